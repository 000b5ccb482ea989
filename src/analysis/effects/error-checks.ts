/** Whether a program looks at a member of an error, or may give it a value, before it uses the member. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { conditionsAround, type Condition } from '../../syntax/decisions.ts';
import { variableOf } from '../../syntax/definitions.ts';
import {
  ancestors,
  callBy,
  calledMember,
  isFunction,
  isNothing,
  isWritten,
  lastName,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { walk } from '../../syntax/walk.ts';
import type { SourceFile } from '../input/source-file.ts';
import { callGiven, type ErrorTaker } from './error-names.ts';

type Variable = TSESLint.Scope.Variable;

/** A member of an error, as an expression reads it. */
export interface ErrorMember {
  readonly taker: ErrorTaker;
  /** The variable that is the error; null where it is taken apart at once: `catch ({ status })`. */
  readonly error: Variable | null;
  /** The variables that the value goes through, the error among them. */
  readonly variables: readonly Variable[];
  /** The name of the member: `status` of `error.response?.status`. */
  readonly name: string;
}

/** Of a name with more uses than this, not each is looked at for each status that it gives. */
export const mostUses = 200;

/**
 * Whether the code up to some places looks at the member, or may give it a value, so that it may be there.
 * @param places where it is read, and where its value is used.
 */
export function isLookedAt(
  member: ErrorMember,
  places: readonly Node[],
  file: SourceFile,
): boolean {
  const { taker, variables } = member;
  if (variables.some(({ references }) => references.length > mostUses)) return true;
  const look = new Look(member, file);
  return places.some(
    (place) =>
      variables.some(({ references }) =>
        references.some(
          ({ identifier }) =>
            identifier.range[0] < place.range[0] &&
            (mayGive(identifier, member) || isAsserted(identifier)),
        ),
      ) || conditionsBefore(place, taker).some((condition) => look.tells(condition)),
  );
}

/**
 * What a condition says of errors: no more than whether there is one; that it is a certain one, so that any other may come
 * to where the condition fails; or more than that.
 */
type Meaning = 'none' | 'certain' | 'more';

/** Reads conditions for what they tell of one error. */
class Look {
  readonly #member: ErrorMember;
  readonly #sourceCode: SourceFile['sourceCode'];
  readonly #variables: ReadonlySet<Variable>;

  constructor(member: ErrorMember, { sourceCode }: SourceFile) {
    this.#member = member;
    this.#sourceCode = sourceCode;
    this.#variables = new Set([
      ...member.variables,
      ...member.variables.flatMap((variable) => variablesFrom(variable, sourceCode)),
    ]);
  }

  /** Whether a condition that holds, or fails, says that the member may be there. */
  tells({ test, holds }: Condition): boolean {
    // Of `error.status || error.statusCode`, the first says nothing of the second.
    if (!holds && test.parent?.type === 'LogicalExpression') return false;
    const meaning = this.#meaningOf(test);
    return meaning === 'more' || (meaning === 'certain' && holds);
  }

  #meaningOf(test: Node): Meaning {
    const node = unwrap(test);
    if (!this.#isAbout(node) || this.#isError(node)) return 'none';
    switch (node.type) {
      case 'UnaryExpression':
        return node.operator === '!' && this.#isError(unwrap(node.argument)) ? 'none' : 'more';
      case 'LogicalExpression':
        return strongest(this.#meaningOf(node.left), this.#meaningOf(node.right));
      case 'BinaryExpression':
        return this.#meaningOfComparison(node);
      default:
        return 'more';
    }
  }

  /** `error.name === 'CastError'`, `error instanceof Error`, `error !== null`. */
  #meaningOfComparison({ left, right, operator }: TSESTree.BinaryExpression): Meaning {
    const [one, other] = [unwrap(left), unwrap(right)];
    if (operator === 'instanceof')
      return other.type === 'Identifier' && other.name === 'Error' ? 'none' : 'certain';
    const isWithNothing = isNothing(one) || isNothing(other);
    if (isWithNothing) return this.#isError(one) || this.#isError(other) ? 'none' : 'more';
    const isTypeof = [one, other].some(({ type }) => type === 'UnaryExpression');
    const isEquality = operator === '===' || operator === '==';
    const isWithOther = !this.#isAbout(one) || !this.#isAbout(other);
    return isEquality && isWithOther && !isTypeof ? 'certain' : 'more';
  }

  #isError(node: Node): boolean {
    const { error } = this.#member;
    return (
      error !== null && node.type === 'Identifier' && variableOf(node, this.#sourceCode) === error
    );
  }

  #isAbout(expression: Node): boolean {
    let isAbout = false;
    walk(expression, this.#sourceCode.visitorKeys, (node) => {
      if (isAbout || node.type !== 'Identifier') return;
      const variable = variableOf(node, this.#sourceCode);
      isAbout = variable !== null && this.#variables.has(variable);
    });
    return isAbout;
  }
}

function strongest(...meanings: readonly Meaning[]): Meaning {
  return (['more', 'certain', 'none'] as const).find((each) => meanings.includes(each)) ?? 'none';
}

/** The variables that are declared with a value which an error has a part in: `const isKnown = error instanceof HttpError`. */
function variablesFrom(
  { references }: Variable,
  sourceCode: SourceFile['sourceCode'],
): readonly Variable[] {
  return references.flatMap(({ identifier }) => {
    for (const around of ancestors(identifier)) {
      if (around.type === 'VariableDeclarator') return sourceCode.getDeclaredVariables(around);
      if (isFunction(around) || around.type.endsWith('Statement')) return [];
    }
    return [];
  });
}

/**
 * The conditions around a place, and those of statements before it which leave the function, so that they fail where the
 * place is reached: `if (!error.status) return next(error);`
 */
export function conditionsBefore(place: Node, within: Node): readonly Condition[] {
  const conditions = [...conditionsAround(place, within)];
  for (let part = place; part !== within && part.parent; part = part.parent) {
    for (const statement of statementsIn(part.parent)) {
      if (statement === part) break;
      conditions.push(...conditionsOf(statement));
    }
    if (part.type === 'SwitchCase' && part.test != null)
      conditions.push({ test: part.test, holds: true });
    if (part.type === 'SwitchStatement') conditions.push({ test: part.discriminant, holds: true });
  }
  return conditions;
}

function statementsIn(around: Node): readonly Node[] {
  if (around.type === 'BlockStatement' || around.type === 'Program') return around.body;
  return around.type === 'SwitchCase' ? around.consequent : [];
}

/** What is known behind a statement that may leave the function: its conditions, each as it is there. */
function conditionsOf(statement: Node): readonly Condition[] {
  if (statement.type === 'SwitchStatement') return [{ test: statement.discriminant, holds: true }];
  if (statement.type !== 'IfStatement') return [];
  const { test, consequent, alternate } = statement;
  const further = alternate == null ? [] : conditionsOf(alternate);
  if (leaves(consequent)) return [{ test, holds: false }, ...further];
  return alternate != null && leaves(alternate) ? [{ test, holds: true }] : further;
}

function leaves(statement: Node): boolean {
  if (statement.type === 'BlockStatement') return statement.body.some(leaves);
  return statement.type !== 'IfStatement'
    ? /^(?:Return|Throw|Break|Continue)Statement$/u.test(statement.type)
    : leaves(statement.consequent) && statement.alternate != null && leaves(statement.alternate);
}

/** Whether code may give an error the member where a name stands: `error.status = 500`, `normalise(error)`. */
function mayGive(name: Node, { error, name: member }: ErrorMember): boolean {
  const part = wholeMember(name);
  const read = part.type === 'MemberExpression' ? part : null;
  const isMember = read !== null && (staticName(read) ?? member) === member;
  if (isWritten(part)) return isMember || (read === null && part.parent?.type !== 'Property');
  const method = callBy(part);
  if (method !== null)
    return read?.object === name && !readingName.test(calledMember(method) ?? '');
  const call = callGiven(part);
  if (call === null || (error !== null && read !== null && !isMember)) return false;
  return !isReport(call) && !isLast(call);
}

/** Whether a call is given the answer to a question about an error: `assert(error instanceof HttpError)`. */
function isAsserted(name: Node): boolean {
  let part: Node = wrapped(wholeMember(name));
  let isQuestion = false;
  for (let { parent } = part; parent; { parent } = part) {
    if (parent.type === 'CallExpression') {
      if (callBy(part) !== null) return false;
      if (!isReport(parent)) return isQuestion;
      if (!askingName.test(lastName(parent.callee) ?? '')) return false;
      isQuestion = true;
    } else if (isComparison(parent)) isQuestion = true;
    else if (parent.type !== 'LogicalExpression') return false;
    part = wrapped(parent);
  }
  return false;
}

function isComparison(node: Node): boolean {
  return node.type === 'UnaryExpression'
    ? node.operator === '!'
    : node.type === 'BinaryExpression' && /^(?:instanceof|in|[!=]==?|[<>]=?)$/u.test(node.operator);
}

/** Names of functions that say whether a thing is so: `isHttpError`. */
const askingName = /^(?:is|has)(?=[A-Z]|$)/u;

/** The longest member that begins with a name: `error.response.status` of `error`. */
function wholeMember(name: Node): Node {
  let part = wrapped(name);
  while (part.parent?.type === 'MemberExpression' && part.parent.object === part)
    part = wrapped(part.parent);
  return unwrap(part);
}

/** Names of functions that look at an error and leave it as it is. */
const readingName =
  /^(?:log|debug|info|warn|warning|error|fatal|trace|silly|verbose|dir|next|reject|inspect|String|stringify)$|^(?:get|to|is|has|log|print|report|capture|format|serialize|stringify)(?=[A-Z]|$)/u;

/** Whether a call is given an error to write it down or to pass it on: `console.error(error)`, `next(error)`. */
function isReport(call: TSESTree.CallExpression): boolean {
  return readingName.test(lastName(call.callee) ?? '');
}

/** Whether a call is the last that a function does: `return handle(error);`. */
function isLast(call: TSESTree.CallExpression): boolean {
  const { parent } = wrapped(call);
  const outer = parent?.type === 'AwaitExpression' ? parent.parent : parent;
  return outer?.type === 'ReturnStatement' || outer?.type === 'ThrowStatement';
}
