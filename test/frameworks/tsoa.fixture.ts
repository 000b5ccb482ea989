// every: framework tsoa, evidence import
import {
  Body,
  Controller,
  Get,
  Path,
  Post,
  Put,
  Res,
  Response,
  Route,
  SuccessResponse,
  type TsoaResponse,
} from 'tsoa';

@Route('users')
export class UsersController extends Controller {
  @Get('{id}')
  @Response(404, 'Not found') //~ declare 404, GET {id}
  @Response('4XX')
  async show(@Path() id: number, @Res() missing: TsoaResponse<404, { reason: string }>) {
    if (id < 0) return missing(404, { reason: 'No such user' }); //~ send 404, evidence type, content yes, GET {id}
    return { id };
  }

  @Post()
  @SuccessResponse('201', 'Created') //~ send 201, notation string, POST (no path)
  async create(@Body() user: object) {
    this.setStatus(201); //~ send 201, POST (no path)
    return user;
  }

  @Put('{id}')
  async update() {
    this.setStatus(204); //~ send 204, PUT {id}
  }
}

// Another class has a status of its own.
export class Job {
  setStatus(status: number) {
    return this.setStatus(status + 1);
  }
}
