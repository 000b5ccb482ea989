/** Statuses that do not answer the methods that reach them, or say too little to them. */
import type { OwnSite } from '../../analysis/status-site.ts';
import type { Method } from '../../http/methods.ts';
import {
  mismatchesOf,
  methodMismatch,
  successStatuses,
  type SuccessStatus,
} from '../../http/semantics.ts';
import { anyOf, describeReference, describeStatus } from '../describe-status.ts';
import { answersOnly, isRedirect, methodsOf } from '../site-facts.ts';

/** A status that is wrong for the method, with the data of its message. */
export interface MethodFinding {
  readonly messageId: 'statusImpossible' | 'creationUnstated';
  readonly data: Readonly<Record<string, string>>;
  readonly instead: readonly number[];
}

/** The finding about a status as the answer to its handler's methods; null where no mistake is certain. */
export function methodFinding(site: OwnSite, code: number): MethodFinding | null {
  // The rule for redirects reports a redirect with such a status.
  if (site.role === 'throw' || isRedirect(site)) return null;
  return impossible(site, code) ?? unstatedCreation(site, code);
}

/** A status that none of the handler's methods can have. */
function impossible(site: OwnSite, code: number): MethodFinding | null {
  if (mismatchesOf(code).length === 0) return null;
  const methods = methodsOf(site);
  const rows = methods.flatMap((method) => methodMismatch(code, method) ?? []);
  const [row] = rows;
  if (row === undefined || rows.length < methods.length) return null;
  if (rows.some(({ level }) => level !== 'MUST')) return null;
  const { because, reference, level, instead } = row;
  const data = {
    methods: anyOf(methods),
    because,
    reference: describeReference(reference),
    level,
  };
  const created = methods.includes('PUT') && isCreating(site) ? [201] : null;
  return { messageId: 'statusImpossible', data, instead: created ?? instead };
}

/** 200 or 204 from a PUT that visibly creates the resource. */
function unstatedCreation(site: OwnSite, code: number): MethodFinding | null {
  if ((code !== 200 && code !== 204) || !isCreation(site)) return null;
  const row = successStatuses.find(
    ({ method, situation }) => method === 'PUT' && situation === 'created',
  );
  if (row === undefined) return null;
  const data = {
    created: describeStatus(row.code),
    reference: describeReference(row.reference),
    level: row.level,
  };
  return { messageId: 'creationUnstated', data, instead: [row.code] };
}

/** Whether a site answers a PUT, and nothing else, that creates its resource. */
function isCreation(site: OwnSite): boolean {
  return answersOnly(site, ['PUT']) && isCreating(site);
}

/** Whether a site is sent by a handler that visibly creates a resource. */
function isCreating(site: OwnSite): boolean {
  return site.role !== 'declare' && site.action === 'created';
}

/** The methods whose success has several statuses, of which 200 says least. */
export const vagueMethods = ['PUT', 'DELETE', 'OPTIONS'] as const satisfies readonly Method[];

/** Whether a 200 answers such methods alone; a PUT that has to be answered with 201 is left to the rule for methods. */
export function isVague(
  site: OwnSite,
  code: number,
  vague: readonly Method[] = vagueMethods,
): boolean {
  if (site.role !== 'send' || code !== 200 || site.faked) return false;
  return answersOnly(site, vague) && !isCreation(site);
}

/** The statuses of a success that say more than 200 in answer to all of these methods. */
export function preciseRows(methods: readonly Method[]): readonly SuccessStatus[] {
  const [first, ...others] = methods;
  const has = (method: Method, { situation, code }: SuccessStatus) =>
    successStatuses.some(
      (row) => row.method === method && row.situation === situation && row.code === code,
    );
  return successStatuses.filter(
    (row) => row.method === first && row.code !== 200 && others.every((method) => has(method, row)),
  );
}
