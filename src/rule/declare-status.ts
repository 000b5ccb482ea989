/** Writes the declaration of one more status, beside those that a route has, and of another one in the place of one. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../analysis/input/source-file.ts';
import type { CodeAddition, Declared } from '../analysis/operation.ts';
import type { DeclaredSite, Phrase } from '../analysis/status-site.ts';
import { codeOfPhrase, knownPhraseOf } from '../http/phrases.ts';
import { callBy, contains, decoratorsOf } from '../syntax/nodes.ts';
import { replacePhrase } from './problems/phrase-corrections.ts';
import { replaceStatus, type Edit } from './replace.ts';
import { namedCode } from './site-facts.ts';
import { decoratorBeside } from './use-decorator.ts';

type Fix = TSESLint.ReportFixFunction;
type SourceCode = Readonly<TSESLint.SourceCode>;
type Located = Pick<TSESTree.Node, 'loc'>;

/** Declares codes for a route. Null where only the author can write it, as where a code takes a schema. */
export function declareStatuses(
  codes: readonly number[],
  declared: Declared,
  { sourceCode, filename }: AnalysisContext,
): Fix | null {
  const { addition } = declared;
  if (addition === null || codes.some((code) => knownPhraseOf(code) === undefined)) return null;
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

/** Declares another code in the place of one, and the phrase of it where that of the present one stands beside it. */
export function declareInstead(
  site: DeclaredSite,
  code: number,
  sourceCode: SourceCode,
): Fix | null {
  const replace = replaceStatus(site, code, sourceCode);
  const text = replace && ownPhrase(site, sourceCode);
  const phrase = knownPhraseOf(code);
  if (replace === null || text === null || phrase === undefined) return replace;
  const rephrase = replacePhrase(text, phrase, sourceCode);
  return (fixer) => [replace(fixer), rephrase(fixer)];
}

/** The phrase of a declared code that is written beside it; null where another text is, or a text that has a name of its own. */
function ownPhrase(site: DeclaredSite, sourceCode: SourceCode): Phrase | null {
  const { text, key, node } = site;
  if (text === null || codeOfPhrase(text.value) !== namedCode(site)) return null;
  const isInComment = sourceCode.getTokenByRangeStart(text.node.range[0]) === null;
  return isInComment || contains(key ?? node, text.node) ? text : null;
}

/** @param spelling how the code is written: `404`, or `HttpStatus.NOT_FOUND`. */
function textFor(
  code: number,
  { text }: Pick<CodeAddition, 'text'>,
  spelling: (code: number) => string,
): string {
  const phrase = knownPhraseOf(code) ?? '';
  return text
    .replaceAll('{code}', spelling(code))
    .replaceAll("'{phrase}'", phrase.includes("'") ? `"${phrase}"` : `'${phrase}'`)
    .replaceAll('{phrase}', phrase);
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
  const added = codes.map((code) => `${keyFor(code)}: ${textFor(code, addition, String)}`);
  return (fixer) => addBehind(last, added, sourceCode).map((edit) => edit(fixer));
}

/** The edits that write members behind the last one of an object, and behind the comments that are about that one. */
function addBehind(
  last: TSESTree.ObjectLiteralElement,
  added: readonly string[],
  sourceCode: SourceCode,
): readonly Edit[] {
  const next = sourceCode.getTokenAfter(last);
  const comma = next?.value === ',' ? next : null;
  const end = comma ?? last;
  const comments = sourceCode
    .getCommentsAfter(end)
    .filter(({ loc }) => loc.start.line === end.loc.end.line);
  const comment = comments.at(-1);
  const before = sourceCode.getTokenBefore(last);
  const isBroken = before !== null && before.loc.end.line < last.loc.start.line;
  const line = `${newlineOf(sourceCode)}${indentationOf(last, sourceCode)}`;
  // What stands behind `//` on its line is a part of the comment, and a comment behind a comma would be about it.
  const isEnded = comment !== undefined && (comment.type === 'Line' || comma !== null);
  const space = isBroken ? line : isEnded ? `${line}  ` : ' ';
  const text = added.map((each) => `${space}${each}`).join(',');
  if (comma !== null) return [(fixer) => fixer.insertTextAfter(comment ?? comma, `${text},`)];
  if (comment?.type !== 'Line')
    return [(fixer) => fixer.insertTextAfter(comment ?? last, `,${text}`)];
  return [
    (fixer) => fixer.insertTextAfter(last, ','),
    (fixer) => fixer.insertTextAfter(comment, text),
  ];
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
  const place = placeBefore(decorator, sourceCode);
  const isFirst = isFirstInLine(place, sourceCode);
  const space = isFirst ? `${newlineOf(sourceCode)}${indentationOf(place, sourceCode)}` : ' ';
  const text = codes
    .map((code) => `@${other.text}(${textFor(code, addition, spelling)})${space}`)
    .join('');
  const [start] = place.range;
  return (fixer) => [fixer.insertTextBeforeRange([start, start], text), ...other.edit(fixer)];
}

/** The comment that is about a decorator behind another one; the decorator itself where there is none. */
function placeBefore(
  decorator: TSESTree.Decorator,
  sourceCode: SourceCode,
): TSESTree.Decorator | TSESTree.Comment {
  const before = sourceCode.getTokenBefore(decorator);
  const [first] = decoratorsOf(decorator.parent);
  // A comment above the first decorator is about what is decorated.
  if (before === null || first === decorator) return decorator;
  const own = sourceCode
    .getCommentsBefore(decorator)
    .find(({ loc }) => loc.start.line > before.loc.end.line);
  return own ?? decorator;
}

function isFirstInLine({ loc }: Located, { lines }: SourceCode): boolean {
  return /^\s*$/u.test((lines[loc.start.line - 1] ?? '').slice(0, loc.start.column));
}

/** The characters that end the lines of a file. */
function newlineOf({ text }: SourceCode): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
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
function indentationOf({ loc }: Located, { lines }: SourceCode): string {
  return /^\s*/u.exec(lines[loc.start.line - 1] ?? '')?.[0] ?? '';
}
