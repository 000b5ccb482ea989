import { argument, defineFramework } from './define-framework.ts';

const thrown = { on: 'HttpError', role: 'throw', whole: true, status: argument(0) } as const;

export default defineFramework({
  name: 'middy',
  title: 'Middy',
  homepage: 'https://middy.js.org/docs/middlewares/http-error-handler',
  packages: ['@middy/util'],
  values: { HttpError: [{ export: ['createError', 'HttpError'] }] },
  responses: [
    { ...thrown, invoke: true },
    { ...thrown, construct: true },
  ],
  leaves: 'at its end',
  fallback: { status: 500 },
  runtime: { accepts: [100, 511], fraction: 'throws' },
});
