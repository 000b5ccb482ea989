import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';

/** The rules of the recommended preset that report on a program, without prefer-status-constant. */
function rulesOn(code: string, sourceType: 'commonjs' | 'module'): readonly (string | null)[] {
  const { rules } = plugin.configs.recommended;
  const messages = new Linter().verify(code, {
    plugins: { 'http-status': plugin },
    rules: { ...rules, 'http-status/prefer-status-constant': 'off' },
    languageOptions: { sourceType },
  });
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

describe('a name that eval, `with` or `arguments` may change is unknown', () => {
  it.each([
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { arguments[1] = makeOrder(); res.status(4040).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { let code = 4040; eval('code = 404'); res.status(code).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { with (other) { res.status(4040).end(); } });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { res.status(204); with (other) { res.status(200); } res.json({ a: 1 }); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { res.status(204); eval('res.status(200)'); res.json({ a: 1 }); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { res.status(204); eval(text); res.json({ a: 1 }); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { [arguments[1]] = [makeOrder()]; res.status(4040).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { const f = () => { arguments[i]++; }; f(); res.status(4040).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { [].shift.call(arguments); res.status(4040).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { swap(arguments); res.status(4040).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
function send(res, code) { arguments[1] = 404; res.status(code).end(); }
express().get('/x', function (req, res) { send(res, 4040); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
const code = 404; 
express().get('/x', function (req, res) { with (config) { res.status(code).json({}); } });`,
    ],
    [
      'commonjs',
      `exports.GET = function () { with (lib) { return new Response('x', { status: 204 }); } };`,
    ],
    [
      'commonjs',
      `const express = require('express');
let code = 4040; eval(change);
express().get('/x', function (req, res) { res.status(code).end(); });`,
    ],
    [
      'module',
      `import express from 'express';
let code = 4040; eval('code = 404');
express().get('/x', function (req, res) { res.status(code).end(); });`,
    ],
    [
      'module',
      `import express from 'express';
const codes = { a: 4040 }; eval('codes.a = 404');
express().get('/x', function (req, res) { res.status(codes.a).end(); });`,
    ],
  ] as const)('%s: %s', (sourceType, code) => {
    expect(rulesOn(code, sourceType)).toEqual([]);
  });

  it.each([
    [
      'module',
      `import express from 'express';
express().get('/x', function (req, res) { arguments[1] = makeOrder(); res.status(4040).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { 'use strict'; arguments[1] = makeOrder(); res.status(4040).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { log.apply(null, arguments); log(arguments.length, arguments[0], ...arguments); [].slice.call(arguments); Array.from(arguments); res.status(4040).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { eval('other = 1'); res.status(4040).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
with (Math) { log(abs(-1)); }
express().get('/x', function (req, res) { res.status(4040).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res) { page.eval('res', f); const code = 4040; (0, eval)('code = 1'); res.status(code).end(); });`,
    ],
    [
      'commonjs',
      `const express = require('express');
express().get('/x', function (req, res = 1) { res.status(4040).end(); }); express().get('/y', function (req, res) { function g(a) { arguments[0] = 1; } res.status(4040).end(); });`,
    ],
  ] as const)('a report stays in a %s: %s', (sourceType, code) => {
    expect(new Set(rulesOn(code, sourceType))).toEqual(new Set(['http-status/valid-status-code']));
  });
});
