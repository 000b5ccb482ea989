import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import { slug } from 'github-slugger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { packedPlugin } from '../hosts/packed-plugin.ts';

const root = join(import.meta.dirname, '../..');
const installed = (name: string) => join(root, 'node_modules', name);

const workspace = mkdtempSync(join(tmpdir(), 'http-status-package-'));
afterAll(() => {
  rmSync(workspace, { recursive: true });
});

/** Writes files, given as path → text, below a folder. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const plugin = packedPlugin.folder;

/** The files below a folder, as paths from there with slashes. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** The addresses in a Markdown text, outside of its examples. */
function linksIn(text: string): readonly string[] {
  const prose = text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, address = '']) => address);
}

/** The anchors of a Markdown text: its headings as GitHub makes anchors of them. */
function anchorsIn(text: string): readonly string[] {
  const headings = text.replace(/^```.*?^```/gms, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) => slug(heading));
}

describe('the packed files', () => {
  const packed = filesIn(plugin);

  it('are the built modules, their declarations, the door for require, the documents with the tests that they cite, and the usual four', () => {
    const modules = ['src', 'rules'].flatMap((folder) =>
      filesIn(join(root, folder))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `dist/${folder}/${file.replace(/\.ts$/, '.js')}`),
    );
    const documents = filesIn(join(root, 'docs'))
      .map((file) => `docs/${file}`)
      .filter((file) => !file.startsWith('docs/site/'));
    const witnesses = readdirSync(join(root, 'test/runtime'))
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `test/runtime/${file}`);
    const declarations = ['dist/src/index.d.ts', 'dist/src/rule-options.d.cts'];
    const door = ['src/require.cjs', 'src/require.d.cts'];
    const usual = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
    expect(packed.toSorted()).toEqual(
      [...modules, ...documents, ...witnesses, ...declarations, ...door, ...usual].sort(),
    );
  });

  it.each(packed.filter((file) => file.endsWith('.md')))(
    'hold each file and heading that %s links',
    (document) => {
      for (const link of linksIn(readFileSync(join(plugin, document), 'utf8'))) {
        if (/^[a-z]+:/.test(link)) continue;
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? document : posix.join(posix.dirname(document), path);
        expect(packed, `${document} links ${link}`).toContain(target);
        if (anchor !== undefined)
          expect(anchorsIn(readFileSync(join(plugin, target), 'utf8'))).toContain(anchor);
      }
    },
  );

  it('import dependencies and modules of Node.js only', () => {
    const imported = new Set(
      packed
        .filter((file) => /\.(?:js|d\.ts)$/.test(file))
        .flatMap((file) => [
          ...readFileSync(join(plugin, file), 'utf8').matchAll(
            /^(?:import|export)\b[^;]*? from ['"]([^.'"][^'"]*)['"]/gm,
          ),
        ])
        .map((match) => /^(?:@[^/]+\/)?[^/]+/.exec(match[1] ?? '')?.[0])
        .filter((name) => name?.startsWith('node:') === false),
    );
    const allowed = [
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.peerDependencies),
    ];
    expect([...imported].filter((name) => !allowed.includes(name ?? ''))).toEqual([]);
  });
});

const extending = `
  import { defineConfig } from 'eslint/config';
  import httpStatus from 'eslint-plugin-http-status';
  export default defineConfig([
    { files: ['**/*.js'], plugins: { 'http-status': httpStatus }, extends: ['http-status/recommended'] },
  ]);`;
const plain = `
  import httpStatus from 'eslint-plugin-http-status';
  export default [httpStatus.configs.recommended];`;
const withRule = (entry: string) => `
  import httpStatus from 'eslint-plugin-http-status';
  export default [{ plugins: { 'http-status': httpStatus }, rules: { 'http-status/prefer-status-constant': ${entry} } }];`;
const withSettings = (settings: string) => `
  import httpStatus from 'eslint-plugin-http-status';
  export default [httpStatus.configs.recommended, { settings: { 'http-status': ${settings} } }];`;

/** The package with the types of ESLint's configs, in the version that an ESLint takes. */
function coreOf(eslintPackage: string): string {
  const own = join(eslintPackage, 'node_modules/@eslint/core');
  return existsSync(installed(own)) ? own : '@eslint/core';
}

const typedConfigs = {
  'typed.ts': `
    import { defineConfig } from 'eslint/config';
    import type { ESLint, Linter } from 'eslint';
    import httpStatus from 'eslint-plugin-http-status';
    export const plugin: ESLint.Plugin = httpStatus;
    export const entries: Linter.Config[] = [httpStatus.configs.recommended];
    export default defineConfig([
      httpStatus.configs.all,
      { plugins: { 'http-status': httpStatus }, extends: ['http-status/recommended'] },
      { extends: [httpStatus.configs.strict], files: ['**/*.ts'] },
    ]);`,
  'typed.cts': `
    import httpStatus = require('eslint-plugin-http-status');
    import type { ESLint, Linter } from 'eslint';
    const plugin: ESLint.Plugin = httpStatus;
    import type { RuleOptions } from 'eslint-plugin-http-status';
    const rules: RuleOptions = { 'http-status/valid-status-code': 'error' };
    const same: httpStatus.RuleOptions = rules;
    const entries: Linter.Config[] = [httpStatus.configs.recommended, { rules: same }];
    export = [{ plugins: { 'http-status': plugin } }, ...entries];`,
};

const typedOptions = `
  import { defineConfig } from 'eslint/config';
  import type { Linter } from 'eslint';
  import tseslint from 'typescript-eslint';
  import httpStatus from 'eslint-plugin-http-status';
  import type { RuleOptions } from 'eslint-plugin-http-status';
  enum Status { OK = 200 }
  const codes = [418, 999];
  const shared: Linter.RulesRecord = { 'http-status/no-deprecated-status-code': 'off' };
  const own = { 'http-status/valid-status-code': 2, 'http-status/prefer-status-constant': ['warn'] } satisfies RuleOptions;
  // @ts-expect-error: no such rule
  const unknown = { 'http-status/no-such-rule': 'error' } satisfies RuleOptions;
  const also = [401] as const;
  const typed: RuleOptions = { 'http-status/require-status-fields': ['error', { also }] };
  export const entry: Linter.Config = { rules: typed };
  export default defineConfig([
    { rules: typed },
    tseslint.configs.recommended,
    httpStatus.configs.recommended,
    { rules: shared },
    { rules: own },
    { rules: { 'no-undef': 'error', 'other/rule': ['error', 1, { any: true }] } },
    {
      rules: {
        'http-status/valid-status-code': 'error',
        'http-status/no-forbidden-content': ['warn'],
        'http-status/no-unregistered-status-code': ['error', { allow: codes, vendors: ['nginx'] }],
        'http-status/no-restricted-status-codes': ['error', { restrict: [{ codes: ['5xx', 418], methods: ['PUT'], instead: 400 }] }],
        'http-status/prefer-status-constant': ['error', { library: { module: '#status', export: 'Status', members: Status } }],
      },
    },
    // @ts-expect-error: no such severity
    { rules: { 'http-status/valid-status-code': 'eror' } },
    // @ts-expect-error: the rule has no options
    { rules: { 'http-status/valid-status-code': ['error', {}] } },
    // @ts-expect-error: no such option
    { rules: { 'http-status/prefer-status-constant': ['error', { libary: 'http-status' }] } },
    // @ts-expect-error: no such library
    { rules: { 'http-status/prefer-status-constant': ['error', { library: 'http-statuses' }] } },
    // @ts-expect-error: a list in place of an object
    { rules: { 'http-status/no-unregistered-status-code': ['error', [419]] } },
    // @ts-expect-error: a text in place of a number
    { rules: { 'http-status/no-unregistered-status-code': ['error', { allow: ['419'] }] } },
    // @ts-expect-error: codes are missing
    { rules: { 'http-status/no-restricted-status-codes': ['error', { restrict: [{ message: 'No teapots.' }] }] } },
  ]);`;

const wrong = "export const answer = () => new Response('gone', { status: 204 });\n";

describe.each(['eslint', 'eslint-v9'])(
  'with %s',
  (eslintPackage) => {
    const project = join(workspace, eslintPackage);
    const modules = join(project, 'node_modules');

    beforeAll(() => {
      const links = {
        eslint: eslintPackage,
        '@typescript-eslint/parser': '@typescript-eslint/parser',
        'typescript-eslint': 'typescript-eslint',
        'http-status-codes': 'http-status-codes',
        '@eslint/core': coreOf(eslintPackage),
        ...Object.fromEntries(Object.keys(manifest.dependencies).map((name) => [name, name])),
      };
      for (const [name, target] of Object.entries(links)) {
        mkdirSync(dirname(join(modules, name)), { recursive: true });
        symlinkSync(installed(target), join(modules, name), 'junction');
      }
      cpSync(plugin, join(modules, manifest.name), { recursive: true });
      write(project, { 'package.json': '{ "private": true, "type": "module" }' });
    });

    /** Runs the `eslint` command on files of the project, under a config. */
    function eslint(files: Readonly<Record<string, string>>, ...options: string[]) {
      write(project, files);
      const config = Object.keys(files).find((file) => file.startsWith('eslint.config.')) ?? '';
      const targets = Object.keys(files).filter((file) => file !== config);
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(modules, 'eslint/bin/eslint.js'), '--config', config, ...options, ...targets],
        { cwd: project, encoding: 'utf8' },
      );
      return { status, stdout, stderr };
    }

    it.each([
      ['a preset by name', { 'eslint.config.js': extending }],
      ['a preset as an entry', { 'eslint.config.js': plain }],
      [
        'a CommonJS config',
        {
          'eslint.config.cjs':
            "module.exports = [require('eslint-plugin-http-status').configs.recommended];",
        },
      ],
      [
        'a CommonJS config with a preset by name',
        {
          'eslint.config.cjs': `
            const { defineConfig } = require('eslint/config');
            const plugin = require('eslint-plugin-http-status');
            module.exports = defineConfig([{ plugins: { 'http-status': plugin }, extends: ['http-status/strict'] }]);`,
        },
      ],
      [
        'a config that has the plugin both ways',
        {
          'eslint.config.js': `
            import { createRequire } from 'node:module';
            import plugin from 'eslint-plugin-http-status';
            const required = createRequire(import.meta.url)('eslint-plugin-http-status');
            if (required !== plugin) throw new Error('There are two of them.');
            export default [{ plugins: { 'http-status': required } }, plugin.configs.recommended];`,
        },
      ],
      [
        'a name of the user’s own',
        { 'eslint.config.js': extending.replaceAll("'http-status", "'own") },
      ],
    ])('reports under %s', (_, config) => {
      const { status, stdout, stderr } = eslint({ ...config, 'answer.js': wrong });
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout).toMatch(/^ +1:\d+ +error .*\/no-forbidden-content$/m);
    });

    it('reports in TypeScript', () => {
      const { status, stdout } = eslint({
        'eslint.config.js': `
        import parser from '@typescript-eslint/parser';
        import httpStatus from 'eslint-plugin-http-status';
        export default [{ ...httpStatus.configs.recommended, files: ['**/*.ts'], languageOptions: { parser } }];`,
        'answer.ts':
          "export const answer = (): Response => new Response('gone' as string, { status: 204 });\n",
      });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^ +1:\d+ +error .*http-status\/no-forbidden-content$/m);
    });

    it('fixes', () => {
      const files = {
        'eslint.config.js': plain,
        'fixed.js': [
          "import express from 'express';",
          "import { StatusCodes } from 'http-status-codes';",
          'const app = express();',
          "app.get('/', (req, res) => res.status(StatusCodes.OK).json({}));",
          'app.use((req, res) => res.status(404).end());',
          '',
        ].join('\n'),
      };
      const { status, stdout, stderr } = eslint(files, '--fix');
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(readFileSync(join(project, 'fixed.js'), 'utf8')).toBe(
        files['fixed.js'].replace('404', 'StatusCodes.NOT_FOUND'),
      );
    });

    it.each([
      ['a value', withRule("['error', { library: 'nope' }]"), ['nope', 'http-status-codes']],
      ['a key', withRule("['error', { libary: 'http-status-codes' }]"), ['libary', 'library']],
      [
        'a key of the settings',
        withSettings('{ convention: false }'),
        ['convention', 'conventions', 'versions', 'constants'],
      ],
      [
        'a value of the settings',
        withSettings("{ conventions: 'no' }"),
        ['conventions', 'true or false'],
      ],
    ])('refuses %s that does not exist, and lists those that do', (_, config, words) => {
      const { status, stderr } = eslint({ 'eslint.config.js': config, 'answer.js': wrong });
      expect(status).toBe(2);
      for (const word of words) expect(stderr).toContain(word);
    });

    /** Runs a TypeScript compiler on files of the project. */
    function check(
      compiler: string,
      files: Readonly<Record<string, string>>,
      options: Readonly<Record<string, unknown>>,
    ) {
      const compilerOptions = {
        target: 'es2022',
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
        types: [],
        ...options,
      };
      write(project, {
        ...files,
        'tsconfig.json': JSON.stringify({ compilerOptions, files: Object.keys(files) }),
      });
      const { status, stdout } = spawnSync(
        process.execPath,
        [installed(join(compiler, 'bin/tsc')), '-p', project],
        { encoding: 'utf8' },
      );
      return { status, stdout };
    }

    // The first is the oldest supported version.
    const compilers = ['typescript-5.4', 'typescript-5', 'typescript'];

    it.each(
      compilers.flatMap((compiler) => [
        [compiler, 'nodenext', ['typed.ts', 'typed.cts']] as const,
        ...(eslintPackage === 'eslint' ? [[compiler, 'bundler', ['typed.ts']] as const] : []),
      ]),
    )('has types that defineConfig takes, by %s and %s', (compiler, moduleResolution, typed) => {
      const module = moduleResolution === 'bundler' ? 'preserve' : moduleResolution;
      const files = Object.fromEntries(typed.map((file) => [file, typedConfigs[file]]));
      const result = check(compiler, files, { module, moduleResolution });
      expect(result).toEqual({ status: 0, stdout: '' });
    });

    it.each(compilers)('has types of options that refuse wrong ones, by %s', (compiler) => {
      // typescript-eslint's own declarations are at odds with exactOptionalPropertyTypes.
      const options = { module: 'nodenext', exactOptionalPropertyTypes: false, skipLibCheck: true };
      const result = check(compiler, { 'options.ts': typedOptions }, options);
      expect(result).toEqual({ status: 0, stdout: '' });
    });

    it('has types that do without the package with ESLint’s types of configs', () => {
      rmSync(join(modules, '@eslint/core'));
      const result = check(
        'typescript',
        { 'typed.ts': typedConfigs['typed.ts'] },
        { module: 'nodenext' },
      );
      expect(result).toEqual({ status: 0, stdout: '' });
    });
  },
  60_000,
);
