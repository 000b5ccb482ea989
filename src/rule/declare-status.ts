/** Writes the declaration of one more status, beside those that a route has. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../analysis/input/source-file.ts';
import type { CodeAddition, Declared } from '../analysis/operation.ts';
import { phraseOf } from '../http/status-codes.ts';
import { callBy } from '../syntax/nodes.ts';
import { decoratorBeside } from './use-decorator.ts';

type Fix = TSESLint.ReportFixFunction;
type SourceCode = Readonly<TSESLint.SourceCode>;

/** Declares codes for a route. Null where only the author can write it, as where a code takes a schema. */
export function declareStatuses(
  codes: readonly number[],
  declared: Declared,
  { sourceCode, filename }: AnalysisContext,
): Fix | null {
  const { addition } = declared;
  if (addition === null || codes.some((code) => phraseOf(code) === undefined)) return null;
  if ('position' in addition) {
    const { position } = addition;
    const added = codes.map((code) => textFor(code, addition, String)).join('');
    return (fixer) => fixer.insertTextAfterRange([position, position], added);
  }
  const { beside } = addition;
  return beside.type === 'ObjectExpression'
    ? addKeys(codes, beside, { addition, declared }, sourceCode)
    : addDecorators(codes, beside, { addition, declared }, { sourceCode, filename });
}

/** @param spelling how the code is written: `404`, or `HttpStatus.NOT_FOUND`. */
function textFor(
  code: number,
  { text }: Pick<CodeAddition, 'text'>,
  spelling: (code: number) => string,
): string {
  return text.replaceAll('{code}', spelling(code)).replaceAll('{phrase}', phraseOf(code) ?? '');
}

interface Adding {
  readonly addition: CodeAddition;
  readonly declared: Declared;
}

/** Adds a key for each code behind the last one of an object, written as its other keys are. */
function addKeys(
  codes: readonly number[],
  { properties }: TSESTree.ObjectExpression,
  { addition, declared }: Adding,
  sourceCode: SourceCode,
): Fix | null {
  const last = properties.at(-1);
  const model = declared.sites.find(({ key }) => key?.parent === last?.parent);
  if (last === undefined || model?.key == null || model.status.kind !== 'written') return null;
  const { key, status } = model;
  const keyFor = (code: number) => {
    const text = status.respell(code);
    return key.computed && !/^\d+$/u.test(text) ? `[${text}]` : text;
  };
  const before = sourceCode.getTokenBefore(last);
  const isBroken = before !== null && before.loc.end.line < last.loc.start.line;
  const separator = isBroken ? `,\n${indentationOf(last, sourceCode)}` : ', ';
  const added = codes.map(
    (code) => `${separator}${keyFor(code)}: ${textFor(code, addition, String)}`,
  );
  return (fixer) => fixer.insertTextAfter(last, added.join(''));
}

/** Adds a decorator for each code above one of the same name. */
function addDecorators(
  codes: readonly number[],
  call: TSESTree.CallExpression,
  { addition, declared }: Adding,
  { sourceCode, filename }: Pick<AnalysisContext, 'sourceCode' | 'filename'>,
): Fix | null {
  const decorator = call.parent;
  if (decorator.type !== 'Decorator') return null;
  const other =
    addition.decorator === null
      ? { text: sourceCode.getText(call.callee), edit: () => [] }
      : decoratorBeside(call, addition.decorator, filename, sourceCode);
  if (other === null) return null;
  const spelling = spellingIn(declared);
  const line = (code: number) =>
    `@${other.text}(${textFor(code, addition, spelling)})\n${indentationOf(decorator, sourceCode)}`;
  return (fixer) => [
    fixer.insertTextBefore(decorator, codes.map(line).join('')),
    ...other.edit(fixer),
  ];
}

/** How the decorators of a route write a code: as a constant where one of them is given one. */
function spellingIn({ sites }: Declared): (code: number) => string {
  const named = sites.find(
    ({ status }) =>
      status.kind === 'written' &&
      status.node.type === 'MemberExpression' &&
      callBy(status.node) === null,
  );
  return named?.status.kind === 'written' ? named.status.respell : String;
}

/** The white space before the first character of the line on which a node begins. */
function indentationOf({ loc }: TSESTree.Node, { lines }: SourceCode): string {
  return /^\s*/u.exec(lines[loc.start.line - 1] ?? '')?.[0] ?? '';
}
