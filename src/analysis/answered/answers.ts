/** The statuses with which a handler answers: those that it names, and the one of its framework. */
import type { Framework } from '../../frameworks/language/framework.ts';
import { partOfTry } from '../../syntax/decisions.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { importsOneOf } from '../../syntax/imported-names.ts';
import { calledOn, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { isResponse } from '../adapters/framework-value.ts';
import { caughtAround } from '../around/caught-errors.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Answer } from '../operation.ts';
import { decoratorsFor, hasOneOf, isOfBaseClass } from '../registrations/decorators.ts';
import type { Extensions, Question } from '../registrations/extensions.ts';
import { isSent, type Outcomes } from '../responses/outcomes.ts';
import type { Registration } from '../routes/routes.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import type { DeclaredSite } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { extendsAnswers } from './answering-extensions.ts';
import { hasHooks, mayAnswerBeside } from './beside.ts';
import { answersErrors } from './error-handlers.ts';
import {
  answersByReturning,
  frameworkStatus,
  isLeftToFramework,
  isOfFramework,
  sendsContent,
} from './framework-status.ts';
import { HandlerEnds, isPlainContent } from './handler-ends.ts';
import {
  isDecorated,
  isKnown,
  isTyped,
  isWhole,
  NamedStatuses,
  type Named,
} from './named-statuses.ts';
import { mayHaveResponse } from './unnamed-responses.ts';

/** The answers of the handlers of a file. */
export class Answers {
  readonly #file: SourceFile;
  readonly #sent: SentSites;
  readonly #named: NamedStatuses;
  readonly #ends: HandlerEnds;
  readonly #isDocument: (argument: Node) => boolean;
  readonly #extensions: Extensions;
  #isHooked: boolean | undefined;
  #answering: Question | undefined;

  /** @param isDocument whether an argument of a registration declares statuses. */
  constructor(
    sent: SentSites,
    isDocument: (argument: Node) => boolean,
    extensions: Extensions,
    file: SourceFile,
  ) {
    this.#sent = sent;
    this.#named = new NamedStatuses(sent);
    this.#ends = new HandlerEnds(sent, file);
    this.#extensions = extensions;
    this.#isDocument = isDocument;
    this.#file = file;
  }

  /** The statuses that a handler names. @param declared those that are declared for its route. */
  of(
    handler: FunctionNode,
    registration: Registration,
    declared: readonly DeclaredSite[],
  ): readonly Answer[] {
    return this.#named.in(handler).map((named) => {
      const isReplaceable = () => this.#isReplaceable(named, handler, registration);
      return {
        site: named.site,
        isForError: caughtAround(named.site.node, this.#file) !== null,
        get isReplaceable() {
          return isReplaceable();
        },
        isTyped: isTyped(named.pattern, declared, this.#file),
      };
    });
  }

  #isReplaceable(named: Named, handler: FunctionNode, registration: Registration): boolean {
    if (named.site.role === 'throw')
      return partOfTry(named.site.node, handler) === 'try' || this.#isCaught(handler, registration);
    if (isDecorated(named)) return mayHaveResponse(handler, named.framework, this.#file);
    // Other code has the response, and may give it another status: `res.status(201); send(res)`.
    const outcomes = this.#ends.outcomesIn(handler).flatMap((each) => each.get(named.effect) ?? []);
    return outcomes.length > 0 && !outcomes.some(isSent);
  }

  /** Whether code that is asked before a handler may redirect the client in its place. */
  isGuarded(handler: FunctionNode): boolean {
    return hasOneOf(decoratorsFor(handler), this.#file.adapters.words('guards'), this.#file);
  }

  /** The status of the framework, where a handler surely answers with it on some path. */
  standard(handler: FunctionNode, registration: Registration): number | null {
    const { framework } = registration;
    if (framework === null || !this.#isAlone(handler, registration)) return null;
    const ends = {
      outcomes: [...this.#ends.outcomesIn(handler), ...this.#madeIn(handler, framework).values()],
      returned: this.#ends.returnedIn(handler),
      wholes: this.#named.wholesIn(handler),
    };
    return isLeftToFramework(handler, framework, ends, this.#file)
      ? frameworkStatus(handler, framework, registration, this.#file)
      : null;
  }

  /** Whether a handler answers with no other statuses than the ones that it names and the framework's. */
  isReadable(handler: FunctionNode, registration: Registration): boolean {
    const { framework, wrapped } = registration;
    if (framework === null || wrapped || !this.#isAlone(handler, registration)) return false;
    const named = this.#named.in(handler);
    const isThrowing = named.some(({ site }) => site.role === 'throw');
    if (!named.every(isKnown) || (isThrowing && this.#isCaught(handler, registration)))
      return false;
    if (mayHaveResponse(handler, framework, this.#file)) return false;
    const isStandardKnown = frameworkStatus(handler, framework, registration, this.#file) !== null;
    const outcomes = this.#ends.outcomesIn(handler);
    if (outcomes.some(({ size }) => size > 0)) return areSent(outcomes, framework, isStandardKnown);
    if (answersByReturning(handler, framework, this.#file))
      return isStandardKnown && named.every(({ site }) => site.role === 'throw');
    if (named.some(isDecorated)) return named.every(isWhole) && !this.#isGivenResponse(handler);
    return this.#isAllReturned(handler, framework, isStandardKnown);
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
          (isPlainContent(each)
            ? isContentSent || wholes.has(each)
            : this.#isMadeBy(each, responses)),
      );
  }

  /** The responses that a handler makes and returns, with what becomes of them. */
  #madeIn(handler: FunctionNode, { leaves }: Framework): ReadonlyMap<Node, Outcomes> {
    return leaves === 'when returned' ? this.#ends.madeIn(handler) : new Map();
  }

  /** Whether no other code of the file answers for a handler, or changes its answer. */
  #isAlone(handler: FunctionNode, registration: Registration): boolean {
    const { adapters, sourceCode } = this.#file;
    this.#isHooked ??= hasHooks(this.#file) || importsOneOf(adapters.words('hooks'), sourceCode);
    return (
      !this.#isHooked &&
      !this.#isShared(handler) &&
      !this.#isOfBaseClass(handler, registration) &&
      !this.#isExtended(registration) &&
      !mayAnswerBeside(handler, registration, this.#isDocument, this.#file)
    );
  }

  #isOfBaseClass(handler: FunctionNode, { framework }: Registration): boolean {
    return framework !== null && isOfBaseClass(handler, framework, this.#file);
  }

  /** Whether what the application is given besides may answer for a handler, or set another status. */
  #isExtended(registration: Registration): boolean {
    this.#answering ??= extendsAnswers(this.#sent, this.#file);
    return this.#extensions.concern(registration, this.#answering);
  }

  /** Whether an expression, or what a name holds, is a chain with one of some calls. */
  #isMadeBy(expression: Node, wholes: ReadonlySet<Node>): boolean {
    const value = unwrap(heldBy(expression, this.#file.sourceCode) ?? expression);
    return linksOf(value).some((link) => wholes.has(link));
  }

  /** Whether a decorator, which names no status itself, lets other code answer for a handler. */
  #isShared(handler: FunctionNode): boolean {
    const naming = this.#named.in(handler).map(({ match }) => match.parent ?? null);
    const others = decoratorsFor(handler).filter((each) => !naming.includes(each));
    return hasOneOf(others, this.#file.adapters.words('sharing'), this.#file);
  }

  /** Whether an error that a handler throws may be answered by code of its decorators, or of its file. */
  #isCaught(handler: FunctionNode, registration: Registration): boolean {
    const words = this.#file.adapters.words('afterwards');
    return (
      this.#isOfBaseClass(handler, registration) ||
      answersErrors(registration.place, this.#file) ||
      this.#isShared(handler) ||
      hasOneOf(decoratorsFor(handler), words, this.#file)
    );
  }

  /** Whether a parameter of a handler is a response, with which other code may answer. */
  #isGivenResponse({ params }: FunctionNode): boolean {
    return params.some((each) => {
      const value = resolverOf(this.#file).resolve(each);
      return value !== null && isResponse(value);
    });
  }
}

/** Whether all responses are sent with a status that is known, be it the framework's. */
function areSent(
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
function isStandard(outcomes: Outcomes, framework: Framework): boolean {
  return outcomes.size === 1 && outcomes.get('initial')?.every(isOfFramework(framework)) === true;
}

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
