// package: {"nuxt": "^4.0.0"}
// every: framework nuxt, evidence import
import { createError, setResponseStatus, useRequestEvent } from '#app';

export const missing = () => {
  throw createError({ statusCode: 404, statusMessage: 'Not here' }); //~ throw 404
};
export const shown = () => showError({ status: 503 }); //~ throw 503, evidence project
export const stopped = () => abortNavigation({ statusCode: 403 }); //~ throw 403, evidence project
export const moved = () => navigateTo('/new', { redirectCode: 301 }); //~ send 301, evidence project, content no, location yes
export const found = () => navigateTo('/new'); //~ send 302, implied, evidence project, location yes

setResponseStatus(410); //~ send 410
const event = useRequestEvent();
if (event) setResponseStatus(event, 451, 'Not there'); //~ send 451
