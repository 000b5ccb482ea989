/** Framework values, such as a response, and the values that their members and calls have. */
import type { TSESTree } from '@typescript-eslint/utils';
import type {
  Framework,
  HandlerShape,
  BirthOrigin,
  ResponsePattern,
} from '../../frameworks/language/framework.ts';
import { staticName, writtenText, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import type { Birth } from './adapters.ts';
import type { Evidence } from '../status-site.ts';
import { isOwnModule } from '../../syntax/module-exports.ts';
import { plainModule } from '../../syntax/specifiers.ts';
import { groupedBy } from '../../grouped-by.ts';
import { oncePer } from '../../syntax/once-per.ts';

/**
 * Takes the place of the adapter's name for a value: the status in `response.status === 404`, which no adapter names.
 */
const receivedStatus = Symbol('the status that a response was read for');

/** Takes it for a member that people take for the status: `response.statusCode`, where the response has none. */
const misreadStatus = Symbol('not the status that a response was read for');

/** What an expression is to a framework: its response, its request, its application and so on. */
export interface FrameworkValue {
  readonly framework: Framework;
  /** The adapter's name for the value; a symbol for the status that was read from a response, or seems to be. */
  readonly value: string | typeof receivedStatus | typeof misreadStatus;
  /** The export or global that it was traced to; null where it was found in another way. */
  readonly name: string | null;
  readonly evidence: Evidence;
  /** The `read` pattern that gave the status, where the value is one; of a misread status the one that would. */
  readonly read?: ResponsePattern;
  /** Whether a misread status is called. */
  readonly isCalled?: boolean;
  /** A received value that may be undefined as well: one that a function returns only on some paths. */
  readonly optional?: true;
  /** Two expressions with the same identity are the same object at run time. */
  readonly identity: Node;
}

/** Whether a value is the status of a response that was read. */
export function isStatus(value: FrameworkValue | null): value is FrameworkValue {
  return value?.value === receivedStatus;
}

/** Whether patterns act on a value: a response, a function or class that makes one, or a context that has one. */
export function isResponse({ framework, value }: FrameworkValue): boolean {
  return framework.responses.some(({ on }) => on === value);
}

/** Whether a value was traced to its client, and not known by names and shapes alone. */
export function isTraced({ evidence }: FrameworkValue): boolean {
  return evidence === 'import' || evidence === 'type';
}

/** Whether a value is what a response gives for a member that people take for its status. */
export function isMisread(value: FrameworkValue | null): value is FrameworkValue {
  return value?.value === misreadStatus;
}

export function isRequest({ framework, value }: FrameworkValue): boolean {
  return framework.requests?.some((request) => request === value) === true;
}

/** Whether a value is the function that calls the next handler, `next`. */
export function isNext(value: FrameworkValue | null): boolean {
  return value?.value === 'next';
}

/** Whether a value is the error that a handler is there to answer, which frameworks have beside their own values. */
export function isCaughtError(value: FrameworkValue | null): boolean {
  return value?.value === 'failure';
}

/** Whether a value is a response whose status can be read. @param name the member; any where it is left out. */
export function isReadable(value: FrameworkValue, name?: string): boolean {
  return statusIn(value, name) !== null;
}

/** The status of a response, if the member with this name is its status. */
function readFrom(object: FrameworkValue, name: string, isCalled: boolean): FrameworkValue | null {
  const read = patternsNamed(object, name).find((pattern) => 'read' in pattern);
  if (read === undefined) return null;
  const isRight = read.read.includes(name) && (read.called === true) === isCalled;
  if (isRight) return { ...object, value: receivedStatus, name, read };
  return read.lacks === undefined
    ? null
    : { ...object, value: misreadStatus, name, read, isCalled };
}

/** The value itself, or the status that it is where its framework says so: `statusCode`, which a name alone tells. */
export function readAsItself(found: FrameworkValue): FrameworkValue {
  const read = found.framework.responses.find(
    (pattern) => 'read' in pattern && pattern.itself === true && pattern.on === found.value,
  );
  return read === undefined ? found : { ...found, value: receivedStatus, read };
}

/**
 * The status that a response has; null for a value that has none.
 * @param name the member; the first that is a status where it is left out.
 */
export function statusIn(response: FrameworkValue, name?: string): FrameworkValue | null {
  const read = response.framework.responses.find(
    (pattern) =>
      'read' in pattern &&
      pattern.on === response.value &&
      (name === undefined || pattern.read.includes(name)),
  );
  if (read === undefined || !('read' in read)) return null;
  return { ...response, value: receivedStatus, name: name ?? read.read[0] ?? null, read };
}

/** Whether a module belongs to one of these packages; `.` stands for the project's own files. */
export function isFrom(packages: readonly string[], module: string): boolean {
  return packages.includes(plainModule(module)) || (packages.includes('.') && isOwnModule(module));
}

/** Whether an origin describes the export itself (no `made`), or the value that calling or constructing it gives. */
export function isMade(origin: BirthOrigin, made: 'call' | 'construct' | undefined): boolean {
  const own = 'made' in origin ? origin.made : undefined;
  return own === made || (own === 'either' && made !== undefined);
}

export function bornAs(
  { framework, value }: Birth,
  name: string | null,
  evidence: Evidence,
  identity: Node,
): FrameworkValue {
  return { framework, value, name, evidence, identity };
}

/** The name by which a function is called. */
export function nameOf({ id, parent }: FunctionNode): string | null {
  if (id) return id.name;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier')
    return parent.id.name;
  return parent.type === 'MethodDefinition' || parent.type === 'Property'
    ? staticName(parent)
    : null;
}

/** Whether a framework answers with the value that its handlers return; a function around one may change a plain object. */
export function isResult({ responses }: Framework, wrapped: boolean): boolean {
  return responses.some(
    (pattern) => 'returned' in pattern && (!wrapped || pattern.having !== undefined),
  );
}

/** The value on which the framework's patterns for returned objects are. */
export function returnedOn({ responses }: Framework): string | undefined {
  return responses.find((pattern) => 'returned' in pattern)?.on;
}

/** The key of a member in the tables below. */
const memberKey = (value: FrameworkValue['value'], name: string) => `${String(value)} ${name}`;

/** The patterns that read or call a member of a value, by the member. */
const patternsByMember = oncePer(({ responses }: Framework) =>
  groupedBy(responses, (pattern) => {
    return namesIn(pattern).map((name) => memberKey(pattern.on, name));
  }),
);

function namesIn(pattern: ResponsePattern): readonly string[] {
  if ('read' in pattern) return [...pattern.read, ...(pattern.lacks ?? [])];
  return 'call' in pattern ? pattern.call : [];
}

/** Whether patterns of an adapter are on the member of a value. */
export function hasPattern(object: FrameworkValue, name: string): boolean {
  return patternsNamed(object, name).length > 0;
}

function patternsNamed({ framework, value }: FrameworkValue, name: string) {
  return patternsByMember(framework).get(memberKey(value, name)) ?? [];
}

/** The origins with `on`: the values that members of other values are, or give when they are called, by the member. */
const originsByMember = oncePer(({ values }: Framework) => {
  const origins = Object.entries(values).flatMap(([value, all]) =>
    all.map((origin) => ({ value, origin })),
  );
  return groupedBy(origins, ({ origin }) => {
    if (!('on' in origin)) return [];
    const names = 'property' in origin ? origin.property : origin.call;
    return names.map((name) => memberKey(origin.on, name));
  });
});

function valueFrom(
  { framework, value }: FrameworkValue,
  by: 'property' | 'call',
  name: string,
  call?: TSESTree.CallExpression,
): string | undefined {
  const origins = originsByMember(framework).get(memberKey(value, name));
  return origins?.find(
    ({ origin }) =>
      by in origin && (!('call' in origin) || call === undefined || begins(call, origin)),
  )?.value;
}

/** An origin or a pattern, which may be meant only where a call begins with a certain text. */
interface Beginning {
  readonly first?: string | undefined;
}

/** Whether a call begins with the text that an origin or a pattern asks for, if it asks for one. */
export function begins(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  asking: Beginning,
): boolean {
  if (asking.first === undefined) return true;
  const text = writtenText(call.arguments[0]);
  return text !== null && expressionOf(asking).test(text);
}

/** The expressions of adapters, made once: each call of a method is matched with them. */
const expressionOf = oncePer(({ first = '' }: Beginning) => new RegExp(first, 'u'));

export function propertyValue(object: FrameworkValue, name: string): FrameworkValue | null {
  const value = valueFrom(object, 'property', name);
  return value === undefined ? readFrom(object, name, false) : { ...object, value, name };
}

export function returnedValue(
  receiver: FrameworkValue,
  name: string,
  call: TSESTree.CallExpression,
): FrameworkValue | null {
  const made = valueFrom(receiver, 'call', name, call);
  if (made !== undefined) return { ...receiver, value: made, identity: call };
  const read = readFrom(receiver, name, true);
  if (read !== null) return { ...read, identity: call };
  const { framework, value } = receiver;
  const pattern: Pick<ResponsePattern, 'returns'> | undefined =
    patternsNamed(receiver, name).find((each) => 'call' in each) ??
    framework.routes?.find(
      ({ on, call: names }) => on === value && names && Object.hasOwn(names, name),
    );
  return pattern?.returns === undefined ? null : { ...receiver, value: pattern.returns };
}

export function shapeOf(framework: Framework, handler: FunctionNode): HandlerShape | undefined {
  const handlers = framework.handlers?.filter(({ types }) => types === undefined) ?? [];
  return (
    handlers.find(({ arity }) => arity === handler.params.length) ??
    handlers.find(({ arity }) => arity === undefined)
  );
}

/** The first shape of handler all of whose parameters have one of their conventional names in this handler. */
export function conventionalShape(
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
