/** Errors and responses that a test makes for a comparison: `expect(f).toThrow(createError(404))` throws no 404. */
import { sitesIn } from '../frameworks/expectations.ts';
import { describe, expect, it } from 'vitest';

function rolesIn(code: string): readonly string[] {
  return sitesIn({
    code: `import { HttpError } from './errors';\nimport createError from 'http-errors';\n${code}`,
  }).map(({ role }) => role);
}

describe('an error or a response that a test expects is not judged', () => {
  it.each([
    'expect(() => f()).toThrow(new HttpError({ status: 422 }));',
    'expect(() => f()).toThrowError(new HttpError({ status: 422 }) as Error);',
    'expect(() => f()).not.toThrow(new HttpError({ status: 422 }));',
    'await expect(f()).rejects.toThrow(new HttpError({ status: 422 }));',
    'await expect(f()).rejects.toEqual(createError(404));',
    'expect(next).toHaveBeenCalledWith(new HttpError({ status: 422 }));',
    'expect(next.mock.calls).toEqual([[new HttpError({ status: 422 })]]);',
    'expect(result).toEqual({ error: new HttpError({ status: 422 }) });',
    'chai.expect(f).to.throw(new HttpError({ status: 422 }));',
    'f.should.throw(new HttpError({ status: 422 }));',
    'f().should.be.rejectedWith(new HttpError({ status: 422 }));',
    'assert.throws(() => f(), new HttpError({ status: 422 }));',
    'await assert.rejects(f(), new HttpError({ status: 422 }));',
    'assert.deepStrictEqual(error, new HttpError({ status: 422 }));',
    'assert.equal(new HttpError({ status: 422 }), error);',
    't.throws(() => f(), new HttpError({ status: 422 }));',
    'expect(await GET()).toEqual(Response.json({}, { status: 404 }));',
    'expect(await GET()).toEqual(new Response(null, { status: 404 }));',
  ])('%s', (code) => {
    expect(rolesIn(code)).toEqual(['expect']);
  });
});

describe('an error that a program throws is judged', () => {
  it.each([
    'export const f = () => { throw new HttpError({ status: 422 }); };',
    'assert(user, new HttpError({ status: 422 }));',
    'assert.ok(user, new HttpError({ status: 422 }));',
    'assert.strictEqual(a, b, new HttpError({ status: 422 }));',
    'expect(() => { throw new HttpError({ status: 422 }); }).toThrow();',
    'reject(new HttpError({ status: 422 }));',
    'client.get.mockRejectedValue(new HttpError({ status: 422 }));',
    't(new HttpError({ status: 422 }));',
  ])('%s', (code) => {
    expect(rolesIn(code)).toEqual(['throw']);
  });
});
