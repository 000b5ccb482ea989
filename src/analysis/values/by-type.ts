/** Framework values by type: annotations, decorators, and types that the parser infers. */
import type { Framework, HandlerShape } from '../../frameworks/language/framework.ts';
import { isOwnModule, moduleExportOf, type ModuleExport } from '../../syntax/module-exports.ts';
import {
  decoratorsOf,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer, oncePerValue } from '../../syntax/once-per.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { mayBeNarrowed, platform, typeExportsOf } from '../../syntax/type-information.ts';
import { exportsIn, namesIn, type TypeName } from '../../syntax/types.ts';
import { declaredType } from '../../syntax/declared-types.ts';
import {
  contextualTypes,
  isDouble,
  returnedTypes,
  typeOf,
  typeOfParameter,
} from '../../syntax/written-types.ts';
import { packagesOf } from '../adapters/adapters.ts';
import { bornAs, isFrom, shapeOf, type FrameworkValue } from '../adapters/framework-value.ts';
import { isCalledOtherwise } from '../routes/other-handlers.ts';
import { wordOf } from '../adapters/text-parts.ts';
import type { SourceFile } from '../input/source-file.ts';
import { TypedPlaces } from './typed-places.ts';

/** The framework values of a file that are known by a type. */
export class TypedValues {
  readonly #file: SourceFile;
  readonly #places: TypedPlaces;
  readonly #inferred = new Map<Node, FrameworkValue | null>();
  #objects: ReadonlySet<Node> | undefined;
  readonly #mayName: WrittenTypes;
  readonly #isTyped: boolean;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#places = new TypedPlaces(file);
    this.#mayName = writtenTypes(file);
    this.#isTyped = file.isTyped;
  }

  /** The value of an expression by its type, as the file writes it, or as the parser infers it for what is used. */
  of(expression: Node): FrameworkValue | null {
    return this.written(expression) ?? (this.#isTyped ? this.#used(expression) : null);
  }

  /** The node that stands for the object that an expression is, whatever name it goes by. */
  placeOf(expression: Node): Node {
    return this.#places.identityOf(expression);
  }

  /** The value of a parameter by its own type, or by that of the whole handler. */
  parameter(handler: FunctionNode, index: number): FrameworkValue | null {
    const parameter = handler.params[index];
    const { values, handlers } = this.#mayName;
    if (parameter === undefined || (!values && !handlers)) return null;
    const { sourceCode } = this.#file;
    const own = typeOfParameter(handler, index, sourceCode);
    if (own !== null) {
      const names = namesIn(own, sourceCode);
      const value = this.named(names, parameter);
      if (value !== null || names.some(({ kind }) => kind === 'export')) return value;
    }
    const { framework, shape } = this.#typedShape(handler) ?? {};
    const value = shape?.parameters[index];
    return framework && value
      ? { framework, value, name: null, evidence: 'type', identity: parameter }
      : null;
  }

  /** The shape that a function has by the type that it is declared with. */
  #typedShape(
    handler: FunctionNode,
  ): { readonly framework: Framework; readonly shape: HandlerShape | undefined } | null {
    const framework = this.frameworkOf(handler);
    if (framework !== undefined) return { framework, shape: shapeOf(framework, handler) };
    return this.#ofTypes(handler, (candidate, path) => {
      const shape = candidate.handlers?.find(({ types }) => types?.includes(path) === true);
      return shape && { framework: candidate, shape };
    });
  }

  /** The value of a parameter by a decorator of the framework: `@Res() response`. */
  decorated(parameter: Node): FrameworkValue | null {
    for (const { expression } of decoratorsOf(parameter)) {
      const call = unwrap(expression);
      const callee = call.type === 'CallExpression' ? call.callee : call;
      const source = moduleExportOf(callee, this.#file.sourceCode);
      const birth =
        source &&
        this.#file.adapters.birth('decorator', source.path, (candidate) =>
          isFrom(packagesOf(candidate), source.module),
        );
      if (birth) return bornAs(birth, null, 'import', parameter);
    }
    return null;
  }

  /** The value of an expression by the type that a parser with type information infers, where no annotation names it. */
  inferred(expression: Node): FrameworkValue | null {
    for (const own of typeExportsOf(expression, this.#file.sourceCode)) {
      const value =
        own.module === platform
          ? this.#ofPlatform({ kind: 'other', global: own.path }, expression)
          : this.#value(own, expression);
      if (value !== null) return value;
    }
    return null;
  }

  /**
   * The inferred value of any expression that is used as a value of a framework is, asked last, since TypeScript has to
   * find the type. All names of one object get one answer.
   */
  #used(expression: Node): FrameworkValue | null {
    const identity = this.#places.identityOf(expression);
    if (!this.#isUsed(expression, identity)) return null;
    const known = this.#inferred.get(identity);
    if (known !== undefined) return known;
    const value = isDouble(expression, this.#file.sourceCode) ? null : this.inferred(expression);
    const found = value && { ...value, identity };
    if (!mayBeNarrowed(expression, this.#file.sourceCode)) this.#inferred.set(identity, found);
    return found;
  }

  /** Whether an object is sent with a status somewhere in the file, or a member that has the received one is read. */
  #isUsed(expression: Node, identity: Node): boolean {
    const { adapters, side } = this.#file;
    if (side === 'sending') return this.#sending().has(identity);
    const { parent } = wrapped(expression);
    const name = parent?.type === 'MemberExpression' ? staticName(parent) : null;
    return name !== null && adapters.readNames.has(name);
  }

  /** The objects whose members may be given a status, as far as names tell. */
  #sending(): ReadonlySet<Node> {
    if (this.#objects !== undefined) return this.#objects;
    const { adapters, index } = this.#file;
    const objects = new Set<Node>();
    const add = (member: Node) => {
      const node = unwrap(member);
      if (node.type === 'MemberExpression') objects.add(this.#places.identityOf(node.object));
    };
    for (const name of adapters.sendingNames) {
      for (const { callee } of index.memberCalls.get(name) ?? []) add(callee);
      for (const { left } of index.assignments.get(name) ?? []) add(left);
    }
    this.#objects = objects;
    return objects;
  }

  /** The value that a variable is declared as, or an expression is asserted to be. */
  annotated(name: Node): FrameworkValue | null {
    if (!this.#mayName.values) return null;
    const type = declaredType(name, this.#file.sourceCode);
    return type && this.named(namesIn(type, this.#file.sourceCode), name);
  }

  /**
   * The value that a function returns, by its own type or that of the whole function; where they name none, the value that
   * its framework expects.
   */
  result(handler: FunctionNode, expected: FrameworkValue | null): FrameworkValue | null {
    if (expected === null && !this.#mayName.values) return null;
    const { sourceCode } = this.#file;
    const names = returnedTypes(handler, sourceCode).flatMap((type) => namesIn(type, sourceCode));
    return names.some(({ kind }) => kind === 'export') ? this.named(names, handler) : expected;
  }

  /** The framework whose type of handlers a whole function is declared with: `const handler: RequestHandler = …`. */
  frameworkOf(handler: FunctionNode): Framework | undefined {
    const found = this.#ofTypes(handler, (candidate, path) =>
      candidate.handlerTypes?.includes(path) === true ? candidate : undefined,
    );
    return found === null || isCalledOtherwise(found, handler, this.#file.sourceCode)
      ? undefined
      : found;
  }

  /** The first answer of a framework about the types that are written for the place of a function. */
  #ofTypes<Found>(
    handler: FunctionNode,
    find: (framework: Framework, path: string) => Found | undefined,
  ): Found | null {
    if (!this.#mayName.handlers) return null;
    const { sourceCode, adapters } = this.#file;
    for (const type of contextualTypes(handler, sourceCode))
      for (const { path, module } of exportsIn(type, sourceCode))
        for (const framework of adapters.frameworks) {
          const found = isFrom(framework.packages, module) ? find(framework, path) : undefined;
          if (found !== undefined) return found;
        }
    return null;
  }

  /** The value of an expression by the types that the file writes: `options.c` of `options: { c: Context }`. */
  written(expression: Node): FrameworkValue | null {
    if (!this.#mayName.values) return null;
    const { sourceCode } = this.#file;
    const type = typeOf(expression, sourceCode);
    if (type === null) return null;
    const value = this.named(namesIn(type, sourceCode), expression);
    return value && { ...value, identity: this.#places.identityOf(expression) };
  }

  /** The value of a type by its names. */
  named(names: readonly TypeName[], identity: Node): FrameworkValue | null {
    for (const name of names) {
      const value =
        name.kind === 'export' ? this.#value(name, identity) : this.#ofPlatform(name, identity);
      if (value !== null) return value;
    }
    return null;
  }

  #value(type: ModuleExport, identity: Node): FrameworkValue | null {
    const birth = this.#file.adapters.birth('type', type.path, (candidate) =>
      isFrom(packagesOf(candidate), type.module),
    );
    return birth ? bornAs(birth, null, 'type', identity) : null;
  }

  #ofPlatform(type: TypeName, identity: Node): FrameworkValue | null {
    if (type.kind === 'export' || type.global === undefined) return null;
    const birth = this.#file.adapters.birth('globalType', type.global, () => true);
    return birth ? bornAs(birth, null, 'type', identity) : null;
  }
}

/** Whether a file may write types that have values, and types of handlers. No other file is searched for them. */
interface WrittenTypes {
  readonly values: boolean;
  readonly handlers: boolean;
}

/** A file that may write a type has its name, and imports from a package that exports it, or means the platform's. */
const writtenTypes = oncePer(({ adapters, index, sourceCode }: SourceFile): WrittenTypes => {
  const { modules } = index;
  const isOwn = [...modules].some(isOwnModule);
  const isImported = (packages: readonly string[]) =>
    packages.some((name) => modules.has(name) || (isOwn && name === '.'));
  const isNamed = (types: readonly string[]) =>
    types.some((type) => wordFor(type).test(plainText(sourceCode)));
  return {
    values:
      adapters
        .births('globalType')
        .some(({ origin }) => 'globalType' in origin && isNamed(origin.globalType)) ||
      adapters
        .births('type')
        .some(
          (birth) =>
            'type' in birth.origin && isImported(packagesOf(birth)) && isNamed(birth.origin.type),
        ),
    handlers: adapters.frameworks.some(
      (framework) => isImported(framework.packages) && isNamed(functionTypesOf(framework)),
    ),
  };
});

/** The types of whole functions that an adapter names. */
const functionTypesOf = oncePer(
  ({ handlers = [], handlerTypes = [] }: Framework): readonly string[] => [
    ...handlerTypes,
    ...handlers.flatMap(({ types = [] }) => types),
  ],
);

/** Finds the last name of a type, `ResponseData` of `Dispatcher.ResponseData`; a default export may have any name. */
const wordFor = oncePerValue((type: string) => {
  const name = type.slice(type.lastIndexOf('.') + 1);
  return new RegExp(`\\b${name === 'default' ? '' : wordOf(name)}\\b`, 'u');
});
