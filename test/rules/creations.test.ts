/** PUTs that certainly create a resource, and PUTs that may have changed one. */
import { judge, type Verdict } from './verdicts.ts';

function put(statements: string, ...reports: readonly string[]): Verdict {
  return {
    code: `import express from 'express';\nexpress().put('/e', async (req, res) => {\n${statements}\nres.status(200).json(u); });`,
    reports,
  };
}

judge('a PUT that may have updated a resource', [
  ...[
    'const u = await User.create({ ...req.body }, { upsert: true });',
    'const u = await User.create(req.body, { updateOnDuplicate: ["name"] });',
    "const u = await User.create(req.body, { onConflict: 'replace' });",
    'const u = await User.create(req.body, { overwrite: true });',
    'const u = await User.create(req.body, { ignoreDuplicates: true });',
    'const u = await User.create(req.body, { conflictFields: ["id"] });',
    'const u = await User.create(req.body, { orUpdate: true });',
    'const u = await users.insertOne(req.body, { replace: true });',
    'const u = await User.create(req.body, options);',
    'const u = await User.create(req.body, { ...options });',
    'const u = await User.create(req.body, { [mode]: true });',
    'const u = await User.create(req.body, optionsFor(req));',
    "const u = await Users.insert(req.body, 'upsert');",
    'const u = await User.create({ data: req.body, upsert: true });',
    'const options = { upsert: true }; const u = await User.create(req.body, options);',
    'const [u] = await User.findOrCreate({ where: req.body });',
    "const u = await users.insert(req.body).onConflict('id').merge();",
    'await User.destroy({ where: { id: 1 } }); const u = await User.create(req.body);',
    'await users.deleteOne({ id: 1 }); const u = await users.insertOne(req.body);',
    "await db.run('DELETE FROM users'); await db.run('INSERT INTO users ON CONFLICT DO UPDATE'); const u = await User.create(req.body);",
    'await sql`UPDATE users SET name = ${name}`; const u = await User.create(req.body);',
    'const u = await users.replaceOne({ id: 1 }, req.body);',
    'await user.save(); const u = await User.create(req.body);',
    'const Store = { create: (body) => db.put(body) }; const u = await Store.create(req.body);',
    'class Store { static create(body) { return db.put(body); } } const u = await Store.create(req.body);',
  ].map((statements) => put(statements)),
]);

judge('a PUT that creates a resource', [
  ...[
    'const u = await User.create(req.body);',
    'const u = await User.create({ ...req.body });',
    'const u = await User.create({ ...req.body, updatedAt: now });',
    'const u = await User.create(req.body, { transaction });',
    'const u = await User.create(req.body, { returning: true, validate: true });',
    'const u = await users.insertOne(req.body, { session: session });',
    'const options = { transaction }; const u = await User.create(req.body, options);',
    'const data = req.body; const u = await User.create({ data });',
  ].map((statements) => put(statements, 'no-method-status-mismatch 4')),
]);
