/**
 * The roles of status sites (what the code does with the status), each with its side: a response that the program
 * makes, or one that it receives. All lists of roles and sides follow from this table.
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
