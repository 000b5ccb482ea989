// No status here is sent in a wrong way: no rule may report one.
import { spawnSync } from 'node:child_process';
import type { AxiosResponse, InternalAxiosRequestConfig } from 'axios';
import axios from 'axios';
import { StatusCodes } from 'http-status-codes';
import Joi from 'joi';
import type { Logger } from 'pino';
import { WebSocket } from 'ws';
import { M, db, type Order, type User } from './services.ts';

// Other objects that have a status

export function children() {
  const child = spawnSync('ls');
  if (child.status === 200) process.exit(200);
  process.exitCode = 404;
}

export function orders(order: Order, user: User) {
  order.status(5);
  order.status(404).json({ id: 1 });
  user.status = 204;
  user.statusCode = 999;
  db.update({ status: 200 }, { where: { status: 204 } });
}

export function timers(f: () => void) {
  setTimeout(f, 404);
  setInterval(f, 1000);
}

export const styles = { fontWeight: 500, zIndex: 999, status: 600 };

export class Job {
  status = 404;
  statusCode = 204;
  body = 'x';

  fail() {
    this.status = 404;
    this.statusCode = 700;
    this.body = 'failed';
  }
}

export class Lamp {
  status(level: number) {
    return { json: () => level, end: () => this.status(1000) };
  }
}
new Lamp().status(204).json();

export function validation() {
  return Joi.object({ password: Joi.forbidden(), code: Joi.number().max(600) });
}

export const operation = M.json(200, Joi.object());

// Sockets

export function socket(url: string) {
  const ws = new WebSocket(url);
  ws.send(404);
  ws.send('x', 200);
  ws.close(1000);
}

// Clients

export async function client() {
  const res = await axios.get('https://example.org');
  if (res.status === 404) return null; //~ compare 404
  axios.interceptors.response.use((response) => {
    response.status = 204;
    return response;
  });
  return res.data;
}

export const adapt = (req: InternalAxiosRequestConfig, res: AxiosResponse) => {
  res.status(204).json({});
  return res;
};

export const log = (req: Request, res: Logger) => {
  res.status(999).send('x');
};

export const withLiteralTypes = (req: { url: string }, res: { status(code: number): void }) => {
  res.status(999);
};

// Drawing

export function draw(ctx: CanvasRenderingContext2D) {
  ctx.status = 204;
  ctx.body = 'x';
}

export function paint(canvas: HTMLCanvasElement) {
  const ctx = canvas.getContext('2d');
  ctx.status = 999;
  ctx.throw(999);
}

// Names that are exported

export const PUT = 'PUT';
export const GET = { type: 'GET', status: 999 };
export const DELETE = () => ({ type: 'DELETE', payload: { status: 204, body: 'x' } });

// Upgrades, by which Workers accept a WebSocket

export function upgrade(webSocket: WebSocket) {
  const status = StatusCodes.SWITCHING_PROTOCOLS;
  return new Response(null, { status, webSocket }); //~ send 101, content no, framework fetch-response
}

// Registered codes that few servers send: a joke, a proxy, an old framework

export const machine = { kind: 'teapot', status: 418, width: 305, height: 510 };

export function brew(pot: { status: number }) {
  pot.status = 418;
  return pot.status === 418 ? { code: 306 } : { code: 102 };
}

export async function relay(url: string) {
  const response = await ask(url);
  if (response.status === 418 || response.status === 305) return null;
  return response.status === 426 ? retry(url) : response.json();
}

// Interim responses before the final one

export const slow = (req: unknown, res: import('node:http').ServerResponse) => {
  res.writeProcessing();
  res.writeEarlyHints({ link: '</style.css>; rel=preload' });
};

// Stubs of a test, which stand for a server

mockServer.reply(418, 'short and stout');
nock('http://example.org').put('/pot').reply(206, {});

// Methods of the same names on other objects

export function elsewhere(socket: WebSocket, client: ApiClient, queue: Queue) {
  socket.send(404, 'x');
  client.json(200, schema);
  client.redirect('/new', 301);
  queue.status(200).status(404);
  queue.status(301).redirect('/new');
}

export class Job {
  status = 404;
  fail() {
    this.status = 200;
    this.status = 500;
  }
}

export const options = { statusCode: 404, code: 404, staus: 404 };
export const codeOf = (error: Error) => (error.name === 'NotFound' ? 404 : 500);
