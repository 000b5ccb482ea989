/** Fields that are set in ways that are not part of what is folded or read. */
import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../syntax/definitions.ts';
import {
  calledMember,
  enclosingFunctions,
  isFunction,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../syntax/nodes.ts';
import { walk } from '../syntax/walk.ts';
import type { ValueResolver } from './resolve-value.ts';
import type { SourceFile } from './source-file.ts';

/** What leads from a response to its fields. */
const way = /^(?:res|response|raw|headers?)$/iu;
/** What sets some of them. */
const setter = /^(?:(?:set|append|add|write)(?:Response)?(?:Headers?|Head)?|headers?)$/iu;
/** The same without an object that says what is set. */
const fieldSetter = /^(?:set|append|add)?(?:Response)?Headers?$/iu;

/** Fields of which no adapter knows: `ctx.res.setHeader(…)`, `event.res.headers.set(…)`. @param member the start of the way. */
export function unknownFieldSetter(member: TSESTree.MemberExpression): Node | null {
  if (!way.test(staticName(member) ?? '')) return null;
  const outer = wrapped(member);
  const { parent } = outer;
  if (parent?.type !== 'MemberExpression' || parent.object !== outer) return null;
  const call = wrapped(parent).parent;
  const isCalled = call?.type === 'CallExpression' && unwrap(call.callee) === parent;
  if (isCalled && setter.test(staticName(parent) ?? '')) return call;
  return unknownFieldSetter(parent);
}

/** The places where a handler that is given a response goes to it from its request: `req.res`. */
export function waysByRequest(
  response: Node,
  file: SourceFile,
  resolver: ValueResolver,
): readonly Node[] {
  const handler = response.parent;
  const others = isFunction(handler) ? handler.params.filter((each) => each !== response) : [];
  return others.flatMap((parameter) => {
    const { framework, value } = resolver.resolve(parameter) ?? {};
    if (value === undefined || framework?.requests?.includes(value) !== true) return [];
    const variable = parameter.type === 'Identifier' && variableOf(parameter, file.sourceCode);
    const uses = variable ? variable.references.map(({ identifier }) => identifier.parent) : [];
    return uses.filter(
      (use) =>
        use.type === 'MemberExpression' &&
        /^res(?:ponse)?$/u.test(staticName(use) ?? '') &&
        wrapped(use).parent?.type !== 'BinaryExpression' &&
        resolver.resolve(use) === null,
    );
  });
}

/** By function, as many responses may be made in one. */
const known = new WeakMap<FunctionNode, boolean>();

/** Whether the handler around a response that it makes also sets fields by itself, which may be added to that response. */
export function setsFieldsByItself(response: Node, file: SourceFile): boolean {
  const handler = [...enclosingFunctions(response)].at(-1);
  if (handler === undefined) return false;
  const found = known.get(handler);
  if (found !== undefined) return found;
  let sets = false;
  walk(handler, file.sourceCode.visitorKeys, (node) => {
    sets ||= node.type === 'CallExpression' ? isSetting(node) : isAssignedField(node);
  });
  known.set(handler, sets);
  return sets;
}

/** `setHeader(…)`, `event.setHeaders(…)`, `headers.set(…)`. */
export function isSetting(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier') return fieldSetter.test(callee.name);
  const name = calledMember(call) ?? '';
  if (callee.type !== 'MemberExpression') return false;
  return fieldSetter.test(name) || (/^(?:set|append)$/u.test(name) && isFields(callee.object));
}

/** `set.headers.allow = …`, `set.headers = …`. */
function isAssignedField(node: Node): boolean {
  if (node.type !== 'AssignmentExpression') return false;
  const left = unwrap(node.left);
  return left.type === 'MemberExpression' && (isFields(left) || isFields(left.object));
}

function isFields(expression: Node): boolean {
  const node = unwrap(expression);
  const name = node.type === 'MemberExpression' ? staticName(node) : null;
  return /^headers$/iu.test(name ?? (node.type === 'Identifier' ? node.name : ''));
}
