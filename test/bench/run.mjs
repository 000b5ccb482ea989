// npm run bench: measures what the plugin costs over ESLint by itself.
import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { URL } from 'node:url';
import { parseArgs } from 'node:util';
import { filesOfCorpus } from './corpus.mjs';
import { ratio, spread } from './statistics.mjs';
import { neighbours } from './variants.mjs';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    only: { type: 'string', default: 'a,b' },
    plugin: { type: 'string' },
    runs: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
  },
});

// npm starts scripts in the package's folder and says here where the user stood.
const viewpoint = process.env.INIT_CWD ?? process.cwd();

function measured(job) {
  const child = fork(new URL('./worker.mjs', import.meta.url), { execArgv: ['--expose-gc'] });
  const answer = new Promise((done, fail) => {
    child.once('message', ({ error, ...rest }) => {
      if (error === undefined) done(rest);
      else fail(new Error(error));
    });
    child.once('error', fail);
    child.once('exit', (code) => {
      fail(new Error(`A process of the benchmark ended with ${code}.`));
    });
  });
  child.send(job);
  return answer;
}

const floor = { name: 'floor', title: 'floor' };
const ours = [
  { name: 'all', title: 'all' },
  ...(options.plugin === undefined
    ? []
    : [{ name: 'all', title: 'all of the other', plugin: resolve(viewpoint, options.plugin) }]),
];
const alone = (names) => names.map((name) => [{ name, title: name }]);
// Each set of variants shares a process: few of them, so that none makes the others slower.
const groups = options.quick
  ? [[...ours, ...alone(['unicorn']).flat()]]
  : [ours, ...alone(['recommended', ...neighbours])];

const cwd = resolve(viewpoint, options.corpus);
const { statuses, plain } = filesOfCorpus(cwd, options.quick ? 20 : 60);

for (const [input, paths] of Object.entries({ a: statuses, b: plain })) {
  if (!options.only.split(',').includes(input)) continue;
  console.log(`(${input}) ${paths.length} files`);
  const rounds = groups.map(() => []);
  for (let run = 0; run < Number(options.runs); run += 1)
    for (const [index, group] of groups.entries()) {
      const job = { cwd, paths, variants: [floor, ...group], warmUp: 2, rounds: 7 };
      rounds[index].push(...(await measured(job)).costs);
    }
  for (const [index, group] of groups.entries())
    for (const [at, { title }] of group.entries())
      console.log(
        title.padEnd(20),
        ratio(rounds[index], at + 1).toFixed(2),
        `± ${(spread(rounds[index], at + 1) / 2).toFixed(2)}`,
      );
}
