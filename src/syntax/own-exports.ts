/** Which functions a file exports, by `export` and by `exports` of CommonJS. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../grouped-by.ts';
import { definitionOf, functionHeld } from './definitions.ts';
import { staticName, unwrap, wrapped, type FunctionNode, type Node } from './nodes.ts';
import { nodesOfType } from './nodes-by-type.ts';
import { oncePer } from './once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** `export { fail }`, `export default fail`, `exports.fail = fail`, `module.exports = { fail }`. */
export function isExported(value: Node): boolean {
  const { parent } = wrapped(value);
  switch (parent?.type) {
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
      return true;
    case 'Property':
      return parent.value === value && isExported(parent.parent);
    case 'AssignmentExpression':
      return parent.right === value && exporting.test(pathOf(parent.left));
    default:
      return false;
  }
}

/** Whether a member is one of what the file exports: `exports.fail`. */
export function isExportedMember(member: TSESTree.MemberExpression): boolean {
  return exporting.test(pathOf(member));
}

const exporting = /^(?:module\.)?exports(?:$|\.)/u;

/** The text of a chain of names: `module.exports`. */
function pathOf(expression: Node): string {
  const node = unwrap(expression);
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? `${pathOf(node.object)}.${staticName(node) ?? ''}` : '';
}

/** Whether an expression is the object of what the file exports: `exports`, `module.exports`. */
export function isExports(node: Node, sourceCode: SourceCode): boolean {
  const path = pathOf(node);
  if (path !== 'exports' && path !== 'module.exports') return false;
  const root = node.type === 'MemberExpression' ? unwrap(node.object) : node;
  return root.type === 'Identifier' && definitionOf(root, sourceCode).kind === 'global';
}

/** The functions that a file exports by `exports.fail = …` or `module.exports = { fail }`, by their names. */
export const exportedIn = oncePer(
  (_: Node, sourceCode: SourceCode): ReadonlyMap<string, FunctionNode> => {
    const values = new Map<string, Node | null>();
    const add = (name: string | null, value: Node) => {
      if (name !== null) values.set(name, values.has(name) ? null : value);
    };
    for (const { left, right } of nodesOfType('AssignmentExpression', sourceCode)) {
      const target = unwrap(left);
      if (target.type !== 'MemberExpression') continue;
      const value = assignedIn(unwrap(right));
      if (isExports(target.object, sourceCode)) add(staticName(target), value);
      else if (isExports(target, sourceCode) && value.type === 'ObjectExpression')
        for (const member of value.properties)
          if (member.type === 'Property') add(staticName(member), member.value);
    }
    return new Map(
      [...values].flatMap(([name, value]): (readonly [string, FunctionNode])[] => {
        const exported = value && functionHeld(value, sourceCode);
        return exported ? [[name, exported]] : [];
      }),
    );
  },
);

/** The names of the functions in `exportedIn`. */
export const exportedNames = oncePer((program: Node, sourceCode: SourceCode) => {
  const functions = exportedIn(program, sourceCode);
  return groupedBy([...functions.keys()], (name) => [functions.get(name)]);
});

/** The value of `module.exports = { … }`; any other expression itself. */
export function assignedIn(node: Node): Node {
  return node.type === 'AssignmentExpression' ? assignedIn(unwrap(node.right)) : node;
}

/** Whether other files may call a function: it is exported, or a member of an object or a class. */
export const isForOthers = oncePer((owner: FunctionNode, sourceCode: SourceCode): boolean => {
  const { parent: holder } = wrapped(owner);
  const isMember = holder?.type === 'MethodDefinition' || holder?.type === 'PropertyDefinition';
  if (isMember || holder?.type === 'Property' || isExported(owner)) return true;
  const named = holder?.type === 'VariableDeclarator' ? holder : owner;
  const declaration = named === owner ? owner : named.parent;
  if (declaration.parent?.type.startsWith('Export') === true) return true;
  return sourceCode
    .getDeclaredVariables(named)
    .some(({ references }) => references.some(({ identifier }) => isExported(identifier)));
});

/** The same, where a member counts only if its class or object is exported and the member is not private. */
export const isOpenToOthers = oncePer((owner: FunctionNode, sourceCode: SourceCode): boolean => {
  const { parent: member } = wrapped(owner);
  if (!isForOthers(owner, sourceCode)) return false;
  if (member?.type === 'MethodDefinition' || member?.type === 'PropertyDefinition') {
    const isPrivate = member.key.type === 'PrivateIdentifier' || member.accessibility === 'private';
    return !isPrivate && isNameExported(member.parent.parent, sourceCode);
  }
  if (member?.type !== 'Property' || isExported(owner)) return true;
  const { parent: holder } = wrapped(member.parent);
  return holder?.type !== 'VariableDeclarator' || isNameExported(holder, sourceCode);
});

/** Whether a declaration, or a name that it declares, is exported. */
function isNameExported(
  declared: TSESTree.VariableDeclarator | TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  sourceCode: SourceCode,
): boolean {
  const declaration = declared.type === 'VariableDeclarator' ? declared.parent : declared;
  if (declaration.parent.type.startsWith('Export')) return true;
  return sourceCode
    .getDeclaredVariables(declared)
    .some(({ references }) => references.some(({ identifier }) => isExported(identifier)));
}
