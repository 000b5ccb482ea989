/** The names of the exports that a file imports by name. */
import type { TSESLint } from '@typescript-eslint/utils';

/** Whether a file imports an export with one of some names: `import { createServer } from 'node:http'`. */
export function importsOneOf(
  names: ReadonlySet<string>,
  { ast }: Readonly<TSESLint.SourceCode>,
): boolean {
  return ast.body.some(
    (statement) =>
      statement.type === 'ImportDeclaration' &&
      statement.specifiers.some(
        (each) =>
          each.type === 'ImportSpecifier' &&
          each.imported.type === 'Identifier' &&
          names.has(each.imported.name),
      ),
  );
}
