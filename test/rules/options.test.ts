import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { lint } from '../rule-tester.ts';

/** The message of ESLint on a configuration; empty if it accepts the options. */
function complaint(rule: keyof typeof rules, ...options: readonly unknown[]): string {
  try {
    lint('', { rules: { [`http-status/${rule}`]: ['error', ...options] } });
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('options that do not exist', () => {
  it.each(Object.keys(rules) as (keyof typeof rules)[])('stop ESLint in %s', (rule) => {
    const said = complaint(rule, { nonsense: true });
    expect(said).toContain(`http-status/${rule}`);
    expect(said).toContain('nonsense');
  });

  it.each(Object.keys(rules) as (keyof typeof rules)[])(
    'stop ESLint in %s, too, where there is one more object than the rule takes',
    (rule) => {
      expect(complaint(rule, {}, {})).toContain(`http-status/${rule}`);
    },
  );

  it('are named, with the options that exist', () => {
    const said = complaint('no-unregistered-status-code', { alow: [299] });
    expect(said).toContain('"alow"');
    expect(said).toContain('"allow", "vendors"');
  });
});

describe('hostile values of options', () => {
  const circular: unknown[] = [];
  circular.push(circular);

  it.each([
    [1n, '1n'],
    [[1n], '["1n"]'],
    [circular, 'an object that cannot be read'],
    [NaN, 'NaN'],
    [[-Infinity], '["-Infinity"]'],
    [Object.assign(Object.create(null) as object, { a: 1 }), '{"a":1}'],
    [['x'.repeat(100_000)], `["${'x'.repeat(58)}…${'x'.repeat(18)}"]`],
  ])('lead to the same sentence as other wrong values: %#', (value, shown) => {
    expect(complaint('no-unregistered-status-code', { allow: value })).toContain(
      `Wrong option "allow" of http-status/no-unregistered-status-code: it must be a list, without repetitions, in which each entry is an integer from 100 to 599, not ${shown}.`,
    );
  });

  it('are named with their key', () => {
    const said = complaint('no-restricted-status-codes', {
      restrict: [{ codes: [418], constructor: 1 }],
    });
    expect(said).toContain('Unknown option "restrict[0].constructor"');
  });
});

describe('members of a constants option', () => {
  const rule = 'prefer-status-constant';
  const own = (members: object) => complaint(rule, { library: { module: '#codes', members } });

  it('take codes under any name', () => {
    expect(own({ OK: 200, 200: 'OK', constructor: 404, NETWORK_CONNECT_TIMEOUT: 599 })).toBe('');
  });

  it.each([600, 700, 99, 0, -404, 404.5])('reject the code %s', (code) => {
    expect(own({ OK: 200, ODD: code })).toContain(
      `Wrong option "library.members.ODD" of http-status/${rule}: it must be an integer from 100 to 599, not ${code}.`,
    );
  });

  it.each(['class', 'enum', 'await', 'let', 'eval', 'new'])(
    'are rejected with the export %s, which no import can bind',
    (name) => {
      const option = { module: '#codes', export: name, members: { OK: 200 } };
      const sentence = `it must be the name of an export, or "*", not "${name}".`;
      expect(complaint(rule, { library: option })).toContain(sentence);
      expect(complaint(rule, { from: ['http-status'], to: option })).toContain(sentence);
    },
  );
});

describe('no-unregistered-status-code', () => {
  it('takes its options, one by one and together', () => {
    expect(complaint('no-unregistered-status-code', { allow: [299] })).toBe('');
    expect(complaint('no-unregistered-status-code', { vendors: ['nginx'] })).toBe('');
    expect(complaint('no-unregistered-status-code', { allow: [299], vendors: ['nginx'] })).toBe('');
  });

  it.each([99, 600, 999, 299.5, '299', null])('rejects %j as a code', (value) => {
    const said = complaint('no-unregistered-status-code', { allow: [value] });
    expect(said).toContain('Wrong option "allow"');
    expect(said).toContain('each entry is an integer from 100 to 599');
    expect(said).toContain(`not [${JSON.stringify(value)}]`);
  });

  it('rejects a code that is not in a list', () => {
    expect(complaint('no-unregistered-status-code', { allow: 299 })).toMatch(
      /Wrong option "allow" .* a list, .* not 299/,
    );
  });

  it('rejects an unknown vendor, with the key and the known vendors', () => {
    const said = complaint('no-unregistered-status-code', { vendors: ['ngnix'] });
    expect(said).toContain('"ngnix"');
    expect(said).toContain('vendors');
    expect(said).toMatch(/"alibaba", "apache", .*"nginx", /);
  });

  it('rejects a repetition', () => {
    expect(complaint('no-unregistered-status-code', { allow: [299, 299] })).toContain('[299,299]');
  });
});

describe('no-deprecated-status-code', () => {
  it('takes its option', () => {
    expect(complaint('no-deprecated-status-code', { allow: [418] })).toBe('');
  });

  it.each([99, 600, 'teapot'])('rejects %j as a code', (value) => {
    expect(complaint('no-deprecated-status-code', { allow: [value] })).toMatch(
      /Wrong option "allow" .* from 100 to 599/,
    );
  });
});

describe('no-unsupported-status', () => {
  it.each(['1.0', '1.1', '2', '3'])('takes HTTP/%s', (httpVersion) => {
    expect(complaint('no-unsupported-status', { httpVersion })).toBe('');
  });

  it.each(['0.9', '2.0', 'HTTP/2', 2])(
    'rejects the version %j, with the known versions',
    (value) => {
      expect(complaint('no-unsupported-status', { httpVersion: value })).toContain(
        `it must be "1.0", "1.1", "2" or "3", not ${JSON.stringify(value)}.`,
      );
    },
  );
});

describe('no-restricted-status-codes', () => {
  const rule = 'no-restricted-status-codes';
  const restrict = (...entries: readonly unknown[]) => complaint(rule, { restrict: entries });

  it('takes its options, one by one and together', () => {
    expect(restrict({ codes: [418] })).toBe('');
    expect(restrict()).toBe('');
    expect(complaint(rule, { only: [200, '4xx'] })).toBe('');
    expect(complaint(rule, { only: [] })).toBe('');
    const whole = { codes: [301, '5xx'], methods: ['POST'], message: 'no', instead: 303 };
    expect(complaint(rule, { restrict: [whole, { codes: [1e2] }], only: [200] })).toBe('');
  });

  it.each([99, 600, '404', '6xx', '4XX'])('rejects %j as a code or a class', (value) => {
    const accepted = /an integer from 100 to 599, or "1xx", "2xx", "3xx", "4xx" or "5xx"/;
    expect(restrict({ codes: [value] })).toMatch(accepted);
    expect(complaint(rule, { only: [value] })).toMatch(accepted);
  });

  it('says which entry is wrong', () => {
    expect(restrict({ codes: [418] }, { codes: [404], instead: 4 })).toContain(
      'Wrong option "restrict[1].instead" of http-status/no-restricted-status-codes: it must be an integer from 100 to 599, not 4.',
    );
  });

  it.each([{}, { codes: [] }])('rejects an entry without codes: %j', (entry) => {
    expect(restrict(entry)).toMatch(/Wrong option "restrict\[0\]\.codes" .* that is not empty/);
  });

  it('rejects an empty list of methods, and unknown methods', () => {
    expect(restrict({ codes: [418], methods: [] })).toContain('"restrict[0].methods"');
    expect(restrict({ codes: [418], methods: ['post'] })).toContain('"GET", "HEAD", "POST"');
  });

  it('rejects a reason that is no string', () => {
    expect(restrict({ codes: [418], message: 1 })).toContain('it must be a string, not 1.');
  });

  it('rejects unknown keys, with the known ones', () => {
    expect(restrict({ codes: [418], reason: 'no' })).toContain(
      'Unknown option "restrict[0].reason" of http-status/no-restricted-status-codes. Accepted keys: codes, methods, message, instead.',
    );
  });

  it('rejects an entry that is no object, and restrictions that are no list', () => {
    expect(restrict(418)).toContain(
      'Wrong option "restrict[0]" of http-status/no-restricted-status-codes: it must be an object { codes, methods, message, instead }, not 418.',
    );
    expect(complaint(rule, { restrict: { codes: [418] } })).toContain('"restrict"');
  });
});

describe('consistent-reason-phrase', () => {
  it('takes its option', () => {
    expect(complaint('consistent-reason-phrase', { current: true })).toBe('');
  });

  it('rejects a flag that is no boolean', () => {
    expect(complaint('consistent-reason-phrase', { current: 'today' })).toContain(
      'Wrong option "current" of http-status/consistent-reason-phrase: it must be true or false, not "today".',
    );
  });
});

describe('prefer-precise-success-status', () => {
  it('takes its options, one by one and together', () => {
    const rule = 'prefer-precise-success-status';
    expect(complaint(rule, { allowWithContent: true })).toBe('');
    expect(complaint(rule, { methods: ['PUT', 'DELETE', 'OPTIONS'] })).toBe('');
    expect(complaint(rule, { allowWithContent: false, methods: ['PUT'] })).toBe('');
  });

  it.each(['GET', 'put', 'ALL'])(
    'rejects the method %s, with the key and the methods that the rule checks',
    (value) => {
      const said = complaint('prefer-precise-success-status', { methods: [value] });
      expect(said).toContain(`"${value}"`);
      expect(said).toContain('methods');
      expect(said).toContain('"PUT", "DELETE" or "OPTIONS"');
    },
  );

  it('rejects a list without methods, which would switch the rule off', () => {
    const said = complaint('prefer-precise-success-status', { methods: [] });
    expect(said).toMatch(/Wrong option "methods" .* a list that is not empty, .* not \[\]/);
  });

  it('rejects a flag that is no boolean', () => {
    expect(complaint('prefer-precise-success-status', { allowWithContent: 'yes' })).toContain(
      'Wrong option "allowWithContent" of http-status/prefer-precise-success-status: it must be true or false, not "yes".',
    );
  });
});

describe('valid-redirect-status', () => {
  it('takes its options', () => {
    expect(complaint('valid-redirect-status', { allow: [201, 300] })).toBe('');
    expect(complaint('valid-redirect-status', { allowMethodRewrite: false })).toBe('');
  });

  it('rejects a list with an invalid status code, and a flag that is no boolean', () => {
    expect(complaint('valid-redirect-status', { allow: ['201'] })).toMatch(
      /Wrong option "allow" .* from 100 to 599/,
    );
    expect(complaint('valid-redirect-status', { allowMethodRewrite: 'no' })).toContain(
      'it must be true or false, not "no".',
    );
  });
});

describe('require-status-fields', () => {
  it('takes its options', () => {
    expect(complaint('require-status-fields', { also: [401, 503], except: [201] })).toBe('');
  });

  it.each([
    { option: 'also', value: [405], accepted: '401, 415, 429, 451 or 503' },
    { option: 'except', value: [401], accepted: '201, 206, 301, 302' },
    { option: 'also', value: [401, 401], accepted: 'without repetitions' },
    { option: 'except', value: 201, accepted: 'a list' },
  ])('rejects $option: $value', ({ option, value, accepted }) => {
    const said = complaint('require-status-fields', { [option]: value });
    expect(said).toContain(`Wrong option "${option}"`);
    expect(said).toContain(accepted);
  });
});

describe('no-contradictory-fields', () => {
  it('takes its option', () => {
    expect(complaint('no-contradictory-fields', { meaningless: ['Location'] })).toBe('');
  });

  it.each([[['Allow']], [['location']], [true]])('rejects %j', (meaningless) => {
    expect(complaint('no-contradictory-fields', { meaningless })).toContain(
      'each entry is "Content-Range" or "Location"',
    );
  });
});

describe('prefer-status-constant', () => {
  it('takes its options, one by one and together', () => {
    expect(complaint('prefer-status-constant', { library: 'auto' })).toBe('');
    expect(complaint('prefer-status-constant', { allow: [200, 404] })).toBe('');
    expect(complaint('prefer-status-constant', { library: 'http-status', allow: [200] })).toBe('');
  });

  it.each(['http-statuses', 'HttpStatus', ''])(
    'rejects the library %j, with the key and the known libraries',
    (value) => {
      const said = complaint('prefer-status-constant', { library: value });
      expect(said).toContain(JSON.stringify(value));
      expect(said).toContain('library');
      expect(said).toContain('"auto", ');
      expect(said).toContain('http-status-codes');
    },
  );

  it.each([99, 600, 200.5, '200'])('rejects %j as a code', (value) => {
    expect(complaint('prefer-status-constant', { allow: [value] })).toMatch(
      /Wrong option "allow" .* from 100 to 599/,
    );
  });
});

describe('prefer-status-constant', () => {
  const complaintOf = (options: object) => complaint('prefer-status-constant', options);

  it('takes its options', () => {
    const members = { OK: 200, 200: 'OK' };
    expect(complaintOf({ style: 'number', allow: [200], roles: ['expect'] })).toBe('');
    expect(complaintOf({ library: 'stoker', from: ['http-status'], to: 'axios' })).toBe('');
    expect(
      complaintOf({ library: { module: '#status', export: '*', kind: 'const', members } }),
    ).toBe('');
  });

  it.each([
    [{ style: 'names' }, 'Wrong option "style"', '"constant" or "number", not "names"'],
    [
      { library: 'axis' },
      'Wrong option "library"',
      'or an object { module, export, kind, members }',
    ],
    [{ to: 404 }, 'Wrong option "to"', 'not 404'],
    [{ from: ['auto'] }, 'Wrong option "from"', 'a list, without repetitions'],
    [{ roles: [] }, 'Wrong option "roles"', 'a list that is not empty'],
    [
      { library: { module: '#a', members: {} } },
      'Wrong option "library.members"',
      'an object of name → an integer',
    ],
    [{ roles: ['tests'] }, 'Wrong option "roles"', '"send", "throw", "declare", "compare"'],
    [{ allow: [42] }, 'Wrong option "allow"', 'from 100 to 599'],
    [{ library: {} }, 'Wrong option "library.module"', 'a module specifier or path'],
    [
      { library: { module: "it's" } },
      'Wrong option "library.module"',
      'a module specifier or path',
    ],
    [{ library: { module: '' } }, 'Wrong option "library.module"', 'a module specifier or path'],
    [
      { library: { module: '#a', export: 'A.B', members: {} } },
      'Wrong option "library.export"',
      'the name of an export',
    ],
    [
      { library: { module: '#a', kind: 'object' } },
      'Wrong option "library.kind"',
      '"enum", "literal", "const" or "number"',
    ],
    [
      { library: { module: '#a', members: { OK: '200' } } },
      'Wrong option "library.members.OK"',
      'an integer',
    ],
    [
      { library: { module: '#a', members: { OK: 200, 200: 5.5 } } },
      'Wrong option "library.members"',
      'an object of name → an integer',
    ],
    [
      { library: { module: '#a', name: 'A' } },
      'Unknown option "library.name"',
      'Accepted keys: module, export, kind, members',
    ],
    [{ library: { module: '#a' } }, 'No members are known of default in "#a"', '"members"'],
  ])('rejects %j', (options, key, accepted) => {
    const said = complaintOf(options);
    expect(said).toContain(key);
    expect(said).toContain(accepted);
  });
});
