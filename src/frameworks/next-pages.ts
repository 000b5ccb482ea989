import { argument, code, defineFramework, member } from './language/framework.ts';
import { handlerMembers } from './shared/requests.ts';
import {
  handlerResponses,
  redirect,
  requestHandlers,
  requestParameterNames,
  statusRedirects,
} from './shared/node.ts';

export default defineFramework({
  name: 'next-pages',
  title: 'Next.js Pages Router',
  homepage: 'https://nextjs.org/docs/pages/building-your-application/routing/api-routes',
  packages: ['next'],
  values: {
    request: [{ type: ['NextApiRequest'] }],
    response: [{ type: ['NextApiResponse'] }],
    result: [],
  },
  handlers: requestHandlers,
  handlerTypes: ['NextApiHandler'],
  parameterNames: requestParameterNames,
  requests: ['request'],
  requestMembers: handlerMembers,
  files: '/pages/api/(?<path>.+)\\.[cm]?[jt]sx?$',
  exports: { getServerSideProps: 'GET', getStaticProps: 'GET' },
  responses: [
    { ...redirect(1, code(307), 0), room: 0 },
    {
      ...redirect(2, code(307), 0),
      where: { argument: 0, is: 'text' },
      overlooks: [argument(1)],
    },
    ...handlerResponses,
    ...statusRedirects,
    {
      on: 'result',
      returned: true,
      status: member('redirect.statusCode'),
      fields: { name: 'location', value: member('redirect.destination') },
      whole: true,
      redirects: true,
      runtime: { only: [301, 302, 303, 307, 308], numericString: 'throws', fraction: 'throws' },
    },
  ],
  leaves: 'at its end',
  unanswered: 'hangs',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  },
});
