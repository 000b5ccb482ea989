import type { Plugin } from '../dist/src/index.js' with { 'resolution-mode': 'import' };

/** What `require('eslint-plugin-http-status')` gives: the plugin itself. */
declare const plugin: Plugin;

export = plugin;
