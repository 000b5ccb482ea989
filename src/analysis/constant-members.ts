/** Names that stand for status codes: members of constants libraries, enums and constant objects. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ConstantsExport } from '../constants/define-constants.ts';
import { constantsLibraries } from '../constants/index.ts';
import { memberOf } from '../constants/member-of.ts';
import { definitionOf } from '../syntax/definitions.ts';
import { moduleExportOf, type ModuleExport } from '../syntax/module-exports.ts';
import { propertyOf, staticName, unwrap, type Node } from '../syntax/nodes.ts';
import type { SourceFile } from './source-file.ts';

/** How many names are followed, which also ends circles such as `const a = { b: a.b }`. */
const furthest = 8;

/** The number or string that `StatusCodes.OK`, `Status.ok` or an imported `NOT_FOUND` is, where the file or a library tells. */
export function constantMember(
  node: Node,
  file: SourceFile,
  followed = 0,
): number | string | undefined {
  if (followed > furthest) return undefined;
  if (node.type !== 'MemberExpression' && node.type !== 'Identifier') return undefined;
  const source = moduleExportOf(node, file.sourceCode);
  if (source !== null) return importedMember(source, file);
  if (node.type !== 'MemberExpression') return undefined;
  const name = staticName(node);
  if (name === null) return undefined;
  const holder = holderOf(node.object, file);
  if (holder?.type === 'TSEnumDeclaration') return enumMember(holder, name);
  return holder === null || file.index.assignments.has(name)
    ? undefined
    : objectMember(holder, name, file, followed);
}

/** The text that names another code the way a member expression names this one, such as `StatusCodes.CREATED`. */
export function siblingMember(node: Node, code: number, file: SourceFile): string | undefined {
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  const source = moduleExportOf(node, file.sourceCode);
  const name =
    source === null ? localMember(node, code, file) : importedSibling(source, code, file);
  return name && `${file.sourceCode.getText(node.object)}.${name}`;
}

function importedSibling(source: ModuleExport, code: number, file: SourceFile): string | undefined {
  const held = exportHolding(source, file);
  return held && memberOf(held, code);
}

function localMember(
  { object }: TSESTree.MemberExpression,
  code: number,
  file: SourceFile,
): string | undefined {
  const holder = holderOf(object, file);
  const members = holder?.type === 'ObjectExpression' ? holder.properties : holder?.body.members;
  for (const member of members ?? []) {
    const name = member.type === 'SpreadElement' ? null : staticName(member);
    const value =
      member.type === 'TSEnumMember' ? member.initializer : 'value' in member && member.value;
    if (name !== null && value && literalValue(unwrap(value)) === code) return name;
  }
  return undefined;
}

function importedMember(source: ModuleExport, file: SourceFile): number | undefined {
  const held = exportHolding(source, file);
  return held?.members[nameIn(held, source)];
}

/** The export of a constants library, or of the user's own in the settings, that has the member. */
function exportHolding(
  source: ModuleExport,
  file: SourceFile,
): Pick<ConstantsExport, 'path' | 'members'> | undefined {
  const exports = [
    ...constantsLibraries.flatMap(({ modules, exports: own }) =>
      modules.includes(source.module) ? own : [],
    ),
    ...file.settings.constants
      .filter(({ module }) => module === source.module)
      .map(({ export: path, members }) => ({ path, members })),
  ];
  return exports.find((held) => Object.hasOwn(held.members, nameIn(held, source)));
}

function nameIn({ path }: Pick<ConstantsExport, 'path'>, source: ModuleExport): string {
  if (path === 'default') return source.path;
  return source.path.startsWith(`${path}.`) ? source.path.slice(path.length + 1) : '';
}

/** The enum or object literal that an expression is, through `as const`, `Object.freeze` and outer objects. */
function holderOf(
  expression: Node,
  file: SourceFile,
  followed = 0,
): TSESTree.TSEnumDeclaration | TSESTree.ObjectExpression | null {
  if (followed > furthest) return null;
  const node = unwrap(expression);
  if (node.type === 'ObjectExpression') return node;
  if (node.type === 'CallExpression') return frozenObject(node, file, followed);
  if (node.type === 'Identifier') {
    const definition = definitionOf(node, file.sourceCode);
    if (definition.kind === 'enum') return definition.node;
    return definition.kind === 'value' && definition.keys.length === 0
      ? holderOf(definition.node, file, followed + 1)
      : null;
  }
  if (node.type !== 'MemberExpression') return null;
  const outer = holderOf(node.object, file, followed + 1);
  const name = staticName(node);
  const inner = outer?.type === 'ObjectExpression' && name !== null && propertyOf(outer, name);
  return inner && typeof inner !== 'string' ? holderOf(inner, file, followed + 1) : null;
}

function frozenObject(
  call: TSESTree.CallExpression,
  file: SourceFile,
  followed: number,
): ReturnType<typeof holderOf> {
  const callee = unwrap(call.callee);
  const [argument] = call.arguments;
  return callee.type === 'MemberExpression' && staticName(callee) === 'freeze' && argument
    ? holderOf(argument, file, followed + 1)
    : null;
}

function objectMember(
  object: TSESTree.ObjectExpression,
  name: string,
  file: SourceFile,
  followed: number,
): number | string | undefined {
  const value = propertyOf(object, name);
  if (typeof value === 'string') return undefined;
  const node = unwrap(value);
  return literalValue(node) ?? constantMember(node, file, followed + 1);
}

/** A member's value; without an initialiser it is one more than the member before it. */
function enumMember(
  declaration: TSESTree.TSEnumDeclaration,
  name: string,
): number | string | undefined {
  let previous: number | string | undefined = -1;
  for (const member of declaration.body.members) {
    previous = member.initializer
      ? literalValue(unwrap(member.initializer))
      : typeof previous === 'number'
        ? previous + 1
        : undefined;
    if (staticName(member) === name) return previous;
  }
  return undefined;
}

function literalValue(node: Node): number | string | undefined {
  return node.type === 'Literal' &&
    (typeof node.value === 'number' || typeof node.value === 'string')
    ? node.value
    : undefined;
}
