/** What a framework's runtime does with statuses, in the version that a project has. */
import type { Framework, Runtime } from '../../frameworks/language/framework.ts';
import type { SourceFile } from './source-file.ts';
import { allowedMajors } from './versions.ts';

/** The framework's runtime in the version that the project uses; where it allows several, what they share. */
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

/** The major versions that the settings, or else package.json, say; the newest where neither does. */
function majorsOf(framework: Framework, file: SourceFile): readonly number[] {
  const chosen = file.settings.versions[framework.name];
  if (chosen !== undefined) return [chosen];
  const known = Object.keys(framework.versions ?? {}).map(Number);
  for (const name of framework.packages) {
    const range = file.dependency(name);
    const majors = range === null ? null : allowedMajors(range, known);
    if (majors !== null) return majors;
  }
  return [Math.max(...known)];
}
