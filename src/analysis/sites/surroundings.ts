/** The facts around a site: its route, the request fields that its handler reads, other servers, tests. */
import type { Node } from '../../syntax/nodes.ts';
import { actionOf } from '../around/actions.ts';
import { mayHaveLeft } from '../around/departures.ts';
import { isFaked, isTried } from '../around/faked.ts';
import { asksOthers, passesOn } from '../around/intermediaries.ts';
import { readsField } from '../around/request-reads.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Action, Content, Route, SentSite } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** The facts around one place, each found when a rule first asks for it. */
export class Surroundings {
  readonly #node: Node;
  readonly #written: Node;
  readonly #file: SourceFile;
  #route: Route | null | undefined;
  #isFaked: boolean | undefined;

  /** @param written the part of `node` for which the route is asked: an arm of a ternary may answer fewer methods. */
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

  get isTried(): boolean {
    return isTried(this.#node);
  }

  get mayHaveLeft(): boolean {
    return mayHaveLeft(this.#node, this.#file);
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

  /** The handler's action before it sets a status. */
  actionBefore(setter: Node, content: Content): Action {
    return actionOf(setter, content, this.route, this.#file);
  }
}
