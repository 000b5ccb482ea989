// every: framework graphql, evidence import
import type {
  GraphQLRequestContext,
  GraphQLRequestContextWillSendResponse as Sending,
} from '@apollo/server';
import { createGraphQLError } from '@graphql-tools/utils';
import { GraphQLError } from 'graphql';
import * as yoga from 'graphql-yoga';
import { StatusCodes } from 'http-status-codes';
import mercurius from 'mercurius';
import { ApolloError, isLimited, users, type Context } from './users.js';

const { GraphQLError: RequiredError } = require('graphql');

export const resolvers = {
  Query: {
    me(_: unknown, __: object, { user }: Context) {
      if (!user)
        throw new GraphQLError('Who are you?', {
          extensions: {
            code: 'UNAUTHENTICATED',
            http: { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } }, //~ throw 401, www-authenticate yes, location no
          },
        });
      return user;
    },
    async user(_: unknown, { id }: { id: string }) {
      const user = await users.find(id);
      if (!user)
        throw createGraphQLError('No such user', {
          extensions: { http: { status: StatusCodes.NOT_FOUND } }, //~ throw 404, notation constant
        });
      if (isLimited)
        throw yoga.createGraphQLError('Later', {
          extensions: { http: { status: isLimited === 'hard' ? 429 : 503 } }, //~ throw 429; throw 503
        });
      const http = { status: user.status }; //~ throw ?
      if (user.isLocked) throw new GraphQLError('Locked', { extensions: { http } });
      return user;
    },
  },
};

export const positional = (path: string[]) =>
  new RequiredError('No', null, null, null, path, null, { http: { status: 403 } }); //~ throw 403

export class InputError extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } }); //~ throw 400
  }
}

// Mercurius takes the status behind the extensions

export function refuse(code: number) {
  if (isLimited) throw new mercurius.ErrorWithProps('Later', { retry: true }, 429); //~ throw 429
  if (code) throw new mercurius.ErrorWithProps('Any', {}, code); //~ throw ?
  throw new mercurius.ErrorWithProps('Broken', { code: 'BROKEN' });
}

// Apollo Server's plugins have the response

export const plugin = {
  async willSendResponse({ response }: Sending<Context>) {
    response.http.status = 500; //~ send 500, evidence type, content unknown, location unknown
  },
  async didEncounterErrors(context: GraphQLRequestContext<Context>) {
    if (context.response.http) context.response.http.status = 400; //~ send 400, evidence type
  },
};

// Most errors name no status, and errors of other packages have their own extensions

export const plain = () =>
  new GraphQLError('Bad input', { extensions: { code: 'BAD_USER_INPUT', status: 400 } });
export const apollo = () => new ApolloError('No', { extensions: { http: { status: 400 } } });
export const options = { extensions: { http: { status: 400 } } };
export const link = { http: { status: 400 }, willSend: ({ response }) => response.http.status };
