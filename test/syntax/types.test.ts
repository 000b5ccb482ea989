import { describe, expect, it } from 'vitest';
import { typeNameOf } from '../../src/syntax/types.ts';
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
    ['x: B | null', 'm B'],
    ['x: undefined | B', 'm B'],
    ['x: B<1> | B<2>', 'm B'],
    ['x: B | C', 'other'],
    ['x: B | string', 'other'],
    ['x: null', 'other'],
    ['x: Readonly<B>', 'm B'],
    ['x: NonNullable<B | null>', 'm B'],
    ["x: import('m').B", 'm B'],
    ["x: import('m').default.B", 'm B'],
    ["x: { y: B }['y']", 'm B'],
    ["x: [B, string]['0']", 'm B'],
    ["x: Pick<{ y: B; z: 1 }, 'y'>['y']", 'm B'],
    ["x: Pick<{ y: B; z: 1 }, 'z'>['y']", 'other'],
    ["x: Record<string, B>['y']", 'm B'],
    ["x: Record<'y', B>['z']", 'other'],
    ["x: { [K in 'y']: B }['y']", 'm B'],
    ["x: { [key: string]: B }['y']", 'm B'],
    ['x: keyof B', 'other'],
    ['x: typeof a', 'other'],
    ['x: any', null],
    ['x: B | any', null],
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
    ['type X<T = B> = T;', 'm B'],
    ['type X<T = B> = Y<T>; type Y<U> = U & { z: 1 };', 'm B'],
    ['interface X extends Y, B {} interface Y {}', 'm B'],
    ['class X extends B {}', 'm B'],
    ['class X extends Error {}', 'other'],
    ['type X = Y & Y & Y & Y; type Y = X & X & X & X;', 'other'],
    ['type X<T> = X<X<T>>;', 'other'],
    ['type X = (B | C) & (B | C) & (B | C) & (B | C);', 'other'],
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

  it('is what a type parameter extends', () => {
    const { first, sourceCode } = parsed(`${imports} function f<T extends B>(x: T) {}`);
    const [node] = first('FunctionDeclaration').params;
    expect(node && typeNameOf(node, sourceCode)).toEqual({
      kind: 'export',
      module: 'm',
      path: 'B',
    });
  });

  it('is a type of the platform, such as `Response`, unless the file declares it', () => {
    const { first, sourceCode } = parsed('function f(x: Response) {}');
    const [node] = first('FunctionDeclaration').params;
    expect(node && typeNameOf(node, sourceCode)).toEqual({ kind: 'other', global: 'Response' });
  });
});
