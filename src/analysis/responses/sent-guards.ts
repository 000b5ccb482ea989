/** Conditions that ask whether a response has left: `if (res.headersSent) return;`. */
import { staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { children } from '../../syntax/walk.ts';
import type { SourceFile } from '../input/source-file.ts';

/** Whether a condition holds where a response has left, or has to do with the response in a way that is not known. */
export type Guard = 'left' | 'unclear';

/** Finds what a condition asks of a response. @param mentions the names of the response in the file. */
export function guardsOf(
  mentions: ReadonlySet<Node>,
  { adapters, sourceCode }: SourceFile,
): (condition: Node) => Guard | null {
  const flags = adapters.words('leftFlags');
  const isFlag = (node: Node) => flags.has(nameOf(node) ?? '');
  const guards = new Map<Node, Guard | null>();
  const find = (condition: Node): Guard | null => {
    // Of a case of a `switch`, what stands behind the colon is no part of the condition.
    const test = condition.type === 'SwitchCase' ? condition.test : condition;
    if (test == null) return null;
    if (isFlag(unwrap(test))) return 'left';
    const parts: Node[] = [test];
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      if (mentions.has(part) || isFlag(part)) return 'unclear';
      parts.push(...children(part, sourceCode.visitorKeys));
    }
    return null;
  };
  return (condition) => {
    const known = guards.get(condition);
    if (known !== undefined) return known;
    const guard = find(condition);
    guards.set(condition, guard);
    return guard;
  };
}

function nameOf(node: Node): string | null {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? staticName(node) : null;
}
