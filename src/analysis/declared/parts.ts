/** The statuses that single declarations add to those of a route. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { CodeRange, Framework, Slot } from '../../frameworks/language/framework.ts';
import { declaredCodes } from '../../http/declared-codes.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { propertyOf, unwrap, writtenText, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { plainText } from '../../syntax/plain-text.ts';
import type { CommentedResponses } from '../comments/commented-operation.ts';
import { mayHaveOtherKeys } from '../effects/changed-documents.ts';
import {
  declaredKeysAt,
  isWithoutKeys,
  type DeclaredKey,
  type DeclaredKeys,
} from '../effects/declared-keys.ts';
import type { Effect } from '../effects/effect.ts';
import { readStatus } from '../effects/read-status.ts';
import { isShared } from '../effects/shared-documents.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { CodeAddition, Declared } from '../operation.ts';
import { commentedSites } from '../sites/commented-sites.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import type { DeclaredSite } from '../status-site.ts';
import type { StatusValue } from '../status-value.ts';
import type { Declarations } from './declarations.ts';

/** The statuses that one declaration adds. */
export interface Part extends Omit<Declared, 'own' | 'listsSuccess' | 'shared'> {
  readonly shared: readonly Node[];
  /** Whether the file changes it after it has written it, so that what is written may be gone. */
  readonly isChanged: boolean;
}

/** Reads the declarations of a file. */
export class Parts {
  readonly #sent: SentSites;
  readonly #declarations: Declarations;
  readonly #file: SourceFile;

  constructor(sent: SentSites, declarations: Declarations, file: SourceFile) {
    this.#sent = sent;
    this.#declarations = declarations;
    this.#file = file;
  }

  /** The statuses that one declaration adds; null where it has none, as a description of a route may. */
  of(effect: Effect): Part | null {
    const slot = slotOf(effect);
    if (slot !== null && isWithoutKeys(effect.match, slot, this.#file)) return null;
    const keys = slot && declaredKeysAt(effect.match, slot, this.#file);
    const sites = this.#sitesOf(effect);
    if (slot === null || keys === null) return partOfCall(effect, sites, this.#file);
    if (keys.keys.length + keys.spread.length === 0) return null;
    return this.#partOfKeys(effect, sites, keys, mayHaveOtherKeys(keys, slot, this.#file));
  }

  #partOfKeys(
    effect: Effect,
    own: readonly DeclaredSite[],
    keys: DeclaredKeys,
    isChanged: boolean,
  ): Part {
    const spread = keys.spread.map((node) => this.#declarations.at(node));
    const inner = spread.flat().flatMap((each) => this.of(each) ?? []);
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
      covered: [...coveredBy(effect), ...inner.flatMap(({ covered }) => covered)],
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
function coveredBy({ pattern, match }: Effect): readonly CodeRange[] {
  const isThere = (path: string) =>
    match.type !== 'ObjectExpression' || !lacks(match, path.split('.'));
  return (pattern.entry?.covers ?? [])
    .filter(({ member }) => member === undefined || isThere(member))
    .map(({ range }) => range);
}

/** Whether an object surely has no member at a path. */
function lacks(
  object: TSESTree.ObjectExpression,
  [name = '', ...rest]: readonly string[],
): boolean {
  const value = propertyOf(object, name);
  if (typeof value === 'string' || rest.length === 0) return value === 'absent';
  const inner = unwrap(value);
  return inner.type === 'ObjectExpression' && lacks(inner, rest);
}

/** The place of documented responses in a pattern; null where it declares its statuses one by one. */
function slotOf({ pattern }: Effect): Slot | null {
  return pattern.status?.find((each) => 'keys' in each) ?? null;
}

/** The statuses of a document in a comment. */
export function partOfComment(
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

/** The statuses of a decorator or a call. Where it names none, it may stand for any, unless it is about the success then. */
function partOfCall(effect: Effect, sites: readonly DeclaredSite[], file: SourceFile): Part {
  const known = sites.filter(({ status }) => 'code' in status && Number.isInteger(status.code));
  const ranges = sites
    .filter((site) => !known.includes(site))
    .map(({ status }) => rangesIn(status));
  const isAny = sites.length === 0 && !isOfSuccess(effect, file);
  return {
    sites: known,
    ranges: ranges.flatMap((each) => each ?? []),
    isOpen: isAny || ranges.includes(null),
    covered: [],
    isChanged: false,
    shared: [],
    addition: effect.match.type === 'CallExpression' ? additionOf(effect, effect.match) : null,
  };
}

/** Whether a declaration surely names no status, and documents the success for that: `@ResponseSchema(User)`. */
function isOfSuccess({ pattern, match }: Effect, file: SourceFile): boolean {
  const { entry, status = [] } = pattern;
  return (
    entry?.ofSuccess === true &&
    status.every((slot) => 'argument' in slot && isWithoutKeys(match, slot, file))
  );
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
export function rangesIn(status: StatusValue): readonly CodeRange[] | null {
  const text = writtenText(nodeOf(status) ?? undefined);
  return text === null ? null : declaredCodes(text);
}

function nodeOf(status: StatusValue): Node | null {
  return status.kind === 'implied' ? null : status.node;
}
