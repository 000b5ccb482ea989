/** The part of a program in which a response is followed, and what leaves at its end. */
import type { Framework } from '../frameworks/define-framework.ts';
import { unwrap, type Node } from '../syntax/nodes.ts';
import type { PathState } from './path-state.ts';
import type { Content } from './status-site.ts';

/** The part of a program that is folded at once, and how it begins. */
export interface FoldedPart {
  readonly body: Node;
  /** Whether the response comes into being here, so that nothing has happened to it before. */
  readonly fresh: boolean;
  /** Whether something else may have set fields before. */
  readonly mayHaveFields: boolean;
  /** When the response leaves. */
  readonly leaves: Framework['leaves'];
  /** Whether an expression is the response. */
  readonly holdsResponse: (expression: Node) => boolean;
  /** What an expression is as content, where the returned value is the content. */
  readonly contentOf: (expression: Node) => Content;
  /** Where the status of the response is looked at. */
  readonly reads: ReadonlySet<Node>;
}

/** What leaves when the part returns; null where it does not leave then, or not in a way that shows. */
export function leaving(
  state: PathState,
  returned: Node | null,
  { leaves, fresh, holdsResponse, contentOf }: FoldedPart,
): PathState | null {
  switch (leaves) {
    case 'on return':
      return fresh ? state : null;
    case 'when returned':
      return returned !== null && armsOf(returned).some(holdsResponse) ? state : null;
    case 'with the returned value': {
      if (fresh && state.content !== null) return state;
      if (!fresh || returned === null || holdsResponse(returned)) return null;
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
