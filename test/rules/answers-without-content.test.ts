/** Reports about routes that answer without content, in the ways in which their handlers may do so. */
import { describe, expect, it } from 'vitest';
import { declarationMessages, fastify } from './declaration-cases.ts';

const route = (code: number, handler: string) =>
  fastify(`app.delete('/', { schema: { response: { ${code}: User } } }, ${handler});`);

describe('a route that declares 200', () => {
  it.each([
    'async (request, reply) => { await remove(request.id); reply.code(204).send(); return reply; }',
    'async (request, reply) => { await remove(request.id); reply.code(204); return null; }',
    '(request, reply) => { reply.code(204); return null; }',
    'async (request, reply) => { reply.code(204); return; }',
    'async (request, reply) => { reply.code(204); return undefined; }',
    'async (request, reply) => { reply.status(204); await remove(request.id); }',
    'async (request, reply) => { reply.statusCode = 204; }',
    'async (request, reply) => { if (request.id) { reply.code(204); return; } return reply.code(204).send(); }',
  ])('answers with 204: %s', (handler) => {
    expect(declarationMessages(route(200, handler))).toEqual(['successContradicted']);
    expect(declarationMessages(route(204, handler))).toEqual([]);
  });

  it.each([
    // It sends nothing, or what a callback sends.
    '(request, reply) => { reply.code(204); return; }',
    '(request, reply) => { reply.code(204); remove(request.id, () => reply.send()); }',
    'async (request, reply) => { reply.code(204); return reply; }',
    'async (request, reply) => { reply.code(204); return find(request.id); }',
    'async (request, reply) => { reply.code(204); await remove(request.id, reply); }',
    'async (request, reply) => { reply.code(204); reply.hijack(); }',
    // With another status than 204 it depends on the version.
    'async (request, reply) => { reply.code(202); }',
    'async (request, reply) => { if (request.id) reply.code(204); return null; }',
  ])('may answer otherwise: %s', (handler) => {
    expect(declarationMessages(route(200, handler))).not.toContain('successContradicted');
  });
});

describe('a route that declares 204', () => {
  it.each([
    '(request, reply) => { reply.send(); }',
    'async (request, reply) => { await remove(request.id); reply.send(); return reply; }',
    'async (request, reply) => { await remove(request.id); return reply.send(); }',
    "(request, reply) => { reply.send(''); }",
    'async (request) => { await remove(request.id); return null; }',
    '(request, reply) => null',
    '(request, reply) => { reply.header("x", "y").send(null); }',
  ])('answers with 200: %s', (handler) => {
    expect(declarationMessages(route(204, handler))).toEqual(['successContradicted']);
    expect(declarationMessages(route(200, handler))).toEqual([]);
  });

  it.each([
    '(request, reply) => { reply.send(find(request.id)); }',
    '(request, reply) => { if (request.id) reply.code(204); reply.send(); }',
    '(request, reply) => { reply.code(request.code).send(); }',
    // Before version 4 it sends nothing.
    'async (request, reply) => { await remove(request.id); }',
    'async (request, reply) => { await remove(request.id, reply); return null; }',
  ])('may answer so: %s', (handler) => {
    expect(declarationMessages(route(204, handler))).not.toContain('successContradicted');
  });
});
