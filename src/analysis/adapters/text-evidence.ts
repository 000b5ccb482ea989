/** Whether the text of a file shows that a framework's values may come into being in it, before it is analysed. */
import type { BirthOrigin, Framework } from '../../frameworks/language/framework.ts';
import { tellingMethods } from '../../frameworks/shared/node.ts';
import { testFile, testFolder, testingCall } from '../../frameworks/shared/tests.ts';
import { exportsOfProject, modulesOf, originsOf } from './nearness.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { hasAny, wordOf, type TextParts } from './text-parts.ts';

/**
 * The packages, names and parameters of which a text has at least one if a framework's values come into being in it.
 */
export class TextEvidence {
  /** The specifiers of the packages that its values may come from; the project's own modules have none. */
  readonly packages: ReadonlySet<string>;
  /** The words in the names of globals and of exports of the project's own files. */
  readonly #names: ReadonlySet<string>;
  /** Names that are more than a word, such as `$http`: the word alone is in most files. */
  readonly #signed: readonly string[];
  /**
   * What to find where values need neither import nor name, as `throw { status: 404 }` does not; null where each needs
   * one.
   */
  readonly #unnamed: RegExp | null;
  /** The names by which alone its values are known, as they stand in a text; null where none is. */
  readonly #byName: NamesInText | null;
  /** For each shape of handler, the names of its parameters: `req` or `request`, and `res` or `response`. */
  readonly #handlers: readonly (readonly ReadonlySet<string>[])[];
  /** Whether these names count in every project, and not only in one that lists the framework. */
  readonly #isConventional: boolean;
  /** The members of which a file has one in an object, where handlers are known by the objects that they answer with. */
  readonly #members: ReadonlySet<string> | null;
  /** The members by which a response is known that has any name: `x.statusCode = 404`. */
  readonly #assigned: ReadonlySet<string>;
  /** The methods of which one follows in a chain that no package shows: `app.users.get('/').expect(200)`. */
  readonly #following: ReadonlySet<string>;
  readonly #chain: RegExp;
  /** Whether values that no import brings are those of tests. */
  readonly #isInTests: boolean;
  /** Whether handlers are found by their file, export or object in a project that lists the framework. */
  readonly #isPlaced: boolean;

  constructor(framework: Framework) {
    const { conventional, files, exports, routeObjects } = framework;
    this.#isInTests = framework.inTests === true;
    const names = originsOf(framework).flatMap((origin) => namesOf(origin, framework.packages));
    this.packages = new Set(modulesOf(framework).filter((name) => name !== '.'));
    this.#names = new Set(names.filter((name) => wordOf(name) === name));
    this.#signed = names.filter((name) => wordOf(name) !== name);
    this.#handlers = handlerNames(framework);
    this.#isConventional = conventional !== undefined;
    this.#members = conventional === 'exported' ? new Set(statusMembers(framework)) : null;
    this.#assigned = new Set(conventional === 'anywhere' ? assignedStatuses(framework) : []);
    const following = originsOf(framework).flatMap((origin) =>
      'asked' in origin ? (origin.before ?? []) : [],
    );
    this.#following = new Set(following);
    this.#chain = new RegExp(`\\.\\s*(?:${following.join('|') || '(?!)'})\\s*\\(`, 'u');
    this.#isPlaced = [files, exports, routeObjects].some((way) => way !== undefined);
    const isUnnamed = isNameless(framework) || names.includes('default');
    this.#byName = namesInText(framework);
    const isSilent =
      this.packages.size + names.length === 0 && !this.#isConventional && this.#byName === null;
    this.#unnamed = isUnnamed || isSilent ? (meansNumbers(framework) ? ofStatus : always) : null;
  }

  /** The words to look for in a text. */
  get words(): readonly string[] {
    return [
      ...this.#names,
      ...this.#signed.map(wordOf),
      ...this.#following,
      ...this.#assigned,
      ...(this.#members ?? []),
      ...this.#handlers.flat().flatMap((names) => [...names]),
    ];
  }

  /** Whether a text shows the framework; `if listed` where that counts only in a project that lists it. */
  isIn(parts: TextParts): 'yes' | 'if listed' | 'no' {
    const { text, words, packages } = parts;
    if (hasAny(packages, this.packages)) return 'yes';
    if (this.#isInTests && !isOfTests(parts)) return 'no';
    if (hasAny(words, this.#names)) return 'yes';
    if (this.#signed.some((name) => words.has(wordOf(name)) && text.includes(name))) return 'yes';
    if (this.#unnamed?.test(text) === true) return 'yes';
    if (this.#isNamed(parts)) return 'yes';
    if (hasAny(words, this.#following) && this.#chain.test(text)) return 'yes';
    const isNamed = this.#handlers.some((shape) => shape.every((names) => hasAny(words, names)));
    const isAlike = this.#members === null || hasAny(words, this.#members);
    if (isNamed && this.#isConventional && isAlike) return 'yes';
    if (hasAny(words, this.#assigned) && writing.test(text)) return 'yes';
    return isNamed || this.#isPlaced ? 'if listed' : 'no';
  }

  /** Whether a text compares a number that a name alone calls a status, or is a test that gives such a name one. */
  #isNamed(parts: TextParts): boolean {
    const { text } = parts;
    if (this.#byName === null || !mayCompare(text)) return false;
    const { compared, mentioned } = this.#byName;
    return (
      isNear(compared, text, comparedStatus) ||
      (isOfTests(parts) && isNear(mentioned, text, givenStatus))
    );
  }
}

/** Whether a file may be a test, or have what tests use; asked once for all adapters. */
const isOfTests = oncePer(
  ({ text, path }: TextParts): boolean =>
    testFile.test(path) || testFolder.test(path) || testingCall.test(text),
);

/** How many characters around the word are looked at; a name or a call with a status is shorter. */
const around = 100;

/** `status` in `response.status === 404` and `expect(statusCode)`. */
const comparedStatus = /status\w*[!\])\s]*(?:[=!<>]=|[<>),&|])/giu;

/** `status` in `{ statusCode: 404 }` and `expectedStatus = 404`. */
const givenStatus = /status\w*['"]?\s*[:=]/giu;

/** Whether an expression fits a text near one of some places, since it would take long to try it at each character. */
function isNear(expression: RegExp, text: string, places: RegExp): boolean {
  for (const { index } of text.matchAll(places))
    if (expression.test(text.slice(Math.max(0, index - around), index + around))) return true;
  return false;
}

/** The names of members that are assigned the status of a response. */
function assignedStatuses({ responses }: Framework): readonly string[] {
  return responses.flatMap((pattern) =>
    'assign' in pattern && pattern.status !== undefined ? pattern.assign.map(wordOf) : [],
  );
}

/** The names of members that have the status of an object which is returned or assigned: `context.res = { status }`. */
function statusMembers({ responses }: Framework): readonly string[] {
  return responses.flatMap(({ status = [], ...pattern }) =>
    'returned' in pattern || 'assign' in pattern
      ? status.flatMap((slot) => ('member' in slot ? [wordOf(slot.member)] : []))
      : [],
  );
}

/** The names by which alone an adapter knows its values and statuses, as they stand in a text. */
interface NamesInText {
  /** Statuses that are compared: `statusCode === 404`, `expect(response.status)`. */
  readonly compared: RegExp;
  /** Those that only tests have. */
  readonly mentioned: RegExp;
}

/** Null for an adapter that knows nothing by its name alone. */
function namesInText({ mentions = [], responses, values }: Framework): NamesInText | null {
  const compared = Object.entries(values).flatMap(([value, origins]) => {
    const named = origins.flatMap((origin) => ('named' in origin ? [origin.named] : []));
    const read = responses.find((pattern) => 'read' in pattern && pattern.on === value);
    if (named.length === 0 || read === undefined || !('read' in read)) return [];
    const isAlone = origins.some((origin) => 'alone' in origin);
    const name = `(?:${isAlone ? '(?<!\\.)' : ''}(?:${named.join('|')}))`;
    return [
      read.itself === true ? name : `${name}[)!\\]\\s]*\\??\\.\\s*(?:${read.read.join('|')})`,
    ];
  });
  const mentioned = mentions.map(({ named, within }) =>
    within === undefined ? named : `^(?:${within.join('|')})\\s*\\(`,
  );
  if (compared.length + mentioned.length === 0) return null;
  return {
    compared: inText(`(?:${compared.join('|') || '(?!)'})${comparing}`),
    mentioned: inText(mentioned.join('|') || '(?!)'),
  };
}

function inText(names: string): RegExp {
  return new RegExp(names.replaceAll('$', '(?![\\w$])').replaceAll('^', '(?<![\\w$])'), 'u');
}

/** What stands behind a status that is compared: `=== 404`, `)` in `switch (status)` and `expect(response.status)`. */
const comparing = '[!\\])\\s]*(?:[=!<>]=|[<>),&|])';

/** Whether a text says status, and has a number of three digits or the name of constants for statuses. */
function mayCompare(text: string): boolean {
  return /status/iu.test(text) && /\b[1-5]\d\d\b|status_?codes?\b|http_?status/iu.test(text);
}

/** A call by which a response of Node.js is written. */
const writing = new RegExp(`\\.\\s*(?:${[...tellingMethods].join('|')})\\b`, 'u');

const always = /(?:)/u;

/** A number of three characters or more, or a name such as `HttpStatus` or `status.NOT_FOUND`. */
const ofStatus = /(?<![\w$])\d[\w.]{2}|http|status/iu;

/** Whether some values need neither an import nor a name that a text must have. */
function isNameless(framework: Framework): boolean {
  const origins = originsOf(framework);
  return (
    framework.responses.some((pattern) => 'thrown' in pattern) ||
    origins.some((origin) => nameless.some((kind) => kind in origin))
  );
}

const nameless = ['className', 'class', 'own'] as const;

/** The names of an origin without a package: of a global, of `should`, or of an export of the project's own files. */
function namesOf(origin: BirthOrigin, packages: readonly string[]): readonly string[] {
  if ('global' in origin) return origin.global;
  if ('globalType' in origin) return origin.globalType;
  if ('everywhere' in origin) return origin.everywhere;
  if ('injected' in origin) return origin.injected;
  if ('option' in origin) return origin.anywhere === true ? origin.option : [];
  if ('asked' in origin) return origin.before === undefined ? origin.asked : [];
  if ('askedWith' in origin) return origin.askedWith;
  return exportsOfProject(origin, packages);
}

/** Whether all statuses of a framework are numbers, or constants that stand for them. */
function meansNumbers({ responses }: Framework): boolean {
  return responses.every(
    ({ status, where }) =>
      status?.some((slot) => 'constant' in slot) === true ||
      (where !== undefined && where.is !== 'nothing' && where.is !== 'text'),
  );
}

function handlerNames({ handlers = [], parameterNames }: Framework) {
  if (parameterNames === undefined) return [];
  return handlers.map(({ parameters }) =>
    parameters.flatMap((value) => {
      const names = value === null ? undefined : parameterNames[value];
      return names === undefined ? [] : [new Set(names.map(wordOf))];
    }),
  );
}
