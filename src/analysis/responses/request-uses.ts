/**
 * The places where a handler gives its request, or the connection, to other code, which may answer by it or end it:
 * `run(req)`, `new Handler({ req })`, `res.socket.destroy()`.
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { constantName, variableOf } from '../../syntax/definitions.ts';
import { isFunction, wrapped, type Node } from '../../syntax/nodes.ts';
import { endOfWay } from '../../syntax/ways.ts';
import { isRequest } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

type Variable = TSESLint.Scope.Variable;

/** The members of a request and a response that are the connection. */
const connection = /^(?:socket|connection|client)$/u;
/** The members of a response through which functions are called that other handlers or the framework put there. */
const leading = /^(?:req|request|locals)$/u;
/** The methods of a request that do no more than to tell of it, or to read its content. */
const quiet =
  /^(?:get|has|is|on$|once$|off$|add\w*Listener$|remove\w*Listener$|listen|accepts|header|param|quer|range|valid$|flash|log|set[A-Z]|resume$|pause$|read$|parse|json$|text$|formData$|arrayBuffer$|blob$|bytes$)/u;

/** Whether calling a method of a request leaves it, its response and the connection as they are. */
export function isQuiet(method: string | null): boolean {
  return method !== null && quiet.test(method);
}

/**
 * The places, each the innermost call, assignment or declaration.
 * @param response the response of the handler. @param names the variables that hold it.
 */
export function placesOfHandingOn(
  response: Node,
  names: ReadonlySet<Variable>,
  file: SourceFile,
): readonly Node[] {
  const ofResponse = [...names].flatMap(({ references }) =>
    references.flatMap(({ identifier }) => placeByResponse(identifier, file) ?? []),
  );
  const ofRequest = requestsBeside(response, file).flatMap(({ references }) =>
    references.flatMap(({ identifier }) => placeByRequest(identifier, file) ?? []),
  );
  return [...ofResponse, ...ofRequest];
}

/**
 * The variables that hold the request of a response: the parameter of its handler, other names for it, and those of
 * objects that have it.
 */
function requestsBeside(response: Node, file: SourceFile): readonly Variable[] {
  const { parent: handler } = response;
  const { sourceCode } = file;
  const found = new Set<Variable>();
  for (const parameter of isFunction(handler) ? handler.params : []) {
    const value = resolverOf(file).resolve(parameter);
    const variable = parameter.type === 'Identifier' ? variableOf(parameter, sourceCode) : null;
    if (variable !== null && value !== null && isRequest(value)) found.add(variable);
  }
  // The set grows while it is walked.
  for (const { references } of found)
    for (const { identifier } of references) {
      const { parent } = madeWith(identifier);
      if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') continue;
      const other = variableOf(parent.id, sourceCode);
      if (other !== null) found.add(other);
    }
  return [...found];
}

/** The object that is made with a value: `new Handler(req)`, `{ req }`; else the value itself. */
function madeWith(value: Node): Node {
  const node = holderOf(value);
  const { parent } = node;
  return parent?.type === 'NewExpression' && parent.callee !== node ? holderOf(parent) : node;
}

function placeByResponse(name: Node, file: SourceFile): Node | null {
  const { parent } = wrapped(name);
  if (parent?.type === 'VariableDeclarator') return placeByPattern(parent, file);
  if (parent?.type !== 'MemberExpression' || parent.object !== wrapped(name)) return null;
  const member = constantName(parent, file.sourceCode) ?? '';
  if (connection.test(member)) return placeByConnection(parent);
  return leading.test(member) ? placeByRequest(parent, file) : null;
}

function placeByRequest(request: Node, file: SourceFile): Node | null {
  const node = holderOf(request);
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator') return placeByPattern(parent, file);
  if (parent?.type !== 'MemberExpression' || parent.object !== node) return placeOfValue(node);
  const member = constantName(parent, file.sourceCode);
  if (member !== null && connection.test(member)) return placeByConnection(parent);
  const call = calledBy(parent);
  return call !== null && !isQuiet(member) ? call : null;
}

/** `req.socket.destroy()`, `close(req.socket)`; null for `req.socket.remoteAddress`. */
function placeByConnection(socket: Node): Node | null {
  const node = holderOf(socket);
  const { parent } = node;
  if (parent?.type === 'MemberExpression' && parent.object === node) return calledBy(parent);
  return parent?.type === 'VariableDeclarator' ? parent : placeOfValue(node);
}

/** `const { socket } = req`; null where no member of the pattern leads on. */
function placeByPattern(declarator: TSESTree.VariableDeclarator, file: SourceFile): Node | null {
  if (declarator.id.type !== 'ObjectPattern') return null;
  const leadsOn = declarator.id.properties.some((member) => {
    const name = member.type === 'Property' ? constantName(member, file.sourceCode) : null;
    return name === null || name === 'next' || connection.test(name);
  });
  return leadsOn ? declarator : null;
}

function calledBy(member: TSESTree.MemberExpression): Node | null {
  const outer = wrapped(member);
  const { parent } = outer;
  return parent?.type === 'CallExpression' && parent.callee === outer ? parent : null;
}

/** The call, construction or assignment that is given a value. */
function placeOfValue(node: Node): Node | null {
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node ? null : parent;
    case 'TaggedTemplateExpression':
      return parent;
    case 'AssignmentExpression':
      return parent.right === node ? parent : null;
    default:
      return null;
  }
}

/** The outermost expression that has a value, or holds it in an object or array: `[{ req }]` of `run([{ req }])`. */
const holderOf = endOfWay((link) => {
  const node = wrapped(link);
  if (node !== link) return node;
  const { parent } = node;
  if (parent?.type === 'Property') return parent.value === node ? parent.parent : null;
  if (parent?.type === 'ArrowFunctionExpression') return parent.body === node ? parent : null;
  if (parent?.type === 'ConditionalExpression') return parent.test === node ? null : parent;
  return parent != null && holding.has(parent.type) ? parent : null;
});

const holding: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'SpreadElement',
  'LogicalExpression',
  'AwaitExpression',
  'TemplateLiteral',
]);
