import { defineFramework } from './language/framework.ts';
import {
  chainAssertions,
  chainWords,
  choices,
  doubles,
  comparingCalls,
  equalities,
  looseComparing,
  membership,
  objectAssertions,
  propertyAssertions,
  received,
} from './shared/clients.ts';

/** `expect(…)` of Jest and Vitest with its matchers, and of chai with its chains, which Vitest has too. */
export default defineFramework({
  ...received,
  name: 'expect-call',
  title: '`expect`',
  homepage: 'https://vitest.dev/api/expect.html',
  packages: [
    ...['vitest', '@jest/globals', 'expect', 'bun:test', '@playwright/test', '@storybook/test'],
    ...['chai', '@std/expect', 'earl'],
  ],
  truthful: { chain: ['ok', 'toBeTruthy', 'not.toBeFalsy'], assert: ['ok', 'isOk'] },
  values: {
    chai: [{ global: 'chai' }, { export: 'default', from: ['chai'] }],
    expect: [
      { export: ['expect', 'expect.soft'] },
      { export: 'default', from: ['expect'] },
      { global: 'expect' },
      { on: 'expect', property: 'soft' },
      { on: 'chai', property: 'expect' },
    ],
    assert: [{ on: 'chai', property: 'assert' }],
    chain: [{ on: 'chain', property: [...chainWords, 'resolves'] }, { everywhere: 'should' }],
  },
  responses: [
    { on: 'expect', invoke: true, returns: 'chain' },
    ...equalities('chain', ['toBe', 'toEqual', 'toStrictEqual'], '==='),
    ...equalities('chain', ['toLooseEqual']),
    ...choices('chain', ['toBeOneOf']),
    ...membership('chain', ['toContain', 'toContainEqual']),
    ...doubles('chain'),
    ...propertyAssertions('chain', ['toHaveProperty']),
    ...objectAssertions('chain', ['toMatchObject', 'toEqual', 'toStrictEqual', 'toContain']),
    ...chainAssertions('chain'),
    ...comparingCalls('assert', looseComparing),
  ],
});
