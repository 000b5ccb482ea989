import { defineFramework, property } from './define-framework.ts';
import { thrown } from './define-rows.ts';

/** Apollo Server and GraphQL Yoga take the status of a response from the errors in it. */
export default defineFramework({
  name: 'graphql',
  title: 'GraphQL servers',
  homepage: 'https://www.apollographql.com/docs/apollo-server/data/errors',
  packages: ['graphql', '@graphql-tools/utils'],
  values: {
    GraphQLError: [{ export: ['GraphQLError', 'createGraphQLError'] }],
  },
  responses: [
    {
      ...thrown,
      on: 'GraphQLError',
      construct: true,
      status: [property(1, 'extensions.http.status'), property(6, 'http.status')],
    },
    {
      ...thrown,
      on: 'GraphQLError',
      invoke: true,
      status: property(1, 'extensions.http.status'),
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
