/** Members that lead to a response and that no adapter knows: the runtime's own response (`ctx.res`), or `req.res`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { constantName, variableOf } from '../../syntax/definitions.ts';
import {
  enclosingFunctions,
  isFunction,
  isWritten,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { allParts, type HiddenUse } from './path-state.ts';
import { isRequest } from '../adapters/framework-value.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The names of members that are a response. */
const responseMember = /^(?:res|response|serverResponse|reply|raw|outgoing|ctx)$/iu;
/** The name of the member that holds a response's fields (`headers`), and of methods that set fields. */
const fields = /^headers?$/iu;
const setter = /^(?:(?:set|append|add|write)(?:Response)?(?:Headers?|Head)?|headers?)$/iu;
/** The names of methods that leave a response as it is. */
const quiet = /^(?:get|has|is|on$|once$|off$|add\w*Listener$|remove\w*Listener$|listen)/u;

/** The names of members by which a response is reached, and whose values no program replaces. */
const leading = /^(?:_?req(?:uest)?|env|node|runtime|app|context|event|platform|bindings)$/iu;
/** The names of requests; `raw` of one is the runtime's request, and no response: `req.raw`. */
const request = /^_?req(?:uest)?$/iu;

/** Whether a member with this name holds a response. */
export function isResponseMember(name: string | null): boolean {
  return name !== null && responseMember.test(name);
}

/**
 * The use of a response that a chain of members reaches: `ctx.res.statusCode = …`, `event.res.headers.set(…)`.
 * @param member the first member that no adapter knows.
 */
export function useByMembers(
  member: TSESTree.MemberExpression,
  file: SourceFile,
): HiddenUse | null {
  const name = staticName(member) ?? '';
  const isOfRequest = name === 'raw' && request.test(lastNameOf(member.object));
  if (responseMember.test(name) && !isOfRequest) return useOfResponse(member, file);
  const next = memberOf(member);
  if (next === null) return null;
  if (fields.test(name)) return isCalledSetter(next) ? escapeAt(next) : null;
  return isOfRequest || leading.test(name) ? useByMembers(next, file) : null;
}

function lastNameOf(expression: Node): string {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression') return staticName(node) ?? '';
  return node.type === 'Identifier' ? node.name : '';
}

/** The use of an expression that is a response: `ctx.res` in `ctx.res.end()`. */
function useOfResponse(expression: Node, file: SourceFile): HiddenUse | null {
  const outer = wrapped(expression);
  const { parent } = outer;
  const next = memberOf(expression);
  if (next === null) return isLookedAt(outer) && !isWritten(outer) ? null : escapeAt(outer);
  if (isWritten(next)) return { node: next, event: { hides: allParts } };
  const call = wrapped(next).parent;
  const name = constantName(next, file.sourceCode);
  if (call?.type === 'CallExpression' && unwrap(call.callee) === next)
    return name !== null && quiet.test(name) ? null : escapeAt(call);
  if (name !== null && responseMember.test(name)) return useOfResponse(next, file);
  const inner = fields.test(name ?? '') ? memberOf(next) : null;
  if (inner === null || parent == null) return null;
  return isWritten(inner) || isCalledSetter(inner) ? escapeAt(inner) : null;
}

function escapeAt(node: Node): HiddenUse {
  const call = node.parent;
  const isCalled = call?.type === 'CallExpression' && unwrap(call.callee) === node;
  return { node: isCalled ? call : node, event: 'escape' };
}

/** The member expression whose object an expression is. */
function memberOf(expression: Node): TSESTree.MemberExpression | null {
  const outer = wrapped(expression);
  const { parent } = outer;
  return parent?.type === 'MemberExpression' && parent.object === outer ? parent : null;
}

function isCalledSetter(member: TSESTree.MemberExpression): boolean {
  const outer = wrapped(member);
  const isCalled = outer.parent?.type === 'CallExpression' && outer.parent.callee === outer;
  return isCalled && setter.test(staticName(member) ?? '');
}

/** The uses of a response through the request of its handler: `req.res.status(…)`. */
export function usesByRequest(response: Node, file: SourceFile): readonly HiddenUse[] {
  const { parent } = response;
  const handlers = isFunction(parent) ? [parent] : [...enclosingFunctions(response)];
  const others = handlers.flatMap(({ params }) => params.filter((each) => each !== response));
  return others.flatMap((parameter) => {
    const value = resolverOf(file).resolve(parameter);
    if (value === null || !isRequest(value)) return [];
    if (parameter.type === 'ObjectPattern') return usesInPattern(parameter, file);
    const variable = parameter.type === 'Identifier' && variableOf(parameter, file.sourceCode);
    const uses = variable ? variable.references : [];
    return uses.flatMap(({ identifier }) => {
      const member = memberOf(identifier);
      if (member !== null) return useByMembers(member, file) ?? [];
      const holder = wrapped(identifier).parent;
      return holder?.type === 'VariableDeclarator' && holder.id.type === 'ObjectPattern'
        ? usesInPattern(holder.id, file)
        : [];
    });
  });
}

/** The uses of `arguments`, through which a handler has its response as well. */
export function usesByArguments(response: Node, { sourceCode }: SourceFile): readonly HiddenUse[] {
  const { parent: handler } = response;
  if (!isFunction(handler) || handler.type === 'ArrowFunctionExpression') return [];
  const scope = sourceCode.scopeManager?.acquire(handler, true);
  const uses = scope?.set.get('arguments')?.references ?? [];
  return uses.flatMap(({ identifier }) => {
    const member = memberOf(identifier);
    if (member !== null && staticName(member) === 'length') return [];
    const outer = wrapped(member ?? identifier);
    const { parent } = outer;
    const isGiven = parent?.type === 'CallExpression' || parent?.type === 'NewExpression';
    return { node: isGiven ? parent : outer, event: 'escape' as const };
  });
}

/** The uses of a response that is destructured from a request: `const { res } = req`. */
function usesInPattern(
  { properties }: TSESTree.ObjectPattern,
  { sourceCode }: SourceFile,
): readonly HiddenUse[] {
  return properties.flatMap((member) => {
    if (member.type !== 'Property' || member.value.type !== 'Identifier') return [];
    if (!isResponseMember(constantName(member, sourceCode))) return [];
    const variable = variableOf(member.value, sourceCode);
    const uses = variable?.references.filter((use) => !use.init) ?? [];
    return uses.map(({ identifier }) => ({ node: identifier, event: 'escape' as const }));
  });
}

/** The types of nodes that only ask whether a response is there: `if (ctx.res) …`. */
const looking: ReadonlySet<string> = new Set([
  'ExpressionStatement',
  'IfStatement',
  'WhileStatement',
  'UnaryExpression',
  'BinaryExpression',
]);

function isLookedAt({ parent }: Node): boolean {
  return parent != null && looking.has(parent.type);
}
