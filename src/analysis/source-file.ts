import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { calledMember, staticName, unwrap } from '../syntax/nodes.ts';
import { walk } from '../syntax/walk.ts';
import { settingsOf, type Settings } from '../settings.ts';
import { dependencyRange } from './project.ts';

/** The expressions that can mean something to an adapter, by the name that is used on a value. */
export interface NodeIndex {
  /** `x.name(…)` by name. */
  readonly memberCalls: ReadonlyMap<string, readonly TSESTree.CallExpression[]>;
  /** `x.name = …` by name. */
  readonly assignments: ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]>;
  /** `name(…)`. */
  readonly plainCalls: readonly TSESTree.CallExpression[];
  readonly constructions: readonly TSESTree.NewExpression[];
  readonly exports: readonly TSESTree.ExportNamedDeclaration[];
}

/** What the analysis needs of a rule's context. */
export type AnalysisContext = Readonly<{
  sourceCode: Readonly<TSESLint.SourceCode>;
  filename: string;
  settings: TSESLint.SharedConfigurationSettings;
}>;

/** By the tree, not by the SourceCode object, which some hosts use again for the next file. */
const files = new WeakMap<object, SourceFile>();

/**
 * The file of a rule's context, made once for all rules.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function sourceFileOf(context: AnalysisContext): SourceFile {
  const settings = settingsOf(context);
  const { sourceCode, filename } = context;
  const known = files.get(sourceCode.ast);
  if (known !== undefined) return known;
  const file = new SourceFile(sourceCode, filename, settings);
  files.set(sourceCode.ast, file);
  return file;
}

/** One linted file with what the analysis asks of it again and again. */
export class SourceFile {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
  readonly settings: Settings;
  readonly index: NodeIndex;
  readonly #ranges = new Map<string, string | null>();

  constructor(sourceCode: Readonly<TSESLint.SourceCode>, filename: string, settings: Settings) {
    this.sourceCode = sourceCode;
    this.filename = filename;
    this.settings = settings;
    this.index = indexOf(sourceCode);
  }

  /** The version range that the project's package.json gives for a package, or null. */
  dependency(name: string): string | null {
    const known = this.#ranges.get(name);
    if (known !== undefined) return known;
    const range = dependencyRange(this.filename, name);
    this.#ranges.set(name, range);
    return range;
  }
}

function indexOf(sourceCode: Readonly<TSESLint.SourceCode>): NodeIndex {
  const memberCalls = new Map<string, TSESTree.CallExpression[]>();
  const assignments = new Map<string, TSESTree.AssignmentExpression[]>();
  const plainCalls: TSESTree.CallExpression[] = [];
  const constructions: TSESTree.NewExpression[] = [];
  const exports: TSESTree.ExportNamedDeclaration[] = [];

  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (node.type === 'CallExpression') {
      const name = calledMember(node);
      if (name !== null) add(memberCalls, name, node);
      else if (unwrap(node.callee).type === 'Identifier') plainCalls.push(node);
    } else if (node.type === 'AssignmentExpression') {
      const target = unwrap(node.left);
      const name = target.type === 'MemberExpression' ? staticName(target) : null;
      if (name !== null && node.operator === '=') add(assignments, name, node);
    } else if (node.type === 'NewExpression') constructions.push(node);
    else if (node.type === 'ExportNamedDeclaration') exports.push(node);
  });
  return { memberCalls, assignments, plainCalls, constructions, exports };
}

function add<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}
