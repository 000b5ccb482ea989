/** The functions of a file that frameworks call after a handler answered: `app.addHook('onSend', …)`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { heldBy } from '../../syntax/definitions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import {
  ancestors,
  calledMember,
  lastName,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

export interface Hooks {
  readonly functions: ReadonlySet<FunctionNode>;
  /** The registrations whose functions are not in the file. */
  readonly unseen: readonly Node[];
}

/** The names of methods that take functions to run before or after handlers: `onRequest`, `beforeEach`. */
const moment = /^(?:on|before|after|pre)[A-Z]\w*$/u;

/** Whether a call registers a function to run before or after the handlers of routes. */
export function isHookRegistration(
  call: TSESTree.CallExpression,
  { adapters }: SourceFile,
): boolean {
  const name = calledMember(call) ?? '';
  return adapters.words('hooks').has(name) || moment.test(name);
}

const none: Hooks = { functions: new Set(), unseen: [] };

/** The hooks that adapters list in `afterwards`: functions with such a name, or registered for such an event. */
export function hooksIn(file: SourceFile): Hooks {
  const { sourceCode, index, adapters } = file;
  const names = adapters.words('afterwards');
  if (![...names].some((name) => plainText(sourceCode).includes(name))) return none;
  const functions = new Set(index.functions.filter((each) => names.has(holderNameOf(each) ?? '')));
  const unseen: Node[] = [];
  const note = (given: readonly Node[]): boolean => {
    const found = given.flatMap((each) => functionsIn(each, sourceCode));
    for (const each of found) functions.add(each.node);
    return found.length > 0;
  };
  for (const property of nodesOfType('Property', sourceCode)) {
    const given = describedBy(property, names, sourceCode);
    // What the options of a route hold concerns this route alone.
    if (given.length === 0 || note(given) || isOfRoute(property, file)) continue;
    const inner = given.flatMap((each) => membersOf(each, sourceCode));
    if (!note(inner)) unseen.push(property);
  }
  for (const call of nodesOfType('CallExpression', sourceCode)) {
    const given = givenTo(call, names, sourceCode);
    if (!note(given) && given.length > 0 && isOfFramework(call, names, file)) unseen.push(call);
  }
  return { functions, unseen };
}

/** The other arguments of a call with one of the names, or with one of them as its first argument, an event. */
function givenTo(
  call: TSESTree.CallExpression,
  names: ReadonlySet<string>,
  sourceCode: SourceCode,
): readonly Node[] {
  const [first] = call.arguments;
  if (first === undefined) return [];
  const event = textOf(first, sourceCode);
  if (event !== null) return names.has(event) ? call.arguments.slice(1) : [];
  return names.has(lastName(call.callee) ?? '') ? call.arguments : [];
}

/** Whether a hook is registered on a framework's object, and not by another function of that name. */
function isOfFramework(
  { callee, arguments: [event] }: TSESTree.CallExpression,
  names: ReadonlySet<string>,
  file: SourceFile,
): boolean {
  const member = unwrap(callee);
  if (member.type !== 'MemberExpression') return false;
  const isEvent = event !== undefined && names.has(textOf(event, file.sourceCode) ?? '');
  return isEvent || resolverOf(file).resolve(member.object) !== null;
}

/** The value of a property with one of the names, or beside one: `{ type: 'onPreResponse', method }`. */
function describedBy(
  node: TSESTree.Property,
  names: ReadonlySet<string>,
  sourceCode: SourceCode,
): readonly Node[] {
  if (node.parent.type !== 'ObjectExpression') return [];
  if (names.has(staticName(node) ?? '')) return node.value.type === 'Literal' ? [] : [node.value];
  if (!names.has(textOf(node.value, sourceCode) ?? '')) return [];
  return node.parent.properties.flatMap((other) =>
    other.type === 'Property' && other !== node ? other.value : [],
  );
}

/** The values in an object that an expression is, or that a name holds: `{ method: addFields }`. */
function membersOf(expression: Node, sourceCode: SourceCode): readonly Node[] {
  const node = unwrap(expression);
  const object = unwrap(heldBy(node, sourceCode) ?? node);
  return object.type === 'ObjectExpression'
    ? object.properties.flatMap((each) => (each.type === 'Property' ? each.value : []))
    : [];
}

/** Whether a property stands in the call that registers a handler. */
function isOfRoute(property: Node, file: SourceFile): boolean {
  const calls = registeringIn(file);
  return [...ancestors(property)].some((around) => calls.has(around));
}

/** The calls of a file by which handlers are registered. */
export const registeringIn = oncePer((file: SourceFile): ReadonlySet<Node | null> => {
  const { routes } = resolverOf(file);
  const registrations = [...routes.handlers()].flatMap((handler) => routes.of(handler));
  return new Set(registrations.map(({ place }) => registeringCall(place)));
});

/** The call by which a handler is registered; null for a decorator, and where none is. */
export function registeringCall(place: Node): Node | null {
  if (place.type === 'Decorator') return null;
  if (place.type === 'CallExpression') return place;
  for (const around of ancestors(place)) if (around.type === 'CallExpression') return around;
  return null;
}

/** The text of a literal, or of one that a name holds. */
function textOf(expression: Node, sourceCode: SourceCode): string | null {
  const node = unwrap(expression);
  if (node.type === 'Identifier') {
    const value = unwrap(heldBy(node, sourceCode) ?? node);
    return value.type === 'Identifier' ? null : textOf(value, sourceCode);
  }
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? null;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** The name under which a function is kept: a property, method or variable. */
function holderNameOf(held: FunctionNode): string | null {
  if (held.id) return held.id.name;
  const { parent } = wrapped(held);
  if (parent?.type === 'VariableDeclarator')
    return parent.id.type === 'Identifier' ? parent.id.name : null;
  return parent?.type === 'Property' || parent?.type === 'MethodDefinition'
    ? staticName(parent)
    : null;
}
