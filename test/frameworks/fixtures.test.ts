import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { frameworks } from '../../src/frameworks/index.ts';
import { languages, mismatches, nowhere, type Parser } from './expectations.ts';

const folder = mkdtempSync(join(tmpdir(), 'http-status-fixtures-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const fixtures = readdirSync(import.meta.dirname).filter((name) => name.includes('.fixture.'));

/** Each fixture with each parser that reads its language. */
const runs = fixtures.flatMap((name) => {
  const code = readFileSync(join(import.meta.dirname, name), 'utf8');
  const commonjs = /^\/\/ sourceType: commonjs$/mu.test(code);
  const parsers: readonly Parser[] = name.endsWith('.ts')
    ? ['typescript']
    : [commonjs ? 'espree-commonjs' : 'espree', 'typescript'];
  return parsers.map((parser) => ({ name, parser, code }));
});

/** Where the fixture pretends to be: beside a package.json with the dependencies that its first lines give. */
function placeOf(name: string, code: string): string {
  const dependencies = /^\/\/ package: (\{.*\})$/mu.exec(code)?.[1];
  if (dependencies === undefined) return join(nowhere, name);
  const project = join(folder, name);
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), `{"dependencies": ${dependencies}}`);
  return join(project, name);
}

describe('status sites', () => {
  it.each(runs)('$name with $parser', ({ name, parser, code }) => {
    expect(mismatches({ code, parser, filename: placeOf(name, code) })).toEqual([]);
  });

  it('have a fixture for every framework', () => {
    const names = fixtures.map((name) => name.replace(/\.fixture\..*$/u, ''));
    expect(names).toEqual(expect.arrayContaining(frameworks.map(({ name }) => name)));
  });
});

describe('code that is not about HTTP, or right', () => {
  const negatives = runs.filter(({ name }) => name.startsWith('hard-negatives'));
  const { all } = plugin.configs;

  it.each(negatives)('is reported by no rule: $name with $parser', ({ name, parser, code }) => {
    const filename = placeOf(name, code);
    const messages = new Linter({ cwd: dirname(filename) }).verify(
      code,
      [{ ...all, files: ['**/*.{js,ts}'], languageOptions: languages[parser] }],
      { filename },
    );
    expect(messages.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });
});
