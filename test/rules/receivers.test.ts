/** Objects whose `get` and `put` register routes by convention, and objects whose methods only have these names. */
import { judge, type Verdict } from './verdicts.ts';

/** A 206, which cannot answer a PUT, in a function that is an argument of `put`. */
function put(receiver: string, before = '', ...reports: readonly string[]): Verdict {
  return {
    code: `import express from 'express';\n${before}\n${receiver}.put('/x', (req, res) => { res.status(206).end(); });`,
    reports,
  };
}

judge('an object that is no router', [
  put('cache', 'const cache = new Map(); cache.put = (k, f) => f;'),
  put('kept', 'const kept = new Map();'),
  put('kept', 'let kept; kept = new Map();'),
  put('new Map()'),
  put('kept', "import LRU from 'lru-cache';\nconst kept = new LRU({ max: 5 });"),
  put('kept', "import { Cache } from './cache.js';\nconst kept = new Cache();"),
  put('kept', 'class Kept { put(key, value) { this[key] = value; } }\nconst kept = new Kept();'),
  put('kept', 'const kept = { put(key, value) { return value; } };'),
  put('kept', 'const kept = [];'),
  put('api', "import axios from 'axios';\nconst api = axios.create({});"),
  put('api', 'const api = new Map();'),
  put('api', "import { ApiClient } from './api.js';\nconst api = new ApiClient();"),
  put('double', 'const double = jest.fn();'),
  put('double', 'const double = vi.mocked(other);'),
  put('agent', "import { agent } from './agent.js';"),
  put('agent', "import request from 'supertest';\nconst agent = request(app);"),
  put('cache', "import { cache } from './cache.js';"),
  put('this.cache'),
  put('caches', 'const caches = await openCache();'),
  put('sessionStore', 'const sessionStore = makeStore();'),
  put('kept', 'const kept = await caches.open("x");'),
  put('kept', "const kept = require('lru-cache')({ max: 5 });"),
  put('localStorage'),
  put('kept', 'function kept() {}'),
  {
    code: `import express from 'express';
class Store {
  kept = new Map();
  fill() {
    this.kept.put('/x', (req, res) => { res.status(206).end(); });
  }
}`,
  },
]);

const found = 'no-method-status-mismatch 3';

judge('an object that may be a router', [
  put('app', '', found),
  put('router', "import { router } from './router.js';", found),
  put('users', "import { users } from './users.js';", found),
  put('r', 'const r = createRouter();', found),
  put('r', 'const r = new Router();', found),
  put('r', 'const r = new ApiRouter();', found),
  put('app', 'const app = helper.build();', found),
  put('main', "const main = require('./main')();", found),
  put('fastify', 'const fastify = helper.build();', found),
  put('app', 'const app = await build();', found),
  put('app', 'const app = new Main();', found),
  put("app.get('/y', show)", '', found),
  put("router.route('/y').get(show)", '', found),
  put('this.app', '', found),
  put('v1', 'const v1 = express.Router();', found),
  {
    code: `export default function (routes) {
  routes.put('/x', (req, res) => { res.status(206).end(); });
}`,
    reports: ['no-method-status-mismatch 2'],
  },
  {
    code: `class Users {
  constructor(router) {
    this.router = router;
    this.router.put('/x', (req, res) => { res.status(206).end(); });
  }
}`,
    reports: ['no-method-status-mismatch 4'],
  },
]);

const strategy = (members: string) =>
  `import { Strategy } from 'passport-strategy';\nclass Mine extends Strategy {\n${members}\n}`;

judge('a class of the file that declares the method of the class which it extends', [
  { code: strategy('fail(code) { log(code); }\nauthenticate() { this.fail(470); }') },
  { code: strategy('fail = (code) => log(code);\nauthenticate() { this.fail(470); }') },
  {
    code: `${strategy('fail(code) { log(code); }')}\nclass Other extends Mine {\nauthenticate() { this.fail(470); }\n}`,
  },
  {
    code: `import { ServerResponse } from 'node:http';
class Fake extends ServerResponse {
  set statusCode(code) { log(code); }
  writeHead(code) { return this; }
  answer() { this.statusCode = 470; this.end(); }
}
const fake = new Fake();
fake.writeHead(470);`,
  },
]);

judge('a class of the file that leaves the method to the class which it extends', [
  {
    code: strategy('authenticate() { this.fail(470); }'),
    reports: ['no-unregistered-status-code 3'],
  },
  {
    code: strategy('pass() { log(); }\nauthenticate() { this.fail(470); }'),
    reports: ['no-unregistered-status-code 4'],
  },
]);
