/** The literals of a file to report, each with what its message says. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../../analysis/input/source-file.ts';
import type { StatusSite } from '../../analysis/status-site.ts';
import { describeStatus } from '../describe-status.ts';
import { literalsAt, type Wanted } from './literals.ts';
import { unknownSource, type UnknownSource } from './unknown-source.ts';
import { constantFor, type Replacement } from './use-constant.ts';

/** A literal, the constant to write for it, and the data of the message. */
export interface LiteralFinding {
  readonly messageId:
    | 'literalUsed'
    | 'packageMissing'
    | 'constantMissing'
    | 'constantsMissing'
    | 'sourceUnknown'
    | 'sourcesUnknown';
  readonly literal: TSESTree.Literal;
  readonly constant: Replacement;
  readonly data: Readonly<Record<string, string>>;
}

/** Which literals are looked for, and which of them are reported where no constant is at hand. */
interface Reporting extends Wanted {
  readonly withoutSource: 'once' | 'each' | 'never';
}

/**
 * The literals at these sites: all that have a constant at hand, and of the others each one, the first, or none. Where
 * the file shows by its use of another module where its constants come from, that module is named in place of a library.
 */
export function literalFindings(
  sites: readonly StatusSite[],
  wanted: Reporting,
  context: AnalysisContext,
): readonly LiteralFinding[] {
  const { named, unnamed } = literalsAt(sites, wanted, context);
  const { choice, withoutSource } = wanted;
  const most = { once: 1, each: unnamed.length, never: 0 }[withoutSource];
  const told = new Set(unnamed.slice(0, most));
  const isNamed = choice.library === 'auto' && told.size > 0;
  const module = isNamed ? unknownSource(sites, context) : null;
  const count = withoutSource === 'each' ? 1 : unnamed.length;
  return [...named, ...told].flatMap((literal) => {
    const code = Number(literal.value);
    const constant = constantFor(code, literal, choice, context);
    if (constant === null) return [];
    const data = { status: describeStatus(code), count: String(count), ...module };
    if (!told.has(literal)) return { messageId: 'literalUsed', literal, constant, data };
    const messageId = messageOf(module, count, withoutSource);
    // Which name an unknown module has for the code is not known either.
    const edited = module === null ? constant : { ...constant, fix: null };
    return { messageId, literal, constant: edited, data };
  });
}

/** The message about literals that have no constant at hand. */
function messageOf(
  module: UnknownSource | null,
  count: number,
  withoutSource: Reporting['withoutSource'],
): LiteralFinding['messageId'] {
  if (module !== null) return count === 1 ? 'sourceUnknown' : 'sourcesUnknown';
  if (withoutSource === 'each') return 'packageMissing';
  return count === 1 ? 'constantMissing' : 'constantsMissing';
}
