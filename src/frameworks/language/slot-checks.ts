/** Checks of the slots of declared frameworks, by the keys of `slots.ts`. */
import {
  choice,
  either,
  isObject,
  object,
  variants,
  type Check,
  type Row,
  type With,
} from './checks.ts';
import type {
  Condition,
  ContentSlot,
  FieldSlot,
  NoContent,
  Otherwise,
  OverlookedSlot,
  PhraseSlot,
  Place,
  Slot,
  StatusSlot,
  Upgrades,
} from './slots.ts';
import { code, codes, index, name, names, text, texts, yes } from './word-checks.ts';

type Without<Each> = Each extends Each ? Omit<Each, 'assigned'> : never;

/** The keys for the places of a value, with the other keys of its slot. */
function places<Union>(...[needed, more]: Row<Without<With<Union, 'assigned'>>>) {
  return {
    argument: [
      { argument: index, ...needed },
      { property: text, ...more },
    ],
    assigned: [{ assigned: yes, ...needed }, more],
    member: [{ member: text, ...needed }, more],
    result: [{ result: yes, ...needed }, more],
    item: [{ item: index, ...needed }, more],
    attribute: [{ attribute: text, ...needed }, more],
    stored: [{ stored: names, ...needed }, more],
  } satisfies Record<Place, unknown> as unknown as {
    readonly [Key in Place]: Row<With<Union, Key>>;
  };
}

const slot: Check<Slot> = variants<Slot>()(places<Slot>({}, {}));
export const status: Check<StatusSlot> = variants<StatusSlot>()({
  ...places<StatusSlot>({}, { words: codes, exports: codes, elements: yes, keys: yes }),
  rest: [{ rest: index }],
  constant: [{ constant: yes }],
  begun: [{ begun: index }, { elements: yes }],
  code: [{ code }],
  named: [{ named: codes }],
});
export const phrase: Check<PhraseSlot> = variants<PhraseSlot>()({
  ...places<PhraseSlot>({}, {}),
  registered: [{ registered: yes }],
});
const none: Check<NoContent> = either(
  isObject,
  object<With<NoContent, 'call'>>({ call: name }),
  choice(['omit', 'null'], ' or an object with "call"'),
);
export const content: Check<ContentSlot> = variants<ContentSlot>()({
  always: [{ always: yes }, { argument: index, script: yes }],
  ...places<ContentSlot>(
    {},
    { serialised: yes, emptyStringIs: choice(['content']), none, script: yes },
  ),
  returned: [
    { returned: yes },
    {
      otherwise: object<Otherwise>({ status: code, decorator: name, leftTo: names }),
      emptyUnless: names,
    },
  ],
  beside: [{ beside: names }],
  never: [{ never: yes }, { filled: yes }],
});
export const field: Check<FieldSlot> = variants<FieldSlot>()({
  name: [{ name: either(isObject, slot, text), value: slot }],
  object: [{ object: slot }],
});
export const condition: Check<Condition> = variants<Condition>()(
  places<Condition>(
    {
      is: choice([
        'text',
        'number',
        'status',
        'error',
        'stated',
        'registered',
        'object',
        'nothing',
      ]),
    },
    {},
  ),
);

export const upgrades: Check<Upgrades> = variants<Upgrades>()(
  places<Upgrades>({ names: texts, listed: texts }, {}),
);
export const overlookedSlot: Check<OverlookedSlot> = variants<OverlookedSlot>()({
  like: [{ like: text }, { argument: index }],
  ...places<OverlookedSlot>({}, { throws: yes, unlisted: texts }),
});
