/** The parts of a package.json that the analysis asks for. */
export interface Manifest {
  /** Name → version range. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** Those that an installation may leave out: they are there for development alone, or optional. */
  readonly dispensable: ReadonlySet<string>;
  /** Of the root of a Bun workspace: catalog (the one without a name is `''`) → name → version range. */
  readonly catalogs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly version: string | null;
  /** Whether `type` is `module`, so that its `.js` files are ES modules. */
  readonly isModule: boolean;
}

/** The keys that list packages; where two list the same one, the first gives its range. */
const groups = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** The manifest of a text; one without dependencies where the text is no JSON object. */
export function parseManifest(text: string): Manifest {
  const { type, version, ...rest } = parsed(text);
  const dependencies = new Map<string, string>();
  for (const group of groups)
    for (const [name, range] of textsIn(rest[group]))
      if (!dependencies.has(name)) dependencies.set(name, range);
  return {
    dependencies,
    dispensable: new Set([...dependencies.keys()].filter((name) => isDispensable(name, rest))),
    catalogs: new Map([rest, membersOf(rest['workspaces'])].flatMap(catalogsIn)),
    version: typeof version === 'string' ? version : null,
    isModule: type === 'module',
  };
}

/**
 * Whether an installation may leave a package out. `optionalDependencies` outdoes `dependencies`, as npm has it; whoever
 * uses the package installs its peers, unless `peerDependenciesMeta` makes one optional.
 */
function isDispensable(name: string, manifest: Readonly<Record<string, unknown>>): boolean {
  const lists = (group: string) => memberOf(manifest[group], name) !== undefined;
  if (lists('optionalDependencies')) return true;
  if (lists('dependencies')) return false;
  const meta = memberOf(manifest['peerDependenciesMeta'], name);
  return !lists('peerDependencies') || memberOf(meta, 'optional') === true;
}

function memberOf(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, name))
    return undefined;
  return (object as Readonly<Record<string, unknown>>)[name];
}

/** The catalogs that an object holds: `{ catalog: { express: '^5.0.0' }, catalogs: { old: { express: '^4.0.0' } } }`. */
function catalogsIn(
  holder: Readonly<Record<string, unknown>>,
): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  const own = { ...membersOf(holder['catalogs']), '': holder['catalog'] };
  return Object.entries(own).flatMap(([name, catalog]) => {
    const ranges = textsIn(catalog);
    return ranges.size === 0 ? [] : [[name, ranges] as const];
  });
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return { ...(value as object | null) };
}

/** The members of an object that are texts. */
function textsIn(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).filter(([, text]) => typeof text === 'string'));
}

/** A byte order mark at the start is skipped, as npm does. */
function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text.replace(/^\uFEFF/u, '')) as object | null) };
  } catch {
    return {};
  }
}

/**
 * The packages that some manifests list, each with the version range of the first that lists it, or that of the catalog
 * which this one names.
 */
export function rangesIn(manifests: readonly Manifest[]): ReadonlyMap<string, string> {
  const listed = manifests.toReversed().flatMap(({ dependencies }) => [...dependencies]);
  return new Map(listed.map(([name, range]) => [name, inCatalog(name, range, manifests) ?? range]));
}

/** The range of a package in the catalog that a range names, as `catalog:` and `catalog:old` do; null without one. */
function inCatalog(name: string, range: string, manifests: readonly Manifest[]): string | null {
  const catalog = /^catalog:(.*)$/u.exec(range)?.[1]?.trim();
  if (catalog === undefined) return null;
  for (const { catalogs } of manifests) {
    const found = catalogs.get(catalog)?.get(name);
    if (found !== undefined) return found;
  }
  return null;
}

/** Those of `names` that the first manifest lists which has any of them. */
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

/** Whether the first manifest that lists a package lets an installation leave it out. */
export function isDispensableIn(manifests: readonly Manifest[], name: string): boolean {
  const nearest = manifests.find(({ dependencies }) => dependencies.has(name));
  return nearest?.dispensable.has(name) === true;
}
