import type { ESLint, Linter, Rule } from 'eslint';
import { projectOnDisk } from './analysis/input/project-on-disk.ts';
import { createPlugin } from './plugin.ts';

/**
 * What `import httpStatus from 'eslint-plugin-http-status'` gives.
 * Spelled out in ESLint's own types: an inferred type is refused by `defineConfig`.
 */
export interface Plugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<string, Rule.RuleModule>;
  configs: Record<'recommended' | 'strict' | 'all', Linter.Config>;
}

const plugin: Plugin = createPlugin(projectOnDisk);

export default plugin;

/**
 * With this name, `require` of this module returns the plugin itself. The declarations leave it out: TypeScript reads such
 * a name since 5.6. What they say of `require` is in require.d.cts.
 *
 * @internal
 */
export { plugin as 'module.exports' };
