import type { LostAssertion } from '../src/analysis/received-mistakes.ts';
import { endlessExpectation } from '../src/rule/comparisons/always.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { hearAssertion } from '../src/rule/hear-assertion.ts';
import { inTurn, onLostAssertion, onStatusSite } from '../src/rule/listeners.ts';
import { suggestion } from '../src/rule/replace.ts';
import { quoted } from '../src/text.ts';

const messageIds = {
  dropped: 'chainDropped',
  unheard: 'failureUnheard',
  called: 'endCalled',
  unmatched: 'statusUnmatched',
  truth: 'truthAsserted',
  message: 'messageExpected',
  assigned: 'statusAssigned',
} as const satisfies Record<LostAssertion['kind'], string>;

const suggestionIds = {
  dropped: 'awaitChain',
  unheard: 'passFailure',
  called: 'giveFunction',
  unmatched: null,
  truth: null,
  message: 'compareStatus',
  assigned: null,
} as const;

export default createRule({
  name: 'no-lost-status-assertion',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow assertions of a status that never run or always hold',
      recommended: 'error',
      reference: 'Runtime behaviour',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      chainDropped:
        'Nothing waits for this chain of {{title}}, so that it sends no request and expects nothing. (Runtime behaviour.)',
      failureUnheard:
        'Nothing looks at the failure of this chain, which {{title}} gives to the function at its end. (Runtime behaviour.)',
      endCalled:
        '`{{text}}` is called at once, and {{title}} is given what it returns. (Runtime behaviour.)',
      statusUnmatched:
        '{{title}} is given a status here and compares it with nothing. (Runtime behaviour.)',
      truthAsserted: 'This holds for every status but 0. (Runtime behaviour.)',
      messageExpected:
        '`{{text}}` is the message of an assertion that holds for every status but 0. (Runtime behaviour.)',
      statusAssigned:
        '`{{text}}` assigns the status and does not compare it. (ECMAScript, Assignment Operators: by definition.)',
      alwaysHolds:
        '{{title}} gives the status as a number, which never equals {{text}}, so that this always holds. (ECMAScript, IsStrictlyEqual: by definition.)',
      alternativesIgnored:
        'Only {{status}} is expected here: that is what `{{alternatives}}` gives. (ECMAScript, Binary Logical Operators: by definition.)',
      awaitChain: 'Wait for the chain.',
      passFailure: 'Pass the failure on.',
      giveFunction: 'Give the function itself.',
      compareStatus: 'Compare the status.',
      useNumber: 'Compare with the number.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const seen = new Set<unknown>();
    return inTurn(
      onLostAssertion(context, (assertion) => {
        const { node, kind, framework } = assertion;
        const id = suggestionIds[kind];
        context.report({
          node,
          messageId: messageIds[kind],
          data: { title: framework.title, text: quoted(sourceCode.getText(node)) },
          suggest: id === null ? [] : suggestion(id, hearAssertion(assertion, sourceCode)),
        });
      }),
      onStatusSite(context, ['expect'], (site) => {
        const found = endlessExpectation(site, sourceCode);
        if (found === null || seen.has(found.node)) return;
        seen.add(found.node);
        const { node, messageId, data, edit } = found;
        context.report({ node, messageId, data, suggest: suggestion('useNumber', edit) });
      }),
    );
  },
});
