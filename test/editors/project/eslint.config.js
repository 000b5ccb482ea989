/** The configuration of a project that lints every language in which statuses are written. */
import markdown from '@eslint/markdown';
import astro from 'eslint-plugin-astro';
import httpStatus from 'eslint-plugin-http-status';
import * as svelte from 'svelte-eslint-parser';
import { parser } from 'typescript-eslint';
import * as vue from 'vue-eslint-parser';

export default [
  ...markdown.configs.processor,
  ...astro.configs['flat/base'],
  { files: ['**/*.jsx'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
  { files: ['**/*.vue'], languageOptions: { parser: vue, parserOptions: { parser } } },
  { files: ['**/*.svelte'], languageOptions: { parser: svelte, parserOptions: { parser } } },
  { files: ['**/*.astro'], languageOptions: { parserOptions: { parser } } },
  httpStatus.configs.recommended,
];
