/** The configs for oxlint in docs/hosts.md: `recommended` without ESLint. */
import { beforeAll, expect, it } from 'vitest';
import { recipesOf } from './recipes.ts';
import { findingsIn, inOrder, makeSample, type Finding } from './sample-project.ts';

const { block } = recipesOf('hosts.md');

const sample = makeSample({ packages: { oxlint: 'oxlint' } });
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
