import type { OwnConstant } from '../src/analysis/constants/own-constants.ts';
import type { OwnSite } from '../src/analysis/status-site.ts';
import { codeOfName, isCurrentPhrase } from '../src/http/phrases.ts';
import { statusCodes } from '../src/http/status-codes.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus, describeStatusReference } from '../src/rule/describe-status.ts';
import { inTurn, onOwnConstant, onStatusSite, ownRoles } from '../src/rule/listeners.ts';
import { flag, optionsOf } from '../src/rule/options.ts';
import { phraseFinding, textFinding } from '../src/rule/problems/disagreeing-text.ts';
import { replaceExpression, suggestion } from '../src/rule/replace.ts';
import { quoted } from '../src/text.ts';

type Options = [{ readonly current: boolean }];
type MessageId =
  | 'phraseDisagrees'
  | 'phraseOutdated'
  | 'textDisagrees'
  | 'nameDisagrees'
  | 'nameOutdated'
  | 'useStatus'
  | 'declareStatus'
  | 'usePhrase'
  | 'useNumber';

export default createRule<Options, MessageId>({
  name: 'consistent-reason-phrase',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require reason phrases and names of constants to fit their codes',
      recommended: 'warn',
      rfc9110: false,
      reference: 'RFC 9112, 4',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: optionsOf({
      current: flag("Ask for today's phrases and names in the place of older ones."),
    }),
    defaultOptions: [{ current: false }],
    messages: {
      phraseDisagrees:
        'This reason phrase is that of {{other}}, not of {{status}}; clients go by the number. (Convention; RFC 9112, 4.)',
      phraseOutdated:
        'This reason phrase is an older one of {{status}}. (Convention; {{reference}}.)',
      textDisagrees:
        'This text is the reason phrase of {{other}}, but describes {{status}}. (Convention; {{reference}}.)',
      nameDisagrees:
        '{{name}} is called like {{status}}, but stands for {{other}}. (Convention; {{reference}}.)',
      nameOutdated:
        '{{name}} is called by an older phrase of {{status}}. (Convention; {{reference}}.)',
      useStatus: 'Send {{status}} instead.',
      declareStatus: 'Declare {{status}} instead.',
      usePhrase: "Write '{{phrase}}'.",
      useNumber: 'Let {{name}} stand for {{status}}.',
    },
  },
  create(context, [{ current }]) {
    const { sourceCode } = context;
    const isOutdated = (text: string, code: number) =>
      current && statusCodes.get(code)?.state !== 'unused' && !isCurrentPhrase(text, code);

    /**
     * A library without today's name cannot be changed, and the file's own constants are reported where they are
     * declared.
     */
    const reportName = ({ status }: OwnSite) => {
      if (status.kind !== 'written' || status.notation !== 'constant') return;
      const { code, node } = status;
      const name = lastName(sourceCode.getText(node));
      const text = status.respell(code);
      if (codeOfName(name) !== code || !isOutdated(name, code)) return;
      if (!isCurrentPhrase(lastName(text), code)) return;
      context.report({
        node,
        messageId: 'nameOutdated',
        data: {
          name: quoted(name),
          status: describeStatus(code),
          reference: describeStatusReference(code),
        },
        fix: replaceExpression(node, text, sourceCode),
      });
    };

    const reportConstant = ({ name, code, node, literal, aliases }: OwnConstant) => {
      const named = codeOfName(name);
      if (named === undefined) return;
      const data = {
        name: quoted(name),
        status: describeStatus(named),
        other: describeStatus(code),
        reference: describeStatusReference(named),
      };
      if (named !== code) {
        const swap = literal && replaceExpression(literal, String(named), sourceCode);
        const suggest = suggestion('useNumber', swap, data);
        context.report({ node, messageId: 'nameDisagrees', data, suggest });
      } else if (isOutdated(name, code) && !aliases.some((alias) => isCurrentPhrase(alias, code))) {
        context.report({ node, messageId: 'nameOutdated', data });
      }
    };

    return inTurn(
      onStatusSite(context, [...ownRoles, 'stub'], (site) => {
        const finding =
          site.role === 'declare'
            ? textFinding(site, sourceCode)
            : phraseFinding(site, isOutdated, sourceCode);
        if (finding !== null) context.report(finding);
        if (site.role !== 'stub') reportName(site);
      }),
      onOwnConstant(context, reportConstant),
    );
  },
});

/** The name at the end of `StatusCodes.NOT_FOUND`. */
function lastName(text: string): string {
  return /[\w$]*$/u.exec(text)?.[0] ?? '';
}
