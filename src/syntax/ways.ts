/** Ways from node to node, such as to the end of a chain, that many nodes share. */
import type { Node } from './nodes.ts';

/** The number of steps that cost less than remembering them. */
const short = 32;

/**
 * Follows a way to its end: from each node to the one that `step` gives, until it gives null. Only the first steps of a
 * way are ever walked twice, so that the ends of all nodes together cost little more than there are nodes.
 */
export function endOfWay(step: (node: Node) => Node | null): (node: Node) => Node {
  const ends = new WeakMap<Node, Node>();
  return (node) => {
    let here = node;
    for (let taken = 0; taken < short; taken += 1) {
      const next = step(here);
      if (next === null) return here;
      here = next;
    }
    const passed: Node[] = [];
    let end = ends.get(here);
    while (end === undefined) {
      passed.push(here);
      const next = step(here);
      if (next === null) end = here;
      else {
        here = next;
        end = ends.get(here);
      }
    }
    for (const each of passed) ends.set(each, end);
    return end;
  };
}
