/** The statuses that a matched pattern names. */
import type { StatusSlot } from '../../frameworks/language/framework.ts';
import { readsLike } from '../../constants/member-of.ts';
import { codeOfKey } from '../../http/declared-codes.ts';
import { isStatusName } from '../../http/status-names.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import {
  calledOn,
  lastName,
  nodeIn,
  staticName,
  unwrap,
  type Filling,
  type Node,
} from '../../syntax/nodes.ts';
import { constantMember } from '../constants/members.ts';
import { asUnsignedShort } from './converted-status.ts';
import { declaredKeysAt, type DeclaredKeys } from './declared-keys.ts';
import { withDoubt } from './own-parameters.ts';
import { readStatus } from './read-status.ts';
import { unseenStatus } from './unknown-status.ts';
import { statusPlace } from './status-place.ts';
import { propertySources } from './value-sources.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { fillingOf, type Match, type MetPattern } from './slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusValue, UnknownStatus } from '../status-value.ts';

/** Every value that the status of a matched pattern may have; none where the match leaves the status alone. */
export function statusesOf(met: MetPattern, file: SourceFile): readonly StatusValue[] {
  const { match, pattern, runtime } = met;
  const slots = pattern.status ?? [];
  for (const [index, slot] of slots.entries()) {
    if ('code' in slot) return [implied(slot.code, met, file)];
    if ('named' in slot) {
      const name = nameOf(met);
      const code = name !== null && Object.hasOwn(slot.named, name) ? slot.named[name] : undefined;
      if (code !== undefined) return [implied(code, met, file)];
      continue;
    }
    if ('keys' in slot) return keyStatuses(declaredKeysAt(match, slot, file), file);
    if ('rest' in slot) return restStatuses(match, slot.rest, file);
    if ('exports' in slot) {
      const member = nodeIn(fillingOf(match, slot, file));
      const status = member && exported(member, slot.exports, file);
      if (status === null) continue;
      return [status];
    }
    const filling =
      'constant' in slot
        ? constantArgument(match, file)
        : 'begun' in slot
          ? begunArgument(match, slot.begun, file)
          : fillingOf(match, slot, file);
    if (filling === 'absent') continue;
    // Where one argument has two slots, as in `send(404)` and `send({ status: 404 })`, only the last slot takes an
    // object for an unknown status.
    const isLast = index === slots.length - 1;
    const isObject = nodeIn(filling)?.type === 'ObjectExpression';
    if (isObject && !isLast && !('property' in slot)) continue;
    if (filling === 'unknown')
      return [statusOrOptions(met, slot, file), ...possibleStatuses(match, slot, file)];
    if ('elements' in slot) {
      const elements = elementStatuses(filling, file);
      return pattern.role === 'declare' ? elements : elements.map(withDoubt);
    }
    const written = readStatus(filling, file);
    const known = isOptions(slot, slots) ? written.map(withoutOptions) : written;
    const values = runtime.converts === undefined ? known : known.map(asUnsignedShort);
    return 'words' in slot ? values.map((value) => worded(value, slot.words, file)) : values;
  }
  return isLeftAway(met) ? [unseenStatus(match, 'missing', file)] : [];
}

/** An argument of the call that the chain before a match begins with. */
function begunArgument(match: Match, index: number, file: SourceFile): Filling {
  const object = match.type === 'CallExpression' ? calledOn(match) : null;
  const begin = object && resolverOf(file).resolve(object)?.identity;
  return begin?.type === 'CallExpression' ? (begin.arguments[index] ?? 'absent') : 'absent';
}

/** The statuses that an argument and those behind it are; behind a spread argument there may be more. */
function restStatuses(match: Match, first: number, file: SourceFile): readonly StatusValue[] {
  const given = 'arguments' in match ? match.arguments.slice(first) : [];
  return given.flatMap((argument) =>
    argument.type === 'SpreadElement' ? [] : readStatus(argument, file),
  );
}

/** The statuses that are keys of an object; `default` and classes such as `4XX` are none. */
function keyStatuses(declared: DeclaredKeys | null, file: SourceFile): readonly StatusValue[] {
  return (declared?.keys ?? []).flatMap(({ node, text }) => {
    if (text === null) return readStatus(node, file).filter(({ kind }) => kind !== 'unknown');
    if (codeOfKey(text) === null) return [];
    return readStatus(node, file).map((status) => inQuotesOf(node, status));
  });
}

/** A status whose other codes are written with the quotes of the key. */
function inQuotesOf(node: Node, status: StatusValue): StatusValue {
  const quote = node.type === 'Literal' && typeof node.value === 'string' ? node.raw.charAt(0) : '';
  if (status.kind !== 'written' || quote === '') return status;
  return { ...status, respell: (code) => `${quote}${code}${quote}` };
}

/** The statuses of an array: `[200, 204]`, of which any will do where a test expects them. */
function elementStatuses(expression: Node, file: SourceFile): readonly StatusValue[] {
  const node = unwrap(expression);
  const array = unwrap(heldBy(node, file.sourceCode) ?? node);
  if (array.type !== 'ArrayExpression') return [];
  return array.elements
    .filter((element) => element !== null && element.type !== 'SpreadElement')
    .flatMap((element) => readStatus(element, file));
}

/** The statuses that an object may have in the place of a slot, though the file does not show which object it is. */
function possibleStatuses(
  match: Match,
  slot: StatusSlot,
  file: SourceFile,
): readonly StatusValue[] {
  if (!('argument' in slot) || !('property' in slot) || !('arguments' in match)) return [];
  const argument = match.arguments[slot.argument];
  if (argument === undefined || argument.type === 'SpreadElement') return [];
  return propertySources(argument, slot.property, file)
    .flatMap((value) => readStatus(value, file))
    .flatMap((status) => (status.kind === 'written' ? { ...status, reached: 'unknown' } : []));
}

/** An argument that may be a status or have one, as far as it is told: `json(value, error.status)`. */
function statusOrOptions(
  { match, pattern }: MetPattern,
  slot: StatusSlot,
  file: SourceFile,
): StatusValue {
  const unseen = unseenStatus(match, 'unseen', file);
  const whole = pattern.status?.find((other) => isOptions(other, [slot]));
  const argument =
    whole !== undefined && 'argument' in whole && nodeIn(fillingOf(match, whole, file));
  if (!argument || !isCalledStatus(argument)) return unseen;
  const [status, ...others] = readStatus(argument, file);
  if (status?.kind !== 'unknown' || others.length > 0) return unseen;
  const reason = () => (isOfError(status) ? status.reason() : 'unseen');
  return { ...status, reason };
}

/** Whether an expression has the name of a status, so that it is no object with options. */
function isCalledStatus(expression: Node): boolean {
  const name = lastName(expression);
  return name !== null && (isStatusName(name) || name === 'code');
}

function isOfError({ reason }: UnknownStatus): boolean {
  return ['error', 'error code'].includes(reason());
}

/** Whether an argument may be options instead, of which another slot asks for the status: `json(value, { headers })`. */
function isOptions(slot: StatusSlot, slots: readonly StatusSlot[]): boolean {
  if (!('argument' in slot) || 'property' in slot) return false;
  return slots.some((other) => 'property' in other && other.argument === slot.argument);
}

/** An object in the place of the status is options without one. */
function withoutOptions(status: StatusValue): StatusValue {
  if (status.kind !== 'unknown') return status;
  const reason = () => (status.reason() === 'no status' ? 'unseen' : status.reason());
  return { ...status, reason };
}

/** Whether a call that takes nothing but a status is given none: `res.status()`. */
function isLeftAway({ match, pattern, runtime }: MetPattern): boolean {
  const [slot, ...others] = pattern.status ?? [];
  const takesOne = slot !== undefined && 'argument' in slot && !('property' in slot);
  const isEmpty = 'arguments' in match && match.arguments.length === 0;
  return isEmpty && takesOne && others.length === 0 && runtime.nothing === 'throws';
}

function implied(code: number, met: MetPattern, file: SourceFile): StatusValue {
  return { kind: 'implied', code, by: 'call', place: () => statusPlace(met, file) };
}

/** The name of the method that is called, or of the export. */
function nameOf({ match, pattern, receiver }: MetPattern): string | null {
  if (!('call' in pattern) || match.type !== 'CallExpression') return receiver.name;
  const callee = unwrap(match.callee);
  return callee.type === 'MemberExpression' ? staticName(callee) : receiver.name;
}

/** The first argument that is a named constant, by itself or in an object. */
function constantArgument(match: Match, file: SourceFile): Node | 'absent' {
  for (const argument of 'arguments' in match ? match.arguments : [])
    if (isStatusConstant(argument, file)) return argument;
  return 'absent';
}

function isStatusConstant(expression: Node, file: SourceFile): boolean {
  const node = unwrap(expression);
  if (node.type !== 'MemberExpression') return false;
  const value = constantMember(node, file);
  if (typeof value !== 'number' || value < 100 || value > 599) return false;
  // A constant of the file may be another number than a status, unless it bears the name of its code.
  const isKnown = moduleExportOf(node, file.sourceCode) !== null;
  return isKnown || readsLike(staticName(node) ?? '', value);
}

/** A status for which an export of a package stands, or a member of one. */
function exported(
  expression: Node,
  exports: Readonly<Record<string, number>>,
  { sourceCode }: SourceFile,
): StatusValue | null {
  const node = unwrap(expression);
  const path = moduleExportOf(node, sourceCode)?.path ?? '';
  const code = Object.hasOwn(exports, path) ? exports[path] : undefined;
  if (code === undefined) return null;
  const around = path.slice(0, path.lastIndexOf('.') + 1);
  const respell = (other: number) => {
    const known = Object.keys(exports).find(
      (each) => exports[each] === other && each.startsWith(around),
    );
    if (known === undefined || node.type !== 'MemberExpression') return String(other);
    return `${sourceCode.getText(node.object)}.${known.slice(around.length)}`;
  };
  const written = { code, value: code, node, origin: node, reached: 'yes' } as const;
  return { kind: 'written', notation: 'word', ...written, respell };
}

/** Whether a text is a number where the framework names its statuses: `set.status = '404'` beside `'Not Found'`. */
function isNoWord(text: string, words: Readonly<Record<string, number>>): boolean {
  const isNumber = (each: string) => /^\d+$/u.test(each);
  return isNumber(text) && Object.keys(words).length > 0 && !Object.keys(words).some(isNumber);
}

/** A status that is written as one of the framework's own words; any other text is unknown. */
function worded(
  status: StatusValue,
  words: Readonly<Record<string, number>>,
  file: SourceFile,
): StatusValue {
  // The phrase may be one of the words: `status(STATUS_CODES[404])`.
  if (status.kind === 'mistaken' && status.gives === 'phrase')
    return unseenStatus(status.node, 'unseen', file);
  if (status.kind !== 'written' || typeof status.value === 'number') return status;
  const { value, node, origin, reached } = status;
  const code = Object.hasOwn(words, value) ? words[value] : undefined;
  if (code === undefined)
    return unseenStatus(
      node,
      reached === 'yes' && isNoWord(value, words) ? 'no word' : 'unseen',
      file,
    );
  const respell = (other: number) => {
    const word = Object.keys(words).find((candidate) => words[candidate] === other);
    return word === undefined ? String(other) : `'${word}'`;
  };
  return { kind: 'written', code, value: code, notation: 'word', node, origin, reached, respell };
}
