/** The five sections of the benchmark, each a function from inputs to figures. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfCorpus } from './corpus.mjs';
import { bundle, dataFile, largeServer, minified } from './generate/large.mjs';
import { writePlainFiles, writeStatusFiles } from './generate/project.mjs';
import { measured } from './processes.mjs';
import { shapes } from './shapes.mjs';
import { exponentOf, median, overFloor } from './statistics.mjs';
import { neighbours } from './variants.mjs';

export const sizes = [250, 500, 1000, 2000, 4000];

const floor = { name: 'floor', title: 'floor' };
const named = (name) => ({ name, title: name });

/** Our presets, and `all` of another build if there is one to compare with. */
const presets = ({ plugin }) => [
  named('recommended'),
  named('all'),
  ...(plugin === undefined ? [] : [{ name: 'all', title: 'all of the other build', plugin }]),
];

/** A list in parts of at most this many elements. */
function inLists(list, count) {
  return list.length <= count
    ? [list]
    : [list.slice(0, count), ...inLists(list.slice(count), count)];
}

function folderIn({ folder }, name) {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}

function written(settings, section, files) {
  const cwd = folderIn(settings, section);
  return {
    cwd,
    paths: Object.entries(files).map(([name, text]) => {
      const path = join(cwd, name);
      writeFileSync(path, text);
      return path;
    }),
  };
}

function sizeOf(paths) {
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  return {
    files: texts.length,
    lines: texts.reduce((sum, text) => sum + text.split('\n').length, 0),
    characters: texts.reduce((sum, text) => sum + text.length, 0),
  };
}

/**
 * The cost of variants, measured in turn with the floor. A group of them shares a process, so that few slow one
 * another.
 */
async function compared({ cwd, paths }, groups, { runs, warmUp, rounds }) {
  const pooled = groups.map(() => []);
  for (let run = 0; run < runs; run += 1)
    for (const [index, group] of groups.entries()) {
      const sets = [{ paths, warmUp, rounds }];
      const answer = await measured({ cwd, sets, variants: [floor, ...group] });
      if (answer.failure !== null) throw new Error(answer.failure);
      pooled[index].push(...answer.sets[0]);
    }
  return groups.flatMap((group, index) =>
    group.map(({ title }, at) => ({ title, ...overFloor(pooled[index], at + 1) })),
  );
}

/** The cost of a cold start, and the peak of memory: each variant by itself in a new process, as often as asked. */
async function cold({ cwd, paths }, variants, times) {
  const costs = [];
  const memory = variants.map(() => []);
  for (let time = 0; time < times; time += 1) {
    const round = [];
    for (const [index, variant] of variants.entries()) {
      const sets = [{ paths, warmUp: 0, rounds: 1 }];
      const answer = await measured({ cwd, sets, variants: [variant] });
      if (answer.failure !== null) throw new Error(answer.failure);
      round.push(answer.sets[0][0][0]);
      memory[index].push(answer.memory);
    }
    costs.push(round);
  }
  return variants.map(({ title }, index) => ({
    title,
    cold: overFloor(costs, index).ratio,
    memory: median(memory[index]),
  }));
}

/** The figures of a set of files for all variants; where asked, for each rule by itself and for cold starts too. */
async function comparison(input, settings, { rules = [], isCold = false } = {}) {
  const { quick, runs } = settings;
  const ours = presets(settings);
  const rounds = { runs, warmUp: quick ? 1 : 2, rounds: quick ? 5 : 7 };
  const groups = quick
    ? [[...ours.slice(1), named('unicorn')]]
    : [
        ours,
        ...neighbours.map((name) => [named(name)]),
        ...inLists(rules, 5).map((list) => list.map(named)),
      ];
  const figures = await compared(input, groups, rounds);
  if (!isCold || quick) return { ...sizeOf(input.paths), variants: figures };

  const starts = await cold(input, [floor, ...ours, ...neighbours.map(named)], 2 * runs);
  return {
    ...sizeOf(input.paths),
    variants: [{ title: 'floor', ratio: 1, spread: 0 }, ...figures].map((figure) => ({
      ...figure,
      ...starts.find(({ title }) => title === figure.title),
    })),
  };
}

const inputs = {
  a: (settings) => {
    const count = settings.quick ? 15 : 25;
    const { corpus } = settings;
    if (corpus) return { cwd: corpus, paths: filesOfCorpus(corpus, count).statuses };
    const cwd = folderIn(settings, 'a');
    return { cwd, paths: writeStatusFiles(cwd, count) };
  },
  b: (settings) => {
    const count = settings.quick ? 60 : 100;
    const { corpus } = settings;
    if (corpus) return { cwd: corpus, paths: filesOfCorpus(corpus, count).plain };
    const cwd = folderIn(settings, 'b');
    return { cwd, paths: writePlainFiles(cwd, count) };
  },
};

/** How the cost of `all` grows with the size of a program of one shape. */
async function growth(settings, title, shape) {
  const { cwd, paths } = written(
    settings,
    `d/${title.replaceAll(' ', '-')}`,
    Object.fromEntries(sizes.map((size) => [`${size}.ts`, shape(size)])),
  );
  const fewer = settings.quick ? 1 : settings.runs;
  const sets = paths.map((path, index) => ({
    paths: [path],
    warmUp: index === 0 ? 2 : 0,
    rounds: fewer * Math.max(1, 4 - index),
  }));
  const answer = await measured({ cwd, sets, variants: [floor, named('all')] });
  const known = answer.sets.map((rounds, index) => ({
    size: sizes[index],
    ratio: overFloor(rounds, 1).ratio,
    cost: median(rounds.map(([least, all]) => all - least)),
  }));
  return {
    title,
    ratios: sizes.map((_, index) => known[index]?.ratio ?? null),
    exponent: exponentOf(known.map(({ size, cost }) => [size, cost])),
    failure: answer.failure,
  };
}

/** The sections by their letters. Each prints its figures as it gets them. */
export const sections = {
  a: (settings) =>
    comparison(inputs.a(settings), settings, { rules: settings.rules, isCold: true }),
  b: (settings) => comparison(inputs.b(settings), settings),
  c: async (settings) => {
    const input = written(settings, 'c', { 'server.ts': largeServer(2190) });
    const variants = [...presets(settings), named('unicorn')];
    const rounds = { runs: settings.runs, warmUp: 1, rounds: settings.quick ? 2 : 3 };
    const figures = await compared(input, [variants], rounds);
    const starts = settings.quick ? [] : await cold(input, [floor, ...variants], 1);
    return {
      ...sizeOf(input.paths),
      variants: [{ title: 'floor', ratio: 1, spread: 0 }, ...figures].map((figure) => ({
        ...figure,
        ...starts.find(({ title }) => title === figure.title),
      })),
    };
  },
  d: async (settings, tell) => {
    const found = [];
    for (const [title, shape] of Object.entries(shapes)) {
      found.push(await growth(settings, title, shape));
      tell(found.at(-1));
    }
    return { shapes: found };
  },
  e: async (settings) => {
    const texts = {
      'a bundle of servers, 1 MB': bundle(1_000_000),
      'a minified bundle, 0.9 MB': minified(),
      'a file of data, 1 MB': dataFile(1_000_000),
    };
    const found = [];
    for (const [title, text] of Object.entries(texts)) {
      const input = written(settings, 'e', { [`${found.length}.js`]: text });
      const rounds = { runs: settings.runs, warmUp: 1, rounds: settings.quick ? 2 : 3 };
      const [all, ...rest] = await compared(input, [presets(settings).slice(1)], rounds);
      found.push({ ...all, title, others: rest });
    }
    return { files: found };
  },
};
