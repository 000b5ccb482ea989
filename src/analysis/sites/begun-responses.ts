/** Responses whose head may have left before an error came: what answers the error then has no say in the status. */
import { groupedBy } from '../../grouped-by.ts';
import { ancestors, innermostFunction, isWithin, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';

/**
 * Whether the head of a response may have left by an effect outside the code that runs for an error:
 * `res.write(part); await next(); …`. Where an effect ends the response at once, an error hardly comes in between.
 * @param identity the response.
 * @param within the code that runs for the error.
 */
export function hasBegun(identity: Node, within: Node, file: SourceFile): boolean {
  return begunBefore(file)(identity)(within);
}

const begunBefore = oncePer((file: SourceFile) =>
  oncePer((identity: Node) =>
    oncePer((within: Node) => mayHaveBegun(writesOf(file).get(identity) ?? [], within, file)),
  ),
);

function mayHaveBegun(effects: readonly Effect[], within: Node, file: SourceFile): boolean {
  const outside = effects.filter(({ match }) => !isWithin(match, within));
  const ends = outside.filter(({ pattern }) => pattern.ends === true);
  return outside.some(
    ({ match, pattern }) =>
      pattern.commits === true &&
      !isBehind(match, within) &&
      !ends.some((end) => isSoon(match, end.match, file)),
  );
}

/** The effects of a file that write the head of a response or end it, by response. */
const writesOf = oncePer((file: SourceFile) =>
  groupedBy(
    effectsIn(file).filter(({ pattern }) => pattern.commits === true || pattern.ends === true),
    ({ receiver }) => [receiver.identity],
  ),
);

/** Whether a node stands behind another in the same function. */
function isBehind(node: Node, other: Node): boolean {
  return node.range[0] >= other.range[1] && innermostFunction(node) === innermostFunction(other);
}

/** Whether the end of a response follows its beginning in the same function, and nothing is awaited or repeated in between. */
function isSoon(begin: Node, end: Node, { sourceCode }: SourceFile): boolean {
  if (!isBehind(end, begin) && !isWithin(begin, end)) return false;
  for (const around of ancestors(begin)) {
    if (isWithin(end, around)) break;
    if (/^(?:For|While|DoWhile)/u.test(around.type)) return false;
  }
  const between = [...sourceCode.getTokensBetween(begin, end), ...sourceCode.getTokens(end)];
  return !between.some(({ value }) => value === 'await');
}
