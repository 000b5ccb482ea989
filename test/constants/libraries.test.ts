import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ResponseStatus } from '@adonisjs/http-server';
import { HttpStatus } from '@nestjs/common';
import { HttpStatusCode } from 'axios';
import { HttpStatus as HttpEnum } from 'http-enums';
import httpStatus, { status } from 'http-status';
import * as httpStatusCodes from 'http-status-codes';
import { constants } from 'node:http2';
import { Status } from '@oakserver/oak';
import gte from 'semver/functions/gte.js';
import * as stoker from 'stoker/http-status-codes';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import type { ConstantsExport } from '../../src/constants/define-constants.ts';
import { constantsLibraries, libraryOf, memberOf } from '../../src/constants/index.ts';
import { statusCodes } from '../../src/http/status-codes.ts';

const require = createRequire(import.meta.url);

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
function numericMembers(value: unknown): Record<string, number> {
  return Object.fromEntries(
    Object.entries(value as object).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && !/^\d/.test(entry[0]),
    ),
  );
}

/** Node gives the whole module for the default import of CommonJS; bundlers and types give its `default`. */
function legacyExport(): object {
  const module: { default?: object } = httpStatusCodes.default;
  return module.default ?? module;
}

/** The members of an enum in a declaration file, for packages that this version of Node.js cannot load. */
function declaredMembers(resolved: string, file: string, name: string): Record<string, number> {
  const path = join(dirname(resolved), file);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const declaration = source.statements.find(
    (statement) => ts.isEnumDeclaration(statement) && statement.name.text === name,
  ) as ts.EnumDeclaration | undefined;
  return Object.fromEntries(
    (declaration?.members ?? []).map((member) => [
      member.name.getText(source),
      Number(member.initializer?.getText(source)),
    ]),
  );
}

/** The members of a version in our data. */
function membersIn({ members, late = {} }: ConstantsExport, version: string): object {
  return Object.fromEntries(
    Object.entries(members).filter(([name]) => gte(`${version}.0`, `${late[name] ?? '0.0'}.0`)),
  );
}

describe('the members are those of the installed package', () => {
  it.each<readonly [string, string, unknown]>([
    ['@nestjs/common', 'HttpStatus', HttpStatus],
    ['stoker', 'default', stoker],
    ['http-status-codes', 'StatusCodes', httpStatusCodes.StatusCodes],
    ['http-status-codes', 'default', legacyExport()],
    ['http-status', 'status', status],
    ['http-status', 'default', httpStatus],
    ['axios', 'HttpStatusCode', HttpStatusCode],
    ['http-enums', 'HttpStatus', HttpEnum],
    ['http-status-enum', 'default', (require('http-status-enum') as { default: unknown }).default],
    ['@adonisjs/http-server', 'ResponseStatus', ResponseStatus],
    ['@oak/oak', 'Status', Status],
  ])('%s %s', (library, path, installed) => {
    expect(exportOf(library, path).members).toEqual(numericMembers(installed));
  });

  it.each([
    [
      '@angular/common',
      'HttpStatusCode',
      require.resolve('@angular/common/package.json'),
      'types/_module-chunk.d.ts',
    ],
    ['http-status-ts', 'HttpStatus', require.resolve('http-status-ts'), '../types/HttpStatus.d.ts'],
  ])('%s %s, by its types', (library, path, resolved, file) => {
    expect(exportOf(library, path).members).toEqual(declaredMembers(resolved, file, path));
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

  it('are checked for every export but that of Deno, which npm does not have', () => {
    expect(everyExport.map(({ title }) => title)).toEqual([
      '@nestjs/common HttpStatus',
      '@angular/common HttpStatusCode',
      'stoker default',
      'http-status-codes StatusCodes',
      'http-status-codes default',
      'http-status status',
      'http-status default',
      'axios HttpStatusCode',
      '@std/http STATUS_CODE',
      '@oak/oak Status',
      'http-status-ts HttpStatus',
      'http-enums HttpStatus',
      'http-status-enum default',
      '@adonisjs/http-server ResponseStatus',
      'node:http2 constants',
    ]);
  });
});

describe('older versions have the members that are not marked as late', () => {
  it.each([
    ['http-status-codes', 'StatusCodes', '2.0', require('http-status-codes-2.0')],
    ['http-status-codes', 'StatusCodes', '2.2', require('http-status-codes-2.2')],
  ])('%s %s %s', (library, path, version, installed) => {
    const { [path]: members } = installed as Record<string, unknown>;
    expect(numericMembers(members)).toEqual(membersIn(exportOf(library, path), version));
  });

  it('http-status 1.8, whose types lack two members', () => {
    const installed = numericMembers(require('http-status-1'));
    expect(installed).toEqual(exportOf('http-status', 'default').members);
    const types = readFileSync(require.resolve('http-status-1/lib/index.d.ts'), 'utf8');
    const untyped = Object.keys(installed).filter((name) => !types.includes(`readonly ${name}:`));
    expect(untyped).toEqual(['PROCESSING', 'EARLY_HINTS']);
  });

  it('http-status-codes 1, which has the legacy members only', () => {
    const { FAILED_DEPENDENCY, ...installed } = numericMembers(require('http-status-codes-1'));
    expect(installed).toEqual(exportOf('http-status-codes', 'default').members);
    expect(FAILED_DEPENDENCY).toBe(424);
  });

  it('axios 1.18, by its types, which do not declare all members', () => {
    const declared = declaredMembers(
      require.resolve('axios-1.18/package.json'),
      'index.d.ts',
      'HttpStatusCode',
    );
    expect(declared).toEqual(membersIn(exportOf('axios', 'HttpStatusCode'), '1.18'));
  });

  it('NestJS 10', () => {
    const declared = declaredMembers(
      require.resolve('nestjs-common-10/package.json'),
      'enums/http-status.enum.d.ts',
      'HttpStatus',
    );
    expect(declared).toEqual(membersIn(exportOf('@nestjs/common', 'HttpStatus'), '10.0'));
  });
});

describe('a library', () => {
  it.each(everyExport)('$title marks only members of its own', ({ exported }) => {
    const { members, late = {}, deprecated = [] } = exported;
    expect(Object.keys(members)).toEqual(
      expect.arrayContaining([...Object.keys(late), ...deprecated]),
    );
  });

  it.each(everyExport)(
    '$title has one member per code, apart from deprecated members',
    ({ exported }) => {
      const { members, deprecated = [] } = exported;
      const names = Object.keys(members).filter((name) => !deprecated.includes(name));
      const codes = names.map((name) => members[name]);
      expect(codes).toEqual([...new Set(codes)]);
    },
  );

  it('is found by the names of its modules, also with a registry and a version: npm:name@1', () => {
    for (const library of constantsLibraries)
      for (const module of library.modules) expect(libraryOf(module)).toBe(library);
    expect(libraryOf('npm:http-status-codes@2.3.0')?.name).toBe('http-status-codes');
    expect(libraryOf('jsr:@std/http@^1.0.0/status')?.name).toBe('@std/http');
    expect(libraryOf('jsr:/@std/http@1/status')?.name).toBe('@std/http');
    expect(libraryOf('https://esm.sh/axios@1.7.2?bundle')?.name).toBe('axios');
    expect(libraryOf('https://esm.sh/@nestjs/common@11')?.name).toBe('@nestjs/common');
    expect(libraryOf('https://deno.land/std@0.224.0/http/status.ts')?.name).toBe('@std/http');
    expect(libraryOf('http-status-codes/build')).toBeUndefined();
    expect(libraryOf('@acme/http-status-codes')).toBeUndefined();
  });

  it('prefers exports of its own that keep literal types or are enums, where a version has one', () => {
    const preferred = constantsLibraries.flatMap(({ name, preferred: imports = [], exports }) =>
      imports.map(({ path, as, local }) => {
        const kind = exports.find((held) => held.path === path)?.kind;
        return [name, as, path, local, kind];
      }),
    );
    expect(preferred).toEqual([
      ['@nestjs/common', 'named', 'HttpStatus', 'HttpStatus', 'enum'],
      ['@angular/common', 'named', 'HttpStatusCode', 'HttpStatusCode', 'enum'],
      ['stoker', 'namespace', 'default', 'HttpStatusCodes', 'const'],
      ['http-status-codes', 'named', 'StatusCodes', 'StatusCodes', 'enum'],
      ['http-status-codes', 'namespace', 'default', 'HttpStatus', 'number'],
      ['http-status', 'named', 'status', 'httpStatus', 'literal'],
      ['http-status', 'default', 'default', 'httpStatus', 'literal'],
      ['axios', 'named', 'HttpStatusCode', 'HttpStatusCode', 'enum'],
      ['@std/http', 'named', 'STATUS_CODE', 'STATUS_CODE', 'literal'],
      ['@oak/oak', 'named', 'Status', 'Status', 'enum'],
      ['http-status-ts', 'named', 'HttpStatus', 'HttpStatus', 'enum'],
      ['http-enums', 'named', 'HttpStatus', 'HttpStatus', 'enum'],
      ['http-status-enum', 'default', 'default', 'HttpStatus', 'enum'],
      ['@adonisjs/http-server', 'named', 'ResponseStatus', 'ResponseStatus', 'literal'],
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
    ['axios', 'HttpStatusCode', 'WebServerIsDown', 521],
    ['http-enums', 'HttpStatus', 'POLICY_NOT_FULFILLED', 420],
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
    ['@nestjs/common', 'HttpStatus', 421, 'MISDIRECTED'],
    ['node:http2', 'constants', 404, 'HTTP_STATUS_NOT_FOUND'],
    ['axios', 'HttpStatusCode', 413, 'ContentTooLarge'],
    ['@angular/common', 'HttpStatusCode', 413, 'PayloadTooLarge'],
    ['@std/http', 'STATUS_CODE', 203, 'NonAuthoritativeInfo'],
    ['http-enums', 'HttpStatus', 101, 'SWITCHING'],
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
  ])('prefers one of several members: %s', (_, members, code, name) => {
    expect(memberOf({ members }, code)).toBe(name);
  });

  it('leaves out deprecated names, and names that the installed version may lack', () => {
    const members = { ContentTooLarge: 413, PayloadTooLarge: 413 };
    const held = { members, deprecated: ['PayloadTooLarge'] };
    expect(memberOf(held, 413, (name) => name !== 'ContentTooLarge')).toBeUndefined();
  });
});
