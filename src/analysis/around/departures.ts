/** Whether a client may have left before it is answered, by the names that a program uses for that. */
import { enclosingFunctions, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { conditionsBefore } from '../effects/error-checks.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The words of requests that end early: `signal.aborted`, `'AbortError'`, `res.on('close')`, `ClientClosedRequest`. */
const leaving = /abort|cancel|clos(?:e|ing)|disconnect|destroyed|hang_?up/iu;

/**
 * Whether a response, the conditions on the way to it, or a function around it tell of a client that is gone:
 * `if (request.signal.aborted) return new Response(null, { status: 499 });`
 */
export function mayHaveLeft(response: Node, { sourceCode }: SourceFile): boolean {
  const tells = (node: Node) => leaving.test(sourceCode.getText(node));
  return (
    tells(response) ||
    conditionsBefore(response, sourceCode.ast).some(({ test }) => tells(test)) ||
    [...enclosingFunctions(response)].some((owner) => leaving.test(headOf(owner, sourceCode.text)))
  );
}

/** The text between the start of the call, declaration or member that has a function and the function's body. */
function headOf({ parent, range, body }: FunctionNode, text: string): string {
  const start = parent.type === 'Program' ? range[0] : parent.range[0];
  const end = body.range[0];
  return text.slice(Math.max(start, end - longestHead), end);
}

/** How many characters of a head are read: a call may have long arguments before the function. */
const longestHead = 200;
