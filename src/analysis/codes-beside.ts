/** The registered error codes that stand beside a number of an error: in its class, its table, and on others like it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { readsLike } from '../constants/member-of.ts';
import { isError, statusCodes } from '../http/status-codes.ts';
import { isStatusName } from '../http/status-names.ts';
import { staticName, unwrap, type Node } from '../syntax/nodes.ts';
import { walk } from '../syntax/walk.ts';
import { classMade } from './error-classes.ts';
import { holderOf, memberValue, membersOf } from './local-constants.ts';
import type { SourceFile } from './source-file.ts';

type Creation = TSESTree.NewExpression | TSESTree.CallExpression;

/** The codes on other errors of the same class, in that class, or on the other objects that are thrown. */
export function codesBeside(match: Node, file: SourceFile): readonly number[] {
  const numbers =
    match.type === 'ObjectExpression'
      ? file.index.thrown.filter((other) => other !== match).flatMap(numbersOfObject)
      : match.type === 'NewExpression' || match.type === 'CallExpression'
        ? numbersOfClass(match, file)
        : [];
  return numbers.filter(isErrorCode);
}

/** The codes in the object, enum or class that an expression takes a number of. */
export function codesInTable(expression: Node, file: SourceFile): readonly number[] {
  const node = unwrap(expression);
  const holder = node.type === 'MemberExpression' ? holderOf(node.object, file, 0) : null;
  return membersOf(holder).flatMap((member) => {
    const value = holder && memberValue(holder, staticName(member), file, 0);
    return typeof value === 'number' && isErrorCode(value) ? [value] : [];
  });
}

function isErrorCode(code: number): boolean {
  return statusCodes.has(code) && isError(code);
}

function numbersOfClass(match: Creation, file: SourceFile): readonly number[] {
  const made = classMade(match, file);
  const name = match.callee.type === 'Identifier' ? match.callee.name : null;
  const alike = [...file.index.constructions, ...file.index.superCalls].filter(
    (other) =>
      other !== match &&
      (made === null
        ? name !== null && other.callee.type === 'Identifier' && other.callee.name === name
        : classMade(other, file) === made),
  );
  return [
    ...alike.flatMap((other) => other.arguments.flatMap(numbersOfArgument)),
    ...(made === null ? [] : statusesIn(made, file)),
  ];
}

/** A number that is an argument by itself, or a status by its name in one. */
function numbersOfArgument(argument: Node): readonly number[] {
  const node = unwrap(argument);
  return node.type === 'ObjectExpression' ? numbersOfObject(node) : numberIn(node);
}

function numbersOfObject({ properties }: TSESTree.ObjectExpression): readonly number[] {
  return properties.flatMap((member) =>
    member.type === 'Property' && isStatusName(staticName(member) ?? '')
      ? numberIn(member.value)
      : [],
  );
}

/** The numbers that a class has as a status, or calls as the code is. */
function statusesIn(made: Node, { sourceCode }: SourceFile): readonly number[] {
  const numbers: number[] = [];
  walk(made, sourceCode.visitorKeys, (node) => {
    if (node.type !== 'Literal' || typeof node.value !== 'number') return;
    const name = nameFor(node);
    if (name !== null && (isStatusName(name) || readsLike(name, node.value)))
      numbers.push(node.value);
  });
  return numbers;
}

/** What a literal is the value of: a member, a variable, or a parameter by default. */
function nameFor({ parent }: TSESTree.Literal): string | null {
  switch (parent.type) {
    case 'Property':
    case 'PropertyDefinition':
      return staticName(parent);
    case 'AssignmentExpression': {
      const target = unwrap(parent.left);
      return target.type === 'MemberExpression' ? staticName(target) : null;
    }
    case 'AssignmentPattern':
      return parent.left.type === 'Identifier' ? parent.left.name : null;
    default:
      return null;
  }
}

function numberIn(expression: Node): readonly number[] {
  const node = unwrap(expression);
  return node.type === 'Literal' && typeof node.value === 'number' ? [node.value] : [];
}
