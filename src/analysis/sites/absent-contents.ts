/** Calls that parse the content of a received response where its status was seen to have none. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { statusCodes } from '../../http/status-codes.ts';
import { variableOf } from '../../syntax/definitions.ts';
import { endsInJump, regionsBehind, regionsWhere, type Region } from '../../syntax/held-regions.ts';
import {
  calledMember,
  calledOn,
  innermostFunction,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { partOfTry } from '../../syntax/decisions.ts';
import { groupedBy } from '../../grouped-by.ts';
import { statusIn } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { AbsentContent } from '../misused-responses.ts';
import type { Comparison, ReceivedSite, TestSite } from '../status-site.ts';
import type { WrittenStatus } from '../status-value.ts';
import { resolverOf } from '../values/value-resolver.ts';

type Variable = TSESLint.Scope.Variable;

/** Where a response, by its name, has one of these statuses. */
interface Emptied {
  readonly variable: Variable;
  readonly condition: Node;
  readonly codes: readonly number[];
  readonly regions: readonly Region[];
}

/** The calls of a file that parse content which is not there, in source order. @param sites the received ones. */
export function absentContentsIn(
  sites: readonly (ReceivedSite | TestSite)[],
  file: SourceFile,
): readonly AbsentContent[] {
  const emptied = groupedBy(emptiedIn(sites, file), ({ variable }) => [variable]);
  if (emptied.size === 0) return [];
  const found = parsingNames(file).flatMap((path) =>
    (file.index.memberCalls.get(path.at(-1) ?? '') ?? []).flatMap((node) => {
      const variable = parsedBy(node, path, file);
      const around = variable && emptied.get(variable)?.find((each) => isIn(node, each));
      return around && isLost(node) ? [{ node, codes: around.codes }] : [];
    }),
  );
  return found.sort((one, other) => one.node.range[0] - other.node.range[0]);
}

/** The methods that parse content, each with the member that it is one of: `json`, `body.json`. */
function parsingNames({ adapters }: SourceFile): readonly (readonly string[])[] {
  const names = adapters.frameworks.flatMap(({ responses }) =>
    responses.flatMap((pattern) => pattern.parses ?? []),
  );
  return [...new Set(names)].map((name) => name.split('.'));
}

/** The response whose content a call parses; null where it parses none, or the response has no name of its own. */
function parsedBy(
  call: TSESTree.CallExpression,
  path: readonly string[],
  file: SourceFile,
): Variable | null {
  let object = unwrap(calledOn(call) ?? call);
  for (const name of path.slice(0, -1).toReversed()) {
    if (object.type !== 'MemberExpression' || staticName(object) !== name) return null;
    object = unwrap(object.object);
  }
  const value = resolverOf(file).resolve(object);
  const { parses, parsedBy = [] } = (value && statusIn(value)?.read) ?? {};
  const isOwn = parsedBy.some((word) => plainText(file.sourceCode).includes(word));
  return parses?.includes(path.join('.')) && !isOwn ? constantOf(object, file) : null;
}

/** The variable that an expression names, if it has one value only. */
function constantOf(expression: Node, { sourceCode }: SourceFile): Variable | null {
  const node = unwrap(expression);
  const variable = node.type === 'Identifier' ? variableOf(node, sourceCode) : null;
  const isWritten = variable?.references.some((use) => use.isWrite() && use.init !== true);
  return isWritten === false ? variable : null;
}

/** Whether a call stands where a condition holds, in the function that asks for it. */
function isIn(call: Node, { condition, regions }: Emptied): boolean {
  return (
    innermostFunction(call) === innermostFunction(condition) &&
    regions.some(([start, end]) => start <= call.range[0] && call.range[1] <= end)
  );
}

/** Whether nobody is there for the error of a call: no `catch`, and no call that is given the promise. */
function isLost(call: Node): boolean {
  const node = wrapped(call);
  const { parent } = node;
  if (parent && handing.has(parent.type)) return false;
  if (parent && passing.has(parent.type)) return isLost(parent);
  if (parent?.type === 'MemberExpression') {
    const next = parent.parent;
    const isCalled = next.type === 'CallExpression' && next.callee === parent;
    const isTaken = isCalled && calledMember(next) === 'then' && next.arguments.length < 2;
    return isTaken && isLost(next);
  }
  const around = innermostFunction(call);
  return partOfTry(call, around ?? call) !== 'try';
}

/** The types of nodes that hand a promise on to code that may hear of its error: `Promise.allSettled([promise])`. */
const handing: ReadonlySet<string> = new Set(['CallExpression', 'VariableDeclarator', 'Property']);
/** The types of expressions that give a promise as it is. */
const passing: ReadonlySet<string> = new Set([
  ...['ArrayExpression', 'SpreadElement', 'ConditionalExpression', 'LogicalExpression'],
]);

/** A condition by which a response has one of these statuses, if its outcome is `holds`. */
interface Told {
  readonly variable: Variable;
  readonly condition: Node;
  readonly codes: readonly number[];
  readonly holds: boolean;
}

/** Where responses have a status without content. */
function emptiedIn(
  sites: readonly (ReceivedSite | TestSite)[],
  file: SourceFile,
): readonly Emptied[] {
  const bySite = groupedBy(sites, ({ node }) => [node]);
  const told = new Map<Node, Told>();
  for (const [condition, all] of bySite) {
    const one = toldBy(condition, all, file);
    if (one !== null) told.set(condition, one);
  }
  // The map grows while it is read: of `a || b || c`, the first two are joined, and then all.
  for (const each of told.values()) {
    const both = joined(each, told);
    if (both !== null && !told.has(both.condition)) told.set(both.condition, both);
  }
  return [...told.values()].flatMap((each) => emptiedBy(each, told, file));
}

function toldBy(
  condition: Node,
  sites: readonly (ReceivedSite | TestSite)[],
  file: SourceFile,
): Told | null {
  const [first] = sites;
  const comparison = first && comparisonOf(first);
  const { operator, codes: received } = comparison ?? {};
  // Where a text is asked for, `status === '204'`, the code behind it never runs.
  const isEqual = ({ value }: WrittenStatus) => typeof value === 'number' || isLoose(operator);
  const codes = sites.map(({ status }) =>
    status.kind === 'written' && status.reached === 'yes' && isEqual(status) ? status.code : NaN,
  );
  if (!comparison || !operator || received === null || !codes.every(isEmpty)) return null;
  const variable = responseOf(comparison, file);
  const holds = /^(?:===?|case|includes)$/u.test(operator);
  return variable && (holds || operator.startsWith('!'))
    ? { variable, condition, codes, holds }
    : null;
}

/** Whether an operator converts text; that of an assertion may be unknown. */
function isLoose(operator: string | null | undefined): boolean {
  return operator === '==' || operator === '!=';
}

/** `status === 204 || status === 304`, and `status !== 204 && status !== 304` where it fails. */
function joined(one: Told, told: ReadonlyMap<Node, Told>): Told | null {
  const node = wrapped(one.condition);
  const { parent } = node;
  if (parent?.type !== 'LogicalExpression') return null;
  if (parent.operator !== (one.holds ? '||' : '&&')) return null;
  const other = told.get(unwrap(parent.left === node ? parent.right : parent.left));
  if (other?.variable !== one.variable || other.holds !== one.holds) return null;
  return { ...one, condition: parent, codes: [...new Set([...one.codes, ...other.codes])] };
}

function comparisonOf(site: ReceivedSite | TestSite): Comparison | null {
  if (site.ignored) return null;
  if (site.role === 'stub') return null;
  return site.role === 'compare' ? site.comparison : site.expectation;
}

/** Whether a response with a status has no content. */
function isEmpty(code: number): boolean {
  const content = statusCodes.get(code)?.content ?? 'allowed';
  return code >= 200 && content !== 'allowed';
}

/** The variable of the response whose status is compared. */
function responseOf(comparison: Comparison, file: SourceFile): Variable | null {
  const subject = unwrap(comparison.subject);
  const member = subject.type === 'CallExpression' ? unwrap(subject.callee) : subject;
  return constantOf(member.type === 'MemberExpression' ? member.object : subject, file);
}

/** Where the status surely is one of those that a condition tells. */
function emptiedBy(
  { variable, condition, codes, holds }: Told,
  told: ReadonlyMap<Node, Told>,
  { sourceCode }: SourceFile,
): readonly Emptied[] {
  const { parent } = condition;
  if (parent?.type === 'SwitchCase' && parent.test === condition) {
    const before = casesBefore(parent, sourceCode).map(({ test }) => test && told.get(test));
    if (!before.every((each) => each?.variable === variable)) return [];
    const all = [...before.flatMap((each) => each?.codes ?? []), ...codes];
    return [
      { variable, condition, codes: all, regions: parent.consequent.map((each) => each.range) },
    ];
  }
  const regions =
    condition.type === 'CallExpression' && calledMember(condition) !== 'includes'
      ? holds
        ? regionsBehind(condition)
        : []
      : regionsWhere(condition, sourceCode, holds).regions;
  return [{ variable, condition, codes, regions }];
}

/** The cases of a `switch` that fall into another one, in their order. */
function casesBefore(
  clause: TSESTree.SwitchCase,
  sourceCode: SourceFile['sourceCode'],
): readonly TSESTree.SwitchCase[] {
  const { cases } = clause.parent;
  const earlier = cases.slice(0, cases.indexOf(clause));
  const first = earlier.findLastIndex(({ consequent }) => endsInJump(consequent, sourceCode));
  return earlier.slice(first + 1);
}
