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

/**
 * The major versions by the settings, else by a range, else all where the version is not told; the newest of a framework
 * that nothing names.
 */
function majorsOf(framework: Framework, file: SourceFile): readonly number[] {
  const chosen = file.settings.versions[framework.name];
  if (chosen !== undefined) return [chosen];
  const known = Object.keys(framework.versions ?? {}).map(Number);
  const range = rangeOf(framework, file);
  const majors = range === null ? null : allowedMajors(range, known);
  return majors ?? (isVersionUntold(framework, file) ? known : [Math.max(...known)]);
}

/**
 * Whether a framework is listed without a version (`catalog:`, `latest`) and not installed, so that the version in use may
 * be any.
 */
export function isVersionUntold(framework: Framework, file: SourceFile): boolean {
  return (
    file.settings.versions[framework.name] === undefined &&
    writtenRanges(framework, file).length > 0 &&
    rangeOf(framework, file) === null
  );
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

/**
 * The first range of versions of the framework's packages, by the file's specifiers or else by package.json; without one,
 * the version that is installed.
 */
function rangeOf(framework: Framework, file: SourceFile): string | null {
  const written = writtenRanges(framework, file).find(isVersionRange);
  if (written !== undefined) return written;
  const installed = framework.packages.map((name) => file.installed(name));
  return installed.find((version) => version !== null) ?? null;
}

/** The ranges of a framework's packages, those too that name no versions. */
function writtenRanges({ packages }: Framework, file: SourceFile): readonly string[] {
  return packages
    .map((name) => file.index.versions.get(name) ?? file.dependency(name))
    .filter((range) => range !== null);
}
