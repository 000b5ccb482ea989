// Comments that say nothing of a framework.

/** @param {Response} outgoing */
export const platform = (outgoing) => outgoing.status(404).end();

/**
 * @template Context
 * @param {Context} c
 */
export const template = (c) => c.json({}, 404);

/** @param {import('./hono').Context} c */
export const own = (c) => c.json({}, 404);

/** @param {import('hono').Context} d */
export const misnamed = (c) => c.json({}, 404);

/* @param {import('hono').Context} c */
export const noDocument = (c) => c.json({}, 404);

/** Takes what import('hono').Context is. */
export const prose = (c) => c.json({}, 404);

/** @param {import('hono').Context} c */
const apart = 1;
export const below = (c) => c.json({ apart }, 404);

/** @param {{ d: import('hono').Context }} options */
export const another = ({ c }) => c.json({}, 404);

// Types that end too early, or never

/** @param {import('hono').Context c */
export const unclosed = (c) => c.json({}, 404);
/** @param {import('hono'} c */
export const halved = (c) => c.json({}, 404);
/** @param {{ c: }} c */
export const empty = (c) => c.json({}, 404);
/** @param {Array<} c */
export const listed = (c) => c.json({}, 404);
/** @param {} c */
export const none = (c) => c.json({}, 404);
/** @type */
export const untyped = (c) => c.json({}, 404);
/** @param {((((((((((((((((((((((((import('hono').Context))))))))))))))))))))))))} c */
export const nested = (c) => c.json({}, 404);

/** @typedef {Loop} Loop */
/** @typedef {Back} There */
/** @typedef {There} Back */
/** @typedef {{ deep: Deep }} Deep */
/**
 * @param {Loop} a
 * @param {There} b
 * @param {Deep} c
 */
export const endless = (a, b, c) => {
  a.json({}, 404);
  b.json({}, 404);
  c.deep.deep.deep.json({}, 404);
};
