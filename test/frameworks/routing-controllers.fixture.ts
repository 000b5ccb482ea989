// every: framework routing-controllers, evidence import
import {
  Body,
  Delete,
  Get,
  HttpCode,
  HttpError,
  JsonController,
  NotFoundError,
  OnNull,
  OnUndefined,
  Param,
  Post,
  Put,
  Redirect,
  Res,
} from 'routing-controllers';

@JsonController('/users')
export class UsersController {
  @Get('/:id')
  @OnUndefined(404) //~ send 404, content no, GET /:id
  @OnNull(204) //~ send 204, content no, GET /:id
  show(@Param('id') id: number) {
    if (id < 0) throw new HttpError(400, 'No such id'); //~ throw 400, GET /:id
    if (id === 0) throw new NotFoundError(); //~ throw 404, implied
    return { id };
  }

  @Post('/')
  @HttpCode(201) //~ send 201, content yes, POST /
  create(@Body() user: object) {
    return { user };
  }

  @Put('/:id')
  update(@Res() res) {
    return res.status(200).send('Saved'); //~ send 200, content yes, PUT /:id
  }

  @Delete('/:id')
  @OnUndefined(NotFoundError)
  remove() {}

  @Get('/old')
  @Redirect('/users') //~ send 302, implied, content no, location yes, GET /old
  old() {}
}
