// every: framework expect-call, evidence convention
import { expect, it, vi } from 'vitest';
import { handler } from './handler.js';

it('answers', async () => {
  const res = { status: vi.fn().mockReturnThis(), sendStatus: vi.fn(), writeHead: vi.fn() };
  await handler({}, res);
  expect(res.status).toHaveBeenCalledWith(404); //~ expect 404
  expect(res.sendStatus).not.toHaveBeenCalledWith(204); //~ expect 204
  expect(res.writeHead).toHaveBeenLastCalledWith(302, { location: '/' }); //~ expect 302
  expect(res.status).toHaveBeenNthCalledWith(1, 500); //~ expect 500
  expect(res.status).to.have.been.calledWith(403); //~ expect 403
});

it('does other things', () => {
  expect(handler.limit).toHaveBeenCalledWith(404);
  expect(handler.status).toHaveBeenCalledWith('paid');
  expect(handler.status).toHaveBeenCalledWith(4);
  expect(handler).toHaveBeenCalledWith(404);
});
