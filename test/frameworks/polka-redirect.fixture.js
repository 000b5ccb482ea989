// every: framework polka, evidence import
import redirect from '@polka/redirect';
import polka from 'polka';
import { redirect as go } from './services.js';

polka().get('/old', (req, res) => {
  if (req.query.seen) return redirect(res, 303, '/seen'); //~ send 303, content no, location yes, redirects yes, GET /old
  if (req.query.back) return redirect(res, 'back'); //~ send 302, implied, content no, location yes
  redirect(res, 301, req.query.to); //~ send 301, location yes
});

// Another function of the name
export const moved = (res) => go(res, 301, '/');
