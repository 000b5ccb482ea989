/** The statuses with which responses leave a handler, by their outcomes on its paths. */
import type { Framework } from '../../frameworks/language/framework.ts';
import { contains, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { CalledEffect } from '../effects/called-effect.ts';
import { isSent, type Outcomes } from '../responses/outcomes.ts';
import { isOfFramework } from './framework-status.ts';

/** Whether a function beside a handler gives a response its status on some path, so that its arguments choose the path. */
export function isDecidedElsewhere(outcomes: Outcomes, handler: FunctionNode): boolean {
  return [...outcomes.keys()].some(
    (key) => key instanceof CalledEffect && !contains(handler, key.called),
  );
}

/** The outcomes of a response that places bring about which may run. */
export function reachedOf(
  outcomes: Outcomes,
  isReached: (place: Node | null) => boolean,
): Outcomes {
  return new Map(
    [...outcomes].map(([status, all]) => [
      status,
      all.filter((each) => !isSent(each) || isReached(each.by?.match ?? each.content.node)),
    ]),
  );
}

/** Whether a response leaves on some path when its handler returns. */
export function isLeftByReturning(outcomes: Outcomes): boolean {
  return [...outcomes.values()].flat().some((each) => isSent(each) && each.by === null);
}

/** Whether all responses are sent with a status that is known, be it the framework's. */
export function areSent(
  outcomes: readonly Outcomes[],
  framework: Framework,
  isStandardKnown: boolean,
): boolean {
  return outcomes
    .flatMap((each) => [...each])
    .every(
      ([status, all]) =>
        all.every(status === 'initial' ? isOfFramework(framework) : isSent) &&
        (status !== 'initial' || all.length === 0 || isStandardKnown),
    );
}

/** Whether a response is sent with the status of the framework alone. */
export function isStandard(outcomes: Outcomes, framework: Framework): boolean {
  return outcomes.size === 1 && outcomes.get('initial')?.every(isOfFramework(framework)) === true;
}
