/** The statuses that a matched pattern names. */
import { readsLike } from '../../constants/member-of.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import { staticName, unwrap, type Node, nodeIn } from '../../syntax/nodes.ts';
import { constantMember } from '../constants/members.ts';
import { asUnsignedShort } from './converted-status.ts';
import { readStatus } from './read-status.ts';
import { statusPlace } from './status-place.ts';
import { fillingOf, type Match, type MetPattern } from './slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusValue } from '../status-site.ts';

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
    const filling =
      'constant' in slot ? constantArgument(match, file) : fillingOf(match, slot, file);
    if (filling === 'absent') continue;
    // Where one argument has two slots, as in `send(404)` and `send({ status: 404 })`, only the last slot takes an
    // object for an unknown status.
    const isLast = index === slots.length - 1;
    if (!isLast && nodeIn(filling)?.type === 'ObjectExpression') continue;
    if (filling === 'unknown')
      return [{ kind: 'unknown', node: match, hasFallback: false, reason: () => 'unseen' }];
    const written = readStatus(filling, file);
    const values = runtime.converts === undefined ? written : written.map(asUnsignedShort);
    return 'words' in slot ? values.map((value) => worded(value, slot.words)) : values;
  }
  return [];
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

/** A status that is written as one of the framework's own words; any other text is unknown. */
function worded(status: StatusValue, words: Readonly<Record<string, number>>): StatusValue {
  if (status.kind === 'mistaken' && status.gives === 'phrase') return noStatus(status.node);
  if (status.kind !== 'written' || typeof status.value === 'number') return status;
  const { value, node, origin, reached } = status;
  const code = Object.hasOwn(words, value) ? words[value] : undefined;
  if (code === undefined) return noStatus(node);
  const respell = (other: number) => {
    const word = Object.keys(words).find((candidate) => words[candidate] === other);
    return word === undefined ? String(other) : `'${word}'`;
  };
  return { kind: 'written', code, value: code, notation: 'word', node, origin, reached, respell };
}

function noStatus(node: Node): StatusValue {
  return { kind: 'unknown', node, hasFallback: false, reason: () => 'no status' };
}
