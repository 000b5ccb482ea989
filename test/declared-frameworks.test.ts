import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import type { WrittenFramework } from '../src/frameworks/language/framework.ts';
import { triggers } from '../src/frameworks/language/triggers.ts';
import plugin from '../src/index.ts';

type Declared = Pick<WrittenFramework, 'name' | 'values' | 'responses'> & Partial<WrittenFramework>;

/** Shows every status that is found. */
const each: Linter.RulesRecord = {
  'http-status/prefer-status-constant': ['warn', { withoutSource: 'each' }],
};

/** The reports of the recommended rules, as `line rule: message`. */
function lint(
  code: string,
  settings: object,
  filename = 'src/orders.js',
  rules = each,
): readonly string[] {
  return new Linter()
    .verify(
      code,
      [
        plugin.configs.recommended,
        { files: ['**/*.{js,ts}'], languageOptions: { parser: typescriptParser } },
        { settings: { 'http-status': settings }, rules },
      ],
      filename,
    )
    .map(
      ({ line, ruleId, message }) =>
        `${line} ${ruleId?.replace('http-status/', '') ?? 'fatal'}: ${message}`,
    );
}

const constant = (line: number, name: string, status: string) =>
  `${line} prefer-status-constant: Write StatusCodes.${name} for ${status}; http-status-codes has to be installed for it. (Convention.)`;
const forbidden = (line: number) =>
  `${line} no-forbidden-content: This content is never received: a 204 (No Content) response ends with its header section. (RFC 9110, 15.3.5: by definition.)`;
const imprecise = (line: number) =>
  `${line} prefer-precise-success-status: 200 (OK) says little in answer to PUT; say 201 (Created) when it creates, 204 (No Content) when it has nothing to say or 202 (Accepted) when it only queues. 200 with a representation is legal. (Convention; RFC 9110, 9.3.4.)`;

describe('a function that takes the response as an argument', () => {
  const sendError: Declared = {
    name: 'send-error',
    values: { sendError: [{ own: 'sendError' }] },
    responses: [
      {
        on: 'sendError',
        invoke: true,
        response: { argument: 0 },
        status: { argument: 1 },
        content: { argument: 2 },
        ends: true,
      },
    ],
  };
  const found = (code: string) => lint(code, { frameworks: [sendError] });

  it.each([
    ['imported', "import { sendError } from '../lib/send-error';", 'sendError'],
    ['imported under another name', "import { sendError as fail } from '#lib';", 'fail'],
    ['the default export', "import sendError from '~/send-error';", 'sendError'],
    ['a member of the module', "import * as errors from './errors';", 'errors.sendError'],
    ['required', "const { sendError } = require('./errors');", 'sendError'],
    ['required as a whole', "const errors = require('./errors');", 'errors.sendError'],
    ['of the file', 'export function sendError(res, status, content) {}', 'sendError'],
  ])('is known where it is %s', (_, declaration, name) => {
    expect(found(`${declaration}\n${name}(res, 404);`)).toEqual([
      constant(2, 'NOT_FOUND', '404 (Not Found)'),
    ]);
  });

  it.each([
    ['without the setting', "import { sendError } from './errors';", {}],
    ['from another package', "import { sendError } from 'h3';", undefined],
    ['under the name of another export', "import { log as sendError } from './errors';", undefined],
    ['as a parameter', 'export default (sendError, res) => {', undefined],
  ])('is not known %s', (_, declaration, settings = { frameworks: [sendError] }) => {
    const end = declaration.endsWith('{') ? '}' : '';
    expect(lint(`${declaration}\nsendError(res, 404);${end}`, settings)).toEqual([]);
  });

  it('may have content', () => {
    const code = `import { sendError } from '../lib/send-error';
      export const remove = (req, res) => sendError(res, 204, { removed: true });
      export const skip = (req, res) => sendError(res, 204);`;
    expect(found(code)).toEqual([
      constant(2, 'NO_CONTENT', '204 (No Content)'),
      forbidden(2),
      constant(3, 'NO_CONTENT', '204 (No Content)'),
    ]);
  });

  it('ends the response of the framework around it', () => {
    const code = `import express from 'express';
      import { Status } from './status';
      import { sendError } from '../lib/send-error';
      express().get('/', (req, res) => {
        res.status(Status.EMPTY);
        if (req.query.broken) return sendError(res, Status.BROKEN, { broken: true });
        res.end();
      });
      express().get('/', (req, res) => {
        res.status(Status.EMPTY);
        res.json({});
      });`;
    const constants = [
      { module: './status', export: 'Status', members: { EMPTY: 204, BROKEN: 500 } },
    ];
    expect(lint(code, { frameworks: [sendError], constants })).toEqual([
      '11 no-forbidden-content: Express drops this content: a 204 (No Content) response has none. (RFC 9110, 15.3.5: by definition.)',
    ]);
  });

  it('may have a name with a dollar', () => {
    const dollar = { ...sendError, values: { sendError: [{ own: '$send' }] } };
    expect(lint('$send(res, 404);', { frameworks: [dollar] })).toHaveLength(1);
  });
});

describe('a function that implies the status', () => {
  const replies: Declared = {
    name: 'replies',
    values: { reply: [{ own: ['reply404', 'empty'] }] },
    responses: [
      { on: 'reply', invoke: true, arity: 0, status: { code: 404 }, whole: true },
      {
        on: 'reply',
        invoke: true,
        response: { argument: 0 },
        status: { named: { reply404: 404, empty: 204 } },
        content: { argument: 1 },
        ends: true,
      },
    ],
  };

  it('is checked like a function that takes the status', () => {
    const code = `import { reply404, empty } from '@/replies';
      export const one = () => reply404();
      export const two = (req, res) => reply404(res, 'No such order');
      export const three = (req, res) => empty(res, 'Nothing');
      export const four = (req, res) => empty(res);`;
    expect(lint(code, { frameworks: [replies] })).toEqual([forbidden(4)]);
  });
});

describe('a function with a reason phrase', () => {
  const reply: Declared = {
    name: 'acme',
    values: { reply: [{ own: 'reply' }], phrase: [{ own: 'phrase' }], clear: [{ own: 'clear' }] },
    responses: [
      {
        on: 'reply',
        invoke: true,
        response: { argument: 0 },
        status: { argument: 1 },
        phrase: [
          { argument: 2, property: 'phrase' },
          { argument: 2, property: 'text' },
        ],
        ends: true,
      },
      { on: 'phrase', invoke: true, response: { argument: 0 }, phrase: { argument: 1 } },
      { on: 'clear', invoke: true, response: { argument: 0 }, phrase: { registered: true } },
    ],
  };
  const wrong = (line: number) =>
    `${line} consistent-reason-phrase: This reason phrase is that of 200 (OK), not of 404 (Not Found); clients go by the number. (Convention; RFC 9112, 4.)`;

  it('is checked, also where another call sets the phrase', () => {
    const code = `import { clear, phrase, reply } from './lib.js';
      const status = 404;
      export const one = (req, res) => reply(res, status, { text: 'OK' });
      export const two = (req, res) => { phrase(res, 'OK'); reply(res, status); };
      export const three = (req, res) => { phrase(res, 'OK'); clear(res); reply(res, status); };
      export const four = (req, res) => reply(res, status, { phrase: 'Not Found', text: 'OK' });`;
    expect(lint(code, { frameworks: [reply] })).toEqual([wrong(3), wrong(4)]);
  });
});

describe('an error class', () => {
  const apiError: Declared = {
    name: 'api-error',
    title: 'ApiError',
    values: { ApiError: [{ own: 'ApiError' }] },
    responses: [
      { on: 'ApiError', construct: true, role: 'throw', status: { argument: 0 }, whole: true },
    ],
    runtime: { accepts: [400, 599] },
  };

  it('is known where it is thrown and where it is extended', () => {
    const code = `import { ApiError } from './errors.js'; enum Status { FOUND = 302 }
      export class Gone extends ApiError { constructor() { super(410, 'Gone'); } }
      export function find() { throw new ApiError(404, 'No such order'); }
      export function save() { throw new ApiError(Status.FOUND, 'Odd'); }`;
    expect(lint(code, { frameworks: [apiError] }, 'src/orders.ts')).toEqual([
      constant(2, 'GONE', '410 (Gone)'),
      constant(3, 'NOT_FOUND', '404 (Not Found)'),
      '4 valid-status-code: ApiError takes status codes from 400 to 599, and 302 is none of them. (Runtime behaviour.)',
    ]);
  });
});

describe('a router', () => {
  const api: Declared = {
    name: 'acme-api',
    title: 'Acme API',
    values: {
      makeApi: [{ own: ['makeApi', 'Api'] }],
      api: [],
      call: [],
      reply: [{ on: 'call', property: 'reply' }],
    },
    handlers: [{ parameters: ['call'] }],
    routes: [{ on: 'api', call: { put: 'PUT', get: 'GET' }, path: 0, returns: 'api' }],
    requests: ['call'],
    responses: [
      { on: 'makeApi', invoke: true, returns: 'api' },
      { on: 'makeApi', construct: true, returns: 'api' },
      {
        on: 'call',
        call: ['answer'],
        status: { argument: 0 },
        content: { argument: 1 },
        ends: true,
      },
      { on: 'reply', invoke: true, status: { argument: 0 }, whole: true },
    ],
  };
  const members = { OK: 200, PARTIAL: 206 };
  const found = (code: string) =>
    lint(`import { makeApi, Api } from './api.js'; import S from './codes.js';\n${code}`, {
      frameworks: [api],
      constants: [{ module: './codes.js', members }],
    });

  it.each([
    ['kept in a name', "const api = makeApi();\napi.put('/x', (call) => call.answer(S.OK, body));"],
    ['constructed', "const api = new Api();\napi.put('/x', (c) => c.answer(S.OK, body));"],
    ['used at once', "\nmakeApi().put('/x', (call) => call.answer(S.OK, body));"],
    [
      'chained',
      "\nmakeApi().get('/x', (call) => call.answer(S.OK, body)).put('/x', (call) => call.answer(S.OK, body));",
    ],
    [
      'given a handler with a name',
      "makeApi().put('/x', save);\nfunction save(call) { call.answer(S.OK, body); }",
    ],
    [
      'whose handlers get a function',
      "makeApi().put('/x', save);\nfunction save({ reply }) { reply(S.OK); }",
    ],
  ])('is known where it is %s', (_, code) => {
    expect(found(code)).toEqual([imprecise(3)]);
  });

  it('tells the method', () => {
    expect(found("makeApi().put('/x', (call) => call.answer(S.PARTIAL, body));")).toEqual([
      '2 no-method-status-mismatch: 206 (Partial Content) cannot answer PUT: a PUT that was carried out is answered with 201, 200 or 204. (RFC 9110, 9.3.4: MUST.)',
    ]);
  });

  it('may give its handlers a function, whatever name they give it', () => {
    const handing: Declared = {
      ...api,
      values: { makeApi: [{ own: 'makeApi' }], api: [], reply: [] },
      handlers: [{ parameters: [null, 'reply'] }],
      requests: [],
      responses: [
        { on: 'makeApi', invoke: true, returns: 'api' },
        { on: 'reply', invoke: true, status: { argument: 0 }, whole: true },
      ],
    };
    const code = "import { makeApi } from './api.js';\nmakeApi().get('/x', (_, end) => end(404));";
    expect(lint(code, { frameworks: [handing] })).toEqual([
      constant(2, 'NOT_FOUND', '404 (Not Found)'),
    ]);
  });

  it('may have a function that makes the function for replies', () => {
    const making: Declared = {
      name: 'making',
      values: { lib: [{ own: 'lib' }], reply: [{ on: 'lib', call: ['replier'] }] },
      responses: [{ on: 'reply', invoke: true, status: { argument: 0 }, whole: true }],
    };
    const code = "import lib from './lib.js';\nconst reply = lib.replier(); reply(404);";
    expect(lint(code, { frameworks: [making] })).toEqual([
      constant(2, 'NOT_FOUND', '404 (Not Found)'),
    ]);
  });
});

describe('an object of helpers', () => {
  const respond: Declared = {
    name: 'respond',
    values: { respond: [{ own: 'respond' }] },
    responses: [
      {
        on: 'respond',
        call: ['created', 'noContent'],
        status: { named: { created: 201, noContent: 204 } },
        content: { argument: 0 },
        whole: true,
      },
    ],
  };

  it('has its status in the name of the helper', () => {
    const code = `import { respond } from './respond.js';
      export function POST() { return respond.created({ id: 1 }); }
      export function DELETE() { return respond.noContent({ id: 1 }); }`;
    expect(lint(code, { frameworks: [respond] })).toEqual([forbidden(3)]);
  });
});

describe('a service in a member of another class', () => {
  const service: Declared = {
    name: 'service',
    values: { answers: [{ own: 'answers' }] },
    responses: [{ on: 'answers', call: ['send'], status: { argument: 0 }, whole: true }],
  };

  it('is known by the name of the member', () => {
    const code = `export class Orders {
      constructor(answers) { this.answers = answers; }
      show(res) { this.answers.send(404, res); }
      log(res) { this.logger.send(404, res); }
    }`;
    expect(lint(code, { frameworks: [service] })).toEqual([
      constant(3, 'NOT_FOUND', '404 (Not Found)'),
    ]);
  });
});

describe('functions that return a status', () => {
  const mapping: Declared = {
    name: 'mapping',
    values: { statusOf: [{ own: 'statusOf' }], tupleOf: [{ own: 'tupleOf' }] },
    responses: [
      { on: 'statusOf', returned: true, role: 'throw', status: { result: true }, whole: true },
      { on: 'tupleOf', returned: true, role: 'throw', status: { item: 0 }, whole: true },
    ],
  };

  it('are known by their names', () => {
    const code = `export function statusOf(error) {
        if (error.code === 'X') return 499;
        return error.fatal ? 500 : 400;
      }
      export const tupleOf = (error) => [299, error.message];
      export const other = () => 299;`;
    const found = lint(code, { frameworks: [mapping] }).filter((text) =>
      text.includes('unregistered'),
    );
    expect(found.map((text) => text.slice(0, 2).trim())).toEqual(['2', '5']);
  });
});

describe('statuses that are declared', () => {
  const declared = { role: 'declare', whole: true } as const;
  const documents: Declared = {
    name: 'documents',
    values: {
      Documented: [{ own: 'Documented' }],
      guard: [{ own: 'guard' }],
      listed: [{ own: 'getStandardResponses' }],
      described: [{ own: 'describe' }],
      route: [],
    },
    responses: [
      {
        ...{ ...declared, on: 'Documented', decorate: true },
        status: { argument: 0, property: 'ok' },
      },
      {
        ...{ ...declared, on: 'guard', invoke: true },
        status: { argument: 0, property: 'status', elements: true },
      },
      { ...declared, on: 'listed', invoke: true, status: { rest: 0 } },
      { ...declared, on: 'described', invoke: true, status: { argument: 0, keys: true } },
      {
        ...{ ...declared, on: 'route', described: true, having: ['path'] },
        status: { member: 'docs.answers', keys: true },
        entry: { text: 'text', members: ['text'] },
      },
      { ...declared, on: 'route', described: true, status: { member: 'success' } },
    ],
  };
  /** The unregistered codes that are found, with their lines. */
  const codes = (code: string, settings: object = { frameworks: [documents] }) =>
    lint(code, settings, 'src/orders.ts', {}).flatMap((text) => {
      const [, line = '', found = ''] = /^(\d+) no-unreg\S+: (\d+)/u.exec(text) ?? [];
      return line === '' ? [] : [`${line}: ${found}`];
    });

  it('may be an option of a decorator of a function or of a class', () => {
    const code = `import { Documented } from './documents';
      @Documented({ ok: 298 })
      class Orders {
        @Documented({ ok: 299 }) show() {}
        @Documented({ missing: 297 }) hide() {}
      }`;
    expect(codes(code)).toEqual(['2: 298', '4: 299']);
  });

  it('may be the elements of an array, the rest of the arguments, or the keys of an object', () => {
    const code = `import { guard, getStandardResponses, describe } from './documents';
      const failures = { 499: 'Closed', '298': 'Odd' };
      guard({ status: [200, 297] });
      getStandardResponses(404, 298, ...others, 299);
      describe({ 434: 'No such user', '4XX': 'Wrong', default: 'Another', ...failures });`;
    const found = ['2: 298', '2: 499', '3: 297', '4: 298', '4: 299', '5: 434'];
    expect(codes(code).toSorted()).toEqual(found);
  });

  it('may be given by a helper that is spread among those of an adapter', () => {
    const code = `import { getStandardResponses } from './documents';
      export const docs = {
        summary: 'An order',
        responses: { 298: { description: 'An order' }, ...getStandardResponses(401, 434) },
      };`;
    expect(codes(code)).toEqual(['4: 298', '4: 434']);
    expect(codes(code, {})).toEqual(['4: 298']);
  });

  it('may stand in an object of the project, wherever that is', () => {
    const code = `const answers = { 298: { text: 'An order' }, 434: {} };
      export const show = route({ path: '/', docs: { answers }, success: 299 });
      export const hide = { path: '/', docs: { answers: { 297: 'None' } } };
      export const count = { path: '/', docs: { answers: { 297: { text: '', count: 1 } } } };
      export const words = { path: '/', docs: { answers: { ok: { text: '297' } } } };
      export const other = { docs: { answers: { 297: { text: 'None' } } } };`;
    expect(codes(code)).toEqual(['1: 298', '1: 434', '2: 299']);
    expect(codes(code, { frameworks: [documents], conventions: false })).toEqual([]);
  });

  it('may be those of a package, in files that import it', () => {
    const frameworks = [{ ...documents, packages: ['acme-routes'] }];
    const code = 'export const show = { success: 299 };';
    expect(codes(code, { frameworks })).toEqual([]);
    expect(codes(`import 'acme-routes';\n${code}`, { frameworks })).toEqual(['2: 299']);
  });
});

describe('docs/settings.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/settings.md'), 'utf8');
  const blocks = [...page.matchAll(/^```js\n\/\/ (\S+)\n(.*?)^```$/gms)].map(
    ([, filename = '', code = '']) => ({ filename, code }),
  );

  /** The settings in a configuration of the page. */
  async function settingsIn(code: string): Promise<object> {
    const source = code.replace(
      /^import .*$/m,
      'const httpStatus = { configs: { recommended: {} } };',
    );
    const { default: config } = (await import(
      `data:text/javascript,${encodeURIComponent(source)}`
    )) as { default: readonly { settings?: Record<string, object> }[] };
    return config.find((entry) => entry.settings !== undefined)?.settings?.['http-status'] ?? {};
  }

  /** The reports that the comments of an example announce, as `line rule`. */
  const announced = (code: string) =>
    code.split('\n').flatMap((text, index) => {
      const rules = / \/\/ (?:reported by )(.*)$/.exec(text)?.[1]?.split(', ') ?? [];
      return rules.map((rule) => `${index + 1} ${rule}`);
    });

  it('has an example of each setting', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(10);
  });

  it.each(blocks.map((block, index) => ({ ...block, index })))(
    'is right about $filename (block $index)',
    async ({ filename, code, index }) => {
      const config = blocks
        .slice(0, index + 1)
        .findLast((block) => block.filename === 'eslint.config.mjs');
      const settings = await settingsIn(config?.code ?? '');
      if (filename === 'eslint.config.mjs') {
        expect(lint('', settings)).toEqual([]);
        return;
      }
      const found = lint(code, settings, filename, {}).map((text) => text.split(':')[0]);
      expect(announced(code).length).toBeGreaterThan(0);
      expect(found.toSorted()).toEqual(announced(code).toSorted());
    },
  );

  it('has a line for every word of the language', () => {
    const language = join(import.meta.dirname, '../src/frameworks/language');
    const types = ['framework.ts', 'births.ts', 'patterns.ts', 'slots.ts', 'runtime.ts']
      .map((file) => readFileSync(join(language, file), 'utf8'))
      .join('\n');
    const words = [...types.matchAll(/readonly (\w+)\??:/g)].map(([, word = '']) => word);
    words.push(...Object.keys(triggers));
    const told = new Set(
      [...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, text = '']) => text.split(/\W+/)),
    );
    expect([...new Set(words)].filter((word) => !told.has(word))).toEqual([]);
  });
});
