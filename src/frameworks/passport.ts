import { argument, code, defineFramework } from './language/framework.ts';
import { thrown } from './shared/node.ts';

/** Packages with a strategy that those of a project extend. */
const strategies = [
  ...['passport-strategy', 'passport', 'passport-custom', 'passport-local', 'passport-jwt'],
  ...['passport-http', 'passport-http-bearer', 'passport-oauth1', 'passport-oauth2'],
  ...['passport-openidconnect', 'passport-saml', '@node-saml/passport-saml'],
];

const failure = { ...thrown, on: 'strategy', call: ['fail'] } as const;

export default defineFramework({
  name: 'passport',
  title: 'Passport',
  homepage: 'https://www.passportjs.org/reference/strategy-authors/',
  packages: strategies,
  values: { strategy: [{ instance: ['default', 'Strategy', 'AbstractStrategy'] }] },
  responses: [
    // Whoever asked for the authentication decides what is sent, and with which fields.
    { ...failure, arity: 1, where: { argument: 0, is: 'number' }, status: argument(0) },
    { ...failure, arity: 2, status: argument(1) },
    {
      on: 'strategy',
      call: ['redirect'],
      status: [argument(1), code(302)],
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      whole: true,
      redirects: true,
      runtime: {
        accepts: [100, 999],
        checks: 'when sent',
        nothing: 302,
        numericString: 'sent',
        fraction: 'truncated',
        interim: 'unanswered',
      },
    },
  ],
  leaves: 'at its end',
  fallback: { status: 401 },
  runtime: {},
});
