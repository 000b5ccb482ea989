/** One walk through a file, which keeps the nodes that adapters may know, by the name that is used on a value. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import {
  calledMember,
  isFunction,
  staticName,
  unwrap,
  type FunctionNode,
} from '../../syntax/nodes.ts';
import { walk } from '../../syntax/walk.ts';

/** The expressions that can mean something to an adapter, by the name that is used on a value. */
export interface NodeIndex {
  /** `x.name(…)` by name. */
  readonly memberCalls: ReadonlyMap<string, readonly TSESTree.CallExpression[]>;
  /** `x.name = …` by name. */
  readonly assignments: ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]>;
  /** `name = otherName`. */
  readonly renamings: readonly (TSESTree.AssignmentExpression & { left: TSESTree.Identifier })[];
  /** `name(…)`. */
  readonly plainCalls: readonly TSESTree.CallExpression[];
  readonly constructions: readonly TSESTree.NewExpression[];
  /** `super(…)`. */
  readonly superCalls: readonly TSESTree.CallExpression[];
  /** `@name(…)` on a function of a class. */
  readonly decorators: readonly TSESTree.Decorator[];
  /** `<name …>`. */
  readonly elements: readonly TSESTree.JSXOpeningElement[];
  readonly functions: readonly FunctionNode[];
  /** `throw { … }`. */
  readonly thrown: readonly TSESTree.ObjectExpression[];
  /** `const name: Type = { … }`. */
  readonly annotated: readonly TSESTree.VariableDeclarator[];
  /** `handler: …` in an object. */
  readonly handlers: readonly TSESTree.Property[];
  readonly exports: readonly (
    TSESTree.ExportNamedDeclaration | TSESTree.ExportDefaultDeclaration
  )[];
  /** Module specifiers of `import` and `require`. */
  readonly imports: ReadonlySet<string>;
  /** The same, and those of `import()`, `import x = require()` and `export … from`. */
  readonly modules: ReadonlySet<string>;
}

/** The index of a file. */
export function indexOf(sourceCode: Readonly<TSESLint.SourceCode>): NodeIndex {
  const index = {
    memberCalls: new Map<string, TSESTree.CallExpression[]>(),
    assignments: new Map<string, TSESTree.AssignmentExpression[]>(),
    renamings: [] as (TSESTree.AssignmentExpression & { left: TSESTree.Identifier })[],
    plainCalls: [] as TSESTree.CallExpression[],
    constructions: [] as TSESTree.NewExpression[],
    superCalls: [] as TSESTree.CallExpression[],
    decorators: [] as TSESTree.Decorator[],
    elements: [] as TSESTree.JSXOpeningElement[],
    functions: [] as FunctionNode[],
    thrown: [] as TSESTree.ObjectExpression[],
    annotated: [] as TSESTree.VariableDeclarator[],
    handlers: [] as TSESTree.Property[],
    exports: [] as (TSESTree.ExportNamedDeclaration | TSESTree.ExportDefaultDeclaration)[],
    imports: new Set<string>(),
    modules: new Set<string>(),
  };

  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    switch (node.type) {
      case 'CallExpression':
        addCall(node, index);
        break;
      case 'AssignmentExpression': {
        const target = unwrap(node.left);
        const name = target.type === 'MemberExpression' ? staticName(target) : null;
        if (name !== null && node.operator === '=') add(index.assignments, name, node);
        if (isRenaming(node)) index.renamings.push(node);
        break;
      }
      case 'NewExpression':
        index.constructions.push(node);
        break;
      case 'Decorator':
        if (node.parent.type === 'MethodDefinition') index.decorators.push(node);
        break;
      case 'JSXOpeningElement':
        index.elements.push(node);
        break;
      case 'VariableDeclarator':
        if ('typeAnnotation' in node.id && node.id.typeAnnotation && node.init)
          index.annotated.push(node);
        break;
      case 'ThrowStatement':
        addThrown(unwrap(node.argument), index.thrown);
        break;
      case 'Property':
        if (staticName(node) === 'handler') index.handlers.push(node);
        break;
      case 'ExportNamedDeclaration':
      case 'ExportDefaultDeclaration':
        index.exports.push(node);
        if (node.type === 'ExportNamedDeclaration') addModule(node.source, index.modules);
        break;
      case 'ImportDeclaration':
        index.imports.add(node.source.value);
        break;
      case 'ImportExpression':
        addModule(node.source, index.modules);
        break;
      case 'TSExternalModuleReference':
        addModule(node.expression, index.modules);
        break;
      default:
        if (isFunction(node)) index.functions.push(node);
    }
  });
  for (const name of index.imports) index.modules.add(name);
  return index;
}

function addThrown(thrown: TSESTree.Node, objects: TSESTree.ObjectExpression[]): void {
  if (thrown.type === 'ObjectExpression') objects.push(thrown);
}

function isRenaming(
  node: TSESTree.AssignmentExpression,
): node is TSESTree.AssignmentExpression & { left: TSESTree.Identifier } {
  return node.left.type === 'Identifier' && unwrap(node.right).type === 'Identifier';
}

function addCall(
  call: TSESTree.CallExpression,
  {
    memberCalls,
    plainCalls,
    superCalls,
    imports,
  }: {
    memberCalls: Map<string, TSESTree.CallExpression[]>;
    plainCalls: TSESTree.CallExpression[];
    superCalls: TSESTree.CallExpression[];
    imports: Set<string>;
  },
): void {
  const callee = unwrap(call.callee);
  const name = calledMember(call);
  if (name !== null) add(memberCalls, name, call);
  else if (callee.type === 'Super') superCalls.push(call);
  else if (callee.type === 'Identifier') plainCalls.push(call);
  const [specifier] = call.arguments;
  if (callee.type !== 'Identifier' || callee.name !== 'require') return;
  if (specifier?.type === 'Literal') imports.add(String(specifier.value));
}

function addModule(specifier: TSESTree.Expression | null, modules: Set<string>): void {
  if (specifier?.type === 'Literal') modules.add(String(specifier.value));
}

function add<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}
