/** The uses of a name that holds documents of routes, or objects with those in them. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../../grouped-by.ts';
import { constantName } from '../../syntax/definitions.ts';
import { staticName, wrapped, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';

type Variable = TSESLint.Scope.Variable;

/** The names that lead from a value to a document in it. */
export type Path = readonly string[];

/** Stands for a member whose name is not known, as an element of an array. */
export const any = '[]';

/** The uses of a name, which may be thousands, as there may be documents that are reached by it. */
interface Uses {
  /** By name, the members of it; `[]` for those whose names are not known. */
  readonly byName: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;
  readonly members: readonly TSESTree.MemberExpression[];
  readonly whole: readonly Node[];
}

export const usesOf = oncePer(
  ({ references }: Variable, sourceCode: Readonly<TSESLint.SourceCode>): Uses => {
    const members: TSESTree.MemberExpression[] = [];
    const whole: Node[] = [];
    for (const { identifier, init, isTypeReference, isValueReference } of references) {
      if (init === true || (isTypeReference && !isValueReference)) continue;
      const node = wrapped(identifier);
      const { parent } = node;
      if (parent?.type === 'MemberExpression' && parent.object === node) members.push(parent);
      else whole.push(identifier);
    }
    const byName = groupedBy(members, (each) => [constantName(each, sourceCode) ?? any]);
    return { byName, members, whole };
  },
);

/** The names in a pattern for what leads to a document, with the path from there. */
export function namesIn(
  pattern: Node,
  path: Path,
): readonly { readonly name: TSESTree.Identifier; readonly rest: Path }[] {
  const [key, ...rest] = path;
  switch (pattern.type) {
    case 'Identifier':
      return [{ name: pattern, rest: path }];
    case 'AssignmentPattern':
      return namesIn(pattern.left, path);
    case 'RestElement':
      return path.length > 0 ? namesIn(pattern.argument, path) : [];
    case 'ObjectPattern':
      return pattern.properties.flatMap((member) => {
        if (member.type === 'RestElement') return namesIn(member, path);
        const isKey = key !== undefined && [key, any].includes(staticName(member) ?? any);
        return isKey ? namesIn(member.value, rest) : [];
      });
    case 'ArrayPattern':
      return pattern.elements.flatMap((element, index) =>
        element !== null && (key === any || key === String(index)) ? namesIn(element, rest) : [],
      );
    default:
      return [];
  }
}
