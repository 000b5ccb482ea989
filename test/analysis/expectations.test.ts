import { Linter, type Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import { noProject } from '../../src/analysis/input/project.ts';
import { inProject } from '../../src/rule/create-rule.ts';
import { onAnyStatusSite } from '../../src/rule/listeners.ts';

const imports = `
  import loose, { equal, notEqual as unequal } from 'node:assert';
  import strict, { equal as same, notDeepEqual } from 'node:assert/strict';
  import { strict as own } from 'assert';
  import { assert as chai } from 'chai';
  import { assertEquals } from '@std/assert';
  import uvu from 'uvu/assert';
  import test from 'ava';
  import request from 'supertest';
  const r = await fetch('https://example.org');
`;

/** The comparison that the assertion in a program makes, with the text of its subject. */
function expectation(program: string) {
  const found: string[] = [];
  const rule: Rule.RuleModule = {
    create: (context) =>
      onAnyStatusSite(inProject(context as never, noProject), ['expect', 'stub'], (site) => {
        const given = site.role === 'stub' ? null : site.expectation;
        const subject = given && context.sourceCode.getText(given.subject as never);
        found.push(
          given ? `${subject}${given.isOfResponse ? '.' : ''} ${given.operator}` : 'unknown',
        );
      }),
  };
  const plugins = { probe: { rules: { probe: rule } } };
  new Linter().verify(imports + program, [{ plugins, rules: { 'probe/probe': 'error' } }]);
  return found.join(', ');
}

describe('an assertion', () => {
  it.each([
    ['expect(r.status).toBe(404)', 'r.status ==='],
    ['expect(r.status).not.toEqual(404)', 'r.status !=='],
    ['expect(r.status).toLooseEqual(404)', 'unknown'],
    ['expect(r.status).to.equal(404)', 'r.status ==='],
    ['expect(r.status).to.not.be.equal(404)', 'r.status !=='],
    ['expect(r.status).to.eql(404)', 'unknown'],
    ['r.status.should.not.equal(404)', 'r.status !=='],
    ["expect(r).toHaveProperty('status', 404)", 'r. ==='],
    ["expect(r).not.to.have.property('status', 404)", 'r. !=='],
    ['expect(r).to.have.status(404)', 'r. =='],
    ['expect(r).not.to.have.status(404)', 'r. !='],
    ['expect(r).toMatchObject({ status: 404 })', 'unknown'],
    ['loose.equal(r.status, 404)', 'r.status =='],
    ['loose.notEqual(r.status, 404)', 'r.status !='],
    ['loose.notStrictEqual(r.status, 404)', 'r.status !=='],
    ['loose.deepEqual(r.status, 404)', 'unknown'],
    ['loose.strict.notEqual(r.status, 404)', 'r.status !=='],
    ['strict.equal(r.status, 404)', 'r.status ==='],
    ['own.notDeepEqual(r.status, 404)', 'r.status !=='],
    ['chai.equal(r.status, 404)', 'r.status =='],
    ['assert.notEqual(r.status, 404)', 'r.status !='],
    ['equal(r.status, 404)', 'r.status =='],
    ['unequal(r.status, 404)', 'r.status !='],
    ['same(r.status, 404)', 'r.status ==='],
    ['notDeepEqual(r.status, 404)', 'r.status !=='],
    ['assertEquals(r.status, 404)', 'r.status ==='],
    ['uvu.is(r.status, 404)', 'r.status ==='],
    ["test('t', (t) => t.is(r.status, 404))", 'r.status ==='],
    ["test('t', (t) => t.not(r.status, 404))", 'r.status !=='],
    ["test('t', (t) => t.deepEqual(r.status, 404))", 'unknown'],
    ["await request(app).get('/').expect(404)", "request(app).get('/'). ==="],
  ])('says how it compares: %s', (program, comparison) => {
    expect(expectation(program)).toBe(comparison);
  });

  it('compares nothing where it stands for an answer', () => {
    const program = "import nock from 'nock'; nock(url).get('/').reply(404)";
    expect(expectation(program)).toBe('unknown');
  });
});
