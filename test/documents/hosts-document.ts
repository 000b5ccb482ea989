/** The generated parts of docs/hosts.md: the table of hosts with the versions that the tests run, and the config of oxlint. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import plugin from '../../src/index.ts';
import { versions } from '../hosts/tools.ts';
import { code, formatted, table, withPart } from './markdown.ts';

/** The version of one of our packages, which may be there under another name. */
function installedVersion(name: string): string {
  const path = join(import.meta.dirname, '../../node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version;
}

/** Packages with their versions: `eslint-formatter-junit` 9.0.1. */
const named = (...names: readonly string[]) =>
  names.map((name) => `${code(name)} ${installedVersion(name)}`).join(', ');

interface Host {
  readonly host: string;
  readonly tested: string;
  readonly works: string;
  readonly note?: string;
}

const hosts: readonly Host[] = [
  {
    host: 'ESLint',
    tested: ['eslint-v9.0', 'eslint-v9', 'eslint-v10.0', 'eslint'].map(installedVersion).join(', '),
    works: 'everything',
    note: '`defineConfig` is not in ESLint 9.0: write the presets as entries of an array there',
  },
  {
    host: 'Node.js',
    tested: versions.node.join(', '),
    works: 'each with each of these versions of ESLint; `import` and `require`',
    note: 'the oldest that are supported of 20 and 22, and the newest of 24',
  },
  {
    host: 'Configs in TypeScript',
    tested: named('jiti'),
    works: '`eslint.config.ts` in ESLint 9.39 and 10',
  },
  {
    host: 'Formatters',
    tested: `those of ESLint, ${named('@microsoft/eslint-formatter-sarif', 'eslint-formatter-gha', 'eslint-formatter-junit')}`,
    works: 'the same findings in each',
    note: 'recipes in [ci.md](ci.md)',
  },
  {
    host: 'Features of ESLint',
    tested: installedVersion('eslint'),
    works:
      '`--fix`, `--fix-dry-run`, `--cache`, `--concurrency`, `--max-warnings`, `--stdin`, `--print-config`, bulk suppressions',
    note: '`--cache` does not see package.json by itself: see [ci.md](ci.md#caches)',
  },
  {
    host: 'Git hooks',
    tested: named('lint-staged'),
    works: 'findings stop a commit, fixes get into it',
    note: 'recipes in [ci.md](ci.md#before-a-commit)',
  },
  {
    host: 'pnpm',
    tested: versions.pnpm,
    works: 'strict: isolated, without hoisting',
  },
  {
    host: 'Yarn',
    tested: versions.yarn,
    works: 'Plug’n’Play',
    note: 'a config in CommonJS needs Node.js 22 or newer there; one that is a module does not',
  },
  {
    host: 'Bun',
    tested: versions.bun,
    works: 'installs, and runs ESLint without Node.js: `bun --bun eslint .`',
  },
  {
    host: 'Parsers',
    tested: `ESLint’s own, ${named('@typescript-eslint/parser')}, ${code('@babel/eslint-parser')} ${versions.babel}`,
    works: 'the same findings in what each of them reads',
    note: '`@babel/eslint-parser` 8 was run on Node.js 24 only',
  },
  {
    host: 'Vue',
    tested: named('vue-eslint-parser'),
    works: '`<script>` and `<script setup>`',
    note: 'expressions in a template are not linted; an import that is missing is yours to write',
  },
  {
    host: 'Svelte',
    tested: named('svelte-eslint-parser'),
    works: 'scripts and expressions in the markup',
    note: 'an import that is missing is yours to write',
  },
  {
    host: 'Astro',
    tested: named('eslint-plugin-astro'),
    works: 'the frontmatter and scripts',
    note: 'only scripts that are surely bundled get an import',
  },
  {
    host: 'Markdown, MDX',
    tested: named('@eslint/markdown', 'eslint-plugin-mdx'),
    works: 'blocks of code, fixes included; the module of an MDX page',
  },
  {
    host: 'Other languages',
    tested: named('@eslint/json', '@eslint/css', '@eslint/markdown', '@html-eslint/eslint-plugin'),
    works:
      'a preset without `files` leaves `json/json`, `css/css`, `markdown/gfm`, `html/html` alone',
  },
  {
    host: 'oxlint',
    tested: installedVersion('oxlint'),
    works: 'all rules, with the same findings and fixes',
    note: 'config [below](#oxlint); `--fix` has to be run until it changes nothing more',
  },
  {
    host: '`@eslint/mcp`',
    tested: installedVersion('@eslint/mcp'),
    works: '`lint-files`',
    note: 'see [Coding agents](#coding-agents)',
  },
  {
    host: 'Browsers',
    tested: `bundled by ${named('rolldown')}`,
    works: 'linting without Node.js',
    note: 'there is no package.json: see [architecture.md](architecture.md#hosts)',
  },
];

/** The config that gives oxlint the rules of `recommended`. */
function oxlintConfig(): string {
  const config = {
    jsPlugins: ['eslint-plugin-http-status'],
    rules: plugin.configs.recommended.rules,
  };
  return `\`\`\`json\n${JSON.stringify(config, null, 2)}\n\`\`\``;
}

/** docs/hosts.md as it should be: the given text with its generated parts made anew. */
export async function renderHostsDocument(text: string): Promise<string> {
  const rows = hosts.map(({ host, tested, works, note = '' }) => [host, tested, works, note]);
  const hostsTable = table(['Host', 'Tested with', 'What works', 'What to know'], rows);
  const withHosts = withPart(text, 'hosts', await formatted(hostsTable));
  return withPart(withHosts, 'oxlint config', await formatted(oxlintConfig()));
}
