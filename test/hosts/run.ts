/** Commands, run as a user runs them. */
import { execFile } from 'node:child_process';

/** How a command ended, and what it wrote. */
export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The environment of a user: none of the variables by which the test runner, npm and git talk to their own processes.
 */
function environmentOfUsers(): NodeJS.ProcessEnv {
  const own =
    /^(?:VITEST|NODE_OPTIONS|NODE_ENV|GITHUB_ACTIONS|GIT_(?:DIR|INDEX_FILE|PREFIX|WORK_TREE)|(?:NO|FORCE)_COLOR$|npm_(?:lifecycle|package|command))/u;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1' };
}

/** Runs a command to its end. */
export function run(
  command: string,
  options: readonly string[],
  { cwd, env = {}, shell = false }: { cwd: string; env?: NodeJS.ProcessEnv; shell?: boolean },
): Promise<Finished> {
  return new Promise((resolve) => {
    execFile(
      command,
      options,
      { cwd, env: { ...environmentOfUsers(), ...env }, shell, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        const status = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
        resolve({ status, stdout, stderr });
      },
    );
  });
}
