/** The runtime facts of a framework in the versions that a project may have. */
import type { Framework, Runtime } from '../../frameworks/language/framework.ts';
import type { SourceFile } from './source-file.ts';
import { allowedMajors, isVersionRange, isWithinMajors } from './versions.ts';

/** The framework's runtime facts for the project's version; of several possible versions, the facts that all share. */
export function runtimeOf(framework: Framework, file: SourceFile): Runtime {
  const { versions, runtime } = framework;
  if (versions === undefined) return runtime;
  const majors = majorsOf(framework, file);
  const possible = majors.map((major) => versions[major] ?? {});
  const [first = {}, ...others] = possible;
  const shared = Object.entries(first).filter(([key, value]) =>
    others.every((other) => Object.entries(other).some(([k, v]) => k === key && v === value)),
  );
  return { ...runtime, ...Object.fromEntries(shared) };
}

/** The major versions by the settings, else by the file's specifiers, else by package.json, else the newest. */
function majorsOf(framework: Framework, file: SourceFile): readonly number[] {
  const chosen = file.settings.versions[framework.name];
  if (chosen !== undefined) return [chosen];
  const known = Object.keys(framework.versions ?? {}).map(Number);
  const range = rangeOf(framework, file);
  return (range === null ? null : allowedMajors(range, known)) ?? [Math.max(...known)];
}

/**
 * Whether the project surely has a major version from `least` to `most`, also one that the adapter does not know; false
 * where nothing names a version.
 */
export function hasVersionWithin(
  framework: Framework,
  [least, most]: readonly [number, number],
  file: SourceFile,
): boolean {
  const chosen = file.settings.versions[framework.name];
  if (chosen !== undefined) return least <= chosen && chosen <= most;
  const range = rangeOf(framework, file);
  return range !== null && isWithinMajors(range, least, most);
}

/** The first range of versions of the framework's packages, by the file's specifiers or else by package.json. */
function rangeOf({ packages }: Framework, file: SourceFile): string | null {
  const ranges = packages.map((name) => file.index.versions.get(name) ?? file.dependency(name));
  return ranges.find((range) => range !== null && isVersionRange(range)) ?? null;
}
