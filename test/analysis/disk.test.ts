/** Names and files for which the system has errors: what is asked of them ends, and what stands above is still found. */
import { execFileSync } from 'node:child_process';
import fs, {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  folderOf,
  nearestFile,
  readTsconfig,
  workingDirectory,
} from '../../src/analysis/input/disk.ts';
import { isSameModule, specifierFor } from '../../src/analysis/input/module-paths.ts';
import { dependencyRange, installedVersion } from '../../src/analysis/input/project.ts';

const root = mkdtempSync(join(tmpdir(), 'http-status-disk-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let projects = 0;

/** A folder with files; what is no text is written as JSON. */
function makeFolder(files: Readonly<Record<string, object | string>>): (name: string) => string {
  const folder = join(root, String((projects += 1)));
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

describe('above a file that is not there', () => {
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
  ])('%s has its project', (_, name) => {
    expect(dependencyRange(at(name), 'express')).toBe('^4.0.0');
    expect(installedVersion(at(name), 'express')).toBe('4.22.3');
    expect(nearestFile(at(name), 'tsconfig.json')).toBe(at('tsconfig.json'));
  });

  it.each([
    '<input>',
    '<text>',
    '',
    'file.js',
    './src/file.js',
    '../file.js',
    'untitled:Untitled-1',
    'vscode-remote://ssh-remote+host/home/file.js',
    'http://localhost/file.js',
    'C:file.js',
    '\0',
  ])('%j, no whole path, has none', (name) => {
    expect(dependencyRange(name, 'express')).toBeNull();
    expect(installedVersion(name, 'express')).toBeNull();
    expect(nearestFile(name, 'tsconfig.json')).toBeNull();
  });
});

describe('what a file imports by its path', () => {
  const at = makeFolder(files);
  const cwd = at('.');

  it.each([
    ['src/server.js', '../codes.js'],
    ['readme.md/0_0.js', './codes.js'],
    ['readme.md/0_0.md/0_0.js', './codes.js'],
    ['src/new/folder/file.js', '../../../codes.js'],
  ])('starts from a folder: %s', (name, specifier) => {
    const file = { filename: at(name), cwd };
    expect(specifierFor('./codes.js', file)).toBe(specifier);
    expect(isSameModule(specifier, './codes.js', file)).toBe(true);
  });

  it.each(['<input>', 'file.js', 'untitled:Untitled-1'])(
    'starts from the working directory in %s',
    (filename) => {
      expect(specifierFor('./codes.js', { filename, cwd })).toBe('./codes.js');
      expect(isSameModule('./codes.js', './codes.js', { filename, cwd })).toBe(true);
    },
  );

  it('starts from the folder that a file would have', () => {
    expect(folderOf(at('src/new/file.js'))).toBe(at('src/new'));
    expect(folderOf('<input>')).toBe('.');
  });
});

describe('where the working directory is gone', () => {
  it('is the root', () => {
    const gone = vi.spyOn(process, 'cwd').mockImplementation(() => {
      throw new Error('ENOENT: no such file or directory, uv_cwd');
    });
    expect(workingDirectory()).toMatch(/^[\\/]$/u);
    gone.mockRestore();
  });
});

type Place = (name: string) => string;

/** What may stand in the place of a file of a name. */
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
  'a link to nothing': (file) => {
    symlinkSync(`${file}-none`, file);
  },
  'a link to a folder': (file) => {
    symlinkSync(root, file);
  },
  'a link to a file, and further': (file) => {
    symlinkSync(join(file, '..', 'server.js', 'none'), file);
  },
  'a file that is far too long': (file) => {
    writeFileSync(file, '{}');
    truncateSync(file, 2 ** 33);
  },
  // Nothing that is read there has an end.
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
    expect(dependencyRange(at('src/server.js'), 'express')).toBe('^4.0.0');
  });

  it('is no package that is installed', () => {
    const at = makeFolder({ ...files, 'src/node_modules/express/readme.md': '' });
    put(at('src/node_modules/express/package.json'));
    expect(installedVersion(at('src/server.js'), 'express')).toBe('4.22.3');
  });

  it('is no tsconfig.json', () => {
    const at = inTheWay('src/tsconfig.json');
    expect(nearestFile(at('src/server.js'), 'tsconfig.json')).toBe(at('tsconfig.json'));
  });

  it('is no configuration to extend', () => {
    const at = makeFolder({ ...files, 'tsconfig.json': { extends: './base.json' } });
    put(at('base.json'));
    expect(readTsconfig(at('tsconfig.json'))).toBeNull();
  });
});

describe('an error of the system', () => {
  it.each(['EACCES', 'EIO', 'EPERM', 'ESTALE', 'EMFILE', 'ENOMEM'])('%s is no answer', (code) => {
    const at = makeFolder(files);
    const fails = () => {
      throw Object.assign(new Error(code), { code });
    };
    const asked = (['statSync', 'readFileSync'] as const).map((name) =>
      vi.spyOn(fs, name).mockImplementation(fails),
    );
    expect(dependencyRange(at('src/server.js'), 'express')).toBeNull();
    expect(installedVersion(at('src/server.js'), 'express')).toBeNull();
    expect(nearestFile(at('src/server.js'), 'tsconfig.json')).toBeNull();
    expect(readTsconfig(at('tsconfig.json'))).toBeNull();
    expect(folderOf(at('src/server.js'))).toBe(at('src'));
    for (const spy of asked) spy.mockRestore();
  });

  it('while a file is read is no text', () => {
    const at = makeFolder(files);
    const reading = vi.spyOn(fs, 'readFileSync').mockImplementation(() => {
      throw new Error('EACCES');
    });
    expect(dependencyRange(at('src/server.js'), 'express')).toBeNull();
    reading.mockRestore();
  });
});

describe('compiler options that cannot be read', () => {
  it.each([
    ['that extend nothing there is', { 'tsconfig.json': { extends: './none.json' } }],
    ['that extend a package that is not there', { 'tsconfig.json': { extends: '@acme/none' } }],
    ['that extend themselves', { 'tsconfig.json': { extends: './tsconfig.json' } }],
    [
      'that extend each other',
      { 'tsconfig.json': { extends: './a.json' }, 'a.json': { extends: './tsconfig.json' } },
    ],
    ['that extend no text', { 'tsconfig.json': { extends: [5] } }],
    ['that are no text', { 'tsconfig.json': { compilerOptions: { module: 5 } } }],
    ['that are no object', { 'tsconfig.json': '5' }],
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
    expect(readTsconfig(makeFolder(given)('tsconfig.json'))).toBeNull();
  });

  it('are read through what they extend', () => {
    const at = makeFolder({
      'tsconfig.json': { extends: ['./a.json', './b'] },
      'a.json': { compilerOptions: { checkJs: true, module: 'Preserve' } },
      'b.json': '\uFEFF{ "compilerOptions": { "module": "NodeNext", }, /* the rest */ }',
    });
    expect(readTsconfig(at('tsconfig.json'))?.compilerOptions).toMatchObject({
      checkJs: true,
      module: 'nodenext',
    });
  });
});
