/** The command `eslint-plugin-http-status`, run as users run it, with the samples and outputs of docs/status-map.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { blocksOf } from '../documents/blocks.ts';
import { run, type Finished } from './run.ts';
import { makeSample, type Sample } from './sample-project.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/status-map.md'), 'utf8');
const blocks = blocksOf(page);
const files = Object.fromEntries(
  blocks.flatMap(({ file, code }) => (file === undefined ? [] : [[file, code] as const])),
);

/** Runs the command of the installed package in a sample. */
function command({ folder }: Sample, ...words: readonly string[]): Promise<Finished> {
  const file = join(
    folder,
    'node_modules',
    manifest.name,
    manifest.bin['eslint-plugin-http-status'],
  );
  return run(process.execPath, [file, ...words], { cwd: folder });
}

const dependencies = { express: '^5.0.0', '@nestjs/common': '^12.0.0' };
const plain = {
  'package.json': JSON.stringify({ private: true, type: 'module', dependencies }),
  ...Object.fromEntries(
    ['server.js', 'legacy.cjs', 'route.ts', 'client.mjs', 'shop.cts', 'log.ts'].map((file) => [
      `src/${file}`,
      '',
    ]),
  ),
};

describe('docs/status-map.md', () => {
  const sample = makeSample({ files: { ...plain, ...files } });
  const shown = blocks.flatMap(({ code }, index) => {
    const [, words] = /^npx eslint-plugin-http-status (.*)\n$/u.exec(code) ?? [];
    return words === undefined ? [] : [{ words, output: blocks[index + 1]?.code ?? '' }];
  });

  it.each(shown)('shows what is printed by: $words', async ({ words, output }) => {
    const { status, stdout, stderr } = await command(sample, ...words.split(' '));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    if (words.endsWith('json')) expect(JSON.parse(stdout)).toEqual(JSON.parse(output));
    else expect(stdout).toBe(output);
  });

  it.each([10, 9])('prints the same with ESLint %i.0', async (major) => {
    const packages = { eslint: `eslint-v${major}.0` };
    const older = makeSample({ packages, files: { ...plain, ...files } });
    const { status, stdout, stderr } = await command(older, 'map');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(shown[0]?.output);
  });
});

const route = (status: string) => `import express from 'express';
express().get('/', (req, res) => res.status(${status}).end());
`;

describe('the configuration', () => {
  it('may be absent', async () => {
    const own = { 'eslint.config.js': 'export default [];', 'src/users.ts': route('404') };
    const sample = makeSample({ files: { ...plain, ...own } });
    // By the configuration, TypeScript is not linted.
    expect((await command(sample, 'map')).stdout).toBe('0 routes in 0 files\n');
    expect((await command(sample, 'map', '--no-config')).stdout).toContain('404 (2)');
  });

  it('gives the ignores and the settings', async () => {
    const sample = makeSample({
      files: {
        ...plain,
        'eslint.config.js': `export default [
          { ignores: ['src/old/'] },
          { settings: { 'http-status': { constants: [{ module: './src/codes.js', members: { GONE: 410 } }] } } },
        ];`,
        'src/old/users.js': route('404'),
        'src/codes.js': 'export default { GONE: 410 };',
        'src/users.js': `import codes from './codes.js';\n${route('codes.GONE')}`,
      },
    });
    expect((await command(sample, 'map')).stdout).toBe(
      'src/users.js\n     3  GET / — answered: 410 (3)\n\n1 route in 1 file\n',
    );
  });

  it.each([
    ['throws', 'throw new Error("No config today");'],
    ['is wrong', 'export default [{ ruels: {} }];'],
    ['has wrong settings', "export default [{ settings: { 'http-status': { constant: [] } } }];"],
  ])('that %s is told in a sentence', async (_, config) => {
    const broken = { 'eslint.config.js': config, 'src/users.js': route('404') };
    const sample = makeSample({ files: { ...plain, ...broken } });
    const { status, stdout, stderr } = await command(sample, 'map');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^ESLint cannot be run here: .+\. With --no-config .+\.\n$/u);
    expect((await command(sample, 'map', '--no-config')).status).toBe(0);
  });
});

describe('a file', () => {
  const sample = makeSample({
    files: {
      ...plain,
      'src/broken.js': 'const = 5;\n',
      'src/users.js': route('404'),
      'src/users.test.js': route('200'),
    },
  });

  it('that cannot be parsed is named beside the map', async () => {
    const { status, stdout, stderr } = await command(sample, 'map');
    expect(status).toBe(0);
    expect(stdout).toContain('1 route in 1 file');
    expect(stderr).toMatch(/^Not in the map: src\/broken\.js: line 1: Parsing error: .+\.$/mu);
    expect(stderr).toContain('The routes of tests are left out (1): --tests lists them too.\n');
    const json = JSON.parse((await command(sample, 'map', '--format=json')).stdout) as object;
    expect(json).toMatchObject({ unread: [{ file: 'src/broken.js' }] });
  });

  it('that the configuration ignores is named without options that the command does not have', async () => {
    const ignoring = makeSample({
      files: {
        ...plain,
        'eslint.config.js': "export default [{ ignores: ['src/old.js'] }];",
        'src/old.js': route('404'),
      },
    });
    const { status, stderr } = await command(ignoring, 'map', 'src/old.js');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'Not in the map: src/old.js: File ignored because of a matching ignore pattern.\n',
    });
  });

  it('that is a test is listed where it is asked for', async () => {
    const { stdout } = await command(sample, 'map', '--tests');
    expect(stdout).toContain('2 routes in 2 files');
  });

  it('that is not there is told in a sentence', async () => {
    const { status, stderr } = await command(sample, 'map', 'src/none.js');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "No files matching 'src/none.js' were found.\n",
    });
  });
});
