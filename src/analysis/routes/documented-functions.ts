/** Functions to a member of which a program assigns a document: `GET.apiDoc = { responses }`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf, variableOf } from '../../syntax/definitions.ts';
import { functionIn, unwrap, wrapped, type FunctionNode } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';

/** A function with the name by which it is documented. */
export interface DocumentedFunction {
  readonly name: string;
  readonly node: FunctionNode;
  /** Whether it stands among others in a list, which may answer for it: `{ GET: [authenticate, GET] }`. */
  readonly isListed: boolean;
}

/** The function to a member of which an assignment gives a value; null where the file does not show it. */
export function functionAssigned(
  { left }: TSESTree.AssignmentExpression,
  { sourceCode }: Pick<SourceFile, 'sourceCode'>,
): DocumentedFunction | null {
  const target = unwrap(left);
  const object = target.type === 'MemberExpression' ? unwrap(target.object) : null;
  if (object?.type !== 'Identifier') return null;
  const definition = definitionOf(object, sourceCode);
  const value = definition.kind === 'value' ? functionIn(definition.node) : null;
  const node = definition.kind === 'function' ? definition.node : value;
  const uses = variableOf(object, sourceCode)?.references ?? [];
  const isListed = uses.some(
    ({ identifier }) => wrapped(identifier).parent?.type === 'ArrayExpression',
  );
  return node && { name: object.name, node, isListed };
}
