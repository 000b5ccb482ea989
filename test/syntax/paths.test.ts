import { describe, expect, it } from 'vitest';
import { isFunction, type Node } from '../../src/syntax/nodes.ts';
import { Paths } from '../../src/syntax/paths.ts';
import type { States, Traveller } from '../../src/syntax/traveller.ts';
import { parsed } from './parsed.ts';

/** The calls on one path so far, each once, and the conditions: `a b !c` where `c` failed. */
interface Walked {
  readonly text: string;
}

/** Writes down the names that are called on each path, and how the path leaves the function. */
class Diary implements Traveller<Walked> {
  readonly ways: string[] = [];
  readonly #textOf: (node: Node) => string;

  constructor(textOf: (node: Node) => string) {
    this.#textOf = textOf;
  }

  entersInto = () => true;

  passed = (node: Node, states: States<Walked>) => {
    return node.type === 'CallExpression' ? added(states, this.#textOf(node.callee)) : states;
  };

  deferred = (node: Node, states: States<Walked>) =>
    isFunction(node) ? added(states, 'function') : states;

  returned = ({ argument }: { readonly argument: Node | null }, states: States<Walked>) => {
    this.leave(argument === null ? 'return' : `return ${this.#textOf(argument)}`, states);
  };

  thrown = (states: States<Walked>) => {
    this.leave('throw', states);
  };

  joined = (one: Walked, other: Walked) => (one.text === other.text ? one : null);

  merged = () => ({ text: 'many' });

  leave(how: string, states: States<Walked>): void {
    for (const { text } of states) this.ways.push(`${text} ${how}`.trim());
  }
}

/** Likewise, with the conditions on the way. */
class ConditionDiary extends Diary {
  readonly #nameOf: (node: Node) => string;

  constructor(textOf: (node: Node) => string) {
    super(textOf);
    this.#nameOf = textOf;
  }

  assume = (condition: Node, holds: boolean, states: States<Walked>) => {
    const isNamed = condition.type === 'Identifier' || condition.type === 'MemberExpression';
    if (condition.type === 'SwitchCase')
      return added(states, `${holds ? '' : '!'}${this.#nameOf(condition.test ?? condition)}`);
    return isNamed ? added(states, `${holds ? '' : '!'}${this.#nameOf(condition)}`) : states;
  };

  caught = (_: Node, states: States<Walked>) => added(states, 'caught');
}

function added(states: States<Walked>, word: string): States<Walked> {
  return states.map((state) =>
    state.text.split(' ').includes(word) ? state : { text: `${state.text} ${word}`.trim() },
  );
}

/** The paths through the body of a function, sorted; `…` ends those that come to its end. */
function ways(body: string, Kind: typeof Diary | typeof ConditionDiary = Diary): readonly string[] {
  const { first, sourceCode } = parsed(`async function* f() {\n${body}\n}`);
  const diary = new Kind((node) => sourceCode.getText(node));
  const paths = new Paths(diary, sourceCode.visitorKeys);
  diary.leave('…', paths.follow(first('FunctionDeclaration').body, [{ text: '' }]));
  return [...new Set(diary.ways)].sort();
}

describe('the paths through', () => {
  it.each([
    ['statements in their order', 'a(); b(c());', ['a c b …']],
    ['nothing', '', ['…']],
    ['a declaration', 'const x = a(), y = b();', ['a b …']],
    ['a chain of calls', 'a().b().c();', ['a a().b a().b().c …']],
    ['a function that is made and not run', 'a(() => b()); c();', ['function a c …']],
    ['a function declaration', 'function g() { a(); } b();', ['function b …']],
    ['a class', 'class A { x = a(); static y = b(); static { c(); } }', ['b c …']],
    ['return', 'a(); return b(); c();', ['a b return b()']],
    ['return without a value', 'return; a();', ['return']],
    ['throw', 'a(); throw b(); c();', ['a b throw']],
    ['if', 'if (a()) b(); c();', ['a b c …', 'a c …']],
    ['else', 'if (a()) b(); else c(); d();', ['a b d …', 'a c d …']],
    ['else if', 'if (x) a(); else if (y) b(); else c();', ['a …', 'b …', 'c …']],
    ['an early return', 'if (x) return a(); b();', ['a return a()', 'b …']],
    ['branches that do the same', 'if (x) a(); else { a(); } b();', ['a b …']],
    ['?:', 'x ? a() : b(); c();', ['a c …', 'b c …']],
    ['?: as an argument', 'a(x ? b() : c());', ['b a …', 'c a …']],
    ['&&', 'a() && b(); c();', ['a b c …', 'a c …']],
    ['||', 'a() || b();', ['a b …', 'a …']],
    ['??', 'a() ?? b();', ['a b …', 'a …']],
    ['??=', 'x ??= a();', ['a …', '…']],
    ['||=', 'b().x ||= a();', ['b a …', 'b …']],
    ['a default of a pattern', 'const { x = a() } = y;', ['a …', '…']],
    ['&& in a row', 'a() && b() && c();', ['a b c …', 'a b …', 'a …']],
    ['what is always true', 'if (true) a(); else b();', ['a …']],
    ['what is never true', 'if (0) a(); else b();', ['b …']],
  ])('%s', (_, body, expected) => {
    expect(ways(body)).toEqual(expected);
  });

  it.each([
    ['one case or none', 'switch (a()) { case 1: b(); }', ['a b …', 'a …']],
    [
      'fallthrough',
      'switch (x) { case 1: a(); case 2: b(); break; case 3: c(); }',
      ['a b …', 'b …', 'c …', '…'],
    ],
    ['default', 'switch (x) { case 1: a(); break; default: b(); }', ['a …', 'b …']],
    ['default first', 'switch (x) { default: a(); case 1: b(); }', ['a b …', 'b …']],
    ['empty cases', 'switch (x) { case 1: case 2: a(); break; default: }', ['a …', '…']],
    ['tests that call', 'switch (x) { case a(): return; case b(): }', ['a b …', 'a return']],
    [
      'continue',
      'for (x of y) { switch (x) { case 1: continue; default: a(); } b(); }',
      ['a b …', '…'],
    ],
  ])('a switch with %s', (_, body, expected) => {
    expect(ways(body)).toEqual(expected);
  });

  it.each([
    ['while', 'while (a()) b(); c();', ['a b c …', 'a c …']],
    ['do', 'do a(); while (b()); c();', ['a b c …']],
    ['do once', 'do { a(); if (x) break; b(); } while (false);', ['a b …', 'a …']],
    ['for', 'for (a(); b(); c()) d();', ['a b d c …', 'a b …']],
    ['for of', 'for (const x of a()) b();', ['a b …', 'a …']],
    ['for in', 'for (const x in a()) b();', ['a b …', 'a …']],
    ['a value before each turn', 'for (a().b of c()) d();', ['c a d …', 'c a …']],
    ['break', 'for (const x of y) { if (x) break; a(); }', ['a …', '…']],
    ['continue', 'for (const x of y) { if (x) continue; a(); }', ['a …', '…']],
    ['continue before an update', 'for (; x; a()) continue;', ['a …', '…']],
    ['return', 'for (const x of y) return a(); b();', ['a return a()', 'b …']],
    ['no test', 'for (;;) { a(); if (x) break; }', ['a …']],
    ['no end', 'while (true) a(); b();', []],
    ['no end but a return', 'while (true) if (a()) return b();', ['a b return b()']],
    ['several turns', 'while (x) { if (y) a(); else b(); }', ['a b …', 'a …', 'b a …', 'b …', '…']],
  ])('a loop with %s', (_, body, expected) => {
    expect(ways(body)).toEqual(expected);
  });

  it.each([
    ['block', 'l: { a(); if (x) break l; b(); } c();', ['a b c …', 'a c …']],
    ['break of an outer loop', 'l: for (;;) for (;;) { a(); break l; }', ['a …']],
    [
      'break of an inner loop',
      'for (x of y) { l: for (;;) { a(); break l; } b(); }',
      ['a b …', '…'],
    ],
    [
      'continue of an outer loop',
      'l: for (const x of y) { for (;;) { a(); continue l; } b(); }',
      ['a …', '…'],
    ],
    ['two labels', 'k: l: while (x) { a(); continue k; b(); }', ['a …', '…']],
  ])('a label of a %s', (_, body, expected) => {
    expect(ways(body)).toEqual(expected);
  });

  it.each([
    [
      'catch',
      'try { a(); b(); } catch { c(); } d();',
      ['a b c d …', 'a b d …', 'a c d …', 'c d …'],
    ],
    ['throw', 'try { a(); throw x; } catch { b(); } c();', ['a b c …', 'b c …']],
    ['throw in catch', 'try { throw a(); } catch (x) { throw x; }', ['a throw', 'throw']],
    ['return', 'try { return a(); } catch { b(); }', ['a b …', 'a return a()', 'b …']],
    ['finally', 'try { a(); } finally { b(); } c();', ['a b c …', 'a b throw', 'b throw']],
    [
      'all three',
      'try { a(); } catch { b(); } finally { c(); }',
      ['a b c throw', 'a b c …', 'a c throw', 'a c …', 'b c throw', 'b c …', 'c throw'],
    ],
    [
      'return and finally',
      'try { return a(); } finally { b(); }',
      ['a b return a()', 'a b throw', 'b throw'],
    ],
    [
      'return in finally',
      'try { return a(); } finally { return b(); }',
      ['a b return b()', 'b return b()'],
    ],
    ['throw in finally', 'try { return a(); } finally { throw b(); }', ['a b throw', 'b throw']],
    [
      'break and finally',
      'for (;;) { try { a(); break; } finally { b(); } }',
      ['a b throw', 'a b …', 'b throw'],
    ],
    [
      'break inside',
      'try { for (;;) { a(); break; } } finally { b(); }',
      ['a b throw', 'a b …', 'b throw'],
    ],
    [
      'try in try',
      'try { try { a(); } finally { b(); } } catch { c(); }',
      ['a b c …', 'a b …', 'a c …', 'b c …', 'c …'],
    ],
  ])('try with %s', (_, body, expected) => {
    expect(ways(body)).toEqual(expected);
  });
});

describe('conditions tell their arms apart', () => {
  it.each([
    ['if', 'if (x) a();', ['!x …', 'x a …']],
    [
      'a guard',
      'if (res.headersSent) return; a();',
      ['!res.headersSent a …', 'res.headersSent return'],
    ],
    ['!', 'if (!x) a();', ['!x a …', 'x …']],
    ['!!', 'if (!!x) a();', ['!x …', 'x a …']],
    ['&&', 'if (x && y) a();', ['!x …', 'x !y …', 'x y a …']],
    ['||', 'if (x || y) a(); else b();', ['!x !y b …', '!x y a …', 'x a …']],
    ['! of ||', 'if (!(x || y)) a();', ['!x !y a …', '!x y …', 'x …']],
    ['&& as a statement', 'x && a();', ['!x …', 'x a …']],
    ['|| as a statement', 'x || a();', ['!x a …', 'x …']],
    ['?? as a statement', 'x ?? a();', ['!x a …', '!x …', 'x …']],
    ['?:', 'x ? a() : b();', ['!x b …', 'x a …']],
    ['?: in a condition', 'if (x ? y : z) a();', ['!x !z …', '!x z a …', 'x !y …', 'x y a …']],
    ['assertions', 'if ((x as boolean)!) a();', ['!x …', 'x a …']],
    ['optional members', 'if (x?.y) a();', ['!x?.y …', 'x?.y a …']],
    ['while', 'while (x) { a(); break; } b();', ['!x b …', 'x a b …']],
    ['for', 'for (; x; ) { a(); break; } b();', ['!x b …', 'x a b …']],
    ['do', 'do { a(); } while (x && b());', ['a !x …', 'a x b !x …', 'a x b …']],
    ['cases', 'switch (x) { case y: a(); break; case z: b(); }', ['!y !z …', '!y z b …', 'y a …']],
    ['default', 'switch (x) { case y: break; default: a(); }', ['!y a …', 'y …']],
  ])('of %s', (_, body, expected) => {
    expect(ways(body, ConditionDiary)).toEqual(expected);
  });

  it('and errors lead to a mark of their own', () => {
    expect(ways('try { a(); } catch { b(); } c();', ConditionDiary)).toEqual([
      'a c …',
      'a caught b c …',
      'caught b c …',
    ]);
  });
});

/** A row of conditions, each of which adds a path. */
const branches = (amount: number) =>
  Array.from({ length: amount }, (_, index) => `if (x) return a${index}(); `).join('');

describe('beyond the limits', () => {
  it('paths are not told apart', () => {
    const body = (amount: number) =>
      `switch (x) { ${Array.from({ length: amount }, (_, index) => `case ${index}: a${index}(); break;`).join(' ')} } b();`;
    expect(ways(body(47))).toHaveLength(48);
    expect(ways(body(48))).toEqual(['many b …']);
  });

  it('steps are not taken', () => {
    const { first, sourceCode } = parsed(`function f() { ${'a(); '.repeat(20_001)} }`);
    const paths = new Paths(new Diary(() => 'a'), sourceCode.visitorKeys);
    paths.follow(first('FunctionDeclaration').body, [{ text: '' }]);
    expect(paths.isCutShort).toBe(true);
  });

  it('there is no chain of operands, however long', () => {
    expect(ways(`x = ${'y || '.repeat(2000)}a();`, ConditionDiary)).toHaveLength(3);
    expect(ways(branches(100))).toHaveLength(101);
  });
});

/** The texts of the nodes that a traveller is given if it enters into some expressions alone. */
function told(code: string, entersInto: (node: Node) => boolean): readonly string[] {
  const { first, sourceCode } = parsed(code);
  const texts: string[] = [];
  const note = (node: Node, states: States<Walked>) => {
    texts.push(sourceCode.getText(node));
    return states;
  };
  const paths = new Paths<Walked>(
    {
      entersInto,
      passed: note,
      deferred: note,
      returned: () => undefined,
      thrown: () => undefined,
      joined: (one) => one,
      merged: () => ({ text: 'many' }),
    },
    sourceCode.visitorKeys,
  );
  paths.follow(first('Program'), [{ text: '' }]);
  return texts;
}

describe('expressions', () => {
  it('are given as a whole where the traveller does not enter them', () => {
    const code = 'a(b(), c()); if (d()) e(); x && f();';
    expect(told(code, () => false)).toEqual(['a(b(), c());', 'd()', 'e();', 'x && f();']);
  });

  it('are given part by part otherwise, and then themselves', () => {
    expect(told('a.b(c, d);', () => true)).toEqual([
      'a',
      'b',
      'a.b',
      'c',
      'd',
      'a.b(c, d)',
      'a.b(c, d);',
    ]);
  });

  it('of a class are given in their order: the names of members, then the values of static ones', () => {
    const code = 'class A { x = 1; static y = 2; [z] = 3; }';
    const parts = told(code, ({ type }) => type.startsWith('Class'));
    expect(parts).toEqual([
      'A',
      'x',
      'y',
      'z',
      '1',
      '2',
      '3',
      '{ x = 1; static y = 2; [z] = 3; }',
      code,
    ]);
  });
});
