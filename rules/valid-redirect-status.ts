import type { SentSite } from '../src/analysis/status-site.ts';
import { redirects } from '../src/http/semantics.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { anyOf, describeReference, describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite } from '../src/rule/listeners.ts';
import { codeList, flag, optionsOf } from '../src/rule/options.ts';
import { lostRedirect, type LostRedirect } from '../src/rule/problems/lost-redirect.ts';
import { useStatus } from '../src/rule/replace.ts';
import { answersOnly, isFinal, isRedirect, namedCode, placeOf } from '../src/rule/site-facts.ts';

type Options = [
  {
    readonly allow: readonly number[];
    readonly allowMethodRewrite: boolean;
  },
];
type MessageId = Finding['messageId'] | 'useStatus';

export default createRule<Options, MessageId>({
  name: 'valid-redirect-status',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow redirects with a status code that does not redirect',
      recommended: 'error',
      presetOptions: { strict: { allowMethodRewrite: false } },
      reference: 'RFC 9110, 10.2.2 and 15.4',
    },
    hasSuggestions: true,
    schema: optionsOf({
      allow: codeList('Status codes that are accepted although no client follows them.'),
      allowMethodRewrite: flag(
        'Accept 301 and 302 in answer to POST, after which each client decides between POST and GET.',
      ),
    }),
    defaultOptions: [{ allow: [], allowMethodRewrite: true }],
    messages: {
      notRedirected:
        '{{title}} sends {{status}} here, which redirects nobody: {{because}}. ({{reference}}: by definition.)',
      redirectionWithdrawn:
        '{{status}} is a redirection that redirects nobody: {{because}}. ({{reference}}: by definition.)',
      methodOpen:
        'After {{status}} in answer to POST, each client decides for itself whether it repeats the POST or sends a GET; say {{choices}}. ({{reference}}: MAY.)',
      useStatus: 'Send {{status}} instead.',
    },
  },
  create(context, [{ allow, allowMethodRewrite }]) {
    const report = (site: SentSite, { messageId, code, data, instead }: Finding) => {
      context.report({
        node: placeOf(site),
        messageId,
        data: { ...data, title: site.framework.title, status: describeStatus(code) },
        suggest: useStatus(site, instead, context.sourceCode),
      });
    };

    return onStatusSite(context, ['send', 'throw'], (site) => {
      const code = namedCode(site);
      if (code === null) return;
      const finding =
        (allow.includes(code) ? null : lostRedirect(site, code)) ??
        (allowMethodRewrite ? null : methodOpen(site, code));
      if (finding !== null && isFinal(site)) report(site, finding);
    });
  },
});

type Finding = LostRedirect | MethodOpen;

interface MethodOpen {
  readonly messageId: 'methodOpen';
  readonly code: number;
  readonly data: Readonly<Record<string, string>>;
  readonly instead: readonly number[];
}

/** A redirect after which each client decides whether a POST becomes a GET. */
function methodOpen(site: SentSite, code: number): MethodOpen | null {
  // An error's handler may send another status.
  if (site.role !== 'send' && !isRedirect(site)) return null;
  // The redirect of `res.status(302).redirect('/new')` has a site of its own.
  if (site.role === 'send' && site.overridden !== null) return null;
  const row = redirects.find((redirect) => redirect.code === code);
  if (row?.method !== 'open' || !answersOnly(site, ['POST'])) return null;
  const precise = redirects.filter(
    ({ method, permanent }) =>
      method === 'GET' || (method === 'same' && permanent === row.permanent),
  );
  const choices = precise.map(
    (other) => `${describeStatus(other.code)} for ${other.method === 'GET' ? 'GET' : 'POST'}`,
  );
  return {
    messageId: 'methodOpen',
    code,
    data: { choices: anyOf(choices), reference: describeReference(row.reference) },
    instead: precise.map((other) => other.code),
  };
}
