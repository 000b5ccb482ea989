import { expect, it } from 'vitest';
import { isLike } from '../../src/http/status-names.ts';

it.each([
  ...['statusCode', 'status_code', 'Status', 'code', 'httpStatus', 'http-status', 'responseCode'],
  ...['staus', 'tatus', 'statu', 'statuss', 'xstatus', 'stetus', 'xtatus', 'statux', 'sttaus'],
  ...['tsatus', 'statsu'],
])('%s is like status: another name for it, or a slip', (name) => {
  expect(isLike(name, 'status')).toBe(true);
});

it.each(['status', 'state', 'stuus', 'statsux', 'statuses', 'headers', 'statusText', 'size', ''])(
  '%j is not like status',
  (name) => {
    expect(isLike(name, 'status')).toBe(false);
  },
);

it('finds slips in longer names, too', () => {
  expect(isLike('statusCdoe', 'statusCode')).toBe(true);
  expect(isLike('statusCodes', 'statusCode')).toBe(true);
  expect(isLike('status', 'statusCode')).toBe(true);
  expect(isLike('statusCode', 'statusCode')).toBe(false);
});
