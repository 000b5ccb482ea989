/** The methods of classes, those that they inherit included. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../grouped-by.ts';
import { superclassOf } from './error-classes.ts';
import { functionIn, staticName, type FunctionNode, type Node } from './nodes.ts';
import { nodesOfType } from './nodes-by-type.ts';
import { oncePer } from './once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** How many superclasses are followed. */
const furthest = 5;

/** The method of a class, or of one that it extends, that no class of the file overrides. */
export function methodOf(
  owner: Class,
  name: string,
  sourceCode: SourceCode,
  followed = 0,
): FunctionNode | null {
  const own = membersOf(owner).get(name);
  if (own === undefined) {
    const above = followed < furthest ? superclassOf(owner, sourceCode) : null;
    return above && methodOf(above, name, sourceCode, followed + 1);
  }
  const isAccessor = own.type === 'MethodDefinition' && own.kind !== 'method';
  const below = subclassesIn(sourceCode.ast, sourceCode).get(owner) ?? [];
  const isOverridden = below.some((each) => membersOf(each).has(name));
  return isAccessor || isOverridden ? null : functionIn(own.value);
}

/** A class, and those of the file that it extends, one by the other. */
export function superclassesOf(start: Class, sourceCode: SourceCode): readonly Class[] {
  const found: Class[] = [];
  let at: Class | null = start;
  for (; at !== null && found.length <= furthest; at = superclassOf(at, sourceCode)) found.push(at);
  return found;
}

/** The class that is none of the file, and that a class extends by itself or through others; null where there is none. */
export function baseOf(start: Class, sourceCode: SourceCode): Node | null {
  return superclassesOf(start, sourceCode).at(-1)?.superClass ?? null;
}

const membersOf = oncePer(({ body }: Class) => {
  const members = new Map<string, TSESTree.MethodDefinition | TSESTree.PropertyDefinition>();
  for (const member of body.body) {
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') continue;
    const name = staticName(member);
    if (name !== null) members.set(name, member);
  }
  return members;
});

/** The classes of a file by those of the file that they extend, by themselves or through others. */
const subclassesIn = oncePer((_: Node, sourceCode: SourceCode) =>
  groupedBy(nodesOfType('ClassDeclaration', sourceCode), (each): ReadonlySet<Class> => {
    const above = new Set<Class>();
    let next = superclassOf(each, sourceCode);
    while (next !== null && above.size < furthest && next !== each) {
      above.add(next);
      next = superclassOf(next, sourceCode);
    }
    return above;
  }),
);
