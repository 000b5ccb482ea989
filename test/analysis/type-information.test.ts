import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../src/rule/create-rule.ts';
import { projectOnDisk } from '../../src/analysis/input/project-on-disk.ts';
import { statusSites } from '../../src/analysis/status-sites.ts';
import type { StatusSite } from '../../src/analysis/status-site.ts';

const project = join(import.meta.dirname, 'typed');

/** The sites of a program, with the parser's type information or without it. */
function sitesOf(code: string, typed = true): readonly StatusSite[] {
  let sites: readonly StatusSite[] = [];
  const probe = {
    create: (context: Parameters<typeof statusSites>[0]) => ({
      Program() {
        sites = statusSites(inProject(context as never, projectOnDisk));
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
      code: "import { raw } from './types.fixture.js'; raw((a, b) => { b.statusCode = 404; b.end(); });",
      found: 'node-http by type',
    },
  ])('recognises $name', ({ code, found }) => {
    expect(described(sitesOf(code))).toEqual([found]);
    expect(sitesOf(code, false)).toEqual([]);
  });

  it('does not take another type for a response', () => {
    const code =
      "import { foreign } from './types.fixture.js'; foreign((a, b) => { b.status(404).end(); });";
    expect(sitesOf(code)).toEqual([]);
  });
});
