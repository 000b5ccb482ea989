/**
 * Statuses for which a handler has no cause: it reads no request field that they answer, or only gateways send them.
 */
import type { OwnSite } from '../../analysis/status-site.ts';
import {
  intermediaryStatuses,
  isRuledOut,
  requestConditions,
  type IntermediaryStatus,
  type RequestCondition,
} from '../../http/semantics.ts';
import { isRedirect, methodsOf } from '../site-facts.ts';

/** The request fields that a status answers, where the handler surely reads none of them. */
export function unreadCondition(site: OwnSite, code: number): RequestCondition | null {
  // Frameworks answer 304, 206, 412 and 416 by themselves, and documents say so.
  if (site.faked || site.role === 'declare') return null;
  const row = requestConditions.find(({ codes }) => codes.includes(code));
  // Other rules report a redirect with such a status, and a status that is wrong whatever fields are read.
  if (row === undefined || isRedirect(site) || isRuledOut(code, methodsOf(site))) return null;
  return row.fields.every((field) => site.requestFields.has(field) === 'no') ? row : null;
}

/** The kind of server that may send a status, where the program surely is none: 504 is for gateways. */
export function otherSender(site: OwnSite, code: number): IntermediaryStatus | null {
  const row = intermediaryStatuses.find((each) => each.code === code);
  if (row === undefined || site.role === 'declare' || site.faked) return null;
  // A path such as `/status/504` exists to show the status.
  if (site.route?.path?.includes(String(code)) === true) return null;
  return (row.gateways === true ? site.asksOthers : site.passesOn) === 'no' ? row : null;
}
