import { describe, expect, it } from 'vitest';
import {
  ancestors,
  calledMember,
  enclosingFunctions,
  isFunction,
  propertyOf,
  staticName,
  unwrap,
  wrapped,
} from '../../src/syntax/nodes.ts';
import { children, walk } from '../../src/syntax/walk.ts';
import { parsed } from './parsed.ts';

describe('unwrap and wrapped', () => {
  it.each(['a', 'a as B', 'a!', 'a satisfies B', 'a<B>', '(a as B)!', '((a!) as B) satisfies C'])(
    'see the name in %s',
    (expression) => {
      const { last, first } = parsed(`(${expression});`);
      const name = first('Identifier');
      expect(unwrap(last)).toBe(name);
      expect(wrapped(name)).toBe(last);
    },
  );

  it('see through the chain of ?.', () => {
    const { last, first } = parsed('a?.b;');
    expect(unwrap(last)).toBe(first('MemberExpression'));
    expect(wrapped(first('MemberExpression'))).toBe(last);
  });

  it('leave other nodes as they are', () => {
    const { last, first } = parsed('f(a);');
    expect(unwrap(last)).toBe(last);
    expect(wrapped(first('CallExpression'))).toBe(last);
  });
});

describe('staticName', () => {
  it.each([
    ['a.b;', 'b'],
    ["a['b'];", 'b'],
    ['a[`b`];', 'b'],
    ['a[1];', '1'],
    ['a?.b;', 'b'],
    ['a[b];', null],
    ['a[`${b}`];', null],
    ['a["b" + c];', null],
  ])('of %s is %s', (code, name) => {
    expect(staticName(parsed(code).first('MemberExpression'))).toBe(name);
  });

  it.each([
    ['({ a: 1 });', 'a'],
    ["({ 'a': 1 });", 'a'],
    ['({ 1: 1 });', '1'],
    ["({ ['a']: 1 });", 'a'],
    ['({ a });', 'a'],
    ['({ a() {} });', 'a'],
    ['({ [a]: 1 });', null],
  ])('of the property in %s is %s', (code, name) => {
    expect(staticName(parsed(code).first('Property'))).toBe(name);
  });

  it.each([
    ['enum A { b }', 'b'],
    ["enum A { 'b c' = 1 }", 'b c'],
  ])('of the member in %s is %s', (code, name) => {
    expect(staticName(parsed(code).first('TSEnumMember'))).toBe(name);
  });

  it('of a private field has its sign, since a public one may have the same name', () => {
    const { first } = parsed('class A { #a = 1; }');
    expect(staticName(first('PropertyDefinition'))).toBe('#a');
  });
});

describe('calledMember', () => {
  it.each([
    ['a.b();', 'b'],
    ["a['b']();", 'b'],
    ['a?.b();', 'b'],
    ['a.b?.();', 'b'],
    ['(a.b as C)();', 'b'],
    ['a();', null],
    ['a[b]();', null],
  ])('of %s is %s', (code, name) => {
    expect(calledMember(parsed(code).first('CallExpression'))).toBe(name);
  });
});

describe('propertyOf', () => {
  const property = (code: string) => {
    const { first, sourceCode } = parsed(`(${code});`);
    const value = propertyOf(first('ObjectExpression'), 'a');
    return typeof value === 'string' ? value : `= ${sourceCode.getText(value)}`;
  };

  it.each([
    ['{}', 'absent'],
    ['{ b: 1 }', 'absent'],
    ['{ a: 1 }', '= 1'],
    ["{ 'a': 1 }", '= 1'],
    ['{ a: 1, a: 2 }', '= 2'],
    ['{ ...b, a: 1 }', '= 1'],
    ['{ a: 1, ...b }', 'unknown'],
    ['{ ...b }', 'unknown'],
    ['{ a: 1, [b]: 2 }', 'unknown'],
    ['{ [b]: 2, a: 1 }', '= 1'],
  ])('a of %s is %s', (code, expected) => {
    expect(property(code)).toBe(expected);
  });
});

describe('ancestors and enclosingFunctions', () => {
  const { first } = parsed('function f() { return () => ({ a: this }); }');
  const node = first('ThisExpression');

  it('go from the inside to the outside', () => {
    expect([...ancestors(node)].map(({ type }) => type)).toEqual([
      'Property',
      'ObjectExpression',
      'ArrowFunctionExpression',
      'ReturnStatement',
      'BlockStatement',
      'FunctionDeclaration',
      'Program',
    ]);
    expect([...enclosingFunctions(node)].map(({ type }) => type)).toEqual([
      'ArrowFunctionExpression',
      'FunctionDeclaration',
    ]);
  });

  it('leave out the function that they start from', () => {
    expect([...enclosingFunctions(first('FunctionDeclaration'))]).toEqual([]);
    expect(isFunction(first('FunctionDeclaration'))).toBe(true);
    expect(isFunction(node)).toBe(false);
    expect(isFunction(null)).toBe(false);
  });
});

describe('walk', () => {
  it('visits each node once, parents before children, in the order of the source', () => {
    const { sourceCode } = parsed('const [a, , b] = f(1, `${2}`);');
    const visited: string[] = [];
    walk(sourceCode.ast, sourceCode.visitorKeys, ({ type }) => visited.push(type));
    expect(visited).toEqual([
      'Program',
      'VariableDeclaration',
      'VariableDeclarator',
      'ArrayPattern',
      'Identifier',
      'Identifier',
      'CallExpression',
      'Identifier',
      'Literal',
      'TemplateLiteral',
      'TemplateElement',
      'TemplateElement',
      'Literal',
    ]);
  });

  it('visits no children of a type of nodes that the parser does not describe', () => {
    const { sourceCode } = parsed('a;');
    expect([...children(sourceCode.ast, {})]).toEqual([]);
  });
});
