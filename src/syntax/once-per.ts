/** Answers that are kept with the objects that they are about. */

type Kept = object | string | number | boolean | null;

/**
 * A question that is asked once for each object, whose answer is there as long as the object is. The object has to be all
 * that the answer depends on: a node or a tree where syntax alone tells, the file where its project, its settings or its
 * side do. A question about a part of a file is asked once per file, and there once per part:
 *
 *     const callsIn = oncePer((file: SourceFile) => oncePer((handler: FunctionNode) => …));
 *     callsIn(file)(handler)
 *
 * @param ask is given what goes with the object, such as the SourceCode of a tree.
 */
export function oncePer<Key extends object, Answer extends Kept, Given = void>(
  ask: (key: Key, given: Given) => Answer,
): (key: Key, given: Given) => Answer {
  return remembered(new WeakMap<Key, Answer>(), ask);
}

/** The same for names and numbers, whose answers are there as long as the question is: within that about a file. */
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
