/** The standard `Response`, and that of Next.js which extends it. */
import { createRequire } from 'node:module';
import { defineRuntime, type Asked } from './define-runtime.ts';

const require = createRequire(import.meta.url);

const asked: Asked = { call: ({ GET }: { readonly GET: () => unknown }) => GET() };

export const fetchResponse = defineRuntime({
  framework: 'fetch-response',
  packages: {},
  isExact: true,
  apis: [
    'return new Response(null, { status: S })',
    "return new Response('content', { status: S })",
    "return Response.json('content', { status: S })",
    "return Response.redirect('https://example.org/', S)",
  ],
  plain: 'return new Response()',
  program: (statements) => `
    exports.GET = () => { ${statements}; };`,
  asked,
});

export const next = defineRuntime({
  framework: 'next',
  packages: { 'next/server': require('next/server') as unknown },
  isExact: true,
  apis: [
    'return new NextResponse(null, { status: S })',
    "return new NextResponse('content', { status: S })",
    "return NextResponse.json('content', { status: S })",
    "return NextResponse.redirect('https://example.org/', S)",
    "return NextResponse.redirect('https://example.org/', { status: S })",
  ],
  plain: 'return new NextResponse()',
  program: (statements) => `
    const { NextResponse } = require('next/server');
    exports.GET = () => { ${statements}; };`,
  asked,
});
