import { argument, code, defineFramework } from './language/framework.ts';
import { handlerResponses, statusRedirects, toThrow, unclearRedirect } from './shared/node.ts';

const methods = {
  Get: 'GET',
  Head: 'HEAD',
  Post: 'POST',
  Put: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
  All: 'any',
} as const;

const errors = {
  BadRequestError: 400,
  UnauthorizedError: 401,
  ForbiddenError: 403,
  NotFoundError: 404,
  MethodNotAllowedError: 405,
  NotAcceptableError: 406,
  UnprocessableEntityError: 422,
  InternalServerError: 500,
} as const;

/** By default, a handler that returns nothing has found nothing. */
const otherwise = {
  status: 404,
  decorator: 'OnUndefined',
  leftTo: [
    ...['OnUndefined', 'OnNull', 'Redirect', 'Render', 'UseInterceptor', 'Interceptor'],
    ...['interceptors', 'undefinedResultCode'],
  ],
} as const;

export default defineFramework({
  name: 'routing-controllers',
  title: 'routing-controllers',
  homepage: 'https://github.com/typestack/routing-controllers#readme',
  packages: ['routing-controllers'],
  values: {
    route: [{ export: Object.keys(methods) }],
    controller: [{ export: ['Controller', 'JsonController'] }],
    HttpCode: [{ export: 'HttpCode' }],
    OnNothing: [{ export: ['OnUndefined', 'OnNull'] }],
    Redirect: [{ export: 'Redirect' }],
    HttpError: [{ export: 'HttpError' }],
    named: [{ export: Object.keys(errors) }],
    request: [{ decorator: ['Req'] }],
    response: [{ decorator: ['Res'] }],
  },
  requests: ['request'],
  routes: [{ on: 'route', decorate: methods, path: 0 }],
  prefixes: [{ on: 'controller', prefix: [argument(0)] }],
  responses: [
    {
      on: 'HttpCode',
      decorate: true,
      // Of routing-controllers-openapi.
      declares: true,
      status: argument(0),
      content: { returned: true, otherwise },
      whole: true,
      runtime: { nothing: 'ignored' },
    },
    // An error class may stand in the place of the status.
    {
      on: 'OnNothing',
      decorate: true,
      where: { argument: 0, is: 'number' },
      status: argument(0),
      content: { never: true },
      whole: true,
    },
    {
      on: 'Redirect',
      decorate: true,
      status: code(302),
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      whole: true,
    },
    { ...toThrow, on: 'HttpError', construct: true, status: argument(0) },
    { ...toThrow, on: 'named', construct: true, status: { named: errors } },
    unclearRedirect,
    ...handlerResponses,
    ...statusRedirects,
  ],
  leaves: 'at its end',
  sharing: ['UseBefore', 'UseAfter', 'UseInterceptor'],
  errorHandlers: ['middlewares', 'defaultErrorHandler', 'errorOverridingMap'],
  guards: ['Authorized'],
  containers: ['typedi'],
  listsSuccess: 'always',
  fallback: { status: 200 },
  // Express or Koa answers; they differ in strings and fractions.
  runtime: {
    accepts: [100, 999],
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
  },
});
