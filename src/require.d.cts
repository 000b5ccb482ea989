import type { Plugin, RuleOptions as Options } from '../dist/src/index.js' with {
  'resolution-mode': 'import',
};

/** What `require('eslint-plugin-http-status')` gives: the plugin itself. */
declare const plugin: Plugin;

/** What is there for types alone, beside the plugin. */
declare namespace plugin {
  export type RuleOptions = Options;
}

export = plugin;
