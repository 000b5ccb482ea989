/** What a runtime test needs to know of a framework: programs to run and to lint, and how they are asked. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Packages } from '../servers.ts';

/** Answers a request of Node's own server. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** How what a program exports is asked. */
export type Asked =
  /** By a server on loopback. */
  | { readonly listener: (exported: never) => Listener | Promise<Listener> }
  /** By calling it; what it gives, or throws, is a response, or an object with a status. */
  | { readonly call: (exported: never) => unknown };

export interface RuntimeTest {
  /** The adapter's name. */
  readonly framework: string;
  /** The major version, where the adapter tells them apart. */
  readonly version?: number;
  readonly packages: Packages;
  /**
   * The status APIs, as the statements of a handler. `S` stands for the status, `N` for one that is a number;
   * `'content'` is the content.
   */
  readonly apis: readonly string[];
  /** The module around the statements. */
  readonly program: (statements: string) => string;
  /** The program is TypeScript. */
  readonly typed?: true;
  readonly asked: Asked;
  /** What a handler answers that names no status; absent where there is no such handler. */
  readonly plain?: string;
}

export function defineRuntime(test: RuntimeTest): RuntimeTest {
  return test;
}
