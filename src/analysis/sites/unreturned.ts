/** Statuses of decorators that are not sent because the decorated function returns nothing: `@HttpCode(204) remove() {}`. */
import { decoratedFunction } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import { answersWithNothing } from '../effects/returns-nothing.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Overriding } from '../status-site.ts';

/** The status that takes the place of a decorator's where the function returns nothing; null where that is not sure. */
export function unreturnedStatus({ match, pattern }: Effect, file: SourceFile): Overriding | null {
  const { content } = pattern;
  const otherwise = content !== undefined && 'returned' in content ? content.otherwise : undefined;
  const handler = otherwise && decoratedFunction(match);
  if (!otherwise || !handler || !answersWithNothing(handler, otherwise.leftTo, file)) return null;
  const { status: code, decorator } = otherwise;
  return { dead: match, by: handler, decorator, code, isImplied: true, room: null };
}
