import type { ESLint, Linter } from 'eslint';
import type { RuleDocs } from './rule/create-rule.ts';

type Severity = 'error' | 'warn' | 'off';
type DocumentedRules = Readonly<Record<string, { readonly meta: { readonly docs: RuleDocs } }>>;

/**
 * The presets, computed from `meta.docs` of each rule: `recommended` gives each rule the severity it asks for, `strict`
 * raises those and its own additions to errors, `all` is every rule as an error.
 */
export function createConfigs(
  plugin: ESLint.Plugin,
  rules: DocumentedRules,
): Record<'recommended' | 'strict' | 'all', Linter.Config> {
  const preset = (name: string, severity: (docs: RuleDocs) => Severity): Linter.Config => ({
    name: `http-status/${name}`,
    plugins: { 'http-status': plugin },
    rules: Object.fromEntries(
      Object.entries(rules)
        .map(([rule, { meta }]) => [`http-status/${rule}`, severity(meta.docs)] as const)
        .filter(([, chosen]) => chosen !== 'off'),
    ),
  });

  return {
    recommended: preset('recommended', ({ recommended }) => recommended || 'off'),
    strict: preset('strict', ({ recommended, strict }) =>
      recommended !== false || strict === true ? 'error' : 'off',
    ),
    all: preset('all', () => 'error'),
  };
}
