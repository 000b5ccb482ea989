import type { OwnSite } from '../src/analysis/status-site.ts';
import { methods, type Method } from '../src/http/methods.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { anyOf, describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite, ownRoles } from '../src/rule/listeners.ts';
import {
  choice,
  type CodeOrClass,
  codesOrClasses,
  includesCode,
  listOf,
  optionsOf,
  statusCode,
} from '../src/rule/options.ts';
import { useStatus } from '../src/rule/replace.ts';
import { answersOnly, namedCode, placeOf } from '../src/rule/site-facts.ts';

type Options = [
  {
    readonly restrict: readonly {
      readonly codes: readonly CodeOrClass[];
      readonly methods?: readonly Method[];
      readonly message?: string;
      readonly instead?: number;
    }[];
    readonly only: readonly CodeOrClass[];
  },
];
type Restriction = Options[0]['restrict'][number];
type MessageId = 'statusRestricted' | 'statusUnlisted' | 'useStatus' | 'declareStatus';

export default createRule<Options, MessageId>({
  name: 'no-restricted-status-codes',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow status codes that a project has decided against',
      recommended: false,
      reference: 'the policy of the project',
    },
    hasSuggestions: true,
    schema: optionsOf({
      restrict: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            codes: { ...codesOrClasses('The codes and classes that are meant.'), minItems: 1 },
            methods: listOf(
              choice([...methods.keys()]),
              'The methods that they must not answer.',
              1,
            ),
            message: { type: 'string' },
            instead: statusCode,
          },
          required: ['codes'],
          additionalProperties: false,
        },
        description: 'Codes that are not to be sent, each with a reason and a replacement.',
      },
      only: codesOrClasses('The codes and classes that may be sent; all of them if empty.'),
    }),
    defaultOptions: [{ restrict: [], only: [] }],
    messages: {
      statusRestricted:
        '{{status}} is restricted{{answering}}{{reason}}. (Policy of this project.)',
      statusUnlisted: '{{status}} is not used here, only {{only}}. (Policy of this project.)',
      useStatus: 'Send {{status}} instead.',
      declareStatus: 'Declare {{status}} instead.',
    },
  },
  create(context, [{ restrict, only }]) {
    const restrictionOf = (site: OwnSite, code: number) =>
      restrict.find(
        ({ codes, instead, methods: restricted }) =>
          includesCode(codes, code) &&
          // Of a restricted class, the code to use `instead` is allowed.
          instead !== code &&
          (restricted === undefined || answersOnly(site, restricted)),
      );
    const isUnlisted = (code: number) => only.length > 0 && !includesCode(only, code);

    return onStatusSite(context, ownRoles, (site) => {
      const code = namedCode(site);
      if (code === null) return;
      const restriction = restrictionOf(site, code);
      if (restriction === undefined && !isUnlisted(code)) return;

      const { instead } = restriction ?? {};
      const isFit =
        instead !== undefined && !isUnlisted(instead) && restrictionOf(site, instead) === undefined;
      context.report({
        node: placeOf(site),
        messageId: restriction === undefined ? 'statusUnlisted' : 'statusRestricted',
        data: {
          status: describeStatus(code),
          only: anyOf(only.map(String)),
          ...wording(restriction, site.role === 'declare' ? 'declare' : 'send'),
        },
        suggest: useStatus(site, isFit ? [instead] : [], context.sourceCode),
      });
    });
  },
});

/** The parts of the message that the project's options give. */
function wording(
  { methods: restricted, message, instead }: Partial<Restriction> = {},
  act: 'send' | 'declare',
) {
  const reasons = [
    ...(message === undefined ? [] : [message.replace(/\.$/, '')]),
    ...(instead === undefined ? [] : [`${act} ${describeStatus(instead)}`]),
  ];
  return {
    answering: restricted === undefined ? '' : ` in answer to ${anyOf(restricted)}`,
    reason: reasons.length === 0 ? '' : `: ${reasons.join('; ')}`,
  };
}
