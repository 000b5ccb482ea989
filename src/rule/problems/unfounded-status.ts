/** Statuses for which a handler shows no cause: nothing was asked for them, or somebody else sends them. */
import type { StatusSite } from '../../analysis/status-site.ts';
import {
  intermediaryStatuses,
  isRuledOut,
  requestConditions,
  type IntermediaryStatus,
  type RequestCondition,
} from '../../http/semantics.ts';
import { methodsOf } from '../site-facts.ts';

/** The request fields that a status answers, where the handler surely reads none of them. */
export function unreadCondition(site: StatusSite, code: number): RequestCondition | null {
  // What redirects nobody is the matter of another rule, as is a status that no field makes right.
  if (site.redirects || isRuledOut(code, methodsOf(site))) return null;
  const row = requestConditions.find(({ codes }) => codes.includes(code));
  return row?.fields.every((field) => site.reads(field) === 'no') ? row : null;
}

/** Who sends a status, where the program surely is not one that may. */
export function otherSender(site: StatusSite, code: number): IntermediaryStatus | null {
  const { role, route, asksOthers, passesOn } = site;
  const row = intermediaryStatuses.find((each) => each.code === code);
  if (row === undefined || (role !== 'send' && role !== 'throw')) return null;
  // A path that says the status is there to show it.
  if (route?.path?.includes(String(code)) === true) return null;
  return (row.gateways === true ? asksOthers() : passesOn()) === 'no' ? row : null;
}
