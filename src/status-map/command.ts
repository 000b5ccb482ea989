#!/usr/bin/env node
/** The command `eslint-plugin-http-status`. */
import { version } from '../version.ts';
import { help, requestOf, WrongUse } from './options.ts';

process.exitCode = await run(process.argv.slice(2));

/** @returns the exit code: 0 where the map is printed, whatever it says, and 2 where it cannot be. */
async function run(given: readonly string[]): Promise<number> {
  try {
    const { does, format, sort, ...request } = requestOf(given);
    if (does === 'help') process.stdout.write(help);
    else if (does === 'version') process.stdout.write(`${version}\n`);
    else {
      // ESLint and the adapters take half a second to load, for which `--help` need not wait.
      const { collectRoutes } = await import('./collect.ts');
      const { renderMap } = await import('./render.ts');
      const map = await collectRoutes(request, process.cwd());
      process.stdout.write(renderMap(map, format, sort));
      for (const note of map.notes) process.stderr.write(`${note}\n`);
      for (const { file, reason } of map.unread)
        process.stderr.write(`Not in the map: ${file}: ${reason}\n`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
