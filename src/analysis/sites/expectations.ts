/** How assertions compare a received status with the expected one. */
import type { Equality } from '../../frameworks/language/framework.ts';
import { staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { statusIn } from '../adapters/framework-value.ts';
import type { AssertedStatus, Effect } from '../effects/effect.ts';
import type { Match } from '../effects/slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Expectation } from '../status-site.ts';
import { receivedBy } from './received-codes.ts';

/** The comparison that an assertion makes; null where its adapter does not say how it compares. */
export function expectationOf(effect: Effect, file: SourceFile): Expectation | null {
  const { match, pattern } = effect;
  const subject = effect.subject ?? assertedRequest(effect);
  const { compares, negatedBy = [] } = pattern;
  if (compares === undefined || subject === null) return null;
  const { node, value, isOfResponse } = subject;
  const operator = isNegated(match, negatedBy) ? opposites[compares] : compares;
  return { operator, subject: node, ...receivedBy(node, value, file), isOfResponse };
}

const opposites: Readonly<Record<Equality, Equality>> = {
  ...({ '===': '!==', '!==': '===' } as const),
  ...({ '==': '!=', '!=': '==' } as const),
};

/** `request(app).get('/').expect(404)`, where the response that will come is asked itself. */
function assertedRequest({ target, receiver }: Effect): AssertedStatus | null {
  const value = statusIn(receiver);
  return target && value && { node: target, value, isOfResponse: true };
}

/** Whether one of these properties stands before an assertion: `expect(status).to.not.equal(404)`. */
function isNegated(match: Match, negatedBy: readonly string[]): boolean {
  let link: Node = match.type === 'CallExpression' ? unwrap(match.callee) : match;
  while (link.type === 'MemberExpression') {
    if (negatedBy.includes(staticName(link) ?? '')) return true;
    link = unwrap(link.object);
  }
  return false;
}
