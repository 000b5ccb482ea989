import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';

const root = join(import.meta.dirname, '../..');
const sample = join(import.meta.dirname, 'sample');

/** Runs `npm run demo -- …`. @returns its exit status and its output. */
function demo(...paths: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'run.mjs'), ...paths],
    {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: root, NO_COLOR: '1', FORCE_COLOR: undefined },
    },
  );
  return { status, stdout, stderr };
}

/** The findings in ESLint's stylish output, as `file:line rule`, without repetitions. */
function findingsIn(output: string): Set<string> {
  const findings = new Set<string>();
  let file = '';
  for (const line of output.split('\n')) {
    const finding = /^ +(\d+):\d+ .* http-status\/(\S+)$/.exec(line);
    if (finding) findings.add(`${file}:${String(finding[1])} ${String(finding[2])}`);
    else if (/^\S+[\\/]sample[\\/]/.test(line))
      file = (line.split(/[\\/]sample[\\/]/)[1] ?? '').replaceAll('\\', '/');
  }
  return findings;
}

describe('on the sample', () => {
  let output = '';
  let findings = new Set<string>();

  beforeAll(() => {
    const { status, stdout, stderr } = demo();
    expect(status, stderr).toBe(0);
    output = stdout;
    findings = findingsIn(stdout);
  }, 120_000);

  const recommended = Object.values(rules).filter(({ meta }) => meta.docs.recommended !== false);

  it.each(recommended.map(({ name }) => name))('%s reports a mistake', (rule) => {
    expect([...findings].filter((finding) => finding.endsWith(` ${rule}`))).not.toEqual([]);
    expect(output).toMatch(new RegExp(`^http-status/${rule}(?: +\\d+){4}$`, 'm'));
  });

  it('reports every planted mistake, and besides only numbers in the place of constants', () => {
    const files = readdirSync(sample, { recursive: true, encoding: 'utf8' });
    const planted = files
      .filter((file) => /\.\w+$/.test(file))
      .flatMap((file) =>
        readFileSync(join(sample, file), 'utf8')
          .split('\n')
          .flatMap((line, index) => {
            const rule = /\/\/ planted: (\S+)$/.exec(line)?.[1];
            return rule ? [`${file.replaceAll('\\', '/')}:${index + 1} ${rule}`] : [];
          }),
      );
    const isExact = (finding: string) => !finding.endsWith(' prefer-status-constant');

    expect([...findings].filter(isExact).sort()).toEqual(planted.filter(isExact).sort());
    expect([...findings]).toEqual(expect.arrayContaining(planted));
  });

  it('prints what the README shows', () => {
    const lines = (text: string) =>
      text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
    const block =
      /^```text\n(.*?)\n```$/ms.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';

    expect(lines(block)).toContain('…');
    expect(lines(output)).toEqual(
      expect.arrayContaining(lines(block).filter((line) => line !== '…')),
    );
  });
});

describe('on a folder of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'http-status-demo-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('passes over comments for other plugins, and counts files that it cannot parse', () => {
    writeFileSync(
      join(folder, 'quiet.js'),
      '/* eslint no-undef: "error", other/rule: "error" */\nanswer(); // eslint-disable-line no-eval\n',
    );
    writeFileSync(join(folder, 'broken.js'), 'const = ;\n');
    writeFileSync(join(folder, 'bundle.min.js'), 'const = ;\n');

    const { status, stdout } = demo(folder);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      '2 files linted with http-status/recommended: 0 errors, 0 warnings.',
      '1 file could not be parsed.',
    ]);
  });

  it('lints a single file', () => {
    writeFileSync(join(folder, 'one.mjs'), "new Response('gone', { status: 204 });\n");

    const { status, stdout } = demo(join(folder, 'one.mjs'));
    expect(status).toBe(0);
    expect(stdout).toContain('http-status/no-forbidden-content');
    expect(stdout).toContain('1 file linted with http-status/recommended: 1 error,');
  });

  it('says in one sentence that a path does not exist', () => {
    const missing = join(folder, 'missing');
    expect(demo(missing)).toEqual({
      status: 2,
      stdout: '',
      stderr: `There is no folder or file ${missing}.\n`,
    });
    expect(demo(folder, missing).status).toBe(2);
  });
});
