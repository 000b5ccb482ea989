/** Runs programs on a server, and asks them over a plain socket, since HTTP clients hide bytes of the response. */
import { once } from 'node:events';
import { createServer, ServerResponse, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { afterAll, beforeAll } from 'vitest';
import type { RuntimeTest } from './runtimes/define-runtime.ts';

// The frameworks warn on stderr of statuses such as -1, which the cases send on purpose.
process.env['NO_DEPRECATION'] = '*';

/** What a program of a server framework exports. */
type Listener = (
  request: IncomingMessage,
  response: ServerResponse,
  failed: (error: unknown) => void,
) => void;

/** The packages that a program can require, by name. */
export type Packages = Readonly<Record<string, unknown>>;

/** What a server takes from the entry of a framework. */
type Served = Pick<RuntimeTest, 'packages' | 'asked' | 'typed'>;

export interface Question {
  readonly method?: string;
  /** Keeps the connection open, and leaves after so many milliseconds. */
  readonly patience?: number;
}

export interface Server {
  /** Asks a program once. @returns every byte received until the connection was closed. */
  ask(program: string, question?: Question): Promise<string>;
}

interface RunningServer extends Server {
  close(): Promise<void>;
}

/** The status for a handler that throws, of the server here and, by default, of every framework. */
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

/** A server on loopback for the tests of a `describe`: started before them, closed after them. */
export function serverOf(test: Served): Server {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(test);
  });
  afterAll(() => server.close());
  return { ask: (program, question) => server.ask(program, question) };
}

async function startServer({ packages, asked, typed }: Served): Promise<RunningServer> {
  const listeners: Listener[] = [];
  const server = createServer((request, response) => {
    const failed = () => {
      // The methods of Node.js, which a framework may have replaced; with a phrase, since the handler's may be invalid.
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
      const exported = run(typed === true ? transpiled(program) : program, packages);
      const listener = 'listener' in asked ? await asked.listener(exported as never) : exported;
      const index = listeners.push(guarded(listener as Listener)) - 1;
      return exchange(port, index, question);
    },
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

/** Some frameworks let errors escape, which would end the process; here they only end the request. */
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

/** The path is always `/`, which the programs listen to; the query is the index of the program: `/?3`. */
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
