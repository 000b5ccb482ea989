/** The numbers of a file that constants may be written for, by whether the constants are at hand. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../../analysis/input/source-file.ts';
import type { Role, StatusSite } from '../../analysis/status-site.ts';
import { statusCodes } from '../../http/status-codes.ts';
import { isReplaced } from '../site-facts.ts';
import type { Choice } from './source.ts';
import { statusLiteral } from './status-literal.ts';
import { isAtHand } from './use-constant.ts';

/** Literals in source order. */
interface Literals {
  /** Those for which the file has a name, or the project a package or module with one. */
  readonly named: readonly TSESTree.NumberLiteral[];
  /** Those for which a package would have to be installed. */
  readonly unnamed: readonly TSESTree.NumberLiteral[];
}

/** Which literals are looked for, and the constants that they would become. */
export interface Wanted {
  readonly choice: Choice;
  readonly roles: readonly Role[];
  /** Codes that may be numbers. */
  readonly allow: readonly number[];
}

/** The literals at these sites that a constant can be written for. */
export function literalsAt(
  sites: readonly StatusSite[],
  wanted: Wanted,
  context: AnalysisContext,
): Literals {
  const named = new Set<TSESTree.NumberLiteral>();
  const unnamed = new Set<TSESTree.NumberLiteral>();
  for (const site of sites) {
    const literal = statusLiteral(site);
    if (literal === null || named.has(literal) || unnamed.has(literal)) continue;
    if (!isWanted(site, literal.value, wanted)) continue;
    const atHand = isAtHand(literal.value, literal, wanted.choice, context);
    if (atHand !== null) (atHand ? named : unnamed).add(literal);
  }
  return { named: inSourceOrder(named), unnamed: inSourceOrder(unnamed) };
}

function isWanted(site: StatusSite, code: number, { roles, allow }: Wanted): boolean {
  if (statusCodes.get(code)?.state !== 'registered' || allow.includes(code)) return false;
  if (site.ignored || isReplaced(site)) return false;
  // A response that a test makes up is a stub, by whichever call.
  return roles.includes('stub') || !('inCase' in site) || !site.inCase;
}

function inSourceOrder(
  literals: ReadonlySet<TSESTree.NumberLiteral>,
): readonly TSESTree.NumberLiteral[] {
  return [...literals].sort((one, other) => one.range[0] - other.range[0]);
}
