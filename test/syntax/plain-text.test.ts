import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/syntax/plain-text.ts';
import { parsed } from './parsed.ts';

describe('the text to search for names', () => {
  it.each([
    [String.raw`response.st\u0061tus`, 'response.status'],
    [String.raw`response.st\u{61}tus`, 'response.status'],
    [String.raw`response.st\u{000061}tus`, 'response.status'],
    [String.raw`response['st\x61tus\x43ode']`, "response['statusCode']"],
    [String.raw`'\xE4 \u00e4 \u{1F600}'`, String.raw`'\xE4 \u00e4 \u{1F600}'`],
    ['response.status', 'response.status'],
  ])('of %s is %s', (code, plain) => {
    expect(plainText(parsed(code).sourceCode)).toBe(plain);
  });
});
