// every: evidence type
import express from 'express';
import { load } from './elsewhere.js';

/** @import { Context as HonoContext, Handler } from 'hono' */

/**
 * @typedef {import('hono').Context} Context
 * @typedef {{ c: Context, log?: (text: string) => void }} Options
 */

/**
 * @typedef {object} Listed
 * @property {Context} c - what is answered
 * @property {number} [n]
 */

/**
 * @callback Answer
 * @param {import('express').Request} incoming
 * @param {import('express').Response} outgoing
 * @returns {void}
 */

/**
 * @param {import('express').Request} incoming
 * @param {import('express').Response} outgoing
 */
export function plain(incoming, outgoing) {
  outgoing.sendStatus(404); //~ send 404, framework express
}

/** @param {express.Response} outgoing */
export const qualified = (outgoing) => outgoing.sendStatus(404); //~ send 404, framework express

/** @param {Context} c */
export const byTypedef = (c) => c.json({}, 404); //~ send 404, framework hono

/** @param {HonoContext} c */
export const imported = (c) => c.json({}, 404); //~ send 404, framework hono

/** @param {Options} options */
export const taken = ({ c }) => c.json({}, 404); //~ send 404

/** @param {Listed} options */
export const listed = (options) => options.c.json({}, 404); //~ send 404

/** @param {{ c: Context, n?: number }} options */
export const inline = ({ c }) => c.json({}, 404); //~ send 404

/**
 * @param {string} text
 * @param {object} options
 * @param {Context} options.c
 * @param {number} [options.n=1]
 */
export const dotted = (text, { c }) => c.json({ text }, 404); //~ send 404

/** @param {?Context} c */
export const nullable = (c) => c.json({}, 404); //~ send 404

/** @param {Context | null} [c] */
export const optional = (c) => c?.json({}, 404); //~ send 404

/**
 * @template {Context} C
 * @param {C} c
 */
export const extended = (c) => c.json({}, 404); //~ send 404

export const inside = (/** @type {Context} */ c) => c.json({}, 404); //~ send 404

/** @type {import('express').RequestHandler} */
export const whole = (incoming, outgoing) => outgoing.sendStatus(404); //~ send 404

/** @type {Answer} */
export const callback = (incoming, outgoing) => outgoing.sendStatus(404); //~ send 404

/** @type {function(Object, import('express').Response): void} */
export const closure = (incoming, outgoing) => outgoing.sendStatus(404); //~ send 404

/** @type {(incoming: object, outgoing: import('express').Response) => void} */
export const arrow = (incoming, outgoing) => outgoing.sendStatus(404); //~ send 404

/** @type {import('aws-lambda').APIGatewayProxyHandler} */
export const lambda = async () => ({ statusCode: 404, body: '' }); //~ send 404, framework aws-lambda

/** @returns {import('aws-lambda').APIGatewayProxyResult} */
export function build() {
  return { statusCode: 404, body: '' }; //~ send 404, framework aws-lambda
}

/** @type {import('aws-lambda').APIGatewayProxyResult} */
export const result = { statusCode: 404, body: '' }; //~ send 404, framework aws-lambda

/** @returns {Handler} */
export const guard = () => (c) => c.json({}, 404); //~ send 404

/** @type {Object<string, Handler>} */
export const table = { get: (c) => c.json({}, 404) }; //~ send 404

/** @satisfies {Record<string, Handler>} */
export const satisfying = { get: (c) => c.json({}, 404) }; //~ send 404

/** @type {Handler[]} */
export const list = [(c) => c.json({}, 404)]; //~ send 404

export const cast = /** @type {Handler} */ ((c) => c.json({}, 404)); //~ send 404

const given = /** @type {Context} */ (load());
given.json({}, 404); //~ send 404

export class Presenter {
  /** @type {import('express').Response} */
  res = load();

  constructor() {
    /** @type {Context} */
    this.context = load();
  }

  /** @param {import('express').Response} outgoing */
  refuse(outgoing) {
    outgoing.sendStatus(401); //~ send 401
    this.res.sendStatus(403); //~ send 403
    return this.context.json({}, 404); //~ send 404
  }
}
