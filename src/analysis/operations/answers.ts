/** The statuses with which a handler answers: those that it names, and the one of its framework. */
import type { Framework, ResponsePattern } from '../../frameworks/language/framework.ts';
import { groupedBy } from '../../grouped-by.ts';
import { returnedBy } from '../../syntax/course.ts';
import { partOfTry } from '../../syntax/decisions.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { armsOf } from '../../syntax/functions.ts';
import { calledOn, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { isResponse } from '../adapters/framework-value.ts';
import { afterwardsOf } from '../around/afterwards.ts';
import { caughtAround } from '../around/caught-errors.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Answer } from '../operation.ts';
import { isSent, type Outcome, type Outcomes } from '../responses/outcomes.ts';
import type { Registration } from '../routes/routes.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import { unknownMessage } from '../sites/message.ts';
import type { DeclaredSite, Route, SentSite } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { hasHooks, mayAnswerBeside } from './beside.ts';
import { decoratorsAround, decoratorsFor, hasOneOf, isForeign } from './decorators.ts';
import { isUntouched } from './untouched.ts';

/** A status that a handler names, with the expression that names it and the pattern that it meets. */
interface Named {
  readonly site: SentSite;
  readonly match: Node;
  readonly pattern: ResponsePattern;
  readonly framework: Framework;
}

/** The answers of the handlers of a file. */
export class Answers {
  readonly #file: SourceFile;
  readonly #sent: SentSites;
  readonly #isDocument: (argument: Node) => boolean;
  #isHooked: boolean | undefined;
  #byHandler: ReadonlyMap<Node, readonly Named[]> | undefined;
  #byOwner: ReadonlyMap<Node, readonly Outcomes[]> | undefined;

  /** @param isDocument whether an argument of a registration declares statuses. */
  constructor(sent: SentSites, isDocument: (argument: Node) => boolean, file: SourceFile) {
    this.#sent = sent;
    this.#isDocument = isDocument;
    this.#file = file;
  }

  /** The statuses that a handler names. @param declared those that are declared for its route. */
  of(handler: FunctionNode, declared: readonly DeclaredSite[]): readonly Answer[] {
    return this.#named(handler).map(({ site, pattern }) => ({
      site,
      isForError:
        caughtAround(site.node, this.#file) !== null ||
        (site.role === 'throw' &&
          (partOfTry(site.node, handler) === 'try' || this.#isGuarded(handler))),
      isTyped: isTyped(pattern, declared, this.#file),
    }));
  }

  /** The status of the framework, where a handler surely answers with it on some path. */
  standard(handler: FunctionNode, registration: Registration): number | null {
    const { framework } = registration;
    if (framework === null || !this.#isAlone(handler, registration)) return null;
    const isReached =
      this.#outcomesIn(handler).some((outcomes) => outcomes.get('initial')?.some(isOfFramework)) ||
      (this.#answersByReturning(handler, framework) && this.#returned(handler).length > 0) ||
      (isUntouched(handler, framework, this.#wholes(handler), this.#file) &&
        this.#returned(handler).some((each) => each !== null && isPlainContent(each)));
    return isReached ? this.#fallback(handler, framework, registration) : null;
  }

  /** Whether a handler answers with no other statuses than the ones that it names and the framework's. */
  isReadable(handler: FunctionNode, registration: Registration): boolean {
    const { framework, wrapped } = registration;
    if (framework === null || wrapped || !this.#isAlone(handler, registration)) return false;
    const named = this.#named(handler);
    if (!named.every(({ site }) => isKnown(site))) return false;
    if (named.some(({ site }) => site.role === 'throw') && this.#isGuarded(handler)) return false;
    const isFallbackKnown = this.#fallback(handler, framework, registration) !== null;
    const outcomes = this.#outcomesIn(handler).flatMap((each) => [...each]);
    if (outcomes.length > 0)
      return outcomes.every(
        ([status, all]) =>
          all.every(status === 'initial' ? isOfFramework : isSent) &&
          (status !== 'initial' || all.length === 0 || isFallbackKnown),
      );
    if (this.#answersByReturning(handler, framework))
      return isFallbackKnown && named.every(({ site }) => site.role === 'throw');
    if (named.some(({ match }) => match.parent?.type === 'Decorator'))
      return named.every(isWhole) && !this.#isGivenResponse(handler);
    const wholes = this.#wholes(handler);
    const isContentSent = isFallbackKnown && isUntouched(handler, framework, wholes, this.#file);
    return this.#returned(handler).every(
      (each) =>
        each !== null &&
        (isPlainContent(each) ? isContentSent || wholes.has(each) : this.#isMadeBy(each, wholes)),
    );
  }

  /** The status that the framework sends where a handler names none; null where it is not known, or may be changed. */
  #fallback(
    { body }: FunctionNode,
    framework: Framework,
    registration: Registration,
  ): number | null {
    const code = fallbackFor(framework, registration);
    const isKept = code !== null && !afterwardsOf(this.#file).mayChange(body, code, unknownMessage);
    return isKept ? code : null;
  }

  /** Whether no other code of the file answers for a handler, or changes its answer. */
  #isAlone(handler: FunctionNode, registration: Registration): boolean {
    this.#isHooked ??= hasHooks(this.#file);
    return (
      !this.#isHooked &&
      !this.#isShared(handler) &&
      !mayAnswerBeside(handler, registration, this.#isDocument, this.#file)
    );
  }

  /** The expressions that a handler returns, each arm of a choice by itself; null for a path that returns none. */
  #returned(handler: FunctionNode): readonly (Node | null)[] {
    const { visitorKeys } = this.#file.sourceCode;
    return [...returnedBy(handler, visitorKeys)].flatMap((each) =>
      each === null ? [null] : armsOf(each).map(unwrap),
    );
  }

  /** The calls and objects in a handler that are whole responses. */
  #wholes(handler: FunctionNode): ReadonlySet<Node> {
    return new Set<Node>(
      this.#named(handler).flatMap(({ match, pattern, framework }) =>
        pattern.whole === true || pattern.ends === true || framework.leaves === 'when returned'
          ? match
          : [],
      ),
    );
  }

  /** Whether an expression, or what a name holds, is a chain with one of some calls. */
  #isMadeBy(expression: Node, wholes: ReadonlySet<Node>): boolean {
    const value = unwrap(heldBy(expression, this.#file.sourceCode) ?? expression);
    return linksOf(value).some((link) => wholes.has(link));
  }

  #named(handler: FunctionNode): readonly Named[] {
    this.#byHandler ??= groupedBy(
      [...this.#sent.byEffect].flatMap(([{ match, pattern, receiver }, sites]) =>
        sites.flatMap((site) =>
          site.role === 'send' || site.role === 'throw'
            ? [{ site, match, pattern, framework: receiver.framework }]
            : [],
        ),
      ),
      ({ site: { route } }) => (route === null || isUnreached(route) ? [] : [route.handler]),
    );
    return this.#byHandler.get(handler) ?? [];
  }

  #outcomesIn(handler: FunctionNode): readonly Outcomes[] {
    this.#byOwner ??= groupedOutcomes(this.#sent.outcomes());
    return this.#byOwner.get(handler) ?? [];
  }

  /** Whether a decorated handler answers by returning, with the status of its framework. */
  #answersByReturning(handler: FunctionNode, framework: Framework): boolean {
    if (framework.returning === undefined) return false;
    const words = new Set(framework.returning.unless);
    return (
      !hasOneOf(decoratorsFor(handler), words, this.#file) &&
      !decoratorsAround(handler).some((each) => isForeign(each, framework, this.#file))
    );
  }

  /** Whether a decorator, which names no status itself, lets other code answer for a handler. */
  #isShared(handler: FunctionNode): boolean {
    const naming = this.#named(handler).map(({ match }) => match.parent ?? null);
    const others = decoratorsFor(handler).filter((each) => !naming.includes(each));
    return hasOneOf(others, this.#file.adapters.words('sharing'), this.#file);
  }

  /** Whether an error that a handler throws may be answered by code of its decorators. */
  #isGuarded(handler: FunctionNode): boolean {
    const words = this.#file.adapters.words('afterwards');
    return this.#isShared(handler) || hasOneOf(decoratorsFor(handler), words, this.#file);
  }

  /** Whether a parameter of a handler is a response, with which other code may answer. */
  #isGivenResponse({ params }: FunctionNode): boolean {
    return params.some((each) => {
      const value = resolverOf(this.#file).resolve(each);
      return value !== null && isResponse(value);
    });
  }
}

/** Whether a condition on the method excludes all methods of a route: `if (request.method === 'OPTIONS')` in a `POST`. */
function isUnreached({ methods }: Route): boolean {
  return methods !== 'any' && methods.size === 0;
}

/**
 * Whether a response that names no status surely has the framework's: an error in the place of its content may have another,
 * and so may no content.
 */
function isOfFramework(outcome: Outcome): boolean {
  if (!isSent(outcome)) return false;
  const { takesErrors, node } = outcome.content;
  return takesErrors === true || (node !== null && isPlainContent(unwrap(node)));
}

/** Whether a status is that of a whole response, or of an error. */
function isWhole({ site, pattern }: Named): boolean {
  return site.role === 'throw' || pattern.whole === true;
}

/** Whether the status of a site is known, and sent as it is. */
function isKnown(site: SentSite): boolean {
  const { status, overridden } = site;
  const isFinal = site.role !== 'send' || site.stays === 'yes';
  return status.kind !== 'unknown' && overridden === null && isFinal;
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

/** By function, the outcomes of the responses that are its parameters, or that stand in their patterns. */
function groupedOutcomes(
  byResponse: ReadonlyMap<Node, Outcomes>,
): ReadonlyMap<Node, readonly Outcomes[]> {
  const entries = [...byResponse].map(([response, outcomes]) => {
    let owner: Node | null | undefined = response.parent;
    while (owner && patterns.has(owner.type)) owner = owner.parent;
    return { owner, outcomes };
  });
  const grouped = groupedBy(entries, ({ owner }) => (owner ? [owner] : []));
  return new Map([...grouped].map(([owner, all]) => [owner, all.map(({ outcomes }) => outcomes)]));
}

/** The types of nodes between a parameter's name and its function. */
const patterns: ReadonlySet<string> = new Set(['Property', 'ObjectPattern', 'AssignmentPattern']);

/** Whether TypeScript rejects a status in the place of a pattern that is not declared. */
function isTyped(
  { typed }: ResponsePattern,
  declared: readonly DeclaredSite[],
  { filename, sourceCode }: SourceFile,
): boolean {
  if (typed === undefined || !/\.[cm]?tsx?$/u.test(filename)) return false;
  const { words, contents } = typed;
  const text = plainText(sourceCode);
  if (words?.some((word) => text.includes(word)) === false) return false;
  return contents !== true || declared.every(({ content }) => content.present !== 'no');
}

function isPlainContent({ type }: Node): boolean {
  return plainContent.has(type);
}

/** The types of expressions whose values are content and no response. */
const plainContent: ReadonlySet<string> = new Set([
  'ObjectExpression',
  'ArrayExpression',
  'TemplateLiteral',
]);

/** The status of a framework for a response that names none; null where it depends on the content or on the method. */
function fallbackFor({ fallback }: Framework, { methods }: Registration): number | null {
  const { status, withContent = status, methods: byMethod = {} } = fallback;
  if (withContent !== status) return null;
  const all = methods === 'any' ? null : [methods].flat();
  if (all === null) return Object.keys(byMethod).length === 0 ? status : null;
  const statuses = new Set(all.map((method) => byMethod[method] ?? status));
  const [only, another] = statuses;
  return another === undefined ? (only ?? null) : null;
}
