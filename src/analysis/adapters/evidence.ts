/** Telling by the text of a file alone whether a value of a framework may come into being in it. */
import type { BirthOrigin, Framework } from '../../frameworks/language/framework.ts';
import { modulesOf, originsOf } from './nearness.ts';
import { hasAny, wordOf, type TextParts } from './text-parts.ts';

/** The signs of a framework's values, of which a text has one where they are to be found. */
export class Evidence {
  /** The specifiers of all modules that its values may come from, but for those of the project. */
  readonly packages: ReadonlySet<string>;
  /** The words of names by which a value comes into being. */
  readonly #names: ReadonlySet<string>;
  /** Of values that come into being without a name: any text has a sign of them, or one with numbers. */
  readonly #unnamed: RegExp | null;
  /** The shapes of handlers that are recognised by their parameters, with the names of each: `request` and `response`. */
  readonly #handlers: readonly (readonly ReadonlySet<string>[])[];
  /** Those names tell in any project, and not only in one that lists the framework. */
  readonly #isConventional: boolean;
  /** A project that lists the framework has handlers of it by their files, exports or objects. */
  readonly #isPlaced: boolean;

  constructor(framework: Framework) {
    const { conventional, files, exports, routeObjects } = framework;
    const names = originsOf(framework).flatMap((origin) => namesOf(origin, framework.packages));
    this.packages = new Set(modulesOf(framework).filter((name) => name !== '.'));
    this.#names = new Set(names.map(wordOf));
    this.#handlers = handlerNames(framework);
    this.#isConventional = conventional !== undefined;
    this.#isPlaced = [files, exports, routeObjects].some((way) => way !== undefined);
    const isUnnamed = isNameless(framework) || names.includes('default');
    const isSilent = this.packages.size + names.length === 0 && !this.#isConventional;
    this.#unnamed = isUnnamed || isSilent ? (meansNumbers(framework) ? ofStatus : always) : null;
  }

  /** The words by which it looks at a text. */
  get words(): readonly string[] {
    return [...this.#names, ...this.#handlers.flat().flatMap((names) => [...names])];
  }

  /** Whether a text has one; `if listed` where it counts in a project that lists the framework. */
  isIn({ text, words, packages }: TextParts): 'yes' | 'if listed' | 'no' {
    if (hasAny(packages, this.packages) || hasAny(words, this.#names)) return 'yes';
    if (this.#unnamed?.test(text) === true) return 'yes';
    const isNamed = this.#handlers.some((shape) => shape.every((names) => hasAny(words, names)));
    if (isNamed && this.#isConventional) return 'yes';
    return isNamed || this.#isPlaced ? 'if listed' : 'no';
  }
}

const always = /(?:)/u;

/** A number long enough for a status, or a name such as `HttpStatus` and `status.NOT_FOUND`. */
const ofStatus = /(?<![\w$])\d[\w.]{2}|http|status/iu;

/** Whether values come into being that neither an import nor a name tells of. */
function isNameless(framework: Framework): boolean {
  const origins = originsOf(framework);
  return (
    framework.responses.some((pattern) => 'thrown' in pattern) ||
    origins.some((origin) => nameless.some((kind) => kind in origin))
  );
}

const nameless = ['className', 'class', 'own'] as const;

/** The names by which a value comes into being without a package: of a global, of `should`, of what a file of the project exports. */
function namesOf(origin: BirthOrigin, packages: readonly string[]): readonly string[] {
  if ('global' in origin) return origin.global;
  if ('globalType' in origin) return origin.globalType;
  if ('everywhere' in origin) return [origin.everywhere];
  const from = 'from' in origin ? origin.from : packages;
  if ('on' in origin || !from.includes('.')) return [];
  const paths = [
    ...('export' in origin ? origin.export : []),
    ...('type' in origin ? origin.type : []),
  ];
  return paths.length === 0 ? ['default'] : paths.map((path) => path.replace(/\..*/u, ''));
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
