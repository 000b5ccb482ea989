/** What goes out with a status: the parts of a message on which all paths to its end agree. */
import { isCalled } from '../../syntax/functions.ts';
import { enclosingFunctions, wrapped, type Node } from '../../syntax/nodes.ts';
import { isNext } from '../adapters/framework-value.ts';
import { isFaked } from '../around/faked.ts';
import { setsFieldsByItself } from '../around/field-setters.ts';
import type { Effect } from '../effects/effect.ts';
import { fieldsOf, mergeFields, noFields, unknownFields } from '../effects/read-fields.ts';
import type { WrittenPhrase } from '../effects/read-phrase.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Outcome } from '../responses/folded-part.ts';
import { unknownContent } from '../responses/path-state.ts';
import type { Phrase, StatusSite } from '../status-site.ts';

/** The parts of a message besides its status. */
export type Message = Pick<StatusSite, 'phrase' | 'content' | 'fields' | 'redirects'>;

/** The message of an expression that is a response by itself, such as `new Response(…)`. */
export function wholeMessage(effect: Effect, file: SourceFile): Message {
  const { match, pattern, receiver, phrase, content, fields } = effect;
  // What is handed to `next`, and much else, may be given the fields that the handler sets by itself.
  const isSeenWhole =
    pattern.fields !== undefined &&
    !isNext(receiver) &&
    isFinished(match) &&
    !isAskedFor(match, file) &&
    !setsFieldsByItself(match, file);
  return {
    phrase: textIn(phrase),
    content: content ?? unknownContent,
    fields: fieldsOf([mergeFields(isSeenWhole ? noFields : unknownFields, fields ?? noFields)]),
    redirects: pattern.redirects === true,
  };
}

/** Whether others may ask for a response and change it, or a test makes it up: not what answers a request by itself. */
function isAskedFor(match: Node, { sourceCode, index }: SourceFile): boolean {
  if (isFaked(match)) return true;
  return [...enclosingFunctions(match)].some((candidate) =>
    isCalled(candidate, sourceCode, index.memberCalls),
  );
}

/** Whether a response leaves as it was made, as against one that has a name and may be given fields later. */
function isFinished(match: Node): boolean {
  const node = wrapped(match);
  switch (node.parent?.type) {
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'AwaitExpression':
      return isFinished(node.parent);
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ExpressionStatement':
    case 'ArrowFunctionExpression':
      return true;
    default:
      return false;
  }
}

/** What all paths agree on. A phrase that is written together with its status is there on every path. */
export function foldedMessage(
  { pattern, phrase: own }: Effect,
  outcomes: readonly Outcome[],
): Message {
  const seen = outcomes.filter((outcome) => outcome !== null);
  const isComplete = seen.length === outcomes.length && seen.length > 0;
  const [first] = seen;
  const agreed =
    isComplete && seen.every(({ content }) => content.present === first?.content.present);
  const isPhrased = isComplete && seen.every(({ phrase }) => phrase === first?.phrase);
  return {
    phrase: textIn(own === null || own === 'registered' ? isPhrased && first?.phrase : own),
    content: agreed && first !== undefined ? first.content : unknownContent,
    fields: fieldsOf(isComplete ? seen.map(({ fields }) => fields) : []),
    redirects: pattern.redirects ?? (isComplete && seen.every(({ redirected }) => redirected)),
  };
}

function textIn(phrase: WrittenPhrase | false | null | undefined): Phrase | null {
  return typeof phrase === 'object' ? phrase : null;
}
