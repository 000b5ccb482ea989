import { describe, expect, it } from 'vitest';
import { classMemberValue, functionsIn } from '../../src/syntax/functions.ts';
import { parsed } from './parsed.ts';

/** The names of the functions that the last expression leads to; with ` wrapped` where it is an argument: `wrap(f)`. */
function functions(code: string): readonly string[] {
  const { last, sourceCode } = parsed(code);
  return functionsIn(last, sourceCode).map(
    ({ node, wrapped }) =>
      `${/\w+(?=\(\)\s*\{)/u.exec(sourceCode.getText(node))?.[0] ?? 'arrow'}${wrapped ? ' wrapped' : ''}`,
  );
}

describe('functionsIn gives the functions', () => {
  it.each([
    ['(function f() {});', ['f']],
    ['(() => 1);', ['arrow']],
    ['function f() {} f;', ['f']],
    ['f; function f() {}\nf;', ['f']],
    ['const f = function g() {}; f;', ['g']],
    ['const f = () => 1; const g = f; g;', ['arrow']],
    ['[function f() {}, , [function g() {}]];', ['f', 'g']],
    ['const a = [function f() {}]; a;', ['f']],
    ['wrap(function f() {});', ['f wrapped']],
    ['wrap(1, function f() {}, function g() {});', ['f wrapped', 'g wrapped']],
    ['a(b(function f() {}));', ['f wrapped']],
    ['function f() {} wrap(f);', ['f wrapped']],
    ['const f = wrap(function g() {}); f;', ['g wrapped']],
    ['function f() {} f.bind(this);', ['f']],
    ['(function f() {} as Handler)!;', ['f']],
    ['function make() { return function f() {}; } make();', ['f']],
    ['const make = (a) => (a ? function f() {} : function g() {}); make();', ['f', 'g']],
    [
      'function make(a) { if (a) return function f() {}; function g() {} return g; } make();',
      ['f', 'g'],
    ],
    ['const o = { f: function g() {} }; o.f;', ['g']],
    ["const o = { 'f': function g() {} }; o['f'];", ['g']],
    ['const o = { f: function g() {} }; o.f.bind(o);', ['g']],
    ['const o = { f: wrap(function g() {}) }; o.f;', ['g wrapped']],
  ])('of %s: %j', (code, expected) => {
    expect(functions(code)).toEqual(expected);
  });

  it.each([
    'f;',
    '1;',
    'f();',
    'o.f;',
    'function make(a) { if (a) return null; return function f() {}; } make();',
    'async function make() { return function f() {}; } make();',
    'function f() {} function make() { return f; } make();',
    'const f = 1; f;',
    'let f; f = () => 1; f = () => 2; f;',
    'const { f } = o; f;',
    'const o = { ...p }; o.f;',
    'const o = { g() {} }; o.f;',
    'const o = p; o.f;',
    'o[f];',
    'this.f;',
    'const f = f; f;',
    'const f = wrap(g); const g = wrap(f); f;',
    'const f = [f]; f;',
    "import f from 'm'; f;",
    'class f {} f;',
  ])('of %s: none', (code) => {
    expect(functions(code)).toEqual([]);
  });
});

describe('classMemberValue', () => {
  it.each([
    ['f() { return this; }', true],
    ["'f'() { return this; }", true],
    ['f = () => this;', true],
    ['static f = () => this;', true],
    ['constructor() { this.f = () => this; }', true],
    ["constructor() { this['f'] = () => this; }", true],
    ['constructor() { g(); this.g = 1; this.f = this; }', true],
    ['g() { return this; }', false],
    ['f; g() { return this; }', false],
    ['[f]() { return this; }', false],
    ['constructor() { other.f = this; }', false],
    ['g() { this.f = 1; }', false],
  ])('in class { %s }: %s', (body, isFound) => {
    const { first } = parsed(`class A { ${body} }`);
    expect(classMemberValue(first('ThisExpression'), 'f') !== null).toBe(isFound);
  });

  it('is null outside of a class', () => {
    const { last } = parsed('this;');
    expect(classMemberValue(last, 'f')).toBeNull();
  });

  it('is the member of the innermost class', () => {
    const { first, sourceCode } = parsed(
      'class A { f = 1; g = class { f = 2; h() { return this; } }; }',
    );
    const value = classMemberValue(first('ThisExpression'), 'f');
    expect(value && sourceCode.getText(value)).toBe('2');
  });
});
