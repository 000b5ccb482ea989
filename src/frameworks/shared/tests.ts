/** The words of tests: those of runners, of assertions, and of doubles for functions. */

/** The calls by which tests are written and functions replaced in them. */
export const testCall = /^(?:it|test|describe|(?:before|after)(?:Each|All)?|fn|mock\w*)$/u;

/** The calls that are given what a function answers which stands in for another, or a function that does. */
export const standIn = /^(?:fn|mock[A-Z]\w*|resolves|returns|callsFake)$/u;

/** `jest.mock('express')` and its relatives, which replace a module. */
export const moduleMock = /^(?:do)?mock$/iu;

/** The calls that replace a member of an object by its name: `spyOn(response, 'end')`. */
export const doubling = /^(?:spyOn|stub|method|replace\w*)$/u;

/** The names that assertions begin with: `expect(…)`, `assert.equal(…)`, `t.is(…)`. */
export const asserting = /^(?:expect|assert|chai|should|t|tap)$/u;

/** The one among them that other values are called as well: `t.procedure.query(…)`. */
export const unclear = 't';

/** Assertions that call the function they are given: `t.throws(…)`, `t.notThrowsAsync(…)`. */
export const trying = /throw|reject|^try$/iu;

/** Such assertions that are functions by themselves: Deno's `assertThrows(…)`, `throws(…)` of `node:assert`. */
export const plainTrying = /^(?:assert(?:\w*Throws?|\w*Rejects)|throws|rejects|doesNotThrow)$/u;

/** Calls that fail a test: `assert.fail()`, `expect.unreachable()`. */
export const failing = /^(?:fail|unreachable)$/u;

/** The name among them that begins a chain, `expect(x).to…`, and the property that does, `x.should…`. */
export const opening = 'expect';
export const openingProperty = 'should';

/** The assertions of files that are type-checked and never run. */
export const typeAssertion = /\b(?:expectTypeOf|assertType|expectType|expectAssignable)\b/u;

/** Assertions that compare a value with another one, or with an error that is thrown. */
export const comparing =
  /^(?:throws|rejects|throwsAsync|rejectedWith|isRejected)|equal|^(?:is|like|same)$/iu;

/** The names of files that are tests, whichever runner finds them. */
export const testFile = /[.-](?:test|spec|cy)\.[cm]?[jt]sx?$|(?:^|[/\\])__tests__[/\\]/u;

/** The folders, and names of files, of that which tests use. */
export const testFolder =
  /(?:^|[/\\])(?:tests?|specs?|e2e|cypress|acceptance|__mocks__|mocks?|fixtures?|stubs?|step_definitions)(?:[/\\]|\.[cm]?[jt]sx?$)/u;

/** The globals by which tests are written where no runner is imported. */
export const testGlobal = /^(?:it|test|describe|(?:before|after)(?:Each|All)?|setup|suite)$/u;

/** The modules of test runners, which no program for production loads. */
export const testRunner =
  /^(?:vitest|@jest\/globals|node:test|bun:test|mocha|ava|tap|tape|uvu|@playwright\/test|@std\/testing(?:\/.+)?)$/u;

/** The functions of a test runner, `it('answers', …)`, or of a library for mocks, `vi.fn()`, `load.mockReturnValue(…)`. */
export const testingCall =
  /\b(?:describe|it|test|expect|suite|tap)\b(?:\.\w+)*\s*[(`]|\b(?:vi|jest|sinon|mock)\.\w|\.mock[A-Z]\w*\(/u;
