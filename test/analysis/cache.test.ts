import { resolve } from 'node:path';
import { Linter, type SourceCode } from 'eslint';
import { describe, expect, it } from 'vitest';
import { constantBindings } from '../../src/analysis/constants/bindings.ts';
import { constantUses } from '../../src/analysis/constants/uses.ts';
import type { AnalysisContext } from '../../src/analysis/input/source-file.ts';
import {
  phraseSites,
  receivedStatusSites,
  sitesWithoutStatus,
  statusSites,
  statusSitesOf,
} from '../../src/analysis/status-sites.ts';
import plugin from '../../src/index.ts';
import { probe } from '../frameworks/expectations.ts';

const code = 'export const handler = (req, res) => res.status(404).end();';
/** A context for the same file in a later run or another rule. */
const contextOf = (source: string): AnalysisContext =>
  probe({ code: source }, ({ sourceCode, filename, settings, project }) => ({
    sourceCode,
    filename,
    settings,
    project,
  }));

describe('statusSites', () => {
  it('gives every rule the same array', () => {
    const context = contextOf(code);
    const sites = statusSites(context);
    expect(sites).toHaveLength(1);
    expect(statusSites(context)).toBe(sites);
    expect(statusSites({ ...context })).toBe(sites);
  });

  it('gives the same array for a file without sites', () => {
    const context = contextOf('export const nothing = 1;');
    expect(statusSites(context)).toEqual([]);
    expect(statusSites(context)).toBe(statusSites(context));
  });

  it('belongs to a tree, not to a SourceCode, which some hosts use again for the next file', () => {
    const [first, second] = [contextOf(code), contextOf(code.replace('404', '410'))];
    expect(codes(first)).toEqual([404]);
    const reused = Object.create(first.sourceCode, {
      ast: { value: second.sourceCode.ast },
      text: { value: second.sourceCode.text },
      getScope: { value: second.sourceCode.getScope.bind(second.sourceCode) },
    }) as AnalysisContext['sourceCode'];
    expect(codes({ ...first, sourceCode: reused })).toEqual([410]);
    expect(codes(first)).toEqual([404]);
  });

  it('computes the same text anew for a new tree', () => {
    expect(statusSites(contextOf(code))).not.toBe(statusSites(contextOf(code)));
  });

  it('is in the order of the source', () => {
    const source = `
      export const b = (req, res) => { res.status(201).end(); res.redirect('/'); };
      export const a = (req, res) => { res.statusCode = 202; res.writeHead(203); new Response(); };
      export const c = (req, res) => res.status(req.x ? 204 : 205).end();`;
    expect(codes(contextOf(source))).toEqual([201, 302, 202, 203, 200, 204, 205]);
  });

  it('throws for wrong settings, also in a file that it has analysed before', () => {
    const context = contextOf(code);
    statusSites(context);
    expect(() => statusSites({ ...context, settings: { 'http-status': 1 } })).toThrow(
      'Wrong setting',
    );
  });
});

describe('the same tree', () => {
  const own = (name: string, more: object = {}) => ({
    name,
    values: { reply: [{ own: 'reply' }], request: [{ own: 'request' }] },
    responses: [
      { on: 'reply', call: ['with'], status: { argument: 0 } },
      { on: 'reply', read: ['code'], codes: [[200, 599]] },
    ],
    ...more,
  });
  const source = `
    import codes from '#codes';
    import { reply } from './reply.js';
    reply.with(404);
    if (reply.code === 404) codes.GONE;
    export const handler = (req, res) => { res.writeHead(codes.GONE, 'Gone'); res.end(); };
    export const other = (req, res) => { res.json({ status: 404, error: 'no' }); };`;
  const constants = [{ module: '#codes', members: { GONE: 410 } }];
  const { settings: none, ...rest } = contextOf(source);
  const plain: AnalysisContext = { ...rest, settings: none };
  const withSettings = (settings: object): AnalysisContext => ({
    ...rest,
    settings: { 'http-status': settings },
  });

  it('gives other status sites under other settings', () => {
    expect(codes(plain)).toEqual([NaN]);
    expect(codes(withSettings({ constants }))).toEqual([410]);
    expect(codes(withSettings({ frameworks: [own('acme')] }))).toEqual([404, NaN]);
    expect(codes(withSettings({ conventions: false }))).toEqual([]);
    expect(codes(plain)).toEqual([NaN]);
  });

  it('gives other sites of each kind under other settings', () => {
    const acme = withSettings({ frameworks: [own('acme')] });
    const silent = withSettings({ conventions: false });
    expect([plain, acme, plain].map((it) => receivedStatusSites(it).length)).toEqual([0, 1, 0]);
    expect([plain, silent, plain].map((it) => sitesWithoutStatus(it).length)).toEqual([1, 0, 1]);
    expect([plain, silent, plain].map((it) => phraseSites(it).length)).toEqual([1, 0, 1]);
  });

  it('gives other constants under other settings', () => {
    const named = withSettings({ constants });
    expect([plain, named, plain].map((it) => constantBindings(it).length)).toEqual([0, 1, 0]);
  });

  it('gives another answer to which fields a handler reads under other settings', () => {
    const context = contextOf(
      `import { request, reply } from './own.js';
       export function f(request) { if (request.get('If-Match')) reply.with(412); }`,
    );
    const members = { request: { asking: ['get'] } };
    const handlers = [{ parameters: ['request'] }];
    const parameterNames = { request: ['request'] };
    const conventional = 'anywhere';
    const shape = { handlers, parameterNames, conventional };
    const reads = (more: object) => {
      const settings = { 'http-status': { frameworks: [own('acme', { ...shape, ...more })] } };
      const sites = statusSitesOf({ ...context, settings }, ['send']);
      return sites.map(({ requestFields }) => requestFields.has('If-Match'));
    };
    const answers = [reads({}), reads({ requestMembers: members }), reads({})];
    expect(answers[0]).toEqual(answers[2]);
    expect(answers[1]).not.toEqual(answers[0]);
  });

  it('is analysed anew under another file name, and in another working directory', () => {
    const handling = {
      files: '/api/(?<path>.+)\\.js$',
      handlers: [{ parameters: ['request', 'reply'] }],
      packages: ['acme'],
    };
    const page = {
      ...contextOf('import "acme"; export default (request, reply) => reply.with(404);'),
      settings: { 'http-status': { frameworks: [own('acme', handling)] } },
    };
    const sitesAt = (filename: string) =>
      statusSites({ ...page, filename: resolve('/nowhere', filename) }).length;
    expect(['lib/a.js', 'api/a.js', 'lib/a.js'].map(sitesAt)).toEqual([0, 1, 0]);
    const settings = {
      'http-status': { constants: [{ module: './src/codes.js', members: { GONE: 410 } }] },
    };
    const importing = {
      ...contextOf("import codes from './codes.js'; codes.GONE;"),
      filename: resolve('/nowhere/src/a.js'),
      settings,
    };
    const bindingsIn = (cwd: string) =>
      constantBindings({ ...importing, cwd: resolve(cwd) }).length;
    expect(['/nowhere', '/elsewhere', '/nowhere'].map(bindingsIn)).toEqual([1, 0, 1]);
    expect(constantUses(importing)).toBe(constantUses({ ...importing }));
  });

  it('gets the import that the option asks for, also after a run with another option', () => {
    const linter = new Linter();
    const plugins = { 'http-status': plugin };
    linter.verify(
      "import express from 'express'; express().get('/', (_, res) => res.status(404).end());",
      [{ plugins }],
    );
    const sourceCode: SourceCode = linter.getSourceCode();
    const fixed = (name: string) => {
      const library = { module: '#codes', export: name, members: { NOT_FOUND: 404 } };
      const rules: Linter.RulesRecord = {
        'http-status/prefer-status-constant': ['error', { library }],
      };
      const [report] = linter.verify(sourceCode, [{ plugins, rules }]);
      return (report?.fix ?? report?.suggestions?.[0]?.fix)?.text;
    };
    const texts = ['default', '*', 'default'].map(fixed);
    expect(texts[0]).toContain("import HttpStatus from '#codes'");
    expect(texts[1]).toContain("import * as HttpStatus from '#codes'");
    expect(texts[2]).toBe(texts[0]);
  });

  it('is linted anew when ESLint is given the same SourceCode with another configuration', () => {
    const linter = new Linter();
    const base = plugin.configs.recommended;
    const conventional = 'export const handler = (req, res) => res.status(204).json({});';
    linter.verify(conventional, [base]);
    const sourceCode: SourceCode = linter.getSourceCode();
    const verdicts = [{}, { conventions: false }, { versions: { express: 4 } }, {}].map(
      (settings) =>
        linter.verify(sourceCode, [base, { settings: { 'http-status': settings } }]).length > 0,
    );
    expect(verdicts).toEqual([true, false, true, true]);
  });
});

function codes(context: AnalysisContext): readonly number[] {
  return statusSites(context).map(({ status }) => ('code' in status ? status.code : NaN));
}
