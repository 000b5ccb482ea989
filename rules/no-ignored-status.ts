import type { TSESTree } from '@typescript-eslint/utils';
import type { SentSite, StubSite } from '../src/analysis/status-site.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { onAllStatusSites } from '../src/rule/listeners.ts';
import { editOf, messageFor } from '../src/rule/problems/misplaced-status.ts';
import { isWelcome } from '../src/rule/problems/objections.ts';
import { suggestion } from '../src/rule/replace.ts';
import { quoted } from '../src/text.ts';

export default createRule({
  name: 'no-ignored-status',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow statuses in places where the API does not look for one',
      recommended: 'error',
      reference: 'Runtime behaviour',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      keyIgnored:
        '{{title}} reads the status from `{{property}}` and not from `{{key}}`, so {{status}} has no effect. (Runtime behaviour.)',
      stringIgnored:
        '{{title}} takes no string for a status in this place, so {{status}} has no effect. (Runtime behaviour.)',
      optionsIgnored:
        '{{title}} does not look for a status in an object in this place, so {{status}} is never sent. (Runtime behaviour.)',
      memberIgnored:
        '{{title}} does not look for a status in `{{key}}`, so {{status}} has no effect. (Runtime behaviour.)',
      callRejected:
        '{{title}} throws because `{{key}}` is no method, so {{status}} is never sent. (Runtime behaviour.)',
      argumentIgnored:
        '{{title}} does not look for a status in this place, so {{status}} has no effect. (Runtime behaviour.)',
      argumentRejected:
        '{{title}} throws because {{status}} stands in the place of an object with options. (Runtime behaviour.)',
      resultIgnored:
        '{{title}} takes what a handler returns for its content, so {{status}} has no effect. (Runtime behaviour.)',
      renameKey: 'Write `{{property}}`.',
      writeNumber: 'Write the number {{status}}.',
      wrapStatus: 'Write `{ {{property}}: … }`.',
      setStatus: 'Write `{{setting}}`.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const seen = new Set<TSESTree.Node>();
    const report = (site: AnswerSite, byGiven: SitesByNode, byNode: SitesByNode) => {
      const { status, framework, misplaced } = site;
      if (misplaced === null || status.kind !== 'written' || site.tried) return;
      const { property } = misplaced;
      const node = misplaced.name ?? status.node;
      if (seen.has(node)) return;
      seen.add(node);
      const edit = editOf(misplaced, status, sourceCode);
      const alike = byGiven.get(misplaced.given) ?? [];
      context.report({
        node,
        messageId: messageFor(misplaced, status),
        data: {
          title: framework.title,
          status: describeStatus(status.code),
          property: property ?? '',
          key: quoted(sourceCode.getText(node)),
        },
        suggest:
          edit && alike.every((each) => isFit(each, edit.value, byNode))
            ? suggestion(edit.id, edit.fix, edit.data)
            : [],
      });
    };
    /** Whether a status can be moved. The site of the status that the response does have knows its content and fields. */
    const isFit = (site: AnswerSite, value: number | string | null, byNode: SitesByNode) => {
      const own = byNode.get(site.node)?.find((other) => other.misplaced === null);
      const { status } = site;
      return (
        status.kind === 'written' &&
        isWelcome(own ?? site, status.code, sourceCode, value ?? status.value)
      );
    };

    return onAllStatusSites(context, ['send', 'throw', 'stub'], (sites) => {
      const byGiven = sitesBy(sites, ({ misplaced }) => misplaced?.given);
      const byNode = sitesBy(sites, ({ node }) => node);
      for (const site of sites) report(site, byGiven, byNode);
    });
  },
});

type AnswerSite = SentSite | StubSite;

/** The sites of a file, by a node that several may have in common. */
type SitesByNode = ReadonlyMap<TSESTree.Node, readonly AnswerSite[]>;

function sitesBy(
  sites: readonly AnswerSite[],
  nodeOf: (site: AnswerSite) => TSESTree.Node | undefined,
): SitesByNode {
  const found = new Map<TSESTree.Node, AnswerSite[]>();
  for (const site of sites) {
    const node = nodeOf(site);
    const alike = node && found.get(node);
    if (alike) alike.push(site);
    else if (node) found.set(node, [site]);
  }
  return found;
}
