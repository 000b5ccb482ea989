// every: framework axios, evidence import
import axios, { type AxiosError, type AxiosInstance, type AxiosResponse } from 'axios';

const api = axios.create({ baseURL: 'https://example.org', validateStatus: () => true });

export async function load(id: string) {
  const response = await axios.get(`/users/${id}`);
  if (response.status === 404) return null; //~ compare 404, by ===
  const { status, data } = await api.put<string>(`/users/${id}`, {});
  if (status !== 204) return data; //~ compare 204, by !==
  const called = await axios({ url: '/' });
  if (called.status === 202) return called.data; //~ compare 202
  return (await api.request({ url: '/' })).status >= 500; //~ compare 500
}

export const chained = () =>
  api
    .delete('/users/1')
    .then((response) => response.status === 204 && response.data.status === 404); //~ compare 204

axios.interceptors.response.use(
  (response) => {
    if (response.status === 401) throw new Error('signed out'); //~ compare 401
    return response;
  },
  (error) => {
    if (error.status === 404 || error.response?.status === 410) return null; //~ compare 404; compare 410
    if (error.response) {
      switch (error.response.status) {
        case 401: //~ compare 401, by case
          return null;
        case error.request.status: //~ compare ?
          return error;
      }
    }
    throw error;
  },
);

export const refused = () =>
  axios
    .get('/')
    .then((response) => response.data)
    .catch((error) => error.response?.status === 404); //~ compare 404
export const handled = () => axios.get('/').then(Boolean, ({ status }) => status === 404); //~ compare 404
export const asserted = (error: unknown) => (error as AxiosError).response?.status === 404; //~ compare 404, evidence type

// An error of a request has no response.
axios.interceptors.request.use(undefined, (error) => error.response?.status === 404);

export const isRefused = (error: AxiosError) => error.response?.status === 403; //~ compare 403, evidence type

export class Users {
  constructor(private readonly http: AxiosInstance) {}
  async load() {
    const response = await this.http.get('/users');
    return response.status === 200; //~ compare 200, evidence type
  }
  isMissing(response: AxiosResponse<string>) {
    return response.status === 404; //~ compare 404, evidence type
  }
}

// An error that was caught is of any kind.
export async function caught() {
  try {
    return await axios.get('/');
  } catch (error) {
    if (error.status === 404) return null;
    if (error.response?.status === 404) return null;
    if (axios.isAxiosError(error) && error.response?.status === 404) return null; //~ compare 404
    throw error;
  }
}

export const isFine = (status: number) => status === 200;
export const odd = async () => (await axios.get('/')).statusCode === 404;
