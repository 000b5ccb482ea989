/** The statuses with which a handler answers: those that it names, and the one of its framework. */
import type { Framework, ResponsePattern } from '../../frameworks/language/framework.ts';
import { groupedBy } from '../../grouped-by.ts';
import { armsOf, returnedExpressions } from '../../syntax/functions.ts';
import { partOfTry } from '../../syntax/decisions.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { isWithin, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { caughtAround } from '../around/caught-errors.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Answer } from '../operation.ts';
import { isSent, type Outcomes } from '../responses/outcomes.ts';
import type { Registration } from '../routes/routes.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import type { DeclaredSite, SentSite } from '../status-site.ts';
import { decoratorNames, decoratorsAround, isForeign } from './decorators.ts';

/** A status that a handler names, with the pattern that it meets. */
interface Named {
  readonly site: SentSite;
  readonly pattern: ResponsePattern;
}

/** The answers of the handlers of a file. */
export class Answers {
  readonly #file: SourceFile;
  readonly #sent: SentSites;
  #byHandler: ReadonlyMap<Node, readonly Named[]> | undefined;
  #byOwner: ReadonlyMap<Node, readonly Outcomes[]> | undefined;

  constructor(sent: SentSites, file: SourceFile) {
    this.#sent = sent;
    this.#file = file;
  }

  /** The statuses that a handler names. @param declared those that are declared for its route. */
  of(handler: FunctionNode, declared: readonly DeclaredSite[]): readonly Answer[] {
    return this.#named(handler).map(({ site, pattern }) => ({
      site,
      isForError:
        caughtAround(site.node, this.#file) !== null ||
        (site.role === 'throw' && partOfTry(site.node, handler) === 'try'),
      isTyped: isTyped(pattern, declared, this.#file),
    }));
  }

  /** The status of the framework, where a handler surely answers with it on some path. */
  standard(handler: FunctionNode, registration: Registration): number | null {
    const { framework } = registration;
    if (framework === null) return null;
    const isInitial = this.#outcomesIn(handler).some((outcomes) =>
      outcomes.get('initial')?.some(isSent),
    );
    const isReached =
      isInitial ||
      this.#answersByReturning(handler, framework) ||
      (framework.leaves === 'with the returned value' &&
        this.#outcomesIn(handler).length === 0 &&
        this.#named(handler).length === 0 &&
        returnsContent(handler, this.#file));
    return isReached ? fallbackFor(framework, registration) : null;
  }

  /** Whether a handler answers with no other statuses than the ones that it names and the framework's. */
  isReadable(handler: FunctionNode, { framework, wrapped }: Registration): boolean {
    if (framework === null || wrapped) return false;
    const named = this.#named(handler);
    const isKnown = named.every(
      ({ site: { status, overridden } }) => status.kind !== 'unknown' && overridden === null,
    );
    if (!isKnown) return false;
    const outcomes = this.#outcomesIn(handler).flatMap((each) => [...each.values()].flat());
    if (outcomes.length > 0) return outcomes.every(isSent);
    if (named.length === 0 && returnsOnlyContent(handler, framework, this.#file)) return true;
    if (this.#answersByReturning(handler, framework))
      return (
        named.every(({ site }) => site.role === 'throw') && !this.#isShared(handler, framework)
      );
    return named.length > 0 && named.every(({ site, pattern }) => isWhole(site, pattern));
  }

  #named(handler: FunctionNode): readonly Named[] {
    this.#byHandler ??= groupedBy(
      [...this.#sent.byEffect].flatMap(([{ pattern }, sites]) =>
        sites.flatMap((site) =>
          site.role === 'send' || site.role === 'throw' ? [{ site, pattern }] : [],
        ),
      ),
      ({ site }) => (site.route === null ? [] : [site.route.handler]),
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
    const names = decoratorNames(handler, this.#file);
    return (
      framework.returning.unless.every((name) => !names.has(name)) &&
      !decoratorsAround(handler).some((each) => isForeign(each, framework, this.#file))
    );
  }

  /** Whether other code answers for a handler. */
  #isShared(handler: FunctionNode, { sharing = [] }: Framework): boolean {
    const names = decoratorNames(handler, this.#file);
    return sharing.some((name) => names.has(name));
  }
}

/** By function, the outcomes of the responses that are its parameters. */
function groupedOutcomes(
  byResponse: ReadonlyMap<Node, Outcomes>,
): ReadonlyMap<Node, readonly Outcomes[]> {
  const entries = [...byResponse].flatMap(([response, outcomes]) =>
    response.parent ? [{ owner: response.parent, outcomes }] : [],
  );
  const grouped = groupedBy(entries, ({ owner }) => [owner]);
  return new Map([...grouped].map(([owner, all]) => [owner, all.map(({ outcomes }) => outcomes)]));
}

/** Whether a site is a whole response that the handler returns. */
function isWhole({ role }: SentSite, { whole }: ResponsePattern): boolean {
  return role === 'throw' || whole === true;
}

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
  return contents !== true || declared.every(({ content }) => content.present === 'yes');
}

/** Whether a handler surely returns content, and no response of its own, on some path. */
function returnsContent(handler: FunctionNode, file: SourceFile): boolean {
  return returnedIn(handler, file).some(isPlainContent);
}

/** Whether a handler does nothing about its response but return content. */
function returnsOnlyContent(
  handler: FunctionNode,
  { leaves, handlers = [] }: Framework,
  file: SourceFile,
): boolean {
  if (leaves !== 'with the returned value') return false;
  const returned = returnedIn(handler, file);
  const [shape] = handlers;
  // The first parameter is the request, or a context of which a response would be taken.
  const others = shape === undefined ? handler.params : handler.params.slice(1);
  const uses = others.flatMap((parameter) =>
    file.sourceCode
      .getDeclaredVariables(handler)
      .filter(({ identifiers }) => identifiers.some((name) => isWithin(name, parameter)))
      .flatMap(({ references }) => references),
  );
  return returned.length > 0 && returned.every(isPlainContent) && uses.length === 0;
}

function returnedIn(handler: FunctionNode, { sourceCode }: SourceFile): readonly Node[] {
  return returnedExpressions(handler, sourceCode.visitorKeys).flatMap(armsOf).map(unwrap);
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
