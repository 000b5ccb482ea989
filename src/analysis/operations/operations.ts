/** The operations of a file: its registered handlers, with the statuses that are declared and answered. */
import { declaredCodes } from '../../http/declared-codes.ts';
import type { CodeRange, Framework, Slot } from '../../frameworks/language/framework.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { plainText } from '../../syntax/plain-text.ts';
import {
  contains,
  propertyOf,
  unwrap,
  writtenText,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import type { CommentedResponses } from '../comments/commented-operation.ts';
import { mayHaveOtherKeys } from '../effects/changed-documents.ts';
import {
  declaredKeysAt,
  documentedObjectAt,
  isWithoutKeys,
  type DeclaredKey,
  type DeclaredKeys,
} from '../effects/declared-keys.ts';
import { isShared } from '../effects/shared-documents.ts';
import { readStatus } from '../effects/read-status.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isTest } from '../input/test-file.ts';
import type { CodeAddition, Declared, Operation } from '../operation.ts';
import type { Registration } from '../routes/routes.ts';
import { commentedSites } from '../sites/commented-sites.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import type { DeclaredSite, StatusValue } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { Answers } from './answers.ts';
import { codesInComments } from './codes-in-comments.ts';
import { CommentedOperations } from './commented.ts';
import { Declarations } from './declarations.ts';
import { DeclaringExtensions } from './declaring-extensions.ts';
import { decoratorsAround, isForeign } from './decorators.ts';
import { isHidden } from './hidden.ts';
import { Extensions } from './extensions.ts';
import { Paths } from './paths.ts';

/**
 * Finds the operations of a file, in source order.
 * @param knows whether they are for rules, which leave out tests, whose servers are there for other reasons, and routers
 *   that no import tells; or `all`, where of such an operation the framework is not known.
 */
export function operationsIn(
  sent: SentSites,
  file: SourceFile,
  knows: 'imported' | 'all' = 'imported',
): readonly Operation[] {
  if (knows === 'imported' && isTest(file)) return [];
  const { routes } = resolverOf(file);
  const effects = effectsIn(file).filter(isDeclaring);
  const finder = new OperationFinder(sent, effects, file);
  return [...routes.handlers()]
    .flatMap((handler) => {
      const registrations = routes.of(handler);
      const meant = registrations.filter((each) => knows === 'all' || each.framework !== null);
      const found = finder.of(handler, meant);
      return knows === 'all' ? found : united(found);
    })
    .sort((one, other) => one.place.range[0] - other.place.range[0]);
}

function isDeclaring({ pattern }: Effect): boolean {
  return pattern.role === 'declare';
}

/** The statuses that one declaration adds. */
interface Part extends Omit<Declared, 'own' | 'listsSuccess' | 'shared'> {
  readonly shared: readonly Node[];
  /** Whether the file changes it after it has written it, so that what is written may be gone. */
  readonly isChanged: boolean;
}

class OperationFinder {
  readonly #sent: SentSites;
  readonly #file: SourceFile;
  readonly #declarations: Declarations;
  readonly #answers: Answers;
  readonly #extensions: Extensions;
  readonly #declaring: DeclaringExtensions;
  readonly #commented: CommentedOperations;
  readonly #paths: Paths;

  constructor(sent: SentSites, effects: readonly Effect[], file: SourceFile) {
    this.#sent = sent;
    this.#file = file;
    const extensions = new Extensions(file);
    this.#extensions = extensions;
    this.#declarations = new Declarations(effects, extensions, file);
    this.#declaring = new DeclaringExtensions(extensions, this.#declarations, file);
    const isDocument = (argument: Node) => this.#declarations.isDocument(argument);
    this.#answers = new Answers(sent, isDocument, extensions, file);
    this.#commented = new CommentedOperations(file);
    this.#paths = new Paths(file);
  }

  of(handler: FunctionNode, registrations: readonly Registration[]): readonly Operation[] {
    const [first, ...others] = registrations.filter(({ place }) => !this.#extensions.isOne(place));
    if (first === undefined) return [];
    // An object with a handler that is given to a call registers it twice: `app.route({ method, path, handler })`; and so
    // does a function of the framework: `router.get('/users', defineHandler(handler))`.
    const isSame = ({ place, path, parameters }: Registration) =>
      (path === first.path || (path === null && parameters === undefined)) &&
      contains(first.place, place);
    const isOfFramework = others.some((each) => isSame(each) && !each.wrapped);
    const meant = isOfFramework ? { ...first, wrapped: false } : first;
    return [meant, ...others.filter((each) => !isSame(each))].map((each) =>
      this.#operation(handler, each),
    );
  }

  #operation(handler: FunctionNode, registration: Registration): Operation {
    const { framework, evidence, place } = registration;
    const declared = this.#declared(handler, registration);
    const document = this.#declarations.routeOf(handler, registration);
    const methods = document?.methods ?? registration.methods;
    const path = document?.path ?? registration.path;
    const answers = this.#answers;
    const paths = this.#paths;
    return {
      ...{ evidence, path, handler, place, declared },
      framework: framework && { name: framework.name, title: framework.title },
      methods: methods === 'any' ? 'any' : new Set([methods].flat()),
      answers: answers.of(handler, registration, declared?.sites ?? []),
      get wholePath() {
        return document === null || path === null
          ? paths.of(handler, registration)
          : paths.inDocument(document.object, path);
      },
      get standard() {
        return answers.standard(handler, registration);
      },
      isGuarded: answers.isGuarded(handler),
      get isReadable() {
        return answers.isReadable(handler, registration);
      },
    };
  }

  #declared(handler: FunctionNode, registration: Registration): Declared | null {
    if (isHidden(handler, registration, this.#file)) return null;
    const ownEffects = this.#declarations.ownOf(handler, registration);
    const shared = this.#declarations.sharedOf(handler, registration);
    const commented = this.#commented.of(handler, registration);
    const inComments = [...commented.operations].map((each) => partOfComment(each, this.#file));
    const all = [...ownEffects, ...shared];
    if (all.every(isBeside) && inComments.length === 0) return null;
    const { framework } = registration;
    const own = [...[...ownEffects].flatMap((effect) => this.#partOf(effect) ?? []), ...inComments];
    const parts = [...own, ...[...shared].flatMap((effect) => this.#partOf(effect) ?? [])];
    if (parts.length === 0) return null;
    return {
      sites: parts.flatMap(({ sites }) => sites),
      own: own.flatMap(({ sites, isChanged }) => (isChanged ? [] : sites)),
      ranges: [
        ...parts.flatMap(({ ranges }) => ranges),
        ...codesInComments(handler, this.#file).map((code): CodeRange => [code, code]),
      ],
      covered: parts.flatMap(({ covered }) => covered),
      isOpen:
        parts.some(({ isOpen }) => isOpen) ||
        [...ownEffects].some((effect) => this.#declarations.isExtended(effect)) ||
        !commented.isReadable ||
        this.#declaring.concern(registration, shared) ||
        (framework !== null &&
          decoratorsAround(handler).some(
            (each) =>
              this.#declarations.at(unwrap(each.expression)).length === 0 &&
              isForeign(each, framework, this.#file),
          )),
      listsSuccess: own.length === 0 || listsSuccess(framework, own),
      addition: own.find(({ addition }) => addition !== null)?.addition ?? null,
      shared: new Set(parts.flatMap(({ shared }) => shared)),
    };
  }

  /** The statuses that one declaration adds; null where it has none, as a description of a route may. */
  #partOf(effect: Effect): Part | null {
    const slot = slotOf(effect);
    if (slot !== null && isWithoutKeys(effect.match, slot, this.#file)) return null;
    const keys = slot && declaredKeysAt(effect.match, slot, this.#file);
    const sites = this.#sitesOf(effect);
    if (slot === null || keys === null) return partOfCall(effect, sites);
    return this.#partOfKeys(effect, sites, keys, mayHaveOtherKeys(keys, slot, this.#file));
  }

  #partOfKeys(
    effect: Effect,
    own: readonly DeclaredSite[],
    keys: DeclaredKeys,
    isChanged: boolean,
  ): Part {
    const spread = keys.spread.map((node) => this.#declarations.at(node));
    const inner = spread.flat().flatMap((each) => this.#partOf(each) ?? []);
    const isKnown = (node: Node) => own.some(({ key }) => key !== null && key.key === node);
    const texts = keys.keys.map(({ node, text }) => {
      if (text !== null) return rangesOf(text, isKnown(node));
      return isOneCode(readStatus(node, this.#file)) ? [] : null;
    });
    const shared = keys.objects.filter((object) => isShared(object, this.#file));
    return {
      isChanged,
      sites: [...own, ...inner.flatMap(({ sites }) => sites)],
      ranges: [
        ...texts.flatMap((ranges) => ranges ?? []),
        ...inner.flatMap(({ ranges }) => ranges),
      ],
      covered: [...coveredBy(effect, this.#file), ...inner.flatMap(({ covered }) => covered)],
      isOpen:
        texts.includes(null) ||
        isChanged ||
        spread.some((declared) => declared.length === 0) ||
        inner.some(({ isOpen }) => isOpen),
      addition: shared.includes(keys.object) ? null : keyAdditionOf(effect, keys, this.#file),
      shared: [...shared, ...inner.flatMap((part) => part.shared)],
    };
  }

  #sitesOf(effect: Effect): readonly DeclaredSite[] {
    return (this.#sent.byEffect.get(effect) ?? []).filter((site) => site.role === 'declare');
  }
}

/** The statuses that need no key of their own where a declaration stands. */
function coveredBy({ pattern, match }: Effect, file: SourceFile): readonly CodeRange[] {
  const slot = pattern.status?.find((each) => 'member' in each);
  const holder = slot && 'member' in slot ? slot.member.split('.').slice(0, -1).join('.') : '';
  const object =
    match.type === 'ObjectExpression' && holder !== ''
      ? documentedObjectAt(match, holder, file)
      : null;
  return (pattern.entry?.covers ?? [])
    .filter(
      ({ beside }) =>
        beside === undefined || object === null || propertyOf(object, beside) !== 'absent',
    )
    .map(({ range }) => range);
}

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

/** The place of documented responses in a pattern; null where it declares its statuses one by one. */
function slotOf({ pattern }: Effect): Slot | null {
  return pattern.status?.find((each) => 'keys' in each) ?? null;
}

/**
 * A handler that is registered several times, with the declarations of all its registrations: which of its answers belongs
 * to which of them is not known.
 */
function united([first, ...others]: readonly Operation[]): readonly Operation[] {
  if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
  const { framework, evidence, handler, place, answers } = first;
  const all = [first, ...others].map(({ declared }) => declared);
  const known = all.flatMap((each) => each ?? []);
  const declared: Declared | null =
    known.length === 0
      ? null
      : {
          sites: known.flatMap(({ sites }) => sites),
          own: [],
          ranges: known.flatMap(({ ranges }) => ranges),
          covered: known.flatMap(({ covered }) => covered),
          isOpen: all.includes(null) || known.some(({ isOpen }) => isOpen),
          listsSuccess: known.some(({ listsSuccess }) => listsSuccess),
          addition: null,
          shared: new Set(),
        };
  const isGuarded = others.some((each) => each.isGuarded) || first.isGuarded;
  const shared = { framework, evidence, handler, place, answers, declared, isGuarded };
  return [
    { ...shared, methods: 'any', path: null, wholePath: null, standard: null, isReadable: false },
  ];
}

/** The statuses of a document in a comment. */
function partOfComment(
  { keys, isOpen, listed, addition }: CommentedResponses,
  file: SourceFile,
): Part {
  const sites = commentedSites(file);
  return {
    sites: keys.flatMap((key) => sites.get(key) ?? []),
    ranges: [
      ...listed,
      ...keys.flatMap(({ code, value }) => (code === null ? (declaredCodes(value) ?? []) : [])),
    ],
    ...{ isOpen, addition, covered: [], isChanged: false, shared: [] },
  };
}

/** The statuses of a decorator or a call. Where it names none, it may stand for any. */
function partOfCall(effect: Effect, sites: readonly DeclaredSite[]): Part {
  const known = sites.filter(({ status }) => 'code' in status && Number.isInteger(status.code));
  const ranges = sites
    .filter((site) => !known.includes(site))
    .map(({ status }) => rangesIn(status));
  return {
    sites: known,
    ranges: ranges.flatMap((each) => each ?? []),
    isOpen: sites.length === 0 || ranges.includes(null),
    covered: [],
    isChanged: false,
    shared: [],
    addition: effect.match.type === 'CallExpression' ? additionOf(effect, effect.match) : null,
  };
}

function additionOf({ pattern }: Effect, beside: CodeAddition['beside']): CodeAddition | null {
  const text = pattern.entry?.added;
  return text === undefined ? null : { beside, text, decorator: pattern.entry?.addedBy ?? null };
}

/** Whether the values that an expression may have are one, and known. */
function isOneCode([status, ...others]: readonly StatusValue[]): boolean {
  return status?.kind === 'written' && status.reached === 'yes' && others.length === 0;
}

/** How a key is added; null where the values are schemas that a library makes, and a plain object is none. */
function keyAdditionOf(effect: Effect, keys: DeclaredKeys, file: SourceFile): CodeAddition | null {
  const { pattern, receiver } = effect;
  const isMade = ({ value }: DeclaredKey) => {
    const node = unwrap(heldBy(unwrap(value), file.sourceCode) ?? value);
    return node.type === 'CallExpression' || node.type === 'NewExpression';
  };
  const areSchemas =
    pattern.entry?.content === 'itself' &&
    (keys.keys.some(isMade) || hasTypes(file)(receiver.framework));
  return areSchemas ? null : additionOf(effect, keys.object);
}

/** Whether a file has words by which statuses, and the schemas beside them, have types of a library. */
const hasTypes = oncePer((file: SourceFile) =>
  oncePer(({ responses }: Framework): boolean => {
    const text = plainText(file.sourceCode);
    return responses.some(({ typed }) => typed?.words?.some((word) => text.includes(word)));
  }),
);

/** The codes of a key: none where it is a single code, which a site has; null where it stands for none. */
function rangesOf(text: string, isSite: boolean): readonly CodeRange[] | null {
  return isSite ? [] : declaredCodes(text);
}

/** The codes of a class or of `default` in the place of a status; null where they are not known. */
function rangesIn(status: StatusValue): readonly CodeRange[] | null {
  const text = writtenText(nodeOf(status) ?? undefined);
  return text === null ? null : declaredCodes(text);
}

function nodeOf(status: StatusValue): Node | null {
  return status.kind === 'implied' ? null : status.node;
}
