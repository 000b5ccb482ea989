/** Members that the file gives to instances of its classes, or to objects by calls: `Object.assign(answer, { fail })`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../grouped-by.ts';
import { definitionOf, variableOf } from './definitions.ts';
import { classMade, superclassOf } from './error-classes.ts';
import { classOfThis, staticName, unwrap, type Node } from './nodes.ts';
import { oncePer } from './once-per.ts';
import { redefinitionsIn } from './redefinitions.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** How many superclasses are followed. */
const furthest = 5;

/**
 * Whether a class of the file declares a member of `this`, or of an instance that the file makes, so that the member of
 * a framework's class which it extends is not meant.
 * @param isSet whether the member is assigned, for which a field makes no difference.
 */
export function isOwnMember(
  object: Node,
  name: string,
  isSet: boolean,
  sourceCode: SourceCode,
): boolean {
  let owner = classOf(unwrap(object), sourceCode);
  for (let followed = 0; owner !== null && followed <= furthest; followed += 1) {
    if (owner.body.body.some((member) => isNamed(member, name) && (!isSet || isAccessor(member))))
      return true;
    owner = superclassOf(owner, sourceCode);
  }
  return false;
}

/** The class of the file of which `this`, or the object that a name holds, is an instance. */
function classOf(node: Node, sourceCode: SourceCode): Class | null {
  if (node.type === 'ThisExpression') return classOfThis(node);
  const definition = node.type === 'Identifier' ? definitionOf(node, sourceCode) : null;
  const held = definition?.kind === 'value' ? unwrap(definition.node) : node;
  return held.type === 'NewExpression' ? classMade(held, sourceCode) : null;
}

function isNamed(member: TSESTree.ClassElement, name: string): boolean {
  return (
    (member.type === 'MethodDefinition' || member.type === 'PropertyDefinition') &&
    staticName(member) === name
  );
}

function isAccessor(member: TSESTree.ClassElement): boolean {
  return member.type === 'MethodDefinition' && member.kind !== 'method';
}

/**
 * Whether the file may give a member of an object that a name holds another value by a call: `spyOn(answer, 'fail')`,
 * `Object.assign(answer, others)`, or under a name that it does not show: `answer[name] = other`.
 */
export function isRedefined(object: Node, name: string, sourceCode: SourceCode): boolean {
  const variable = object.type === 'Identifier' ? variableOf(object, sourceCode) : null;
  const names = variable === null ? undefined : redefined(sourceCode.ast, sourceCode).get(variable);
  return names !== undefined && (names.includes(name) || names.includes(null));
}

/** The names of redefined members by the names of the objects; null stands for any. */
const redefined = oncePer(
  (
    _: Node,
    sourceCode: SourceCode,
  ): ReadonlyMap<TSESLint.Scope.Variable, readonly (string | null)[]> => {
    const byVariable = groupedBy(redefinitionsIn(sourceCode), ({ object }) => {
      const variable = object?.type === 'Identifier' ? variableOf(object, sourceCode) : null;
      return variable === null ? [] : [variable];
    });
    return new Map(
      [...byVariable].map(([variable, members]) => [variable, members.map(({ name }) => name)]),
    );
  },
);
