/** Which rules watch over which status codes, for the links of docs/status-codes.md. */
import { rules } from '../../rules/index.ts';
import {
  fieldRequirementsOf,
  intermediaryStatuses,
  methodMismatches,
  noRedirect,
  requestConditions,
  type FieldRequirement,
} from '../../src/http/semantics.ts';
import { isError, isInterim, type StatusCode } from '../../src/http/status-codes.ts';
import { unsupportedCodes } from '../../src/http/versions.ts';
import { withdrawalOf } from '../../src/http/withdrawn.ts';

/** The codes that a rule knows something about; `all` where it asks of every code the same. */
export type Watched = 'all' | ((status: StatusCode) => boolean);

const oneOf =
  (...codes: readonly number[]) =>
  ({ code }: StatusCode): boolean =>
    codes.includes(code);

const withField =
  (test: (requirement: FieldRequirement) => boolean) =>
  ({ code }: StatusCode): boolean =>
    fieldRequirementsOf(code).some(test);

/** The codes that an option of the rule can be given, which are those that it has a field for. */
function codesIn(option: 'also' | 'except'): readonly number[] {
  const { items } = rules['require-status-fields'].meta.docs.options[option] as {
    readonly items: { readonly enum: readonly number[] };
  };
  return items.enum;
}

/** Every rule; a test keeps it complete. A rule for codes that are not registered has none here. */
export const watchedCodes: Readonly<Record<string, Watched>> = {
  'consistent-reason-phrase': 'all',
  // An Allow of 405 can say too much; what a condition decides that no field shows is left alone.
  'no-contradictory-fields': withField(
    ({ demand, level, field, when, seen, methods }) =>
      level === 'MUST' &&
      (demand === 'forbidden'
        ? when === undefined || seen !== undefined
        : field === 'Allow' && methods === undefined),
  ),
  'no-deprecated-status-code': ({ code }) => withdrawalOf(code) !== undefined,
  // Other interim statuses are no answer, whatever they come with.
  'no-forbidden-content': ({ code, content }) =>
    content !== 'allowed' && (!isInterim(code) || code === 101),
  'no-ignored-status': 'all',
  'no-impossible-status-comparison': ({ code }) => isInterim(code),
  'no-legacy-status-signature': 'all',
  // 200 and 204 where a PUT creates.
  'no-method-status-mismatch': ({ code }) =>
    code === 200 ||
    code === 204 ||
    methodMismatches.some(({ codes, level }) => level === 'MUST' && codes.includes(code)),
  'no-misplaced-status-code': oneOf(...intermediaryStatuses.map(({ code }) => code)),
  'no-overridden-status': 'all',
  'no-restricted-status-codes': 'all',
  'no-status-in-content': ({ code }) => isError(code),
  'no-unregistered-status-code': () => false,
  // What HTTP/1.0 merely does not list is in the column of first versions.
  'no-unsupported-status': ({ code }) =>
    unsupportedCodes.some(
      ({ codes, version, level }) =>
        codes.includes(code) && (version !== '1.0' || level === 'MUST'),
    ),
  'prefer-precise-success-status': oneOf(200),
  'prefer-status-constant': 'all',
  'require-conditional-request': ({ code }) =>
    requestConditions.some(({ codes }) => codes.includes(code)),
  'require-status-fields': oneOf(...codesIn('also'), ...codesIn('except')),
  // The five that redirect, and those of which it has more to say than that they do not.
  'valid-redirect-status': ({ code }) => noRedirect(code)?.reference.section !== '10.2.2',
  'valid-status-code': ({ code }) => isInterim(code),
};

/** The rules out of these that know something about the code. */
export function rulesFor(status: StatusCode, names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const watched = watchedCodes[name];
    return typeof watched === 'function' && watched(status);
  });
}

/** The rules out of these that ask of every code the same. */
export function rulesForAll(names: readonly string[]): readonly string[] {
  return names.filter((name) => watchedCodes[name] === 'all');
}
