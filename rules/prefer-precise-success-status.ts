import type { SentSite } from '../src/analysis/status-site.ts';
import { successStatuses, type Situation, type SuccessStatus } from '../src/http/semantics.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { anyOf, describeReference, describeStatus } from '../src/rule/describe-status.ts';
import { onAllStatusSites } from '../src/rule/listeners.ts';
import { choice, flag, listOf, optionsOf } from '../src/rule/options.ts';
import { isVague, preciseRows, vagueMethods } from '../src/rule/problems/method-status.ts';
import { sendNothing, useStatus } from '../src/rule/replace.ts';
import {
  isFinal,
  isReplaced,
  methodsOf,
  namedCode,
  placeOf,
  saysNothing,
} from '../src/rule/site-facts.ts';

type Options = [
  {
    readonly allowWithContent: boolean;
    readonly methods: readonly (typeof vagueMethods)[number][];
  },
];
type MessageId = 'okImprecise' | 'okQueues' | 'okEmpty' | 'useStatus' | 'sendNothing';

export default createRule<Options, MessageId>({
  name: 'prefer-precise-success-status',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Prefer 201, 202 or 204 over 200 for PUT, DELETE and OPTIONS',
      recommended: 'warn',
      presetOptions: { rfc9110: { allowWithContent: true } },
      reference: 'RFC 9110, 9.3.4, 9.3.5 and 9.3.7',
    },
    hasSuggestions: true,
    schema: optionsOf({
      allowWithContent: flag('Accept 200 wherever the response has content, as RFC 9110 does.'),
      methods: listOf(choice(vagueMethods), 'The methods that are checked.', 1),
    }),
    defaultOptions: [{ allowWithContent: false, methods: [...vagueMethods] }],
    messages: {
      okImprecise:
        '200 (OK) says little in answer to {{methods}}; say {{choices}}. 200 with a representation is legal. (Convention; {{reference}}.)',
      okQueues:
        'This {{methods}} only queues its work, which {{status}} says and 200 (OK) does not. (Convention; {{reference}}.)',
      okEmpty:
        'This 200 (OK) in answer to {{methods}} comes without content of its own, which {{status}} says by itself. 200 with a representation is legal. (Convention; {{reference}}.)',
      useStatus: 'Send {{status}} instead.',
      sendNothing: 'Send {{status}}, and no content.',
    },
  },
  create(context, [{ allowWithContent, methods: checked }]) {
    const isImprecise = (site: SentSite, choosing: ReadonlySet<unknown>) => {
      if (site.ignored || isReplaced(site)) return false;
      if (!isVague(site, namedCode(site) ?? NaN, checked)) return false;
      // Of an error that is answered so, no success is the right one.
      if (site.toldError !== null) return false;
      if (!saysNothing(site) && (allowWithContent || isIn(choosing, site))) return false;
      if (allowWithContent && site.mayBeFilled) return false;
      return isFinal(site) && preciseRows(methodsOf(site)).length > 0;
    };
    const report = (site: SentSite) => {
      const methods = methodsOf(site);
      const rows = preciseRows(methods);
      const fitting = rows.filter(({ situation }) => situationsOf(site).includes(situation));
      const codes = fitting.map(({ code }) => code);
      const first = fitting[0] ?? rows[0];
      if (first === undefined) return;
      context.report({
        node: placeOf(site),
        messageId: fitting.length > 0 ? messageFor(site) : 'okImprecise',
        data: {
          methods: anyOf(methods),
          status: describeStatus(first.code),
          choices: describeChoices(rows),
          reference: describeReference(first.reference),
        },
        suggest: [
          ...useStatus(site, codes, context.sourceCode),
          ...(codes.includes(204) ? sendNothing(site, 204, context.sourceCode) : []),
        ],
      });
    };

    return onAllStatusSites(context, ['send'], (sites) => {
      const choosing = new Set(sites.filter(isPrecise).map(({ route }) => route?.handler));
      const told = new Set<string>();
      for (const site of sites) {
        const handler = `${site.route?.handler.range.join() ?? ''} ${methodsOf(site).join()}`;
        if (told.has(handler) || !isImprecise(site, choosing)) continue;
        told.add(handler);
        report(site);
      }
    });
  },
});

const preciseCodes: ReadonlySet<number> = new Set(
  successStatuses.map(({ code }) => code).filter((code) => code !== 200),
);

/** Whether a site says one of the statuses that the rule asks for. */
function isPrecise(site: SentSite): boolean {
  const code = namedCode(site);
  return (
    code !== null &&
    preciseCodes.has(code) &&
    preciseRows(methodsOf(site)).some((row) => row.code === code)
  );
}

/** Whether the handler of a site says more than 200 elsewhere, so that it chose 200 for what it has to say here. */
function isIn(choosing: ReadonlySet<unknown>, { route }: SentSite): boolean {
  return route !== null && choosing.has(route.handler);
}

function messageFor(site: SentSite): Exclude<MessageId, 'useStatus' | 'sendNothing'> {
  if (site.action === 'queued') return 'okQueues';
  return saysNothing(site) ? 'okEmpty' : 'okImprecise';
}

/** The situations in which the handler may send this status, as far as the site tells. */
function situationsOf(site: SentSite): readonly Situation[] {
  if (site.action !== 'unknown') return [site.action];
  if (saysNothing(site)) return ['no content'];
  return site.content.present === 'yes'
    ? ['created', 'queued']
    : ['created', 'no content', 'queued'];
}

const situations: Readonly<Record<Situation, string>> = {
  created: 'when it creates',
  'no content': 'when it has nothing to say',
  queued: 'when it only queues',
  content: 'when it has something to say',
};

function describeChoices(rows: readonly SuccessStatus[]): string {
  return anyOf(
    rows.map(({ code, situation }) => `${describeStatus(code)} ${situations[situation]}`),
  );
}
