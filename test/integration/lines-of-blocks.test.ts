/** Lines that messages name. Nothing tells a rule where in its file a block stands that a processor has cut out. */
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import plugin from '../../src/index.ts';

const code = `import express from 'express';

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

it('are those of a file', () => {
  expect(linesIn('server.js', code)).toEqual([
    [5, 'in line 4'],
    [8, 'in line 9'],
  ]);
});

it('are said to be those of the block in a part of a file', () => {
  expect(linesIn('server.page', `# Server\n${code}`)).toEqual([
    [6, 'in line 4 of the block'],
    [9, 'in line 9 of the block'],
  ]);
});
