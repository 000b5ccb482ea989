// every: framework tsoa, evidence import
import { StatusCodes } from 'http-status-codes';
import {
  Body,
  Controller,
  Delete,
  Get,
  Patch,
  Path,
  Post,
  Put,
  Request,
  Res,
  Response,
  Route,
  SuccessResponse,
  Tags,
  type TsoaResponse,
} from 'tsoa';
import * as tsoa from '@tsoa/runtime';
import type { Request as ExpressRequest } from 'express';
import { isPreview, users, type User, type ValidationError } from './users.js';

type NotFound = TsoaResponse<404, { reason: string }>;

@Route('users')
@Tags('Users')
@Response(500, 'Something went wrong') //~ declare 500, text 'Something went wrong', no route
export class UsersController extends Controller {
  // Decorators: the status of a success, and statuses for the documentation

  @Get('{id}')
  @SuccessResponse(200, 'Found') //~ send 200, content unknown, location unknown, GET {id}
  @Response(404, 'Not found') //~ declare 404, text 'Not found', GET {id}
  @Response<ValidationError>('422', 'Wrong') //~ declare 422, notation word, GET {id}
  async show(@Path() id: number): Promise<User> {
    return users.get(id);
  }

  @Post()
  @SuccessResponse('201', 'Created') //~ send 201, notation word, POST (no path)
  @Response(StatusCodes.CONFLICT, 'There is one') //~ declare 409, notation constant, POST (no path)
  async create(@Body() user: User) {
    this.setStatus(201); //~ send 201, content unknown, location unknown, POST (no path)
    this.setHeader('Location', `/users/${user.id}`);
    return user;
  }

  // Declared ranges, `4XX` and `default`, which are no single status
  @Get('documented')
  @Response('4XX', 'Your fault') //~ declare ?
  @Response('default', 'Anything else') //~ declare ?
  documented() {
    return this.getStatus();
  }

  // Statuses that a method sets itself

  @Put('{id}')
  async update(@Path() id: number, @Body() user: User) {
    this.setStatus((await users.save(id, user)) ? StatusCodes.CREATED : 200); //~ send 201, notation constant, PUT {id}; send 200, PUT {id}
    return user;
  }

  @Delete('{id}')
  async remove(@Path() id: number): Promise<void> {
    await users.remove(id);
    this.setStatus(204); //~ send 204, content unknown, DELETE {id}
  }

  @Patch('{id}')
  async patch(@Path() id: number) {
    const status = await users.patch(id);
    this.setStatus(status); //~ send ?, PATCH {id}
  }

  // A parameter for another answer, `@Res()`, is a function that sends it

  @Get('{id}/name')
  name(@Path() id: number, @Res() missing: TsoaResponse<404, { reason: string }>) {
    if (id < 0) return missing(404, { reason: 'No such user' }); //~ send 404, evidence type, content yes, location no, GET {id}/name
    return users.get(id).name;
  }

  @Get('{id}/avatar')
  avatar(
    @Res() moved: TsoaResponse<302, void, { Location: string }>,
    @Res() missing: NotFound,
    @Res() gone,
  ) {
    if (isPreview) return moved(302, undefined, { Location: '/preview.png' }); //~ send 302, evidence type, content no, location yes
    return isPreview === null
      ? missing(404, { reason: 'None' }) //~ send 404, evidence type, content yes
      : gone(410, null); //~ send 410, content no
  }

  @tsoa.Get('namespace')
  @tsoa.SuccessResponse(202) //~ send 202, GET namespace
  queue() {}

  @Get('raw')
  raw(@Request() request: ExpressRequest) {
    request.res?.status(404);
  }
}

// A class that is no controller has a status of its own

export class Job {
  private status = 0;
  setStatus(status: number) {
    this.status = status;
  }
  run() {
    this.setStatus(404);
  }
}

export class Door extends Job {
  open(respond: (status: number, text: string) => void) {
    this.setStatus(200);
    respond(404, 'Closed');
  }
}

declare function Documented(status: number): MethodDecorator;
export class Other {
  @Documented(999)
  method() {}
}
