/**
 * The triggers of the language, one row each: all that is said of a trigger as such. Each part of the plugin that treats
 * them one by one (the check of settings, the search for matches, the text filter, the documents) has a table by
 * `Trigger`, which does not compile until a new row is answered there as well.
 */

/** Words that go with a call, of whatever kind. */
const ofCall = [
  'argument',
  'arity',
  'having',
  'response',
  'constant',
  'asserts',
  'room',
  'legacy',
] as const;

interface Row {
  /** The trigger names the members that it means: `call: ['status']`. The others are `true`. */
  readonly isNamed: boolean;
  /** The words that mean something beside this trigger, and not beside every other. */
  readonly beside: readonly string[];
  /** Those are all the words there are: the pattern says nothing about a response that is sent. */
  readonly alone?: true;
}

/** What a program can do to a value to meet a pattern. */
export const triggers = {
  /** `value.name(…)` */
  call: { isNamed: true, beside: [...ofCall, 'returns'] },
  /** `value.name = …` */
  assign: { isNamed: true, beside: ['assigned'] },
  /** `value(…)`, and `next(…)` of the function that hands over to the next handler. */
  invoke: { isNamed: false, beside: [...ofCall, 'returns', 'next'] },
  /** `new value(…)` */
  construct: { isNamed: false, beside: [...ofCall, 'returns', 'stored'] },
  /** `@value(…)` on a function of a class */
  decorate: { isNamed: false, beside: [...ofCall, 'returned', 'replaces', 'early'] },
  /** `return { … }` in a handler whose result the value is, `const name: Value = { … }`, and what a function of the project returns */
  returned: { isNamed: false, beside: ['member', 'result', 'item', 'having'] },
  /** `<value … />` */
  render: { isNamed: false, beside: ['attribute'] },
  /** `throw { … }` */
  thrown: { isNamed: false, beside: ['member', 'having'] },
  /** `value.name` is the status itself, for comparisons and assertions to look at. */
  read: {
    isNamed: true,
    beside: ['called', 'codes', 'unless', 'fixed', 'replaceable'],
    alone: true,
  },
} as const satisfies Readonly<Record<string, Row>>;

export type Trigger = keyof typeof triggers;

/** The words that mean something beside a trigger, and not beside every other. */
export type Beside<Each extends Trigger = Trigger> = (typeof triggers)[Each]['beside'][number];

/** The value under the key of a trigger: `['status']` of `call: ['status']`. */
export type Triggering<Each extends Trigger> = (typeof triggers)[Each]['isNamed'] extends true
  ? readonly string[]
  : true;

/** The triggers beside which no other words stand than their own. */
export type Alone = {
  [Each in Trigger]: (typeof triggers)[Each] extends { readonly alone: true } ? Each : never;
}[Trigger];
