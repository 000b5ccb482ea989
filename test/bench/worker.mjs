/**
 * One process of the benchmark: lints the sets of files of a job with its variants, in turn, and says of each set what
 * each turn cost. Only the user CPU of linting counts, in milliseconds; not what loads the parser and the plugins.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { ESLint } from 'eslint';
import { configOf } from './variants.mjs';

async function linterFor(variant, cwd) {
  return new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: await configOf(variant),
    // Bundles are measured where packages are installed.
    ignorePatterns: ['!**/node_modules/'],
  });
}

/** @throws {Error} where a file is not linted, so that a variant never seems fast because it did nothing. */
async function lint(linter, files) {
  for (const { path, text } of files) {
    const [result] = await linter.lintText(text, { filePath: path });
    if (result === undefined || result.fatalErrorCount > 0)
      throw new Error(`${path}: ${result?.messages[0]?.message ?? 'ignored'}`);
  }
}

/** The cost of one turn, after the garbage of the turn before is collected. */
async function costOf(run) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await run();
  return process.cpuUsage(before).user / 1000;
}

/** The cost of one turn of each variant, beginning with another one in each round. */
async function turns(linters, files, round) {
  const costs = [];
  for (let turn = 0; turn < linters.length; turn += 1) {
    const at = (turn + round) % linters.length;
    costs[at] = await costOf(() => lint(linters[at], files));
    // Shows the parent that this process is still running.
    process.send({});
  }
  return costs;
}

async function measure({ cwd, sets, variants }) {
  const linters = [];
  for (const variant of variants) linters.push(await linterFor(variant, cwd));

  for (const { paths, warmUp, rounds } of sets) {
    const files = paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
    for (let round = 0; round < warmUp; round += 1) await turns(linters, files, round);
    const costs = [];
    for (let round = 0; round < rounds; round += 1) costs.push(await turns(linters, files, round));
    process.send({ costs });
  }
  process.send({ memory: process.resourceUsage().maxRSS / 1024 });
}

process.once('message', (job) => {
  measure(job).then(
    () => process.disconnect(),
    (error) => process.send({ error: String(error.stack ?? error) }, () => process.disconnect()),
  );
});
