// every: framework passport, evidence import
import passport from 'passport';
import { Strategy } from 'passport-strategy';
import { Strategy as LocalStrategy } from 'passport-local';
import { OAuth2Strategy, Strategy as OtherStrategy } from './strategies.ts';
import { StatusCodes } from 'http-status-codes';
import { keys } from './services.ts';

export class KeyStrategy extends Strategy {
  name = 'key';

  async authenticate(request) {
    const key = request.headers['x-key'];
    if (key === undefined) return this.fail(400); //~ throw 400, content unknown, www-authenticate unknown, no route
    const found = await keys.find(key);
    if (!found) return this.fail({ message: 'No such key' }, StatusCodes.FORBIDDEN); //~ throw 403, notation constant
    if (found.isOld) return this.redirect('/renew'); //~ send 302, implied, content no, location yes, redirects yes
    if (found.isMoved) return this.redirect(found.url, 307); //~ send 307, location yes
    if (found.isBlocked) return this.fail('Key', found.isSpent ? 429 : 403); //~ throw 429; throw 403
    // Whoever handles these failures sends 401, or what it likes.
    if (found.isOdd) return this.fail();
    if (found.isStrange) return this.fail('Key realm="keys"');
    if (found.isNew) return this.pass();
    keys.use(key, (error) => {
      if (error) return this.error(error);
      if (found.limit === 0) return this.fail(found.reason, 429); //~ throw 429
      this.success({ key });
    });
  }
}

export const local = new (class extends LocalStrategy {
  authenticate(request, options) {
    const self = this;
    if (!request.body) return self.fail({ message: options.badRequestMessage }, 400); //~ throw 400
    return super.authenticate(request, options);
  }
})(() => {});

class Rooted extends passport.Strategy {
  authenticate() {
    this.fail('No', 418); //~ throw 418
  }
}
passport.use(new Rooted());

// Classes of other strategies, and other classes

export class Other extends OtherStrategy {
  authenticate() {
    this.fail(403);
  }
}
export class Third extends OAuth2Strategy {
  authenticate() {
    this.redirect('/', 307);
  }
}
export class Task {
  run() {
    this.fail('No', 404);
    this.redirect('/', 301);
  }
  fail(reason: string, code: number) {}
  redirect(to: string, code: number) {}
}
export class Counting extends Strategy {
  authenticate() {
    [1].map(function (this: Task) {
      this.fail('Not the strategy', 404);
    });
  }
}
