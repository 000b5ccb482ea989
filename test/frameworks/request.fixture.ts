// every: framework request, evidence import
import request from 'request';
import requestPromise from 'request-promise';
import { StatusCodeError } from 'request-promise/errors';

const url = 'https://example.org';

request(url, (error, response, body) => response.statusCode === 200); //~ compare 200
request.post(url, {}, (error, response) => response.statusCode === 201); //~ compare 201
request.get(url).on('response', ({ statusCode }) => statusCode === 202); //~ compare 202
requestPromise(url).then((body) => body.statusCode === 404);
requestPromise.get(url).catch((error) => error.statusCode === 404); //~ compare 404
export const isRequestMissing = (error: unknown) =>
  error instanceof StatusCodeError && error.statusCode === 404; //~ compare 404
