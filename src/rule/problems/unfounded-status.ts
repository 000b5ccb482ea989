/** Statuses for which a handler shows no cause: no request field that they answer is read, or only gateways send them. */
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
  const row = requestConditions.find(({ codes }) => codes.includes(code));
  // A redirect with such a status is the matter of another rule, as is a status that no field makes right.
  if (row === undefined || isRedirect(site) || isRuledOut(code, methodsOf(site))) return null;
  return row.fields.every((field) => site.requestFields.has(field) === 'no') ? row : null;
}

/** Who may send a status, where the program surely is none of them: 504 is for gateways. */
export function otherSender(site: OwnSite, code: number): IntermediaryStatus | null {
  const row = intermediaryStatuses.find((each) => each.code === code);
  if (row === undefined || site.role === 'declare') return null;
  // A path that says the status is there to show it.
  if (site.route?.path?.includes(String(code)) === true) return null;
  return (row.gateways === true ? site.asksOthers : site.passesOn) === 'no' ? row : null;
}
