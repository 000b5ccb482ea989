/** Which assertions convert text, as their adapters say. */
import loose from 'node:assert';
import strict from 'node:assert/strict';
import { assert, expect as chai, use } from 'chai';
import chaiHttp from 'chai-http';
import { describe, expect, it } from 'vitest';

use(chaiHttp);

const response = { status: 404 };
const { status } = response;

/** Whether an assertion holds. */
function holds(assertion: () => unknown): boolean {
  try {
    assertion();
    return true;
  } catch {
    return false;
  }
}

describe('an assertion that is given the status as text', () => {
  it.each<[name: string, assertion: () => unknown]>([
    [
      'expect().toBe()',
      () => {
        expect(status).toBe('404');
      },
    ],
    [
      'expect().toEqual()',
      () => {
        expect(status).toEqual('404');
      },
    ],
    [
      'expect().toStrictEqual()',
      () => {
        expect(status).toStrictEqual('404');
      },
    ],
    [
      'expect().toHaveProperty()',
      () => {
        expect(response).toHaveProperty('status', '404');
      },
    ],
    ['expect().to.equal()', () => chai(status).to.equal('404')],
    ['expect().to.have.property()', () => chai(response).to.have.property('status', '404')],
    [
      'assert.strictEqual()',
      () => {
        loose.strictEqual(status, '404');
      },
    ],
    [
      'assert.deepStrictEqual()',
      () => {
        loose.deepStrictEqual(status, '404');
      },
    ],
    [
      'assert.strict.equal()',
      () => {
        strict.equal(status, '404');
      },
    ],
    [
      'assert.strict.deepEqual()',
      () => {
        strict.deepEqual(status, '404');
      },
    ],
    [
      'assert.strictEqual() of chai',
      () => {
        assert.strictEqual<unknown>(status, '404');
      },
    ],
  ])('never holds: %s', (_, assertion) => {
    expect(holds(assertion)).toBe(false);
  });

  it.each<[name: string, assertion: () => unknown]>([
    [
      'assert.equal()',
      () => {
        loose.equal(status, '404');
      },
    ],
    [
      'assert.deepEqual()',
      () => {
        loose.deepEqual(status, '404');
      },
    ],
    [
      'assert.equal() of chai',
      () => {
        assert.equal<unknown>(status, '404');
      },
    ],
    ['expect().to.have.status()', () => chai(response).to.have.status('404' as never)],
  ])('may hold, since it makes a number of it: %s', (_, assertion) => {
    expect(holds(assertion)).toBe(true);
  });

  it.each<[name: string, assertion: () => unknown]>([
    [
      'expect().not.toBe()',
      () => {
        expect(status).not.toBe('404');
      },
    ],
    ['expect().to.not.equal()', () => chai(status).to.not.equal('404')],
    [
      'assert.notStrictEqual()',
      () => {
        loose.notStrictEqual(status, '404');
      },
    ],
    [
      'assert.strict.notEqual()',
      () => {
        strict.notEqual(status, '404');
      },
    ],
  ])('always holds where it is negated: %s', (_, assertion) => {
    expect(holds(assertion)).toBe(true);
  });

  it('may fail where it is negated and converts: assert.notEqual()', () => {
    expect(
      holds(() => {
        loose.notEqual(status, '404');
      }),
    ).toBe(false);
  });
});
