// every: framework light-my-request, evidence import
import inject from 'light-my-request';
import { strictEqual } from 'node:assert';

export async function check(dispatch) {
  const res = await inject(dispatch, { url: '/' });
  strictEqual(res.statusCode, 404); //~ expect 404
  const { statusCode } = await inject(dispatch).put('/').payload({}).end();
  if (statusCode === 204) return; //~ compare 204
  inject(dispatch, { url: '/' }, (error, response) => {
    if (response.statusCode >= 500) throw error; //~ compare 500
    strictEqual(error.statusCode, 404);
  });
  strictEqual(res.status, 404);
}
