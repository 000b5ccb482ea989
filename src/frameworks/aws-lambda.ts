import { defineFramework, member, property } from './define-framework.ts';

const fields = [{ object: member('headers') }, { object: member('multiValueHeaders') }];

export default defineFramework({
  name: 'aws-lambda',
  title: 'AWS Lambda',
  homepage: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
  packages: ['aws-lambda'],
  listed: ['@types/aws-lambda', 'aws-lambda', 'serverless', '@middy/core', 'aws-cdk-lib'],
  values: {
    event: [{ type: ['APIGatewayProxyEvent', 'APIGatewayProxyEventV2', 'ALBEvent'] }],
    result: [
      { type: ['APIGatewayProxyResult', 'APIGatewayProxyResultV2', 'ALBResult'] },
      { type: ['APIGatewayProxyStructuredResultV2', 'ProxyResult'] },
    ],
    callback: [],
  },
  handlers: [{ parameters: ['event', null, 'callback'] }],
  handlerTypes: [
    'APIGatewayProxyHandler',
    'APIGatewayProxyHandlerV2',
    'APIGatewayProxyHandlerV2WithJWTAuthorizer',
    'ALBHandler',
    'ProxyHandler',
  ],
  exports: { handler: 'any' },
  responses: [
    {
      on: 'result',
      returned: true,
      status: member('statusCode'),
      content: member('body'),
      fields,
      having: ['body', 'headers', 'multiValueHeaders', 'isBase64Encoded'],
      whole: true,
    },
    {
      on: 'callback',
      invoke: true,
      status: property(1, 'statusCode'),
      content: property(1, 'body'),
      whole: true,
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
