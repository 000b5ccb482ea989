/**
 * Which files may have values of a framework: those that import it, all in a project that lists it, or all there are.
 */
import type { BirthOrigin, Framework } from '../../frameworks/language/framework.ts';

/** All ways in which values of a framework come into being. */
export function originsOf({ values }: Framework): readonly BirthOrigin[] {
  return Object.values(values).flat();
}

/** The modules that a framework's values come from. */
export function modulesOf(framework: Framework): readonly string[] {
  const named = originsOf(framework).flatMap((origin) => ('from' in origin ? origin.from : []));
  return [...framework.packages, ...named];
}

/** Whether a module is of a framework's packages, or of one beside them in their scope: `@hono/` of `@hono/zod-openapi`. */
export function isOfAny(frameworks: readonly Framework[], module: string): boolean {
  return frameworks.flatMap(modulesOf).some((name) => {
    const scope = name.startsWith('@') ? name.slice(0, name.indexOf('/') + 1) : '';
    if (scope !== '') return module.startsWith(scope);
    return module === name || module.startsWith(`${name}/`) || module.startsWith(`${name}-`);
  });
}

/** The names of exports of the project's own files by which a value comes into being; `default` where it may have any name. */
export function exportsOfProject(
  origin: BirthOrigin,
  packages: readonly string[],
): readonly string[] {
  const from = 'from' in origin ? origin.from : packages;
  if ('on' in origin || !from.includes('.')) return [];
  const paths = [
    ...('export' in origin ? origin.export : []),
    ...('guard' in origin ? origin.guard : []),
    ...('type' in origin ? origin.type : []),
  ];
  return paths.length === 0 ? ['default'] : paths.map((path) => path.replace(/\..*/u, ''));
}

/** Whether a framework's values may be in a file that imports nothing of it. */
export function isEverywhere(framework: Framework): boolean {
  const { packages, conventional, responses } = framework;
  return (
    packages.length === 0 ||
    conventional !== undefined ||
    modulesOf(framework).includes('.') ||
    responses.some((pattern) => 'thrown' in pattern) ||
    originsOf(framework).some(
      (origin) =>
        ('global' in origin && origin.listed === undefined) ||
        ('option' in origin && origin.anywhere === true) ||
        withoutImport.some((kind) => kind in origin),
    )
  );
}

/** The keys of origins whose values need no import of a package. */
const withoutImport = [
  'injected',
  'globalType',
  'everywhere',
  'className',
  'class',
  'own',
  'asked',
  'askedWith',
] as const;

/**
 * The packages of which a project must list one for values in files that import none; empty where that never counts.
 */
export function listedFor(framework: Framework): readonly string[] {
  const { packages, listed = packages } = framework;
  const globals = originsOf(framework).flatMap((origin) =>
    'global' in origin ? (origin.listed ?? []) : [],
  );
  return isOfProjects(framework) ? [...globals, ...listed] : globals;
}

/**
 * Whether a framework's handlers are recognised by names, files or exports in a project that lists it, or its routes by
 * what they declare.
 */
function isOfProjects({
  parameterNames,
  files,
  exports,
  routeObjects,
  responses,
}: Framework): boolean {
  const ways = [parameterNames, files, exports, routeObjects];
  return (
    ways.some((way) => way !== undefined) || responses.some((pattern) => 'described' in pattern)
  );
}
