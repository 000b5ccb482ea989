import { noProject } from './analysis/input/project.ts';
import type { Plugin } from './index.ts';
import { createPlugin } from './plugin.ts';

/** The entry that bundlers take for a browser: the same plugin, without Node.js. */
const plugin: Plugin = createPlugin(noProject);

export default plugin;
export { plugin as 'module.exports' };
