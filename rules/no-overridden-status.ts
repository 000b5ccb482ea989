import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Overriding } from '../src/analysis/status-site.ts';
import type { WrittenStatus } from '../src/analysis/status-value.ts';
import { noRedirect } from '../src/http/semantics.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { onAnyStatusSite } from '../src/rule/listeners.ts';
import { isWelcome } from '../src/rule/problems/objections.ts';
import { giveArgument, removeProperty, removeSetter } from '../src/rule/remove-status.ts';
import { suggestion, type Edit } from '../src/rule/replace.ts';
import { isReplaced } from '../src/rule/site-facts.ts';
import { useDecorator } from '../src/rule/use-decorator.ts';
import { quoted } from '../src/text.ts';

export default createRule({
  name: 'no-overridden-status',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow statuses that another one replaces before they are sent',
      recommended: 'error',
      reference: 'RFC 9110, 15',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      statusReplaced:
        '{{title}} never sends this {{status}}: {{other}} takes its place, since a response has one status. (RFC 9110, 15: by definition.)',
      callReplaces:
        '{{title}} never sends this {{status}}: `{{by}}` puts {{other}} in its place. (Runtime behaviour.)',
      nothingReturned:
        '{{title}} never sends this {{status}}: by default it answers a handler that returns nothing with {{other}}. (Runtime behaviour.)',
      useDecorator: 'Write `@{{decorator}}`, the status of a handler that returns nothing.',
      giveStatus: 'Give {{status}} to `{{by}}`.',
      dropStatus: 'Remove {{status}}.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const seen = new Set<Overriding['dead']>();

    /** `status(301).redirect(url)` becomes `redirect(301, url)`. */
    const giveStatus = ({ by, room, isImplied }: Overriding, status: WrittenStatus) => {
      const isRedirection = noRedirect(status.code) === null && status.notation !== 'string';
      const isWhole = status.node.parent?.type === 'CallExpression';
      if (room === null || !isImplied || !isRedirection || !isWhole) return null;
      return giveArgument(by, room, sourceCode.getText(status.node), sourceCode);
    };

    return onAnyStatusSite(context, ['send'], (site) => {
      const { status, framework, overridden, ignored } = site;
      if (ignored || status.kind !== 'written' || overridden === null) return;
      const { dead, by, code, isImplied, decorator } = overridden;
      // If the other status has the same code, the code is sent all the same.
      if (seen.has(dead) || !isReplaced(site)) return;
      seen.add(dead);

      const names = {
        title: framework.title,
        status: describeStatus(status.code),
        other: code === null ? 'a later status' : describeStatus(code),
        by: nameOf(by, sourceCode),
      };
      if (decorator !== null) {
        const renamed = isWelcome(site, status.code, sourceCode)
          ? useDecorator(dead, decorator, context.filename, sourceCode)
          : null;
        context.report({
          node: status.node,
          messageId: 'nothingReturned',
          data: names,
          suggest: suggestion('useDecorator', renamed, { decorator }),
        });
        return;
      }
      const dropped = removeSetter(dead, sourceCode) ?? removeProperty(status.node, sourceCode);
      const given = dropped && giveStatus(overridden, status);
      context.report({
        node: status.node,
        messageId: isImplied || by.type === 'NewExpression' ? 'callReplaces' : 'statusReplaced',
        data: names,
        suggest: [
          ...suggestion('giveStatus', dropped && given && together(dropped, given), names),
          ...suggestion('dropStatus', dropped, names),
        ],
      });
    });
  },
});

function together(...edits: readonly Edit[]): TSESLint.ReportFixFunction {
  return (fixer) => edits.map((edit) => edit(fixer));
}

/** The name of a call, as messages show it: `redirect()`; an assignment as it is written. */
function nameOf(by: Overriding['by'], sourceCode: Readonly<TSESLint.SourceCode>): string {
  if (by.type === 'NewExpression') return `new ${quoted(sourceCode.getText(by.callee))}()`;
  if (by.type !== 'CallExpression') return quoted(sourceCode.getText(by));
  const { callee } = by;
  const isOfResponse = callee.type === 'MemberExpression' && !isClass(callee.object);
  const name = isOfResponse ? callee.property : callee;
  return `${quoted(sourceCode.getText(name))}()`;
}

/** Whether a method belongs to a class, as in `Response.json()`: its own name would not say which. */
function isClass(object: TSESTree.Expression): boolean {
  return object.type === 'Identifier' && /^[A-Z]/u.test(object.name);
}
