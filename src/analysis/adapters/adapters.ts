/** The adapters that hold for a file, indexed by the names that the engine looks for in it. */
import type {
  Framework,
  BirthOrigin,
  ResponsePattern,
  RoutePattern,
} from '../../frameworks/language/framework.ts';
import { frameworks as own } from '../../frameworks/index.ts';
import { triggerOf } from '../../frameworks/language/framework.ts';
import { groupedBy } from '../../grouped-by.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isEverywhere, listedFor, modulesOf } from './nearness.ts';
import { hasSide, partOf, sides, type Side } from './sides.ts';
import { StatusText } from './status-text.ts';
import { textReader, type TextParts } from './text-parts.ts';

/** A value of a framework by its adapter's name. A received status (a symbol) has no patterns on it. */
interface Valued {
  readonly framework: Framework;
  readonly value: string | symbol;
}

/** One way in which a value of a framework comes into being. */
export interface Birth {
  readonly framework: Framework;
  readonly value: string;
  readonly origin: BirthOrigin;
}

type Kind = BirthOrigin extends infer Each ? (Each extends Each ? keyof Each : never) : never;

/** The lists of adapters whose words mean the same in every file, whichever framework it uses. */
type WordList =
  | 'afterwards'
  | 'hooks'
  | 'handlerGroups'
  | 'leftFlags'
  | 'sharing'
  | 'guards'
  | 'errorHandlers'
  | 'codeTags'
  | 'composers'
  | 'containers'
  | 'handsOver'
  | 'failing'
  | 'expecting'
  | 'responseClasses'
  | 'documentTags'
  | 'routeTags'
  | 'responseTags';

/** A set of adapters with its indexes, made once and used for many files. */
export class Adapters {
  /** The adapters that claim less come later, since the first that recognises a value wins. */
  readonly frameworks: readonly Framework[];
  /** The triggers of the patterns that give sites on this side. */
  readonly triggers: ReadonlySet<string>;
  /** Names of methods that act on a response. */
  readonly callNames: ReadonlySet<string>;
  readonly assignNames: ReadonlySet<string>;
  /** Names of methods and members that are given a status and nothing else. */
  readonly statusNames: ReadonlySet<string>;
  /** Names of methods and members that may be given a status, beside other things too. */
  readonly sendingNames: ReadonlySet<string>;
  /** Names of members that have the status of a received response. */
  readonly readNames: ReadonlySet<string>;
  /** Names of members that are taken for it, and that some responses do not have. */
  readonly lackedNames: ReadonlySet<string>;
  /** Last names of exports that are called or constructed, such as `createError`, also of `h3.createError()`. */
  readonly invokeNames: ReadonlySet<string>;
  readonly routeNames: ReadonlySet<string>;
  /** Methods that take functions to call back with a value, such as `then`. */
  readonly callbackNames: ReadonlySet<string>;
  /** Members that are assigned functions to call back, such as `onload`. */
  readonly callbackMembers: ReadonlySet<string>;
  /** Whether `this` may be a value in a function that is called back. */
  readonly knowsThis: boolean;
  readonly callsBack: boolean;
  /** Exports that register the handler they are called with, such as `createServer`. */
  readonly registrars: ReadonlySet<string>;
  /** Names of parameters that are a request. */
  readonly requestNames: ReadonlySet<string>;
  /** Methods that hold the path of the registrations chained to them, such as `route`. */
  readonly pathHolders: ReadonlySet<string>;
  /** Matches the names of clients, such as `axios`, on whichever side their adapters are. */
  readonly clients: RegExp;
  /** Matches the names of clients and test libraries, as in `mockAxios`: their methods register no handlers. */
  readonly tools: RegExp;
  /** The whole set that this one was taken from for a file; itself where it is the whole set. */
  readonly all: Adapters;
  readonly #side: Side;
  readonly #declared: ReadonlySet<Framework>;
  readonly #parts = new Map<string, Adapters>();
  /**
   * The adapters whose values may come into being in every file of a project with these dependencies, and whether it lists
   * them; an adapter without packages holds for each project.
   */
  readonly #around = oncePer((dependencies: ReadonlyMap<string, string>) => {
    const isListed = (name: string) => dependencies.has(name);
    const listed = this.frameworks.filter((each) => this.#listed.get(each)?.some(isListed));
    return new Map<Framework, boolean>([
      ...[...this.#everywhere].map((each) => [each, each.packages.length === 0] as const),
      ...listed.map((each) => [each, true] as const),
    ]);
  });
  readonly #everywhere: ReadonlySet<Framework>;
  /** By framework, the packages of which a project lists one where its values may be in every file. */
  readonly #listed: ReadonlyMap<Framework, readonly string[]>;
  readonly #byModule = new Map<string, Framework[]>();
  #text: StatusText | undefined;
  readonly #births: readonly Birth[];
  readonly #byName = new Map<string, Birth[]>();
  readonly #words = new Map<WordList, ReadonlySet<string>>();
  readonly #byKind = new Map<Kind, readonly Birth[]>();

  /** @param declared the user's adapters, which come first. */
  constructor(
    frameworks: readonly Framework[],
    declared: readonly Framework[] = [],
    side: Side = 'sending',
    all?: Adapters,
  ) {
    this.all = all ?? this;
    this.#side = side;
    this.#declared = new Set(declared);
    const ordered = frameworks.toSorted((one, other) => generality(one) - generality(other));
    this.frameworks = [...declared, ...ordered].flatMap((framework) => partOf(framework, side));
    this.#everywhere = new Set([...declared, ...this.frameworks.filter(isEverywhere)]);
    this.#listed = new Map(this.frameworks.map((framework) => [framework, listedFor(framework)]));
    for (const framework of this.frameworks)
      for (const name of modulesOf(framework))
        this.#byModule.set(name, [...(this.#byModule.get(name) ?? []), framework]);
    this.#births = this.frameworks.flatMap((framework) =>
      Object.entries(framework.values).flatMap(([value, origins]) =>
        origins.map((origin) => ({ framework, value, origin })),
      ),
    );
    for (const birth of this.#births) {
      for (const name of namesOf(birth.origin)) {
        const known = this.#byName.get(name);
        if (known === undefined) this.#byName.set(name, [birth]);
        else known.push(birth);
      }
    }
    const patterns = this.frameworks.flatMap(({ responses }) =>
      responses.filter((pattern) => hasSide(pattern, side)),
    );
    // Handlers are also registered on routers that no adapter knows: `router.put('/', ({ body }) => new Response())`.
    const routes = this.all.frameworks
      .filter((each) => each.conventional !== undefined || this.frameworks.includes(each))
      .flatMap(({ routes: rows = [] }) => rows);
    this.triggers = new Set(patterns.map(triggerOf));
    this.callNames = new Set(patterns.flatMap(callsOf));
    this.assignNames = new Set(patterns.flatMap(assignmentsOf));
    this.statusNames = new Set(patterns.filter(isOfStatus).flatMap(namesOfMembers));
    this.sendingNames = new Set(
      patterns.filter(({ status }) => status !== undefined).flatMap(namesOfMembers),
    );
    this.readNames = new Set(
      patterns.flatMap((pattern) => ('read' in pattern ? pattern.read : [])),
    );
    this.lackedNames = new Set(patterns.flatMap(({ lacks = [] }) => lacks));
    this.invokeNames = new Set(
      this.frameworks.flatMap(({ responses, values }) =>
        responses
          .filter((pattern) => 'invoke' in pattern && hasSide(pattern, side))
          .flatMap(({ on }) => (values[on] ?? []).flatMap(namesOf))
          .map((name) => name.slice(name.lastIndexOf('.') + 1)),
      ),
    );
    // The parameter of a handler may itself register others, later: `app.register((child) => child.get('/x', …))`.
    const nesting = routes.toSorted((one, other) => depthOf(one) - depthOf(other));
    this.routeNames = new Set(nesting.flatMap(({ call = {} }) => Object.keys(call)));
    this.registrars = new Set(
      this.frameworks.flatMap(({ routes: rows = [], values }) =>
        rows
          .filter(isRegistrar)
          .flatMap(({ on }) => (values[on] ?? []).flatMap(namesOf))
          .map((name) => name.slice(name.lastIndexOf('.') + 1)),
      ),
    );
    this.requestNames = new Set(
      this.frameworks.flatMap(({ requests = [], parameterNames = {} }) =>
        requests.flatMap((value) => parameterNames[value] ?? []),
      ),
    );
    this.pathHolders = new Set(
      this.frameworks
        .filter(({ conventional }) => conventional !== undefined)
        .flatMap(({ values }) => Object.values(values).flat())
        .flatMap((origin) => ('call' in origin ? origin.call : [])),
    );
    const callbacks = this.frameworks.flatMap(({ callbacks: rows = [] }) => rows);
    this.callbackNames = new Set(callbacks.flatMap(({ call = [] }) => call));
    this.callbackMembers = new Set(callbacks.flatMap(({ assign = [] }) => assign));
    this.knowsThis = callbacks.some(({ self }) => self !== undefined);
    this.callsBack = callbacks.length > 0;
    this.clients = all?.clients ?? clientsOf([...declared, ...ordered]);
    this.tools = all?.tools ?? toolsOf([...declared, ...ordered]);
  }

  get text(): StatusText {
    this.#text ??= new StatusText(this.frameworks, this.#side);
    return this.#text;
  }

  /** The adapters of which a value may come into being in a file; no others are looked for there. */
  within({ modules, dependencies, isTyped, parts }: FileContext): Adapters {
    if (isTyped) return this;
    const near = new Set<Framework>();
    for (const [framework, isListed] of this.#around(dependencies))
      if (this.text.shows(framework, parts, isListed)) near.add(framework);
    for (const module of modules)
      for (const framework of this.#byModule.get(module) ?? []) near.add(framework);
    return this.#part(near);
  }

  #part(near: ReadonlySet<Framework>): Adapters {
    const key = [...near].map(({ name }) => name).join(' ');
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    const [declared, own] = [true, false].map((isDeclared) =>
      this.frameworks.filter(
        (framework) => near.has(framework) && this.#declared.has(framework) === isDeclared,
      ),
    );
    const part = new Adapters(own ?? [], declared, this.#side, this);
    this.#parts.set(key, part);
    return part;
  }

  /** The words of one list from all adapters, also from those that were left out for a file. */
  words(key: WordList): ReadonlySet<string> {
    if (this.all !== this) return this.all.words(key);
    const known =
      this.#words.get(key) ?? new Set(this.frameworks.flatMap((framework) => framework[key] ?? []));
    this.#words.set(key, known);
    return known;
  }

  /** The patterns on a value that give sites on this side; the first that an expression meets counts. */
  patternsOn({ framework, value }: Valued): readonly ResponsePattern[] {
    return patternsByValue[this.#side](framework).get(value) ?? [];
  }

  /** The first birth under a name whose origin has a key, such as `export`, and which passes the test. */
  birth(kind: Kind, name: string, test: (birth: Birth) => boolean): Birth | undefined {
    return this.#byName.get(name)?.find((candidate) => kind in candidate.origin && test(candidate));
  }

  /** The births whose origin has a key, such as `className`. */
  births(kind: Kind): readonly Birth[] {
    const known = this.#byKind.get(kind) ?? this.#births.filter(({ origin }) => kind in origin);
    this.#byKind.set(kind, known);
    return known;
  }
}

const patternsOf = (side: Side) =>
  oncePer(({ responses }: Framework) =>
    groupedBy<ResponsePattern, string | symbol>(
      responses.filter((pattern) => hasSide(pattern, side)),
      ({ on }) => [on],
    ),
  );
const patternsByValue: Readonly<Record<Side, ReturnType<typeof patternsOf>>> = {
  sending: patternsOf('sending'),
  receiving: patternsOf('receiving'),
};

/** The adapters of the plugin and the user, by the user's array, for each side that was asked for. */
const made = new WeakMap<readonly Framework[], Map<Side, Adapters>>();
const none: readonly Framework[] = [];

/**
 * The adapters of the plugin and the user, whose own come first.
 * @param declared the same array for the same settings.
 */
export function adaptersWith(declared: readonly Framework[], side: Side = 'sending'): Adapters {
  const key = declared.length === 0 ? none : declared;
  const sides = made.get(key) ?? new Map<Side, Adapters>();
  made.set(key, sides);
  const adapters = sides.get(side) ?? new Adapters(own, declared, side);
  sides.set(side, adapters);
  return adapters;
}

/** Reads the text of a file for the filters of both sides. @param declared as for `adaptersWith`. */
export const textReaderWith = oncePer((declared: readonly Framework[]) => {
  const sought = sides.map((side) => adaptersWith(declared, side).text.looksFor);
  return textReader({
    words: sought.flatMap(({ words }) => words),
    packages: sought.flatMap(({ packages }) => packages),
  });
});

/** Packages whose name at the end of another means them, as in `mockAxios`; `ky` would be found in `sky`. */
const ending = /^[a-z]{4,}$/u;

/** The facts of a file by which the frameworks that it may use are found. */
export interface FileContext {
  /** The modules that the file imports, by `import`, `require` or another way. */
  readonly modules: ReadonlySet<string>;
  /** The packages that the project depends on. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** Whether the parser knows types, so that a value may come from an imported file. */
  readonly isTyped: boolean;
  /** The text of the file, as the filter of these adapters reads it. */
  readonly parts: TextParts;
}

/** An expression for the names of clients in a text; without clients it never matches. */
function clientsOf(frameworks: readonly Framework[]): RegExp {
  const names = frameworks.flatMap(({ client = [] }) => client);
  return new RegExp(names.join('|') || '(?!)', 'iu');
}

/** Names that end with the package of a framework which sends nothing. */
function toolsOf(frameworks: readonly Framework[]): RegExp {
  const names = frameworks
    .filter((framework) => partOf(framework, 'sending').length === 0)
    .flatMap(({ packages }) => packages.filter((name) => ending.test(name)));
  return new RegExp(`(?:${names.join('|') || '(?!)'})$`, 'iu');
}

/**
 * Whether a route is registered by calling the value itself, as `createServer(handler)`, and not one of its methods.
 */
export function isRegistrar({ call, decorate }: RoutePattern): boolean {
  return call === undefined && decorate === undefined;
}

function depthOf({ parameters }: RoutePattern): number {
  return parameters === undefined ? 1 : 0;
}

/** The packages that an origin names by `from`, else those of its framework. */
export function packagesOf({ framework, origin }: Birth): readonly string[] {
  return 'from' in origin ? origin.from : framework.packages;
}

function generality({ packages, conventional }: Framework): number {
  if (conventional === 'anywhere') return 2;
  return packages.length > 0 ? 0 : 1;
}

/** The names under which the values of an origin are looked up. */
function namesOf(origin: BirthOrigin): readonly string[] {
  if ('export' in origin) return origin.export;
  if ('global' in origin) return origin.global;
  if ('own' in origin) return origin.own;
  if ('guard' in origin) return origin.guard;
  if ('option' in origin) return origin.option;
  if ('injected' in origin) return origin.injected;
  if ('type' in origin) return origin.type;
  if ('globalType' in origin) return origin.globalType;
  if ('everywhere' in origin) return origin.everywhere;
  if ('asked' in origin) return origin.asked;
  if ('askedWith' in origin) return origin.askedWith;
  if ('decorator' in origin) return origin.decorator;
  if ('instance' in origin) return origin.instance;
  return 'property' in origin ? origin.property : [];
}

/** Whether a pattern finds a status in the first argument or in the assigned value, and has no content. */
function isOfStatus({ status, content, fields, whole, where }: ResponsePattern): boolean {
  if (content !== undefined || whole === true || where !== undefined) return false;
  const isFirst = (status ?? []).some(
    (slot) => 'assigned' in slot || ('argument' in slot && slot.argument === 0),
  );
  return isFirst && fields === undefined;
}

function namesOfMembers(pattern: ResponsePattern): readonly string[] {
  return [...callsOf(pattern), ...assignmentsOf(pattern)];
}

function callsOf(pattern: ResponsePattern): readonly string[] {
  return 'call' in pattern ? pattern.call : [];
}

function assignmentsOf(pattern: ResponsePattern): readonly string[] {
  return 'assign' in pattern ? pattern.assign : [];
}
