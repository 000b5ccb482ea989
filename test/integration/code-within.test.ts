/** Code within other files: scripts of components, and blocks that a processor cuts out. */
import * as typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import * as svelte from 'svelte-eslint-parser';
import { describe, expect, it } from 'vitest';
import * as vue from 'vue-eslint-parser';
import plugin from '../../src/index.ts';

/** A program with constants of its own. */
const constants = `const Status = { OK: 200, NOT_FOUND: 404 } as const;
const missing = (): Response => new Response(null, { status: 404 });
`;

describe('constants of a script are at hand in it', () => {
  it.each([
    ['page.ts', typescript, constants],
    ['page.vue', vue, `<script setup lang="ts">\n${constants}</script>\n`],
    ['page.vue', vue, `<script lang="ts">\n${constants}</script>\n`],
    ['page.svelte', svelte, `<script lang="ts">\n${constants}</script>\n`],
    ['page.svelte', svelte, `<script module lang="ts">\n${constants}</script>\n`],
  ])('in %s', (filename, parser, text) => {
    const { output } = new Linter().verifyAndFix(
      text,
      {
        files: ['**/*.{ts,vue,svelte}'],
        plugins: { 'http-status': plugin },
        languageOptions: { parser, parserOptions: { parser: typescript } },
        rules: { 'http-status/prefer-status-constant': 'error' },
      },
      { filename },
    );
    expect(output).toBe(text.replace('status: 404', 'status: Status.NOT_FOUND'));
  });
});

/** A program with messages that name lines. */
const server = `import express from 'express';

express().get('/', (req, res) => {
  res.json({});
  res.json({});
});
express().get('/', (req, res) => {
  res.status(500);
});
`;

/** The whole of a page, but for its title, as a block of JavaScript. */
const processor: Linter.Processor = {
  preprocess: (text) => [{ text: text.replace(/^.*\n/u, ''), filename: '0.js' }],
  postprocess: ([messages = []]) => messages.map((m) => ({ ...m, line: m.line + 1 })),
};

/** The lines of the findings, and those that their messages name. */
const linesIn = (filename: string, text: string) =>
  new Linter()
    .verify(
      text,
      [
        { files: ['**/*.page'], processor },
        {
          plugins: { 'http-status': plugin },
          rules: {
            'http-status/no-response-after-send': 'error',
            'http-status/no-unfinished-response': 'error',
          },
        },
      ],
      { filename },
    )
    .map(({ line, message }) => [line, /\bin line \d+(?: of the block)?/u.exec(message)?.[0]]);

describe('lines in messages', () => {
  it('are those of the file', () => {
    expect(linesIn('server.js', server)).toEqual([
      [5, 'in line 4'],
      [8, 'in line 9'],
    ]);
  });

  it('are said to be those of a block, since nothing tells where in its file it stands', () => {
    expect(linesIn('server.page', `# Server\n${server}`)).toEqual([
      [6, 'in line 4 of the block'],
      [9, 'in line 9 of the block'],
    ]);
  });
});
