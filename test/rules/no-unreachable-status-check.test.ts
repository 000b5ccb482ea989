import rule from '../../rules/no-unreachable-status-check.ts';
import { at, run } from '../rule-tester.ts';

type MessageId = keyof typeof rule.meta.messages;

const clients = {
  axios: { title: 'axios', option: 'validateStatus' },
  got: { title: 'Got', option: 'throwHttpErrors' },
  ky: { title: 'Ky', option: 'throwHttpErrors' },
  superagent: { title: 'SuperAgent', option: 'ok' },
};
type Client = keyof typeof clients;

const described: Readonly<Record<string, string>> = {
  304: '304 (Not Modified)',
  400: '400 (Bad Request)',
  401: '401 (Unauthorized)',
  404: '404 (Not Found)',
  422: '422 (Unprocessable Content)',
  500: '500 (Internal Server Error)',
};

const importing = (client: Client, text: string) => `import ${client} from '${client}'; ${text}`;

/** A program with one report on a part of it, where that comes up last. */
function reported(
  client: Client,
  text: string,
  part: string,
  given: {
    readonly messageId?: MessageId;
    readonly outcome?: string;
    readonly data?: Readonly<Record<string, string>>;
  } = {},
) {
  const { messageId = 'statusRejected', outcome = 'never', data } = given;
  const code = importing(client, text);
  const column = code.lastIndexOf(part) + 1;
  const { title, option } = clients[client];
  const status = described[part] ?? '';
  return {
    code,
    errors: [
      {
        messageId,
        data: data ?? { title, option, outcome, status },
        ...at(1, column, column + part.length),
      },
    ],
  };
}

const checked = (call: string, check: string) =>
  `const response = await ${call}; if (${check}) act();`;
const status = (check: string) => checked('axios.get(url)', check);
const created = (options: string, part = '404') =>
  `const api = axios.create(${options}); api.get(url).then((response) => response.status === ${part});`;
const range = { messageId: 'rangeRejected' } as const;
const assertion = { messageId: 'assertionRejected' } as const;
const rangeData = (client: Client, code: string) => ({
  ...range,
  data: { ...clients[client], outcome: 'never', status: code },
});

run(rule, {
  valid: [
    // Statuses that the client gives.
    importing('axios', status('response.status === 204')),
    importing('axios', status('response.status !== 200')),
    importing('axios', status('response.status >= 200 && response.status < 300')),
    importing('axios', status('response.status < 400')),
    importing('got', checked('got(url)', 'response.statusCode === 304')),
    // What no client gives at all is the matter of no-impossible-status-comparison.
    importing('axios', status("response.status === '404'")),
    importing('axios', status('response.status === 102 || response.status === 404.5')),
    // Clients that reject nothing, and other objects.
    checked('fetch(url)', 'response.status === 404'),
    "import { request } from 'undici'; const { statusCode } = await request(url); if (statusCode === 404) gone();",
    'if (order.status === 404) act();',
    // The option, or one that is not seen.
    ...[
      'axios.get(url, { validateStatus: () => true })',
      'axios.get(url, { validateStatus })',
      'axios.get(url, options)',
      'axios.get(url, { ...options })',
      'axios.post(url, order, options)',
      'axios.get(...given)',
      'axios(options)',
      'axios.request({ url, validateStatus: null })',
    ].map((call) => importing('axios', checked(call, 'response.status === 404'))),
    importing(
      'got',
      checked('got(url, { throwHttpErrors: false })', 'response.statusCode === 404'),
    ),
    importing('got', checked('got(url, { followRedirect: false })', 'response.statusCode === 302')),
    // The options in place of the URL.
    ...[
      'got.post({ url, throwHttpErrors: false })',
      'got.put({ url, hooks })',
      'got.get(options)',
      'got({ url, throwHttpErrors: false })',
    ].map((call) => importing('got', checked(call, 'response.statusCode === 404'))),
    "import ky from 'ky'; ky.post({ throwHttpErrors: false });",
    // A status of 0, of a response that a page may not see.
    importing('axios', status('response.status === 0')),
    importing('ky', checked("ky(url, { mode: 'no-cors' })", 'response.status === 0')),
    importing('ky', checked('ky(url)', 'response.status < 200')),
    importing('ky', checked('ky(url, { hooks })', 'response.status === 404')),
    importing(
      'superagent',
      checked('superagent.get(url).ok(() => true)', 'response.status === 404'),
    ),
    importing(
      'superagent',
      'superagent.get(url).end((error, response) => response.status === 404);',
    ),
    // A client that another place may have set up.
    importing('axios', created('{ validateStatus: () => true }')),
    importing('axios', created('options')),
    importing(
      'axios',
      `axios.defaults.validateStatus = null; ${status('response.status === 404')}`,
    ),
    importing(
      'axios',
      `axios.interceptors.response.use(unwrap); ${status('response.status === 404')}`,
    ),
    importing('axios', `setUp(axios); ${status('response.status === 404')}`),
    importing('axios', `vi.mock('axios'); ${status('response.status === 404')}`),
    importing(
      'ky',
      'const api = ky.extend({ throwHttpErrors: false }); (await api(url)).status === 404;',
    ),
    importing(
      'ky',
      'const api = ky.extend(() => ({ throwHttpErrors: false })); (await api(url)).status === 404;',
    ),
    `import axios from './axios.js'; ${status('response.status === 404')}`,
    "import { api } from './api.js'; api.get(url).then((response) => response.status === 404);",
    `import axios from 'axios'; const load = async (api) => (await api.get(url)).status === 404; load(axios.create());`,
    // A rejected response may come in another way.
    importing(
      'axios',
      status('response.status === 404').replace('url)', 'url).catch((e) => e.response)'),
    ),
    importing(
      'axios',
      'let response; try { response = await axios.get(url); } catch (e) { response = e.response; } if (response.status === 404) act();',
    ),
    // A check that each response passes may be there to be sure.
    importing(
      'got',
      "it('is there', async () => { const r = await got(url); expect(r.statusCode).not.toBe(500); });",
    ),
    // The option where other options are looked for, or where another object has it.
    importing(
      'axios',
      'axios.get(url, { retry: { validateStatus } }); own({ params: { validateStatus } });',
    ),
    {
      filename: 'file.ts',
      code: "import { AxiosResponse } from 'axios'; const is = (r: AxiosResponse) => r.status === 404;",
    },
  ].map((code) => (typeof code === 'string' ? { code } : code)),
  invalid: [
    reported('axios', status('response.status === 404'), '404'),
    reported('axios', status('404 == response.status'), '404'),
    reported('axios', status('response.status !== 404'), '404', { outcome: 'always' }),
    reported('axios', status('response.status === 304'), '304'),
    reported('axios', status('[200, 404].includes(response.status)'), '404', {
      messageId: 'elementRejected',
    }),
    reported('got', checked('got.get({ url })', 'response.statusCode === 404'), '404'),
    reported(
      'axios',
      'const { status } = await axios.get(url); switch (status) { case 404: gone(); }',
      '404',
    ),
    reported(
      'axios',
      status('response.status >= 400'),
      'response.status >= 400',
      rangeData('axios', '400 (Bad Request)'),
    ),
    reported(
      'axios',
      status('response.status > 299'),
      'response.status > 299',
      rangeData('axios', '299 (unassigned)'),
    ),
    reported(
      'axios',
      status('response.status < 200 || response.status >= 300'),
      'response.status >= 300',
      rangeData('axios', '300 (Multiple Choices)'),
    ),
    ...[
      'axios(`${base}/orders`)',
      'axios({ url })',
      'axios.request({ url })',
      'axios.delete(url, { params: { id } })',
      'axios.post(url, order)',
      'axios.post(url, order, { headers: {} })',
    ].map((call) => reported('axios', checked(call, 'response.status === 422'), '422')),
    reported('axios', 'axios.get(url).then((response) => response.status === 500);', '500'),
    reported('axios', 'axios.get(url).then(({ status }) => status === 500);', '500'),
    reported('axios', created(''), '404'),
    reported('axios', created("{ baseURL: '/api' }"), '404'),
    reported(
      'axios',
      'class Api { constructor() { this.http = axios.create(); } async has() { const r = await this.http.get(url); return r.status !== 404; } }',
      '404',
      { outcome: 'always' },
    ),
    reported('axios', 'const load = () => axios.get(url); (await load()).status === 404;', '404'),
    reported(
      'axios',
      'let response; try { response = await axios.get(url); } catch (error) { log(error); } if (response.status === 404) act();',
      '404',
    ),
    reported('got', checked('got(url)', 'response.statusCode === 404'), '404'),
    reported(
      'got',
      checked('got.post(url, { json: order })', 'response.statusCode === 422'),
      '422',
    ),
    reported(
      'got',
      "it('is gone', async () => { const r = await got(url); expect(r.statusCode).to.equal(400); });",
      '400',
      assertion,
    ),
    reported(
      'got',
      "it('is gone', async () => { const r = await got(url); expect(r.statusCode).toBe(404); });",
      '404',
      assertion,
    ),
    reported('ky', checked('ky.get(url)', 'response.status === 401'), '401'),
    reported(
      'ky',
      "const api = ky.create({ prefixUrl: '/' }); (await api.get('x')).status === 404;",
      '404',
    ),
    reported(
      'superagent',
      checked("superagent.get(url).set('Accept', type)", 'response.status === 404'),
      '404',
    ),
    reported(
      'superagent',
      'superagent.get(url).then((response) => response.status === 404);',
      '404',
    ),
    {
      code: "import { ofetch } from 'ofetch'; (await ofetch.raw(url)).status === 404;",
      errors: [
        {
          messageId: 'statusRejected',
          data: {
            title: 'ofetch',
            status: '404 (Not Found)',
            outcome: 'never',
            option: 'ignoreResponseError',
          },
          ...at(1, 69, 72),
        },
      ],
    },
    ...['params', 'headers', 'data'].map((within) =>
      reported(
        'axios',
        checked(`axios.get(url, { ${within}: { validateStatus } })`, 'response.status === 404'),
        'validateStatus',
        {
          messageId: 'optionInOption',
          data: { title: 'axios', name: 'validateStatus', within },
        },
      ),
    ),
    reported('axios', 'axios.create({ params: { validateStatus } });', 'validateStatus', {
      messageId: 'optionInOption',
      data: { title: 'axios', name: 'validateStatus', within: 'params' },
    }),
    reported('axios', 'axios.post(url, { validateStatus });', 'validateStatus', {
      messageId: 'optionInContent',
      data: { title: 'axios', name: 'validateStatus' },
    }),
    reported(
      'got',
      'got.post(url, { json: { throwHttpErrors: false } });',
      'throwHttpErrors: false',
      {
        messageId: 'optionInOption',
        data: { title: 'Got', name: 'throwHttpErrors', within: 'json' },
      },
    ),
  ],
});
