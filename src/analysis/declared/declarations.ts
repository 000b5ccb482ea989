/** The declarations that belong to a registration of a handler. */
import type { TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../../grouped-by.ts';
import { heldBy } from '../../syntax/definitions.ts';
import {
  ancestors,
  calledMember,
  contains,
  decoratorsOf,
  isFunction,
  previousLink,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { leavesDocuments } from '../effects/changed-documents.ts';
import { documentedObject, unfrozen } from '../effects/declared-keys.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import { classDecorators } from '../registrations/decorators.ts';
import type { Extensions } from '../registrations/extensions.ts';
import { assignedDocuments } from '../routes/documented-functions.ts';
import { describe } from '../routes/route-arguments.ts';
import type { Registration } from '../routes/routes.ts';
import { Contracts, type DeclaredInContract } from './contracts.ts';

/** How many calls are entered within an argument: `decorate(describeRoute({ … }))`. */
const deepest = 3;

/** The declarations of a file, found by the registrations that they stand beside. */
export class Declarations {
  readonly #file: SourceFile;
  readonly #extensions: Extensions;
  readonly #extended = new Set<Effect>();
  /** By expression, its declarations: an object may have several documents. */
  readonly #byMatch: ReadonlyMap<Node, readonly Effect[]>;
  /** By function, the documents that the file assigns to a member of it: `GET.apiDoc = { responses }`. */
  readonly #assigned: ReadonlyMap<Node, readonly Effect[]>;
  /** By call, the declarations for all routes that are registered behind it in its chain: `app.guard({ response })`. */
  readonly #ofChain = new Map<Node, readonly Effect[]>();

  readonly #contracts: Contracts;
  /** By a declaration in a contract, those for all routes of the contract. */
  readonly #shared = new Map<Effect, readonly Effect[]>();

  /** @param effects the effects of the file that declare statuses. */
  constructor(effects: readonly Effect[], extensions: Extensions, file: SourceFile) {
    this.#extensions = extensions;
    this.#file = file;
    this.#contracts = new Contracts(file, (node) => this.at(node));
    this.#byMatch = groupedBy<Effect, Node>(effects, ({ match }) => [match]);
    const assigned = groupedBy(assignedDocuments(file), ({ handler }) => [handler]);
    this.#assigned = new Map(
      [...assigned].map(([handler, all]) => [
        handler,
        all.flatMap(({ document }) => this.#within(document)),
      ]),
    );
  }

  /** Whether code that the file does not show may add to a declaration, as a function of its own to the object it is given. */
  isExtended(effect: Effect): boolean {
    return this.#extended.has(effect);
  }

  /** Whether an argument of a registration declares statuses. */
  isDocument(argument: Node): boolean {
    return this.within(argument).length > 0;
  }

  /** The declarations in an argument of a registration. */
  within(argument: Node): readonly Effect[] {
    return this.#within(argument);
  }

  /** The declarations that an expression is. */
  at(node: Node): readonly Effect[] {
    return this.#byMatch.get(node) ?? [];
  }

  /** The declarations for one registration of a handler alone. */
  ownOf(handler: FunctionNode, registration: Registration): ReadonlySet<Effect> {
    return new Set([
      ...decoratorsOf(handler.parent).flatMap(({ expression }) => this.#within(expression)),
      ...(this.#assigned.get(handler) ?? []),
      ...this.#beside(registration),
    ]);
  }

  /** The method and path in the document of a route whose registration names neither. */
  routeOf(handler: FunctionNode, registration: Registration) {
    if (registration.methods !== 'any' || registration.path !== null) return null;
    const routes = [...this.ownOf(handler, registration)].flatMap(({ match }) => {
      if (match.type !== 'ObjectExpression') return [];
      const { methods, path } = describe(match);
      return methods !== null && path !== null ? [{ object: match, methods, path }] : [];
    });
    return routes.length === 1 ? (routes[0] ?? null) : null;
  }

  /** The declarations for all routes of the class, or of the group, that a handler is registered in. */
  sharedOf(handler: FunctionNode, registration: Registration): ReadonlySet<Effect> {
    const { place, framework } = registration;
    const ofClass = classDecorators(handler).flatMap(({ expression }) => this.#within(expression));
    const own = [...this.ownOf(handler, registration)];
    const ofContract = own.flatMap((each) => this.#shared.get(each) ?? []);
    const node = unwrap(place);
    if (node.type !== 'CallExpression') return new Set([...ofClass, ...ofContract]);
    const paths = pathNames(framework);
    const around = [...this.#before(node, paths), ...this.#around(node, paths)];
    return new Set([...ofClass, ...ofContract, ...around]);
  }

  #beside({ place }: Registration): readonly Effect[] {
    const node = unwrap(place);
    if (node.type === 'CallExpression') return this.#inArguments(node);
    const property = node.type === 'Property' ? node : place.parent;
    if (property?.type !== 'Property' || property.parent.type !== 'ObjectExpression') return [];
    return [...this.#inDescription(property), ...this.#byName(property)];
  }

  #inArguments(call: TSESTree.CallExpression): readonly Effect[] {
    return [...this.at(call), ...call.arguments.flatMap((argument) => this.#within(argument))];
  }

  /**
   * The declarations that an expression is, or that calls in it are given, no function entered. A member of an object is
   * data of its framework, unless the place of documents in the object leads through it; other documents than those of
   * a framework may stand in any.
   */
  #within(expression: Node, depth = 0): readonly Effect[] {
    const node = this.#valueOf(expression);
    const own = this.at(node);
    if (own.length > 0) return own;
    if (depth < deepest && node.type === 'MemberExpression') {
      const found = this.#contracts.of(node);
      return found === null ? [] : this.#inContract(found);
    }
    if (node.type === 'CallExpression' && depth < deepest) {
      const found = node.arguments.flatMap((argument) => this.#within(argument, depth + 1));
      if (!leavesDocuments(node, this.#file)) for (const each of found) this.#extended.add(each);
      return found;
    }
    // Middleware in a list: `[authenticate, documented(404)]`.
    if (node.type === 'ArrayExpression' && depth < deepest)
      return node.elements.flatMap((each) => (each === null ? [] : this.#within(each, depth + 1)));
    return node.type === 'ObjectExpression' ? this.#inMembers(node) : [];
  }

  readonly #inMembers = oncePer((object: TSESTree.ObjectExpression): readonly Effect[] =>
    object.properties
      .flatMap((member) => (member.type === 'Property' ? this.at(this.#valueOf(member.value)) : []))
      .filter(({ receiver: { framework } }) => framework.packages.length === 0),
  );

  #valueOf(expression: Node): Node {
    const named = unfrozen(expression);
    return unfrozen(heldBy(named, this.#file.sourceCode) ?? named);
  }

  /** The declarations in the object that a handler is a property of, and in the one around it. */
  #inDescription({ parent }: TSESTree.Property): readonly Effect[] {
    const around: Node = parent.parent;
    const objects = around.type === 'Property' ? [parent, around.parent] : [parent];
    return objects.flatMap((object) => this.#within(object));
  }

  /** The declaration that a contract has under the names by which the handler stands: `router(contract, { show })`. */
  #byName(property: TSESTree.Property): readonly Effect[] {
    const names = [staticName(property) ?? ''];
    let handlers = property.parent;
    for (let around: Node = handlers.parent; around.type === 'Property'; around = handlers.parent) {
      names.unshift(staticName(around) ?? '');
      handlers = around.parent;
    }
    return this.#inContracts(handlers, names);
  }

  #inContracts(handlers: Node, names: readonly string[]): readonly Effect[] {
    const call = handlers.parent;
    if (call?.type !== 'CallExpression') return [];
    // A handler may stand beside its middleware: `{ show: { middleware, handler } }`.
    const route = names.at(-1) === 'handler' ? names.slice(0, -1) : names;
    return call.arguments.flatMap((argument) => {
      const found = argument === handlers ? null : this.#contracts.of(argument, route);
      return found === null ? [] : this.#inContract(found);
    });
  }

  #inContract({ own, shared, isExtended }: DeclaredInContract): readonly Effect[] {
    if (isExtended) for (const each of own) this.#extended.add(each);
    for (const each of own) this.#shared.set(each, shared);
    return own;
  }

  /** The declarations of calls before a registration in its chain, of those that register no path themselves. */
  #before(call: TSESTree.CallExpression, paths: ReadonlySet<string>): readonly Effect[] {
    const links: TSESTree.CallExpression[] = [];
    let link = previousLink(call);
    while (link !== null && !this.#ofChain.has(link)) {
      if (link.type === 'CallExpression') links.push(link);
      link = previousLink(link);
    }
    let found = (link && this.#ofChain.get(link)) ?? [];
    for (const each of links.reverse()) {
      const own = paths.has(calledMember(each) ?? '') ? [] : this.#forAll(each);
      if (own.length > 0) found = [...found, ...own];
      this.#ofChain.set(each, found);
    }
    return found;
  }

  /** The declarations of calls that are given the function in which a handler is registered: `app.group('/x', …)`. */
  #around(call: TSESTree.CallExpression, paths: ReadonlySet<string>): readonly Effect[] {
    for (const around of ancestors(call)) {
      if (around.type !== 'CallExpression' || paths.has(calledMember(around) ?? '')) continue;
      const isGiven = around.arguments.some(
        (argument) => isFunction(unwrap(argument)) && contains(argument, call),
      );
      if (isGiven)
        return [
          ...(this.#extensions.at(around) ? this.#inOptions(around) : this.#inArguments(around)),
          ...this.#before(around, paths),
          ...this.#around(around, paths),
        ];
    }
    return [];
  }

  /** The declarations of a call for all routes behind it: none where a function in it is given a router of its own. */
  #forAll(call: TSESTree.CallExpression): readonly Effect[] {
    const extension = this.#extensions.at(call);
    if (extension === null) return this.#inArguments(call);
    const { pattern, within } = extension;
    return pattern.plugin === true || within.length > 0 ? [] : this.#inOptions(call);
  }

  /** The declarations that the arguments of a call are themselves. */
  #inOptions(call: TSESTree.CallExpression): readonly Effect[] {
    return call.arguments.flatMap((argument) => {
      const options = documentedObject(argument, this.#file);
      return options === null ? [] : this.at(options);
    });
  }
}

/** The methods by which a framework registers a handler for a path. */
function pathNames(framework: Registration['framework']): ReadonlySet<string> {
  const rows = (framework?.routes ?? []).filter(
    ({ path, description }) => path !== undefined || description !== undefined,
  );
  return new Set(rows.flatMap(({ call = {} }) => Object.keys(call)));
}
