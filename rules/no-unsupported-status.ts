import { httpVersions, unsupportedIn, type HttpVersion } from '../src/http/versions.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeProhibition, describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite, ownRoles } from '../src/rule/listeners.ts';
import { choice, optionsOf } from '../src/rule/options.ts';
import { useStatus } from '../src/rule/replace.ts';
import { isFinal, namedCode, placeOf } from '../src/rule/site-facts.ts';

type Options = [{ readonly httpVersion: HttpVersion }];
type MessageId = 'statusUnsupported' | 'useStatus' | 'declareStatus';

export default createRule<Options, MessageId>({
  name: 'no-unsupported-status',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow status codes that the version of HTTP in use lacks',
      recommended: false,
      reference: 'RFC 9110, 15.2',
    },
    hasSuggestions: true,
    schema: optionsOf({
      httpVersion: choice(httpVersions, 'The version of HTTP that clients are answered in.'),
    }),
    defaultOptions: [{ httpVersion: '1.1' }],
    messages: {
      statusUnsupported: 'HTTP/{{version}} does not support {{status}}: {{because}}. ({{demand}}.)',
      useStatus: 'Send {{status}} instead.',
      declareStatus: 'Declare {{status}} instead.',
    },
  },
  create(context, [{ httpVersion: version }]) {
    return onStatusSite(context, ownRoles, (site) => {
      const code = namedCode(site);
      const row = code === null ? undefined : unsupportedIn(version, code);
      if (code === null || row === undefined || !isFinal(site)) return;

      const { because, instead } = row;
      context.report({
        node: placeOf(site),
        messageId: 'statusUnsupported',
        data: {
          version,
          status: describeStatus(code),
          because,
          demand: describeProhibition(row),
        },
        suggest: useStatus(site, instead, context.sourceCode),
      });
    });
  },
});
