import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../../syntax/nodes.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { MisreadStatus } from '../received-mistakes.ts';

/** A misread status of a response, or of the error in its place. */
export function misreadAs(
  kind: MisreadStatus['kind'],
  node: Node,
  { framework: { name: adapter, title }, name, read }: FrameworkValue,
  call: TSESTree.CallExpression | null,
): MisreadStatus {
  const [rightName = ''] = read !== undefined && 'read' in read ? read.read : [];
  return {
    framework: { name: adapter, title },
    node,
    kind,
    name: name ?? '',
    right: { name: rightName, isCalled: read?.called === true },
    call,
  };
}
