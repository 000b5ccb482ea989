import { defineFramework } from './language/framework.ts';
import { received } from './shared/clients.ts';

export default defineFramework({
  ...received,
  name: 'trpc-client',
  title: 'tRPC as a client',
  homepage: 'https://trpc.io/docs/client/vanilla/infer-types#infer-trpcclienterror-types',
  packages: ['@trpc/client', '@trpc/react-query', '@trpc/next'],
  values: {
    failed: [{ type: ['TRPCClientError', 'TRPCClientErrorLike'] }],
    data: [
      { on: 'failed', property: 'data' },
      { on: 'shape', property: 'data' },
    ],
    shape: [{ on: 'failed', property: 'shape' }],
  },
  responses: [{ on: 'data', read: ['httpStatus'] }],
});
