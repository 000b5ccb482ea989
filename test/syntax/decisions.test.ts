import { describe, expect, it } from 'vitest';
import { branchOf, conditionsAround, partOfTry } from '../../src/syntax/decisions.ts';
import { callBy, type Node } from '../../src/syntax/nodes.ts';
import { walk } from '../../src/syntax/walk.ts';
import { parsed } from './parsed.ts';

/** The call of `a` or `b` in a function with this body. */
function callsIn(body: string) {
  const { first, sourceCode } = parsed(`async function f() { ${body} }`);
  const calls = new Map<string, Node>();
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    const call = node.type === 'Identifier' ? callBy(node) : null;
    if (node.type === 'Identifier' && call !== null) calls.set(node.name, call);
  });
  const call = (name: string) => calls.get(name) ?? first('Program');
  return { a: call('a'), b: call('b'), owner: first('FunctionDeclaration'), sourceCode };
}

describe('the conditions around a call', () => {
  it.each([
    ['a();', ''],
    ['if (x) a();', 'x'],
    ['if (x) {} else a();', '!x'],
    ['if (a()) {}', ''],
    ['x ? a() : 1;', 'x'],
    ['x ? 1 : a();', '!x'],
    ['x && a();', 'x'],
    ['x || a();', '!x'],
    ['x ?? a();', ''],
    ['a() && x;', ''],
    ['if (x) { if (y) {} else { z && a(); } }', 'z !y x'],
  ])('in %s: %s', (body, expected) => {
    const { a, owner, sourceCode } = callsIn(body);
    const texts = conditionsAround(a, owner).map(
      ({ test, holds }) => `${holds ? '' : '!'}${sourceCode.getText(test)}`,
    );
    expect(texts.join(' ')).toBe(expected);
  });
});

describe('two calls are in one branch', () => {
  it.each([
    ['a(); b();', true],
    ['const x = await a(); if (!x) return; b();', true],
    ['if (a()) {} b();', true],
    ['a(); if (x) b();', false],
    ['a(); if (x) { b(); }', false],
    ['if (x) { a(); b(); }', true],
    ['a() && b();', false],
    ['a() ?? b();', false],
    ['x ? a() : b();', false],
    ['switch (x) { case 1: a(); b(); }', true],
    ['switch (x) { case 1: a(); break; default: b(); }', false],
    ['a(); g(() => { b(); });', false],
  ])('in %s: %s', (body, expected) => {
    const { a, b } = callsIn(body);
    expect(branchOf(a) === branchOf(b)).toBe(expected);
  });
});

describe('the part of a try statement that a call stands in', () => {
  it.each([
    ['a();', null],
    ['try { a(); } catch {}', 'try'],
    ['try {} catch { a(); }', 'catch'],
    ['try {} finally { a(); }', 'try'],
    ['try {} catch { try { a(); } finally {} }', 'catch'],
  ])('in %s: %s', (body, expected) => {
    const { a, owner } = callsIn(body);
    expect(partOfTry(a, owner)).toBe(expected);
  });
});
