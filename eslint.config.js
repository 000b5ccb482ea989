import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import tseslint from 'typescript-eslint';
import { absentFields } from './test/tools/absent-fields.mjs';

// The plugin also checks itself, as built: `npm run lint` comes after `npm run build`.
const { default: httpStatus } = await import('./dist/src/index.js');

/**
 * Says which places (regular expressions) the files of a folder may import beside their own folder, or which they may
 * not where the folder has folders in it.
 */
function arrows(files, { open = [], typesOnly = [], ignores = [], never = [], closed = null }) {
  const elsewhere = [...open, ...typesOnly].map((place) => `(?!${place})`).join('');
  const outside = closed === null ? `(?!\\.)${elsewhere}` : `(?:${closed.join('|')})`;
  const patterns = [
    {
      regex: [`^(?:\\.\\./)+${outside}`, ...never].join('|'),
      message: 'The import arrows in docs/architecture.md do not lead there.',
    },
    ...typesOnly.map((place) => ({
      regex: `^(?:\\.\\./)+${place}`,
      allowTypeImports: true,
      message: 'By the import arrows in docs/architecture.md only types may come from there.',
    })),
  ];
  return {
    files,
    ignores,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

export default defineConfig([
  globalIgnores([
    'dist/',
    '.site/',
    'coverage/',
    'test/demo/sample/',
    'test/corpus/sample/',
    '**/*.fixture.*',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  httpStatus.configs.all,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // The strings taken apart here are digits and field names: plain ASCII.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // node.type === 'CallExpression': the enum would be a dependency at run time.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'rules/**/*.ts'],
    plugins: { own: { rules: { 'absent-fields': absentFields } } },
    rules: { 'own/absent-fields': 'error' },
  },
  {
    files: ['rules/**/*.ts'],
    extends: [eslintPlugin.configs.rules],
    rules: {
      // createRule asks every rule for its default options, also a rule that has none.
      'eslint-plugin/require-meta-default-options': 'off',
      'eslint-plugin/require-meta-docs-description': [
        'error',
        { pattern: '^(Disallow|Enforce|Prefer|Require) ' },
      ],
      // Here it is a severity, and typed so.
      'eslint-plugin/require-meta-docs-recommended': 'off',
      // createRule adds it.
      'eslint-plugin/require-meta-docs-url': 'off',
      // It does not see what functions suggest: `useStatus` of `src/rule/replace.ts` brings its message id.
      'eslint-plugin/no-unused-message-ids': 'off',
      // With it, ESLint throws where a rule reaches a file of another language.
      'eslint-plugin/require-meta-languages': 'off',
    },
  },
  { files: ['test/rules/**/*.ts'], extends: [eslintPlugin.configs.tests] },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly' } },
  },

  arrows(['src/http/**'], { open: ['grouped-by\\.ts$'] }),
  arrows(['src/syntax/**'], { open: ['grouped-by\\.ts$'] }),
  arrows(['src/frameworks/*.ts'], { open: ['text\\.ts$'], typesOnly: ['http/'] }),
  arrows(['src/frameworks/*/*.ts'], {
    open: ['language/', 'text\\.ts$'],
    typesOnly: ['http/'],
  }),
  arrows(['src/constants/**'], { open: ['http/'] }),
  arrows(['src/analysis/**'], { closed: ['rule/', 'rules/', 'index\\.ts$', 'configs\\.ts$'] }),
  arrows(['src/rule/**'], { closed: ['frameworks/', 'rules/', 'index\\.ts$', 'configs\\.ts$'] }),
  arrows(['src/status-map/**'], {
    closed: ['frameworks/', 'rules/', 'index\\.ts$', 'configs\\.ts$'],
  }),
  arrows(['src/*.ts'], { open: ['frameworks/'], ignores: ['src/{index,plugin,browser}.ts'] }),
  arrows(['rules/**'], {
    open: ['src/rule/', 'src/http/', 'src/text\\.ts$'],
    typesOnly: ['src/analysis/'],
    ignores: ['rules/index.ts'],
    never: ['^\\./'],
  }),
]);
