/** Programs in which a linter is easily wrong: their reports, the programs after the edits, and the response to a client. */
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { receive } from '../runtime/observe.ts';
import type { Listener } from '../runtime/runtimes/define-runtime.ts';
import { serverOf } from '../runtime/servers.ts';
import { makeProject } from './fixing.ts';
import { hardCases, projects, type HardCase } from './hard-cases.ts';

const require = createRequire(import.meta.url);

const project = makeProject(
  Object.fromEntries(
    Object.entries(projects).map(([name, dependencies]) => [
      `${name}/package.json`,
      { type: 'module', dependencies },
    ]),
  ),
);

const { rules = {} } = plugin.configs.all;
const everyRule: Linter.Config = { rules };
/** Without the rule that asks for constants where none of its reports is expected. */
const configFor = ({ reports }: HardCase): Linter.Config =>
  reports.some((report) => report.startsWith('prefer-status-constant'))
    ? everyRule
    : { rules: { ...rules, 'http-status/prefer-status-constant': 'off' } };

const fileOf = ({ project: folder, extension = '.js' }: HardCase) => `${folder}/file${extension}`;

const messagesOf = (one: HardCase, code: string, config: Linter.Config) =>
  project.lint(fileOf(one), code, config);

const placesIn = (messages: readonly Linter.LintMessage[]) =>
  messages.map(({ ruleId, line }) => `${ruleId?.replace('http-status/', '') ?? ''}:${line}`);

function suggestionsIn(code: string, messages: readonly Linter.LintMessage[]): readonly string[] {
  return messages.flatMap(({ suggestions = [] }) =>
    suggestions.map(
      ({ fix: { range, text } }) => code.slice(0, range[0]) + text + code.slice(range[1]),
    ),
  );
}

describe('the reports', () => {
  it.each(hardCases)('$name', (one) => {
    expect(placesIn(messagesOf(one, one.code, configFor(one)))).toEqual(one.reports);
  });
});

describe('the program after the edits', () => {
  it.each(hardCases)('$name', (one) => {
    const { code, output = code, suggestions } = one;
    expect(project.fix(fileOf(one), code, everyRule).output).toBe(output);
    const suggested = suggestionsIn(code, messagesOf(one, code, configFor(one)));
    if (suggestions !== undefined) expect(suggested).toEqual(suggestions);
    // Each suggestion leaves a program that parses: `messagesOf` throws otherwise.
    for (const text of suggestionsIn(code, messagesOf(one, code, everyRule)))
      messagesOf(one, text, everyRule);
  });
});

/** The exported application or handler as a listener of Node's server. */
async function listenerOf({ default: exported }: { readonly default: unknown }): Promise<Listener> {
  if (typeof exported === 'function') return exported as Listener;
  const app = exported as {
    readonly callback?: () => Listener;
    readonly routing?: Listener;
    readonly ready?: () => Promise<unknown>;
  };
  if (app.callback) return app.callback();
  await app.ready?.();
  if (!app.routing) throw new Error('The program exports no application.');
  return app.routing;
}

describe('the response to a client', () => {
  const packages = Object.fromEntries(
    ['express', 'koa', 'fastify'].map((name) => [name, require(name) as unknown]),
  );
  const server = serverOf({
    packages: { ...packages, 'node:http': { createServer } },
    asked: { listener: listenerOf },
    typed: true,
  });

  it.each(hardCases.filter(({ answer }) => answer !== undefined))(
    '$name',
    async ({ code, answer }) => {
      const received = await receive(server, code);
      expect({ status: received?.status, hasContent: received?.content !== '' }).toEqual(answer);
    },
  );
});
