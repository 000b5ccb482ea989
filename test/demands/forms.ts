/** Forms that several frameworks share. `response` is the expression for the response: `res`, `ctx.res`. */
import type { Form, Method, Reasons } from './demands.ts';

const onContent = ['no content with 204', 'no content with 205', 'no content with 304'] as const;
const onFields = [
  ...(['no framing with 204', 'a range with 206 and 416 only'] as const),
  ...(['an Allow without the refused method', 'a delay or a date in Retry-After'] as const),
  'nothing to store with 428, 429, 431 and 511',
] as const;

/** The same reason for all demands on content, or on fields. */
export const onEach = (of: 'content' | 'fields', reason: string): Reasons =>
  Object.fromEntries((of === 'content' ? onContent : onFields).map((name) => [name, reason]));

export const digits: Reasons = { 'a number': 'a string of digits is sent as the number' };
export const unclearDigits: Reasons = {
  'a number': 'the servers that may answer differ in whether they send a string',
};
export const noRedirects: Reasons = {
  'a redirection to redirect with': 'it has no redirects; Location is an ordinary field',
};
/** For forms that always have content, which is a second mistake: both are reported. */
export const besideContent = {
  'no framing with 204': 'content with 204 is a mistake of its own beside it',
  'a status that the method can have': 'content with 304 is a mistake of its own beside it',
} as const satisfies Reasons;

/** For forms that throw an error, which an error handler answers. */
export const redirectedByOthers: Reasons = {
  'neither 305 nor 306': 'whoever answers an error may send another status',
};
/** For errors that any server may answer. */
export const answeredByOthers: Reasons = {
  ...redirectedByOthers,
  'a final status': 'whoever answers an error may send another status',
};

/** The forms of the `ServerResponse` of Node.js. */
export function nodeForms(response: string): readonly Form[] {
  return [
    {
      plain: (status) => `${response}.statusCode = ${status}; ${response}.end();`,
      content: (status) => `${response}.statusCode = ${status}; ${response}.end('content');`,
      field: (status, name, value) =>
        `${response}.setHeader('${name}', '${value}'); ${response}.statusCode = ${status}; ${response}.end();`,
      except: digits,
    },
    {
      plain: (status) => `${response}.writeHead(${status}).end();`,
      content: (status) => `${response}.writeHead(${status}); ${response}.end('content');`,
      field: (status, name, value) =>
        `${response}.writeHead(${status}, { '${name}': '${value}' }); ${response}.end();`,
      except: digits,
    },
  ];
}

/** The forms that Express and similar frameworks add: `res.status(404).send('content')`. */
export function chainedForms(response: string, except: Reasons): readonly Form[] {
  return [
    {
      plain: (status) => `${response}.status(${status}).end();`,
      content: (status) => `${response}.status(${status}).json({ name: 'content' });`,
      field: (status, name, value) =>
        `${response}.status(${status}).set('${name}', '${value}').end();`,
      except,
    },
    { content: (status) => `${response}.status(${status}).send('content');` },
    { plain: (status) => `${response}.sendStatus(${status});`, except },
  ];
}

/** `response.redirect(status, url)` */
export const statusFirst = (response: string): Form => ({
  redirect: (status) => `${response}.redirect(${status}, '/new');`,
});

/** `new Response(content, init)`, and the static methods of `Response` and its subclasses. */
export function responseForms(name: string): readonly Form[] {
  return [
    {
      plain: (status) => `return new ${name}(null, { status: ${status} });`,
      content: (status) => `return new ${name}('content', { status: ${status} });`,
      field: (status, field, value) =>
        `return new ${name}(null, { status: ${status}, headers: { '${field}': '${value}' } });`,
      except: digits,
      redirect: (status) => `return ${name}.redirect('https://example.org/', ${status});`,
    },
    { content: (status) => `return ${name}.json({ name: 'content' }, { status: ${status} });` },
  ];
}

/** `const app = …; app.get('/', handler)` */
export const routed =
  (head: string, parameters: string, names: Partial<Record<Method, string>> = {}) =>
  (statements: string, method: Method): string =>
    `${head}\napp.${names[method] ?? (method === 'any' ? 'all' : method)}('/', async (${parameters}) => {\n${statements}\n});`;

/** `export const GET = handler` */
export const exported =
  (head: string, parameters: string, any = 'GET') =>
  (statements: string, method: Method): string =>
    `${head}\nexport async function ${method === 'any' ? any : method.toUpperCase()}(${parameters}) {\n${statements}\n}`;

/** The method is a condition in the handler: `if (req.method === 'GET')`. */
export const guarded =
  (before: string, parameters: string, method: string, after: string) =>
  (statements: string, of: Method): string =>
    [
      `${before}(${parameters}) => {`,
      of === 'any' ? '' : `if (${method} !== '${of.toUpperCase()}') return;`,
      statements,
      `}${after}`,
    ].join('\n');
