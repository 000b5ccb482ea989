import type { TSESLint } from '@typescript-eslint/utils';
import { codeOfName, codeOfPhrase, isCurrentPhrase } from '../src/http/phrases.ts';
import { isInterim, statusCodes } from '../src/http/status-codes.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeReference, describeStatus } from '../src/rule/describe-status.ts';
import { onOwnConstant } from '../src/rule/on-own-constant.ts';
import { onStatusSite, statedCode } from '../src/rule/on-status-site.ts';
import { replaceStatus } from '../src/rule/replace.ts';

type Options = [{ readonly current: boolean }];
type MessageId =
  | 'phraseDisagrees'
  | 'phraseOutdated'
  | 'nameDisagrees'
  | 'nameOutdated'
  | 'useStatus'
  | 'useNumber';

export default createRule<Options, MessageId>({
  name: 'consistent-reason-phrase',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require reason phrases and names of constants to agree with their status codes',
      recommended: 'warn',
      reference: 'RFC 9112, 4',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          current: {
            type: 'boolean',
            description: "Ask for today's phrases and names in the place of older ones.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ current: false }],
    messages: {
      phraseDisagrees:
        'This reason phrase is that of {{other}}, not of {{status}}; clients go by the number. (Convention; RFC 9112, 4.)',
      phraseOutdated: 'This reason phrase is an older one of {{status}}. ({{reference}}.)',
      nameDisagrees:
        '{{name}} is called like {{status}}, but stands for {{other}}. (Convention; {{reference}}.)',
      nameOutdated: '{{name}} is called by an older phrase of {{status}}. ({{reference}}.)',
      useStatus: 'Send {{status}} instead.',
      useNumber: 'Let {{name}} stand for {{status}}.',
    },
  },
  create(context, [{ current }]) {
    const isOutdated = (text: string, code: number) =>
      current && statusCodes.get(code)?.state !== 'unused' && !isCurrentPhrase(text, code);

    const sites = onStatusSite(context, (site) => {
      const { status, phrase } = site;
      if (current && status.kind === 'written' && status.notation === 'constant') {
        const { code, node } = status;
        const name = lastName(context.sourceCode.getText(node));
        const text = status.respell(code);
        // A library without today's name is as it is, and a constant of the file is reported where it is declared.
        if (
          codeOfName(name) === code &&
          isOutdated(name, code) &&
          isCurrentPhrase(lastName(text), code)
        )
          context.report({
            node,
            messageId: 'nameOutdated',
            data: { name, ...describe(code) },
            fix: (fixer) => fixer.replaceText(node, text),
          });
      }

      const code = statedCode(site) ?? NaN;
      const registered = statusCodes.get(code);
      const named = phrase === null ? undefined : codeOfPhrase(phrase.value);
      if (registered === undefined || phrase === null || named === undefined) return;
      if (named === code && !isOutdated(phrase.value, code)) return;
      const [start, end] = phrase.node.range;
      const swap = named === code || isInterim(named) ? null : replaceStatus(site, named);
      context.report({
        node: phrase.node,
        messageId: named === code ? 'phraseOutdated' : 'phraseDisagrees',
        data: { other: describeStatus(named), ...describe(code) },
        fix:
          registered.state === 'unused'
            ? null
            : (fixer) => fixer.replaceTextRange([start + 1, end - 1], registered.phrase),
        suggest:
          swap === null
            ? []
            : [{ messageId: 'useStatus', data: { status: describeStatus(named) }, fix: swap }],
      });
    });

    const constants = onOwnConstant(context, ({ name, code, node, literal, aliases }) => {
      const named = codeOfName(name);
      if (named === undefined) return;
      if (named !== code) {
        const data = { name, ...describe(named), other: describeStatus(code) };
        const swap = (fixer: TSESLint.RuleFixer) =>
          literal === null ? null : fixer.replaceText(literal, String(named));
        const suggest =
          literal === null ? [] : [{ messageId: 'useNumber' as const, data, fix: swap }];
        context.report({ node, messageId: 'nameDisagrees', data, suggest });
      } else if (isOutdated(name, code) && !aliases.some((alias) => isCurrentPhrase(alias, code))) {
        context.report({ node, messageId: 'nameOutdated', data: { name, ...describe(code) } });
      }
    });
    return { ...sites, ...constants };
  },
});

function describe(code: number): { readonly status: string; readonly reference: string } {
  const { reference } = statusCodes.get(code) ?? {};
  return {
    status: describeStatus(code),
    reference: reference === undefined ? '' : describeReference(reference),
  };
}

/** The name at the end of `StatusCodes.NOT_FOUND`. */
function lastName(text: string): string {
  return /[\w$]*$/u.exec(text)?.[0] ?? '';
}
