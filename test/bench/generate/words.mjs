/** The kinds of records in generated programs: orders, customers and so on, with their members. */

const nouns = {
  customer: ['email', 'name', 'phone', 'company', 'locale', 'createdAt', 'isBlocked', 'credit'],
  order: ['total', 'currency', 'items', 'placedAt', 'customerId', 'note', 'isPaid', 'discount'],
  product: ['title', 'price', 'stock', 'category', 'weight', 'images', 'isHidden', 'vendor'],
  invoice: ['number', 'amount', 'dueAt', 'lines', 'customerId', 'isOverdue', 'vatRate', 'sentAt'],
  project: ['title', 'members', 'owner', 'isArchived', 'budget', 'deadline', 'tags', 'slug'],
  session: ['token', 'userId', 'expiresAt', 'device', 'address', 'isTrusted', 'lastSeen', 'scopes'],
  comment: ['text', 'author', 'postId', 'likes', 'isFlagged', 'replies', 'editedAt', 'language'],
  shipment: [
    'carrier',
    'trackingId',
    'weight',
    'parcels',
    'isInsured',
    'leftAt',
    'arrivesAt',
    'city',
  ],
  report: ['title', 'period', 'rows', 'columns', 'format', 'isShared', 'generatedAt', 'filters'],
  ticket: ['subject', 'priority', 'assignee', 'messages', 'isOpen', 'labels', 'openedAt', 'queue'],
  workspace: ['name', 'plan', 'seats', 'region', 'isTrial', 'billingEmail', 'domains', 'logo'],
  document: ['title', 'content', 'version', 'authors', 'isDraft', 'folder', 'publishedAt', 'size'],
  device: ['serial', 'model', 'firmware', 'battery', 'isOnline', 'location', 'pairedAt', 'sensors'],
  reservation: ['room', 'from', 'until', 'guests', 'isConfirmed', 'deposit', 'requests', 'channel'],
};

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** @typedef {ReturnType<typeof thingOf>} Thing a noun in the spellings that code has for it. */
function thingOf(one, members) {
  const many = one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`;
  return { one, many, One: capital(one), Many: capital(many), members };
}

export const things = Object.entries(nouns).map(([noun, members]) => thingOf(noun, members));

/** The TypeScript type that a member of that name has. */
export function typeOf(member) {
  if (/^is[A-Z]/u.test(member)) return 'boolean';
  if (/At$|^deadline$|^from$|^until$|^lastSeen$/u.test(member)) return 'Date';
  if (/^(?:items|tags|members|lines|rows|labels|images|scopes|replies|domains)$/u.test(member))
    return 'string[]';
  return /^(?:total|price|stock|weight|amount|budget|likes|seats|size|battery|guests|credit|deposit|discount|vatRate|priority|version)$/u.test(
    member,
  )
    ? 'number'
    : 'string';
}

/** A value that such a member may have, as it is written. */
export function valueOf(random, member) {
  const type = typeOf(member);
  if (type === 'boolean') return random.pick(['true', 'false']);
  if (type === 'Date') return `new Date('2024-0${random.between(1, 9)}-1${random.below(9)}')`;
  if (type === 'number') return String(random.between(1, 90));
  if (type === 'string[]')
    return `['${member}-${random.below(90)}', '${member}-${random.below(90)}']`;
  return `'${random.pick(['north', 'plain', 'spring', 'harbour', 'acme', 'blue'])}-${random.below(900)}'`;
}

export const reasons = [
  'is missing',
  'has expired',
  'is not allowed',
  'does not exist',
  'is already taken',
];
