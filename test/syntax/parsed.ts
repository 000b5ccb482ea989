import type { TSESLint } from '@typescript-eslint/utils';
import { walk } from '../../src/syntax/walk.ts';
import type { Node } from '../../src/syntax/nodes.ts';
import { probe } from '../frameworks/expectations.ts';

type NodeType = `${Node['type']}`;
type NodeOf<Type extends NodeType, Each = Node> = Each extends Node
  ? `${Each['type']}` extends Type
    ? Each
    : never
  : never;

export interface Parsed {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  /** The expression that the last statement consists of. */
  readonly last: Node;
  /** The first node of the type. It throws if there is none. */
  readonly first: <Type extends NodeType>(type: Type) => NodeOf<Type>;
}

/** Source text as a tree with parents and scopes. */
export function parsed(code: string): Parsed {
  const sourceCode = probe({ code }, (context) => context.sourceCode);
  const statement = sourceCode.ast.body.at(-1);
  const last = statement?.type === 'ExpressionStatement' ? statement.expression : statement;
  if (last === undefined) throw new Error('There is no statement.');

  const first = <Type extends NodeType>(type: Type): NodeOf<Type> => {
    const found: Node[] = [];
    walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
      if (node.type === type) found.push(node);
    });
    const [node] = found;
    if (node === undefined) throw new Error(`There is no ${type}.`);
    return node as NodeOf<Type>;
  };
  return { sourceCode, last, first };
}
