/** The plugin as its users get it: packed from the build, and unpacked again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');

/** The package, in the two forms in which a project can take it. */
export interface PackedPlugin {
  /** The path of the tarball, which a package manager installs. */
  readonly tarball: string;
  /** The folder of its files, to be copied to `node_modules/eslint-plugin-http-status`. */
  readonly folder: string;
}

function packed(): PackedPlugin {
  const workspace = mkdtempSync(join(tmpdir(), 'http-status-packed-'));
  afterAll(() => {
    rmSync(workspace, { recursive: true });
  });
  const isWindows = process.platform === 'win32';
  execFileSync(
    isWindows ? 'npm.cmd' : 'npm',
    ['pack', '--ignore-scripts', '--pack-destination', workspace],
    { cwd: root, stdio: 'ignore', shell: isWindows },
  );
  const tarball = `${manifest.name}-${manifest.version}.tgz`;
  // By its name and not by its path, in whose colon tar of Windows sees the name of another machine.
  execFileSync('tar', ['-xzf', tarball], { cwd: workspace });
  return { tarball: join(workspace, tarball), folder: join(workspace, 'package') };
}

/** Of the test file that imports this: packed once, before its tests, and removed after them. */
export const packedPlugin: PackedPlugin = packed();
