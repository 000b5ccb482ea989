/** The fixes that add an import leave a program's types and behaviour as they are. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { StatusCodes } from 'http-status-codes';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statusCodes } from '../../src/http/status-codes.ts';
import plugin from '../../src/index.ts';
import { run } from '../runtime/servers.ts';

const root = join(import.meta.dirname, '../..');
const project = mkdtempSync(join(tmpdir(), 'http-status-fixes-'));
writeFileSync(
  join(project, 'package.json'),
  '{ "type": "module", "dependencies": { "http-status-codes": "^2.3.0" } }',
);
symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
for (const folder of ['before', 'after']) mkdirSync(join(project, folder));
afterAll(() => {
  rmSync(project, { recursive: true });
});

const linter = new Linter({ cwd: project });
const config = (file: string, isCommonjs: boolean): Linter.Config => ({
  files: ['**/*.{js,mjs,cjs,ts,mts,cts,tsx}'],
  plugins: { 'http-status': plugin },
  languageOptions: {
    ...(/tsx?$/u.test(file) ? { parser: parser as Linter.Parser } : {}),
    ...(isCommonjs ? { sourceType: 'commonjs' } : {}),
  },
  rules: { 'http-status/prefer-status-constant': 'error' },
});

/** Fixes a file of the project as `eslint --fix` does. @throws {Error} if it does not parse. */
function fix(file: string, code: string): Linter.FixReport {
  const isCommonjs = file.endsWith('.cjs') || (file.endsWith('.js') && /\bexports\b/u.test(code));
  const filename = join(project, file);
  const report = linter.verifyAndFix(code, config(file, isCommonjs), { filename });
  const fatal = report.messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${file}:${fatal.line}: ${fatal.message}\n${report.output}`);
  return report;
}

interface Case {
  readonly title: string;
  /** The name ends in the kind of file. */
  readonly file: string;
  /** What the fix has to make of the file. */
  readonly after: string;
}

/** A program before its constants came: numbers in their place, and no import of them. */
function numbersIn(after: string): string {
  return after
    .replaceAll(/\b(?:StatusCodes|Codes)\.([A-Z_]+)\b/gu, (_, name: keyof typeof StatusCodes) =>
      String(StatusCodes[name]),
    )
    .replace(/^(?:import|const) \{ StatusCodes \} (?:from|= require).*\r?\n/mu, '')
    .replace(/, StatusCodes\b/u, '');
}

/** Handlers of each framework, by the statements in them. */
const positions = {
  express: {
    before: `import type { Response } from 'express';
import { StatusCodes } from 'http-status-codes';

export function answer(res: Response, isNew: boolean, error: { status?: number }) {`,
    statements: [
      'return res.status(StatusCodes.NOT_FOUND).end();',
      'res.status(StatusCodes.IM_USED_BY_ANOTHER); res.json({ isNew, error });',
      'res.sendStatus(StatusCodes.NOT_FOUND);',
      'res.statusCode = StatusCodes.NOT_FOUND; res.end();',
      'res.writeHead(StatusCodes.NOT_FOUND).end();',
      "res.writeHead(StatusCodes.NOT_FOUND, { 'content-type': 'text/plain' }).end('none');",
      "res.redirect(StatusCodes.MOVED_PERMANENTLY, '/elsewhere');",
      "res.redirect(StatusCodes.MOVED_TEMPORARILY, '/elsewhere');",
      "res.redirect(StatusCodes.PERMANENT_REDIRECT, '/elsewhere');",
      'res.status(isNew ? StatusCodes.CREATED : StatusCodes.OK).json({});',
      'res.statusCode = isNew ? StatusCodes.CREATED : StatusCodes.OK; res.end();',
      'res.status(error.status ?? StatusCodes.INTERNAL_SERVER_ERROR).end();',
      'res.status(error.status || StatusCodes.INTERNAL_SERVER_ERROR).end();',
      'if (isNew) return res.status(StatusCodes.CREATED).end(); return res.sendStatus(StatusCodes.OK);',
    ],
  },
} as const;
void positions;
