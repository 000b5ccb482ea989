import { describe, expect, it } from 'vitest';
import type { AnalysisContext } from '../../src/analysis/source-file.ts';
import { statusSites } from '../../src/analysis/status-sites.ts';
import { probe } from '../frameworks/expectations.ts';

const code = 'export const handler = (req, res) => res.status(404).end();';
/** A context for the same file in a later run or another rule. */
const contextOf = (source: string): AnalysisContext =>
  probe({ code: source }, ({ sourceCode, filename, settings }) => ({
    sourceCode,
    filename,
    settings,
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

  it('tells trees apart, not SourceCode objects, which some hosts use again for the next file', () => {
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

  it('throws for wrong settings, also in a file that it has seen', () => {
    const context = contextOf(code);
    statusSites(context);
    expect(() => statusSites({ ...context, settings: { 'http-status': 1 } })).toThrow(
      'Wrong setting',
    );
  });
});

function codes(context: AnalysisContext): readonly number[] {
  return statusSites(context).map(({ status }) => ('code' in status ? status.code : NaN));
}
