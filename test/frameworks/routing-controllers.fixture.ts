// every: framework routing-controllers, evidence import
import type { Response } from 'express';
import { StatusCodes } from 'http-status-codes';
import type { Context } from 'koa';
import {
  All,
  Body,
  Ctx,
  Delete,
  Get,
  HttpCode,
  HttpError,
  JsonController,
  NotFoundError,
  OnNull,
  OnUndefined,
  Param,
  Patch,
  Post,
  Put,
  QueryParam,
  Redirect,
  Req,
  Res,
  UnauthorizedError,
} from 'routing-controllers';
import * as controllers from 'routing-controllers';
import { jobs, users, type User } from './users.js';

const { ForbiddenError } = require('routing-controllers');

@JsonController('/users')
export class UsersController {
  // Decorators that set the status of the result

  @Get('/:id')
  @OnUndefined(404) //~ send 404, content no, GET /:id
  @OnNull(StatusCodes.NO_CONTENT) //~ send 204, notation constant, content no, GET /:id
  show(@Param('id') id: number) {
    return users.find(id);
  }

  @Post('/')
  @HttpCode(201) //~ send 201, content yes, location unknown, POST /
  create(@Body() user: User) {
    return { user };
  }

  @HttpCode(StatusCodes.ACCEPTED) //~ send 202, notation constant, content unknown, PATCH /:id
  @Patch('/:id')
  async queue(@Param('id') id: number) {
    return await jobs.add(id);
  }

  @Delete('/:id')
  @OnUndefined(NotFoundError)
  @HttpCode(204) //~ send 204, content unknown, DELETE /:id
  remove(@Param('id') id: number) {
    return users.remove(id);
  }

  @Get('/old')
  @Redirect('/users') //~ send 302, implied, content no, location yes, GET /old
  old() {}

  @controllers.Get('/namespace')
  @controllers.HttpCode(203) //~ send 203, GET /namespace
  namespace() {}

  // Errors that bear the name of their status, and one that takes it as an argument

  @Put('/:id')
  update(@Param('id') id: number, @QueryParam('status') status: number) {
    if (id < 0) throw new HttpError(400, 'No such id'); //~ throw 400, PUT /:id
    if (id === 0) throw new NotFoundError(`No user ${id}`); //~ throw 404, implied, PUT /:id
    if (id === 1) throw new UnauthorizedError(); //~ throw 401, implied
    if (id === 2) throw new ForbiddenError('Not yours'); //~ throw 403, implied
    if (id === 3) throw new controllers.UnprocessableEntityError('Odd'); //~ throw 422, implied
    if (id === 4) throw new controllers.InternalServerError('Broken'); //~ throw 500, implied
    if (id === 5) throw new HttpError(id > status ? StatusCodes.CONFLICT : 410); //~ throw 409, notation constant; throw 410
    throw new HttpError(status); //~ throw ?
  }

  // The response itself: of the framework that its type names

  @Get('/untyped')
  untyped(@Req() req, @Res() res) {
    if (!req.query.name) return res.status(400).json({ message: 'No name' }); //~ send 400, content yes, GET /untyped
    if (req.query.name === 'old') return res.redirect(301, '/users'); //~ send 301, location yes
    return res.status(204).end(); //~ send 204, content no
  }

  @Get('/typed')
  typed(@Res() response: Response) {
    return response.status(200).send('Found'); //~ send 200, framework express, evidence type, content yes, GET /typed
  }

  @All('/context')
  context(@Ctx() ctx: Context) {
    ctx.status = 404; //~ send 404, framework koa, evidence type, any /context
    return ctx;
  }
}

class TeapotError extends HttpError {
  constructor() {
    super(418, 'Tea only'); //~ throw 418
  }
}
export const tea = () => new TeapotError();

class NoUserError extends NotFoundError {
  name = 'NoUserError';
}
export const none = () => new NoUserError(); //~ throw 404, implied

// Decorators and errors of other packages

declare function OnEmpty(status: number): MethodDecorator;
class BadRequestError extends Error {}
export class Other {
  @OnEmpty(999)
  method(@Body() res) {
    res.status(404);
    throw new BadRequestError('No');
  }
}
