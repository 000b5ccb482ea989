/**
 * The two sides of a status: the program sends, throws or declares it; or it receives it, to compare, expect or fake
 * it. Each is analysed by itself, so that rules about one side never pay for the other.
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

/** By side, whether a pattern belongs to it. */
const isOf: Readonly<Record<Side, (pattern: ResponsePattern) => boolean>> = {
  // Patterns without a status count too: they prepare or end a response.
  sending: (pattern) => roleSideOf(pattern) === 'sending',
  receiving: (pattern) =>
    'read' in pattern || (roleSideOf(pattern) === 'receiving' && pattern.status !== undefined),
};

function roleSideOf(pattern: ResponsePattern): Side {
  return 'read' in pattern ? 'receiving' : sideOf(pattern.role ?? 'send');
}

/**
 * Whether a pattern belongs to a side; to the sending side also where it prepares or ends a response without a status.
 */
export function hasSide(pattern: ResponsePattern, side: Side): boolean {
  return isOf[side](pattern);
}

/** The framework with its patterns of one side alone; an empty list where it has none there. */
export function partOf(framework: Framework, side: Side): readonly Framework[] {
  if (side === 'receiving') return [framework];
  const responses = framework.responses.filter((pattern) => hasSide(pattern, side));
  if (responses.length === framework.responses.length) return [framework];
  return responses.some(({ status }) => status !== undefined) ? [{ ...framework, responses }] : [];
}
