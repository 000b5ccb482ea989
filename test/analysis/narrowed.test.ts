/** What is known of the status of an error once a condition or a type says whose error it is. */
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';

/** The comparisons with the status of an error that can never be true, as the reported text. */
function impossible(code: string): readonly string[] {
  const lines = code.split('\n');
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser: typescriptParser },
    plugins: { 'http-status': plugin },
    rules: { 'http-status/no-impossible-status-comparison': 'error' },
  } as const satisfies Linter.Config;
  return new Linter()
    .verify(code, [config], 'file.ts')
    .map(({ line, column, endColumn = 0 }) =>
      (lines[line - 1] ?? '').slice(column - 1, endColumn - 1),
    );
}

const imports = "import axios, { AxiosError, isAxiosError } from 'axios';\n";
const caught = (statement: string) =>
  `${imports}export async function load() { try { await axios.get('/'); } catch (e) { ${statement} } }`;

describe('the status of an error of a client', () => {
  it.each<[code: string, texts: readonly string[]]>([
    [caught("if (isAxiosError(e) && e.response?.status === '404') return;"), ["'404'"]],
    [caught('if (!axios.isAxiosError(e)) throw e; return e.response?.status === 4040;'), ['4040']],
    [caught('if (e instanceof AxiosError && e.status === 404 || 410) return;'), ['410']],
    [caught('if (e instanceof AxiosError && (e.status === 404 || 410)) return;'), ['410']],
    [
      caught('const error = e as AxiosError; if (error.response?.status === 404 || 410) return;'),
      ['410'],
    ],
    [
      caught("const error = <AxiosError>e; if (error.response?.status === '404') return;"),
      ["'404'"],
    ],
    [`${imports}axios.get('/').catch((e: AxiosError) => e.response?.status === '404');`, ["'404'"]],
    [
      `${imports}axios.interceptors.response.use((r) => r, (e: AxiosError) => e.response?.status === '401');`,
      ["'401'"],
    ],
    // Any error, and a type of the program's own
    [caught("if (e.response?.status === '404') return;"), []],
    [
      `${imports}axios.interceptors.response.use((r) => r, (e) => e.response?.status === '401');`,
      [],
    ],
    [`${imports}axios.get('/').catch((e) => e.response?.status === '404');`, []],
    [caught("type Own = AxiosError & { status: string }; return (e as Own).status === '404';"), []],
    // A request may have got no response, so that the status is undefined
    [caught('if (isAxiosError(e) && (e.status >= 0 || e.status < 1000)) return;'), []],
    [caught('if (isAxiosError(e) && (e.status === undefined || e.status !== 404)) return;'), []],
    // A test that makes the error up
    [
      `${caught("if (isAxiosError(e) && e.response?.status === '404') return;")} vi.mock('axios');`,
      [],
    ],
  ])('is a number or undefined: %s', (code, texts) => {
    expect(impossible(code)).toEqual(texts);
  });
});
