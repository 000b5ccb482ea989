import type { SentSite, StubSite } from '../src/analysis/status-site.ts';
import type { MistakenStatus } from '../src/analysis/status-value.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeLimits, describeStatus, describeValue } from '../src/rule/describe-status.ts';
import { inTurn, onAnyStatusSite, onReasonPhrase, ownRoles } from '../src/rule/listeners.ts';
import { invalidDeclarationFinding } from '../src/rule/problems/invalid-declaration.ts';
import { invalidPhraseFinding } from '../src/rule/problems/invalid-phrase.ts';
import { noStatusFinding } from '../src/rule/problems/no-status.ts';
import { correctionsOf, problemOf } from '../src/rule/problems/status-problem.ts';
import { replaceExpression, suggestion, useStatus } from '../src/rule/replace.ts';
import { namedCode } from '../src/rule/site-facts.ts';
import { quoted } from '../src/text.ts';

export default createRule({
  name: 'valid-status-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow statuses and reason phrases that the API rejects or changes',
      recommended: 'error',
      reference: 'RFC 9110, 15',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      notANumber:
        '{{title}} cannot send {{value}}: a status code is an integer. (RFC 9110, 15: by definition.)',
      stringRejected:
        '{{title}} rejects the string {{value}}: a status code is a number. (Runtime behaviour.)',
      stringMayThrow:
        '{{title}} rejects the string {{value}} on some of the servers that it runs on: a status code is a number. (Runtime behaviour.)',
      stringKept:
        '{{title}} answers with the string {{value}}, which equals no status code: a status code is a number. (Runtime behaviour.)',
      fractionRejected:
        '{{title}} rejects {{value}}: a status code is an integer. (RFC 9110, 15: by definition.)',
      valueIgnored:
        '{{title}} does not take {{value}} for a status code and sends its default in its place. (Runtime behaviour.)',
      fractionTruncated:
        '{{title}} sends {{integer}} for {{value}}: a status code is an integer. (RFC 9110, 15: by definition.)',
      fractionInvalid:
        '{{value}} is no status code: a status code is an integer. (RFC 9110, 15: by definition.)',
      rangeExceeded:
        '{{title}} takes status codes from {{least}} to {{most}}, and {{value}} is none of them. ({{source}}.)',
      choiceExceeded: '{{title}} takes {{only}} here, and {{value}} is none of them. ({{source}}.)',
      codeUnknown:
        '{{title}} does not know {{value}} and answers 500 (Internal Server Error) in its place. (Runtime behaviour.)',
      codeInvalid:
        '{{value}} is no status code: codes go from 100 to 599. (RFC 9110, 15: by definition.)',
      interimRejected:
        '{{title}} rejects {{status}}, which only announces a response. (Runtime behaviour.)',
      interimUnanswered:
        '{{status}} announces a final response that never comes, so the client waits for it. (RFC 9110, 15.2: by definition.)',
      interimFinal:
        '{{status}} is sent as the final response here, and only announces one. (RFC 9110, 15.2: by definition.)',
      switchingRejected:
        '{{title}} rejects 101 (Switching Protocols): no other protocol can take over here. ({{source}}.)',
      memberMissing:
        '{{of}} has no {{name}}, so {{title}} is given no status code. (RFC 9110, 15: by definition.)',
      phraseGiven:
        '{{value}} is a string, so {{title}} is given no status code. (RFC 9110, 15: by definition.)',
      undefinedThrows: 'The status is undefined here, and {{title}} throws. (Runtime behaviour.)',
      undefinedIgnored:
        'The status is undefined here, and {{title}} sends {{default}}. (Runtime behaviour.)',
      undefinedGiven:
        'The status is undefined here, which is no status code. (RFC 9110, 15: by definition.)',
      statusMissing: 'No status is given here, and {{title}} throws. (Runtime behaviour.)',
      noStatus:
        '{{value}} is no status code: a status code is an integer. (RFC 9110, 15: by definition.)',
      wordUnknown:
        '{{title}} has no status of the name {{value}}, and a number is no text. (Runtime behaviour.)',
      phraseRejected:
        '{{title}} rejects this text: a reason phrase cannot have {{character}}. (RFC 9112, 4: by definition.)',
      phraseStripped:
        '{{title}} leaves {{character}} out of this text: a reason phrase cannot have it. (RFC 9112, 4: by definition.)',
      useStatus: 'Send {{status}} instead.',
      useMember: 'Write {{constant}}.',
      usePhrase: "Write '{{phrase}}'.",
      omitPhrase: 'Leave the reason phrase to {{title}}.',
    },
  },
  create(context) {
    const { sourceCode } = context;

    const reportMistake = (mistake: MistakenStatus, title: string) => {
      const { node, gives, meant, correct } = mistake;
      const texts = [mistake.of, mistake.name, sourceCode.getText(node)];
      const [of = '', name = '', value = ''] = texts.map(quoted);
      context.report({
        node,
        messageId: gives === 'phrase' ? 'phraseGiven' : 'memberMissing',
        data: { title, of, name, value },
        suggest: [correct ?? meant?.toString() ?? []].flat().flatMap((constant) => {
          const fix = replaceExpression(node, constant, sourceCode);
          return suggestion('useMember', fix, { constant: quoted(constant) });
        }),
      });
    };

    const reportValue = (site: SentSite | StubSite) => {
      const { status, framework, runtime } = site;
      const code = namedCode(site);
      const messageId = code === null ? null : problemOf(site, code);
      if (code === null || messageId === null || site.tried) return;
      const written = status.kind === 'written' ? status : null;
      const corrections = correctionsOf(site, messageId, code);
      context.report({
        node: written?.node ?? site.node,
        messageId,
        data: {
          title: framework.title,
          value: written ? describeValue(written.value, sourceCode.getText(written.node)) : code,
          status: describeStatus(code),
          integer: Math.trunc(code),
          ...describeLimits(runtime),
        },
        suggest: useStatus(site, corrections, sourceCode),
      });
    };

    const reportFound = (finding: Parameters<typeof context.report>[0] | null) => {
      if (finding !== null) context.report(finding);
    };

    return inTurn(
      onAnyStatusSite(context, [...ownRoles, 'stub'], (site) => {
        const { status, framework, ignored } = site;
        if (ignored) return;
        if (status.kind === 'mistaken') reportMistake(status, framework.title);
        else if (site.role === 'declare') reportFound(invalidDeclarationFinding(site, sourceCode));
        else if (status.kind !== 'unknown') reportValue(site);
        // A mock may be given no status in order to see what comes of it.
        else if (site.role !== 'stub') reportFound(noStatusFinding(site, status, sourceCode));
      }),
      onReasonPhrase(context, (site) => {
        reportFound(invalidPhraseFinding(site, sourceCode));
      }),
    );
  },
});
