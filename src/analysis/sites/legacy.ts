/** Calls in a form that a later version of their framework took away. */
import { calledMember, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import { readStatus } from '../effects/read-status.ts';
import { type SourceFile, isListed } from '../input/source-file.ts';
import type { LegacyCall } from '../status-site.ts';

/**
 * The legacy call that an effect is; null where it is none, or may be a call of another framework.
 * @param following the effects before which another one set the status.
 */
export function legacyCallOf(
  effect: Effect,
  following: ReadonlySet<Effect>,
  file: SourceFile,
): LegacyCall | null {
  const { match, pattern, receiver, runtime } = effect;
  if (pattern.legacy === undefined || match.type !== 'CallExpression') return null;
  const name = calledMember(match) ?? '';
  const isAmbiguous =
    receiver.evidence === 'project' &&
    file.adapters.frameworks.some(
      (other) =>
        other !== receiver.framework &&
        other.packages.length > 0 &&
        other.responses.some((own) => 'call' in own && own.call.includes(name)) &&
        other.parameterNames !== undefined &&
        isListed(other, file),
    );
  if (isAmbiguous) return null;
  return {
    call: match,
    ...pattern.legacy,
    isTaken: runtime.legacy === 'taken',
    follows: following.has(effect),
    isAmbiguous:
      match.arguments.length > 1 &&
      match.arguments.every((argument) => mayBeNumber(argument, file)),
  };
}

function mayBeNumber(expression: Node, file: SourceFile): boolean {
  return readStatus(expression, file).some(
    (status) => status.kind === 'written' && typeof status.value === 'number',
  );
}
