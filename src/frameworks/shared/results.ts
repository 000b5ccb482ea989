/** Rows for returned values in frameworks that send every returned value as content. */
import { member, type WrittenPattern } from '../language/framework.ts';

/** A returned number is sent as content, even if its name means a status: `HttpStatus.CREATED`. */
export const numberResult = {
  on: 'result',
  returned: true,
  where: { result: true, is: 'stated' },
  overlooks: [{ result: true }],
  whole: true,
} as const;

/**
 * `{ status: 404, body }` looks like a response and is sent as data, with 200. Other objects with a `status` may be
 * meant as data.
 */
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
