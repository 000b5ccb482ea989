import type { TSESTree } from '@typescript-eslint/utils';
import type { Role } from '../src/analysis/status-site.ts';
import { librariesOption, libraryOption } from '../src/rule/constants/library-option.ts';
import { literalFindings, type LiteralFinding } from '../src/rule/constants/findings.ts';
import { choiceOf, type OwnConstants } from '../src/rule/constants/sources.ts';
import {
  editsOf,
  numberFor,
  otherConstantFor,
  type Replacement,
} from '../src/rule/constants/use-constant.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { inTurn, onAllStatusSites, onConstantUse, roles } from '../src/rule/listeners.ts';
import { choice, codeList, listOf, optionsOf } from '../src/rule/options.ts';
import { quoted } from '../src/text.ts';

type Options = [
  {
    readonly style: 'constant' | 'number';
    readonly library: string | OwnConstants;
    readonly from: readonly string[];
    readonly to?: string | OwnConstants;
    readonly allow: readonly number[];
    readonly roles: readonly Role[];
    readonly keys: 'consistent' | 'always' | 'never';
    readonly withoutSource: 'once' | 'each' | 'never';
  },
];
type Finding = LiteralFinding['messageId'] | 'constantUsed' | 'libraryUsed';
type MessageId = Finding | 'useConstant' | 'installConstant';

export default createRule<Options, MessageId>({
  name: 'prefer-status-constant',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Prefer named constants over literal status codes',
      recommended: 'warn',
      rfc9110: false,
      presetOptions: { strict: { withoutSource: 'each' } },
      reference: 'Convention',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: optionsOf({
      style: choice(
        ['constant', 'number'],
        'Whether names are preferred over numbers, or numbers over the constants of libraries.',
      ),
      library: libraryOption(
        'Where the constants come from; `auto` takes what the file has, else what the project depends on.',
      ),
      from: librariesOption('Libraries whose constants are to be replaced by those of `to`.'),
      to: libraryOption('Where constants of `from` are moved; `library`, if not given.'),
      allow: codeList('Codes that may be written either way.'),
      roles: listOf(
        choice(roles),
        'Where literals are looked for: in what is sent, thrown or declared, compared with a status, expected in a test, or answered by a stub.',
        1,
      ),
      keys: choice(
        ['consistent', 'always', 'never'],
        'Whether the keys of documented responses are asked for constants: where other keys of the file are constants, always, or never.',
      ),
      withoutSource: choice(
        ['once', 'each', 'never'],
        'What is reported where neither the file nor the project has constants: the first literal of the file, each, or none.',
      ),
    }),
    defaultOptions: [
      {
        style: 'constant',
        library: 'auto',
        from: [],
        allow: [],
        roles: ['send', 'throw', 'declare'],
        keys: 'consistent',
        withoutSource: 'once',
      },
    ],
    messages: {
      literalUsed: 'Write {{constant}} for {{status}}. (Convention.)',
      packageMissing:
        'Write {{constant}} for {{status}}; {{library}} has to be installed for it. (Convention.)',
      constantMissing:
        'No constant is at hand for {{status}}: install {{library}} and write {{constant}}, or declare constants of your own in the settings. (Convention.)',
      constantsMissing:
        'No constants are at hand for the {{count}} status codes that this file writes as numbers: install {{library}} and write {{constant}} for {{status}} here, or declare constants of your own in the settings. (Convention.)',
      sourceUnknown:
        'Write a constant for {{status}}, as this file does with {{example}} of {{module}}; describe that module in the settings to have it written. (Convention.)',
      sourcesUnknown:
        'Write constants for the {{count}} status codes that this file writes as numbers, as it does with {{example}} of {{module}}; describe that module in the settings to have them written. (Convention.)',
      constantUsed: 'Write {{constant}} for {{written}}. (Convention.)',
      libraryUsed: 'Write {{constant}} for {{written}} of {{from}}. (Convention.)',
      useConstant: 'Write {{constant}}.',
      installConstant: 'Write {{constant}}; {{library}} has to be installed for it.',
    },
  },
  create(context, [{ style, library, from, to, allow, roles, keys, withoutSource }]) {
    const isLeft = library === 'auto' || (typeof library === 'string' && from.includes(library));
    const target = isLeft ? (to ?? library) : library;
    const report = (
      messageId: Finding,
      node: TSESTree.Node,
      replacement: Replacement,
      data: Readonly<Record<string, string>>,
    ) => {
      const { names, fix, suggest } = editsOf(replacement);
      context.report({ node, messageId, data: { ...names, ...data }, fix, suggest });
    };
    const constants = onConstantUse(context, (use) => {
      const { node, code, library: owner } = use;
      if (allow.includes(code)) return;
      const written = quoted(context.sourceCode.getText(node));
      if (style === 'number') {
        report('constantUsed', node, numberFor(use, context), { written });
      } else if (from.includes(owner.name)) {
        const other = otherConstantFor(use, choiceOf(to ?? library, from, context), context);
        if (other) report('libraryUsed', node, other, { written, from: owner.name });
      }
    });
    if (style === 'number') return constants;

    const choice = choiceOf(target, from, context);
    // A part of a file does not know whether another part was told already.
    const told = withoutSource === 'once' && context.isPart ? 'never' : withoutSource;
    const wanted = { choice, roles, keys, allow, withoutSource: target === 'auto' ? told : 'each' };
    const literals = onAllStatusSites(context, roles, (sites) => {
      for (const { messageId, literal, constant, data } of literalFindings(sites, wanted, context))
        report(messageId, literal, constant, data);
    });
    return from.length === 0 ? literals : inTurn(constants, literals);
  },
});
