import type { SentSite, UnknownStatus } from '../src/analysis/status-site.ts';
import { isError } from '../src/http/status-codes.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { addFallback, fallbackFor, giveOnlyArgument } from '../src/rule/fallback.ts';
import { onAnyStatusSite } from '../src/rule/listeners.ts';
import { isWelcome } from '../src/rule/problems/objections.ts';
import { replaceExpression, suggestion } from '../src/rule/replace.ts';
import { isReplaced } from '../src/rule/site-facts.ts';
import { quoted } from '../src/text.ts';

/** What an error is answered with that brings no status of its own. */
const failure = 500;

export default createRule({
  name: 'no-undefined-status',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow statuses that are undefined for some errors, or no number at all',
      recommended: 'warn',
      reference: 'RFC 9110, 15',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      errorThrows:
        '{{value}} is undefined for an error without a status, such as a TypeError, and {{title}} throws then. (Runtime behaviour.)',
      errorIgnored:
        '{{value}} is undefined for an error without a status, such as a TypeError, and {{title}} sends {{default}} then. (Runtime behaviour.)',
      errorUndefined:
        '{{value}} is undefined for an error without a status, such as a TypeError, and undefined is no status code. (RFC 9110, 15: by definition.)',
      causeGiven:
        '{{value}} is undefined for a TypeError, and the name or number of a cause for others, such as ENOENT: neither is a status code. (RFC 9110, 15: by definition.)',
      undefinedThrows: 'The status is undefined here, and {{title}} throws. (Runtime behaviour.)',
      undefinedIgnored:
        'The status is undefined here, and {{title}} sends {{default}}. (Runtime behaviour.)',
      undefinedGiven:
        'The status is undefined here, which is no status code. (RFC 9110, 15: by definition.)',
      statusMissing: 'No status is given here, and {{title}} throws. (Runtime behaviour.)',
      noStatus:
        '{{value}} is no status code: a status code is an integer. (RFC 9110, 15: by definition.)',
      addFallback: 'Write `{{fallback}}` behind it.',
      useError: 'Send {{status}}.',
    },
  },
  create(context) {
    const { sourceCode } = context;

    const editsFor = (site: SentSite, status: UnknownStatus) => {
      if (!status.isForError() || !isWelcome(site, failure, sourceCode)) return [];
      const { node } = status;
      if (status.reason() === 'error') {
        const fallback = fallbackFor(node, failure, sourceCode);
        const add = addFallback(node, fallback, sourceCode);
        return suggestion('addFallback', add, { fallback });
      }
      const text = String(failure);
      const use =
        status.reason() === 'missing'
          ? giveOnlyArgument(node, text, sourceCode)
          : replaceExpression(node, text, sourceCode);
      return suggestion('useError', use, { status: describeStatus(failure) });
    };

    return onAnyStatusSite(context, ['send', 'throw'], (site) => {
      const { status, framework, runtime, ignored } = site;
      if (ignored || (isReplaced(site) && runtime.checks !== 'at once')) return;
      const { nothing } = runtime;
      const { title } = framework;
      if (status.kind !== 'unknown' || status.hasFallback) return;
      const messageId = messageFor(site, status);
      if (messageId === null) return;
      context.report({
        node: status.node,
        messageId,
        data: {
          title,
          value: quoted(sourceCode.getText(status.node)),
          default: typeof nothing === 'number' ? describeStatus(nothing) : 'its default',
        },
        suggest: editsFor(site, status),
      });
    });
  },
});

function messageFor({ runtime: { nothing } }: SentSite, status: UnknownStatus) {
  const isHarmless = typeof nothing === 'number' && isError(nothing);
  switch (status.reason()) {
    case 'error':
      if (isHarmless) return null;
      if (nothing === undefined) return 'errorUndefined';
      return nothing === 'throws' ? 'errorThrows' : 'errorIgnored';
    case 'error code':
      return 'causeGiven';
    case 'nothing':
      if (nothing === 'throws') return 'undefinedThrows';
      if (isHarmless || mayBeMeant(status)) return null;
      return nothing === undefined ? 'undefinedGiven' : 'undefinedIgnored';
    case 'missing':
      return 'statusMissing';
    case 'truth':
      return nothing === undefined || nothing === 'throws' ? 'noStatus' : null;
    case 'no status':
      return 'noStatus';
    default:
      return null;
  }
}

/** Whether `undefined` may stand for the default: `{ status: isNew ? 201 : undefined }`, `json(value, undefined, headers)`. */
function mayBeMeant({ node }: UnknownStatus): boolean {
  const { parent } = node;
  if (parent?.type === 'CallExpression' || parent?.type === 'NewExpression')
    return parent.arguments.at(-1) !== node;
  return parent?.type === 'ConditionalExpression' || parent?.type === 'LogicalExpression';
}
