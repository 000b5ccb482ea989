/** Classes of a file whose constructors only store values: they do not log, count or register the instances. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { superclassOf } from './error-classes.ts';
import { isThis, unwrap, type Node } from './nodes.ts';
import { hasSideEffect } from './static-values.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** How many superclasses are followed. */
const furthest = 5;

/**
 * The class of another file, or of the platform, that a class extends in the end, if neither it nor a class between does
 * more in its constructor than to store values; else null.
 */
export function quietRoot(node: Class, sourceCode: SourceCode, followed = 0): Node | null {
  if (followed > furthest || !isQuiet(node, sourceCode)) return null;
  const parent = superclassOf(node, sourceCode);
  return parent === null ? (node.superClass ?? null) : quietRoot(parent, sourceCode, followed + 1);
}

function isQuiet({ body }: Class, sourceCode: SourceCode): boolean {
  return body.body.every((member) => {
    if (member.type === 'PropertyDefinition' && !member.static)
      return !member.value || isValue(member.value, sourceCode);
    if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') return true;
    return (member.value.body?.body ?? []).every((each) => isStoring(each, sourceCode));
  });
}

/** Whether a statement of a constructor stores a value, or calls `super` or one of the usual functions for errors. */
function isStoring(statement: Node, sourceCode: SourceCode): boolean {
  const inside = (node: Node) => isStoring(node, sourceCode);
  switch (statement.type) {
    case 'BlockStatement':
      return statement.body.every(inside);
    case 'IfStatement':
      return (
        isValue(statement.test, sourceCode) &&
        inside(statement.consequent) &&
        (!statement.alternate || inside(statement.alternate))
      );
    case 'ExpressionStatement': {
      const expression = unwrap(statement.expression);
      if (expression.type === 'CallExpression')
        return (
          isSetUp(unwrap(expression.callee)) &&
          expression.arguments.every((argument) => isValue(argument, sourceCode))
        );
      if (expression.type !== 'AssignmentExpression') return false;
      const target = unwrap(expression.left);
      const isMember = target.type === 'MemberExpression' && isThis(target.object);
      return isMember && isValue(expression.right, sourceCode);
    }
    default:
      return false;
  }
}

/** Whether a callee is `super`, or a function such as `Error.captureStackTrace` and `Object.setPrototypeOf`. */
function isSetUp(callee: Node): boolean {
  if (callee.type === 'Super') return true;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  return ['Error', 'Object', 'Reflect'].includes(callee.object.name);
}

/** `new Date().toISOString()` */
const time = /^(?:new Date\(\)|Date\.now\(\))(?:\.\w+\(\))?$/u;

/** Whether an expression has no effect; reading the clock is none. */
function isValue(expression: Node, sourceCode: SourceCode): boolean {
  return !hasSideEffect(expression, sourceCode) || time.test(sourceCode.getText(expression));
}
