/** Where handlers are registered, and which methods can reach a node in them. */
import type { TSESTree } from '@typescript-eslint/utils';
import type {
  Framework,
  HandlerShape,
  MethodsServed,
  RoutePattern,
} from '../../frameworks/language/framework.ts';
import { functionsIn, isCalled } from '../../syntax/functions.ts';
import { definitionOf } from '../../syntax/definitions.ts';
import {
  decoratedFunction,
  enclosingFunctions,
  unwrap,
  writtenText,
  type FunctionNode,
  type Node,
  calledOn,
} from '../../syntax/nodes.ts';
import { isRegistrar } from '../adapters/adapters.ts';
import { commentedActions } from '../comments/commented-actions.ts';
import { isCalledOtherwise } from './other-handlers.ts';
import { documentAssignments, handlerAssigned } from './documented-functions.ts';
import { exportedConventions, exportedValues, fileRoute } from './exported-handlers.ts';
import { MethodNarrowing } from './request-method.ts';
import { conventionalShape, isRequest, type FrameworkValue } from '../adapters/framework-value.ts';
import { OtherRouters } from './other-routers.ts';
import { membersIn, methodsIn, pathIn, routeObject } from './route-arguments.ts';
import { type SourceFile, isListed, isUsed } from '../input/source-file.ts';
import type { Evidence, Route } from '../status-site.ts';

/** One registration of a handler. */
export interface Registration {
  readonly methods: MethodsServed;
  readonly path: string | null;
  /** The framework that calls the handler, where it is known. */
  readonly framework: Framework | null;
  readonly evidence: Evidence;
  /** The call, decorator, property or exported value by which the handler is registered. */
  readonly place: Node;
  /**
   * Whether another function wraps the handler, and may call it with other arguments: `app.get('/', wrap(handler))`.
   */
  readonly wrapped: boolean;
  /** The handler's parameters, where they differ from those of the framework's other handlers. */
  readonly parameters?: HandlerShape['parameters'];
  /**
   * Set for `createServer(handler)`, which says nothing of methods; another registration of the handler may name some.
   */
  readonly namesNoMethod?: true;
}

type Origin = Pick<Registration, 'framework' | 'evidence'>;

/** The handlers of a file, and the methods and paths that they are registered for. */
export class Routes {
  readonly #file: SourceFile;
  readonly #resolve: (expression: Node) => FrameworkValue | null;
  readonly #narrowing: MethodNarrowing;
  readonly #others: OtherRouters;
  /** The handlers that are known by their documents, which no other framework finds by their names. */
  readonly #documented = new Set<FunctionNode>();
  #isComplete = false;
  #total = 0;
  #registrations: Map<FunctionNode, Registration[]> | null = null;
  constructor(file: SourceFile, resolve: (expression: Node) => FrameworkValue | null) {
    this.#file = file;
    this.#resolve = resolve;
    this.#others = new OtherRouters(file, resolve);
    this.#narrowing = new MethodNarrowing({
      sourceCode: file.sourceCode,
      isRequest: (expression) => this.#isRequest(expression),
      isHandler: (candidate) => this.of(candidate).length > 0,
    });
  }

  /** Whether all registrations are known, so that values that are resolved from now on stay as they are. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** How many registrations are known so far. */
  get total(): number {
    return this.#total;
  }

  /** The functions that are registered. */
  handlers(): Iterable<FunctionNode> {
    this.#ensure();
    return this.#registrations?.keys() ?? [];
  }

  /** The registrations of a function. */
  of(handler: FunctionNode): readonly Registration[] {
    this.#ensure();
    return this.#registrations?.get(handler) ?? [];
  }

  #ensure(): void {
    if (this.#registrations !== null) return;
    this.#registrations = new Map();
    this.#collect();
    this.#isComplete = true;
  }

  /** The route whose handler a node stands in, with the methods that can reach the node. */
  around(node: Node): Route | null {
    const decorated = decoratedFunction(node);
    const functions = [...(decorated === null ? [] : [decorated]), ...enclosingFunctions(node)];
    const handler = functions.find((enclosing) => this.of(enclosing).length > 0);
    const registrations = handler === undefined ? [] : this.of(handler);
    // A function of the file that calls the handler may answer another method with it.
    const { sourceCode, index } = this.#file;
    const mayBeOther = handler !== undefined && isCalled(handler, sourceCode, index.memberCalls);
    const methods = this.#narrowing.at(node, mayBeOther ? 'any' : methodsOf(registrations));
    const outermost = handler ?? functions.at(-1);
    if (outermost === undefined || (handler === undefined && methods === 'any')) return null;
    const path = registrations.find((registration) => registration.path !== null)?.path ?? null;
    return { methods, path, handler: outermost };
  }

  /** Whether an expression is a request: by its framework value or, where it has none, by its name. */
  #isRequest(expression: Node): boolean {
    const value = this.#resolve(expression);
    if (value !== null) return isRequest(value);
    const node = unwrap(expression);
    if (node.type !== 'Identifier' || !this.#file.adapters.all.requestNames.has(node.name))
      return false;
    const definition = definitionOf(node, this.#file.sourceCode);
    return definition.kind === 'parameter' && definition.keys.length === 0;
  }

  #collect(): void {
    const { adapters, index } = this.#file;
    for (const name of adapters.routeNames)
      for (const call of index.memberCalls.get(name) ?? []) this.#collectMemberCall(call, name);
    for (const call of [...index.plainCalls, ...index.curriedCalls]) this.#collectPlainCall(call);
    for (const name of adapters.registrars)
      for (const call of index.memberCalls.get(name) ?? []) this.#collectPlainCall(call);
    for (const decorator of index.decorators) this.#collectDecorator(decorator);
    for (const property of index.handlers) this.#collectRouteObject(property);
    this.#collectDocumented();
    for (const { name, value } of exportedValues(this.#file)) this.#collectExport(name, value);
    for (const { handler, framework } of commentedActions(this.#file))
      this.#add(handler, {
        ...{ framework, evidence: 'convention', methods: 'any', path: null },
        ...{ place: handler, wrapped: false },
      });
  }

  #collectMemberCall(call: TSESTree.CallExpression, name: string): void {
    const object = calledOn(call);
    const receiver = object && this.#resolve(object);
    if (receiver !== null) {
      const { framework, value, evidence } = receiver;
      const pattern = framework.routes?.find(
        ({ on, call: names, event }) =>
          on === value &&
          names !== undefined &&
          Object.hasOwn(names, name) &&
          (event === undefined || writtenText(call.arguments[0]) === event),
      );
      if (pattern) this.#register(call, pattern, pattern.call?.[name], { framework, evidence });
      return;
    }
    const found = this.#others.find(call, name);
    if (found === null) return;
    const { pattern, ...origin } = found;
    this.#register(call, pattern, pattern.call?.[name], origin);
  }

  /** Calls of a value that registers the handler it is given, such as `createServer(handler)`. */
  #collectPlainCall(call: TSESTree.CallExpression): void {
    const callee = this.#resolve(call.callee);
    const pattern = callee?.framework.routes?.find(
      (route) => route.on === callee.value && isRegistrar(route),
    );
    if (callee && pattern) {
      const { framework, evidence } = callee;
      this.#register(call, pattern, undefined, { framework, evidence });
    }
  }

  /** `@Get('/path')` on a method. */
  #collectDecorator(decorator: TSESTree.Decorator): void {
    const call = unwrap(decorator.expression);
    const handler = decoratedFunction(decorator);
    const receiver = call.type === 'CallExpression' ? this.#resolve(call.callee) : null;
    if (call.type !== 'CallExpression' || handler === null || receiver === null) return;
    const { framework, value, name, evidence } = receiver;
    for (const { on, decorate, path } of framework.routes ?? []) {
      const methods = on === value && name !== null ? decorate?.[name] : undefined;
      if (methods !== undefined)
        this.#add(handler, {
          framework,
          evidence,
          methods,
          place: decorator,
          path: path === undefined ? null : writtenText(call.arguments[path]),
          wrapped: false,
        });
    }
  }

  /**
   * `{ method: 'PUT', path: '/', handler }` outside a call, in a project that depends on a framework with such routes.
   */
  #collectRouteObject(property: TSESTree.Property): void {
    const framework = this.#file.adapters.frameworks.find(
      (candidate) => candidate.routeObjects === true && isUsed(candidate, this.#file),
    );
    const route = framework && routeObject(property);
    if (framework && route)
      this.#addAll(property.value, {
        framework,
        evidence: 'project',
        place: property,
        methods: route.methods ?? 'any',
        path: route.path,
      });
  }

  #register(
    call: TSESTree.CallExpression,
    pattern: RoutePattern,
    named: MethodsServed | undefined,
    origin: Origin,
  ): void {
    const written = pathIn(call, pattern);
    const routes = methodsIn(call, pattern, this.#file.sourceCode);
    const [described] = routes;
    const registration = {
      ...origin,
      place: call,
      methods: described?.methods ?? named ?? 'any',
      path: described?.path ?? written,
      ...(pattern.parameters ? { parameters: pattern.parameters } : {}),
      ...(isRegistrar(pattern) ? { namesNoMethod: true as const } : {}),
    };
    const members =
      pattern.handlers === 'members'
        ? call.arguments.flatMap((argument) => membersIn(argument))
        : [];
    const { handler } = pattern;
    const given =
      handler === undefined ? call.arguments : call.arguments.slice(handler, handler + 1);
    for (const argument of given) this.#addAll(argument, registration);
    for (const { methods, path, handlers } of routes)
      for (const each of handlers)
        this.#addAll(each, {
          ...registration,
          // Each route of a list is registered by the property that has its handler.
          place: isList(call, pattern) ? (each.parent ?? call) : call,
          methods: methods ?? registration.methods,
          path: path ?? written,
        });
    for (const { value, method, path } of members)
      this.#addAll(value, {
        ...registration,
        place: value,
        methods: method ?? registration.methods,
        path: path ?? registration.path,
      });
  }

  /** `export function PUT() {}`, `exports.PUT = …` and so on. */
  #collectExport(name: string, value: Node): void {
    const file = this.#file;
    const route = name === 'default' ? fileRoute(file) : null;
    if (route !== null) this.#addAll(value, { ...route, evidence: 'project', place: value });
    for (const framework of file.adapters.frameworks) {
      const { exports = {}, packages } = framework;
      const methods = Object.hasOwn(exports, name) ? exports[name] : undefined;
      if (methods === undefined || (packages.length > 0 && !isUsed(framework, file))) continue;
      const isImported =
        packages.length === 0 || packages.some((each) => file.index.imports.has(each));
      const evidence = isImported ? 'import' : 'project';
      const members = name === 'default' ? [] : membersIn(value).map((member) => member.value);
      for (const each of [value, ...members])
        this.#addAll(each, { methods, path: null, framework, evidence, place: each });
      return;
    }
    for (const framework of exportedConventions(this.#file))
      for (const { node, wrapped } of functionsIn(value, this.#file.sourceCode)) {
        if (conventionalShape(framework, node) === undefined) continue;
        const evidence = isListed(framework, this.#file) ? 'project' : 'convention';
        this.#add(node, {
          ...{ methods: 'any', path: null, framework, evidence, wrapped },
          place: value,
        });
      }
  }

  /** `GET.apiDoc = { … }` */
  #collectDocumented(): void {
    const file = this.#file;
    for (const framework of file.adapters.frameworks) {
      for (const assignment of documentAssignments(framework, file)) {
        const found = handlerAssigned(assignment, file);
        if (found === null) continue;
        this.#add(found.node, {
          ...{ framework, evidence: 'project', methods: found.method, path: null },
          ...{ place: found.node, wrapped: found.isListed },
        });
        this.#documented.add(found.node);
      }
    }
  }

  #addAll(value: Node, registration: Omit<Registration, 'wrapped'>): void {
    for (const { node, wrapped } of functionsIn(value, this.#file.sourceCode))
      this.#add(node, { ...registration, wrapped });
  }

  #add(handler: FunctionNode, registration: Registration): void {
    const { framework } = registration;
    if (framework !== null && isCalledOtherwise(framework, handler, this.#file.sourceCode)) return;
    if (this.#documented.has(handler)) return;
    this.#total += 1;
    const registrations = this.#registrations?.get(handler);
    if (registrations === undefined) this.#registrations?.set(handler, [registration]);
    else registrations.push(registration);
  }
}

/** Whether a call registers the routes of a list: `server.route([{ … }])`. */
function isList(call: TSESTree.CallExpression, { description }: RoutePattern): boolean {
  const described = description === undefined ? undefined : call.arguments[description];
  return described !== undefined && unwrap(described).type === 'ArrayExpression';
}

/**
 * The methods of all registrations; `createServer(handler)`, which names none, adds none to those of the other
 * registrations.
 */
function methodsOf(registrations: readonly Registration[]): Route['methods'] {
  const naming = registrations.filter(({ namesNoMethod }) => namesNoMethod !== true);
  const methods = (naming.length > 0 ? naming : registrations).flatMap((one) => one.methods);
  return methods.length === 0 || methods.includes('any')
    ? 'any'
    : new Set(methods.filter((method) => method !== 'any'));
}
