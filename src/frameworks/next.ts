import { argument, code, defineFramework } from './define-framework.ts';
import { responseClass, responseClassRuntime } from './define-rows.ts';

export default defineFramework({
  name: 'next',
  title: 'Next.js `NextResponse`',
  homepage: 'https://nextjs.org/docs/app/api-reference/functions/next-response',
  packages: ['next/server'],
  values: { NextResponse: [{ export: 'NextResponse' }] },
  responses: [
    // A string in the place of the status says nothing here.
    {
      on: 'NextResponse',
      call: ['redirect'],
      where: { argument: 1, is: 'text' },
      status: code(307),
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      whole: true,
    },
    ...responseClass('NextResponse', 307),
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: responseClassRuntime,
});
