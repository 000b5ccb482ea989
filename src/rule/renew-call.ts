/** Writing a call of an older form as it is written today. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { LegacyCall } from '../analysis/status-site.ts';

type Fix = TSESLint.ReportFixFunction;
type SourceCode = Readonly<TSESLint.SourceCode>;

/** A call in its present form, and whether that does exactly what the older version did. */
export interface Renewed {
  readonly fix: Fix;
  readonly isSame: boolean;
}

/** The call as it is written today; null where that cannot be told, or a comment would be lost. */
export function renewedCall(
  legacy: LegacyCall,
  status: TSESTree.Node,
  sourceCode: SourceCode,
): Renewed | null {
  const { callee, arguments: given } = legacy.call;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.optional) return null;
  if (sourceCode.getCommentsInside(legacy.call).length > 0) return null;
  const { now } = legacy;
  if ('call' in now) {
    const { property } = callee;
    // A Content-Type that was set before is another one then.
    return { isSame: false, fix: (fixer) => fixer.replaceText(property, now.call) };
  }
  const [first, second] = given;
  if (first === undefined || second === undefined) return null;
  const isFirst = status.range[1] <= first.range[1];
  const [own, content] = isFirst ? [first, second] : [second, first];
  const texts = [sourceCode.getText(own), sourceCode.getText(content)] as const;
  // Any other expression may do something that the content depends on.
  const isPlain = own === status;
  return 'swap' in now
    ? {
        isSame: isPlain && isText(content),
        fix: (fixer) => [fixer.replaceText(first, texts[0]), fixer.replaceText(second, texts[1])],
      }
    : chained(legacy, isPlain, content, (fixer) => [
        fixer.insertTextAfter(callee.object, `.${now.chain}(${texts[0]})`),
        fixer.replaceTextRange([first.range[0], second.range[1]], texts[1]),
      ]);
}

function chained(
  { anyContent }: LegacyCall,
  isPlain: boolean,
  content: TSESTree.Node,
  fix: Fix,
): Renewed | null {
  const isAny = anyContent === true;
  if (!isAny && isNumber(content)) return null;
  return { isSame: isPlain && isInert(content) && (isAny || isNoNumber(content)), fix };
}

function isText(node: TSESTree.Node): boolean {
  return (
    node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
  );
}

function isNumber(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number';
}

function isNoNumber(node: TSESTree.Node): boolean {
  return (
    node.type === 'ObjectExpression' ||
    node.type === 'ArrayExpression' ||
    node.type === 'TemplateLiteral' ||
    (node.type === 'Literal' && typeof node.value !== 'number')
  );
}

/** Whether an expression neither does anything nor fails, so that it may as well stand behind the status. */
function isInert(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'Literal':
    case 'Identifier':
      return true;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'ObjectExpression':
      return node.properties.every(
        (member) => member.type === 'Property' && !member.computed && isInert(member.value),
      );
    case 'ArrayExpression':
      return node.elements.every((element) => element === null || isInert(element));
    default:
      return false;
  }
}
