import type { ESLint, Linter, Rule } from 'eslint';
import { rules } from '../rules/index.ts';
import { createConfigs } from './configs.ts';
import { version } from './version.ts';

/**
 * What `import httpStatus from 'eslint-plugin-http-status'` gives.
 * Spelled out in ESLint's own types: an inferred type is refused by `defineConfig`.
 */
export interface Plugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<string, Rule.RuleModule>;
  configs: Record<'recommended' | 'strict' | 'all', Linter.Config>;
}

const plugin: Plugin = {
  meta: { name: 'eslint-plugin-http-status', version, namespace: 'http-status' },
  rules: rules as unknown as Plugin['rules'],
  configs: {} as Plugin['configs'],
};

// The presets must hold this very object: ESLint refuses a copy as a second plugin of the same name.
plugin.configs = createConfigs(plugin, rules);

export default plugin;

/**
 * With this name, `require` of this module returns the plugin itself. The declarations leave it out: TypeScript reads such
 * a name since 5.6. What they say of `require` is in require.d.cts.
 *
 * @internal
 */
export { plugin as 'module.exports' };
