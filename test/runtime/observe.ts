/** The status and the content that a client gets. */
import type { Case } from './cases.ts';
import type { RuntimeTest } from './runtimes/define-runtime.ts';
import { failure, run, type Question, type Server } from './servers.ts';

/** The status and content of the final response: observed here, claimed by the adapters' facts in claims.ts. */
export interface Outcome {
  /** The final status code; `rejected` where the API threw, `unanswered` where no final response came. */
  readonly answer: number | 'rejected' | 'unanswered' | 'unknown';
  /** Whether the content arrived; `none` where none was given, or where the API threw. */
  readonly content: 'none' | 'received' | 'lost' | 'unknown';
}

/** A final response as it came over the wire. */
interface Received {
  readonly status: number;
  readonly content: string;
}

/** A status line and the header section behind it. */
const message = /^HTTP\/1\.1 (\d{3}) .*\r\n(?:.+\r\n)*\r\n/u;

/** Asks a program for its final response; null where only interim ones came. */
export async function receive(
  server: Server,
  program: string,
  question?: Question,
): Promise<Received | null> {
  const text = await server.ask(program, question);
  // The connection was closed without a response: the handler's error would have ended the process.
  if (text === '' && question?.patience === undefined) return { status: failure, content: '' };
  if (!message.test(text)) throw new Error(`No response, but ${JSON.stringify(text)}.`);
  return finalResponse(text);
}

function finalResponse(text: string): Received | null {
  const [head, code] = message.exec(text) ?? [];
  if (head === undefined) return null;
  const rest = text.slice(head.length);
  if (Number(code) < 200) return finalResponse(rest);
  const content = /^transfer-encoding: chunked/imu.test(head) ? unchunked(rest) : rest;
  return { status: Number(code), content };
}

/** Each chunk stands behind a line with its length, the last behind a 0. */
function unchunked(text: string): string {
  const length = Number.parseInt(text, 16);
  const start = text.indexOf('\r\n') + 2;
  const end = start + length;
  return length > 0 ? text.slice(start, end) + unchunked(text.slice(end + 2)) : '';
}

/** Runs a case on a server. 500 means that the handler threw: no case sends it by itself. */
export async function observe(server: Server, one: Case): Promise<Outcome> {
  const received = await receive(server, one.program);
  if (received === null) return { answer: 'unanswered', content: one.hasContent ? 'lost' : 'none' };
  return received.status === failure ? rejected : outcomeOf(one, received);
}

/** Calls the handler that a program exports, which gives a `Response`. @throws {unknown} what it throws. */
export function respond({ asked, packages }: RuntimeTest, program: string): Response {
  const call = 'call' in asked ? asked.call : () => undefined;
  return call(run(program, packages) as never) as Response;
}

/** The response that a program gives when it is asked, or the error that it throws. */
export async function ask(test: RuntimeTest, program: string): Promise<unknown> {
  return Promise.resolve()
    .then(() => respond(test, program))
    .catch((error: unknown) => error);
}

/** Calls the handler that a program exports; it gives a response, or throws an error with a status. */
export async function observeCall(
  test: RuntimeTest,
  { program, hasContent }: Pick<Case, 'program' | 'hasContent'>,
): Promise<Outcome> {
  const given = await ask(test, program);
  if (isResponse(given)) {
    if (given.status === failure) return rejected;
    return outcomeOf({ hasContent }, { status: given.status, content: await given.text() });
  }
  const { status, statusCode, output, content } = given as Partial<
    Record<'status' | 'statusCode' | 'content', unknown> & { output: { statusCode: unknown } }
  >;
  if (typeof content === 'string' && status !== failure)
    return outcomeOf({ hasContent }, { status: Number(status), content });
  const answer = output?.statusCode ?? statusCode ?? status;
  // An error may hold any value for its status, but servers send three digits only.
  const isCode = typeof answer === 'number' && answer >= 100 && answer <= 999;
  if (!isCode || answer === failure) return rejected;
  return { answer: Math.trunc(answer), content: 'none' };
}

/** Also true for a package's own class of responses, such as `HttpResponse` of Azure Functions. */
function isResponse(given: unknown): given is Pick<Response, 'status' | 'text'> {
  return typeof given === 'object' && given !== null && 'text' in given && 'status' in given;
}

const rejected: Outcome = { answer: 'rejected', content: 'none' };

function outcomeOf(
  { hasContent }: Pick<Case, 'hasContent'>,
  { status, content }: Received,
): Outcome {
  if (!hasContent) return { answer: status, content: 'none' };
  return { answer: status, content: content.includes('content') ? 'received' : 'lost' };
}
