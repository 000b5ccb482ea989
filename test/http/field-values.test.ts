import { describe, expect, it } from 'vitest';
import { elementsOf, isRetryAfter, says, secondsIn } from '../../src/http/field-values.ts';

describe('isRetryAfter', () => {
  it.each(['0', '120', ' 120 ', 'Sun, 06 Nov 1994 08:49:37 GMT'])('takes %j', (text) => {
    expect(isRetryAfter(text)).toBe(true);
  });

  it.each([
    ...['', '-1', '1.5', '+5', '5s', '1e3', 'soon', '0x10'],
    ...['Sun, 6 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 08:49:37 CET', '1994-11-06T08:49:37Z'],
    ...['Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'],
  ])('does not take %j', (text) => {
    expect(isRetryAfter(text)).toBe(false);
  });
});

describe('secondsIn', () => {
  it.each([
    ['5s', 5],
    ['5 sec', 5],
    ['30 seconds', 30],
    ['2m', 120],
    ['2 Minutes', 120],
    ['1 hour', 3600],
    ['1.5', 2],
    ['1.5h', 5400],
  ])('%j is %d', (text, expected) => {
    expect(secondsIn(text)).toBe(expected);
  });

  it.each(['', '-1', 'soon', '500ms', '2 months', '5 s 3', '1 day', 'm'])(
    '%j is no duration',
    (text) => {
      expect(secondsIn(text)).toBeNull();
    },
  );
});

describe('elementsOf', () => {
  it.each([
    ['GET, HEAD', ['GET', 'HEAD']],
    ['GET,HEAD ,, POST', ['GET', 'HEAD', 'POST']],
    ['', []],
  ])('splits %j', (text, expected) => {
    expect(elementsOf(text)).toEqual(expected);
  });
});

describe('says', () => {
  it.each([
    ...['public', 'max-age=60', 'private, max-age=60', 's-maxage=1', 'MAX-AGE="60"'],
    ...['public, max-age=0, s-maxage=60'],
  ])('that %j may be stored', (text) => {
    expect(says(text, 'storable')).toBe(true);
  });

  it.each([
    ...['', 'no-store', 'no-cache', 'private', 'max-age=0', 'public, max-age=0', 'max-age=x'],
    ...['no-store, max-age=60', 'public, no-cache', 'no-cache="set-cookie", max-age=60'],
    ...['must-revalidate', 'stale-if-error=60'],
  ])('that %j may not be stored', (text) => {
    expect(says(text, 'storable')).toBe(false);
  });

  it.each([
    ['multipart/byteranges; boundary=x', true],
    ['Multipart/ByteRanges', true],
    ['multipart/mixed', false],
    ['text/plain', false],
    ['multipart/byterangesx', false],
  ])('whether %j has parts: %j', (text, expected) => {
    expect(says(text, 'parts')).toBe(expected);
  });

  it.each(['bytes 0-1/2', 'bytes 0-1/*', ' BYTES */2 '])('that %j is a part of bytes', (text) => {
    expect(says(text, 'bytes')).toBe(true);
  });

  it.each([
    '',
    'bytes',
    'items 0-1/2',
    'bytesized 0-1/2',
    'bytes=0-1',
    'bytes 0-1',
    'bytes */2, x',
  ])('that %j is no part of bytes', (text) => {
    expect(says(text, 'bytes')).toBe(false);
  });
});
