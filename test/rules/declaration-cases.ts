/** Programs under the rules about declared statuses alone, with every report and all suggestions. */
import { join } from 'node:path';
import { Linter } from 'eslint';
import * as yaml from 'yaml';
import { noProject } from '../../src/analysis/input/project.ts';
import { createPlugin } from '../../src/plugin.ts';
import { languages, nowhere } from '../frameworks/expectations.ts';

/** Without a project, but with comments that are read. */
const { all } = createPlugin({ ...noProject, yaml: () => yaml }).configs;
const rules: Linter.RulesRecord = {
  'http-status/no-undeclared-status': ['error', { report: 'all' }],
  'http-status/no-unanswered-declaration': 'error',
};
const linter = new Linter({ cwd: nowhere });

/** The reports of both rules. @param name the name of the file, which tells its language. */
export function declarationReports(code: string, name = 'file.js'): readonly Linter.LintMessage[] {
  return linter.verify(
    code,
    [{ ...all, files: ['**/*.{js,ts}'], languageOptions: languages.typescript, rules }],
    { filename: join(nowhere, name) },
  );
}

/** The names of the reports' messages; the text of an error in the syntax. */
export function declarationMessages(code: string, name?: string): readonly string[] {
  return declarationReports(code, name).map(({ messageId, message }) => messageId ?? message);
}

/** A file of Fastify, with functions that come from elsewhere. */
export const fastify = (...statements: readonly string[]) => `
import fastify from 'fastify';
import { addErrors, other, withErrors } from './own.js';
import { foreign } from 'foreign';
const app = fastify();
${statements.join('\n')}
`;

/** A handler of Fastify that answers with 200 and 404. */
export const finding =
  '(request, reply) => { if (request.query.a) return reply.code(404).send({}); return reply.code(200).send({}); }';
