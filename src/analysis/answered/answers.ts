/** The statuses with which a handler answers: those that it names, and the one of its framework. */
import type { Framework } from '../../frameworks/language/framework.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import {
  calledOn,
  contains,
  innermostFunction,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { isResponse } from '../adapters/framework-value.ts';
import { caughtAround } from '../around/caught-errors.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Answer, Thrown } from '../operation.ts';
import { decoratorsFor, hasOneOf } from '../registrations/decorators.ts';
import type { Extensions } from '../registrations/extensions.ts';
import { isSent, type Outcomes } from '../responses/outcomes.ts';
import type { Registration } from '../routes/routes.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import type { DeclaredSite } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { CodeBeside } from './code-beside.ts';
import {
  answersByReturning,
  isLeftToFramework,
  isSentContent,
  sendsContent,
} from './framework-status.ts';
import { HandlerEnds } from './handler-ends.ts';
import { isHeldOnSomePath } from './held-choices.ts';
import {
  areSent,
  isDecidedElsewhere,
  isLeftByReturning,
  isStandard,
  reachedOf,
} from './left-responses.ts';
import { isTooLate } from './listeners.ts';
import { fateOf } from './made-errors.ts';
import {
  isDecorated,
  isKnown,
  isTyped,
  isWhole,
  NamedStatuses,
  type Named,
} from './named-statuses.ts';
import { hasMiddleware } from './set-before.ts';
import { hasHookBehind } from './silent-hooks.ts';
import { thrownBy } from './thrown-statuses.ts';
import { mayHaveResponse } from './unnamed-responses.ts';
import { setsUnknown } from './unknown-setters.ts';
import { isUnreached } from './unreached-code.ts';

/** The answers of the handlers of a file. */
export class Answers {
  readonly #file: SourceFile;
  readonly #named: NamedStatuses;
  readonly #ends: HandlerEnds;
  readonly #beside: CodeBeside;

  /** @param isDocument whether an argument of a registration declares statuses. */
  constructor(
    sent: SentSites,
    isDocument: (argument: Node) => boolean,
    extensions: Extensions,
    file: SourceFile,
  ) {
    this.#named = new NamedStatuses(sent);
    this.#ends = new HandlerEnds(sent, file);
    this.#beside = new CodeBeside(sent, this.#named, isDocument, extensions, file);
    this.#file = file;
  }

  /** The statuses that a handler names. @param declared those that are declared for its route. */
  of(
    handler: FunctionNode,
    registration: Registration,
    declared: readonly DeclaredSite[],
  ): readonly Answer[] {
    return this.#named.in(handler).flatMap((named): readonly Answer[] => {
      const fate = fateOf(named, handler, registration.framework, this.#file);
      if (fate === 'kept') return [];
      const isHeld = () => isHeldOnSomePath(named.site, this.#file);
      const isReplaceable = () =>
        fate === 'unknown' || this.#isReplaceable(named, handler, registration);
      const answer = {
        site: named.site,
        get isHeld() {
          return isHeld();
        },
        isForError: caughtAround(named.site.node, this.#file) !== null,
        get isReplaceable() {
          return isReplaceable();
        },
        isTyped: isTyped(named.pattern, declared, this.#file),
        isListed: isDecorated(named) && !isWithoutContent(named),
      };
      return [answer];
    });
  }

  #isReplaceable(named: Named, handler: FunctionNode, registration: Registration): boolean {
    const { node } = named.site;
    if (hasHookBehind(registration, this.#file) || isTooLate(node, this.#file)) return true;
    if (isUnreached(node, handler, this.#file)) return true;
    if (named.site.role === 'throw')
      return (
        this.#beside.mayCatch(named.site.node, handler) ||
        this.#beside.mayAnswerErrors(handler, registration)
      );
    if (isDecorated(named)) return mayHaveResponse(handler, named.framework, this.#file);
    return named.pattern.whole !== true && !this.#ends.isSentWith(named.effect, handler);
  }

  /** Whether other code may redirect the client in the place of a handler. */
  isGuarded(handler: FunctionNode, registration: Registration): boolean {
    const guards = this.#file.adapters.words('guards');
    return (
      hasOneOf(decoratorsFor(handler), guards, this.#file) ||
      hasMiddleware(registration, this.#file)
    );
  }

  /** What a handler throws. */
  thrown(handler: FunctionNode): Thrown {
    const known = new Set(this.#named.in(handler).map(({ match }) => match));
    return thrownBy(handler, known, this.#file);
  }

  /** The status of the framework, where a handler surely answers with it on some path. */
  standard(handler: FunctionNode, registration: Registration): number | null {
    const { framework, wrapped } = registration;
    if (framework === null || wrapped || this.#beside.mayAnswer(handler, registration)) return null;
    if (setsUnknown(this.#file)(handler)) return null;
    const given = this.#ends.outcomesIn(handler);
    const isReached = (node: Node | null) =>
      node === null || !isUnreached(node, handler, this.#file);
    const ends = {
      outcomes: [
        ...given.filter((each) => !isDecidedElsewhere(each, handler)),
        ...this.#madeIn(handler, framework).values(),
      ].map((each) => reachedOf(each, isReached)),
      returned: this.#ends.returnedIn(handler).filter(isReached),
      wholes: this.#named.wholesIn(handler),
    };
    return isLeftToFramework(handler, framework, ends, this.#file)
      ? this.#beside.frameworkStatus(handler, registration)
      : null;
  }

  /** Whether a handler answers with no other statuses than the ones that it names and the framework's. */
  isReadable(handler: FunctionNode, registration: Registration): boolean {
    const { framework, wrapped } = registration;
    if (framework === null || wrapped || this.#beside.mayAnswer(handler, registration))
      return false;
    const named = this.#named.in(handler);
    const isThrowing = named.some(({ site }) => site.role === 'throw');
    if (
      !named.every(isKnown) ||
      (isThrowing && this.#beside.mayAnswerErrors(handler, registration))
    )
      return false;
    if (named.some((each) => fateOf(each, handler, framework, this.#file) === 'unknown'))
      return false;
    if (mayHaveResponse(handler, framework, this.#file) || setsUnknown(this.#file)(handler))
      return false;
    const isStandardKnown = this.#beside.frameworkStatus(handler, registration) !== null;
    const outcomes = this.#ends.outcomesIn(handler);
    if (!this.#isSeen(handler, outcomes) || this.#mayReturnAnswer(handler, framework)) return false;
    if (outcomes.some(({ size }) => size > 0))
      return (
        areSent(outcomes, framework, isStandardKnown) &&
        (outcomes.some(isLeftByReturning) || !this.#mayReturnContent(handler))
      );
    if (answersByReturning(handler, framework, this.#file))
      return isStandardKnown && named.every(({ site }) => site.role === 'throw');
    if (named.some(isDecorated)) return named.every(isWhole) && !this.#isGivenResponse(handler);
    return this.#isAllReturned(handler, framework, isStandardKnown);
  }

  /**
   * Whether each status that a response is given is one that the handler names, and each effect with which it answers has a
   * known outcome. A function that has the response may give it other statuses, and a callback may answer at another time.
   */
  #isSeen(handler: FunctionNode, outcomes: readonly Outcomes[]): boolean {
    const named = this.#named.in(handler);
    const effects = new Set(named.map(({ effect }) => effect));
    const codes = new Set(named.flatMap(({ effect }) => effect.codes));
    const isNamed = (key: Effect | 'initial') =>
      key === 'initial' || effects.has(key) || key.codes.every((code) => codes.has(code));
    const made = this.#ends.madeIn(handler);
    const sending = [...outcomes, ...made.values()]
      .flatMap((each) => [...each.values()].flat().filter(isSent))
      .map(({ by }) => by);
    const known = new Set([...effects, ...sending]);
    return (
      outcomes.every((each) => [...each.keys()].every(isNamed)) &&
      this.#ends.answeringIn(handler).every((effect) => known.has(effect) || made.has(effect.match))
    );
  }

  /** Whether a function in a handler answers, and returns its answer on another path: `trace(() => ok ? user : reply.code(204))`. */
  #mayReturnAnswer(handler: FunctionNode, framework: Framework): boolean {
    const named = this.#named.in(handler).map(({ effect }) => effect);
    const effects = [...named, ...this.#ends.answeringIn(handler)];
    if (!effects.some((each) => isReturned(each, framework))) return false;
    const matches = effects.map(({ match }) => match);
    const inner = new Set(matches.flatMap((match) => innermostFunction(match) ?? []));
    inner.delete(handler);
    return [...inner].some((each) =>
      this.#ends
        .returnedIn(each)
        .some((value) => value !== null && !matches.some((match) => contains(value, match))),
    );
  }

  /** Whether a handler may return content, and no response: `return user;`. */
  #mayReturnContent(handler: FunctionNode): boolean {
    const { sourceCode } = this.#file;
    const answering = [
      ...this.#named.in(handler).map(({ match }) => match),
      ...this.#ends.answeringIn(handler).map(({ match }) => match),
    ];
    return this.#ends.returnedIn(handler).some((value) => {
      if (value === null || answering.some((each) => contains(value, each))) return false;
      const called = value.type === 'CallExpression' ? functionsIn(value.callee, sourceCode) : [];
      const resolved = resolverOf(this.#file).resolve(value);
      return called.length === 0 && (resolved === null || !isResponse(resolved));
    });
  }

  /** Whether all that a handler returns is a response that it makes, or content with the status of the framework. */
  #isAllReturned(handler: FunctionNode, framework: Framework, isStandardKnown: boolean): boolean {
    const wholes = this.#named.wholesIn(handler);
    const isContentSent = isStandardKnown && sendsContent(handler, framework, wholes, this.#file);
    const made = [...this.#madeIn(handler, framework)]
      .filter(([, outcomes]) => isStandardKnown && isStandard(outcomes, framework))
      .map(([response]) => response);
    const responses = new Set([...wholes, ...made]);
    return this.#ends
      .returnedIn(handler)
      .every(
        (each) =>
          each !== null &&
          (isSentContent(each, framework)
            ? isContentSent || wholes.has(each)
            : this.#isMadeBy(each, responses)),
      );
  }

  /** The responses that a handler makes and returns, with what becomes of them. */
  #madeIn(handler: FunctionNode, { leaves }: Framework): ReadonlyMap<Node, Outcomes> {
    return leaves === 'when returned' ? this.#ends.madeIn(handler) : new Map();
  }

  /** Whether an expression, or what a name holds, is a chain with one of some calls. */
  #isMadeBy(expression: Node, wholes: ReadonlySet<Node>): boolean {
    const value = unwrap(heldBy(expression, this.#file.sourceCode) ?? expression);
    return linksOf(value).some((link) => wholes.has(link));
  }

  /** Whether a parameter of a handler is a response, with which other code may answer. */
  #isGivenResponse({ params }: FunctionNode): boolean {
    return params.some((each) => {
      const value = resolverOf(this.#file).resolve(each);
      return value !== null && isResponse(value);
    });
  }
}

/** Whether a status never has content, as that of a redirect. */
function isWithoutContent({ pattern: { content } }: Named): boolean {
  return content !== undefined && 'never' in content;
}

/** Whether a handler answers by returning, content or a response. */
function isReturned({ pattern }: Effect, { leaves }: Framework): boolean {
  return returned.has(pattern.leaves ?? leaves);
}

const returned: ReadonlySet<string> = new Set(['when returned', 'with the returned value']);

/** The calls of a chain, from its end to its start: `h.response(user).code(201)`, then `h.response(user)`. */
function linksOf(expression: Node): readonly Node[] {
  const links: Node[] = [];
  for (let link: Node | null = expression; link !== null;) {
    links.push(link);
    const object: Node | null = link.type === 'CallExpression' ? calledOn(link) : null;
    link = object && unwrap(object);
  }
  return links;
}
