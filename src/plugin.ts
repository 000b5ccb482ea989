import { rules } from '../rules/index.ts';
import type { Project } from './analysis/input/project.ts';
import { createConfigs } from './configs.ts';
import type { Plugin } from './index.ts';
import { version } from './version.ts';

/** The plugin whose rules ask `project` about the files and packages around a linted file; in a browser there are none. */
export function createPlugin(project: Project): Plugin {
  const plugin: Plugin = {
    meta: { name: 'eslint-plugin-http-status', version, namespace: 'http-status' },
    rules: Object.fromEntries(
      Object.entries(rules).map(([name, rule]) => [
        name,
        { ...rule, create: (context: never) => rule.create(context, project) },
      ]),
    ) as unknown as Plugin['rules'],
    configs: {} as Plugin['configs'],
  };
  // The presets must hold this very object: ESLint refuses a copy as a second plugin of the same name.
  plugin.configs = createConfigs(plugin, rules);
  return plugin;
}
