import { describe, expect, it } from 'vitest';
import { definitionOf, variableOf } from '../../src/syntax/definitions.ts';
import { parsed } from './parsed.ts';

/** The definition of the name that the code ends with, with source text in the place of nodes. */
function definition(code: string): object {
  const { last, sourceCode } = parsed(code);
  if (last.type !== 'Identifier') throw new Error('The code must end with a name.');
  return Object.fromEntries(
    Object.entries(definitionOf(last, sourceCode)).map(([key, value]: [string, unknown]) => [
      key,
      text(value),
    ]),
  );

  function text(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(text);
    return typeof value === 'object' && value !== null ? sourceCode.getText(value as never) : value;
  }
}

describe('definitionOf', () => {
  it.each<{ code: string; expected: object }>([
    { code: 'a;', expected: { kind: 'global', name: 'a' } },
    {
      code: "import a from 'm'; a;",
      expected: { kind: 'import', module: 'm', path: 'default', whole: false },
    },
    {
      code: "import { a } from 'm'; a;",
      expected: { kind: 'import', module: 'm', path: 'a', whole: false },
    },
    {
      code: "import * as a from 'm'; a;",
      expected: { kind: 'import', module: 'm', path: 'default', whole: true },
    },
    {
      code: 'import a = require("m"); a;',
      expected: { kind: 'import', module: 'm', path: 'default', whole: true },
    },
    { code: 'import a = b.c; a;', expected: { kind: 'unknown' } },
    { code: 'const a = 1; a;', expected: { kind: 'value', node: '1' } },
    { code: 'let a = 1; a;', expected: { kind: 'value', node: '1' } },
    { code: 'const { a } = b; a;', expected: { kind: 'part', node: 'b', keys: ['a'] } },
    { code: 'const { c: a } = b; a;', expected: { kind: 'part', node: 'b', keys: ['c'] } },
    {
      code: 'const { c: { a } } = b; a;',
      expected: { kind: 'part', node: 'b', keys: ['c', 'a'] },
    },
    { code: 'const { a = 1 } = b; a;', expected: { kind: 'values', nodes: null } },
    { code: 'const { ...a } = b; a;', expected: { kind: 'unknown' } },
    { code: 'const { [c]: a } = b; a;', expected: { kind: 'unknown' } },
    { code: 'const [a] = b; a;', expected: { kind: 'unknown' } },
    { code: 'let a; a;', expected: { kind: 'values', nodes: null } },
    { code: 'let a; a = 1; a;', expected: { kind: 'values', nodes: ['1'] } },
    { code: 'let a = 1; a = 2; a;', expected: { kind: 'values', nodes: ['1', '2'] } },
    { code: 'let a = 1; a += 2; a;', expected: { kind: 'values', nodes: null } },
    { code: 'let a = 1; a ??= 2; a;', expected: { kind: 'values', nodes: null } },
    { code: 'let a = 1; a++; a;', expected: { kind: 'values', nodes: null } },
    { code: 'let a = 1; [a] = b; a;', expected: { kind: 'values', nodes: null } },
    { code: 'let a = 1; ({ a } = b); a;', expected: { kind: 'values', nodes: null } },
    { code: 'let a; for (a of b); a;', expected: { kind: 'values', nodes: null } },
    { code: 'for (var a of b); a;', expected: { kind: 'values', nodes: null } },
    { code: 'for (var a in b); a;', expected: { kind: 'values', nodes: null } },
    { code: 'var a = 1; var a = 2; a;', expected: { kind: 'unknown' } },
    { code: 'function a() {} a;', expected: { kind: 'function', node: 'function a() {}' } },
    { code: 'class a {} a;', expected: { kind: 'class', node: 'class a {}' } },
    { code: 'enum a { b } a;', expected: { kind: 'enum', node: 'enum a { b }' } },
    { code: 'enum a { b } enum a { c } a;', expected: { kind: 'unknown' } },
    { code: 'try {} catch (b) {} b;', expected: { kind: 'global', name: 'b' } },
  ])('$code', ({ code, expected }) => {
    expect(definition(code)).toEqual(expected);
  });

  it.each([
    { parameters: 'a', expected: { index: 0, keys: [] } },
    { parameters: 'b, a', expected: { index: 1, keys: [] } },
    { parameters: 'a = 1', expected: { index: 0, keys: [] } },
    { parameters: '{ a }', expected: { index: 0, keys: ['a'] } },
    { parameters: 'b, { c: { a } }', expected: { index: 1, keys: ['c', 'a'] } },
    { parameters: '{ b: a }', expected: { index: 0, keys: ['b'] } },
    { parameters: '{ a } = {}', expected: null },
    { parameters: '...a', expected: null },
    { parameters: '[a]', expected: null },
    { parameters: '{ a = 1 }', expected: null },
  ])('of a parameter: ($parameters)', ({ parameters, expected }) => {
    const { first, sourceCode } = parsed(`function f(${parameters}) { return a; }`);
    const name = first('ReturnStatement').argument;
    if (name?.type !== 'Identifier') throw new Error('The function must return a name.');
    const found = definitionOf(name, sourceCode);
    expect(found).toEqual(
      expected === null
        ? { kind: 'unknown' }
        : { kind: 'parameter', function: first('FunctionDeclaration'), ...expected },
    );
  });

  it('of a constructor parameter that is a property', () => {
    const { first, sourceCode } = parsed('class A { constructor(readonly a: B) { return a; } }');
    const name = first('ReturnStatement').argument;
    expect(name?.type === 'Identifier' && definitionOf(name, sourceCode)).toMatchObject({
      kind: 'parameter',
      index: 0,
      keys: [],
    });
  });

  it('of a type', () => {
    for (const code of ['type A = B; let a: A;', 'interface A {} let a: A;']) {
      const { first, sourceCode } = parsed(code);
      const { typeName } = first('VariableDeclaration').declarations[0].id.typeAnnotation
        ?.typeAnnotation as unknown as { typeName: Parameters<typeof definitionOf>[0] };
      expect(definitionOf(typeName, sourceCode).kind).toBe('type');
    }
  });
});

describe('variableOf', () => {
  it('is the variable that the name refers to where it stands', () => {
    const { first, sourceCode } = parsed('const a = 1; { const a = 2; f(a); }');
    const [name] = first('CallExpression').arguments;
    if (name?.type !== 'Identifier') throw new Error('The call must have a name.');
    expect(variableOf(name, sourceCode)?.defs[0]?.node).toMatchObject({ init: { value: 2 } });
  });

  it('is null for a name that nothing declares', () => {
    const { last, sourceCode } = parsed('a;');
    expect(last.type === 'Identifier' && variableOf(last, sourceCode)).toBeNull();
  });
});
