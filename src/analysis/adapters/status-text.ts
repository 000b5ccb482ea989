/** Whether a file can have a status site, by its text alone, before it is analysed. */
import {
  forTrigger,
  type BirthOrigin,
  type Framework,
  type ResponsePattern,
} from '../../frameworks/language/framework.ts';
import { exportsOfProject } from './nearness.ts';
import { TextEvidence } from './text-evidence.ts';
import { escaped, hasAny, wordOf, type SoughtParts, type TextParts } from './text-parts.ts';
import { hasSide, type Side } from './sides.ts';

/** The facts of the project and the parser that decide where the text does not. */
export interface TextContext {
  readonly isListed: (framework: Framework) => boolean;
  /** Whether the parser knows types, so that a value need not be imported where it is used. */
  readonly isTyped: boolean;
}

/** Texts of which a file must have one, such as `.status(`. */
interface Sought {
  readonly text: RegExp;
  /** A word of each text, which is faster to look for. */
  readonly words: ReadonlySet<string>;
}

interface FrameworkText {
  readonly framework: Framework;
  readonly evidence: TextEvidence;
  /** Null where a pattern of the framework has no name that a file must have. */
  readonly sought: Sought | null;
  /** The texts of objects that describe routes, which may stand in files that show nothing else of the framework. */
  readonly described: Sought | null;
}

/** The texts without which a file has no status site on one side. */
export class StatusText {
  readonly #side: Side;
  readonly #frameworks: ReadonlyMap<Framework, FrameworkText>;
  /** The texts of all frameworks together, for files whose types may bring in values of any. */
  readonly #all: Sought;
  readonly #packages: ReadonlySet<string>;
  readonly #byWord = new Map<string, readonly FrameworkText[]>();

  constructor(frameworks: readonly Framework[], side: Side) {
    this.#side = side;
    this.#frameworks = new Map(
      frameworks
        .filter(({ responses }) => responses.some((pattern) => isSought(pattern, side)))
        .map((framework) => [
          framework,
          {
            framework,
            evidence: new TextEvidence(framework),
            sought: framework.responses.some((pattern) => isUnnamed(framework, pattern))
              ? null
              : anyOf(textsOf(framework, side)),
            described: describedTexts(framework, side),
          },
        ]),
    );
    this.#all = anyOf(frameworks.flatMap((framework) => textsOf(framework, side)));
    this.#packages = new Set(this.#evidence.flatMap(({ packages }) => [...packages]));
    for (const each of this.#frameworks.values())
      for (const word of each.sought?.words ?? [''])
        this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), each]);
  }

  /** The words and packages to read a text for. */
  get looksFor(): SoughtParts {
    const words = [...this.#all.words, ...this.#evidence.flatMap((evidence) => evidence.words)];
    return { words, packages: [...this.#packages] };
  }

  get #evidence(): readonly TextEvidence[] {
    return [...this.#frameworks.values()].map(({ evidence }) => evidence);
  }

  /** Whether a file with this text may have values of a framework. @param isListed whether its project lists it. */
  shows(framework: Framework, parts: TextParts, isListed: boolean): boolean {
    const looked = this.#frameworks.get(framework);
    const shown = looked?.evidence.isIn(parts) ?? 'yes';
    if (shown === 'yes' || !isListed) return shown === 'yes';
    return shown === 'if listed' || mayDescribe(looked, parts);
  }

  /** Whether a text names any status API. */
  occursIn(parts: TextParts, { isListed, isTyped }: TextContext): boolean {
    // A file that imports a framework is likely to send a status.
    if (this.#side === 'sending' && hasAny(parts.packages, this.#packages)) return true;
    if (isTyped && isIn(this.#all, parts)) return true;
    return this.#near(parts.words).some((each) => {
      const { framework, evidence, sought } = each;
      const isShown = evidence.isIn(parts);
      if (isShown === 'no') return mayDescribe(each, parts) && isListed(framework);
      return isIn(sought, parts) && (isShown === 'yes' || isListed(framework));
    });
  }

  /** The frameworks of which a text has a word, and those that need no word. */
  #near(words: ReadonlySet<string>): readonly FrameworkText[] {
    const near = new Set(this.#byWord.get(''));
    for (const word of words) for (const each of this.#byWord.get(word) ?? []) near.add(each);
    return [...near];
  }
}

function mayDescribe(looked: FrameworkText | undefined, parts: TextParts): boolean {
  return looked?.described != null && isIn(looked.described, parts);
}

function isIn(sought: Sought | null, { text, words }: TextParts): boolean {
  return sought === null || (hasAny(words, sought.words) && sought.text.test(text));
}

/** How a name must be used in a text. `matched` is an expression of its own, which begins with `\\b` and a word. */
type Kind = 'called' | 'assigned' | 'keyed' | 'named' | 'matched';
type Text = readonly [kind: Kind, text: string];

function textsOf(framework: Framework, side: Side): readonly Text[] {
  return framework.responses
    .filter((pattern) => isSought(pattern, side))
    .flatMap((pattern) => patternTexts(framework, pattern));
}

/** Null for a framework without such objects. */
function describedTexts(framework: Framework, side: Side): Sought | null {
  const texts = framework.responses
    .filter((pattern) => 'described' in pattern && isSought(pattern, side))
    .flatMap((pattern) => patternTexts(framework, pattern));
  return texts.length === 0 ? null : anyOf(texts);
}

/** Whether a pattern alone makes a status site, a reason phrase or a response that may be dropped, of a side. */
function isSought(pattern: ResponsePattern, side: Side): boolean {
  const { status, phrase, ends, late, leaves } = pattern;
  if (!hasSide(pattern, side)) return false;
  if ('read' in pattern || status !== undefined) return true;
  const isSecond = ends === true && late !== undefined;
  return side === 'sending' && (phrase !== undefined || isSecond || leaves !== undefined);
}

/** Whether a pattern is a test's expectation or stub that names its status: `nock(url).get('/').reply(404)`. */
function isOfTest(pattern: ResponsePattern): boolean {
  return hasSide(pattern, 'receiving') && !('read' in pattern) && pattern.asserts === undefined;
}

/** Whether a received status, or a test's pattern, has no method or member whose name a file must have. */
function isUnnamed(framework: Framework, pattern: ResponsePattern): boolean {
  if ('read' in pattern) return pattern.itself === true;
  if (!isOfTest(pattern) || pattern.status === undefined) return false;
  if ('call' in pattern || 'assign' in pattern) return false;
  if ('returned' in pattern)
    return (
      !pattern.status.every((slot) => 'member' in slot) && registeringCalls(framework).length === 0
    );
  const origins = framework.values[pattern.on] ?? [];
  return origins.length === 0 || !origins.every((origin) => 'everywhere' in origin);
}

/** The methods that are given the functions of a framework: `respond` of `when('/x').respond(() => [404, 'x'])`. */
function registeringCalls({ routes = [] }: Framework): readonly string[] {
  return routes.flatMap(({ call = {} }) => Object.keys(call));
}

/** The properties in which a pattern's status stands; none where it may stand elsewhere. */
function statusProperties({ status = [] }: ResponsePattern): readonly string[] {
  const names = status.map((slot) =>
    'property' in slot ? slot.property.slice(slot.property.lastIndexOf('.') + 1) : '',
  );
  return names.every((name) => /^[a-z]/iu.test(name)) ? names : [];
}

/** The texts of which a file has one if it meets a pattern. */
function patternTexts(framework: Framework, pattern: ResponsePattern): readonly Text[] {
  // An assertion about a received status names the status too, unless it is about a whole response:
  // `expect(response)…`.
  if (pattern.asserts !== undefined && pattern.asserts.whole !== true) return [];
  const ofValue = ({ on }: ResponsePattern) => valueTexts(framework, on);
  // The name of the value itself is looked for as evidence of the framework.
  const ofStub = (each: ResponsePattern) => {
    const properties = isOfTest(each) ? statusProperties(each) : [];
    return properties.length > 0 ? properties.map(named) : ofValue(each);
  };
  const ofObject = ({ on, status = [] }: ResponsePattern) => [
    ...valueTexts(framework, on),
    ...status.flatMap((slot) =>
      'member' in slot ? [named(slot.member)] : registeringCalls(framework).map(called),
    ),
  ];
  return forTrigger<readonly Text[]>(
    {
      call: ({ call }) => call.map(called),
      assign: ({ assign }) => assign.map((name) => ['assigned', name]),
      invoke: (each) => (each.on === 'next' ? [handingOver] : ofStub(each)),
      construct: ofValue,
      decorate: ofValue,
      returned: ofObject,
      render: ofValue,
      described: ({ status = [] }) =>
        status.flatMap((slot) => ('member' in slot ? [member(slot.member)] : [])),
      thrown: () => [throwing],
      // The status is a parameter of its own in `validateStatus: (status) => …`.
      read: ({ read, lacks = [], rejects, on }) => [
        ...[...read, ...lacks, ...(rejects?.unless.slice(0, 1) ?? [])].map(named),
        ...(framework.values[on] ?? []).flatMap((origin) =>
          'option' in origin && origin.member !== undefined ? origin.option.map(named) : [],
        ),
      ],
    },
    pattern,
  );
}

/** `throw { … }`, perhaps in brackets or behind a comment. */
const throwing: Text = ['matched', '\\bthrow[\\s(]*[{/<]'];
/** `next({ … })` */
const handingOver: Text = ['matched', '\\bnext[\\s)]*(?:\\([\\s(]*[{/<]|[?!/])'];

/**
 * The texts of a value that is called, constructed or returned: the words of its origins, of its routes or of its
 * handlers.
 */
function valueTexts(framework: Framework, value: string): readonly Text[] {
  const { handlers = [], packages, values } = framework;
  const isParameter = handlers.some(({ parameters }) => parameters.includes(value));
  const registering = isParameter ? registeringCalls(framework) : [];
  const origins = values[value] ?? [];
  return [
    ...origins.flatMap((origin) => originTexts(origin, packages)),
    ...registering.map(called),
  ];
}

function originTexts(origin: BirthOrigin, packages: readonly string[]): readonly Text[] {
  if ('global' in origin) return origin.global.map(named);
  if ('own' in origin) return origin.own.map(named);
  if ('everywhere' in origin) return origin.everywhere.map(called);
  if ('property' in origin) return origin.property.map(called);
  if ('call' in origin) return origin.call.map(called);
  if ('asked' in origin) return (origin.before ?? origin.asked).map(called);
  if ('askedWith' in origin) return origin.askedWith.map(named);
  if ('className' in origin)
    return [['matched', `\\bnew[\\s(]+[^\\s(){};,]*(?:${origin.className})(?![\\w$])`]];
  if ('class' in origin) return [['matched', '\\bextends\\s+[\\w$.]*(?:Error|Exception)\\b']];
  return exportsOfProject(origin, packages).map((name) =>
    name === 'default' ? anyText : named(name),
  );
}

/** Of a value that may have any name. */
const anyText: Text = ['matched', '(?:)'];

/** `responses: {`, of the path `responses`, or `schema` of `schema.response`. */
const member = (path: string): Text => ['keyed', path.replace(/\..*/u, '')];
const called = (name: string): Text => ['called', name];
const named = (name: string): Text => ['named', name];

/** The characters that may stand between a name and its use: `res['status'](…)`, `(res.status)(…)`. */
const behind = '[\'"`\\])\\s]*';

/**
 * What follows the name for each kind: a call may have type arguments, be optional, or have a comment or an assertion
 * before it.
 */
const endings = {
  called: `${behind}(?:[(<?!/]|(?:as|satisfies)\\b)`,
  assigned: `${behind}(?:=(?![=>])|[!/]|(?:as|satisfies)\\b)`,
  keyed: `${behind}[:,}/]`,
  named: '',
};

/** One expression for all texts. Names with the same ending stand in one group, which is tried once at each place. */
function anyOf(texts: readonly Text[]): Sought {
  const of = (kind: Kind) => [
    ...new Set(texts.filter(([each]) => each === kind).map(([, text]) => text)),
  ];
  const groups = (['called', 'assigned', 'keyed', 'named'] as const).flatMap((kind) => {
    const names = of(kind).map(escaped).join('|');
    return names === '' ? [] : [`(?:${names})(?![\\w$])${endings[kind]}`];
  });
  const all = [
    ...(groups.length > 0 ? [`(?<![\\w$])(?:${groups.join('|')})`] : []),
    ...of('matched'),
  ];
  const words = texts.map(([, text]) => wordOf(text.replace(/^\\b/u, '')));
  return { text: new RegExp(all.join('|') || '(?!)', 'u'), words: new Set(words) };
}
