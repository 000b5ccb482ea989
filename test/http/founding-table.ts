import rows from './founding-table.json' with { type: 'json' };

/** One claim in a row of the founding table, in our words, and whether it was kept. */
export interface Ask {
  readonly of: 'meaning' | 'method' | 'field' | 'content';
  readonly claim: string;
  /** `completed`: the claim is true, and a part of the truth is missing. */
  readonly verdict: 'kept' | 'corrected' | 'completed' | 'dropped';
  /** The statement that replaces or completes the claim. */
  readonly now?: string;
  /** The table or property in src/http that has the fact; absent if none does. */
  readonly lives?: string;
  /** The entry of that table or property for the status code: a field, a method, words of the meaning. */
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
