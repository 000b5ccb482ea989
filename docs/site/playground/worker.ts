/** The worker in which the linter runs, so that the page stays at hand while it does. */
import { findingsIn, type Loaded } from './linting.ts';
import { provideProcess } from './worker-globals.ts';
import type { Answer, Given, Question } from './protocol.ts';

/** Seen from inside, a worker sends and hears messages as it does from outside. */
const scope = self as unknown as Pick<Worker, 'addEventListener' | 'postMessage'>;

scope.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((found) => {
    scope.postMessage(found);
  });
});

async function answer({ id, given }: Question): Promise<Answer> {
  try {
    const findings = findingsIn(given, await loadedFor(given));
    // Functions and nodes cannot be sent, and none is part of what ESLint prints.
    return JSON.parse(JSON.stringify({ id, kind: 'findings', ...findings })) as Answer;
  } catch (error) {
    return { id, kind: 'refused', reason: reasonOf(error) };
  }
}

async function loadedFor({ code, language }: Given): Promise<Loaded> {
  provideProcess();
  const isTyped = language === 'ts' || language === 'tsx';
  const isDocumented = /@(?:openapi|swagger)\b/u.test(code);
  const [parser, yaml] = await Promise.all([
    isTyped ? import('@typescript-eslint/parser') : null,
    isDocumented ? import('yaml') : null,
  ]);
  return { parser: parser as Loaded['parser'], yaml };
}

/** The sentence of an error: ESLint adds the place in its own code below it. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\nOccurred while')[0] ?? text;
}
