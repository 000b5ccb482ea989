/** Literals of files and projects with and without constants: which are reported, where, and in which words. */
import { describe, expect, it } from 'vitest';
import { lintProject as lint, type Given } from './lint-project.ts';

/** Each report as its line and finding: `3 literalUsed`. */
const found = (...given: Parameters<typeof lint>) =>
  lint(...given).map(({ line, messageId, message }) => `${line} ${messageId ?? message}`);

const head = "import express from 'express';\nconst app = express();";
const server = `${head}
app.get('/a', (req, res) => res.status(404).end());
app.post('/a', (req, res) => res.status(201).json(x));
app.put('/a', (req, res) => res.status(404).end());`;
const each = ['3 literalUsed', '4 literalUsed', '5 literalUsed'];
const one = ['3 constantsMissing'];
const missing = ['3 packageMissing', '4 packageMissing', '5 packageMissing'];

describe('a project without constants', () => {
  it('gets one report, at the first literal, with their number and what to install', () => {
    expect(lint(server).map(({ line, column, message }) => ({ line, column, message }))).toEqual([
      {
        line: 3,
        column: 40,
        message:
          'No constants are at hand for the 3 status codes that this file writes as numbers: install http-status-codes and write StatusCodes.NOT_FOUND for 404 (Not Found) here, or declare constants of your own in the settings. (Convention.)',
      },
    ]);
  });

  it('gets another message where there is one literal', () => {
    const [message] = lint(`${head}\napp.get('/', (req, res) => res.status(404).end());`);
    expect(message?.message).toBe(
      'No constant is at hand for 404 (Not Found): install http-status-codes and write StatusCodes.NOT_FOUND, or declare constants of your own in the settings. (Convention.)',
    );
  });

  it('is told of each literal, and of the missing package, where that is asked for', () => {
    const messages = lint(server, { options: { withoutSource: 'each' } });
    expect(messages.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(messages[1]?.message).toBe(
      'Write StatusCodes.CREATED for 201 (Created); http-status-codes has to be installed for it. (Convention.)',
    );
  });

  it('is left alone where that is asked for', () => {
    expect(found(server, { options: { withoutSource: 'never' } })).toEqual([]);
  });

  it('is offered the constant at the first literal, after which the others have one at hand', () => {
    const [message] = lint(server);
    const [suggestion, ...others] = message?.suggestions ?? [];
    if (suggestion === undefined) throw new Error('Nothing is offered.');
    expect(others).toEqual([]);
    expect(suggestion.desc).toBe(
      'Write StatusCodes.NOT_FOUND; http-status-codes has to be installed for it.',
    );
    const { range, text } = suggestion.fix;
    const after = server.slice(0, range[0]) + text + server.slice(range[1]);
    expect(found(after)).toEqual(['5 literalUsed', '6 literalUsed']);
  });

  it.each([
    ['never fixed', {}],
    ['never fixed, each', { options: { withoutSource: 'each' } }],
  ])('is %s', (_, given: Given) => {
    expect(lint(server, given).filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  it('is told of the first literal in the text, though the status of another is sent before', () => {
    const code = `${head}
app.get('/a', (req, res) => res.status(fallback).end());
app.get('/b', (req, res) => res.status(404).end());
let fallback = 503;`;
    expect(found(code)).toEqual(['4 constantsMissing']);
  });
});

describe('constants that are at hand, so that each literal is reported', () => {
  const rows: readonly (readonly [string, string, Given])[] = [
    ['a library that the file imports', `import { StatusCodes } from 'http-status-codes';`, {}],
    ['a library that is listed', '', { dependencies: { 'http-status-codes': '^2.3.0' } }],
    ['another one', '', { dependencies: { 'http-status': '^2.1.0' } }],
    [
      'an object of the file',
      'const Status = { NOT_FOUND: 404, CREATED: 201 };',
      { options: { withoutSource: 'never' } },
    ],
    [
      'a module of the settings that the file imports',
      `import { Status } from '#status';`,
      { constants: [{ module: '#status', export: 'Status', members: { Missing: 404, New: 201 } }] },
    ],
    [
      'a module of the settings',
      '',
      { constants: [{ module: '#status', export: 'Status', members: { Missing: 404, New: 201 } }] },
    ],
    [
      'a module that the option names',
      '',
      { options: { library: { module: '#status', members: { Missing: 404, New: 201 } } } },
    ],
    [
      "a framework's own",
      `import { Injectable } from '@nestjs/common';`,
      { dependencies: { '@nestjs/common': '^11.0.0' } },
    ],
    ['an axios that has them', `import axios from 'axios';`, { dependencies: { axios: '^1.7.0' } }],
    ['a range that does not tell', `import axios from 'axios';`, { dependencies: { axios: '*' } }],
  ];
  it.each(rows)('%s', (_, line, given) => {
    expect(found(server.replace('\n', `${line}\n`), given)).toEqual(each);
  });

  it.each([
    ['http-enums', '', 'HttpStatus', 'http-enums', { 'http-enums': '^1.0.0' }],
    ['http-status-ts', '', 'HttpStatus', 'http-status-ts', { 'http-status-ts': '^2.0.0' }],
    [
      'AdonisJS',
      "import type { HttpContext } from '@adonisjs/core/http';",
      'ResponseStatus',
      '@adonisjs/core/http',
      { '@adonisjs/core': '^6.0.0' },
    ],
    [
      'Oak',
      "import { Application } from '@oak/oak';",
      'Status',
      '@oak/oak',
      { '@oak/oak': 'npm:@jsr/oak__oak@^17.0.0' },
    ],
  ])(
    'those of %s, whose import is offered and never added by a fix',
    (_, line, name, module, dependencies) => {
      const file = 'src/file.ts';
      const code = server.replace('\n', `${line}\n`);
      expect(found(code, { dependencies, file })).toEqual(each);
      const [message] = lint(code, { dependencies, file });
      expect(message?.fix).toBeUndefined();
      expect(message?.suggestions?.map(({ desc }) => desc)).toEqual([
        expect.stringMatching(`^Write ${name}\\.\\w+\\.$`),
      ]);
      expect(message?.suggestions?.[0]?.fix.text).toContain(`${name} } from '${module}'`);
    },
  );

  it('an enum of the file', () => {
    const code = server.replace('\n', 'enum Status { NOT_FOUND = 404, CREATED = 201 }\n');
    expect(found(code, { file: 'src/file.ts' })).toEqual(each);
  });

  it('a library that the option names, though it is not installed', () => {
    expect(found(server, { options: { library: 'http-status' } })).toEqual(missing);
    expect(found(server, { options: { library: 'http-status', withoutSource: 'never' } })).toEqual(
      missing,
    );
  });

  it('a module of the settings comes before a library', () => {
    const constants = [{ module: '#status', export: 'Status', members: { Missing: 404 } }];
    const dependencies = { 'http-status-codes': '^2.3.0' };
    expect(lint(server, { constants, dependencies }).map(({ message }) => message)).toEqual([
      'Write Status.Missing for 404 (Not Found). (Convention.)',
      'Write StatusCodes.CREATED for 201 (Created). (Convention.)',
      'Write Status.Missing for 404 (Not Found). (Convention.)',
    ]);
  });
});

describe('constants that are not at hand', () => {
  it.each([
    ['an axios of before its constants', `import axios from 'axios';`, { axios: '^0.27.2' }],
    ['an axios that the file does not import', '', { axios: '^1.7.0' }],
    ['a library that has no version', '', { express: '^5.0.0' }],
  ])('%s', (_, line, dependencies) => {
    expect(found(server.replace('\n', `${line}\n`), { dependencies })).toEqual(one);
  });

  it('an axios of before its constants gives way to the next library', () => {
    const code = server.replace('\n', `import axios from 'axios';\n`);
    const dependencies = { axios: '^0.27.2', 'http-status-codes': '^2.3.0' };
    expect(found(code, { dependencies })).toEqual(each);
  });
});

describe('codes of which some have a constant at hand', () => {
  it('are reported at each of those, and once for the others', () => {
    const code = server.replace('\n', 'const Status = { NOT_FOUND: 404 };\n');
    expect(found(code)).toEqual(['3 literalUsed', '4 constantMissing', '5 literalUsed']);
  });

  it('are left alone where a library that is at hand has no name for them', () => {
    const code = `${head}
app.get('/a', (req, res) => res.status(208).json(x));
app.get('/b', (req, res) => res.status(404).end());`;
    expect(found(code, { dependencies: { 'http-status-codes': '^2.3.0' } })).toEqual([
      '4 literalUsed',
    ]);
    expect(found(code)).toEqual(['4 constantMissing']);
  });
});

describe('literals that do not count', () => {
  const first = `${head}\napp.get('/a', (req, res) => res.status(404).end());`;
  it.each([
    ['codes that are allowed', "app.get('/b', (req, res) => res.status(200).json(x));", [200]],
    ['codes that no registry has', "app.get('/b', (req, res) => res.status(470).end());", []],
    ['bounds', "app.get('/b', (req, res) => { if (req.query.n >= 404) res.end(); });", []],
    [
      'errors that a test expects',
      `import createError from 'http-errors';
it('fails', () => { expect(() => run()).toThrow(new createError.HttpError(422)); });`,
      [],
    ],
    ['responses that a test makes', "it('fails', () => new Response('', { status: 422 }));", []],
    ['responses of a mock', 'jest.fn(() => Response.json({}, { status: 422 }));', []],
    ['comparisons', 'const r = await fetch(url); if (r.status === 404) retry();', []],
    [
      'a status that another one replaces',
      "app.get('/b', (req, res) => res.status(404).redirect('/c'));",
      [],
    ],
  ])('%s', (_, line, allow) => {
    expect(found(`${first}\n${line}`, { options: { allow } })).toEqual(['3 constantMissing']);
    expect(found(`${head}\n${line}`, { options: { allow } })).toEqual([]);
  });

  it('responses that a test makes count where stubs are asked for', () => {
    const options = { roles: ['send', 'stub'] };
    const code = `${first}\nit('fails', () => new Response('', { status: 422 }));`;
    expect(found(code, { options })).toEqual(['3 constantsMissing']);
  });
});

describe('the other ways', () => {
  it('numbers for constants ask for no constants', () => {
    expect(found(server, { options: { style: 'number' } })).toEqual([]);
  });

  it('a library that is to be left, with nothing to go to', () => {
    const code = server.replace('\n', "import status from 'http-status';\n");
    expect(found(code, { options: { from: ['http-status'] } })).toEqual(one);
    expect(found(code, { options: { from: ['http-status'], to: 'stoker' } })).toEqual(missing);
    const options = { from: ['http-status', 'http-status-codes'] };
    expect(found(code, { options })).toEqual([]);
  });
});

describe('pages and parts of pages', () => {
  // The parsers of these files hand over a program, and their processors parts of a page.
  it.each(['vue', 'svelte', 'astro'])('a .%s file is told once', (kind) => {
    const messages = lint(server, { file: `src/page.${kind}` });
    expect(messages.map(({ line, messageId }) => `${line} ${messageId}`)).toEqual(one);
    // No import can be added to a page.
    expect(messages[0]?.suggestions).toBeUndefined();
  });

  const document = `\`\`\`js\n${server}\n\`\`\`\n\n\`\`\`js\n${server}\n\`\`\`\n`;
  it('blocks of Markdown are left alone, as none knows of the others', () => {
    expect(found(document, { file: 'page.md' })).toEqual([]);
  });

  it('each literal in blocks of Markdown is reported where constants are at hand, or all are asked for', () => {
    const dependencies = { 'http-status-codes': '^2.3.0' };
    expect(found(document, { file: 'page.md', dependencies })).toHaveLength(6);
    const options = { withoutSource: 'each' };
    expect(found(document, { file: 'page.md', options })).toHaveLength(6);
  });
});

describe('constants of a module that nothing is known of', () => {
  const known = "import { HttpStatus } from './enums';";
  const use = '\napp.delete("/a", (req, res) => res.status(HttpStatus.NO_CONTENT).end());';
  const code = `${server.replace('\n', `${known}\n`)}${use}`;

  it('are named in place of a library, and nothing is offered', () => {
    expect(lint(code).map(({ message, suggestions }) => [message, suggestions])).toEqual([
      [
        "Write constants for the 3 status codes that this file writes as numbers, as it does with HttpStatus.NO_CONTENT of './enums'; describe that module in the settings to have them written. (Convention.)",
        undefined,
      ],
    ]);
    const first = `${head}\napp.get('/', (req, res) => res.status(404).end());${use}`;
    expect(lint(first.replace('\n', `${known}\n`)).map(({ message }) => message)).toEqual([
      "Write a constant for 404 (Not Found), as this file does with HttpStatus.NO_CONTENT of './enums'; describe that module in the settings to have it written. (Convention.)",
    ]);
  });

  it('are named at each literal where that is asked for, and not where none is', () => {
    const unknown = ['3 sourceUnknown', '4 sourceUnknown', '5 sourceUnknown'];
    expect(found(code, { options: { withoutSource: 'each' } })).toEqual(unknown);
    expect(found(code, { options: { withoutSource: 'never' } })).toEqual([]);
    expect(found(code, { options: { library: 'http-status-codes' } })).toEqual(missing);
  });

  it.each([
    ['Pascal case', "import { Status } from '../status.js';", 'Status.NotFound'],
    ['a default export', "import codes from '@/codes';", 'codes.OK'],
    ['a namespace', "import * as codes from '@acme/codes';", 'codes.NOT_FOUND'],
    ['a name of its own', "import { NOT_FOUND } from './codes';", 'NOT_FOUND'],
    ['a group', "import constants from './constants';", 'constants.http.HTTP_STATUS_NOT_FOUND'],
    ['a part', "import { Codes } from './codes'; const { OK } = Codes;", 'OK'],
  ])('are seen in %s', (_, line, constant) => {
    const file = `${server.replace('\n', `${line}\n`)}\napp.get('/', (q, res) => res.status(${constant}).end());`;
    expect(found(file)).toEqual(['3 sourcesUnknown']);
  });

  it.each([
    ['a name that is no phrase', "import { config } from './config';", 'config.status'],
    ['a parameter', '', 'req.codes.NOT_FOUND'],
    ['a global', '', 'HttpStatus.OK'],
    ['a call', "import { codes } from './codes';", 'codes.ok()'],
    ['an import that no status uses', known, 'code'],
  ])('are not seen in %s', (_, line, constant) => {
    const file = `${server.replace('\n', `${line}\n`)}\napp.get('/', (req, res) => res.status(${constant}).end());`;
    expect(found(file)).toEqual(one);
  });

  it('are not seen in an error with a status of its own, which a framework gives', () => {
    const declared = (error: string, module: string) => `
import { HttpApiEndpoint } from '@effect/platform';
import { HttpApiError } from '${module}';
HttpApiEndpoint.get('show', '/').addError(${error}).addSuccess(User, { status: 201 });`;
    const schema = declared('HttpApiError.NotFound', '@effect/platform');
    expect(found(schema)).toEqual(['4 constantMissing']);
    const constant = declared('Failure, { status: HttpApiError.NotFound }', './errors');
    expect(found(constant)).toEqual(['4 sourceUnknown']);
  });

  it('are none where the settings describe the module, or a library is at hand', () => {
    const constants = [{ module: '#http', export: 'HttpStatus', members: { NO_CONTENT: 204 } }];
    expect(found(code.replace('./enums', '#http'), { constants })).toEqual(one);
    expect(found(code, { dependencies: { 'http-status-codes': '^2.3.0' } })).toEqual(each);
  });
});
