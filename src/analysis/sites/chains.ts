/** Chains of calls on one response: `res.status(404).json(body)`. */
import { wrapped } from '../../syntax/nodes.ts';
import { endOfWay } from '../../syntax/ways.ts';

/** The call with the rest of the chain that it begins: `res.status(404).json(…)`, not `res.status(404)`. */
export const chainOf = endOfWay((match) => {
  const node = wrapped(match);
  const member = node.parent;
  if (member?.type !== 'MemberExpression' || member.object !== node) return null;
  const call = wrapped(member).parent;
  return call?.type === 'CallExpression' ? call : null;
});
