/** Instances of the platform's classes that may be empty content: `new Blob([])`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf } from '../../syntax/definitions.ts';
import { staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The names of classes whose instances hold bytes, text or parts, perhaps none, or give them later. */
const containers =
  /^(?:(?:Shared)?ArrayBuffer|DataView|(?:Uint8Clamped|(?:Big)?(?:Ui|I)nt\d+|Float\d+)Array|Buffer|SlowBuffer|Blob|File|FormData|URLSearchParams|String|Readable|Duplex|Transform|PassThrough|\w*Stream)$/u;

/** How many names and superclasses are followed. */
const furthest = 5;

/** Whether the instance that `new Class()` makes may be sent as no content at all. */
export function mayBeEmpty({ callee }: TSESTree.NewExpression, file: SourceFile): boolean {
  return isContainer(callee, file);
}

function isContainer(expression: Node, file: SourceFile, followed = 0): boolean {
  const node = unwrap(expression);
  if (followed > furthest) return false;
  if (node.type === 'MemberExpression') return containers.test(staticName(node) ?? '');
  if (node.type === 'ClassExpression' || node.type === 'ClassDeclaration')
    return node.superClass != null && isContainer(node.superClass, file, followed + 1);
  if (node.type !== 'Identifier') return false;
  const definition = definitionOf(node, file.sourceCode);
  switch (definition.kind) {
    case 'import':
      return containers.test(definition.path) || containers.test(node.name);
    case 'class':
      return isContainer(definition.node, file, followed + 1);
    case 'value':
      return isContainer(definition.node, file, followed + 1);
    case 'part':
      return containers.test(definition.keys.at(-1) ?? '');
    default:
      return containers.test(node.name);
  }
}
