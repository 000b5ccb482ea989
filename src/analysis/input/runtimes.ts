/** The runtime facts of a framework in the versions that a project may have. */
import type { Framework, Runtime } from '../../frameworks/language/framework.ts';
import type { SourceFile } from './source-file.ts';
import { allowedMajors } from './versions.ts';

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
  for (const name of framework.packages) {
    const range = file.index.versions.get(name) ?? file.dependency(name);
    const majors = range === null ? null : allowedMajors(range, known);
    if (majors !== null) return majors;
  }
  return [Math.max(...known)];
}
