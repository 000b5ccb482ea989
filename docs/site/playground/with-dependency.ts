import { isObject } from './json-object.ts';

/** The text of a package.json that lists a package, in place of another version of it; the same text where it is no object. */
export function withDependency(manifest: string, name: string, range: string): string {
  if (!isObject(manifest)) return manifest;
  const parsed = JSON.parse(manifest) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  const dependencies = { ...parsed.dependencies, [name]: range };
  return `${JSON.stringify({ ...parsed, dependencies }, null, 2)}\n`;
}
