// Clients that a file makes, hooks that they are given, and errors of other clients than axios.
import axios from 'axios';
import got, { HTTPError as GotError, RequestError } from 'got';
import ky, { HTTPError, isHTTPError } from 'ky';
import superagent from 'superagent';
import { Client, Pool, request as ask, stream } from 'undici';

const url = 'https://example.org';

// axios
axios.create({ validateStatus: (status) => status === 200 || status < 500 }); //~ compare 200, framework axios, evidence convention; compare 500
axios.defaults.validateStatus = function (code) {
  return code !== 404; //~ compare 404, framework axios
};
const isFine = (status: number) => status === 204; //~ compare 204, framework axios
axios.get(url, { validateStatus: isFine });

// Got
const gotClient = got.extend({
  hooks: {
    afterResponse: [
      (response, retry) => {
        if (response.statusCode === 401) return retry({}); //~ compare 401, framework got, evidence import
        return response;
      },
    ],
    beforeError: [(error) => (error.response?.statusCode === 402 ? error : error)], //~ compare 402, framework got
  },
  retry: { calculateDelay: ({ error }) => (error.response?.statusCode === 429 ? 1 : 0) }, //~ compare 429, framework got
});
export const gotStatus = async () => (await gotClient(url)).statusCode === 200; //~ compare 200, framework got
export const isGotMissing = (error: unknown) =>
  error instanceof GotError && error.response.statusCode === 404; //~ compare 404, framework got, evidence import
export const isGotRefused = (error: RequestError) => error.response?.statusCode === 403; //~ compare 403, framework got, evidence type
export const gotCaught = () =>
  got(url)
    .json()
    .catch(({ response }) => response.statusCode === 404);
export const gotFailed = () => got(url).catch((error) => error.response?.statusCode === 405); //~ compare 405, framework got

// Ky
const kyClient = ky.create({
  hooks: {
    afterResponse: [
      async (_request, _options, response) => {
        if (response.status === 403) return ky(url); //~ compare 403, framework ky
      },
    ],
    beforeError: [({ response }) => response?.status === 404], //~ compare 404, framework ky
    beforeRetry: [async ({ error }) => error.response?.status === 405], //~ compare 405, framework ky
  },
});
export const kyStatus = async () => (await kyClient.get(url)).status === 200; //~ compare 200, framework ky
export async function kyCaught() {
  try {
    return await kyClient.get(url).json();
  } catch (error) {
    if (error instanceof HTTPError && error.response.status === 404) return 1; //~ compare 404, framework ky
    if (isHTTPError(error)) return error.response.status === 410; //~ compare 410, framework ky
    throw error;
  }
}

// SuperAgent
const agent = superagent.agent();
export async function superagentStatus() {
  const response = await agent.get(url).ok((reply) => reply.status < 500); //~ compare 500, framework superagent
  if (response.statusCode === 200) return 1; //~ compare 200, framework superagent
  agent.get(url).end((error, reply) => error.status === 404 || reply.status === 201); //~ compare 404, framework superagent; compare 201
  return superagent
    .get(url)
    .catch((error) => error.status === 405 || error.response?.status === 406); //~ compare 405, framework superagent; compare 406
}

// undici
export async function undiciStatus() {
  const { statusCode, body } = await ask(url);
  if (statusCode === 404) return body; //~ compare 404, framework undici
  if ((await new Pool(url).request({ path: '/', method: 'GET' })).statusCode === 405) return body; //~ compare 405, framework undici
  await stream(url, {}, ({ statusCode: code }) => code === 406); //~ compare 406, framework undici
  return new Client(url).stream({}, (head) => head.statusCode === 407); //~ compare 407, framework undici
}
