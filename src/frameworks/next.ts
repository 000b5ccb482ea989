import { argument, code, defineFramework, property } from './language/framework.ts';
import { responseClass, responseClassRuntime, toReturn } from './shared/fetch.ts';
import { thrown } from './shared/node.ts';

const navigation = { notFound: 404, forbidden: 403, unauthorized: 401 } as const;
const location = { name: 'location', value: argument(0) } as const;

export default defineFramework({
  name: 'next',
  title: 'Next.js',
  homepage: 'https://nextjs.org/docs/app/api-reference/functions/next-response',
  packages: ['next/server'],
  values: {
    NextResponse: [{ export: 'NextResponse' }],
    redirect: [{ export: 'redirect', from: ['next/navigation'] }],
    permanentRedirect: [{ export: 'permanentRedirect', from: ['next/navigation'] }],
    navigation: [{ export: Object.keys(navigation), from: ['next/navigation'] }],
  },
  responses: [
    // A string in the place of the status has no meaning here.
    {
      on: 'NextResponse',
      call: ['redirect'],
      where: { argument: 1, is: 'text' },
      status: code(307),
      overlooks: [argument(1)],
      content: { never: true },
      fields: location,
      ...toReturn,
      redirects: true,
    },
    { on: 'NextResponse', call: ['rewrite'], status: property(1, 'status'), ...toReturn },
    { on: 'NextResponse', call: ['next'], status: property(0, 'status'), ...toReturn },
    ...responseClass('NextResponse', 307),
    { ...thrown, on: 'redirect', invoke: true, status: code(307), fields: location },
    { ...thrown, on: 'permanentRedirect', invoke: true, status: code(308), fields: location },
    { ...thrown, on: 'navigation', invoke: true, status: { named: navigation } },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: responseClassRuntime,
});
