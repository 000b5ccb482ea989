/** Objects and arrays that the file changes after it has written them out: `answer.status = 0`, `answers.push(other)`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { constantName, heldBy, variableOf } from './definitions.ts';
import {
  ancestors,
  callBy,
  calledMember,
  calledOn,
  isWritten,
  lastName,
  propertyOf,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from './nodes.ts';
import { oncePer } from './once-per.ts';
import { walk } from './walk.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Name = TSESTree.Identifier | TSESTree.JSXIdentifier;

/** How many names for one object are followed. */
const furthest = 4;

/**
 * Whether a member of the object that a name holds may be another than the one which is written there: it is assigned, or
 * the object is handed to code that may do so.
 */
export function mayChangeAt(
  name: Name,
  path: readonly string[],
  sourceCode: SourceCode,
  followed = 0,
): boolean {
  const variable = variableOf(name, sourceCode);
  if (variable === null || followed > furthest) return true;
  const known = changes(variable);
  const key = `${followed} ${path.join(' ')}`;
  const found = known.get(key) ?? mayBeChanged(variable, path, sourceCode, followed);
  known.set(key, found);
  return found;
}

/** By the path to a member, the answers for a name, which may have thousands of uses. */
const changes = oncePer<TSESLint.Scope.Variable, Map<string, boolean>>(() => new Map());

function mayBeChanged(
  variable: TSESLint.Scope.Variable,
  path: readonly string[],
  sourceCode: SourceCode,
  followed: number,
): boolean {
  return (
    isExportedThere(variable) ||
    variable.references.some((use) => {
      if (use.init === true || !isOfValue(use)) return false;
      const { at, rest } = along(use.identifier, path, sourceCode);
      if (rest === null) return isMutated(at) || changesItself(at, sourceCode);
      if (at !== use.identifier && isWritten(at)) return true;
      return rest.length > 0 && isHandedOn(at, rest, sourceCode, followed);
    })
  );
}

/** Whether an element of an array that a name holds may come from other code, wherever in the array it stands. */
export function mayHaveOthers(element: Node, sourceCode: SourceCode): boolean {
  for (const around of ancestors(element)) {
    if (around.type === 'VariableDeclarator')
      return around.id.type === 'Identifier' && mayChangeAt(around.id, [anyElement], sourceCode);
    const isStatement = around.type.endsWith('Statement') || around.type === 'Program';
    if (isStatement && around.type !== 'ReturnStatement' && around.type !== 'BlockStatement')
      return false;
  }
  return false;
}

/** Stands for the index of an element, and for no name of a member. */
const anyElement = '[]';

/** Whether the file gives an array, or an object, that a name holds further elements, or other ones. */
export function isFilled(name: Name, sourceCode: SourceCode): boolean {
  const variable = variableOf(name, sourceCode);
  return variable !== null && isVariableFilled(variable);
}

const isVariableFilled = oncePer(({ references }: TSESLint.Scope.Variable): boolean =>
  references.some(({ identifier }) => {
    const { parent: member } = wrapped(identifier);
    return (
      member?.type === 'MemberExpression' &&
      member.object === wrapped(identifier) &&
      (isMutated(member) || isWritten(member))
    );
  }),
);

/**
 * The outermost member that begins with a use of a name and lies on a path, with the rest of the path. Null for the rest where
 * the use asks for another member.
 */
function along(
  use: Node,
  path: readonly string[],
  sourceCode: SourceCode,
): { readonly at: Node; readonly rest: readonly string[] | null } {
  let at = use;
  for (let [key, ...rest] = path; key !== undefined; [key, ...rest] = rest) {
    const object = wrapped(at);
    const member = object.parent;
    if (member?.type !== 'MemberExpression' || member.object !== object)
      return { at, rest: [key, ...rest] };
    const name = constantName(member, sourceCode);
    if (name !== null && name !== key) return { at: member, rest: null };
    at = member;
    if (isWritten(at)) return { at, rest };
  }
  return { at, rest: [] };
}

/** `answers.push` in `answers.push(other)`. */
function isMutated(member: Node): boolean {
  return mutating.test(lastName(member) ?? '') && callBy(member) !== null;
}

/** Whether a method that is called uses the object that has it: `count()` of `{ status: 0, count() { this.status += 1; } }`. */
function changesItself(member: Node, sourceCode: SourceCode): boolean {
  if (member.type !== 'MemberExpression' || callBy(member) === null) return false;
  const held = heldBy(unwrap(member.object), sourceCode);
  const object = held && unwrap(held);
  const name = staticName(member);
  if (object?.type !== 'ObjectExpression' || name === null) return false;
  const method = propertyOf(object, name);
  return method === 'unknown' || (method !== 'absent' && usesThis(method, sourceCode));
}

const usesThis = oncePer((method: Node, { visitorKeys }: SourceCode): boolean => {
  let found = false;
  walk(method, visitorKeys, ({ type }) => {
    found ||= type === 'ThisExpression';
  });
  return found;
});

/** The methods of arrays that change their elements. */
const mutating = /^(?:push|unshift|splice|pop|shift|fill|reverse|sort|copyWithin)$/u;

/** Whether an object is given to code that may change it. */
function isHandedOn(
  object: Node,
  path: readonly string[],
  sourceCode: SourceCode,
  followed: number,
): boolean {
  const node = wrapped(object);
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
      return parent.callee !== node && !isReading(parent);
    case 'NewExpression':
    case 'ArrayExpression':
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
    case 'PropertyDefinition':
      return true;
    case 'Property':
      return parent.parent.type === 'ObjectExpression';
    case 'AssignmentExpression':
      return parent.right === node;
    case 'VariableDeclarator':
      return (
        parent.id.type === 'Identifier' && mayChangeAt(parent.id, path, sourceCode, followed + 1)
      );
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'AwaitExpression':
      return isHandedOn(parent, path, sourceCode, followed);
    default:
      return false;
  }
}

/** Whether a call only reads what it is given: `console.log(answer)`, `expect(answer)`, `Object.keys(answer)`. */
function isReading(call: TSESTree.CallExpression): boolean {
  const object = calledOn(call);
  const owner = lastName(object ?? call.callee) ?? '';
  if (owner === 'Object') return reading.test(calledMember(call) ?? '');
  return readers.test(owner);
}

const readers = /^(?:console|JSON|expect|assert|Promise|String|Boolean|logger|log)$/u;
const reading = /^(?:keys|values|entries|freeze|seal|is|hasOwn)$/u;

/** Whether a use is one of the value. `export { answer }` is one of the value and of a type. */
function isOfValue({ isTypeReference, isValueReference }: TSESLint.Scope.Reference): boolean {
  return isValueReference || !isTypeReference;
}

/** Whether other files may change the object of a name: `export const answer = …`. */
function isExportedThere({ defs }: TSESLint.Scope.Variable): boolean {
  return defs.some(
    ({ node }) =>
      node.type === 'VariableDeclarator' && node.parent.parent.type === 'ExportNamedDeclaration',
  );
}
