import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { describe, expect, it } from 'vitest';
import adapter from '../../src/frameworks/trpc.ts';

/** The words of the adapter's one pattern. */
const status = Object.assign({}, ...adapter.responses.flatMap(({ status = [] }) => status)) as {
  readonly words: Readonly<Record<string, number>>;
};

describe('tRPC', () => {
  it.each(Object.entries(status.words))('answers %s with %i', (code, expected) => {
    const error = new TRPCError({ code: code as TRPCError['code'] });
    expect(getHTTPStatusCodeFromError(error)).toBe(expected);
  });
});
