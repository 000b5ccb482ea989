import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { afterAll, describe, expect, it } from 'vitest';
import { largeServer } from './generate/large.mjs';
import { writePlainFiles, writeStatusFiles } from './generate/project.mjs';
import { exponentOf, median, overFloor } from './statistics.mjs';

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
