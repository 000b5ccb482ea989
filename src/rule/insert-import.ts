/** Where and how a file takes in one more name from a module. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix;

/** Comments that concern the file and stay above its imports. */
const ofTheFile =
  /^\s*(?:\*|!)?\s*(?:@(?:jest|vitest)-environment|@ts-(?:no)?check|@jsx|@flow|@file|@license|@copyright|copyright|licen[cs]e|spdx|eslint-(?:disable|enable)(?!-(?:next-)?line))/iu;

/**
 * An edit that makes the named export of a module known in the file, by `import` or `require` as the file does it;
 * null where the file's module system cannot be told.
 */
export function importEdit(
  name: string,
  module: string,
  filename: string,
  sourceCode: SourceCode,
): Edit | null {
  const system = moduleSystem(filename, sourceCode);
  if (system === null) return null;
  const list = system === 'import' ? importList(module, sourceCode) : null;
  if (list !== null) return (fixer) => fixer.insertTextAfter(list, `, ${name}`);

  const { quote, semicolon, newline } = styleOf(sourceCode);
  const statement =
    system === 'import'
      ? `import { ${name} } from ${quote}${module}${quote}${semicolon}`
      : `const { ${name} } = require(${quote}${module}${quote})${semicolon}`;
  const { position, follows } = insertionPoint(system, sourceCode);
  const text = follows ? `${newline}${statement}` : `${statement}${newline}`;
  return (fixer) => fixer.insertTextAfterRange([position, position], text);
}

/** `import` or `require`; null for files that are neither or both, or not programs of their own. */
function moduleSystem(filename: string, { ast, text }: SourceCode): 'import' | 'require' | null {
  if (/\.(?:vue|svelte|astro|html|md)$|\.d\.[cm]?ts$/u.test(filename)) return null;
  if (/\.m[jt]s$/u.test(filename)) return 'import';
  if (filename.endsWith('.cjs')) return 'require';
  if (ast.body.some(({ type }) => type === 'TSImportEqualsDeclaration')) return null;
  if (ast.body.some(({ type }) => /^(?:Import|Export)/u.test(type))) return 'import';
  if (/\.[cm]?tsx?$/u.test(filename)) return null;
  return /\b(?:require\s*\(|module\.exports|exports\.)/u.test(text) ? 'require' : null;
}

/** The last specifier of an import of values from the module, to put another behind. */
function importList(module: string, { ast }: SourceCode): TSESTree.ImportSpecifier | null {
  for (const statement of ast.body) {
    if (statement.type !== 'ImportDeclaration' || statement.source.value !== module) continue;
    const last = statement.specifiers.at(-1);
    if (statement.importKind !== 'type' && last?.type === 'ImportSpecifier') return last;
  }
  return null;
}

interface Style {
  readonly quote: string;
  readonly semicolon: string;
  readonly newline: string;
}

/** The style of the first import or require, else of the first string. */
function styleOf({ ast, text, lines }: SourceCode): Style {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const example = ast.body.find((statement) => isImporting(statement));
  const written =
    example === undefined
      ? (lines.find((line) => /['"]/u.test(line)) ?? '')
      : text.slice(...example.range);
  const quote = /['"]/u.exec(written)?.[0] ?? "'";
  const last = ast.body.find(({ type }) => /Import|Variable|Expression/u.test(type));
  const semicolon = last === undefined || text.slice(...last.range).endsWith(';') ? ';' : '';
  return { quote, semicolon, newline };
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
function insertionPoint(
  system: 'import' | 'require',
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

/** Behind a comment on the statement's last line, if there is one. */
function endOfLine(statement: TSESTree.Node, sourceCode: SourceCode): number {
  const [comment] = sourceCode.getCommentsAfter(statement);
  return comment?.loc.start.line === statement.loc.end.line && comment.type === 'Line'
    ? comment.range[1]
    : statement.range[1];
}

/** Above the first statement and the comments that belong to it, below those that belong to the file. */
function aboveFirst(sourceCode: SourceCode): number {
  const [first] = sourceCode.ast.body;
  if (first === undefined) return 0;
  let top: TSESTree.Node | TSESTree.Comment = first;
  for (const comment of sourceCode.getCommentsBefore(first).toReversed()) {
    const isAttached = comment.loc.end.line >= top.loc.start.line - 1;
    if (!isAttached || comment.range[0] === 0 || ofTheFile.test(comment.value)) break;
    top = comment;
  }
  return top.range[0];
}
