/** Names for the status code in programs, and misspellings of an API's own. */

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

/** Whether a name means the status code in other words than `right`, or is `right` misspelt. */
export function isLike(name: string, right: string): boolean {
  if (name === right) return false;
  const plain = name.toLowerCase().replaceAll(/[_-]/gu, '');
  return synonyms.has(plain) || isMisspelt(plain, right.toLowerCase());
}

/** Whether a name that is like `right` is none that may well be something else: `status`, `statusCode`, or `right` misspelt. */
export function isSpelt(name: string, right: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[_-]/gu, '');
  return plain === 'status' || plain === 'statuscode' || isMisspelt(plain, right.toLowerCase());
}

/** Whether a function is called after the status code that it gives: `status`, `getStatusCode`, `statusOf`. */
export function isStatusName(name: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[_-]/gu, '');
  const bare = plain
    .replace(/^(?:get|read|send|reply|to|as|error)+/u, '')
    .replace(/(?:of|for)$/u, '');
  return bare !== 'code' && synonyms.has(bare);
}

/**
 * Whether a name differs from `right` by one letter that is missing, added or changed, or by two neighbours that are
 * swapped.
 */
function isMisspelt(name: string, right: string): boolean {
  if (name.length !== right.length) return isOneLonger(name, right) || isOneLonger(right, name);
  const wrong = [...name].flatMap((letter, index) => (letter === right[index] ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  const isSwapped =
    wrong.length === 2 &&
    second === first + 1 &&
    name[first] === right[second] &&
    name[second] === right[first];
  return wrong.length === 1 || isSwapped;
}

function isOneLonger(long: string, short: string): boolean {
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
