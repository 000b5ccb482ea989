import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import {
  classOf,
  isInterim,
  phraseOf,
  statusCodes,
  type StatusCode,
} from '../../src/http/status-codes.ts';

interface RegistryRow {
  readonly first: number;
  readonly last: number;
  readonly description: string;
  readonly reference: string;
}

function readRow(line: string): RegistryRow {
  const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  const [value = '', description = '', reference = ''] = cells;
  const [first = Number.NaN, last = first] = value.split('-').map(Number);
  return { first, last, description, reference };
}

const iana = readFileSync(new URL('iana-http-status-codes.csv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map(readRow);
const assigned = iana.filter(({ description }) => description !== 'Unassigned');
const unassigned = iana.filter(({ description }) => description === 'Unassigned');
const all: readonly StatusCode[] = [...statusCodes.values()];

function codesIn(property: keyof StatusCode, value: string): readonly number[] {
  return all.filter((entry) => entry[property] === value).map(({ code }) => code);
}

describe('the registry against the copy of IANA of 2025-09-15', () => {
  it('has the same 64 codes in the same order', () => {
    expect(all.map(({ code }) => code)).toEqual(assigned.map(({ first }) => first));
    expect(all).toHaveLength(64);
  });

  it.each(assigned)('$first $description', ({ first, description }) => {
    const undecorated = description.replace(/ \((?:TEMPORARY|OBSOLETED).*\)$/, '');
    expect(phraseOf(first)).toBe(undecorated.replace(/^\((.*)\)$/, '$1'));
  });

  it.each(assigned)('cites what IANA cites for $first', ({ first, reference }) => {
    const cited = statusCodes.get(first)?.reference;
    const [document = '', section] = reference.replace(/^\[|\].*$/g, '').split(', Section ');
    expect(cited?.document.replace(' ', '')).toBe(document.replace(/-\d\d$/, ''));
    if (section !== undefined) {
      expect(cited?.section).toBe(section);
    }
  });

  it('takes the state from the decorations', () => {
    const decorated = (mark: string): readonly number[] =>
      assigned.filter(({ description }) => description.includes(mark)).map(({ first }) => first);
    expect(codesIn('state', 'temporary')).toEqual(decorated('TEMPORARY'));
    expect(codesIn('state', 'obsoleted')).toEqual(decorated('OBSOLETED'));
    expect(codesIn('state', 'unused')).toEqual(decorated('(Unused)'));
  });

  it('has no code in the unassigned ranges', () => {
    const strays = all.filter(({ code }) =>
      unassigned.some(({ first, last }) => first <= code && code <= last),
    );
    expect(strays).toEqual([]);
  });

  it('covers 100 to 599 exactly once', () => {
    const covered = iana.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
    );
    expect(covered).toEqual(Array.from({ length: 500 }, (_, offset) => 100 + offset));
  });
});

describe('the facts that IANA does not list', () => {
  it('rules content out for 1xx, 204 and 304, and forbids it for 205', () => {
    const interim = all.map(({ code }) => code).filter(isInterim);
    expect(codesIn('content', 'impossible')).toEqual([...interim, 204, 304]);
    expect(codesIn('content', 'forbidden')).toEqual([205]);
  });

  it('lists the heuristically cacheable codes of RFC 9110, 15.1 and 451', () => {
    const expected = [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501];
    expect(codesIn('cacheable', 'heuristically')).toEqual(expected);
  });

  it('lets no cache store interim responses, 428, 429, 431 and 511', () => {
    expect(codesIn('cacheable', 'never')).toEqual([100, 101, 102, 103, 104, 428, 429, 431, 511]);
  });

  it('marks 102 and 305 as deprecated, and 104 as temporary, as long as IANA does', () => {
    expect(codesIn('state', 'deprecated')).toEqual([102, 305]);
    expect(codesIn('state', 'temporary')).toEqual([104]);
  });

  it('names the version that was first to list a code', () => {
    expect(codesIn('firstVersion', '1.0')).toEqual([
      200, 201, 202, 204, 300, 301, 302, 304, 400, 401, 403, 404, 500, 501, 502, 503,
    ]);
    expect(codesIn('firstVersion', '1.1')).toEqual([
      100, 101, 203, 205, 206, 303, 305, 307, 402, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414,
      415, 416, 417, 504, 505,
    ]);
    expect(codesIn('firstVersion', '2')).toEqual([421]);
    expect(codesIn('firstVersion', 'extension')).toEqual([
      102, 103, 104, 207, 208, 226, 308, 422, 423, 424, 425, 426, 428, 429, 431, 451, 506, 507, 508,
      510, 511,
    ]);
    expect(codesIn('firstVersion', 'none')).toEqual([306, 418]);
  });

  it('gives each code a meaning of its own, one sentence with a stop', () => {
    expect(new Set(all.map(({ meaning }) => meaning)).size).toBe(all.length);
    expect(all.filter(({ meaning }) => !/^[A-Z][^.]*(?:\.\d[^.]*)?\.$/.test(meaning))).toEqual([]);
  });

  it('has no phrase among the older phrases of its code, in upper or lower case', () => {
    const repeated = all.filter(({ phrase, olderPhrases }) =>
      olderPhrases.some((older) => older.toLowerCase() === phrase.toLowerCase()),
    );
    expect(repeated).toEqual([]);
  });
});

describe('classOf, isInterim, phraseOf', () => {
  it.each([
    { code: 100, name: 'informational' },
    { code: 299, name: 'successful' },
    { code: 300, name: 'redirection' },
    { code: 404, name: 'client error' },
    { code: 599, name: 'server error' },
  ])('$code is in the class $name', ({ code, name }) => {
    expect(classOf(code)).toBe(name);
    expect(isInterim(code)).toBe(code < 200);
  });

  it.each([-1, 0, 99, 600, 999, 404.5, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d is in no class',
    (code) => {
      expect(classOf(code)).toBeUndefined();
      expect(isInterim(code)).toBe(false);
    },
  );

  it('knows the phrases of registered codes only', () => {
    expect(phraseOf(404)).toBe('Not Found');
    expect(phraseOf(306)).toBe('Unused');
    expect(phraseOf(418)).toBe('Unused');
    expect(phraseOf(419)).toBeUndefined();
  });
});
