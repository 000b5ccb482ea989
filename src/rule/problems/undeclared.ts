/** The statuses that a route answers and does not declare, and those that it declares and does not answer. */
import type { Answer, Declared, Operation } from '../../analysis/operation.ts';
import type { DeclaredSite, Site } from '../../analysis/status-site.ts';
import { classOf } from '../../http/status-codes.ts';
import { unwrap, type Node } from '../../syntax/nodes.ts';
import { isFinal, isReplaced, namedCode, placeOf } from '../site-facts.ts';

/** A route whose answers and declaration disagree. */
export interface Disagreement {
  readonly operation: Operation;
  readonly declared: Declared;
  /** The codes that are answered and not declared, in ascending order. */
  readonly codes: readonly number[];
  /** The answers with these codes, in source order; none for the status of the framework. */
  readonly answers: readonly Answer[];
  /** The successes that are declared, where the route answers with others alone; else none. */
  readonly contradicted: readonly DeclaredSite[];
}

/** The disagreement of a route; null where there is none for sure, or where nothing or not all is declared in the file. */
export function disagreementOf(operation: Operation): Disagreement | null {
  const { declared } = operation;
  if (declared === null || declared.isOpen) return null;
  const known = operation.answers.filter(isSurelySent);
  const isMissing = (code: number | null): code is number =>
    code !== null && !isDeclared(code, declared) && isToDeclare(code, declared);
  const answers = known.filter(
    (each) => isMissing(sureCode(each)) && !(each.isListed && declared.listsSuccess),
  );
  const standard = isForGuard(operation, declared) ? null : operation.standard;
  const codes = [...answers.map(sureCode), standard].filter(isMissing);
  if (codes.length === 0) return null;
  return {
    ...{ operation, declared, answers },
    codes: [...new Set(codes)].sort((one, other) => one - other),
    contradicted: isContradicted(operation, codes) ? successesOf(declared) : [],
  };
}

/** Whether a guard may redirect each client, as one for a login does: redirects are declared, and no success is. */
function isForGuard({ isGuarded }: Operation, { sites, ranges }: Declared): boolean {
  const codes = [...sites.map((site) => codeOf(site) ?? NaN), ...ranges.flat()];
  return (
    isGuarded &&
    codes.some((code) => classOf(code) === 'redirection') &&
    !codes.some((code) => isSuccess(code))
  );
}

/** Where a disagreement is reported: at the first answer, or at the declaration that the framework's status contradicts. */
export function reportedAt({ answers, contradicted, operation }: Disagreement): Node {
  const [answer] =
    contradicted.length === 0
      ? answers
      : answers.filter(({ site }) => isSuccess(codeOf(site) ?? NaN));
  if (answer !== undefined) return placeOf(answer.site);
  const [site] = contradicted;
  return site === undefined ? registrationOf(operation) : placeOf(site);
}

/** The name of the method that registers a route, since the call begins where its chain does. */
function registrationOf({ place }: Operation): Node {
  const callee = place.type === 'CallExpression' ? unwrap(place.callee) : place;
  return callee.type === 'MemberExpression' ? callee.property : place;
}

/** The declarations of routes with which their handlers never answer; none that several routes share. */
export function unansweredIn(operations: readonly Operation[]): readonly DeclaredSite[] {
  const uses = new Map<Node, number>();
  for (const { declared } of operations)
    for (const site of declared?.sites ?? []) {
      const place = placeOf(site);
      uses.set(place, (uses.get(place) ?? 0) + 1);
    }
  return operations.flatMap(unansweredOf).filter((site) => uses.get(placeOf(site)) === 1);
}

/**
 * The declarations of a route alone that no path of its handler answers. Errors are left out, since other code throws
 * them, and so are 206 and 304, with which frameworks answer by themselves.
 */
function unansweredOf(operation: Operation): readonly DeclaredSite[] {
  const { declared, answers, standard } = operation;
  if (declared === null || disagreementOf(operation) !== null) return [];
  if (answers.some((each) => each.isTyped && !isDeclared(codeOf(each.site) ?? NaN, declared)))
    return [];
  const answered = new Set([...answers.map(({ site }) => codeOf(site)), standard]);
  const missing = declared.own.filter((site) => {
    const code = codeOf(site);
    return code !== null && isOfHandler(code, operation) && !answered.has(code);
  });
  return missing.length > 0 && operation.isReadable ? missing : [];
}

/**
 * Whether a handler is the one to answer with a code, and not by an error. A guard before it redirects, and sends no
 * success; code for errors may redirect for any that is thrown.
 */
function isOfHandler(code: number, operation: Operation): boolean {
  if (isSuccess(code)) return code !== 206 && operation.thrown !== 'unknown';
  const isRedirect = classOf(code) === 'redirection' && code !== 304;
  return isRedirect && !operation.isGuarded && operation.thrown === 'nothing';
}

function codeOf({ status }: Pick<Site, 'status'>): number | null {
  return 'code' in status ? status.code : null;
}

/** Whether a handler surely answers with a status of its own, and not with one that stands for a failure of any kind. */
function isSurelySent(answer: Answer): boolean {
  const { site, isForError, isReplaceable, isTyped } = answer;
  const code = sureCode(answer);
  if (code === null || isTyped || isReplaceable || site.ignored || site.faked || site.tried)
    return false;
  if (!Number.isInteger(code) || code < 200 || code > 599) return false;
  if (isForError && (code >= 500 || site.role === 'throw')) return false;
  // Frameworks answer any other error that is thrown with it as well.
  if (code === 500 && site.role === 'throw') return false;
  return site.legacy?.standing !== 'gone' && !isReplaced(site) && isFinal(site);
}

/** The code of an answer that is surely sent on some path. */
function sureCode({ site, isHeld }: Answer): number | null {
  return namedCode(site) ?? (isHeld ? codeOf(site) : null);
}

function isDeclared(code: number, { sites, ranges }: Declared): boolean {
  return sites.some((site) => codeOf(site) === code) || isWithin(code, ranges);
}

function isWithin(code: number, ranges: Declared['ranges']): boolean {
  return ranges.some(([least, most]) => least <= code && code <= most);
}

/** Whether a code is to be declared: it needs a declaration, and is no success that documents list all the same. */
function isToDeclare(code: number, { listsSuccess, covered }: Declared): boolean {
  return !isWithin(code, covered) && (!isSuccess(code) || !listsSuccess);
}

/**
 * The successes that are declared for a route alone: those of its class stand beside the route's own, and 206 beside the
 * status of a whole file.
 */
function successesOf({ own }: Declared): readonly DeclaredSite[] {
  return own.filter((site) => isSuccess(codeOf(site) ?? NaN) && codeOf(site) !== 206);
}

/** Whether a code is one of a success: 2xx. */
export function isSuccess(code: number): boolean {
  return classOf(code) === 'successful';
}

/** Whether a route answers with successes that are not declared alone. @param missing the codes that are not declared. */
function isContradicted(operation: Operation, missing: readonly number[]): boolean {
  const { answers, standard } = operation;
  const codes = [...answers.map(({ site }) => codeOf(site) ?? NaN), standard ?? []].flat();
  const successes = codes.filter((code) => isSuccess(code) || Number.isNaN(code));
  return (
    successes.length > 0 &&
    successes.every((code) => missing.includes(code)) &&
    operation.isReadable
  );
}
