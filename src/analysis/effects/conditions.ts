/** The conditions under which a pattern means an expression: `arity`, `first`, `having`, `decorated`, `doubles` and `where`. */
import { readsLike } from '../../constants/member-of.ts';
import type { Condition, ResponsePattern } from '../../frameworks/language/framework.ts';
import { statusCodes } from '../../http/status-codes.ts';
import { isStatusName } from '../../http/status-names.ts';
import { heldBy } from '../../syntax/definitions.ts';
import {
  decoratorsOf,
  enclosingFunctions,
  innermostFunction,
  isNothing,
  nodeIn,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer, oncePerValue } from '../../syntax/once-per.ts';
import { callsOf } from '../../syntax/own-calls.ts';
import { begins, nameOf } from '../adapters/framework-value.ts';
import { namedAs } from '../constants/named-codes.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusValue } from '../status-value.ts';
import { isDoubleOf } from './doubled.ts';
import { parameterNamed, statusGiven, type OwnParameter } from './own-parameters.ts';
import { readStatus } from './read-status.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { fillingOf, type Match } from './slots.ts';

/** Whether a pattern means a match: all its conditions hold for it. */
export function isMeant(pattern: ResponsePattern, match: Match, file: SourceFile): boolean {
  const { arity, where, having, decorated, doubles } = pattern;
  if (arity !== undefined && 'arguments' in match && match.arguments.length !== arity) return false;
  if ('arguments' in match && !begins(match, pattern)) return false;
  if (having !== undefined && !having.some((name) => has(match, name, pattern, file))) return false;
  if (decorated !== undefined && !isDecorated(match, decorated, file)) return false;
  if (doubles !== undefined && !isDoubleOf(match, doubles, file)) return false;
  if (where === undefined) return true;
  const node = nodeIn(fillingOf(match, where, file));
  return node !== null && isOfKind(node, where.is, file);
}

/** Whether one of some values decorates the function that a match stands in. */
function isDecorated(match: Match, values: readonly string[], file: SourceFile): boolean {
  const method = innermostFunction(match)?.parent;
  return (method === undefined ? [] : decoratorsOf(method)).some(({ expression }) => {
    const node = unwrap(expression);
    const found = resolverOf(file).resolve(node.type === 'CallExpression' ? node.callee : node);
    return values.some((value) => value === found?.value);
  });
}

/** Values that are no functions. */
const plainValues = /^(?:Literal|TemplateLiteral|ObjectExpression|ArrayExpression)$/u;

/** Whether the object that has the status has a property too, or a method, be it returned, thrown or an argument. */
function has(
  match: Match,
  written: string,
  { status = [] }: ResponsePattern,
  file: SourceFile,
): boolean {
  const own = status.find((slot) => 'property' in slot);
  const argument = own !== undefined && 'property' in own ? own.argument : 0;
  const name = written.replace('()', '');
  const slot = match.type === 'ObjectExpression' ? { member: name } : { argument, property: name };
  const node = nodeIn(fillingOf(match, slot, file));
  if (node === null || isNothing(node)) return false;
  return name === written || !plainValues.test(unwrap(node).type);
}

const ranges = {
  number: [-Infinity, Infinity],
  status: [100, 599],
  error: [400, 599],
  stated: [400, 599],
  registered: [200, 599],
} as const;

function isOfKind(expression: Node, kind: Condition['is'], file: SourceFile): boolean {
  const node = unwrap(expression);
  if (kind === 'nothing') return isNothing(node);
  if (kind === 'object') {
    const { type } = unwrap(heldBy(node, file.sourceCode) ?? node);
    return type === 'ObjectExpression' || type === 'NewExpression';
  }
  if (kind === 'text')
    return (
      node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
    );
  const [least, most] = ranges[kind];
  const values = readStatus(node, file);
  if (kind === 'number' && file.side === 'receiving' && isGivenNumbers(node, file)) return true;
  // What a code stands in for is a code as well: `error.status || 500`.
  const isStandIn = kind !== 'stated' && values.some((status) => status.kind === 'written');
  return values.every((status) =>
    status.kind === 'unknown'
      ? isStandIn && status.hasFallback
      : status.kind === 'written' &&
        typeof status.value === 'number' &&
        !(status.value < least || status.value > most) &&
        (kind === 'number' || Number.isInteger(status.value)) &&
        (kind !== 'registered' || statusCodes.has(status.value)) &&
        (kind !== 'stated' || isStated(status.node, status.value, file)),
  );
}

/** Whether a helper of a test is given numbers by all its calls, of which it expects one: `.expect(status)`. */
function isGivenNumbers(expression: Node, file: SourceFile): boolean {
  const parameter = parameterNamed(expression, file);
  if (parameter === null) return false;
  const { owner, index, property } = parameter;
  return numbersIn(file)(owner)(`${index}.${property ?? ''}`, parameter);
}

const numbersIn = oncePer((file: SourceFile) =>
  oncePer((owner: FunctionNode) =>
    oncePerValue((_: string, parameter: OwnParameter): boolean => {
      const calls = callsOf(owner, file.sourceCode);
      // A call in another helper hands a parameter of its own on.
      const given = calls
        .map((call) => statusGiven(call, parameter, file))
        .filter((each) => each?.parameter == null)
        .map((each) => each?.values ?? []);
      const isNumber = (status: StatusValue) =>
        status.kind === 'written' && typeof status.value === 'number';
      return (
        given.length > 0 && given.every((values) => values.length > 0 && values.every(isNumber))
      );
    }),
  ),
);

/** Whether a number is called a status: by its constant, or by the name of the function around it. */
function isStated(node: Node, code: number, file: SourceFile): boolean {
  if (namedAs(node, code, file) === 'status') return true;
  const [around] = enclosingFunctions(node);
  const name = around === undefined ? null : nameOf(around);
  return name !== null && statusCodes.has(code) && (isStatusName(name) || readsLike(name, code));
}
