/** Documents that several routes have, or that other files can read: to change them would change those as well. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../syntax/definitions.ts';
import { staticName, wrapped, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isHandedBack } from './changed-documents.ts';
import { any, usesOf } from './uses-of-names.ts';

/** Whether a document may be that of several routes: a name for it, or for what it stands in, is read more than once. */
export function isShared(document: TSESTree.ObjectExpression, file: SourceFile): boolean {
  return sharedIn(file)(document);
}

const sharedIn = oncePer((file: SourceFile) =>
  oncePer((document: TSESTree.ObjectExpression) => isSharedAt(document, [], file)),
);

/** How many names for a document are followed. */
const furthest = 8;

/** Whether the document at a path in a value is that of several routes. */
function isSharedAt(value: Node, path: readonly string[], file: SourceFile, followed = 0): boolean {
  const node = wrapped(value);
  const { parent } = node;
  switch (parent?.type) {
    case 'Property': {
      const name = staticName(parent);
      const object = parent.parent;
      if (object.type !== 'ObjectExpression') return false;
      return name === null || isSharedAt(object, [name, ...path], file, followed);
    }
    case 'SpreadElement':
      return parent.parent.type === 'ObjectExpression'
        ? isSharedAt(parent.parent, path, file, followed)
        : true;
    case 'ArrayExpression':
      // Each element stands for itself, however often the array is read.
      return false;
    case 'CallExpression':
      return isHandedBack(parent, node, file) && isSharedAt(parent, path, file, followed);
    case 'VariableDeclarator':
      return parent.id.type !== 'Identifier' || followed >= furthest
        ? true
        : isReadOften(parent.id, path, file, followed);
    case 'MemberExpression':
      return parent.object === node && path.length > 0
        ? isSharedAt(parent, path.slice(1), file, followed)
        : false;
    case 'ExportDefaultDeclaration':
      return true;
    default:
      return false;
  }
}

function isReadOften(
  name: TSESTree.Identifier,
  path: readonly string[],
  file: SourceFile,
  followed: number,
): boolean {
  const variable = variableOf(name, file.sourceCode);
  if (variable === null || isExported(variable)) return true;
  const [key = any] = path;
  const { byName, members, whole } = usesOf(variable, file.sourceCode);
  const named = key === any ? members : [key, any].flatMap((each) => byName.get(each) ?? []);
  const [use, another] = [...named.map(({ object }) => object), ...whole];
  if (use === undefined) return false;
  return another !== undefined || isSharedAt(use, path, file, followed + 1);
}

function isExported({ defs, references }: TSESLint.Scope.Variable): boolean {
  return (
    references.some(({ identifier: { parent } }) => parent.type === 'ExportSpecifier') ||
    defs.some(
      ({ node }) =>
        node.type === 'VariableDeclarator' && node.parent.parent.type === 'ExportNamedDeclaration',
    )
  );
}
