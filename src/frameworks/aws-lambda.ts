import { defineFramework, member, property } from './language/framework.ts';

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
      { type: ['APIGatewayProxyEvent', 'APIGatewayEvent', 'ALBEvent'] },
      { type: ['APIGatewayProxyEventV2', 'LambdaFunctionURLEvent'] },
    ],
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
  handlers: [{ parameters: ['event', null, 'callback'] }],
  handlerTypes: [
    ...['Handler', 'ProxyHandler', 'ALBHandler', 'LambdaFunctionURLHandler'],
    ...['APIGatewayProxyHandler', 'APIGatewayProxyHandlerV2'],
    ...['APIGatewayProxyHandlerV2WithJWTAuthorizer', 'APIGatewayProxyHandlerV2WithIAMAuthorizer'],
    'APIGatewayProxyHandlerV2WithLambdaAuthorizer',
    'APIGatewayProxyWithLambdaAuthorizerHandler',
    'APIGatewayProxyWithCognitoAuthorizerHandler',
  ],
  requests: ['request'],
  exports: { handler: 'any' },
  responses: [
    // To a caller without HTTP, such as a state machine, a number is only data.
    {
      on: 'result',
      returned: true,
      having: ['body', 'headers', 'multiValueHeaders', 'cookies'],
      status: member('statusCode'),
      content: member('body'),
      fields: [{ object: member('headers') }, { object: member('multiValueHeaders') }],
      whole: true,
    },
    {
      on: 'callback',
      invoke: true,
      where: { ...property(1, 'statusCode'), is: 'status' },
      status: property(1, 'statusCode'),
      content: property(1, 'body'),
      fields: [{ object: property(1, 'headers') }, { object: property(1, 'multiValueHeaders') }],
      whole: true,
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
