/** Version ranges as package.json writes them: `^4.18.0`, `4 || 5`, `workspace:^5`. */
import gte from 'semver/functions/gte.js';
import intersects from 'semver/ranges/intersects.js';
import minVersion from 'semver/ranges/min-version.js';
import validRange from 'semver/ranges/valid.js';

/**
 * In characters. No range that people write is longer, and one with thousands of alternatives takes minutes to compare.
 */
const longest = 500;

/** Prefixes that package managers put before a range: `npm:other-name@`, `workspace:`. */
const prefix = /^(?:npm:(?:@[^/]+\/)?[^@]+@|workspace:)/u;

/** A range in its normal form, without a package manager's prefix; null if it names no versions (`latest`, a path). */
const plainRange = remembered((range: string): string | null =>
  range.length > longest ? null : validRange(range.replace(prefix, '')),
);

/**
 * Those of `majors` that a range allows: [4] of [4, 5] for `^4.18.0`, both for `>=4`, none for `^3`. Null for a text
 * that names no version (`*`, `latest`, a path, an address).
 */
export function allowedMajors(range: string, majors: readonly number[]): readonly number[] | null {
  const plain = plainRange(range);
  return plain === null || plain === '*'
    ? null
    : majors.filter((major) => allowsMajor(plain, String(major)));
}

const allowsMajor = remembered((plain: string, major: string) =>
  intersects(plain, `${major}.x`, { includePrerelease: true }),
);

/** Whether the lowest version that a range allows is at least `version` (`major.minor`). */
export const isAtLeast = remembered((range: string, version: string): boolean => {
  const plain = plainRange(range);
  return plain !== null && gte(minVersion(plain) ?? '0.0.0', `${version}.0`);
});

/** Whether every version that a range allows is before `version` (`major.minor`). */
export const isBefore = remembered((range: string, version: string): boolean => {
  const plain = plainRange(range);
  return plain !== null && !intersects(plain, `>=${version}.0`);
});

/** Whether every version that a range allows has a major version from `least` to `most`. */
export function isWithinMajors(range: string, least: number, most: number): boolean {
  const plain = plainRange(range);
  return plain !== null && !allowsOthers(plain, String(least), String(most + 1));
}

/** A prerelease of the next major version, `5.0.0-beta.1`, is one of these already. */
const allowsOthers = remembered((plain: string, least: string, next: string) =>
  intersects(plain, `<${least}.0.0-0 || >=${next}.0.0-0`, { includePrerelease: true }),
);

/** Whether a range names versions, as against `*`, `latest`, a catalogue or a path. */
export function isVersionRange(range: string): boolean {
  const plain = plainRange(range);
  return plain !== null && plain !== '*';
}

/** Remembers the answers of a function, since the same few ranges are asked about for each file. */
function remembered<Question extends readonly string[], Answer>(
  ask: (...question: Question) => Answer,
): (...question: Question) => Answer {
  const answers = new Map<string, Answer>();
  return (...question) => {
    const key = question.join('\n');
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(...question);
    answers.set(key, answer);
    return answer;
  };
}
