import { argument, code, defineFramework } from './language/framework.ts';
import {
  contextMembers,
  contextResponses,
  contextValues,
  koaRuntime,
  telling,
} from './shared/koa.ts';
import { errorNames, toThrow } from './shared/node.ts';

/** The errors of `@strapi/utils`, which Strapi answers with these codes. */
const errors = {
  ApplicationError: 400,
  ValidationError: 400,
  YupValidationError: 400,
  PaginationError: 400,
  UnauthorizedError: 401,
  ForbiddenError: 403,
  PolicyError: 403,
  NotFoundError: 404,
  PayloadTooLargeError: 413,
  RateLimitError: 429,
  NotImplementedError: 501,
} as const;

const named: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(errors).map(([name, status]) => [`errors.${name}`, status]),
);

/** The methods that Strapi gives both the context and its response. */
const answers = (['context', 'response'] as const).flatMap((on) => [
  {
    on,
    call: Object.keys(errorNames),
    status: { named: errorNames },
    phrase: { registered: true },
    content: { always: true, argument: 0 },
  } as const,
  {
    on,
    call: ['send'],
    status: [argument(1), code(200)],
    phrase: { registered: true },
    content: { ...argument(0), none: 'null' },
  } as const,
  {
    on,
    call: ['created'],
    status: code(201),
    phrase: { registered: true },
    content: { ...argument(0), none: 'null' },
  } as const,
]);

export default defineFramework({
  name: 'strapi',
  title: 'Strapi',
  homepage: 'https://docs.strapi.io/cms/backend-customization/requests-responses',
  packages: ['@strapi/strapi', '@strapi/utils'],
  listed: ['@strapi/strapi', 'strapi'],
  values: {
    controller: [{ export: ['factories.createCoreController'] }],
    error: [{ export: Object.keys(named), from: ['@strapi/utils'] }],
    context: [],
    ...contextValues,
  },
  handlers: [{ parameters: ['context', 'next'] }],
  parameterNames: { context: ['ctx', 'context'] },
  telling: [...telling, 'send', 'created', ...Object.keys(errorNames)],
  requests: ['context', 'request'],
  requestMembers: contextMembers,
  routes: [{ on: 'controller', handlers: 'members' }],
  responses: [
    ...answers,
    ...contextResponses,
    { ...toThrow, on: 'error', construct: true, status: { named } },
  ],
  leaves: 'on return',
  fallback: { status: 404, withContent: 200 },
  runtime: koaRuntime,
});
