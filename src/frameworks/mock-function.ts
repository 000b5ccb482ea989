import { defineFramework, member, property } from './language/framework.ts';
import { received } from './shared/clients.ts';
import { responseMembers } from './shared/mocks.ts';

/** Methods of functions that a test makes, which are given what the function answers. */
const answers = [
  ...['mockResolvedValue', 'mockResolvedValueOnce', 'mockReturnValue', 'mockReturnValueOnce'],
  ...['resolves', 'returns'],
];
const rejections = ['mockRejectedValue', 'mockRejectedValueOnce', 'rejects'];
/** Methods that are given a function to be called in the place of another. */
const implementations = ['fn', 'mockImplementation', 'mockImplementationOnce', 'callsFake'];

const status = property(0, 'status');

/**
 * Functions that stand in for `fetch` or a client, as Vitest, Jest, Sinon and Node.js make them: an object with a status
 * and another member of responses is what a client gets.
 */
export default defineFramework({
  ...received,
  name: 'mock-function',
  title: 'The mock',
  homepage: 'https://vitest.dev/api/mock.html#mockresolvedvalue',
  packages: [],
  inTests: true,
  values: {
    answer: [{ everywhere: answers }],
    rejection: [{ everywhere: rejections }],
    implementation: [{ everywhere: implementations }],
    mock: [{ export: 'mock', from: ['node:test'] }],
    result: [],
  },
  routes: [{ on: 'implementation' }, { on: 'mock', call: { fn: 'any', method: 'any' } }],
  responses: [
    {
      on: 'answer',
      invoke: true,
      role: 'stub',
      where: { ...status, is: 'number' },
      having: responseMembers,
      status,
      phrase: property(0, 'statusText'),
      content: property(0, 'data'),
    },
    {
      on: 'rejection',
      invoke: true,
      role: 'stub',
      where: { ...property(0, 'response.status'), is: 'number' },
      status: property(0, 'response.status'),
      content: property(0, 'response.data'),
    },
    {
      on: 'result',
      returned: true,
      role: 'stub',
      where: { member: 'status', is: 'number' },
      having: responseMembers,
      status: member('status'),
      phrase: member('statusText'),
      content: member('data'),
    },
  ],
});
