/**
 * The responses that are given content and no status, so that the framework sends its own: `res.json({ status: 404 })`.
 */
import type { Framework } from '../../frameworks/language/framework.ts';
import { statusMembers } from '../../http/content-members.ts';
import {
  callBy,
  decoratedFunction,
  innermostFunction,
  isFunction,
  type FunctionNode,
} from '../../syntax/nodes.ts';
import { afterwardsOf } from '../around/afterwards.ts';
import { FoundSentSite, unknownFacts } from './found-site.ts';
import { unknownMessage } from './message.ts';
import { Surroundings } from './surroundings.ts';
import { statusesInContent } from './content-status.ts';
import { toldError } from './told-errors.ts';
import type { Effect } from '../effects/effect.ts';
import type { UnstatedContent } from '../responses/responses.ts';
import type { SourceFile } from '../input/source-file.ts';
import { statusPlace } from '../effects/status-place.ts';
import type { Route, SentSite } from '../status-site.ts';

const names = statusMembers.map(({ name }) => name).join('|');
/** Matches a member whose value may be an error's code: `status: 404`, `status: NOT_FOUND`, `status: error.status`. */
const naming = new RegExp(
  `(?<![\\w$])(?:${names})['"\`\\]]*\\s*(?:/[/*]|:[\\s(]*(?:['"\`]?[45]\\d\\d\\b|[A-Z][A-Z\\d_]*\\b|[\\w$]+[\\s!?)]*[.[]|/[/*]|<))`,
  'u',
);

/** Whether the text of a file may have content that gives a status. */
export function mayStateInContent(text: string): boolean {
  return naming.test(text);
}

/** A call or an assignment that gives content, and a function that answers with the value that it returns. */
const answering =
  /\.(?:json|jsonp|send|end|response)\(\s*[^\s)]|\.body\s*=[^=]|\b\w*EventHandler\(/u;
/** A `catch` clause or callback, and a function that is given an error: `(err, order) => …`. */
const catching = /\bcatch\b|\b(?:err|error)\s*[,)]/u;

/** Whether the text of a file may answer a caught error without naming a status. */
export function mayTellOfError(text: string): boolean {
  return catching.test(text) && answering.test(text);
}

/** The effects of a file that may give a response its status. */
interface Others {
  readonly effects: readonly Effect[];
  /** The effects with a status whose response is not seen to be sent. */
  readonly open: readonly Effect[];
}

/** The sites of responses whose content gives a status, or tells of a caught error, while the framework sends its own. */
export function unstatedSites(
  unstated: readonly UnstatedContent[],
  { effects, open }: Others,
  file: SourceFile,
): readonly SentSite[] {
  return unstated.flatMap(({ effect, content, caught }) => {
    const { match, receiver, runtime } = effect;
    const inContent = statusesInContent(content, file);
    const handler = effect.births ? innermostFunction(match) : receiver.identity.parent;
    // Another rule reports a status that the API does not read.
    if (effect.pattern.ignored === true) return [];
    const told = toldError(content, caught, effect, file);
    if ((inContent.length === 0 && told === null) || !isFunction(handler)) return [];
    if (open.some((other) => mayBeOf(other, effect))) return [];
    if (beginsElsewhere(handler, receiver.framework, file) || isDecorated(handler, effects))
      return [];
    const around = new Surroundings(match, file);
    const code = fallbackOf(receiver.framework, around.route);
    if (code === null || afterwardsOf(file).mayChange(match, code, { content })) return [];
    const place = () => statusPlace(effect, file);
    return new FoundSentSite('send', {
      ...{ ...unknownFacts, receiver, node: match, runtime, around, ignored: false },
      status: { kind: 'implied', code, by: 'framework', place },
      message: {
        ...{ ...unknownMessage, content, statusesInContent: inContent },
        toldError: told && { node: told, isOnly: true },
      },
    });
  });
}

/** Whether two effects may act on one response, as those of a middleware and a handler may. */
function mayBeOf({ receiver: given }: Effect, { receiver }: Effect): boolean {
  return given.framework === receiver.framework && given.identity !== receiver.identity;
}

/** The status that the framework sends with content; null where that depends on a method that is not known. */
export function fallbackOf({ fallback }: Framework, route: Route | null): number | null {
  const { status, withContent = status, methods } = fallback;
  if (methods === undefined) return withContent;
  if (route === null || route.methods === 'any') return null;
  const codes = new Set([...route.methods].map((method) => methods[method] ?? withContent));
  const [code = null, ...others] = codes;
  return others.length > 0 ? null : code;
}

/** Whether a handler may get a response that has a status already: from a function of the file, or after an error. */
export function beginsElsewhere(
  handler: FunctionNode,
  framework: Framework,
  { sourceCode }: SourceFile,
): boolean {
  const handlesErrors = framework.handlers?.some(
    ({ parameters: [first], arity }) => first === 'failure' && arity === handler.params.length,
  );
  const named = handler.parent.type === 'VariableDeclarator' ? handler.parent : handler;
  const isCalled = sourceCode
    .getDeclaredVariables(named)
    .some(
      ({ defs, references }) =>
        defs.some(({ name }) => name === named.id) &&
        references.some(({ identifier }) => callBy(identifier) !== null),
    );
  return handlesErrors === true || isCalled;
}

/** Whether a decorator gives the handler a status. */
export function isDecorated(handler: FunctionNode, effects: readonly Effect[]): boolean {
  return effects.some(
    ({ match, pattern }) => 'decorate' in pattern && decoratedFunction(match) === handler,
  );
}
