// every: framework fetch, evidence import
// Responses that functions, classes and promises of the file hand on.
import axios from 'axios';

const url = 'https://example.org/users';

// Functions

const get = async (path: string) => await fetch(url + path);
const checked = (response) => {
  if (!response.ok) throw new Error('refused');
  return response;
};
async function retried(path: string) {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await get(path);
    } catch {
      await get('/health');
    }
  }
  throw new Error('gave up');
}
const request = {
  get: (path: string) => fetch(url + path),
  async post(path: string) {
    const response = await fetch(url + path, { method: 'POST' });
    return response;
  },
};

export async function functions() {
  if ((await get('/')).status === 200) return 1; //~ compare 200
  if ((await retried('/')).status === 201) return 2; //~ compare 201
  if ((await request.get('/')).status === 202) return 3; //~ compare 202
  const posted = await request.post('/');
  if (posted.status === 203) return 4; //~ compare 203
  const passed = await fetch(url).then(checked);
  if (passed.status === 204) return 5; //~ compare 204
  return fetch(url)
    .then((response) => checked(response))
    .then((response) => response.status === 206); //~ compare 206
}

// Classes

class Api {
  static readonly base = url;
  private readonly client = axios.create({ baseURL: url });
  #other = axios;
  static find(path: string) {
    return fetch(Api.base + path);
  }
  async load(path: string) {
    return await fetch(url + path);
  }
  isMissing = async () => (await this.load('/')).status === 404; //~ compare 404
  async ask() {
    const { status } = await this.client.get('/');
    if (status === 401) return this.#other.get('/').then((reply) => reply.status === 402); //~ compare 401, framework axios; compare 402, framework axios
    return this.run({ method: 'GET' });
  }
  private run(options: object) {
    return this.client.request(options);
  }
  async isRun() {
    return (await this.run({})).status === 403; //~ compare 403, framework axios
  }
}
const api = new Api();

export async function classes() {
  if ((await Api.find('/')).status === 200) return 1; //~ compare 200
  const loaded = await api.load('/');
  if (loaded.status === 201) return 2; //~ compare 201
  return (await new Api().load('/')).status === 202; //~ compare 202
}

// Several at a time

export async function together() {
  const [users, orders] = await Promise.all([fetch(url), get('/orders')]);
  if (users.status === 200 || orders.status === 201) return 1; //~ compare 200; compare 201
  const [{ status }, , content] = await Promise.all([
    get('/'),
    5,
    fetch(url).then((r) => r.json()),
  ]);
  if (status === 202 || content.status === 404) return 2; //~ compare 202
  const all = await Promise.all([fetch(url), fetch(url)]);
  if (all[1].status === 203) return 3; //~ compare 203
  const first = await Promise.race([fetch(url), get('/')]);
  if (first.status === 204) return 4; //~ compare 204
  return Promise.all([get('/'), axios.get(url)]).then(
    ([one, other]) => one.status === 205 || other.status === 206, //~ compare 205; compare 206, framework axios
  );
}

// Tuples and objects

async function proxy(path: string): Promise<[number, unknown]> {
  const response = await get(path);
  return [response.status, await response.json()];
}
async function call(path: string) {
  const res = await get(path);
  const { status } = res;
  if (path === '') return { res, status };
  return { status, body: await res.text(), res };
}
const attempt = async (path: string) => {
  try {
    return { res: await fetch(url + path) };
  } catch (error) {
    return { error };
  }
};

export async function packed() {
  const [code, body] = await proxy('/');
  if (code === 200 || body === 200) return 1; //~ compare 200
  const pair = await proxy('/');
  if (pair[0] === 201 || pair[1] === 404) return 2; //~ compare 201
  const { status, res } = await call('/');
  if (status === 202 || res.status === 203) return 3; //~ compare 202; compare 203
  const { res: got, error } = await attempt('/');
  if (got?.status === 204 || error.status === 404) return 4; //~ compare 204
  return (await call('/')).status === 205; //~ compare 205
}

// What hands on another value

const parsed = async (path: string) => (await get(path)).json();
const either = async (path: string) => (path === '' ? { status: 'none' } : await get(path));
export async function silent(list: Promise<Response>[]) {
  if ((await parsed('/')).status === 404) return 1;
  if ((await either('/')).status === 'none') return 2;
  const [first] = list;
  const [one] = await Promise.allSettled([get('/')]);
  if (one.status === 'fulfilled' && one.value.status === 404) return 3;
  const [order] = [{ status: 404 }];
  return order.status === 404 || first.status === 404;
}
