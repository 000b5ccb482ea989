/** What mocks answer with: a client's response, the adapter's facts and the rules' findings agree. */
import { Linter } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { statusCodes } from '../../src/http/status-codes.ts';
import plugin from '../../src/index.ts';
import { mocks, type Answer, type MockTest } from './runtimes/mocks.ts';

const statuses = [
  ...['-1', '0', '99', '100', '101', '103', '199', '200', '204', '205', '209', '299', '304', '404'],
  ...['520', '599', '600', '999', '1000', '4040', '404.5', "'404'", 'undefined'],
];

interface Case {
  readonly expression: string;
  readonly value: number | string | undefined;
  readonly hasContent: boolean;
}

const casesOf = ({ apis }: MockTest): readonly Case[] =>
  apis.flatMap((api) =>
    statuses.map((status) => ({
      expression: api.replace(/\bS\b/u, status),
      value: status === 'undefined' ? undefined : status.includes("'") ? '404' : Number(status),
      hasContent: api.includes("'content'"),
    })),
  );

/** The findings of the rules that check mocks. */
function findingsOn(program: string): readonly string[] {
  const rules = ['valid-status-code', 'no-forbidden-content', 'no-unregistered-status-code'];
  const messages = new Linter().verify(program, {
    plugins: { 'http-status': plugin },
    rules: Object.fromEntries(rules.map((name) => [`http-status/${name}`, 'error'])),
  });
  return messages.map(({ messageId = 'fatal' }) => messageId);
}

/** Findings which say that the mock throws because of the status. */
const refusals = [
  ...['rangeExceeded', 'stringRejected', 'fractionRejected', 'switchingRejected'],
  ...['interimRejected', 'codeInvalid'],
];
const none = 'none';
/** Findings on content, by what becomes of it; those of mocks whose clients differ say only that no server sends it. */
const contentFindings = {
  rejected: ['contentThrows', 'contentMayThrow'],
  received: ['contentSent', 'contentFaked'],
  lost: ['contentDropped', 'contentFaked'],
} as const;

/** The findings of which an answer calls for one. */
function findingsDue({ value, hasContent }: Case, { status, content }: Answer): readonly string[] {
  const isEmptied = value === 204 || value === 205 || value === 304;
  if (isEmptied && hasContent) {
    if (status === 'rejected') return contentFindings.rejected;
    return contentFindings[content.includes('content') ? 'received' : 'lost'];
  }
  if (value === undefined) return [none];
  // 0 stands for a request that fails, or for no status.
  if (value === 0) return [none, ...refusals];
  if (status === 'rejected') return refusals;
  // Text may be content for fetch-mock, and a word of the program's own in an object.
  if (typeof status === 'string') return ['stringKept', none];
  if (value === '404' && status === 200) return [none];
  if (status !== Number(value)) return ['fractionTruncated'];
  if (!Number.isInteger(status)) return ['fractionInvalid'];
  if (status < 100 || status > 599) return ['codeInvalid'];
  if (status < 200 || statusCodes.has(status)) return [none];
  return status === 209 ? ['unregistered'] : [none];
}

describe.each(mocks)('$name', (mock) => {
  const cases = casesOf(mock);
  let answers: readonly Answer[];
  beforeAll(async () => {
    answers = await mock.ask(cases.map(({ expression }) => expression));
  });

  it.each(cases.map((one, index) => ({ ...one, index })))('$expression', ({ index, ...one }) => {
    const answer = answers[index];
    if (answer === undefined) throw new Error('No answer.');
    const due = findingsDue(one, answer);
    const [found = none, ...others] = findingsOn(`${mock.program}\n${one.expression};`);
    expect(others).toEqual([]);
    expect(due).toContain(found);
  });
});
