// every: framework moleculer, evidence import
import { Errors, type Context } from 'moleculer';

export default {
  actions: {
    async get(ctx: Context<{ id: string }, { $statusCode?: number }>) {
      if (!ctx.params.id) throw new Errors.MoleculerClientError('No id', 422, 'NO_ID'); //~ throw 422
      if (ctx.params.id === '0') throw new Errors.MoleculerError('No such user', 404); //~ throw 404
      ctx.meta.$statusCode = 203; //~ send 203, evidence type
      return { id: ctx.params.id };
    },
  },
};
