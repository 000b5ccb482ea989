/** Which status code a name means, by the names that libraries and the registry have for it. */
import { statusCodes } from '../http/status-codes.ts';
import { constantsLibraries } from './index.ts';
import { latinLetters } from './member-of.ts';

/** What some libraries put before a name: `HTTP_STATUS_NOT_FOUND` for `NOT_FOUND`. */
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
