// every: framework graphql, evidence import
import { createGraphQLError } from '@graphql-tools/utils';
import { GraphQLError } from 'graphql';

export const refused = () => new GraphQLError('Who?', { extensions: { http: { status: 401 } } }); //~ throw 401
export const missing = () =>
  createGraphQLError('No such user', { extensions: { http: { status: 404 } } }); //~ throw 404

// Most errors name no status.
export const plain = () =>
  new GraphQLError('Bad input', { extensions: { code: 'BAD_USER_INPUT' } });
