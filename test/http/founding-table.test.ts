import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import {
  fieldRequirementsOf,
  methodMismatches,
  requestConditions,
  successStatuses,
} from '../../src/http/semantics.ts';
import { phraseOf, statusCodes } from '../../src/http/status-codes.ts';
import { foundingTable } from './founding-table.ts';

const document = readFileSync(new URL('../../docs/status-codes.md', import.meta.url), 'utf8');

/** The facts in one table of src/http on the status code, to be compared with the `value` of an ask. */
function knowledge(place: string, code: number): readonly (string | undefined)[] {
  const entry = statusCodes.get(code);
  const places: Readonly<Record<string, readonly (string | undefined)[]>> = {
    'statusCodes.content': [entry?.content],
    'statusCodes.state': [entry?.state],
    'statusCodes.cacheable': [entry?.cacheable],
    fieldRequirements: fieldRequirementsOf(code).map(({ field }) => field),
    requestConditions: requestConditions
      .filter(({ codes }) => codes.includes(code))
      .flatMap(({ fields }) => fields),
    methodMismatches: methodMismatches
      .filter(({ codes }) => codes.includes(code))
      .flatMap(({ methods }) => methods),
    successStatuses: successStatuses.filter((row) => row.code === code).map(({ method }) => method),
  };
  return places[place] ?? [];
}

it('the founding table has 42 rows, each code once', () => {
  expect(foundingTable).toHaveLength(42);
  expect(new Set(foundingTable.map(({ code }) => code)).size).toBe(42);
});

describe.each(foundingTable)(
  '$printed',
  ({ printed, code, phrase, firstVersion, asks, ...row }) => {
    it(`is ${code} ${phrase}`, () => {
      expect(phraseOf(code)).toBe(phrase);
    });

    it('is recognised by its printed number and phrase, though these are corrupt', () => {
      const [number = '', ...words] = printed.split(' ');
      const corrupt = new Map([['60W', 302], ['60S', 306], ['50W', 406], ['40S', 502]]); // prettier-ignore
      expect(corrupt.get(number) ?? Number(number)).toBe(code);
      const lost = new Map([[501, 'Implemented']]);
      const accepted = [phrase, ...(statusCodes.get(code)?.olderPhrases ?? []), lost.get(code)];
      const printedPhrase = words.join(' ').toLowerCase();
      expect(accepted.map((text) => text?.toLowerCase())).toContain(printedPhrase);
    });

    it(`came with version ${firstVersion}`, () => {
      expect(statusCodes.get(code)?.firstVersion).toBe(firstVersion);
      expect(['0.9', '0.9 and 1.1', '1.0', '1.1', 'draft']).toContain(row.printedVersion);
    });

    it.each(asks)('asks of its $of: $claim', ({ claim, verdict, now, lives, value }) => {
      expect(claim).toMatch(/\.$/);
      expect(verdict === 'kept' || now !== undefined).toBe(true);
      if (lives === undefined) {
        expect(verdict).toBe('dropped');
      } else if (lives === 'statusCodes.meaning') {
        expect(statusCodes.get(code)?.meaning).toContain(value);
      } else {
        expect(knowledge(lives, code)).toContain(value);
      }
    });

    it('is in docs/status-codes.md with all its claims', () => {
      const start = document.indexOf(`- **${printed} (${code})**`);
      const end = document.indexOf('\n- **', start);
      const item = document.slice(start, end === -1 ? undefined : end);
      expect(start).toBeGreaterThan(-1);
      for (const { claim, verdict, now = '', lives = 'no longer kept' } of asks) {
        for (const text of [claim, verdict, now, lives]) {
          expect(item).toContain(text);
        }
      }
      expect(document).toMatch(
        new RegExp(`\\| ${printed} +\\| ${code} ${phrase} +\\| [^|]*\\b${row.printedVersion} +\\|`),
      );
    });
  },
);

describe('the corruptions of the founding table', () => {
  it.each([
    { printed: '60W Found', corrected: '302 Found' },
    { printed: '60S Unused', corrected: '306 Unused' },
    { printed: '50W Not acceptable', corrected: '406 Not Acceptable' },
    { printed: '40S Bad Gateway', corrected: '502 Bad Gateway' },
    { printed: '501 Implemented', corrected: '501 Not Implemented' },
    { printed: '101 Switching Protocol', corrected: '101 Switching Protocols' },
    { printed: '300 Multiple Choice', corrected: '300 Multiple Choices' },
  ])('$printed is $corrected', ({ printed, corrected }) => {
    const row = foundingTable.find((candidate) => candidate.printed === printed);
    expect(`${row?.code} ${row?.phrase}`).toBe(corrected);
    expect(document).toMatch(new RegExp(`\\| ${printed} +\\| ${corrected} +\\|`));
  });

  it('has no first version before 1.0, though it prints 0.9', () => {
    const early = foundingTable.filter(({ printedVersion }) => printedVersion.startsWith('0.9'));
    expect(early).toHaveLength(18);
    expect(
      early.filter(({ firstVersion }) => firstVersion === '1.1').map(({ code }) => code),
    ).toEqual([203, 303, 402]);
  });
});

describe('200 on PUT, DELETE and OPTIONS', () => {
  it('is impossible by the table, and allowed by RFC 9110', () => {
    const claims = foundingTable.find(({ code }) => code === 200)?.asks ?? [];
    for (const method of ['PUT', 'DELETE', 'OPTIONS'] as const) {
      expect(claims).toContainEqual(
        expect.objectContaining({
          claim: `${method} never answers 200.`,
          verdict: 'corrected',
          lives: 'successStatuses',
        }),
      );
      expect(successStatuses).toContainEqual(
        expect.objectContaining({ method, situation: 'content', code: 200 }),
      );
    }
    expect(document).toContain('### 200 on PUT, DELETE and OPTIONS');
  });
});
