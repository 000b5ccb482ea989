/**
 * The statuses that tests give to their own helpers, which expect them or answer with them: 404 of `check('/users', 404)`
 * where `check` has `expect(response.status).toBe(status)`.
 */
import type { Node } from '../../syntax/nodes.ts';
import { unwrap } from '../../syntax/nodes.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { Effect } from '../effects/effect.ts';
import { parameterNamed, statusParameter, type OwnParameter } from '../effects/own-parameters.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isTest } from '../input/test-file.ts';
import type { TestSite } from '../status-site.ts';
import type { FoundComparison } from './comparisons.ts';
import { testSite } from './found-site.ts';
import { givenByCalls } from './own-helpers.ts';
import { Surroundings } from './surroundings.ts';

/** A place in a helper where a parameter is expected, or answered with. */
interface Asking {
  readonly role: TestSite['role'];
  readonly receiver: FrameworkValue;
  readonly parameter: OwnParameter | null;
  readonly place: Node;
}

/** One site for each status that a call of a helper gives; what several places of the helper ask for counts once. */
export function helperSites(
  effects: readonly Effect[],
  comparisons: readonly FoundComparison[],
  file: SourceFile,
): readonly TestSite[] {
  const asking = [
    ...effects.map((effect) => askingOf(effect, file)),
    ...(isTest(file) ? comparisons.map((each) => comparing(each, file)) : []),
  ];
  const found = new Map<Node, TestSite>();
  for (const { role, receiver, parameter, place } of asking) {
    const given = parameter && givenByCalls({ parameter, place, isSure: true }, file);
    for (const { call, values } of given ?? [])
      for (const status of values) {
        if (status.kind !== 'written' || found.has(status.node)) continue;
        const around = new Surroundings(call, file);
        const parts = { receiver, node: call, status, ignored: false, runtime: {}, around };
        found.set(status.node, testSite(role, parts));
      }
  }
  return [...found.values()];
}

function askingOf(effect: Effect, file: SourceFile): Asking {
  const { match, pattern, receiver, subject } = effect;
  return {
    role: pattern.role === 'stub' ? 'stub' : 'expect',
    receiver: subject?.value ?? receiver,
    parameter: statusParameter(effect, file),
    place: match,
  };
}

/** `if (response.status !== status) throw new Error(…)`, by which a helper expects the status as well. */
function comparing({ value, node, other, ignored }: FoundComparison, file: SourceFile): Asking {
  const parameter = ignored ? null : parameterNamed(unwrap(other), file);
  return { role: 'expect', receiver: value, parameter, place: node };
}
