import { defineConstants } from './define-constants.ts';

/** Has no constants for fixes: its one table leads from codes to phrases. */
export default defineConstants({
  name: 'node:http',
  modules: ['node:http', 'http', 'node:https', 'https'],
  homepage: 'https://nodejs.org/api/http.html#httpstatus_codes',
  phrases: [{ path: 'STATUS_CODES', by: 'code' }],
  exports: [],
});
