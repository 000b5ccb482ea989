/** Files that read statuses: tests of servers, clients, and the errors that carry a status. */
import { indented, literal, typeFor, utility, work } from './statements.mjs';
import { reasons } from './words.mjs';

const paths = [({ many }) => `'/api/${many}'`, ({ many, one }) => `\`/api/${many}/\${${one}.id}\``];

const assertions = [
  (random, code) => `expect(response.status).toBe(${code});`,
  (random, code) => `expect(response.statusCode).toBe(${code});`,
  (random, code, { members: [a] }) =>
    `expect(response.body).toMatchObject({ ${a}: expect.anything() });`,
  (random, code, { many }) =>
    `expect(response.body.${many}).toHaveLength(${random.between(1, 5)});`,
  (random) =>
    `expect(response.headers['content-type']).toContain('application/${random.pick(['json', 'problem+json'])}');`,
];

function oneTest(random, thing) {
  const { one, One, many, members } = thing;
  const method = random.pick(['get', 'post', 'put', 'delete', 'patch']);
  const code = random.pick([200, 200, 201, 204, 400, 401, 403, 404, 409, 422]);
  const path = random.pick(paths)(thing);
  const body = ['post', 'put', 'patch'].includes(method)
    ? `\n    .send(${literal(random, thing)})`
    : '';
  const arranged = `const ${one} = await create${One}(${literal(random, thing)});`;
  const act = random.pick([
    () =>
      `await request(app)\n    .${method}(${path})${body}\n    .set('Authorization', \`Bearer \${token}\`)\n    .expect(${code});\n\n  expect(await db.${one}.count()).toBe(${random.between(0, 9)});`,
    () =>
      `const response = await request(app).${method}(${path})${body};\n\n  ${random
        .some(assertions, 3)
        .map((make) => make(random, code, thing))
        .join('\n  ')}`,
    () =>
      `const response = await app.inject({ method: '${method.toUpperCase()}', url: ${path} });\n\n  expect(response.statusCode).toBe(${code});\n  expect(response.json()).toEqual({ ${members[0]}: ${one}.${members[0]} });`,
    () =>
      `vi.spyOn(${one}Service, 'findById').mockResolvedValue(null);\n  const result = await handler({ ${one}Id: ${one}.id });\n\n  expect(result).toEqual({ statusCode: ${code}, body: expect.any(String) });`,
    () =>
      `const listed = ${many}.filter((each) => each.${members[0]} === ${one}.${members[0]});\n\n  expect(listed).toEqual([expect.objectContaining({ id: ${one}.id })]);\n  expect(${one}Service.findById).toHaveBeenCalledTimes(${random.between(1, 3)});`,
  ]);
  return `it('${random.pick(['answers', 'refuses', 'accepts', 'lists', 'keeps'])} ${random.pick([one, many])} ${random.below(100)}', async () => {\n  ${arranged}\n  ${act()}\n});`;
}

/** A test of routes, with supertest or a server's own injection. */
export function testFile(random, framework, thing, tests) {
  const { One, one } = thing;
  const parts = [
    "import request from 'supertest';\nimport { beforeEach, describe, expect, it, vi } from 'vitest';",
    `import { app } from '../src/app';\nimport { db } from '../src/lib/db';\nimport { ${one}Service } from '../src/services/${one}-service';\nimport { create${One} } from './factories';\n`,
    `describe('${thing.many}', () => {\n  let token = '';\n\n  beforeEach(async () => {\n    await db.${one}.deleteMany();\n    token = await login('admin');\n  });\n`,
    ...Array.from({ length: tests }, () => `${indented(oneTest(random, thing))}\n`),
    '});\n',
  ];
  return { extension: random.pick(['ts', 'js']), text: parts.join('\n') };
}

const clients = [
  (random, { One, many, one }) =>
    `export async function fetch${One}(id: string, signal?: AbortSignal): Promise<${One} | null> {\n  const response = await fetch(\`\${baseUrl}/${many}/\${id}\`, { headers: headers(), signal });\n  if (response.status === 404) return null;\n  if (response.status === 401) {\n    await refreshToken();\n    return fetch${One}(id, signal);\n  }\n  if (!response.ok) throw new RequestError('${one}', response.status);\n  return response.json();\n}`,
  (random, { One, many }) =>
    `export async function create${One}(input: Partial<${One}>) {\n  try {\n    const { data, status } = await axios.post('/${many}', input, { timeout: ${random.between(1, 30)}_000 });\n    return { data, isNew: status === 201 };\n  } catch (error) {\n    if (axios.isAxiosError(error) && error.response?.status === 409) return { data: null, isNew: false };\n    throw error;\n  }\n}`,
  (random, { Many, many }) =>
    `export const use${Many} = (filter: Filter) =>\n  useQuery({\n    queryKey: ['${many}', filter],\n    queryFn: async () => {\n      const res = await fetch(\`/api/${many}?\${new URLSearchParams(filter)}\`);\n      if (res.status >= 400) throw new Error(await res.text());\n      return res.json();\n    },\n    retry: (count, error) => count < ${random.between(1, 5)} && error.status !== 404,\n  });`,
  (random, { One, many }) =>
    `export async function delete${One}(id: string) {\n  const res = await fetch(\`/api/${many}/\${id}\`, { method: 'DELETE' });\n  switch (res.status) {\n    case 204:\n      return true;\n    case 403:\n      toast.error('This ${many} cannot be removed');\n      return false;\n    default:\n      throw new Error(\`Unexpected status \${res.status}\`);\n  }\n}`,
];

/** A client of a server, with the types of what it asks for. */
export function clientFile(random, framework, thing, functions) {
  const parts = [
    "import axios from 'axios';\nimport { useQuery } from '@tanstack/react-query';\nimport { baseUrl, headers, refreshToken } from './config';\n",
    typeFor(random, thing),
    ...random.some(clients, functions).map((make) => make(random, thing)),
    utility(random, thing, true),
    ...(random.chance(50) ? [utility(random, thing, true)] : []),
  ];
  return { extension: 'ts', text: `${parts.join('\n\n')}\n` };
}

/** Classes of errors, and a middleware that answers them. */
export function errorFile(random, framework, thing, classes) {
  const { One } = thing;
  const parts = [
    "import type { ErrorRequestHandler } from 'express';\nimport { ZodError } from 'zod';\nimport { logger } from './logger';\n",
    'export class AppError extends Error {\n  constructor(\n    message: string,\n    public readonly status: number,\n    public readonly details?: unknown,\n  ) {\n    super(message);\n    this.name = new.target.name;\n  }\n}',
    ...Array.from(
      { length: classes },
      (_, index) =>
        `export class ${One}Error${index} extends AppError {\n  constructor(id: string) {\n    super(\`${One} \${id} ${random.pick(reasons)}\`, ${random.pick([400, 403, 404, 409, 410, 422])});\n  }\n}`,
    ),
    `export const errorHandler: ErrorRequestHandler = (error, req, res, next) => {\n  if (res.headersSent) return next(error);\n  if (error instanceof ZodError) {\n    return res.status(400).json({ error: 'Invalid input', issues: error.issues });\n  }\n  if (error instanceof AppError) {\n    return res.status(error.status).json({ error: error.message, details: error.details });\n  }\n  logger.error(error);\n  return res.status(500).json({ error: 'Something went wrong' });\n};`,
    `export async function assert${One}(${thing.one}Id: string, options: Options) {\n${indented(work(random, thing, 2, 4))}\n  if (!existing) throw new AppError('${One} ${random.pick(reasons)}', 404);\n}`,
  ];
  return { extension: 'ts', text: `${parts.join('\n\n')}\n` };
}
