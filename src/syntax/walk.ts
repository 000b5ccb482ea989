import type { TSESLint } from '@typescript-eslint/utils';
import { isFunction, type Node } from './nodes.ts';

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

/** The child nodes in the order in which they are evaluated, which differs from that of the source in classes. */
export function inOrder(node: Node, visitorKeys: VisitorKeys): readonly Node[] {
  const inSource = [...children(node, visitorKeys)];
  if (node.type !== 'ClassBody') return inSource;
  // A class evaluates the computed names of all members first, then the values of the static ones.
  const parts = inSource.flatMap((member) => [...children(member, visitorKeys)]);
  return parts.toSorted((one, other) => turnOf(one) - turnOf(other));
}

function turnOf(part: Node): number {
  const { parent } = part;
  const isHeld = parent != null && 'value' in parent && parent.value === part;
  return parent?.type === 'StaticBlock' || isHeld ? 1 : 0;
}

/** Whether code runs later, when its function is called or its class constructed, and not where it stands. */
export function runsLater(node: Node): boolean {
  const { parent } = node;
  const isField = parent?.type === 'PropertyDefinition' || parent?.type === 'AccessorProperty';
  return isFunction(node) || (isField && !parent.static && parent.value === node);
}

/** Visits every node below and including `root` once, parents before children. */
export function walk(root: Node, visitorKeys: VisitorKeys, visit: (node: Node) => void): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    visit(node);
    pushChildren(node, visitorKeys, stack);
  }
}

/**
 * Puts the children of a node on a stack, the last one first. No generator, since every file is walked several times.
 */
export function pushChildren(node: Node, visitorKeys: VisitorKeys, stack: Node[]): void {
  const keys = visitorKeys[node.type] ?? [];
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    const value = (node as unknown as Record<string, unknown>)[keys[at] ?? ''];
    if (!Array.isArray(value)) {
      if (isNode(value)) stack.push(value);
      continue;
    }
    for (let index = value.length - 1; index >= 0; index -= 1) {
      const element: unknown = value[index];
      if (isNode(element)) stack.push(element);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
