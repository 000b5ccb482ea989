import { defineFramework, type Equality } from './language/framework.ts';
import {
  comparing,
  comparingCalls,
  comparingTurned,
  exportsThat,
  looseComparing,
  received,
  strictComparing,
  testComparing,
} from './shared/clients.ts';

const loose = ['node:assert', 'assert'];
const strict = ['node:assert/strict', 'assert/strict'];
const standard = ['@std/assert', 'https://deno.land/std/assert/mod.ts'];
const modules = [...loose, ...strict];

/** The functions that compare in one way, by themselves: `import { strictEqual } from 'node:assert'`. */
function functions(compares?: Equality) {
  return [
    { export: exportsThat(compares, looseComparing), from: loose },
    { export: exportsThat(compares, strictComparing), from: [...strict, 'uvu/assert'] },
  ];
}

/** `assert.equal(response.status, 404)` of Node.js, chai and others, and `t.equal(…)` of test runners. */
export default defineFramework({
  ...received,
  name: 'assert-call',
  title: '`assert`',
  homepage: 'https://nodejs.org/api/assert.html',
  packages: [...modules, ...standard, 'chai', 'vitest', 'uvu/assert', 'power-assert', 'ava', 'tap'],
  // AVA's `t.truthy(status, 200)` fails, since it takes a text alone for a message.
  truthful: { assert: ['ok', 'isOk'], strict: ['ok'], truth: [], context: ['ok'] },
  values: {
    assert: [
      { export: ['default', 'assert'], from: loose },
      { export: 'assert', from: ['chai', 'vitest'] },
      { export: 'default', from: ['power-assert'] },
      { on: 'context', property: 'assert' },
      { global: 'assert' },
    ],
    strict: [
      { export: ['default', 'assert'], from: strict },
      { export: 'strict', from: modules },
      { export: 'default', from: ['uvu/assert'] },
      { on: 'assert', property: 'strict' },
    ],
    negated: [{ on: 'strict', property: 'is' }],
    truth: [
      { export: 'ok', from: [...modules, 'uvu/assert'] },
      { export: 'assert', from: standard },
    ],
    same: [
      ...functions('==='),
      { export: ['assertEquals', 'assertStrictEquals', 'equal'], from: standard },
    ],
    other: [
      ...functions('!=='),
      { export: ['assertNotEquals', 'assertNotStrictEquals'], from: standard },
    ],
    like: functions('=='),
    unlike: functions('!='),
    unclear: functions(),
    test: [
      { export: ['default', 'test', 'it'], from: ['tap', 'tape', 'node:test', 'test'] },
      { on: 'test', property: ['only'] },
    ],
    context: [],
    trial: [
      { export: ['default', 'test'], from: ['ava'] },
      { on: 'trial', property: ['serial', 'only', 'failing'] },
    ],
    execution: [],
  },
  callbacks: [
    { on: 'test', parameters: ['context'] },
    { on: 'test', call: ['test', 'only', 'it'], parameters: ['context'] },
    { on: 'context', call: ['test'], parameters: ['context'] },
    { on: 'trial', parameters: ['execution'] },
    { on: 'trial', call: ['serial', 'only', 'failing'], parameters: ['execution'] },
  ],
  responses: [
    ...comparingCalls('assert', looseComparing),
    ...comparingCalls('strict', strictComparing),
    ...[comparing, comparingTurned].flatMap(
      (row) =>
        [
          { ...row, on: 'same', invoke: true, compares: '===' },
          { ...row, on: 'other', invoke: true, compares: '!==' },
          { ...row, on: 'like', invoke: true, compares: '==' },
          { ...row, on: 'unlike', invoke: true, compares: '!=' },
          { ...row, on: 'unclear', invoke: true },
        ] as const,
    ),
    ...comparingCalls('context', testComparing),
    ...comparingCalls('execution', testComparing),
    { ...comparing, on: 'negated', call: ['not'], compares: '!==' },
    { ...comparingTurned, on: 'negated', call: ['not'], compares: '!==' },
  ],
});
