import { classOf, statusCodes, type StatusCode } from './status-codes.ts';

const mostSuggestions = 3;

function differsByOneDigit(a: string, b: string): boolean {
  return [...a].filter((digit, index) => digit !== b[index]).length === 1;
}

function isSwapOfNeighbours(a: string, b: string): boolean {
  return [0, 1].some((i) => {
    const swapped = [...a];
    swapped.splice(i, 2, a.charAt(i + 1), a.charAt(i));
    return swapped.join('') === b;
  });
}

function isMistypingOf(written: number, meant: number): boolean {
  if (Math.abs(written - meant) <= 2 && classOf(written) === classOf(meant)) {
    return true;
  }
  const [a, b] = [String(written), String(meant)];
  return a.length === b.length && (differsByOneDigit(a, b) || isSwapOfNeighbours(a, b));
}

/**
 * Up to three status codes in state `registered` that may be meant by `code`: one digit wrong, two neighbouring digits
 * swapped, or at most 2 away in the same class. Codes of its class come first, then the numerically closer ones, then
 * the lower ones. Where there is none, the x00 as which clients treat the number by RFC 9110, 15; outside 100 to 599
 * there is none.
 */
export function nearestRegistered(code: number): readonly StatusCode[] {
  const statusClass = classOf(code);
  const rank = (other: StatusCode): number =>
    (other.class === statusClass ? 0 : 1000) + Math.abs(other.code - code);
  const candidates = [...statusCodes.values()]
    .filter((other) => other.state === 'registered' && other.code !== code)
    .filter((other) => isMistypingOf(code, other.code))
    .sort((a, b) => rank(a) - rank(b));
  if (candidates.length > 0) {
    return candidates.slice(0, mostSuggestions);
  }
  const general = statusCodes.get(Math.floor(code / 100) * 100);
  return general === undefined ? [] : [general];
}
