/** Responses in functions that run one behind the other: `load().then((user) => res.json(user)).then(() => res.end())`. */
import { contains, type Node } from '../../syntax/nodes.ts';
import type { Meeting } from '../../syntax/traveller.ts';
import type { FoldedPart } from './folded-part.ts';
import { fresh, inherited, senderOf, type PathState } from './path-state.ts';
import { settle, type Traces } from './traces.ts';

type States = readonly PathState[];

/** The states in which a function finds the response. */
export function startOf(
  { isFresh, owner, behind }: FoldedPart,
  { leftBefore, returned }: Traces,
): States {
  if (isFresh) return [fresh];
  const made = leftBefore.get(owner) ?? null;
  return made !== null ? [made] : ((behind && returned.get(behind)) ?? [inherited]);
}

/** A function returns a value: nothing more comes of the response, unless another function is called behind this one. */
export function leaveFunction(
  states: States,
  value: Node | null,
  { owner, isFollowed }: FoldedPart,
  { traces, meeting }: { readonly traces: Traces; readonly meeting: Meeting<PathState> },
): void {
  settle(isFollowed ? states.filter((state) => !isResolved(value, state)) : states, traces);
  if (!isFollowed) return;
  const known = traces.returned.get(owner) ?? [];
  traces.returned.set(owner, meeting.distinct([...known, ...states.map(afterThen)]));
}

/** Whether the next function surely runs behind one that returns a value, which may be a promise that is rejected. */
function isResolved(value: Node | null, state: PathState): boolean {
  const sender = senderOf(state);
  if (value === null || (sender !== null && contains(value, sender.match))) return true;
  return value.type === 'Literal' || (value.type === 'Identifier' && value.name === 'undefined');
}

/** The state in which the next function finds a response. */
function afterThen(state: PathState): PathState {
  if (senderOf(state) === null) return inherited;
  const { ended, headed, afterwards } = state;
  return { ...inherited, ended, headed, afterwards };
}
