import { describe, expect, it } from 'vitest';
import { isFunction } from '../../src/syntax/nodes.ts';
import { functionCalled, isPassedOn } from '../../src/syntax/own-calls.ts';
import { parsed } from './parsed.ts';

/** The text of the function that the last statement of a file calls. */
function called(code: string): string | null {
  const { last, sourceCode } = parsed(code);
  if (last.type !== 'CallExpression') throw new Error('There is no call.');
  const found = functionCalled(last, sourceCode);
  return found && sourceCode.getText(found.body);
}

describe('the function that is called is', () => {
  it.each([
    ['declared', 'function fail() { 1; } fail(2);'],
    ['in a variable', 'const fail = () => { 1; }; fail(2);'],
    ['in an object', 'const answer = { fail() { 1; } }; answer.fail(2);'],
    ['static', 'class Answer { static fail() { 1; } } Answer.fail(2);'],
    ['exported by its name', 'exports.fail = () => { 1; }; exports.fail(2);'],
    ['exported by the module', 'module.exports.fail = function () { 1; }; module.exports.fail(2);'],
    ['exported in both ways', 'exports.fail = () => { 1; }; module.exports.fail(2);'],
    ['exported in an object', 'module.exports = { fail() { 1; } }; module.exports.fail(2);'],
    ['exported twice', 'exports = module.exports = { fail() { 1; } }; exports.fail(2);'],
    ['declared and exported', 'function fail() { 1; } exports.fail = fail; exports.fail(2);'],
    ['held and exported', 'const fail = () => { 1; }; module.exports = { fail }; exports.fail(2);'],
  ])('%s', (_, code) => {
    expect(called(code)).toBe('{ 1; }');
  });

  it.each([
    ['unknown', 'fail(2);'],
    ['given another value', 'let fail = () => { 1; }; fail = log; fail(2);'],
    [
      'exported twice',
      'exports.fail = () => { 1; }; exports.fail = () => { 3; }; exports.fail(2);',
    ],
    ['exported from elsewhere', "exports.fail = require('./fail'); exports.fail(2);"],
    ['made by another one', 'exports.fail = wrap(() => { 1; }); exports.fail(2);'],
    ['a member of an export', 'exports.answer.fail = () => { 1; }; exports.fail(2);'],
    ['of another module', 'const exports = load(); exports.fail = () => { 1; }; exports.fail(2);'],
    [
      'of a parameter',
      'function f(module) { module.exports.fail = () => { 1; }; } module.exports.fail(2);',
    ],
  ])('not one that is %s', (_, code) => {
    expect(called(code)).toBeNull();
  });
});

/** Whether the first function of a file is used in another way than by calls and exports. */
function passedOn(code: string): boolean {
  const { first, sourceCode } = parsed(code);
  const owner = code.startsWith('function')
    ? first('FunctionDeclaration')
    : first('ArrowFunctionExpression');
  if (!isFunction(owner)) throw new Error('There is no function.');
  return isPassedOn(owner, sourceCode);
}

describe('an exported function', () => {
  it.each([
    ['exports.fail = () => {}; exports.fail(1);'],
    ['module.exports = { fail: () => {} }; module.exports.fail(1);'],
    ['function fail() {} exports.fail = fail; exports.fail(1); fail(2);'],
  ])('is called: %s', (code) => {
    expect(passedOn(code)).toBe(false);
  });

  it.each([
    ['exports.fail = () => {}; promise.catch(exports.fail);'],
    ['module.exports.fail = () => {}; promise.catch(exports.fail);'],
    ['function fail() {} exports.fail = fail; promise.catch(exports.fail);'],
    ['other.fail = () => {};'],
  ])('is passed on: %s', (code) => {
    expect(passedOn(code)).toBe(true);
  });
});
