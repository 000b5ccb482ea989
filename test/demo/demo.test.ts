import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';

const root = join(import.meta.dirname, '../..');
const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'http-status-demo-')));
afterAll(() => {
  rmSync(workspace, { recursive: true });
});

/** What a fresh clone has of the files that the demo needs. */
const clone = join(workspace, 'clone');
const sample = join(clone, 'test/demo/sample');

/** Runs `npm run demo -- …` in the clone. @returns its exit status and its output. */
function demo(...paths: string[]) {
  return demoWith([], ...paths);
}

/** The same with options of Node.js. */
function demoWith(options: readonly string[], ...paths: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...options, join(clone, 'test/demo/run.mjs'), ...paths],
    {
      cwd: clone,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: clone, NO_COLOR: '1', FORCE_COLOR: undefined },
    },
  );
  return { status, stdout, stderr };
}

let first: ReturnType<typeof demo>;
beforeAll(() => {
  const files = ['src', 'rules', 'test/demo', 'test/tools/installed.mjs', '.npmrc'];
  for (const file of [...files, 'tsconfig.json', 'package.json', 'package-lock.json'])
    cpSync(join(root, file), join(clone, file), { recursive: true });
  first = demo();
}, 240_000);

it('says on a fresh clone what it does before it lints, and nothing else', () => {
  expect(first.status, first.stderr).toBe(0);
  expect(first.stderr.split('\n')).toEqual([
    expect.stringMatching(/^Installing the \d+ packages that the demo needs, .* …$/),
    expect.stringMatching(/^Building the plugin .* …$/),
    '',
  ]);
});

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
    output = first.stdout;
    findings = findingsIn(output);
  });

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
});

/** Writes files, given as path → text, below a folder of the workspace. @returns the folder. */
function folderWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(workspace, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const wrong = "new Response('gone', { status: 204 });\n";

describe('on other folders and files', () => {
  it('names each file and folder that it leaves out, with the reason', () => {
    const folder = folderWith('odd', {
      'bundle.min.js': 'const = ;',
      'locked/file.js': '',
      'parsed/broken.js': 'const a = 1;\nconst = ;\n',
      'parsed/package.json': '{ "dependencies": ',
      'quiet.js':
        '/* eslint no-undef: "error", other/rule: "error" */\nanswer(); // eslint-disable-line no-eval\n',
    });
    symlinkSync(folder, join(folder, 'circle'), 'junction');
    symlinkSync('loop.js', join(folder, 'loop.js'));
    symlinkSync('none.js', join(folder, 'lost.js'));
    chmodSync(join(folder, 'locked'), 0);
    const { status, stdout, stderr } = demo(folder);
    chmodSync(join(folder, 'locked'), 0o700);

    // Nothing is locked for the user root.
    const isRoot = process.getuid?.() === 0;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toEqual([
      `${isRoot ? 3 : 2} files linted with http-status/recommended: 0 errors, 0 warnings.`,
      '',
      '1 file could not be linted:',
      '  ../odd/parsed/broken.js:2:7  Parsing error: Unexpected token =',
      '',
      'Could not be read:',
      ...(isRoot ? [] : ['  ../odd/locked  EACCES']),
      '  ../odd/loop.js  ELOOP',
      '  ../odd/lost.js  ENOENT',
      '',
      'No package.json that can be understood, so that it was passed over:',
      expect.stringMatching(/^ {2}\.\.\/odd\/parsed\/package\.json {2}\S/),
    ]);
  });

  it('passes over what tools made of a package, names it, and lints folders that are called alike', () => {
    const folder = folderWith('built', {
      'package.json': '{}',
      ...{ 'dist/a.js': wrong, 'build/a.js': wrong, '.next/a.js': wrong },
      ...{ 'coverage/a.js': wrong, 'node_modules/a/a.js': wrong, '.git/a.js': wrong },
      'app/api/coverage/route.js': wrong,
      'src/build/a.js': wrong,
      'packages/one/package.json': '{}',
      'packages/one/dist/a.js': wrong,
    });
    const { stdout } = demo(folder);
    expect(stdout).toContain('2 files linted with http-status/recommended: 2 errors,');
    expect(stdout.slice(stdout.indexOf('Passed over')).trim().split('\n')).toEqual([
      'Passed over, since a tool makes them:',
      ...['.next', 'build', 'coverage', 'dist'].map((name) => `  ../built/${name}`),
      '  ../built/packages/one/dist',
    ]);
  });

  it('names the folder that it passes over where there is nothing else', () => {
    const folder = folderWith('only-built', { 'package.json': '{}', 'dist/a.js': wrong });
    const { status, stdout } = demo(folder);
    expect(status).toBe(2);
    expect(stdout.trim().split('\n')).toEqual([
      `Nothing to lint in ${folder}.`,
      '',
      'Passed over, since a tool makes them:',
      '  ../only-built/dist',
    ]);
  });

  it.skipIf(process.platform === 'win32')(
    'does not wait for a pipe, and says that it is one',
    () => {
      const pipe = join(folderWith('pipe', {}), 'pipe.js');
      mkdirSync(dirname(pipe), { recursive: true });
      spawnSync('mkfifo', [pipe]);
      const { status, stdout } = demo(pipe);
      expect(status).toBe(2);
      expect(stdout.trim().split('\n')).toEqual([
        `Nothing to lint in ${pipe}.`,
        '',
        'Could not be read:',
        '  ../pipe/pipe.js  a pipe or a device',
      ]);
    },
  );

  it('lints a single file', () => {
    const { status, stdout } = demo(join(folderWith('one', { 'one.mjs': wrong }), 'one.mjs'));
    expect(status).toBe(0);
    expect(stdout).toContain('http-status/no-forbidden-content');
    expect(stdout).toContain('1 file linted with http-status/recommended: 1 error,');
  });

  it.each([
    ['a folder without any file to lint', () => folderWith('none', { 'readme.md': '' })],
    ['a file of another kind', () => join(folderWith('none', { 'readme.md': '' }), 'readme.md')],
  ])('says that there is nothing to lint: %s', (_, write) => {
    const path = write();
    const { status, stdout, stderr } = demo(path);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(stdout.trim()).toMatch(/^Nothing to lint in \S+: no file whose name ends in /);
    expect(stdout).toContain(path);
  });
});

describe('in one sentence', () => {
  const missing = join(workspace, 'missing');
  const circle = join(workspace, 'circle');
  symlinkSync('circle', circle);
  const one = 'Give one folder or file: npm run demo -- PATH';

  it.each([
    ['a path that does not exist', [missing], `There is no folder or file ${missing}.`],
    ['a link to itself', [circle], `${circle} cannot be read (ELOOP).`],
    ['two paths', [missing, workspace], one],
    ['an empty path', [''], 'The path is empty. Give a folder or file: npm run demo -- PATH'],
    [
      'a path below a file',
      [join(root, 'package.json/a')],
      `There is no folder or file ${join(root, 'package.json/a')}.`,
    ],
  ])('refuses %s', (_, paths, sentence) => {
    const { status, stdout, stderr } = demo(...paths);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`${sentence}\n`);
  });

  it.each(['18.20.8', '20.18.3'])('refuses Node.js %s', (version) => {
    const set = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
    const { status, stdout, stderr } = demoWith([
      `--import=data:text/javascript,${encodeURI(set)}`,
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`The demo needs Node.js 20.19 or later; this is ${version}.\n`);
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly engines: { readonly node: string };
    };
    expect(engines.node).toMatch(/^\^20\.19\.0 /);
  });

  it.each(['--help', '-h'])('%s says how it is used, and what the exit status means', (option) => {
    const { status, stdout, stderr } = demo(option);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^npm run demo \[-- PATH\]\n/);
    expect(stdout).toMatch(/^ {2}0 {2}.*\n {2}2 {2}/m);
  });
});

describe('without npm', () => {
  it('shows what npm said and that it failed, without a stack trace', () => {
    const other = join(workspace, 'other');
    for (const file of ['test/demo', 'test/tools', 'package.json', 'package-lock.json', '.npmrc'])
      cpSync(join(clone, file), join(other, file), { recursive: true });
    const npm = join(
      folderWith('npm', { 'npm.mjs': "console.error('No network.'); process.exit(1);" }),
      'npm.mjs',
    );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(other, 'test/demo/run.mjs')],
      { encoding: 'utf8', env: { ...process.env, npm_execpath: npm } },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n').slice(1)).toEqual([
      'No network.',
      expect.stringMatching(/^npm install failed in \S+; its output stands above\.$/),
      '',
    ]);
  });
});
