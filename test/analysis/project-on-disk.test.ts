/** File names and files at which the system fails: reading them ends without an error, and the project in the folders above is still found. */
import { execFileSync } from 'node:child_process';
import fs, {
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ProjectOnDisk } from '../../src/analysis/input/project-on-disk.ts';

const root = mkdtempSync(join(tmpdir(), 'http-status-disk-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The time of the project's clock, in milliseconds. */
let time = 0;
const project = new ProjectOnDisk(() => time);

let folders = 0;

/** A folder with files; an object is written as JSON. */
function makeFolder(files: Readonly<Record<string, object | string>>): (name: string) => string {
  const folder = join(root, String((folders += 1)));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return (name) => join(folder, name);
}

const files = {
  'package.json': { dependencies: { express: '^4.0.0' } },
  'tsconfig.json': { compilerOptions: { checkJs: true } },
  'node_modules/express/package.json': { version: '4.22.3' },
  'readme.md': '# Read me',
  'src/server.js': 'export {};',
};

describe('a file that does not exist', () => {
  const at = makeFolder(files);

  it.each([
    ['a block of Markdown', 'readme.md/0_0.js'],
    ['a block in a block', 'readme.md/0_0.md/0_0.js'],
    ['a part of a script', 'src/server.js/x.js'],
    ['a folder that is to come', 'src/new/folder/file.js'],
    ['a name with a null character', 'src/a\0b.js'],
    ['a folder with a null character', 'src/a\0b/c.js'],
    ['a name that is too long', `src/${'n'.repeat(300)}.js`],
    ['a folder whose name is too long', `src/${'n'.repeat(300)}/file.js`],
    ['a path that is too long', `src/${'n/'.repeat(3000)}file.js`],
  ])('is in the project of the folder above: %s', (_, name) => {
    expect(project.dependencies(at(name)).get('express')).toBe('^4.0.0');
    expect(project.installed(at(name), 'express')).toBe('4.22.3');
    expect(project.compilerOptions(at(name))).toMatchObject({ checkJs: true });
  });

  it.each([
    '<input>',
    '<text>',
    '',
    'file.js',
    './src/file.js',
    '../file.js',
    'untitled:Untitled-1',
    'vscode-remote://ssh-remote+host/folder/file.js',
    'http://localhost/file.js',
    'C:file.js',
    '\0',
  ])('is in no project where the name is not a whole path: %j', (name) => {
    expect(project.dependencies(name).get('express')).toBeUndefined();
    expect(project.installed(name, 'express')).toBeNull();
    expect(project.compilerOptions(name)).toBeNull();
  });
});

describe('the import of a file by its path', () => {
  const at = makeFolder(files);
  const cwd = at('.');

  it.each([
    ['src/server.js', '../codes.js'],
    ['readme.md/0_0.js', './codes.js'],
    ['readme.md/0_0.md/0_0.js', './codes.js'],
    ['src/new/folder/file.js', '../../../codes.js'],
  ])('is relative to the nearest folder that exists: %s', (name, specifier) => {
    const file = { filename: at(name), cwd };
    expect(project.specifierFor('./codes.js', file)).toBe(specifier);
    expect(project.isSameModule(specifier, './codes.js', file)).toBe(true);
  });

  it.each(['<input>', 'file.js', 'untitled:Untitled-1'])(
    'is relative to the working directory in %s',
    (filename) => {
      expect(project.specifierFor('./codes.js', { filename, cwd })).toBe('./codes.js');
      expect(project.isSameModule('./codes.js', './codes.js', { filename, cwd })).toBe(true);
      expect(project.isSameModule('./lib/../codes', './codes.js', { filename, cwd })).toBe(true);
    },
  );
});

describe('a working directory that was deleted', () => {
  it('counts as the root', () => {
    const gone = vi.spyOn(process, 'cwd').mockImplementation(() => {
      throw new Error('ENOENT: no such file or directory, uv_cwd');
    });
    expect(project.workingDirectory()).toMatch(/^[\\/]$/u);
    gone.mockRestore();
  });
});

type Place = (name: string) => string;

/** Ways to put an obstacle in the place of a file. */
const obstacles: Readonly<Record<string, (file: string) => void>> = {
  'a folder': (file) => {
    mkdirSync(file);
  },
  'a link to itself': (file) => {
    symlinkSync(file, file);
  },
  'links to each other': (file) => {
    symlinkSync(`${file}-2`, file);
    symlinkSync(file, `${file}-2`);
  },
  'a link to a file that is not there': (file) => {
    symlinkSync(`${file}-none`, file);
  },
  'a link to a folder': (file) => {
    symlinkSync(root, file);
  },
  'a link to a path below a file': (file) => {
    symlinkSync(join(file, '..', 'server.js', 'none'), file);
  },
  'a file that is far too long': (file) => {
    writeFileSync(file, '{}');
    truncateSync(file, 2 ** 33);
  },
  // Reading either of them would never end.
  ...(process.platform === 'win32'
    ? {}
    : {
        'a pipe': (file: string) => {
          execFileSync('mkfifo', [file]);
        },
        'a device': (file: string) => {
          symlinkSync('/dev/zero', file);
        },
      }),
};

describe.each(Object.entries(obstacles))('%s', (_, put) => {
  const inTheWay = (name: string): Place => {
    const at = makeFolder(files);
    put(at(name));
    return at;
  };

  it('is no package.json', () => {
    const at = inTheWay('src/package.json');
    expect(project.dependencies(at('src/server.js')).get('express')).toBe('^4.0.0');
  });

  it('is not an installed package', () => {
    const at = makeFolder({ ...files, 'src/node_modules/express/readme.md': '' });
    put(at('src/node_modules/express/package.json'));
    expect(project.installed(at('src/server.js'), 'express')).toBe('4.22.3');
  });

  it('is no tsconfig.json', () => {
    const at = inTheWay('src/tsconfig.json');
    expect(project.compilerOptions(at('src/server.js'))).toMatchObject({ checkJs: true });
  });

  it('is no configuration to extend', () => {
    const at = makeFolder({ ...files, 'tsconfig.json': { extends: './base.json' } });
    put(at('base.json'));
    expect(project.compilerOptions(at('file.js'))).toBe('unknown');
  });
});

describe('an error of the system', () => {
  it.each(['EACCES', 'EIO', 'EPERM', 'ESTALE', 'EMFILE', 'ENOMEM'])(
    '%s counts as a missing file',
    (code) => {
      const at = makeFolder(files);
      const fails = () => {
        throw Object.assign(new Error(code), { code });
      };
      const asked = (['statSync', 'readFileSync'] as const).map((name) =>
        vi.spyOn(fs, name).mockImplementation(fails),
      );
      const place = { filename: at('src/server.js'), cwd: at('.') };
      expect(project.dependencies(place.filename).get('express')).toBeUndefined();
      expect(project.installed(place.filename, 'express')).toBeNull();
      expect(project.compilerOptions(place.filename)).toBeNull();
      expect(project.specifierFor('./codes.js', place)).toBe('../codes.js');
      for (const spy of asked) spy.mockRestore();
    },
  );

  it('counts as a missing file, too, until the file can be read', () => {
    const at = makeFolder(files);
    const reading = vi.spyOn(fs, 'readFileSync').mockImplementation(() => {
      throw new Error('EACCES');
    });
    expect(project.dependencies(at('src/server.js')).get('express')).toBeUndefined();
    reading.mockRestore();
    time += 1000;
    expect(project.dependencies(at('src/server.js')).get('express')).toBe('^4.0.0');
  });
});

describe('compiler options that cannot be read', () => {
  it.each([
    ['that extend a file that is not there', { 'tsconfig.json': { extends: './none.json' } }],
    ['that extend a package that is not there', { 'tsconfig.json': { extends: '@acme/none' } }],
    ['that extend themselves', { 'tsconfig.json': { extends: './tsconfig.json' } }],
    [
      'that extend each other',
      { 'tsconfig.json': { extends: './a.json' }, 'a.json': { extends: './tsconfig.json' } },
    ],
    ['that extend a number', { 'tsconfig.json': { extends: [5] } }],
    ['whose module is a number', { 'tsconfig.json': { compilerOptions: { module: 5 } } }],
    ['that are a number', { 'tsconfig.json': '5' }],
    ['that are far too deep', { 'tsconfig.json': '['.repeat(1_000_000) }],
    [
      'each of which extends the next',
      Object.fromEntries(
        Array.from({ length: 5000 }, (_, index) => [
          index === 0 ? 'tsconfig.json' : `${index}.json`,
          { extends: `./${index + 1}.json` },
        ]),
      ),
    ],
    [
      'each of which extends the next twice',
      Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [
          index === 0 ? 'tsconfig.json' : `${index}.json`,
          { extends: [`./${index + 1}.json`, `./${index + 1}.json`] },
        ]),
      ),
    ],
  ])('%s', (_, given) => {
    expect(project.compilerOptions(makeFolder(given)('file.ts'))).toBe('unknown');
  });

  it('are joined with those of the files that they extend', () => {
    const at = makeFolder({
      'tsconfig.json': { extends: ['./a.json', './b'] },
      'a.json': { compilerOptions: { checkJs: true, module: 'Preserve' } },
      'b.json': '\uFEFF{ "compilerOptions": { "module": "NodeNext", }, /* the rest */ }',
    });
    expect(project.compilerOptions(at('file.ts'))).toMatchObject({
      checkJs: true,
      module: 'nodenext',
    });
  });
});

/** Overwrites a file, with a later time of change. */
function rewrite(file: string, content: object): void {
  const { mtimeMs } = statSync(file);
  writeFileSync(file, JSON.stringify(content));
  utimesSync(file, mtimeMs / 1000 + 1, mtimeMs / 1000 + 1);
}

describe('a change on the disk', () => {
  const four = { dependencies: { express: '^4.0.0' } };
  const five = { dependencies: { express: '^5.0.0' } };

  it('is seen a second later', () => {
    const at = makeFolder({ 'package.json': four, 'tsconfig.json': { compilerOptions: {} } });
    const seen = () => [
      project.dependencies(at('src/a.js')).get('express'),
      project.compilerOptions(at('src/b.js')),
    ];
    expect(seen()).toEqual(['^4.0.0', {}]);
    rewrite(at('package.json'), five);
    rewrite(at('tsconfig.json'), { compilerOptions: { checkJs: true } });
    time += 999;
    expect(seen()).toEqual(['^4.0.0', {}]);
    time += 1;
    expect(seen()).toMatchObject(['^5.0.0', { checkJs: true }]);
  });

  it('alone makes the dependencies of a folder another map', () => {
    const at = makeFolder({ 'package.json': four, 'lib/package.json': { version: '1.0.0' } });
    const listed = project.dependencies(at('lib/a.js'));
    time += 1000;
    expect(project.dependencies(at('lib/b.js'))).toBe(listed);
    rewrite(at('package.json'), five);
    time += 1000;
    expect(project.dependencies(at('lib/a.js'))).not.toBe(listed);
  });

  it('is seen by its size where the time is the same', () => {
    const at = makeFolder({ 'package.json': four });
    const { mtime } = statSync(at('package.json'));
    expect(project.dependencies(at('a.js')).get('express')).toBe('^4.0.0');
    writeFileSync(at('package.json'), JSON.stringify({ ...five, private: true }));
    utimesSync(at('package.json'), mtime, mtime);
    time += 1000;
    expect(project.dependencies(at('a.js')).get('express')).toBe('^5.0.0');
  });

  it('may be a new package.json in a nearer folder, or one that is removed', () => {
    const at = makeFolder({ 'src/lib/a.js': '' });
    const file = at('src/lib/a.js');
    const seen = () => {
      time += 1000;
      return [project.dependencies(file).get('express'), project.isModule(file)];
    };
    expect(seen()).toEqual([undefined, false]);
    writeFileSync(at('package.json'), JSON.stringify(four));
    expect(seen()).toEqual(['^4.0.0', false]);
    writeFileSync(at('src/package.json'), JSON.stringify({ type: 'module', ...five }));
    expect(seen()).toEqual(['^5.0.0', true]);
    rmSync(at('src/package.json'));
    expect(seen()).toEqual(['^4.0.0', false]);
    rmSync(at('package.json'));
    expect(seen()).toEqual([undefined, false]);
  });

  it('may be a new tsconfig.json in a nearer folder, or one that is removed', () => {
    const at = makeFolder({
      'src/a.js': '',
      'jsconfig.json': { compilerOptions: { module: 'es2022' } },
    });
    const seen = () => {
      time += 1000;
      return project.compilerOptions(at('src/a.js'));
    };
    expect(seen()).toMatchObject({ module: 'es2022' });
    writeFileSync(at('tsconfig.json'), '{ "compilerOptions": { "module": "commonjs" } }');
    expect(seen()).toMatchObject({ module: 'commonjs' });
    writeFileSync(at('src/tsconfig.json'), '{ "extends": "./base.json" }');
    expect(seen()).toBe('unknown');
    writeFileSync(at('src/base.json'), '{ "compilerOptions": { "checkJs": true } }');
    expect(seen()).toMatchObject({ checkJs: true });
    rewrite(at('src/base.json'), { compilerOptions: { checkJs: false } });
    expect(seen()).toMatchObject({ checkJs: false });
    rmSync(at('src/base.json'));
    expect(seen()).toBe('unknown');
    rmSync(at('src/tsconfig.json'));
    expect(seen()).toMatchObject({ module: 'commonjs' });
    rmSync(at('tsconfig.json'));
    expect(seen()).toMatchObject({ module: 'es2022' });
  });

  it('may be a new base of a configuration, at a path that is tried first', () => {
    const at = makeFolder({
      'tsconfig.json': { extends: './base' },
      'base.json': { compilerOptions: { checkJs: true } },
      'src/tsconfig.json': { extends: 'shared/tsconfig.json' },
      'node_modules/shared/tsconfig.json': { compilerOptions: { checkJs: true } },
    });
    const seen = () => {
      time += 1000;
      return project.compilerOptions(at('src/a.js'));
    };
    expect(seen()).toMatchObject({ checkJs: true });
    mkdirSync(at('src/node_modules/shared'), { recursive: true });
    writeFileSync(at('src/node_modules/shared/tsconfig.json'), '{}');
    expect(seen()).toEqual({});
  });

  it('may be another installed version of a package', () => {
    const at = makeFolder({ 'node_modules/acme/package.json': { version: '4.0.0' } });
    const seen = () => {
      time += 1000;
      return project.installed(at('src/server.js'), 'acme');
    };
    expect(seen()).toBe('4.0.0');
    rewrite(at('node_modules/acme/package.json'), { version: '5.0.0' });
    expect(seen()).toBe('5.0.0');
    rmSync(at('node_modules/acme'), { recursive: true });
    expect(seen()).toBeNull();
  });
});

describe('an answer of the disk', () => {
  /** The number of questions to the system while a function runs. */
  const counted = (act: () => void) => {
    const spies = [vi.spyOn(fs, 'statSync'), vi.spyOn(fs, 'readFileSync')];
    act();
    const counts = spies.map((spy) => spy.mock.calls.length);
    for (const spy of spies) spy.mockRestore();
    return counts;
  };

  it('is kept for a second, and the text of a file as long as the file is the same', () => {
    const at = makeFolder(files);
    const names = Array.from({ length: 100 }, (_, index) => at(`src/${index}.js`));
    const askAll = () => {
      for (const name of names) {
        project.dependencies(name).get('express');
        project.dependencies(name).get('koa');
        project.nearestDependencies(name, ['koa', 'hono']);
        project.isModule(name);
        project.compilerOptions(name);
        project.installed(name, 'express');
      }
    };
    const [first = 0, read = 0] = counted(askAll);
    expect(read).toBe(2);
    expect(counted(askAll)).toEqual([0, 0]);
    time += 1000;
    const [again = 0, readAgain] = counted(askAll);
    expect(readAgain).toBe(0);
    expect(again).toBeLessThanOrEqual(first);
  });
});
