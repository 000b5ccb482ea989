/** The text of a package.json that lists a package, in place of another version of it; the same text where it is no JSON. */
export function withDependency(manifest: string, name: string, range: string): string {
  try {
    const parsed = JSON.parse(manifest) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    const dependencies = { ...parsed.dependencies, [name]: range };
    return `${JSON.stringify({ ...parsed, dependencies }, null, 2)}\n`;
  } catch {
    return manifest;
  }
}
