import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSteps, type Step } from './steps.mjs';

const node = (name: string, program: string, more: Partial<Step> = {}): Step => ({
  name,
  command: [process.execPath, '-e', program],
  ...more,
});

/** Runs steps. @returns whether all succeeded, and the lines that were written, without the seconds. */
async function outcome(steps: readonly Step[], cores: number) {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const isSuccess = await runSteps(steps, { cores, cwd: import.meta.dirname, write });
  const lines = text.trim().split('\n');
  return { isSuccess, lines: lines.map((line) => line.replace(/ +\d+\.\d s$/u, '')) };
}

describe('the steps', () => {
  it('have a line each, and no output where they succeed', async () => {
    const steps = [node('first', 'console.log(1)'), node('other', '')];
    expect(await outcome(steps, 1)).toEqual({ isSuccess: true, lines: ['✓ first', '✓ other'] });
  });

  it('begin after those that they need, whatever their order', async () => {
    const steps = [
      node('lint', '', { after: ['build'] }),
      node('build', 'setTimeout(() => {}, 50)'),
    ];
    expect(await outcome(steps, 2)).toEqual({ isSuccess: true, lines: ['✓ build', '✓ lint'] });
  });

  it('run beside one another, as many as there are cores', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'http-status-steps-'));
    const file = JSON.stringify(join(folder, 'third'));
    const waiting = `setInterval(() => fs.existsSync(${file}) && process.exit(), 20)`;
    const steps = [
      node('first', waiting),
      node('second', ''),
      node('third', `fs.writeFileSync(${file}, '')`),
    ];
    const { lines } = await outcome(steps, 2);
    rmSync(folder, { recursive: true });
    expect(lines.toSorted()).toEqual(['✓ first', '✓ second', '✓ third']);
  });

  it('show the whole output of a failure, end all the same, and leave out what needs the failed one', async () => {
    const failing = 'console.log("of".repeat(1e5)); console.error("why"); process.exitCode = 3';
    const { isSuccess, lines } = await outcome(
      [node('bad', failing), node('next', '', { after: ['bad'] }), node('good', '')],
      1,
    );
    expect(isSuccess).toBe(false);
    expect(lines).toEqual(['✗ bad', 'of'.repeat(1e5), 'why', '✓ good', 'Not run: next.']);
  });

  it('fail where a program cannot be started', async () => {
    const { isSuccess, lines } = await outcome([{ name: 'none', command: ['no-such-program'] }], 1);
    expect(isSuccess).toBe(false);
    expect(lines).toEqual(['✗ none', expect.stringContaining('no-such-program')]);
  });
});

it.skipIf(process.platform === 'win32')(
  'a signal ends the steps, and what they have started, before the command itself',
  async () => {
    const nested = `require('node:child_process').spawn(process.execPath, ['-e', 'console.log("on"); setInterval(() => {}, 1000)'], { stdio: 'inherit' })`;
    const program = `
      import { runSteps } from ${JSON.stringify(join(import.meta.dirname, 'steps.mjs'))};
      const steps = [{ name: 'endless', command: [process.execPath, '-e', ${JSON.stringify(nested)}], isShown: true }];
      const write = (text) => process.stdout.write(text);
      process.exitCode = (await runSteps(steps, { cores: 1, cwd: '.', write })) ? 0 : 1;`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
    let output = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (part: Buffer) => {
        output += part.toString();
        if (output.includes('on\n')) resolve();
      });
    });
    child.kill('SIGINT');
    // Its output is closed once all processes that write to it have ended.
    const [status] = (await once(child, 'close')) as [number];
    expect(status).toBe(1);
    expect(output).toContain('✗ endless');
  },
);
