/** Code in other files: blocks of Markdown and MDX, components, and the text of an editor without a file. */
import markdown from '@eslint/markdown';
import * as parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import astro from 'eslint-plugin-astro';
import * as mdx from 'eslint-plugin-mdx';
import * as svelte from 'svelte-eslint-parser';
import { describe, expect, it } from 'vitest';
import vue from 'vue-eslint-parser';
import plugin from '../../src/index.ts';
import { makeProject } from './fixing.ts';

const project = makeProject({
  'package.json': {
    type: 'module',
    dependencies: { astro: '^5.0.0', express: '^4.0.0', 'http-status-codes': '^2.3.0' },
  },
});

const hosts = {
  markdown: [
    ...(markdown.configs.processor as Linter.Config[]),
    { files: ['**/*.ts'], languageOptions: { parser } },
  ],
  mdx: [
    { ...mdx.flat, processor: mdx.createRemarkProcessor({ lintCodeBlocks: true }) },
    mdx.flatCodeBlocks,
    { files: ['**/*.ts'], languageOptions: { parser } },
  ] as Linter.Config[],
  astro: astro.configs['flat/recommended'],
  vue: [
    { files: ['**/*.vue'], languageOptions: { parser: vue, parserOptions: { parser } } },
  ] as Linter.Config[],
  svelte: [
    { files: ['**/*.svelte'], languageOptions: { parser: svelte, parserOptions: { parser } } },
  ] as Linter.Config[],
  none: [],
};

/** The findings of our rules in a file, beside the preset of its processor, each with the word that it begins at; and the fixed file. */
async function lint(host: keyof typeof hosts, name: string, text: string) {
  const eslint = (fix: boolean) =>
    new ESLint({
      cwd: project.path('.'),
      overrideConfigFile: true,
      overrideConfig: [...hosts[host], plugin.configs.recommended],
      fix,
    }).lintText(text, { filePath: project.path(name) });
  const [checked] = await eslint(false);
  const [fixed] = await eslint(true);
  const findings = (checked?.messages ?? []).flatMap<readonly unknown[]>(
    ({ ruleId, line, column, message }) => {
      if (ruleId === null) return [[line, message]];
      if (!ruleId.startsWith('http-status/')) return [];
      const [word] =
        /^(?:\w+|'\w*'|\{\})/u.exec(text.split('\n')[line - 1]?.slice(column - 1) ?? '') ?? [];
      return [[line, ruleId.slice('http-status/'.length), word]];
    },
  );
  const errors = (fixed?.messages ?? []).filter(({ fatal }) => fatal);
  return { findings, output: fixed?.output ?? text, errors };
}

const blocks = `
\`\`\`js
import express from 'express';

express().get('/', (req, res) => {
  res.status(204).json({});
});
\`\`\`

- and in a list

  \`\`\`ts
  export const gone = (): Response => new Response('gone', { status: 410 });
  \`\`\`

\`\`\`js
const inTheCall = (req, res) => res.status(404).end();
\`\`\`
`;

const fixedBlocks = `
\`\`\`js
import express from 'express';
import { StatusCodes } from 'http-status-codes';

express().get('/', (req, res) => {
  res.status(StatusCodes.NO_CONTENT).json({});
});
\`\`\`

- and in a list

  \`\`\`ts
  import { StatusCodes } from 'http-status-codes';
  export const gone = (): Response => new Response('gone', { status: StatusCodes.GONE });
  \`\`\`

\`\`\`js
const inTheCall = (req, res) => res.status(404).end();
\`\`\`
`;

const inBlocks = (line: number) => [
  [line + 4, 'prefer-status-constant', '204'],
  [line + 4, 'no-forbidden-content', '{}'],
  [line + 11, 'prefer-status-constant', '410'],
  [line + 15, 'prefer-status-constant', '404'],
];

describe('blocks of code', () => {
  it.each([
    ['markdown', 'readme.md'],
    ['markdown', 'docs/to-come/readme.md'],
    ['mdx', 'readme.md'],
    ['mdx', 'page.mdx'],
  ] as const)('are linted and fixed by %s in %s', async (host, name) => {
    project.write('readme.md', '');
    project.write('page.mdx', '');
    const { findings, output, errors } = await lint(host, name, `# Title\n${blocks}`);
    expect(findings).toEqual(inBlocks(3));
    expect(output).toBe(`# Title\n${fixedBlocks}`);
    expect(errors).toEqual([]);
  });

  it('are linted beside the module of an MDX page, which gets no import', async () => {
    const above = `Some {1 + 1} text.

export const gone = () => new Response('gone', { status: 204 });

<Answer code={new Response('gone', { status: 410 }).status} />
`;
    const { findings, output, errors } = await lint('mdx', 'page.mdx', `${above}${blocks}`);
    expect(findings).toEqual([
      [3, 'no-forbidden-content', "'gone'"],
      [3, 'prefer-status-constant', '204'],
      [5, 'prefer-status-constant', '410'],
      ...inBlocks(7),
    ]);
    expect(output).toBe(`${above}${fixedBlocks}`);
    expect(errors).toEqual([]);
  });
});

describe('a page of Astro', () => {
  const answer = "new Response('gone', { status: 204 });";

  it('is linted with its scripts; only scripts that are surely bundled are fixed', async () => {
    project.write('src/pages/index.astro', '');
    const page = (imported: string, code: string) => `---
import { log } from '../log.js';
if (!Astro.url) return ${answer}
---
<p>{log('page')}</p>
<script>
import { html } from 'lit';
${imported}export const inBundle = () => html\`\${new Response(null, { status: ${code} })}\`;
</script>
<script>
import { html } from './html.js';
export const inScript = () => html\`\${${answer.slice(0, -1)}}\`;
</script>
<script is:inline>
const inline = () => ${answer}
</script>
<script type="module" is:inline>
export const inModule = () => ${answer}
</script>
`;
    const { findings, output, errors } = await lint(
      'astro',
      'src/pages/index.astro',
      page('', '404'),
    );
    expect(findings).toEqual([
      [3, 'no-forbidden-content', "'gone'"],
      [3, 'prefer-status-constant', '204'],
      [8, 'prefer-status-constant', '404'],
      [12, 'no-forbidden-content', "'gone'"],
      [12, 'prefer-status-constant', '204'],
      [15, 'no-forbidden-content', "'gone'"],
      [15, 'prefer-status-constant', '204'],
      [18, 'no-forbidden-content', "'gone'"],
      [18, 'prefer-status-constant', '204'],
    ]);
    const imported = "import { StatusCodes } from 'http-status-codes';\n";
    expect(output).toBe(page(imported, 'StatusCodes.NOT_FOUND'));
    expect(errors).toEqual([]);
  });
});

describe('a component', () => {
  const code = `
export async function load(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (response.status === '404') return new Response('gone', { status: 204 });
}
`;
  const inScript = [
    [4, 'no-impossible-status-comparison', "'404'"],
    [4, 'no-forbidden-content', "'gone'"],
    [4, 'prefer-status-constant', '204'],
  ];
  const pressed = "() => new Response('gone', { status: 204 })";
  const inMarkup = [
    [7, 'no-forbidden-content', "'gone'"],
    [7, 'prefer-status-constant', '204'],
  ];

  it.each([
    {
      host: 'vue',
      text: `<script setup lang="ts">${code}</script>
<template><button @click="${pressed}">Go</button></template>
`,
      // Expressions of a template are no part of the program that rules visit.
      findings: inScript,
    },
    {
      host: 'svelte',
      text: `<script lang="ts">${code}</script>
<button onclick={${pressed}}>Go</button>
`,
      findings: [...inScript, ...inMarkup],
    },
  ] as const)('of $host is linted and gets no import', async ({ host, text, findings }) => {
    const linted = await lint(host, `src/Order.${host}`, text);
    expect(linted).toEqual({ findings, output: text, errors: [] });
  });
});

describe('a file name of an editor, which is no file', () => {
  const code = `import express from 'express';
express().get('/', (req, res) => res.status(404).send('none'));
`;

  it.each(['src/server.js/x.js', 'src/new/server.js'])(
    'is in the project of its folder: %s',
    async (name) => {
      project.write('src/server.js', '');
      const { findings, output } = await lint('none', name, code);
      expect(findings).toEqual([[2, 'prefer-status-constant', '404']]);
      expect(output).toContain("import { StatusCodes } from 'http-status-codes';");
    },
  );
});
