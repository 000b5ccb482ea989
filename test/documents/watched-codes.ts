/** The status codes that each rule may report, for the links of docs/status-codes.md. */
import { rules } from '../../rules/index.ts';
import { statusesOfParts } from '../../src/http/content-members.ts';
import {
  fieldRequirementsOf,
  intermediaryStatuses,
  methodMismatches,
  noRedirect,
  requestConditions,
  type FieldRequirement,
} from '../../src/http/semantics.ts';
import { classOf, isError, isInterim, type StatusCode } from '../../src/http/status-codes.ts';
import { unsupportedCodes } from '../../src/http/versions.ts';
import { withdrawalOf } from '../../src/http/withdrawn.ts';

/** The codes that a rule treats by themselves; `all` for a rule that treats every code alike. */
export type Watched = 'all' | ((status: StatusCode) => boolean);

const oneOf =
  (...codes: readonly number[]) =>
  ({ code }: StatusCode): boolean =>
    codes.includes(code);

const withField =
  (test: (requirement: FieldRequirement) => boolean) =>
  ({ code }: StatusCode): boolean =>
    fieldRequirementsOf(code).some(test);

/** The codes that an option of require-status-fields accepts: those with a field that it can demand. */
function codesIn(option: 'also' | 'except'): readonly number[] {
  const { items } = rules['require-status-fields'].meta.docs.options[option] as {
    readonly items: { readonly enum: readonly number[] };
  };
  return items.enum;
}

/** The codes of every rule; a test keeps the list complete. No code is listed for rules on unregistered codes and on what is none. */
export const watchedCodes: Readonly<Record<string, Watched>> = {
  'consistent-reason-phrase': 'all',
  // 405, whose Allow may list the refused method; not the codes for which the request decides, which no field shows.
  'no-contradictory-fields': withField(
    ({ demand, level, field, when, seen, methods }) =>
      level === 'MUST' &&
      (demand === 'forbidden'
        ? when === undefined || seen !== undefined
        : field === 'Allow' && methods === undefined),
  ),
  'no-content-of-no-content': ({ code, content }) => content !== 'allowed' && !isInterim(code),
  'no-deprecated-status-code': ({ code }) => withdrawalOf(code) !== undefined,
  // 100, 102 and 103 are no final answer, and valid-status-code reports them.
  'no-forbidden-content': ({ code, content }) =>
    content !== 'allowed' && (!isInterim(code) || code === 101),
  'no-ignored-status': 'all',
  'no-impossible-status-comparison': ({ code }) => isInterim(code),
  'no-deprecated-status-signature': 'all',
  'no-legacy-status-signature': 'all',
  // 200 and 204 are reported where a PUT creates.
  'no-method-status-mismatch': ({ code }) =>
    code === 200 ||
    code === 204 ||
    methodMismatches.some(({ codes, level }) => level === 'MUST' && codes.includes(code)),
  'no-misplaced-status-code': oneOf(...intermediaryStatuses.map(({ code }) => code)),
  'no-overridden-status': 'all',
  'no-response-after-send': 'all',
  'no-restricted-status-codes': 'all',
  'no-status-in-content': ({ code }) => isError(code),
  'no-success-status-on-error': ({ code }) =>
    classOf(code) === 'successful' && !statusesOfParts.has(code),
  'no-undefined-status': 'all',
  'no-unfinished-response': 'all',
  'no-unregistered-status-code': () => false,
  // Codes that are missing in HTTP/1.0 only have their own column in the document, that of first versions.
  'no-unsupported-status': ({ code }) =>
    unsupportedCodes.some(
      ({ codes, version, level }) =>
        codes.includes(code) && (version !== '1.0' || level === 'MUST'),
    ),
  'no-unanswered-declaration': ({ code }) =>
    ['successful', 'redirection'].includes(classOf(code) ?? '') && code !== 206 && code !== 304,
  'no-undeclared-status': 'all',
  'no-unused-response': 'all',
  'prefer-precise-success-status': oneOf(200),
  'prefer-response-ok': ({ code }) => classOf(code) === 'successful',
  'prefer-status-constant': 'all',
  'require-conditional-request': ({ code }) =>
    requestConditions.some(({ codes }) => codes.includes(code)),
  'require-status-fields': oneOf(...codesIn('also'), ...codesIn('except')),
  // The five codes that redirect, and those that do not for a reason of their own, such as 304.
  'valid-redirect-status': ({ code }) => noRedirect(code)?.reference.section !== '10.2.2',
  'no-lost-status-assertion': 'all',
  'no-unreachable-status-check': ({ code }) => code < 200 || code > 299,
  'valid-status-property': 'all',
  'valid-status-code': ({ code }) => isInterim(code),
};

/** The names of the rules that treat the code by itself. */
export function rulesFor(status: StatusCode, names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const watched = watchedCodes[name];
    return typeof watched === 'function' && watched(status);
  });
}

/** The names of the rules that treat every code alike. */
export function rulesForAll(names: readonly string[]): readonly string[] {
  return names.filter((name) => watchedCodes[name] === 'all');
}
