/** The ends of handlers: what becomes of the responses that they are given, and what they return. */
import { groupedBy } from '../../grouped-by.ts';
import { returnedBy } from '../../syntax/course.ts';
import { armsOf, functionsIn } from '../../syntax/functions.ts';
import {
  contains,
  innermostFunction,
  lastName,
  settled,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isNever } from '../responses/endless-calls.ts';
import { isSent, type Outcomes } from '../responses/outcomes.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import { setsLast } from './last-status.ts';

type SourceCode = SourceFile['sourceCode'];

/** The ends of the handlers of a file. */
export class HandlerEnds {
  readonly #file: SourceFile;
  readonly #sent: SentSites;
  #byOwner: ReadonlyMap<Node, readonly Outcomes[]> | undefined;
  #byMaker: ReadonlyMap<Node | undefined, readonly (readonly [Node, Outcomes])[]> | undefined;
  #acts: ReadonlyMap<Node, boolean> | undefined;
  #sentWith: ReadonlySet<Effect | 'initial'> | undefined;
  #byFunction: ReadonlyMap<Node, readonly Effect[]> | undefined;

  constructor(sent: SentSites, file: SourceFile) {
    this.#sent = sent;
    this.#file = file;
  }

  /** What becomes of each response that a handler is given. */
  outcomesIn(handler: FunctionNode): readonly Outcomes[] {
    this.#byOwner ??= groupedOutcomes(this.#sent.outcomes());
    return this.#byOwner.get(handler) ?? [];
  }

  /** What becomes of each response that a call in a handler makes: `h.response(user)`. */
  madeIn(handler: FunctionNode): ReadonlyMap<Node, Outcomes> {
    this.#byMaker ??= groupedBy([...this.#sent.outcomes()], ([response]) =>
      response.type === 'CallExpression' ? [innermostFunction(response)] : [],
    );
    return new Map(this.#byMaker.get(handler));
  }

  /** Whether a handler surely answers with the status of an effect, and other code has no chance to give another one. */
  isSentWith(effect: Effect, handler: FunctionNode): boolean {
    // The object of a class has the status when its method has returned.
    if (contains(effect.receiver.identity, handler)) {
      this.#acts ??= new Map(
        effectsIn(this.#file).map(({ match, pattern }) => [match, pattern.status !== undefined]),
      );
      return setsLast(effect.match, handler, this.#acts, this.#file.sourceCode.visitorKeys);
    }
    this.#sentWith ??= new Set(
      [...this.#sent.outcomes().values()]
        .flatMap((each) => [...each])
        .flatMap(([key, all]) => (all.some(isSent) ? key : [])),
    );
    return this.#sentWith.has(effect);
  }

  /** The effects in a handler, and in the functions that it holds, that send a response or are one. */
  answeringIn(handler: FunctionNode): readonly Effect[] {
    this.#byFunction ??= groupedBy(effectsIn(this.#file).filter(isAnswering), ({ match }) =>
      functionsAround(match),
    );
    return this.#byFunction.get(handler) ?? [];
  }

  /**
   * The expressions that a handler returns, each arm of a choice by itself; null for a path that returns none. A path that
   * ends with a call which never gives anything back is none of them.
   */
  returnedIn(handler: FunctionNode): readonly (Node | null)[] {
    const { sourceCode } = this.#file;
    if (isNever(handler, sourceCode)) return [];
    return [...returnedBy(handler, sourceCode.visitorKeys)]
      .flatMap((each) => (each === null ? [null] : armsOf(each).map(unwrap)))
      .filter((each) => !isFailing(each ?? lastExpression(handler), sourceCode));
  }
}

function isAnswering({ pattern, receiver, births }: Effect): boolean {
  const { whole, ends, role = 'send' } = pattern;
  const isMade = births && (pattern.leaves ?? receiver.framework.leaves) === 'when returned';
  return role === 'send' && (whole === true || ends === true || isMade);
}

function functionsAround(node: Node): readonly FunctionNode[] {
  const around = innermostFunction(node);
  return around === undefined ? [] : [around, ...functionsAround(around)];
}

/** The expression of the statement at the end of a function; null where another statement stands there. */
function lastExpression({ body }: FunctionNode): Node | null {
  const last = body.type === 'BlockStatement' ? body.body.at(-1) : undefined;
  return last?.type === 'ExpressionStatement' ? last.expression : null;
}

/** Whether an expression is a call that never gives a value back: of a function that always throws, or `Promise.reject(…)`. */
function isFailing(expression: Node | null, sourceCode: SourceCode): boolean {
  if (expression === null) return false;
  const node = settled(expression);
  if (node.type !== 'CallExpression') return false;
  if (rejecting.has(lastName(node.callee) ?? '')) return true;
  const called = functionsIn(node.callee, sourceCode);
  return (
    called.length > 0 &&
    called.every(
      (each) =>
        isNever(each.node, sourceCode) || returnedBy(each.node, sourceCode.visitorKeys).size === 0,
    )
  );
}

/** The names of functions that make a promise, or a stream, of nothing but an error. */
const rejecting: ReadonlySet<string> = new Set(['reject', 'throwError']);

/** Whether the value of an expression is content and no response: a text of no characters may be sent as none. */
export function isPlainContent(expression: Node): boolean {
  switch (expression.type) {
    case 'ArrayExpression':
    case 'ObjectExpression':
      return true;
    case 'Literal':
      return typeof expression.value === 'string' && expression.value !== '';
    case 'TemplateLiteral':
      return expression.quasis.some(({ value }) => value.raw !== '');
    default:
      return false;
  }
}

/** By function, the outcomes of the responses that are its parameters, or that stand in their patterns. */
function groupedOutcomes(
  byResponse: ReadonlyMap<Node, Outcomes>,
): ReadonlyMap<Node, readonly Outcomes[]> {
  const entries = [...byResponse].map(([response, outcomes]) => {
    let owner: Node | null | undefined = response.parent;
    while (owner && patterns.has(owner.type)) owner = owner.parent;
    return { owner, outcomes };
  });
  const grouped = groupedBy(entries, ({ owner }) => (owner ? [owner] : []));
  return new Map([...grouped].map(([owner, all]) => [owner, all.map(({ outcomes }) => outcomes)]));
}

/** The types of nodes between a parameter's name and its function. */
const patterns: ReadonlySet<string> = new Set(['Property', 'ObjectPattern', 'AssignmentPattern']);
