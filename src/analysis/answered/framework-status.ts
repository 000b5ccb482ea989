/** The status that a framework sends for a handler that names none. */
import type { Framework } from '../../frameworks/language/framework.ts';
import { isNothing, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { afterwardsOf } from '../around/afterwards.ts';
import type { SourceFile } from '../input/source-file.ts';
import {
  decoratorsAround,
  decoratorsFor,
  hasOneOf,
  isForeign,
} from '../registrations/decorators.ts';
import { isSent, type Outcome, type Outcomes } from '../responses/outcomes.ts';
import type { Registration } from '../routes/routes.ts';
import { unknownMessage } from '../sites/message.ts';
import { isPlainContent } from './handler-ends.ts';
import { mayBeSetBefore } from './set-before.ts';
import { mayHaveResponse } from './unnamed-responses.ts';
import { isUntouched } from './untouched.ts';

/** The ends of a handler, and the calls and objects in it that are whole responses. */
interface Ends {
  /** Those of the responses that it is given, and of those that it makes. */
  readonly outcomes: readonly Outcomes[];
  readonly returned: readonly (Node | null)[];
  readonly wholes: ReadonlySet<Node>;
}

/** The status that the framework sends where a handler names none; null where it is not known, or may be changed. */
export function frameworkStatus(
  { body }: FunctionNode,
  framework: Framework,
  registration: Registration,
  file: SourceFile,
): number | null {
  const code = fallbackFor(framework, registration);
  const isKept =
    code !== null &&
    !mayBeSetBefore(registration, file) &&
    !afterwardsOf(file).mayChange(body, code, unknownMessage);
  return isKept ? code : null;
}

/** Whether some path of a handler surely answers with the status of its framework. */
export function isLeftToFramework(
  handler: FunctionNode,
  framework: Framework,
  { outcomes, returned, wholes }: Ends,
  file: SourceFile,
): boolean {
  return (
    outcomes.some((each) => each.get('initial')?.some(isOfFramework(framework))) ||
    (answersByReturning(handler, framework, file) && returned.length > 0) ||
    (sendsContent(handler, framework, wholes, file) &&
      returned.some((each) => each !== null && isSentContent(each, framework)))
  );
}

/** Whether a returned value is content with which the status of the framework is sent: null may be no content. */
export function isSentContent(value: Node, { fallback: { empty } }: Framework): boolean {
  return isPlainContent(value) || (empty === true && value.type === 'Literal' && isNothing(value));
}

/** Whether content that a handler returns is sent with the status of its framework. */
export function sendsContent(
  handler: FunctionNode,
  framework: Framework,
  wholes: ReadonlySet<Node>,
  file: SourceFile,
): boolean {
  if (framework.returnsContent === true) return true;
  return (
    isUntouched(handler, framework, wholes, file) && !mayHaveResponse(handler, framework, file)
  );
}

/**
 * Whether a response that names no status surely has the framework's: an error in the place of its content may have another,
 * and so may no content.
 */
export function isOfFramework({
  fallback: { withContent, empty },
}: Framework): (outcome: Outcome) => boolean {
  return (outcome) => {
    if (!isSent(outcome)) return false;
    const { takesErrors, node, present } = outcome.content;
    if (empty === true && outcome.by !== null && (present === 'no' || isLiteralText(node)))
      return true;
    const isAny = takesErrors === true && withContent === undefined;
    return isAny || (node !== null && isPlainContent(unwrap(node)));
  };
}

/** Whether content is null or a text, of no characters too. */
function isLiteralText(content: Node | null): boolean {
  return content?.type === 'Literal' && (isNothing(content) || typeof content.value === 'string');
}

/** Whether a decorated handler answers by returning, with the status of its framework. */
export function answersByReturning(
  handler: FunctionNode,
  framework: Framework,
  file: SourceFile,
): boolean {
  if (framework.returning === undefined || handler.generator) return false;
  const words = new Set(framework.returning.unless);
  return (
    !hasOneOf(decoratorsFor(handler), words, file) &&
    !mayHaveResponse(handler, framework, file) &&
    !decoratorsAround(handler).some((each) => isForeign(each, framework, file))
  );
}

/** The status of a framework for a response with content that names none; null where it depends on the method. */
function fallbackFor({ fallback }: Framework, { methods }: Registration): number | null {
  const { withContent, methods: byMethod = {} } = fallback;
  const status = withContent ?? fallback.status;
  const all = methods === 'any' ? null : [methods].flat();
  if (all === null) return Object.keys(byMethod).length === 0 ? status : null;
  const statuses = new Set(all.map((method) => byMethod[method] ?? status));
  const [only, another] = statuses;
  return another === undefined ? (only ?? null) : null;
}
