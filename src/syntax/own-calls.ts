/** Which function of the file a call runs, and by which calls the file runs a function. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../grouped-by.ts';
import { callsIn } from './calls.ts';
import { methodOf } from './class-methods.ts';
import { definitionOf, functionHeld } from './definitions.ts';
import { classMade } from './error-classes.ts';
import {
  callBy,
  enclosingClass,
  functionIn,
  isThis,
  isWritten,
  propertyOf,
  nodeIn,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from './nodes.ts';
import { nodesOfType } from './nodes-by-type.ts';
import { oncePer } from './once-per.ts';
import {
  assignedIn,
  exportedIn,
  exportedNames,
  isExported,
  isExportedMember,
  isExports,
} from './own-exports.ts';
import { isRedefined } from './own-members.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The function of the file that a call surely runs, by its name, as a method of a class or of an object; or null. */
export const functionCalled = oncePer(
  (call: TSESTree.CallExpression, sourceCode: SourceCode): FunctionNode | null => {
    const callee = unwrap(call.callee);
    if (callee.type === 'MemberExpression')
      return methodIn(callee.object, staticName(callee), sourceCode);
    return functionHeld(callee, sourceCode);
  },
);

/** The calls of a function in its file, as far as they are surely of it. */
export const callsOf = oncePer(
  (owner: FunctionNode, sourceCode: SourceCode): readonly TSESTree.CallExpression[] => {
    const declarations = [owner, declaratorOf(owner)].filter((each) => each !== null);
    const uses = declarations
      .flatMap((declaration) => variablesNaming(declaration, sourceCode))
      .flatMap(({ references }) => references.map(({ identifier }) => identifier));
    const plain = [owner, ...uses].flatMap((each) => callBy(each) ?? []);
    const { ofMembers } = callsIn(sourceCode);
    return [
      ...plain.filter((call) => functionCalled(call, sourceCode) === owner),
      ...memberNames(owner, sourceCode).flatMap((name) => {
        const calls = ofMembers.get(name);
        return (calls && callsByFunction(calls, sourceCode).get(owner)) ?? [];
      }),
    ];
  },
);

/** The calls of members with one name by what they run; remembered, since thousands of methods may have that name. */
const callsByFunction = oncePer(
  (calls: readonly TSESTree.CallExpression[], sourceCode: SourceCode) =>
    groupedBy(calls, (call) => [functionCalled(call, sourceCode)]),
);

/** `fail = () => …` in `const fail = () => …`. */
function declaratorOf(owner: FunctionNode): TSESTree.VariableDeclarator | null {
  const { parent } = wrapped(owner);
  return parent?.type === 'VariableDeclarator' ? parent : null;
}

/** The variables that have the name of a declaration and of no other one. */
function variablesNaming(
  declaration: FunctionNode | TSESTree.VariableDeclarator,
  sourceCode: SourceCode,
): readonly TSESLint.Scope.Variable[] {
  return sourceCode.getDeclaredVariables(declaration).filter(({ defs }) => {
    const [definition] = defs;
    return (
      defs.length === 1 && definition?.node === declaration && definition.name === declaration.id
    );
  });
}

/** The names that a function has as a member of an object or a class, and of what the file exports. */
function memberNames(owner: FunctionNode, sourceCode: SourceCode): readonly string[] {
  const { parent } = wrapped(owner);
  const exported = exportedNames(sourceCode.ast, sourceCode).get(owner) ?? [];
  switch (parent?.type) {
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return [...new Set([staticName(parent) ?? [], ...exported].flat())];
    default:
      return exported;
  }
}

/**
 * Whether the file uses a function in another way than by calling or exporting it, as in `promise.catch(fail)` or
 * `fail.call(null, res)`, or gives its name another value.
 */
export const isPassedOn = oncePer((owner: FunctionNode, sourceCode: SourceCode): boolean => {
  const isMember = memberNames(owner, sourceCode).length > 0;
  if (isMember && methodsPassedOn(sourceCode.ast, sourceCode).has(owner)) return true;
  const declaration = declaratorOf(owner) ?? owner;
  if (declaration === owner && owner.type !== 'FunctionDeclaration')
    return !isMember && callBy(owner) === null;
  return variablesNaming(declaration, sourceCode).some(({ references }) =>
    references.some((use) => use.init !== true && !isCallOrExport(use)),
  );
});

function isCallOrExport(use: TSESLint.Scope.Reference): boolean {
  if (use.isWrite()) return false;
  const { identifier } = use;
  return isOfType(use) || callBy(identifier) !== null || isExported(identifier);
}

/** Whether a name stands in a type: `ReturnType<typeof fail>`. */
function isOfType({ identifier, isTypeReference }: TSESLint.Scope.Reference): boolean {
  return isTypeReference || identifier.parent.type === 'TSTypeQuery';
}

/** The function that a member surely is: of `this`, of a class, of an instance of one, or of an object that a name holds. */
export function methodIn(
  object: Node,
  name: string | null,
  sourceCode: SourceCode,
): FunctionNode | null {
  const node = unwrap(object);
  const method = name === null ? null : methodNamed(node, name, sourceCode);
  return name === null || method === null || isRewritten(name, sourceCode) ? null : method;
}

function methodNamed(node: Node, name: string, sourceCode: SourceCode): FunctionNode | null {
  const body = isThis(node) ? enclosingClass(node) : null;
  if (body !== null) return methodOf(body.parent, name, sourceCode);
  const definition = node.type === 'Identifier' ? definitionOf(node, sourceCode) : null;
  if (definition?.kind === 'class') return methodOf(definition.node, name, sourceCode);
  const held = definition?.kind === 'value' ? unwrap(definition.node) : node;
  const method = methodHeld(node, held, name, sourceCode);
  return method === null || isRedefined(node, name, sourceCode) ? null : method;
}

/** The function of what the file exports, of an object, or of an instance. */
function methodHeld(
  node: Node,
  held: Node,
  name: string,
  sourceCode: SourceCode,
): FunctionNode | null {
  if (isExports(node, sourceCode)) return exportedIn(sourceCode.ast, sourceCode).get(name) ?? null;
  const holder = assignedIn(held);
  if (holder.type === 'ObjectExpression') return functionIn(nodeIn(propertyOf(holder, name)));
  const made = holder.type === 'NewExpression' ? classMade(holder, sourceCode) : null;
  return made && methodOf(made, name, sourceCode);
}

/** The member expressions of a file by the names of the members. */
const membersByName = oncePer((_: Node, sourceCode: SourceCode) =>
  groupedBy(nodesOfType('MemberExpression', sourceCode), (member) => [staticName(member)]),
);

/** Whether the file gives members of a name other values: `answer.fail = stub`. */
export function isRewritten(name: string, sourceCode: SourceCode): boolean {
  const members = membersByName(sourceCode.ast, sourceCode).get(name);
  return members !== undefined && isAnyWritten(members, sourceCode);
}

const isAnyWritten = oncePer(
  (members: readonly TSESTree.MemberExpression[], sourceCode: SourceCode): boolean =>
    members.some(
      (member) =>
        isWritten(member) &&
        !reboundIn(sourceCode.ast, sourceCode).has(member) &&
        !isExportedMember(member),
    ),
);

/** The methods that the file reads without calling them: `promise.catch(this.fail)`, `const { fail } = answer`. */
const methodsPassedOn = oncePer((_: Node, sourceCode: SourceCode): ReadonlySet<FunctionNode> => {
  const rebound = reboundIn(sourceCode.ast, sourceCode);
  const read = nodesOfType('MemberExpression', sourceCode).filter(
    (member) => callBy(member) === null && !isWritten(member) && !rebound.has(member),
  );
  const taken = nodesOfType('VariableDeclarator', sourceCode).flatMap(({ id, init }) =>
    id.type === 'ObjectPattern' && init
      ? id.properties.map((member) =>
          member.type === 'Property' ? methodIn(init, staticName(member), sourceCode) : null,
        )
      : [],
  );
  const methods = read.map((member) => methodIn(member.object, staticName(member), sourceCode));
  return new Set([...methods, ...taken].filter((method) => method !== null));
});

/** The members in `this.fail = this.fail.bind(this)`, which leaves a method as it is. */
const reboundIn = oncePer((_: Node, sourceCode: SourceCode): ReadonlySet<Node> => {
  const rebound = new Set<Node>();
  for (const { left, right } of nodesOfType('AssignmentExpression', sourceCode)) {
    const call = unwrap(right);
    const bind = call.type === 'CallExpression' ? unwrap(call.callee) : null;
    if (bind?.type !== 'MemberExpression' || staticName(bind) !== 'bind') continue;
    const name = memberOfThis(left);
    const bound = unwrap(bind.object);
    if (name !== null && memberOfThis(bound) === name) rebound.add(left).add(bound);
  }
  return rebound;
});

function memberOfThis(expression: Node): string | null {
  const node = unwrap(expression);
  return node.type === 'MemberExpression' && isThis(node.object) ? staticName(node) : null;
}
