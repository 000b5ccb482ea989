/** Leaving a handler where it has answered, and taking out what it does behind that: `return res.json(user);`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import {
  ancestors,
  contains,
  innermostFunction,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../syntax/nodes.ts';
import { hasComment, objectEnd } from '../syntax/tokens.ts';
import { quoted } from '../text.ts';
import { removeSetter, removeStatement } from './remove-status.ts';
import { doesSomething } from './replace.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Fix = TSESLint.ReportFixFunction;

/** The part of a chain that a call or assignment is: `send()` of `res.sendStatus(403).send(text)`. */
export function textOfAct(act: Node, sourceCode: SourceCode): string {
  const { callee } = act as Partial<TSESTree.CallExpression>;
  if (callee === undefined) return quoted(sourceCode.getText(act));
  const name = callee.type === 'MemberExpression' ? staticName(callee) : null;
  return `${quoted(name ?? sourceCode.getText(callee))}()`;
}

/**
 * Returns what each call gives that sends a response: `return res.json(user);`.
 * Null where one of them is no statement, or where a return there would not keep the late part from running.
 */
export function returnSent(senders: readonly Node[], act: Node): Fix | null {
  const owner = innermostFunction(act);
  const statements = owner && takesValues(owner) ? statementsOf(senders, act) : null;
  return (
    statements && ((fixer) => statements.map((each) => fixer.insertTextBefore(each, 'return ')))
  );
}

/** Whether a function may return any value, and none that its callers would take for another. */
function takesValues({ parent, returnType, generator }: FunctionNode): boolean {
  const type = returnType?.typeAnnotation;
  const inner = type?.type === 'TSTypeReference' ? type.typeArguments?.params[0] : type;
  const isMethod = parent.type === 'MethodDefinition';
  const isSpecial = isMethod && (parent.kind === 'constructor' || parent.kind === 'set');
  return !isSpecial && !generator && inner?.type !== 'TSVoidKeyword';
}

/** Returns behind each of them: `res.json(user); return;`. Null as above. */
export function returnBehind(
  senders: readonly Node[],
  act: Node,
  sourceCode: SourceCode,
): Fix | null {
  const statements = statementsOf(senders, act);
  return (
    statements &&
    ((fixer) => statements.flatMap((each) => writeBehind(each, 'return;', fixer, sourceCode)))
  );
}

function writeBehind(
  statement: TSESTree.ExpressionStatement,
  text: string,
  fixer: TSESLint.RuleFixer,
  { text: source }: SourceCode,
): readonly TSESLint.RuleFix[] {
  const end = source.endsWith(';', statement.range[1]) ? '' : ';';
  if (isListed(statement)) return [fixer.insertTextAfter(statement, `${end} ${text}`)];
  return [
    fixer.insertTextBefore(statement, '{ '),
    fixer.insertTextAfter(statement, `${end} ${text} }`),
  ];
}

/** The statements that calls are, in the function of the late part; null where one of them is none. */
function statementsOf(
  senders: readonly Node[],
  act: Node,
): readonly TSESTree.ExpressionStatement[] | null {
  const statements = senders.map((sender) => statementOf(sender));
  const owner = innermostFunction(act);
  const fit = statements.flatMap((each) =>
    each !== null &&
    !contains(each, act) &&
    owner === innermostFunction(each) &&
    !runsLast(act, each)
      ? [each]
      : [],
  );
  return owner && fit.length === senders.length ? fit : null;
}

/** The statement that a call makes up together with its chain, perhaps awaited. */
function statementOf(call: Node): TSESTree.ExpressionStatement | null {
  let part: Node = wrapped(call);
  for (let { parent } = part; parent != null; { parent } = part) {
    if (parent.type === 'ExpressionStatement') return parent;
    const isChain =
      (parent.type === 'MemberExpression' && parent.object === part) ||
      (parent.type === 'CallExpression' && parent.callee === part) ||
      parent.type === 'AwaitExpression';
    if (!isChain) return null;
    part = wrapped(parent);
  }
  return null;
}

/** Whether a statement stands in a list, and not by itself behind `if (test)`. */
function isListed({ parent }: TSESTree.ExpressionStatement): boolean {
  return ['BlockStatement', 'Program', 'SwitchCase'].includes(parent.type);
}

/** Whether a part stands in the `finally` block of a statement's `try`, which runs behind a `return` too. */
function runsLast(part: Node, statement: Node): boolean {
  for (const around of ancestors(part))
    if (around.type === 'TryStatement' && around.finalizer && contains(around.finalizer, part))
      return contains(around, statement);
  return false;
}

/** Takes out a late part: the statement that it is with its chain, or the end of the chain. Null where more would go. */
export function removeLate(
  act: Node,
  senders: readonly Node[],
  sourceCode: SourceCode,
): Fix | null {
  if (act.type !== 'CallExpression') return removeSetter(act, sourceCode);
  const { callee } = act;
  const isBehind = callee.type === 'MemberExpression' && isIn(senders, callee.object);
  const whole = statementOf(act);
  const given = isBehind ? act.arguments : givenIn(whole?.expression ?? null);
  if (given.some((argument) => doesSomething(argument, sourceCode))) return null;
  if (!isBehind) return whole && removeStatement(whole, sourceCode);
  const range = [objectEnd(callee, sourceCode), act.range[1]] as const;
  return hasComment(range, sourceCode) ? null : (fixer) => fixer.removeRange([...range]);
}

/** The arguments of all calls of a chain. */
function givenIn(chain: Node | null): readonly Node[] {
  if (chain === null) return [];
  const link = unwrap(chain);
  switch (link.type) {
    case 'AwaitExpression':
      return givenIn(link.argument);
    case 'CallExpression':
      return [...givenIn(link.callee), ...link.arguments];
    case 'MemberExpression':
      return givenIn(link.object);
    default:
      return [];
  }
}

function isIn(senders: readonly Node[], part: Node): boolean {
  return senders.some((sender) => contains(part, sender));
}
