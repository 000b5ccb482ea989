import { successEdit, successTests } from '../src/rule/comparisons/response-ok.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { onAllStatusSites } from '../src/rule/listeners.ts';
import { suggestion } from '../src/rule/replace.ts';
import { isOfTest } from '../src/rule/site-facts.ts';
import { quoted } from '../src/text.ts';

export default createRule({
  name: 'prefer-response-ok',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Prefer `response.ok` over comparisons with 200 and with 2xx',
      recommended: false,
      strict: true,
      reference: 'RFC 9110, 15.3',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      exactSuccess:
        'Every 2xx tells of a success, as 201 (Created) and 204 (No Content) do, and this asks for 200 (OK) alone. (Convention; RFC 9110, 15.3.)',
      rangeOfSuccess: '`{{test}}` says what this range of 2xx says. (Convention; RFC 9110, 15.3.)',
      useSuccess: 'Write `{{test}}`.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    return onAllStatusSites(context, ['compare'], (sites) => {
      const found = successTests(sites, sourceCode);
      // A test expects a status to the letter.
      if (found.length === 0 || isOfTest(context)) return;
      for (const success of found) {
        const [start, end] = success.range;
        const data = { test: quoted(success.test) };
        context.report({
          loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
          messageId: success.isExact ? 'exactSuccess' : 'rangeOfSuccess',
          ...(success.isExact ? {} : { data }),
          suggest: suggestion('useSuccess', successEdit(success, sourceCode), data),
        });
      }
    });
  },
});
