// every: framework aws-lambda
import type {
  APIGatewayProxyCallback,
  APIGatewayProxyEvent,
  APIGatewayProxyHandler,
  APIGatewayProxyHandlerV2,
  APIGatewayProxyResult,
  APIGatewayProxyStructuredResultV2,
  APIGatewayProxyWithCognitoAuthorizerEvent,
  CloudFrontRequestHandler,
  Context,
  Handler,
  S3Event,
  SQSEvent,
  SQSHandler,
} from 'aws-lambda';
import { StatusCodes } from 'http-status-codes';
import { audit, orders } from './services.ts';

// The exported handler, whose content is a string

export const handler = async (event) => {
  const order = await orders.find(event.pathParameters.id);
  if (!order) return { statusCode: 404, body: JSON.stringify({ message: 'No such order' }) }; //~ send 404, content yes, location no, evidence import, any
  if (order.isGone) return { statusCode: StatusCodes.GONE, body: '' }; //~ send 410, content no, notation constant
  if (order.isMoved) {
    return { statusCode: 308, headers: { Location: order.url }, body: '' }; //~ send 308, content no, location yes
  }
  const headers = { 'content-type': 'application/json' };
  return {
    statusCode: order.isNew ? 201 : 200, //~ send 201, content yes, content-type yes; send 200
    headers,
    body: JSON.stringify({ id: order.id }),
    isBase64Encoded: false,
  };
};

// By the type of the handler, of what it returns, or of a variable

export const remove: APIGatewayProxyHandler = async (event) => {
  await orders.remove(event.pathParameters?.['id']);
  return { statusCode: 204, body: '' }; //~ send 204, content no, evidence type, any
};

export const update: APIGatewayProxyHandlerV2 = async (event) => {
  const { method } = event.requestContext.http;
  if (event.requestContext.http.method === 'PUT') {
    return { statusCode: 200, body: 'Saved', cookies: ['seen=1'] }; //~ send 200, content yes, evidence type, PUT
  }
  if (method !== 'PATCH') return { statusCode: 405, headers: { allow: 'PUT, PATCH' } }; //~ send 405, content no, allow yes
  return { statusCode: 202, body: await orders.queue(event.body) }; //~ send 202, content unknown, PATCH
};

export const list: Handler<APIGatewayProxyEvent, APIGatewayProxyResult> = async () => ({
  statusCode: 200, //~ send 200, content unknown, vary yes, evidence type
  multiValueHeaders: { vary: ['accept', 'origin'] },
  body: JSON.stringify(await orders.all()),
});

async function create(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const answer: APIGatewayProxyResult = { statusCode: 201, body: '{}' }; //~ send 201, content yes, evidence type
  if (!event.body) return { statusCode: 400, body: 'Nothing to create' }; //~ send 400, content yes, evidence type
  return answer;
}

export class Orders {
  public async cancel(): Promise<APIGatewayProxyStructuredResultV2> {
    return { statusCode: 409, body: 'Too late' }; //~ send 409, content yes, evidence type
  }
}

// A function that makes the responses of a file

function respond(statusCode: number, content: object): APIGatewayProxyResult {
  return { statusCode, body: JSON.stringify(content) }; //~ send ?, content unknown, evidence type
}
export const accept: APIGatewayProxyHandler = async () => respond(202, { queued: true }); //~ send 202

// Callbacks

export const notify: APIGatewayProxyHandler = (event, context, callback) => {
  if (!event.body) return callback(null, { statusCode: 400, body: 'Nothing to say' }); //~ send 400, content yes, evidence type
  callback(null, { statusCode: 204, body: '', headers: { 'x-queue': 'mail' } }); //~ send 204, content no, x-queue yes
};
export function typed(event: APIGatewayProxyEvent, c: Context, done: APIGatewayProxyCallback) {
  done(null, { statusCode: 503, headers: { 'retry-after': '30' }, body: '' }); //~ send 503, retry-after yes, evidence type
  done(new Error('Broken'));
}

// Results of other events, and statuses in text

export const drain: SQSHandler = async (event) => {
  for (const record of event.Records) audit({ statusCode: 500, body: record.body });
};
export const edge: CloudFrontRequestHandler = async () => ({
  status: '302',
  statusDescription: 'Found',
  headers: { location: [{ value: '/new' }] },
});
export const queued = async (event: SQSEvent) => ({ statusCode: 404, body: 'Queued' });
export const stored: Handler<S3Event> = async (event) => ({ statusCode: 404, body: 'Stored' });
export const asked: Handler<APIGatewayProxyWithCognitoAuthorizerEvent> = async (event) => ({
  statusCode: 404, //~ send 404, content yes
  body: 'None is there',
});
export const step: Handler = async () => ({ statusCode: 200, order: { id: 1 } });
export const helper = (statusCode: number) => ({ statusCode: 404, body: 'Data of another kind' });

export { create };

// An object that is changed before it is returned.
export const changed = () => {
  const changing: APIGatewayProxyResult = { statusCode: 204, body: 'Gone' };
  changing.statusCode = 200;
  return changing;
};
