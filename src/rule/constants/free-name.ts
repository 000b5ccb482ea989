/** Names that a file does not use yet. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { outermostScope } from '../../analysis/constants/bindings.ts';
import { findVariable } from '../../syntax/static-values.ts';
import { oncePer } from '../../syntax/once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Names for an imported export where its usual name is taken. */
const otherNames = ['HttpStatusCodes', 'HttpStatuses'];

/** The name, or else one of `otherNames`, that nothing in the file has; null where all are taken. */
export function freeName(name: string, node: TSESTree.Node, sourceCode: SourceCode): string | null {
  return (
    [name, ...otherNames].find(
      (candidate) =>
        isFree(candidate, sourceCode) &&
        findVariable(sourceCode.getScope(node), candidate) === null,
    ) ?? null
  );
}

/** Whether nothing in the file's outermost scope has the name, and nothing uses it undeclared. */
function isFree(name: string, sourceCode: SourceCode): boolean {
  if (outermostScope({ sourceCode })?.set.has(name) === true) return false;
  return !undeclaredIn(sourceCode.ast, sourceCode).has(name);
}

/** Remembered by tree, as each literal that may be replaced asks. */
const undeclaredIn = oncePer((_: SourceCode['ast'], { scopeManager }: SourceCode) => {
  const through = scopeManager?.scopes[0]?.through ?? [];
  return new Set(through.map(({ identifier }) => identifier.name));
});

/** Whether a name means the same variable at a place as in the file's outermost scope. */
export function isOutermost(name: string, node: TSESTree.Node, sourceCode: SourceCode): boolean {
  const found = findVariable(sourceCode.getScope(node), name);
  return found === outermostScope({ sourceCode })?.set.get(name);
}
