/** Statuses that a program makes text of and compares with numbers, or the other way round: `String(status) === 404`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { calledMember, calledOn, unwrap, type Node } from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Converted, Counted, MistakenComparison } from '../mistaken-comparisons.ts';
import { assertionOf, expectedBy } from './assertions.ts';
import { arrayAsked, elementsOf } from './comparisons.ts';
import { codeIn, meantStatus, numberIn } from './meant-statuses.ts';

/** `String(status) === 404` @param number the expression beside the text. */
export function converted(
  node: Node,
  text: Node,
  number: Node,
  file: SourceFile,
): Converted | null {
  const subject = convertedIn(text);
  const meant = subject && meantStatus(subject, file);
  const code = meant && numberIn(number, file);
  return code === null || meant === null
    ? null
    : { kind: 'converted', node, text, number, code, ...meant };
}

/** `Number(status) === '404'` */
export function counted(
  node: TSESTree.BinaryExpression,
  number: Node,
  text: Node,
  file: SourceFile,
): Counted | null {
  if (text.type !== 'Literal' || typeof text.value !== 'string') return null;
  const subject = countedIn(number);
  const meant = subject && meantStatus(subject, file);
  return meant && { kind: 'counted', node, number, text, value: text.value, ...meant };
}

/** `[200, 404].includes(String(status))`, `expect(String(status)).toBe(404)`, `expect(status).toBe([200, 404])` */
export function convertedByCalls(file: SourceFile): readonly MistakenComparison[] {
  const asking = ['includes', 'has', 'indexOf', 'lastIndexOf'];
  return [
    ...asking.flatMap((name) =>
      (file.index.memberCalls.get(name) ?? []).flatMap((call) => soughtIn(call, file)),
    ),
    ...nodesOfType('TemplateLiteral', file.sourceCode).flatMap((text) => expectedOf(text, file)),
    ...nodesOfType('CallExpression', file.sourceCode).flatMap((call) => [
      ...expectedOf(call, file),
      ...equalled(call, file),
    ]),
  ];
}

function soughtIn(call: TSESTree.CallExpression, file: SourceFile): readonly Converted[] {
  const [text] = call.arguments;
  if (text === undefined || convertedIn(unwrap(text)) === null) return [];
  const elements = elementsOf(arrayAsked(call, file));
  const [number] = elements;
  const areNumbers = elements.every((element) => numberIn(element, file) !== null);
  const found = number && areNumbers ? converted(call, unwrap(text), number, file) : null;
  return found ? [found] : [];
}

function expectedOf(text: Node, file: SourceFile): readonly Converted[] {
  const subject = convertedIn(text);
  const meant = subject && meantStatus(subject, file);
  if (meant === null) return [];
  const assertion = assertionOf(text, file);
  if (assertion?.pattern.compares !== '===') return [];
  return expectedBy(assertion, file).flatMap((status) => {
    if (status.kind !== 'written' || status.reached !== 'yes') return [];
    if (typeof status.value !== 'number') return [];
    const { node: number, code } = status;
    return [{ kind: 'converted', node: number, text, number, code, ...meant } as const];
  });
}

/** `expect(status).toBe([200, 404])` */
function equalled(call: TSESTree.CallExpression, file: SourceFile): readonly MistakenComparison[] {
  const [array] = call.arguments;
  if (array?.type !== 'ArrayExpression' || array.elements.length === 0) return [];
  const areCodes = array.elements.every(
    (element) => element !== null && codeIn(element, file) !== null,
  );
  if (!areCodes) return [];
  const subject = beginningOf(call)?.arguments[0];
  const meant = subject && meantStatus(subject, file);
  const assertion = meant ? assertionOf(subject, file) : null;
  return meant && assertion?.call === call && assertion.pattern.compares === '==='
    ? [{ kind: 'equalled', node: array, array, ...meant }]
    : [];
}

/** The call that begins a chain: `expect(status)` of `expect(status).not.toBe(404)`. */
function beginningOf(call: TSESTree.CallExpression): TSESTree.CallExpression | null {
  let node: Node | null = calledOn(call);
  while (node?.type === 'MemberExpression') node = unwrap(node.object);
  return node?.type === 'CallExpression' && calledOn(node) === null ? node : null;
}

/** The methods that give a part of a text. */
const cutting: ReadonlySet<string> = new Set(['charAt', 'at', 'slice', 'substring', 'substr']);

/** The expression that another one makes text of: `String(status)`, `status.toString()[0]`, `` `${status}` ``. */
function convertedIn(text: Node): Node | null {
  if (text.type === 'TemplateLiteral') {
    const isBare = text.quasis.every(({ value }) => value.raw === '');
    return isBare ? (text.expressions[0] ?? null) : null;
  }
  if (text.type === 'MemberExpression')
    return text.computed ? convertedIn(unwrap(text.object)) : null;
  if (text.type !== 'CallExpression') return null;
  const [name, on] = [calledMember(text), calledOn(text)];
  if (name === 'toString') return on;
  if (on !== null && cutting.has(name ?? '')) return convertedIn(unwrap(on));
  const isString = text.callee.type === 'Identifier' && text.callee.name === 'String';
  return isString ? (text.arguments[0] ?? null) : null;
}

/** The expression that another one makes a number of: `Number(status)`, `parseInt(status, 10)`, `+status`. */
function countedIn(number: Node): Node | null {
  if (number.type === 'UnaryExpression') return number.operator === '+' ? number.argument : null;
  if (number.type !== 'CallExpression' || number.callee.type !== 'Identifier') return null;
  return /^(?:Number|parseInt|parseFloat)$/u.test(number.callee.name)
    ? (number.arguments[0] ?? null)
    : null;
}
