import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { afterAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { renderPerformance } from './document.mjs';
import { largeServer } from './generate/large.mjs';
import { writePlainFiles, writeStatusFiles } from './generate/project.mjs';
import { shapes } from './shapes.mjs';
import { exponentOf, median, overFloor } from './statistics.mjs';

const page = readFileSync(join(import.meta.dirname, '../../docs/performance.md'), 'utf8');

/** Figures of a run, all alike. */
function figures() {
  const variant = (title: string) => ({ title, ratio: 1, spread: 0, cold: 1, memory: 1 });
  const plain = (title: string) => ({ title, ratio: 1, spread: 0 });
  const size = { files: 1, lines: 1, characters: 1000 };
  const presets = ['recommended', 'all'];
  const neighbours = ['unicorn', 'typescript-eslint', 'eslint'];
  return {
    machine: { processor: '1 × 1', memory: '1 GiB', node: 'v1' },
    versions: { eslint: '1', 'typescript-eslint': '1', 'eslint-plugin-unicorn': '1' },
    a: {
      ...size,
      files: 2,
      variants: [
        ...['floor', ...presets, ...neighbours].map(variant),
        ...Object.keys(rules).map(plain),
      ],
    },
    b: { ...size, files: 2, variants: [...presets, ...neighbours].map(plain) },
    c: { ...size, variants: ['floor', ...presets, 'unicorn'].map(variant) },
    d: {
      shapes: Object.keys(shapes).map((title) => ({
        title,
        ratios: [1, 1, 1, 1, 1],
        exponent: 1,
      })),
    },
    e: {
      files: ['a bundle of servers, 1 MB', 'a minified bundle, 0.9 MB', 'a file of data, 1 MB'].map(
        plain,
      ),
    },
  };
}

/**
 * A page without the parts that differ from run to run: figures, the machine, and the order of rows by their figures.
 */
function withoutFigures(text: string): readonly string[] {
  return text
    .replace(/^Measured on .*, Node\.js/mu, 'Measured on a machine, Node.js')
    .replaceAll(/(?:-?\d[\d.,]*|–)/gu, '0')
    .replaceAll(/(?<=\|) +| +(?=\|)|-+(?=:)/gu, '')
    .split('\n')
    .sort();
}

describe('docs/performance.md', () => {
  it('is what the benchmark writes, of every rule and every shape', async () => {
    expect(withoutFigures(page)).toEqual(withoutFigures(await renderPerformance(figures())));
  });
});

describe('the statistics', () => {
  it('take the middle', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 9])).toBe(3);
  });

  it('compare what was measured together', () => {
    const rounds = [
      [100, 120],
      [200, 240],
      [100, 900],
    ];
    expect(overFloor(rounds, 1).ratio).toBeCloseTo(1.2);
  });

  it('find the exponent whatever a single disturbed measurement says', () => {
    const linear = [250, 500, 1000, 2000, 4000].map((size) => [size, size * 3] as const);
    const disturbed = linear.map(([size, cost]) => [size, size === 500 ? cost * 4 : cost] as const);
    const square = linear.map(([size]) => [size, size ** 2] as const);
    expect(exponentOf(linear)).toBeCloseTo(1);
    expect(exponentOf(disturbed)).toBeCloseTo(1);
    expect(exponentOf(square)).toBeCloseTo(2);
    expect(exponentOf([[250, 1]])).toBeNull();
  });
});

describe('generated files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'http-status-bench-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const read = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'utf8'));
  const write = (name: string) => ({
    statuses: writeStatusFiles(join(folder, name), 30),
    plain: writePlainFiles(join(folder, name), 30),
  });

  it('are the same in every run, and programs', () => {
    const [first, second] = [write('first'), write('second')];
    expect(read(first.statuses)).toEqual(read(second.statuses));
    expect(read(first.plain)).toEqual(read(second.plain));
    expect(largeServer(50)).toBe(largeServer(50));
    for (const filePath of [...first.statuses, ...first.plain])
      parser.parseForESLint(readFileSync(filePath, 'utf8'), { filePath });
  });

  it('name a status or not, as they are meant to', () => {
    const { statuses, plain } = write('third');
    expect(read(plain).filter((text) => /status/iu.test(text))).toEqual([]);
    expect(read(statuses).filter((text) => !/[1-5]\d\d|NOT_FOUND/u.test(text))).toEqual([]);
  });
});
