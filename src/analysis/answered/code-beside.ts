/** The code beside the handlers of a file that may answer for them, or for the errors that they throw. */
import { partOfTry } from '../../syntax/decisions.ts';
import { importsOneOf } from '../../syntax/imported-names.ts';
import { innermostFunction, wrapped, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isDecoratedElsewhere } from '../registrations/decorated-elsewhere.ts';
import { decoratorsFor, hasOneOf, isOfBaseClass } from '../registrations/decorators.ts';
import type { Question } from '../registrations/extension.ts';
import type { Extensions } from '../registrations/extensions.ts';
import type { Registration } from '../routes/routes.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import { extendsAnswers, presetsAnswers } from './answering-extensions.ts';
import { mayAnswerBefore } from './registered-before.ts';
import { hasHooks, mayAnswerBeside } from './registered-beside.ts';
import { answersErrors } from './error-handlers.ts';
import { frameworkStatus } from './framework-status.ts';
import type { NamedStatuses } from './named-statuses.ts';

/** The code beside the handlers of a file. */
export class CodeBeside {
  readonly #file: SourceFile;
  readonly #sent: SentSites;
  readonly #named: NamedStatuses;
  readonly #isDocument: (argument: Node) => boolean;
  readonly #extensions: Extensions;
  #isHooked: boolean | undefined;
  #answering: Question | undefined;

  /** @param isDocument whether an argument of a registration declares statuses. */
  constructor(
    sent: SentSites,
    named: NamedStatuses,
    isDocument: (argument: Node) => boolean,
    extensions: Extensions,
    file: SourceFile,
  ) {
    this.#sent = sent;
    this.#named = named;
    this.#isDocument = isDocument;
    this.#extensions = extensions;
    this.#file = file;
  }

  /** Whether other code of the file may answer for a handler, or change its answer. */
  mayAnswer(handler: FunctionNode, registration: Registration): boolean {
    const { adapters, sourceCode } = this.#file;
    this.#isHooked ??= hasHooks(this.#file) || importsOneOf(adapters.words('hooks'), sourceCode);
    return (
      this.#isHooked ||
      this.#isShared(handler) ||
      this.#isOfBaseClass(handler, registration) ||
      this.#isDecoratedElsewhere(handler, registration) ||
      this.#isExtended(registration) ||
      this.#hasDocumentedMiddleware(registration) ||
      mayAnswerBefore(registration, this.#file) ||
      mayAnswerBeside(handler, registration, this.#isDocument, this.#file)
    );
  }

  /** Whether an error that leaves a handler may be answered by code of its decorators, or of its file. */
  mayAnswerErrors(handler: FunctionNode, registration: Registration): boolean {
    const words = this.#file.adapters.words('afterwards');
    return (
      this.#isOfBaseClass(handler, registration) ||
      answersErrors(registration.place, this.#file) ||
      this.#isShared(handler) ||
      hasOneOf(decoratorsFor(handler), words, this.#file)
    );
  }

  /** Whether an error in a handler may never leave it: one of a `try` block, or one that a callback throws. */
  mayCatch(error: Node, handler: FunctionNode): boolean {
    if (partOfTry(error, handler) === 'try') return true;
    const { parent } = wrapped(error);
    return innermostFunction(error) !== handler && throwing.has(parent?.type ?? '');
  }

  /** The status that the framework sends where a handler names none; null where other code may set another one. */
  frameworkStatus(handler: FunctionNode, registration: Registration): number | null {
    const { framework } = registration;
    if (framework === null || this.#extensions.concern(registration, presetsAnswers)) return null;
    return frameworkStatus(handler, framework, registration, this.#file);
  }

  #isOfBaseClass(handler: FunctionNode, { framework }: Registration): boolean {
    return framework !== null && isOfBaseClass(handler, framework, this.#file);
  }

  #isDecoratedElsewhere(handler: FunctionNode, { framework }: Registration): boolean {
    return framework !== null && isDecoratedElsewhere(handler, framework, this.#file);
  }

  /** Whether an addition to the application may answer for a handler, or set another status. */
  #isExtended(registration: Registration): boolean {
    this.#answering ??= extendsAnswers(this.#sent, this.#file);
    return this.#extensions.concern(registration, this.#answering);
  }

  /** Whether a document of the file lists functions that run before its handler. */
  #hasDocumentedMiddleware({ framework }: Registration): boolean {
    const name = framework?.documentedBy?.middleware;
    return name !== undefined && this.#file.index.properties.has(name);
  }

  /** Whether a decorator, which names no status itself, lets other code answer for a handler. */
  #isShared(handler: FunctionNode): boolean {
    const naming = this.#named.in(handler).map(({ match }) => match.parent ?? null);
    const others = decoratorsFor(handler).filter((each) => !naming.includes(each));
    return hasOneOf(others, this.#file.adapters.words('sharing'), this.#file);
  }
}

/** The statements in which an error leaves a function: `throw error;`, `ctx.throw(404);`. */
const throwing: ReadonlySet<string> = new Set(['ThrowStatement', 'ExpressionStatement']);
