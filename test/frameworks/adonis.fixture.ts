// every: framework adonis, evidence type
import { Exception } from '@adonisjs/core/exceptions';
import { HttpContext, type HttpResponse } from '@adonisjs/core/http';
import router from '@adonisjs/core/services/router';
import type { HttpContextContract } from '@ioc:Adonis/Core/HttpContext';
import type { NextFn } from '@adonisjs/core/types/http';
import { StatusCodes } from 'http-status-codes';
import { audit, users } from './services.js';
import type { Response as Answer } from './types.js';

export default class UsersController {
  // A response leaves when the handlers have returned, so the order does not matter

  async store({ request, response }: HttpContext) {
    const user = request.all();
    if (!user['name']) return response.status(422).send({ error: 'No name' }); //~ send 422, content yes, location no
    response.header('Location', '/users/1');
    return response.created(user); //~ send 201, implied, content unknown, location yes
  }

  async update({ response }: HttpContext) {
    response.json({ ok: true });
    response.status(StatusCodes.OK); //~ send 200, content yes, notation constant
  }

  async replace(ctx: HttpContext) {
    const { response } = ctx;
    response.status(ctx.request.input('isNew') ? 201 : 200); //~ send 201, content yes; send 200, content yes
    response.send('ok');
  }

  async destroy({ response }: HttpContext) {
    response.status(204); //~ send 204, content unknown
  }

  async nothing({ response }: HttpContext) {
    response.status(200).send(null); //~ send 200, content no
  }

  async last({ response }: HttpContext) {
    response.status(404); //~ send 404
    response.ok('x'); //~ send 200, implied, content yes
  }

  async types({ response }: HttpContext) {
    response.status(200).type('text/plain').vary('Accept').cookie('a', 'b').send('x'); //~ send 200, content-type yes, vary yes, content yes
  }

  async stream({ response }: HttpContext) {
    response.status(206).stream(await users.stream()); //~ send 206, content yes
  }

  async queued({ response }: HttpContext) {
    return response.safeStatus(202).send('Queued'); //~ send 202, content yes
  }

  async audited({ response }: HttpContext) {
    response.status(200); //~ send 200, content unknown
    await audit(response);
  }

  // The methods that name the status

  async named({ request, response }: HttpContext) {
    switch (request.input('kind')) {
      case 'accepted':
        return response.accepted({ id: 1 }); //~ send 202, implied, content yes
      case 'none':
        return response.noContent(); //~ send 204, implied, content no
      case 'reset':
        return response.resetContent(); //~ send 205, implied, content no
      case 'bad':
        return response.badRequest('No id'); //~ send 400, implied, content yes
      case 'unauthorized':
        response.header('WWW-Authenticate', 'Basic');
        return response.unauthorized(); //~ send 401, implied, content no, www-authenticate yes
      case 'method':
        response.append('Allow', 'GET');
        return response.methodNotAllowed({ error: 'No' }); //~ send 405, implied, content yes, allow yes
      case 'large':
        return response.requestEntityTooLarge(); //~ send 413, implied
      case 'many':
        return response.tooManyRequests({ error: 'Slowly' }); //~ send 429, implied, content yes
      case 'moved':
        return response.location('/new').movedPermanently(); //~ send 301, implied, location yes
      case 'no such name':
        return response.imATeapot();
      default:
        return response.notFound(await users.message()); //~ send 404, implied, content unknown
    }
  }

  // Redirects: 302, unless a status was set before

  async redirects({ request, response }: HttpContext) {
    switch (request.input('kind')) {
      case 'status':
        return response.redirect('/users', false, 301); //~ send 301, content no, location yes, redirects yes
      case 'query':
        return response.redirect('/users', true); //~ send 302, implied, location yes, redirects yes
      case 'chain':
        return response.redirect().status(308).toPath('/users'); //~ send 308, content no, location yes, redirects yes
      case 'route':
        return response.redirect().withQs().toRoute('users.index'); //~ send 302, implied, location yes
      case 'back':
        return response.redirect().back(); //~ send 302, implied, location yes
      case 'kept':
        return response.status(307).redirect('/users'); //~ send 307, location yes, redirects yes
      default:
        response.redirect('/users'); //~ send 302, implied, location yes
    }
  }

  // Errors

  async errors({ request, response }: HttpContext) {
    if (request.input('kind') === 'content') response.abort({ error: 'No' }, 403); //~ throw 403, content yes
    if (request.input('kind') === 'default') response.abort('Bad'); //~ throw 400, implied, content yes
    if (request.input('kind') === 'fields') {
      response.header('WWW-Authenticate', 'Basic');
      response.abort(undefined, 401); //~ throw 401, content no, www-authenticate yes
    }
    response.abortIf(!request.input('id'), 'No id', 422); //~ throw 422, content yes
    response.abortUnless(await users.find(1), 'Nobody'); //~ throw 400, implied
    response.ok({}); //~ send 200, implied, content yes
  }
}

export class SessionMiddleware {
  async handle({ response }: HttpContext, next: NextFn) {
    response.header('X-Took', '1');
    await next();
  }

  async guard(ctx: HttpContext, next: NextFn) {
    if (!ctx.request.header('authorization')) {
      return ctx.response.unauthorized({ error: 'Sign in' }); //~ send 401, implied, content yes
    }
    await next();
    ctx.response.status(200); //~ send 200, content unknown
  }
}

export class LegacyController {
  public async show({ response }: HttpContextContract) {
    return response.status(200).json({}); //~ send 200, content yes
  }
}

export function refuse(response: HttpResponse, message: string) {
  return response.forbidden({ message }); //~ send 403, implied, content yes
}

// Routes

router.put('/users/:id', async ({ response }) => response.status(200).send('ok')); //~ send 200, evidence import, content yes, PUT /users/:id
router.route('/users', ['POST', 'PATCH'], ({ response }) => response.noContent()); //~ send 204, implied, evidence import, PATCH,POST /users
router.any('/all', (ctx) => ctx.response.gone()); //~ send 410, implied, evidence import, any /all
router.get('/users', [UsersController, 'index']).as('users.index');
router.on('/old').redirectToPath('/new', { status: 301 }); //~ send 301, location yes, evidence import
router.on('/older').redirectToPath('/new'); //~ send 302, implied, evidence import
router.on('/oldest').redirect('users.index', [], { status: 308 }); //~ send 308, evidence import
router.on('/page').render('page');

// Exceptions

export class QuotaException extends Exception {
  constructor(message: string) {
    super(message, { status: 429, code: 'E_QUOTA' }); //~ throw 429, evidence import
  }
}

export class LegacyException extends Exception {
  constructor(message: string) {
    super(message, 409, 'E_LEGACY'); //~ throw 409, evidence import
  }
}

export function failing(kind: string) {
  if (kind === 'object') throw new Exception('Not here', { status: 404, code: 'E_MISSING' }); //~ throw 404, evidence import
  if (kind === 'legacy') throw new Exception('Not yours', 403, 'E_OWNER'); //~ throw 403, evidence import
  throw new Exception('Nothing is said');
}

// The context of the present request

export function accepted() {
  HttpContext.getOrFail().response.status(202); //~ send 202, evidence import, no route
}

// Other objects with the same names

export function others(response: Answer, store: { noContent(): void }) {
  response.created({ id: 1 });
  response.badRequest();
  store.noContent();
}
