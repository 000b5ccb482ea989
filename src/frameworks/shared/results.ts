/** Rows for what handlers return where their framework takes it for content, whatever it looks like. */
import { member, type WrittenPattern } from '../language/framework.ts';

/** A number that a handler returns is its content, even one that says of itself that a status is meant. */
export const bareResult = {
  on: 'result',
  returned: true,
  where: { result: true, is: 'stated' },
  overlooks: [{ result: true }],
  whole: true,
} as const;

/** A plain object that looks like a response is sent as data, with 200; other objects may be data with such a name. */
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
