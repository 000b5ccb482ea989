import type { TSESLint } from '@typescript-eslint/utils';
import type { Node } from './nodes.ts';

type VisitorKeys = TSESLint.SourceCode.VisitorKeys;

/** The child nodes in source order, by the parser's own visitor keys. */
export function* children(node: Node, visitorKeys: VisitorKeys): Generator<Node> {
  for (const key of visitorKeys[node.type] ?? []) {
    const value = (node as unknown as Record<string, unknown>)[key];
    if (Array.isArray(value)) {
      for (const element of value) if (isNode(element)) yield element;
    } else if (isNode(value)) yield value;
  }
}

/** Visits every node below and including `root` once, parents before children. */
export function walk(root: Node, visitorKeys: VisitorKeys, visit: (node: Node) => void): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    visit(node);
    // One at a time: an array of a hundred thousand elements is more than a call takes as arguments.
    for (const child of [...children(node, visitorKeys)].reverse()) stack.push(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
