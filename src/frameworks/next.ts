import { argument, code, defineFramework, property } from './define-framework.ts';

const status = property(1, 'status');
const fields = { object: property(1, 'headers') };

export default defineFramework({
  name: 'next',
  title: 'Next.js `NextResponse`',
  homepage: 'https://nextjs.org/docs/app/api-reference/functions/next-response',
  packages: ['next/server'],
  values: { NextResponse: [{ export: 'NextResponse' }] },
  responses: [
    {
      on: 'NextResponse',
      construct: true,
      status: [status, code(200)],
      content: { ...argument(0), emptyStringIs: 'content', none: 'null' },
      fields,
      whole: true,
    },
    {
      on: 'NextResponse',
      call: ['json'],
      status: [status, code(200)],
      content: { always: true, argument: 0 },
      fields,
      whole: true,
    },
    // Anything but a number or an object says nothing here.
    {
      on: 'NextResponse',
      call: ['redirect'],
      text: argument(1),
      status: code(307),
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      whole: true,
    },
    {
      on: 'NextResponse',
      call: ['redirect'],
      status: [status, argument(1), code(307)],
      content: { never: true },
      fields: [{ name: 'location', value: argument(0) }, fields],
      whole: true,
      runtime: { only: [301, 302, 303, 307, 308] },
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {
    accepts: [200, 599],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'throws',
    content: { 204: 'throws', 205: 'throws', 304: 'throws' },
  },
});
