/** The members and globals that a file replaces, by assigning, defining or faking them. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { callsIn } from './calls.ts';
import { constantName, definitionOf, heldBy, isHeld } from './definitions.ts';
import { isGlobalObject } from './global-object.ts';
import { evalsIn } from './loose-names.ts';
import { calledMember, isWritten, staticName, unwrap, wrapped, type Node } from './nodes.ts';
import { nodesOfType } from './nodes-by-type.ts';
import { oncePer } from './once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** A member that gets another value. */
export interface Redefinition {
  /** The object that has the member; null for a global. */
  readonly object: Node | null;
  /** The name of the member; null where it may be any. */
  readonly name: string | null;
  /** The new value; null where the file does not show it. */
  readonly value: Node | null;
  /** Whether the member is defined anew, which also replaces one that cannot be assigned. */
  readonly isDefined: boolean;
}

/** The members and globals that a file redefines, found once. */
export function redefinitionsIn(sourceCode: SourceCode): readonly Redefinition[] {
  return redefinitionsBelow(sourceCode.ast, sourceCode);
}

const redefinitionsBelow = oncePer((_: Node, sourceCode: SourceCode): readonly Redefinition[] => [
  ...membersIn(sourceCode),
  ...globalsIn(sourceCode),
]);

/** Whether a global of a name is assigned, defined or faked in a file. */
export function isReplacedGlobal(name: string, sourceCode: SourceCode): boolean {
  const names = replacedGlobals(sourceCode.ast, sourceCode);
  // `null` stands for a name that the file does not show, which may be any.
  return names.has(name) || names.has(null);
}

const replacedGlobals = oncePer(
  (_: Node, sourceCode: SourceCode): ReadonlySet<string | null> =>
    new Set(
      redefinitionsIn(sourceCode)
        .filter(({ object }) => object === null || isGlobalObject(object, sourceCode))
        .map(({ name }) => name),
    ),
);

function membersIn(sourceCode: SourceCode): readonly Redefinition[] {
  return [
    ...nodesOfType('MemberExpression', sourceCode)
      .filter((member) => isWritten(member) && !isSymbolic(member, sourceCode))
      .map((member) => writtenMember(member, sourceCode)),
    ...definingCalls(sourceCode).flatMap((call) => definedMembers(call, sourceCode)),
  ];
}

/** The calls of methods that may define or fake a member, by their own name or another name in the file. */
function definingCalls(sourceCode: SourceCode): readonly TSESTree.CallExpression[] {
  const { ofMembers, plain } = callsIn(sourceCode);
  const calls = [...ofMembers].flatMap(([name, named]) => (isDefining(name) ? named : []));
  const isRenamed = nodesOfType('VariableDeclarator', sourceCode).some(isOfDefining);
  return isRenamed ? [...calls, ...plain] : calls;
}

/** `const { assign } = Object`, `const define = Object.defineProperty`. */
function isOfDefining({ id, init }: TSESTree.VariableDeclarator): boolean {
  const value = init && unwrap(init);
  if (value?.type === 'MemberExpression' && isDefining(staticName(value))) return true;
  return (
    id.type === 'ObjectPattern' &&
    id.properties.some((member) => member.type === 'Property' && isDefining(staticName(member)))
  );
}

/** Whether a member is none of an API: its key is a symbol, or a text that is put together. */
function isSymbolic({ property }: TSESTree.MemberExpression, sourceCode: SourceCode): boolean {
  const key = unwrap(property);
  if (key.type === 'TemplateLiteral') return key.expressions.length > 0;
  const made = unwrap(heldBy(key, sourceCode) ?? key);
  if (made.type !== 'CallExpression') return false;
  const callee = unwrap(made.callee);
  const owner = callee.type === 'MemberExpression' ? unwrap(callee.object) : callee;
  return owner.type === 'Identifier' && owner.name === 'Symbol';
}

function writtenMember(member: TSESTree.MemberExpression, sourceCode: SourceCode): Redefinition {
  const { parent } = wrapped(member);
  const value = parent?.type === 'AssignmentExpression' ? parent.right : null;
  const name = constantName(member, sourceCode);
  const isAny = name === '__proto__';
  return { object: member.object, name: isAny ? null : name, value, isDefined: isAny };
}

/** The names of functions that take an object and the name of a member: `spyOn(response, 'end')`. */
const namedSecond: ReadonlySet<string> = new Set([
  ...[
    'defineProperty',
    'set',
    'spyOn',
    'stub',
    'define',
    'replace',
    'replaceGetter',
    'replaceProperty',
    'method',
    'getter',
  ],
]);

/**
 * A call with the name of the method that it calls, also under another name: `const { assign } = Object; assign(…)`.
 */
interface Called {
  readonly called: string | null;
  readonly owner: Node | null;
  readonly given: readonly Node[];
}

function calledBy(
  { callee, arguments: given }: Pick<TSESTree.CallExpression, 'callee' | 'arguments'>,
  sourceCode: SourceCode,
): Called {
  const node = unwrap(callee);
  if (node.type === 'MemberExpression') {
    const called = staticName(node);
    const owner = unwrap(node.object);
    return called === 'call' && owner.type === 'MemberExpression'
      ? { called: staticName(owner), owner: unwrap(owner.object), given: given.slice(1) }
      : { called, owner, given };
  }
  const definition = node.type === 'Identifier' ? definitionOf(node, sourceCode) : null;
  if (definition === null || !isHeld(definition)) return { called: null, owner: null, given };
  const value = unwrap(definition.node);
  if (definition.kind === 'part') {
    const [key, ...further] = definition.keys;
    return { called: further.length > 0 ? null : key, owner: value, given };
  }
  return value.type === 'MemberExpression'
    ? { called: staticName(value), owner: unwrap(value.object), given }
    : { called: null, owner: null, given };
}

function definedMembers(
  call: TSESTree.CallExpression,
  sourceCode: SourceCode,
): readonly Redefinition[] {
  const { called, owner, given } = calledBy(call, sourceCode);
  const [first, second, third = null] = given;
  const isStandard = owner?.type === 'Identifier' && /^(?:Object|Reflect)$/u.test(owner.name);
  if (called === null || first === undefined) return [];
  if ((isStandard && called === 'assign') || extending.test(called)) return assignedMembers(given);
  if (isStandard && (called === 'setPrototypeOf' || called === 'defineProperties'))
    return describedMembers(first, called === 'defineProperties' ? second : undefined);
  if (called === 'stubGlobal')
    return [{ object: null, name: textOf(first), value: second ?? null, isDefined: true }];
  if (/^mock(?:Implementation|Return|Resolved|Rejected)/u.test(called))
    return owner?.type === 'MemberExpression'
      ? [{ ...fakedMember, object: owner.object, name: staticName(owner) }]
      : [];
  if (/^__define[GS]etter__$/u.test(called) && owner !== null)
    return [{ object: owner, name: textOf(first), value: null, isDefined: true }];
  if (!namedSecond.has(called) || second === undefined) return [];
  const name = textOf(second);
  // A spy without an implementation lets the call through; `set` is a method of many kinds of objects.
  const isFake = isStandard || (name !== null && !isLeftAlone(call, third));
  if (!isFake || (!isStandard && called === 'set')) return [];
  const value = called === 'defineProperty' ? valueIn(third) : third;
  return [{ object: first, name, value, isDefined: called !== 'set' }];
}

/** Whether a method may define or fake a member, by its name. */
function isDefining(name: string | null): boolean {
  return name !== null && (namedSecond.has(name) || defining.test(name) || extending.test(name));
}

/** What libraries call functions that do as `Object.assign` does: `_.extend(answer, { fail })`. */
const extending = /^(?:extend|assignIn|merge|mixin|defaults)$/u;

const defining =
  /^(?:(?:call|assign|setPrototypeOf|defineProperties|stubGlobal|__define[GS]etter__)$|mock)/u;

const fakedMember = { value: null, isDefined: true } as const;

function isLeftAlone(call: TSESTree.CallExpression, given: Node | null): boolean {
  return (
    calledMember(call) === 'spyOn' && given === null && call.parent.type === 'ExpressionStatement'
  );
}

/** `Object.assign(object, { name: value })`. */
function assignedMembers([object, ...sources]: readonly Node[]): readonly Redefinition[] {
  if (object === undefined) return [];
  return sources.flatMap((source): readonly Redefinition[] => {
    const given = unwrap(source);
    if (given.type !== 'ObjectExpression')
      return [{ object, name: null, value: null, isDefined: false }];
    return given.properties.flatMap((member) =>
      member.type === 'Property'
        ? { object, name: staticName(member), value: member.value, isDefined: false }
        : [],
    );
  });
}

/** `Object.defineProperties(object, { name: { value } })`; any member where the file does not show the names. */
function describedMembers(object: Node, descriptions: Node | undefined): readonly Redefinition[] {
  const members = descriptions?.type === 'ObjectExpression' ? descriptions.properties : null;
  const any = { object, name: null, value: null, isDefined: true };
  return (
    members?.map((member) =>
      member.type === 'Property'
        ? { ...any, name: staticName(member), value: valueIn(member.value) }
        : any,
    ) ?? [any]
  );
}

/** The value in a property descriptor. */
function valueIn(description: Node | null): Node | null {
  if (description?.type !== 'ObjectExpression') return null;
  const value = description.properties.find(
    (member) => member.type === 'Property' && staticName(member) === 'value',
  );
  return value?.type === 'Property' ? value.value : null;
}

function textOf(expression: Node): string | null {
  const node = unwrap(expression);
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** `Response = …` and all other writes to names that the file does not declare. */
function globalsIn(sourceCode: SourceCode): readonly Redefinition[] {
  const scope = sourceCode.scopeManager?.globalScope;
  if (!scope) return [];
  const uses = [...scope.through];
  // A parser may list all globals as variables, of which a file uses few.
  for (const { defs, references } of scope.variables)
    if (defs.length === 0) uses.push(...references);
  const written = uses.filter((use) => use.isWrite()).map(({ identifier: { name } }) => name);
  // `eval(text)` may assign any name in its text.
  const evaluated = evalsIn(sourceCode).flatMap(({ words }) =>
    words === null ? null : [...words],
  );
  return [...written, ...evaluated].map((name) => ({
    object: null,
    name,
    value: null,
    isDefined: false,
  }));
}
