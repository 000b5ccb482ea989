/** What goes into a fold, and what comes out of it. */
import type { Framework } from '../../frameworks/language/framework.ts';
import { unwrap, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import type { EffectEvent, PathState, UnseenWrite } from './path-state.ts';
import type { FieldSet } from '../effects/read-fields.ts';
import type { WrittenPhrase } from '../effects/read-phrase.ts';
import type { Content } from '../status-site.ts';

/** What happens to a response at a node: an effect, or more or less that the file does not show. */
export type ResponseEvent = EffectEvent | UnseenWrite | 'escape';

export function isEffectEvent(event: ResponseEvent | undefined): event is EffectEvent {
  return typeof event === 'object' && 'effect' in event;
}

/** What was sent with a status on one path; `null` where the path's end is not seen. */
export type Outcome = {
  readonly phrase: WrittenPhrase;
  readonly content: Content;
  readonly fields: FieldSet;
  readonly redirected: boolean;
} | null;

/** What was sent with each status; `initial` stands for the status that a response begins with. */
export type Outcomes = Map<Effect | 'initial', Outcome[]>;

/** The part of a program that is folded at once, and how it begins. */
export interface FoldedPart {
  readonly body: Node;
  /** Whether the response comes into being here, so that nothing has happened to it before. */
  readonly fresh: boolean;
  /** Whether the value that it returns is surely the framework's to send, and not for a caller of the program's own. */
  readonly isAnswering: boolean;
  /** Whether something else may have set fields before. */
  readonly mayHaveFields: boolean;
  /** When the response leaves. */
  readonly leaves: Framework['leaves'];
  /** Whether an expression is the response. */
  readonly holdsResponse: (expression: Node) => boolean;
  /** What an expression is as content, where the returned value is the content. */
  readonly contentOf: (expression: Node) => Content;
  /** The whole responses that are sent in the place of this one, if an expression is returned or sent. */
  readonly takersIn: (expression: Node) => readonly Effect[];
  /** The expressions that make a whole response. */
  readonly wholes: ReadonlySet<Node>;
  /** Where the status of the response is looked at. */
  readonly reads: ReadonlySet<Node>;
  /** The names of the members that a response is given its parts by. */
  readonly assigned: ReadonlySet<string>;
}

/** What leaves when the part returns; null where it does not leave then, or not in a way that shows. */
export function leaving(
  state: PathState,
  returned: Node | null,
  { leaves, fresh, isAnswering, holdsResponse, contentOf }: FoldedPart,
): PathState | null {
  switch (leaves) {
    case 'on return':
      return fresh ? state : null;
    case 'when returned':
      return returned !== null && armsOf(returned).some(holdsResponse) ? state : null;
    case 'with the returned value': {
      if (fresh && state.content !== null) return state;
      if (!isAnswering || !fresh || returned === null || holdsResponse(returned)) return null;
      const content = contentOf(returned);
      return content.present === 'yes' ? { ...state, content } : null;
    }
    default:
      return null;
  }
}

/** The values of a choice between any number of them. */
function armsOf(expression: Node): readonly Node[] {
  const arms: Node[] = [];
  const choices = [unwrap(expression)];
  for (let node = choices.pop(); node !== undefined; node = choices.pop())
    if (node.type === 'ConditionalExpression')
      choices.push(unwrap(node.alternate), unwrap(node.consequent));
    else arms.push(node);
  return arms;
}
