/** A small project of a user's, in a folder of its own, with the packed plugin: each host lints the same files. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { packedPlugin } from './packed-plugin.ts';
import { run, type Finished } from './run.ts';

const packagesOfOurs = join(import.meta.dirname, '../../node_modules');

type Files = Readonly<Record<string, string>>;

/** Servers and a client, in modules and CommonJS, JavaScript and TypeScript, with a finding of each kind. */
export const sampleFiles: Files = {
  'package.json': `{
  "private": true,
  "type": "module",
  "dependencies": { "express": "^5.0.0", "http-status-codes": "^2.3.0" }
}
`,
  'src/server.js': `import express from 'express';
import { StatusCodes } from 'http-status-codes';

const app = express();

app.get('/users/:id', async (req, res) => {
  const user = await find(req.params.id);
  if (!user) return res.status(404).json({ error: 'No such user' });
  if (user.hidden) return res.status(StatusCodes.NO_CONTENT).json({ user });
  res.json({ user });
});
app.put('/users/:id', (req, res) => res.status(206).json({}));
app.get('/old', (req, res) => res.status(301).redirect('/new'));
app.get('/teapot', (req, res) => res.status(404.5).end());
app.use((req, res) => res.json({ error: 'none' }, 404));
`,
  'src/legacy.cjs': `const { createServer } = require('node:http');

createServer((req, res) => {
  res.statusCode = 419;
  res.end('expired');
});
createServer((req, res) => {
  res.writeHead(404, 'Gone');
  res.end();
});
`,
  'src/route.ts': `import { log } from './log.ts';

export async function DELETE(request: Request): Promise<Response> {
  log(request.url);
  return new Response('gone' as string, { status: 204 });
}
`,
  'src/client.mjs': `export async function load(url) {
  const response = await fetch(url);
  if (response.status === '404') return null;
  if (response.status === 200) return response.json();
  throw new Error(\`Unexpected answer \${response.status}\`);
}
`,
  'src/shop.cts': `import express = require('express');

const shop = express.Router();
shop.delete('/orders/:id', (req, res) => {
  res.status(200).send();
});
shop.post('/orders', (req, res) => {
  if (!req.body) res.status(422);
});
export = shop;
`,
  'src/log.ts': `export const log = (text: string): void => console.log(text);
`,
};

/** A config that ESLint 9.0 takes as well as the newest. */
export const sampleConfig = `import parser from '@typescript-eslint/parser';
import httpStatus from 'eslint-plugin-http-status';

export default [
  { ...httpStatus.configs.recommended, files: ['**/*.{js,mjs,cjs,ts,mts,cts}'] },
  { files: ['**/*.{ts,mts,cts}'], languageOptions: { parser } },
];
`;

/** What a host finds at a place of the sample. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly level: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
}

/** A sample on the disk, which is removed after the tests of the file. */
export interface Sample {
  readonly folder: string;
  /** The text of a file. */
  readonly read: (file: string) => string;
  /** Writes files, and the folders above them. */
  readonly write: (files: Files) => void;
  /** The name of a file in the sample, as it stands in the findings, of its path or its URL. */
  readonly nameOf: (path: string) => string;
  /** Runs the `eslint` command. */
  readonly eslint: (...options: readonly string[]) => Promise<Finished>;
  /** Runs a line of a shell as a script of package.json: with the commands of the installed packages. */
  readonly shell: (line: string, environment?: NodeJS.ProcessEnv) => Promise<Finished>;
}

const folders: string[] = [];
// Here and not where a sample is made, which may be in a test: that is too late for it.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Links a package, and the commands that it has, as a package manager does. @param name the one that it is found by. */
function link(modules: string, name: string, installed: string): void {
  const target = join(packagesOfOurs, installed);
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  symlinkSync(target, join(modules, name), 'junction');
  const { bin = {} } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as {
    readonly bin?: string | Readonly<Record<string, string>>;
  };
  const commands = typeof bin === 'string' ? { [name.replace(/.*\//u, '')]: bin } : bin;
  mkdirSync(join(modules, '.bin'), { recursive: true });
  for (const [command, file] of Object.entries(commands)) {
    const place = join(modules, '.bin', command);
    if (!existsSync(place)) symlinkSync(join(target, file), place);
  }
}

/**
 * Lays a sample down.
 * @param options.packages of ours that it has besides, by name → the name that they have here.
 * @param options.files beside those of the sample, or instead of them.
 * @param options.linked false if it is to have no packages at all.
 */
export function makeSample({
  packages = {},
  files = {},
  linked = true,
}: { readonly packages?: Files; readonly files?: Files; readonly linked?: boolean } = {}): Sample {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'http-status-sample-')));
  folders.push(folder);
  const write = (texts: Files) => {
    for (const [file, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  };
  write({
    ...sampleFiles,
    'eslint.config.js': sampleConfig,
    '.gitignore': 'node_modules\n',
    ...files,
  });
  const modules = join(folder, 'node_modules');
  const found = {
    eslint: 'eslint',
    '@typescript-eslint/parser': '@typescript-eslint/parser',
    ...Object.fromEntries(Object.keys(manifest.dependencies).map((name) => [name, name])),
    ...packages,
  };
  if (linked) {
    for (const [name, installed] of Object.entries(found)) link(modules, name, installed);
    cpSync(packedPlugin.folder, join(modules, manifest.name), { recursive: true });
  }
  const bin = join(modules, '.bin');
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write,
    nameOf: (path) =>
      relative(folder, path.startsWith('file:') ? fileURLToPath(path) : join(path))
        .split(sep)
        .join('/'),
    eslint: (...options) =>
      run(process.execPath, [join(modules, 'eslint/bin/eslint.js'), ...options], { cwd: folder }),
    shell: (line, env = {}) =>
      run(line, [], {
        cwd: folder,
        env: { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
        shell: true,
      }),
  };
}

/** What `eslint --format json` says of a sample, in the order of places. */
export function findingsIn(json: string, { nameOf }: Pick<Sample, 'nameOf'>): readonly Finding[] {
  const results = JSON.parse(json) as readonly {
    readonly filePath: string;
    readonly messages: readonly {
      readonly line: number;
      readonly column: number;
      readonly severity: 1 | 2;
      readonly ruleId: string | null;
      readonly message: string;
    }[];
  }[];
  return inOrder(
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, severity, ruleId, message }) => ({
        file: nameOf(filePath),
        line,
        column,
        level: severity === 2 ? ('error' as const) : ('warning' as const),
        rule: ruleId ?? '',
        message,
      })),
    ),
  );
}

/** Findings by file, place and rule, whatever order a host has them in. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ file, line, column, rule }: Finding) =>
    `${file}:${String(line).padStart(4)}:${String(column).padStart(4)} ${rule}`;
  return findings.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
