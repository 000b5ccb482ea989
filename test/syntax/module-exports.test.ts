import { describe, expect, it } from 'vitest';
import { moduleExportOf } from '../../src/syntax/module-exports.ts';
import { parsed } from './parsed.ts';

function exportOf(code: string): string | null {
  const { last, sourceCode } = parsed(code);
  const found = moduleExportOf(last, sourceCode);
  return found && `${found.module} ${found.path}`;
}

describe('moduleExportOf', () => {
  it.each([
    ["import a from 'm'; a;", 'm default'],
    ["import * as a from 'm'; a;", 'm default'],
    ["import { a } from 'm'; a;", 'm a'],
    ["import { a as b } from 'm'; b;", 'm a'],
    ["import { default as a } from 'm'; a;", 'm default'],
    ["import { 'a-b' as c } from 'm'; c;", 'm a-b'],
    ["import type { a } from 'm'; a;", 'm a'],
    ["import a from 'm'; a.b;", 'm b'],
    ["import a from 'm'; a.b.c;", 'm b.c'],
    ["import a from 'm'; a['b'];", 'm b'],
    ["import a from 'm'; a?.b;", 'm b'],
    ["import a from 'm'; (a as any).b!;", 'm b'],
    ["import a from 'm'; a.default.b;", 'm b'],
    ["import { a } from 'm'; a.b;", 'm a.b'],
    ["import a = require('m'); a.b;", 'm b'],
    ["require('m');", 'm default'],
    ["require('m').b;", 'm b'],
    ["require('m').default;", 'm default'],
    ["const a = require('m'); a.b;", 'm b'],
    ["const { a } = require('m'); a;", 'm a'],
    ["const { a: b } = require('m'); b;", 'm a'],
    ["const { a: { b } } = require('m'); b;", 'm a.b'],
    ["const { default: a } = require('m'); a.b;", 'm b'],
    ["const a = await import('m'); a.b;", 'm b'],
    ["const { a } = await import('m'); a;", 'm a'],
    ["(await import('m')).a;", 'm a'],
    ["import a from 'm'; const b = a; const c = b.d; c;", 'm d'],
    ["var a = require('m'); a;", 'm default'],
    ["let a = require('m'); a;", 'm default'],
  ])('%s is %s', (code, expected) => {
    expect(exportOf(code)).toBe(expected);
  });

  it.each([
    'a;',
    'a.b;',
    '1;',
    'this;',
    'const a = 1; a;',
    'require(m);',
    'require();',
    'require(1);',
    "a.require('m');",
    "const require = load; require('m');",
    "function require() {} require('m');",
    "import('m');",
    'await import(m);',
    "import a from 'm'; a[b];",
    "import a from 'm'; a();",
    "let a = require('m'); a = require('n'); a;",
    "const { a = 1 } = require('m'); a;",
    "const { [b]: a } = require('m'); a;",
    "const { ...a } = require('m'); a;",
    "const [a] = require('m'); a;",
    'const a = a; a;',
    'const a = a.b; a;',
    'const a = b; const b = a; a;',
    'const { a } = a; a;',
  ])('%s is no export of a module', (code) => {
    expect(exportOf(code)).toBeNull();
  });
});
