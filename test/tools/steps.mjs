import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

/**
 * @typedef {object} Step
 * @property {string} name as it is shown
 * @property {readonly string[]} command the program and its arguments
 * @property {readonly string[]} [after] names of the steps that have to succeed before this one begins
 * @property {Readonly<Record<string, string>>} [env] more of the environment
 * @property {boolean} [isShown] whether its output is shown while it runs, and not only where it fails
 */

/** @typedef {{ isSuccess: boolean, output: string, seconds: number }} Result */

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs steps in the order given, as many at a time as there are cores. Writes a line with the seconds of each step that
 * has ended, and the whole output of one that failed. A signal that ends this process ends the steps first.
 * @param {readonly Step[]} steps
 * @param {{ cores: number, cwd: string, write: (text: string) => void }} options
 * @returns {Promise<boolean>} whether all succeeded
 */
export async function runSteps(steps, { cores, cwd, write }) {
  const width = Math.max(...steps.map(({ name }) => name.length));
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const running = new Set();
  const succeeded = new Set();
  const waiting = new Set(steps);
  let isStopped = false;

  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    isStopped = true;
    for (const child of running) kill(child, signal);
  };
  for (const signal of signals) process.on(signal, stop);

  /** Begins as many steps as may run now, and the next ones when one of them has ended. */
  async function begin() {
    const begun = [];
    for (const step of waiting) {
      if (running.size >= cores || isStopped) break;
      if (!(step.after ?? []).every((name) => succeeded.has(name))) continue;
      waiting.delete(step);
      begun.push(finish(step));
    }
    await Promise.all(begun);
  }

  async function finish(/** @type {Step} */ step) {
    if (step.isShown) write(`  ${step.name} …\n`);
    const { isSuccess, output, seconds } = await run(step, cwd, running);
    if (isSuccess) succeeded.add(step.name);
    write(
      `${isSuccess ? '✓' : '✗'} ${step.name.padEnd(width)} ${seconds.toFixed(1).padStart(6)} s\n`,
    );
    if (!isSuccess) write(output);
    await begin();
  }

  await begin();
  for (const signal of signals) process.off(signal, stop);
  if (waiting.size > 0) write(`Not run: ${[...waiting].map(({ name }) => name).join(', ')}.\n`);
  return succeeded.size === steps.length;
}

/** Runs one step. The process is in `running` for as long as it does. @returns {Promise<Result>} */
function run({ command: [program = '', ...words], env, isShown = false }, cwd, running) {
  const start = performance.now();
  const pipe = isShown ? 'inherit' : 'pipe';
  // A process group of its own, so that a signal also reaches the processes that the command starts.
  const detached = process.platform !== 'win32';
  const stdio = ['ignore', pipe, pipe];
  const child = spawn(program, words, { cwd, detached, env: { ...process.env, ...env }, stdio });
  running.add(child);
  const parts = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part) => parts.push(part));
  return new Promise((resolve) => {
    child.on('error', (error) => parts.push(`${error.message}\n`));
    child.on('close', (status) => {
      running.delete(child);
      const output = parts.join('');
      resolve({ isSuccess: status === 0, output, seconds: (performance.now() - start) / 1000 });
    });
  });
}

function kill(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}
