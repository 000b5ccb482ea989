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
  readonly named: readonly TSESTree.Literal[];
  /** Those for which a package would have to be installed. */
  readonly unnamed: readonly TSESTree.Literal[];
}

/** Which literals are looked for, and the constants that they would become. */
export interface Wanted {
  readonly choice: Choice;
  readonly roles: readonly Role[];
  /** Whether keys of documented responses are looked for, or only where others of the file are constants. */
  readonly keys: 'consistent' | 'always' | 'never';
  /** Codes that may be numbers. */
  readonly allow: readonly number[];
}

/** The literals at these sites that a constant can be written for. */
export function literalsAt(
  sites: readonly StatusSite[],
  wanted: Wanted,
  context: AnalysisContext,
): Literals {
  const named = new Set<TSESTree.Literal>();
  const unnamed = new Set<TSESTree.Literal>();
  const { keys } = wanted;
  const areKeysWanted = keys === 'always' || (keys === 'consistent' && sites.some(isConstantKey));
  const isKeyWanted = (site: StatusSite) => keyOf(site) === null || areKeysWanted;
  for (const site of sites) {
    const literal = statusLiteral(site);
    if (literal === null || named.has(literal) || unnamed.has(literal)) continue;
    const code = Number(literal.value);
    if (!isWanted(site, code, wanted) || !isKeyWanted(site)) continue;
    const atHand = isAtHand(code, literal, wanted.choice, context);
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

function keyOf(site: StatusSite): TSESTree.Property | null {
  return site.role === 'declare' ? site.key : null;
}

/** `[StatusCodes.OK]: order` among documented responses. */
function isConstantKey(site: StatusSite): boolean {
  const { status } = site;
  return keyOf(site) !== null && status.kind === 'written' && status.notation === 'constant';
}

function inSourceOrder(literals: ReadonlySet<TSESTree.Literal>): readonly TSESTree.Literal[] {
  return [...literals].sort((one, other) => one.range[0] - other.range[0]);
}
