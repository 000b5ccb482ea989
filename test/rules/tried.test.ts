/** Code that a test tries out, to see whether it throws, is not reported for what it does; other code of tests is. */
import { judge } from './verdicts.ts';

/** By rule, an expression that it reports. */
const mistakes = {
  'valid-status-code': 'new Response(null, { status: 700 })',
  'no-forbidden-content': "new Response('x', { status: 204 })",
  'no-ignored-status': "new Response('x', 404)",
};

const tries = [
  (mistake: string) => `expect(() => ${mistake}).toThrow();`,
  (mistake: string) => `assert.throws(() => ${mistake});`,
  (mistake: string) => `t.throws(() => ${mistake});`,
  (mistake: string) => `assertThrows(() => ${mistake});`,
  (mistake: string) => `assert.rejects(async () => ${mistake});`,
  (mistake: string) => `(() => ${mistake}).should.throw();`,
  (mistake: string) => `const make = () => ${mistake}; expect(make).not.toThrow();`,
  (mistake: string) => `function make() { return ${mistake}; } assert.throws(make);`,
  (mistake: string) => `const make = () => ${mistake}; make.should.throw();`,
  (mistake: string) => `const make = async () => ${mistake}; expect(make()).rejects.toThrow();`,
  (mistake: string) => `const make = () => ${mistake}; expect(() => make()).toThrow();`,
  (mistake: string) => `try { send(${mistake}); assert.fail(); } catch {}`,
  (mistake: string) => `try { send(${mistake}); } catch (error) { expect(error).toBe(1); }`,
  (mistake: string) =>
    `let thrown; try { send(${mistake}); } catch (error) { thrown = error; } expect(thrown).toBe(1);`,
];

const others = [
  (mistake: string) => `export const make = () => ${mistake};`,
  (mistake: string) => `const make = () => ${mistake}; expect(make).toBeDefined();`,
  (mistake: string) => `const make = () => ${mistake}; send(make());`,
  (mistake: string) => `try { send(${mistake}); } catch (error) { log(error); }`,
  (mistake: string) => `try { send(${mistake}); } catch (error) { assert(error); }`,
  (mistake: string) => `try { send(1); } catch (error) { expect(error); send(${mistake}); }`,
  (mistake: string) => `reject(() => ${mistake});`,
];

for (const [rule, mistake] of Object.entries(mistakes)) {
  judge(`${rule} of what a test tries`, [
    ...tries.map((write) => ({ code: write(mistake) })),
    ...others.map((write) => ({ code: write(mistake), reports: [`${rule} 1`] })),
  ]);
}

const inHandler = (statements: string) =>
  `import express from 'express'; express().get('/', (req, res) => { res.send('a'); ${statements} });`;

judge('a second answer that a test tries', [
  { code: inHandler("expect(() => res.send('b')).toThrow();") },
  { code: inHandler("assert.throws(() => res.send('b'));") },
  { code: inHandler("const again = () => res.send('b'); expect(again).toThrow();") },
  {
    code: inHandler("try { res.send('b'); assert.fail(); } catch {}"),
  },
  { code: inHandler("res.send('b');"), reports: ['no-response-after-send 1'] },
]);
