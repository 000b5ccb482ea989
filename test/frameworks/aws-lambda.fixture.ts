// package: {"serverless": "^4.0.0"}
// every: framework aws-lambda, evidence type
import type {
  APIGatewayProxyEvent,
  APIGatewayProxyHandlerV2,
  APIGatewayProxyResult,
} from 'aws-lambda';

export const create: APIGatewayProxyHandlerV2 = async (event) => {
  if (!event.body) return { statusCode: 400, body: 'No body' }; //~ send 400, content yes
  return { statusCode: 201, headers: { location: '/users/1' }, body: event.body }; //~ send 201, content unknown, location yes
};

export async function remove(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const id = event.pathParameters?.['id'];
  return id ? { statusCode: 204, body: '' } : { statusCode: 404, body: 'No id' }; //~ send 204, content no; send 404, content yes
}

export const build = () => {
  const result: APIGatewayProxyResult = { statusCode: 204, body: 'Gone' }; //~ send 204, content yes
  return result;
};

// By the name of the export, with what only a response has.
export const handler = async (
  _event: unknown,
  _context: unknown,
  callback: (error: unknown, result: unknown) => void,
) => {
  if (Math.random() > 0.5) callback(null, { statusCode: 409, body: 'Twice' }); //~ send 409, evidence import, content yes
  return { statusCode: 200, body: '{}' }; //~ send 200, evidence import, content yes
};

// Other results, and what Lambda@Edge wants as a string.
export const step = () => ({ statusCode: 3, state: 'done' });
export const edge = () => ({ status: '302', headers: {} });
