/** The calls of a file by their callees: members, plain names, `super`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { staticName, unwrap, type Node } from './nodes.ts';
import { nodesOfType } from './nodes-by-type.ts';
import { oncePer } from './once-per.ts';

type Call = TSESTree.CallExpression;
type SourceCode = Readonly<TSESLint.SourceCode>;

export interface Calls {
  /** `x.name(…)` by name. */
  readonly ofMembers: ReadonlyMap<string, readonly Call[]>;
  /** `name(…)`. */
  readonly plain: readonly Call[];
  /** `name(…)(…)`, and whatever else gives the function that it calls. */
  readonly curried: readonly Call[];
  /** `super(…)`. */
  readonly ofSuper: readonly Call[];
}

/** The calls of a file, sorted once. */
export function callsIn(sourceCode: SourceCode): Calls {
  return sorted(sourceCode.ast, sourceCode);
}

const sorted = oncePer((_: Node, sourceCode: SourceCode): Calls => {
  const ofMembers = new Map<string, Call[]>();
  const plain: Call[] = [];
  const curried: Call[] = [];
  const ofSuper: Call[] = [];
  for (const call of nodesOfType('CallExpression', sourceCode)) {
    const callee = unwrap(call.callee);
    if (callee.type === 'Identifier') plain.push(call);
    else if (callee.type === 'CallExpression') curried.push(call);
    else if (callee.type === 'Super') ofSuper.push(call);
    else if (callee.type === 'MemberExpression') {
      const name = staticName(callee);
      const alike = name === null ? undefined : ofMembers.get(name);
      if (alike !== undefined) alike.push(call);
      else if (name !== null) ofMembers.set(name, [call]);
    }
  }
  return { ofMembers, plain, curried, ofSuper };
});
