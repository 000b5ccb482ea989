/** Asks the worker of the linter, which is started by the first question. */
import type { Answer, Given, Question } from './protocol.ts';

type Resolve = (answer: Answer) => void;

let worker: Worker | undefined;
let latest = 0;
const waiting = new Map<number, Resolve>();

function started(): Worker {
  if (worker !== undefined) return worker;
  worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  return worker;
}

/** The findings in some code, or what is wrong with the settings or options. */
export function ask(given: Given): Promise<Answer> {
  latest += 1;
  const question: Question = { id: latest, given };
  return new Promise((resolve) => {
    waiting.set(question.id, resolve);
    started().postMessage(question);
  });
}
