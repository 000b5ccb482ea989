import { describe, expect, it } from 'vitest';
import { nodesOfType } from '../../src/syntax/nodes-by-type.ts';
import { typedefOf } from '../../src/syntax/jsdoc.ts';
import { written } from '../../src/syntax/type-nodes.ts';
import { exportsIn } from '../../src/syntax/types.ts';
import { contextualTypes, returnedTypes, typeOf } from '../../src/syntax/written-types.ts';
import type { FunctionNode } from '../../src/syntax/nodes.ts';
import { parsed } from './parsed.ts';

const imports = "import type { B, H } from 'm';";

/** The exports that types of something in a program name, by their paths. */
function pathsOf(
  code: string,
  ask: (file: ReturnType<typeof parsed>) => ReturnType<typeof contextualTypes>,
): readonly string[] {
  const file = parsed(`${imports} ${code}`);
  return ask(file).flatMap((type) => exportsIn(type, file.sourceCode).map(({ path }) => path));
}

/** The innermost arrow function of a program. */
function lastArrow({ sourceCode }: ReturnType<typeof parsed>): FunctionNode {
  const arrow = nodesOfType('ArrowFunctionExpression', sourceCode).at(-1);
  if (arrow === undefined) throw new Error('There must be a function.');
  return arrow;
}

describe('the types of the place of a function', () => {
  const typesAt = (code: string) =>
    pathsOf(code, (file) => contextualTypes(lastArrow(file), file.sourceCode));

  it.each([
    'const f: H = (x) => x;',
    'const f: H<B> = async (x) => x;',
    'const f = ((x) => x) satisfies H;',
    'const f = ((x) => x) as H;',
    'class A { f: H = (x) => x; }',
    'const f: H = ok ? null : (x) => x;',
    'const f: H = given ?? ((x) => x);',
    'const f = (): H => (x) => x;',
    'const f = async (): Promise<H> => (x) => x;',
    'function f(): H { if (ok) { return (x) => x; } }',
    'const f: () => H = () => (x) => x;',
    'const f = { g: (x) => x } satisfies { g: H };',
    'const f: { g: { h: H } } = { g: { h: (x) => x } };',
    'const f: { g: H[] } = { g: [(x) => x] };',
    'const f: [B, H] = [1, (x) => x];',
    'const f: Record<string, H> = { g: (x) => x } as const;',
    'let f: H; f = (x) => x;',
    'class A { f: H; constructor() { this.f = (x) => x; } }',
    'function g(f: H = (x) => x) {}',
    'function g(a: B, f: H) {} g(1, (x) => x);',
    '/** @type {H} */ const f = (x) => x;',
    '/** @satisfies {H} */ export const f = (x) => x;',
    'export default /** @type {H} */ ((x) => x);',
    '/** @type {H} */ exports.f = (x) => x;',
    '/** @type {H[]} */ const f = [(x) => x];',
    '/** @returns {H} */ const f = () => (x) => x;',
  ])('%s', (code) => {
    expect(typesAt(code)).toEqual(['H']);
  });

  it('are all alternatives', () => {
    expect(typesAt('const f: { g: H } | { g: B } = { g: (x) => x };')).toEqual(['H', 'B']);
  });

  it.each([
    'const f = (x) => x;',
    'f((x) => x);',
    '({ f: (x) => x });',
    'class A { f = (x) => x; }',
    'const f: H = g((x) => x);',
    'const f: H = { g: (x) => x };',
    'const f: H = () => (x) => x;',
    'const f: { g: H } = { h: (x) => x };',
    'const f: { g: H } = { [g]: (x) => x };',
    'const f: H[] = (x) => x;',
    'if (ok) /** @type {H} */ f((x) => x);',
    'const { g = (x) => x }: H = f;',
  ])('are none in %s', (code) => {
    expect(typesAt(code)).toEqual([]);
  });
});

describe('the types that a function returns', () => {
  it.each([
    'const f = (): B => 1;',
    'const f = async (): Promise<B> => 1;',
    'const f: () => B = () => 1;',
    'const f: (x: H) => Promise<B | void> = async () => 1;',
    'const f: { g(): B } = { g: () => 1 };',
    '/** @returns {Promise<B>} */ const f = async () => 1;',
  ])('%s', (code) => {
    expect(pathsOf(code, (file) => returnedTypes(lastArrow(file), file.sourceCode))).toEqual(['B']);
  });
});

describe('the type of an expression', () => {
  const typesOf = (code: string) =>
    pathsOf(code, ({ last, sourceCode }) => {
      const type = typeOf(last, sourceCode);
      return type === null ? [] : [type];
    });

  it.each([
    'const x: B = f(); x',
    'const x = f() as B; x',
    'const x = <B>f(); x',
    'let x: B; x = f(); x',
    'const x: { y: B } = f(); x.y',
    'const x: { y: B } = f(); const { y } = x; y',
    'const x: { y?: { z: B } } = f(); x.y!.z',
    'interface X { get y(): B } const x: X = f(); x.y',
    'interface X { y(): B } const x: X = f(); x.y()',
    'class X { y: B } const x = new X(); x.y',
    'class X { constructor(readonly y: B) {} } const x = new X(f()); x.y',
    'class X { get y(): B { return f(); } } const x = new X(); x.y',
    'class X { async y(): Promise<B> { return f(); } } const x = new X(); (await x.y())',
    'function f(): B { return g(); } f()',
    'const x: { y: B }[] = f(); x[0].y',
    'const x: Record<string, B> = f(); x.y',
    '/** @type {B} */ const x = f(); x',
    'const x = /** @type {B} */ (f()); x',
    '/** @returns {B} */ function f() { return g(); } f()',
  ])('%s', (code) => {
    expect(typesOf(code)).toEqual(['B']);
  });

  it.each([
    'const x = f(); x',
    'const x: B = { y: 1 }; x',
    'const x = { y: 1 } as B; x',
    'const x: { y: B } | { y: H } = f(); x.y',
    'const x: { y: B } = f(); x.z',
    'const x: B = f(); x.y',
    'const x = x; x',
    'const x = y, y = x; x.y.z',
    'class X extends X { y: B } this.y',
  ])('is none of %s', (code) => {
    expect(typesOf(code)).toEqual([]);
  });
});

describe('the types in comments', () => {
  /** The exports that a type names under `@typedef {…} T`. */
  const read = (type: string) => {
    const { sourceCode } = parsed(`${imports} /** @typedef {${type}} T */`);
    const node = typedefOf('T', sourceCode);
    return (
      node && exportsIn(written(node), sourceCode).map(({ module, path }) => `${module} ${path}`)
    );
  };

  it.each([
    ['B', ['m B']],
    ['?B', ['m B']],
    ['!B', ['m B']],
    ['B=', ['m B']],
    ['B?', ['m B']],
    ['(B)', ['m B']],
    ['B | null', ['m B']],
    ['B|H', ['m B', 'm H']],
    ['B & H', ['m B', 'm H']],
    ['| B', ['m B']],
    ['B<H, string[]>', ['m B']],
    ['B.<H>', ['m B']],
    ["import('n').C", ['n C']],
    ['import("n").C.D<B>', ['n C.D']],
    ["import('n')", ['n default']],
    ["{ y: B, z?: 1 }['y']", ['m B']],
    ["{ [key: string]: B; }['y']", ['m B']],
    ["[B, x: H]['1']", ['m H']],
    ["Object<string, B>['y']", ['m B']],
    ["B[]['0']", ['m B']],
    ['*', []],
    ['string', []],
    ["'B'", []],
    ['() => B', []],
    ['(x: B, ...y: H[]) => void', []],
    ['function(B, H): void', []],
    ['function', []],
  ])('%s', (type, expected) => {
    expect(read(type)).toEqual(expected);
  });

  it.each([
    ...['', ' ', '<', '<B', 'B<', 'B<H', 'B |', '| ', 'B[', "B['y'", '(B', 'B)', '()', '=>', 'B H'],
    ...['import', 'import(', "import('n'", "import('n').", 'B.', '{ y: }', '{ y B }', '[B', '?('],
    ...[
      'x is B',
      'asserts x',
      'typeof a',
      'keyof B',
      'new () => B',
      '`${B}`',
      'B extends H ? 1 : 2',
    ],
    '('.repeat(50) + 'B' + ')'.repeat(50),
    'B | '.repeat(1000) + 'B',
  ])('are none where they cannot be read: %s', (type) => {
    expect(read(type)).toBeNull();
  });
});
