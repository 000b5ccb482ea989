import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sentSitesIn } from '../frameworks/expectations.ts';

describe('a call of Express 3, res.json(content, status)', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  const legacyIn = (code: string, dependencies: Readonly<Record<string, string>>) => {
    const folder = mkdtempSync(join(tmpdir(), 'http-status-legacy-'));
    folders.push(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies }));
    return sentSitesIn({ code, filename: join(folder, 'file.js'), parser: 'espree' })[0]?.legacy;
  };
  const handler = 'export const show = (req, res) => res.json({}, 404);';

  it.each([
    { range: '^4.19.0', standing: 'deprecated' },
    { range: '~4.0.0 || 4.21', standing: 'deprecated' },
    { range: '^3.21.2', standing: 'taken' },
    { range: '3.x', standing: 'taken' },
    { range: '2.5.11', standing: 'taken' },
    { range: '3 || 4', standing: 'taken' },
    { range: '>=3 <5', standing: 'taken' },
    { range: '^5.0.0', standing: 'gone' },
    { range: '5.0.0-beta.1', standing: 'gone' },
    { range: '>=4', standing: 'gone' },
    { range: '^3.0.0 || ^5.0.0', standing: 'gone' },
  ])('with the versions $range is $standing', ({ range, standing }) => {
    expect(legacyIn(handler, { express: range })).toMatchObject({ standing, until: 4 });
  });

  it.each(['*', 'latest', 'catalog:'])('is no site where %j leaves the version open', (range) => {
    expect(legacyIn(handler, { express: range })).toBeUndefined();
  });

  it('is not recognised where another framework of the project has such a method', () => {
    const dependencies = { express: '^4.0.0', restify: '^11.0.0' };
    expect(legacyIn(handler, dependencies)).toBeNull();
    const imported = `import express from 'express';\nexpress().get('/', (req, res) => res.json({}, 404));`;
    expect(legacyIn(imported, dependencies)).not.toBeNull();
  });

  const dependencies = { express: '^5.0.0', restana: '^5.0.0', 'express-promise-router': '^4.0.0' };
  const service = "const service = require('restana')();";
  it.each([
    `${service} service.get('/', (req, res) => res.json({}, 404));`,
    `${service} service.get('/', check, [wrap((req, res) => res.json({}, 404))]);`,
    `${service} service.route({ handler: (req, res) => res.json({}, 404) });`,
    `${service} const show = (req, res) => res.json({}, 404); service.get('/', show);`,
    `${service} function show(req, res) { res.json({}, 404); } service.get('/', show.bind(null));`,
    `${service} const all = { show(req, res) { res.json({}, 404); } }; service.get('/', all.show);`,
    "import make from 'restana'; make().get('/', (req, res) => res.json({}, 404));",
    "import { Service } from 'restana'; new Service((req, res) => res.json({}, 404));",
  ])('is not recognised where another package is given the handler: %s', (code) => {
    expect(legacyIn(code, dependencies)).toBeNull();
  });

  it.each([
    "import router from './router.js'; router.get('/', (req, res) => res.json({}, 404));",
    "import 'restana'; export const show = (req, res) => res.json({}, 404);",
    "import find from 'restana'; export const show = (req, res) => find(() => res.json({}, 404));",
    "import wrap from 'express-async-handler'; export default wrap((req, res) => res.json({}, 404));",
    "import { Router } from 'express'; import 'restana'; Router().get('/', (req, res) => res.json({}, 404));",
    "import wrap from 'restana'; import { Router } from 'express'; Router().get('/', wrap((req, res) => res.json({}, 404)));",
  ])('is recognised where none is: %s', (code) => {
    expect(legacyIn(code, dependencies)).not.toBeNull();
  });
});
