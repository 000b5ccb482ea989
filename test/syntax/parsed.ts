import type { TSESLint } from '@typescript-eslint/utils';
import { children } from '../../src/syntax/walk.ts';
import type { Node } from '../../src/syntax/nodes.ts';
import { probe } from '../frameworks/expectations.ts';

export interface Parsed {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  /** The expression that the last statement consists of. */
  readonly last: Node;
  /** The outermost node of the type that comes first. @throws {Error} if there is none. */
  first<Type extends Node['type']>(type: Type): Extract<Node, { type: Type }>;
}

/** Source text as a tree with parents and scopes. */
export function parsed(code: string): Parsed {
  let found: Readonly<TSESLint.SourceCode> | null = null;
  probe({ code }, (context) => {
    found = context.sourceCode as unknown as TSESLint.SourceCode;
  });
  if (found === null) throw new Error('The probe did not run.');
  const sourceCode: Readonly<TSESLint.SourceCode> = found;
  const statement = sourceCode.ast.body.at(-1);
  const last: Node | undefined =
    statement?.type === 'ExpressionStatement' ? statement.expression : statement;
  if (last === undefined) throw new Error('There is no statement.');
  const search = (node: Node, type: Node['type']): Node | undefined => {
    if (node.type === type) return node;
    for (const child of children(node, sourceCode.visitorKeys)) {
      const inner = search(child, type);
      if (inner !== undefined) return inner;
    }
    return undefined;
  };
  return {
    sourceCode,
    last,
    first: <Type extends Node['type']>(type: Type) => {
      const node = search(sourceCode.ast, type);
      if (node === undefined) throw new Error(`There is no ${type}.`);
      return node as Extract<Node, { type: Type }>;
    },
  };
}
