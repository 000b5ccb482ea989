import type { OwnSite } from '../src/analysis/status-site.ts';
import { nearestRegistered } from '../src/http/nearest.ts';
import { statusCodes } from '../src/http/status-codes.ts';
import {
  unheardCodes,
  unregisteredCodes,
  vendorCodes,
  vendors,
  type UnregisteredCode,
} from '../src/http/unregistered.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { anyOf, describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite, ownRoles } from '../src/rule/listeners.ts';
import { choice, codeList, listOf, optionsOf } from '../src/rule/options.ts';
import { replaceStatus, suggestion } from '../src/rule/replace.ts';
import { isFinal, namedCode } from '../src/rule/site-facts.ts';

type Options = [{ readonly allow: readonly number[]; readonly vendors: readonly string[] }];
type MessageId = 'unregistered' | 'vendorCode' | 'useRegistered' | 'declareRegistered';

export default createRule<Options, MessageId>({
  name: 'no-unregistered-status-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow sending status codes that IANA has not registered',
      recommended: 'error',
      reference: 'RFC 9205, 4.6',
    },
    hasSuggestions: true,
    schema: optionsOf({
      allow: codeList('Codes that are sent on purpose.'),
      vendors: listOf(choice(vendors), 'Vendors whose unregistered codes are accepted.'),
    }),
    defaultOptions: [{ allow: [], vendors: [] }],
    messages: {
      unregistered:
        '{{code}} is not a registered status code; clients treat it as {{class}}. Did you mean {{nearest}}? (RFC 9205, 4.6: MUST.)',
      vendorCode:
        '{{code}} is not a registered status code but a private one ({{owners}}); other clients treat it as {{class}}. (RFC 9205, 4.6: MUST.)',
      useRegistered: 'Send {{status}} instead.',
      declareRegistered: 'Declare {{status}} instead.',
    },
  },
  create(context, [{ allow, vendors: accepted }]) {
    const allowed = new Set([...allow, ...accepted.flatMap(vendorCodes)]);

    return onStatusSite(context, [...ownRoles, 'stub'], (site) => {
      const { status, runtime } = site;
      if (status.kind !== 'written' || namedCode(site) === null) return;
      // A word is the framework's own choice, not the author's.
      if (status.notation === 'word') return;
      const { code, node } = status;
      if (!Number.isInteger(code) || code < 100 || code > 599) return;
      if (statusCodes.has(code) || allowed.has(code)) return;
      // Rule valid-status-code reports a code that the API does not send.
      const isRefused = site.role !== 'declare' && runtime.knows?.also.includes(code) === false;
      if (isRefused || !isFinal(site)) return;
      if (site.role === 'stub' ? isImitated(code) : isMeant(site, code)) return;

      const nearest = nearestRegistered(code).map((entry) => entry.code);
      const owners = unregisteredCodes.filter((entry) => entry.code === code);
      context.report({
        node,
        messageId: owners.length > 0 ? 'vendorCode' : 'unregistered',
        data: {
          code,
          class: describeStatus(Math.trunc(code / 100) * 100),
          nearest: anyOf(nearest.map(describeStatus)),
          owners: owners.map(describeOwner).join('; '),
        },
        suggest: nearest.flatMap((other) => {
          const fix = replaceStatus(site, other, context.sourceCode);
          const messageId = site.role === 'declare' ? 'declareRegistered' : 'useRegistered';
          return suggestion(messageId, fix, { status: describeStatus(other) });
        }),
      });
    });
  },
});

/**
 * Whether a test makes the response up, or the status is for a client that is gone, so that nobody mistakes it for another
 * one.
 */
function isMeant(site: OwnSite, code: number): boolean {
  if (site.faked) return true;
  return site.role !== 'declare' && unheardCodes.has(code) && site.mayHaveLeft;
}

/**
 * Whether a mock may answer with the code on purpose: a vendor's servers send it, or it is the last one of its class, by
 * which tests see what a client does with codes that it does not know.
 */
function isImitated(code: number): boolean {
  return code % 100 === 99 || unregisteredCodes.some((entry) => entry.code === code);
}

function describeOwner({ vendor, phrase }: UnregisteredCode): string {
  return phrase === '' ? vendor : `${vendor}: ${phrase}`;
}
