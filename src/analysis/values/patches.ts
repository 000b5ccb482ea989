/** The methods of responses that a file replaces: `express.response.send = …`, `response.end = …`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { writingMethods } from '../../frameworks/shared/node.ts';
import { doubling, moduleMock, opening } from '../../frameworks/shared/tests.ts';
import { definitionOf, heldBy } from '../../syntax/definitions.ts';
import { moduleExportOf, type ModuleExport, isOwnModule } from '../../syntax/module-exports.ts';
import { calledMember, isFunction, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { redefinitionsIn, type Redefinition } from '../../syntax/redefinitions.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { isFrom, isRequest, isResponse, type FrameworkValue } from '../adapters/framework-value.ts';
import { resolverOf, type ValueResolver } from './value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';

/** How many names are followed to the expressions that they hold. */
const furthest = 6;

/** The names of responses and contexts, for expressions that no adapter knows. */
const responseName = /^(?:_?res|resp|response|reply|context|ctx|\w*(?:Response|Reply|Message))$/u;
/** The types of expressions that are surely no function. */
const data: ReadonlySet<string> = new Set([
  ...['Literal', 'TemplateLiteral', 'ObjectExpression', 'ArrayExpression', 'BinaryExpression'],
  ...['UnaryExpression', 'UpdateExpression', 'ClassExpression'],
]);

/** The methods of a file's responses that no longer do what their adapters say. */
class Patches {
  readonly #file: SourceFile;
  readonly #resolver: ValueResolver;
  /** The names of replaced methods, by framework; under `null` those of all frameworks. */
  readonly #methods = new Map<Framework | null, Set<string>>();
  /** By framework, the methods that the file adds to all responses: `app.decorateReply('send', …)`. */
  readonly #given = new Map<Framework, Set<string>>();
  /** The names of members that the file defines anew, such as `Object.defineProperty(response, 'statusCode', …)`. */
  readonly #defined = new Set<string>();

  /** Whether the file names the class of a server's responses. */
  readonly #namesResponses: boolean;
  /** Whether the file names an object that all responses inherit from: `express.response`, `X.prototype`. */
  readonly #namesShared: boolean;
  /** The frameworks any of whose methods may be replaced; null among them stands for all frameworks. */
  readonly #replaced = new Set<Framework | null>();

  constructor(file: SourceFile) {
    this.#file = file;
    this.#resolver = resolverOf(file);
    const classes = [...file.adapters.words('responseClasses')];
    this.#namesResponses = classes.some((name) => plainText(file.sourceCode).includes(name));
    this.#namesShared = new RegExp(`\\b(?:${sharedNames})\\b`, 'u').test(
      plainText(file.sourceCode),
    );
    for (const redefinition of redefinitionsIn(file.sourceCode)) this.#note(redefinition);
    const { memberCalls, plainCalls } = file.index;
    this.#noteCalls(plainCalls, '');
    for (const [name, calls] of memberCalls) this.#noteCalls(calls, name);
    for (const framework of file.adapters.frameworks)
      for (const name of framework.decorators ?? [])
        for (const call of file.index.memberCalls.get(name) ?? [])
          for (const argument of call.arguments)
            if (argument.type === 'Literal')
              this.#given.set(
                framework,
                (this.#given.get(framework) ?? new Set()).add(String(argument.value)),
              );
  }

  /** Whether a method may not do what its adapter says, since it, or a method that it calls, is replaced. */
  isPatched({ framework, value }: FrameworkValue, name: string): boolean {
    if (this.#replaced.has(framework) || this.#replaced.has(null)) return true;
    if (this.#given.get(framework)?.has(name) === true) return true;
    const names = [framework, null].flatMap((key) => [...(this.#methods.get(key) ?? [])]);
    if (names.length === 0) return false;
    if (names.includes(name)) return true;
    const ending = framework.responses.filter(
      (pattern) => 'call' in pattern && pattern.on === value && pattern.ends === true,
    );
    const isEnding = (method: string) =>
      ending.some((pattern) => 'call' in pattern && pattern.call.includes(method));
    // `json` calls `send`, and `send` calls `end`: to replace one method that sends may change any other.
    return isEnding(name) && names.some((other) => isEnding(other) || writingMethods.has(other));
  }

  /** Whether an assignment to a member may not do what its adapter says. */
  isDefined(name: string): boolean {
    return this.#defined.has(name) || this.#replaced.size > 0;
  }

  /** Whether all responses may leave with another status or content, since `writeHead`, `write` or `end` is replaced. */
  get isBelowPatched(): boolean {
    return [...(this.#methods.get(null) ?? [])].some((name) => writingMethods.has(name));
  }

  /**
   * Notes the modules that calls replace, and the shared objects (`express.response`) that calls may change.
   * @param called the name of the method that is called; empty for calls without one.
   */
  #noteCalls(calls: readonly TSESTree.CallExpression[], called: string): void {
    if (moduleMock.test(called)) for (const call of calls) this.#noteMock(call);
    const mayChange = this.#namesShared && !isHarmless(called);
    if (!mayChange && !this.#namesResponses) return;
    const isShared = calls.some(({ arguments: given }) =>
      given.some(
        (each) =>
          (mayChange && this.#isShared(each)) ||
          (this.#namesResponses && hasOwnResponse(each, this.#file)),
      ),
    );
    if (isShared) this.#replaced.add(null);
  }

  #noteMock({ arguments: [module] }: TSESTree.CallExpression): void {
    if (module?.type !== 'Literal') return;
    for (const framework of this.#file.adapters.frameworks)
      if (isFrom(framework.packages, String(module.value))) this.#replaced.add(framework);
  }

  /** Whether an expression is surely the object that all responses of a framework or of the runtime inherit from. */
  #isShared(expression: Node, followed = 0): boolean {
    const node = unwrap(expression);
    if (node.type === 'MemberExpression') {
      const isOne = sharedName.test(staticName(node) ?? '') && this.#isPrototype(node);
      const source = isOne ? moduleExportOf(node, this.#file.sourceCode) : null;
      return source === null ? isOne && this.#isOfService(node.object) : isExportedResponse(source);
    }
    if (node.type !== 'Identifier' || followed > furthest) return false;
    const source = moduleExportOf(node, this.#file.sourceCode);
    if (source !== null) return sharedName.test(lastOf(source.path)) && isExportedResponse(source);
    const held = heldBy(node, this.#file.sourceCode);
    return held !== null && this.#isShared(held, followed + 1);
  }

  /** Whether an expression is a framework's application, or another value that is neither a response nor a request. */
  #isOfService(expression: Node): boolean {
    const value = this.#resolver.resolve(expression);
    return value !== null && !isRequest(value) && !isResponse(value);
  }

  #note({ object, name, value, isDefined }: Redefinition): void {
    const isWhole = name !== null && sharedName.test(name) && value?.type !== 'Literal';
    if (object !== null && isWhole && this.#isOfService(object)) this.#replaced.add(null);
    const isAny = name === null || (isDefined && this.#file.adapters.all.assignNames.has(name));
    if (object !== null && isAny && this.#isShared(object)) this.#replaced.add(null);
    const { callNames, assignNames } = this.#file.adapters.all;
    const isMeant = name === null || callNames.has(name) || (isDefined && assignNames.has(name));
    if (object === null || !isMeant) return;
    const receiver = this.#resolver.resolve(object);
    if (receiver !== null) {
      this.#noteKnown(receiver, name, value, isDefined);
      return;
    }
    if (name === null || !this.#mayBeResponse(object, value)) return;
    if (assignNames.has(name) && isDefined) this.#defined.add(name);
    this.#add(null, name);
  }

  #noteKnown(
    { framework, value: kind }: FrameworkValue,
    name: string | null,
    value: Node | null,
    isDefined: boolean,
  ): void {
    if (value !== null && data.has(unwrap(value).type) && !isDefined) return;
    if (name === null && !isDefined && (value === null || !this.#isFunction(value))) return;
    const own = framework.responses.filter(({ on }) => on === kind);
    for (const pattern of own) {
      if ('call' in pattern)
        for (const method of pattern.call)
          if (name === null || method === name) this.#add(framework, method);
      if ('assign' in pattern && isDefined)
        for (const member of pattern.assign)
          if (name === null || member === name) this.#defined.add(member);
    }
  }

  #add(framework: Framework | null, name: string): void {
    const names = this.#methods.get(framework) ?? new Set();
    this.#methods.set(framework, names.add(name));
  }

  /** Whether an object may be a response, or an object that responses inherit from. */
  #mayBeResponse(object: Node, value: Node | null, followed = 0): boolean {
    const node = unwrap(object);
    if (followed > furthest) return false;
    switch (node.type) {
      case 'MemberExpression':
        return this.#isPrototype(node) && !(value !== null && data.has(unwrap(value).type));
      case 'CallExpression': {
        const [of] = node.arguments;
        const isMade = /^(?:getPrototypeOf|create)$/u.test(calledMember(node) ?? '');
        return isMade && of !== undefined && this.#isOfResponse(of);
      }
      case 'Identifier': {
        const definition = definitionOf(node, this.#file.sourceCode);
        if (definition.kind === 'parameter')
          return value !== null && this.#isFunction(value) && definition.keys.length === 0;
        const source = moduleExportOf(node, this.#file.sourceCode);
        if (source !== null) return isExportedResponse(source);
        if (definition.kind !== 'value') return false;
        return this.#mayBeResponse(definition.node, value, followed + 1);
      }
      default:
        return false;
    }
  }

  /** Whether a member is one that responses inherit from: `express.response`, `ServerResponse.prototype`. */
  #isPrototype(member: TSESTree.MemberExpression): boolean {
    const name = staticName(member) ?? '';
    if (!/^(?:prototype|__proto__)$/u.test(name)) return responseName.test(name);
    return this.#isOfResponse(member.object);
  }

  /** Whether an expression is a response, or a class of them, by its name. */
  #isOfResponse(expression: Node): boolean {
    if (this.#resolver.resolve(expression) !== null) return true;
    const node = unwrap(expression);
    if (node.type === 'MemberExpression') return responseName.test(staticName(node) ?? '');
    if (node.type !== 'Identifier' || !responseName.test(node.name)) return false;
    const { kind } = definitionOf(node, this.#file.sourceCode);
    return kind !== 'class' && kind !== 'function';
  }

  #isFunction(expression: Node, followed = 0): boolean {
    const node = unwrap(expression);
    if (isFunction(node)) return true;
    if (node.type === 'CallExpression') return calledMember(node) === 'bind';
    if (node.type !== 'Identifier' || followed > furthest) return false;
    const definition = definitionOf(node, this.#file.sourceCode);
    if (definition.kind === 'function') return true;
    return definition.kind === 'value' && this.#isFunction(definition.node, followed + 1);
  }
}

/** The methods of responses that a file replaces. */
export const patchesOf = oncePer((file: SourceFile) => new Patches(file));

/** The names of functions that leave their argument as it is, or name the member that they change. */
const harmless =
  /^(?:create|keys|values|entries|getPrototypeOf|getOwn\w*|has\w*|assign|set\w*|define\w*|log)$/u;

function isHarmless(name: string): boolean {
  return harmless.test(name) || doubling.test(name) || name === opening;
}

/** The names of objects that all responses inherit from. */
const sharedNames = 'response|reply|context|prototype|__proto__';
const sharedName = new RegExp(`^(?:${sharedNames})$`, 'u');

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/**
 * Whether options give a server the program's own class of responses: `createServer({ ServerResponse: OwnResponse })`.
 */
function hasOwnResponse(argument: Node, { sourceCode, adapters }: SourceFile): boolean {
  const node = unwrap(argument);
  const object = unwrap(heldBy(node, sourceCode) ?? node);
  return (
    object.type === 'ObjectExpression' &&
    object.properties.some(
      (member) =>
        member.type === 'Property' &&
        adapters.words('responseClasses').has(staticName(member) ?? ''),
    )
  );
}

/**
 * Whether an export is the object that a package's responses inherit from: its name, or its module's, says so
 * (`koa/lib/response`).
 */
function isExportedResponse({ module, path }: ModuleExport): boolean {
  if (isOwnModule(module)) return false;
  const name = path.replace(/\.prototype$/u, '');
  if (responseName.test(lastOf(name))) return true;
  return /\/(?:lib|dist|src)\/(?:.*\/)?(?:response|reply|context)(?:\.[cm]?js)?$/u.test(module);
}
