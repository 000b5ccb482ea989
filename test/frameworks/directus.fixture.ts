// every: framework directus, evidence import
import { createError, ForbiddenError, InvalidPayloadError } from '@directus/errors';
import { defineEndpoint } from '@directus/extensions-sdk';
import { StatusCodes } from 'http-status-codes';
import { createError as ownError, ForbiddenError as OwnError } from './errors.ts';

export const OrderMissing = createError('ORDER_MISSING', 'No such order', 404); //~ throw 404, content unknown, no route
const Busy = createError('BUSY', (extensions) => `Busy: ${extensions.by}`, StatusCodes.CONFLICT); //~ throw 409, notation constant
export const Broken = createError('BROKEN', 'Broken'); //~ throw 500, implied

// The router is Express's, of whichever version Directus has.
export default defineEndpoint((router, { services }) => {
  router.get('/:id', async (req, res) => {
    if (!req.accountability?.user) throw new ForbiddenError(); //~ throw 403, implied, GET /:id
    if (!req.params.id) throw new InvalidPayloadError({ reason: 'No id' }); //~ throw 400, implied
    const order = await services.orders.find(req.params.id);
    if (order.busy) throw new Busy({ by: 'us' });
    if (!order) return res.status(410).send('Gone'); //~ send 410, framework request-response, evidence convention, content yes, GET /:id
    res.json(order);
  });
});

// Other functions

ownError('OTHER', 'Other', 404);
export const other = () => new OwnError();
