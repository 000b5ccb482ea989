/** The sites of statuses that a file compares, that its tests expect, and that its stubs answer with. */
import { codeOfName } from '../../http/phrases.ts';
import { isAmong } from '../../http/other-protocols.ts';
import { statusCodes } from '../../http/status-codes.ts';
import { staticName, unwrap } from '../../syntax/nodes.ts';
import { comparisonsIn, type FoundComparison } from './comparisons.ts';
import { expectationOf } from './expectations.ts';
import { byPlace, FoundReceivedSite, FoundExpectedSite } from './found-site.ts';
import { stubSites } from './stub-sites.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import { otherCodesIn } from '../effects/other-signs.ts';
import { readStatus } from '../effects/read-status.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import { hasSide } from '../adapters/sides.ts';
import type { SourceFile } from '../input/source-file.ts';
import { mentionsIn } from './mentions.ts';
import { Surroundings } from './surroundings.ts';
import { helperSites } from './test-helpers.ts';
import type { ExpectedSite, ReceivedSite, TestSite } from '../status-site.ts';
import type { StatusValue } from '../status-value.ts';

/** The receiving sites of a file in source order. @param file the file of the receiving side. */
export function receivedSitesIn(file: SourceFile): readonly (ReceivedSite | TestSite)[] {
  const effects = effectsIn(file);
  const ofTests = effects.filter(
    ({ pattern }) => pattern.status !== undefined && hasSide(pattern, 'receiving'),
  );
  const comparisons = comparisonsIn(file);
  const found = [
    ...comparisons.flatMap((each) => receivedSites(each, file)),
    ...ofTests.flatMap((effect): readonly TestSite[] =>
      effect.pattern.role === 'stub'
        ? stubSites(effect, effects, file)
        : expectedSites(effect, file),
    ),
    ...helperSites(ofTests, comparisons, file),
  ];
  return [...found, ...mentionsIn(file, found)].sort(byPlace);
}

/** One site for each value that the other operand of a comparison may have. */
function receivedSites(
  { value: receiver, node, other, comparison, ignored }: FoundComparison,
  file: SourceFile,
): readonly ReceivedSite[] {
  const around = new Surroundings(node, file);
  return readStatus(other, file)
    .filter((status) => !ignored || isCode(status))
    .filter((status) => isComparable(receiver, status, file))
    .map((status) => {
      const found = { receiver, node, status, ignored, runtime: {}, around };
      return new FoundReceivedSite(comparison, found);
    });
}

/** Whether a received number is surely a status when it is compared with this value. */
function isComparable({ read }: FrameworkValue, status: StatusValue, file: SourceFile): boolean {
  const ranges = read?.among;
  if (ranges === undefined) return true;
  if (status.kind !== 'written' || typeof status.value !== 'number') return false;
  const { code } = status;
  const isEnd = code % 100 === 0 || code % 100 === 99;
  const other = isEnd || statusCodes.has(code) ? otherCodesIn(file) : null;
  return (
    (isEnd || statusCodes.has(code)) &&
    ranges.some(([least, most]) => code >= least && code <= most + 1) &&
    (other === null || !(other.free || isAmong(code, other)))
  );
}

/** Whether an operand that is compared with nothing is meant as a status: `404`, or a member named like its code. */
function isCode(status: StatusValue): boolean {
  if (status.kind !== 'written' || !(status.code >= 100 && status.code <= 599)) return false;
  const node = unwrap(status.node);
  return node.type !== 'MemberExpression' || codeOfName(staticName(node) ?? '') === status.code;
}

/** One site for each status that a test expects. */
function expectedSites(effect: Effect, file: SourceFile): readonly ExpectedSite[] {
  const { match, pattern, receiver, subject, runtime, statuses } = effect;
  const found = {
    receiver: subject?.value ?? receiver,
    node: match,
    ignored: pattern.ignored === true,
    runtime: subject === null ? runtime : {},
    around: new Surroundings(match, file),
  };
  const expectation = expectationOf(effect, file);
  return statuses
    .filter((status) => subject === null || isComparable(subject.value, status, file))
    .map((status) => new FoundExpectedSite({ ...found, status }, expectation));
}
