/** What the analysis knows of each status in the code, for the pane that says why one was reported, or was not. */
import type { Rule } from 'eslint';
import { roles } from '../../../src/analysis/adapters/sides.ts';
import type { Project } from '../../../src/analysis/input/project.ts';
import type { StatusSite } from '../../../src/analysis/status-site.ts';
import { statusSitesOf } from '../../../src/analysis/status-sites.ts';
import { statusCodes } from '../../../src/http/status-codes.ts';
import { inProject } from '../../../src/rule/create-rule.ts';
import type { SeenStatus } from './protocol.ts';

/** A rule that reports nothing and hands over the statuses of a file. */
export function probe(
  project: Project,
  take: (seen: readonly SeenStatus[]) => void,
): Rule.RuleModule {
  return {
    create: (context) => ({
      Program() {
        const sites = statusSitesOf(inProject(context as never, project), roles);
        take(sites.map(seenStatus));
      },
    }),
  };
}

function seenStatus(site: StatusSite): SeenStatus {
  const { status, role, framework, evidence, node } = site;
  const { range } = placeOf(site);
  const code = 'code' in status && !Number.isNaN(status.code) ? status.code : null;
  return {
    from: range[0],
    to: range[1],
    line: node.loc.start.line,
    lastLine: node.loc.end.line,
    role,
    framework: framework.title,
    evidence,
    code,
    isRegistered: code !== null && statusCodes.has(code),
    facts: [factOf(status), ...factsOf(site)],
  };
}

/** The expression of the status; where the call implies it, `res.redirect('/')`, its callee. */
function placeOf({ status, node }: StatusSite): StatusSite['node'] {
  if (status.kind === 'written') return status.origin;
  if (status.kind !== 'implied') return status.node;
  return node.type === 'CallExpression' ? node.callee : node;
}

function factOf(status: StatusSite['status']): string {
  switch (status.kind) {
    case 'written':
      return status.reached === 'yes' ? `written as a ${status.notation}` : 'one of several values';
    case 'implied':
      return status.by === 'call' ? 'implied by the call' : "the framework's own";
    case 'mistaken':
      return `no member of ${status.of}`;
    case 'unknown':
      return `unknown: ${status.reason()}`;
  }
}

function factsOf(site: StatusSite): readonly string[] {
  switch (site.role) {
    case 'compare':
      return [`compared with ${site.comparison.operator}`];
    case 'expect':
      return [];
    case 'declare':
      return [`content: ${site.content.present}`];
    case 'stub':
      return [`content: ${site.content.present}`];
    case 'send':
    case 'throw':
      return [
        `content: ${site.content.present}`,
        ...methodsOf(site.route),
        ...(site.overridden === null ? [] : ['replaced before it is sent']),
        ...(site.stays === 'yes' ? [] : ['a hook may replace it']),
        ...(site.tried ? ['a test looks at it'] : []),
      ];
  }
}

function methodsOf(
  route: { readonly methods: ReadonlySet<string> | 'any' } | null,
): readonly string[] {
  if (route === null) return ['of no route that is seen'];
  const { methods } = route;
  return [methods === 'any' ? 'of any method' : `of ${[...methods].join(', ')}`];
}
