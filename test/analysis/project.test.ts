import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ProjectOnDisk } from '../../src/analysis/input/project-on-disk.ts';
import { allowedMajors } from '../../src/analysis/input/versions.ts';
import { sitesIn } from '../frameworks/expectations.ts';

const root = mkdtempSync(join(tmpdir(), 'http-status-project-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let count = 0;
let project = root;
beforeEach(() => {
  count += 1;
  project = join(root, String(count));
  mkdirSync(join(project, 'packages/api/src'), { recursive: true });
});

const manifest = (folder: string, content: unknown) => {
  writeFileSync(
    join(project, folder, 'package.json'),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
};
const range = (name = 'express') =>
  new ProjectOnDisk().dependencies(join(project, 'packages/api/src/app.js')).get(name);

describe('a package that production may lack', () => {
  const isLacking = () =>
    new ProjectOnDisk().isDispensable(join(project, 'packages/api/src/app.js'), 'express');
  const listed = { express: '^5.0.0' };

  it.each([
    [false, { dependencies: listed }],
    [true, { devDependencies: listed }],
    [true, { optionalDependencies: listed }],
    [false, { peerDependencies: listed }],
    [true, { peerDependencies: listed, peerDependenciesMeta: { express: { optional: true } } }],
    [false, { peerDependencies: listed, peerDependenciesMeta: { express: null } }],
    [false, { dependencies: listed, devDependencies: listed, peerDependencies: listed }],
    [true, { dependencies: listed, optionalDependencies: listed }],
    [false, { dependencies: listed, devDependencies: 'none', optionalDependencies: null }],
    [false, {}],
  ])('%s: %j', (expected, content) => {
    manifest('packages/api', content);
    expect(isLacking()).toBe(expected);
  });

  it('is told by the nearest package.json that lists it', () => {
    manifest('', { dependencies: listed });
    manifest('packages/api', { devDependencies: listed });
    expect(isLacking()).toBe(true);
    manifest('packages/api', { devDependencies: { koa: '^3.0.0' } });
    expect(isLacking()).toBe(false);
  });
});

describe('the range of a dependency', () => {
  it('reads the nearest package.json', () => {
    manifest('packages/api', { dependencies: { express: '^5.0.0' } });
    expect(range()).toBe('^5.0.0');
  });

  it.each(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])(
    'reads %s',
    (group) => {
      manifest('packages/api', { [group]: { express: '^5.0.0' } });
      expect(range()).toBe('^5.0.0');
    },
  );

  it('takes dependencies before devDependencies and peerDependencies', () => {
    manifest('packages/api', {
      peerDependencies: { express: '>=4' },
      devDependencies: { express: '^4.0.0' },
      dependencies: { express: '^5.0.0' },
    });
    expect(range()).toBe('^5.0.0');
  });

  it('takes the nearest package.json that lists the package', () => {
    manifest('', { dependencies: { express: '^4.0.0' } });
    manifest('packages/api', { dependencies: { express: '^5.0.0' } });
    expect(range()).toBe('^5.0.0');
  });

  it('goes on to the parents of a package.json that does not list the package', () => {
    manifest('', { dependencies: { express: '^4.0.0' } });
    manifest('packages/api', { dependencies: { koa: '^3.0.0' } });
    manifest('packages/api/src', { type: 'module' });
    expect(range()).toBe('^4.0.0');
  });

  it('is missing where no package.json lists the package', () => {
    manifest('', { dependencies: { koa: '^3.0.0' } });
    expect(range()).toBeUndefined();
  });

  it.each([
    { name: 'broken JSON', content: '{ "dependencies": {' },
    { name: 'an empty file', content: '' },
    { name: 'null', content: 'null' },
    { name: 'an array', content: '[]' },
    { name: 'a string', content: '"express"' },
    { name: 'a number', content: '5' },
    { name: 'a list of dependencies', content: { dependencies: ['express'] } },
    { name: 'no dependencies', content: { dependencies: null } },
    { name: 'a text for dependencies', content: { dependencies: 'express' } },
    { name: 'a number for a range', content: { dependencies: { express: 5 } } },
    { name: 'an object for a range', content: { dependencies: { express: { version: '5' } } } },
  ])('passes over $name', ({ content }) => {
    manifest('', { dependencies: { express: '^4.0.0' } });
    manifest('packages/api', content);
    expect(range()).toBe('^4.0.0');
  });

  it('passes over a folder of that name', () => {
    manifest('', { dependencies: { express: '^4.0.0' } });
    mkdirSync(join(project, 'packages/api/package.json'));
    expect(range()).toBe('^4.0.0');
  });

  it('reads a file that starts with a byte order mark, as npm does', () => {
    manifest('packages/api', `\uFEFF${JSON.stringify({ dependencies: { express: '^5.0.0' } })}`);
    expect(range()).toBe('^5.0.0');
  });

  it.each(['<input>', '<text>', 'app.js', ''])('is null for the file name %j', (name) => {
    expect(new ProjectOnDisk().dependencies(name).get('express')).toBeUndefined();
  });

  it.each(['toString', '__proto__', 'constructor'])('does not take %s for a dependency', (name) => {
    manifest('packages/api', { dependencies: { express: '^5.0.0' } });
    expect(range(name)).toBeUndefined();
  });
});

describe('allowedMajors', () => {
  it.each([
    { range: '5.0.0', majors: [5] },
    { range: '^4.18.0', majors: [4] },
    { range: '~4.18', majors: [4] },
    { range: '=4.18.0', majors: [4] },
    { range: 'v4.18.0', majors: [4] },
    { range: '5', majors: [5] },
    { range: '5.x', majors: [5] },
    { range: '5.*', majors: [5] },
    { range: '^5.0.0-beta.1', majors: [5] },
    { range: ' ^5.0.0 ', majors: [5] },
    { range: '>=4.17.0 <5', majors: [4] },
    { range: '4.x || ^5', majors: [4, 5] },
    { range: '^4.0.0||^5.0.0', majors: [4, 5] },
    { range: 'workspace:^5.0.0', majors: [5] },
    { range: 'npm:express@^4.18.0', majors: [4] },
    { range: 'npm:@acme/express2@5.0.0', majors: [5] },
    { range: '^10.2.0', majors: [10] },
    { range: '>=4', majors: [4, 5, 10] },
    { range: '4 - 5', majors: [4, 5] },
    { range: '^3.0.0', majors: [] },
    { range: '*', majors: null },
    { range: '', majors: null },
    { range: 'latest', majors: null },
    { range: 'workspace:*', majors: null },
    { range: 'catalog:', majors: null },
    { range: 'file:../express-4', majors: null },
    { range: 'http://localhost:4873/express.tgz', majors: null },
    { range: 'github:expressjs/express', majors: null },
  ])('of $range: $majors', ({ range: given, majors }) => {
    expect(allowedMajors(given, [4, 5, 10])).toEqual(majors);
  });
});

describe('the facts are those of the version in package.json', () => {
  const stringFate = (
    version: string | null,
    settings?: object,
    specifier = 'express',
    root = {},
  ) => {
    if (version !== null) manifest('', { dependencies: { express: version }, ...root });
    const [site] = sitesIn({
      code: `import express from '${specifier}'; express().get('/', (req, res) => { res.status(404).end(); });`,
      filename: join(project, 'app.ts'),
      ...(settings === undefined ? {} : { settings }),
    });
    return site?.runtime.numericString;
  };

  it.each([
    { range: '^4.18.0', fate: 'sent' },
    { range: '^5.0.0', fate: 'throws' },
    { range: '>=4.17.0 <5', fate: 'sent' },
    { range: '<5', fate: 'sent' },
    { range: '^4.18.0 || ^5.0.0', fate: undefined },
    { range: '>=4.0.0 <6.0.0', fate: undefined },
    { range: '4 - 5', fate: undefined },
    { range: '>=4', fate: undefined },
    { range: '>=5', fate: 'throws' },
  ])('express $range', ({ range: given, fate }) => {
    expect(stringFate(given)).toBe(fate);
  });

  describe('or, where the range there names no version,', () => {
    const silent = [
      ...['catalog:', 'catalog:legacy', 'workspace:*', '*', '', 'latest', 'next'],
      ...['file:../express', 'link:../express', 'github:expressjs/express'],
      'https://example.com/express.tgz',
    ];
    const install = (version: string) => {
      // As pnpm does, with a link into a store.
      const stored = join(project, `node_modules/.pnpm/express@${version}/node_modules/express`);
      mkdirSync(stored, { recursive: true });
      writeFileSync(join(stored, 'package.json'), JSON.stringify({ name: 'express', version }));
      symlinkSync(stored, join(project, 'node_modules/express'), 'junction');
    };

    it.each(silent)('of the version that is installed: %j', (given) => {
      install('4.22.0');
      expect(stringFate(given)).toBe('sent');
    });

    it.each(silent)('unknown where none is installed, as far as versions differ: %j', (given) => {
      expect(stringFate(given)).toBeUndefined();
    });

    it.each([
      { title: 'unknown, so that a call that only some versions take is no site', sites: 0 },
      { title: 'known, so that such a call is one', installed: '4.22.0', sites: 1 },
    ])('$title', ({ installed, sites }) => {
      if (installed !== undefined) install(installed);
      manifest('', { dependencies: { express: 'catalog:' } });
      const code =
        "import express from 'express'; express().get('/', (req, res) => { res.send(404); });";
      expect(sitesIn({ code, filename: join(project, 'app.ts') })).toHaveLength(sites);
    });

    it('of the version that is installed and not listed', () => {
      install('4.22.0');
      expect(stringFate(null)).toBe('sent');
    });

    it('not of the one that is installed where the range names another', () => {
      install('4.22.0');
      expect(stringFate('^5.0.0')).toBe('throws');
    });

    it.each([
      { root: { catalog: { express: '^4.0.0' } }, given: 'catalog:', fate: 'sent' },
      { root: { workspaces: { catalog: { express: '^4.0.0' } } }, given: 'catalog:', fate: 'sent' },
      {
        root: { workspaces: { catalogs: { old: { express: '^4.0.0' } } } },
        given: 'catalog:old',
        fate: 'sent',
      },
      {
        root: { catalog: { express: '^5.0.0' }, catalogs: { old: { express: '^4.0.0' } } },
        given: 'catalog:old',
        fate: 'sent',
      },
      { root: { catalog: { express: '^4.0.0' } }, given: 'catalog:old', fate: undefined },
      { root: { catalog: 'express', workspaces: ['*'] }, given: 'catalog:', fate: undefined },
    ])('of the catalog in the root $root: $given', ({ root, given, fate }) => {
      expect(stringFate(given, undefined, 'express', root)).toBe(fate);
    });
  });

  it('are those of the newest version without a package.json', () => {
    expect(stringFate(null)).toBe('throws');
  });

  it('are those of the version in the settings, if there is one', () => {
    expect(stringFate('^5.0.0', { versions: { express: 4 } })).toBe('sent');
  });

  it.each([
    { specifier: 'npm:express@4.18.2', fate: 'sent' },
    { specifier: 'npm:express@5', fate: 'throws' },
    { specifier: 'npm:express', fate: 'throws' },
    { specifier: 'https://esm.sh/express@^4', fate: 'sent' },
  ])('are those of the version in the specifier $specifier', ({ specifier, fate }) => {
    expect(stringFate(null, undefined, specifier)).toBe(fate);
  });

  it('are unknown for a version that the adapter does not have, as far as versions differ', () => {
    expect(stringFate('^3.0.0')).toBeUndefined();
    expect(stringFate(null, { versions: { express: 3 } })).toBeUndefined();
  });
});
