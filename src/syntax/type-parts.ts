/** Types as they are written, taken apart: aliases and interfaces of the file are followed, type parameters filled in. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf } from './definitions.ts';
import { typedefOf } from './jsdoc.ts';
import { isDocumented } from './made-types.ts';
import { moduleExportOf, type ModuleExport } from './module-exports.ts';
import type { Node } from './nodes.ts';
import { membersNamed } from './type-members.ts';
import {
  argumentsOf,
  bound,
  elementAt,
  importedBy,
  textsOf,
  written,
  type TypeArguments,
  type WrittenType,
} from './type-nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** What a value of a type is; several at once for an intersection, or for an interface and those that it extends. */
export type TypePart =
  | ({ readonly kind: 'export' } & ModuleExport)
  | { readonly kind: 'global'; readonly name: string }
  /** An object type by its members: of a literal, an interface, or a class of the file. */
  | { readonly kind: 'members'; readonly members: readonly Node[]; readonly given: TypeArguments }
  /** `Record<K, V>`, `{ [K in Keys]: V }`. Null stands for any name. */
  | {
      readonly kind: 'entries';
      readonly names: ReadonlySet<string> | null;
      readonly value: WrittenType;
    }
  /** `Pick<T, K>` and `Omit<T, K>`. */
  | {
      readonly kind: 'selection';
      readonly of: WrittenType;
      readonly has: (name: string) => boolean;
    }
  | { readonly kind: 'function'; readonly node: Node; readonly given: TypeArguments }
  /** `T[]`; a tuple has a type for each element. */
  | { readonly kind: 'list'; readonly element: (index: number) => WrittenType | null }
  | { readonly kind: 'promise'; readonly of: WrittenType }
  /** `any` and `unknown`. */
  | { readonly kind: 'open' }
  | { readonly kind: 'other' };

/** The parts of a type, for each alternative of a union; `null` and `undefined` are none. */
type Alternatives = readonly (readonly TypePart[])[];

const other: Alternatives = [[{ kind: 'other' }]];

/** How many types are looked at for one question, which also ends types that contain themselves. */
const furthest = 60;
/** How many alternatives an intersection of unions may have. */
const mostAlternatives = 8;

/** The parts of a type, for each alternative of a union. */
export function alternativesOf(type: WrittenType, sourceCode: SourceCode): Alternatives {
  return new Reading(sourceCode).alternatives(type);
}

/** The types that members with a name have in a type, one for each alternative that has such a member. */
export function memberTypes(
  type: WrittenType,
  name: string,
  sourceCode: SourceCode,
): readonly WrittenType[] {
  return new Reading(sourceCode).members(type, name);
}

/** The one type of a member; null where the type has several alternatives, or no such member. */
export function memberType(
  type: WrittenType,
  name: string,
  sourceCode: SourceCode,
): WrittenType | null {
  const [only, ...others] = alternativesOf(type, sourceCode);
  if (only === undefined || others.length > 0) return null;
  return memberTypes(type, name, sourceCode)[0] ?? null;
}

/** The types that an array of a type has at a place, one for each alternative that is an array. */
export function elementTypes(
  type: WrittenType,
  index: number,
  sourceCode: SourceCode,
): readonly WrittenType[] {
  return alternativesOf(type, sourceCode).flatMap((parts) =>
    parts.flatMap((part) => (part.kind === 'list' ? (part.element(index) ?? []) : [])),
  );
}

/** The function types among the parts of a type: itself, or the call signatures of an object type. */
export function signaturesOf(
  type: WrittenType,
  sourceCode: SourceCode,
): readonly (TypePart & { readonly kind: 'function' })[] {
  return alternativesOf(type, sourceCode).flatMap((parts) =>
    parts.flatMap((part) => {
      if (part.kind === 'function') return [part];
      if (part.kind !== 'members') return [];
      const { members, given } = part;
      const signatures = members.filter(({ type: kind }) => kind === 'TSCallSignatureDeclaration');
      return signatures.map((node) => ({ kind: 'function' as const, node, given }));
    }),
  );
}

/** A promise's value, and the type itself where it is none. */
export function awaitedType(type: WrittenType, sourceCode: SourceCode): WrittenType {
  for (const [part] of alternativesOf(type, sourceCode))
    if (part?.kind === 'promise') return part.of;
  return type;
}

/** One question about types, with the steps that it may still take. */
class Reading {
  readonly #sourceCode: SourceCode;
  #left = furthest;

  constructor(sourceCode: SourceCode) {
    this.#sourceCode = sourceCode;
  }

  alternatives({ node, given }: WrittenType): Alternatives {
    if (this.#isTired()) return other;
    const inner = (type: Node) => this.alternatives({ node: type, given });
    switch (node.type) {
      case 'TSAnyKeyword':
      case 'TSUnknownKeyword':
        return [[{ kind: 'open' }]];
      case 'TSNullKeyword':
      case 'TSUndefinedKeyword':
      case 'TSVoidKeyword':
        return [];
      case 'TSUnionType':
        return this.#mayRead(node.types) ? node.types.flatMap(inner) : other;
      case 'TSIntersectionType':
        return this.#mayRead(node.types) ? combined(node.types.map(inner)) : other;
      case 'TSTypeReference':
        return this.#named(node.typeName, argumentsOf(node, given), given);
      case 'TSImportType': {
        const source = importedBy(node);
        return source === null ? other : [[{ kind: 'export', ...source }]];
      }
      case 'TSTypeLiteral':
        return [[{ kind: 'members', members: node.members, given }]];
      case 'ClassDeclaration':
      case 'ClassExpression':
        return this.#declared(node, given);
      case 'TSArrayType': {
        const element = { node: node.elementType, given };
        return [[{ kind: 'list', element: () => element }]];
      }
      case 'TSTupleType': {
        const { elementTypes: elements } = node;
        return [[{ kind: 'list', element: (index) => elementAt(elements, index, given) }]];
      }
      case 'TSTypeOperator':
        return node.operator === 'readonly' && node.typeAnnotation
          ? inner(node.typeAnnotation)
          : other;
      case 'TSIndexedAccessType': {
        const [name, ...others] = textsOf(node.indexType) ?? [];
        if (name === undefined || others.length > 0) return other;
        const found = this.members({ node: node.objectType, given }, name);
        return found.flatMap((type) => this.alternatives(type));
      }
      case 'TSMappedType': {
        const { typeAnnotation: value, constraint } = node;
        if (!value) return other;
        return [
          [{ kind: 'entries', names: setOf(textsOf(constraint)), value: { node: value, given } }],
        ];
      }
      default:
        return signatures.has(node.type) ? [[{ kind: 'function', node, given }]] : other;
    }
  }

  #isTired(): boolean {
    this.#left -= 1;
    return this.#left < 0;
  }

  /** Whether there are steps left for each of some types. */
  #mayRead({ length }: readonly Node[]): boolean {
    return length <= this.#left;
  }

  members(type: WrittenType, name: string): readonly WrittenType[] {
    return this.alternatives(type).flatMap((parts) => {
      for (const part of parts) {
        const [found] = this.#membersOf(part, name);
        if (found !== undefined) return [found];
      }
      return [];
    });
  }

  #membersOf(part: TypePart, name: string): readonly WrittenType[] {
    switch (part.kind) {
      case 'members': {
        const { members, given } = part;
        return membersNamed(members, name, this.#sourceCode).map((node) => ({ node, given }));
      }
      case 'entries':
        return part.names?.has(name) === false ? [] : [part.value];
      case 'selection':
        return part.has(name) ? this.members(part.of, name) : [];
      case 'list': {
        const element = part.element(Number(name));
        return element === null ? [] : [element];
      }
      default:
        return [];
    }
  }

  /** What a name stands for: an export, a type of the platform or of the file, or a type parameter. */
  #named(name: Node, args: readonly WrittenType[], given: TypeArguments): Alternatives {
    const sourceCode = this.#sourceCode;
    const source = moduleExportOf(name, sourceCode);
    if (source !== null) return [[{ kind: 'export', ...source }]];
    if (name.type !== 'Identifier' || this.#isTired()) return other;
    const definition = definitionOf(name, sourceCode);
    if (definition.kind === 'global') {
      const typedef = typedefOf(name.name, sourceCode);
      if (typedef !== null) return this.alternatives(written(typedef));
      return this.#ofPlatform(name, args);
    }
    if (definition.kind !== 'type' && definition.kind !== 'class') return other;
    const { node } = definition;
    if (node.type !== 'TSTypeParameter') return this.#declared(node, bound(node, args));
    const type = given.get(node) ?? (node.constraint ? { node: node.constraint, given } : null);
    return type === null ? other : this.alternatives(type);
  }

  /** A type that the file declares, with those that it extends. */
  #declared(node: Node, given: TypeArguments): Alternatives {
    const extended = (name: Node | null | undefined, holder: Node): readonly Alternatives[] =>
      name ? [this.#named(name, argumentsOf(holder, given), given)] : [];
    switch (node.type) {
      case 'TSTypeAliasDeclaration':
        return this.alternatives({ node: node.typeAnnotation, given });
      case 'TSInterfaceDeclaration':
        return combined([
          [[{ kind: 'members', members: node.body.body, given }]],
          ...node.extends.flatMap((heritage) => extended(heritage.expression, heritage)),
        ]);
      case 'ClassDeclaration':
      case 'ClassExpression':
        return combined([
          [[{ kind: 'members', members: node.body.body, given }]],
          ...extended(node.superClass, node).map(withoutPlatform),
        ]);
      default:
        return other;
    }
  }

  /** The types that TypeScript itself makes of others, and the types of the platform. */
  #ofPlatform(
    identifier: TSESTree.Identifier,
    [first, second]: readonly WrittenType[],
  ): Alternatives {
    const { name } = identifier;
    if (first !== undefined) {
      if (alike.has(name)) return this.alternatives(first);
      if (name === 'Promise' || name === 'PromiseLike') return [[{ kind: 'promise', of: first }]];
      if (lists.has(name)) return [[{ kind: 'list', element: () => first }]];
      const names = second === undefined ? null : setOf(textsOf(first.node));
      // `Object<string, Handler>` is how JSDoc may write it.
      if ((name === 'Record' || name === 'Object') && second !== undefined)
        return [[{ kind: 'entries', names, value: second }]];
      const selected = second && setOf(textsOf(second.node));
      if (selected && (name === 'Pick' || name === 'Omit')) {
        const has = (member: string) => selected.has(member) === (name === 'Pick');
        return [[{ kind: 'selection', of: first, has }]];
      }
    }
    // What a comment calls a `Response` may be a framework's, if the file imports none of that name.
    return isDocumented(identifier) ? other : [[{ kind: 'global', name }]];
  }
}

/** A class that extends one of the platform's, such as `Error`, is another one. */
function withoutPlatform(alternatives: Alternatives): Alternatives {
  return alternatives.map((parts) => parts.filter(({ kind }) => kind !== 'global'));
}

/** The platform's types that are what they are given, as far as its members have other modifiers. */
const alike: ReadonlySet<string> = new Set([
  ...['Readonly', 'Partial', 'Required', 'NonNullable', 'Awaited'],
]);
const lists: ReadonlySet<string> = new Set(['Array', 'ReadonlyArray', 'Iterable', 'Set']);

/** The nodes of functions and their types; Babel and others have more of them, which say nothing. */
const signatures: ReadonlySet<string> = new Set([
  ...['TSFunctionType', 'TSMethodSignature', 'TSCallSignatureDeclaration'],
  ...['FunctionExpression', 'FunctionDeclaration', 'TSEmptyBodyFunctionExpression'],
  ...['ArrowFunctionExpression', 'TSDeclareFunction'],
]);

/** The alternatives of an intersection: each of the first with each of the others. */
function combined(all: readonly Alternatives[]): Alternatives {
  const several = all.filter((alternatives) => alternatives.length !== 1);
  if (several.some(({ length }) => length === 0)) return [];
  let result: Alternatives = [[]];
  for (const alternatives of all) {
    if (result.length * alternatives.length > mostAlternatives) return other;
    result = result.flatMap((parts) => alternatives.map((more) => [...parts, ...more]));
  }
  return result;
}

function setOf(texts: readonly string[] | null): ReadonlySet<string> | null {
  return texts && new Set(texts);
}
