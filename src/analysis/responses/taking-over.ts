/**
 * Whole responses that are sent in place of the response that a handler acted on: `ctx.status = 404; return new
 * Response(…)`.
 */
import type { Framework } from '../../frameworks/language/framework.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { returnedBy } from '../../syntax/course.ts';
import { armsOf } from '../../syntax/functions.ts';
import { decoratedFunction, unwrap, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The whole responses of a file. */
export interface WholeResponses {
  /** The expressions that make them. They run no code of the file but their arguments. */
  readonly made: ReadonlySet<Node>;
  /**
   * The whole responses that are sent in place of a framework's response if one of some expressions (the arms of a
   * choice) is returned; none where one of the arms would send that response as it is.
   */
  readonly takersIn: (expressions: readonly Node[], framework: Framework) => readonly Effect[];
}

/** Finds the whole responses among the effects of a file. */
export function wholeResponses(effects: readonly Effect[], file: SourceFile): WholeResponses {
  const byMatch = new Map<Node, Effect>(effects.map((effect) => [effect.match, effect]));
  const takersIn: WholeResponses['takersIn'] = (expressions, framework) => {
    const takers: Effect[] = [];
    for (const expression of expressions) {
      const effect = byMatch.get(valueOf(expression, file));
      if (effect === undefined) return [];
      if (isTaker(effect, framework)) takers.push(effect);
      // This arm sends the response that was acted on.
      else if (effect.pattern.ends !== true) return [];
    }
    return takers;
  };
  const made = effects.filter(
    ({ pattern: { whole, role } }) => whole === true && (role === undefined || role === 'send'),
  );
  return { made: new Set(made.map(({ match }) => match)), takersIn };
}

/** The expression that a name holds, where it is never assigned. */
function valueOf(expression: Node, { sourceCode }: SourceFile): Node {
  const held = heldBy(expression, sourceCode);
  return held === null ? expression : unwrap(held);
}

function isTaker(effect: Effect, { yieldsTo = {}, fallback }: Framework): boolean {
  const { pattern, receiver } = effect;
  const taking = yieldsTo[receiver.framework.name];
  if (taking === undefined || pattern.whole !== true || (pattern.role ?? 'send') !== 'send')
    return false;
  if (taking === 'another')
    return effect.statuses.every((status) => 'code' in status && status.code !== fallback.status);
  return taking === 'any' || taking.some((value) => value === receiver.value);
}

/**
 * The functions that set the status of their response on every path.
 * @param untouched the responses that keep the status that they begin with, on some path.
 */
export function functionsThatAnswer(
  effects: readonly Effect[],
  untouched: ReadonlySet<Node>,
): ReadonlySet<Node> {
  const setting = effects.filter(
    ({ pattern, receiver }) =>
      pattern.status !== undefined && pattern.whole !== true && !untouched.has(receiver.identity),
  );
  return new Set(setting.flatMap(({ receiver }) => receiver.identity.parent ?? []));
}

/**
 * Whether no call of a function sends the status of its decorator: the function only throws, sets another status on its
 * response, or returns whole responses.
 * @param answering the functions that set the status of their response.
 */
export function isOutdone(
  { match, pattern, receiver }: Effect,
  answering: ReadonlySet<Node>,
  { takersIn }: WholeResponses,
  { sourceCode }: SourceFile,
): boolean {
  const handler = 'decorate' in pattern && pattern.early === true ? decoratedFunction(match) : null;
  if (handler === null) return false;
  if (answering.has(handler)) return true;
  const returned = [...returnedBy(handler, sourceCode.visitorKeys)];
  const values = returned.flatMap((value) => (value === null ? [] : armsOf(value)));
  const isAlwaysTaken = () => takersIn(values, receiver.framework).length > 0;
  return returned.length === 0 || (!returned.includes(null) && isAlwaysTaken());
}
