/** Gives the worker the part of Node.js's `process` that the parser of TypeScript asks for. */
export function provideProcess(): void {
  Object.assign(globalThis, {
    process: { env: {}, argv: [], versions: {}, platform: 'browser', cwd: () => '/' },
  });
}
