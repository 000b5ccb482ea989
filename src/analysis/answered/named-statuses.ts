/** The statuses that handlers name. */
import type { Framework, ResponsePattern } from '../../frameworks/language/framework.ts';
import { groupedBy } from '../../grouped-by.ts';
import type { FunctionNode, Node } from '../../syntax/nodes.ts';
import { plainText } from '../../syntax/plain-text.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import type { DeclaredSite, Route, SentSite } from '../status-site.ts';

/** A status that a handler names, with the expression that names it and the pattern that it meets. */
export interface Named {
  readonly site: SentSite;
  readonly effect: Effect;
  readonly match: Node;
  readonly pattern: ResponsePattern;
  readonly framework: Framework;
}

/** The statuses of a file, by the handlers that name them. */
export class NamedStatuses {
  readonly #sent: SentSites;
  #byHandler: ReadonlyMap<Node, readonly Named[]> | undefined;

  constructor(sent: SentSites) {
    this.#sent = sent;
  }

  in(handler: FunctionNode): readonly Named[] {
    this.#byHandler ??= groupedBy(
      [...this.#sent.byEffect].flatMap(([effect, sites]) => {
        const { match, pattern, receiver } = effect;
        return sites.flatMap((site) =>
          site.role === 'send' || site.role === 'throw'
            ? [{ site, effect, match, pattern, framework: receiver.framework }]
            : [],
        );
      }),
      ({ site: { route } }) => (route === null || isUnreached(route) ? [] : [route.handler]),
    );
    return this.#byHandler.get(handler) ?? [];
  }

  /** The calls and objects in a handler that are whole responses. */
  wholesIn(handler: FunctionNode): ReadonlySet<Node> {
    return new Set<Node>(
      this.in(handler).flatMap(({ match, pattern, framework }) =>
        pattern.whole === true || pattern.ends === true || framework.leaves === 'when returned'
          ? match
          : [],
      ),
    );
  }
}

/** Whether a status is that of a whole response, or of an error. */
export function isWhole({ site, pattern }: Named): boolean {
  return site.role === 'throw' || pattern.whole === true;
}

/** Whether a status is that of a decorator: `@HttpCode(202)`. */
export function isDecorated({ match }: Named): boolean {
  return match.parent?.type === 'Decorator';
}

/** Whether a status is known, and sent as it is. */
export function isKnown({ site }: Named): boolean {
  const { status, overridden } = site;
  const isFinal = site.role !== 'send' || site.stays === 'yes';
  return status.kind !== 'unknown' && overridden === null && isFinal;
}

/** Whether TypeScript rejects a status in the place of a pattern that is not declared. */
export function isTyped(
  { typed }: ResponsePattern,
  declared: readonly DeclaredSite[],
  { filename, sourceCode }: SourceFile,
): boolean {
  if (typed === undefined || !/\.[cm]?tsx?$/u.test(filename)) return false;
  const { words, contents } = typed;
  const text = plainText(sourceCode);
  if (words?.some((word) => text.includes(word)) === false) return false;
  return contents !== true || declared.every(({ content }) => content.present !== 'no');
}

/** Whether a condition on the method excludes all methods of a route: `if (request.method === 'OPTIONS')` in a `POST`. */
function isUnreached({ methods }: Route): boolean {
  return methods !== 'any' && methods.size === 0;
}
