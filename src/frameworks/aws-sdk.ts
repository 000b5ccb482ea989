import { defineFramework } from './language/framework.ts';
import { faking, received } from './shared/clients.ts';

/** Results and errors of the clients of version 3 have `$metadata`, whichever package they are from. */
export default defineFramework({
  ...received,
  name: 'aws-sdk',
  title: 'AWS SDK',
  homepage:
    'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-smithy-types/Interface/ResponseMetadata/',
  packages: [],
  client: '@aws-sdk/',
  values: { metadata: [{ everywhere: '$metadata' }] },
  responses: [
    {
      on: 'metadata',
      read: ['httpStatusCode'],
      codes: [[0, 999]],
      unless: faking,
      optional: true,
    },
  ],
});
