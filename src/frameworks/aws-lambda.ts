import { defineFramework, member, property } from './language/framework.ts';

/** Members of an answer to a request. To a caller without HTTP, such as a state machine, a number is only data. */
const having = ['body', 'headers', 'multiValueHeaders', 'cookies'] as const;

const events = [
  ...['APIGatewayProxyEventBase', 'APIGatewayProxyWithCognitoAuthorizerEvent'],
  'APIGatewayProxyWithLambdaAuthorizerEvent',
];
const laterEvents = [
  ...['APIGatewayProxyEventV2WithRequestContext', 'APIGatewayProxyEventV2WithJWTAuthorizer'],
  ...['APIGatewayProxyEventV2WithIAMAuthorizer', 'APIGatewayProxyEventV2WithLambdaAuthorizer'],
  ...['APIGatewayProxyWebsocketEventV2', 'LambdaFunctionURLEventWithIAMAuthorizer'],
];

const calledBack = {
  on: 'callback',
  invoke: true,
  status: property(1, 'statusCode'),
  content: property(1, 'body'),
  fields: [{ object: property(1, 'headers') }, { object: property(1, 'multiValueHeaders') }],
  whole: true,
} as const;

export default defineFramework({
  name: 'aws-lambda',
  title: 'AWS Lambda',
  homepage: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
  packages: ['aws-lambda'],
  listed: [
    ...['aws-lambda', '@types/aws-lambda', '@middy/core', '@aws-lambda-powertools/logger'],
    ...['serverless', 'serverless-offline', 'sst', 'aws-cdk-lib', 'aws-sdk'],
    ...['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/client-s3'],
  ],
  values: {
    event: [
      { type: ['APIGatewayProxyEvent', 'APIGatewayEvent', 'ALBEvent', ...events] },
      { type: ['APIGatewayProxyEventV2', 'LambdaFunctionURLEvent', ...laterEvents] },
    ],
    invocation: [],
    eventContext: [{ on: 'event', property: 'requestContext' }],
    request: [{ on: 'eventContext', property: 'http' }],
    result: [
      { type: ['APIGatewayProxyResult', 'ProxyResult', 'ALBResult'] },
      { type: ['APIGatewayProxyResultV2', 'APIGatewayProxyStructuredResultV2'] },
      { type: ['LambdaFunctionURLResult'] },
    ],
    callback: [
      { type: ['APIGatewayProxyCallback', 'APIGatewayProxyCallbackV2', 'ProxyCallback'] },
      { type: ['ALBCallback', 'LambdaFunctionURLCallback'] },
    ],
  },
  handlers: [
    { parameters: ['event', null, 'callback'] },
    { parameters: [null, 'invocation', 'callback'] },
    { parameters: ['event'] },
  ],
  handlerTypes: [
    ...['Handler', 'ProxyHandler', 'ALBHandler', 'LambdaFunctionURLHandler'],
    ...['APIGatewayProxyHandler', 'APIGatewayProxyHandlerV2'],
    ...['APIGatewayProxyHandlerV2WithJWTAuthorizer', 'APIGatewayProxyHandlerV2WithIAMAuthorizer'],
    'APIGatewayProxyHandlerV2WithLambdaAuthorizer',
    'APIGatewayProxyWithLambdaAuthorizerHandler',
    'APIGatewayProxyWithCognitoAuthorizerHandler',
  ],
  parameterNames: {
    event: ['event', '_event', 'evt'],
    invocation: ['context', '_context', 'ctx'],
    callback: ['callback', 'callBack', 'cb', '_callback'],
  },
  conventional: 'exported',
  // Those of queues, tables, timers, user pools and authorizers.
  unlike: ['Records', 'detail', 'detail-type', 'triggerSource', 'methodArn', 'awslogs'],
  telling: [
    ...['httpMethod', 'pathParameters', 'queryStringParameters', 'requestContext'],
    ...['multiValueHeaders', 'isBase64Encoded', 'rawPath', 'rawQueryString'],
  ],
  requests: ['request'],
  exports: { handler: 'any' },
  responses: [
    {
      on: 'result',
      returned: true,
      having,
      status: member('statusCode'),
      content: member('body'),
      fields: [{ object: member('headers') }, { object: member('multiValueHeaders') }],
      whole: true,
    },
    { ...calledBack, where: { ...property(1, 'statusCode'), is: 'status' } },
    { ...calledBack, having },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
