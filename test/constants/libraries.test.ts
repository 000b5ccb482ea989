import { HttpStatus } from '@nestjs/common';
import httpStatus, { status } from 'http-status';
import * as httpStatusCodes from 'http-status-codes';
import { constants } from 'node:http2';
import { describe, expect, it } from 'vitest';

import type { ConstantsExport } from '../../src/constants/define-constants.ts';
import { constantsLibraries, memberOf } from '../../src/constants/index.ts';
import { statusCodes } from '../../src/http/status-codes.ts';

const everyExport = constantsLibraries.flatMap(({ name, exports }) =>
  exports.map((exported) => ({ title: `${name} ${exported.path}`, exported })),
);

function exportOf(library: string, path: string): ConstantsExport {
  const exported = constantsLibraries
    .find(({ name }) => name === library)
    ?.exports.find((candidate) => candidate.path === path);
  if (exported === undefined) {
    throw new Error(`${library} has no export ${path}.`);
  }
  return exported;
}

/** Leaves out reverse keys of enums (`404: 'NOT_FOUND'`), texts (`404_NAME`) and nested groups (`extra`). */
function numericMembers(value: object): Record<string, number> {
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && !/^\d/.test(entry[0]),
    ),
  );
}

/** Node gives the whole module for the default import of CommonJS; bundlers and types give its `default`. */
function legacyExport(): object {
  const module: { default?: object } = httpStatusCodes.default;
  return module.default ?? module;
}

describe('the members are those of the installed package', () => {
  it.each([
    ['http-status-codes', 'StatusCodes', httpStatusCodes.StatusCodes],
    ['http-status-codes', 'default', legacyExport()],
    ['http-status', 'default', httpStatus],
    ['http-status', 'status', status],
    ['@nestjs/common', 'HttpStatus', HttpStatus],
  ])('%s %s', (library, path, installed) => {
    expect(exportOf(library, path).members).toEqual(numericMembers(installed));
  });

  it('node:http2 constants', () => {
    const { members } = exportOf('node:http2', 'constants');
    expect(constants).toMatchObject(members);
    expect(Object.keys(members).filter((name) => !name.startsWith('HTTP_STATUS_'))).toEqual([]);
  });

  it('the named legacy imports of http-status-codes are members of its default export', () => {
    const { members } = exportOf('http-status-codes', 'default');
    const { FAILED_DEPENDENCY, ...named } = numericMembers(httpStatusCodes);
    expect(members).toEqual(named);
    expect(FAILED_DEPENDENCY).toBe(424);
  });

  it('leaves no export unchecked', () => {
    expect(everyExport.map(({ title }) => title)).toEqual([
      'http-status-codes StatusCodes',
      'http-status-codes default',
      'http-status default',
      'http-status status',
      '@nestjs/common HttpStatus',
      'node:http2 constants',
    ]);
  });
});

describe('a library', () => {
  it.each(everyExport)('$title has one member per code', ({ exported }) => {
    const codes = Object.values(exported.members);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it('is led to by its own name', () => {
    for (const { name, modules } of constantsLibraries) {
      expect(modules).toContain(name);
    }
    const modules = constantsLibraries.flatMap((library) => library.modules);
    expect(modules).toEqual([...new Set(modules)]);
  });

  it('prefers an export of its own that keeps literal types or is an enum', () => {
    const preferred = constantsLibraries.map(({ name, preferred, exports }) => {
      const kind = exports.find(({ path }) => path === preferred?.path)?.kind;
      return [name, preferred?.path, preferred?.local, kind];
    });
    expect(preferred).toEqual([
      ['http-status-codes', 'StatusCodes', 'StatusCodes', 'enum'],
      ['http-status', 'status', 'httpStatus', 'literal'],
      ['@nestjs/common', 'HttpStatus', 'HttpStatus', 'enum'],
      ['node:http2', undefined, undefined, undefined],
    ]);
  });
});

describe('unregistered codes that packages name', () => {
  it.each([
    ['http-status-codes', 'StatusCodes', 'INSUFFICIENT_SPACE_ON_RESOURCE', 419],
    ['http-status-codes', 'StatusCodes', 'METHOD_FAILURE', 420],
    ['http-status-codes', 'default', 'METHOD_FAILURE', 420],
    ['@nestjs/common', 'HttpStatus', 'CONTENT_DIFFERENT', 210],
    ['@nestjs/common', 'HttpStatus', 'UNRECOVERABLE_ERROR', 456],
    ['node:http2', 'constants', 'HTTP_STATUS_BANDWIDTH_LIMIT_EXCEEDED', 509],
  ])('%s %s %s is understood and not proposed', (library, path, name, code) => {
    const exported = exportOf(library, path);
    expect(exported.members[name]).toBe(code);
    expect(memberOf(exported, code)).toBeUndefined();
  });

  it.each(everyExport)(
    '$title proposes a member for exactly its registered codes',
    ({ exported }) => {
      const proposed = Object.values(exported.members).filter((code) => memberOf(exported, code));
      const registered = Object.values(exported.members).filter((code) => statusCodes.has(code));
      expect(proposed).toEqual(registered);
    },
  );
});

describe('memberOf', () => {
  it.each([
    ['http-status-codes', 'StatusCodes', 302, 'MOVED_TEMPORARILY'],
    ['http-status-codes', 'StatusCodes', 413, 'REQUEST_TOO_LONG'],
    ['http-status-codes', 'StatusCodes', 422, 'UNPROCESSABLE_ENTITY'],
    ['http-status-codes', 'StatusCodes', 425, undefined],
    ['http-status-codes', 'StatusCodes', 103, 'EARLY_HINTS'],
    ['http-status-codes', 'default', 103, undefined],
    ['http-status', 'status', 302, 'FOUND'],
    ['http-status', 'status', 425, 'TOO_EARLY'],
    ['http-status', 'status', 104, undefined],
    ['@nestjs/common', 'HttpStatus', 103, 'EARLYHINTS'],
    ['@nestjs/common', 'HttpStatus', 300, 'AMBIGUOUS'],
    ['@nestjs/common', 'HttpStatus', 418, 'I_AM_A_TEAPOT'],
    ['node:http2', 'constants', 404, 'HTTP_STATUS_NOT_FOUND'],
  ])('%s %s: %i is %s', (library, path, code, name) => {
    expect(memberOf(exportOf(library, path), code)).toBe(name);
  });

  it.each([
    ['the phrase of the registry', { GREAT: 200, STATUS_OK: 200 }, 200, 'STATUS_OK'],
    [
      'the phrase over an older one',
      { PayloadTooLarge: 413, ContentTooLarge: 413 },
      413,
      'ContentTooLarge',
    ],
    ['an older phrase', { TOO_BIG: 413, PAYLOAD_TOO_LARGE: 413 }, 413, 'PAYLOAD_TOO_LARGE'],
    ['the first', { MISSING: 404, NOWHERE: 404 }, 404, 'MISSING'],
  ])('of several members, prefers %s', (_, members, code, name) => {
    expect(memberOf({ members }, code)).toBe(name);
  });
});
