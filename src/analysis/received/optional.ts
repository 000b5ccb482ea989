import { wrapped, type Node } from '../../syntax/nodes.ts';

/** Whether the code around a member counts on it missing: `response.status ?? response.statusCode`, `typeof response.code`. */
export function isOptional(member: Node): boolean {
  const node = wrapped(member);
  const { parent } = node;
  if (parent?.type === 'UnaryExpression') return parent.operator === 'typeof';
  if (parent?.type === 'ConditionalExpression') return parent.test === node;
  return parent?.type === 'LogicalExpression' && parent.operator !== '&&';
}
