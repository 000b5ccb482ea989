/** The status codes of names, by the phrases of the registry and the members of constants libraries. */
import { statusCodes } from '../http/status-codes.ts';
import { constantsLibraries } from './index.ts';
import { latinLetters } from './member-of.ts';

/** The prefixes of some libraries' names: `HTTP_STATUS_NOT_FOUND`. */
const prefix = /^(?:http)?status(?:code)?(?=.)/u;

function core(name: string): string {
  return latinLetters(name).replace(prefix, '');
}

const codes = new Map<string, number>([
  ...constantsLibraries
    .flatMap(({ exports }) => exports.flatMap(({ members }) => Object.entries(members)))
    .map(([name, code]): [string, number] => [core(name), code]),
  ...[...statusCodes.values()].flatMap(({ code, phrase, olderPhrases }) =>
    [phrase, ...olderPhrases].map((text): [string, number] => [core(text), code]),
  ),
]);

/** The code that a name means in whatever way it is written: 404 for `NOT_FOUND`, `notFound` and `HTTP_STATUS_NOT_FOUND`. */
export function codeNamed(name: string): number | undefined {
  return codes.get(core(name));
}
