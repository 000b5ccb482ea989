/** The statuses that a client gives where it rejects all others: 200 to 299 behind `await axios.get(url)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Rejection } from '../../frameworks/language/framework.ts';
import { definitionOf, heldBy, variableOf } from '../../syntax/definitions.ts';
import { classMemberValue, returnedExpressions } from '../../syntax/functions.ts';
import { isOwnModule } from '../../syntax/module-exports.ts';
import {
  callBy,
  calledMember,
  calledOn,
  isFunction,
  isNothing,
  isThis,
  isWritten,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { functionCalled } from '../../syntax/own-calls.ts';
import { isStatus, isTraced, type FrameworkValue } from '../adapters/framework-value.ts';
import { fillingOf } from '../effects/slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { GivenStatuses } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** How many names and calls are followed to a request, or to the making of a client. */
const furthest = 6;

/**
 * The statuses that a response can have, since its client rejects others; null where it may have any.
 * @param subject the status, or the response. @param value its value.
 */
export function givenBy(
  subject: Node,
  { framework, read, ...value }: FrameworkValue,
  file: SourceFile,
): GivenStatuses | null {
  const { rejects } = read ?? {};
  if (read === undefined || rejects === undefined || !isTraced({ framework, ...value }))
    return null;
  const client = new RejectingClient(framework, read.on, rejects, file);
  return client.rejectsBefore(subject)
    ? { codes: rejects.except, option: rejects.unless[0] ?? '' }
    : null;
}

/** A client that rejects responses, as one file uses it. */
class RejectingClient {
  readonly #framework: FrameworkValue['framework'];
  readonly #response: string;
  readonly #rejects: Rejection;
  readonly #file: SourceFile;

  constructor(
    framework: FrameworkValue['framework'],
    response: string,
    rejects: Rejection,
    file: SourceFile,
  ) {
    this.#framework = framework;
    this.#response = response;
    this.#rejects = rejects;
    this.#file = file;
  }

  /** Whether every request that an expression may come from rejects other statuses. */
  rejectsBefore(expression: Node): boolean {
    const requests = this.#requestsFor(expression, 0);
    return (
      requests !== null &&
      requests.length > 0 &&
      !isChanged(this.#file)(this.#framework, this.#rejects) &&
      requests.every((request) => this.#isPlain(request))
    );
  }

  /** The calls that send the requests of a response, or of its status; null where some are not seen. */
  #requestsFor(expression: Node, followed: number): readonly TSESTree.CallExpression[] | null {
    const { sourceCode } = this.#file;
    const node = unwrap(expression);
    const next = (inner: Node) => this.#requestsFor(inner, followed + 1);
    if (followed > furthest) return null;
    switch (node.type) {
      case 'AwaitExpression':
        return next(node.argument);
      case 'MemberExpression':
        return isStatus(resolverOf(this.#file).resolve(node)) ? next(node.object) : null;
      case 'CallExpression':
        return this.#requestsOfCall(node, next);
      case 'Identifier': {
        const definition = definitionOf(node, sourceCode);
        if (isGivenAway(node, sourceCode)) return null;
        if (definition.kind === 'value' || definition.kind === 'part') return next(definition.node);
        if (definition.kind === 'values') return allOf(definition.nodes, next);
        if (definition.kind !== 'parameter' || definition.index > 0) return null;
        const promise = promiseBefore(definition.function);
        return promise && next(promise);
      }
      default:
        return null;
    }
  }

  #requestsOfCall(
    call: TSESTree.CallExpression,
    next: (inner: Node) => readonly TSESTree.CallExpression[] | null,
  ): readonly TSESTree.CallExpression[] | null {
    const resolver = resolverOf(this.#file);
    const on = calledOn(call);
    const receiver = resolver.resolve(on ?? call.callee);
    const isOwn = receiver?.framework === this.#framework;
    // `request.set('Accept', 'text/plain')` gives the request back.
    if (on !== null && isOwn && receiver.value === this.#response) return next(on);
    const made = resolver.resolve(call);
    const isMade = made?.framework === this.#framework && made.value === this.#response;
    const called = functionCalled(call, this.#file.sourceCode);
    if (called !== null) {
      const returned = returnedExpressions(called, this.#file.sourceCode.visitorKeys);
      return isMade ? allOf(returned, next) : null;
    }
    return isMade && (isOwn || (on === null && made.evidence === 'import')) ? [call] : null;
  }

  /** Whether a request, and its client, are given none of the options that change it. */
  #isPlain(request: TSESTree.CallExpression): boolean {
    const [main = ''] = this.#rejects.unless;
    // Where the option stands in a wrong place, that is the mistake.
    if (this.#file.sourceCode.getText(request).includes(main)) return false;
    return (
      this.#hasPlainOptions(request) && this.#isPlainClient(calledOn(request) ?? request.callee)
    );
  }

  #hasPlainOptions(call: TSESTree.CallExpression): boolean {
    const { options, unless, withoutUrl } = this.#rejects;
    if (Object.keys(options).length === 0) return true;
    const name = calledMember(call);
    const usual = options[name ?? 'call'] ?? null;
    const isOpen = name === null || (withoutUrl === true && usual !== null);
    const index = isOpen ? optionsOf(call, usual ?? 0) : usual;
    const given = index === null ? undefined : call.arguments[index];
    return (
      index !== null &&
      // `ky.extend((options) => ({ … }))`
      !(given && isFunction(unwrap(given))) &&
      unless.every(
        (name) => fillingOf(call, { argument: index, property: name }, this.#file) === 'absent',
      )
    );
  }

  #isPlainClient(expression: Node, followed = 0): boolean {
    const node = unwrap(expression);
    const next = (inner: Node) => this.#isPlainClient(inner, followed + 1);
    if (followed > furthest) return false;
    switch (node.type) {
      case 'Identifier': {
        const definition = definitionOf(node, this.#file.sourceCode);
        if (definition.kind === 'import') return !isOwnModule(definition.module);
        return definition.kind === 'value' || definition.kind === 'part'
          ? next(definition.node)
          : definition.kind === 'global';
      }
      case 'MemberExpression': {
        const name = staticName(node) ?? '';
        const member = isThis(node.object) ? classMemberValue(node, name) : null;
        return member ? next(member) : !isThis(node.object) && next(node.object);
      }
      case 'CallExpression': {
        if (isRequire(node)) return true;
        const on = calledOn(node);
        const isMade = on !== null && node.arguments.length <= 1;
        return isMade && this.#hasPlainOptions(node) && next(on);
      }
      default:
        return false;
    }
  }
}

/** Whether a request that a name holds is given to code that may change it: `prepare(request); await request`. */
function isGivenAway(name: TSESTree.Identifier, sourceCode: SourceFile['sourceCode']): boolean {
  const held = heldBy(name, sourceCode);
  if (held === null || unwrap(held).type !== 'CallExpression') return false;
  return (variableOf(name, sourceCode)?.references ?? []).some(({ identifier }) => {
    const { parent } = wrapped(identifier);
    return parent?.type === 'CallExpression' && callBy(identifier) === null;
  });
}

/** The requests of several expressions; null where those of one are not seen. */
function allOf<Found>(
  expressions: readonly Node[] | null,
  find: (expression: Node) => readonly Found[] | null,
): readonly Found[] | null {
  const given = (expressions ?? []).filter((node) => !isNothing(unwrap(node))).map(find);
  return given.includes(null) ? null : given.flatMap((each) => each ?? []);
}

/** The promise whose `then` is given a function for the response. */
function promiseBefore(callback: FunctionNode): Node | null {
  const argument = wrapped(callback);
  const { parent } = argument;
  if (parent?.type !== 'CallExpression' || calledMember(parent) !== 'then') return null;
  return parent.arguments[0] === argument ? calledOn(parent) : null;
}

/** The index of the options where a client is called itself: `axios(url, options)`, `axios({ url })`. */
function optionsOf({ arguments: given }: TSESTree.CallExpression, index: number): number | null {
  const [first, ...others] = given;
  if (first === undefined || others.length > 0) return index;
  const node = unwrap(first);
  if (node.type === 'ObjectExpression') return 0;
  return isAddress(node) ? index : null;
}

/** Whether an expression is surely a URL: a text, one that is put together, or a name that says so. */
function isAddress(node: Node): boolean {
  if (node.type === 'Identifier') return /ur[il]$|href$|endpoint$|address$|path$/iu.test(node.name);
  return /^(?:Literal|TemplateLiteral|BinaryExpression|NewExpression)$/u.test(node.type);
}

function isRequire({ callee, arguments: [module] }: TSESTree.CallExpression): boolean {
  const isLoaded = callee.type === 'Identifier' && callee.name === 'require';
  return isLoaded && module?.type === 'Literal' && !isOwnModule(String(module.value));
}

/** Whether a file sets one of the options of a client elsewhere, calls such a method, or hands the client on. */
const isChanged = oncePer((file: SourceFile) =>
  oncePer((framework: FrameworkValue['framework'], rejects: Rejection): boolean => {
    const resolver = resolverOf(file);
    const isClient = (node: Node) => resolver.resolve(node)?.framework === framework;
    const isSet = nodesOfType('MemberExpression', file.sourceCode).some(
      (member) =>
        rejects.unless.includes(staticName(member) ?? '') &&
        (isWritten(member) || callBy(member) !== null) &&
        isClient(rootOf(heldBy(rootOf(member), file.sourceCode) ?? member)),
    );
    return (
      isSet ||
      nodesOfType('CallExpression', file.sourceCode).some((call) =>
        call.arguments.some((argument) => {
          const node = rootOf(argument);
          return node.type === 'Identifier' && isClient(node) && isMaker(node, rejects, file);
        }),
      )
    );
  }),
);

/** Whether a value is a client, and not a response. */
function isMaker(node: Node, rejects: Rejection, file: SourceFile): boolean {
  const value = resolverOf(file).resolve(node);
  return (
    value !== null &&
    !value.framework.responses.some(
      ({ on, rejects: own }) => on === value.value && own === rejects,
    ) &&
    !isStatus(value)
  );
}

/** The start of a chain of members and calls. */
function rootOf(expression: Node): Node {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression') return rootOf(node.object);
  return node.type === 'CallExpression' ? rootOf(node.callee) : node;
}
