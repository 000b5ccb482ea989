/** Assertions about a status that are never made, that nobody hears of, or that always hold. */
import type { SourceFile } from '../input/source-file.ts';
import type { LostAssertion } from '../received-mistakes.ts';
import { lostChains } from './lost-chains.ts';
import { uselessAssertions } from './useless-assertions.ts';

/** The lost assertions of a file, in source order. @param file the file of the receiving side. */
export function lostAssertionsIn(file: SourceFile): readonly LostAssertion[] {
  return [...lostChains(file), ...uselessAssertions(file)].toSorted(
    (one, other) => one.node.range[0] - other.node.range[0],
  );
}
