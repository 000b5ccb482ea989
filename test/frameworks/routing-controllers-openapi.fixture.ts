// every: framework routing-controllers-openapi, evidence import
import { Get, JsonController, Post } from 'routing-controllers';
import { OpenAPI, ResponseSchema } from 'routing-controllers-openapi';
import { StatusCodes } from 'http-status-codes';
import { Failure, User } from './users.js';

const documented = { responses: { 503: { description: 'Later' } } }; //~ declare 503, no route

@OpenAPI({ responses: { 401: { description: 'Who is it?' } } }) //~ declare 401, text 'Who is it?', no route
@JsonController('/users')
export class UsersController {
  @Get('/')
  @OpenAPI({ summary: 'Users', responses: { '400': { description: 'Wrong' }, default: {} } }) //~ declare 400, text 'Wrong', content no
  @ResponseSchema(User, { isArray: true })
  @ResponseSchema(Failure, { statusCode: 404, description: 'No such user' }) //~ declare 404, text 'No such user', GET /
  @ResponseSchema(Failure, { statusCode: '5XX' }) //~ declare ?
  list() {
    return [];
  }

  @Post('/')
  @OpenAPI(documented)
  @ResponseSchema('User', { statusCode: '201' }) //~ declare 201, text none, POST /
  @ResponseSchema(Failure, { statusCode: StatusCodes.CONFLICT }) //~ declare 409, notation constant, POST /
  create() {
    return {};
  }
}

// Other objects and decorators

declare function Documented(options: object): MethodDecorator;
export class Other {
  @Documented({ statusCode: 299, responses: { 299: 'Odd' } })
  method() {}
}
