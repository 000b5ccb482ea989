/**
 * The two sides of a status: the program sends, throws or declares it, or receives it, to compare, expect or fake it.
 * Each is analysed by itself, so that rules about the one never pay for the other.
 */
import {
  sideOfRole,
  type Framework,
  type ResponsePattern,
  type Role,
  type Side,
} from '../../frameworks/language/framework.ts';

export { roles } from '../../frameworks/language/framework.ts';
export type { Side };

export const sides: readonly Side[] = ['sending', 'receiving'];

/** The side on which the sites of a role are found. */
export function sideOf(role: Role): Side {
  return sideOfRole[role];
}

/** Whether a pattern is of a side, by the side: another side is another row. */
const isOf: Readonly<Record<Side, (pattern: ResponsePattern) => boolean>> = {
  // Also what prepares or ends a response without a status.
  sending: (pattern) => roleSideOf(pattern) === 'sending',
  receiving: (pattern) =>
    'read' in pattern || (roleSideOf(pattern) === 'receiving' && pattern.status !== undefined),
};

function roleSideOf(pattern: ResponsePattern): Side {
  return 'read' in pattern ? 'receiving' : sideOf(pattern.role ?? 'send');
}

/** Whether a pattern gives sites on a side; on that of sending also what prepares or ends a response. */
export function hasSide(pattern: ResponsePattern, side: Side): boolean {
  return isOf[side](pattern);
}

/** The part of a framework for a side; none where all its statuses are on the other. */
export function partOf(framework: Framework, side: Side): readonly Framework[] {
  if (side === 'receiving') return [framework];
  const responses = framework.responses.filter((pattern) => hasSide(pattern, side));
  if (responses.length === framework.responses.length) return [framework];
  return responses.some(({ status }) => status !== undefined) ? [{ ...framework, responses }] : [];
}
