/** Frameworks that users declare in the settings, checked word for word against `framework.ts`. */
import type { Method } from '../../http/methods.ts';
import {
  choice,
  contradicting,
  either,
  isObject,
  isTame,
  listOf,
  object,
  oneOrMore,
  plain,
  listed,
  recordOf,
  variants,
  wrong,
  type Check,
  type Keys,
  type Row,
  type With,
} from './checks.ts';
import type {
  CallbackPattern,
  CodeRange,
  Condition,
  ContentFate,
  ContentSlot,
  Fate,
  FieldSlot,
  Framework,
  IgnoredSlot,
  Legacy,
  Methods,
  NoContent,
  Origin,
  PhraseSlot,
  RequestMembers,
  ResponsePattern,
  RoutePattern,
  Runtime,
  Slot,
  StatusSlot,
  Subject,
  Trigger,
  Upgrades,
} from './framework.ts';
import { roles } from './roles.ts';

type Declared = Pick<Framework, 'name' | 'values' | 'responses'> & Partial<Framework>;

/**
 * A framework as the settings give it, with defaults filled in.
 * @param path where it stands in the settings, such as `.frameworks[0]`.
 * @throws {Error} naming the key and what is accepted.
 */
export function declaredFramework(given: unknown, path: string): Framework {
  const values = isObject(given) && isObject(given['values']) ? Object.keys(given['values']) : [];
  framework(given, path, { values });
  const declared = given as Declared;
  return {
    title: declared.name,
    homepage: '',
    packages: [],
    leaves: 'at its end',
    fallback: { status: 200 },
    runtime: {},
    ...declared,
  };
}

const isText = (given: unknown) => typeof given === 'string';
const isIntegerFrom = (least: number, most: number) => (given: unknown) =>
  Number.isInteger(given) && Number(given) >= least && Number(given) <= most;

const integer = plain<number>('an integer', Number.isInteger);
const index = plain<number>('an index from 0', isIntegerFrom(0, Infinity));
const code = plain<number>('a status code from 100 to 599', isIntegerFrom(100, 599));
const yes = plain<true>('true', (given) => given === true);
const text: Check<string> = (given, path) => {
  if (given === '') throw wrong(path, 'a string that is not empty', given);
  if (!isText(given)) throw wrong(path, 'a string', given);
};
const texts = listOf(text);
const name = plain<string>(
  'a name without dots',
  (given) => isText(given) && /^[^.\s()[\]'"]+$/u.test(given),
);
const names = listOf(name);
const codes = recordOf<Readonly<Record<string, number>>>(text, code);
const expression = plain<string>(
  'a regular expression, as text, in which no group repeats that repeats or chooses within',
  (given) => isText(given) && given !== '' && isTame(given),
);

const everyMethod = {
  ...{ GET: true, HEAD: true, POST: true, PUT: true, PATCH: true, DELETE: true },
  ...{ OPTIONS: true, TRACE: true, CONNECT: true, QUERY: true },
} as const satisfies Record<Method, true>;
const methodNames = Object.keys(everyMethod) as Method[];
const method = choice(methodNames);
const methods: Check<Methods> = either(
  Array.isArray,
  listOf(method),
  choice([...methodNames, 'any'], ' or an array of methods'),
);
const routed = recordOf<Readonly<Record<string, Methods>>>(text, methods);

const value: Check<string> = (given, path, scope) => {
  const { values } = scope;
  choice(values, values.length > 0 ? '' : 'declared in "values"')(given, path, scope);
};
/** Nothing can be done with the function that hands over but to call it. */
const valueOrNext: Check<string> = (given, path, scope) => {
  const isCalled = scope.beside?.key === 'invoke';
  choice(isCalled ? [...scope.values, 'next'] : scope.values)(given, path, scope);
};
const parameter: Check<string | null> = (given, path, scope) => {
  choice([...scope.values, 'next', null])(given, path, scope);
};

/** What goes with a call alone. */
const called = ['argument', 'arity', 'having', 'response', 'constant', 'asserts', 'room', 'legacy'];
/** Words that mean something only beside some of the triggers, by trigger. */
const particular: Readonly<Record<Keys<Trigger>, readonly string[]>> = {
  call: [...called, 'returns'],
  assign: ['assigned'],
  invoke: [...called, 'returns'],
  construct: [...called, 'returns', 'kept'],
  decorate: [...called, 'returned', 'replaces', 'early'],
  returned: ['returned', 'member', 'result', 'item', 'having'],
  render: ['attribute'],
  thrown: ['member', 'having'],
  read: ['called', 'codes', 'unless', 'fixed', 'replaceable'],
};
const triggers = Object.keys(particular) as Keys<Trigger>[];
const restricted = new Set(Object.values(particular).flat());
/** Nothing comes before a whole response, or behind it. */
const gradual = ['response', 'keeps', 'mayKeep', 'bare', 'commits', 'clears', 'ends', 'returns'];
/** What is read is looked at where it stands, and that is all. */
const readable = ['on', 'read', 'called', 'codes', 'unless', 'fixed', 'replaceable'];

type Places = 'argument' | 'assigned' | 'member' | 'result' | 'item' | 'attribute' | 'kept';
type Without<Each> = Each extends Each ? Omit<Each, 'assigned'> : never;

/** The places where a thing may stand, with what else a slot says of it. */
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
    kept: [{ kept: names, ...needed }, more],
  } as unknown as { readonly [Key in Places]: Row<With<Union, Key>> };
}

const slot: Check<Slot> = variants<Slot>()(places<Slot>({}, {}));
const status: Check<StatusSlot> = variants<StatusSlot>()({
  ...places<StatusSlot>({}, { words: codes }),
  constant: [{ constant: yes }],
  code: [{ code }],
  named: [{ named: codes }],
});
const phrase: Check<PhraseSlot> = variants<PhraseSlot>()({
  ...places<PhraseSlot>({}, {}),
  registered: [{ registered: yes }],
});
const none: Check<NoContent> = either(
  isObject,
  object<With<NoContent, 'call'>>({ call: name }),
  choice(['omit', 'null'], ' or an object with "call"'),
);
const content: Check<ContentSlot> = variants<ContentSlot>()({
  always: [{ always: yes }, { argument: index, script: yes }],
  ...places<ContentSlot>(
    {},
    { serialised: yes, emptyStringIs: choice(['content']), none, script: yes },
  ),
  returned: [{ returned: yes }],
  never: [{ never: yes }],
});
const field: Check<FieldSlot> = variants<FieldSlot>()({
  name: [{ name: either(isObject, slot, text), value: slot }],
  object: [{ object: slot }],
});
const condition: Check<Condition> = variants<Condition>()(
  places<Condition>({ is: choice(['text', 'number', 'status', 'error', 'stated', 'nothing']) }, {}),
);

const subject = object<Subject>(
  { argument: index },
  {
    begun: yes,
    whole: yes,
    property: either(isObject, object({ argument: index }), text),
  },
);

const codeRange = plain<CodeRange>(
  'two integers, the least and the most',
  (it) => Array.isArray(it) && it.length === 2 && it.every(Number.isInteger) && it[0] <= it[1],
);
const fate: Check<Fate> = choice(['throws', 'sent', 'truncated', 'checked', 'ignored']);
const contentFate: Check<ContentFate> = choice(['dropped', 'sent', 'throws', 'may throw']);
const runtime = object<Runtime>(
  {},
  {
    by: choice(['Fetch', 'runtime']),
    accepts: codeRange,
    outside: either(isText, choice(['throws']), integer),
    checks: choice(['at once', 'when sent']),
    only: listOf(integer),
    knows: object({ except: listOf(integer), also: listOf(integer) }),
    numericString: fate,
    fraction: fate,
    interim: choice(['unanswered', 'throws']),
    switching: choice(['throws', 'taken']),
    converts: choice(['unsigned short']),
    content: object({}, { 204: contentFate, 205: contentFate, 304: contentFate }),
    invalidPhrase: choice(['throws', 'stripped']),
    legacy: choice(['taken', 'gone']),
  },
);

const upgrades: Check<Upgrades> = variants<Upgrades>()(
  places<Upgrades>({ names: texts, listed: texts }, {}),
);
const ignoredSlot: Check<IgnoredSlot> = variants<IgnoredSlot>()({
  like: [{ like: text }, { argument: index }],
  ...places<IgnoredSlot>({}, { throws: yes, unlisted: texts }),
});
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
  { anyContent: yes },
);

const responseShape = object<ResponsePattern>(
  { on: valueOrNext },
  {
    call: names,
    assign: names,
    invoke: yes,
    construct: yes,
    decorate: yes,
    returned: yes,
    render: yes,
    thrown: yes,
    read: names,
    called: yes,
    codes: listOf(codeRange),
    unless: texts,
    fixed: yes,
    replaceable: yes,
    asserts: subject,
    arity: index,
    where: condition,
    having: texts,
    evident: yes,
    response: object({ argument: index }),
    role: choice(roles),
    status: oneOrMore(status),
    phrase: oneOrMore(phrase),
    content,
    fields: oneOrMore(field),
    keeps: either(Array.isArray, listOf(code), choice(['any'], ' or an array of status codes')),
    mayKeep: yes,
    bare: yes,
    commits: yes,
    room: index,
    replaces: listOf(value),
    early: yes,
    clears: listOf(code),
    ends: yes,
    whole: yes,
    redirects: yes,
    ignored: yes,
    upgrades,
    ignores: listOf(ignoredSlot),
    legacy,
    returns: value,
    runtime,
  },
);
const response: Check<ResponsePattern> = (given, path, scope) => {
  const present = triggers.filter((key) => isObject(given) && Object.hasOwn(given, key));
  const [key, another] = present;
  if (!isObject(given) || key === undefined || another !== undefined)
    throw wrong(path, `an object with exactly one of ${listed(triggers)}`, given);
  const isMeant = (word: string) => !restricted.has(word) || particular[key].includes(word);
  responseShape(given, path, { ...scope, beside: { key, isMeant } });
  for (const word of given['whole'] === true ? gradual : [])
    if (Object.hasOwn(given, word)) throw contradicting(`${path}.${word}`, 'whole', given[word]);
  for (const word of key === 'read' ? Object.keys(given) : [])
    if (!readable.includes(word)) throw contradicting(`${path}.${word}`, 'read', given[word]);
};

const made = choice(['call', 'construct', 'either']);
const origin: Check<Origin> = variants<Origin>()({
  export: [{ export: oneOrMore(text) }, { from: texts, made }],
  global: [{ global: oneOrMore(name) }, { listed: texts, made }],
  type: [{ type: texts }, { from: texts }],
  globalType: [{ globalType: oneOrMore(name) }],
  decorator: [{ decorator: texts }, { from: texts }],
  instance: [{ instance: texts }, { from: texts }],
  class: [{ class: object({ keeps: names }) }],
  own: [{ own: oneOrMore(name) }],
  className: [{ className: expression }],
  call: [{ on: value, call: names }],
  property: [{ on: value, property: oneOrMore(name) }],
  everywhere: [{ everywhere: name }],
});

const requestMembers = object<RequestMembers>(
  {},
  {
    holding: names,
    asking: names,
    looking: recordOf<Readonly<Record<string, readonly string[]>>>(name, texts),
    apart: either(Array.isArray, names, choice(['any'], ' or an array of names')),
  },
);

const parameters = listOf(parameter);
const routeShape = object<RoutePattern>(
  { on: value },
  {
    call: routed,
    decorate: routed,
    methods: index,
    path: index,
    description: index,
    parameters,
    event: text,
    handlers: choice(['members']),
    returns: value,
  },
);
const route: Check<RoutePattern> = (given, path, scope) => {
  routeShape(given, path, scope);
  const { call, decorate } = given as RoutePattern;
  if (call && decorate) throw contradicting(`${path}.decorate`, 'call', decorate);
};

const framework = object<Declared>(
  {
    name: text,
    values: recordOf(
      plain('a name other than "next"', (it) => it !== 'next'),
      listOf(origin),
    ),
    responses: listOf(response),
  },
  {
    title: text,
    homepage: plain('a string', isText),
    packages: texts,
    listed: texts,
    handlers: listOf(object({ parameters }, { arity: index })),
    handlerTypes: texts,
    parameterNames: recordOf(value, names),
    conventional: choice(['anywhere', 'in a route']),
    telling: names,
    routes: listOf(route),
    callbacks: listOf(
      object<CallbackPattern>(
        { on: value, parameters },
        { call: names, event: text, argument: index },
      ),
    ),
    requests: listOf(value),
    requestMembers: recordOf(value, requestMembers),
    exports: routed,
    files: expression,
    routeObjects: yes,
    decorators: names,
    yieldsTo: recordOf(
      text,
      either(Array.isArray, texts, choice(['any', 'another'], ' or an array of values')),
    ),
    afterwards: texts,
    leaves: choice(['at its end', 'on return', 'when returned', 'with the returned value']),
    fallback: object({ status: code }, { withContent: code, methods: recordOf(method, code) }),
    runtime,
    versions: recordOf(
      plain('a major version such as 5', (it) => /^\d+$/u.test(String(it))),
      runtime,
    ),
  },
);
