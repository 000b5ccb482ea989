/** The place where a status can be written for a response that names none. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ResponsePattern, Slot, StatusSlot } from '../../frameworks/language/framework.ts';
import { propertyOf, unwrap, wrapped, type Node } from '../../syntax/nodes.ts';
import { newlineOf, objectEnd, objectText, outerRange } from '../../syntax/tokens.ts';
import type { MetPattern } from './slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusPlace } from '../status-value.ts';

/**
 * The place for a status: in the call itself, in a call before it, or in an assignment before it; null where there is
 * none.
 */
export function statusPlace(met: MetPattern, file: SourceFile): StatusPlace | null {
  const { match, pattern } = met;
  if ('arguments' in match && pattern.arity === undefined) {
    const own = placeInArguments(match.arguments, pattern, file);
    if (own !== null) return own;
  }
  if (pattern.whole === true) return null;
  return placeInChain(met, file) ?? placeBefore(met, file);
}

function slotsOf({ status }: Pick<ResponsePattern, 'status'>): readonly StatusSlot[] {
  return status ?? [];
}

type Arguments = readonly TSESTree.CallExpressionArgument[];

function placeInArguments(
  given: Arguments,
  pattern: ResponsePattern,
  file: SourceFile,
): StatusPlace | null {
  const last = given.at(-1);
  if (last === undefined || given.some(({ type }) => type === 'SpreadElement')) return null;
  const slots = slotsOf(pattern).filter((slot) => 'argument' in slot);
  const object = unwrap(last);
  if (object.type === 'ObjectExpression') {
    const name = slots.flatMap((slot) => propertyAt(slot, given.length - 1))[0];
    if (name !== undefined) return placeInObject(object, name, file);
  }
  const [, position] = outerRange(last, file.sourceCode);
  const isNext = slots.filter((slot) => slot.argument === given.length);
  if (isNext.some((slot) => !('property' in slot)))
    return { position, write: (status) => `, ${status}` };
  const name = isNext.flatMap((slot) => propertyAt(slot, given.length))[0];
  return name === undefined ? null : { position, write: (status) => `, { ${name}: ${status} }` };
}

function propertyAt(slot: Extract<Slot, { argument: number }>, index: number): readonly string[] {
  return 'property' in slot && slot.argument === index && !slot.property.includes('.')
    ? [slot.property]
    : [];
}

function placeInObject(
  object: TSESTree.ObjectExpression,
  name: string,
  file: SourceFile,
): StatusPlace | null {
  if (propertyOf(object, name) !== 'absent') return null;
  const open = file.sourceCode.getFirstToken(object);
  const end = object.properties.length === 0 ? ' ' : ',';
  return open && { position: open.range[1], write: (status) => ` ${name}: ${status}${end}` };
}

/** Before the call in its chain, by a method that sets the status alone and gives the response back. */
function placeInChain(
  { match, pattern, receiver }: MetPattern,
  { sourceCode }: SourceFile,
): StatusPlace | null {
  const callee = match.type === 'CallExpression' ? unwrap(match.callee) : null;
  if (callee?.type !== 'MemberExpression' || callee.optional) return null;
  const setter = receiver.framework.responses.find(
    (other) =>
      'call' in other &&
      other.on === pattern.on &&
      other.returns === pattern.on &&
      other.fields === undefined &&
      other.ends !== true &&
      slotsOf(other).some((slot) => 'argument' in slot && slot.argument === 0),
  );
  const [name] = setter !== undefined && 'call' in setter ? setter.call : [];
  return name === undefined
    ? null
    : { position: objectEnd(callee, sourceCode), write: (status) => `.${name}(${status})` };
}

/** In a statement of its own before the one that gives the content, by assigning it. */
function placeBefore(
  { match, pattern, receiver }: MetPattern,
  { sourceCode }: SourceFile,
): StatusPlace | null {
  const statement = wrapped(match).parent;
  const member = memberOf(match);
  if (statement?.type !== 'ExpressionStatement' || member === null) return null;
  if (statement.parent.type !== 'BlockStatement' || member.optional) return null;
  const setter = receiver.framework.responses.find(
    (other) =>
      'assign' in other &&
      other.on === pattern.on &&
      slotsOf(other).some((slot) => 'assigned' in slot),
  );
  const [name] = setter !== undefined && 'assign' in setter ? setter.assign : [];
  const { start } = statement.loc;
  const indent =
    sourceCode.lines[start.line - 1]?.slice(0, start.column).replace(/\S/gu, ' ') ?? '';
  const between = `;${newlineOf(sourceCode)}${indent}`;
  return name === undefined
    ? null
    : {
        position: statement.range[0],
        write: (status) => `${objectText(member, sourceCode)}.${name} = ${status}${between}`,
      };
}

function memberOf(match: Node): TSESTree.MemberExpression | null {
  const target =
    match.type === 'CallExpression'
      ? unwrap(match.callee)
      : match.type === 'AssignmentExpression'
        ? unwrap(match.left)
        : null;
  return target?.type === 'MemberExpression' ? target : null;
}
