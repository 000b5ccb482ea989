import { assigned, defineFramework, member, property } from './language/framework.ts';
import { thrown } from './shared/node.ts';

/**
 * Only HTTP's error codes count: another number on an error may be an exit status or a code of the project's own. Even
 * these codes need a file that shows HTTP.
 */
const is = 'error';
const shown = { ...thrown, evident: true } as const;

const names = ['status', 'statusCode', 'httpStatus', 'httpStatusCode', 'httpCode'];

function namedProperty(index: number, name: string) {
  const slot = property(index, name);
  return {
    ...shown,
    on: 'NamedError',
    construct: true,
    status: slot,
    where: { ...slot, is },
  } as const;
}

function thrownObject(slot: ReturnType<typeof member>) {
  return {
    ...shown,
    on: 'object',
    thrown: true,
    status: slot,
    where: { ...slot, is },
    having: ['message', 'error', 'msg'],
  } as const;
}

/** Errors of the project's own that have a status for the handler that answers them. */
export default defineFramework({
  name: 'error-status',
  title: 'Errors with a status',
  homepage: 'https://expressjs.com/en/guide/error-handling.html#the-default-error-handler',
  packages: [],
  values: {
    OwnError: [{ class: { stores: names } }],
    error: [{ global: ['Error', 'TypeError', 'RangeError'], made: 'either' }],
    NamedError: [{ className: 'Error|Exception' }],
    object: [],
  },
  responses: [
    {
      ...shown,
      on: 'OwnError',
      construct: true,
      leaves: 'when thrown',
      status: { stored: names },
      where: { stored: names, is },
    },
    // Of an imported class, the file shows only the name of the property: `new ApiError({ status: 404 })`.
    ...[0, 1].flatMap((index) => names.map((name) => namedProperty(index, name))),
    { ...thrown, on: 'NamedError', construct: true, status: { constant: true } },
    {
      ...shown,
      on: 'error',
      assign: ['status', 'statusCode'],
      status: assigned,
      where: { ...assigned, is },
    },
    ...[member('status'), member('statusCode')].map(thrownObject),
  ],
  leaves: 'at its end',
  fallback: { status: 500 },
  runtime: {},
});
