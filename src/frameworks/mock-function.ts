import { defineFramework, member, property } from './language/framework.ts';
import { received } from './shared/clients.ts';
import { clientNames, contentMembers, responseMembers } from './shared/mocks.ts';

/** Methods of functions that a test makes, which are given what the function answers. */
const answers = [
  ...['mockResolvedValue', 'mockResolvedValueOnce', 'mockReturnValue', 'mockReturnValueOnce'],
  ...['resolves', 'returns'],
];
const rejections = ['mockRejectedValue', 'mockRejectedValueOnce', 'rejects'];
/** Methods that are given a function to be called in the place of another. */
const implementations = ['fn', 'mockImplementation', 'mockImplementationOnce', 'callsFake'];

const status = property(0, 'status');
const rejected = property(0, 'response.status');

const answer = {
  on: 'answer',
  invoke: true,
  role: 'stub',
  where: { ...status, is: 'number' },
  status,
  phrase: property(0, 'statusText'),
  content: { ...property(0, 'data'), none: 'null' },
} as const;

/** An object that may be a response, of which no more than the status is looked at. */
const unclearAnswer = { on: 'answer', invoke: true, role: 'stub', having: contentMembers } as const;

const rejection = {
  on: 'rejection',
  invoke: true,
  role: 'stub',
  status: rejected,
  content: { ...property(0, 'response.data'), none: 'null' },
} as const;

const result = {
  on: 'result',
  returned: true,
  role: 'stub',
  where: { member: 'status', is: 'number' },
  status: member('status'),
  phrase: member('statusText'),
  content: { ...member('data'), none: 'null' },
} as const;

/**
 * Functions that stand in for `fetch` or a client, as Vitest, Jest, Sinon and Node.js make them: an object with a status
 * and another member of responses is what a client gets. Where that member may be one of another object, the name of the
 * function has to tell.
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
    { ...answer, having: responseMembers },
    { ...answer, having: contentMembers, doubles: clientNames },
    { ...unclearAnswer, where: { ...status, is: 'registered' }, status },
    { ...rejection, where: { ...rejected, is: 'number' }, doubles: clientNames },
    { ...rejection, where: { ...rejected, is: 'status' } },
    { ...result, having: responseMembers },
    { ...result, having: contentMembers, doubles: clientNames },
    {
      ...{ on: 'result', returned: true, role: 'stub', having: contentMembers },
      where: { member: 'status', is: 'registered' },
      status: member('status'),
    },
  ],
});
