/** What is around a site: the route that leads to it, and what its handler and its file do besides. */
import type { Node } from '../../syntax/nodes.ts';
import { actionOf } from '../around/actions.ts';
import { isFaked } from '../around/faked.ts';
import { asksOthers, passesOn } from '../around/intermediaries.ts';
import { readsField } from '../around/request-reads.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Action, Content, Route, SentSite } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** The answers about one place, each found when it is first asked for. */
export class Surroundings {
  readonly #node: Node;
  readonly #written: Node;
  readonly #file: SourceFile;
  #route: Route | null | undefined;
  #isFaked: boolean | undefined;

  /** @param written the part of the expression that counts for the route: one arm of a ternary may answer fewer methods. */
  constructor(node: Node, file: SourceFile, written: Node = node) {
    this.#node = node;
    this.#written = written;
    this.#file = file;
  }

  get route(): Route | null {
    if (this.#route === undefined)
      this.#route = resolverOf(this.#file).routes.around(this.#written);
    return this.#route;
  }

  get isFaked(): boolean {
    return (this.#isFaked ??= isFaked(this.#node));
  }

  get requestFields(): SentSite['requestFields'] {
    return { has: (field) => readsField(this.#node, field, this.#file) };
  }

  get passesOn(): SentSite['passesOn'] {
    return passesOn(this.#file);
  }

  get asksOthers(): SentSite['asksOthers'] {
    return asksOthers(this.#node, this.#file);
  }

  /** What the handler does to its resource before a status is set. */
  actionBefore(setter: Node, content: Content): Action {
    return actionOf(setter, content, this.route, this.#file);
  }
}
