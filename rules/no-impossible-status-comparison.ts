import { impossiblePairs } from '../src/rule/comparisons/conditions.ts';
import {
  impossibleComparison,
  impossibleExpectation,
  impossiblePair,
  type Finding,
} from '../src/rule/comparisons/findings.ts';
import { mistakeFinding } from '../src/rule/comparisons/mistakes.ts';
import { createRule } from '../src/rule/create-rule.ts';
import {
  inTurn,
  onAllStatusSites,
  onMistakenComparison,
  onStatusSite,
} from '../src/rule/listeners.ts';

export default createRule({
  name: 'no-impossible-status-comparison',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow comparisons with a status that are never or always true',
      recommended: 'error',
      reference: 'RFC 9110, 15',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      textCompared:
        '{{title}} gives the status as a number, which never equals {{text}}. ({{reference}}: by definition.)',
      codeImpossible:
        '{{title}} never gives {{status}}: {{because}}. ({{reference}}: by definition.)',
      boundImpossible:
        'This comparison is {{outcome}} true of a status that {{title}} gives: {{because}}. ({{reference}}: by definition.)',
      pairNever:
        'No status makes both `{{first}}` and `{{second}}` true. ({{reference}}: by definition.)',
      pairAlways:
        'Every status makes `{{first}}` or `{{second}}` true. ({{reference}}: by definition.)',
      codeAlone:
        '`{{code}}` stands alone here and counts as true, whatever the status is. ({{reference}}: by definition.)',
      alternativesIgnored:
        'The status is compared with {{status}} alone: that is what `{{alternatives}}` gives. ({{reference}}: by definition.)',
      negationCompared:
        'A negated status is true or false, so that this comparison is {{outcome}} true. ({{reference}}: by definition.)',
      chainCompared:
        '`{{inner}}` is true or false, so that this comparison of it is {{outcome}} true. (ECMAScript, IsLessThan: by definition.)',
      resultCompared:
        '`{{inner}}` is true or false, and that is compared with `{{other}}`, not the status. (ECMAScript, Relational Operators: by definition.)',
      sumCompared:
        '`{{text}}` is compared here, a text that equals no status, so that this is {{outcome}} true. (ECMAScript, Additive Operators: by definition.)',
      statusAssigned:
        '`{{assignment}}` assigns and does not compare, and is always true. (ECMAScript, Assignment Operators: by definition.)',
      partAssigned:
        '`{{assignment}}` assigns and does not compare, whatever the status is. (ECMAScript, Assignment Operators: by definition.)',
      digitsCompared:
        '`{{number}}` is a number, which never equals the text {{text}}. (ECMAScript, IsStrictlyEqual: by definition.)',
      caseCompared:
        '`{{inner}}` is true or false, which `{{other}}` never equals. (ECMAScript, IsStrictlyEqual: by definition.)',
      numberCompared:
        '`{{text}}` is text, which never equals the number {{code}}. (ECMAScript, IsStrictlyEqual: by definition.)',
      indexCompared:
        '`in` looks for an index of `{{array}}`, which no status is. (ECMAScript, HasProperty: by definition.)',
      arrayCompared:
        'A status never equals the array `{{array}}`, so that this is {{outcome}} true. (ECMAScript, IsStrictlyEqual: by definition.)',
      typeCompared:
        '{{title}} gives the status as a number, so that this comparison of its type is {{outcome}} true. (ECMAScript, typeof Operator: by definition.)',
      quotientCompared:
        '`{{quotient}}` has one digit before the point, so that this comparison is {{outcome}} true. (RFC 9110, 15: by definition.)',
      useNumber: 'Compare with the number.',
      useText: 'Compare with the text.',
      useBrackets: 'Put the comparison of the status into brackets.',
      useOperator: 'Join the comparisons with `{{operator}}`.',
      compareEach: 'Compare the status with each.',
      useComparison: 'Write `{{comparison}}`.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    // A comparison with several values, such as `(200 || 201)`, is reported once.
    const reported = new Set<unknown>();
    const report = (finding: Finding | null) => {
      if (finding === null || reported.has(finding.node)) return;
      reported.add(finding.node);
      const { node, messageId, data, suggest } = finding;
      context.report({ node, messageId, data, suggest: [...suggest] });
    };

    return inTurn(
      onAllStatusSites(context, ['compare'], (sites) => {
        for (const site of sites) report(impossibleComparison(site, sites, sourceCode));
        for (const pair of impossiblePairs(sites, sourceCode))
          report(impossiblePair(pair, sourceCode));
      }),
      onMistakenComparison(context, (mistake) => {
        report(mistakeFinding(mistake, sourceCode));
      }),
      onStatusSite(context, ['expect'], (site) => {
        report(impossibleExpectation(site, sourceCode));
      }),
    );
  },
});
