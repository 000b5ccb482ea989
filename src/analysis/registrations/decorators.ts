/** The decorators of a handler and of its class, and the part that they have in its answers. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import {
  decoratorsOf,
  enclosingClass,
  innermostFunction,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { isOfAny } from '../adapters/nearness.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** The decorators of a method, then those of its class; none for a function that is no method. */
export function decoratorsAround(handler: FunctionNode): readonly TSESTree.Decorator[] {
  const { parent: method } = handler;
  return method.type === 'MethodDefinition'
    ? [...decoratorsOf(method), ...classDecorators(handler)]
    : [];
}

/** The decorators of the class of a method; none for a function that is no method. */
export function classDecorators({ parent: method }: FunctionNode): readonly TSESTree.Decorator[] {
  const owner = method.type === 'MethodDefinition' ? enclosingClass(method)?.parent : null;
  return owner ? decoratorsOf(owner) : [];
}

/**
 * Whether a decorator may declare statuses, or answer for the handler, without the file showing it: it is the program's
 * own, or of a package that is none of the framework's, or made of such ones. The packages of one npm scope belong together.
 */
export function isForeign(
  decorator: TSESTree.Decorator,
  framework: Framework,
  file: SourceFile,
): boolean {
  if (isDeclaring(decorator, file)) return false;
  const containers = file.adapters.words('containers');
  return partsOf(decorator, file).some((each) => {
    const source = each && moduleExportOf(each, file.sourceCode);
    return (
      source === null || !(isOfAny([framework], source.module) || containers.has(source.module))
    );
  });
}

/** Whether adapters, those of the settings included, know a decorator as one that declares statuses and does nothing else. */
function isDeclaring(decorator: TSESTree.Decorator, file: SourceFile): boolean {
  const value = resolverOf(file).resolve(decoratorCall(decorator));
  const own = value?.framework.responses.filter(({ on }) => on === value.value) ?? [];
  return own.length > 0 && own.every(({ role }) => role === 'declare');
}

/** The decorators of a handler, its class and its parameters. */
export function decoratorsFor(handler: FunctionNode): readonly TSESTree.Decorator[] {
  return [...decoratorsAround(handler), ...handler.params.flatMap(decoratorsOfParameter)];
}

/** Whether one of some decorators, or a part of one, is an export with one of some names: `HttpCode`, `Res`. */
export function hasOneOf(
  decorators: readonly TSESTree.Decorator[],
  names: ReadonlySet<string>,
  file: SourceFile,
): boolean {
  return decorators
    .flatMap((each) => partsOf(each, file))
    .some((each) => each && names.has(moduleExportOf(each, file.sourceCode)?.path ?? ''));
}

/**
 * Whether the class of a method may be the base of others, whose decorators the file does not show: it has no decorator of
 * a controller, or is made by a function.
 */
export function isOfBaseClass(
  { parent: method }: FunctionNode,
  { name, prefixes = [] }: Framework,
  file: SourceFile,
): boolean {
  const owner = method.type === 'MethodDefinition' ? enclosingClass(method)?.parent : null;
  const ofClass = prefixes.filter(({ call }) => call === undefined).map(({ on }) => on);
  if (!owner || ofClass.length === 0) return false;
  const isController = decoratorsOf(owner).some((each) => {
    const value = resolverOf(file).resolve(decoratorCall(each));
    return value?.framework.name === name && ofClass.some((on) => on === value.value);
  });
  return !isController || innermostFunction(owner) !== undefined;
}

/** The decorators of a parameter, which may have a value by default. */
export function decoratorsOfParameter(parameter: Node): readonly TSESTree.Decorator[] {
  const own = decoratorsOf(parameter);
  return parameter.type === 'AssignmentPattern' ? [...own, ...decoratorsOf(parameter.left)] : own;
}

/** The function that a decorator is, or that makes it. */
export function decoratorCall({ expression }: TSESTree.Decorator): Node {
  const node = unwrap(expression);
  return node.type === 'CallExpression' ? node.callee : node;
}

/** The functions that make a decorator, one by one where it is made of several; null for one that is not seen. */
function partsOf(decorator: TSESTree.Decorator, file: SourceFile): readonly (Node | null)[] {
  return partsIn(unwrap(decorator.expression), file.adapters.words('composers'), file);
}

function partsIn(
  node: Node,
  composers: ReadonlySet<string>,
  { sourceCode }: Pick<SourceFile, 'sourceCode'>,
): readonly (Node | null)[] {
  if (node.type === 'SpreadElement') return [null];
  if (node.type !== 'CallExpression') return [node];
  const inner = composers.has(moduleExportOf(node.callee, sourceCode)?.path ?? '')
    ? node.arguments.flatMap((each) => partsIn(unwrap(each), composers, { sourceCode }))
    : [];
  return [node.callee, ...inner];
}
