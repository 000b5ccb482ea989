/** Members of errors that not every error has, in the place of a status: `res.status(error.status)`. */
import type { TSESLint } from '@typescript-eslint/utils';
import { definitionOf, isHeld, variableOf } from '../../syntax/definitions.ts';
import { isFunction, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { typeNameOf } from '../../syntax/types.ts';
import { isTyped } from '../../syntax/type-information.ts';
import type { SourceFile } from '../input/source-file.ts';
import { takerOf } from './error-names.ts';
import { isLookedAt, type ErrorMember } from './error-checks.ts';
import { bringsOwnErrors } from './own-errors.ts';

type Variable = TSESLint.Scope.Variable;

/** How many names and members are followed, which also ends circles. */
const furthest = 8;

/**
 * The name of the member of an error that an expression is, where that may be missing for all that the file shows; else null.
 * @param place where the value is used, up to which the program may look at it.
 */
export function unsureMember(expression: Node, place: Node, file: SourceFile): string | null {
  if (isTyped(unwrap(expression), file.sourceCode)) return null;
  const member = errorMember(expression, file);
  if (
    member === null ||
    bringsOwnErrors(member.taker, member.name, file) ||
    isGivenElsewhere(member, file)
  )
    return null;
  return isLookedAt(member, [expression, place], file) ? null : member.name;
}

/** A member on the way from an error to the value. */
interface Member {
  readonly name: string;
  readonly optional: boolean;
}

/** Follows an expression to the error that it is a member of. */
function errorMember(expression: Node, file: SourceFile): ErrorMember | null {
  const { sourceCode } = file;
  const members: Member[] = [];
  const variables: Variable[] = [];
  let node = expression;
  for (let followed = 0; followed <= furthest; followed += 1) {
    if (isClaimed(node, file)) return null;
    node = unwrap(node);
    if (node.type === 'MemberExpression') {
      members.unshift({ name: staticName(node) ?? '', optional: node.optional });
      node = node.object;
      continue;
    }
    const variable = node.type === 'Identifier' ? variableOf(node, sourceCode) : null;
    if (node.type !== 'Identifier' || variable === null) return null;
    variables.push(variable);
    const taker = takerOf(node, file);
    if (taker !== null) {
      const parts = partsTaken(variable);
      const error = parts.length === 0 ? variable : null;
      members.unshift(...parts.map((part) => ({ name: part, optional: false })));
      const name = nameOf(members);
      return name === null ? null : { taker, error, variables, name };
    }
    const definition = definitionOf(node, sourceCode);
    if (!isHeld(definition) || isDeclaredAs(variable, file)) return null;
    if (definition.kind === 'part')
      members.unshift(...definition.keys.map((name) => ({ name, optional: false })));
    node = definition.node;
  }
  return null;
}

/**
 * The name of the last of some members, where the whole may be `undefined`. Of `error.response.status`, the first member
 * is missing at least as often, and then reading the second throws, unless that is `?.status`.
 */
function nameOf(members: readonly Member[]): string | null {
  const [, ...further] = members;
  const mayEndEarly = further.length === 0 || further.some(({ optional }) => optional);
  return mayEndEarly ? (members.at(-1)?.name ?? null) : null;
}

/** The keys of a name that a parameter takes apart: `status` of `catch ({ status })`; none for the plain name. */
function partsTaken({ defs: [definition] }: Variable): readonly string[] {
  const keys: string[] = [];
  let property = definition?.name.parent;
  while (property?.type === 'Property') {
    keys.unshift(staticName(property) ?? '');
    property = property.parent.parent;
  }
  return keys;
}

/** Whether an expression is said to be of a type that has such members: `(error as HttpError).status`. */
function isClaimed(node: Node, file: SourceFile): boolean {
  for (let inner = node; 'expression' in inner && inner !== unwrap(inner);) {
    if (isOfOwnType(inner, file)) return true;
    inner = inner.expression as Node;
  }
  return false;
}

/** Whether a name, or the pattern that it is a part of, is declared with such a type: `const failure: HttpError = error`. */
function isDeclaredAs({ defs }: Variable, file: SourceFile): boolean {
  return defs.some(({ node }) => node.type === 'VariableDeclarator' && isOfOwnType(node.id, file));
}

function isOfOwnType(node: Node, { sourceCode }: SourceFile): boolean {
  const type = typeNameOf(node, sourceCode);
  return type !== null && !(type.kind === 'other' && type.global === 'Error');
}

/** Whether a handler of the file gives errors the member and may pass them on to this one: `error.status ??= 500; next(error)`. */
function isGivenElsewhere({ taker, name }: ErrorMember, file: SourceFile): boolean {
  return isFunction(taker) && membersGiven(file).has(name);
}

/** The members that handlers of a file give the errors that they are given. */
const membersGiven = oncePer((file: SourceFile): ReadonlySet<string> => {
  const names = nodesOfType('AssignmentExpression', file.sourceCode).flatMap(({ left }) => {
    const target = unwrap(left);
    const object = target.type === 'MemberExpression' ? unwrap(target.object) : null;
    if (target.type !== 'MemberExpression' || object?.type !== 'Identifier') return [];
    return isFunction(takerOf(object, file)) ? [staticName(target) ?? ''] : [];
  });
  return new Set(names);
});
