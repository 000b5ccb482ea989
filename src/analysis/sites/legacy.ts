/** Calls in a form that a later version of their framework took away. */
import type { Legacy } from '../../frameworks/language/framework.ts';
import { calledMember, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import { readStatus } from '../effects/read-status.ts';
import { hasVersionWithin } from '../input/runtimes.ts';
import { type SourceFile, isListed } from '../input/source-file.ts';
import type { LegacyCall } from '../status-site.ts';
import { isGivenToOther } from './given-handlers.ts';

/**
 * The legacy call that an effect is; null where it is none, or may be a call of another framework.
 * @param following the effects before which another one set the status.
 */
export function legacyCallOf(
  effect: Effect,
  following: ReadonlySet<Effect>,
  file: SourceFile,
): LegacyCall | null {
  const { match, pattern } = effect;
  if (pattern.legacy === undefined || match.type !== 'CallExpression') return null;
  if (mayBeOther(effect, calledMember(match) ?? '', file)) return null;
  return {
    call: match,
    ...pattern.legacy,
    standing: standingOf(pattern.legacy, effect, file),
    follows: following.has(effect),
    isAmbiguous:
      match.arguments.length > 1 &&
      match.arguments.every((argument) => mayBeNumber(argument, file)),
  };
}

/**
 * Whether only package.json speaks for the framework, and a call of this name may be another one's: one that package.json
 * lists too, or one that the file gives the handler to.
 */
function mayBeOther({ receiver }: Effect, name: string, file: SourceFile): boolean {
  const { framework, evidence, identity } = receiver;
  if (evidence !== 'project') return false;
  const isOther = file.adapters.frameworks.some(
    (other) =>
      other !== framework &&
      other.packages.length > 0 &&
      other.responses.some((own) => 'call' in own && own.call.includes(name)) &&
      other.parameterNames !== undefined &&
      isListed(other, file),
  );
  return isOther || isGivenToOther(identity, framework, file);
}

function standingOf(
  { until, deprecated }: Legacy,
  { receiver: { framework } }: Effect,
  file: SourceFile,
): LegacyCall['standing'] {
  const isWithin = (least: number) => hasVersionWithin(framework, [least, until], file);
  if (deprecated !== undefined && isWithin(deprecated)) return 'deprecated';
  return isWithin(0) ? 'taken' : 'gone';
}

function mayBeNumber(expression: Node, file: SourceFile): boolean {
  return readStatus(expression, file).some(
    (status) => status.kind === 'written' && typeof status.value === 'number',
  );
}
