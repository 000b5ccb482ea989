import { defineFramework, member } from './language/framework.ts';

export default defineFramework({
  name: 'next-rest-framework',
  title: 'Next REST Framework',
  homepage: 'https://github.com/blomqma/next-rest-framework#readme',
  packages: ['next-rest-framework'],
  values: { output: [] },
  responses: [
    // The elements of `outputs([{ status: 200, contentType: 'application/json', body: schema }])`.
    {
      on: 'output',
      described: true,
      having: ['contentType'],
      where: { ...member('status'), is: 'status' },
      role: 'declare',
      status: member('status'),
      whole: true,
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
