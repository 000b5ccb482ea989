/** The sites of statuses that mocks answer with, and of statuses that they look past. */
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { PhraseSite, StubSite } from '../status-site.ts';
import { FoundStubSite } from './found-site.ts';
import { unknownMessage, wholeMessage } from './message.ts';
import { phraseSitesIn } from './phrase-sites.ts';
import { misplacedStatuses } from './misplaced.ts';
import { Surroundings } from './surroundings.ts';

/** One site for each status that a mock answers with, or that stands where the mock does not read it. */
export function stubSites(
  effect: Effect,
  effects: readonly Effect[],
  file: SourceFile,
): readonly StubSite[] {
  const { match, pattern, receiver, runtime, statuses } = effect;
  const found = { receiver, node: match, runtime, around: new Surroundings(match, file) };
  const message = wholeMessage(effect, file);
  const ignored = pattern.ignored === true;
  return [
    ...statuses.map(
      (status) => new FoundStubSite({ ...found, status, ignored, misplaced: null, message }),
    ),
    ...misplacedStatuses(effect, effects, file).map(
      (misplaced) =>
        new FoundStubSite({ ...found, ...misplaced, ignored: true, message: unknownMessage }),
    ),
  ];
}

/** The reason phrases of the responses that mocks answer with. */
export function stubPhrasesIn(file: SourceFile): readonly PhraseSite[] {
  return phraseSitesIn(
    effectsIn(file).filter(({ pattern }) => pattern.role === 'stub'),
    file,
  );
}
