/** The assertion that an expression is the subject of: `expect(status).toBe(404)`, `assert.equal(status, 404)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ResponsePattern } from '../../frameworks/language/framework.ts';
import {
  callBy,
  calledMember,
  calledOn,
  staticName,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { readStatus } from '../effects/read-status.ts';
import { fillingOf } from '../effects/slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusValue } from '../status-value.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** An assertion that compares its subject with a value. */
export interface Assertion {
  readonly call: TSESTree.CallExpression;
  readonly pattern: ResponsePattern;
}

/** The assertion that compares an expression; null where none does. */
export function assertionOf(subject: Node, file: SourceFile): Assertion | null {
  const argument = wrapped(subject);
  const { parent } = argument;
  if (parent?.type === 'MemberExpression' && parent.object === argument)
    return isBeginning(parent, file) ? begunAt(parent, file) : null;
  if (parent?.type !== 'CallExpression' || parent.callee === argument) return null;
  const index = parent.arguments.findIndex((each) => each === argument);
  const pattern = assertingPattern(parent, file);
  if (pattern?.asserts?.begun !== true && pattern?.asserts?.argument === index)
    return { call: parent, pattern };
  return index === 0 ? begunAt(parent, file) : null;
}

/** The statuses that an assertion compares its subject with. */
export function expectedBy({ call, pattern }: Assertion, file: SourceFile): readonly StatusValue[] {
  return (pattern.status ?? []).flatMap((slot) => {
    const filling = 'argument' in slot ? fillingOf(call, slot, file) : 'absent';
    return typeof filling === 'string' ? [] : readStatus(filling, file);
  });
}

/** The pattern of an assertion that a call meets. */
function assertingPattern(
  call: TSESTree.CallExpression,
  file: SourceFile,
): ResponsePattern | undefined {
  const name = calledMember(call);
  const on = calledOn(call);
  const receiver = resolverOf(file).resolve(on ?? call.callee);
  if (receiver === null) return undefined;
  return file.adapters
    .patternsOn(receiver)
    .find(
      (pattern) =>
        pattern.asserts !== undefined &&
        ('call' in pattern ? name !== null && pattern.call.includes(name) : on === null),
    );
}

/** Whether a property begins a chain of assertions: `status.should`. */
function isBeginning(member: TSESTree.MemberExpression, file: SourceFile): boolean {
  const name = staticName(member) ?? '';
  return file.adapters.birth('everywhere', name, () => true) !== undefined;
}

/** The assertion in the chain that an expression begins: `toBe` of `expect(status).not.toBe(404)`. */
function begunAt(beginning: Node, file: SourceFile): Assertion | null {
  let node = wrapped(beginning);
  for (let { parent } = node; parent?.type === 'MemberExpression'; { parent } = node) {
    const call = callBy(parent);
    const pattern = call ? assertingPattern(call, file) : undefined;
    if (call && pattern?.asserts?.begun === true) return { call, pattern };
    node = wrapped(call ?? parent);
  }
  return null;
}
