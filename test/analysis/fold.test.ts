import { describe, expect, it } from 'vitest';
import { mismatches } from '../frameworks/expectations.ts';

/** A handler of an unknown framework with this body. */
const handler = (body: string) => ({
  code: `export const handler = async (req, res, next) => {\n${body}\n};`,
});

describe('content is known only where every path agrees', () => {
  it.each([
    {
      name: 'the status before the content',
      body: `res.status(200); //~ send 200, content yes
             res.json({});`,
    },
    {
      name: 'other statements between status and content',
      body: `res.status(200); //~ send 200, content yes
             const user = await load(req.id);
             console.log(user);
             res.json({ user });`,
    },
    {
      name: 'both branches with content',
      body: `res.status(200); //~ send 200, content yes
             if (req.a) res.json({}); else res.send('x');`,
    },
    {
      name: 'both branches without content',
      body: `res.status(200); //~ send 200, content no
             if (req.a) res.end(); else res.send();`,
    },
    {
      name: 'one branch with content',
      body: `res.status(200); //~ send 200, content unknown
             if (req.a) res.json({}); else res.end();`,
    },
    {
      name: 'a branch that never ends',
      body: `res.status(200); //~ send 200, content unknown
             if (req.a) res.json({});`,
    },
    {
      name: 'statuses set by branches',
      body: `if (req.a) res.status(201); //~ send 201, content yes
             else res.status(200); //~ send 200, content yes
             res.json({});`,
    },
    {
      name: 'a status that one branch replaces',
      body: `res.status(200); //~ send 200, content yes
             if (req.a) res.status(404); //~ send 404, content yes
             res.json({});`,
    },
    {
      name: 'a status that a branch without content replaces',
      body: `res.status(200); //~ send 200, content yes
             if (req.a) { res.status(204).end(); return; } //~ send 204, content no
             res.json({});`,
    },
    {
      name: 'a status that is always replaced',
      body: `res.status(200); //~ send 200, content unknown
             res.status(404).end(); //~ send 404, content no`,
    },
    {
      name: 'early returns',
      body: `if (!req.a) return res.status(400).json({}); //~ send 400, content yes
             if (!req.b) return res.status(404).end(); //~ send 404, content no
             res.status(200).json({}); //~ send 200, content yes`,
    },
    {
      name: 'a return after the answer',
      body: `if (!req.a) {
               res.status(400).json({}); //~ send 400, content yes
               return;
             }
             res.status(204).end(); //~ send 204, content no`,
    },
    {
      name: 'a missing return',
      body: `if (!req.a) res.status(400).json({}); //~ send 400, content yes
             res.status(204).end(); //~ send 204, content no`,
    },
    {
      name: 'a conditional expression',
      body: `res.status(200); //~ send 200, content unknown
             req.a ? res.json({}) : res.end();`,
    },
    {
      name: 'a conditional expression whose arms agree',
      body: `req.a ? res.status(200).json({}) : res.status(404).json({}); //~ send 200, content yes; send 404, content yes`,
    },
    {
      name: 'a logical expression',
      body: `res.status(200); //~ send 200, content unknown
             req.a && res.json({});
             res.end();`,
    },
    {
      name: 'a status behind &&',
      body: `req.a && res.status(404); //~ send 404, content yes
             res.json({});`,
    },
    {
      name: 'an arrow that returns the answer',
      body: `const answer = () => res.status(404).end(); //~ send 404, content no
             answer();`,
    },
    {
      name: 'content that was written before the end',
      body: `res.status(200); //~ send 200, content yes
             res.write('x');
             res.end();`,
    },
    {
      name: 'content that one path wrote before the end',
      body: `res.status(200); //~ send 200, content unknown
             if (req.a) res.write('x');
             res.end();`,
    },
    {
      name: 'content of an unknown value',
      body: `res.status(200).json(req.user); //~ send 200, content unknown`,
    },
    {
      name: 'content that is known on one path only',
      body: `res.status(200); //~ send 200, content unknown
             if (req.a) res.json({}); else res.json(req.user);`,
    },
  ])('$name', ({ body }) => {
    expect(mismatches(handler(body))).toEqual([]);
  });
});

describe('try, catch and finally', () => {
  it.each([
    {
      name: 'an answer in each',
      body: `try {
               await work();
               res.status(204).end(); //~ send 204, content no
             } catch (error) {
               res.status(500).json({}); //~ send 500, content yes
             }`,
    },
    {
      name: 'a status before a call that may throw',
      body: `try {
               res.status(204); //~ send 204, content unknown
               await work();
               res.end();
             } catch (error) {
               res.json({});
             }`,
    },
    {
      name: 'a status that the catch replaces',
      body: `try {
               res.status(204); //~ send 204, content no
               await work();
               res.end();
             } catch (error) {
               res.status(500).json({}); //~ send 500, content yes
             }`,
    },
    {
      name: 'an answer in the finally',
      body: `try {
               await work();
               res.status(200); //~ send 200, content yes
             } catch (error) {
               res.status(500); //~ send 500, content yes
             } finally {
               res.json({});
             }`,
    },
    {
      name: 'a return past a finally that answers',
      body: `try {
               res.status(200); //~ send 200, content yes
               return;
             } finally {
               res.json({});
             }`,
    },
    {
      name: 'an error past a finally that answers',
      body: `try {
               res.status(500); //~ send 500, content yes
               throw new Error('x');
             } finally {
               res.json({});
             }`,
    },
    {
      name: 'a throw that is caught',
      body: `try {
               res.status(400); //~ send 400, content yes
               throw new Error('x');
             } catch (error) {
               res.json({});
             }`,
    },
    {
      name: 'a throw that leaves the handler',
      body: `res.status(400); //~ send 400, content unknown
             throw new Error('x');`,
    },
    {
      name: 'a throw in one branch only',
      body: `res.status(200); //~ send 200, content yes
             if (req.a) throw new Error('x');
             res.json({});`,
    },
    {
      name: 'a catch that goes on',
      body: `let user;
             try { user = await work(); } catch { res.status(404).end(); return; } //~ send 404, content no
             res.status(200).json({ user }); //~ send 200, content yes`,
    },
    {
      name: 'an error in a try that has no catch, and answers at last',
      body: `res.status(200); //~ send 200, content unknown
             try { await work(); res.write('x'); } finally { res.end(); }`,
    },
    {
      name: 'an error in a catch that answers at last',
      body: `res.status(200); //~ send 200, content unknown
             try { throw new Error(); } catch { await work(); res.write('x'); } finally { res.end(); }`,
    },
    {
      name: 'content on both ways to a finally, where a write may fail',
      body: `res.status(200); //~ send 200, content unknown
             try { res.write('x'); } catch { res.write('y'); } finally { res.end(); }`,
    },
    {
      name: 'a nested try',
      body: `try {
               try {
                 await work();
               } catch (error) {
                 res.status(400); //~ send 400, content yes
                 throw error;
               }
               res.status(200); //~ send 200, content yes
             } catch (error) {
               // The status stays as it is.
             }
             res.json({});`,
    },
  ])('$name', ({ body }) => {
    expect(mismatches(handler(body))).toEqual([]);
  });
});

it('a finally block changes the response after a return', () => {
  const code = `import Koa from 'koa';
    new Koa().use(async (ctx) => {
      try {
        ctx.status = 200; //~ send 200, content yes
        return;
      } finally {
        ctx.body = {};
      }
    });`;
  expect(mismatches({ code })).toEqual([]);
});

describe('loops and switches', () => {
  it.each([
    {
      name: 'an answer within a loop',
      body: `for (const item of req.items) {
               if (!item) return res.status(400).end(); //~ send 400, content no
             }
             res.status(200).json({}); //~ send 200, content yes`,
    },
    {
      name: 'a status set by a loop',
      body: `for (const item of req.items) res.status(207); //~ send 207, content yes
             res.json({});`,
    },
    {
      name: 'content written by a loop',
      body: `res.status(200); //~ send 200, content unknown
             for (const item of req.items) res.write('x');
             res.end();`,
    },
    {
      name: 'content written by a loop that runs at least once',
      body: `res.status(200); //~ send 200, content yes
             do res.write('x'); while (req.more());
             res.end();`,
    },
    {
      name: 'an answer after an endless loop was left',
      body: `while (true) {
               if (await work()) break;
             }
             res.status(200).json({}); //~ send 200, content yes`,
    },
    {
      name: 'a break in a loop',
      body: `for (;;) {
               res.status(200); //~ send 200, content yes
               if (req.a) break;
             }
             res.json({});`,
    },
    {
      name: 'a labelled break',
      body: `outer: for (const a of req.a) {
               for (const b of req.b) {
                 res.status(207); //~ send 207, content yes
                 if (b) break outer;
                 continue outer;
               }
             }
             res.json({});`,
    },
    {
      name: 'a labelled break past an answer',
      body: `outer: for (const a of req.a) {
               for (const b of req.b) {
                 res.status(207); //~ send 207, content unknown
                 if (b) break outer;
               }
               res.json({});
               return;
             }
             res.end();`,
    },
    {
      name: 'a labelled block',
      body: `res.status(200); //~ send 200, content unknown
             block: {
               if (req.a) break block;
               res.write('x');
             }
             res.end();`,
    },
    {
      name: 'a switch with an answer in each case',
      body: `switch (req.a) {
               case 1:
                 res.status(200).json({}); //~ send 200, content yes
                 break;
               default:
                 res.status(404).end(); //~ send 404, content no
             }`,
    },
    {
      name: 'a switch that sets the status',
      body: `switch (req.a) {
               case 1:
                 res.status(400); //~ send 400, content yes
                 break;
               default:
                 res.status(500); //~ send 500, content yes
             }
             res.json({});`,
    },
    {
      name: 'a case that falls through',
      body: `switch (req.a) {
               case 1:
                 res.status(200); //~ send 200, content yes
               case 2:
                 res.json({});
                 break;
               default:
                 res.end();
             }`,
    },
    {
      name: 'a switch without a default',
      body: `res.status(200); //~ send 200, content unknown
             switch (req.a) {
               case 1:
                 res.json({});
                 return;
             }
             res.end();`,
    },
    {
      name: 'a switch whose default comes first',
      body: `res.status(200); //~ send 200, content yes
             switch (req.a) {
               default:
                 res.json({});
                 return;
               case 1:
                 res.send('x');
             }`,
    },
    {
      name: 'a continue inside a switch inside a loop',
      body: `res.status(200); //~ send 200, content unknown
             for (const item of req.items) {
               switch (item) {
                 case 1:
                   continue;
               }
               res.json({});
               return;
             }
             res.end();`,
    },
  ])('$name', ({ body }) => {
    expect(mismatches(handler(body))).toEqual([]);
  });
});

describe('content and fields are unknown once the response escapes', () => {
  it.each([
    { name: 'the next handler', use: 'next();' },
    { name: 'the next handler, returned', use: 'return next();' },
    { name: 'the error handler', use: 'next(new Error());' },
    { name: 'an awaited next', use: 'await next();' },
    { name: 'next handed on', use: 'work(next);' },
    { name: 'a helper', use: 'answer(res);' },
    { name: 'a helper, awaited', use: 'await answer(req, res);' },
    { name: 'a helper with an object', use: 'answer({ req, res });' },
    { name: 'a helper with an array', use: 'answer([res]);' },
    { name: 'a helper with a spread', use: 'answer(...[res]);' },
    { name: 'a constructor', use: 'new Answer(res);' },
    { name: 'a pipe', use: 'file.pipe(res);' },
    { name: 'an unknown method', use: 'res.sendPage();' },
    { name: 'a computed method', use: 'res[req.method]();' },
    { name: 'a method of the response by itself', use: 'const { json } = res; json({});' },
    { name: 'a bound method', use: 'work().then(res.json.bind(res));' },
    { name: 'an assignment to another object', use: 'req.answer = res;' },
    { name: 'a variable', use: 'const out = req.a ? res : null; out.json({});' },
    { name: 'a callback that answers', use: 'work(() => res.json({}));' },
    { name: 'a promise that answers', use: 'work().then(() => { res.json({}); });' },
    {
      name: 'a callback that changes the status',
      use: 'work(() => { res.status(404).end(); }); //~ send 404, content no',
    },
    {
      name: 'a function that is handed on',
      use: 'work(answer); function answer() { res.json({}); }',
    },
    { name: 'a method', use: 'const page = { answer() { res.json({}); } }; work(page);' },
    {
      name: 'a function nobody waits for',
      use: 'answer(); async function answer() { res.json(await a); }',
    },
    { name: 'a generator', use: 'yield_(function* () { yield res; });' },
    { name: 'a tagged template', use: 'html`${res}`;' },
    { name: 'a tagged template of a helper', use: 'answer`${res}`;' },
    { name: 'the whole arguments', use: 'answer.apply(this, [req, res]);' },
  ])('$name', ({ use }) => {
    const body = `res.status(200); //~ send 200, content unknown, location unknown\n${use}`;
    expect(mismatches(handler(body))).toEqual([]);
  });

  it.each([
    { name: 'reading headersSent', use: 'if (res.headersSent) work();' },
    { name: 'a listener', use: "res.on('finish', () => console.log('sent'));" },
    { name: 'logging its status', use: 'console.log(res.statusCode);' },
    { name: 'setting its locals', use: 'res.locals.user = req.user;' },
    { name: 'a comparison', use: 'if (res === req.res) work();' },
    { name: 'a callback that does not use the response', use: 'req.items.map((item) => item.id);' },
    {
      name: 'a function whose parameter has the same name',
      use: 'const other = (res) => work(res);',
    },
    { name: 'reading a field', use: "work(res.getHeader('x'));" },
  ])('$name leaves content and fields known', ({ use }) => {
    const body = `res.status(200); //~ send 200, content yes, location no\n${use}\nres.json({});`;
    expect(mismatches(handler(body))).toEqual([]);
  });

  it('content that is sent after the response has escaped is known', () => {
    const body = `answer(res);
      res.status(404).json({}); //~ send 404, content yes, location unknown`;
    expect(mismatches(handler(body))).toEqual([]);
  });

  it('an answer in a function without a status of its own says nothing about the status outside', () => {
    const body = `res.status(201); //~ send 201, content unknown
      const done = () => res.json({});
      const failed = () => res.status(500).end(); //~ send 500, content no
      work().then(done, failed);`;
    expect(mismatches(handler(body))).toEqual([]);
  });
});

describe('functions in the handler act on the response where they are called', () => {
  it.each([
    {
      name: 'declared below',
      body: `res.status(200); //~ send 200, content yes, location no
             answer();
             function answer() { res.json({}); }`,
    },
    {
      name: 'that is given the status',
      body: `const fail = (code, text) => res.status(code).json({ text }); //~ send ?
             if (req.a) return fail(404, 'a'); //~ send 404, content yes, location no
             fail(500, 'b'); //~ send 500, content yes, location no`,
    },
    {
      name: 'that sets the status alone',
      body: `const set = (code) => { res.status(code); }; //~ send ?
             set(404); //~ send 404, content yes, location no
             res.json({});`,
    },
    {
      name: 'that sets a field alone',
      body: `const moved = () => { res.set('Location', '/a'); };
             res.status(301); //~ send 301, content no, location unknown
             if (req.a) moved();
             res.end();`,
    },
    {
      name: 'that another one calls',
      body: `const end = () => { res.end(); };
             const fail = (code) => { res.status(code); end(); }; //~ send ?
             fail(404); //~ send 404, content no, location no`,
    },
    {
      name: 'that call each other',
      body: `const one = (code) => { if (req.a) return two(code); res.status(code).end(); }; //~ send ?
             const two = (code) => one(code + 1); //~ send ?
             one(404); //~ send 404, content no, location no, maybe`,
    },
    {
      name: 'called at once',
      body: `res.status(404); //~ send 404, content yes, location no
             await (async () => { res.json({}); })();`,
    },
    {
      name: 'called in a callback',
      body: `const fail = (code) => { res.status(code).end(); }; //~ send ?
             res.status(200); //~ send 200, content unknown, location unknown
             work(() => fail(404)); //~ send 404, content no, location unknown
             res.json({});`,
    },
    {
      name: 'of a generator',
      body: `function* parts(code) { res.status(code).end(); } //~ send ?
             res.status(200); //~ send 200, content unknown, location unknown
             parts(404); //~ send 404, content no, location unknown
             res.json({});`,
    },
  ])('$name', ({ body }) => {
    expect(mismatches(handler(body))).toEqual([]);
  });
});

describe('fields', () => {
  it.each([
    {
      name: 'set on every path',
      body: `if (req.a) res.set('Location', '/a'); else res.set('Location', '/b');
             res.status(201).end(); //~ send 201, location yes`,
    },
    {
      name: 'set on one path',
      body: `if (req.a) res.set('Location', '/a');
             res.status(201).end(); //~ send 201, location unknown, etag no`,
    },
    {
      name: 'set before the branches',
      body: `res.set('Location', '/a');
             if (req.a) res.status(201).end(); //~ send 201, location yes
             else res.status(303).end(); //~ send 303, location yes`,
    },
    {
      name: 'set after the response has ended',
      body: `res.status(201).end(); //~ send 201, location no
             res.set('Location', '/a');`,
    },
    {
      name: 'set by a loop',
      body: `for (const link of req.links) res.append('Link', link);
             res.status(200).end(); //~ send 200, link unknown`,
    },
    {
      name: 'set under an unknown name',
      body: `res.set(req.name, 'x');
             res.status(201).end(); //~ send 201, location unknown`,
    },
  ])('$name', ({ body }) => {
    expect(mismatches(handler(body))).toEqual([]);
  });
});
