/** Versions of libraries of constants, and who needs them: which import is added, by a fix or by an editor. */
import type { Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import { lintProject, type Given } from './lint-project.ts';

/** The reports of a file, each with its message and the lines that a fix, or else an editor, adds or changes above the use. */
function found(code: string, given: Given = {}): readonly string[] {
  return lintProject(code, given).flatMap(({ message, fix, suggestions = [] }) => [
    message.replace(' (Convention.)', ''),
    ...(fix ? [`fix: ${changed(code, fix)}`] : []),
    ...suggestions.map((suggestion) => `offer: ${changed(code, suggestion.fix)}`),
  ]);
}

function changed(code: string, { range: [start, end], text }: Rule.Fix): string {
  const lines = `${code.slice(0, start)}${text}${code.slice(end)}`.split('\n');
  return lines.filter((line) => !code.includes(line) && !line.includes('res.status(')).join(' ');
}

const server = (line: string, code = 404) =>
  `import express from 'express';\n${line}\nexpress().get('/', (req, res) => res.status(${code}).end());`;

const whole = "import * as HttpStatus from 'http-status-codes'";
const old = 'Write HttpStatus.NOT_FOUND for 404 (Not Found).';
const named = 'Write StatusCodes.NOT_FOUND for 404 (Not Found).';

describe('http-status-codes 1, which has no StatusCodes', () => {
  it.each<readonly [string, Given]>([
    ['^1.4.0', { dependencies: { 'http-status-codes': '^1.4.0' } }],
    ['either', { dependencies: { 'http-status-codes': '^1 || ^2' } }],
    ['or later', { dependencies: { 'http-status-codes': '>=1.4' } }],
    [
      'in a catalogue',
      {
        dependencies: { 'http-status-codes': 'catalog:' },
        installed: { 'http-status-codes': '1.4.0' },
      },
    ],
    [
      'each',
      { dependencies: { 'http-status-codes': '^1.4.0' }, options: { withoutSource: 'each' } },
    ],
    [
      'chosen',
      {
        dependencies: { 'http-status-codes': '^1.4.0' },
        options: { library: 'http-status-codes' },
      },
    ],
    [
      'nearer than 2',
      {
        dependencies: { 'http-status-codes': '^1.4.0' },
        above: { dependencies: { 'http-status-codes': '^2.3.0' } },
      },
    ],
  ])('%s: the module itself is imported', (_, given) => {
    expect(found(server(''), given)).toEqual([old, `fix: ${whole};`]);
  });

  const dependencies = { 'http-status-codes': '^1.4.0' };

  it('beside a name of it, by require, and by the name that the file has', () => {
    expect(found(server("import { OK } from 'http-status-codes';"), { dependencies })).toEqual([
      old,
      `fix: ${whole};`,
    ]);
    const required = server('').replace(/import.*/u, "const express = require('express');");
    expect(found(required, { dependencies })).toEqual([
      old,
      "fix: const HttpStatus = require('http-status-codes');",
    ]);
    expect(found(server("import Codes from 'http-status-codes';"), { dependencies })).toEqual([
      'Write Codes.NOT_FOUND for 404 (Not Found).',
      'fix: ',
    ]);
  });

  it('is offered in TypeScript, as version 2 types the same names as numbers', () => {
    expect(found(server(''), { dependencies, file: 'src/file.ts' })).toEqual([
      old,
      `offer: ${whole};`,
    ]);
  });

  it('names no code that the oldest version lacks', () => {
    const older = { dependencies: { 'http-status-codes': '^1.0.6' } };
    expect(found(server('', 308), older)).toEqual([]);
    expect(found(server('', 308), { dependencies })).toHaveLength(2);
  });

  it.each(['^2.0.0', '~2.3.0', '>=2.2', '*'])('%s still gives StatusCodes', (range) => {
    expect(found(server(''), { dependencies: { 'http-status-codes': range } })).toEqual([
      named,
      "fix: import { StatusCodes } from 'http-status-codes';",
    ]);
  });
});

describe('a library that is chosen, in a version without constants', () => {
  it('is to be installed in a newer one', () => {
    const given = { dependencies: { axios: '^0.27.2' }, options: { library: 'axios' } };
    expect(found(server("import axios from 'axios';"), given)).toEqual([
      'Write HttpStatusCode.NotFound for 404 (Not Found); axios 1.3 or newer has to be installed for it.',
      "offer: import axios, { HttpStatusCode } from 'axios';",
    ]);
  });
});

describe('a library that is not installed', () => {
  it('counts as its newest version', () => {
    const [message] = found(server('app.get("/b", (req, res) => res.status(426).end());'));
    expect(message).toContain('the 2 status codes');
    expect(found(server('', 426))[0]).toContain('write StatusCodes.UPGRADE_REQUIRED');
    expect(found(server('', 421))[0]).toContain('write StatusCodes.MISDIRECTED_REQUEST');
    const options = { library: 'http-status-codes' };
    expect(found(server('', 426), { options })[0]).toContain('has to be installed');
  });

  it('names no code that it has in no version, and none that a listed version may lack', () => {
    expect(found(server('', 208))).toEqual([]);
    const dependencies = { 'http-status-codes': '^2.0.0' };
    expect(found(server('', 426), { dependencies })).toEqual([]);
  });
});

describe('a specifier with a registry', () => {
  it.each([
    ["import axios from 'npm:axios@1.7';", 'axios.HttpStatusCode.NotFound', ''],
    [
      "import { get } from 'npm:axios@1.7';",
      'HttpStatusCode.NotFound',
      "import { get, HttpStatusCode } from 'npm:axios@1.7';",
    ],
    [
      "import { get } from 'https://esm.sh/axios@1.7.2?bundle';",
      'HttpStatusCode.NotFound',
      "import { get, HttpStatusCode } from 'https://esm.sh/axios@1.7.2?bundle';",
    ],
    [
      "import { ReasonPhrases } from 'npm:http-status-codes@2';",
      'StatusCodes.NOT_FOUND',
      "import { ReasonPhrases, StatusCodes } from 'npm:http-status-codes@2';",
    ],
    [
      "import { OK } from 'npm:http-status-codes@1';",
      'HttpStatus.NOT_FOUND',
      "import * as HttpStatus from 'npm:http-status-codes@1';",
    ],
    [
      "import { Controller } from 'npm:@nestjs/common@11';",
      'HttpStatus.NOT_FOUND',
      "import { Controller, HttpStatus } from 'npm:@nestjs/common@11';",
    ],
    [
      "import { STATUS_TEXT } from 'jsr:@std/http@1/status';",
      'STATUS_CODE.NotFound',
      "import { STATUS_TEXT, STATUS_CODE } from 'jsr:@std/http@1/status';",
    ],
    [
      "import type { AxiosInstance } from 'npm:axios@1.7';",
      'HttpStatusCode.NotFound',
      "import { HttpStatusCode } from 'npm:axios@1.7';",
    ],
    ["import { HttpStatusCode } from 'https://esm.sh/axios@1';", 'HttpStatusCode.NotFound', ''],
    ["import Codes from 'https://esm.sh/http-status-codes@1';", 'Codes.NOT_FOUND', ''],
  ])('%s gets the constant', (line, constant, added) => {
    expect(found(server(line), { file: 'src/file.ts' }).map(withoutKind)).toEqual([
      `Write ${constant} for 404 (Not Found).`,
      added,
    ]);
  });

  it.each([
    "import axios from 'npm:axios@0.27';",
    "import { get } from 'npm:axios@0.27.2';",
    "import axios from 'https://esm.sh/axios@0.27';",
    // Its first versions have none.
    "import axios from 'npm:axios@1';",
  ])('%s has no constants', (line) => {
    const [message] = found(server(line));
    expect(message).toMatch(/^No constant is at hand/u);
  });

  it('names the version, whatever package.json lists', () => {
    const dependencies = { axios: '^1.7.0' };
    expect(found(server("import axios from 'npm:axios@0.27';"), { dependencies })[0]).toMatch(
      /^No constant is at hand/u,
    );
    expect(
      found(server("import axios from 'npm:axios@1.7';"), { dependencies: { axios: '^0.27.2' } }),
    ).toEqual(['Write axios.HttpStatusCode.NotFound for 404 (Not Found).', 'fix: ']);
  });
});

describe('a package that production may lack', () => {
  const library = { 'http-status-codes': '^2.3.0' };
  const edit = "import { StatusCodes } from 'http-status-codes';";
  const optional = { peerDependenciesMeta: { 'http-status-codes': { optional: true } } };

  it.each<readonly [string, Given]>([
    ['devDependencies', { manifest: { devDependencies: library } }],
    ['optionalDependencies', { manifest: { optionalDependencies: library } }],
    [
      'optionalDependencies over dependencies',
      { dependencies: library, manifest: { optionalDependencies: library } },
    ],
    ['an optional peer', { manifest: { peerDependencies: library, ...optional } }],
    [
      'devDependencies nearer than dependencies',
      { manifest: { devDependencies: library }, above: { dependencies: library } },
    ],
    ['devDependencies above', { manifest: {}, above: { devDependencies: library } }],
  ])('by %s: its import is offered, not fixed', (_, given) => {
    expect(found(server(''), given)).toEqual([named, `offer: ${edit}`]);
  });

  it.each<readonly [string, Given]>([
    ['dependencies', { dependencies: library }],
    [
      'dependencies and devDependencies',
      { dependencies: library, manifest: { devDependencies: library } },
    ],
    ['peerDependencies', { manifest: { peerDependencies: library, devDependencies: library } }],
    [
      'dependencies and an optional peer',
      { dependencies: library, manifest: { peerDependencies: library, ...optional } },
    ],
    ['dependencies above', { manifest: {}, above: { dependencies: library } }],
  ])('but not by %s', (_, given) => {
    expect(found(server(''), given)).toEqual([named, `fix: ${edit}`]);
  });

  const manifest = { devDependencies: library };

  it('is imported by a fix where the file loads it already, and not where it has its types alone', () => {
    const given = { manifest, file: 'src/file.ts' };
    expect(found(server("import { ReasonPhrases } from 'http-status-codes';"), given)).toEqual([
      named,
      "fix: import { ReasonPhrases, StatusCodes } from 'http-status-codes';",
    ]);
    for (const line of [
      "import type { ReasonPhrases } from 'http-status-codes';",
      "import { type ReasonPhrases } from 'http-status-codes';",
      "import type { StatusCodes } from 'http-status-codes';",
      "import { type StatusCodes } from 'http-status-codes';",
    ])
      expect(found(server(line), given)).toEqual([named, expect.stringMatching(/^offer: /u)]);
  });

  it.each([
    ['src/file.test.js', ''],
    ['src/app.e2e-spec.js', ''],
    ['src/__tests__/app.js', ''],
    ['src/file.js', "import { it } from 'vitest';"],
    ['src/file.js', "import test from 'node:test';"],
  ])('is imported by a fix in a test: %s %s', (file, line) => {
    expect(found(server(line), { manifest, file })).toEqual([named, `fix: ${edit}`]);
  });

  it.each([
    ['test/server.js', ''],
    ['src/testing.js', ''],
    ['src/latest.js', "import x from 'vitest-like';"],
  ])('and not in what only may be one: %s', (file, line) => {
    expect(found(server(line), { manifest, file })).toEqual([named, `offer: ${edit}`]);
  });
});

function withoutKind(edit: string): string {
  return edit.replace(/^(?:fix|offer): /u, '');
}
