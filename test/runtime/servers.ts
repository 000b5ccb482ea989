/** Running programs, and asking them over a socket of our own, which hides nothing that a client would. */
import { once } from 'node:events';
import { createServer, ServerResponse, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import type { RuntimeTest } from './runtimes/define-runtime.ts';

// The frameworks say on stderr what they think of such statuses, which is known here.
process.env['NO_DEPRECATION'] = '*';

/** What a program of a server framework exports. */
type Listener = (
  request: IncomingMessage,
  response: ServerResponse,
  failed: (error: unknown) => void,
) => void;

/** The packages that a program finds, by the name under which it requires them. */
export type Packages = Readonly<Record<string, unknown>>;

export interface Question {
  readonly method?: string;
  /** Keeps the connection open, and leaves after so many milliseconds. */
  readonly patience?: number;
}

export interface Server {
  /** Asks a program once. @returns every byte received until the connection was closed. */
  ask(program: string, question?: Question): Promise<string>;
  close(): Promise<void>;
}

/** What a server answers for a handler that throws: ours, and every framework by default. */
export const failure = 500;

/** Runs a CommonJS module. @returns its exports. */
export function run(program: string, packages: Packages): unknown {
  const module: { exports: unknown } = { exports: {} };
  const evaluate = compileFunction(program, ['require', 'module', 'exports']) as (
    ...globals: readonly unknown[]
  ) => void;
  evaluate((name: string) => packages[name], module, module.exports);
  return module.exports;
}

/** Starts a server on loopback for all programs of a test file. */
export async function startServer(
  packages: Packages,
  test?: Pick<RuntimeTest, 'asked' | 'typed'>,
): Promise<Server> {
  const listeners: Listener[] = [];
  const server = createServer((request, response) => {
    const failed = () => {
      // Whatever the framework put in its place; and whatever the phrase was that may be to blame.
      const { writeHead, end } = ServerResponse.prototype as unknown as Record<string, Listener>;
      if (writeHead)
        Reflect.apply(writeHead, response, [failure, 'Failed', { 'content-length': 0 }]);
      if (end) Reflect.apply(end, response, []);
    };
    try {
      listeners[indexIn(request)]?.(request, response, failed);
    } catch {
      failed();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    async ask(program, question) {
      const exported = run(test?.typed === true ? transpiled(program) : program, packages);
      const asked = test?.asked;
      const listener =
        asked !== undefined && 'listener' in asked
          ? await asked.listener(exported as never)
          : exported;
      const index =
        listeners.push(
          test === undefined ? (listener as Listener) : guarded(listener as Listener),
        ) - 1;
      return exchange(port, index, question);
    },
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

/** Some frameworks let errors escape, which would end the process; here they end the request. */
function guarded(listener: Listener): Listener {
  return (request, response, failed) => {
    const escaped = (error: unknown) => {
      if (error instanceof Error && !response.headersSent) failed(error);
      else response.destroy();
    };
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
      process.removeAllListeners(event);
      process.on(event, escaped);
    }
    listener(request, response, failed);
  };
}

function transpiled(program: string): string {
  const options = { module: ts.ModuleKind.CommonJS, experimentalDecorators: true };
  return ts.transpileModule(program, { compilerOptions: options }).outputText;
}

/** The path is always `/`, which the programs listen to; the query says which of them is meant. */
function indexIn({ url }: IncomingMessage): number {
  return Number(url?.slice('/?'.length));
}

async function exchange(port: number, index: number, question: Question = {}): Promise<string> {
  const { method = 'GET', patience } = question;
  const connection = patience === undefined ? 'close' : 'keep-alive';
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  let received = '';
  socket.on('data', (text: string) => (received += text));
  socket.write(`${method} /?${index} HTTP/1.1\r\nHost: test\r\nConnection: ${connection}\r\n\r\n`);
  if (patience !== undefined) setTimeout(() => socket.destroy(), patience);
  await once(socket, 'close');
  return received;
}
