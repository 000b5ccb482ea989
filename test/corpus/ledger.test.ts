import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { frameworks } from '../../src/frameworks/index.ts';
import { renderRealCode } from './document.mjs';
import * as kept from './ledger.mjs';
import silent from './silent.json' with { type: 'json' };

interface Report {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly verdict?: boolean | 'advice' | null;
  readonly why?: string;
}

type Entry = Omit<Report, 'rule'>;

interface Application {
  readonly repository: string;
  readonly commit: string;
  readonly reports: Readonly<Record<string, readonly Entry[]>>;
  readonly unread: Readonly<Record<string, unknown>>;
}

const folder = join(import.meta.dirname, 'applications');
const ledger = kept.readLedger(folder) as Application[];
const reportsIn = kept.reportsIn;
const levels = Object.fromEntries(
  Object.values(rules).flatMap(({ name, meta }): [string, string][] =>
    meta.docs.recommended === false ? [] : [[name, meta.docs.recommended]],
  ),
);

/** A sentence of a reader. */
const sentence = /^[A-Z`].*[^.]\.$/;

describe.each(ledger)('the ledger of $repository', (application) => {
  it('has what is kept of an application, and nothing else', () => {
    expect(Object.keys(application)).toEqual([
      ...['repository', 'commit', 'files', 'linted', 'unparsed'],
      ...['sites', 'edits', 'problems', 'reports', 'unread'],
    ]);
    expect(application.repository).toMatch(/^[\w.-]+\/[\w.-]+$/);
    expect(application.commit).toMatch(/^[\da-f]{40}$/);
  });

  it('has entries of rules that there are, with a verdict and a reason', () => {
    expect(Object.keys(rules)).toEqual(expect.arrayContaining(Object.keys(application.reports)));
    expect(Object.keys(rules)).toEqual(expect.arrayContaining(Object.keys(application.unread)));
    for (const entry of Object.values(application.reports).flat()) {
      expect(Object.keys(entry)).toEqual(['file', 'line', 'message', 'verdict', 'why']);
      expect([true, 'advice', false], JSON.stringify(entry)).toContain(entry.verdict);
      expect(entry.why, JSON.stringify(entry)).toMatch(sentence);
    }
  });

  it('quotes no program at length', () => {
    for (const { message } of reportsIn(application)) {
      expect(message).toBe(kept.withShortQuotes(message));
      expect(message).not.toContain('\n');
    }
  });
});

describe('the ledger', () => {
  it('has a file for each application, by its name', () => {
    expect(ledger.map((application) => `${kept.nameOf(application)}.json`)).toEqual(
      readdirSync(folder).sort(),
    );
  });

  it('has a verdict on every report that is to be read', () => {
    expect(kept.withoutVerdict(ledger, levels)).toEqual([]);
  });

  it('says of silent rules only why they are', () => {
    const reporting = new Set(ledger.flatMap(reportsIn).map(({ rule }) => rule));
    for (const [rule, why] of Object.entries(silent)) {
      expect(Object.keys(rules)).toContain(rule);
      expect([...reporting]).not.toContain(rule);
      expect(why).toMatch(sentence);
    }
  });

  it('is what docs/real-code.md says', async () => {
    const text = await renderRealCode({
      ledger,
      levels: levels as Record<string, 'error' | 'warn'>,
      ruleNames: Object.keys(rules),
      titles: Object.fromEntries(frameworks.map(({ name, title }) => [name, title])),
      silent,
    });
    await expect(text).toMatchFileSnapshot('../../docs/real-code.md');
  });
});
