/** What decorated methods throw and inherit, and which statuses they are given in ways that no adapter names. */
import { compared } from './compared-programs.ts';

const nestFile = (text: string) => `
import { Controller, createParamDecorator, Get, HttpCode, HttpException, HttpStatus, NotFoundException, Post, Redirect, ServiceUnavailableException, UseGuards }
  from '@nestjs/common';
import { ApiAcceptedResponse, ApiBadRequestResponse, ApiFoundResponse, ApiOkResponse } from '@nestjs/swagger';
import { Pending, UserError } from './errors';
${text}`;

const shown = (statement: string, decorators = '@ApiAcceptedResponse()') =>
  `@Controller() export class Users { @Get() @ApiOkResponse() ${decorators} show() { ${statement} return 1; } }`;

compared('a success that is thrown', nestFile, [
  [shown('if (isBusy) throw new Pending();'), shown('if (isBusy) throw new Error();')],
  [shown('const error = new Pending(); throw error;'), shown("if (isBusy) throw 'error';")],
  [shown('if (isBusy) throw this.users.pending();'), shown('if (isBusy) throw new UserError();')],
  [
    shown('return find().catch(() => Promise.reject(new Pending()));'),
    shown('return find().catch((error) => { throw error; });'),
  ],
  [
    `class Busy extends HttpException { constructor() { super('', 202); } } ${shown('if (isBusy) throw new Busy();')}`,
    `class Busy extends Error { constructor() { super(''); } } ${shown('if (isBusy) throw new Busy();')}`,
  ],
  [
    `class Busy extends Error { status = 202; } ${shown('if (isBusy) throw new Busy();')}`,
    `class Busy extends Error {} ${shown('if (isBusy) throw new Busy();')}`,
  ],
  [
    `const check = () => { throw new HttpException('', 202); }; ${shown('check();')}`,
    `const check = () => { throw new NotFoundException(); }; ${shown('check();')}`,
  ],
]);

compared('a redirect for an error', nestFile, [
  [
    shown('if (isBusy) throw new Error();', '@ApiFoundResponse()'),
    shown('', '@ApiFoundResponse()'),
  ],
]);

const guarded = (decorators: string) =>
  `@Controller() export class Users { @Get() ${decorators} show() {} }`;

compared('a login, to which a guard redirects', nestFile, [
  [guarded('@UseGuards(Login) @ApiFoundResponse()'), guarded('@ApiFoundResponse()')],
  [
    guarded('@UseGuards(Login) @ApiFoundResponse() @ApiBadRequestResponse()'),
    guarded('@UseGuards(Login) @ApiFoundResponse() @ApiAcceptedResponse()'),
  ],
]);

const checked = (decorator: string) => `
import { HealthCheck } from '@nestjs/terminus';
import { Throttle } from '@nestjs/throttler';
@Controller() export class Users {
  @Get() ${decorator} @ApiOkResponse() show() { if (isBusy) throw new ServiceUnavailableException(); return 1; }
}`;

compared('a decorator that declares statuses by itself', nestFile, [
  [checked('@HealthCheck()'), checked('@Throttle()')],
]);

compared('a status of the route beside errors', nestFile, [
  [
    guarded('@HttpCode(302) @ApiBadRequestResponse()'),
    guarded('@HttpCode(302) @ApiAcceptedResponse()'),
  ],
  [
    guarded('@HttpCode(404) @ApiBadRequestResponse()'),
    guarded("@Redirect('/') @ApiBadRequestResponse()"),
  ],
]);

const setting = (statement: string) =>
  `@Controller() export class Users { @Post() @ApiOkResponse() add() { ${statement} return 1; } finish() { useResponse().status(200); } }`;

compared('a status that an unknown object is given', nestFile, [
  [setting("this.cls.get('res').status(200);"), setting("this.cls.get('res').status('busy');")],
  [setting('RequestContext.current().response.status(code);'), setting('this.users.status();')],
  [setting('this.context.setResponseStatus(HttpStatus.OK);'), setting('this.users.getStatus(id);')],
  [setting('const { out } = store.get(); out.code(200);'), setting("user.setStatus(id, 'busy');")],
  [setting('store.get()!.statusCode = 200;'), setting("user.status = 'busy';")],
  [setting('this.finish();'), setting('this.users.finish();')],
]);

const added = (own: string, before = '', after = '') =>
  `${before} @Controller() export class Users ${own} { @Post() @ApiOkResponse() add() { return 1; } } ${after}`;

compared('a class that may inherit decorators', nestFile, [
  [
    added('extends Base', '@UseInterceptors(own) class Base {}'),
    added('extends Base', 'class Base {}'),
  ],
  [
    added('extends Base', '@UseInterceptors(own) class Above {} class Base extends Above {}'),
    added('extends Base', 'class Base extends Pending {}'),
  ],
  [
    added('extends Base', '@UseGuards(Login) class Base {}'),
    added('extends Logger', "import { Logger } from '@nestjs/common';"),
  ],
]);

compared('a decorator that is called', nestFile, [
  [
    added('', '', "HttpCode(200)(Users.prototype, 'add', descriptor);"),
    added('', '', 'create(Users);'),
  ],
  [added('', '', 'UseInterceptors(own)(Users);'), added('', '', 'app.get(Users).add();')],
  [added('', '', "Reflect.defineMetadata('code', 200, Users);"), added('', '', 'Users.name;')],
]);

const made = (statement: string) => `
const Own = createParamDecorator((data, host) => { ${statement} return host.user; });
@Controller() export class Users { @Post() @ApiOkResponse() add(@Own() own) { return own.id; } }`;

compared('a decorator of a parameter that sets a status', nestFile, [
  [
    made('host.switchToHttp().getResponse().status(200);'),
    made('host.switchToHttp().getResponse().locals.own = 1;'),
  ],
  [
    made('const out = host.getArgByIndex(1); out.code(200);'),
    made("const out = host.getArgByIndex(1); out.code('own');"),
  ],
]);

compared(
  'a status of the route beside an error, with routing-controllers',
  (decorator) => `
import { Get, HttpCode, JsonController, OnUndefined, Redirect } from 'routing-controllers';
import { ResponseSchema } from 'routing-controllers-openapi';
@JsonController() export class Users {
  @Get('/') ${decorator} @ResponseSchema(Problem, { statusCode: 400 }) show() { return { a: 1 }; }
}`,
  [
    ['@HttpCode(302)', "@Redirect('/')"],
    ['@HttpCode(302)', '@OnUndefined(404)'],
  ],
);
