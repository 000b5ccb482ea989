import Router from '@koa/router';
import { StatusCodes } from 'http-status-codes';
import Koa from 'koa';
import { coupons } from '../lib/coupons.js';

const app = new Koa();
const router = new Router();

router.get('/coupons/:code', async (ctx) => {
  const coupon = await coupons.find(ctx.params.code);
  if (!coupon) ctx.throw(StatusCodes.NOT_FOUND, 'No such coupon');
  ctx.body = coupon;
});

router.put('/coupons/:code', async (ctx) => {
  const created = await coupons.put(ctx.params.code, ctx.request.body);
  ctx.status = created ? StatusCodes.CREATED : StatusCodes.NO_CONTENT;
});

router.post('/coupons/:code/redeem', async (ctx) => {
  const receipt = await coupons.redeem(ctx.params.code);
  if (receipt.exhausted) {
    ctx.status = 430; // planted: no-unregistered-status-code
    ctx.body = { error: 'This coupon is used up.' };
    return;
  }
  ctx.status = StatusCodes.CREATED;
  ctx.set('Location', `/receipts/${receipt.id}`);
  ctx.body = receipt;
});

router.delete('/coupons/:code', async (ctx) => {
  await coupons.remove(ctx.params.code);
  ctx.status = StatusCodes.NO_CONTENT;
  ctx.body = { removed: ctx.params.code }; // planted: no-forbidden-content
});

app.use(router.routes());
app.use(router.allowedMethods());
app.listen(4000);
