/** How the status of a response is set, as its adapter says: `res.status(404)`, `res.statusCode = 404`. */
import type { ResponsePattern } from '../../frameworks/language/framework.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { StatusSetter } from '../status-site.ts';

/**
 * The method and the member by which the status of a response is set; null where it has neither.
 * @param expression the call or assignment that has a status in the wrong place.
 * @param isBehind whether that call makes the response.
 */
export function setterOf(
  expression: StatusSetter['expression'],
  { framework, value }: FrameworkValue,
  isBehind = false,
): StatusSetter | null {
  const own = framework.responses.filter(({ on }) => on === value);
  const calling = own.find((pattern) => 'call' in pattern && isSetting(pattern));
  const assigning = own.find((pattern) => 'assign' in pattern && isSetting(pattern));
  const name = calling && 'call' in calling ? calling.call[0] : undefined;
  const member = assigning && 'assign' in assigning ? assigning.assign[0] : undefined;
  if (name === undefined && member === undefined) return null;
  return {
    expression,
    method: name === undefined ? null : { name, isChained: calling?.returns === value },
    member: member ?? null,
    isBehind,
  };
}

/** Whether a pattern sets the status to its first argument, or to the assigned value, and does nothing else. */
function isSetting({ status, where, content, fields, ...more }: ResponsePattern): boolean {
  const [slot] = status ?? [];
  const isFirst =
    slot !== undefined && ('assigned' in slot || ('argument' in slot && slot.argument === 0));
  const isAlone = where === undefined && content === undefined && fields === undefined;
  return isFirst && isAlone && more.ends !== true && more.commits !== true && !isThrown(more);
}

function isThrown({ role }: Pick<ResponsePattern, 'role'>): boolean {
  return role !== undefined && role !== 'send';
}
