import type { OwnConstant } from '../src/analysis/constants/own-constants.ts';
import type { OwnSite, SentSite, StubSite } from '../src/analysis/status-site.ts';
import {
  codeOfName,
  codeOfPhrase,
  forbiddenCharacter,
  isCurrentPhrase,
} from '../src/http/phrases.ts';
import { isInterim, statusCodes } from '../src/http/status-codes.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeReference, describeStatus } from '../src/rule/describe-status.ts';
import { inTurn, onOwnConstant, onStatusSite, ownRoles } from '../src/rule/listeners.ts';
import { flag, optionsOf } from '../src/rule/options.ts';
import { replaceExpression, suggestion, useStatus } from '../src/rule/replace.ts';
import { namedCode } from '../src/rule/site-facts.ts';
import { quoted } from '../src/text.ts';

type Options = [{ readonly current: boolean }];
type MessageId =
  | 'phraseDisagrees'
  | 'phraseOutdated'
  | 'nameDisagrees'
  | 'nameOutdated'
  | 'useStatus'
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
      nameDisagrees:
        '{{name}} is called like {{status}}, but stands for {{other}}. (Convention; {{reference}}.)',
      nameOutdated:
        '{{name}} is called by an older phrase of {{status}}. (Convention; {{reference}}.)',
      useStatus: 'Send {{status}} instead.',
      usePhrase: "Write '{{phrase}}'.",
      useNumber: 'Let {{name}} stand for {{status}}.',
    },
  },
  create(context, [{ current }]) {
    const { sourceCode } = context;
    const isOutdated = (text: string, code: number) =>
      current && statusCodes.get(code)?.state !== 'unused' && !isCurrentPhrase(text, code);

    const reportPhrase = (site: SentSite | StubSite) => {
      const code = namedCode(site) ?? NaN;
      const registered = statusCodes.get(code);
      if (site.phrase === null || registered === undefined) return;
      const { node, value } = site.phrase;
      // Rule valid-status-code reports a text with characters that no reason phrase can have.
      if (forbiddenCharacter(value) !== null) return;
      const named = codeOfPhrase(value);
      if (named === undefined || (named === code && !isOutdated(value, code))) return;

      const other = describeStatus(named);
      const { state, phrase } = registered;
      const swaps = named === code || isInterim(named) ? [] : [named];
      const quote = sourceCode.text.charAt(node.range[0]);
      const text = `${quote}${phrase}${quote}`;
      const use = state === 'unused' ? null : replaceExpression(node, text, sourceCode);
      context.report({
        node,
        messageId: named === code ? 'phraseOutdated' : 'phraseDisagrees',
        data: { other, status: describeStatus(code), reference: referenceOf(code) },
        suggest: [
          ...suggestion('usePhrase', use, { phrase }),
          ...useStatus(site, swaps, sourceCode),
        ],
      });
    };

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
        data: { name: quoted(name), status: describeStatus(code), reference: referenceOf(code) },
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
        reference: referenceOf(named),
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
        if (site.role !== 'declare') reportPhrase(site);
        if (site.role !== 'stub') reportName(site);
      }),
      onOwnConstant(context, reportConstant),
    );
  },
});

function referenceOf(code: number): string {
  const { reference } = statusCodes.get(code) ?? {};
  return reference === undefined ? '' : describeReference(reference);
}

/** The name at the end of `StatusCodes.NOT_FOUND`. */
function lastName(text: string): string {
  return /[\w$]*$/u.exec(text)?.[0] ?? '';
}
