/** The functions that act on a response; each is followed by itself. */
import type { Framework } from '../../frameworks/language/framework.ts';
import { thenBefore } from '../../syntax/continuations.ts';
import { armsOf, isCalled } from '../../syntax/functions.ts';
import {
  calling,
  innermostFunction,
  isNothing,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { callsOf } from '../../syntax/own-calls.ts';
import type { Effect } from '../effects/effect.ts';
import { contentOf } from '../effects/read-content.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Content } from '../status-site.ts';
import { memberOfParameter } from '../values/typed-places.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { isAnswering, mustAnswer } from './answering.ts';
import type { ResponseUses } from './events.ts';
import type { Acts } from './given-calls.ts';
import type { PathState } from './path-state.ts';
import type { WholeResponses } from './taking-over.ts';

/** A function that acts on a response: how the response comes to it, and when it is sent. */
export interface FoldedPart {
  readonly owner: FunctionNode;
  readonly body: Node;
  /** The function that uses the response and returns before this one is called, in a chain of `then`. */
  readonly behind: FunctionNode | null;
  /** Whether another function that uses the response is called behind this one. */
  readonly isFollowed: boolean;
  /** Whether the response comes into being in this function, so that nothing has happened to it before. */
  readonly isFresh: boolean;
  /**
   * Whether the framework itself gives the function the response, and no other function that may have used it before.
   */
  readonly isHandler: boolean;
  /** Whether the file calls the function with the response, so that its ways out are of interest. */
  readonly isGiven: boolean;
  /** Whether the framework surely sends the value that the function returns. */
  readonly isAnswering: boolean;
  /** Whether the client surely gets no answer of the handler's if it returns and has sent nothing. */
  readonly mustAnswer: boolean;
  /** Whether the framework never sends a value that the function returns. */
  readonly sendsNoResult: boolean;
  /** Statuses that the framework sends where the function gives null, or nothing where it is async. */
  readonly sentWithNothing: readonly number[];
  /** When the framework sends the response. */
  readonly leaves: Framework['leaves'];
  /** Whether an expression is the response. */
  readonly holdsResponse: (expression: Node) => boolean;
  /** A returned expression as content, where the framework sends it: `return user`. */
  readonly contentOf: (expression: Node) => Content;
  /**
   * The whole responses that are sent in place of this one if an expression is returned or sent: `return new
   * Response(…)`.
   */
  readonly takersIn: (expression: Node) => readonly Effect[];
  /** The expressions that make a whole response. */
  readonly wholes: ReadonlySet<Node>;
  /** The members by which code with another name for the response may set its parts, such as `statusCode`. */
  readonly assigned: ReadonlySet<string>;
}

const noNames: ReadonlySet<string> = new Set();

/** The functions that act on a response. */
export function partsOf(
  { effects, calls }: Acts,
  { events }: ResponseUses,
  wholes: WholeResponses,
  file: SourceFile,
): readonly FoldedPart[] {
  const receiver = (effects[0] ?? calls[0])?.receiver;
  const runtime = effects[0]?.runtime ?? {};
  if (receiver === undefined) return [];
  const { identity, framework } = receiver;
  // Of `options.res` the function has the parameter `options`.
  const member = memberOfParameter(identity);
  const home = member === null ? identity.parent : member.parameter.parent;
  const functions = new Set([...events.keys()].flatMap((node) => innermostFunction(node) ?? []));
  // `render(res)` acts in another file, but after `state.res = res` this file may write to the response by that name.
  const hasOtherNames = [...events].some(
    ([{ type }, event]) => event === 'escape' && !calling.has(type),
  );
  // A function comes behind the one that it stands in, which tells where it is made.
  const inOrder = [...functions].sort((one, other) => one.range[0] - other.range[0]);
  const before = new Map(inOrder.map((owner) => [owner, thenBefore(owner)]));
  const followed = new Set(before.values());
  return inOrder.map((owner) => {
    const isFresh = owner === home;
    const isHome = isFresh || owner === innermostFunction(identity);
    return {
      owner,
      body: owner.body,
      behind: before.get(owner) ?? null,
      isFollowed: followed.has(owner),
      isFresh,
      isHandler: isFresh && member === null && isHandler(owner, receiver, file),
      isGiven: isFresh && callsOf(owner, file.sourceCode).length > 0,
      isAnswering: isAnswering(owner, framework, file),
      mustAnswer:
        isFresh &&
        member === null &&
        !isCalled(owner, file.sourceCode, file.index.memberCalls) &&
        mustAnswer(owner, receiver, file) &&
        !inOrder.some((each) => each.type === 'FunctionDeclaration' && each !== owner),
      sendsNoResult: framework.unanswered === 'hangs',
      sentWithNothing:
        resolverOf(file).routes.of(owner).length > 0 ? (framework.sentWithNothing ?? []) : [],
      leaves: isHome ? framework.leaves : 'at its end',
      holdsResponse: (expression) => resolverOf(file).resolve(expression)?.identity === identity,
      takersIn: (expression) => wholes.takersIn(armsOf(expression), framework),
      wholes: wholes.made,
      contentOf: (expression) => contentOf(expression, runtime, file),
      assigned: hasOtherNames ? file.adapters.all.assignNames : noNames,
    };
  });
}

/** A function that has a response from the code around it, as if it were given the response. */
export function asGiven(part: FoldedPart): FoldedPart {
  return {
    ...part,
    ...{ behind: null, isFollowed: false, isFresh: true, isHandler: false, isGiven: true },
    ...{ isAnswering: false, mustAnswer: false, leaves: 'at its end', takersIn: () => [] },
  };
}

/**
 * Whether a function gets the response from the framework, and not from another function, which may have used it
 * before.
 */
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

/** Whether a function returns a value that its framework would send, if the response had not left. */
export function isAnswer(value: Node, part: FoldedPart): boolean {
  const { leaves, isFresh, isAnswering, holdsResponse, contentOf } = part;
  if (leaves !== 'with the returned value' || !isFresh || !isAnswering) return false;
  return !holdsResponse(value) && contentOf(value).present === 'yes';
}

/**
 * An open response after its function returned: the state in which it is sent, `unsent`, or `unseen` where neither is
 * sure.
 */
export function leaving(
  state: PathState,
  value: Node | null,
  part: FoldedPart,
): PathState | 'unsent' | 'unseen' {
  const { owner, leaves, isFresh, isAnswering, holdsResponse, contentOf } = part;
  // `return;` gives the framework nothing to send; `return user` may.
  const unlessSent = value === null ? 'unsent' : 'unseen';
  switch (leaves) {
    case 'on return':
      return isFresh ? state : 'unseen';
    case 'when returned':
      return value !== null && armsOf(value).some(holdsResponse) ? state : unlessSent;
    case 'with the returned value': {
      if (isFresh && (state.content !== null || isSentWithNothing(state, value, part)))
        return state;
      if (value !== null && holdsResponse(value)) return 'unsent';
      // An async handler gives `undefined` then, which the framework may send.
      if (value === null) return owner.async ? 'unseen' : 'unsent';
      if (!isAnswering || !isFresh) return 'unseen';
      const content = contentOf(value);
      return content.present === 'yes' || content.isEmpty ? { ...state, content } : 'unseen';
    }
    default:
      return 'unsent';
  }
}

/** Whether a response is sent with its status although the handler gives no content. */
function isSentWithNothing(
  { status }: PathState,
  value: Node | null,
  { owner, sentWithNothing }: FoldedPart,
): boolean {
  // A handler that is not async may send the response later where it gives undefined.
  const isGiven = value?.type === 'Literal' || owner.async;
  if (typeof status === 'string' || !isGiven || (value !== null && !isNothing(value))) return false;
  return status.codes.length > 0 && status.codes.every((code) => sentWithNothing.includes(code));
}
