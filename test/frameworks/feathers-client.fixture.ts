// every: framework feathers-client, evidence import
import { FeathersError, NotFound } from '@feathersjs/errors';

//
export function statusOf(error: unknown) {
  if (error instanceof NotFound) return error.code === 404; //~ compare 404
  if (!(error instanceof FeathersError)) return error.code === 404;
  switch (error.code) {
    case 401: //~ compare 401, by case
      return 1;
    default:
      return error.code >= 500; //~ compare 500
  }
}
