/** The registered error codes beside an error's number: in its class, in its table, and on other errors of its kind. */
import type { TSESTree } from '@typescript-eslint/utils';
import { readsLike } from '../../constants/member-of.ts';
import { isError, statusCodes } from '../../http/status-codes.ts';
import { isStatusName } from '../../http/status-names.ts';
import { staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { walk } from '../../syntax/walk.ts';
import { classMade } from '../../syntax/error-classes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { holderOf, memberValue, membersOf, type Holder } from '../constants/own-members.ts';
import type { SourceFile } from '../input/source-file.ts';

type Creation = TSESTree.NewExpression | TSESTree.CallExpression;

/** How many errors have each code. */
type Tally = Map<number, number>;

const thrown = 'the objects that are thrown';

/** The codes of other errors of the same class, in the class itself, or of the other objects that are thrown. */
export function codesBeside(match: Node, file: SourceFile): readonly number[] {
  const isCreation = match.type === 'NewExpression' || match.type === 'CallExpression';
  if (!isCreation && match.type !== 'ObjectExpression') return [];
  const own = isCreation ? numbersOfCreation(match) : numbersOfObject(match);
  const kind = isCreation ? kindOf(match, file) : thrown;
  const others = [...(talliesOf(file).get(kind) ?? [])].filter(
    ([code, times]) => times > own.filter((each) => each === code).length,
  );
  const within = typeof kind === 'object' && kind !== null ? statusesIn(kind, file.sourceCode) : [];
  return [...others.map(([code]) => code), ...within].filter(isErrorCode);
}

/** The tallies of a file, by the errors' class or its name; one for all objects that are thrown. */
const talliesOf = oncePer((file: SourceFile): ReadonlyMap<unknown, Tally> => {
  const all = new Map<unknown, Tally>();
  const count = (kind: unknown, numbers: readonly number[]) => {
    const tally = all.get(kind) ?? new Map<number, number>();
    for (const number of numbers) tally.set(number, (tally.get(number) ?? 0) + 1);
    all.set(kind, tally);
  };
  for (const object of file.index.thrown) count(thrown, numbersOfObject(object));
  for (const creation of [...file.index.constructions, ...file.index.superCalls])
    count(kindOf(creation, file), numbersOfCreation(creation));
  all.delete(null);
  return all;
});

/** The file's own class of an error, or the name of a class from elsewhere; null where it has neither. */
function kindOf(creation: Creation, file: SourceFile): Node | string | null {
  const { callee } = creation;
  return (
    classMade(creation, file.sourceCode) ?? (callee.type === 'Identifier' ? callee.name : null)
  );
}

/** The codes in the object, enum or class of which an expression reads a member. */
export function codesInTable(expression: Node, file: SourceFile): readonly number[] {
  const node = unwrap(expression);
  const holder = node.type === 'MemberExpression' ? holderOf(node.object, file, 0) : null;
  return holder === null ? [] : codesOf(file)(holder);
}

const codesOf = oncePer((file: SourceFile) =>
  oncePer((holder: Holder): readonly number[] =>
    membersOf(holder).flatMap((member) => {
      const value = memberValue(holder, staticName(member), file, 0);
      return typeof value === 'number' && isErrorCode(value) ? [value] : [];
    }),
  ),
);

function isErrorCode(code: number): boolean {
  return statusCodes.has(code) && isError(code);
}

function numbersOfCreation({ arguments: given }: Creation): readonly number[] {
  return given.flatMap(numbersOfArgument);
}

/** The number of an argument, or the numbers in an object that are called `status`. */
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

/** The numbers in a class that are called `status`, or that bear the names of their codes. */
const statusesIn = oncePer((made: Node, { visitorKeys }: SourceFile['sourceCode']) => {
  const numbers: number[] = [];
  walk(made, visitorKeys, (node) => {
    if (node.type !== 'Literal' || typeof node.value !== 'number') return;
    const name = nameFor(node);
    if (name !== null && (isStatusName(name) || readsLike(name, node.value)))
      numbers.push(node.value);
  });
  return numbers;
});

/** The name of the property or member that a literal is the value of, or of the parameter that has it by default. */
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
