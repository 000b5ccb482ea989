// package: {"@strapi/strapi": "^5.0.0"}
// every: framework strapi, evidence project
import { factories } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { log, mailer } from './services.js';

const { ApplicationError } = errors;

// Controllers, by the members of what they are made of

export default factories.createCoreController('api::order.order', ({ strapi }) => ({
  async create(ctx) {
    const { body } = ctx.request;
    if (!body.data) return ctx.badRequest('No data', { field: 'data' }); //~ send 400, implied, evidence import, content yes, location no, any
    if (!ctx.state.user) return ctx.unauthorized('Sign in'); //~ send 401, implied, evidence import, content yes
    const order = await strapi.documents('api::order.order').create(body);
    ctx.set('Location', `/orders/${order.id}`);
    return ctx.created(order); //~ send 201, implied, evidence import, content unknown, location yes
  },
  async findOne(ctx) {
    const order = await super.findOne(ctx);
    if (!order) return ctx.notFound(); //~ send 404, implied, evidence import, content yes
    if (order.old) return ctx.send({ old: true }, 203); //~ send 203, evidence import, content yes
    if (order.empty) return ctx.send(null, 204); //~ send 204, evidence import, content no
    if (order.sent) return ctx.send({ sent: true }); //~ send 200, implied, evidence import, content yes
    if (order.odd) throw new ApplicationError('Odd'); //~ throw 400, implied, evidence import
    return order;
  },
}));

// Functions of the shape, in a project of Strapi

export const remove = async (ctx) => {
  if (ctx.query.force) {
    ctx.status = 202; //~ send 202, content yes
    ctx.body = { queued: true };
    return;
  }
  ctx.response.tooManyRequests('Slow down'); //~ send 429, implied, content yes, retry-after no
};
export const policy = (ctx) => {
  if (!ctx.state.user) throw new errors.ForbiddenError(); //~ throw 403, implied, evidence import
  if (!ctx.params.id) ctx.throw(422, 'No id'); //~ throw 422
};
export const limit = () => new errors.RateLimitError('Slow down'); //~ throw 429, implied, evidence import

// Other objects of the same names

export const sent = (context) => mailer.send(context, 404);
export const noted = (order) => order.notFound('404');
log.badRequest('Broken', 400);
