/** docs/llms.txt, the list of pages for programs that read: https://llmstxt.org. */
import manifest from '../../package.json' with { type: 'json' };
import type { Rule } from './rule-page.ts';

/** The pages about more than one rule, with what each is for. */
const pages = {
  'status-map.md': 'a command that lists the routes of a project with their statuses, also as JSON',
  'settings.md': 'what the plugin can be told about a project: versions, constants, frameworks',
  'status-codes.md': 'each registered status code, its reference, and the rules that watch it',
  'frameworks.md': 'where each framework has its statuses, and what its runtime does with them',
  'rfc-coverage.md': 'each requirement of the specifications, with the rule that decides it',
  'hosts.md':
    'versions of ESLint, package managers, parsers and oxlint that are tested; coding agents',
  'ci.md': 'commands and configs for CI services, old code, caches and commits',
} as const;

/** @returns the text of docs/llms.txt; its links start in docs/. */
export function renderLlms(rules: readonly Rule[]): string {
  const inPresets = ({ meta }: Rule) => {
    const { recommended } = meta.docs;
    return recommended === false ? '' : ` In \`recommended\`: ${recommended}.`;
  };
  return `# ${manifest.name}

> ${manifest.description}

\`npx eslint --format json FILE\` gives the findings of a file: the message of each says what happens and whose demand it
is, \`ruleId\` names the page below, \`suggestions\` are corrections that change what the program does. An error is
provable, a warning is advice. \`npx eslint --fix FILE\` writes only what changes neither behaviour nor types.
\`npx eslint-plugin-http-status map --format json\` lists the routes of a project with the statuses that they answer with
and declare.

## Rules

${rules.map((rule) => `- [${rule.name}](rules/${rule.name}.md): ${rule.meta.docs.description}.${inPresets(rule)}`).join('\n')}

## Pages

${Object.entries(pages)
  .map(([page, about]) => `- [${page}](${page}): ${about}.`)
  .join('\n')}
`;
}
