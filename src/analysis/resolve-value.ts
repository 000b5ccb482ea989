import { isBuiltin } from 'node:module';
import type { TSESTree } from '@typescript-eslint/utils';
import type {
  Framework,
  HandlerShape,
  Origin,
  ResponsePattern,
} from '../frameworks/define-framework.ts';
import { frameworks } from '../frameworks/index.ts';
import { definitionOf, type Definition } from '../syntax/definitions.ts';
import { classMemberValue } from '../syntax/functions.ts';
import { moduleExportOf, originModule, type ModuleExport } from '../syntax/module-exports.ts';
import { calledMember, staticName, unwrap, type FunctionNode, type Node } from '../syntax/nodes.ts';
import { isTyped, typeExportsOf } from '../syntax/type-information.ts';
import { contextualTypeOf, declaredTypeOf, typeNameOf } from '../syntax/types.ts';
import { isOwnModule } from './project.ts';
import { Routes } from './routes.ts';
import type { SourceFile } from './source-file.ts';
import type { Evidence } from './status-site.ts';

/** What an expression is to a framework. */
export interface FrameworkValue {
  readonly framework: Framework;
  /** The name of the value in the adapter. */
  readonly value: string;
  readonly evidence: Evidence;
  /** Two expressions with the same identity are the same object at run time. */
  readonly identity: Node;
}

/** Expressions nest, but no real program goes this deep from a response back to its birth. */
const deepest = 40;

/** Finds out, backwards from an expression to its birth, what framework value it is. */
export class ValueResolver {
  readonly routes: Routes;
  readonly #file: SourceFile;
  readonly #known = new WeakMap<Node, FrameworkValue | null>();
  #depth = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.routes = new Routes(file, (expression) => this.resolve(expression));
  }

  /** The framework value that an expression evaluates to, or null. */
  resolve(expression: Node): FrameworkValue | null {
    const node = unwrap(expression);
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    if (this.#depth > deepest) return null;
    // A name that leads back to itself finds this while it is being resolved.
    this.#known.set(node, null);
    this.#depth += 1;
    const value = this.#born(node);
    this.#depth -= 1;
    if (this.routes.collecting) this.#known.delete(node);
    else this.#known.set(node, value);
    return value;
  }

  #born(node: Node): FrameworkValue | null {
    switch (node.type) {
      case 'Identifier':
        return this.#named(node);
      case 'MemberExpression':
        return this.#exported(node) ?? this.#property(node);
      case 'CallExpression':
        return this.#called(node);
      case 'NewExpression':
        return this.#exported(node.callee, 'construct', node);
      case 'AwaitExpression':
        return this.resolve(node.argument);
      case 'AssignmentExpression':
        return this.resolve(node.right);
      default:
        return null;
    }
  }

  #named(node: TSESTree.Identifier): FrameworkValue | null {
    const definition = definitionOf(node, this.#file.sourceCode);
    switch (definition.kind) {
      case 'import':
        return exportedValue(definition, undefined, node);
      case 'value':
        return (
          this.#exported(node) ??
          definition.keys.reduce<FrameworkValue | null>(
            (value, key) => value && propertyValue(value, key),
            this.resolve(definition.node),
          )
        );
      case 'parameter':
        return this.#parameter(definition);
      case 'global':
        return originValue((origin) => 'global' in origin && origin.global === node.name, {
          evidence: 'import',
          identity: node,
        });
      default:
        return null;
    }
  }

  #exported(
    expression: Node,
    made?: 'call' | 'construct',
    identity: Node = expression,
  ): FrameworkValue | null {
    const source = moduleExportOf(expression, this.#file.sourceCode);
    return source && exportedValue(source, made, identity);
  }

  #property(node: TSESTree.MemberExpression): FrameworkValue | null {
    const name = staticName(node);
    if (name === null) return null;
    if (node.object.type === 'ThisExpression') {
      const value = classMemberValue(node, name);
      return value && this.resolve(value);
    }
    const object = this.resolve(node.object);
    return object && propertyValue(object, name);
  }

  #called(node: TSESTree.CallExpression): FrameworkValue | null {
    const callee = unwrap(node.callee);
    const made = this.#exported(callee, 'call', node);
    if (made !== null || callee.type !== 'MemberExpression') return made;
    const name = calledMember(node);
    const receiver = name === null ? null : this.resolve(callee.object);
    return name === null || receiver === null ? null : returnedValue(receiver, name, node);
  }

  #parameter(definition: Definition & { kind: 'parameter' }): FrameworkValue | null {
    const { function: handler, index, keys } = definition;
    const parameter = handler.params[index];
    if (parameter === undefined) return null;
    const value =
      this.#typedParameter(handler, index) ??
      this.#registeredParameter(handler, index) ??
      this.#inferredParameter(parameter) ??
      this.#conventionalParameter(handler, index);
    return keys.reduce<FrameworkValue | null>(
      (object, key) => object && propertyValue(object, key),
      value && { ...value, identity: parameter },
    );
  }

  /** By the annotation of the parameter, or of the whole handler. */
  #typedParameter(handler: FunctionNode, index: number): FrameworkValue | null {
    const parameter = handler.params[index];
    if (parameter === undefined) return null;
    const { sourceCode } = this.#file;
    const own = typeNameOf(parameter, sourceCode) ?? contextualTypeOf(handler, index, sourceCode);
    if (own?.kind === 'export') return typedValue(own, parameter);
    const whole = declaredTypeOf(handler, sourceCode);
    if (whole?.kind !== 'export') return null;
    for (const framework of frameworks) {
      const isType = framework.handlerTypes?.some((type) =>
        isExport([type], undefined, whole, framework),
      );
      const value = isType === true ? shapeOf(framework, handler)?.parameters[index] : null;
      if (value) return { framework, value, evidence: 'type', identity: parameter };
    }
    return null;
  }

  /** By the route that the handler is registered for. */
  #registeredParameter(handler: FunctionNode, index: number): FrameworkValue | null {
    for (const registration of this.routes.of(handler)) {
      if (registration.framework === null || registration.wrapped) continue;
      const { framework, evidence } = registration;
      const value = shapeOf(framework, handler)?.parameters[index];
      if (value) return { framework, value, evidence, identity: handler };
    }
    return null;
  }

  /** By the type that a parser with type information infers, where no annotation names it. */
  #inferredParameter(parameter: Node): FrameworkValue | null {
    for (const own of typeExportsOf(parameter, this.#file.sourceCode)) {
      const value = typedValue(own, parameter);
      if (value !== null) return value;
    }
    return null;
  }

  /** By the names of the handler's parameters, in a project that depends on the framework or by convention. */
  #conventionalParameter(handler: FunctionNode, index: number): FrameworkValue | null {
    const parameter = handler.params[index];
    if (parameter === undefined || !this.#file.settings.conventions) return null;
    // What no adapter recognised by its type, although it has one, is something else.
    if (isTyped(parameter, this.#file.sourceCode)) return null;
    for (const framework of frameworks) {
      const value = conventionalShape(framework, handler)?.parameters[index];
      const evidence = value ? this.#conventionalEvidence(framework, handler) : null;
      if (value && evidence !== null && !this.#isOtherwiseTyped(handler, index, evidence))
        return { framework, value, evidence, identity: handler };
    }
    return null;
  }

  #conventionalEvidence(framework: Framework, handler: FunctionNode): Evidence | null {
    const { conventional, packages } = framework;
    const isRegistered = this.routes.of(handler).length > 0;
    const isListed = packages.some((name) => this.#file.dependency(name) !== null);
    if (isListed && (isRegistered || this.#usesTellingMember(framework, handler))) return 'project';
    if (conventional === 'anywhere') return this.#isHandedAway(handler) ? null : 'convention';
    return conventional === 'in a route' && isRegistered ? 'convention' : null;
  }

  #usesTellingMember({ telling }: Framework, handler: FunctionNode): boolean {
    if (telling === undefined) return true;
    const parameters = this.#file.sourceCode.getDeclaredVariables(handler);
    return parameters.some(({ references }) =>
      references.some(({ identifier: { parent } }) => {
        const name = parent.type === 'MemberExpression' ? staticName(parent) : null;
        return name !== null && telling.includes(name);
      }),
    );
  }

  /** Whether the function is given to somebody else's package, which calls it with what it likes. */
  #isHandedAway(handler: FunctionNode): boolean {
    const named = handler.parent.type === 'VariableDeclarator' ? handler.parent : handler;
    const [variable] = this.#file.sourceCode.getDeclaredVariables(named);
    const uses = variable?.references.map(({ identifier }): Node => identifier) ?? [];
    return [handler, ...uses].some(({ parent: call }) => {
      if (call?.type !== 'CallExpression') return false;
      const module = originModule(call.callee, this.#file.sourceCode);
      return module !== null && !isOwnModule(module);
    });
  }

  /** A parameter whose type says that it is something else, whatever its name. */
  #isOtherwiseTyped(handler: FunctionNode, index: number, evidence: Evidence): boolean {
    return handler.params.some((parameter, position) => {
      const type = typeNameOf(parameter, this.#file.sourceCode);
      if (type?.kind === 'export') return this.#isForeign(type.module, evidence);
      return type !== null && position === index;
    });
  }

  /** Whether a module is somebody else's package, as against a file of the project or an alias for one. */
  #isForeign(module: string, evidence: Evidence): boolean {
    if (isOwnModule(module)) return false;
    if (evidence === 'convention' || isBuiltin(module)) return true;
    const name = module.split('/', module.startsWith('@') ? 2 : 1).join('/');
    return this.#file.dependency(name) !== null;
  }
}

function isExport(
  paths: readonly string[],
  from: readonly string[] | undefined,
  source: ModuleExport,
  { packages }: Framework,
): boolean {
  return paths.includes(source.path) && (from ?? packages).includes(source.module);
}

function typedValue(type: ModuleExport, parameter: Node): FrameworkValue | null {
  return originValue(
    (origin, framework) => 'type' in origin && isExport(origin.type, origin.from, type, framework),
    { evidence: 'type', identity: parameter },
  );
}

function exportedValue(
  source: ModuleExport,
  made: 'call' | 'construct' | undefined,
  identity: Node,
): FrameworkValue | null {
  return originValue(
    (origin, framework) =>
      'export' in origin &&
      (origin.made === made || (origin.made === 'either' && made !== undefined)) &&
      isExport([origin.export], origin.from, source, framework),
    { evidence: 'import', identity },
  );
}

/** The first value of any framework that has an origin which passes the test. */
function originValue(
  test: (origin: Origin, framework: Framework) => boolean,
  found: Pick<FrameworkValue, 'evidence' | 'identity'>,
): FrameworkValue | null {
  for (const framework of frameworks) {
    for (const [value, origins] of Object.entries(framework.values))
      if (origins.some((origin) => test(origin, framework))) return { framework, value, ...found };
  }
  return null;
}

function valueFrom(
  object: FrameworkValue,
  test: (origin: Origin & { on: string }) => boolean,
): string | undefined {
  return Object.entries(object.framework.values).find(([, origins]) =>
    origins.some((origin) => 'on' in origin && origin.on === object.value && test(origin)),
  )?.[0];
}

function propertyValue(object: FrameworkValue, name: string): FrameworkValue | null {
  const value = valueFrom(object, (origin) => 'property' in origin && origin.property === name);
  return value === undefined ? null : { ...object, value };
}

function returnedValue(
  receiver: FrameworkValue,
  name: string,
  call: TSESTree.CallExpression,
): FrameworkValue | null {
  const made = valueFrom(receiver, (origin) => 'call' in origin && origin.call.includes(name));
  if (made !== undefined) return { ...receiver, value: made, identity: call };
  const { framework, value } = receiver;
  const pattern: Pick<ResponsePattern, 'returns'> | undefined =
    framework.responses.find(
      (response) => response.on === value && 'call' in response && response.call.includes(name),
    ) ?? framework.routes?.find(({ on, call: names }) => on === value && names && name in names);
  return pattern?.returns === undefined ? null : { ...receiver, value: pattern.returns };
}

function shapeOf(framework: Framework, handler: FunctionNode): HandlerShape | undefined {
  const { handlers = [] } = framework;
  return (
    handlers.find(({ arity }) => arity === handler.params.length) ??
    handlers.find(({ arity }) => arity === undefined)
  );
}

/** The shape whose parameters with conventional names all bear one of them in the handler. */
function conventionalShape(
  { handlers = [], parameterNames }: Framework,
  handler: FunctionNode,
): HandlerShape | undefined {
  if (parameterNames === undefined) return undefined;
  return handlers.find(({ parameters }) =>
    parameters.every((value, index) => {
      const names = value === null ? undefined : parameterNames[value];
      const parameter = handler.params[index];
      return names === undefined || (parameter !== undefined && bearsName(parameter, names));
    }),
  );
}

function bearsName(parameter: Node, names: readonly string[]): boolean {
  return parameter.type === 'Identifier' && names.includes(parameter.name);
}
