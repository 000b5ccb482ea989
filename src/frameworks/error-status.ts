import { assigned, defineFramework, member, property } from './language/framework.ts';
import { thrown } from './shared/node.ts';

/**
 * Other numbers on an error may be anything: an exit status, a code of the project's own. So may these, unless the file
 * shows that they are of HTTP.
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

/** Errors of the project's own that bring a status for whoever answers them. */
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
      status: { stored: names },
      where: { stored: names, is },
    },
    // An imported class shows nothing else but what the property is called.
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
