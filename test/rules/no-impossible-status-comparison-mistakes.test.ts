/** Comparisons that look at another value than the status which is meant, by a client or by a name. */
import rule from '../../rules/no-impossible-status-comparison.ts';
import { at, run } from '../rule-tester.ts';

const logic = 'ECMAScript, Binary Logical Operators';

type MessageId = keyof typeof rule.meta.messages;
type Data = Readonly<Record<string, string>>;

const named = (statement: string) => `async function read(r, status, statusCode) { ${statement} }`;
const fetched = (statement: string) => `const r = await fetch(url); ${statement}`;

/** A report on a part of a statement. @param suggested the id of a suggestion, and the statement that it makes. */
function reported(
  statement: string,
  part: string,
  messageId: MessageId,
  data: Data,
  suggested?: readonly [id: MessageId, to: string, data?: Data],
  frame = named,
) {
  const code = frame(statement);
  const column = code.indexOf(statement) + statement.indexOf(part) + 1;
  const [id, to, given] = suggested ?? [];
  const suggestions =
    id === undefined || to === undefined
      ? []
      : [{ messageId: id, ...(given && { data: given }), output: frame(to) }];
  return {
    code,
    errors: [{ messageId, data, ...at(1, column, column + part.length), suggestions }],
  };
}

/** `200 <= status <= 299`, and the comparison that is meant. */
function chain(part: string, inner: string, outcome: string, comparison?: string, frame = named) {
  const statement = `done = ${part};`;
  return reported(
    statement,
    part,
    'chainCompared',
    { inner, outcome },
    comparison === undefined
      ? undefined
      : ['useComparison', statement.replace(part, comparison), { comparison }],
    frame,
  );
}

/** A code that stands alone, and the statement that compares it. */
const alone = (statement: string, code: string, to?: string, frame = named) =>
  reported(
    statement,
    code,
    'codeAlone',
    { code, reference: logic },
    to === undefined ? undefined : ['compareEach', to],
    frame,
  );

const sum = (statement: string, part: string, text: string, outcome: string, to?: string) =>
  reported(
    statement,
    part,
    'sumCompared',
    { text, outcome },
    to === undefined ? undefined : ['useBrackets', to],
  );

const assigned = (statement: string, assignment: string, comparison?: string, frame = named) =>
  reported(
    statement,
    assignment,
    'statusAssigned',
    { assignment },
    comparison === undefined
      ? undefined
      : ['useComparison', statement.replace(assignment, comparison), { comparison }],
    frame,
  );

const converted = (part: string, text: string, to: string) =>
  reported(`done = ${part};`, part, 'numberCompared', { text, code: '404' }, [
    'useText',
    `done = ${to};`,
  ]);

const contained = (
  part: string,
  messageId: 'indexCompared' | 'arrayCompared',
  data: Data,
  comparison: string,
) =>
  reported(`done = ${part};`, part, messageId, data, [
    'useComparison',
    `done = ${comparison};`,
    { comparison },
  ]);

run(rule, {
  valid: [
    ...[
      // Bounds that are none of codes, and results that are asked for on purpose
      '1 < status < 3',
      '0 <= r.count <= 299',
      'low < r.status < high',
      '(status >= 200) === true || (status < 300) == 1',
      'status >= 200 && status < 300',
      // Values that are meant as such
      'r.status === 429 || 5',
      'r.status === 400 || fallback',
      'r.status === 200 || 0',
      'r.status === 200 || r.ok || 500',
      'r.status === 1 || 404',
      'r.code === 400 || 404',
      'r.status >= 400 || 404',
      'r.status === 404 && 410',
      'r.status === status || statusCode',
      'r.status | 404',
      'r.status === 401 || retried && 403',
      'r.status === 401 || code && !retried',
      '(done && r.status === 401) || 403',
      "Number(r.status) == '404' || Number(r.size) === '404'",
      "['404'].includes(String(r.status)) || [404].includes(r.status)",
      "String(r.status)[0] === '4' || r.status[0] === 4 || names[r.status] === 404",
      'r.status & 200',
      'status === (0 || 404)',
      'status === (code || 404)',
      'status === (200 && 201)',
      // Text that becomes the number, and numbers that become text
      "'' + r.status == 200",
      "'0' + r.status == 200",
      "'status: ' + (r.status == 200)",
      "'status: ' + r.size == 200",
      "String(r.status) === '404'",
      'String(r.status) == 404',
      'r.status == [200]',
      'r.status in statuses',
      'r.status in [name, 404]',
      // What a value of unknown origin is
      "typeof r.status === 'string'",
      'Math.floor(r.status / 100) === 20',
      '!r.status === done',
    ].map((expression) => ({ name: expression, code: named(`done = ${expression};`) })),
    ...[
      'r.status = 404;',
      'done && (r.status = 404);',
      'if ((r.status = 404)) fail();',
      'if (r.status = next()) fail();',
      'if (r.count = 404) fail();',
      'done = r.status = 404 || 500;',
      'if (r.status = next && 404) fail();',
      'switch (true) { case status >= 400: fail(); }',
      'switch (status) { case isGone(status): case size >= 400: fail(); }',
      "switch (String(status)) { case '404': fail(); }",
      'done = (r.status = 404);',
      'r.status = done ? 200 : 404;',
      'switch (status) { case 200: case 404: case one, two: case 200 && 404: }',
    ].map((statement) => ({ name: statement, code: named(statement) })),
    ...[
      'Math.floor(r.status / 100) === 2 || r.status / 100 === 2 || Math.round(r.status / 100) > 4',
      "typeof r.status === 'number' || typeof r.status === 'undefined'",
      'r.status > 400 == 1',
      'new Set([200, 404]).has(r.status) || [200].indexOf(r.status) >= 0',
      'new Map([[200, 404]]).has(r.status)',
    ].map((expression) => ({ name: expression, code: fetched(`done = ${expression};`) })),
  ],
  invalid: [
    // A result that is compared
    chain('200 <= status <= 299', '200 <= status', 'always', '200 <= status && status <= 299'),
    chain(
      'r.status >= 200 < 300',
      'r.status >= 200',
      'always',
      'r.status >= 200 && r.status < 300',
    ),
    chain('300 > status >= 200', '300 > status', 'never', '300 > status && status >= 200'),
    chain('200 <= (status <= 299)', 'status <= 299', 'never', '200 <= status && status <= 299'),
    chain('status < 200 > 300', 'status < 200', 'never'),
    chain('r.status === 200 === 201', 'r.status === 200', 'never'),
    chain('200 <= read().status <= 299', '200 <= read().status', 'always'),
    chain(
      '200 <= r.status < 300',
      '200 <= r.status',
      'always',
      '200 <= r.status && r.status < 300',
      fetched,
    ),
    reported(
      'done = low < r.status < high;',
      'low < r.status < high',
      'resultCompared',
      { inner: 'low < r.status', other: 'high' },
      [
        'useComparison',
        'done = low < r.status && r.status < high;',
        { comparison: 'low < r.status && r.status < high' },
      ],
      fetched,
    ),
    reported(
      'switch (true) { case r.status >= 200 < 300: }',
      'r.status >= 200 < 300',
      'chainCompared',
      { inner: 'r.status >= 200', outcome: 'always' },
      [
        'useComparison',
        'switch (true) { case r.status >= 200 && r.status < 300: }',
        { comparison: 'r.status >= 200 && r.status < 300' },
      ],
    ),
    {
      code: named('done = a || 200 <= status <= 299;'),
      errors: [
        {
          messageId: 'chainCompared',
          data: { inner: '200 <= status', outcome: 'always' },
          ...at(1, 58, 78),
          suggestions: [
            {
              messageId: 'useComparison',
              data: { comparison: '200 <= status && status <= 299' },
              output: named('done = a || (200 <= status && status <= 299);'),
            },
          ],
        },
      ],
    },
    // Codes alone
    alone(
      'if (r.status === 400 || 404) fail();',
      '404',
      'if (r.status === 400 || r.status === 404) fail();',
    ),
    alone(
      'while (400 == statusCode || 404) fail();',
      '404',
      'while (400 == statusCode || statusCode == 404) fail();',
    ),
    alone(
      "done = r.status === '400' || '404';",
      "'404'",
      "done = r.status === '400' || r.status === '404';",
    ),
    alone('done = r.status !== 400 || 404;', '404'),
    alone(
      'if (r.status !== 400 && 404) fail();',
      '404',
      'if (r.status !== 400 && r.status !== 404) fail();',
    ),
    alone(
      'if (r.status !== 400 && 404) fail();',
      '404',
      'if (r.status !== 400 && r.status !== 404) fail();',
      fetched,
    ),
    alone('if (r.status === 400 && 404) fail();', '404'),
    alone('done = r.status === 400 | 404;', '404', 'done = r.status === 400 || r.status === 404;'),
    alone(
      'done = r.status === 400 | 404;',
      '404',
      'done = r.status === 400 || r.status === 404;',
      fetched,
    ),
    alone('done = read().status === 400 || 404;', '404'),
    // Beside another condition
    ...[named, fetched].flatMap((frame) => [
      alone(
        'if (r.status === 401 || 403 && !retried) renew();',
        '403',
        'if (r.status === 401 || r.status === 403 && !retried) renew();',
        frame,
      ),
      alone(
        'if (!retried && r.status === 401 || 403) renew();',
        '403',
        'if (!retried && r.status === 401 || r.status === 403) renew();',
        frame,
      ),
      alone(
        'done = r.status === 201 || 202 || 204;',
        '202',
        'done = r.status === 201 || r.status === 202 || r.status === 204;',
        frame,
      ),
    ]),
    {
      name: 'constants',
      code: `import { StatusCodes } from 'http-status-codes'; ${named('if (r.status === StatusCodes.BAD_REQUEST || StatusCodes.GONE) fail();')}`,
      errors: [
        {
          messageId: 'codeAlone',
          data: { code: 'StatusCodes.GONE', reference: logic },
          ...at(1, 139, 155),
          suggestions: [
            {
              messageId: 'compareEach',
              output: `import { StatusCodes } from 'http-status-codes'; ${named('if (r.status === StatusCodes.BAD_REQUEST || r.status === StatusCodes.GONE) fail();')}`,
            },
          ],
        },
      ],
    },
    // Lists of which one code counts
    reported(
      'done = status === (200 || 201);',
      '200 || 201',
      'alternativesIgnored',
      { status: '200 (OK)', alternatives: '200 || 201', reference: logic },
      ['compareEach', 'done = status === 200 || status === 201;'],
    ),
    reported(
      'switch (status) { case 200 || 201: }',
      '200 || 201',
      'alternativesIgnored',
      { status: '200 (OK)', alternatives: '200 || 201', reference: logic },
      ['compareEach', 'switch (status) { case 200: case 201: }'],
    ),
    reported(
      'switch (r.status) { case 200, 201: }',
      '200, 201',
      'alternativesIgnored',
      {
        status: '201 (Created)',
        alternatives: '200, 201',
        reference: 'ECMAScript, Comma Operator',
      },
      ['compareEach', 'switch (r.status) { case 200: case 201: }'],
      fetched,
    ),
    // Sums
    sum(
      "log('it is 201: ' + r.status == 201);",
      "'it is 201: ' + r.status == 201",
      "'it is 201: ' + r.status",
      'never',
      "log('it is 201: ' + (r.status == 201));",
    ),
    sum(
      "log(201 !== r.status + ' it is');",
      "201 !== r.status + ' it is'",
      "r.status + ' it is'",
      'always',
      "log((201 !== r.status) + ' it is');",
    ),
    sum(
      "log(('it is ' + r.status) == 201);",
      "('it is ' + r.status) == 201",
      "'it is ' + r.status",
      'never',
    ),
    sum('log(`it is ${status}` == 201);', '`it is ${status}` == 201', "'it is ${status}'", 'never'),
    sum(
      "log('it is ' + r.status === 404 ? 'gone' : 'there');",
      "'it is ' + r.status === 404",
      "'it is ' + r.status",
      'never',
      "log('it is ' + (r.status === 404 ? 'gone' : 'there'));",
    ),
    ...["'it is ' + r.status === 404 && 'gone'", "404 === r.status + ' it is' ? 'gone' : ''"].map(
      (expression) => {
        const part = expression.replace(/ (?:&&|\?) .*/u, '');
        return sum(`log(${expression});`, part, part.replace(/404 === | === 404/u, ''), 'never');
      },
    ),
    sum(
      "if ('it is ' + r.status === 404) fail();",
      "'it is ' + r.status === 404",
      "'it is ' + r.status",
      'never',
    ),
    // Assignments
    reported(
      'if (r.status = 404 && isNew) fail();',
      'r.status = 404 && isNew',
      'partAssigned',
      { assignment: 'r.status = 404 && isNew' },
      [
        'useComparison',
        'if (r.status === 404 && isNew) fail();',
        { comparison: 'r.status === 404 && isNew' },
      ],
    ),
    reported('if (status = 404 || 500) fail();', 'status = 404 || 500', 'partAssigned', {
      assignment: 'status = 404 || 500',
    }),
    assigned('if (r.status = 404) fail();', 'r.status = 404', 'r.status === 404'),
    assigned('do { fail(); } while (!(status = 404));', 'status = 404', 'status === 404'),
    assigned('if (done && (r.status = 404)) fail();', 'r.status = 404', 'r.status === 404'),
    assigned("if (r.status = '404') fail();", "r.status = '404'"),
    assigned('if (r.status = 404) fail();', 'r.status = 404', 'r.status === 404', fetched),
    assigned('if ((r.status = 404)) fail();', 'r.status = 404', 'r.status === 404', fetched),
    reported(
      'r.status = 200 ? accept() : refuse();',
      '200',
      'codeAlone',
      { code: '200', reference: logic },
      [
        'useComparison',
        'r.status === 200 ? accept() : refuse();',
        { comparison: 'r.status === 200' },
      ],
    ),
    // Other values
    reported(
      'done = !r.status === 200;',
      '!r.status === 200',
      'negationCompared',
      { outcome: 'never', reference: 'ECMAScript, Logical NOT Operator' },
      ['useComparison', 'done = r.status !== 200;', { comparison: 'r.status !== 200' }],
    ),
    converted('String(r.status) === 404', 'String(r.status)', "String(r.status) === '404'"),
    converted('404 !== status.toString()', 'status.toString()', "'404' !== status.toString()"),
    converted('`${status}` === 404', "'${status}'", "`${status}` === '404'"),
    converted(
      'String(r.status)[0] === 404',
      'String(r.status)[0]',
      "String(r.status)[0] === '404'",
    ),
    ...[
      'done = [404, 410].includes(String(status));',
      'done = new Set([404]).has(String(status));',
    ].map((statement) =>
      reported(statement, statement.slice(7, -1), 'numberCompared', {
        text: 'String(status)',
        code: '404',
      }),
    ),
    reported(
      'switch (String(status)) { case 404: fail(); }',
      '404',
      'numberCompared',
      { text: 'String(status)', code: '404' },
      ['useText', "switch (String(status)) { case '404': fail(); }"],
    ),
    reported(
      "done = Number(status) === '404';",
      "Number(status) === '404'",
      'digitsCompared',
      { number: 'Number(status)', text: "'404'" },
      ['useNumber', 'done = Number(status) === 404;'],
    ),
    reported(
      "done = +status !== '404';",
      "+status !== '404'",
      'digitsCompared',
      { number: '+status', text: "'404'" },
      ['useNumber', 'done = +status !== 404;'],
    ),
    reported(
      "it('is', () => { expect(String(r.status)).toBe(404); });",
      '404',
      'numberCompared',
      { text: 'String(r.status)', code: '404' },
      ['useText', "it('is', () => { expect(String(r.status)).toBe('404'); });"],
      fetched,
    ),
    reported(
      "it('is', () => { expect(r.status).toBe([200, 404]); });",
      '[200, 404]',
      'arrayCompared',
      { array: '[200, 404]', outcome: 'never' },
      undefined,
      fetched,
    ),
    ...[named, fetched].map((frame) =>
      reported(
        'switch (r.status) { case r.status >= 400: fail(); }',
        'r.status >= 400',
        'caseCompared',
        { inner: 'r.status >= 400', other: 'r.status' },
        [
          'useComparison',
          'switch (true) { case r.status >= 400: fail(); }',
          { comparison: 'true' },
        ],
        frame,
      ),
    ),
    reported(
      'switch (status) { case 404: fail(); case status >= 500 || status < 100: fail(); }',
      'status >= 500 || status < 100',
      'caseCompared',
      { inner: 'status >= 500 || status < 100', other: 'status' },
    ),
    reported(
      "if (r.status === '200') done();",
      "'200'",
      'textCompared',
      { title: 'Octokit', text: "'200'", reference: 'ECMAScript, IsStrictlyEqual' },
      ['useNumber', 'if (r.status === 200) done();'],
      (statement) =>
        `import { Octokit } from '@octokit/rest'; const r = await new Octokit().request('GET /'); ${statement}`,
    ),
    contained(
      'status in [200, 201]',
      'indexCompared',
      { array: '[200, 201]', outcome: 'never' },
      '[200, 201].includes(status)',
    ),
    contained(
      'status !== [200]',
      'arrayCompared',
      { array: '[200]', outcome: 'always' },
      '![200].includes(status)',
    ),
    contained(
      'status == [200, 201]',
      'arrayCompared',
      { array: '[200, 201]', outcome: 'never' },
      '[200, 201].includes(status)',
    ),
    reported(
      "done = typeof r.status === 'string';",
      "typeof r.status === 'string'",
      'typeCompared',
      { title: '`fetch`', outcome: 'never' },
      undefined,
      fetched,
    ),
    ...[
      ['Math.floor(r.status / 100) === 20', 'Math.floor(r.status / 100)', 'never'],
      ['400 > Math.trunc(r.status / 100)', 'Math.trunc(r.status / 100)', 'always'],
      ['(r.status / 100 | 0) >= 400', 'r.status / 100 | 0', 'never'],
      ['r.status / 100 !== 404', 'r.status / 100', 'always'],
    ].map(([part = '', quotient = '', outcome = '']) =>
      reported(
        `done = ${part};`,
        part,
        'quotientCompared',
        { quotient, outcome },
        undefined,
        fetched,
      ),
    ),
    // Sets and places in arrays
    ...[
      ["new Set(['404']).has(r.status)", 'ECMAScript, SameValueZero'],
      ["['404'].indexOf(r.status) >= 0", 'ECMAScript, IsStrictlyEqual'],
    ].map(([part = '', reference = '']) =>
      reported(
        `done = ${part};`,
        "'404'",
        'textCompared',
        { title: '`fetch`', text: "'404'", reference },
        ['useNumber', `done = ${part.replace("'404'", '404')};`],
        fetched,
      ),
    ),
  ],
});
