/** Files of a size that few people write by hand: a server in one file, bundles, data. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Random } from './random.mjs';
import { things, valueOf } from './words.mjs';

const require = createRequire(import.meta.url);

const handlers = [
  ({ one, many, members: [a] }, i) =>
    `app.get('/${many}/${i}/:id', authenticate, async (req, res) => {\n  const ${one} = await db.${one}.findUnique({ where: { id: req.params.id } });\n  if (!${one}) {\n    return res.status(404).json({ error: 'No such ${one}' });\n  }\n  logger.debug('${one} read', { id: ${one}.id, ${a}: ${one}.${a} });\n  res.json({ data: ${one} });\n});\n`,
  ({ one, many, members: [a, b] }, i) =>
    `app.post('/${many}/${i}', authenticate, validate(schemas.${one}), async (req, res, next) => {\n  try {\n    const { ${a}, ${b} } = req.body;\n    const created = await db.${one}.create({ data: { ${a}, ${b}, owner: req.user.id } });\n    res.status(201).location(\`/${many}/\${created.id}\`).json(created);\n  } catch (error) {\n    next(error);\n  }\n});\n`,
  ({ one, many, members: [a] }, i) =>
    `app.put('/${many}/${i}/:id', async (req, res) => {\n  if (typeof req.body.${a} === 'undefined') {\n    return res.status(400).json({ error: '${a} is missing' });\n  }\n  const count = await db.${one}.update(req.params.id, { ${a}: req.body.${a} });\n  if (count === 0) return res.sendStatus(404);\n  res.status(200).json({ count });\n});\n`,
  ({ one, many }, i) =>
    `app.delete('/${many}/${i}/:id', requireRole('admin'), async (req, res) => {\n  await db.${one}.remove(req.params.id);\n  await cache.del(\`${one}:\${req.params.id}\`);\n  res.status(204).end();\n});\n`,
  ({ one, many, members: [a, b] }, i) =>
    `app.get('/${many}/${i}', async (req, res) => {\n  const page = Number(req.query.page ?? 1);\n  const ${many} = await db.${one}.findMany({\n    where: { ${a}: req.query.${a} },\n    orderBy: { ${b}: 'desc' },\n    skip: (page - 1) * 20,\n  });\n  if (${many}.length === 0 && page > 1) return res.redirect(302, '/${many}/${i}');\n  const view = ${many}.map(({ id, ${a}, ${b} }) => ({ id, ${a}, ${b} }));\n  res.set('X-Total', String(view.length));\n  res.json({ page, view });\n});\n`,
];

/** A server in one file, about 9 lines a handler. */
export function largeServer(count) {
  const random = new Random(500);
  const parts = Array.from({ length: count }, (_, index) =>
    random.pick(handlers)(random.pick(things), index),
  );
  return `import express from 'express';\nimport { authenticate, cache, db, logger, requireRole, schemas, validate } from './app';\n\nexport const app = express();\napp.use(express.json());\n\n${parts.join('\n')}`;
}

/** A file of data, about as many characters long as asked. */
export function dataFile(length) {
  const random = new Random(7);
  const rows = [];
  for (let written = 0; written < length; written += rows.at(-1).length) {
    const { one, members } = random.pick(things);
    rows.push(
      `  { kind: '${one}', code: ${random.between(100, 999)}, ${members.map((member) => `${member}: ${valueOf(random, member)}`).join(', ')} },\n`,
    );
  }
  return `export const records = [\n${rows.join('')}];\n`;
}

function* scriptsBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (
      entry.isDirectory() &&
      !/^(?:node_modules|test|tests|benchmarks?|examples?)$/u.test(entry.name)
    )
      yield* scriptsBelow(path);
    else if (/\.c?js$/u.test(entry.name)) yield path;
  }
}

/** Installed packages in one file, as bundlers for servers write it, up to a length. */
export function bundle(length) {
  const modules = [];
  let written = 0;
  for (const name of ['express', 'koa', 'fastify', 'axios', 'http-errors', 'restify', 'semver'])
    for (const path of scriptsBelow(dirname(require.resolve(`${name}/package.json`)))) {
      const text = readFileSync(path, 'utf8').replace(/^#!.*/u, '');
      // Modules of the other kind cannot stand in a function.
      if (/^\s*(?:import|export)\b/mu.test(text) || written + text.length > length) continue;
      modules.push(
        `${JSON.stringify(`${name}/${modules.length}`)}(module, exports, require) {\n${text}\n}`,
      );
      written += text.length;
    }
  return `var modules = {\n${modules.join(',\n')}\n};\nvar loaded = {};\nfunction load(name) { return (loaded[name] ??= modules[name]({}, {}, load)); }\nload('express/0');\n`;
}

/** A bundle without spaces and with short names; the formatter of this project is published as one. */
export const minified = () => readFileSync(require.resolve('prettier/plugins/typescript'), 'utf8');
