/** Where a framework's values may be: in files that import it, in those of a project that lists it, or in any. */
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

/** Whether a framework's values may be in any file, whatever it imports. */
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
        withoutImport.some((kind) => kind in origin),
    )
  );
}

/** The ways in which values come into being without an import that tells. */
const withoutImport = ['globalType', 'everywhere', 'className', 'class', 'own'] as const;

/** The packages of which a project lists one where a framework's values may be in any of its files. */
export function listedFor(framework: Framework): readonly string[] {
  const { packages, listed = packages } = framework;
  const globals = originsOf(framework).flatMap((origin) =>
    'global' in origin ? (origin.listed ?? []) : [],
  );
  return isOfProjects(framework) ? [...globals, ...listed] : globals;
}

/** Whether handlers of a framework are recognised by their project, and by their names, files or exports. */
function isOfProjects({ parameterNames, files, exports, routeObjects }: Framework): boolean {
  return [parameterNames, files, exports, routeObjects].some((way) => way !== undefined);
}
