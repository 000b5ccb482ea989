/** Reports about the routes of contracts that are parts of other ones, with responses for all of their routes. */
import { describe, expect, it } from 'vitest';
import { declarationMessages } from './declaration-cases.ts';

/** A router of a contract that answers with 404 and does not declare it. */
const program = (of: string, ...statements: readonly string[]) => `
import { initContract } from '@ts-rest/core';
import { initServer } from '@ts-rest/express';
import { options } from './options.js';
const c = initContract();
const users = c.router({ show: { method: 'GET', path: '/', responses: { 200: User } } });
${statements.join('\n')}
const router = initServer().router(${of}, { show: async () => (isHidden ? { status: 404, body: {} } : { status: 200, body: {} }) });
`;

const common = '{ commonResponses: { 404: Missing } }';

describe('a contract', () => {
  it.each([
    `const all = c.router({ users }, ${common});`,
    `const all = c.router({ api: { v1: users } }, ${common});`,
    `const all = c.router({ ...users }, ${common});`,
    `const all = c.router(users, ${common});`,
    `const all = c.router({ users }); const outer = c.router({ all }, ${common});`,
    `const parts = { users }; const all = c.router(parts, ${common});`,
    `export const all = c.router({ show: users.show }, ${common});`,
    'const all = c.router({ users }, options);',
  ])('may have responses of one around it: %s', (statement) => {
    expect(declarationMessages(program('users', statement))).toEqual([]);
  });

  it.each([
    'const all = c.router({ users });',
    "const all = c.router({ users }, { pathPrefix: '/users' });",
    `const all = c.router({ others }, ${common});`,
    `const all = c.router({ users: others }, ${common});`,
    'const other = initServer().router(users, handlers);',
    'createExpressEndpoints(users, router, app, { logInitialization: true });',
  ])('has its own responses alone: %s', (statement) => {
    expect(declarationMessages(program('users', statement))).toEqual(['undeclared']);
  });

  it('has those of the one around it where it is taken from that', () => {
    const all = (code: number) =>
      `const all = c.router({ users }, { commonResponses: { ${code}: Missing } });`;
    expect(declarationMessages(program('all.users', all(404)))).toEqual([]);
    expect(declarationMessages(program('all.users', all(401)))).toEqual(['undeclared']);
    const outer = `const outer = c.router({ all }, ${common});`;
    expect(declarationMessages(program('all.users', all(401), outer))).toEqual([]);
  });
});
