/** Edits where more or less than the range of one node has to go, and mistakes without an edit. */
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { makeProject } from './fixing.ts';

const project = makeProject({
  'package.json': { type: 'module', dependencies: { 'http-status-codes': '^2.3.0' } },
});

/** The program after the fix of a rule and after each suggestion, each by itself. */
function outputsOf(rule: string, code: string, version = 5): readonly string[] {
  const config: Linter.Config = {
    rules: { ...plugin.configs.all.rules },
    settings: { 'http-status': { versions: { express: version } } },
  };
  return project
    .lint('file.tsx', code, config)
    .filter(({ ruleId }) => ruleId === `http-status/${rule}`)
    .flatMap(({ fix, suggestions = [] }) => [
      ...(fix ? [fix] : []),
      ...suggestions.map((s) => s.fix),
    ])
    .map(({ range, text }) => code.slice(0, range[0]) + text + code.slice(range[1]));
}

const handler = (statements: string, method = 'get') =>
  `import express from 'express';\nexpress().${method}('/', async (req, res) => { ${statements} });`;

type Row = readonly [rule: string, before: string, after: readonly string[]];

describe('an edit within a handler', () => {
  const rows: readonly Row[] = [
    // Calls of Express 3.
    ...(
      [
        ["(res as any).send(404, 'x');", "(res as any).status(404).send('x');"],
        ["res.send((404), 'x');", "res.status(404).send('x');"],
        ["res.send(('x'), 404);", "res.status(404).send('x');"],
        ["res.send('x', (404));", "res.status(404).send('x');"],
        ["((res)).send(404, ('x'));", "((res)).status(404).send('x');"],
        ["(res satisfies any).send(404, 'x');", "(res satisfies any).status(404).send('x');"],
        ['res!.json({ a: 1 }, (404),);', 'res!.status(404).json({ a: 1 },);'],
        [
          "(await res).send(404 as any, 'x' as any);",
          "(await res).status(404 as any).send('x' as any);",
        ],
        ["res\n  .send(404, 'x');", "res.status(404)\n  .send('x');"],
        ["res.redirect((a, '/x'), 301);", "res.redirect(301, (a, '/x'));"],
        ["res.redirect(('/x'), (301));", "res.redirect(301, '/x');"],
      ] as const
    ).map(([before, after]): Row => ['no-deprecated-status-signature', before, [after]]),
    // Which one of two numbers is the status, or which status is sent, changes with the version.
    ['no-deprecated-status-signature', 'res.redirect(200, 301);', []],
    ['no-deprecated-status-signature', 'const code = 200; res.redirect(code, 301);', []],
    ['no-deprecated-status-signature', 'res.status(200).send(404);', []],
    ['no-deprecated-status-signature', "res.status(200); res.send(404, 'x');", []],
    ['no-deprecated-status-signature', "res.redirect('/x', 404);", ["res.redirect(404, '/x');"]],
    ['no-deprecated-status-signature', 'res.send(404, ...more);', []],
    // Statements that are removed, and those that would join the lines around them.
    [
      'no-overridden-status',
      'let x = 1\n  res.status(404)\n  ;(x); res.status(200).end()',
      ['let x = 1\n  ;(x); res.status(200).end()'],
    ],
    [
      'no-overridden-status',
      'let x = 1\n  res.status(404)\n  ;`a`; res.status(200).end()',
      ['let x = 1\n  ;`a`; res.status(200).end()'],
    ],
    [
      'no-overridden-status',
      'let x = 1;\n  res.status(404)\n  ;(x); res.status(200).end()',
      ['let x = 1;\n  (x); res.status(200).end()'],
    ],
    [
      'no-overridden-status',
      "res.status(404); 'use strict'; res.status(200).end()",
      [";'use strict'; res.status(200).end()"],
    ],
    ['no-overridden-status', 'if (a) res.status(404); res.status(200).end()', []],
    [
      'no-overridden-status',
      "(res as any).status(301).redirect(('/x'));",
      ["(res as any).redirect(301, ('/x'));", "(res as any).redirect(('/x'));"],
    ],
    // Parentheses around the method, which begin before the response.
    ['no-overridden-status', '(res.status)(404).sendStatus(500);', []],
    ['no-overridden-status', '((res.status)(404)).sendStatus(500);', []],
    ['no-overridden-status', '(res).status(404).sendStatus(500);', ['(res).sendStatus(500);']],
    ['no-contradictory-fields', "((res.status(204)).set)('Content-Length', '0').end();", []],
    [
      'no-contradictory-fields',
      "((res.status(204)).set('Content-Length', '0')).end();",
      ['((res.status(204))).end();'],
    ],
    // 201 is no status of a redirect, so that it is removed.
    ['no-overridden-status', "res.status(201).redirect('/x');", ["res.redirect('/x');"]],
    // Edits that would lead to a report of another rule are not offered.
    ['no-unregistered-status-code', "res.writeHead(427, 'Not Found').end();", []],
    ['no-unregistered-status-code', 'res.status(427).end();', ['res.status(428).end();']],
    ['no-unregistered-status-code', 'res.status(434).json({ status: 434 });', []],
    [
      'no-status-in-content',
      '(res as any).json({ status: 404, message: a });',
      ['(res as any).status(404).json({ status: 404, message: a });'],
    ],
  ];

  it.each(rows)('%s: %s', (rule, before, after) => {
    expect(outputsOf(rule, handler(before), 4)).toEqual(after.map((text) => handler(text)));
  });

  it.each([
    ['put', 'no-method-status-mismatch', 'res.status(206).json({ a: 1 });'],
    ['delete', 'no-forbidden-content', 'res.status(205).end(JSON.stringify(a()));'],
    ['post', 'no-method-status-mismatch', 'res.status(304).end();'],
  ])('is none in answer to %s: %s: %s', (method, rule, statements) => {
    expect(outputsOf(rule, handler(statements, method))).toEqual([]);
  });
});

describe('an edit', () => {
  const rows: readonly Row[] = [
    [
      'no-forbidden-content',
      "const status = 204; new Response('x', { status });",
      [
        'const status = 204; new Response(null, { status });',
        "const status = 204; new Response('x', { status: 200 });",
      ],
    ],
    [
      'no-unregistered-status-code',
      "export const status = 520; export const GET = () => new Response('x', { status });",
      [
        "export const status = 520; export const GET = () => new Response('x', { status: 502 });",
        "export const status = 520; export const GET = () => new Response('x', { status: 500 });",
      ],
    ],
    [
      'consistent-reason-phrase',
      "const status = 404; new Response('x', { status, statusText: 'OK' });",
      [
        "const status = 404; new Response('x', { status, statusText: 'Not Found' });",
        "const status = 404; new Response('x', { status: 200, statusText: 'OK' });",
      ],
    ],
    [
      'valid-status-code',
      "const statusText = 'a\\nb'; new Response('x', { status: 404, statusText });",
      ["const statusText = 'a\\nb'; new Response('x', { status: 404, statusText: 'Not Found' });"],
    ],
    [
      'no-ignored-status',
      "new Response('x', { ['statusCode']: 404 });",
      ["new Response('x', { status: 404 });"],
    ],
    ['no-ignored-status', "new Response('x', { statusCode: 204 });", []],
    [
      'no-forbidden-content',
      "import { StatusCodes as S } from 'http-status-codes'; new Response('', { status: (S as any).NO_CONTENT });",
      [
        "import { StatusCodes as S } from 'http-status-codes'; new Response(null, { status: (S as any).NO_CONTENT });",
        "import { StatusCodes as S } from 'http-status-codes'; new Response('', { status: (S as any).OK });",
      ],
    ],
    [
      'no-unregistered-status-code',
      'import { HttpStatusCode } from "@solidjs/start"; <HttpStatusCode code="520" />;',
      [
        'import { HttpStatusCode } from "@solidjs/start"; <HttpStatusCode code={502} />;',
        'import { HttpStatusCode } from "@solidjs/start"; <HttpStatusCode code={500} />;',
      ],
    ],
    ...(
      [
        ["switch (r.status) { case'404': a(); }", ['switch (r.status) { case 404: a(); }']],
        [
          'switch (r.status) { case(404 || 405): a(); }',
          ['switch (r.status) { case 404: case 405: a(); }'],
        ],
        ["if (r.status === '404' || r.status !== 404) a();", []],
        [
          'if (r.status === (200 || a === b)) a();',
          ['if (r.status === 200 || r.status === (a === b)) a();'],
        ],
      ] as const
    ).map(([before, after]): Row => {
      const fetched = (text: string) => `const r = await fetch('/'); ${text}`;
      return ['no-impossible-status-comparison', fetched(before), after.map(fetched)];
    }),
  ];

  it.each(rows)('%s: %s', (rule, before, after) => {
    expect(outputsOf(rule, before)).toEqual(after);
  });
});

describe('a constant', () => {
  const answer = "new Response('{}', { status: 404 })";
  const isFixed = (code: string) => {
    const [report] = project.lint('file.tsx', `export {};\n${code}`);
    expect(report?.ruleId).toBe('http-status/prefer-status-constant');
    return report?.fix !== undefined;
  };

  it.each([
    `page.addInitScript(() => { window.fetch = async () => ${answer}; });`,
    `(page as any).evaluate?.((() => ${answer}) as any);`,
    `page.evaluateOnNewDocument(function () { self.fetch = async () => ${answer}; });`,
    `const script = () => ${answer}; const same = script; page.evaluate(same);`,
    `function script() { return ${answer}; } context.addInitScript(script, argument);`,
    `const scripts = { a: { run: () => ${answer} } }; page.evaluate(scripts.a.run);`,
    `const inject = (script) => page.evaluate(script); inject(() => ${answer});`,
    `function work() { return ${answer}; } new Worker(\`(\${work.toString()})()\`, { eval: true });`,
    `const source = String(function () { return ${answer}; });`,
    `const source = '(' + (() => ${answer}) + ')()';`,
    `const source = ['(', () => ${answer}, ')()'].join('');`,
    `const blob = new Blob(['(', work, ')()']); function work() { return ${answer}; }`,
    `const source = Function.prototype.toString.call(work); function work() { return ${answer}; }`,
    `class Task { work() { return ${answer}; } start() { return \`(\${this.work})()\`; } }`,
    `import write from 'serialize-javascript'; write({ f: () => ${answer} });`,
    `const write = require('serialize-javascript'); write({ f: () => ${answer} });`,
    `db.things.mapReduce(function () { return ${answer}; }, reduce);`,
    `driver.executeScript(function () { return ${answer}; });`,
    `browser.execute(() => ${answer});`,
    `cy.origin('x', () => { ${answer}; });`,
    `chrome.scripting.executeScript({ target, func: () => ${answer} });`,
    `const pool = workerpool.pool(); pool.exec(() => ${answer});`,
    `const code = html\`<script>(\${boot})()</script>\`; function boot() { return ${answer}; }`,
  ])('is not written by a fix in a function that runs elsewhere: %s', (code) => {
    expect(isFixed(code)).toBe(false);
  });

  it.each([
    `page.exposeFunction('f', () => ${answer});`,
    `page.route('**', () => { answer(${answer}); });`,
    `const text = \`\${items.map(() => ${answer})}\`;`,
    `class Page { status() { return ${answer}; } } log(\`\${error.status}\`);`,
    `db.execute(async () => ${answer});`,
    `const css = styled.div\`\${() => ${answer}}\`;`,
    `const text = count.toString(); const get = () => ${answer};`,
  ])('is written by a fix in a function that runs here: %s', (code) => {
    expect(isFixed(code)).toBe(true);
  });

  it.each([
    'declare enum Status { NOT_FOUND = 404 }',
    'export declare enum Status { NOT_FOUND = 404 }',
    'declare const enum Status { NOT_FOUND = 404 }',
    'declare class Status { static readonly NOT_FOUND = 404; }',
  ])('is never one that is only declared to exist: %s', (declaration) => {
    const { output } = project.fix(
      'file.ts',
      `${declaration}\nexport const get = () => ${answer};`,
    );
    expect(output).toContain('StatusCodes.NOT_FOUND');
  });

  it('may be a member of an enum of the file', () => {
    const code = `const enum Status { NOT_FOUND = 404 }\nexport const get = () => ${answer};`;
    expect(project.fix('file.ts', code).output).toContain('Status.NOT_FOUND }');
  });
});
