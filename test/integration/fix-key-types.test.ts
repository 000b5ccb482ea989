/** Constants in the place of keys of documented responses, as the types of a framework that reads the keys see them. */
import type { Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { makeProject, typeErrorsIn } from './fixing.ts';

const { fix, write } = makeProject({
  'package.json': {
    type: 'module',
    dependencies: {
      ...{ hono: '^4.0.0', '@hono/zod-openapi': '^1.0.0', zod: '^4.0.0' },
      ...{ 'http-status-codes': '^2.3.0', stoker: '^2.0.0', 'http-status': '^2.0.0' },
    },
  },
});

const imports = {
  enum: "import { StatusCodes as Codes } from 'http-status-codes';",
  const: "import * as Codes from 'stoker/http-status-codes';",
  literal: "import Codes from 'http-status';",
} as const;

/**
 * A route whose handler and client are checked by its documented responses. It compiles only while the keys are the
 * numbers 200 and 404 to the compiler.
 * @param missing the second key.
 */
const program = (source: keyof typeof imports, missing: string) => `
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
${imports[source]}

const order = z.object({ id: z.number() });
const route = createRoute({
  method: 'get',
  path: '/orders/{id}',
  responses: {
    ${source === 'enum' ? 200 : '[Codes.OK]'}: { description: 'One', content: { 'application/json': { schema: order } } },
    ${missing}: { description: 'None', content: { 'application/json': { schema: z.object({ error: z.string() }) } } },
  },
});
export const app = new OpenAPIHono().openapi(route, (c) =>
  c.req.query('id') === '1' ? c.json({ id: 1 }, 200) : c.json({ error: 'none' }, 404),
);

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const keys: Same<keyof (typeof route)['responses'], 200 | 404> = true;
export const used: unknown = Codes;
`;

const options: ts.CompilerOptions = { lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'] };

const always: Linter.Config = {
  rules: {
    'http-status/prefer-status-constant': ['error', { keys: 'always', roles: ['declare'] }],
  },
};

const fixed = (file: string, code: string) => fix(file, code, always);

describe('a key of documented responses', { timeout: 60_000 }, () => {
  it.each(['const', 'literal'] as const)('is written as a %s', (source) => {
    const { output } = fixed(`${source}.ts`, program(source, '404'));
    expect(output).toBe(program(source, '[Codes.NOT_FOUND]'));
  });

  it.each([
    ['as the member of an enum', 'enum', '404'],
    ['as a number in the place of text', 'const', "'404'"],
  ] as const)('is offered %s', (_, source, key) => {
    const report = fixed(`${source}.ts`, program(source, key));
    expect(report.fixed).toBe(false);
    expect(report.messages.at(-1)).toMatchObject({ suggestions: [{ messageId: 'useConstant' }] });
  });

  it('is the same to the compiler as a constant with a literal type, and not as the member of an enum', () => {
    const files = [
      write('number.ts', program('enum', '404')),
      write('const.ts', program('const', '[Codes.NOT_FOUND]')),
      write('literal.ts', program('literal', '[Codes.NOT_FOUND]')),
      write('enum.ts', program('enum', '[Codes.NOT_FOUND]')),
    ];
    const errors = typeErrorsIn(files, ts.ModuleKind.NodeNext, ts, options);
    expect(errors.filter((error) => !error.includes('/enum.ts: '))).toEqual([]);
    expect(errors.join('\n')).toContain("Type '404' is not assignable to type '200'");
  });
});
