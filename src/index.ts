import type { ESLint, Linter, Rule } from 'eslint';
import { projectOnDisk } from './analysis/input/project-on-disk.ts';
import { createPlugin } from './plugin.ts';

export type { RuleOptions } from './rule-options.cts';

/**
 * The plugin, which `import httpStatus from 'eslint-plugin-http-status'` gives. Spelled out in ESLint's own types:
 * `defineConfig` refuses an inferred type.
 */
export interface Plugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<string, Rule.RuleModule>;
  configs: Record<Preset | `flat/${Preset}`, Linter.Config>;
}

type Preset = 'recommended' | 'rfc9110' | 'strict' | 'all';

const plugin: Plugin = createPlugin(projectOnDisk);

export default plugin;

/**
 * With this name, `require` of this module returns the plugin itself. The declarations leave it out, since TypeScript
 * before 5.6 cannot read such a name; require.d.cts has the types for `require`.
 *
 * @internal
 */
export { plugin as 'module.exports' };
