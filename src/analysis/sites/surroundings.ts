/** The facts around a site: its route, the request fields that its handler reads, other servers, tests. */
import type { Node } from '../../syntax/nodes.ts';
import { actionOf } from '../around/actions.ts';
import { mayHaveLeft } from '../around/departures.ts';
import { isFaked } from '../around/faked.ts';
import { asksOthers, passesOn } from '../around/intermediaries.ts';
import { readsField } from '../around/request-reads.ts';
import { isTried } from '../around/tried.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isTest } from '../input/test-file.ts';
import type { Action, Content, Route, SentSite } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** A place of which more is known. */
interface Known {
  /** The part of the place for which the route is asked: an arm of a ternary may answer fewer methods. */
  readonly written?: Node;
  /** Whether the response of the place answers no request. */
  readonly isKeptBack?: () => boolean;
}

/**
 * The facts around one place, each found when a rule first asks for it. A response that its handler keeps back has no
 * route, and no request is the cause of it.
 */
export class Surroundings {
  readonly #node: Node;
  readonly #file: SourceFile;
  readonly #known: Known;
  #route: Route | null | undefined;
  #isFaked: boolean | undefined;
  #isKeptBack: boolean | undefined;

  constructor(node: Node, file: SourceFile, known: Known = {}) {
    this.#node = node;
    this.#file = file;
    this.#known = known;
  }

  get route(): Route | null {
    if (this.#route === undefined) this.#route = this.isKeptBack ? null : this.#findRoute();
    return this.#route;
  }

  #findRoute(): Route | null {
    return resolverOf(this.#file).routes.around(this.#known.written ?? this.#node);
  }

  get isKeptBack(): boolean {
    return (this.#isKeptBack ??= this.#known.isKeptBack?.() === true);
  }

  get isFaked(): boolean {
    return (this.#isFaked ??= this.isInCase || isTest(this.#file));
  }

  get isInCase(): boolean {
    return isFaked(this.#node);
  }

  get isTried(): boolean {
    return isTried(this.#node, this.#file);
  }

  get mayHaveLeft(): boolean {
    return mayHaveLeft(this.#node, this.#file);
  }

  get requestFields(): SentSite['requestFields'] {
    const has = (field: string) => readsField(this.#node, field, this.#file);
    return { has: this.isKeptBack ? () => 'unknown' : has };
  }

  get passesOn(): SentSite['passesOn'] {
    return this.isKeptBack ? 'unknown' : passesOn(this.#file);
  }

  get asksOthers(): SentSite['asksOthers'] {
    return this.isKeptBack ? 'unknown' : asksOthers(this.#node, this.#file);
  }

  /** The handler's action before it sets a status. */
  actionBefore(setter: Node, content: Content): Action {
    return this.isKeptBack ? 'unknown' : actionOf(setter, content, this.route, this.#file);
  }
}
