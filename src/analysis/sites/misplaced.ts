/** Statuses in places that the API does not read: `new Response(body, { statusCode: 404 })`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { OverlookedSlot } from '../../frameworks/language/framework.ts';
import { isLike } from '../../http/status-names.ts';
import { ancestors, decoratedFunction, staticName, type Node, nodeIn } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import { readStatus } from '../effects/read-status.ts';
import { fillingOf, objectLiteral, type Match } from '../effects/slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Misplaced } from '../status-site.ts';
import type { StatusValue, WrittenStatus } from '../status-value.ts';
import { setterOf } from './setters.ts';

/** A status that the API does not read, and its place. */
export interface MisplacedStatus {
  readonly status: StatusValue;
  readonly misplaced: Misplaced;
}

/**
 * How the status of a response is set that an effect is on; null where it is set by the effect itself, which may take a
 * number in place of the text that it does not take.
 */
function setterFor({ match, pattern, receiver, births }: Effect): Misplaced['setter'] {
  if (match.type !== 'CallExpression' || pattern.whole === true) return null;
  const mayBeSet = pattern.status === undefined || pattern.preserves !== undefined || births;
  const takesNumber = pattern.where?.is === 'text';
  return mayBeSet && !takesNumber ? setterOf(match, receiver, births) : null;
}

/** The statuses beside an effect that its API does not read. */
export function misplacedStatuses(
  effect: Effect,
  effects: readonly Effect[],
  file: SourceFile,
): readonly MisplacedStatus[] {
  const { match, pattern } = effect;
  return (pattern.overlooks ?? []).flatMap((slot) => {
    if ('like' in slot) return similarProperties(effect, slot, file);
    if (slot.unlisted?.some((name) => file.dependency(name) !== null)) return [];
    const isResult = 'result' in slot || 'member' in slot;
    if ('result' in slot && hasOwnStatus(effect, effects)) return [];
    const node = nodeIn(fillingOf(match, slot, file));
    if (node === null) return [];
    const misplaced = {
      place: isResult ? 'result' : 'argument',
      throws: slot.throws === true,
      key: null,
      name: null,
      property: propertyAt(effect, slot),
      given: node,
      setter: setterFor(effect),
    } as const;
    return asStatuses(node, file).map((status) => ({ status, misplaced }));
  });
}

/**
 * The values of an expression that are surely meant as status codes: numbers, or strings of digits, from 100 to 599. None
 * where another value is none, unless one of the codes stands for it: `error.status || 500`.
 */
export function asStatuses(expression: Node, file: SourceFile): readonly WrittenStatus[] {
  const values = readStatus(expression, file);
  const codes = values.filter((status) => status.kind === 'written').filter(isCode);
  const isMeant = values.every((status) =>
    status.kind === 'written' ? isCode(status) : status.kind === 'unknown' && status.hasFallback,
  );
  return isMeant ? codes : [];
}

function isCode({ reached, code }: WrittenStatus): boolean {
  return reached === 'yes' && Number.isInteger(code) && code >= 100 && code <= 599;
}

/** Whether a handler that returns a number also sets the status of its response in another way. */
function hasOwnStatus({ match, receiver }: Effect, effects: readonly Effect[]): boolean {
  const handler = receiver.identity;
  return effects.some(
    (other) =>
      other.match !== match &&
      other.pattern.status !== undefined &&
      (other.pattern.whole === true
        ? decoratedFunction(other.match) === handler
        : [...ancestors(other.match)].includes(handler)),
  );
}

type Similar = Extract<OverlookedSlot, { readonly like: string }>;

function similarProperties(
  effect: Effect,
  slot: Similar,
  file: SourceFile,
): readonly MisplacedStatus[] {
  const object = objectAt(effect.match, slot.argument, file);
  const names = object === null ? null : keysOf(object);
  if (object === null || names === null) return [];
  const read = readNames(effect, slot);
  if (names.some((name) => read.includes(name))) return [];
  const property = read.includes(slot.like) ? slot.like : null;
  const setter = property === null ? setterFor(effect) : null;
  return object.properties.flatMap((member): readonly MisplacedStatus[] => {
    if (member.type !== 'Property') return [];
    const name = staticName(member) ?? '';
    if (name !== slot.like && !isLike(name, slot.like)) return [];
    const { value: given } = member;
    const misplaced = {
      ...({ place: 'key', throws: false, key: member, name: member.key } as const),
      ...{ property, given, setter },
    };
    return asStatuses(given, file).map((status) => ({ status, misplaced }));
  });
}

function objectAt(
  match: Match,
  index: number | undefined,
  file: SourceFile,
): TSESTree.ObjectExpression | null {
  if (index === undefined) return match.type === 'ObjectExpression' ? match : null;
  const node = nodeIn(fillingOf(match, { argument: index }, file));
  return node && objectLiteral(node, file);
}

/** The names of all properties; null where a spread or a computed key hides some. */
function keysOf({ properties }: TSESTree.ObjectExpression): readonly string[] | null {
  const names = properties.map((member) =>
    member.type === 'SpreadElement' ? null : staticName(member),
  );
  return names.every((name) => name !== null) ? names : null;
}

/** The properties in which the API looks for a status; none where it looks for no status there at all. */
function readNames({ pattern }: Effect, { argument }: Similar): readonly string[] {
  return (pattern.status ?? []).flatMap((slot) => {
    if ('property' in slot && slot.argument === argument) return [slot.property];
    return 'member' in slot && argument === undefined ? [slot.member] : [];
  });
}

/** The property that the API would read the status from, were there an object in this place; or null. */
function propertyAt({ pattern }: Effect, slot: OverlookedSlot): string | null {
  if (!('argument' in slot) || 'property' in slot) return null;
  const own = pattern.status?.find((each) => 'property' in each && each.argument === slot.argument);
  return own !== undefined && 'property' in own ? own.property : null;
}
