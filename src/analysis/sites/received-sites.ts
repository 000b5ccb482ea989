/** The status sites of what is read, expected or faked. */
import { codeOfName } from '../../http/phrases.ts';
import { staticName, unwrap } from '../../syntax/nodes.ts';
import { bareSite } from './unknown-site.ts';
import { comparisonsIn } from './comparisons.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import { readStatus } from '../effects/read-status.ts';
import { hasSide } from '../adapters/sides.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusSite, StatusValue } from '../status-site.ts';

/** The sites of a file, in no particular order. @param file as the side of reading sees it. */
export function readSitesIn(file: SourceFile): readonly StatusSite[] {
  const told = effectsIn(file).filter(
    ({ pattern }) => pattern.status !== undefined && hasSide(pattern, 'reading'),
  );
  return [
    ...comparisonsIn(file).flatMap(({ value, node, other, comparison, ignored }) =>
      readStatus(other, file)
        .filter((status) => !ignored || isCode(status))
        .map((status): StatusSite => ({
          ...bareSite(value, node, file),
          ...{ role: 'compare', status, comparison, ignored },
        })),
    ),
    ...told.flatMap((effect) => toldSites(effect, file)),
  ];
}

/** Whether a status is meant by what stands where none is looked at: a number, or a member that has the name of its code. */
function isCode(status: StatusValue): boolean {
  if (status.kind !== 'written' || !(status.code >= 100 && status.code <= 599)) return false;
  const node = unwrap(status.node);
  return node.type !== 'MemberExpression' || codeOfName(staticName(node) ?? '') === status.code;
}

/** What a test expects or fakes. */
function toldSites(effect: Effect, file: SourceFile): readonly StatusSite[] {
  const { match, pattern, receiver, subject, runtime } = effect;
  return effect.statuses.map((status) => ({
    ...bareSite(subject ?? receiver, match, file),
    role: pattern.role ?? 'expect',
    status,
    ignored: pattern.ignored === true,
    runtime: subject === null ? runtime : {},
  }));
}
