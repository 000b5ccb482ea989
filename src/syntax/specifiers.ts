/**
 * Module specifiers as Deno writes them, with a registry before the name of the package and a version behind it:
 * `npm:express@4`, `jsr:@oak/oak@17/router`, `https://deno.land/x/oak@v12.6.1/mod.ts`.
 */

/** A specifier without registry and version. */
interface PlainSpecifier {
  /** The specifier as it would be without them: `express`, `https://deno.land/x/oak/mod.ts`. */
  readonly module: string;
  /** The package that it leads into, with the range of versions that it names, or null. */
  readonly versioned: readonly [name: string, range: string] | null;
}

const ofRegistry =
  /^(?:npm:|jsr:|https:\/\/esm\.sh\/)\/?((?:@[^/@]+\/)?[^/@?]+)(?:@([^/?]*))?([^?]*)/u;
const ofAddress = /^(https:\/\/deno\.land\/(?:x\/)?[^/@]+)(?:@([^/]*))?(.*)$/u;

/** A specifier without the registry and the version. */
export function plainModule(specifier: string): string {
  return plainSpecifier(specifier).module;
}

/** The package of a specifier with the version that it names; null where it names none. */
export function versionIn(specifier: string): readonly [name: string, range: string] | null {
  return plainSpecifier(specifier).versioned;
}

function plainSpecifier(specifier: string): PlainSpecifier {
  if (!specifier.includes(':')) return { module: specifier, versioned: null };
  const parts = ofRegistry.exec(specifier) ?? ofAddress.exec(specifier);
  if (parts === null) return { module: specifier, versioned: null };
  const [, name = '', range = '', path = ''] = parts;
  return {
    module: name + path.replace(/\/$/u, ''),
    versioned: range === '' ? null : [name, range],
  };
}

/**
 * An expression for a specifier in quotes that leads to one of these packages, plain or as Deno writes it, in a group.
 * @param alternatives the packages, as alternatives of an expression.
 */
export function quotedSpecifier(alternatives: string): RegExp {
  const versioned = alternatives.replaceAll(
    /https:\\\/\\\/deno\\\.land\\\/(?:x\\\/)?\w+/gu,
    (address) => `${address}(?:@[^'"\`/]*)?`,
  );
  return new RegExp(
    `['"\`](?:npm:|jsr:|https://esm\\.sh/)?/?(${versioned})(?:@[^'"\`/?]*)?['"\`/?]`,
    'gu',
  );
}
