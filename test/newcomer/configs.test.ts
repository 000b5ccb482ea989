/** The configurations in README.md and on the pages of docs, as they stand there. */
import type { ESLint } from 'eslint';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { blocksOf, isConfig } from '../documents/blocks.ts';
import { initialised } from './initialised.ts';
import { userProject } from '../editors/user-project.ts';

const root = join(import.meta.dirname, '../..');
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');
const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => `docs/${file.replaceAll('\\', '/')}`);
interface Config {
  readonly page: string;
  readonly number: number;
  readonly file: string;
  readonly code: string;
}

const configs = ['README.md', ...pages].flatMap((page): Config[] =>
  blocksOf(textOf(page))
    .filter(isConfig)
    .map(({ file = '', code }, index) => ({ page, number: index + 1, file, code })),
);

/** The packages that a module imports. */
const importedBy = (code: string) =>
  [...code.matchAll(/from '((?:@[^/']+\/)?[^./'][^/']*)/gu)].map(([, name = '']) => name);

const imported = new Set(configs.flatMap(({ code }) => importedBy(code)));
const added = [...imported].filter((name) => name !== 'eslint' && name !== manifest.name);

const javascript = "export const gone = () => new Response('gone', { status: 204 });\n";
const typescript = javascript.replace('()', '(): Response');
const reported = /^http-status\/no-forbidden-content$/mu;
const ignored = /^File ignored because/u;

/** Whether ESLint 9.0 takes a config: later versions brought `defineConfig` and configs in TypeScript. */
const isForAll = ({ file, code }: Config) =>
  !code.includes('eslint/config') && !file.endsWith('.ts');

describe.each([
  ['eslint-v9.0', configs.filter(isForAll)],
  ['eslint-v9', configs],
  ['eslint', configs],
])('%s', (eslint, taken) => {
  const project = userProject({
    eslint,
    // A config in TypeScript is read by jiti.
    packages: [...added, 'jiti'],
    files: { 'package.json': initialised },
  });
  const { ESLint: Class } = createRequire(project.path('index.js'))('eslint') as {
    readonly ESLint: typeof ESLint;
  };

  it.each(taken)('takes config $number of $page', async ({ page, number, file, code }) => {
    const folder = `${page}/${number}`;
    project.write(`${folder}/package.json`, initialised);
    project.write(`${folder}/${file}`, code);
    const found = async (name: string, text: string) => {
      const linter = new Class({ cwd: project.path(folder) });
      const [result] = await linter.lintText(text, { filePath: project.path(`${folder}/${name}`) });
      return result?.messages.map(({ ruleId, message }) => ruleId ?? message).join('\n');
    };
    expect(await found('gone.mjs', javascript)).toMatch(reported);
    expect(await found('gone.ts', typescript)).toMatch(
      code.includes('typescript') ? reported : ignored,
    );
  });
});

it('says from which version on ESLint has what the configs import', () => {
  expect(textOf('README.md')).toMatch(/`defineConfig`[^.]* 9\.22\b/u);
});
