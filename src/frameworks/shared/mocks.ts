/** Rows that adapters of mocks share: they answer requests in the place of a server. */
import {
  argument,
  member,
  property,
  type RoutePattern,
  type Runtime,
  type WrittenPattern,
} from '../language/framework.ts';

/** The facts of mocks that make a standard `Response` of what they are given. */
export const mockedResponse = {
  accepts: [200, 599],
  nothing: 200,
  numericString: 'sent',
  fraction: 'truncated',
  interim: 'throws',
  switching: 'throws',
  content: { 204: 'throws', 205: 'throws', 304: 'throws' },
  invalidPhrase: 'throws',
} as const satisfies Runtime;

/** Members by which a response is told from other objects with a `status`. */
export const responseMembers = [
  ...['ok', 'headers', 'statusText', 'config', 'redirected'],
  ...['json()', 'text()', 'blob()', 'arrayBuffer()', 'clone()'],
];

/** Members of responses that other objects with a `status` have as well: orders, comments, answers of devices. */
export const contentMembers = ['body', 'data'];

/** The names of `fetch` and of clients, and of their doubles. */
export const clientNames =
  '^(?:\\$|_|node-|cross-|isomorphic-|mock_?|mocked_?|fake_?|stub_?|stubbed_?)?(?:fetch|axios|got|ky|ofetch|superagent|undici|needle|https?)_?(?:mock|spy|stub|fake|instance|client|fn)?$';

/** `{ status: 404, body }`, which a function returns that a mock answers with. */
export const answeredObject = {
  on: 'result',
  returned: true,
  role: 'stub',
  status: member('status'),
  phrase: member('statusText'),
  content: { ...member('body'), none: 'null' },
} as const satisfies WrittenPattern<'result'>;

/** `[404, 'No such user']`, which a function returns that a mock answers with. */
export const answeredTuple = {
  on: 'result',
  returned: true,
  role: 'stub',
  where: { item: 0, is: 'number' },
  status: { item: 0 },
  content: { item: 1 },
} as const satisfies WrittenPattern<'result'>;

/** The same where the status may be written as text, which is then no content. */
export const answeredTuples = [
  answeredTuple,
  { ...answeredTuple, where: { item: 0, is: 'text' } },
] as const satisfies readonly WrittenPattern<'result'>[];

/** The methods by which jest-fetch-mock and vitest-fetch-mock answer, and those that are given a condition before. */
export const fetchAnswers = ['mockResponse', 'mockResponseOnce', 'doMock', 'doMockOnce'];
export const fetchAnswersIf = [
  ...['mockResponseIf', 'mockResponseOnceIf', 'mockIf', 'mockOnceIf', 'doMockIf', 'doMockOnceIf'],
];

/** Content, of which a standard `Response` takes an empty text for some as well. */
const given = { emptyStringIs: 'content' } as const;

/** The slots of an answer that begins with the argument at this index: its content and an object with the status. */
function fetchAnswer(index: number) {
  return {
    role: 'stub',
    status: property(index + 1, 'status'),
    phrase: property(index + 1, 'statusText'),
    content: { ...argument(index), ...given },
  } as const;
}

const fetchMock = { on: 'fetchMock', returns: 'fetchMock' } as const;

/** The answers of jest-fetch-mock and vitest-fetch-mock. */
export const fetchMocks = [
  { ...fetchMock, call: [...fetchAnswers, 'once', 'mockOnce'], ...fetchAnswer(0) },
  { ...fetchMock, call: fetchAnswersIf, ...fetchAnswer(1) },
  {
    ...fetchMock,
    call: ['mockResponses'],
    role: 'stub',
    status: property(0, '1.status'),
    content: { ...property(0, '0'), ...given },
  },
  { ...answeredObject, content: { ...member('body'), ...given } },
] as const satisfies readonly WrittenPattern<'fetchMock' | 'result'>[];

/** The same where only the name of the method tells: `fetch.mockResponse('{}', { status: 404 })`. */
export const unknownFetchMocks = [
  { on: 'answer', invoke: true, returns: 'fetchMock', ...fetchAnswer(0) },
  { on: 'answerIf', invoke: true, returns: 'fetchMock', ...fetchAnswer(1) },
] as const satisfies readonly WrittenPattern<'answer' | 'answerIf' | 'fetchMock'>[];

/** The calls whose functions answer. */
export const fetchMockRoutes = [
  {
    on: 'fetchMock',
    call: Object.fromEntries(
      [...fetchAnswers, ...fetchAnswersIf, 'once', 'mockOnce'].map((name) => [name, 'any']),
    ),
  },
] as const satisfies readonly RoutePattern<'fetchMock'>[];
