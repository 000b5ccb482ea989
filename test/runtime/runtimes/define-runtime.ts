/** The entry of a framework for the runtime tests: programs to run and to lint, and how they are asked. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Packages } from '../servers.ts';

/** Answers a request of Node's own server. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** The way in which the export of a program is asked. */
export type Asked =
  /** By a server on loopback. */
  | { readonly listener: (exported: never) => Listener | Promise<Listener> }
  /** By calling it; it gives a response, or throws an error with a status. */
  | { readonly call: (exported: never) => unknown };

export interface RuntimeTest {
  /** The framework, with its version if there is one: `express 4`. */
  readonly name: string;
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
  /** The adapter claims the status and content that a client gets, in every case. */
  readonly isExact?: true;
  /** Cases in which the framework drops the `'content'`, whatever the status: no finding is due for it. */
  readonly withoutContent?: readonly string[];
  /** Statements that answer without a status; absent where the framework has no such handler. */
  readonly plain?: string;
}

export function defineRuntime(test: Omit<RuntimeTest, 'name'>): RuntimeTest {
  const { framework, version } = test;
  return { ...test, name: version === undefined ? framework : `${framework} ${version}` };
}

/** The entry of a framework. @throws {Error} if there is none, or none of this version. */
export function testOf(
  tests: readonly RuntimeTest[],
  framework: string,
  version?: number,
): RuntimeTest {
  const test = tests.find((each) => each.framework === framework && each.version === version);
  if (test === undefined) throw new Error(`No runtime test of ${framework}.`);
  return test;
}
