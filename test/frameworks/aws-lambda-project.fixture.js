// package: {"aws-sdk": "^2.1692.0", "serverless": "^3.40.0"}
// sourceType: commonjs
// every: framework aws-lambda, evidence project
'use strict';

const { DynamoDB } = require('aws-sdk');
const { StatusCodes } = require('http-status-codes');

const table = new DynamoDB.DocumentClient();

exports.handler = async (event, context, callback) => {
  if (!event.pathParameters) {
    callback(null, { statusCode: 400, headers: { vary: 'accept' }, body: 'No order' }); //~ send 400, content yes, vary yes
    return;
  }
  const { Item } = await table.get({ TableName: 'orders', Key: event.pathParameters }).promise();
  const answer = { statusCode: Item ? StatusCodes.OK : 404, body: JSON.stringify({ Item }) }; //~ send 200, content yes; send 404, content yes
  return answer;
};

// A function that is no handler may return any object.
exports.describe = () => ({ statusCode: 404, body: 'Not Found' });
