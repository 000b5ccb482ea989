// every: evidence name
// A program's own numbers, outside of tests.
export const retryableStatusCodes = [408, 429];
export const options = { retry: { statusCodes: [500, 503] }, expectedStatus: 200 };
