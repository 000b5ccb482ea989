/** What docs/hosts.md recommends: configs for oxlint, and for coding agents the server of ESLint's and the pages in the package. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, expect, it } from 'vitest';
import { packedPlugin } from './packed-plugin.ts';
import { recipesOf } from './recipes.ts';
import { findingsIn, inOrder, makeSample, type Finding } from './sample-project.ts';

const { block } = recipesOf('hosts.md');

const sample = makeSample({ packages: { '@eslint/mcp': '@eslint/mcp', oxlint: 'oxlint' } });
let plain: readonly Finding[] = [];
beforeAll(async () => {
  plain = findingsIn((await sample.eslint('--format', 'json', 'src')).stdout, sample);
});

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly severity: 'error' | 'warning';
    readonly filename: string;
    readonly labels: readonly {
      readonly span: { readonly line: number; readonly column: number };
    }[];
  }[];
}

/** The findings of our rules. Rules of oxlint's own report beside them. */
function inOxlint(json: string): readonly Finding[] {
  const { diagnostics } = JSON.parse(json) as Report;
  return inOrder(
    diagnostics.flatMap(({ code, message, severity: level, filename, labels: [label] }) => {
      const name = /^http-status\((.*)\)$/u.exec(code)?.[1];
      if (name === undefined || label === undefined) return [];
      const { line, column } = label.span;
      const file = sample.nameOf(`${sample.folder}/${filename}`);
      return [{ file, line, column, level, rule: `http-status/${name}`, message }];
    }),
  );
}

it.each([
  ['.oxlintrc.json', block('oxlint', 'json')],
  ['oxlint.config.mjs', block('oxlint', 'js')],
])('%s gives the findings of ESLint', async (name, config) => {
  sample.write({ [name]: config });
  const { stdout, stderr } = await sample.shell(`oxlint --config ${name} --format json src`);
  expect(stderr).toBe('');
  expect(inOxlint(stdout)).toEqual(plain);
});

interface Answer {
  readonly id?: number;
  readonly result?: {
    readonly tools?: readonly { readonly name: string }[];
    readonly content?: readonly { readonly text: string }[];
  };
}

/** Asks a server that speaks JSON-RPC over its standard streams, one message a line, and ends it. */
async function ask(command: string, cwd: string, requests: readonly object[]) {
  const server = spawn(process.execPath, [command], { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
  try {
    const answers: Answer[] = [];
    server.stdin.write(requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
    const asked = requests.filter((request) => 'id' in request).length;
    for await (const line of createInterface(server.stdout)) {
      answers.push(JSON.parse(line) as Answer);
      if (answers.length === asked) break;
    }
    return answers;
  } finally {
    server.kill();
  }
}

it('@eslint/mcp gives the findings of ESLint', async () => {
  const { mcpServers } = JSON.parse(block('Coding agents', 'json')) as {
    readonly mcpServers: { readonly eslint: { readonly command: string; readonly args: string[] } };
  };
  expect(mcpServers.eslint).toEqual({ command: 'npx', args: ['@eslint/mcp'] });
  // The command that `npx @eslint/mcp` finds in the project.
  const command = join(sample.folder, 'node_modules/.bin/mcp');
  const files = ['src/server.js', 'src/route.ts'];

  const answers = await ask(command, sample.folder, [
    {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'test', version: '1.0.0' },
      },
    },
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    { jsonrpc: '2.0', id: 2, method: 'tools/list' },
    {
      jsonrpc: '2.0',
      id: 3,
      method: 'tools/call',
      params: {
        name: 'lint-files',
        arguments: { filePaths: files.map((file) => join(sample.folder, file)) },
      },
    },
  ]);
  const resultOf = (id: number) => answers.find((answer) => answer.id === id)?.result;
  expect(resultOf(2)?.tools?.map(({ name }) => name)).toEqual(['lint-files']);

  const results = resultOf(3)
    ?.content?.map(({ text }) => text)
    .filter((text) => text.startsWith('{'));
  expect(findingsIn(`[${results?.join(',') ?? ''}]`, sample)).toEqual(
    plain.filter(({ file }) => files.includes(file)),
  );
  expect(results).toHaveLength(files.length);
});

it('the paths for AGENTS.md lead to pages in the package', () => {
  const snippet = block('Coding agents', 'md');
  const paths = [...snippet.matchAll(/`node_modules\/eslint-plugin-http-status\/([^`]+)`/gu)]
    .map(([, path = '']) => path.replace('NAME', 'no-forbidden-content'))
    .map((path) => join(packedPlugin.folder, path));
  expect(paths).toHaveLength(2);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  const list = readFileSync(join(packedPlugin.folder, 'docs/llms.txt'), 'utf8');
  expect(list).toContain('](rules/no-forbidden-content.md)');
});
