import { describe, expect, it } from 'vitest';

import { fields } from '../../src/http/fields.ts';
import { isMethod, methods, type Method } from '../../src/http/methods.ts';
import type { Reference } from '../../src/http/reference.ts';
import {
  fieldMeanings,
  fieldRequirements,
  fieldRequirementsOf,
  isMeaningful,
  methodMismatch,
  methodMismatches,
  noRedirect,
  redirects,
  intermediaryStatuses,
  isRuledOut,
  requestConditions,
  successStatuses,
} from '../../src/http/semantics.ts';
import { isInterim, statusCodes } from '../../src/http/status-codes.ts';

const all = [...methods.keys()];

function mismatched(code: number): readonly Method[] {
  return all.filter((method) => methodMismatch(code, method) !== undefined);
}

describe('methodMismatches', () => {
  const others = ['POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'];

  it.each([
    { code: 205, expected: ['PUT'] },
    { code: 206, expected: ['HEAD', ...others] },
    { code: 226, expected: others },
    { code: 304, expected: others },
    { code: 412, expected: ['CONNECT', 'OPTIONS', 'TRACE'] },
    { code: 416, expected: ['HEAD', ...others] },
  ])('$code never answers $expected', ({ code, expected }) => {
    expect(mismatched(code)).toEqual(expected);
  });

  it('has no other row', () => {
    const listed = [...statusCodes.keys()].filter((code) => mismatched(code).length > 0);
    expect(listed).toEqual([205, 206, 226, 304, 412, 416]);
  });

  it('leaves GET and QUERY alone', () => {
    const touched = methodMismatches.filter(
      (row) => row.methods.includes('GET') || row.methods.includes('QUERY'),
    );
    expect(touched).toEqual([]);
  });

  it('has one row for a cell', () => {
    const cells = methodMismatches.flatMap((row) =>
      row.codes.flatMap((code) => row.methods.map((method) => `${method} ${code}`)),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });

  it.each([
    { code: 304, method: 'POST', instead: [412], section: '13.1.2' },
    { code: 304, method: 'OPTIONS', instead: [204, 200], section: '13.2.1' },
    { code: 205, method: 'PUT', instead: [204, 200], section: '9.3.4' },
    { code: 206, method: 'POST', instead: [200], section: '14.2' },
    { code: 416, method: 'PATCH', instead: [400], section: '14.2' },
    { code: 412, method: 'OPTIONS', instead: [400, 403], section: '13.2.1' },
  ] as const)('suggests $instead for $code on $method', ({ code, method, instead, section }) => {
    expect(methodMismatch(code, method)).toMatchObject({ instead, reference: { section } });
  });

  it('suggests only registered final codes that suit the method', () => {
    for (const row of methodMismatches) {
      expect(row.instead.length).toBeGreaterThan(0);
      for (const code of row.instead) {
        expect(statusCodes.get(code)?.state).toBe('registered');
        expect(isInterim(code)).toBe(false);
        expect(row.methods.filter((method) => methodMismatch(code, method))).toEqual([]);
      }
    }
  });
});

describe('fieldRequirements', () => {
  function demands(code: number): readonly string[] {
    return fieldRequirementsOf(code).map(
      ({ level, demand, field }) => `${level} ${demand} ${field}`,
    );
  }

  it.each([
    { code: 101, expected: ['MUST required Upgrade', 'MUST required Connection'] },
    { code: 201, expected: ['SHOULD required Location'] },
    { code: 204, expected: ['MUST forbidden Content-Length', 'MUST forbidden Transfer-Encoding'] },
    { code: 301, expected: ['SHOULD required Location'] },
    { code: 303, expected: ['convention required Location'] },
    { code: 401, expected: ['MUST required WWW-Authenticate'] },
    { code: 405, expected: ['MUST required Allow'] },
    { code: 407, expected: ['MUST required Proxy-Authenticate'] },
    { code: 416, expected: ['SHOULD required Content-Range'] },
    { code: 426, expected: ['MUST required Upgrade', 'MUST required Connection'] },
    { code: 429, expected: ['MUST forbidden Cache-Control', 'MAY meaningful Retry-After'] },
    { code: 451, expected: ['SHOULD required Link'] },
    { code: 503, expected: ['MAY meaningful Retry-After'] },
  ])('$code: $expected', ({ code, expected }) => {
    expect(demands(code)).toEqual(expect.arrayContaining(expected));
  });

  it('asks nothing of 404 and of unassigned codes', () => {
    expect(fieldRequirementsOf(404)).toEqual([]);
    expect(fieldRequirementsOf(299)).toEqual([]);
  });

  it('asks for Location after 201 only in answer to POST', () => {
    const location = fieldRequirementsOf(201).find(({ field }) => field === 'Location');
    expect(location?.methods).toEqual(['POST']);
  });

  it('asks a 206 for Content-Range with one part and against it with several', () => {
    const ranges = fieldRequirementsOf(206).filter(({ field }) => field === 'Content-Range');
    expect(ranges.map(({ demand }) => demand)).toEqual(['required', 'forbidden']);
    expect(ranges.every(({ when }) => when !== undefined)).toBe(true);
  });

  it('never both requires and forbids a field without a condition', () => {
    const keys = fieldRequirements
      .filter(({ when, methods: only }) => when === undefined && only === undefined)
      .flatMap(({ codes, field }) => codes.map((code) => `${code} ${field}`));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('isMeaningful', () => {
  it.each([
    { field: 'Content-Range', code: 206, expected: true },
    { field: 'Content-Range', code: 416, expected: true },
    { field: 'Content-Range', code: 200, expected: false },
    { field: 'Location', code: 201, expected: true },
    { field: 'Location', code: 202, expected: true },
    { field: 'Location', code: 302, expected: true },
    { field: 'Location', code: 404, expected: false },
    { field: 'Retry-After', code: 404, expected: true },
  ] as const)('$field with $code: $expected', ({ field, code, expected }) => {
    expect(isMeaningful(field, code)).toBe(expected);
  });

  it('gives Location a meaning on 200 in answer to QUERY, and where the method is unknown', () => {
    expect(isMeaningful('Location', 200, 'QUERY')).toBe(true);
    expect(isMeaningful('Location', 200, 'GET')).toBe(false);
    expect(isMeaningful('Location', 200)).toBe(true);
  });
});

describe('redirects', () => {
  it.each([
    { method: 'open', expected: [301, 302] },
    { method: 'GET', expected: [303] },
    { method: 'same', expected: [307, 308] },
  ])('$expected make the next method $method', ({ method, expected }) => {
    const rows = redirects.filter((row) => row.method === method);
    expect(rows.map(({ code }) => code)).toEqual(expected);
  });

  it('are permanent with 301 and 308', () => {
    const permanent = redirects.filter((row) => row.permanent);
    expect(permanent.map(({ code }) => code)).toEqual([301, 308]);
  });

  it('are only these five, and every other code has a reason', () => {
    const codes = [...statusCodes.keys()].filter((code) => noRedirect(code) === null);
    expect(codes).toEqual(redirects.map(({ code }) => code));
  });

  it.each([
    { code: 200, section: '10.2.2' },
    { code: 201, section: '15.3.2' },
    { code: 300, section: '15.4.1' },
    { code: 304, section: '15.4.5' },
    { code: 305, section: '15.4.6' },
    { code: 306, section: '15.4.7' },
    { code: 401, section: '10.2.2' },
  ])('$code does not redirect ($section)', ({ code, section }) => {
    const row = noRedirect(code);
    expect(row).toMatchObject({ reference: { section } });
    expect(row?.because).toMatch(/^(?!A )\S.*[^.]$/);
  });
});

describe('successStatuses', () => {
  it.each([
    { method: 'PUT', situation: 'created', code: 201, level: 'MUST' },
    { method: 'POST', situation: 'created', code: 201, level: 'SHOULD' },
    { method: 'DELETE', situation: 'no content', code: 204, level: 'SHOULD' },
    { method: 'DELETE', situation: 'queued', code: 202, level: 'SHOULD' },
    { method: 'OPTIONS', situation: 'content', code: 200, level: 'convention' },
    { method: 'PATCH', situation: 'no content', code: 204, level: 'convention' },
  ])('$method, $situation: $code ($level)', (expected) => {
    expect(successStatuses).toContainEqual(expect.objectContaining(expected));
  });

  it('has one code for a method and a situation, which suits the method', () => {
    const keys = successStatuses.map(({ method, situation }) => `${method} ${situation}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(successStatuses.filter(({ code, method }) => methodMismatch(code, method))).toEqual([]);
  });

  it('makes only the duties of PUT absolute', () => {
    const duties = successStatuses.filter(({ level }) => level === 'MUST');
    expect(duties.map(({ method, code }) => [method, code])).toEqual([
      ['PUT', 201],
      ['PUT', 200],
    ]);
  });
});

describe('methods', () => {
  it('knows which are safe and which are idempotent', () => {
    const safe = all.filter((method) => methods.get(method)?.safe);
    const idempotent = all.filter((method) => methods.get(method)?.idempotent);
    expect(safe).toEqual(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY']);
    expect(all.filter((method) => !idempotent.includes(method))).toEqual([
      'POST',
      'CONNECT',
      'PATCH',
    ]);
  });

  it('is case-sensitive', () => {
    expect(isMethod('GET')).toBe(true);
    expect(isMethod('get')).toBe(false);
    expect(isMethod('LINK')).toBe(false);
    expect(isMethod('constructor')).toBe(false);
  });
});

describe('fields', () => {
  it('are sorted, and each is used by a table', () => {
    const names = [...fields.keys()];
    expect(names).toEqual([...names].sort());
    const used = new Set([
      ...fieldRequirements.map(({ field }) => field),
      ...fieldMeanings.map(({ field }) => field),
      ...requestConditions.flatMap((row) => row.fields),
    ]);
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('isRuledOut', () => {
  it('needs a MUST for each method of the handler', () => {
    expect(isRuledOut(304, ['PUT', 'POST'])).toBe(true);
    expect(isRuledOut(304, ['PUT', 'GET'])).toBe(false);
    expect(isRuledOut(226, ['POST'])).toBe(false);
    expect(isRuledOut(304, [])).toBe(false);
  });
});

describe('all tables', () => {
  const requirements = [
    ...methodMismatches,
    ...fieldRequirements,
    ...requestConditions,
    ...intermediaryStatuses.map((row) => ({ ...row, codes: [row.code] })),
  ];

  it('name a code to answer instead, which the same table does not rule out', () => {
    for (const { codes, instead } of requestConditions)
      for (const code of instead) {
        expect(statusCodes.has(code)).toBe(true);
        expect(codes).not.toContain(code);
      }
    const misplaced = intermediaryStatuses.map(({ code }) => code);
    for (const { instead } of intermediaryStatuses)
      expect(instead.filter((code) => misplaced.includes(code))).toEqual([]);
  });

  it('name registered codes only', () => {
    const codes = [
      ...[...requirements, ...fieldMeanings].flatMap((row) => row.codes),
      ...successStatuses.map(({ code }) => code),
    ];
    expect(codes.filter((code) => !statusCodes.has(code))).toEqual([]);
  });

  it('give a reason that fits into a message', () => {
    expect(requirements.filter(({ because }) => !/^(?!A )\S.*[^.]$/.test(because))).toEqual([]);
  });

  it('cite a section by number and by address', () => {
    const references: readonly Reference[] = [
      ...[...statusCodes.values()].map(({ reference }) => reference),
      ...[...methods.values()].map(({ reference }) => reference),
      ...fields.values(),
      ...[...requirements, ...fieldMeanings, ...successStatuses].map(({ reference }) => reference),
    ];
    for (const { document, section, url } of references) {
      const number = /^RFC (\d+)$/.exec(document)?.[1];
      expect(section).toMatch(number === undefined ? /^[a-z\d-]+$/ : /^\d+(?:\.\d+)*$/);
      expect(url).toBe(
        number === undefined
          ? `https://httpwg.org/http-extensions/${document}.html#${section}`
          : `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
      );
    }
  });
});
