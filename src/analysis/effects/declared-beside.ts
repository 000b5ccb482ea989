/** The statuses that a program declares beside another: by further keys of the object, or by further decorators. */
import { groupedBy } from '../../grouped-by.ts';
import { codeOfKey } from '../../http/declared-codes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Certainty, StatusValue } from '../status-value.ts';
import { mayHaveOtherKeys } from './changed-documents.ts';
import { keyOf } from './declared-entry.ts';
import { declaredKeysAt } from './declared-keys.ts';
import type { Effect } from './effect.ts';
import { effectsIn } from './effects.ts';
import { readStatus } from './read-status.ts';
import type { Match } from './slots.ts';

/** Whether a status is declared for the same route. */
export type Declares = (code: number) => Certainty;

/** The codes that are known, and whether there may be more. */
interface Declared {
  readonly codes: ReadonlySet<number>;
  readonly isOpen: boolean;
}

/** The effects that declare a status by a key: several where routes share an object, `{ ...errors, 200: user }`. */
const sharingOf = oncePer((file: SourceFile) =>
  groupedBy(
    effectsIn(file).filter(({ pattern }) => pattern.role === 'declare'),
    ({ statuses }) => statuses.map(keyOf).filter((key) => key !== null),
  ),
);

/** Whether an effect is the first one that declares a status, of those that share its key. */
export function declaresFirst(effect: Effect, status: StatusValue, file: SourceFile): boolean {
  const key = keyOf(status);
  return key === null || sharingOf(file).get(key)?.[0] === effect;
}

/** Whether an object or a decorated function that declares a status by an effect declares another one. */
export function declaredBy(effect: Effect, status: StatusValue, file: SourceFile): Declares {
  let declared: readonly Declared[] | undefined;
  return (code) => {
    declared ??= sharing(effect, status, file).map(
      (each) => keysBeside(each, file) ?? decoratorsBeside(each.match, file),
    );
    if (declared.some(({ codes }) => codes.has(code))) return 'yes';
    return declared.some(({ isOpen }) => isOpen) ? 'unknown' : 'no';
  };
}

function sharing(effect: Effect, status: StatusValue, file: SourceFile): readonly Effect[] {
  const key = keyOf(status);
  return (key && sharingOf(file).get(key)) ?? [effect];
}

function keysBeside({ match, pattern }: Effect, file: SourceFile): Declared | null {
  const slot = pattern.status?.find((each) => 'keys' in each);
  const declared = slot ? declaredKeysAt(match, slot, file) : null;
  if (slot === undefined || declared === null) return null;
  const codes = declared.keys.flatMap(({ node, text }) =>
    text === null ? readStatus(node, file).map(codeIn) : (codeOfKey(text) ?? []),
  );
  return declaredOf(codes, declared.spread.length > 0 || mayHaveOtherKeys(declared, slot, file));
}

function decoratorsBeside(match: Match, file: SourceFile): Declared {
  const decorated = decoratedBy(match);
  if (decorated === null) return declaredOf([], false);
  const beside = effectsIn(file).filter(
    (each) => each.pattern.role === 'declare' && decoratedBy(each.match) === decorated,
  );
  return declaredOf(
    beside.flatMap(({ codes }) => codes),
    false,
  );
}

function decoratedBy({ parent }: Match): Match['parent'] | null {
  return parent.type === 'Decorator' ? parent.parent : null;
}

const codeIn = (status: object): number =>
  'code' in status && typeof status.code === 'number' ? status.code : NaN;

function declaredOf(codes: readonly number[], isOpen: boolean): Declared {
  return { codes: new Set(codes), isOpen: isOpen || codes.some(Number.isNaN) };
}
