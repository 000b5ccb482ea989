import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework, RoutePattern } from '../frameworks/define-framework.ts';
import { frameworks } from '../frameworks/index.ts';
import { isMethod, type Method } from '../http/methods.ts';
import { definitionOf } from '../syntax/definitions.ts';
import { functionsIn } from '../syntax/functions.ts';
import { originModule } from '../syntax/module-exports.ts';
import {
  calledMember,
  enclosingFunctions,
  unwrap,
  type FunctionNode,
  type Node,
} from '../syntax/nodes.ts';
import { isOwnModule } from './project.ts';
import { narrowedMethods } from './request-method.ts';
import type { FrameworkValue } from './resolve-value.ts';
import type { SourceFile } from './source-file.ts';
import type { Evidence, Route } from './status-site.ts';

/** One registration of a handler. */
export interface Registration {
  readonly methods: readonly Method[] | 'any';
  readonly path: string | null;
  /** The framework that calls the handler, where it is known. */
  readonly framework: Framework | null;
  readonly evidence: Evidence;
  /** Some other function stands between the framework and the handler, and may call it in its own way. */
  readonly wrapped: boolean;
}

const routeNames: ReadonlySet<string> = new Set(
  frameworks.flatMap(({ routes = [] }) => routes.flatMap(({ call = {} }) => Object.keys(call))),
);

/** Exports that register the handler they are called with, such as `createServer`. */
const registrars: ReadonlySet<string> = new Set(
  frameworks.flatMap(({ routes = [], values }) =>
    routes
      .filter(({ call }) => call === undefined)
      .flatMap(({ on }) => values[on] ?? [])
      .flatMap((origin) => ('export' in origin ? [origin.export] : [])),
  ),
);

/** What parameters that are a request are called. */
const requestNames: ReadonlySet<string> = new Set(
  frameworks.flatMap(({ requests = [], parameterNames = {} }) =>
    requests.flatMap((value) => parameterNames[value] ?? []),
  ),
);

/** Methods that hold the path of the registrations chained to them, such as `route`. */
const pathHolders: ReadonlySet<string> = new Set(
  frameworks
    .filter(({ conventional }) => conventional !== undefined)
    .flatMap(({ values }) => Object.values(values).flat())
    .flatMap((origin) => ('call' in origin ? origin.call : [])),
);

/** The handlers of a file, and what they are registered for. */
export class Routes {
  readonly #file: SourceFile;
  readonly #resolve: (expression: Node) => FrameworkValue | null;
  /** Not all registrations are known yet, so what is resolved now may be resolved differently later. */
  collecting = false;
  #registrations: Map<FunctionNode, Registration[]> | null = null;

  constructor(file: SourceFile, resolve: (expression: Node) => FrameworkValue | null) {
    this.#file = file;
    this.#resolve = resolve;
  }

  /** What a function is registered for. */
  of(handler: FunctionNode): readonly Registration[] {
    if (this.#registrations === null) {
      this.#registrations = new Map();
      this.collecting = true;
      this.#collect();
      this.collecting = false;
    }
    return this.#registrations.get(handler) ?? [];
  }

  /** The route whose handler a node stands in, with the methods that can reach the node. */
  around(node: Node): Route | null {
    const functions = [...enclosingFunctions(node)];
    const handler = functions.find((enclosing) => this.of(enclosing).length > 0);
    const registrations = handler === undefined ? [] : this.of(handler);
    const registered = registrations.some(({ methods }) => methods === 'any')
      ? 'any'
      : new Set(registrations.flatMap(({ methods }) => methods as readonly Method[]));
    const methods = narrowedMethods(node, handler === undefined ? 'any' : registered, {
      sourceCode: this.#file.sourceCode,
      isRequest: (expression) => this.#isRequest(expression),
      isHandler: (candidate) => this.of(candidate).length > 0,
    });
    const outermost = handler ?? functions.at(-1);
    if (outermost === undefined || (handler === undefined && methods === 'any')) return null;
    const path = registrations.find((registration) => registration.path !== null)?.path ?? null;
    return { methods, path, handler: outermost };
  }

  /** By what it is, or else by the name that requests go by. */
  #isRequest(expression: Node): boolean {
    const value = this.#resolve(expression);
    if (value !== null) return value.framework.requests?.includes(value.value) === true;
    const node = unwrap(expression);
    if (node.type !== 'Identifier' || !requestNames.has(node.name)) return false;
    const definition = definitionOf(node, this.#file.sourceCode);
    return definition.kind === 'parameter' && definition.keys.length === 0;
  }

  #collect(): void {
    const { memberCalls, plainCalls, exports } = this.#file.index;
    for (const name of routeNames)
      for (const call of memberCalls.get(name) ?? []) this.#collectMemberCall(call, name);
    for (const call of plainCalls) this.#collectPlainCall(call);
    for (const name of registrars)
      for (const call of memberCalls.get(name) ?? []) this.#collectPlainCall(call);
    for (const declaration of exports) this.#collectExport(declaration);
  }

  #collectMemberCall(call: TSESTree.CallExpression, name: string): void {
    const receiver = this.#resolve((unwrap(call.callee) as TSESTree.MemberExpression).object);
    if (receiver !== null) {
      const { framework, value, evidence } = receiver;
      const pattern = framework.routes?.find(
        ({ on, call: names }) => on === value && names !== undefined && name in names,
      );
      if (pattern) this.#register(call, pattern, name, { framework, evidence });
      return;
    }
    const pattern = conventionalRoute(call, name);
    if (pattern && this.#file.settings.conventions && !this.#isOfForeignPackage(call))
      this.#register(call, pattern, name, { framework: null, evidence: 'convention' });
  }

  /** Somebody else's package may register handlers of another kind, such as the doubles of a test. */
  #isOfForeignPackage(call: TSESTree.CallExpression): boolean {
    const module = originModule(call.callee, this.#file.sourceCode);
    return module !== null && !isOwnModule(module);
  }

  /** Calls of a value that registers the handler it is given, such as `createServer(handler)`. */
  #collectPlainCall(call: TSESTree.CallExpression): void {
    const callee = this.#resolve(call.callee);
    const pattern = callee?.framework.routes?.find(
      ({ on, call: names }) => on === callee.value && names === undefined,
    );
    if (callee && pattern) {
      const { framework, evidence } = callee;
      this.#register(call, pattern, null, { framework, evidence });
    }
  }

  #register(
    call: TSESTree.CallExpression,
    pattern: RoutePattern,
    name: string | null,
    origin: Pick<Registration, 'framework' | 'evidence'>,
  ): void {
    const method = name === null ? 'any' : (pattern.call?.[name] ?? 'any');
    const methods = method === 'any' ? 'any' : [method];
    const path = pathOf(call, pattern);
    for (const argument of call.arguments) {
      for (const { node, wrapped } of functionsIn(argument, this.#file.sourceCode))
        this.#add(node, { ...origin, methods, path, wrapped });
    }
  }

  /** `export function PUT() {}` and its other spellings. */
  #collectExport({ declaration, specifiers, source }: TSESTree.ExportNamedDeclaration): void {
    if (declaration?.type === 'FunctionDeclaration' && declaration.id !== null)
      this.#addExported(declaration.id.name, declaration);
    if (declaration?.type === 'VariableDeclaration') {
      for (const { id, init } of declaration.declarations)
        if (id.type === 'Identifier' && init !== null) this.#addExported(id.name, init);
    }
    for (const { exported, local } of source === null ? specifiers : []) {
      if (exported.type === 'Identifier') this.#addExported(exported.name, local);
    }
  }

  #addExported(name: string, value: Node): void {
    const framework = frameworks.find(({ exportedMethods }) => exportedMethods);
    if (!isMethod(name) || framework === undefined) return;
    const functions =
      value.type === 'FunctionDeclaration'
        ? [{ node: value, wrapped: false }]
        : functionsIn(value, this.#file.sourceCode);
    for (const { node, wrapped } of functions)
      this.#add(node, { methods: [name], path: null, framework, evidence: 'import', wrapped });
  }

  #add(handler: FunctionNode, registration: Registration): void {
    const registrations = this.#registrations?.get(handler);
    if (registrations === undefined) this.#registrations?.set(handler, [registration]);
    else registrations.push(registration);
  }
}

/** A registration on an object that nothing is known of counts only with a path: `router.put('/x', …)`. */
function conventionalRoute(call: TSESTree.CallExpression, name: string): RoutePattern | undefined {
  const patterns = frameworks
    .filter(({ conventional }) => conventional !== undefined)
    .flatMap(({ routes = [] }) => routes)
    .filter(({ call: names }) => names !== undefined && name in names);
  const withPath = call.arguments[0] !== undefined && isPath(call.arguments[0]);
  return patterns.find(({ path }) => (path === undefined ? hasPathInChain(call) : withPath));
}

/** `x.route('/path').get(…).put(…)`: the path stands at the start of the chain. */
function hasPathInChain(call: TSESTree.CallExpression): boolean {
  const receiver = unwrap((unwrap(call.callee) as TSESTree.MemberExpression).object);
  if (receiver.type !== 'CallExpression') return false;
  const name = calledMember(receiver);
  if (name !== null && pathHolders.has(name))
    return receiver.arguments[0] !== undefined && isPath(receiver.arguments[0]);
  return name !== null && routeNames.has(name) && hasPathInChain(receiver);
}

function isPath(node: Node): boolean {
  if (node.type === 'ArrayExpression')
    return node.elements.some((element) => element !== null && isPath(element));
  if (node.type === 'TemplateLiteral') return true;
  if (node.type !== 'Literal') return false;
  return 'regex' in node || (typeof node.value === 'string' && /^[/*]/u.test(node.value));
}

/** The path among the call's first arguments, or at the start of the chain that the call continues. */
function pathOf(
  call: TSESTree.CallExpression,
  { path }: Pick<RoutePattern, 'path'>,
): string | null {
  if (path !== undefined) {
    const texts = call.arguments.slice(path, path + 2).map(textOf);
    return texts.find((text) => text !== null && /^[/*]/u.test(text)) ?? texts[0] ?? null;
  }
  const callee = unwrap(call.callee);
  const receiver = callee.type === 'MemberExpression' ? unwrap(callee.object) : null;
  if (receiver?.type !== 'CallExpression') return null;
  const [argument] = receiver.arguments;
  const text = argument === undefined ? null : textOf(argument);
  return text ?? pathOf(receiver, {});
}

function textOf(node: Node): string | null {
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? null;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}
