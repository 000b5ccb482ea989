/** Paths of routes behind a name, `router.put(path, …)`, where only the path shows that the call registers a route. */
import { describe, expect, it } from 'vitest';
import { sitesIn } from '../frameworks/expectations.ts';

const koa = (path: string) =>
  `router.put(${path}, guard(), async (ctx, next) => { ctx.status = 204; return next(); });`;
const node = (path: string) => `app.put(${path}, (req, res) => { res.status(204).end(); });`;

describe.each([koa, node])('%s', (program) => {
  it.each([
    ["const path = '/a';", 'path'],
    ["const path = '/a' as string;", 'path'],
    ["const paths = { one: '/a' };", 'paths.one'],
    ["enum Paths { One = '/a' }", 'Paths.One'],
    ["const paths = ['/a', '/b'];", 'paths'],
    ['const path = `${base}/a`;', 'path'],
    ['const path = /^a/u;', 'path'],
    ["const base = '/a'; const path = base;", 'base'],
    ['', "base + '/a'"],
    ['', "('/a' as string)"],
  ])('%s', (declaration, path) => {
    const [site] = sitesIn({ code: `${declaration}\n${program(path)}` });
    expect(site?.route?.methods).toEqual(new Set(['PUT']));
  });

  it.each([
    ["const name = 'a';", 'name'],
    ['const limit = 5;', 'limit'],
    ['', 'anything'],
    ['', 'a + b'],
  ])('is no path of a route: %s', (declaration, path) => {
    const [site] = sitesIn({ code: `${declaration}\n${program(path)}` });
    expect(site?.route?.methods ?? 'any').toBe('any');
  });
});
