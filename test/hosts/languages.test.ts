/** Files of other languages, which a preset reaches that is given without `files`. */
import { createRequire } from 'node:module';
import css from '@eslint/css';
import json from '@eslint/json';
import markdown from '@eslint/markdown';
import html from '@html-eslint/eslint-plugin';
import type { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';

const require = createRequire(import.meta.url);

/** A language that a plugin of ESLint's brings, and a text in it with all that our rules look for. */
const languages = [
  { language: 'json/json', plugins: { json }, text: '{ "express": "res.status(404).json({})" }\n' },
  { language: 'css/css', plugins: { css }, text: 'a::before { content: "res.status(404)" }\n' },
  {
    language: 'markdown/gfm',
    plugins: { markdown },
    text: "# Express\n\n```js\nimport express from 'express';\nres.status(404).end();\n```\n",
  },
  {
    language: 'html/html',
    plugins: { html },
    text: "<script>import express from 'express';\nres.status(404).end();</script>\n",
  },
];

/** The messages about a text under our rules, all of them, in a version of ESLint. */
function messages(eslint: string, own: Linter.Config, file: (typeof languages)[number]) {
  const { Linter: Version } = require(eslint) as { readonly Linter: typeof Linter };
  const { language, plugins, text } = file;
  const config = [
    own,
    { files: ['**/*.any'], language, plugins: plugins as Linter.Config['plugins'] },
  ];
  return new Version({ configType: 'flat' }).verify(text, config as Linter.Config[], 'file.any');
}

it('every rule names the language that it is for', () => {
  for (const { meta } of Object.values(plugin.rules))
    expect(meta).toMatchObject({ languages: ['js/js', '*'] });
});

describe.each(languages)('$language', (file) => {
  // ESLint 9.0 has no languages.
  it.each(['eslint-v9', 'eslint-v10.0', 'eslint'])('is left alone in %s', (eslint) => {
    expect(messages(eslint, plugin.configs.all, file)).toEqual([]);
  });

  it('would stop ESLint, if the rules named no language but their own', () => {
    const rules = Object.fromEntries(
      Object.entries(plugin.rules).map(([name, rule]) => [
        name,
        { ...rule, meta: { ...rule.meta, languages: ['js/js'] } },
      ]),
    );
    const narrow: ESLint.Plugin = { meta: plugin.meta, rules };
    const config = { ...plugin.configs.all, plugins: { 'http-status': narrow } };
    expect(() => messages('eslint', config, file)).toThrow('do not support the language');
    expect(messages('eslint-v10.0', config, file)).toEqual([]);
  });
});
