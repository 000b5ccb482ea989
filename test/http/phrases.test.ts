import { describe, expect, it } from 'vitest';
import {
  codeOfName,
  codeOfPhrase,
  forbiddenCharacter,
  isCurrentPhrase,
  knownPhraseOf,
  misnamedBy,
} from '../../src/http/phrases.ts';
import { statusCodes } from '../../src/http/status-codes.ts';

describe('phrases', () => {
  it('belong to one code each', () => {
    const phrases = [...statusCodes.values()]
      .filter(({ state }) => state !== 'unused')
      .map(({ code, phrase }) => [codeOfPhrase(phrase), code]);
    expect(phrases.filter(([found, code]) => found !== code)).toEqual([]);
    const older = [...statusCodes.values()].flatMap(({ code, olderPhrases }) =>
      olderPhrases.map((phrase) => [phrase, codeOfPhrase(phrase), code]),
    );
    expect(older.filter(([, found, code]) => found !== code)).toEqual([
      ['Not Allowed', undefined, 405],
    ]);
  });

  it.each([
    [404, 'Not Found'],
    [413, 'Content Too Large'],
    [306, 'Switch Proxy'],
    [418, "I'm a teapot"],
    [499, undefined],
  ])('are known to people: of %i', (code, phrase) => {
    expect(knownPhraseOf(code)).toBe(phrase);
  });

  it.each([
    ['not found', 404],
    ['Not-Found!', 404],
    ['404 Not Found', 404],
    ['URI Too Long', 414],
    ['request time-out', 408],
    ['Unused', undefined],
    ['No such order', undefined],
    ['Not Found 見つかりません', undefined],
    ['', undefined],
  ])('are found in a text, or not: %j', (text, code) => {
    expect(codeOfPhrase(text)).toBe(code);
  });

  it.each([
    ['', null],
    ['Not Found', null],
    ['\t ~\x80\xFF', null],
    ['a\nb', 'U+000A'],
    ['\0', 'U+0000'],
    ['\x7F', 'U+007F'],
    ['Ā', 'U+0100'],
    ['ü 😀 —', 'U+1F600'],
  ])('have a forbidden character, or none: %j', (text, character) => {
    expect(forbiddenCharacter(text)).toBe(character);
  });

  it.each([
    ['Bad Request', 404, 400],
    ['Unauthorized', 403, 401],
    ['Forbidden.', 401, 403],
    ['Created', 404, 201],
    ['Service Unavailable', 200, 503],
    ['Not Found', 200, 404],
    ['Internal Server Error', 503, 500],
    ['OK', 201, null],
    ['Found', 200, null],
    ['Conflict', 400, null],
    ['Request timeout', 504, null],
    ['Already Reported', 409, null],
    ['not found', 404, null],
    ['The order was not found', 400, null],
  ])('describe a response of another code, or not: %j of %i', (text, code, named) => {
    expect(misnamedBy(text, code)).toBe(named);
  });

  it('have no forbidden character where they are registered', () => {
    const all = [...statusCodes.values()].flatMap(({ phrase, olderPhrases }) => [
      phrase,
      ...olderPhrases,
    ]);
    expect(all.filter((phrase) => forbiddenCharacter(phrase) !== null)).toEqual([]);
  });

  it.each([
    ['NOT_FOUND', 404],
    ['notFound', 404],
    ['Http404NotFound', 404],
    ['HTTP_STATUS_NOT_FOUND', 404],
    ['SC_OK', 200],
    ['Ok200', 200],
    ['HTTP_VERSION_NOT_SUPPORTED', 505],
    ['HTTP_STATUS_HTTP_VERSION_NOT_SUPPORTED', undefined],
    ['LOST_AND_FOUND', undefined],
    ['NOT_FOUND_ERROR', undefined],
    ['STATUS_CODE', undefined],
  ])('are spelt out by names: %s', (name, code) => {
    expect(codeOfName(name)).toBe(code);
  });

  it.each([
    ['Content Too Large', 413, true],
    ['HTTP_STATUS_CONTENT_TOO_LARGE', 413, true],
    ['Payload Too Large', 413, false],
    ['Content Too Large', 414, false],
    ['Not Found', 499, false],
    ['', 499, false],
  ])('are current or not: %s', (text, code, isCurrent) => {
    expect(isCurrentPhrase(text, code)).toBe(isCurrent);
  });
});
