/** What users see in VS Code, and in every other editor that runs its ESLint server. */
import type { Rule } from 'eslint';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { afterAll, describe, expect, it } from 'vitest';
import { blocksOf } from '../documents/blocks.ts';
import { Editor, type OpenDocument } from './eslint-server.ts';
import { pages } from './pages.ts';
import { fromVsCode, type VsCodeSettings } from './settings.ts';
import { userProject } from './user-project.ts';

const textOf = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const manifest = (dependencies: Readonly<Record<string, string>>) =>
  JSON.stringify({ type: 'module', dependencies });

const project = userProject({
  packages: [
    '@eslint/markdown',
    'eslint-plugin-astro',
    'svelte-eslint-parser',
    'typescript-eslint',
    'vue-eslint-parser',
  ],
  files: {
    'package.json': manifest({ express: '^5.0.0', 'http-status-codes': '^2.3.0' }),
    'eslint.config.js': textOf('project/eslint.config.js'),
  },
});
/** The other folder that is open, with the oldest version of ESLint. */
const other = userProject({
  eslint: 'eslint-v9.0',
  files: {
    'package.json': manifest({ express: '^4.0.0' }),
    'eslint.config.js': `
      import httpStatus from 'eslint-plugin-http-status';
      export default [httpStatus.configs.recommended];`,
  },
});

const editor = await Editor.start(project.path(), other.path());
afterAll(() => editor.stop());

const { rules } = createRequire(project.path('index.js'))('eslint-plugin-http-status') as {
  readonly rules: Readonly<Record<string, Rule.RuleModule>>;
};
const pageOf = (rule: string) => rules[rule]?.meta?.docs?.url;

const documented = blocksOf(textOf('../../docs/editors.md'));

/** The settings of VS Code on the page of editors that have a key. */
function documentedWith(key: keyof VsCodeSettings): VsCodeSettings {
  const block = documented.find(({ language, code }) => language === 'json' && code.includes(key));
  return JSON.parse(block?.code ?? '{}') as VsCodeSettings;
}

const severities = ['', 'error', 'warning', 'information'];

/** A diagnostic as it is seen: which text is underlined, how, and where its code leads to. */
const seen = (document: OpenDocument, diagnostic: Diagnostic | undefined) =>
  diagnostic && {
    text: document.textAt(diagnostic.range),
    severity: severities[diagnostic.severity ?? 0],
    source: diagnostic.source,
    code: diagnostic.code,
    page: diagnostic.codeDescription?.href,
  };

/** What is underlined in a document. */
const underlined = async (document: OpenDocument) =>
  (await document.diagnostics()).map(({ range }) => document.textAt(range));

const answer = (content: string, status: string) =>
  `new Response(${content}, { status: ${status} })`;

describe.each(Object.entries(pages))('in %s', (file, page) => {
  // The tested version of the server does not look by itself whether a project lints Svelte.
  const settings = fromVsCode(file.endsWith('.svelte') ? documentedWith('eslint.validate') : {});

  it('problems are underlined, explained and mended', async () => {
    editor.settings = settings;
    const withAnswer = (...parts: Parameters<typeof answer>) => page(answer(...parts));
    const document = await editor.open(project.path(file), withAnswer("'gone'", '204'));
    const [forbidden, literal, ...others] = await document.diagnostics();
    expect(others).toEqual([]);
    expect(seen(document, forbidden)).toEqual({
      text: "'gone'",
      severity: 'error',
      source: 'eslint',
      code: 'http-status/no-forbidden-content',
      page: pageOf('no-forbidden-content'),
    });
    expect(seen(document, literal)).toEqual({
      text: '204',
      severity: 'warning',
      source: 'eslint',
      code: 'http-status/prefer-status-constant',
      page: pageOf('prefer-status-constant'),
    });

    expect(await document.menu(forbidden)).toEqual([
      ['Remove the content. (http-status/no-forbidden-content)', withAnswer('null', '204')],
      [
        'Send the content with 200 (OK). (http-status/no-forbidden-content)',
        withAnswer("'gone'", '200'),
      ],
      ['Show documentation for http-status/no-forbidden-content', pageOf('no-forbidden-content')],
    ]);
    const fixed = withAnswer("'gone'", 'StatusCodes.NO_CONTENT');
    expect(await document.menu(literal)).toEqual([
      ['Fix this http-status/prefer-status-constant problem', fixed],
      [
        'Show documentation for http-status/prefer-status-constant',
        pageOf('prefer-status-constant'),
      ],
      ['Fix all auto-fixable problems', fixed],
    ]);
    expect(await document.afterFixAll()).toBe(fixed);
    await document.close();
    expect(editor.complaints).toEqual([]);
  });

  it('typing is followed, however unfinished the program is', async () => {
    editor.settings = settings;
    const text = page(answer("'gone'", '204'));
    const document = await editor.open(project.path(file), '');
    const answers: Promise<string[]>[] = [];
    for (let end = 5; end < text.length; end += 5) {
      await document.type(text.slice(0, end));
      answers.push(underlined(document));
    }
    await Promise.all(answers);
    await document.type(text);
    expect(await underlined(document)).toEqual(["'gone'", '204']);
    await document.type(page(answer('null', 'StatusCodes.NO_CONTENT')));
    expect(await underlined(document)).toEqual([]);
    await document.close();
    expect(editor.complaints).toEqual([]);
  });
});

describe('a text', () => {
  const server = `import express from 'express';
express().get('/', (req, res) => {
\tres.status(204).json({});
});
`;

  it('that was never saved is in the project of the folder', async () => {
    editor.settings = fromVsCode({});
    const document = await editor.open('untitled:Untitled-1', server, 'javascript');
    expect(await underlined(document)).toEqual(['204', '{}']);
  });

  it.each([
    ['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['long lines', (text: string) => text.replace('res.', `/* ${'x'.repeat(10_000)} */ res.`)],
    ['other characters', (text: string) => text.replace('res.', '/* é😀 */ res.')],
  ])('keeps %s', async (_, changed) => {
    editor.settings = fromVsCode({});
    const document = await editor.open(project.path('server.js'), changed(server));
    expect(await underlined(document)).toEqual(['204', '{}']);
    const [literal, forbidden] = await document.diagnostics();
    const [[, fixed] = []] = await document.menu(literal);
    expect(fixed).toBe(
      changed(
        server
          .replace('\n', "\nimport { StatusCodes } from 'http-status-codes';\n")
          .replace('204', 'StatusCodes.NO_CONTENT'),
      ),
    );
    const [[, corrected] = []] = await document.menu(forbidden);
    expect(corrected).toBe(changed(server.replace('json({})', 'end()')));
    await document.close();
  });
});

it('each folder is a project with an ESLint of its own, and its package.json is read again when it changes', async () => {
  editor.settings = fromVsCode({});
  const text = `import express from 'express';
express().get('/', (req, res) => res.status('404').end());
`;
  const invalid = async (document: OpenDocument) =>
    (await document.diagnostics())
      .filter(({ code }) => code === 'http-status/valid-status-code')
      .map(({ range }) => document.textAt(range));
  expect(await invalid(await editor.open(project.path('invalid.js'), text))).toEqual(["'404'"]);
  const document = await editor.open(other.path('invalid.js'), text);
  expect(await invalid(document)).toEqual([]);

  other.write('package.json', manifest({ express: '^5.0.0', koa: '^3.0.0' }));
  await editor.changed(other.path('package.json'));
  await expect.poll(() => invalid(document), { timeout: 20_000 }).toEqual(["'404'"]);
  expect(editor.complaints).toEqual([]);
});

describe('docs/editors.md', () => {
  const text = pages['gone.ts']?.(answer("'gone'", '204')) ?? '';
  const severitiesIn = async (file: string) => {
    const document = await editor.open(project.path(file), text);
    return (await document.diagnostics()).map(({ severity }) => severities[severity ?? 0]);
  };

  it('has severities for VS Code', async () => {
    editor.settings = fromVsCode(documentedWith('eslint.rules.customizations'));
    expect(await severitiesIn('severities.ts')).toEqual(['warning', 'information']);
  });

  it('has settings for Helix', async () => {
    const toml = documented.find(({ language }) => language === 'toml')?.code ?? '';
    const { eslint } = parse(toml)['language-server'] as { readonly eslint: { config: object } };
    editor.settings = () => eslint.config;
    const document = await editor.open(project.path('helix.ts'), text);
    expect(await underlined(document)).toEqual(["'gone'", '204']);
    expect(await document.afterFixAll()).toBe(text.replace('204', 'StatusCodes.NO_CONTENT'));
    expect(editor.complaints).toEqual([]);
  });
});
