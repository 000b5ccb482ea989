import { argument, assigned, defineFramework, property } from './language/framework.ts';
import { toThrow } from './shared/node.ts';

/** Apollo Server, GraphQL Yoga and Mercurius take the status of a response from the errors in it. */
export default defineFramework({
  name: 'graphql',
  title: 'GraphQL servers',
  homepage: 'https://www.apollographql.com/docs/apollo-server/data/errors',
  packages: ['graphql', 'graphql/error', 'graphql-yoga', '@graphql-tools/utils'],
  values: {
    GraphQLError: [{ export: ['GraphQLError', 'createGraphQLError'] }],
    ErrorWithProps: [{ export: 'ErrorWithProps', from: ['mercurius'] }],
    context: [
      {
        type: [
          'GraphQLRequestContext',
          'GraphQLRequestContextDidEncounterErrors',
          'GraphQLRequestContextWillSendResponse',
        ],
        from: ['@apollo/server'],
      },
    ],
    response: [{ on: 'context', property: 'response' }],
    http: [{ on: 'response', property: 'http' }],
  },
  responses: [
    {
      ...toThrow,
      on: 'GraphQLError',
      construct: true,
      status: [property(1, 'extensions.http.status'), property(6, 'http.status')],
      fields: { object: property(1, 'extensions.http.headers') },
    },
    {
      ...toThrow,
      on: 'GraphQLError',
      invoke: true,
      status: property(1, 'extensions.http.status'),
      fields: { object: property(1, 'extensions.http.headers') },
    },
    { ...toThrow, on: 'ErrorWithProps', construct: true, status: argument(2) },
    { on: 'http', assign: ['status'], status: assigned },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  // Each of the servers does more with a status in its own way.
  runtime: { accepts: [100, 999] },
});
