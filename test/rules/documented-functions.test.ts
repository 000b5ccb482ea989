/** Functions of express-openapi, which are handlers by the document that is assigned to their `apiDoc`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { languages } from '../frameworks/expectations.ts';

const root = mkdtempSync(join(tmpdir(), 'http-status-documented-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The reports in a file of a project that has a dependency. */
function reported(
  code: string,
  dependency: string,
  language: 'espree' | 'typescript' = 'espree',
): readonly (string | undefined)[] {
  const folder = join(root, dependency);
  mkdirSync(folder, { recursive: true });
  const content = { dependencies: { express: '5.1.0', [dependency]: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(content));
  return new Linter({ cwd: folder })
    .verify(
      code,
      [
        {
          plugins: { 'http-status': plugin },
          languageOptions: languages[language],
          rules: { 'http-status/no-undeclared-status': ['error', { report: 'all' }] },
        },
      ] as Linter.Config[],
      { filename: join(folder, 'users.js') },
    )
    .map(({ line, messageId }) => `${String(line)} ${messageId ?? ''}`);
}

const document = (key: string) => `{ summary: 'Users', responses: { ${key} } }`;
const users = "200: { description: 'Users' }";
const added = "201: { description: 'The user' }";

describe('a function of express-openapi', () => {
  it.each([
    [
      'in a function that gives all operations',
      `export default function () {
        const operations = { GET };
        function GET(req, res) { if (!req.query.a) return res.status(404).end(); res.status(200).json([]); }
        GET.apiDoc = ${document(users)};
        return operations;
      }`,
      ['3 undeclared'],
    ],
    [
      'that is exported',
      `export const post = async (req, res) => { res.status(201).json({}); };
      post.apiDoc = ${document(users)};`,
      ['1 successContradicted'],
    ],
    [
      'that stands behind middleware',
      `export default () => ({ POST: [authenticate, POST] });
      function POST(req, res) { res.status(201).json({}); }
      POST.apiDoc = ${document(users)};`,
      ['2 undeclared'],
    ],
    [
      'whose document has imported responses',
      `import { errors } from './errors.js';
      export function GET(req, res) { res.status(404).end(); }
      GET.apiDoc = ${document(`${users}, ...errors`)};`,
      [],
    ],
    [
      'whose document lists middleware',
      `export function POST(req, res) { res.json({ id: 1 }); }
      POST.apiDoc = { 'x-express-openapi-additional-middleware': [sign], responses: { ${added} } };`,
      [],
    ],
    [
      'whose framework answers, behind middleware',
      `export default () => ({ POST: [authenticate, POST] });
      function POST(req, res) { res.json({ id: 1 }); }
      POST.apiDoc = ${document(added)};`,
      [],
    ],
    [
      'whose framework answers',
      `export function POST(req, res) { res.json({ id: 1 }); }
      POST.apiDoc = ${document(added)};`,
      ['2 successContradicted'],
    ],
    [
      'under a key that is its method',
      `function addUser(req, res) { res.status(201).json({}); }
      addUser.apiDoc = ${document(users)};
      module.exports = { post: addUser };`,
      ['1 successContradicted'],
    ],
    [
      'that is a member of the exports',
      `exports.del = (req, res) => { res.status(202).json({}); };
      exports.del.apiDoc = ${document(users)};`,
      ['1 successContradicted'],
    ],
    [
      'at the end of a list that is exported',
      `export const get = [authenticate, (req, res) => { res.status(202).json([]); }];
      get.apiDoc = ${document(users)};`,
      ['1 undeclared'],
    ],
    [
      'whose document has a name',
      `const document = ${document(users)};
      export function PUT(req, res) { res.status(201).json({}); }
      PUT.apiDoc = document;`,
      ['2 successContradicted'],
    ],
    [
      'whose document has a name and is changed',
      `const document = ${document(users)};
      export function PUT(req, res) { res.status(201).json({}); }
      PUT.apiDoc = document;
      PUT.apiDoc.responses[201] = created;`,
      [],
    ],
    [
      'whose document a function changes',
      `export function PUT(req, res) { res.status(201).json({}); }
      PUT.apiDoc = changed(${document(users)});`,
      [],
    ],
    [
      'that a function makes',
      `export const POST = [add()];
      POST.apiDoc = ${document(users)};
      export function add() { return (req, res) => { res.status(201).json({}); }; }`,
      ['3 successContradicted'],
    ],
    [
      'that a function makes behind middleware',
      `export const POST = [authenticate(() => ({})), add()];
      POST.apiDoc = ${document(users)};
      export function add() { return (req, res) => { res.status(201).json({}); }; }`,
      ['3 undeclared'],
    ],
    [
      'that is given to another one',
      `export const POST = [wrap(add)];
      POST.apiDoc = ${document(users)};
      function add(req, res) { res.status(201).json({}); }`,
      [],
    ],
    [
      'in the place of which another function is given',
      `const GET = (req, res) => { res.status(201).json({}); };
      GET.apiDoc = ${document(users)};
      export default () => ({ GET: asyncHandler(GET) });`,
      [],
    ],
    [
      'that is given for two methods',
      `function answer(req, res) { res.status(201).json({}); }
      answer.apiDoc = ${document(users)};
      module.exports = { get: answer, post: answer };`,
      [],
    ],
    [
      'before another one in a list',
      `function check(req, res, next) { res.status(201); next(); }
      check.apiDoc = ${document(users)};
      module.exports = { get: [check, show] };`,
      [],
    ],
    [
      'with a name that is no method',
      `export function list(req, res) { res.status(404).end(); }
      list.apiDoc = ${document(users)};`,
      [],
    ],
  ])('is compared with its document: %s', (_, code, reports) => {
    expect(reported(code, 'express-openapi')).toEqual(reports);
    expect(reported(code, 'express-validator')).toEqual([]);
  });

  it.each(['as Operation', 'satisfies Operation'])(
    'is compared with its document, which has a type: %s',
    (type) => {
      const code = `export function GET(req, res) { res.status(202).json([]); }
      GET.apiDoc = ${document(users)} ${type};`;
      expect(reported(code, 'express-openapi', 'typescript')).toEqual(['1 successContradicted']);
    },
  );

  it('is none of another framework, whose handlers have the same names', () => {
    const code = `export const GET = [authenticate, (req, res) => { res.status(202).json({}); }];
      GET.apiDoc = ${document(users)};`;
    expect(reported(code, 'express-openapi')).toEqual(['1 undeclared']);
  });
});
