/** Functions that run when the client of a request is gone, or has its answer: `req.on('close', stop)`. */
import { functionsIn } from '../../syntax/functions.ts';
import {
  calledOn,
  enclosingFunctions,
  previousLink,
  writtenText,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isRequest, isResponse } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** Whether a node stands in a function that is called too late for an answer to reach anyone. */
export function isTooLate(node: Node, file: SourceFile): boolean {
  const late = listenersIn(file);
  return late.size > 0 && [...enclosingFunctions(node)].some((each) => late.has(each));
}

/** The methods by which emitters of events are given listeners. */
const listening = ['on', 'once', 'addListener', 'prependListener', 'addEventListener'];

/** The events of requests, responses and their sockets and signals after which no answer reaches the client. */
const ending: ReadonlySet<string | null> = new Set([
  'abort',
  'aborted',
  'close',
  'error',
  'finish',
]);

const listenersIn = oncePer((file: SourceFile): ReadonlySet<Node> => {
  const calls = listening
    .flatMap((name) => file.index.memberCalls.get(name) ?? [])
    .filter(
      (call) => ending.has(writtenText(call.arguments[0])) && isOfMessage(calledOn(call), file),
    );
  const given = calls.flatMap((call) => call.arguments.slice(1, 2));
  return new Set(
    given.flatMap((each) => functionsIn(each, file.sourceCode).map(({ node }) => node)),
  );
});

/** Whether an expression is a request or a response, or a part of one: `req.socket`, `request.signal`. */
function isOfMessage(expression: Node | null, file: SourceFile): boolean {
  for (let link = expression; link !== null; link = previousLink(link)) {
    const value = resolverOf(file).resolve(link);
    if (value !== null && (isRequest(value) || isResponse(value))) return true;
  }
  return false;
}
