/** Where a file uses the constants of libraries, for statuses or not. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ConstantsExport, ConstantsLibrary } from '../../constants/define-constants.ts';
import { constantsLibraries, libraryOf } from '../../constants/index.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import { isWritten, staticName } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { importedConstant } from './imported-members.ts';
import { sourceFileOf, type AnalysisContext, type SourceFile } from '../input/source-file.ts';

/** A place that reads a library's constant. */
export interface ConstantUse {
  readonly node: TSESTree.Identifier | TSESTree.MemberExpression;
  readonly code: number;
  readonly held: ConstantsExport;
  readonly library: ConstantsLibrary;
}

/** The start of a library's specifier: the package, or its address. Either may have a version behind it. */
const packages = constantsLibraries.flatMap(({ modules }) =>
  modules.flatMap(
    (module) => /^(?:https:\/\/[^/]+\/[^/]+|@[^/]+\/[^/]+|[^/]+)/u.exec(module)?.[0] ?? [],
  ),
);
const importing = new RegExp(
  `['"\`](?:npm:|jsr:|https://esm\\.sh/)?/?(?:${[...new Set(packages)].join('|').replaceAll('.', String.raw`\.`)})['"\`/@]`,
  'u',
);

/** Every place that reads a library's constant as a value, in no particular order. */
export function constantUses(context: AnalysisContext): readonly ConstantUse[] {
  return usesIn(sourceFileOf(context));
}

const usesIn = oncePer((file: SourceFile): readonly ConstantUse[] =>
  mayUseConstants(file) ? findUses(file) : [],
);

/** Whether the text of a file names a package that has constants as imports do. */
export function mayUseConstants({ sourceCode }: SourceFile): boolean {
  return importing.test(plainText(sourceCode));
}

function findUses(file: SourceFile): readonly ConstantUse[] {
  const scopes = file.sourceCode.scopeManager?.scopes ?? [];
  return scopes
    .flatMap(({ variables }) => variables)
    .filter(({ defs: [definition] }) => {
      const source = definition && moduleExportOf(definition.name, file.sourceCode);
      return source && libraryOf(source.module) !== undefined;
    })
    .flatMap(({ references }) => references)
    .filter((reference) => reference.isRead() && !reference.isTypeReference)
    .flatMap(({ identifier }) =>
      identifier.type === 'Identifier' ? (useAt(identifier, file) ?? []) : [],
    );
}

/** The types of nodes in which a name cannot be replaced by an expression: `export { OK }`. */
const needsName: ReadonlySet<string> = new Set([
  'ExportSpecifier',
  'TSQualifiedName',
  'TSTypeQuery',
]);

/** The use of a constant that a name, or a property of it, is; or null. */
function useAt(
  name: TSESTree.Identifier | TSESTree.MemberExpression,
  file: SourceFile,
): ConstantUse | null {
  const source = moduleExportOf(name, file.sourceCode);
  const constant = source && importedConstant(source, file);
  if (constant?.library && !needsName.has(name.parent.type) && !isWritten(name)) {
    const { code, held, library } = constant;
    return { node: name, code, held, library };
  }
  const { parent } = name;
  return parent.type === 'MemberExpression' && parent.object === name && staticName(parent) !== null
    ? useAt(parent, file)
    : null;
}
