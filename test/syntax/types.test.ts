import { describe, expect, it } from 'vitest';
import { contextualTypeOf, declaredTypeOf, typeNameOf } from '../../src/syntax/types.ts';
import { isFunction } from '../../src/syntax/nodes.ts';
import { parsed } from './parsed.ts';

const imports = "import a, { B, type C } from 'm'; import type * as d from 'n';";

/** The type of the first parameter of the only function. */
function typeOf(parameter: string, before = ''): string | null {
  const { first, sourceCode } = parsed(`${imports} ${before} function f(${parameter}) {}`);
  const [node] = first('FunctionDeclaration').params;
  const type = node === undefined ? null : typeNameOf(node, sourceCode);
  return type?.kind === 'export' ? `${type.module} ${type.path}` : (type?.kind ?? null);
}

describe('typeNameOf', () => {
  it.each([
    ['x: B', 'm B'],
    ['x: C', 'm C'],
    ['x: B<C>', 'm B'],
    ['x?: B', 'm B'],
    ['x: B = y', 'm B'],
    ['x: a.E', 'm E'],
    ['x: d.E', 'n E'],
    ['x: d.E.F', 'n E.F'],
    ['{ y }: B', 'm B'],
    ['x: B & { y: 1 }', 'm B'],
    ['x: { y: 1 } & B', 'm B'],
    ['x: any', null],
    ['x: unknown', null],
    ['x', null],
    ['x: string', 'other'],
    ['x: B[]', 'other'],
    ['x: E', 'other'],
    ['x: { y: B }', 'other'],
    ['x: () => B', 'other'],
    ["x: 'B'", 'other'],
    ['this: B', 'm B'],
  ])('of %s is %s', (parameter, expected) => {
    expect(typeOf(parameter)).toBe(expected);
  });

  it.each([
    ['type X = B;', 'm B'],
    ['type X = Y; type Y = B;', 'm B'],
    ['type X<T> = B;', 'm B'],
    ['interface X extends B {}', 'm B'],
    ['interface X extends a.E {}', 'm E'],
    ['interface X extends Y {} interface Y extends B {}', 'm B'],
    ['type X = Y & { z: 1 }; interface Y extends B {}', 'm B'],
    ['export interface X extends B {}', 'm B'],
    ['interface X {}', 'other'],
    ['type X = string;', 'other'],
    ['type X = X;', 'other'],
    ['type X = Y; type Y = X;', 'other'],
    ['interface X extends X {}', 'other'],
    ['class X {}', 'other'],
    ['enum X {}', 'other'],
    ['interface X {} interface X extends B {}', 'other'],
  ])('follows %s to %s', (before, expected) => {
    expect(typeOf('x: X', before)).toBe(expected);
  });

  it('is of the kind `other` for a type parameter', () => {
    const { first, sourceCode } = parsed(`${imports} function f<B>(x: B) {}`);
    const [node] = first('FunctionDeclaration').params;
    expect(node && typeNameOf(node, sourceCode)).toEqual({ kind: 'other' });
  });

  it('is a type of the platform, such as `Response`, unless the file declares it', () => {
    const { first, sourceCode } = parsed('function f(x: Response) {}');
    const [node] = first('FunctionDeclaration').params;
    expect(node && typeNameOf(node, sourceCode)).toEqual({ kind: 'other', global: 'Response' });
  });
});

describe('the declared type of a whole function, `const f: Handler = (x) => x`', () => {
  const types = (code: string) => {
    const { first, sourceCode } = parsed(`${imports} ${code}`);
    const handler = first('ArrowFunctionExpression');
    if (!isFunction(handler)) throw new Error('There must be a function.');
    return {
      whole: declaredTypeOf(handler, sourceCode),
      parameter: contextualTypeOf(handler, 0, sourceCode),
    };
  };

  it.each([
    'const f: B = (x) => x;',
    'const f: B<C> = async (x) => x;',
    'const f = ((x) => x) satisfies B;',
    'class A { f: B = (x) => x; }',
    'export const f: B = (x) => x;',
  ])('%s', (code) => {
    expect(types(code)).toEqual({
      whole: { kind: 'export', module: 'm', path: 'B' },
      parameter: null,
    });
  });

  it.each([
    'const f = (x) => x;',
    'f((x) => x);',
    '({ f: (x) => x });',
    'class A { f = (x) => x; }',
  ])('is none in %s', (code) => {
    expect(types(code)).toEqual({ whole: null, parameter: null });
  });

  it('gives its parameters their types', () => {
    expect(types('const f: (x: B) => void = (x) => x;')).toEqual({
      whole: { kind: 'other' },
      parameter: { kind: 'export', module: 'm', path: 'B' },
    });
  });
});
