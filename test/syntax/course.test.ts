import { describe, expect, it } from 'vitest';
import { runningAfter } from '../../src/syntax/continuations.ts';
import { comeToEnd, Course, returnedBy } from '../../src/syntax/course.ts';
import { callBy, type Node } from '../../src/syntax/nodes.ts';
import { walk } from '../../src/syntax/walk.ts';
import { parsed } from './parsed.ts';

/** A function with this body, and its calls by the names that are called. */
function functionWith(body: string) {
  const { first, sourceCode } = parsed(`async function f() {\n${body}\n}`);
  const calls = new Map<string, Node>();
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    const call = node.type === 'Identifier' ? callBy(node) : null;
    if (node.type === 'Identifier' && call !== null) calls.set(node.name, call);
  });
  return { owner: first('FunctionDeclaration'), calls, sourceCode };
}

describe('the nodes that a function always evaluates', () => {
  it.each([
    ['a();', 'a'],
    ['a(b());', 'a b'],
    ['if (a()) b(); c();', 'a c'],
    ['if (x) a(); else b();', ''],
    ['if (x) return; a();', ''],
    ['a(); if (x) return; b();', 'a'],
    ['if (x) { a(); throw y; } b();', ''],
    ['x && a();', ''],
    ['a() && b();', 'a'],
    ['for (const x of y) a();', ''],
    ['do a(); while (x);', 'a'],
    ['while (a()) b();', 'a'],
    ['switch (a()) { default: b(); case 1: c(); }', 'a c'],
    ['try { a(); } catch { b(); } c();', 'c'],
    ['try { a(); } catch { return; } b();', ''],
    ['try { a(); } finally { b(); } c();', ''],
    ['f(() => a());', 'f'],
    ['function g() { a(); } b();', 'b'],
  ])('%s: %s', (body, expected) => {
    const { owner, calls, sourceCode } = functionWith(body);
    const names = [...calls].flatMap(([name, call]) =>
      new Course(owner, sourceCode.visitorKeys).isAlwaysDone(call) ? name : [],
    );
    expect(names.join(' ')).toBe(expected);
  });

  it.each([
    ['a(); b();', 'a'],
    ['a(); if (x) b();', 'a'],
    ['if (x) a(); b();', ''],
    ['if (x) { a(); c(); } else { a(); } b();', ''],
    ['if (!a()) { c(); return; } b();', 'a'],
    ['for (const x of y) { b(); a(); }', ''],
    ['for (const x of c()) { a(); b(); }', 'c a'],
    ['try { a(); c(); } catch { b(); }', ''],
    ['a(); try { c(); } catch { b(); }', 'a'],
    ['return; b();', ''],
  ])('before b in %s: %s', (body, expected) => {
    const { owner, calls, sourceCode } = functionWith(body);
    const names = (nodes: readonly Node[]) =>
      [...calls].flatMap(([name, call]) => (nodes.includes(call) ? name : []));
    const asked = new Set(calls.values());
    const b = calls.get('b') ?? owner;
    const course = new Course(owner, sourceCode.visitorKeys, asked);
    expect(names(course.doneBefore(b)).toSorted().join(' ')).toBe(
      expected.split(' ').toSorted().join(' '),
    );
  });

  it.each(['a(); '.repeat(1000), `try { ${'a(); '.repeat(1000)} } catch {} b();`])(
    'is found in any length of it',
    (body) => {
      const { owner, calls, sourceCode } = functionWith(body);
      const last = [...calls.values()].at(-1) ?? owner;
      expect(new Course(owner, sourceCode.visitorKeys).isAlwaysDone(last)).toBe(true);
    },
  );

  it('are unknown for a function with too many paths', () => {
    const { owner, calls, sourceCode } = functionWith('a(); '.repeat(20_001));
    const course = new Course(owner, sourceCode.visitorKeys);
    expect([...calls.values()].some((call) => course.isAlwaysDone(call))).toBe(false);
    expect([...course.returned]).toEqual([null]);
  });
});

describe('the expressions that a function returns', () => {
  it.each([
    ['return a;', 'a'],
    ['if (x) return a; return b;', 'a b'],
    ['if (x) return a;', 'a nothing'],
    ['if (x) return; return a;', 'nothing a'],
    ['throw x;', ''],
    ['for (;;) x();', ''],
    ['return a; return b;', 'a'],
    ['try { return a; } finally { return b; }', 'b'],
    ['function g() { return a; }', 'nothing'],
  ])('%s: %s', (body, expected) => {
    const { owner, sourceCode } = functionWith(body);
    const values = [...returnedBy(owner, sourceCode.visitorKeys)];
    const texts = values.map((value) => (value ? sourceCode.getText(value) : 'nothing'));
    expect(texts.join(' ')).toBe(expected);
  });

  it('are the body of an arrow function without braces', () => {
    const { first, sourceCode } = parsed('const f = () => a;');
    const [value] = returnedBy(first('ArrowFunctionExpression'), sourceCode.visitorKeys);
    expect(value && sourceCode.getText(value)).toBe('a');
  });
});

describe('statements come to their end', () => {
  it.each([
    ['', true],
    ['a();', true],
    ['return;', false],
    ['throw x;', false],
    ['break;', false],
    ['continue;', false],
    ['{ a(); return; }', false],
    ['return; a();', false],
    ['if (x) return;', true],
    ['if (x) return; else throw y;', false],
    ['if (x) { return; } else { a(); }', true],
    ['while (true) a();', false],
    ['for (const x of y) return;', true],
    ['switch (x) { case 1: break; default: return; }', true],
    ['switch (x) { case 1: default: return; }', false],
    ['try { return; } catch { return; }', false],
    ['try { return; } catch { a(); }', true],
    ['try { a(); } finally { return; }', false],
    ['l: { break l; }', true],
  ])('%s: %s', (statements, expected) => {
    const { first, sourceCode } = parsed(
      `for (;;) { (() => 1); function f() { l: for (;;) { ${statements} } } }`,
    );
    const [loop] = first('FunctionDeclaration').body.body;
    const body = loop?.type === 'LabeledStatement' ? loop.body : loop;
    if (body?.type !== 'ForStatement' || body.body.type !== 'BlockStatement')
      throw new Error('There is no loop.');
    expect(comeToEnd(body.body.body, sourceCode.visitorKeys)).toBe(expected);
  });
});

describe('after a call without an error runs', () => {
  it.each([
    ['a(); next(); b();', 'b'],
    ['a(); return next();', ''],
    ['if (x) { next(); return; } a();', ''],
    ['if (x) next(); else a(); b();', 'b'],
    ['if (next()) a(); else b();', 'a b'],
    ['switch (x) { case 1: next(); case 2: a(); break; case 3: b(); }', 'a'],
    ['for (const x of y) { a(); next(); }', 'a next'],
    ['try { next(); a(); } catch { b(); } finally { c(); }', 'a c'],
    ['try { next(); } catch { a(); }', ''],
    ['next().then(() => a());', 'a then'],
    ['next().then(() => a(), () => b());', 'a then'],
    ['next().catch(() => a());', 'catch'],
    ['next(); b().catch(() => a());', 'b catch'],
    ['next(); later(() => a());', 'a later'],
    ['later(() => a()); next();', ''],
    ['next(); function g() { a(); }', 'a'],
  ])('of %s: %s', (body, expected) => {
    const { owner, calls, sourceCode } = functionWith(body);
    walk(owner, sourceCode.visitorKeys, (node) => {
      const isMethod = node.type === 'CallExpression' && node.callee.type === 'MemberExpression';
      if (isMethod)
        calls.set(/(?:then|catch)(?=\(\(\))/u.exec(sourceCode.getText(node))?.[0] ?? '', node);
    });
    const next = calls.get('next') ?? owner;
    const isAfter = runningAfter(new Set([next]), owner, sourceCode.visitorKeys);
    const names = [...calls].flatMap(([name, call]) => (isAfter(call) ? name : []));
    expect(names.toSorted().join(' ')).toBe(expected);
  });
});
