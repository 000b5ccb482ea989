// every: framework nest, evidence import
import {
  Body,
  Controller,
  Delete,
  Get,
  Head,
  HttpCode,
  HttpException,
  HttpStatus,
  NotFoundException,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Redirect,
  Res,
  UnprocessableEntityException,
  ValidationPipe,
  type ValidationPipeOptions,
} from '@nestjs/common';
import type { Response } from 'express';

declare const cats: { find(id: number): object | undefined; remove(id: number): Promise<void> };

const strict = new ValidationPipe({ errorHttpStatusCode: 422 }); //~ throw 422
const number = new ParseIntPipe({ errorHttpStatusCode: HttpStatus.NOT_ACCEPTABLE }); //~ throw 406, notation constant

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

  @HttpCode(HttpStatus.NO_CONTENT) //~ send 204, notation constant, content unknown, DELETE :id
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

  // The response itself: of Express where the type says so, of the platform where it does not.
  @Put(':id')
  update(@Body() cat: object, @Res() res: Response) {
    return res.status(200).json(cat); //~ send 200, framework express, evidence type, content unknown, PUT :id
  }

  @Head()
  check(@Res({ passthrough: true }) response) {
    response.status(204); //~ send 204, HEAD (no path)
  }
}

export function check(body: unknown) {
  if (!body) throw new HttpException('No body', 400); //~ throw 400
  if (body === 1) throw new HttpException({ error: 'Slow down' }, HttpStatus.TOO_MANY_REQUESTS); //~ throw 429, notation constant
  return new UnprocessableEntityException(); //~ throw 422, implied
}

export const options: ValidationPipeOptions = {
  whitelist: true,
  errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY, //~ throw 422, notation constant, evidence type
};

// Somebody else's decorators and exceptions.
declare function HttpCodes(code: number): MethodDecorator;
class NotFoundError extends Error {}
export class Other {
  @HttpCodes(999)
  method() {
    throw new NotFoundError('Not here');
  }
}
