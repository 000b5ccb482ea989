/** What people call the status code where a specification or an API calls it something else. */

const synonyms: ReadonlySet<string> = new Set([
  'status',
  'statuscode',
  'code',
  'httpcode',
  'httpstatus',
  'httpstatuscode',
  'responsecode',
  'responsestatus',
  'responsestatuscode',
]);

/** Whether a name says "status code" in other words, or is `right` with a slip of the pen. */
export function isLike(name: string, right: string): boolean {
  if (name === right) return false;
  const plain = name.toLowerCase().replaceAll(/[_-]/gu, '');
  return synonyms.has(plain) || isMisspelt(plain, right.toLowerCase());
}

/** Whether one letter is missing, too many or another, or two neighbours have changed places. */
function isMisspelt(name: string, right: string): boolean {
  const [short, long] = name.length < right.length ? [name, right] : [right, name];
  if (long.length - short.length > 1) return false;
  const start = [...short].findIndex((letter, index) => letter !== long[index]);
  if (start < 0) return long.length - short.length === 1;
  const [rest, other] = [short.slice(start), long.slice(start)];
  if (short.length < long.length) return rest === other.slice(1);
  const isSwapped =
    rest.slice(0, 2) === [...other.slice(0, 2)].reverse().join('') &&
    rest.slice(2) === other.slice(2);
  return rest.slice(1) === other.slice(1) || isSwapped;
}
