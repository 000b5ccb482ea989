/** What became of a status and of the content beside it, as seen from outside. */
import type { Case } from './cases.ts';
import type { RuntimeTest } from './runtimes/define-runtime.ts';
import { failure, run, type Packages, type Question, type Server } from './servers.ts';

/** What a client gets: observed here, claimed by the adapters' facts in claims.ts. */
export interface Outcome {
  /** The final status code; `rejected` where the API threw, `unanswered` where no final response came. */
  readonly answer: number | 'rejected' | 'unanswered' | 'unknown';
  /** What became of the content; `none` where none was given, or where the API threw. */
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
  // Dropped without a word: the error would have ended the process.
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

/** Runs a case on a server. No case asks for the answer that says that something was thrown. */
export async function observe(server: Server, one: Case): Promise<Outcome> {
  const received = await receive(server, one.program);
  if (received === null) return { answer: 'unanswered', content: one.hasContent ? 'lost' : 'none' };
  return received.status === failure ? rejected : outcomeOf(one, received);
}

/** Calls the handler that a program exports. */
export function respond(program: string, packages: Packages = {}): Response {
  const { GET } = run(program, packages) as { readonly GET: () => Response };
  return GET();
}

/** Runs a case that returns a `Response`, which shows by itself what a client would get. */
export async function observeResponse(one: Case, packages?: Packages): Promise<Outcome> {
  try {
    const response = respond(one.program, packages);
    return outcomeOf(one, { status: response.status, content: await response.text() });
  } catch {
    return rejected;
  }
}

/** What a program gives or throws when it is asked. */
export async function ask({ asked, packages }: RuntimeTest, program: string): Promise<unknown> {
  const call = 'call' in asked ? asked.call : () => undefined;
  return Promise.resolve()
    .then(() => call(run(program, packages) as never))
    .catch((error: unknown) => error);
}

/** Calls what a program exports; what it gives or throws is a response, or has a status. */
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
  // An error may hold anything, but no server sends what is no status code at all.
  const isCode = typeof answer === 'number' && answer >= 100 && answer <= 999;
  if (!isCode || answer === failure) return rejected;
  return { answer: Math.trunc(answer), content: 'none' };
}

/** Also one of a package's own class. */
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
