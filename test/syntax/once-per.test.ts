import { describe, expect, it } from 'vitest';
import { oncePer, oncePerValue } from '../../src/syntax/once-per.ts';

describe('a function that is computed once', () => {
  it('per object, whatever second argument is given later', () => {
    const asked: string[] = [];
    const ask = oncePer((key: { name: string }, given: string) => {
      asked.push(given);
      return `${key.name}, ${given}`;
    });
    const one = { name: 'one' };
    expect([ask(one, 'first'), ask(one, 'second'), ask({ name: 'one' }, 'third')]).toEqual([
      'one, first',
      'one, first',
      'one, third',
    ]);
    expect(asked).toEqual(['first', 'third']);
  });

  it.each([null, false, 0, ''])('also where the answer is %j', (answer) => {
    let asked = 0;
    const ask = oncePer(() => {
      asked += 1;
      return answer;
    });
    const key = {};
    expect([ask(key), ask(key)]).toEqual([answer, answer]);
    expect(asked).toBe(1);
  });

  it('per part of a file, anew for another file', () => {
    let asked = 0;
    const lengthIn = oncePer((file: { factor: number }) =>
      oncePerValue((name: string) => {
        asked += 1;
        return name.length * file.factor;
      }),
    );
    const [file, other] = [{ factor: 1 }, { factor: 2 }];
    expect([lengthIn(file)('ab'), lengthIn(file)('ab'), lengthIn(other)('ab')]).toEqual([2, 2, 4]);
    expect(asked).toBe(2);
  });
});
