/** Telling by the text of a file alone whether a value of a framework may come into being in it. */
import type { BirthOrigin, Framework } from '../../frameworks/language/framework.ts';

/** The signs of a framework's values, of which a text has one where they are to be found. */
export class Evidence {
  /** An import of a package, or a name by which a value comes into being; any text where one may without. */
  readonly #sign: RegExp;
  /** The shapes of handlers that are recognised by their parameters, with the names of each: `request` and `response`. */
  readonly #handlers: readonly (readonly RegExp[])[];
  /** Those names tell in any project, and not only in one that lists the framework. */
  readonly #isConventional: boolean;
  /** A project that lists the framework has handlers of it by their files, exports or objects. */
  readonly #isPlaced: boolean;

  constructor(framework: Framework) {
    const { conventional, files, exports, routeObjects } = framework;
    this.#sign = signOf(framework);
    this.#handlers = handlerNames(framework).map((shape) => shape.map(standing));
    this.#isConventional = conventional !== undefined;
    this.#isPlaced = [files, exports, routeObjects].some((way) => way !== undefined);
  }

  /** @param isListed whether the project lists the framework, asked where that counts. */
  isIn(text: string, isListed: () => boolean): boolean {
    if (this.#sign.test(text)) return true;
    const isNamed = this.#handlers.some((names) => names.every((each) => each.test(text)));
    if (isNamed && this.#isConventional) return true;
    return (isNamed || this.#isPlaced) && isListed();
  }
}

/** The specifiers of all modules that a framework's values may come from, but for those of the project. */
export function packagesIn({ packages, values }: Framework): readonly string[] {
  const origins: readonly BirthOrigin[] = Object.values(values).flat();
  const named = origins.flatMap((origin) => ('from' in origin ? origin.from : []));
  return [...packages, ...named].filter((name) => name !== '.');
}

/** The specifiers as they stand in imports; it matches no text where there are none. */
export function quoted(packages: readonly string[]): RegExp {
  if (packages.length === 0) return never;
  const names = [...new Set(packages)].map(escaped).join('|');
  return new RegExp(`['"\`](?:${names})['"\`/]`, 'u');
}

export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

const always = /(?:)/u;
const never = /(?!)/u;

/** A number long enough for a status, or a name such as `HttpStatus` and `status.NOT_FOUND`. */
const ofStatus = /(?<![\w$])\d[\w.]{2}|http|status/iu;

function signOf(framework: Framework): RegExp {
  const { responses, values } = framework;
  const origins: readonly BirthOrigin[] = Object.values(values).flat();
  const names = origins.flatMap(namesOf);
  const isNameless =
    names.includes('default') ||
    responses.some((pattern) => 'thrown' in pattern) ||
    origins.some((origin) => nameless.some((kind) => kind in origin));
  if (isNameless) return meansNumbers(framework) ? ofStatus : always;
  const imports = packagesIn(framework);
  const signs = [
    ...(imports.length > 0 ? [quoted(imports)] : []),
    ...(names.length > 0 ? [standing(names)] : []),
  ];
  if (signs.length === 0) return framework.conventional === undefined ? always : never;
  return new RegExp(signs.map(({ source }) => source).join('|'), 'u');
}

/** How values come into being that neither an import nor a name tells of. */
const nameless = ['everywhere', 'className', 'class', 'own'] as const;

/** The names by which a value comes into being without a package: a global, or an import from a file of the project. */
function namesOf(origin: BirthOrigin): readonly string[] {
  if ('global' in origin) return origin.global;
  if ('globalType' in origin) return origin.globalType;
  if (!('from' in origin) || origin.from?.includes('.') !== true) return [];
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
      return names === undefined ? [] : [names];
    }),
  );
}

function standing(names: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w$])(?:${names.map(escaped).join('|')})(?![\\w$])`, 'u');
}
