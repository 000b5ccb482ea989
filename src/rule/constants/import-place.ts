/** The module system of a file, the place for a new import, and its style: quotes, semicolons. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { continues } from '../../syntax/tokens.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/**
 * Matches comments about the whole file, which stay above its imports, by any of their lines. The expression stays on
 * one line, since from each of many empty lines it would run over all the others.
 */
const ofTheFile =
  /^(?:\/\s*<|(?:[^\S\r\n\u2028\u2029]|[*!])*(?:@(?:jest|vitest)-environment|@jest-config-loader|@ts-(?:no)?check|@jsx|@flow|@file|@license|@copyright|@preserve|copyright|licen[cs]e|spdx|eslint-(?:disable|enable)(?!-(?:next-)?line)))/imu;

/** Matches comments that go on in the lines below them. */
const licence = /^[\s*!]*(?:@license|@copyright|copyright|licen[cs]e|spdx)/iu;

/** Matches comments about the next line, which mean nothing anywhere else. */
const ofTheNextLine = /^\s*(?:eslint-disable-next-line|@ts-expect-error|@ts-ignore)/u;

export type ModuleSystem = 'import' | 'require';

/** Extensions of programs. Of other files a parser sees parts, in which no import may stand. */
const programs = /\.(?:[cm]?[jt]sx?|es6?)$/iu;

/** Matches a script in a page, as processors name it. A browser that runs it as it is finds no package by its name. */
const inPage = /\.(?:astro|html?|svelte|vue)[/\\][^/\\]+$/iu;

/** The module system of a file; null where it uses neither or both, or is no program of its own. */
export function moduleSystem(filename: string, sourceCode: SourceCode): ModuleSystem | null {
  const { ast } = sourceCode;
  if (/\.[^./\\]+$/u.test(filename) && !programs.test(filename)) return null;
  if (/\.d\.[cm]?ts$/u.test(filename)) return null;
  if (inPage.test(filename) && !ast.body.some(isPackageImport)) return null;
  if (/\.m[jt]s$/u.test(filename)) return 'import';
  if (filename.endsWith('.cjs')) return 'require';
  if (ast.body.some(({ type }) => type === 'TSImportEqualsDeclaration')) return null;
  if (ast.body.some(({ type }) => /^(?:Import|Export)/u.test(type))) return 'import';
  if (/\.[cm]?tsx?$/u.test(filename)) return null;
  return usesCommonJs(sourceCode) ? 'require' : null;
}

function isPackageImport(statement: TSESTree.ProgramStatement): boolean {
  return (
    statement.type === 'ImportDeclaration' &&
    statement.importKind !== 'type' &&
    !/^[./#~]|^@\/|^\w+:/u.test(statement.source.value)
  );
}

/** Whether `require`, `module` or `exports` are used that the file does not declare. */
function usesCommonJs({ scopeManager }: SourceCode): boolean {
  return (scopeManager?.scopes ?? []).some(({ references }) =>
    references.some(
      ({ identifier, resolved }) =>
        /^(?:require|module|exports)$/u.test(identifier.name) &&
        (resolved === null || resolved.defs.length === 0),
    ),
  );
}

/** The quote of the first string that the program writes, which is mostly that of an import. */
export function quoteOf({ ast }: SourceCode): string {
  return ast.tokens.find(({ value }) => /^['"]/u.test(value))?.value.charAt(0) ?? "'";
}

/**
 * A semicolon if the file uses them, or if the next token would be read as part of the import or stands on its line;
 * else nothing.
 */
export function endOf(
  { position, follows }: { readonly position: number; readonly follows: boolean },
  sourceCode: SourceCode,
): ';' | '' {
  const next = sourceCode.ast.tokens.find(({ range }) => range[0] >= position);
  const isBeside = follows && next?.loc.start.line === sourceCode.getLocFromIndex(position).line;
  const isNeeded = next !== undefined && continues(next);
  return isNeeded || isBeside || usesSemicolons(sourceCode) ? ';' : '';
}

/**
 * Whether the first import or require ends with a semicolon, else whether any line does; true for a file without
 * statements.
 */
function usesSemicolons({ ast, text }: SourceCode): boolean {
  const example = ast.body.find((statement) => isImporting(statement));
  if (example !== undefined) return text.slice(...example.range).endsWith(';');
  return ast.body.length === 0 || /;[^\S\n]*(?:\/\/.*)?$/mu.test(text);
}

/** Whether a statement imports: `import …`, top-level `… = require(…)`, `require('dotenv').config()`. */
function isImporting(statement: TSESTree.ProgramStatement): boolean {
  if (statement.type === 'ImportDeclaration') return true;
  if (statement.type === 'ExpressionStatement') return isRequired(statement.expression);
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.some(({ init }) => init != null && isRequired(init));
}

/** Whether an expression is, or begins with, a call of `require`, and has no status or handler in it. */
function isRequired(expression: TSESTree.Node): boolean {
  if (expression.type === 'MemberExpression') return isRequired(expression.object);
  if (expression.type !== 'CallExpression') return false;
  const { callee } = expression;
  if (callee.type === 'Identifier') return callee.name === 'require';
  return isRequired(callee) && expression.arguments.every((argument) => isPlain(argument));
}

function isPlain(node: TSESTree.Node): boolean {
  if (node.type === 'ObjectExpression')
    return node.properties.every(
      (property) => property.type === 'Property' && isPlain(property.value),
    );
  return node.type === 'Identifier' || (node.type === 'Literal' && typeof node.value !== 'number');
}

/** The directives at the top, and the imports or requires behind them. */
export function leadingStatements(
  system: ModuleSystem,
  { ast }: SourceCode,
): Readonly<Record<'directives' | 'imports', readonly TSESTree.ProgramStatement[]>> {
  const directives = ast.body.filter(
    (statement) => statement.type === 'ExpressionStatement' && statement.directive != null,
  );
  const others = ast.body.slice(directives.length);
  const end = others.findIndex((statement) =>
    system === 'import' ? statement.type !== 'ImportDeclaration' : !isImporting(statement),
  );
  return { directives, imports: others.slice(0, end < 0 ? others.length : end) };
}

/** Behind the block of imports at the top, else behind the directives, else above the first statement. */
export function insertionPoint(
  system: ModuleSystem,
  sourceCode: SourceCode,
): { readonly position: number; readonly follows: boolean } {
  const { directives, imports } = leadingStatements(system, sourceCode);
  const last = imports.at(-1) ?? directives.at(-1);
  if (last !== undefined) return { position: endOfLine(last, sourceCode), follows: true };
  return { position: aboveFirst(sourceCode), follows: false };
}

/**
 * The end of a statement with a comment on its last line. A semicolon on a line of its own guards the next statement,
 * though the parser counts it to this one.
 */
function endOfLine(statement: TSESTree.Node, sourceCode: SourceCode): number {
  const [before, last] = sourceCode.getLastTokens(statement, 2);
  const isGuard =
    last?.value === ';' && before !== undefined && before.loc.end.line < last.loc.start.line;
  const end = isGuard ? before : statement;
  const [comment] = isGuard ? sourceCode.getCommentsBefore(last) : sourceCode.getCommentsAfter(end);
  return comment?.loc.start.line === end.loc.end.line && comment.type === 'Line'
    ? comment.range[1]
    : end.range[1];
}

/** Above the first statement and the comments that belong to it, below those that belong to the file. */
function aboveFirst(sourceCode: SourceCode): number {
  const [first] = sourceCode.ast.body;
  if (first === undefined) return 0;
  const comments = sourceCode.getCommentsBefore(first);
  const licences = licencesIn(comments);
  let top: TSESTree.Node | TSESTree.Comment = first;
  for (const comment of comments.toReversed()) {
    const isAttached = comment.loc.end.line >= top.loc.start.line - 1;
    const isShebang = comment.range[0] === 0 && sourceCode.text.startsWith('#!');
    if (!isAttached || isShebang || isOfTheFile(comment, licences)) break;
    top = comment;
  }
  return top.range[0];
}

/** Whether a comment concerns the file: it says so, or goes on with a licence that does. */
function isOfTheFile(comment: TSESTree.Comment, licences: ReadonlySet<TSESTree.Comment>): boolean {
  if (ofTheFile.test(comment.value)) return true;
  if (comment.type !== 'Line' || ofTheNextLine.test(comment.value)) return false;
  return licences.has(comment);
}

/** The comments that begin a licence, and the line comments right below those. */
function licencesIn(comments: readonly TSESTree.Comment[]): ReadonlySet<TSESTree.Comment> {
  const licences = new Set<TSESTree.Comment>();
  for (const [index, comment] of comments.entries()) {
    const above = comments[index - 1];
    const goesOn =
      above?.type === 'Line' &&
      above.loc.end.line === comment.loc.start.line - 1 &&
      licences.has(above);
    if (goesOn || licence.test(comment.value)) licences.add(comment);
  }
  return licences;
}
