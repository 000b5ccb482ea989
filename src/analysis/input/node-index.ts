/** The calls, assignments and other nodes of a file that may meet a pattern, indexed by method or member name. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { callsIn } from '../../syntax/calls.ts';
import { groupedBy } from '../../grouped-by.ts';
import { staticName, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { functionsOf, nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { plainModule, versionIn } from '../../syntax/specifiers.ts';

/** The nodes that may meet a pattern of an adapter. */
export interface NodeIndex {
  /** `x.name(…)` by name. */
  readonly memberCalls: ReadonlyMap<string, readonly TSESTree.CallExpression[]>;
  /** `x.name = …` by name. */
  readonly assignments: ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]>;
  /** `name = otherName`. */
  readonly renamings: readonly (TSESTree.AssignmentExpression & { left: TSESTree.Identifier })[];
  /** `name(…)`. */
  readonly plainCalls: readonly TSESTree.CallExpression[];
  /** `name(…)(…)`. */
  readonly curriedCalls: readonly TSESTree.CallExpression[];
  readonly constructions: readonly TSESTree.NewExpression[];
  /** `super(…)`. */
  readonly superCalls: readonly TSESTree.CallExpression[];
  /** `@name(…)` on a function of a class. */
  readonly decorators: readonly TSESTree.Decorator[];
  /** `@name(…)` on a class. */
  readonly classDecorators: readonly TSESTree.Decorator[];
  /** `<name …>`. */
  readonly elements: readonly TSESTree.JSXOpeningElement[];
  readonly functions: readonly FunctionNode[];
  /** `throw { … }`. */
  readonly thrown: readonly TSESTree.ObjectExpression[];
  /** `const name: Type = …`, and names of object literals, to which a comment may give a type. */
  readonly annotated: readonly TSESTree.VariableDeclarator[];
  /** `{ … } satisfies Type`, `{ … } as Type`. */
  readonly asserted: readonly (TSESTree.TSSatisfiesExpression | TSESTree.TSAsExpression)[];
  /** `name: …` in an object or a pattern, by name. */
  readonly properties: ReadonlyMap<string, readonly TSESTree.Property[]>;
  /** `handler: …` in an object. */
  readonly handlers: readonly TSESTree.Property[];
  readonly exports: readonly (
    TSESTree.ExportNamedDeclaration | TSESTree.ExportDefaultDeclaration
  )[];
  /** Module specifiers of `import` and `require`, without Deno's registries and versions. */
  readonly imports: ReadonlySet<string>;
  /** Those of the imports that load a module, and do not name types alone. */
  readonly loaded: ReadonlySet<string>;
  /** By each of the imports, the specifier as it is written: `npm:axios@1` for `axios`. One that loads comes first. */
  readonly specifiers: ReadonlyMap<string, string>;
  /** These specifiers, and those of `import()`, also in types and comments, `import x = require()` and `export … from`. */
  readonly modules: ReadonlySet<string>;
  /** The packages for which specifiers name a version. */
  readonly versions: ReadonlyMap<string, string>;
}

/** The index of a file, shared by the sending and the receiving side. */
export const indexOf = oncePer(
  (_: TSESTree.Program, sourceCode: Readonly<TSESLint.SourceCode>): NodeIndex => {
    const calls = callsIn(sourceCode);
    const { ofMembers: memberCalls, plain: plainCalls, ofSuper: superCalls } = calls;
    const assignments = nodesOfType('AssignmentExpression', sourceCode);
    const properties = groupedBy(nodesOfType('Property', sourceCode), namesOfProperty);
    const decorators = nodesOfType('Decorator', sourceCode);
    const named = nodesOfType('ExportNamedDeclaration', sourceCode);
    const exports = [...named, ...nodesOfType('ExportDefaultDeclaration', sourceCode)];
    const declarations = nodesOfType('ImportDeclaration', sourceCode);
    const loaded = [
      ...declarations.filter(importsValues).map(({ source }) => source.value),
      ...plainCalls
        .filter(isRequire)
        .flatMap(({ arguments: [specifier] }) => specifierIn(specifier)),
    ];
    const imported = [...loaded, ...declarations.map(({ source }) => source.value)];
    const elsewhere = [
      ...named.map(({ source }) => source),
      ...nodesOfType('TSExternalModuleReference', sourceCode).map(({ expression }) => expression),
    ].flatMap(specifierIn);
    return {
      memberCalls,
      assignments: groupedBy(assignments, assignedMember),
      renamings: assignments.filter(isRenaming),
      plainCalls,
      curriedCalls: calls.curried,
      constructions: nodesOfType('NewExpression', sourceCode),
      superCalls,
      decorators: decorators.filter(({ parent }) => parent.type === 'MethodDefinition'),
      classDecorators: decorators.filter(({ parent }) => parent.type === 'ClassDeclaration'),
      elements: nodesOfType('JSXOpeningElement', sourceCode),
      functions: functionsOf(sourceCode),
      thrown: nodesOfType('ThrowStatement', sourceCode).flatMap(({ argument }) => {
        const thrown = unwrap(argument);
        return thrown.type === 'ObjectExpression' ? [thrown] : [];
      }),
      annotated: nodesOfType('VariableDeclarator', sourceCode).filter(
        ({ id, init }) =>
          init != null &&
          (unwrap(init).type === 'ObjectExpression' ||
            ('typeAnnotation' in id && id.typeAnnotation != null)),
      ),
      asserted: [
        ...nodesOfType('TSSatisfiesExpression', sourceCode),
        ...nodesOfType('TSAsExpression', sourceCode),
      ].filter(({ expression }) => expression.type === 'ObjectExpression'),
      properties,
      handlers: properties.get('handler') ?? [],
      exports: exports.sort((one, other) => one.range[0] - other.range[0]),
      imports: new Set(imported.map(plainModule)),
      loaded: new Set(loaded.map(plainModule)),
      specifiers: new Map(
        imported.toReversed().map((specifier) => [plainModule(specifier), specifier]),
      ),
      modules: new Set([...imported, ...elsewhere, ...typeImportsIn(sourceCode)].map(plainModule)),
      versions: new Map(
        [...imported, ...elsewhere].map(versionIn).filter((version) => version !== null),
      ),
    };
  },
);

function namesOfProperty(property: TSESTree.Property): readonly string[] {
  const name = staticName(property);
  return name === null ? [] : [name];
}

function assignedMember({
  left,
  operator,
}: TSESTree.AssignmentExpression): readonly [string] | readonly [] {
  const target = unwrap(left);
  const name = operator === '=' && target.type === 'MemberExpression' ? staticName(target) : null;
  return name === null ? [] : [name];
}

function isRenaming(
  node: TSESTree.AssignmentExpression,
): node is TSESTree.AssignmentExpression & { left: TSESTree.Identifier } {
  return node.left.type === 'Identifier' && unwrap(node.right).type === 'Identifier';
}

/** Whether an import is there when the program runs: it names values, or nothing at all. */
function importsValues({ importKind, specifiers }: TSESTree.ImportDeclaration): boolean {
  if (importKind === 'type') return false;
  const isType = (clause: TSESTree.ImportClause) =>
    clause.type === 'ImportSpecifier' && clause.importKind === 'type';
  return specifiers.length === 0 || !specifiers.every(isType);
}

function isRequire({ callee }: TSESTree.CallExpression): boolean {
  const called = unwrap(callee);
  return called.type === 'Identifier' && called.name === 'require';
}

function specifierIn(specifier: Node | null | undefined): readonly string[] {
  return specifier?.type === 'Literal' ? [String(specifier.value)] : [];
}

/** The specifiers of `import('module').Type`, in code and in comments, and of a comment's `@import … from 'module'`. */
function typeImportsIn({ text }: Readonly<TSESLint.SourceCode>): readonly string[] {
  return Array.from(text.matchAll(typeImport), ([, specifier = '']) => specifier);
}

const typeImport = /(?:\bimport\s*\(\s*|@import\b[^@'"]{0,300}\bfrom\s+)['"]([^'"\n]+)['"]/gu;
