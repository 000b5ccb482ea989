/** Decorators that handlers and their classes have from other places than the one where they are written. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { baseOf } from '../../syntax/class-methods.ts';
import { superclassOf } from '../../syntax/error-classes.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import {
  calledOn,
  decoratorsOf,
  enclosingClass,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { isOfAny } from '../adapters/nearness.ts';
import type { SourceFile } from '../input/source-file.ts';

type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/**
 * Whether a handler may have decorators beside those that are written above it and above its class: what they say is
 * kept by the class, which inherits it from the one that it extends, and a call may add to it.
 */
export function isDecoratedElsewhere(
  { parent: method }: FunctionNode,
  framework: Framework,
  file: SourceFile,
): boolean {
  const isByDecorators = framework.routes?.some(({ decorate }) => decorate !== undefined) === true;
  const owner = method.type === 'MethodDefinition' ? enclosingClass(method)?.parent : undefined;
  if (!isByDecorators || owner === undefined) return false;
  return inheritsDecorators(owner, file) || isDecoratedByCall(owner, file);
}

/** Whether a class extends one of another file, which is none of the framework's. */
export function extendsUnseen(
  owner: Class,
  framework: Framework,
  { sourceCode }: SourceFile,
): boolean {
  const base = baseOf(owner, sourceCode);
  const source = base && moduleExportOf(base, sourceCode);
  return base !== null && (source === null || !isOfAny([framework], source.module));
}

/** Whether a class extends one of the file that has decorators. */
function inheritsDecorators(owner: Class, { sourceCode }: SourceFile): boolean {
  const seen = new Set<Class>();
  for (let each = owner; !seen.has(each);) {
    seen.add(each);
    if (!each.superClass) return false;
    const above = superclassOf(each, sourceCode);
    if (above === null) return false;
    if (decoratorsOf(above).length > 0) return true;
    each = above;
  }
  return true;
}

/** `HttpCode(200)(Users.prototype, 'add', descriptor)`, `UseGuards(Login)(Users)`, `Reflect.defineMetadata(key, 200, Users)` */
function isDecoratedByCall(owner: Class, { sourceCode }: SourceFile): boolean {
  return sourceCode
    .getDeclaredVariables(owner)
    .some(({ references }) => references.some(({ identifier }) => mayDecorate(identifier)));
}

function mayDecorate(name: Node): boolean {
  const argument = wrapped(name);
  const { parent } = argument;
  if (parent?.type === 'MemberExpression')
    return parent.object === argument && staticName(parent) === 'prototype';
  if (parent?.type !== 'CallExpression') return false;
  const object = calledOn(parent);
  return (
    unwrap(parent.callee).type === 'CallExpression' ||
    (object?.type === 'Identifier' && object.name === 'Reflect')
  );
}
