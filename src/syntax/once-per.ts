/** Remembers the answers of functions by the objects that they are given. */

type Kept = object | string | number | boolean | null;

/**
 * Makes of a function one that is computed once per object, and remembered as long as the object lives. The object must
 * be all that the answer depends on: a node or a tree where syntax alone tells; the file where its project, settings or
 * side matter. What is asked about a part of a file is computed once per file and part:
 *
 *     const callsIn = oncePer((file: SourceFile) => oncePer((handler: FunctionNode) => …));
 *     callsIn(file)(handler)
 *
 * @param ask may take a second argument that belongs to the object, such as the SourceCode of a tree.
 */
export function oncePer<Key extends object, Answer extends Kept, Given = void>(
  ask: (key: Key, given: Given) => Answer,
): (key: Key, given: Given) => Answer {
  return remembered(new WeakMap<Key, Answer>(), ask);
}

/** The same for names and numbers. The answers live as long as the function, which is to be made per file. */
export function oncePerValue<Key extends string | number, Answer extends Kept, Given = void>(
  ask: (key: Key, given: Given) => Answer,
): (key: Key, given: Given) => Answer {
  return remembered(new Map<Key, Answer>(), ask);
}

function remembered<Key, Answer extends Kept, Given>(
  answers: {
    readonly get: (key: Key) => Answer | undefined;
    readonly set: (key: Key, answer: Answer) => unknown;
  },
  ask: (key: Key, given: Given) => Answer,
): (key: Key, given: Given) => Answer {
  return (key, given) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key, given);
    answers.set(key, answer);
    return answer;
  };
}
