/** Code that a test tries out, to see whether it throws: `expect(() => res.status(700)).toThrow()`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import {
  asserting,
  comparing,
  failing,
  openingProperty,
  plainTrying,
  trying,
  unclear,
} from '../../frameworks/shared/tests.ts';
import { variableOf } from '../../syntax/definitions.ts';
import {
  ancestors,
  enclosingFunctions,
  isFunction,
  lastName,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isTest } from '../input/test-file.ts';
import { beginOf } from './faked.ts';

type Variable = TSESLint.Scope.Variable;

/**
 * Whether a test tries code out: it stands in a function that is given to `expect(…)`, `assert.throws(…)` and the like, by
 * itself or by its name, in a function that such a function calls, or in a `try` block whose error is asserted.
 */
export function isTried(node: Node, file: SourceFile): boolean {
  return (
    isInTry(node, file) ||
    [...enclosingFunctions(node)].some((owner) => isFunctionTried(owner, file))
  );
}

/** The functions of a file of which it is known whether a test tries them; those that are being looked at count as not. */
const knownIn = oncePer<SourceFile, Map<FunctionNode, boolean>>(() => new Map());

function isFunctionTried(owner: FunctionNode, file: SourceFile): boolean {
  const known = knownIn(file);
  const answer = known.get(owner);
  if (answer !== undefined) return answer;
  known.set(owner, false);
  const isFound =
    isGiven(owner) || namesOf(owner, file).some(({ references }) => isUsed(references, file));
  known.set(owner, isFound);
  return isFound;
}

/** The variables that hold a function: `function make() {}`, `const make = () => {}`. */
function namesOf(owner: FunctionNode, { sourceCode }: SourceFile): readonly Variable[] {
  if (owner.type === 'FunctionDeclaration')
    return sourceCode.getDeclaredVariables(owner).filter(({ name }) => name === owner.id?.name);
  const { parent } = wrapped(owner);
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
    ? sourceCode.getDeclaredVariables(parent)
    : [];
}

/** Whether a test tries a function by its name, or code that calls it. */
function isUsed(references: Variable['references'], file: SourceFile): boolean {
  return references.some(({ identifier }) => {
    const use = wrapped(identifier);
    const { parent } = use;
    if (isGivenByName(use)) return true;
    if (parent?.type !== 'CallExpression' || parent.callee !== use) return false;
    return isGivenByName(wrapped(parent)) || isTried(parent, file);
  });
}

/** Whether a function is an argument of an assertion, or the subject of one: `(() => …).should.throw()`. */
function isGiven(owner: FunctionNode): boolean {
  const node = wrapped(owner);
  const { parent } = node;
  if (parent?.type !== 'CallExpression' || parent.callee === node) return isSubject(node);
  const { root } = beginOf(parent.callee);
  if (root !== unclear && asserting.test(root)) return true;
  return isTryingCall(parent, root);
}

/** Whether a value is given to an assertion that looks at what is thrown: `expect(make).toThrow()`, `assert.throws(make)`. */
function isGivenByName(use: Node): boolean {
  const { parent } = use;
  if (parent?.type !== 'CallExpression' || parent.callee === use) return isSubject(use);
  const { root } = beginOf(parent.callee);
  if (isTryingCall(parent, root)) return true;
  return asserting.test(root) && (trying.test(lastName(parent.callee) ?? '') || leadsToTry(parent));
}

function isTryingCall({ callee }: TSESTree.CallExpression, root: string): boolean {
  if (root === unclear) return trying.test(lastName(callee) ?? '');
  return plainTrying.test(root) && unwrap(callee).type === 'Identifier';
}

/** Whether a value stands before `.should.throw()`. */
function isSubject(node: Node): boolean {
  const { parent } = node;
  if (parent?.type !== 'MemberExpression' || parent.object !== node) return false;
  return staticName(parent) === openingProperty && leadsToTry(parent);
}

/** Whether a chain goes on with a member that looks at what is thrown: `expect(make)` before `.not.toThrow()`. */
function leadsToTry(begin: Node): boolean {
  for (let node = wrapped(begin); node.parent; node = wrapped(node.parent)) {
    const { parent } = node;
    if (parent.type === 'MemberExpression' && parent.object === node) {
      if (trying.test(staticName(parent) ?? '')) return true;
    } else if (parent.type !== 'CallExpression' || parent.callee !== node) return false;
  }
  return false;
}

/** Whether code stands in a `try` block whose error a test looks at. */
function isInTry(node: Node, file: SourceFile): boolean {
  for (const around of ancestors(node)) {
    if (isFunction(around)) return false;
    const { parent } = around;
    if (parent?.type === 'TryStatement' && parent.block === around && isTrial(parent, file))
      return true;
  }
  return false;
}

const isTrial = oncePer(({ block, handler }: TSESTree.TryStatement, file: SourceFile): boolean => {
  if (!handler) return false;
  if (block.body.some(isFailure)) return true;
  const { sourceCode } = file;
  return [
    ...sourceCode.getDeclaredVariables(handler),
    ...handler.body.body.flatMap((statement) => assignedBy(statement, file)),
  ].some(({ references }) => references.some(({ identifier }) => isAsserted(identifier, file)));
});

/** Whether a statement fails the test where nothing was thrown before: `assert.fail();`, `fail();`. */
function isFailure(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement') return false;
  const call = unwrap(statement.expression);
  if (call.type !== 'CallExpression' || !failing.test(lastName(call.callee) ?? '')) return false;
  const { root } = beginOf(call.callee);
  return asserting.test(root) || failing.test(root);
}

/** The variable that a statement assigns: `thrown = error;`. */
function assignedBy(statement: Node, { sourceCode }: SourceFile): readonly Variable[] {
  if (statement.type !== 'ExpressionStatement') return [];
  const { expression } = statement;
  if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'Identifier')
    return [];
  return [variableOf(expression.left, sourceCode) ?? []].flat();
}

/** Whether a name stands in an assertion: `expect(error.name).toBe('RangeError')`. */
function isAsserted(identifier: Node, file: SourceFile): boolean {
  for (const around of [identifier, ...ancestors(identifier)]) {
    if (isFunction(around) || around.type.endsWith('Statement')) return false;
    const { parent } = around;
    if (parent?.type === 'MemberExpression' && staticName(parent) === openingProperty) return true;
    if (parent?.type !== 'CallExpression' || parent.callee === around) continue;
    const { root } = beginOf(parent.callee);
    if (root === unclear ? comparing.test(lastName(parent.callee) ?? '') : asserting.test(root))
      // Programs assert as well: `catch (error) { assert(error instanceof Error); … }`.
      return root !== 'assert' || isTest(file);
  }
  return false;
}
