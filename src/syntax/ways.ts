/** Ways from node to node that many nodes share. */
import type { Node } from './nodes.ts';

/** How many steps cost less than remembering them. */
const short = 32;

/**
 * Follows a way to its end: from each node to the one that `step` gives, until it gives none. Wherever it begins, no part
 * of a way but its first steps is walked twice, so that asking for every node costs little more than there are nodes.
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
