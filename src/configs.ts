import type { ESLint, Linter } from 'eslint';
import type { RuleDocs } from './rule/create-rule.ts';

type Severity = 'error' | 'warn' | 'off';
type DocumentedRules = Readonly<Record<string, { readonly meta: { readonly docs: RuleDocs } }>>;

type Preset = 'recommended' | 'rfc9110' | 'strict' | 'all';

/**
 * The presets, computed from `meta.docs` of each rule: `recommended` gives each rule the severity it asks for, `rfc9110`
 * is the same without advice that no RFC gives, `strict` raises those of `recommended` and its own additions to errors,
 * `all` is every rule as an error. The options of a preset are those that the rule names for it. Each has a second name,
 * `flat/recommended` and so on, which many plugins gave the presets of ESLint's newer configs.
 */
export function createConfigs(
  plugin: ESLint.Plugin,
  rules: DocumentedRules,
): Record<Preset | `flat/${Preset}`, Linter.Config> {
  const preset = (
    name: Preset,
    severity: (docs: RuleDocs) => Severity,
    options: (docs: RuleDocs) => object | undefined = () => undefined,
  ): Linter.Config => ({
    name: `http-status/${name}`,
    plugins: { 'http-status': plugin },
    rules: Object.fromEntries(
      Object.entries(rules).flatMap(
        ([
          rule,
          {
            meta: { docs },
          },
        ]) => {
          const chosen = severity(docs);
          const given = options(docs);
          if (chosen === 'off') return [];
          return [[`http-status/${rule}`, given === undefined ? chosen : [chosen, given]]];
        },
      ),
    ),
  });

  const presets = {
    recommended: preset('recommended', ({ recommended }) => recommended || 'off'),
    rfc9110: preset(
      'rfc9110',
      ({ recommended, rfc9110 }) => (rfc9110 === false ? 'off' : recommended || 'off'),
      ({ presetOptions }) => presetOptions?.rfc9110,
    ),
    strict: preset(
      'strict',
      ({ recommended, strict }) => (recommended !== false || strict === true ? 'error' : 'off'),
      ({ presetOptions }) => presetOptions?.strict,
    ),
    all: preset(
      'all',
      () => 'error',
      ({ presetOptions }) => presetOptions?.strict,
    ),
  };
  return {
    ...presets,
    'flat/recommended': presets.recommended,
    'flat/rfc9110': presets.rfc9110,
    'flat/strict': presets.strict,
    'flat/all': presets.all,
  };
}
