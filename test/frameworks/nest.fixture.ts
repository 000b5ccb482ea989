// every: framework nest, evidence import
import {
  All,
  Body,
  Catch,
  Controller,
  Delete,
  Get,
  Head,
  HttpCode,
  HttpException,
  HttpStatus,
  NotFoundException,
  Param,
  ParseEnumPipe,
  ParseFilePipeBuilder,
  ParseIntPipe,
  Post,
  Put,
  Redirect,
  Req,
  Res,
  Sse,
  UnprocessableEntityException,
  ValidationPipe,
  type ArgumentsHost,
  type ExceptionFilter,
  type ExecutionContext,
  type ParseIntPipeOptions,
  type ValidationPipeOptions,
} from '@nestjs/common';
import {
  ApiDefaultResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiResponse,
} from '@nestjs/swagger';
import * as nest from '@nestjs/common';
import type { Response } from 'express';
import { StatusCodes } from 'http-status-codes';

const { GoneException, ImATeapotException } = require('@nestjs/common');

declare const cats: { find(id: number): object | undefined; remove(id: number): Promise<void> };
enum Colour {
  Black = 'black',
}

const strict = new ValidationPipe({ errorHttpStatusCode: 422 }); //~ throw 422
const number = new ParseIntPipe({ errorHttpStatusCode: HttpStatus.NOT_ACCEPTABLE }); //~ throw 406, notation constant
const colour = new ParseEnumPipe(Colour, { errorHttpStatusCode: 406 }); //~ throw 406
const plain = new ParseEnumPipe(Colour);
const picture = new ParseFilePipeBuilder()
  .addFileTypeValidator({ fileType: 'png' })
  .addMaxSizeValidator({ maxSize: 1000 })
  .build({ errorHttpStatusCode: StatusCodes.UNSUPPORTED_MEDIA_TYPE, fileIsRequired: false }); //~ throw 415, notation constant

@Controller('cats')
export class CatsController {
  @Get(':id')
  show(@Param('id') id: number) {
    const cat = cats.find(id);
    if (!cat) throw new NotFoundException(`No cat ${id}`); //~ throw 404, implied, GET :id
    return cat;
  }

  @Post()
  @HttpCode(202) //~ send 202, content yes, POST (no path)
  create(@Body(strict) cat: object) {
    return { accepted: cat };
  }

  @HttpCode(HttpStatus.NO_CONTENT) //~ send 204, notation constant, content no, DELETE :id
  @Delete(':id')
  async remove(@Param('id', number) id: number) {
    await cats.remove(id);
  }

  @Get('old')
  @Redirect('/cats', 301) //~ send 301, content no, location yes, GET old
  old() {}

  @Get('older')
  @Redirect('/cats') //~ send 302, implied, content no, location yes, GET older
  older() {}

  // A status that the function returns takes the place of the decorator's.
  @Post('oldest')
  @Redirect('/cats', 301) //~ send 301, maybe, content no, location yes, POST oldest
  oldest() {
    return { url: '/kittens', statusCode: 303 }; //~ send 303, content no, location unknown, POST oldest
  }

  @Get('found')
  @Redirect('/cats') //~ send 302, implied, content no, location yes, GET found
  found() {
    return this.cats.newest();
  }

  @Get('moved')
  @Redirect('/cats', 301) //~ send 301, content no, location yes, GET moved
  moved() {
    return { url: '/kittens' };
  }

  @Get('counted')
  counted() {
    return { url: '/kittens', statusCode: 303 };
  }

  // The response itself: of Express where the type says so, of the platform where it does not.
  @Put(':id')
  update(@Body() cat: object, @Res() res: Response) {
    return res.status(200).json(cat); //~ send 200, framework express, evidence type, content unknown, PUT :id
  }

  @Head()
  check(@Res({ passthrough: true }) response) {
    response.status(204); //~ send 204, HEAD (no path)
  }

  @All('raw')
  raw(@Req() request, @nest.Response() response) {
    if (request.method === 'PUT') return response.status(405).set('Allow', 'GET').end(); //~ send 405, content no, allow yes, PUT raw
    if (request.method === 'GET') return response.redirect(301, '/cats'); //~ send 301, location yes, redirects yes, GET raw
    response.status(200).json([]); //~ send 200, content yes
  }

  @Sse('events')
  @HttpCode(cats ? 200 : 203) //~ send 200, GET events; send 203, GET events
  events() {}

  @nest.Get('namespace')
  @nest.HttpCode(HttpStatus.PARTIAL_CONTENT) //~ send 206, maybe, notation constant, GET namespace
  namespace(@Param('colour', colour) one: Colour, @Param('other', plain) other: Colour) {
    if (one === other) throw new nest.ConflictException(); //~ throw 409, implied, GET namespace
    throw new ImATeapotException('Tea only'); //~ throw 418, implied
  }
}

// Outside controllers the response comes from the host of the arguments.

@Catch(HttpException)
export class Filter implements ExceptionFilter {
  catch(exception: HttpException, host: ArgumentsHost) {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    if (http.getRequest().isOld) return response.status(410).send(); //~ send 410, evidence type, content no, no route
    response.status(exception.getStatus()).json({ message: exception.message }); //~ send ?, evidence type
  }
}

export class Guard {
  canActivate(context: ExecutionContext) {
    context.switchToHttp().getResponse().status(429); //~ send 429, evidence type, content unknown
    return picture !== null;
  }
}

export function check(body: unknown) {
  if (!body) throw new HttpException('No body', 400); //~ throw 400
  if (body === 1) throw new HttpException({ error: 'Slow down' }, HttpStatus.TOO_MANY_REQUESTS); //~ throw 429, notation constant
  if (body === 2) throw new HttpException('Any', Number(body)); //~ throw ?
  if (body === 3) throw new HttpException('Which?', body ? 402 : 403, { cause: body }); //~ throw 402; throw 403
  if (body === 4) throw new GoneException(); //~ throw 410, implied
  return new UnprocessableEntityException(); //~ throw 422, implied
}

export class NoCatException extends NotFoundException {
  constructor(id: number) {
    super(`No cat ${id}`); //~ throw 404, implied
  }
}
export class QuotaException extends HttpException {
  constructor() {
    super('Enough', StatusCodes.TOO_MANY_REQUESTS); //~ throw 429, notation constant
  }
}

export const options: ValidationPipeOptions = {
  whitelist: true,
  errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY, //~ throw 422, notation constant, evidence type
};

export const intOptions: ParseIntPipeOptions = { optional: true };

// Decorators and exceptions of other packages.
declare function HttpCodes(code: number): MethodDecorator;
class NotFoundError extends Error {}
export class Other {
  @HttpCodes(999)
  method() {
    throw new NotFoundError('Not here');
  }
}

// What documents say of an operation, and of all operations of a class.
@ApiResponse({ status: 401, description: 'Who is it?' }) //~ declare 401, text 'Who is it?', content no, no route
@ApiNotFoundResponse({ description: 'No such order' }) //~ declare 404, implied, text 'No such order', no route
@Controller('documented')
export class Documented {
  @ApiResponse({ status: 200, description: 'The order', type: Object }) //~ declare 200, text 'The order', content unknown
  @ApiResponse({ status: HttpStatus.NOT_FOUND }) //~ declare 404, notation constant, text none, content no
  @ApiResponse({ status: '409', description: 'Taken' }) //~ declare 409, notation word, text 'Taken'
  @ApiResponse({ status: '4XX', description: 'What is wrong' }) //~ declare ?
  @ApiResponse({ status: 'default', description: 'Another error' }) //~ declare ?
  @ApiResponse({ description: 'The status of the operation' })
  @Get('/documented')
  documented() {
    return {};
  }

  @ApiOkResponse({ description: 'Orders', schema: { type: 'array' } }) //~ declare 200, implied, text 'Orders', content yes, GET /named
  @ApiNoContentResponse() //~ declare 204, implied, text none
  @ApiDefaultResponse({ description: 'Another answer' })
  @Get('/named')
  named() {
    return [];
  }
}

// Decorators of the same names, and objects of the same look.
declare const own: { ApiResponse(options: object): MethodDecorator };
export class Undocumented {
  @own.ApiResponse({ status: 299 })
  method() {}
}
export const mock = { status: 299, description: 'Made up' };
