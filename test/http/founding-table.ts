import rows from './founding-table.json' with { type: 'json' };

/** One thing that a row of the founding table says, in our words, and what became of it. */
export interface Ask {
  readonly of: 'meaning' | 'method' | 'field' | 'content';
  readonly claim: string;
  /** `completed`: the row left something out that belongs there. */
  readonly verdict: 'kept' | 'corrected' | 'completed' | 'dropped';
  /** What holds now, where the claim does not say it. */
  readonly now?: string;
  /** The table or property in src/http that knows it; absent if nothing does. */
  readonly lives?: string;
  /** What that table or property says for the status code: a field, a method, words of the meaning. */
  readonly value?: string;
}

/** A row of the founding table: as printed, letters for digits included, and as it should be. */
export interface FoundingRow {
  readonly printed: string;
  readonly code: number;
  readonly phrase: string;
  /** "0.9", "1.0", "1.1", "0.9 and 1.1" or "draft". */
  readonly printedVersion: string;
  readonly firstVersion: string;
  readonly asks: readonly Ask[];
}

/** The 42 rows in the order of the founding table. */
export const foundingTable: readonly FoundingRow[] = rows as readonly FoundingRow[];
