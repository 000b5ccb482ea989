/** Edits that import one more name from a module. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { newlineOf } from '../../syntax/tokens.ts';
import { oncePer } from '../../syntax/once-per.ts';
import {
  endOf,
  insertionPoint,
  leadingStatements,
  moduleSystem,
  quoteOf,
  type ModuleSystem,
} from './import-place.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** An edit of a file, to be made together with the use of the name. */
export type Edit = (fixer: TSESLint.RuleFixer) => readonly TSESLint.RuleFix[];

/** The name that a file shall import. */
export interface Import {
  readonly module: string;
  /** The export's name; not used where the whole module or its default export is wanted. */
  readonly name: string;
  /** The name in the file. */
  readonly local: string;
  readonly as: 'named' | 'default' | 'namespace';
}

/**
 * An edit that adds an import, by `import` or `require` as the file does it; null where the file's module system
 * cannot be told.
 */
export function importEdit(wanted: Import, filename: string, sourceCode: SourceCode): Edit | null {
  const system = moduleSystem(filename, sourceCode);
  if (system === null) return null;
  return extendedEdit(wanted, system, sourceCode) ?? statementEdit(wanted, system, sourceCode);
}

/** The specifier that imports the wanted export for its type alone: `import type { StatusCodes }`. */
export function typeOnlySpecifier(
  { module, name, as }: Import,
  { ast }: SourceCode,
): TSESTree.ImportClause | null {
  for (const statement of importsIn(ast)) {
    if (statement.source.value !== module) continue;
    for (const specifier of statement.specifiers) {
      const isWanted =
        specifier.type === 'ImportSpecifier'
          ? as === 'named' && importedName(specifier) === name
          : specifier.type === 'ImportDefaultSpecifier'
            ? as === 'default'
            : as === 'namespace';
      if (isWanted && (statement.importKind === 'type' || isInlineType(specifier)))
        return specifier;
    }
  }
  return null;
}

/** Remembered by tree, as each literal that may be replaced asks. */
const importsIn = oncePer((ast: TSESTree.Program) =>
  ast.body.filter((statement) => statement.type === 'ImportDeclaration'),
);

/** Turns an import of a type into one of a value; null for a default or namespace import beside other names. */
export function valueEdit(specifier: TSESTree.ImportClause, sourceCode: SourceCode): Edit | null {
  const declaration = specifier.parent as TSESTree.ImportDeclaration;
  const first = isInlineType(specifier)
    ? sourceCode.getFirstToken(specifier)
    : declaration.specifiers.length === 1
      ? sourceCode.getFirstToken(declaration, 1)
      : null;
  const next = first && sourceCode.getTokenAfter(first, { includeComments: true });
  if (first !== null && next)
    return (fixer) => [fixer.removeRange([first.range[0], next.range[0]])];
  return specifier.type === 'ImportSpecifier'
    ? splitEdit(specifier, declaration, sourceCode)
    : null;
}

/** Takes a specifier out of a list of types, into an import of its own behind it. */
function splitEdit(
  specifier: TSESTree.ImportSpecifier,
  declaration: TSESTree.ImportDeclaration,
  sourceCode: SourceCode,
): Edit | null {
  const before = sourceCode.getTokenBefore(specifier);
  const after = sourceCode.getTokenAfter(specifier);
  if (!before || !after) return null;
  const [start, end] =
    after.value === ','
      ? [specifier.range[0], sourceCode.getTokenAfter(after)?.range[0] ?? after.range[1]]
      : [before.range[0], specifier.range[1]];
  const isCommented = sourceCode
    .getCommentsInside(declaration)
    .some(({ range }) => range[0] >= start && range[1] <= end);
  if (isCommented) return null;
  const text = sourceCode.getText(specifier);
  const source = sourceCode.getText(declaration.source);
  const stop = sourceCode.getLastToken(declaration)?.value === ';' ? ';' : '';
  const added = `${newlineOf(sourceCode)}import { ${text} } from ${source}${stop}`;
  return (fixer) => [fixer.removeRange([start, end]), fixer.insertTextAfter(declaration, added)];
}

/** Puts the name into an import or `require` of the module that the file has; null where there is none to extend. */
function extendedEdit(wanted: Import, system: ModuleSystem, sourceCode: SourceCode): Edit | null {
  if (wanted.as !== 'named') return null;
  const { name, local } = wanted;
  // The code above a `require` further down would not have the name yet.
  const statements =
    system === 'require' ? leadingStatements(system, sourceCode).imports : sourceCode.ast.body;
  for (const statement of statements) {
    if (system === 'require' && statement.type === 'VariableDeclaration') {
      const last = requiredList(wanted.module, statement)?.properties.at(-1);
      const text = name === local ? name : `${name}: ${local}`;
      if (last?.type === 'Property') return listEdit(text, last, sourceCode);
    }
    if (system !== 'import' || statement.type !== 'ImportDeclaration') continue;
    if (statement.source.value !== wanted.module || statement.importKind === 'type') continue;
    const last = statement.specifiers.at(-1);
    const text = name === local ? name : `${name} as ${local}`;
    if (last?.type === 'ImportSpecifier') return listEdit(text, last, sourceCode);
    if (last?.type === 'ImportDefaultSpecifier') return defaultEdit(text, last, sourceCode);
  }
  return null;
}

/** `{ … }` in `const { … } = require(module)`. */
function requiredList(
  module: string,
  { declarations }: TSESTree.VariableDeclaration,
): TSESTree.ObjectPattern | null {
  for (const { id, init } of declarations) {
    if (id.type !== 'ObjectPattern' || init?.type !== 'CallExpression') continue;
    const [specifier] = init.arguments;
    const isRequired =
      init.callee.type === 'Identifier' &&
      init.callee.name === 'require' &&
      specifier?.type === 'Literal' &&
      specifier.value === module;
    if (isRequired) return id;
  }
  return null;
}

/** `import X from` → `import X, { name } from`, also where the list is there and empty. */
function defaultEdit(
  text: string,
  specifier: TSESTree.ImportDefaultSpecifier,
  sourceCode: SourceCode,
): Edit | null {
  const next = sourceCode.getTokenAfter(specifier);
  if (next?.value !== ',') return (fixer) => [fixer.insertTextAfter(specifier, `, { ${text} }`)];
  const brace = sourceCode.getTokenAfter(next);
  return brace?.value === '{' ? (fixer) => [fixer.insertTextAfter(brace, ` ${text} `)] : null;
}

/** Another name in the list: on a line of its own where the last one has one. */
function listEdit(
  text: string,
  last: TSESTree.ImportSpecifier | TSESTree.Property,
  sourceCode: SourceCode,
): Edit | null {
  const next = sourceCode.getTokenAfter(last);
  const brace = next?.value === ',' ? sourceCode.getTokenAfter(next) : next;
  if (!next || !brace) return null;
  if (brace.loc.start.line === last.loc.end.line)
    return (fixer) => [fixer.insertTextAfter(last, `, ${text}`)];
  const indent = /^\s*/u.exec(sourceCode.lines[last.loc.start.line - 1] ?? '')?.[0] ?? '';
  const lineStart = brace.range[0] - brace.loc.start.column;
  const comma = next === brace ? '' : ',';
  return (fixer) => [
    ...(next === brace ? [fixer.insertTextAfter(last, ',')] : []),
    fixer.insertTextBeforeRange(
      [lineStart, lineStart],
      `${indent}${text}${comma}${newlineOf(sourceCode)}`,
    ),
  ];
}

function statementEdit(wanted: Import, system: ModuleSystem, sourceCode: SourceCode): Edit {
  const place = insertionPoint(system, sourceCode);
  const { position, follows } = place;
  const quote = quoteOf(sourceCode);
  const source = `${quote}${wanted.module}${quote}`;
  const statement =
    system === 'import'
      ? `import ${importClause(wanted)} from ${source}`
      : `const ${requirePattern(wanted)} = require(${source})`;
  const newline = newlineOf(sourceCode);
  const ended = `${statement}${endOf(place, sourceCode)}`;
  const text = follows ? `${newline}${ended}` : `${ended}${newline}`;
  return (fixer) => [fixer.insertTextAfterRange([position, position], text)];
}

function importClause({ name, local, as }: Import): string {
  if (as === 'default') return local;
  if (as === 'namespace') return `* as ${local}`;
  return name === local ? `{ ${name} }` : `{ ${name} as ${local} }`;
}

function requirePattern({ name, local, as }: Import): string {
  if (as !== 'named') return local;
  return name === local ? `{ ${name} }` : `{ ${name}: ${local} }`;
}

function importedName({ imported }: TSESTree.ImportSpecifier): string {
  return imported.type === 'Identifier' ? imported.name : imported.value;
}

function isInlineType(specifier: TSESTree.ImportClause): boolean {
  return specifier.type === 'ImportSpecifier' && specifier.importKind === 'type';
}
