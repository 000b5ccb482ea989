/** Values of parameters by the call that takes the function as a callback: `fetch(url).then((response) => …)`. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { CallbackPattern } from '../../frameworks/language/framework.ts';
import { variableOf } from '../../syntax/definitions.ts';
import {
  callBy,
  calledMember,
  staticName,
  unwrap,
  wrapped,
  writtenText,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isForOthers } from '../../syntax/own-exports.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';

type Resolve = (expression: Node) => FrameworkValue | null;

/** Which value a function is called back with: that of a parameter, or of `this`. */
export type Given = number | 'this';

/**
 * The value of a function's parameter, by the calls that the function or its name is an argument of, or the member that
 * it is assigned to.
 */
export function calledBack(
  places: readonly Node[],
  index: Given,
  file: SourceFile,
  resolve: Resolve,
): FrameworkValue | null {
  for (const place of places) {
    const value = givenTo(place, index, file, resolve);
    if (value !== null) return value;
  }
  return null;
}

/**
 * The value of a parameter of a function that has a name, where all uses of the name give it the same; null where one gives it
 * another, or is not seen.
 */
export function calledBackAlike(
  handler: FunctionNode,
  { places }: NameUses,
  index: Given,
  file: SourceFile,
  resolve: Resolve,
): FrameworkValue | null {
  if (isForOthers(handler, file.sourceCode)) return null;
  let shared: FrameworkValue | null = null;
  for (const place of places) {
    if (isNameOf(handler, place) || isTakenBack(place)) continue;
    const value = givenAt(place, index, file, resolve);
    if (value === null) return null;
    if (shared !== null && (value.framework !== shared.framework || value.value !== shared.value))
      return null;
    shared ??= value;
  }
  return shared;
}

/** The value that one use of a name gives: where the function is called, or given to a call that calls it back. */
function givenAt(
  place: Node,
  index: Given,
  file: SourceFile,
  resolve: Resolve,
): FrameworkValue | null {
  const call = callBy(place);
  if (call === null) return givenTo(place, index, file, resolve);
  const argument = index === 'this' ? undefined : call.arguments[index];
  return argument === undefined ? null : resolve(argument);
}

/** Whether a name stands where its function is declared, or in a type. */
function isNameOf({ parent }: FunctionNode, place: Node): boolean {
  const around = place.parent;
  return (
    (around?.type === 'VariableDeclarator' && around === parent && around.id === place) ||
    around?.type === 'TSTypeQuery'
  );
}

/** Whether a function is taken back from what calls it: `emitter.off('response', handle)`. */
function isTakenBack(place: Node): boolean {
  const { parent } = place;
  return parent?.type === 'CallExpression' && takingBack.test(calledMember(parent) ?? '');
}

const takingBack = /^(?:off|remove(?:Event)?Listener)$/u;

function givenTo(
  place: Node,
  index: Given,
  { adapters }: SourceFile,
  resolve: Resolve,
): FrameworkValue | null {
  const argument = wrapped(place);
  const member = memberAround(argument);
  const { parent } = member ?? argument;
  const valueOf = (taking: Node, isMeant: (row: CallbackPattern) => boolean) => {
    const receiver = resolve(taking);
    const pattern = receiver?.framework.callbacks?.find(
      (row) => row.on === receiver.value && isMeant(row) && valueIn(row, index) !== undefined,
    );
    const value = pattern && valueIn(pattern, index);
    if (!receiver || !value) return null;
    if (pattern.gives !== undefined) {
      const given = argumentOf(parent, pattern.gives);
      const known = given && resolve(given);
      return known?.framework === receiver.framework && known.value === value ? known : null;
    }
    // `this` is the value that was called; a parameter is a value of its own.
    return {
      ...receiver,
      value,
      name: null,
      identity: index === 'this' ? receiver.identity : place,
    };
  };
  if (parent?.type === 'AssignmentExpression') {
    const target = unwrap(parent.left);
    const member = target.type === 'MemberExpression' ? (staticName(target) ?? '') : '';
    return argument === parent.right &&
      target.type === 'MemberExpression' &&
      adapters.callbackMembers.has(member)
      ? valueOf(target.object, ({ assign = [] }) => assign.includes(member))
      : null;
  }
  if (parent?.type !== 'CallExpression' || parent.callee === argument) return null;
  const position = parent.arguments.findIndex((each) => each === (member ?? argument));
  const callee = unwrap(parent.callee);
  const name = calledMember(parent);
  const isMeant = ({ argument: taken = position, event, members }: CallbackPattern) =>
    taken === position &&
    (members === true) === (member !== null) &&
    (event === undefined || writtenText(parent.arguments[0]) === event);
  const given =
    name !== null && adapters.callbackNames.has(name) && callee.type === 'MemberExpression'
      ? valueOf(callee.object, (row) => row.call?.includes(name) === true && isMeant(row))
      : null;
  return (
    given ??
    valueOf(callee, (row) => row.call === undefined && row.assign === undefined && isMeant(row))
  );
}

/** The object of which a function is a member: `{ found: (it) => … }`. */
function memberAround(place: Node): Node | null {
  const { parent } = place;
  const object = parent?.type === 'Property' && parent.value === place ? parent.parent : null;
  return object?.type === 'ObjectExpression' ? wrapped(object) : null;
}

function argumentOf(call: Node | undefined, index: number): Node | null {
  return call?.type === 'CallExpression' ? (call.arguments[index] ?? null) : null;
}

function valueIn({ parameters, self }: CallbackPattern, index: Given): string | null | undefined {
  return index === 'this' ? self : parameters[index];
}

/** The uses of a function's name, and for each parameter the key under which its value is remembered. */
export interface NameUses {
  readonly places: readonly Node[];
  readonly keyOf: (index: Given) => object;
}

/** The uses of a function that has a name; null where it has none. */
export function usesOf(handler: FunctionNode, { sourceCode }: SourceFile): NameUses | null {
  const name = handler.parent.type === 'VariableDeclarator' ? handler.parent.id : handler.id;
  const variable = name?.type === 'Identifier' ? variableOf(name, sourceCode) : null;
  return variable && nameUses(variable);
}

/** Remembered by variable: in a bundle, thousands of functions may bear one name. */
const nameUses = oncePer(({ references }: TSESLint.Scope.Variable): NameUses => {
  const keys = new Map<Given, object>();
  return {
    places: references.map(({ identifier }) => identifier),
    keyOf: (index) => {
      const key = keys.get(index) ?? {};
      keys.set(index, key);
      return key;
    },
  };
});
