/** Libraries of errors, which the error handler of any framework may answer. */
import type { Family, Reasons } from './demands.ts';
import { answeredByOthers, onEach } from './forms.ts';

const others = 'an error has a status and a message; whoever answers it gives the rest';
const onAnswer: Reasons = {
  ...onEach('content', others),
  ...onEach('fields', others),
  'a status that the method can have': 'no route is known where an error is made',
};
const errorsOnly: Reasons = {
  ...onAnswer,
  'a redirection to redirect with': 'an error redirects nobody',
};
const message: Reasons = { 'a number': 'a string is the message' };
const digits: Reasons = { 'a number': 'a string of digits is taken for the number' };
const unclear: Reasons = { 'a number': 'what becomes of a string differs between the servers' };

/** A module that makes one error. */
function errors(
  framework: string,
  head: string,
  made: (status: string) => string,
  cannot: Reasons,
): Family {
  return {
    framework,
    program: (statements) => `${head}\nexport function refuse() {\n${statements}\n}`,
    forms: [{ plain: (status) => `throw ${made(status)};`, except: cannot }],
    cannot: { ...errorsOnly, ...cannot },
  };
}

const ownStatus: Reasons = {
  ...answeredByOthers,
  'a status from 100 to 599': 'a number outside 400 to 599 may be anything on an error',
  'a number': 'a string may be anything on an error',
};

/** For errors whose framework lets others have the last word on any status. */
const leftToOthers: Reasons = {
  ...answeredByOthers,
  ...unclear,
  'a status from 100 to 599': 'whoever answers an error may send another status',
};
const besideSuccess: Reasons = {
  'a redirection to redirect with': 'an error with 200 is a mistake of its own beside it',
};

export const errorFamilies: readonly Family[] = [
  errors(
    'boom',
    "import { Boom } from '@hapi/boom';",
    (status) => `new Boom('Message', { statusCode: ${status} })`,
    digits,
  ),
  errors(
    'http-errors',
    "import createError from 'http-errors';",
    (status) => `createError(${status}, 'Message')`,
    { ...answeredByOthers, ...message, 'neither 305 nor 306': 'it makes 500 of 306 alone' },
  ),
  errors(
    'fastify-error',
    "import createError from '@fastify/error';",
    (status) => `new (createError('CODE', 'Message', ${status}))()`,
    digits,
  ),
  errors(
    'fastify-sensible',
    "import { httpErrors } from '@fastify/sensible';",
    (status) => `httpErrors.createError(${status}, 'Message')`,
    message,
  ),
  errors(
    'middy',
    "import { createError } from '@middy/util';",
    (status) => `createError(${status}, 'Message')`,
    { ...answeredByOthers, ...unclear },
  ),
  errors(
    'graphql',
    "import { GraphQLError } from 'graphql';",
    (status) => `new GraphQLError('Message', { extensions: { http: { status: ${status} } } })`,
    { ...answeredByOthers, ...unclear },
  ),
  errors(
    'directus',
    "import { createError } from '@directus/errors';",
    (status) => `new (createError('CODE', 'Message', ${status}))()`,
    leftToOthers,
  ),
  errors(
    'payload',
    "import { APIError } from 'payload';",
    (status) => `new APIError('Message', ${status})`,
    leftToOthers,
  ),
  {
    framework: 'vike',
    program: (statements) =>
      `import { redirect, render } from 'vike/abort';\nexport const guard = async () => {\n${statements}\n};`,
    forms: [
      {
        plain: (status) => `throw render(${status}, 'Message');`,
        redirect: (status) => `throw redirect('/new', ${status});`,
        except: { ...leftToOthers, ...besideSuccess },
      },
    ],
    cannot: { ...errorsOnly, ...leftToOthers, ...besideSuccess },
  },
  {
    framework: 'passport',
    program: (statements) =>
      [
        "import { Strategy } from 'passport-strategy';",
        'export class KeyStrategy extends Strategy { authenticate(request) {',
        statements,
        '} }',
      ].join('\n'),
    forms: [
      {
        plain: (status) => `this.fail('Message', ${status});`,
        redirect: (status) => `this.redirect('/new', ${status});`,
        except: leftToOthers,
      },
    ],
    cannot: { ...onAnswer, ...leftToOthers },
  },
  errors(
    'error-status',
    'class HttpError extends Error { constructor(public status, message) { super(message); } }',
    (status) => `new HttpError(${status}, 'Message')`,
    ownStatus,
  ),
  errors(
    'trpc',
    "import { TRPCError } from '@trpc/server';",
    (status) => `new TRPCError({ code: ${status} })`,
    {
      ...answeredByOthers,
      'a status from 100 to 599': 'its codes are words, each with a status of its own',
    },
  ),
];
