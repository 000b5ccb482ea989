/** What two lists of reports on one application differ in. */

/** The elements of a list by their keys. */
export function groupedBy(list, keyOf) {
  const groups = new Map();
  for (const each of list) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

/**
 * Takes pairs with the same key out of two lists, each report in one pair at most.
 * @returns the pairs, and what is left of both lists
 */
function paired(kept, found, keyOf) {
  const byKey = groupedBy(kept, keyOf);
  const pairs = [];
  const rest = [];
  for (const report of found) {
    const partner = byKey.get(keyOf(report))?.shift();
    if (partner === undefined) rest.push(report);
    else pairs.push([partner, report]);
  }
  return { pairs, kept: [...byKey.values()].flat(), found: rest };
}

const placeOf = ({ rule, file, line }) => [rule, file, line].join('\n');
const identityOf = (report) => `${placeOf(report)}\n${report.message}`;

/**
 * The same reports and the changed ones, which stand in the same place with another message, as pairs of the kept and
 * the found one; the added and the removed ones.
 */
export function differencesOf(kept, found) {
  const same = paired(kept, found, identityOf);
  const changed = paired(same.kept, same.found, placeOf);
  return {
    same: same.pairs,
    changed: changed.pairs,
    removed: changed.kept,
    added: changed.found,
  };
}

const count = (list, rule) => list.filter((report) => report.rule === rule).length;

/** A row for each rule whose reports differ, of pairs and reports as `differencesOf` has them. */
function table({ same, changed, removed, added }) {
  const [unchanged, other] = [same, changed].map((pairs) => pairs.map(([, now]) => now));
  const rules = [...new Set([...added, ...removed, ...other].map(({ rule }) => rule))].sort();
  const rows = rules.map((rule) => {
    const both = count(unchanged, rule) + count(other, rule);
    const [plus, minus] = [count(added, rule), count(removed, rule)];
    return [rule, both + minus, both + plus, plus, minus, count(other, rule)];
  });
  return [['rule', 'kept', 'found', 'added', 'removed', 'changed'], ...rows].map(
    ([rule, ...cells]) =>
      [rule.padEnd(40), ...cells.map((cell) => String(cell).padStart(8))].join(''),
  );
}

const placeIn = (repository, { rule, file, line }) => `${repository} ${file}:${line} ${rule}`;

/**
 * The differences of several applications as lines of text; none where nothing differs.
 * @param {{ repository: string, same: object[], changed: object[], removed: object[], added: object[] }[]} given
 */
export function linesOf(given) {
  const linesFor = (key, written) =>
    given.flatMap(({ repository, [key]: list }) =>
      list.flatMap((each) => written(repository, each)),
    );
  const lines = [
    ...linesFor('added', (repository, now) => [
      `Added    ${placeIn(repository, now)}`,
      `       + ${now.message}`,
    ]),
    ...linesFor('removed', (repository, before) => [
      `Removed  ${placeIn(repository, before)}`,
      `       - ${before.message}`,
    ]),
    ...linesFor('changed', (repository, [before, now]) => [
      `Changed  ${placeIn(repository, now)}`,
      `       - ${before.message}`,
      `       + ${now.message}`,
    ]),
  ];
  if (lines.length === 0) return [];
  const all = (key) => given.flatMap((each) => each[key]);
  return [
    ...lines,
    '',
    ...table({
      same: all('same'),
      changed: all('changed'),
      removed: all('removed'),
      added: all('added'),
    }),
  ];
}
