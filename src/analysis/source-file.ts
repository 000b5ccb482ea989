import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import {
  calledMember,
  isFunction,
  staticName,
  unwrap,
  type FunctionNode,
} from '../syntax/nodes.ts';
import { walk } from '../syntax/walk.ts';
import { settingsOf, type Settings } from '../settings.ts';
import { adaptersWith, type Adapters } from './adapters.ts';
import { workingDirectory } from './disk.ts';
import { dependencyRange, installedVersion } from './project.ts';
import type { Side } from './sides.ts';
import { TypeChecking } from './type-checking.ts';

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

/** What the analysis needs of a rule's context. */
export type AnalysisContext = Readonly<{
  sourceCode: Readonly<TSESLint.SourceCode>;
  filename: string;
  /** Where paths in the settings start. */
  cwd?: string;
  settings: TSESLint.SharedConfigurationSettings;
}>;

/** Stands for one linting of a file in the caches, and is there as long as its tree is. */
export type Linting = Readonly<Record<'linting', string>>;

const lintings = new WeakMap<object, WeakMap<Settings, Map<string, Linting>>>();

/**
 * The same object for all rules that lint a file. By the tree, not by the SourceCode object, which some hosts use again
 * for the next file; and by the settings and the place of the file, with which the same tree may be linted again.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function lintingOf(context: AnalysisContext): Linting {
  const settings = settingsOf(context);
  const { sourceCode, filename, cwd = workingDirectory() } = context;
  const bySettings = lintings.get(sourceCode.ast) ?? new WeakMap<Settings, Map<string, Linting>>();
  lintings.set(sourceCode.ast, bySettings);
  const byPlace = bySettings.get(settings) ?? new Map<string, Linting>();
  bySettings.set(settings, byPlace);
  const place = JSON.stringify([cwd, filename]);
  const linting = byPlace.get(place) ?? { linting: place };
  byPlace.set(place, linting);
  return linting;
}

const files = new WeakMap<Linting, SourceFile>();

/**
 * The file of a rule's context, made once for all rules.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function sourceFileOf(context: AnalysisContext): SourceFile {
  const linting = lintingOf(context);
  const known = files.get(linting);
  if (known !== undefined) return known;
  const { sourceCode, filename, cwd = workingDirectory() } = context;
  const file = new SourceFile(sourceCode, filename, cwd, settingsOf(context));
  files.set(linting, file);
  return file;
}

/** One linted file with what the analysis asks of it again and again. */
export class SourceFile {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
  readonly cwd: string;
  readonly settings: Settings;
  readonly index: NodeIndex;
  readonly side: Side;
  readonly adapters: Adapters;
  readonly types: TypeChecking;
  readonly #ranges = new Map<string, string | null>();
  readonly #installed = new Map<string, string | null>();

  constructor(
    sourceCode: Readonly<TSESLint.SourceCode>,
    filename: string,
    cwd: string,
    settings: Settings,
    side: Side = 'sending',
    index: NodeIndex = indexOf(sourceCode),
  ) {
    this.sourceCode = sourceCode;
    this.filename = filename;
    this.cwd = cwd;
    this.settings = settings;
    this.side = side;
    this.index = index;
    this.adapters = adaptersWith(settings.frameworks, side);
    this.types = new TypeChecking(this);
  }

  /** The same file as the analysis of statuses that are read, expected or faked sees it. */
  reading(): SourceFile {
    const { sourceCode, filename, cwd, settings, index } = this;
    return new SourceFile(sourceCode, filename, cwd, settings, 'reading', index);
  }

  /** The version range that the project's package.json gives for a package, or null. */
  dependency(name: string): string | null {
    const known = this.#ranges.get(name);
    if (known !== undefined) return known;
    const range = dependencyRange(this.filename, name);
    this.#ranges.set(name, range);
    return range;
  }

  /** The version of a package that is installed for the file, or null. */
  installed(name: string): string | null {
    const known = this.#installed.get(name);
    if (known !== undefined) return known;
    const version = installedVersion(this.filename, name);
    this.#installed.set(name, version);
    return version;
  }
}

function indexOf(sourceCode: Readonly<TSESLint.SourceCode>): NodeIndex {
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
