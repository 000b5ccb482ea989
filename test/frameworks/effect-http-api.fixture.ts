// every: framework effect-http-api, evidence import, no route
import {
  HttpApi,
  HttpApiEndpoint,
  HttpApiError,
  HttpApiGroup,
  HttpApiSchema,
} from '@effect/platform';
import * as Endpoint from '@effect/platform/HttpApiEndpoint';
import { Schema } from 'effect';
import { Authorization, Failure, Missing, User } from './users.js';

// Endpoints

const show = HttpApiEndpoint.get('show', '/users/:id')
  .setPath(Schema.Struct({ id: Schema.NumberFromString }))
  .middleware(Authorization)
  .addSuccess(User)
  .addError(Missing, { status: 404 }) //~ declare 404
  .addError(HttpApiError.Forbidden) //~ declare 403, notation word
  .addError(Failure);
const create = HttpApiEndpoint.post('create', '/users')
  .setPayload(User)
  .addSuccess(User, { status: 201 }) //~ declare 201
  .addSuccess(HttpApiSchema.NoContent) //~ declare 204, notation word
  .addError(Failure, { status: user.isNew ? 409 : 422 }); //~ declare 409; declare 422
declare const user: { isNew: boolean };
export const remove = HttpApiEndpoint.del(
  'remove',
)`/users/${HttpApiSchema.param('id', Schema.String)}`.addSuccess(Schema.Void, { status: 202 }); //~ declare 202
export const other = Endpoint.put('other', '/').addError(Failure, { status: 400 }); //~ declare 400

// Groups, and whole interfaces

export class Users extends HttpApiGroup.make('users')
  .add(show)
  .add(create)
  .addError(Failure, { status: 500 }) //~ declare 500
  .prefix('/v1') {}
export const api = HttpApi.make('api').add(Users).addError(Failure, { status: 503 }); //~ declare 503

// Schemas with a status

export class Gone extends Schema.TaggedError<Gone>()(
  'Gone',
  { id: Schema.Number },
  HttpApiSchema.annotations({ status: 410 }), //~ declare 410
) {}
export const nothing = HttpApiSchema.Empty(418); //~ declare 418
export const newer = Failure.pipe(HttpApiSchema.status(429)); //~ declare 429

// Other objects

export const form = { addError: (text: string, options: object) => [text, options] };
form.addError('Name', { status: 299 });
export const annotations = Schema.String.annotations({ status: 299 });
