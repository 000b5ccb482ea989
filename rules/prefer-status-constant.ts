import type { TSESTree } from '@typescript-eslint/utils';
import type { Role } from '../src/analysis/status-site.ts';
import { statusCodes } from '../src/http/status-codes.ts';
import { suggestion } from '../src/rule/replace.ts';
import { choiceOf, libraryNames, type OwnConstants } from '../src/rule/constants/sources.ts';
import { statusLiteral } from '../src/rule/constants/status-literal.ts';
import {
  constantFor,
  numberFor,
  otherConstantFor,
  type Replacement,
} from '../src/rule/constants/use-constant.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { inTurn, onConstantUse, onStatusSite, roles } from '../src/rule/listeners.ts';
import {
  choice,
  codeList,
  constantsModule,
  eitherOf,
  listOf,
  optionsOf,
} from '../src/rule/options.ts';
import { quoted } from '../src/text.ts';

type Options = [
  {
    readonly style: 'constant' | 'number';
    readonly library: string | OwnConstants;
    readonly from: readonly string[];
    readonly to?: string | OwnConstants;
    readonly allow: readonly number[];
    readonly roles: readonly Role[];
  },
];
type Finding = 'literalUsed' | 'constantUsed' | 'libraryUsed';
type MessageId = Finding | 'useConstant' | 'installConstant';

const library = choice(
  ['auto', ...libraryNames],
  'Where the constants come from; `auto` takes what the file has, else what the project depends on.',
);
const from = choice(libraryNames);

export default createRule<Options, MessageId>({
  name: 'prefer-status-constant',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Prefer named constants over literal status codes',
      recommended: 'warn',
      reference: 'Convention',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: optionsOf({
      style: choice(
        ['constant', 'number'],
        'Whether names are preferred over numbers, or numbers over the constants of libraries.',
      ),
      library: eitherOf(library, constantsModule),
      from: listOf(from, 'Libraries whose constants are to be replaced by those of `to`.'),
      to: eitherOf(
        {
          ...library,
          description: 'Where constants of `from` are moved; `library`, if not given.',
        },
        constantsModule,
      ),
      allow: codeList('Codes that may be written either way.'),
      roles: listOf(
        choice(roles),
        'Where literals are looked for: in what is sent, thrown or declared, compared with a status, expected in a test, or answered by a stub.',
        1,
      ),
    }),
    defaultOptions: [
      {
        style: 'constant',
        library: 'auto',
        from: [],
        allow: [],
        roles: ['send', 'throw', 'declare'],
      },
    ],
    messages: {
      literalUsed: 'Write {{constant}} for {{status}}. (Convention.)',
      constantUsed: 'Write {{constant}} for {{written}}. (Convention.)',
      libraryUsed: 'Write {{constant}} for {{written}} of {{from}}. (Convention.)',
      useConstant: 'Write {{constant}}.',
      installConstant: 'Write {{constant}}; {{library}} has to be installed for it.',
    },
  },
  create(context, [{ style, library, from, to, allow, roles }]) {
    const isLeft = library === 'auto' || (typeof library === 'string' && from.includes(library));
    const target = isLeft ? (to ?? library) : library;
    const report = (
      messageId: Finding,
      node: TSESTree.Node,
      { text, fix, safe, library: title, installed }: Replacement,
      data: Readonly<Record<string, string>>,
    ) => {
      const edit = installed ? 'useConstant' : 'installConstant';
      const [constant, library] = [quoted(text), quoted(title)];
      context.report({
        node,
        messageId,
        data: { ...data, constant },
        fix: safe ? fix : null,
        suggest: suggestion(edit, safe ? null : fix, { constant, library }),
      });
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
    const seen = new Set<TSESTree.Node>();
    const literals = onStatusSite(context, roles, (site) => {
      const literal = statusLiteral(site);
      if (literal === null || seen.has(literal)) return;
      seen.add(literal);
      const code = literal.value;
      if (statusCodes.get(code)?.state !== 'registered' || allow.includes(code)) return;
      const constant = constantFor(code, literal, choice, context);
      if (constant) report('literalUsed', literal, constant, { status: describeStatus(code) });
    });
    return from.length === 0 ? literals : inTurn(constants, literals);
  },
});
