/** Lints the code of the playground as ESLint does on the command line. */
import type { Linter as Types } from 'eslint';
import { Linter } from 'eslint/universal';
import type { Yaml } from '../../../src/analysis/input/project.ts';
import { createPlugin } from '../../../src/plugin.ts';
import { objectIn } from './json-object.ts';
import { projectOf } from './project.ts';
import type { Findings, Given, SeenStatus } from './protocol.ts';
import { probe } from './seen-statuses.ts';

/** The packages that are loaded when they are needed. */
export interface Loaded {
  /** The parser of TypeScript; null for JavaScript, which ESLint parses itself. */
  readonly parser: Types.Parser | null;
  /** The reader of documents in comments; null where the code has none. */
  readonly yaml: Yaml | null;
}

/**
 * The findings of the rules in some code.
 * @throws {Error} with a sentence for the reader, if the settings, the options or the JSON of either are wrong.
 */
export function findingsIn(given: Given, { parser, yaml }: Loaded): Findings {
  const project = projectOf(given.manifest, yaml);
  const plugin = createPlugin(project);
  let seen: readonly SeenStatus[] = [];
  const see = probe(project, (statuses) => (seen = statuses));
  const config: Types.Config[] = [
    {
      files: ['**/*.{js,jsx,ts,tsx}'],
      plugins: { 'http-status': plugin, playground: { rules: { see } } },
      languageOptions: {
        ...(parser && { parser }),
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
      settings: { 'http-status': optional(given.settings, 'The settings') },
      rules: {
        ...(given.preset === 'none' ? {} : plugin.configs[given.preset].rules),
        ...(optional(given.rules, 'The rules') as Types.RulesRecord),
      },
    },
  ];
  const options = { filename: `example.${given.language}` };
  const linter = new Linter();
  const messages = linter.verify(given.code, config, options);
  const { output } = linter.verifyAndFix(given.code, config, options);
  linter.verify(given.code, [...config, { rules: { 'playground/see': 'error' } }], options);
  return { messages, fixed: output, seen };
}

/** The object of a text in JSON; one without members for an empty text. */
function optional(text: string, subject: string): object {
  return text.trim() === '' ? {} : objectIn(text, subject);
}
