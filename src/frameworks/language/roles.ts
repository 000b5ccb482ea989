/**
 * What a place that names a status code does with it, and the side of a response on which it does: one that the program
 * makes, or one that it is given. Every list of roles or sides follows from this table.
 */
export const sideOfRole = {
  send: 'sending',
  throw: 'sending',
  declare: 'sending',
  compare: 'receiving',
  expect: 'receiving',
  stub: 'receiving',
} as const;

export type Role = keyof typeof sideOfRole;

export type Side = (typeof sideOfRole)[Role];

/** All roles, in the order in which they are listed for readers. */
export const roles = Object.keys(sideOfRole) as readonly Role[];
