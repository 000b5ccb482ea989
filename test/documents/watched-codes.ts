/** Which rules watch over which status codes, for the links of docs/status-codes.md. */
import { unsupportedCodes } from '../../src/http/versions.ts';
import {
  fieldRequirementsOf,
  methodMismatches,
  requestConditions,
  type FieldRequirement,
} from '../../src/http/semantics.ts';
import { isInterim, type StatusCode } from '../../src/http/status-codes.ts';
import { withdrawalOf } from '../../src/http/withdrawn.ts';

/** The codes that a rule knows something about; `all` where it asks of every code the same. */
export type Watched = 'all' | ((status: StatusCode) => boolean);

const oneOf =
  (...codes: readonly number[]) =>
  ({ code }: StatusCode): boolean =>
    codes.includes(code);

const inClass =
  (...classes: readonly StatusCode['class'][]) =>
  (status: StatusCode): boolean =>
    classes.includes(status.class);

const withField =
  (test: (requirement: FieldRequirement) => boolean) =>
  ({ code }: StatusCode): boolean =>
    fieldRequirementsOf(code).some(test);

/** Every rule; a test keeps it complete. A rule for codes that are not registered has none here. */
export const watchedCodes: Readonly<Record<string, Watched>> = {
  'consistent-reason-phrase': 'all',
  'no-contradictory-fields': withField(
    ({ demand, level }) => demand === 'forbidden' && level === 'MUST',
  ),
  'no-deprecated-status-code': ({ code }) => withdrawalOf(code) !== undefined,
  'no-forbidden-content': ({ content }) => content !== 'allowed',
  'no-ignored-status': 'all',
  'no-impossible-status-comparison': ({ code }) => isInterim(code),
  'no-legacy-status-signature': 'all',
  // 200 and 204 where a PUT creates.
  'no-method-status-mismatch': ({ code }) =>
    code === 200 ||
    code === 204 ||
    methodMismatches.some(({ codes, level }) => level === 'MUST' && codes.includes(code)),
  'no-misplaced-status-code': oneOf(203, 407, 502, 504, 511),
  'no-overridden-status': 'all',
  'no-restricted-status-codes': 'all',
  'no-status-in-content': inClass('client error', 'server error'),
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
  'require-status-fields': withField(
    ({ demand, level, when, field }) =>
      demand === 'required' &&
      (level === 'MUST' || level === 'SHOULD') &&
      (when === undefined || field === 'Content-Range'),
  ),
  'valid-redirect-status': inClass('redirection'),
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
