/** An extension of an application, and what can be asked of it. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ExtensionPattern, Framework } from '../../frameworks/language/framework.ts';
import type { FunctionNode, Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** A pattern of extensions with its framework. */
export interface ExtensionRow {
  readonly framework: Framework;
  readonly pattern: ExtensionPattern;
}

/** A call, or a construction, that gives an application what may concern all its routes. */
export interface Extension extends ExtensionRow {
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  /** The application, or a call in the chain that leads to it. */
  readonly router: Node;
  /** What it is given: the arguments, or the function that is called with the application. */
  readonly given: readonly Node[];
  /** The functions that are given an application of their own, whose routes alone are concerned. */
  readonly within: readonly FunctionNode[];
}

/**
 * What an argument of an extension does to the answers, or the declarations, of the routes; null stands for a plugin that
 * the file does not show.
 */
export type Question = (argument: Node | null, extension: Extension) => boolean;

/** Whether an expression is the value that a pattern is about. */
export function isOf(
  { framework, pattern }: ExtensionRow,
  expression: Node | null,
  file: SourceFile,
): boolean {
  const value = expression && resolverOf(file).resolve(expression);
  return value?.value === pattern.on && value.framework.name === framework.name;
}

/** Whether an expression is a value by which routes are registered. */
export function isRouter(expression: Node, file: SourceFile): boolean {
  const value = resolverOf(file).resolve(expression);
  return value?.framework.routes?.some(({ on }) => on === value.value) === true;
}
