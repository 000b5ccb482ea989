/** Which routes the documents in comments are about, and what they declare. */
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/analysis/operation.ts';
import { operations } from '../../src/analysis/status-sites.ts';
import browserPlugin from '../../src/browser.ts';
import plugin from '../../src/index.ts';
import { languages, probe } from '../frameworks/expectations.ts';

const comment = (...lines: readonly string[]) =>
  ['/**', ' * @openapi', ...lines.map((line) => ` * ${line}`), ' */'].join('\n');

/** A comment that declares a status for `GET` of a path. */
const declaring = (path: string, responses = '200: {}', method = 'get') =>
  comment(`${path}:`, `  ${method}: { responses: { ${responses} } }`);

const express = "import express from 'express';\nconst app = express.Router();\n";

/** What is declared for an operation, in short: `GET /users: 200 400-499 open`. */
function inShort({ methods, path, declared }: Operation): string {
  const codes = declared?.sites.map(({ status }) => ('code' in status ? status.code : '?')) ?? [];
  const ranges = declared?.ranges.map((range) => range.join('-')) ?? [];
  const all = [...codes, ...ranges, ...(declared?.isOpen === true ? ['open'] : [])];
  const named = methods === 'any' ? methods : [...methods].join();
  return `${named} ${path}: ${all.join(' ') || 'none'}`;
}

const declaredIn = (code: string) =>
  probe({ code: express + code }, (context) => operations(context).map(inShort));

const handler = '(req, res) => { res.json({}); }';
const route = (path: string, method = 'get') => `app.${method}('${path}', ${handler});`;

describe('a document in a comment', () => {
  it.each([
    ['with the path of the route', '/users/{id}', '/users/:id'],
    ['whose path is longer, as the router may be used below another', '/api/users', '/users'],
    ['whose path is shorter, as its server may have a path', '/users', '/api/users'],
    ['of a router that is used at the path', '/users', '/'],
    ['with another name of a parameter', '/users/{userId}', '/users/:id(\\\\d+)'],
  ])('belongs to the route below: one %s', (_, documented, registered) => {
    const [found] = declaredIn(`${declaring(documented)}\n${route(registered)}`);
    expect(found).toMatch(/: 200$/u);
  });

  it.each([
    ['of another path', declaring('/teams'), '/users'],
    ['of another method', declaring('/users', '200: {}', 'post'), '/users'],
    ['of a parameter in the place of a name', declaring('/users/{id}'), '/users/me'],
    ['without responses', comment('/users:', '  get: { summary: Users }'), '/users'],
    ['without a status', declaring('/users', ''), '/users'],
    [
      'of two paths that may both be meant',
      comment(
        '/a/users: { get: { responses: { 200: {} } } }',
        '/b/users: { get: { responses: { 404: {} } } }',
      ),
      '/users',
    ],
    ['in a comment with one star', declaring('/users').replace('/**', '/*'), '/users'],
    ['behind a tag in other case', declaring('/users').replace('@openapi', '@OpenAPI'), '/users'],
  ])('belongs to no route: one %s', (_, text, registered) => {
    expect(declaredIn(`${text}\n${route(registered)}`)).toEqual([`GET ${registered}: none`]);
  });

  it.each([
    ['a link of a chain', `app.route('/users')\n${declaring('/users')}\n.get(${handler});`],
    [
      'a handler that is registered elsewhere',
      `${declaring('/users')}\nfunction show(req, res) { res.json({}); }\napp.get('/users', show);`,
    ],
    [
      'a handler in a variable',
      `${declaring('/users')}\nexport const show = (req, res) => { res.json({}); };\napp.get('/users', show);`,
    ],
    [
      'another comment of the route',
      `${declaring('/users')}\n/** Shows the users. */\n// Really.\n${route('/users')}`,
    ],
    ['another route', `${declaring('/users')}\n${route('/teams', 'post')}\n${route('/users')}`],
    ['nothing', `${route('/users')}\n${declaring('/users')}`],
    [
      'nothing in the handler',
      `app.get('/users', (req, res) => {\n${declaring('/users')}\nres.json({}); });`,
    ],
  ])('is found above %s', (_, code) => {
    expect(declaredIn(code)).toContain('GET /users: 200');
  });

  it('belongs to the route with the longest path of those that are the end of its own', () => {
    const routes = [route('/posts'), route('/users/:id/posts')].join('\n');
    expect(declaredIn(`${routes}\n${declaring('/users/{id}/posts')}`)).toEqual([
      'GET /posts: none',
      'GET /users/:id/posts: 200',
    ]);
  });

  it('that stands elsewhere belongs to none of two routes with its path, and to no path of parameters alone', () => {
    const twice = `${route('/users')}\n${route('/users')}\nlast();\n${declaring('/users')}`;
    expect(declaredIn(twice)).toEqual(['GET /users: none', 'GET /users: none']);
    const short = `${route('/:id')}\nlast();\n${declaring('/users/{id}')}`;
    expect(declaredIn(short)).toEqual(['GET /:id: none']);
  });

  it('is one with the others of the same method and path', () => {
    const code = `${declaring('/users')}\n${route('/users')}\n${declaring('/users', '404: {}')}`;
    expect(declaredIn(code)).toEqual(['GET /users: 200 404']);
  });

  it('goes by its method alone where the file does not show the path', () => {
    const code = `
import { NextResponse } from 'next/server';
${declaring('/api/users', '200: {}')}
export async function GET() { return NextResponse.json({}); }
${declaring('/api/users', '201: {}', 'post')}
export async function POST() { return NextResponse.json({}, { status: 201 }); }`;
    expect(declaredIn(code)).toEqual(['GET null: 200', 'POST null: 201']);
  });

  it.each([
    ['404: {}, 4XX: {}', '404 400-499'],
    ["'404': {}, default: {}", '404 100-599'],
    ['404: { $ref: x }', '404'],
    ['2e2: {}, 0x194: {}', '200 404'],
    ['404: {}, x-note: {}', '404'],
    ['404: {}, sometimes: {}', '404 open'],
    ["404: {}, $ref: '#/components/errors'", '404 open'],
    ['404: &one {}, 410: {}', 'none'],
    ['404: {}, <<: *errors', 'none'],
    ['404: {', 'none'],
    ['404: {}, 404: {}', 'none'],
  ])('declares with { %s }: %s', (responses, expected) => {
    const code = `${declaring('/users', responses)}\n${route('/users')}`;
    expect(declaredIn(code)).toEqual([`GET /users: ${expected}`]);
  });

  it.each([
    [
      'another document',
      comment('/users: { get: { responses: { 200: {} } } }', '---', '/a: {}'),
      'none',
    ],
    [
      'a reference of its path',
      comment(
        '/users:',
        "  $ref: '#/components/pathItems/users'",
        '  get: { responses: { 200: {} } }',
      ),
      '200 open',
    ],
  ])('may declare more by %s', (_, text, expected) => {
    expect(declaredIn(`${text}\n${route('/users')}`)).toEqual([`GET /users: ${expected}`]);
  });

  it('that is not read leaves open what a route declares besides', () => {
    const code = `${declaring('/users', '404: {')}\n${declaring('/users')}\n${route('/users')}`;
    expect(declaredIn(code)).toEqual(['GET /users: 200 open']);
  });

  it('is read without stars that stand in line, and with returns', () => {
    const text = declaring('/users').replace(' *   get', '      *   get');
    expect(declaredIn(`${text}\n${route('/users')}`)).toEqual(['GET /users: 200']);
    const returns = `${declaring('/users')}\n${route('/users')}`.replaceAll('\n', '\r\n');
    expect(declaredIn(returns)).toEqual(['GET /users: 200']);
  });
});

describe('an answer to a method that the route does not have', () => {
  it('is none of its answers', () => {
    const code = `
import { NextResponse } from 'next/server';
export async function POST(request) {
  if (request.method === 'OPTIONS') return new NextResponse(null, { status: 200 });
  return NextResponse.json({}, { status: 201 });
}`;
    const answers = probe({ code }, (context) =>
      operations(context).flatMap((each) =>
        each.answers.map(({ site: { status } }) => 'code' in status && status.code),
      ),
    );
    expect(answers).toEqual([201]);
  });
});

describe('a tag', () => {
  const tagged = `${express}${declaring('/users').replace('@openapi', '@api')}\n${route('/users')}`;
  const codesWith = (settings: object) =>
    probe({ code: tagged, settings }, (context) => operations(context).map(inShort));

  it('may be one that the settings name', () => {
    const own = { name: 'our-docs', values: {}, responses: [], documentTags: ['api'] };
    expect(codesWith({ frameworks: [own] })).toEqual(['GET /users: 200']);
    expect(codesWith({})).toEqual(['GET /users: none']);
  });
});

describe('where YAML is not read', () => {
  it('comments declare nothing', () => {
    const code = `${express}${declaring('/users', '299: {}')}`;
    const lint = ({ configs }: typeof plugin) =>
      new Linter()
        .verify(code, [{ ...configs.all, languageOptions: languages.typescript }])
        .map(({ ruleId }) => ruleId);
    expect(lint(browserPlugin)).toEqual([]);
    expect(lint(plugin)).toEqual(['http-status/no-unregistered-status-code']);
  });
});

describe('a suggestion in a comment', () => {
  const linter = new Linter();

  /** The text of a comment with the suggestions of a rule for it, each applied alone. */
  function suggested(code: string, name: string): readonly string[] {
    const config = { ...plugin.configs.all, languageOptions: languages.typescript };
    const messages = linter.verify(express + code, [config], { filename: 'file.js' });
    const message = messages.find(({ ruleId }) => ruleId === `http-status/${name}`);
    return (message?.suggestions ?? []).map(({ fix: { range, text } }) => {
      const source = express + code;
      const changed = source.slice(0, range[0]) + text + source.slice(range[1]);
      return changed.slice(changed.indexOf('responses:'), changed.indexOf('*/')).trimEnd();
    });
  }

  const missing =
    "app.get('/users', (req, res) => { if (req.query.x) { res.status(404).end(); return; } res.json({}); });";
  const document = (...responses: readonly string[]) =>
    comment('/users:', '  get:', ...responses.map((line) => `    ${line}`));

  it.each([
    [
      ['responses:', '  200:', '    description: Found'],
      'responses:\n *       200:\n *         description: Found\n *       404:\n *         description: Not Found',
    ],
    [
      ['responses:', "  '200': # As ever", 'summary: Users'],
      "responses:\n *       '200': # As ever\n *       '404':\n *         description: Not Found\n *     summary: Users",
    ],
    [['responses: { 200: {} }'], 'responses: { 200: {}, 404: { description: Not Found } }'],
    [
      ['responses: { "200": {} }'],
      'responses: { "200": {}, "404": { "description": "Not Found" } }',
    ],
  ])('declares one more status: %j', (responses, expected) => {
    expect(suggested(`${document(...responses)}\n${missing}`, 'no-undeclared-status')).toEqual([
      expected,
    ]);
  });

  it('is not made behind text that goes on to its end', () => {
    const folded = document('responses:', '  200:', '    description: |', '      Found');
    expect(suggested(`${folded}\n${missing}`, 'no-undeclared-status')).toEqual([]);
  });

  it('keeps the quotes of a key, and makes none that stands twice', () => {
    const odd = document('responses:', "  '299': { description: Odd }");
    expect(suggested(odd, 'no-unregistered-status-code')).toEqual([
      "responses:\n *       '200': { description: Odd }",
    ]);
    const both = document('responses:', '  200: {}', '  299: {}');
    expect(suggested(both, 'no-unregistered-status-code')).toEqual([]);
  });
});
