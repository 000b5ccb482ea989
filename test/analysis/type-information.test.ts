import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../src/rule/create-rule.ts';
import { projectOnDisk } from '../../src/analysis/input/project-on-disk.ts';
import { statusSitesOf } from '../../src/analysis/status-sites.ts';
import { roles } from '../../src/analysis/adapters/sides.ts';
import type { StatusSite } from '../../src/analysis/status-site.ts';

const project = join(import.meta.dirname, 'typed');

/** The sites of a program, with the parser's type information or without it. */
function sitesOf(
  code: string,
  typed = true,
  onQuestion: (text: string) => void = () => undefined,
): readonly StatusSite[] {
  let sites: readonly StatusSite[] = [];
  const probe = {
    create: (context: Parameters<typeof statusSitesOf>[0]) => ({
      Program() {
        const checker = context.sourceCode.parserServices?.program?.getTypeChecker();
        if (checker !== undefined) {
          const ask = checker.getTypeAtLocation.bind(checker);
          checker.getTypeAtLocation = (node) => {
            onQuestion(node.getText());
            return ask(node);
          };
        }
        sites = statusSitesOf(inProject(context as never, projectOnDisk), roles);
      },
    }),
  };
  const types = typed ? { projectService: true, tsconfigRootDir: project } : {};
  const messages = new Linter({ cwd: project }).verify(
    code,
    {
      files: ['**/*.ts'],
      plugins: { test: { rules: { probe: probe as never } } },
      rules: { 'test/probe': 'error' },
      languageOptions: { parser, parserOptions: types },
    },
    join(project, 'file.fixture.ts'),
  );
  expect(messages).toEqual([]);
  return sites;
}

const described = (sites: readonly StatusSite[]) =>
  sites.map(({ framework, evidence }) => `${framework.name} by ${evidence}`);

describe('type information', () => {
  it.each([
    {
      name: 'a parameter that a library types',
      code: "import { guarded } from './types.fixture.js'; guarded((a, b) => { b.status(404).end(); });",
      found: 'express by type',
    },
    {
      name: "an interface of the project's own that extends the framework's",
      code: "import type { Handler } from './types.fixture.js'; export const h: Handler = (a, b) => b.status(404);",
      found: 'express by type',
    },
    {
      name: "Node's own response",
      code: "import { raw } from './types.fixture.js'; raw((a, b) => { b.statusCode = 404; });",
      found: 'node-http by type',
    },
  ])('recognises $name', ({ code, found }) => {
    expect(described(sitesOf(code))).toEqual([found]);
    expect(sitesOf(code, false)).toEqual([]);
  });

  const from = (names: string) => `import { ${names} } from './types.fixture.js';`;

  it.each([
    `${from('holder')} holder.out.status(404).end();`,
    `${from('holder')} const { out } = holder; out.status(404).end();`,
    `${from('holder')} holder.maybe?.status(404).end();`,
    `${from('current')} (await current()).status(404).end();`,
    `${from('current')} export const f = async () => { const out = await current(); out.status(404).end(); };`,
    `${from('held')} held((given) => given.out.status(404).end());`,
    `${from('all')} for (const each of all) each.status(404).end();`,
    `${from('all')} all.map((each) => each.status(404).end());`,
    `${from('Presenter')} export class Own extends Presenter { refuse() { this.out.status(404).end(); } }`,
  ])('finds the type of any expression that is given a status, across files: %s', (code) => {
    expect(described(sitesOf(code))).toEqual(['express by type']);
    expect(sitesOf(code, false)).toEqual([]);
  });

  it('asks TypeScript only about objects that a status may be given to', () => {
    const asked: string[] = [];
    const code = `${from('holder')} const map = new Map(); map.get(1); holder.raw.end(); holder.out.status(404).end(); holder.out.end();`;
    sitesOf(code, true, (text) => asked.push(text));
    // Once by each side of the analysis.
    expect(asked).toEqual(['holder.out', 'holder.out']);
  });

  it.each([
    `${from('fetched')} export const isFound = fetched.status === 404;`,
    `${from('later')} export const isFound = async () => (await later()).status === 404;`,
    `${from('later')} export const isFound = async () => { const got = await later(); return got.status === 404; };`,
  ])('finds the type of a response that is received, across files: %s', (code) => {
    expect(described(sitesOf(code))).toEqual(['fetch by type']);
    expect(sitesOf(code, false)).toEqual([]);
  });

  it('takes all names of an object for one response', () => {
    const code = `${from('holder')} holder.out.status(204); const { out } = holder; out.json({});`;
    const [site] = sitesOf(
      `export const f = () => { ${code.replace(from('holder'), '')} }; ${from('holder')}`,
    );
    expect(site?.role === 'send' && site.content.present).toBe('yes');
  });

  it('takes a response of one of two frameworks for that of the branch', () => {
    const code = `${from('some')} if ('locals' in some) some.status(404).end(); else some.code(500).send();`;
    expect(described(sitesOf(code))).toEqual(['express by type', 'fastify by type']);
  });

  it.each([
    [`${from('holder')} const { out } = holder; out.status = 404; out.end();`, ['express by type']],
    [`${from('numbered')} numbered.status = 404; numbered.end();`, []],
  ])('lets the type say whether a response has such a member: %s', (code, found) => {
    expect(described(sitesOf(code))).toEqual(found);
  });

  it.each([
    `${from('foreign')} foreign((a, b) => { b.status(404).end(); });`,
    `${from('holder')} holder.raw.status(404).end();`,
    `${from('holder')} holder.either.status(404).end();`,
    `${from('fetched')} export const f = (fetched as any).status(404);`,
    `import type { Response } from 'express'; const out = { status: () => out } as unknown as Response; out.status(404);`,
  ])('does not take another type for a response: %s', (code) => {
    expect(sitesOf(code)).toEqual([]);
  });
});
