import type { TSESTree } from '@typescript-eslint/utils';
import type { BirthOrigin } from '../../frameworks/language/framework.ts';
import { definitionOf, variableOf, type Definition } from '../../syntax/definitions.ts';
import { classMemberValue } from '../../syntax/functions.ts';
import { moduleExportOf, type ModuleExport, isOwnModule } from '../../syntax/module-exports.ts';
import {
  calledMember,
  enclosingClass,
  previousLink,
  isThis,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { isGlobalObject } from '../../syntax/global-object.ts';
import { replacedGlobals } from '../../syntax/redefinitions.ts';
import { declaredTypeOf, returnTypeOf } from '../../syntax/types.ts';
import { packagesOf } from '../adapters/adapters.ts';
import { calledBack, usesOf } from './by-callback.ts';
import { Conventions } from './by-convention.ts';
import { storedArgument } from '../../syntax/error-classes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { FollowedValues } from './by-following.ts';
import { FoundValues } from './found-values.ts';
import {
  bornAs,
  isFrom,
  isMade,
  isResult,
  nameOf,
  propertyValue,
  returnedOn,
  returnedValue,
  shapeOf,
  type FrameworkValue,
} from '../adapters/framework-value.ts';
import { Routes } from '../routes/routes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { TypedValues } from './by-type.ts';

type Parameter = Definition & { readonly kind: 'parameter' };

/** Expressions nest, but no real program goes this deep from a response back to its birth. */
const deepest = 40;

/** Finds out, backwards from an expression to its birth, what framework value it is. */
export class ValueResolver {
  readonly routes: Routes;
  readonly #file: SourceFile;
  readonly #conventions: Conventions;
  readonly #types: TypedValues;
  readonly #found: FoundValues;
  readonly #knowsOwn: boolean;
  /** Whether the file itself replaces a global. */
  readonly #replaced: (name: string) => boolean;
  readonly #followed: FollowedValues | null;
  #depth = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#knowsOwn = file.adapters.births('own').length > 0;
    this.#replaced = replacedGlobals(file.sourceCode);
    this.#types = new TypedValues(file);
    this.#followed =
      file.side === 'receiving'
        ? new FollowedValues(file, this.#types, (each) => this.resolve(each))
        : null;
    this.routes = new Routes(file, (expression) => this.#resolveApart(expression));
    this.#found = new FoundValues(this.routes);
    this.#conventions = new Conventions(file, this.#found);
  }

  /** The framework value that an expression evaluates to, or null. */
  resolve(expression: Node): FrameworkValue | null {
    const node = unwrap(expression);
    const known = this.#found.recall(node);
    if (known !== undefined) return known;
    if (this.#depth > deepest) return null;
    // From its start: a chain of calls may be longer than expressions nest.
    for (const link of this.#unknownLinks(node).reverse()) this.#resolveLink(link);
    return this.#resolveLink(node);
  }

  /** The links of a chain before a node that nobody asked for yet, last ones first. */
  #unknownLinks(node: Node): Node[] {
    const links: Node[] = [];
    for (let link = previousLink(node); link !== null; link = previousLink(link)) {
      if (this.#found.recall(link) !== undefined) break;
      links.push(link);
    }
    return links;
  }

  #resolveLink(node: Node): FrameworkValue | null {
    this.#depth += 1;
    const value = this.#found.find(node, () => this.#born(node));
    this.#depth -= 1;
    return value;
  }

  /** Routes are looked for in the midst of resolving an expression, wherever that is. */
  #resolveApart(expression: Node): FrameworkValue | null {
    const depth = this.#depth;
    this.#depth = 0;
    const value = this.#found.apart(() => this.resolve(expression));
    this.#depth = depth;
    return value;
  }

  #born(node: Node): FrameworkValue | null {
    switch (node.type) {
      case 'Identifier':
      case 'JSXIdentifier':
        return this.#named(node);
      case 'ThisExpression':
        return this.#instance(node);
      case 'Super':
        return this.#superclass(node);
      case 'MemberExpression':
        return this.#exported(node) ?? this.#property(node);
      case 'CallExpression':
        return this.#called(node);
      case 'NewExpression':
        return (
          this.#exported(node.callee, 'construct', node) ??
          this.#global(node.callee, 'construct', node) ??
          this.#made(node.callee, 'construct', node)
        );
      case 'AwaitExpression':
        return this.resolve(node.argument);
      case 'AssignmentExpression':
        return this.resolve(node.right);
      default:
        return null;
    }
  }

  #named(node: TSESTree.Identifier | TSESTree.JSXIdentifier): FrameworkValue | null {
    const definition = definitionOf(node, this.#file.sourceCode);
    const own = this.#own(node, definition);
    if (own !== null) return own;
    switch (definition.kind) {
      case 'import':
        return this.#exportedValue(definition, undefined, node);
      case 'class':
        return this.#ownClass(definition.node, node);
      case 'value':
      case 'part': {
        const keys = definition.kind === 'part' ? definition.keys : [];
        return (
          this.#exported(node) ??
          this.#conventions.paired(node, keys) ??
          keys.reduce<FrameworkValue | null>(
            (value, key) => value && propertyValue(value, key),
            this.resolve(definition.node),
          ) ??
          this.#followed?.variable(node, definition) ??
          null
        );
      }
      case 'values':
        return this.#followed?.variable(node, definition) ?? null;
      case 'parameter':
        return this.#parameterNamed(node, definition);
      case 'global':
        return this.#global(node, undefined, node);
      default:
        return null;
    }
  }

  /** By the name that the user gave in the settings: that of the export, or of what stands for the whole module. */
  #own(
    node: TSESTree.Identifier | TSESTree.JSXIdentifier,
    definition: Definition,
  ): FrameworkValue | null {
    const { adapters, sourceCode } = this.#file;
    if (definition.kind === 'parameter' || !this.#knowsOwn) return null;
    const source = moduleExportOf(node, sourceCode);
    if (source !== null && !isOwnModule(source.module)) return null;
    const isWhole = source === null || source.path === 'default';
    const name = isWhole ? node.name : source.path.slice(source.path.lastIndexOf('.') + 1);
    const birth = adapters.birth('own', name, () => true);
    return birth === undefined ? null : bornAs(birth, name, 'import', node);
  }

  #exported(
    expression: Node,
    made?: 'call' | 'construct',
    identity: Node = expression,
  ): FrameworkValue | null {
    const source = moduleExportOf(expression, this.#file.sourceCode);
    return source && this.#exportedValue(source, made, identity);
  }

  #exportedValue(
    source: ModuleExport,
    made: 'call' | 'construct' | undefined,
    identity: Node,
  ): FrameworkValue | null {
    const birth = this.#file.adapters.birth(
      'export',
      source.path,
      (candidate) => isMade(candidate.origin, made) && isFrom(packagesOf(candidate), source.module),
    );
    return birth ? bornAs(birth, source.path, 'import', identity) : null;
  }

  /** A global of the platform, or one that a framework puts there by its build. */
  #global(
    expression: Node,
    made: 'call' | 'construct' | undefined,
    identity: Node,
  ): FrameworkValue | null {
    const node = unwrap(expression);
    if (node.type !== 'Identifier' && node.type !== 'JSXIdentifier') return null;
    if (definitionOf(node, this.#file.sourceCode).kind !== 'global') return null;
    if (this.#replaced(node.name)) return null;
    const birth = this.#file.adapters.birth(
      'global',
      node.name,
      ({ origin }) => isMade(origin, made) && this.#isThere(origin),
    );
    if (birth === undefined) return null;
    const evidence = 'listed' in birth.origin ? 'project' : 'import';
    return bornAs(birth, node.name, evidence, identity);
  }

  /** Whether a member is a global that the file replaces. */
  #isReplaced(object: Node, name: string): boolean {
    return this.#replaced(name) && isGlobalObject(object, this.#file.sourceCode);
  }

  #isThere(origin: BirthOrigin): boolean {
    return (
      !('listed' in origin) || origin.listed.some((name) => this.#file.dependency(name) !== null)
    );
  }

  /** A class of the file: one that keeps a status, or one that is made as the class it extends is. */
  #ownClass(node: TSESTree.ClassDeclaration, identity: Node): FrameworkValue | null {
    for (const { framework, value, origin } of this.#file.adapters.births('class')) {
      if (
        'class' in origin &&
        storedArgument(node, origin.class.stores, this.#file.sourceCode) !== null
      )
        return { framework, value, name: null, evidence: 'import', identity };
    }
    const isMadeAlike = node.body.body.every(
      (member) => member.type !== 'MethodDefinition' || member.kind !== 'constructor',
    );
    return isMadeAlike && node.superClass ? this.resolve(node.superClass) : null;
  }

  #superclass(node: TSESTree.Super): FrameworkValue | null {
    const around = enclosingClass(node)?.parent;
    return around?.superClass ? this.resolve(around.superClass) : null;
  }

  /** `this` in a class that extends one of a framework. */
  #instance(node: TSESTree.ThisExpression): FrameworkValue | null {
    const around = enclosingClass(node)?.parent;
    const source = around?.superClass && moduleExportOf(around.superClass, this.#file.sourceCode);
    if (!around || !source) return null;
    const birth = this.#file.adapters.birth('instance', source.path, (candidate) =>
      packagesOf(candidate).includes(source.module),
    );
    return birth ? bornAs(birth, null, 'import', around) : null;
  }

  #property(node: TSESTree.MemberExpression): FrameworkValue | null {
    const name = staticName(node);
    if (name === null || this.#isReplaced(node.object, name)) return null;
    const member = isThis(node.object) ? classMemberValue(node, name) : null;
    const value = member && this.resolve(member);
    if (value !== null) return value;
    const object = this.resolve(node.object);
    const property =
      (object && propertyValue(object, name)) ?? this.#followed?.member(node.object, name) ?? null;
    const everywhere = this.#file.adapters.birth('everywhere', name, () => true);
    if (property === null && everywhere) return bornAs(everywhere, name, 'convention', node);
    if (object !== null || property !== null) return property;
    const own = this.#file.adapters.birth('own', name, () => true);
    return own ? bornAs(own, name, 'import', node) : null;
  }

  #called(node: TSESTree.CallExpression): FrameworkValue | null {
    const callee = unwrap(node.callee);
    const made = this.#exported(callee, 'call', node) ?? this.#global(callee, 'call', node);
    if (made !== null) return made;
    if (callee.type !== 'MemberExpression')
      return this.#made(callee, 'invoke', node) ?? this.#followed?.returned(callee, node) ?? null;
    const name = calledMember(node);
    const isKnown = name !== null && !this.#isReplaced(callee.object, name);
    const receiver = isKnown ? this.resolve(callee.object) : null;
    const returned =
      name === null || receiver === null ? null : returnedValue(receiver, name, node);
    return (
      returned ??
      this.#made(callee, 'invoke', node) ??
      this.#followed?.returned(callee, node) ??
      null
    );
  }

  /** What calling or constructing a value gives by its pattern. */
  #made(callee: Node, trigger: 'invoke' | 'construct', identity: Node): FrameworkValue | null {
    const maker = this.resolve(callee);
    const pattern = maker?.framework.responses.find(
      (response) => response.on === maker.value && trigger in response,
    );
    return maker && pattern?.returns !== undefined
      ? { ...maker, value: pattern.returns, identity }
      : null;
  }

  /** A parameter may have thousands of uses, and is the same at each. */
  #parameterNamed(
    node: TSESTree.Identifier | TSESTree.JSXIdentifier,
    definition: Parameter,
  ): FrameworkValue | null {
    const variable = variableOf(node, this.#file.sourceCode) ?? node;
    // Routes are collected before it counts as a circle to come by the parameter again.
    this.routes.of(definition.function);
    const known = this.#found.recall(variable);
    if (known !== undefined) return known;
    const look = () =>
      this.#parameter(definition) ?? this.#conventions.paired(node, definition.keys);
    return this.#found.find(variable, look);
  }

  #parameter(definition: Parameter): FrameworkValue | null {
    const { function: handler, index, keys } = definition;
    const parameter = handler.params[index];
    if (parameter === undefined) return null;
    const value =
      this.#types.parameter(handler, index) ??
      this.#types.decorated(parameter) ??
      this.#calledBackParameter(handler, index) ??
      this.#registeredParameter(handler, index) ??
      this.#types.inferred(parameter) ??
      this.#conventions.parameter(handler, index);
    return keys.reduce<FrameworkValue | null>(
      (object, key) => object && propertyValue(object, key),
      value && { ...value, identity: parameter },
    );
  }

  /** The value that a variable is annotated as. */
  typedValueOf(name: Node): FrameworkValue | null {
    return this.#types.annotated(name);
  }

  /** The framework that takes what a function returns for a response, with the value that this is. */
  resultOf(handler: FunctionNode): FrameworkValue | null {
    const { sourceCode } = this.#file;
    const named = nameOf(handler);
    const declared =
      named && this.#file.adapters.birth('own', named, ({ origin }) => 'own' in origin);
    if (declared) return bornAs(declared, named, 'import', handler);
    const own = returnTypeOf(handler, sourceCode);
    if (own?.kind === 'export') return this.#types.value(own, handler);
    const whole = declaredTypeOf(handler, sourceCode);
    const typed = whole?.kind === 'export' ? this.#types.frameworkOfHandler(whole) : undefined;
    const [registration] = this.#found
      .registrationsOf(handler)
      .filter(({ framework, wrapped }) => framework !== null && isResult(framework, wrapped));
    const framework = typed ?? registration?.framework;
    const value = framework ? returnedOn(framework) : undefined;
    if (!framework || value === undefined) return null;
    const evidence = typed ? 'type' : (registration?.evidence ?? 'convention');
    return { framework, value, name: null, evidence, identity: handler };
  }

  /** A class that is known by its name alone. */
  resolveClassName(callee: Node): FrameworkValue | null {
    return this.#conventions.className(callee);
  }

  /** By the call that the function is given to. */
  #calledBackParameter(handler: FunctionNode, index: number): FrameworkValue | null {
    if (!this.#file.adapters.callsBack) return null;
    const resolve = (expression: Node) => this.resolve(expression);
    const own = calledBack([handler], index, this.#file, resolve);
    const uses = own === null ? usesOf(handler, this.#file) : null;
    if (uses === null) return own;
    const key = uses.keyOf(index);
    const known = this.#found.recall(key);
    if (known !== undefined) return known;
    return this.#found.find(key, () => calledBack(uses.places, index, this.#file, resolve));
  }

  /** By the route that the handler is registered for. */
  #registeredParameter(handler: FunctionNode, index: number): FrameworkValue | null {
    for (const registration of this.#found.registrationsOf(handler)) {
      if (registration.framework === null || registration.wrapped) continue;
      const { framework, evidence, parameters } = registration;
      const value = (parameters ?? shapeOf(framework, handler)?.parameters)?.[index];
      if (value) return { framework, value, name: null, evidence, identity: handler };
    }
    return null;
  }
}

/** What finds out the values of a file. */
export const resolverOf = oncePer((file: SourceFile) => new ValueResolver(file));
