/** What two lists of reports on one application differ in. */

/**
 * Takes pairs with the same key out of two lists, each report in one pair at most.
 * @returns the pairs, and what is left of both lists
 */
function paired(kept, found, keyOf) {
  const byKey = new Map();
  for (const report of kept)
    byKey.set(keyOf(report), [...(byKey.get(keyOf(report)) ?? []), report]);
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

/** A row for each rule whose reports differ. */
function table(differences) {
  const { same, added, removed, changed } = differences;
  const news = changed.map(([, now]) => now);
  const rules = [...new Set([...added, ...removed, ...news].map(({ rule }) => rule))].sort();
  const rows = rules.map((rule) => {
    const [plus, minus, other] = [added, removed, news].map((list) => count(list, rule));
    const kept =
      count(
        same.map(([before]) => before),
        rule,
      ) +
      minus +
      other;
    return [rule, kept, kept + plus - minus, plus, minus, other];
  });
  return [['rule', 'kept', 'found', 'added', 'removed', 'changed'], ...rows].map(
    ([rule, ...counts]) =>
      [rule.padEnd(40), ...counts.map((each) => String(each).padStart(8))].join(''),
  );
}

/**
 * The differences of several applications as lines of text; none where nothing differs.
 * @param {{ repository: string, same: object[], changed: object[], removed: object[], added: object[] }[]} given
 */
export function linesOf(given) {
  const together = (key) =>
    given.flatMap((each) => each[key].map((one) => ({ repository: each.repository, one })));
  const place = (repository, { rule, file, line }) => `${repository} ${file}:${line} ${rule}`;
  const lines = [
    ...together('added').flatMap(({ repository, one }) => [
      `Added    ${place(repository, one)}`,
      `       + ${one.message}`,
    ]),
    ...together('removed').flatMap(({ repository, one }) => [
      `Removed  ${place(repository, one)}`,
      `       - ${one.message}`,
    ]),
    ...together('changed').flatMap(({ repository, one: [before, now] }) => [
      `Changed  ${place(repository, now)}`,
      `       - ${before.message}`,
      `       + ${now.message}`,
    ]),
  ];
  if (lines.length === 0) return [];
  const all = (key) => together(key).map(({ one }) => one);
  return [
    ...lines,
    '',
    ...table({
      same: all('same'),
      added: all('added'),
      removed: all('removed'),
      changed: all('changed'),
    }),
  ];
}
