/** The runtime facts that hold for the status of a match. */
import type { Framework, ResponsePattern, Runtime } from '../../frameworks/language/framework.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { runtimeOf } from '../input/runtimes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { fillingOf, type Match } from './slots.ts';

/**
 * The framework's runtime facts in the project's version, with those that the pattern overrides. `switching` is found
 * when a rule asks, since it matters for 101 alone.
 */
export function runtimeAt(
  match: Match,
  pattern: ResponsePattern,
  framework: Framework,
  file: SourceFile,
): Runtime {
  const runtime = runtimesIn(file)(framework)(pattern);
  const { upgrades } = pattern;
  const { switching } = runtime;
  if (upgrades === undefined || switching === undefined) return runtime;
  return {
    ...runtime,
    get switching() {
      return mayUpgrade(match, upgrades, file) ? 'taken' : switching;
    },
  };
}

const runtimesIn = oncePer((file: SourceFile) =>
  oncePer((framework: Framework) => {
    const runtime = runtimeOf(framework, file);
    return oncePer((pattern: ResponsePattern): Runtime => ({ ...runtime, ...pattern.runtime }));
  }),
);

/** Whether code of the file may upgrade the connection that a match answers: `server.on('upgrade', …)`. */
function mayUpgrade(
  match: Match,
  upgrades: NonNullable<ResponsePattern['upgrades']>,
  file: SourceFile,
): boolean {
  return fillingOf(match, upgrades, file) !== 'absent' || tellsUpgrade(file)(upgrades);
}

/** Whether the file, or its project's dependencies, name upgraded connections (WebSocket). */
const tellsUpgrade = oncePer((file: SourceFile) =>
  oncePer(({ names, listed }: NonNullable<ResponsePattern['upgrades']>) => {
    const named = new RegExp(`\\b(?:${names.join('|')})`, 'iu');
    return (
      named.test(plainText(file.sourceCode)) ||
      listed.some((name) => file.dependency(name) !== null)
    );
  }),
);
