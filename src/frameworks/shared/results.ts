/** Rows for values that handlers return in frameworks that take every returned value for content. */
import { member, type WrittenPattern } from '../language/framework.ts';

/** A number that a handler returns is its content, even if its name says that a status is meant: `HttpStatus.CREATED`. */
export const numberResult = {
  on: 'result',
  returned: true,
  where: { result: true, is: 'stated' },
  overlooks: [{ result: true }],
  whole: true,
} as const;

/** `{ status: 404, body }` looks like a response and is sent as data, with 200; other objects with a `status` may be data. */
export const plainResults = [
  {
    on: 'result',
    returned: true,
    where: { member: 'status', is: 'status' },
    having: ['body', 'statusText', 'headers'],
    overlooks: [{ member: 'status' }],
    whole: true,
  },
  {
    on: 'result',
    returned: true,
    status: member('status'),
    where: { member: 'status', is: 'status' },
    having: ['message', 'error'],
    ignored: true,
    whole: true,
  },
] as const satisfies readonly WrittenPattern<'result'>[];
