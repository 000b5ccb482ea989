import type { TSESLint } from '@typescript-eslint/utils';
import type { DeclaredSite, SentSite, StubSite } from '../src/analysis/status-site.ts';
import { isInterim, statusCodes } from '../src/http/status-codes.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeProhibition, describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite } from '../src/rule/listeners.ts';
import { removeGiven } from '../src/rule/remove-status.ts';
import { removeContent, replaceStatus, suggestion } from '../src/rule/replace.ts';
import { isFinal, namedCode, placeOf } from '../src/rule/site-facts.ts';

type Site = SentSite | DeclaredSite | StubSite;

export default createRule({
  name: 'no-forbidden-content',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow content in responses whose status code has none',
      recommended: 'error',
      reference: 'RFC 9110, 6.4.1',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      contentThrows:
        '{{title}} throws when content is given with {{status}}, which has none. ({{demand}}.)',
      contentDropped: '{{title}} drops this content: a {{status}} response has none. ({{demand}}.)',
      contentMayThrow:
        '{{title}} throws a TypeError for this content where it runs on a standard Response: a {{status}} response has none. ({{demand}}.)',
      contentSent:
        '{{title}} sends this content although a {{status}} response has none. ({{demand}}.)',
      contentImpossible:
        'This content is never received: a {{status}} response ends with its header section. ({{demand}}.)',
      contentFaked: 'No server sends this content: a {{status}} response has none. ({{demand}}.)',
      contentDeclared:
        'A {{status}} response has no content, so this describes none. ({{demand}}.)',
      contentForbidden: 'A {{status}} response MUST NOT have content. ({{demand}}.)',
      dropContent: 'Remove the content.',
      useOk: 'Send the content with {{status}}.',
      declareOk: 'Declare the content with {{status}}.',
    },
  },
  create(context) {
    return onStatusSite(context, ['send', 'declare', 'stub'], (site) => {
      const registered = statusCodes.get(namedCode(site) ?? NaN);
      if (registered === undefined || registered.content === 'allowed') return;
      const { code, reference } = registered;
      // Rule valid-status-code reports an interim status as the answer; 101 may be one of a server.
      if (site.role !== 'declare' && isInterim(code) && (code !== 101 || site.role === 'stub'))
        return;
      const { node, content, framework } = site;
      if (content.present !== 'yes' || isTried(site) || !isFinal(site)) return;

      const { sourceCode } = context;
      context.report({
        node: content.called ? placeOf(site) : (content.node ?? node),
        messageId: messageFor(site, code),
        data: {
          title: framework.title,
          status: describeStatus(code),
          demand: describeProhibition({ level: levels[registered.content], reference }),
        },
        suggest: [
          ...suggestion('dropContent', withoutContent(site, sourceCode)),
          ...suggestion(
            site.role === 'declare' ? 'declareOk' : 'useOk',
            replaceStatus(site, 200, sourceCode),
            { status: describeStatus(200) },
          ),
        ],
      });
    });
  },
});

function isTried(site: Site): boolean {
  return site.role !== 'declare' && site.tried;
}

function withoutContent(site: Site, sourceCode: Readonly<TSESLint.SourceCode>) {
  if (site.role !== 'declare') return removeContent(site.content, sourceCode);
  const property = site.content.node?.parent;
  if (property?.type !== 'Property' || property === site.key) return null;
  return property.parent.properties.length > 1 ? removeGiven(property, sourceCode) : null;
}

/** What happens to the content: by the runtime where that is known, else by the specification. */
const messages = {
  throws: 'contentThrows',
  dropped: 'contentDropped',
  'may throw': 'contentMayThrow',
  sent: 'contentSent',
} as const;

/** A 205 is framed like any other response; a 1xx, 204 or 304 ends before content could begin. */
const levels = { forbidden: 'MUST', impossible: 'convention' } as const;

function messageFor({ role, content: { fates } }: Site, code: number) {
  if (role === 'declare') return 'contentDeclared';
  const fate = code === 204 || code === 205 || code === 304 ? fates?.[code] : undefined;
  if (fate !== undefined) return messages[fate];
  if (role === 'stub') return 'contentFaked';
  return code === 205 ? 'contentForbidden' : 'contentImpossible';
}
