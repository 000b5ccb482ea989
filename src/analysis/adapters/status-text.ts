/** Telling by its text alone whether a file can have a status site, before anything else is asked. */
import {
  forTrigger,
  type BirthOrigin,
  type Framework,
  type ResponsePattern,
} from '../../frameworks/language/framework.ts';
import { hasSide, type Side } from './sides.ts';

/** The dependencies and types that decide where the text does not. */
export interface TextContext {
  readonly isListed: (framework: Framework) => boolean;
  /** The parser knows types, so that a value need not be imported where it is used. */
  readonly isTyped: boolean;
}

/** Texts of which a file has to have one. */
interface Sought {
  readonly text: RegExp;
  /** A word of each, which is faster to look for; null where they have none. */
  readonly words: ReadonlySet<string> | null;
}

interface FrameworkText extends Sought {
  readonly framework: Framework;
  /** An import that makes the text count as well. */
  readonly packages?: RegExp;
}

/** The texts without which a file has no status site on one side. */
export class StatusText {
  /** The names of frameworks that need no package to be recognised, and of the members by which any status is received. */
  readonly #anywhere: Sought;
  readonly #packages: RegExp | null;
  readonly #all: Sought;
  /** Frameworks that package.json or types bring into a file that imports none of their packages. */
  readonly #elsewhere: readonly FrameworkText[];
  /** All words of them. */
  readonly #words: RegExp;

  constructor(frameworks: readonly Framework[], side: Side) {
    const textsIn = (framework: Framework) => textsOf(framework, side);
    const open = frameworks.filter(isOpen).flatMap(textsIn);
    const closed = frameworks.filter((framework) => !isOpen(framework));
    this.#all = anyOf(frameworks.flatMap(textsIn));
    if (side === 'sending') {
      this.#anywhere = anyOf(open);
      this.#elsewhere = closed
        .filter(isOfProjects)
        .map((framework) => ({ framework, ...anyOf(textsIn(framework)) }));
      this.#packages = quoted(frameworks.flatMap(packagesIn));
    } else {
      // A received status is read by a name; an expectation or a stub of a package needs its import, too.
      this.#anywhere = anyOf([...open, ...frameworks.flatMap(readTexts)]);
      this.#elsewhere = closed
        .filter(({ responses }) => responses.some(isTold))
        .map((framework) => ({
          framework,
          ...(framework.responses.some(isUnnamed) ? anyText : anyOf(textsIn(framework))),
          packages: quoted(packagesIn(framework)),
        }));
      this.#packages = null;
    }
    const words = [this.#anywhere, this.#all, ...this.#elsewhere].flatMap((sought) => [
      ...(sought.words ?? []),
    ]);
    this.#words = new RegExp(String.raw`\b(?:${[...new Set(words)].join('|')})\b`, 'gu');
  }

  /** Whether a text names any status API. */
  occursIn(text: string, { isListed, isTyped }: TextContext): boolean {
    if (this.#packages?.test(text) === true) return true;
    const words = new Set(text.match(this.#words));
    const isIn = (sought: Sought) => hasAny(words, sought.words) && sought.text.test(text);
    if (isTyped) return isIn(this.#all);
    return (
      isIn(this.#anywhere) ||
      this.#elsewhere.some(
        (sought) =>
          isIn(sought) && (sought.packages?.test(text) === true || isListed(sought.framework)),
      )
    );
  }
}

const anyText: Sought = { text: /(?:)/u, words: null };

function hasAny(words: ReadonlySet<string>, sought: Sought['words']): boolean {
  if (sought === null) return true;
  for (const word of words) if (sought.has(word)) return true;
  return false;
}

/** The specifiers as they stand in imports. */
function quoted(packages: readonly string[]): RegExp {
  const names = [...new Set(packages)].map(escaped).join('|');
  return new RegExp(`['"\`](?:${names})['"\`/]`, 'u');
}

function isOpen({ packages, conventional }: Framework): boolean {
  return packages.length === 0 || conventional !== undefined;
}

function isOfProjects({ parameterNames, files, exports, values }: Framework): boolean {
  const origins: readonly BirthOrigin[] = Object.values(values).flat();
  return (
    parameterNames !== undefined ||
    files !== undefined ||
    exports !== undefined ||
    origins.some((origin) => 'global' in origin)
  );
}

/** The specifiers of all modules that a framework's values may come from, but for those of the project. */
function packagesIn({ packages, values }: Framework): readonly string[] {
  const origins: readonly BirthOrigin[] = Object.values(values).flat();
  const named = origins.flatMap((origin) => ('from' in origin ? origin.from : []));
  return [...packages, ...named].filter((name) => name !== '.');
}

/** How a name must stand in a text, or an expression that must: one that begins with `\\b` and a word. */
type Kind = 'called' | 'assigned' | 'named' | 'matched';
type Text = readonly [kind: Kind, text: string];

function textsOf(framework: Framework, side: Side): readonly Text[] {
  return framework.responses
    .filter((pattern) => hasSide(pattern, side) && isSought(pattern, side))
    .flatMap((pattern) => patternTexts(framework, pattern));
}

/** Whether a pattern by itself makes a site or a reason phrase, at which rules look. */
function isSought(pattern: ResponsePattern, side: Side): boolean {
  const { status, phrase } = pattern;
  return 'read' in pattern || status !== undefined || (side === 'sending' && phrase !== undefined);
}

function readTexts({ responses }: Framework): readonly Text[] {
  return responses.flatMap((pattern) => ('read' in pattern ? pattern.read.map(named) : []));
}

/** Whether a pattern is an expectation or a stub that names a status by itself: `nock(url).get('/').reply(404)`. */
function isTold(pattern: ResponsePattern): boolean {
  return hasSide(pattern, 'receiving') && !('read' in pattern) && pattern.asserts === undefined;
}

/** Whether such a pattern has no name of a method or member that a file must have. */
function isUnnamed(pattern: ResponsePattern): boolean {
  return isTold(pattern) && !('call' in pattern) && !('assign' in pattern);
}

/** The texts of which a file has one where it meets a pattern. */
function patternTexts(framework: Framework, pattern: ResponsePattern): readonly Text[] {
  // An assertion about a received status names that as well, unless it is about a whole response: `expect(response)…`.
  if (pattern.asserts !== undefined && pattern.asserts.whole !== true) return [];
  const ofValue = ({ on }: ResponsePattern) => valueTexts(framework, on);
  const ofObject = ({ on, status = [] }: ResponsePattern) => [
    ...valueTexts(framework, on),
    ...status.flatMap((slot) => ('member' in slot ? [named(slot.member)] : [])),
  ];
  return forTrigger<readonly Text[]>(
    {
      call: ({ call }) => call.map(called),
      assign: ({ assign }) => assign.map((name) => ['assigned', name]),
      invoke: (each) => (each.on === 'next' ? [handingOver] : ofValue(each)),
      construct: ofValue,
      decorate: ofValue,
      returned: ofObject,
      render: ofValue,
      thrown: () => [throwing],
      read: ({ read }) => read.map(named),
    },
    pattern,
  );
}

/** `throw { … }`, perhaps in brackets or behind a comment. */
const throwing: Text = ['matched', '\\bthrow[\\s(]*[{/<]'];
/** `next({ … })` */
const handingOver: Text = ['matched', '\\bnext[\\s)]*(?:\\([\\s(]*[{/<]|[?!/])'];

/** The texts of a value that is called, constructed, returned and so on: how it comes about, or where it is given. */
function valueTexts({ handlers = [], routes = [], values }: Framework, value: string) {
  const isParameter = handlers.some(({ parameters }) => parameters.includes(value));
  const registering = isParameter ? routes.flatMap(({ call = {} }) => Object.keys(call)) : [];
  return [...(values[value] ?? []).flatMap(originTexts), ...registering.map(called)];
}

function originTexts(origin: BirthOrigin): readonly Text[] {
  if ('global' in origin) return origin.global.map(named);
  if ('own' in origin) return origin.own.map(named);
  if ('property' in origin) return origin.property.map(called);
  if ('call' in origin) return origin.call.map(called);
  if ('className' in origin) return [['matched', `\\bnew\\s+[\\w$.]+(?:${origin.className})\\b`]];
  return 'class' in origin ? [['matched', '\\bextends\\s+[\\w$.]*(?:Error|Exception)\\b']] : [];
}

const called = (name: string): Text => ['called', name];
const named = (name: string): Text => ['named', name];

/** What may stand between a name and what is done with it: `res['status'](…)`, `(res.status)(…)`. */
const behind = '[\'"`\\])\\s]*';

/**
 * How each kind goes on: a call may have type arguments, be optional, or have a comment or an assertion before it.
 */
const endings = {
  called: `${behind}(?:[(<?!/]|(?:as|satisfies)\\b)`,
  assigned: `${behind}(?:=(?![=>])|[!/]|(?:as|satisfies)\\b)`,
  named: '',
};

/** Names with the same ending stand in one group, which is tried once at each place. */
function anyOf(texts: readonly Text[]): Sought {
  const of = (kind: Kind) => [
    ...new Set(texts.filter(([each]) => each === kind).map(([, text]) => text)),
  ];
  const groups = (['called', 'assigned', 'named'] as const).flatMap((kind) => {
    const names = of(kind).map(escaped).join('|');
    return names === '' ? [] : [`(?:${names})(?![\\w$])${endings[kind]}`];
  });
  const all = [
    ...(groups.length > 0 ? [`(?<![\\w$])(?:${groups.join('|')})`] : []),
    ...of('matched'),
  ];
  const words = texts.flatMap(([, text]) => /\w+/u.exec(text.replace(/^\\b/u, '')) ?? []);
  return { text: new RegExp(all.join('|') || '(?!)', 'u'), words: new Set(words) };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
