import { describe, expect, it } from 'vitest';
import { Linter } from 'eslint';
import { declaredFramework } from '../src/frameworks/language/declared.ts';
import { frameworks } from '../src/frameworks/index.ts';
import plugin from '../src/index.ts';
import { settingsOf } from '../src/settings.ts';

const read = (given: unknown) => settingsOf({ settings: { 'http-status': given } });

describe('settings', () => {
  it('have defaults', () => {
    const defaults = { conventions: true, versions: {}, constants: [], frameworks: [] };
    expect(settingsOf({ settings: {} })).toEqual(defaults);
    expect(read({})).toEqual(defaults);
    expect(read(undefined)).toEqual(defaults);
  });

  it('are taken as they are written', () => {
    const given = {
      conventions: false,
      versions: { express: 4 },
      constants: [{ module: '@acme/http', export: 'Status', kind: 'enum', members: { OK: 200 } }],
      frameworks: [],
    };
    expect(read(given)).toEqual(given);
  });

  it('take an enum of TypeScript for the members of constants', () => {
    const members = { OK: 200, GONE: 410, 200: 'OK', 410: 'GONE' };
    const { constants } = read({ constants: [{ module: '#codes', kind: 'enum', members }] });
    expect(constants[0]?.members).toEqual({ OK: 200, GONE: 410 });
  });

  it('may leave out the export of constants', () => {
    const { constants } = read({ constants: [{ module: '#codes', members: { OK: 200 } }] });
    expect(constants).toEqual([
      { module: '#codes', export: 'default', kind: 'number', members: { OK: 200 } },
    ]);
  });

  it('are checked once per configuration', () => {
    const given = { versions: { express: 4 } };
    expect(read(given)).toBe(read(given));
  });

  it('share one list where they declare no framework, since indexes are made per list', () => {
    expect(read({ versions: { express: 4 } }).frameworks).toBe(read({}).frameworks);
    expect(read({ frameworks: [] }).frameworks).toBe(settingsOf({ settings: {} }).frameworks);
  });
});

const triggers =
  '"call", "assign", "invoke", "construct", "decorate", "returned", "render", "thrown", "described", "read"';
const methods =
  '"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY"';
const patternKeys = `"on", ${triggers}, "runsBy", "asserts", "compares", "negatedBy", "arity", "first", "where", "having", "doubles", "evident", "response", "role", "status", "phrase", "content", "fields", "preserves", "mayPreserve", "ifUnset", "commits", "room", "clears", "ends", "late", "whole", "leaves", "redirects", "ignored", "upgrades", "entry", "typed", "overlooks", "legacy", "returns", "runtime"`;

describe('declared frameworks', () => {
  const least = { name: 'acme', values: { reply: [{ own: 'reply' }] }, responses: [] };

  it('have defaults', () => {
    expect(read({ frameworks: [least] }).frameworks).toEqual([
      {
        ...least,
        values: { reply: [{ own: ['reply'] }] },
        title: 'acme',
        homepage: '',
        packages: [],
        leaves: 'at its end',
        fallback: { status: 200 },
        runtime: {},
      },
    ]);
  });

  it('are the same array for the same settings, so that their indexes are computed once', () => {
    const given = { frameworks: [least] };
    expect(read(given).frameworks).toBe(read(given).frameworks);
  });

  it('may have versions, which are then accepted in the settings', () => {
    const given = {
      frameworks: [{ ...least, versions: { 1: { fraction: 'throws' }, 2: {} } }],
      versions: { acme: 1 },
    };
    expect(read(given).versions).toEqual({ acme: 1 });
    expect(() => read({ ...given, frameworks: [least] })).toThrow(/\.versions\.acme\. .*express/u);
  });

  it.each(frameworks)('may have all the keys that the adapter of $name has', (framework) => {
    const given: unknown = JSON.parse(JSON.stringify(framework));
    expect(declaredFramework(given, '.frameworks[0]')).toEqual(framework);
  });

  const declare = (given: object) => ({ ...least, ...given });
  const respond = (...responses: readonly object[]) =>
    declare({ responses: responses.map((pattern) => ({ on: 'reply', ...pattern })) });
  const originate = (origin: object) => declare({ values: { reply: [origin] } });
  const invoke = { invoke: true };
  const call = { call: ['send'] };

  it.each([
    // The framework
    ['Wrong', '', 'an object, not "acme"', 'acme'],
    ['Wrong', '.name', 'a string, not undefined', {}],
    ['Wrong', '.name', 'a string that is not empty, not ""', declare({ name: '' })],
    ['Wrong', '.name', 'a name that no other framework has, not "koa"', declare({ name: 'koa' })],
    ['Wrong', '.values', 'an object, not undefined', { name: 'acme' }],
    ['Wrong', '.values', 'an object, not []', declare({ values: [] })],
    [
      'Wrong',
      '.values.reply',
      'an array, not {"own":"reply"}',
      declare({ values: { reply: { own: 'reply' } } }),
    ],
    [
      'Wrong',
      '.values.next',
      'a name other than "next" and "failure", not "next"',
      declare({ values: { next: [] } }),
    ],
    ['Wrong', '.responses', 'an array, not undefined', { name: 'acme', values: {} }],
    ['Wrong', '.title', 'a string, not 1', declare({ title: 1 })],
    ['Wrong', '.packages[1]', 'a string, not null', declare({ packages: ['acme', null] })],
    ['Wrong', '.homepage', 'a string, not null', declare({ homepage: null })],
    [
      'Wrong',
      '.conventional',
      'one of "anywhere", "in a route", "exported", not true',
      declare({ conventional: true }),
    ],
    [
      'Wrong',
      '.leaves',
      'one of "at its end", "on return", "when returned", "with the returned value", not "later"',
      declare({ leaves: 'later' }),
    ],
    [
      'Wrong',
      '.files',
      'a regular expression, as text, in which no group repeats that repeats or chooses within, not "("',
      declare({ files: '(' }),
    ],
    ['Wrong', '.routeObjects', 'true, not false', declare({ routeObjects: false })],
    ['Wrong', '.requests[0]', '"reply", not "request"', declare({ requests: ['request'] })],
    [
      'Wrong',
      '.requests[0]',
      'declared in "values", not "request"',
      declare({ values: {}, requests: ['request'] }),
    ],
    [
      'Wrong',
      '.responses[0].on',
      'declared in "values", not "reply"',
      { ...respond(call), values: {} },
    ],
    [
      'Wrong',
      '.parameterNames.res',
      '"reply", not "res"',
      declare({ parameterNames: { res: ['res'] } }),
    ],
    [
      'Wrong',
      '.parameterNames.reply',
      'an array, not "res"',
      declare({ parameterNames: { reply: 'res' } }),
    ],
    [
      'Wrong',
      '.exports.PUT',
      `one of ${methods}, "any" or an array of methods, not "put"`,
      declare({ exports: { PUT: 'put' } }),
    ],
    ['Wrong', '.fallback', 'an object, not 200', declare({ fallback: 200 })],
    [
      'Wrong',
      '.fallback.status',
      'a status code from 100 to 599, not 600',
      declare({ fallback: { status: 600 } }),
    ],
    [
      'Wrong',
      '.fallback.methods.post',
      `one of ${methods}, not "post"`,
      declare({ fallback: { status: 200, methods: { post: 201 } } }),
    ],
    [
      'Wrong',
      '.fallback.methods.POST',
      'a status code from 100 to 599, not "201"',
      declare({ fallback: { status: 200, methods: { POST: '201' } } }),
    ],
    [
      'Wrong',
      '.fallback.withContent',
      'a status code from 100 to 599, not 99',
      declare({ fallback: { status: 204, withContent: 99 } }),
    ],
    [
      'Wrong',
      '.requestMembers.request',
      '"reply", not "request"',
      declare({ requestMembers: { request: { apart: 'any' } } }),
    ],
    [
      'Wrong',
      '.requestMembers.reply.apart',
      '"any" or an array of names, not "all"',
      declare({ requestMembers: { reply: { apart: 'all' } } }),
    ],
    [
      'Wrong',
      '.requestMembers.reply.looking.fresh',
      'an array, not "ETag"',
      declare({ requestMembers: { reply: { looking: { fresh: 'ETag' } } } }),
    ],
    // Handlers and routes
    [
      'Unknown',
      '.handlers[0].params',
      '"parameters", "arity", "types"',
      declare({ handlers: [{ params: [] }] }),
    ],
    [
      'Wrong',
      '.handlers[0].parameters[1]',
      'one of "reply", "next", "failure", null, not "response"',
      declare({ handlers: [{ parameters: ['next', 'response'] }] }),
    ],
    [
      'Wrong',
      '.handlers[0].arity',
      'an index from 0, not -1',
      declare({ handlers: [{ parameters: [], arity: -1 }] }),
    ],
    ['Wrong', '.routes[0].on', '"reply", not "next"', declare({ routes: [{ on: 'next' }] })],
    [
      'Wrong',
      '.routes[0].call.put[0]',
      `one of ${methods}, not "any"`,
      declare({ routes: [{ on: 'reply', call: { put: ['any'] } }] }),
    ],
    [
      'Wrong',
      '.routes[0].path',
      'an index from 0, not "0"',
      declare({ routes: [{ on: 'reply', path: '0' }] }),
    ],
    [
      'Wrong',
      '.routes[0].returns',
      '"reply", not "app"',
      declare({ routes: [{ on: 'reply', returns: 'app' }] }),
    ],
    [
      'Wrong',
      '.routes[0].decorate',
      'left away beside "call", not {"Get":"GET"}',
      declare({ routes: [{ on: 'reply', call: {}, decorate: { Get: 'GET' } }] }),
    ],
    [
      'Wrong',
      '.prefixes[0].on',
      '"reply", not "app"',
      declare({ prefixes: [{ on: 'app', prefix: [{ argument: 0 }] }] }),
    ],
    [
      'Unknown',
      '.prefixes[0].prefix[0].member',
      '"argument", "property"',
      declare({ prefixes: [{ on: 'reply', prefix: [{ argument: 0, member: 'path' }] }] }),
    ],
    // Origins
    [
      'Wrong',
      '.values.reply[0]',
      'an object with one of "export", "global", "guard", "type", "globalType", "decorator", "instance", "class", "own", "className", "option", "injected", "call", "asked", "askedWith", "property", "everywhere", "named", not {"onw":"reply"}',
      originate({ onw: 'reply' }),
    ],
    ['Unknown', '.values.reply[0].from', '"own"', originate({ own: 'reply', from: ['acme'] })],
    [
      'Unknown',
      '.values.reply[0].form',
      '"export", "from", "made"',
      originate({ export: 'reply', form: ['acme'] }),
    ],
    [
      'Wrong',
      '.values.reply[0].made',
      'one of "call", "construct", "either", not "new"',
      originate({ export: 'Reply', made: 'new' }),
    ],
    [
      'Wrong',
      '.values.reply[0].own[1]',
      'a name without dots, not "lib.reply"',
      originate({ own: ['reply', 'lib.reply'] }),
    ],
    ['Wrong', '.values.reply[0].type', 'an array, not "Reply"', originate({ type: 'Reply' })],
    [
      'Wrong',
      '.values.reply[0].className',
      'a regular expression, as text, in which no group repeats that repeats or chooses within, not "[A-"',
      originate({ className: '[A-' }),
    ],
    [
      'Wrong',
      '.values.reply[0].className',
      'a regular expression, as text, in which no group repeats that repeats or chooses within, not "(a+)+$"',
      originate({ className: '(a+)+$' }),
    ],
    [
      'Wrong',
      '.values.reply[0].className',
      'a regular expression, as text, in which no group repeats that repeats or chooses within, not "((?:a|a))*"',
      originate({ className: '((?:a|a))*' }),
    ],
    ['Wrong', '.values.reply[0].class.stores', 'an array, not undefined', originate({ class: {} })],
    [
      'Wrong',
      '.values.reply[0].on',
      '"reply", not "app"',
      originate({ on: 'app', call: ['reply'] }),
    ],
    ['Wrong', '.values.reply[0].on', '"reply", not undefined', originate({ property: 'raw' })],
    // Patterns
    [
      'Wrong',
      '.responses[0]',
      `an object with exactly one of ${triggers}, not "reply"`,
      declare({ responses: ['reply'] }),
    ],
    [
      'Wrong',
      '.responses[1]',
      `an object with exactly one of ${triggers}, not {"on":"reply"}`,
      respond(invoke, {}),
    ],
    [
      'Wrong',
      '.responses[0]',
      `an object with exactly one of ${triggers}, not {"on":"reply","call":["send"],"invoke":true}`,
      respond({ ...call, ...invoke }),
    ],
    [
      'Unknown',
      '.responses[1].stats',
      patternKeys.replace('"returned", ', ''),
      respond(invoke, { ...invoke, stats: { argument: 0 } }),
    ],
    ['Wrong', '.responses[0].invoke', 'true, not "reply"', respond({ invoke: 'reply' })],
    ['Wrong', '.responses[0].call', 'an array, not "send"', respond({ call: 'send' })],
    [
      'Wrong',
      '.responses[0].call[0]',
      'a name without dots, not "send()"',
      respond({ call: ['send()'] }),
    ],
    ['Wrong', '.responses[0].on', '"reply", not "response"', respond({ ...call, on: 'response' })],
    [
      'Wrong',
      '.responses[0].on',
      'one of "reply", "next", not "respond"',
      respond({ ...invoke, on: 'respond' }),
    ],
    ['Wrong', '.responses[0].on', '"reply", not "next"', respond({ ...call, on: 'next' })],
    [
      'Wrong',
      '.responses[0].role',
      'one of "send", "throw", "declare", "compare", "expect", "stub", not "catch"',
      respond({ ...call, role: 'catch' }),
    ],
    [
      'Wrong',
      '.responses[0].returns',
      '"reply", not "next"',
      respond({ ...call, returns: 'next' }),
    ],
    [
      'Wrong',
      '.responses[0].where.is',
      'one of "text", "number", "status", "error", "stated", "registered", "object", "nothing", not "string"',
      respond({ ...call, where: { argument: 0, is: 'string' } }),
    ],
    [
      'Wrong',
      '.responses[0].response.argument',
      'an index from 0, not undefined',
      respond({ ...call, response: {} }),
    ],
    [
      'Wrong',
      '.responses[0].preserves',
      '"any" or an array of status codes, not 304',
      respond({ ...call, preserves: 304 }),
    ],
    [
      'Wrong',
      '.responses[0].clears[0]',
      'a status code from 100 to 599, not 1',
      respond({ ...call, clears: [1] }),
    ],
    [
      'Wrong',
      '.responses[0].having',
      'left away beside "assign", not ["body"]',
      respond({ assign: ['status'], having: ['body'] }),
    ],
    [
      'Wrong',
      '.responses[0].arity',
      'left away beside "assign", not 1',
      respond({ assign: ['status'], arity: 1 }),
    ],
    [
      'Wrong',
      '.responses[0].returns',
      'left away beside "render", not "reply"',
      respond({ render: true, returns: 'reply' }),
    ],
    [
      'Wrong',
      '.responses[0].ends',
      'left away beside "whole", not true',
      respond({ ...invoke, whole: true, ends: true }),
    ],
    [
      'Wrong',
      '.responses[0].response',
      'left away beside "whole", not {"argument":0}',
      respond({ ...invoke, whole: true, response: { argument: 0 } }),
    ],
    // Slots
    [
      'Wrong',
      '.responses[1].status.argument',
      'an index from 0, not "1"',
      respond(call, { ...call, status: { argument: '1' } }),
    ],
    [
      'Wrong',
      '.responses[0].status',
      'an object with one of "argument", "rest", "constant", "begun", "code", "named", not 404',
      respond({ ...call, status: 404 }),
    ],
    [
      'Wrong',
      '.responses[0].status',
      'an object with one of "argument", "stored", "rest", "constant", "begun", "code", "named", not {"assigned":true}',
      respond({ construct: true, status: { assigned: true } }),
    ],
    [
      'Wrong',
      '.responses[0].status[1].code',
      'a status code from 100 to 599, not "200"',
      respond({ ...call, status: [{ argument: 0 }, { code: '200' }] }),
    ],
    [
      'Wrong',
      '.responses[0].status.named.send',
      'a status code from 100 to 599, not 99',
      respond({ ...call, status: { named: { send: 99 } } }),
    ],
    [
      'Wrong',
      '.responses[0].status.words.NOT_FOUND',
      'a status code from 100 to 599, not 404.5',
      respond({ ...call, status: { argument: 0, words: { NOT_FOUND: 404.5 } } }),
    ],
    [
      'Unknown',
      '.responses[0].status.none',
      '"argument", "property", "words", "exports", "elements", "keys"',
      respond({ ...call, status: { argument: 0, none: 'omit' } }),
    ],
    [
      'Wrong',
      '.responses[0].status.keys',
      'true, not false',
      respond({ ...call, status: { argument: 0, keys: false } }),
    ],
    [
      'Wrong',
      '.responses[0].status.rest',
      'an index from 0, not "all"',
      respond({ ...call, status: { rest: 'all' } }),
    ],
    [
      'Wrong',
      '.responses[0].described',
      'true, not ["responses"]',
      respond({ described: ['responses'], status: { member: 'responses', keys: true } }),
    ],
    [
      'Wrong',
      '.responses[0].status',
      'an object with one of "member", "code", "named", not {"argument":0,"keys":true}',
      respond({ described: true, status: { argument: 0, keys: true } }),
    ],
    [
      'Unknown',
      '.responses[0].entry.description',
      '"argument", "text", "content", "members", "covers", "added", "addedBy", "ofSuccess"',
      respond({ ...call, entry: { description: 'text' } }),
    ],
    [
      'Wrong',
      '.responses[0].entry.text',
      'a string, not 1',
      respond({ ...call, entry: { text: 1 } }),
    ],
    [
      'Wrong',
      '.responses[0].entry.text.argument',
      'an index from 0, not "text"',
      respond({ ...call, entry: { text: { argument: 'text' } } }),
    ],
    [
      'Wrong',
      '.responses[0].entry.content',
      '"itself" or an array of names, not "schema"',
      respond({ ...call, entry: { content: 'schema' } }),
    ],
    [
      'Wrong',
      '.responses[0].entry.members',
      'an array, not "text"',
      respond({ ...call, entry: { members: 'text' } }),
    ],
    [
      'Wrong',
      '.responses[0].typed',
      'an object, not "never"',
      respond({ ...call, typed: 'never' }),
    ],
    [
      'Unknown',
      '.returning.decorators',
      '"unless"',
      declare({ returning: { decorators: ['Res'] } }),
    ],
    ['Wrong', '.returning.unless', 'an array, not undefined', declare({ returning: {} })],
    [
      'Wrong',
      '.responses[0].content.none',
      'one of "omit", "null" or an object with "call", not "undefined"',
      respond({ ...call, content: { argument: 0, none: 'undefined' } }),
    ],
    [
      'Wrong',
      '.responses[0].content.emptyStringIs',
      '"content", not "nothing"',
      respond({ ...call, content: { argument: 0, emptyStringIs: 'nothing' } }),
    ],
    [
      'Wrong',
      '.responses[0].content',
      'an object with one of "always", "argument", "beside", "never", not {"returned":true}',
      respond({ ...call, content: { returned: true } }),
    ],
    [
      'Wrong',
      '.responses[0].fields',
      'an object with one of "name", "object", not "location"',
      respond({ ...call, fields: 'location' }),
    ],
    [
      'Wrong',
      '.responses[0].fields[0].value',
      'an object with one of "argument", not undefined',
      respond({ ...call, fields: [{ name: 'location' }] }),
    ],
    [
      'Wrong',
      '.responses[0].fields.object',
      'an object with one of "assigned", "member", not {"argument":0}',
      respond({ assign: ['headers'], fields: { object: { argument: 0 } } }),
    ],
    // Received statuses and assertions
    [
      'Wrong',
      '.responses[0].ends',
      'left away beside "read", not true',
      respond({ read: ['status'], ends: true }),
    ],
    [
      'Wrong',
      '.responses[0].role',
      'left away beside "read", not "compare"',
      respond({ read: ['status'], role: 'compare' }),
    ],
    ['Wrong', '.responses[0].read', 'an array, not "status"', respond({ read: 'status' })],
    [
      'Wrong',
      '.responses[0].called',
      'left away beside "call", not true',
      respond({ ...call, called: true }),
    ],
    [
      'Wrong',
      '.responses[0].called',
      'true, not "yes"',
      respond({ read: ['status'], called: 'yes' }),
    ],
    [
      'Wrong',
      '.responses[0].codes',
      'left away beside "call", not [[200,599]]',
      respond({ ...call, codes: [[200, 599]] }),
    ],
    [
      'Wrong',
      '.responses[0].codes[1]',
      'two integers, the least and the most, not [599,400]',
      respond({
        read: ['status'],
        codes: [
          [200, 299],
          [599, 400],
        ],
      }),
    ],
    [
      'Wrong',
      '.responses[0].unless',
      'an array, not "mock"',
      respond({ read: ['status'], codes: [], unless: 'mock' }),
    ],
    [
      'Wrong',
      '.responses[0].replaceable',
      'true, not false',
      respond({ read: ['status'], codes: [], replaceable: false }),
    ],
    [
      'Wrong',
      '.responses[0].lacks',
      'an array, not "statusCode"',
      respond({ read: ['status'], lacks: 'statusCode' }),
    ],
    [
      'Wrong',
      '.responses[0].plainErrors',
      'left away beside "call", not true',
      respond({ ...call, plainErrors: true }),
    ],
    [
      'Wrong',
      '.responses[0].rejects.options.get',
      'an index from 0, not "1"',
      respond({
        read: ['status'],
        rejects: { except: [[200, 299]], unless: [], options: { get: '1' }, apart: [] },
      }),
    ],
    [
      'Wrong',
      '.responses[0].asserts',
      'left away beside "assign", not {"argument":0}',
      respond({ assign: ['status'], asserts: { argument: 0 } }),
    ],
    [
      'Wrong',
      '.responses[0].asserts.argument',
      'an index from 0, not undefined',
      respond({ ...call, asserts: { begun: true } }),
    ],
    [
      'Wrong',
      '.responses[0].asserts.property',
      'a string, not 1',
      respond({ ...call, asserts: { argument: 0, property: 1 } }),
    ],
    [
      'Unknown',
      '.responses[0].asserts.property.member',
      '"argument"',
      respond({ ...call, asserts: { argument: 0, property: { argument: 0, member: 'x' } } }),
    ],
    [
      'Unknown',
      '.callbacks[0].arguments',
      '"on", "parameters", "call", "assign", "event", "argument", "members", "gives", "self"',
      declare({ callbacks: [{ on: 'reply', parameters: ['reply'], arguments: 1 }] }),
    ],
    [
      'Wrong',
      '.callbacks[0].parameters[0]',
      'one of "reply", "next", "failure", null, not "answer"',
      declare({ callbacks: [{ on: 'reply', call: ['then'], parameters: ['answer'] }] }),
    ],
    [
      'Wrong',
      '.values.reply[0].globalType',
      'a name without dots, not "a.B"',
      originate({ globalType: 'a.B' }),
    ],
    [
      'Wrong',
      '.values.reply[0].everywhere',
      'a name without dots, not "should.be"',
      originate({ everywhere: 'should.be' }),
    ],
    // Runtime
    [
      'Unknown',
      '.runtime.accept',
      '"by", "accepts", "outside", "checks", "only", "knows", "nothing", "numericString", "fraction", "interim", "switching", "converts", "content", "errorContent", "invalidPhrase"',
      declare({ runtime: { accept: [100, 999] } }),
    ],
    [
      'Wrong',
      '.runtime.accepts',
      'two integers, the least and the most, not [999,100]',
      declare({ runtime: { accepts: [999, 100] } }),
    ],
    ['Wrong', '.runtime.outside', 'an integer, not null', declare({ runtime: { outside: null } })],
    [
      'Wrong',
      '.runtime.knows.also',
      'an array, not undefined',
      declare({ runtime: { knows: { except: [] } } }),
    ],
    [
      'Wrong',
      '.runtime.fraction',
      'one of "throws", "sent", "truncated", "checked", "ignored", not "rounded"',
      declare({ runtime: { fraction: 'rounded' } }),
    ],
    [
      'Wrong',
      '.runtime.content.205',
      'one of "dropped", "sent", "throws", "may throw", not "kept"',
      declare({ runtime: { content: { 205: 'kept' } } }),
    ],
    [
      'Wrong',
      '.responses[0].phrase.registered',
      'true, not false',
      respond({ ...call, phrase: { registered: false } }),
    ],
    [
      'Wrong',
      '.responses[0].phrase[0]',
      'an object with one of "argument", "registered", not "text"',
      respond({ ...call, phrase: ['text'] }),
    ],
    [
      'Wrong',
      '.responses[0].runtime.interim',
      'one of "unanswered", "throws", not "sent"',
      respond({ ...call, runtime: { interim: 'sent' } }),
    ],
    [
      'Wrong',
      '.versions.v1',
      'a major version such as 5, not "v1"',
      declare({ versions: { v1: {} } }),
    ],
    [
      'Unknown',
      '.versions.1.numeric',
      '"by", "accepts", "outside", "checks", "only", "knows", "nothing", "numericString", "fraction", "interim", "switching", "converts", "content", "errorContent", "invalidPhrase"',
      declare({ versions: { 1: { numeric: 'sent' } } }),
    ],
  ])('%s %s: %s', (kind, path, sentence, given) => {
    const setting = `${kind} setting "http-status".frameworks[0]${path}`;
    const message =
      kind === 'Wrong'
        ? `${setting}: it must be ${sentence}.`
        : `${setting}. Accepted keys: ${sentence}.`;
    expect(() => read({ frameworks: [given] })).toThrow(new Error(message));
  });

  it('need different names', () => {
    expect(() => read({ frameworks: [least, least] })).toThrow(
      new Error(
        'Wrong setting "http-status".frameworks[1].name: it must be a name that no other framework has, not "acme".',
      ),
    );
    expect(() => read({ frameworks: least })).toThrow('.frameworks: it must be an array');
  });

  it('have an unknown key rejected, with a list of the known keys', () => {
    expect(() => read({ frameworks: [declare({ statuses: [] })] })).toThrow(
      'Unknown setting "http-status".frameworks[0].statuses. Accepted keys: "name", "values", "responses", "title", "homepage",',
    );
  });
});

describe('a wrong setting is named, with the accepted values', () => {
  it.each([
    { given: true, message: 'Wrong setting "http-status": it must be an object, not true.' },
    { given: null, message: 'Wrong setting "http-status": it must be an object, not null.' },
    {
      given: ['express'],
      message: 'Wrong setting "http-status": it must be an object, not ["express"].',
    },
    {
      given: { convention: true },
      message:
        'Unknown setting "http-status".convention. Accepted keys: "conventions", "versions", "constants", "frameworks".',
    },
    {
      given: { conventions: 'yes' },
      message: 'Wrong setting "http-status".conventions: it must be true or false, not "yes".',
    },
    {
      given: { conventions: null },
      message: 'Wrong setting "http-status".conventions: it must be true or false, not null.',
    },
    {
      given: { versions: [] },
      message:
        'Wrong setting "http-status".versions: it must be an object of framework → major version, not [].',
    },
    {
      given: { versions: { express: '5' } },
      message:
        'Wrong setting "http-status".versions.express: it must be a major version such as 5, not "5".',
    },
    {
      given: { versions: { express: 5.1 } },
      message:
        'Wrong setting "http-status".versions.express: it must be a major version such as 5, not 5.1.',
    },
    {
      given: { constants: {} },
      message:
        'Wrong setting "http-status".constants: it must be an array of { module, export, kind, members }, not {}.',
    },
    {
      given: { constants: ['http-status-codes'] },
      message:
        'Wrong setting "http-status".constants[0]: it must be an object { module, export, kind, members }, not "http-status-codes".',
    },
    {
      given: { constants: [{ module: 'a', members: {} }, null] },
      message:
        'Wrong setting "http-status".constants[1]: it must be an object { module, export, kind, members }, not null.',
    },
    {
      given: { constants: [{ module: 'a', members: {}, name: 'A' }] },
      message:
        'Unknown setting "http-status".constants[0].name. Accepted keys: "module", "export", "kind", "members".',
    },
    {
      given: { constants: [{ members: {} }] },
      message:
        'Wrong setting "http-status".constants[0].module: it must be a module specifier, not undefined.',
    },
    {
      given: { constants: [{ module: 'a', export: 1, members: {} }] },
      message:
        'Wrong setting "http-status".constants[0].export: it must be the name of an export, not 1.',
    },
    {
      given: { constants: [{ module: 'a', kind: 'object', members: {} }] },
      message:
        'Wrong setting "http-status".constants[0].kind: it must be one of "enum", "literal", "const", "number", not "object".',
    },
    {
      given: { constants: [{ module: 'a' }] },
      message:
        'Wrong setting "http-status".constants[0].members: it must be an object of member name → status code, not undefined.',
    },
    {
      given: { constants: [{ module: 'a', members: { OK: '200' } }] },
      message:
        'Wrong setting "http-status".constants[0].members: it must be an object of member name → status code, not {"OK":"200"}.',
    },
    {
      given: { constants: [{ module: 'a', members: ['OK'] }] },
      message:
        'Wrong setting "http-status".constants[0].members: it must be an object of member name → status code, not ["OK"].',
    },
  ])('$message', ({ given, message }) => {
    expect(() => read(given)).toThrow(new Error(message));
  });

  it.each([
    ['expres', 4],
    ['Express', 5],
    ['fastify', 5],
    ['', 1],
    ['__proto__', 4],
    ['constructor', 4],
  ])(
    'rejects versions of %j, with the names of the frameworks that have versions',
    (name, version) => {
      expect(() => read({ versions: Object.fromEntries([[name, version]]) })).toThrow(
        new Error(
          `Unknown setting "http-status".versions.${name}. Accepted keys: "express", "fetch-mock", "h3", "jest-fetch-mock", "nock".`,
        ),
      );
    },
  );

  it.each([
    ['express', 99, '4 or 5'],
    ['express', 6, '4 or 5'],
    ['express', -1, '4 or 5'],
    ['express', NaN, '4 or 5'],
    ['express', Infinity, '4 or 5'],
    ['h3', 3, '1 or 2'],
  ])('rejects a major version of %s that does not exist: %s', (name, version, known) => {
    expect(() => read({ versions: { [name]: version } })).toThrow(
      new Error(
        `Wrong setting "http-status".versions.${name}: it must be a major version that exists, ${known} or an older one, not ${version}.`,
      ),
    );
  });

  it('takes a major version that is older than those with facts of their own', () => {
    expect(read({ versions: { express: 3, h3: 0 } }).versions).toEqual({ express: 3, h3: 0 });
  });

  it.each([600, 700, 999, 99, 0, -404])('rejects %s as the code of a member', (code) => {
    const members = { OK: 200, ODD: code };
    expect(() => read({ constants: [{ module: 'a', members }] })).toThrow(
      new Error(
        `Wrong setting "http-status".constants[0].members.ODD: it must be a status code from 100 to 599, not ${code}.`,
      ),
    );
  });

  it.each(['class', 'enum', 'await', 'yield', 'let', 'eval', 'null', 'import', 'package'])(
    'rejects the export %s, which no import can bind',
    (name) => {
      expect(() => read({ constants: [{ module: 'a', export: name, members: {} }] })).toThrow(
        new Error(
          `Wrong setting "http-status".constants[0].export: it must be the name of an export, not "${name}".`,
        ),
      );
    },
  );

  it.each(['default', '*', 'classes', 'of', 'async', 'undefined', 'Enum'])(
    'takes the export %s',
    (name) => {
      const { constants } = read({ constants: [{ module: 'a', export: name, members: {} }] });
      expect(constants[0]?.export).toBe(name);
    },
  );

  it.each([
    'httpStatus',
    'http_status',
    'httpstatus',
    'HTTP-Status',
    'http status',
    'eslint-plugin-http-status',
    'eslintPluginHttpStatus',
    'plugin:http-status',
    'http-status/versions',
    'http-status/recommended',
  ])('rejects settings under %s', (key) => {
    const settings = { 'http-status': {}, [key]: { versions: { express: 4 } } };
    expect(() => settingsOf({ settings })).toThrow(
      new Error(
        `Unknown settings "${key}". The settings of eslint-plugin-http-status are an object under "http-status".`,
      ),
    );
  });

  it.each(['http', 'status', 'http-status-codes', 'import/http-status', 'react'])(
    'passes over settings of other plugins: %s',
    (key) => {
      expect(settingsOf({ settings: { [key]: { version: 18 } } })).toEqual(read({}));
    },
  );

  it('reaches the user when a rule starts, also in a file without any status', () => {
    const lint = () =>
      new Linter().verify('export {};', [
        plugin.configs.recommended,
        { settings: { 'http-status': { versions: { express: '5' } } } },
      ]);
    expect(lint).toThrow('Wrong setting "http-status".versions.express');
  });
});

describe('hostile settings lead to the same sentence as other wrong settings', () => {
  const throwing = { get: () => 0 };
  Object.defineProperty(throwing, 'get', {
    enumerable: true,
    get() {
      throw new Error('from a getter');
    },
  });
  const circular: unknown[] = [];
  circular.push(circular);
  const round: Record<string, unknown> = {};
  round['self'] = round;
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const refusing = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('from a proxy');
      },
    },
  );
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  const unreadable = 'plain data, not an object that cannot be read';
  const endless = 'plain data, not an object that is part of itself';
  const versions = 'an object of framework → major version';

  it.each([
    [{ conventions: 1n }, '.conventions', 'true or false, not 1n'],
    [{ conventions: () => true }, '.conventions', 'true or false, not a function'],
    [{ conventions: Error }, '.conventions', 'true or false, not a function'],
    [{ conventions: Symbol('yes') }, '.conventions', 'true or false, not Symbol(yes)'],
    [{ conventions: NaN }, '.conventions', 'true or false, not NaN'],
    [{ conventions: [1n] }, '.conventions', 'true or false, not ["1n"]'],
    [{ conventions: [Symbol('a')] }, '.conventions', 'true or false, not ["Symbol(a)"]'],
    [{ conventions: { not: () => 1 } }, '.conventions', 'true or false, not {"not":"a function"}'],
    [{ conventions: { toJSON: () => undefined } }, '.conventions', 'true or false, not an object'],
    [{ versions: { express: 5n } }, '.versions.express', 'a major version such as 5, not 5n'],
    [{ versions: 5n }, '.versions', `${versions}, not 5n`],
    [{ versions: throwing }, '.versions', unreadable],
    [{ versions: refusing }, '.versions', unreadable],
    [{ versions: revoked }, '.versions', unreadable],
    [{ versions: round }, '.versions.self', endless],
    [{ versions: circular }, '.versions[0]', endless],
    [{ constants: circular }, '.constants[0]', endless],
    [{ constants: [throwing] }, '.constants[0]', unreadable],
    [{ frameworks: [{ name: 'a', values: round }] }, '.frameworks[0].values.self', endless],
    [throwing, '', unreadable],
    [refusing, '', unreadable],
    [round, '.self', endless],
    [circular, '[0]', endless],
    [() => 1, '', 'an object, not a function'],
    [Symbol('all'), '', 'an object, not Symbol(all)'],
    [10n, '', 'an object, not 10n'],
  ])('%#', (given, path, sentence) => {
    expect(() => read(given)).toThrow(
      new Error(`Wrong setting "http-status"${path}: it must be ${sentence}.`),
    );
  });

  it('where they are nested too deeply', () => {
    expect(() => read({ constants: deep })).toThrow(
      /^Wrong setting "http-status"\.constants\[0\]/u,
    );
  });

  it('shortened, where they are long', () => {
    const message = messageOf({ conventions: 'x'.repeat(100_000) });
    expect(message).toMatch(/^Wrong setting "http-status"\.conventions: .*xx…xx/u);
    expect(message.length).toBeLessThan(250);
    expect(messageOf({ ['y'.repeat(100_000)]: 1 }).length).toBeLessThan(250);
    expect(messageOf({ versions: { ['y'.repeat(100_000)]: 1 } }).length).toBeLessThan(250);
    expect(messageOf({ conventions: 'a\n\u0007\u202Eb' })).toMatch(/^[\p{L}\p{P}\p{S}\p{N} ]+$/u);
  });

  it('but not where an object only lacks a prototype', () => {
    const bare = Object.assign(Object.create(null) as object, { conventions: false });
    expect(read(bare)).toEqual({ ...read({}), conventions: false });
    const versions = Object.assign(Object.create(null) as object, { express: 4 });
    expect(read({ versions }).versions).toEqual({ express: 4 });
  });

  it('nor where a getter or a proxy gives a right value, or an object is in two places', () => {
    const members = { OK: 200 };
    const given = {
      get conventions() {
        return false;
      },
      versions: new Proxy({ express: 4 }, {}),
      constants: [
        { module: 'a', members },
        { module: 'b', members },
      ],
    };
    const { conventions, versions, constants } = read(given);
    expect([conventions, versions, constants.length]).toEqual([false, { express: 4 }, 2]);
  });

  function messageOf(given: unknown): string {
    try {
      read(given);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  }
});

describe('settings reach the analysis', () => {
  const lint = (code: string, settings: object) =>
    new Linter()
      .verify(code, [plugin.configs.recommended, { settings: { 'http-status': settings } }])
      .map(({ ruleId }) => ruleId);
  const handler = 'export const handler = (req, res) => res.status(204).json({});';

  it('conventions', () => {
    expect(lint(handler, {})).toContain('http-status/no-forbidden-content');
    expect(lint(handler, { conventions: false })).toEqual([]);
  });

  it('constants', () => {
    const settings = { constants: [{ module: '#codes', members: { nothing: 204 } }] };
    const code = `import codes from '#codes';\n${handler.replace('204', 'codes.nothing')}`;
    expect(lint(code, {})).toEqual([]);
    expect(lint(code, settings)).toContain('http-status/no-forbidden-content');
  });
});
