/**
 * The triggers of the language, one row each. Each part of the plugin that treats them one by one (the checks of
 * settings, the search for matches, the text filter, the documents) has a table by `Trigger`, which does not compile
 * until a new row is answered there as well.
 */

/** The words beside any kind of call. */
const ofCall = [
  'argument',
  'rest',
  'begun',
  'arity',
  'first',
  'having',
  'doubles',
  'response',
  'constant',
  'asserts',
  'runsBy',
  'compares',
  'negatedBy',
  'room',
  'legacy',
] as const;

interface Row {
  /** Whether the trigger's value is a list of members, `call: ['status']`; else it is `true`. */
  readonly isNamed: boolean;
  /** The words that mean something beside this trigger and not beside all. */
  readonly beside: readonly string[];
  /** Whether these are all words that may stand there, since the pattern is about no response that is sent. */
  readonly alone?: true;
}

/** The ways in which a program can use a value and meet a pattern. */
export const triggers = {
  /** `value.name(…)` */
  call: { isNamed: true, beside: [...ofCall, 'returns', 'leaves'] },
  /** `value.name = …` */
  assign: { isNamed: true, beside: ['assigned', 'member'] },
  /** `value(…)`, and `next(…)`, which calls the next handler. */
  invoke: { isNamed: false, beside: [...ofCall, 'returns', 'leaves', 'next'] },
  /** `new value(…)` */
  construct: { isNamed: false, beside: [...ofCall, 'returns', 'leaves', 'stored'] },
  /** `@value(…)` on a function of a class */
  decorate: {
    isNamed: false,
    beside: [...ofCall, 'returned', 'replaces', 'yieldsTo', 'early', 'declares'],
  },
  /** `return { … }` in a handler, `const name: Value = { … }`, and the result of a function of the project */
  returned: {
    isNamed: false,
    beside: ['member', 'result', 'item', 'having', 'decorated', 'doubles'],
  },
  /** `<value … />` */
  render: { isNamed: false, beside: ['attribute'] },
  /** `throw { … }` */
  thrown: { isNamed: false, beside: ['member', 'having'] },
  /** `{ responses: { 404: … } }`, an object of a route or of its document, wherever it stands */
  described: { isNamed: false, beside: ['member', 'having'] },
  /** `value.name` is the status itself, for comparisons and assertions to look at. */
  read: {
    isNamed: true,
    beside: [
      ...['called', 'itself', 'among', 'codes', 'optional', 'unless', 'fixed', 'replaceable'],
      ...['lacks', 'rejects', 'plainErrors', 'success', 'parses', 'parsedBy', 'zero'],
    ],
    alone: true,
  },
} as const satisfies Readonly<Record<string, Row>>;

export type Trigger = keyof typeof triggers;

/** The words that mean something beside a trigger and not beside all. */
export type Beside<Each extends Trigger = Trigger> = (typeof triggers)[Each]['beside'][number];

/** The value under the key of a trigger: `['status']` of `call: ['status']`. */
export type Triggering<Each extends Trigger> = (typeof triggers)[Each]['isNamed'] extends true
  ? readonly string[]
  : true;

/** The triggers that allow no words but their own. */
export type Alone = {
  [Each in Trigger]: (typeof triggers)[Each] extends { readonly alone: true } ? Each : never;
}[Trigger];
