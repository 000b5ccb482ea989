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
  truthful: ['ok', 'isOk', 'truthy'],
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
      { export: ['default', 'test', 'it'], from: ['ava', 'tap', 'tape', 'node:test', 'test'] },
      { on: 'test', property: ['serial', 'only', 'failing'] },
    ],
    context: [],
  },
  callbacks: [
    { on: 'test', parameters: ['context'] },
    { on: 'test', call: ['test', 'serial', 'only', 'it'], parameters: ['context'] },
    { on: 'context', call: ['test'], parameters: ['context'] },
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
  ],
});
