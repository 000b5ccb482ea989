/** Frameworks that answer with a `Response`, or whose helpers make one. */
import type { Family, Form, Method, Reasons } from './demands.ts';
import {
  besideContent,
  digits,
  exported,
  noRedirects,
  responseForms,
  routed,
  unclearDigits,
} from './forms.ts';

/** A helper that makes a `Response` of content. */
function helperForm(json: string, redirect?: string, except: Reasons = digits): Form {
  return {
    plain: (status) => `return ${json}({ name: 'content' }, { status: ${status} });`,
    content: (status) => `return ${json}({ name: 'content' }, { status: ${status} });`,
    field: (status, name, value) =>
      `return ${json}({ name: 'content' }, { status: ${status}, headers: { '${name}': '${value}' } });`,
    ...(redirect === undefined
      ? {}
      : { redirect: (status) => `return ${redirect}('/new', ${status});` }),
    except: { ...except, ...besideContent },
  };
}

/** `loader` for GET, and `action` for other methods. */
const loaded =
  (head: string) =>
  (statements: string, method: Method): string =>
    [
      head,
      `export const ${method === 'post' ? 'action' : 'loader'} = async ({ request }) => {`,
      method === 'post' ? "if (request.method !== 'POST') return null;" : '',
      statements,
      '};',
    ].join('\n');

export const responseFamilies: readonly Family[] = [
  {
    framework: 'fetch-response',
    program: exported('', 'request', 'fetch'),
    forms: responseForms('Response'),
    cannot: digits,
  },
  {
    framework: 'next',
    program: exported("import { NextResponse } from 'next/server';", 'request'),
    forms: [...responseForms('NextResponse'), ...responseForms('Response')],
    cannot: digits,
  },
  {
    framework: 'sveltekit',
    program: exported(
      "import { error, json, redirect, text } from '@sveltejs/kit';",
      'event',
      'fallback',
    ),
    forms: [
      helperForm('json'),
      helperForm('text'),
      {
        plain: (status) => `error(${status}, 'Message');`,
        redirect: (status) => `redirect(${status}, '/new');`,
        except: digits,
      },
      ...responseForms('Response'),
    ],
    cannot: digits,
  },
  {
    framework: 'remix',
    program: loaded("import { data, json, redirect } from '@remix-run/node';"),
    forms: [
      helperForm('json', 'redirect'),
      helperForm('data', undefined, unclearDigits),
      ...responseForms('Response'),
    ],
    cannot: digits,
  },
  {
    framework: 'react-router',
    program: loaded("import { data, redirect } from 'react-router';"),
    forms: [helperForm('data', 'redirect', unclearDigits), ...responseForms('Response')],
    cannot: digits,
  },
  {
    framework: 'analog',
    program: (statements, method) =>
      [
        "import { fail, json, redirect } from '@analogjs/router/server/actions';",
        "import { createRouter, defineEventHandler } from 'h3';",
        'const app = createRouter();',
        `app.${method === 'any' ? 'use' : method}('/', defineEventHandler((event) => {`,
        statements,
        '}));',
      ].join('\n'),
    forms: [
      helperForm('json', 'redirect'),
      {
        plain: (status) => `return fail(${status}, { name: 'content' });`,
        content: (status) => `return fail(${status}, { name: 'content' });`,
        except: digits,
      },
      ...responseForms('Response'),
    ],
    cannot: digits,
  },
  {
    framework: 'tanstack-start',
    program: (statements, method) =>
      [
        "import { createFileRoute, redirect } from '@tanstack/react-router';",
        "import { json } from '@tanstack/react-start';",
        `export const Route = createFileRoute('/')({ server: { handlers: { ${method === 'post' ? 'POST' : 'GET'}: async ({ request }) => {`,
        statements,
        '} } } });',
      ].join('\n'),
    forms: [
      helperForm('json'),
      { redirect: (status) => `throw redirect({ to: '/new', statusCode: ${status} });` },
      ...responseForms('Response'),
    ],
    cannot: digits,
  },
  {
    framework: 'epic-invariant',
    program: loaded(
      "import { invariantResponse } from '@epic-web/invariant';\nimport { data } from '@remix-run/node';",
    ),
    forms: [
      {
        plain: (status) => `invariantResponse(found, 'content', { status: ${status} });`,
        content: (status) => `invariantResponse(found, 'content', { status: ${status} });`,
        field: (status, name, value) =>
          `invariantResponse(found, 'content', { status: ${status}, headers: { '${name}': '${value}' } });`,
        except: { ...digits, ...besideContent },
      },
    ],
    cannot: { ...digits, ...noRedirects, ...besideContent },
  },
  {
    framework: 'astro',
    program: exported(
      "import type { APIContext } from 'astro';",
      '{ redirect, response }: APIContext',
      'ALL',
    ),
    forms: [
      { redirect: (status) => `return redirect('/new', ${status});` },
      ...responseForms('Response'),
    ],
    cannot: digits,
  },
  {
    framework: 'solid-start',
    program: exported(
      "import { json, redirect, reload } from '@solidjs/router';\nimport type { APIEvent } from '@solidjs/start/server';",
      'event: APIEvent',
    ),
    forms: [
      helperForm('json', 'redirect'),
      {
        plain: (status) => `event.response.status = ${status}; return null;`,
        except: unclearDigits,
      },
      ...responseForms('Response'),
    ],
    cannot: digits,
  },
  {
    framework: 'itty-router',
    program: routed(
      "import { AutoRouter, error, json, status, text } from 'itty-router';\nconst app = AutoRouter();",
      'request',
    ),
    forms: [
      helperForm('json'),
      {
        plain: (status) => `return status(${status});`,
        content: (status) => `return error(${status}, 'content');`,
        except: digits,
      },
      ...responseForms('Response'),
    ],
    cannot: digits,
  },
];
