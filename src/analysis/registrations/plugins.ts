/** Plugins: the functions and applications that join others. */
import type { TSESTree } from '@typescript-eslint/utils';
import { functionHeld, heldBy, variableOf } from '../../syntax/definitions.ts';
import { isOwnModule, moduleExportOf } from '../../syntax/module-exports.ts';
import {
  isFunction,
  isWritten,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { documentedObject } from '../effects/declared-keys.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { isOf, type Extension } from './extension.ts';

/** What joins an application: a function or an application of the file, or null for code that the file does not show. */
type Joined = readonly (Node | null)[];

/** What an extension joins to its application. */
export function joinedBy(extension: Extension, file: SourceFile): Joined {
  const { given, node, pattern } = extension;
  const [first] = given;
  // A function that is called with the application itself has no other one.
  return pattern.encapsulated === undefined || first === undefined || first === node.callee
    ? given.flatMap((each) => joined(each, isOwnModule, extension, file))
    : joinedByMaker(first, extension, file);
}

/** The same where a function has an application of its own, unless it is made a plugin of its parent's: `fp(plugin)`. */
function joinedByMaker(argument: Node, extension: Extension, file: SourceFile): Joined {
  const named = unwrap(argument);
  const node = unwrap(heldBy(named, file.sourceCode) ?? named);
  const isMade = node.type === 'CallExpression' && isMaker(node.callee, extension, file);
  if (!isMade && functionHeld(named, file.sourceCode) !== null)
    return isMarked(named, file) ? [null] : [];
  const plugins = isMade ? node.arguments.slice(0, 1) : [named];
  return plugins
    .flatMap((each) => joined(each, () => true, extension, file))
    .map((each) => (each !== null && isFunction(each) ? each : null));
}

function isMaker(callee: Node, { framework, pattern }: Extension, file: SourceFile): boolean {
  const value = resolverOf(file).resolve(callee);
  return value?.value === pattern.encapsulated && value?.framework.name === framework.name;
}

/** Whether a member of a function without a name is assigned: `plugin[Symbol.for('skip-override')] = true`. */
function isMarked(name: Node, { sourceCode }: SourceFile): boolean {
  const variable = name.type === 'Identifier' ? variableOf(name, sourceCode) : null;
  return (variable?.references ?? []).some(({ identifier }) => {
    const { parent } = wrapped(identifier);
    return parent?.type === 'MemberExpression' && isWritten(parent) && staticName(parent) === null;
  });
}

/** @param isUnseen whether a plugin of a module may do anything. */
function joined(
  argument: Node,
  isUnseen: (module: string) => boolean,
  extension: Extension,
  file: SourceFile,
): Joined {
  return partsOf(argument, file).flatMap((node) => {
    if (node === null) return [null];
    if (node.type === 'Literal') return [];
    const module = moduleOf(node, file);
    if (module !== null) return isUnseen(module) ? [null] : [];
    const extending = functionHeld(node, file.sourceCode);
    if (extending === null) return [node];
    return [extending.params.some((each) => isOf(extension, each, file)) ? extending : null];
  });
}

/**
 * The plugins in an argument: itself, in an array, or in an object that describes it; null among them for
 * one that the file does not show.
 */
function partsOf(argument: Node, file: SourceFile): readonly (Node | null)[] {
  const all = new Set<Node | null>([unwrap(argument)]);
  const plugins: (Node | null)[] = [];
  // The set grows while it is walked.
  for (const node of all) {
    const object = node && documentedObject(node, file);
    if (node?.type === 'ArrayExpression')
      for (const each of node.elements) all.add(each && unwrap(each));
    else if (object) for (const each of object.properties.flatMap(partOf)) all.add(each);
    else plugins.push(node);
  }
  return plugins;
}

/** What a member of an object may be that describes a plugin: none for data; null for one that the file does not show. */
function partOf(member: TSESTree.ObjectLiteralElement): readonly (Node | null)[] {
  if (member.type !== 'Property') return [null];
  const value = unwrap(member.value);
  return isFunction(value) || !isData(value) ? [value] : [];
}

/** The module of which an expression is an export, or a call of one: `cors()`, `import('./plugin.js')`. */
export function moduleOf(expression: Node, file: SourceFile): string | null {
  const node = unwrap(expression);
  const own = moduleExportOf(node, file.sourceCode);
  if (own !== null) return own.module;
  if (node.type === 'CallExpression') return moduleOf(node.callee, file);
  return node.type === 'ImportExpression' && node.source.type === 'Literal'
    ? String(node.source.value)
    : null;
}

/** Whether an option of a plugin is a value without functions of the program, as far as its look tells. */
function isData({ type }: Node): boolean {
  return type === 'ObjectExpression' || type === 'TemplateLiteral' || type === 'UnaryExpression';
}
