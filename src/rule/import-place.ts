/** How and where a file imports: by which system, at which place, and in which style. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Comments that concern the file and stay above its imports. */
const ofTheFile =
  /^(?:\/\s*<|\s*[*!]?\s*(?:@(?:jest|vitest)-environment|@ts-(?:no)?check|@jsx|@flow|@file|@license|@copyright|copyright|licen[cs]e|spdx|eslint-(?:disable|enable)(?!-(?:next-)?line)))/iu;

export type ModuleSystem = 'import' | 'require';

/** Null for files that use neither or both, or that are not programs of their own. */
export function moduleSystem(filename: string, sourceCode: SourceCode): ModuleSystem | null {
  const { ast } = sourceCode;
  if (/\.(?:vue|svelte|astro|html|md)$|\.d\.[cm]?ts$/u.test(filename)) return null;
  if (/\.m[jt]s$/u.test(filename)) return 'import';
  if (filename.endsWith('.cjs')) return 'require';
  if (ast.body.some(({ type }) => type === 'TSImportEqualsDeclaration')) return null;
  if (ast.body.some(({ type }) => /^(?:Import|Export)/u.test(type))) return 'import';
  if (/\.[cm]?tsx?$/u.test(filename)) return null;
  return usesCommonJs(sourceCode) ? 'require' : null;
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

/** The file's line ending. */
export function newlineOf({ text }: SourceCode): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The quote of the first string that the program writes, which is mostly that of an import. */
export function quoteOf({ ast }: SourceCode): string {
  return ast.tokens.find(({ value }) => /^['"]/u.test(value))?.value.charAt(0) ?? "'";
}

/** A semicolon where the file uses them, and where the next line would be read as a part of this one. */
export function endOf(position: number, sourceCode: SourceCode): ';' | '' {
  const next = sourceCode.ast.tokens.find(({ range }) => range[0] >= position);
  const isNeeded = next !== undefined && /^[[(`+\-/]/u.test(next.value);
  return isNeeded || usesSemicolons(sourceCode) ? ';' : '';
}

/** As the first import or require does it, else as any line does; a file without either is given them. */
function usesSemicolons({ ast, text }: SourceCode): boolean {
  const example = ast.body.find((statement) => isImporting(statement));
  if (example !== undefined) return text.slice(...example.range).endsWith(';');
  return ast.body.length === 0 || /;[^\S\n]*(?:\/\/.*)?$/mu.test(text);
}

/** `import …` and top-level `… = require(…)`. */
function isImporting(statement: TSESTree.ProgramStatement): boolean {
  if (statement.type === 'ImportDeclaration') return true;
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.some(({ init }) => {
    const call = init?.type === 'MemberExpression' ? init.object : init;
    return (
      call?.type === 'CallExpression' &&
      call.callee.type === 'Identifier' &&
      call.callee.name === 'require'
    );
  });
}

/** Behind the block of imports at the top, else behind the directives, else above the first statement. */
export function insertionPoint(
  system: ModuleSystem,
  sourceCode: SourceCode,
): { readonly position: number; readonly follows: boolean } {
  const { ast } = sourceCode;
  const directives = ast.body.filter(
    (statement) => statement.type === 'ExpressionStatement' && statement.directive !== undefined,
  );
  const others = ast.body.slice(directives.length);
  const end = others.findIndex((statement) =>
    system === 'import' ? statement.type !== 'ImportDeclaration' : !isImporting(statement),
  );
  const last = others.slice(0, end < 0 ? others.length : end).at(-1) ?? directives.at(-1);
  if (last !== undefined) return { position: endOfLine(last, sourceCode), follows: true };
  return { position: aboveFirst(sourceCode), follows: false };
}

/**
 * Behind a comment on the statement's last line, if there is one. A semicolon on a line of its own stands there for
 * the next statement, though the parser counts it to this one.
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
  let top: TSESTree.Node | TSESTree.Comment = first;
  for (const comment of sourceCode.getCommentsBefore(first).toReversed()) {
    const isAttached = comment.loc.end.line >= top.loc.start.line - 1;
    const isShebang = comment.range[0] === 0 && sourceCode.text.startsWith('#!');
    if (!isAttached || isShebang || ofTheFile.test(comment.value)) break;
    top = comment;
  }
  return top.range[0];
}
