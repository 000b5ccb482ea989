/** The words of what tests are written with: runners, assertions, and what puts a double in the place of a function. */

/** The calls by which tests are written and functions replaced in them. */
export const testCall = /^(?:it|test|describe|(?:before|after)(?:Each|All)?|fn|mock\w*)$/u;

/** `jest.mock('express')` and its relatives, which replace a module. */
export const moduleMock = /^(?:do)?mock$/iu;

/** Calls that say by a name what they replace of an object: `spyOn(response, 'end')`. */
export const doubling = /^(?:spyOn|stub|method|replace\w*)$/u;

/** What assertions begin with. */
export const asserting = /^(?:expect|assert|chai|should|t|tap)$/u;

/** The one that a chain of assertions begins with by itself, and the property that begins one. */
export const opening = 'expect';
export const openingProperty = 'should';

/** Assertions that compare one thing with another or with what is thrown. */
export const comparing =
  /^(?:throws|rejects|throwsAsync|rejectedWith|isRejected)|equal|^(?:is|like|same)$/iu;
