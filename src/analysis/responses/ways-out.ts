/** Where paths lead that leave a statement before its end. */
import type { Node } from '../../syntax/nodes.ts';
import type { PathState } from './path-state.ts';

/** A place that `break` or `continue` leads to, with those who came. */
export interface JumpTarget {
  readonly label: string | null;
  readonly kind: 'loop' | 'switch' | 'label';
  /** Those who came by `continue`, for the next turn of a loop. */
  readonly head?: PathState[];
  readonly arrived: PathState[];
}

export interface Try {
  /** What the `catch`, or a `finally` without one, may find; null where neither is to come. */
  readonly thrown: Set<PathState> | null;
  readonly finalizer: Node | null;
}
