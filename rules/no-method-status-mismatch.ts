import { methodMismatch, successStatuses } from '../src/http/semantics.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { anyOf, describeReference, describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite, statedCode, type StatusSite } from '../src/rule/on-status-site.ts';
import { replaceStatus } from '../src/rule/replace.ts';

type MessageId = 'statusImpossible' | 'creationUnstated' | 'useStatus';

export default createRule<[], MessageId>({
  name: 'no-method-status-mismatch',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow status codes that the request method can never be answered with',
      recommended: 'error',
      reference: 'RFC 9110, 9.3 and 15',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      statusImpossible:
        '{{status}} cannot answer {{methods}}: {{because}}. ({{reference}}: {{level}}.)',
      creationUnstated:
        'This PUT creates what it answers with, so its status is {{created}}, not {{status}}. ({{reference}}: {{level}}.)',
      useStatus: 'Send {{status}} instead.',
    },
  },
  create(context) {
    const report = (site: StatusSite, code: number, finding: Finding) => {
      const { messageId, data, instead } = finding;
      context.report({
        node: site.status.kind === 'written' ? site.status.node : site.node,
        messageId,
        data: { ...data, status: describeStatus(code) },
        suggest: instead.flatMap((other) => {
          const fix = replaceStatus(site, other);
          const status = describeStatus(other);
          return fix === null ? [] : [{ messageId: 'useStatus' as const, data: { status }, fix }];
        }),
      });
    };

    return onStatusSite(context, (site) => {
      const { role } = site;
      const code = statedCode(site);
      if ((role !== 'send' && role !== 'declare') || code === null) return;
      // No redirect has such a status, which is the matter of the rule for redirects.
      if (site.redirects) return;
      const finding = impossible(site, code) ?? unstatedCreation(site, code);
      if (finding !== null) report(site, code, finding);
    });
  },
});

interface Finding {
  readonly messageId: 'statusImpossible' | 'creationUnstated';
  readonly data: Readonly<Record<string, string>>;
  readonly instead: readonly number[];
}

/** A status that none of the handler's methods can have. */
function impossible({ route, action }: StatusSite, code: number): Finding | null {
  if (route === null || route.methods === 'any') return null;
  const methods = [...route.methods];
  const rows = methods.flatMap((method) => methodMismatch(code, method) ?? []);
  const [row] = rows;
  if (row === undefined || rows.length < methods.length) return null;
  if (rows.some(({ level }) => level !== 'MUST')) return null;
  const { because, reference, level, instead } = row;
  const data = {
    methods: anyOf(methods),
    because,
    reference: describeReference(reference),
    level,
  };
  const created = action === 'created' && methods.includes('PUT') ? [201] : null;
  return { messageId: 'statusImpossible', data, instead: created ?? instead };
}

/** 200 or 204 from a PUT that visibly creates the resource. */
function unstatedCreation({ route, action }: StatusSite, code: number): Finding | null {
  if (action !== 'created' || route === null || route.methods === 'any') return null;
  if (code !== 200 && code !== 204) return null;
  const isPut = route.methods.size === 1 && route.methods.has('PUT');
  const row = successStatuses.find(
    ({ method, situation }) => method === 'PUT' && situation === 'created',
  );
  if (!isPut || row === undefined) return null;
  const data = {
    created: describeStatus(row.code),
    reference: describeReference(row.reference),
    level: row.level,
  };
  return { messageId: 'creationUnstated', data, instead: [row.code] };
}
