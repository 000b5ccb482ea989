/** Registrations on objects of which the file does not show that they are a framework's: `router.put('/path', handler)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework, RoutePattern } from '../../frameworks/language/framework.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { originModule, isOwnModule } from '../../syntax/module-exports.ts';
import { calledMember, calledOn, unwrap, type Node } from '../../syntax/nodes.ts';
import { oncePerValue } from '../../syntax/once-per.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import { constantMember } from '../constants/members.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Evidence } from '../status-site.ts';
import { mayRegister } from './registering.ts';
import { isPath, isPathText } from './route-arguments.ts';

/** How a call registers a handler. */
interface FoundRoute {
  readonly pattern: RoutePattern;
  /** The framework that calls the handler, where it is known. */
  readonly framework: Framework | null;
  readonly evidence: Evidence;
}

/** Finds the registrations of a file whose receiver no adapter knows. */
export class OtherRouters {
  readonly #file: SourceFile;
  readonly #resolve: (expression: Node) => FrameworkValue | null;
  /** By name of a method, the patterns by which it registers handlers for a path. */
  readonly #conventional = oncePerValue((name: string): readonly RoutePattern[] =>
    this.#file.adapters.all.frameworks
      .filter(({ conventional }) => conventional !== undefined)
      .flatMap(({ routes = [] }) => routes)
      .filter(({ call: names }) => names !== undefined && Object.hasOwn(names, name)),
  );
  /** By name of a method, the frameworks and patterns that know it by a document among its arguments. */
  readonly #documented = oncePerValue((name: string) =>
    this.#file.adapters.frameworks.flatMap((framework) =>
      (framework.routes ?? []).flatMap((pattern) => {
        const { call, document, description } = pattern;
        if (document === undefined || description === undefined) return [];
        return call && Object.hasOwn(call, name)
          ? [{ framework, pattern, document, description }]
          : [];
      }),
    ),
  );

  constructor(file: SourceFile, resolve: (expression: Node) => FrameworkValue | null) {
    this.#file = file;
    this.#resolve = resolve;
  }

  /** How `x.name(…)` registers a handler; null where it does not, as far as the file tells. */
  find(call: TSESTree.CallExpression, name: string): FoundRoute | null {
    for (const { framework, pattern, document, description } of this.#documented(name)) {
      const given = call.arguments[description];
      const value = given === undefined ? null : this.#resolve(given);
      if (value?.framework === framework && value.value === document)
        return { framework, pattern, evidence: value.evidence };
    }
    const pattern = this.#patternByPath(call, name);
    return pattern && this.#file.settings.conventions && this.#mayBeOfRouter(call)
      ? { framework: null, pattern, evidence: 'convention' }
      : null;
  }

  /**
   * Whether the receiver of a call may be a router: no map, no client, and no value of a package that may register a
   * test's doubles.
   */
  #mayBeOfRouter(call: TSESTree.CallExpression): boolean {
    const module = originModule(call.callee, this.#file.sourceCode);
    if (module !== null && !isOwnModule(module)) return false;
    const object = calledOn(call);
    return object !== null && mayRegister(object, this.#file);
  }

  /** The pattern of a registration that has a path: `router.put('/x', …)`. */
  #patternByPath(call: TSESTree.CallExpression, name: string): RoutePattern | undefined {
    if (call.arguments.length === 0) return undefined;
    return this.#conventional(name).find(({ path }) =>
      path === undefined
        ? this.#hasPathInChain(call)
        : call.arguments[0] !== undefined && leadsToPath(call.arguments[0], this.#file),
    );
  }

  /** `x.route('/path').get(…).put(…)`: the path stands at the start of the chain. */
  #hasPathInChain(call: TSESTree.CallExpression): boolean {
    const object = calledOn(call);
    const receiver = object && unwrap(object);
    if (receiver?.type !== 'CallExpression') return false;
    const name = calledMember(receiver);
    if (name !== null && this.#file.adapters.all.pathHolders.has(name))
      return receiver.arguments[0] !== undefined && leadsToPath(receiver.arguments[0], this.#file);
    return (
      name !== null &&
      this.#file.adapters.all.routeNames.has(name) &&
      this.#hasPathInChain(receiver)
    );
  }
}

/** Whether an expression is a path: `'/x'`, a name for it, or `prefix + '/x'`. */
function leadsToPath(expression: Node, file: SourceFile): boolean {
  const node = unwrap(expression);
  if (isPath(node)) return true;
  if (node.type === 'BinaryExpression') return node.operator === '+' && isPath(unwrap(node.right));
  const held = heldBy(node, file.sourceCode);
  if (held !== null) return isPath(unwrap(held));
  const value = constantMember(node, file);
  return typeof value === 'string' && isPathText(value);
}
