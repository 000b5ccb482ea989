// every: framework adonis, evidence type
import { Exception } from '@adonisjs/core/exceptions';
import type { HttpContext } from '@adonisjs/core/http';
import router from '@adonisjs/core/services/router';

export default class UsersController {
  async store({ request, response }: HttpContext) {
    const user = request.all();
    if (!user['name']) return response.status(422).send({ error: 'No name' }); //~ send 422, content yes
    response.header('location', '/users/1');
    return response.created(user); //~ send 201, implied, location yes
  }

  update({ response }: HttpContext) {
    response.status(204); //~ send 204, content yes
    response.json({ ok: true });
  }

  async destroy(ctx: HttpContext) {
    if (Math.random() > 0.5) ctx.response.abort({ error: 'No' }, 403); //~ send 403, content yes
    if (Math.random() > 0.5) ctx.response.abort('Bad'); //~ send 400, implied
    ctx.response.noContent(); //~ send 204, implied
  }

  show({ response }: HttpContext) {
    return response.redirect('/users', false, 301); //~ send 301, content no, location yes
  }
}

router.put('/users/:id', async ({ response }) => response.safeStatus(202).send('Queued')); //~ send 202, evidence import, content yes, PUT /users/:id

export const failing = () => new Exception('Not here', { status: 404, code: 'E_MISSING' }); //~ throw 404, evidence import
