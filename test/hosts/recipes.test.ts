/** What docs/ci.md says of builds, old code, caches and commits, followed step by step. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { follow, recipesOf } from './recipes.ts';
import { makeSample, sampleConfig, sampleFiles, type Sample } from './sample-project.ts';

const { block, command } = recipesOf('ci.md');

/** How many errors and warnings a command prints, in the last lines of ESLint's usual format. */
async function counted(sample: Sample, recipe: string) {
  const { status, stdout, stderr } = await follow(sample, recipe);
  const [, errors = 0, warnings = 0] = /\((\d+) errors?, (\d+) warnings?\)/u.exec(stdout) ?? [];
  return { status, errors: Number(errors), warnings: Number(warnings), stderr };
}

const server = sampleFiles['src/server.js'] ?? '';

describe('a build', () => {
  const sample = makeSample({
    files: { 'src/advice.js': 'export const found = () => new Response(null, { status: 404 });\n' },
  });

  it('fails for advice where it is told so', async () => {
    const strictly = `${command('What fails a build', '--max-warnings')} src/advice.js`;
    const onlyAdvice = { errors: 0, warnings: 1 };
    expect(await counted(sample, 'eslint src/advice.js')).toMatchObject({
      status: 0,
      ...onlyAdvice,
    });
    expect(await counted(sample, strictly.replace(' . ', ' '))).toMatchObject({
      status: 1,
      ...onlyAdvice,
    });
  });
});

describe('an old code base', () => {
  const title = 'An old code base';
  const sample = makeSample();
  const warned = { errors: 0, warnings: 8, stderr: '' };

  it('gets its errors written down, and fails for a new one', async () => {
    expect(await counted(sample, command(title, '--suppress-all'))).toEqual({
      status: 0,
      ...warned,
    });
    expect(await counted(sample, 'npx eslint . --quiet')).toMatchObject({ status: 0, warnings: 0 });

    sample.write({
      'src/server.js': `${server}app.get('/new', (req, res) => res.sendStatus(99));\n`,
    });
    // One more of valid-status-code in this file brings back both.
    expect(await counted(sample, 'npx eslint .')).toMatchObject({ status: 1, errors: 2 });
  });

  it('says that an error is mended, until it is no longer written down', async () => {
    sample.write({ 'src/server.js': server.replace('404.5', 'StatusCodes.NOT_FOUND') });
    const { status, stderr } = await follow(sample, 'npx eslint .');
    expect(status).toBe(2);
    expect(stderr).toContain('--prune-suppressions');
    const pruning = command(title, '--prune-suppressions');
    expect(await counted(sample, pruning)).toEqual({ status: 0, ...warned });
    expect(sample.read('eslint-suppressions.json')).not.toContain('valid-status-code');
  });

  it('takes up one rule', async () => {
    sample.write({ 'src/server.js': server, 'eslint-suppressions.json': '{}' });
    expect(await counted(sample, command(title, '--suppress-rule'))).toMatchObject({ errors: 7 });
    const written = JSON.parse(sample.read('eslint-suppressions.json')) as unknown;
    expect(written).toEqual({
      'src/route.ts': { 'http-status/no-forbidden-content': { count: 1 } },
      'src/server.js': { 'http-status/no-forbidden-content': { count: 1 } },
    });
  });

  it('is corrected as far as behaviour stays, and first of all for show', async () => {
    const { stdout } = await sample.eslint('src/route.ts', '--fix-dry-run', '--format', 'json');
    const [result] = JSON.parse(stdout) as readonly { readonly output: string }[];
    expect(sample.read('src/route.ts')).toBe(sampleFiles['src/route.ts']);

    expect(await counted(sample, command(title, '--fix'))).toMatchObject({ status: 1 });
    expect(sample.read('src/route.ts')).toBe(result?.output);
    expect(result?.output.split('\n').slice(0, 2)).toEqual([
      "import { log } from './log.ts';",
      "import { StatusCodes } from 'http-status-codes';",
    ]);
    expect(sample.read('src/legacy.cjs')).toContain("require('http-status-codes')");
  });
});

describe('a cache', () => {
  const express = (range: string) => ({
    'package.json': sampleFiles['package.json']?.replace('^5.0.0', range) ?? '',
  });
  const messagesOf = async (sample: Sample, ...options: readonly string[]) => {
    const { stdout } = await sample.eslint('src/server.js', '--format', 'json', ...options);
    const [result] = JSON.parse(stdout) as readonly { readonly messages: readonly unknown[] }[];
    return result?.messages;
  };

  it.each([
    ['does not see package.json by itself', sampleConfig, false],
    ['sees it in the config', block('Caches', 'js'), true],
  ])('%s', async (_, config, isSeen) => {
    const sample = makeSample({ files: { 'eslint.config.js': config, ...express('^4.19.0') } });
    const before = await messagesOf(sample, '--cache');
    sample.write(express('^5.0.0'));
    const cached = await messagesOf(sample, '--cache');
    const fresh = await messagesOf(sample);
    expect(fresh).not.toEqual(before);
    expect(cached).toEqual(isSeen ? fresh : before);
  });
});

describe('a commit', () => {
  const title = 'Before a commit';
  const sample = makeSample({ packages: { 'lint-staged': 'lint-staged' } });
  const git = (line: string) =>
    sample.shell(
      `git -c user.name=me -c user.email=me@example.org -c core.hooksPath=.git/hooks ${line}`,
    );
  const found = (status: string) =>
    `export const found = () => new Response(null, { status: ${status} });\n\n// To do:\n`;
  const fixed = `import { StatusCodes } from 'http-status-codes';\n${found('StatusCodes.NOT_FOUND')}`;
  const wrong = "export const wrong = () => new Response('', { status: 99 });\n";

  /** Makes a repository in which nothing is to be committed and one hook runs before each commit. */
  async function repository(hook: string): Promise<void> {
    await sample.shell('rm -rf .git');
    await git('init --quiet');
    await git('add .');
    await git('commit --quiet --message first');
    sample.write({ '.git/hooks/pre-commit': hook.replaceAll('npx ', '') });
    chmodSync(join(sample.folder, '.git/hooks/pre-commit'), 0o755);
  }

  it('is corrected by lint-staged, or stopped and put back', async () => {
    const manifest = JSON.parse(sampleFiles['package.json'] ?? '') as object;
    const staged = JSON.parse(block(title, 'json')) as object;
    sample.write({ 'package.json': JSON.stringify({ ...manifest, ...staged }) });
    await repository('#!/bin/sh\nlint-staged\n');

    // What is not staged of a file stays out of the commit.
    sample.write({ 'src/found.js': found('404') });
    await git('add src/found.js');
    sample.write({ 'src/found.js': found('404').replace('To do', 'Done') });
    expect(await git('commit --message fixable')).toMatchObject({ status: 0 });
    expect((await git('show HEAD:src/found.js')).stdout).toBe(fixed);
    expect(sample.read('src/found.js')).toBe(fixed.replace('To do', 'Done'));

    sample.write({ 'src/wrong.js': wrong });
    await git('add src/wrong.js');
    const { status, stderr } = await git('commit --message wrong');
    expect(status).toBe(1);
    expect(stderr).toContain('http-status/valid-status-code');
    expect((await git('status --short')).stdout).toBe(' M src/found.js\nA  src/wrong.js\n');
  });

  it('is checked by a hook', async () => {
    await repository(block(title, 'sh'));
    sample.write({ 'src/a name.mjs': wrong });
    await git('add "src/a name.mjs"');
    const { status, stdout, stderr } = await git('commit --message wrong');
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('http-status/valid-status-code');

    await git('reset --quiet');
    sample.write({ 'notes.txt': 'No code at all.\n' });
    await git('add notes.txt');
    expect(await git('commit --message notes')).toMatchObject({ status: 0 });
  });
});

it('shows the options of each rule, also those by default', async () => {
  const sample = makeSample();
  const { stdout } = await sample.eslint('--print-config', 'src/server.js');
  const { rules } = JSON.parse(stdout) as { readonly rules: Readonly<Record<string, unknown>> };
  expect(rules['http-status/no-forbidden-content']).toEqual([2]);
  expect(rules['http-status/prefer-precise-success-status']).toMatchObject([
    1,
    { methods: ['PUT', 'DELETE', 'OPTIONS'] },
  ]);
});
