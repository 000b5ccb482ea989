/** The parts of a package.json that matter here. */
export interface Manifest {
  /** Name → version range. */
  readonly dependencies: ReadonlyMap<string, string>;
  readonly version: string | null;
  /** Its files are ES modules unless their extension says otherwise. */
  readonly isModule: boolean;
}

/** The lists of packages; where two have a package, the first gives its range. */
const groups = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** The manifest that a text is; one that is no JSON object says nothing. */
export function parseManifest(text: string): Manifest {
  const { type, version, ...rest } = parsed(text);
  const dependencies = new Map<string, string>();
  for (const group of groups) {
    const listed = rest[group];
    if (typeof listed !== 'object' || listed === null) continue;
    for (const [name, range] of Object.entries(listed))
      if (typeof range === 'string' && !dependencies.has(name)) dependencies.set(name, range);
  }
  return {
    dependencies,
    version: typeof version === 'string' ? version : null,
    isModule: type === 'module',
  };
}

/** npm, too, reads a text that starts with a byte order mark. */
function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text.replace(/^\uFEFF/u, '')) as object | null) };
  } catch {
    return {};
  }
}

/** The packages that some manifests list, each with the version range of the first that lists it. */
export function rangesIn(manifests: readonly Manifest[]): ReadonlyMap<string, string> {
  return new Map(manifests.toReversed().flatMap(({ dependencies }) => [...dependencies]));
}

/** Of some packages, those that one manifest lists: the first that lists any of them. */
export function firstListed(
  manifests: readonly Manifest[],
  names: readonly string[],
): readonly string[] {
  for (const { dependencies } of manifests) {
    const listed = names.filter((name) => dependencies.has(name));
    if (listed.length > 0) return listed;
  }
  return [];
}
