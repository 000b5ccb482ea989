/** The present form of a legacy call. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { LegacyCall } from '../analysis/status-site.ts';
import type { StatusValue } from '../analysis/status-value.ts';
import { variableOf } from '../syntax/definitions.ts';
import { unwrap } from '../syntax/nodes.ts';
import { objectEnd, outerRange } from '../syntax/tokens.ts';

type Fix = TSESLint.ReportFixFunction;
type SourceCode = Readonly<TSESLint.SourceCode>;

/** The present form of a call, and whether it does exactly what the older version did. */
export interface Renewed {
  readonly fix: Fix;
  readonly isSame: boolean;
}

/**
 * The present form of a legacy call; null where it is not sure, where another status was set before, or where a comment
 * would be lost.
 * @param statuses all that the call may have.
 */
export function renewedCall(
  legacy: LegacyCall,
  statuses: readonly StatusValue[],
  sourceCode: SourceCode,
): Renewed | null {
  const { callee, arguments: given, typeArguments } = legacy.call;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.optional) return null;
  if (legacy.follows || sourceCode.getCommentsInside(legacy.call).length > 0) return null;
  const { now } = legacy;
  if ('call' in now) {
    const { property } = callee;
    // `sendStatus` replaces a Content-Type that was set before.
    return typeArguments
      ? null
      : { isSame: false, fix: (fixer) => fixer.replaceText(property, now.call) };
  }
  const [first, second] = given;
  if (first === undefined || second === undefined) return null;
  if (given.some(({ type }) => type === 'SpreadElement')) return null;
  const status = statuses.find(({ kind }) => kind === 'written');
  if (status?.kind !== 'written') return null;
  const isFirst = status.node.range[1] <= first.range[1];
  const [own, content] = isFirst ? [first, second] : [second, first];
  if (legacy.isAmbiguous && legacy.anyContent !== true) return null;
  const spelt =
    'swap' in now ? numberText(own, statuses, sourceCode) : argumentText(own, sourceCode);
  if (spelt === null) return null;
  const texts = [spelt, argumentText(content, sourceCode)] as const;
  const [start, between] = outerRange(first, sourceCode);
  const [behind, end] = outerRange(second, sourceCode);
  const separator = sourceCode.text.slice(between, behind);
  // The content is now evaluated after the status, whose side effects may change it.
  const isPlain = unwrap(own) === status.node;
  const inert = unwrap(content);
  if ('swap' in now)
    return {
      isSame: isPlain && isText(inert),
      fix: (fixer) => fixer.replaceTextRange([start, end], texts.join(separator)),
    };
  const link = objectEnd(callee, sourceCode);
  return {
    isSame:
      isPlain && isInert(inert, sourceCode) && (legacy.anyContent === true || isNoNumber(inert)),
    fix: (fixer) => [
      fixer.insertTextAfterRange([link, link], `.${now.chain}(${texts[0]})`),
      fixer.replaceTextRange([start, end], texts[1]),
    ],
  };
}

/** The text of an argument, without parentheses that it does not need between commas. */
function argumentText(node: TSESTree.Node, sourceCode: SourceCode): string {
  const text = sourceCode.getText(node);
  return node.type === 'SequenceExpression' ? `(${text})` : text;
}

/**
 * The text of a status where a string would be taken for the target, `res.redirect(301, '/new')`: that of its number for
 * a string that is written there, null where it may be another string.
 */
function numberText(
  own: TSESTree.Node,
  statuses: readonly StatusValue[],
  sourceCode: SourceCode,
): string | null {
  const isText = (status: StatusValue) =>
    status.kind === 'written' && typeof status.value === 'string';
  if (!statuses.some((status) => isText(status))) return argumentText(own, sourceCode);
  const [status] = statuses;
  const isWritten =
    status?.kind === 'written' && status.node === own && status.notation === 'string';
  return isWritten && String(status.code) === status.value ? status.value : null;
}

function isText(node: TSESTree.Node): boolean {
  return (
    node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
  );
}

function isNoNumber(node: TSESTree.Node): boolean {
  return (
    node.type === 'ObjectExpression' ||
    node.type === 'ArrayExpression' ||
    node.type === 'TemplateLiteral' ||
    (node.type === 'Literal' && typeof node.value !== 'number')
  );
}

/** Whether an expression has no side effects and cannot throw, so that it may be evaluated after the status. */
function isInert(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  switch (node.type) {
    case 'Literal':
      return true;
    case 'Identifier':
      return isReadable(node, sourceCode);
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'ObjectExpression':
      return node.properties.every(
        (member) =>
          member.type === 'Property' && !member.computed && isInert(member.value, sourceCode),
      );
    case 'ArrayExpression':
      return node.elements.every((element) => element === null || isInert(element, sourceCode));
    default:
      return false;
  }
}

/** Whether a name surely has a value where it stands: not one that nothing declares, or that is declared behind it. */
function isReadable(name: TSESTree.Identifier, sourceCode: SourceCode): boolean {
  const variable = variableOf(name, sourceCode);
  const [definition] = variable?.defs ?? [];
  if (!variable || !definition) return constants.has(name.name);
  const isAlways = definition.type === 'Parameter' || isHoisted(definition);
  const isBehind =
    definition.name.range[0] > name.range[0] &&
    sourceCode.getScope(name).variableScope === variable.scope.variableScope;
  return isAlways || !isBehind;
}

function isHoisted({ type, parent }: TSESLint.Scope.Definition): boolean {
  const isVariable = parent?.type === 'VariableDeclaration' && parent.kind === 'var';
  return isVariable || type === 'FunctionName' || type === 'ImportBinding';
}

/** The values that JavaScript has names for. */
const constants: ReadonlySet<string> = new Set(['undefined', 'NaN', 'Infinity']);
