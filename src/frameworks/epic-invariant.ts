import { argument, code, defineFramework, property } from './language/framework.ts';
import { responseClassRuntime } from './shared/fetch.ts';

export default defineFramework({
  name: 'epic-invariant',
  title: '`@epic-web/invariant`',
  homepage: 'https://github.com/epicweb-dev/invariant#readme',
  packages: ['@epic-web/invariant'],
  values: { invariantResponse: [{ export: 'invariantResponse' }] },
  responses: [
    {
      on: 'invariantResponse',
      invoke: true,
      status: [property(2, 'status'), code(400)],
      phrase: property(2, 'statusText'),
      overlooks: [{ argument: 2, like: 'status' }, argument(2)],
      content: { ...argument(1), emptyStringIs: 'content', none: 'null' },
      fields: { object: property(2, 'headers') },
      // It throws the response by itself, and only where the condition does not hold.
      whole: true,
    },
  ],
  leaves: 'at its end',
  fallback: { status: 400 },
  runtime: responseClassRuntime,
});
