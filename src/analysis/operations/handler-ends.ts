/** The ends of handlers: what becomes of the responses that they are given, and what they return. */
import { groupedBy } from '../../grouped-by.ts';
import { returnedBy } from '../../syntax/course.ts';
import { armsOf } from '../../syntax/functions.ts';
import { unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Outcomes } from '../responses/outcomes.ts';
import type { SentSites } from '../sites/sent-sites.ts';

/** The ends of the handlers of a file. */
export class HandlerEnds {
  readonly #file: SourceFile;
  readonly #sent: SentSites;
  #byOwner: ReadonlyMap<Node, readonly Outcomes[]> | undefined;

  constructor(sent: SentSites, file: SourceFile) {
    this.#sent = sent;
    this.#file = file;
  }

  /** What becomes of each response that a handler is given. */
  outcomesIn(handler: FunctionNode): readonly Outcomes[] {
    this.#byOwner ??= groupedOutcomes(this.#sent.outcomes());
    return this.#byOwner.get(handler) ?? [];
  }

  /** The expressions that a handler returns, each arm of a choice by itself; null for a path that returns none. */
  returnedIn(handler: FunctionNode): readonly (Node | null)[] {
    const { visitorKeys } = this.#file.sourceCode;
    return [...returnedBy(handler, visitorKeys)].flatMap((each) =>
      each === null ? [null] : armsOf(each).map(unwrap),
    );
  }
}

/** Whether the value of an expression is content and no response. */
export function isPlainContent({ type }: Node): boolean {
  return plainContent.has(type);
}

const plainContent: ReadonlySet<string> = new Set([
  'ObjectExpression',
  'ArrayExpression',
  'TemplateLiteral',
]);

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
