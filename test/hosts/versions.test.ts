/** Each supported version of ESLint on each supported line of Node.js, and what not all of them have. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { findingsIn, makeSample, sampleConfig, type Finding } from './sample-project.ts';
import { installed, nodeProgram, versions } from './tools.ts';

const newest = makeSample();
let plain: readonly Finding[] = [];
const nodes = new Map<string, string>();
beforeAll(async () => {
  for (const version of versions.node) nodes.set(version, await nodeProgram(version));
  plain = findingsIn((await newest.eslint('--format', 'json', '.')).stdout, newest);
}, 300_000);

/** The first and the last of each major version. */
const lines = ['eslint-v9.0', 'eslint-v9', 'eslint-v10.0', 'eslint'];

describe.each(lines)('%s', (eslint) => {
  const sample = makeSample({ packages: { eslint } });

  it.each(versions.node)('finds the same on Node.js %s', async (version) => {
    const { stdout, stderr } = await run(
      nodes.get(version) ?? '',
      ['node_modules/eslint/bin/eslint.js', '--format', 'json', '.'],
      { cwd: sample.folder },
    );
    expect({ stderr, findings: findingsIn(stdout, sample) }).toEqual({
      stderr: '',
      findings: plain,
    });
  });
});

it.each(versions.node)('is asked for by require on Node.js %s', async (version) => {
  const script = `
    const plugin = require('eslint-plugin-http-status');
    console.log(plugin.meta.name, Object.keys(plugin.configs).includes('recommended'));`;
  expect(await run(nodes.get(version) ?? '', ['-e', script], { cwd: newest.folder })).toEqual({
    status: 0,
    stdout: 'eslint-plugin-http-status true\n',
    stderr: '',
  });
});

it.each(['eslint-v9', 'eslint'])('takes a config in TypeScript: %s', async (eslint) => {
  const typed = makeSample({
    packages: { eslint, jiti: 'jiti' },
    files: {
      'eslint.config.ts': `import type { Linter } from 'eslint';
${sampleConfig.replace('export default', 'const config: Linter.Config[] =')}export default config;
`,
    },
  });
  const { stdout } = await typed.eslint('--config', 'eslint.config.ts', '--format', 'json', 'src');
  expect(findingsIn(stdout, typed)).toEqual(plain);
});

it('finds the same in what the parser of Babel reads', async () => {
  const modules = await installed([
    `@babel/core@${versions.babel}`,
    `@babel/eslint-parser@${versions.babel}`,
  ]);
  const babel = makeSample({
    files: {
      'eslint.config.js': `
        import { createRequire } from 'node:module';
        import httpStatus from 'eslint-plugin-http-status';
        const parser = createRequire(${JSON.stringify(join(modules, 'any.js'))})('@babel/eslint-parser');
        export default [
          httpStatus.configs.recommended,
          { languageOptions: { parser, parserOptions: { requireConfigFile: false } } },
        ];`,
    },
  });
  const { stdout, stderr } = await run(
    nodes.get(versions.node[2]) ?? '',
    ['node_modules/eslint/bin/eslint.js', '--format', 'json', 'src'],
    { cwd: babel.folder },
  );
  expect(stderr).toBe('');
  expect(findingsIn(stdout, babel)).toEqual(plain.filter(({ file }) => file.endsWith('js')));
});
