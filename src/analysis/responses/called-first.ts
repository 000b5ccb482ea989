/** An order in which what functions do is known before their callers are followed. */

/**
 * Puts those that another one calls before it, except in circles of calls.
 * @param callees those that one calls.
 */
export function calledFirst<Item>(
  items: Iterable<Item>,
  callees: (item: Item) => Iterable<Item>,
): readonly Item[] {
  const ordered: Item[] = [];
  const met = new Set<Item>();
  for (const first of items) {
    const ahead: { readonly item: Item; readonly isDone: boolean }[] = [
      { item: first, isDone: false },
    ];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      const { item, isDone } = next;
      if (isDone) ordered.push(item);
      if (isDone || met.has(item)) continue;
      met.add(item);
      ahead.push({ item, isDone: true });
      for (const callee of callees(item)) ahead.push({ item: callee, isDone: false });
    }
  }
  return ordered;
}
