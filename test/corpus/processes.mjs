/** The processes that lint, each one file at a time. */
import { fork } from 'node:child_process';
import { clearTimeout, setTimeout } from 'node:timers';
import { URL, fileURLToPath } from 'node:url';

/** How a file is linted, and the milliseconds that it may take with its fixes, also on a busy machine. */
const linting = {
  worker: fileURLToPath(new URL('./worker.mjs', import.meta.url)),
  patience: 180_000,
};

/** The memory of a process in MiB; one that needs more for a file is replaced, and the file is a problem. */
const memory = 2048;

/** A process that answers one question after the other, and is replaced where it does not. */
class Linting {
  #child = null;
  #how;

  constructor(how) {
    this.#how = how;
  }

  /** What linting a file gives, as `lintFile` has it. */
  async ask(job) {
    const child = (this.#child ??= fork(this.#how.worker, {
      execArgv: [`--max-old-space-size=${memory}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }));
    return new Promise((answer) => {
      const settle = (given) => {
        clearTimeout(timer);
        child.removeAllListeners();
        answer({ file: job.name, ...given });
      };
      const giveUp = (problem) => {
        this.end();
        settle({ problems: [{ problem }] });
      };
      const timer = setTimeout(() => giveUp('is not linted in time'), this.#how.patience);
      child.once('message', settle);
      for (const end of ['exit', 'error'])
        child.once(end, () => giveUp('ends the process that lints it'));
      child.send(job);
    });
  }

  end() {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}

/**
 * Asks a number of processes about each job of a list, and gives the answers in the order of the jobs.
 * @param {number} count how many processes there are
 * @param {(done: number) => void} onAnswer is told how many jobs are done
 */
export async function answersTo(jobs, count, onAnswer, how = linting) {
  const answers = [];
  let next = 0;
  let done = 0;
  const work = async (process) => {
    while (next < jobs.length) {
      const index = next;
      next += 1;
      answers[index] = await process.ask(jobs[index]);
      done += 1;
      onAnswer(done);
    }
    process.end();
  };
  await Promise.all(Array.from({ length: count }, () => work(new Linting(how))));
  return answers;
}
