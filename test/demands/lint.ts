/** Lints a program of a family with a preset. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import { afterAll } from 'vitest';
import plugin from '../../src/index.ts';
import { languages, nowhere } from '../frameworks/expectations.ts';
import type { Family } from './demands.ts';

const folder = mkdtempSync(join(tmpdir(), 'http-status-demands-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Place = Pick<Family, 'listed' | 'file'>;

/** The path of the file: beside a package.json, if `listed` names a dependency. */
function placeOf({ listed, file = 'file.ts' }: Place): string {
  if (listed === undefined) return join(nowhere, file);
  const project = join(folder, listed);
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), `{"dependencies": {"${listed}": "*"}}`);
  return join(project, file);
}

export interface Report {
  readonly rule: string;
  readonly line: number;
  readonly severity: number;
  readonly message: string;
}

/** The reports of a preset on a program, without those on numbers in the place of constants. */
export function reportsOn(
  program: string,
  preset: 'recommended' | 'strict',
  place: Place & Pick<Family, 'framework' | 'version'>,
): readonly Report[] {
  const { framework, version } = place;
  const filename = placeOf(place);
  const { rules } = plugin.configs[preset];
  const messages = new Linter({ cwd: dirname(filename) }).verify(
    program,
    [
      {
        ...plugin.configs[preset],
        files: ['**/*.ts', '**/*.js', '**/*.cjs'],
        languageOptions: languages[filename.endsWith('.cjs') ? 'espree-commonjs' : 'typescript'],
        rules: { ...rules, 'http-status/prefer-status-constant': 'off' },
        settings: {
          'http-status': version === undefined ? {} : { versions: { [framework]: version } },
        },
      },
    ],
    { filename },
  );
  return messages.map(({ ruleId, line, severity, message }) => ({
    rule: ruleId?.replace('http-status/', '') ?? 'none',
    line,
    severity,
    message,
  }));
}
