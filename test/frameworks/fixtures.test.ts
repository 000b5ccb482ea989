import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { frameworks } from '../../src/frameworks/index.ts';
import { adapterNames } from '../documents/frameworks-index.ts';
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
  const parsers: readonly Parser[] = /\.tsx?$/u.test(name)
    ? ['typescript']
    : [commonjs ? 'espree-commonjs' : 'espree', 'typescript'];
  return parsers.map((parser) => ({ name, parser, code }));
});

/** The place of the fixture: the path in its line `file:`, and the dependencies in its line `package:`. */
function placeOf(name: string, code: string): string {
  const dependencies = /^\/\/ package: (\{.*\})$/mu.exec(code)?.[1];
  const path = /^\/\/ file: (\S+)$/mu.exec(code)?.[1] ?? name;
  if (dependencies === undefined) return join(nowhere, path);
  const project = join(folder, name);
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), `{"dependencies": ${dependencies}}`);
  return join(project, path);
}

describe('status sites', () => {
  it.each(runs)('$name with $parser', ({ name, parser, code }) => {
    expect(mismatches({ code, parser, filename: placeOf(name, code) })).toEqual([]);
  });

  it('have a fixture for every framework', () => {
    const names = fixtures.map((name) => name.replace(/\.fixture\..*$/u, ''));
    expect(names).toEqual(expect.arrayContaining(frameworks.map(({ name }) => name)));
  });

  it('come from every adapter of the folder', () => {
    const folder = join(import.meta.dirname, '../../src/frameworks');
    expect(frameworks.map(({ name }) => name)).toEqual(adapterNames(folder));
  });
});

describe('expectations', () => {
  const handler = (expectation: string) => ({
    code: `(req, res) => res.status(204).end();${expectation}`,
  });

  it.each([
    { expectation: '', problem: '1: expected nothing; found send 204' },
    { expectation: ' //~ send 200', problem: '1: expected send 200; found send 204' },
    { expectation: ' //~ throw 204', problem: '1: expected throw 204; found send 204' },
    {
      expectation: ' //~ send 204, implied',
      problem: '1: expected send 204, implied; found not implied',
    },
    {
      expectation: ' //~ send 204, maybe',
      problem: '1: expected send 204, maybe; found not maybe',
    },
    {
      expectation: ' //~ send 204, content yes',
      problem: '1: expected send 204, content yes; found content no',
    },
    {
      expectation: ' //~ send 204, etag yes',
      problem: '1: expected send 204, etag yes; found etag no',
    },
    {
      expectation: ' //~ send 204, PUT /a',
      problem: '1: expected send 204, PUT /a; found no route',
    },
    { expectation: ' //~ send 204; send 204', problem: '1: expected send 204; found no site' },
    { expectation: '\n//~ send 204', problem: '2: expected send 204; found no site' },
  ])('that do not hold are named: $problem', ({ expectation, problem }) => {
    expect(mismatches(handler(expectation))).toContain(problem);
  });

  it('that hold are not named', () => {
    const met = ' //~ send 204, content no, etag no, no route, framework request-response';
    expect(mismatches(handler(met))).toEqual([]);
  });

  it('never hold in code that does not parse', () => {
    expect(() => mismatches({ code: 'res.status(' })).toThrow('Parsing error');
  });
});

describe('a hard negative, which has no status or a right one', () => {
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
