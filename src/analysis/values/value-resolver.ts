import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf, type Definition } from '../../syntax/definitions.ts';
import { classMemberValue } from '../../syntax/functions.ts';
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
import { calledParameter, givenByCallers, isMemberWritten } from './by-callers.ts';
import { Conventions } from './by-convention.ts';
import { NamedValues } from './by-name.ts';
import { ParameterValues } from './by-parameter.ts';
import { isKept } from './by-reassignment.ts';
import { storedArgument } from '../../syntax/error-classes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isRedefined } from '../../syntax/own-members.ts';
import { FollowedValues } from './by-following.ts';
import { NarrowedValues } from './by-narrowing.ts';
import { OriginValues } from './by-origin.ts';
import { FoundValues } from './found-values.ts';
import {
  bornAs,
  hasPattern,
  isResult,
  nameOf,
  propertyValue,
  returnedOn,
  returnedValue,
  type FrameworkValue,
} from '../adapters/framework-value.ts';
import { Routes } from '../routes/routes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { TypedValues } from './by-type.ts';

/** How many expressions are followed to the birth of a value; no real program needs as many. */
const deepest = 40;

/** The types of expressions that may be a framework value. */
const evaluated: ReadonlySet<string> = new Set([
  ...['Identifier', 'JSXIdentifier', 'ThisExpression', 'Super', 'MemberExpression'],
  ...['CallExpression', 'NewExpression', 'TaggedTemplateExpression', 'AwaitExpression'],
  'AssignmentExpression',
]);

/** The types of expressions that choose a value, of which a received one is known. */
const chosen: ReadonlySet<string> = new Set(['ConditionalExpression', 'LogicalExpression']);

/** Finds the framework value of an expression, backwards to where the value comes into being (its birth). */
export class ValueResolver {
  readonly routes: Routes;
  readonly #file: SourceFile;
  readonly #conventions: Conventions;
  readonly #types: TypedValues;
  readonly #found: FoundValues;
  readonly #origins: OriginValues;
  readonly #followed: FollowedValues | null;
  readonly #narrowed: NarrowedValues | null;
  readonly #byName: NamedValues | null;
  readonly #parameters: ParameterValues;
  /** Looks for the value of a node; made once, since every expression is asked for. */
  readonly #look = (node: Node) => {
    const value = this.#narrowed?.of(node) ?? this.#born(node) ?? this.#types.of(node);
    return value ?? this.#byName?.of(node) ?? null;
  };
  #depth = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#origins = new OriginValues(file);
    this.#types = new TypedValues(file);
    const isReceiving = file.side === 'receiving';
    const resolve = (each: Node) => this.resolve(each);
    this.#followed = isReceiving ? new FollowedValues(file, this.#types, resolve) : null;
    this.#narrowed = isReceiving ? new NarrowedValues(file, this.#types) : null;
    this.#byName = isReceiving ? new NamedValues(file, resolve) : null;
    this.routes = new Routes(file, (expression) => this.#resolveApart(expression));
    this.#found = new FoundValues(this.routes);
    this.#conventions = new Conventions(file, this.#found);
    const known = {
      routes: this.routes,
      found: this.#found,
      types: this.#types,
      origins: this.#origins,
      conventions: this.#conventions,
    };
    this.#parameters = new ParameterValues(file, known, resolve);
  }

  /** The framework value that an expression evaluates to, or null. */
  resolve(expression: Node): FrameworkValue | null {
    const node = unwrap(expression);
    if (!evaluated.has(node.type) && !(this.#followed && chosen.has(node.type))) return null;
    const known = this.#found.recall(node);
    const value = known === undefined ? this.#resolveChain(node) : known;
    if (node === expression || (value !== null && value.evidence !== 'name')) return value;
    return this.#types.written(expression) ?? value;
  }

  #resolveChain(node: Node): FrameworkValue | null {
    if (this.#depth > deepest) return null;
    // From the start of the chain, since recursion over a long chain of calls would overflow the stack.
    for (const link of this.#unknownLinks(node).reverse()) this.#resolveLink(link);
    return this.#resolveLink(node);
  }

  /** The links of a chain before a node whose values are not known yet, the last link first. */
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
    const value = this.#found.find(node, this.#look);
    this.#depth -= 1;
    return value;
  }

  /** The same while another expression is being resolved, as routes do. */
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
        return this.#origins.instance(node) ?? this.#parameters.calledThis(node);
      case 'Super':
        return this.#superclass(node);
      case 'MemberExpression':
        return this.#origins.exported(node) ?? this.#property(node);
      case 'CallExpression':
        return this.#called(node);
      case 'NewExpression':
        return (
          this.#origins.exported(node.callee, 'construct', node) ??
          this.#origins.global(node.callee, 'construct', node) ??
          this.#made(node.callee, 'construct', node)
        );
      // A template calls its tag: endpoint`/users/${id}`.
      case 'TaggedTemplateExpression':
        return this.#made(node.tag, 'invoke', node);
      case 'AwaitExpression':
        return this.resolve(node.argument);
      case 'AssignmentExpression':
        return this.resolve(node.right);
      case 'ConditionalExpression':
      case 'LogicalExpression':
        return this.#followed?.chosen(node) ?? null;
      default:
        return null;
    }
  }

  #named(node: TSESTree.Identifier | TSESTree.JSXIdentifier): FrameworkValue | null {
    const definition = definitionOf(node, this.#file.sourceCode);
    const own = this.#origins.own(node, definition);
    if (own !== null) return own;
    switch (definition.kind) {
      case 'import':
        return this.#origins.exportedValue(definition, undefined, node);
      case 'class':
        return this.#ownClass(definition.node, node);
      case 'value':
      case 'part': {
        const keys = definition.kind === 'part' ? definition.keys : [];
        return (
          this.#origins.exported(node) ??
          (keys.length > 0 && this.#followed === null ? this.#types.written(node) : null) ??
          keys.reduce<FrameworkValue | null>(
            (value, key) => value && propertyValue(value, key),
            this.resolve(definition.node),
          ) ??
          this.#conventions.paired(node, keys) ??
          this.#everywhere(node, keys) ??
          this.#followed?.variable(node, definition) ??
          this.#memberGiven(node, definition.node, keys)
        );
      }
      case 'values':
        return (
          this.#followed?.variable(node, definition) ??
          this.#renamedAlike(node, definition) ??
          this.#followed?.inTurn(node) ??
          null
        );
      case 'parameter':
        return this.#parameters.named(node, definition) ?? this.#followed?.inTurn(node) ?? null;
      case 'reassigned': {
        const value = this.#parameters.named(node, { ...definition, kind: 'parameter' });
        return value && isKept(value, node, definition.nodes, this.#file) ? value : null;
      }
      case 'global':
        return this.#origins.global(node, undefined, node);
      default:
        return this.#followed?.item(node) ?? this.#followed?.inTurn(node) ?? null;
    }
  }

  /** A property that all objects have, by a name for it or for one of its members: `const { $metadata } = reply`. */
  #everywhere(node: Node, keys: readonly string[]): FrameworkValue | null {
    for (const [at, key] of keys.entries()) {
      const birth = this.#file.adapters.birth('everywhere', key, () => true);
      if (birth)
        return keys
          .slice(at + 1)
          .reduce<FrameworkValue | null>(
            (value, each) => value && propertyValue(value, each),
            bornAs(birth, key, 'convention', node),
          );
    }
    return null;
  }

  /** A name that is only ever given what it has already: `response = response.header('a', 'b')`. */
  #renamedAlike(
    node: TSESTree.Identifier | TSESTree.JSXIdentifier,
    { nodes }: Definition & { readonly kind: 'values' },
  ): FrameworkValue | null {
    const [first, ...others] = nodes ?? [];
    const value = first === undefined || others.length === 0 ? null : this.resolve(first);
    return value && isKept(value, node, others, this.#file) ? value : null;
  }

  /** A class of the file: one that stores a status, or one whose constructor is that of the class it extends. */
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

  #property(node: TSESTree.MemberExpression): FrameworkValue | null {
    const name = staticName(node);
    if (name === null || this.#origins.isReplaced(node.object, name)) return null;
    const member = isThis(node.object) ? classMemberValue(node, name) : null;
    const value = member && this.resolve(member);
    if (value !== null) return value;
    const object = this.resolve(node.object);
    const property =
      (object && propertyValue(object, name)) ?? this.#followed?.member(node.object, name) ?? null;
    const everywhere = this.#file.adapters.birth('everywhere', name, () => true);
    const isOwn = object !== null && hasPattern(object, name);
    if (property === null && everywhere && !isOwn)
      return bornAs(everywhere, name, 'convention', node);
    if (property !== null && this.#byName?.mayBe(property, node) === false) return null;
    if (object !== null || property !== null) return property;
    const given = this.#memberGiven(node, node.object, [name]);
    if (given !== null) return given;
    const own = this.#file.adapters.birth('own', name, () => true);
    return own ? bornAs(own, name, 'import', node) : this.#origins.injectedMember(node, name);
  }

  /** A member of a parameter: `options.res`, or the `res` of `const { res } = options`. */
  #memberGiven(node: Node, holder: Node, names: readonly string[]): FrameworkValue | null {
    const parameter = calledParameter(holder, names, this.#file);
    if (parameter === null) return null;
    const placeOf = (each: Node) => this.#types.placeOf(each);
    const member = placeOf(node);
    const known = this.#found.recall(member);
    if (known !== undefined) return known;
    return this.#found.find(member, () => {
      if (isMemberWritten(member, names, this.#file, placeOf)) return null;
      const given = givenByCallers(parameter, this.#file, (each) => this.resolve(each));
      return given && { ...given, name: null, identity: member };
    });
  }

  #called(node: TSESTree.CallExpression): FrameworkValue | null {
    const callee = unwrap(node.callee);
    const made =
      this.#origins.exported(callee, 'call', node) ?? this.#origins.global(callee, 'call', node);
    if (made !== null) return made;
    if (callee.type !== 'MemberExpression')
      return (
        this.#made(callee, 'invoke', node) ??
        this.#followed?.returned(node) ??
        this.#followed?.asked(node) ??
        null
      );
    const chained = this.#followed?.chained(node) ?? null;
    if (chained !== null) return chained;
    const name = calledMember(node);
    const isKnown = name !== null && !this.#isReplaced(callee.object, name);
    const receiver = isKnown ? this.resolve(callee.object) : null;
    const returned =
      name === null || receiver === null ? null : returnedValue(receiver, name, node);
    return (
      returned ??
      this.#made(callee, 'invoke', node) ??
      this.#followed?.returned(node) ??
      (receiver === null ? this.#followed?.asked(node) : null) ??
      null
    );
  }

  /** Whether the file puts another function in the place of a method: `api.get = fake`. */
  #isReplaced(object: Node, name: string): boolean {
    const isOwn =
      this.#followed !== null && isRedefined(unwrap(object), name, this.#file.sourceCode);
    return isOwn || this.#origins.isReplaced(object, name);
  }

  /** The value that calling or constructing a framework value gives, by its pattern's `returns`. */
  #made(callee: Node, trigger: 'invoke' | 'construct', identity: Node): FrameworkValue | null {
    const maker = this.resolve(callee);
    const pattern = maker?.framework.responses.find(
      (response) => response.on === maker.value && trigger in response,
    );
    return maker && pattern?.returns !== undefined
      ? { ...maker, value: pattern.returns, identity }
      : null;
  }

  /** The value that a variable is declared as, or an expression is asserted to be. */
  typedValueOf(name: Node): FrameworkValue | null {
    return this.#types.annotated(name);
  }

  /** The value for a function's returned object, where its framework sends that as the response; or null. */
  resultOf(handler: FunctionNode): FrameworkValue | null {
    const named = nameOf(handler);
    const declared =
      named && this.#file.adapters.birth('own', named, ({ origin }) => 'own' in origin);
    if (declared) return bornAs(declared, named, 'import', handler);
    return this.#types.result(handler, this.#expectedResult(handler));
  }

  /** The value that a handler returns where its framework sends that as the response, whatever is written of its type. */
  #expectedResult(handler: FunctionNode): FrameworkValue | null {
    const typed = this.#types.frameworkOf(handler);
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
}

/** The resolver of a file. */
export const resolverOf = oncePer((file: SourceFile) => new ValueResolver(file));
