/** Type annotations, read as names. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { ModuleExport } from './module-exports.ts';
import type { Node } from './nodes.ts';
import { annotationOf } from './type-members.ts';
import { written, type WrittenType } from './type-nodes.ts';
import { alternativesOf } from './type-parts.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The type that an annotation names: an export of a module, a global type such as `Response`, or any other. */
export type TypeName =
  | ({ readonly kind: 'export' } & ModuleExport)
  | { readonly kind: 'other'; readonly global?: string };

/** The type that a parameter, variable or class member is annotated with; null without one, or where it says nothing. */
export function typeNameOf(node: Node, sourceCode: SourceCode): TypeName | null {
  const annotation = annotationOf(node);
  if (annotation === undefined) return null;
  const alternatives = alternativesOf(written(annotation), sourceCode);
  if (alternatives.some((parts) => parts.some(({ kind }) => kind === 'open'))) return null;
  const [first] = namesIn(written(annotation), sourceCode);
  return first ?? { kind: 'other' };
}

/**
 * The names of a type: several for an intersection, or for an interface and those that it extends, exports before others.
 * None for a union of types that differ.
 */
export function namesIn(type: WrittenType, sourceCode: SourceCode): readonly TypeName[] {
  const [first = [], ...others] = alternativesOf(type, sourceCode).map((parts) =>
    parts.flatMap((part): TypeName[] => {
      if (part.kind === 'global') return [{ kind: 'other', global: part.name }];
      return part.kind === 'export' ? [part] : [];
    }),
  );
  const [name] = first;
  if (others.some(([each]) => !isSame(each, name))) return [];
  return first.toSorted((one, another) => one.kind.localeCompare(another.kind));
}

function isSame(one: TypeName | undefined, other: TypeName | undefined): boolean {
  if (one?.kind !== 'export' || other?.kind !== 'export') return false;
  return one.module === other.module && one.path === other.path;
}

/** The exports of modules that a type names, in any of its alternatives. */
export function exportsIn(type: WrittenType, sourceCode: SourceCode): readonly ModuleExport[] {
  return alternativesOf(type, sourceCode).flatMap((parts) =>
    parts.flatMap((part) => (part.kind === 'export' ? [part] : [])),
  );
}
