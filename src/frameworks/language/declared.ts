/** Frameworks that users declare in the settings, checked word for word against `framework.ts`. */
import {
  choice,
  contradicting,
  either,
  isObject,
  listOf,
  object,
  oneOrMore,
  plain,
  recordOf,
  variants,
  type Check,
} from './checks.ts';
import {
  defineFramework,
  type WrittenOrigin,
  type CallbackPattern,
  type DocumentedActions,
  type DocumentedBy,
  type ExtensionPattern,
  type Question,
  type Framework,
  type Mention,
  type PrefixPattern,
  type PrefixSlot,
  type RequestMembers,
  type RoutePattern,
  type WrittenFramework,
} from './framework.ts';
import { response, runtime } from './pattern-checks.ts';
import {
  code,
  expression,
  index,
  isText,
  method,
  name,
  names,
  parameter,
  routed,
  text,
  texts,
  value,
  yes,
} from './word-checks.ts';

type Declared = Pick<WrittenFramework, 'name' | 'values' | 'responses'> & Partial<WrittenFramework>;

/**
 * A framework as the settings give it, with defaults filled in.
 * @param path where it stands in the settings, such as `.frameworks[0]`.
 * @throws {Error} naming the key and what is accepted.
 */
export function declaredFramework(given: unknown, path: string): Framework {
  const values = isObject(given) && isObject(given['values']) ? Object.keys(given['values']) : [];
  framework(given, path, { values });
  const declared = given as Declared;
  return defineFramework({
    title: declared.name,
    homepage: '',
    packages: [],
    leaves: 'at its end',
    fallback: { status: 200 },
    runtime: {},
    ...declared,
  });
}

const made = choice(['call', 'construct', 'either']);
const origin: Check<WrittenOrigin> = variants<WrittenOrigin>()({
  export: [{ export: oneOrMore(text) }, { from: texts, made }],
  global: [{ global: oneOrMore(name) }, { listed: texts, made }],
  guard: [{ guard: oneOrMore(text) }, { from: texts }],
  type: [{ type: texts }, { from: texts }],
  globalType: [{ globalType: oneOrMore(name) }],
  decorator: [{ decorator: texts }, { from: texts }],
  instance: [{ instance: texts }, { from: texts }],
  class: [{ class: object({ stores: names }) }],
  own: [{ own: oneOrMore(name) }],
  className: [{ className: expression }],
  option: [
    { option: oneOrMore(name), parameter: index },
    { member: name, from: texts, anywhere: yes },
  ],
  injected: [{ injected: oneOrMore(name) }],
  call: [{ on: value, call: names }, { first: expression }],
  asked: [
    { asked: names },
    { given: listOf(choice<Question>(['address', 'description'])), before: names },
  ],
  askedWith: [{ askedWith: names }],
  property: [{ on: value, property: oneOrMore(name) }],
  everywhere: [{ everywhere: oneOrMore(name) }],
  named: [{ named: expression }, { alone: yes }],
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
    document: value,
    parameters,
    event: text,
    handler: index,
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
      plain('a name other than "next" and "failure"', (it) => it !== 'next' && it !== 'failure'),
      listOf(origin),
    ),
    responses: listOf(response),
  },
  {
    title: text,
    homepage: plain('a string', isText),
    packages: texts,
    listed: texts,
    handlers: listOf(object({ parameters }, { arity: index, types: texts })),
    handlerTypes: texts,
    parameterNames: recordOf(value, names),
    conventional: choice(['anywhere', 'in a route', 'exported']),
    telling: names,
    unlike: names,
    routes: listOf(route),
    prefixes: listOf(
      object<PrefixPattern>(
        { on: value, prefix: listOf(object<PrefixSlot>({ argument: index }, { property: name })) },
        { call: names, within: yes },
      ),
    ),
    extensions: listOf(
      object<ExtensionPattern>(
        { on: value },
        {
          ...{ call: names, event: text, from: expression },
          ...{ plugin: yes, encapsulated: value, apart: yes, middleware: yes },
          ...{ declares: yes, changedBy: names },
        },
      ),
    ),
    callbacks: listOf(
      object<CallbackPattern>(
        { on: value, parameters },
        {
          call: names,
          assign: names,
          event: text,
          argument: index,
          members: yes,
          gives: index,
          self: value,
        },
      ),
    ),
    requests: listOf(value),
    mentions: listOf(
      object<Mention>({ named: expression, role: choice(['expect', 'stub']) }, { within: names }),
    ),
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
    handlerGroups: names,
    leftFlags: names,
    sharing: names,
    unanswered: choice(['hangs', 'fails']),
    sentWithNothing: listOf(code),
    inTests: yes,
    alwaysNext: yes,
    hooks: names,
    handsOver: names,
    failing: names,
    expecting: texts,
    truthful: recordOf(value, texts),
    returning: object({ unless: names }),
    returnsContent: yes,
    listsSuccess: choice(['always', 'beside errors']),
    hides: names,
    codeTags: texts,
    guards: names,
    composers: names,
    containers: texts,
    errorHandlers: names,
    responseClasses: names,
    documentTags: names,
    documentedBy: object<DocumentedBy>({ member: name, listed: texts }, { middleware: text }),
    responseTags: names,
    routeTags: names,
    documentedActions: object<DocumentedActions>({ tags: names }, { listed: listOf(code) }),
    client: expression,
    leaves: choice(['at its end', 'on return', 'when returned', 'with the returned value']),
    fallback: object(
      { status: code },
      { withContent: code, empty: yes, methods: recordOf(method, code) },
    ),
    runtime,
    versions: recordOf(
      plain('a major version such as 5', (it) => /^\d+$/u.test(String(it))),
      runtime,
    ),
  },
);
