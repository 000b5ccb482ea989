/** The statuses that are declared for the registrations of a file. */
import type { CodeRange, Framework } from '../../frameworks/language/framework.ts';
import { enclosingClass, unwrap, type FunctionNode } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Declared } from '../operation.ts';
import { extendsUnseen, isDecoratedElsewhere } from '../registrations/decorated-elsewhere.ts';
import { decoratorsAround, isForeign } from '../registrations/decorators.ts';
import type { Extensions } from '../registrations/extensions.ts';
import type { Registration } from '../routes/routes.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import { codesInComments } from './codes-in-comments.ts';
import { CommentedOperations } from './commented.ts';
import type { Declarations } from './declarations.ts';
import { DeclaringExtensions } from './declaring-extensions.ts';
import { isHidden } from './hidden.ts';
import { partOfComment, Parts, type Part } from './parts.ts';
import { SetByDecorators } from './set-by-decorators.ts';

/** Finds what is declared for a route. */
export class DeclaredStatuses {
  readonly #file: SourceFile;
  readonly #declarations: Declarations;
  readonly #declaring: DeclaringExtensions;
  readonly #commented: CommentedOperations;
  readonly #parts: Parts;
  readonly #decorated: SetByDecorators;

  constructor(
    sent: SentSites,
    declarations: Declarations,
    extensions: Extensions,
    file: SourceFile,
  ) {
    this.#file = file;
    this.#declarations = declarations;
    this.#declaring = new DeclaringExtensions(extensions, declarations, file);
    this.#commented = new CommentedOperations(file);
    this.#parts = new Parts(sent, declarations, file);
    this.#decorated = new SetByDecorators(sent);
  }

  /** What is declared for a registration of a handler; null where nothing is, or no document has the route. */
  of(handler: FunctionNode, registration: Registration): Declared | null {
    if (isHidden(handler, registration, this.#file)) return null;
    const ownEffects = this.#declarations.ownOf(handler, registration);
    const shared = this.#declarations.sharedOf(handler, registration);
    const commented = this.#commented.of(handler, registration);
    const inComments = [...commented.operations].map((each) => partOfComment(each, this.#file));
    const all = [...ownEffects, ...shared];
    if (all.every(isBeside) && inComments.length === 0) return null;
    const { framework } = registration;
    const own = [
      ...[...ownEffects].flatMap((effect) => this.#parts.of(effect) ?? []),
      ...inComments,
    ];
    const parts = [...own, ...[...shared].flatMap((effect) => this.#parts.of(effect) ?? [])];
    if (parts.length === 0) return null;
    const decorated = this.#decorated.of(handler);
    return {
      sites: parts.flatMap(({ sites }) => sites),
      own: own.flatMap(({ sites, isChanged }) => (isChanged ? [] : sites)),
      ranges: [
        ...parts.flatMap(({ ranges }) => ranges),
        ...(decorated ?? []),
        ...codesInComments(handler, this.#file).map((code): CodeRange => [code, code]),
      ],
      covered: [
        ...parts.flatMap(({ covered }) => covered),
        ...(this.#isOfUnseenClass(handler, framework) ? [failures] : []),
      ],
      isOpen:
        parts.some(({ isOpen }) => isOpen) ||
        decorated === null ||
        [...ownEffects].some((effect) => this.#declarations.isExtended(effect)) ||
        !commented.isReadable ||
        this.#declaring.concern(registration, new Set(all)) ||
        (framework !== null && this.#isDecoratedUnseen(handler, framework)),
      listsSuccess: own.length === 0 || listsSuccess(framework, own),
      addition: own.find(({ addition }) => addition !== null)?.addition ?? null,
      shared: new Set(parts.flatMap(({ shared }) => shared)),
    };
  }

  /** Whether the class of a handler extends one of another file, which may declare errors for all its methods. */
  #isOfUnseenClass({ parent: method }: FunctionNode, framework: Framework | null): boolean {
    const owner = method.type === 'MethodDefinition' ? enclosingClass(method)?.parent : undefined;
    return framework !== null && owner !== undefined && extendsUnseen(owner, framework, this.#file);
  }

  /** Whether a handler or its class may have decorators that declare statuses without the file showing it. */
  #isDecoratedUnseen(handler: FunctionNode, framework: Framework): boolean {
    return (
      isDecoratedElsewhere(handler, framework, this.#file) ||
      decoratorsAround(handler).some(
        (each) =>
          this.#declarations.at(unwrap(each.expression)).length === 0 &&
          isForeign(each, framework, this.#file),
      )
    );
  }
}

/** The codes of errors and redirects. */
const failures: CodeRange = [300, 599];

/** Whether the document of a route has its success, although the program declares only these for the route alone. */
function listsSuccess(framework: Registration['framework'], own: readonly Part[]): boolean {
  if (framework?.listsSuccess !== 'beside errors') return framework?.listsSuccess === 'always';
  return own.every(
    ({ sites, ranges }) =>
      ranges.every(([least]) => least >= 400) &&
      sites.every(({ status }) => 'code' in status && status.code >= 400),
  );
}

/** Whether a declaration adds a status to those of a route, and is none by itself: that of a validator. */
function isBeside({ pattern }: Effect): boolean {
  const { status = [] } = pattern;
  return status.length > 0 && status.every((slot) => 'code' in slot);
}
