import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Misplaced, SentSite, WrittenStatus } from '../src/analysis/status-site.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { onAllStatusSites } from '../src/rule/listeners.ts';
import { isWelcome } from '../src/rule/problems/objections.ts';
import { renameKey, replaceExpression, suggestion } from '../src/rule/replace.ts';
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
      argumentIgnored:
        '{{title}} does not look for a status in this place, so {{status}} has no effect. (Runtime behaviour.)',
      argumentRejected:
        '{{title}} throws because {{status}} stands in the place of an object with options. (Runtime behaviour.)',
      resultIgnored:
        '{{title}} takes what a handler returns for its content, so {{status}} has no effect. (Runtime behaviour.)',
      renameKey: 'Write `{{property}}`.',
      writeNumber: 'Write the number {{status}}.',
      wrapStatus: 'Write `{ {{property}}: … }`.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const seen = new Set<TSESTree.Node>();
    const report = (site: SentSite, sites: readonly SentSite[]) => {
      const { status, framework, misplaced } = site;
      if (misplaced === null || status.kind !== 'written') return;
      const { key, property } = misplaced;
      const node = key?.key ?? status.node;
      if (seen.has(node)) return;
      seen.add(node);
      // The site of the status that the response does have knows its content and fields.
      const own = sites.find((other) => other.node === site.node && other.misplaced === null);
      const edit = editOf(misplaced, status, sourceCode);
      const isFit = edit && isWelcome(own ?? site, status.code, sourceCode, edit.value);
      context.report({
        node,
        messageId: messageFor(misplaced, status),
        data: {
          title: framework.title,
          status: describeStatus(status.code),
          property: property ?? '',
          key: key === null ? '' : quoted(sourceCode.getText(key.key)),
        },
        suggest: isFit
          ? suggestion(edit.id, edit.fix, { property: property ?? '', status: String(status.code) })
          : [],
      });
    };

    return onAllStatusSites(context, ['send', 'throw'], (sites) => {
      for (const site of sites) report(site, sites);
    });
  },
});

function messageFor({ place, throws }: Misplaced, { value }: WrittenStatus) {
  if (place === 'key') return 'keyIgnored';
  if (place === 'result') return 'resultIgnored';
  if (throws) return 'argumentRejected';
  return typeof value === 'string' ? 'stringIgnored' : 'argumentIgnored';
}

/**
 * The edit that moves the status to where the API reads it, with the value that stands there then; null where one
 * change is not enough.
 */
function editOf(
  { place, key, property }: Misplaced,
  { node, value, code, notation }: WrittenStatus,
  sourceCode: Readonly<TSESLint.SourceCode>,
) {
  if (place === 'result') return null;
  if (key !== null && property !== null)
    return { id: 'renameKey', value, fix: renameKey(key, property, sourceCode) } as const;
  // In one arm of a ternary, the object would have to stand in the other arm as well.
  if (node.parent?.type !== 'CallExpression' && node.parent?.type !== 'NewExpression') return null;
  if (property !== null) {
    const text = typeof value === 'string' ? String(code) : sourceCode.getText(node);
    const fix = replaceExpression(node, `{ ${property}: ${text} }`, sourceCode);
    return { id: 'wrapStatus', value: code, fix } as const;
  }
  if (notation !== 'string') return null;
  const fix = replaceExpression(node, String(code), sourceCode);
  return { id: 'writeNumber', value: code, fix } as const;
}
