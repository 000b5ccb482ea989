/** Runs around each test file that shares its process with others: none may leave a trace for the next. */
import { afterAll, beforeAll, expect } from 'vitest';

/** Objects that belong to all files. Their properties are told by name, since Node.js makes some when they are first read. */
const shared = {
  globalThis,
  Reflect,
  Error,
  Object,
  'Object.prototype': Object.prototype,
  'Array.prototype': Array.prototype,
  'Function.prototype': Function.prototype,
  'String.prototype': String.prototype,
};

/** What test files could change for one another: globals, the environment, the working directory. */
const surroundings = () => ({
  names: Object.entries(shared).map(([name, object]) => [
    name,
    Object.getOwnPropertyNames(object).toSorted(),
  ]),
  platform: [Response, Request, Headers, URL, fetch, Date, setTimeout, Error.stackTraceLimit],
  environment: { ...process.env },
  folder: process.cwd(),
});

let before: ReturnType<typeof surroundings>;
beforeAll(() => {
  before = surroundings();
});
afterAll(() => {
  expect(surroundings()).toEqual(before);
});
