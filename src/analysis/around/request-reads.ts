/** The fields of its request that a handler reads. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { RequestMembers } from '../../frameworks/language/framework.ts';
import { partOfTry } from '../../syntax/decisions.ts';
import { variableOf } from '../../syntax/definitions.ts';
import {
  decoratorsOf,
  decoratedFunction,
  enclosingFunctions,
  isThis,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { walk } from '../../syntax/walk.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import { resolverOf, type ValueResolver } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Certainty } from '../status-value.ts';

/** The names, in lower case, of the fields that are read; `complete` where the handler reads no others. */
interface Reads {
  readonly names: ReadonlySet<string>;
  readonly complete: boolean;
}

/** Whether the handler around a place reads a field of the request. @param field its name; case does not matter. */
export function readsField(place: Node, field: string, file: SourceFile): Certainty {
  const handler = handlerAround(place, resolverOf(file));
  if (handler === null || isToldByEvent(handler, file)) return 'unknown';
  // Whether the `catch` is entered may depend on any field.
  if (partOfTry(place, handler) === 'catch') return 'unknown';
  const reads = readsIn(file)(handler);
  if (reads.names.has(field.toLowerCase())) return 'yes';
  return reads.complete ? 'no' : 'unknown';
}

const readsIn = oncePer((file: SourceFile) =>
  oncePer((handler: FunctionNode) => new RequestReader(handler, file).read()),
);

/** The innermost function around a place that is given a request, or is registered to answer one. */
function handlerAround(place: Node, resolver: ValueResolver): FunctionNode | null {
  const decorated = decoratedFunction(place);
  for (const candidate of [...(decorated ? [decorated] : []), ...enclosingFunctions(place)]) {
    const isGiven = candidate.params.some((parameter) => membersOf(parameter, resolver) !== null);
    const isRegistered = resolver.routes
      .of(candidate)
      .some(
        ({ framework, namesNoMethod }) =>
          framework?.requestMembers !== undefined && namesNoMethod !== true,
      );
    if (isGiven || isRegistered) return candidate;
  }
  return null;
}

/** Whether a function listens to an event, such as `checkContinue`, that only requests with `Expect` cause. */
function isToldByEvent(handler: FunctionNode, { adapters }: SourceFile): boolean {
  const { parent } = wrapped(handler);
  const [event] = parent?.type === 'CallExpression' ? parent.arguments : [];
  return event?.type === 'Literal' && adapters.words('expecting').has(String(event.value));
}

/**
 * The adapter's table of members by which a value leads to the request's fields; null for a value that is no part of a
 * request or response.
 */
function membersOf(expression: Node, resolver: ValueResolver): RequestMembers | null {
  const value = resolver.resolve(expression);
  return value && tableOf(value);
}

function tableOf({ framework, value }: FrameworkValue): RequestMembers | null {
  if (typeof value !== 'string') return null;
  const tables: Readonly<Partial<Record<string, RequestMembers>>> = framework.requestMembers ?? {};
  return tables[value] ?? null;
}

/** Words in the names of functions that may read the request without being given it. */
const ofRequest =
  /header|request|\breq\b|\bctx\b|context|event|condition|etag|fresh|modified|range|expect|early/iu;
/** Members of a response, or of `this`, that lead to the request or to values that other handlers read from it. */
const backward: ReadonlySet<string> = new Set(['req', 'request', 'ctx', 'context', 'locals']);

class RequestReader {
  readonly #handler: FunctionNode;
  readonly #file: SourceFile;
  readonly #resolver: ValueResolver;
  readonly #names = new Set<string>();
  #complete = true;

  constructor(handler: FunctionNode, file: SourceFile) {
    this.#handler = handler;
    this.#file = file;
    this.#resolver = resolverOf(file);
  }

  read(): Reads {
    this.#complete = this.#handler.params.every((parameter, index) =>
      this.#isUnderstood(parameter, index),
    );
    walk(this.#handler.body, this.#file.sourceCode.visitorKeys, (node) => {
      if (node.type === 'Identifier') this.#readName(node);
      else if (node.type === 'CallExpression') this.#readCall(node);
      else if (node.type === 'MemberExpression' && isThis(node.object))
        this.#complete &&= !backward.has(staticName(node) ?? 'req');
    });
    return { names: this.#names, complete: this.#complete };
  }

  /**
   * Whether a parameter leads to no field unseen: its value is known, or it comes after the request, as path parameters
   * do.
   */
  #isUnderstood(parameter: Node, index: number): boolean {
    if (membersOf(parameter, this.#resolver) !== null) return true;
    return index > 0 && decoratorsOf(parameter).length === 0;
  }

  #readName(node: TSESTree.Identifier): void {
    if (node.name === 'arguments') this.#complete = false;
    const { parent } = node;
    const isNamed =
      (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
      (parent.type === 'Property' && parent.key === node && !parent.shorthand);
    const members = isNamed ? null : membersOf(node, this.#resolver);
    if (members !== null) this.#readUse(node, members);
  }

  /** A function may read the request without being given it, if its name says so: `currentRequest()`. */
  #readCall(call: TSESTree.CallExpression): void {
    const { callee } = call;
    const isKnown = this.#resolver.resolve(callee) ?? this.#resolver.resolve(rootOf(callee));
    if (isKnown !== null) return;
    if (ofRequest.test(this.#file.sourceCode.getText(callee))) this.#complete = false;
  }

  #readUse(expression: Node, members: RequestMembers): void {
    const node = wrapped(expression);
    const { parent } = node;
    switch (parent?.type) {
      case 'MemberExpression':
        if (parent.object === node) this.#readMember(parent, members);
        else this.#complete = false;
        break;
      case 'CallExpression':
        this.#complete &&= this.#resolver.resolve(parent.callee) !== null;
        break;
      case 'VariableDeclarator':
        if (parent.init === node && parent.id.type === 'ObjectPattern')
          this.#readPattern(parent.id, (name, local) => {
            this.#readNamed(name, local, members);
          });
        else if (parent.init === node)
          this.#complete &&= membersOf(parent.id, this.#resolver) !== null;
        break;
      case 'ReturnStatement':
      case 'ArrowFunctionExpression':
        this.#complete &&= members.apart === 'any';
        break;
      default:
        this.#complete &&= parent != null && unescaping.has(parent.type);
    }
  }

  #readMember(member: TSESTree.MemberExpression, members: RequestMembers): void {
    const name = staticName(member);
    if (name === null) this.#complete = false;
    else if (members.asking?.includes(name)) this.#addArgument(wrapped(member).parent);
    else if (members.holding?.includes(name)) this.#readHolder(member);
    else this.#readNamed(name, member, members);
  }

  /** A member by its name. @param place the member expression, or the local name that holds its value. */
  #readNamed(name: string, place: Node, members: RequestMembers): void {
    const { holding, looking = {}, apart = [] } = members;
    const looked = Object.hasOwn(looking, name) ? looking[name] : undefined;
    for (const field of looked ?? []) this.#add(field);
    if (looked !== undefined) return;
    if (apart === 'any') this.#complete &&= !backward.has(name);
    else if (holding?.includes(name) && place.type === 'ObjectPattern')
      this.#readPattern(place, (field) => {
        this.#add(field);
      });
    else if (holding?.includes(name)) this.#readAlias(place);
    else if (!apart.includes(name)) {
      const others = membersOf(place, this.#resolver);
      if (others === null) this.#complete = false;
      else if (place.type === 'MemberExpression') this.#readUse(place, others);
    }
  }

  /** Uses of the object with all fields: `headers.name`, `headers['name']`, `headers.get('name')`, or a name for it. */
  #readHolder(holder: Node): void {
    const node = wrapped(holder);
    const { parent } = node;
    if (parent?.type === 'MemberExpression' && parent.object === node) {
      const name = staticName(parent);
      if (name === 'get' || name === 'has') this.#addArgument(wrapped(parent).parent);
      else if (name === null) this.#complete = false;
      else this.#add(name);
    } else if (parent?.type === 'VariableDeclarator' && parent.init === node) {
      if (parent.id.type !== 'ObjectPattern') this.#readAlias(parent.id);
      else
        this.#readPattern(parent.id, (name) => {
          this.#add(name);
        });
    } else this.#complete = false;
  }

  #readAlias(name: Node): void {
    const variable = name.type === 'Identifier' ? variableOf(name, this.#file.sourceCode) : null;
    if (variable === null) this.#complete = false;
    for (const { identifier } of variable?.references.filter((use) => use.isRead()) ?? [])
      this.#readHolder(identifier);
  }

  #readPattern(
    { properties }: TSESTree.ObjectPattern,
    visit: (name: string, local: Node) => void,
  ): void {
    for (const property of properties) {
      const name = property.type === 'Property' ? staticName(property) : null;
      if (name === null || property.type !== 'Property') this.#complete = false;
      else visit(name, property.value);
    }
  }

  /** The field that a call names by its first argument. */
  #addArgument(call: Node | null | undefined): void {
    const argument = call?.type === 'CallExpression' ? call.arguments[0] : undefined;
    if (argument?.type === 'Literal') this.#add(String(argument.value));
    else this.#complete = false;
  }

  #add(field: string): void {
    this.#names.add(field.toLowerCase());
  }
}

/** The expression at the start of a chain of members and calls. */
function rootOf(expression: Node): Node {
  const node = unwrap(expression);
  if (node.type === 'CallExpression') return rootOf(node.callee);
  return node.type === 'MemberExpression' ? rootOf(node.object) : node;
}

/** The types of nodes around a request or response that read or declare it, and hand it to no function. */
const unescaping: ReadonlySet<string> = new Set([
  'ExpressionStatement',
  'IfStatement',
  'UnaryExpression',
  'BinaryExpression',
  'FunctionDeclaration',
  'FunctionExpression',
  'ConditionalExpression',
]);
