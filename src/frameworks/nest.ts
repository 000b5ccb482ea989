import { argument, code, defineFramework, member, property } from './language/framework.ts';
import { numberResult } from './shared/results.ts';
import {
  handlerResponses,
  statusRedirects,
  thrown,
  toThrow,
  unclearRedirect,
} from './shared/node.ts';
import { handlerMembers } from './shared/requests.ts';

const methods = {
  Get: 'GET',
  Head: 'HEAD',
  Post: 'POST',
  Put: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
  Options: 'OPTIONS',
  QueryMethod: 'QUERY',
  Sse: 'GET',
  All: 'any',
} as const;

const exceptions = {
  BadRequestException: 400,
  UnauthorizedException: 401,
  ForbiddenException: 403,
  NotFoundException: 404,
  MethodNotAllowedException: 405,
  NotAcceptableException: 406,
  RequestTimeoutException: 408,
  ConflictException: 409,
  GoneException: 410,
  PreconditionFailedException: 412,
  PayloadTooLargeException: 413,
  UnsupportedMediaTypeException: 415,
  ImATeapotException: 418,
  MisdirectedException: 421,
  UnprocessableEntityException: 422,
  InternalServerErrorException: 500,
  NotImplementedException: 501,
  BadGatewayException: 502,
  ServiceUnavailableException: 503,
  GatewayTimeoutException: 504,
  HttpVersionNotSupportedException: 505,
} as const;

const pipes = [
  'ValidationPipe',
  'ParseIntPipe',
  'ParseFloatPipe',
  'ParseBoolPipe',
  'ParseArrayPipe',
  'ParseUUIDPipe',
  'ParseDatePipe',
  'ParseFilePipe',
  'StandardSchemaValidationPipe',
];
const pipeStatus = 'errorHttpStatusCode';
const pipeOptions = pipes.map((name) => `${name}Options`).concat('ParseFileOptions');

/** Decorators of parameters that are given a part of the request other than its fields. */
const inputs = ['Body', 'Param', 'Query', 'UploadedFile', 'UploadedFiles', 'Ip', 'Session'];

/** The status is passed on as it is: Express 5 throws for a string, and Fastify sends it. */
const passedOn = { numericString: 'may throw' } as const;
const made = { ...toThrow, construct: true } as const;
const rejecting = { ...thrown, construct: true } as const;

export default defineFramework({
  name: 'nest',
  title: 'NestJS',
  homepage: 'https://docs.nestjs.com/controllers#status-code',
  packages: ['@nestjs/common'],
  values: {
    route: [{ export: Object.keys(methods) }],
    result: [],
    HttpCode: [{ export: 'HttpCode' }],
    Redirect: [{ export: 'Redirect' }],
    ApiResponse: [{ export: 'ApiResponse', from: ['@nestjs/swagger'] }],
    HttpException: [{ export: 'HttpException' }],
    failed: [{ type: ['HttpException', ...Object.keys(exceptions)] }],
    exception: [{ export: Object.keys(exceptions) }],
    pipe: [{ export: pipes }],
    ParseEnumPipe: [{ export: 'ParseEnumPipe' }],
    filePipe: [{ export: 'ParseFilePipeBuilder', made: 'construct' }],
    options: [{ type: [...pipeOptions, 'ParseArrayOptions', 'ParseEnumPipeOptions'] }],
    host: [{ type: ['ArgumentsHost', 'ExecutionContext'] }],
    http: [{ on: 'host', call: ['switchToHttp'] }],
    request: [{ decorator: ['Req', 'Request'] }, { on: 'http', call: ['getRequest'] }],
    input: [{ decorator: inputs }],
    response: [{ decorator: ['Res', 'Response'] }, { on: 'http', call: ['getResponse'] }],
  },
  requests: ['request'],
  requestMembers: { ...handlerMembers, input: { apart: 'any' } },
  routes: [{ on: 'route', decorate: methods, path: 0 }],
  responses: [
    { on: 'failed', read: ['getStatus'], called: true },
    // As the first row it says that `result` is the value that handlers return.
    numberResult,
    {
      on: 'HttpCode',
      decorate: true,
      early: true,
      status: argument(0),
      content: {
        returned: true,
        emptyUnless: ['Redirect', 'Render', 'Sse', 'UseInterceptors', 'Next'],
      },
      whole: true,
      runtime: { ...passedOn, nothing: 'ignored' },
    },
    {
      on: 'Redirect',
      decorate: true,
      status: [argument(1), code(302)],
      room: 1,
      replaces: ['HttpCode'],
      yieldsTo: { property: 'statusCode', leftTo: ['Render', 'UseInterceptors'] },
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      whole: true,
      redirects: true,
      runtime: { nothing: 302 },
    },
    {
      on: 'result',
      returned: true,
      decorated: ['Redirect'],
      status: member('statusCode'),
      content: { never: true },
      whole: true,
      redirects: true,
      runtime: { nothing: 'ignored' },
    },
    // A range such as '4XX' and `default` are no status.
    {
      on: 'ApiResponse',
      decorate: true,
      role: 'declare',
      status: { ...property(0, 'status'), words: {} },
      whole: true,
    },
    // Without a status, the answer has the one that its handler is for, be it an error or not.
    {
      ...made,
      on: 'HttpException',
      status: argument(1),
      runtime: { ...passedOn, nothing: 'ignored' },
    },
    { ...made, on: 'exception', status: { named: exceptions } },
    { ...rejecting, on: 'pipe', status: property(0, pipeStatus) },
    { ...rejecting, on: 'ParseEnumPipe', status: property(1, pipeStatus) },
    {
      on: 'filePipe',
      call: ['addFileTypeValidator', 'addMaxSizeValidator', 'addValidator'],
      returns: 'filePipe',
    },
    {
      on: 'filePipe',
      call: ['build'],
      role: 'throw',
      status: property(0, pipeStatus),
      whole: true,
    },
    {
      on: 'options',
      returned: true,
      role: 'throw',
      status: member(pipeStatus),
      whole: true,
    },
    unclearRedirect,
    ...handlerResponses,
    ...statusRedirects,
  ],
  afterwards: ['intercept', 'onHeaders', 'onSend', 'preSerialization'],
  yieldsTo: { 'fetch-response': 'any' },
  sharing: ['passthrough', 'Redirect', 'Render', 'Sse', 'UseInterceptors'],
  leaves: 'at its end',
  unanswered: 'hangs',
  fallback: { status: 200, methods: { POST: 201 } },
  runtime: {
    accepts: [100, 999],
    outside: 500,
    interim: 'unanswered',
    // With 205, Express drops it and Fastify sends it.
    content: { 204: 'dropped', 304: 'dropped' },
  },
});
