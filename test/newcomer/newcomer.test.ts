/** What README.md tells a newcomer to do, done in an empty folder: from nothing to a report, a correction and a check in CI. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { blocksOf, isConfig } from '../documents/blocks.ts';
import { Editor } from '../editors/eslint-server.ts';
import { packedPlugin } from '../hosts/packed-plugin.ts';
import { initialised } from './initialised.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'http-status-newcomer-')));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const path = (file: string) => join(folder, file);

const blocks = blocksOf(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8'));
const config = blocks.find(isConfig);
const install = blocks
  .flatMap(({ language, code }) => (language === 'sh' ? code.split('\n') : []))
  .find((line) => /^npm install .*\beslint-plugin-http-status\b/u.test(line));

/** What the names in the line of README stand for here: the plugin to come, and the ESLint of the other tests. */
const packages: Readonly<Record<string, string>> = {
  'eslint-plugin-http-status': packedPlugin.tarball,
  eslint: `eslint@${manifest.devDependencies.eslint}`,
};

function npm(line: string): void {
  const [, ...words] = line.split(' ').map((word) => packages[word] ?? word);
  const isWindows = process.platform === 'win32';
  execFileSync(isWindows ? 'npm.cmd' : 'npm', [...words, '--prefer-offline', '--no-audit'], {
    cwd: folder,
    stdio: 'ignore',
    shell: isWindows,
  });
}

/** Runs the `eslint` command on the folder. */
function eslint(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path('node_modules/eslint/bin/eslint.js'), ...options],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout: stdout.replaceAll(folder, ''), stderr };
}

const server = (content: string) => `import { createServer } from 'node:http';

createServer((request, response) => {
  response.writeHead(204);
  response.end(${content});
}).listen(8080);
`;

beforeAll(() => {
  writeFileSync(path('package.json'), initialised);
  npm(install ?? '');
  writeFileSync(path(config?.file ?? ''), config?.code ?? '');
  writeFileSync(path('server.mjs'), server("'gone'"));
}, 120_000);

it('is told of a configuration that is short', () => {
  expect(config?.code.match(/^(?!\/\/|$).+$/gmu)).toHaveLength(2);
});

it('gets a report', () => {
  const { status, stdout, stderr } = eslint();
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('/server.mjs\n');
  expect(stdout).toMatch(
    /^ +5:16 +error +node:http drops this content.* http-status\/no-forbidden-content$/mu,
  );
  expect(stdout).toMatch(/^ +4:22 +warning .* http-status\/prefer-status-constant$/mu);
});

it('is offered corrections in an editor', async () => {
  const editor = await Editor.start(folder);
  const document = await editor.open(path('server.mjs'), server("'gone'"));
  const diagnostics = await document.diagnostics();
  const forbidden = diagnostics.find(({ code }) => code === 'http-status/no-forbidden-content');
  const menu = await document.menu(forbidden);
  await editor.stop();
  expect(menu).toEqual([
    ['Remove the content. (http-status/no-forbidden-content)', server('')],
    [
      'Send the content with 200 (OK). (http-status/no-forbidden-content)',
      server("'gone'").replace('204', '200'),
    ],
    ['Show documentation for http-status/no-forbidden-content', forbidden?.codeDescription?.href],
  ]);
  expect(editor.complaints).toEqual([]);
});

it('passes in CI without errors, and without warnings where that is asked for', () => {
  writeFileSync(path('server.mjs'), server(''));
  expect(eslint()).toMatchObject({ status: 0, stderr: '' });
  expect(eslint('--max-warnings', '0').status).toBe(1);
});
