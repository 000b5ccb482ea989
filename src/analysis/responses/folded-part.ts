/** The functions that act on a response, each folded by itself. */
import type { Framework } from '../../frameworks/language/framework.ts';
import { armsOf, isCalled } from '../../syntax/functions.ts';
import { calling, innermostFunction, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import { contentOf } from '../effects/read-content.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Content } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { isAnswering } from './answering.ts';
import type { ResponseUses } from './events.ts';
import type { PathState } from './path-state.ts';
import type { WholeResponses } from './taking-over.ts';

/** A function that is folded, how the response comes to it, and how it may leave. */
export interface FoldedPart {
  readonly body: Node;
  /** Whether the response comes into being here, so that nothing has happened to it before. */
  readonly isFresh: boolean;
  /** Whether the framework hands the response over, and no function that may have used it before. */
  readonly isHandler: boolean;
  /** Whether the value that it returns is surely the framework's to send, and not for a caller of the program's own. */
  readonly isAnswering: boolean;
  /** When the response leaves. */
  readonly leaves: Framework['leaves'];
  /** Whether an expression is the response. */
  readonly holdsResponse: (expression: Node) => boolean;
  /** An expression as content, where the framework sends the returned value: `return user`. */
  readonly contentOf: (expression: Node) => Content;
  /** The whole responses that are sent in the place of this one, if an expression is returned or sent. */
  readonly takersIn: (expression: Node) => readonly Effect[];
  /** The expressions that make a whole response. */
  readonly wholes: ReadonlySet<Node>;
  /** The names of the members that a response is given its parts by. */
  readonly assigned: ReadonlySet<string>;
}

const noNames: ReadonlySet<string> = new Set();

/** The functions that act on a response. @param effects those on it. */
export function partsOf(
  effects: readonly Effect[],
  { events }: ResponseUses,
  wholes: WholeResponses,
  file: SourceFile,
): readonly FoldedPart[] {
  const [effect] = effects;
  if (effect === undefined) return [];
  const { identity, framework } = effect.receiver;
  const functions = new Set([...events.keys()].flatMap((node) => innermostFunction(node) ?? []));
  // `render(res)` acts in another file; `state.res = res` gives it a name by which this file may write to it.
  const hasOtherNames = [...events].some(
    ([{ type }, event]) => event === 'escape' && !calling.has(type),
  );
  return [...functions].map((owner) => {
    const isFresh = owner === identity.parent;
    const isHome = isFresh || owner === innermostFunction(identity);
    return {
      body: owner.body,
      isFresh,
      isHandler: isFresh && isHandler(owner, effect.receiver, file),
      isAnswering: isAnswering(owner, framework, file),
      leaves: isHome ? framework.leaves : 'at its end',
      holdsResponse: (expression) => resolverOf(file).resolve(expression)?.identity === identity,
      takersIn: (expression) => wholes.takersIn(armsOf(expression), framework),
      wholes: wholes.made,
      contentOf: (expression) => contentOf(expression, effect.runtime, file),
      assigned: hasOtherNames ? file.adapters.all.assignNames : noNames,
    };
  });
}

/** Whether a function is given the response as a handler is, and not by another function, which may have used it before. */
function isHandler(
  owner: FunctionNode,
  { identity, framework }: Effect['receiver'],
  file: SourceFile,
): boolean {
  const index = owner.params.findIndex((parameter) => parameter === identity);
  const value = resolverOf(file).resolve(identity)?.value;
  const shapes = [framework.handlers ?? [], framework.routes ?? []].flat();
  const isShaped = shapes.some(
    (shape) =>
      shape.parameters?.[index] === value &&
      (!('arity' in shape) || shape.arity === owner.params.length),
  );
  if (index >= 0 && framework.handlers !== undefined && !isShaped) return false;
  return !isCalled(owner, file.sourceCode, file.index.memberCalls);
}

/** What becomes of an open response when a function returns: it leaves in some state, it surely stays, or neither shows. */
export function leaving(
  state: PathState,
  value: Node | null,
  { leaves, isFresh, isAnswering, holdsResponse, contentOf }: FoldedPart,
): PathState | 'unsent' | 'unseen' {
  // `return;` gives the framework nothing to send; `return user` may.
  const unlessSent = value === null ? 'unsent' : 'unseen';
  switch (leaves) {
    case 'on return':
      return isFresh ? state : 'unseen';
    case 'when returned':
      return value !== null && armsOf(value).some(holdsResponse) ? state : unlessSent;
    case 'with the returned value': {
      if (isFresh && state.content !== null) return state;
      if (!isAnswering || !isFresh || value === null || holdsResponse(value)) return unlessSent;
      const content = contentOf(value);
      return content.present === 'yes' ? { ...state, content } : 'unseen';
    }
    default:
      return 'unsent';
  }
}
