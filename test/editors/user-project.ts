/** A project of a user's in a folder of its own, with the packed plugin and some of our packages installed. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { packedPlugin } from '../hosts/packed-plugin.ts';

const ours = join(import.meta.dirname, '../../node_modules');

export interface UserProject {
  /** The path of the project's folder, or of a file in it. */
  readonly path: (file?: string) => string;
  /** Writes a file and the folders above it. */
  readonly write: (file: string, text: string) => void;
}

interface Contents {
  /** The package of ours that it has for ESLint. */
  readonly eslint?: string;
  /** Further packages that are installed. */
  readonly packages?: Iterable<string>;
  readonly files: Readonly<Record<string, string>>;
}

export function userProject({ eslint = 'eslint', packages = [], files }: Contents): UserProject {
  // By its real path, which is how the programs that run in it call the folder.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'http-status-user-')));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  const path = (file = '.') => join(root, file);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  const modules = path('node_modules');
  cpSync(packedPlugin.folder, join(modules, manifest.name), { recursive: true });
  for (const name of ['eslint', ...Object.keys(manifest.dependencies), ...packages]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ours, name === 'eslint' ? eslint : name), join(modules, name), 'junction');
  }
  for (const [file, text] of Object.entries(files)) write(file, text);
  return { path, write };
}
