import type { TSESLint } from '@typescript-eslint/utils';
import type { SentSite } from '../src/analysis/status-site.ts';
import type { ContentStatus } from '../src/analysis/status-value.ts';
import { meaningOfStatus, problemStatus, statusMembers } from '../src/http/content-members.ts';
import { isError } from '../src/http/status-codes.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeReference, describeStatus } from '../src/rule/describe-status.ts';
import { onStatusInContent } from '../src/rule/listeners.ts';
import { choice, listOf, optionsOf } from '../src/rule/options.ts';
import { disagreeingContent } from '../src/rule/problems/stated-content.ts';
import { giveStatus, replaceExpression, replaceStatus, suggestion } from '../src/rule/replace.ts';
import { isFinal, namedCode } from '../src/rule/site-facts.ts';

const memberNames = statusMembers.map(({ name }) => name);

type Options = [{ readonly members: readonly string[] }];
type MessageId = 'statusOnlyInContent' | 'statusContradicted' | 'sendStatus' | 'stateStatus';

export default createRule<Options, MessageId>({
  name: 'no-status-in-content',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow content that gives another status than the response has',
      recommended: 'warn',
      reference: 'RFC 9110, 15',
    },
    hasSuggestions: true,
    schema: optionsOf({
      members: listOf(choice(memberNames), 'The members of the content that are checked.', 1),
    }),
    defaultOptions: [{ members: memberNames }],
    messages: {
      statusOnlyInContent:
        'This is sent with {{sent}}: {{stated}} stands in the content alone, where no cache, proxy or monitor looks for it. ({{demand}}.)',
      statusContradicted:
        'This is sent with {{sent}} while its content says {{stated}}, so one of the two is wrong. ({{demand}}.)',
      sendStatus: 'Send {{status}}.',
      stateStatus: 'Say {{status}} in the content too.',
    },
  },
  create(context, [{ members }]) {
    const { sourceCode } = context;
    return onStatusInContent(context, (site) => {
      const sent = sentCode(site);
      const inContent = sent === null ? null : disagreeingContent(site, sent, members);
      if (sent === null || inContent === null || site.faked || !isFinal(site)) return;
      const { code, node } = inContent;

      const spelt = speltIn(site, inContent, sourceCode);
      const send =
        replaceStatus(site, code, sourceCode) ?? giveStatus(site, code, spelt, sourceCode);
      const isContradicted = isError(sent);
      const state = isContradicted
        ? replaceExpression(node, inContent.respell(sent), sourceCode)
        : null;
      context.report({
        node,
        messageId: isContradicted ? 'statusContradicted' : 'statusOnlyInContent',
        data: {
          sent: describeStatus(sent),
          stated: describeStatus(code),
          demand: demandOn(site),
        },
        suggest: [
          ...suggestion('sendStatus', send, { status: describeStatus(code) }),
          ...suggestion('stateStatus', state, { status: describeStatus(sent) }),
        ],
      });
    });
  },
});

/** The code that is sent: written, implied by the call, or filled in by the framework; null where it is unknown. */
function sentCode(site: SentSite): number | null {
  const { status } = site;
  return status.kind === 'implied' ? status.code : namedCode(site);
}

/**
 * The status as the content writes it, if its names can be used where the response is made; a string becomes a number.
 */
function speltIn(
  { node: response }: SentSite,
  { node, notation, code }: ContentStatus,
  sourceCode: Readonly<TSESLint.SourceCode>,
): string {
  const isHere = response.range[0] <= node.range[0] && node.range[1] <= response.range[1];
  return isHere && notation !== 'string' ? sourceCode.getText(node) : String(code);
}

/** RFC 9457 demands that problem details give the status that is sent; for other content it follows from RFC 9110. */
function demandOn({ fields }: SentSite): string {
  const type = fields.value('content-type');
  const isProblem = type?.type === 'Literal' && String(type.value).includes('problem+json');
  return isProblem
    ? `${describeReference(problemStatus)}: MUST`
    : `Convention; ${describeReference(meaningOfStatus)}`;
}
