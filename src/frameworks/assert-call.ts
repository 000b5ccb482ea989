import { defineFramework } from './language/framework.ts';
import { comparing, comparingCalls, comparingExports, received } from './shared/clients.ts';

const modules = ['node:assert', 'assert', 'node:assert/strict', 'assert/strict'];
const standard = ['@std/assert', 'https://deno.land/std/assert/mod.ts'];

/** `assert.equal(response.status, 404)` of Node.js, chai and others, and `t.equal(…)` of test runners. */
export default defineFramework({
  ...received,
  name: 'assert-call',
  title: '`assert`',
  homepage: 'https://nodejs.org/api/assert.html',
  packages: [...modules, ...standard, 'chai', 'vitest', 'uvu/assert', 'power-assert', 'ava', 'tap'],
  values: {
    assert: [
      { export: ['default', 'strict', 'assert'], from: modules },
      { export: 'assert', from: ['chai', 'vitest'] },
      { export: 'default', from: ['uvu/assert', 'power-assert'] },
      { on: 'context', property: 'assert' },
      { global: 'assert' },
    ],
    equal: [{ export: comparingExports, from: [...modules, ...standard, 'uvu/assert'] }],
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
    comparingCalls('assert'),
    { ...comparing, on: 'equal', invoke: true },
    comparingCalls('context'),
  ],
});
