/** The processes that measure, one at a time. */
import { fork } from 'node:child_process';
import { clearTimeout, setTimeout } from 'node:timers';
import { URL, fileURLToPath } from 'node:url';

/** The milliseconds that one turn may take, also on a busy machine; a longer turn counts as never ending. */
const patience = 600_000;

/**
 * What a process finds out about a job: the rounds of each set that it got through, the peak of its memory in MiB, and
 * why it did not get through all of them.
 * @param {{
 *   cwd: string,
 *   sets: readonly { paths: readonly string[], warmUp: number, rounds: number }[],
 *   variants: readonly { name: string, plugin?: string }[],
 * }} job
 */
export async function measured(job) {
  const child = fork(fileURLToPath(new URL('./worker.mjs', import.meta.url)), {
    execArgv: ['--expose-gc'],
  });
  const answer = { sets: [], memory: 0, failure: null };
  await new Promise((ended) => {
    const giveUp = () => {
      answer.failure = 'It does not end.';
      child.kill('SIGKILL');
    };
    let timer = setTimeout(giveUp, patience);
    child.on('message', ({ costs, memory, error }) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
      if (costs !== undefined) answer.sets.push(costs);
      if (memory !== undefined) answer.memory = memory;
      if (error !== undefined) answer.failure = error;
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code !== 0) answer.failure ??= `The process ended with ${code}.`;
      ended();
    });
    child.send(job);
  });
  return answer;
}
