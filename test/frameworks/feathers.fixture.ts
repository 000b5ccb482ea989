// every: framework feathers, evidence import
import { BadRequest, FeathersError, NotFound } from '@feathersjs/errors';

export const get = async (id: string) => {
  if (!id) throw new BadRequest('No id'); //~ throw 400, implied
  if (id === '0') throw new NotFound(`No user ${id}`); //~ throw 404, implied
  throw new FeathersError('Tea', 'teapot', 418, 'Teapot', {}); //~ throw 418
};
