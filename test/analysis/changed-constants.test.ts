/** Constants that a statement of the file may change, `CODES.A = 500`, and constants that none changes. */
import { describe, expect, it } from 'vitest';
import { sitesIn } from '../frameworks/expectations.ts';

function statusOf(declaration: string, expression: string): number | string {
  const [site] = sitesIn({
    code: `import express from 'express';
${declaration}
express().get('/x', (req, res) => { res.status(${expression}).json({}); });`,
  });
  return site?.status.kind === 'written' ? site.status.code : (site?.status.kind ?? 'none');
}

const inner = 'const S = { A: { CODE: 4040 }, B: 1 };';

describe('a constant whose value may have changed is unknown', () => {
  it.each([
    'const { A } = S; A.CODE = 404;',
    'const { A: inside } = S; inside.CODE = 404;',
    'const { A = {} } = S; A.CODE = 404;',
    'let { A } = S; A.CODE++;',
    'const { ...rest } = S; rest.A.CODE = 404;',
    'const { [key]: any } = S; any.CODE = 404;',
    'const copy = { ...S }; copy.A.CODE = 404;',
    'const { B, ...rest } = S; change(rest);',
    'const a = S.A; a.CODE = 404;',
    'const { A } = S; Object.assign(A, { CODE: 404 });',
    'const { A } = S; delete A.CODE;',
    'const { A } = S; [A.CODE] = [404];',
    'const { A } = S; const again = A; again.CODE = 404;',
    'const { A } = S; change(A);',
    'const { A } = S; export { A };',
    'for (const each of Object.values(S)) each.CODE = 404;',
    'for (const { A } of [S]) A.CODE = 404;',
    '(({ A }) => { A.CODE = 404; })(S);',
    'function change({ A } = S) { A.CODE = 404; }',
    'const list = [S.A]; list[0].CODE = 404;',
    'const holder = { inside: S.A }; holder.inside.CODE = 404;',
    'class Holder { inside = S.A; }',
    '(ok ? S : null).A.CODE = 404;',
    'let other; ({ A: other } = S); other.CODE = 404;',
    'export const { A } = S;',
    'const { A: { ...rest } } = S, { A } = S; A.CODE = 404;',
    'S.A.CODE ||= 404;',
    'S.A = other;',
    'Object.defineProperty(S.A, "CODE", { value: 404 });',
  ])('%s', (change) => {
    expect(statusOf(`${inner} ${change}`, 'S.A.CODE')).toBe('unknown');
  });

  it.each([
    [
      'an object that is frozen, not those within',
      'const S = Object.freeze({ A: { CODE: 4040 } }); S.A.CODE = 404;',
      'S.A.CODE',
    ],
    [
      'the same by another name',
      'const S = Object.freeze({ A: { CODE: 4040 } }); const { A } = S; A.CODE = 404;',
      'S.A.CODE',
    ],
    [
      'as const, cast away',
      'const S = { A: { CODE: 4040 } } as const; (S as any).A.CODE = 404;',
      'S.A.CODE',
    ],
    [
      'a static field that Object.assign replaces',
      'class S { static CODE = 4040; } Object.assign(S, { CODE: 404 });',
      'S.CODE',
    ],
    ['a static field that a key names', 'class S { static CODE = 4040; } S[key] = 404;', 'S.CODE'],
    ['a static field that is counted up', 'class S { static CODE = 4040; } S.CODE++;', 'S.CODE'],
    [
      'a static field that is destructured into',
      'class S { static CODE = 4040; } [S.CODE] = [404];',
      'S.CODE',
    ],
    [
      'a static field that a static block sets',
      'class S { static CODE = 4040; static { this.CODE = 404; } }',
      'S.CODE',
    ],
    [
      'a static field that a static method counts',
      'class S { static CODE = 4040; static next() { return this.CODE++; } }',
      'S.CODE',
    ],
    [
      'a static field of a class that is handed on',
      'class S { static CODE = 4040; } change(S);',
      'S.CODE',
    ],
    ['a getter', 'const S = { get CODE() { return read(); } };', 'S.CODE'],
    [
      'a member that a method sets',
      'const S = { CODE: 4040, set() { this.CODE = 404; } };',
      'S.CODE',
    ],
    ['a member of an ambient enum', 'declare enum S { CODE }', 'S.CODE'],
    ['a later member of an ambient enum', 'declare enum S { FIRST = 4040, CODE }', 'S.CODE'],
    ['an exported ambient enum', 'export declare enum S { CODE }', 'S.CODE'],
    ['an enum of an ambient namespace', 'declare namespace N { enum S { CODE } }', 'N.S.CODE'],
    ['an enum with two bodies', 'enum S { FIRST = 4040 } enum S { CODE }', 'S.CODE'],
    ['a member behind a computed one', 'enum S { FIRST = read(), CODE }', 'S.CODE'],
    ['a computed member of a constant enum', 'const enum S { CODE = 101 << 2 }', 'S.CODE'],
    ['an ambient constant', 'declare const CODE: number;', 'CODE'],
    ['a static field of an ambient class', 'declare class S { static CODE: number; }', 'S.CODE'],
  ])('%s', (_, declaration, expression) => {
    expect(statusOf(declaration, expression)).toBe('unknown');
  });
});

describe('a constant that no statement changes is known', () => {
  it.each([
    ['a nested object', inner, 'S.A.CODE'],
    [
      'one whose inner object is read by another name',
      `${inner} const { A } = S; log(A.CODE);`,
      'S.A.CODE',
    ],
    ['one of which a code is taken', `${inner} const { A: { CODE } } = S; log(CODE);`, 'S.A.CODE'],
    ['one whose inner object has a name', `${inner} const a = S.A; log(a.CODE);`, 'S.A.CODE'],
    ['one of which a plain member is taken', `${inner} const { B } = S; change(B);`, 'S.A.CODE'],
    [
      'a flat one that is spread',
      'const S = { CODE: 4040 }; const copy = { ...S }; copy.CODE = 404;',
      'S.CODE',
    ],
    [
      'a flat one of which the rest is taken',
      'const S = { CODE: 4040 }; const { B, ...rest } = S; rest.CODE = 404;',
      'S.CODE',
    ],
    ['a frozen one', 'const S = Object.freeze({ CODE: 4040 }); change(S);', 'S.CODE'],
    [
      'a frozen one within a frozen one',
      'const S = Object.freeze({ A: Object.freeze({ CODE: 4040 }) }); change(S);',
      'S.A.CODE',
    ],
    ['as const', 'export const S = { A: { CODE: 4040 } } as const; change(S);', 'S.A.CODE'],
    ['a static field', 'export class S { static readonly CODE = 4040; } new S();', 'S.CODE'],
    [
      'a static field that may be written, and is not',
      'class S { static CODE = 4040; } log(new S(), S.CODE);',
      'S.CODE',
    ],
    ['a member of an enum', 'enum S { CODE = 4040 }', 'S.CODE'],
    ['a value of an ambient enum', 'declare enum S { CODE = 4040 }', 'S.CODE'],
    [
      'a member that an ambient constant enum counts',
      'declare const enum S { FIRST = 4039, CODE }',
      'S.CODE',
    ],
  ])('%s', (_, declaration, expression) => {
    expect(statusOf(declaration, expression)).toBe(4040);
  });
});
