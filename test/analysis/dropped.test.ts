/** The responses and errors that are made and dropped, as the analysis lists them. */
import { Linter, type Rule } from 'eslint';
import { expect, it } from 'vitest';
import { noProject } from '../../src/analysis/input/project.ts';
import type { DroppedResponse } from '../../src/analysis/misused-responses.ts';
import { droppedResponses } from '../../src/analysis/status-sites.ts';
import { inProject } from '../../src/rule/create-rule.ts';

/** The list of a file, in a project that depends on some packages. */
function droppedIn(text: string, packages: readonly string[] = []): readonly DroppedResponse[] {
  const dependencies = () => new Map(packages.map((name) => [name, '*']));
  let found: readonly DroppedResponse[] = [];
  const collect: Rule.RuleModule = {
    create(context) {
      found = droppedResponses(inProject(context as never, { ...noProject, dependencies }));
      return {};
    },
  };
  new Linter().verify(text, {
    plugins: { test: { rules: { collect } } },
    rules: { 'test/collect': 'error' },
  });
  return found;
}

it('lists them in source order, with how they would leave', () => {
  const text = `
import createError from 'http-errors';
const gone = () => Response.json({}, { status: 410 });
export function GET(request) { gone(); createError(404); return request.ok && Response.json({}); }
`;
  const found = droppedIn(text).map(({ framework: { name }, node, kind, leaves, statement }) => ({
    ...{ name, kind, leaves, text: text.slice(...node.range) },
    ...{ statement: statement && text.slice(...statement.range) },
  }));
  expect(found).toEqual([
    {
      ...{ name: 'fetch-response', kind: 'response', leaves: 'return' },
      ...{ text: 'gone()', statement: 'gone();' },
    },
    {
      ...{ name: 'http-errors', kind: 'error', leaves: 'throw' },
      ...{ text: 'createError(404)', statement: 'createError(404);' },
    },
  ]);
});

it('lists responses without a status in files that name no other API, by the project alone', () => {
  const text = 'export const show = (request, h) => { h.response({}); };';
  expect(droppedIn(text, ['@hapi/hapi'])).toHaveLength(1);
  expect(droppedIn(text)).toEqual([]);
});

it('lists nothing of a file that shows no sign of an API', () => {
  expect(droppedIn('export const f = () => { answer(); };', ['@hapi/hapi', 'hono'])).toEqual([]);
});
