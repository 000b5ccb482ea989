/** Lints a file of a project that is written for it: its package.json, those above, and what is installed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import markdown from '@eslint/markdown';
import { Linter } from 'eslint';
import { afterAll } from 'vitest';
import plugin from '../../src/index.ts';
import { languages } from '../frameworks/expectations.ts';

const root = mkdtempSync(join(tmpdir(), 'http-status-at-hand-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The options of the rule, and the project. */
export interface Given {
  readonly options?: object;
  readonly dependencies?: Readonly<Record<string, string>>;
  /** The rest of package.json. */
  readonly manifest?: object;
  /** The package.json of the folder above the project. */
  readonly above?: object;
  /** The versions of installed packages. */
  readonly installed?: Readonly<Record<string, string>>;
  readonly constants?: readonly object[];
  /** `src/file.js`, if not given. */
  readonly file?: string;
}

let projects = 0;

/** The messages of prefer-status-constant in a project of its own, as recommended has it if no options are given. */
export function lintProject(
  code: string,
  { options, constants = [], file = 'src/file.js', ...project }: Given = {},
): readonly Linter.LintMessage[] {
  const folder = join(root, String((projects += 1)), 'project');
  const filename = join(folder, file);
  mkdirSync(dirname(filename), { recursive: true });
  writeProject(folder, project);
  return new Linter({ cwd: folder }).verify(
    code,
    [
      ...(file.endsWith('.md') ? markdown.configs.processor : []),
      {
        files: ['**/*.{js,ts,vue,svelte,astro}'],
        plugins: { 'http-status': plugin },
        languageOptions: languages[file.endsWith('.ts') ? 'typescript' : 'espree'],
        settings: { 'http-status': { constants } },
        rules: { 'http-status/prefer-status-constant': options ? ['warn', options] : 'warn' },
      },
    ] as Linter.Config[],
    { filename },
  );
}

function writeProject(
  folder: string,
  { dependencies, manifest, above, installed = {} }: Given,
): void {
  if (dependencies ?? manifest) writeJson(folder, { dependencies, ...manifest });
  if (above) writeJson(dirname(folder), above);
  for (const [name, version] of Object.entries(installed))
    writeJson(join(folder, 'node_modules', name), { version });
}

function writeJson(folder: string, content: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(content));
}
