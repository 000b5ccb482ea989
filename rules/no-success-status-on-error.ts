import type { SentSite } from '../src/analysis/status-site.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { onAnswer } from '../src/rule/listeners.ts';
import { codeList, optionsOf } from '../src/rule/options.ts';
import { isAcknowledging } from '../src/rule/problems/acknowledging.ts';
import { problemOf } from '../src/rule/problems/status-problem.ts';
import { isSuccessOnError } from '../src/rule/problems/success-on-error.ts';
import { giveStatus, replaceStatus, suggestion } from '../src/rule/replace.ts';
import { isFinal, namedCode } from '../src/rule/site-facts.ts';

type Options = [{ readonly allow: readonly number[] }];
type MessageId = 'errorAnswered' | 'errorThrown' | 'useStatus';

export default createRule<Options, MessageId>({
  name: 'no-success-status-on-error',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow errors that are answered or thrown as a success',
      recommended: 'warn',
      reference: 'RFC 9110, 15.3',
    },
    hasSuggestions: true,
    schema: optionsOf({
      allow: codeList('Codes of successes that errors may have.'),
    }),
    defaultOptions: [{ allow: [] }],
    messages: {
      errorAnswered:
        'This tells of an error that was caught, and leaves with {{status}}, which says that the request succeeded. (Convention; RFC 9110, 15.3.)',
      errorThrown:
        'This error has {{status}}, which says that the request succeeded. (Convention; RFC 9110, 15.3.)',
      useStatus: 'Send {{status}} instead.',
    },
  },
  create(context, [{ allow }]) {
    const { sourceCode } = context;
    return onAnswer(context, (site) => {
      const { role, status, toldError } = site;
      const code = status.kind === 'implied' ? status.code : namedCode(site);
      if (code === null || allow.includes(code) || !isSuccessOnError(site, code)) return;
      if (site.faked || (role === 'send' && isAcknowledging(site, context))) return;
      // What the API rejects or changes is not sent as a success.
      if (problemOf(site, code) !== null || !isFinal(site)) return;

      const isWritten = status.kind === 'written' && (role === 'throw' || toldError?.isOnly);
      context.report({
        node: isWritten ? status.node : (toldError?.node ?? site.node),
        messageId: role === 'throw' ? 'errorThrown' : 'errorAnswered',
        data: { status: describeStatus(code) },
        suggest: errorsFor(site).flatMap((error) => {
          const edit =
            status.kind === 'implied'
              ? giveStatus(site, error, String(error), sourceCode)
              : replaceStatus(site, error, sourceCode);
          return suggestion('useStatus', edit, { status: describeStatus(error) });
        }),
      });
    });
  },
});

/** What to send instead. Where other answers have the same status, none can be written in its place. */
function errorsFor({ role, toldError }: SentSite): readonly number[] {
  // Of an error that is thrown, the file seldom tells whose fault it is; one that is caught was not expected.
  if (role === 'throw') return [400, 500];
  return toldError?.isOnly === true ? [500] : [];
}
