/** The check of the patterns of declared frameworks, key by key the words of `patterns.ts`. */
import {
  choice,
  contradicting,
  either,
  isObject,
  listed,
  listOf,
  object,
  oneOrMore,
  plain,
  recordOf,
  variants,
  wrong,
  type Check,
} from './checks.ts';
import {
  equalities,
  gradual,
  type Legacy,
  type PatternShape,
  type Rejection,
  type Subject,
  type Typed,
  type WrittenPattern,
} from './patterns.ts';
import { roles } from './roles.ts';
import type { CodeRange, ContentFate, Fate, Runtime } from './runtime.ts';
import type { Covered, Entry, ReturnedStatus } from './slots.ts';
import {
  condition,
  content,
  field,
  overlookedSlot,
  phrase,
  status,
  upgrades,
} from './slot-checks.ts';
import { triggers, type Trigger, type Triggering } from './triggers.ts';
import {
  code,
  expression,
  index,
  integer,
  isText,
  name,
  names,
  text,
  texts,
  value,
  valueOrNext,
  yes,
} from './word-checks.ts';

const subject = object<Subject>(
  { argument: index },
  {
    begun: yes,
    whole: yes,
    property: either(isObject, object({ argument: index }), text),
    method: names,
  },
);

const codeRange = plain<CodeRange>(
  'two integers, the least and the most',
  (it) => Array.isArray(it) && it.length === 2 && it.every(Number.isInteger) && it[0] <= it[1],
);
const fates = ['throws', 'sent', 'truncated', 'checked', 'ignored'] as const;
const fate: Check<Fate> = choice(fates);
const contentFate: Check<ContentFate> = choice(['dropped', 'sent', 'throws', 'may throw']);
export const runtime = object<Runtime>(
  {},
  {
    by: choice(['Fetch', 'runtime']),
    accepts: codeRange,
    outside: either(isText, choice(['throws']), integer),
    checks: choice(['at once', 'when sent']),
    only: listOf(integer),
    knows: object({ except: listOf(integer), also: listOf(integer) }),
    nothing: either(isText, choice(['throws', 'ignored']), integer),
    numericString: choice([...fates, 'may throw', 'kept']),
    fraction: fate,
    interim: choice(['unanswered', 'throws']),
    switching: choice(['throws', 'taken']),
    converts: choice(['unsigned short']),
    content: object({}, { 204: contentFate, 205: contentFate, 304: contentFate }),
    errorContent: choice(['sent', 'answered', 'throws']),
    invalidPhrase: choice(['throws', 'stripped']),
  },
);

const legacy = object<Legacy>(
  {
    until: index,
    since: choice(['ignored', 'content', 'throws']),
    now: variants<Legacy['now']>()({
      chain: [{ chain: name }],
      call: [{ call: name }],
      swap: [{ swap: yes }],
    }),
  },
  { deprecated: index, anyContent: yes },
);

const triggerNames = Object.keys(triggers) as readonly Trigger[];
const triggerChecks = Object.fromEntries(
  triggerNames.map((trigger) => [trigger, triggers[trigger].isNamed ? names : yes]),
) as unknown as { readonly [Each in Trigger]: Check<Triggering<Each>> };

const responseShape = object<PatternShape>(
  { on: valueOrNext },
  {
    ...triggerChecks,
    called: yes,
    itself: yes,
    among: listOf(codeRange),
    codes: listOf(codeRange),
    optional: yes,
    unless: texts,
    fixed: yes,
    replaceable: yes,
    lacks: names,
    runsBy: names,
    plainErrors: yes,
    zero: either(Array.isArray, texts, choice(['always'], ' or an array of texts')),
    rejects: object<Rejection>(
      {
        except: listOf(codeRange),
        unless: names,
        options: recordOf(name, index),
        apart: names,
      },
      { withoutUrl: yes },
    ),
    success: name,
    parses: texts,
    parsedBy: names,
    asserts: subject,
    compares: choice(equalities),
    negatedBy: names,
    arity: index,
    first: expression,
    where: condition,
    having: texts,
    doubles: expression,
    decorated: listOf(value),
    evident: yes,
    response: object({ argument: index }),
    role: choice(roles),
    status: oneOrMore(status),
    phrase: oneOrMore(phrase),
    content,
    fields: oneOrMore(field),
    preserves: either(Array.isArray, listOf(code), choice(['any'], ' or an array of status codes')),
    mayPreserve: yes,
    ifUnset: yes,
    commits: yes,
    room: index,
    replaces: listOf(value),
    yieldsTo: object<ReturnedStatus>({ property: text, leftTo: names }),
    early: yes,
    declares: yes,
    clears: listOf(code),
    ends: yes,
    late: choice(['throws', 'throws later', 'ignored', 'competes']),
    whole: yes,
    leaves: choice(['when returned', 'when thrown']),
    redirects: yes,
    ignored: yes,
    upgrades,
    entry: object<Entry>(
      {},
      {
        argument: index,
        text: either(isObject, object({ argument: index }), text),
        content: either(Array.isArray, names, choice(['itself'], ' or an array of names')),
        members: names,
        covers: listOf(object<Covered>({ range: codeRange }, { member: text })),
        added: text,
        addedBy: name,
        ofSuccess: yes,
      },
    ),
    typed: object<Typed>({}, { words: texts, contents: yes }),
    overlooks: listOf(overlookedSlot),
    legacy,
    returns: value,
    runtime,
  },
);
/** Words that mean something beside some of the triggers only. */
const restricted: ReadonlySet<string> = new Set(
  triggerNames.flatMap((trigger) => [...triggers[trigger].beside]),
);

export const response: Check<WrittenPattern> = (given, path, scope) => {
  const present = triggerNames.filter((key) => isObject(given) && Object.hasOwn(given, key));
  const [key, another] = present;
  if (!isObject(given) || key === undefined || another !== undefined)
    throw wrong(path, `an object with exactly one of ${listed(triggerNames)}`, given);
  const row = triggers[key];
  const own: readonly string[] = [key, ...row.beside];
  const isMeant = (word: string) => !restricted.has(word) || own.includes(word);
  responseShape(given, path, { ...scope, beside: { key, isMeant } });
  for (const word of given['whole'] === true ? gradual : [])
    if (Object.hasOwn(given, word)) throw contradicting(`${path}.${word}`, 'whole', given[word]);
  for (const word of 'alone' in row ? Object.keys(given) : [])
    if (word !== 'on' && !own.includes(word))
      throw contradicting(`${path}.${word}`, key, given[word]);
};
