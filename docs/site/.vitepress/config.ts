import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { defineConfig, type DefaultTheme } from 'vitepress';
import { rules } from '../../../rules/index.ts';
import { homepage } from '../../../src/homepage.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { browserModules } from './browser-modules.ts';
import { siteLinks } from './links.ts';
import { liveExamples } from './live-examples.ts';

/** The pages of docs/ that are no rule's, in groups, in the order of reading. */
const groups: readonly {
  readonly text: string;
  readonly pages: Readonly<Record<string, string>>;
}[] = [
  {
    text: 'Use it',
    pages: {
      start: 'Get started',
      settings: 'Settings',
      editors: 'Editors',
      ci: 'CI',
      adopting: 'Adopting it',
      'status-map': 'Status map',
      hosts: 'Hosts',
    },
  },
  {
    text: 'Look it up',
    pages: {
      'codes/': 'Status codes',
      'framework/': 'Frameworks',
      'rfc-coverage': 'Specifications',
      'status-codes': 'All codes in one document',
      frameworks: 'All frameworks in one document',
    },
  },
  {
    text: 'About it',
    pages: {
      comparison: 'Comparison',
      'real-code': 'Real code',
      performance: 'Performance',
      versioning: 'Versioning',
      architecture: 'Architecture',
      contributing: 'Contributing',
    },
  },
];

const sidebar: DefaultTheme.SidebarItem[] = [
  ...groups.map(({ text, pages }) => ({
    text,
    items: Object.entries(pages).map(([page, title]) => ({ text: title, link: `/${page}` })),
  })),
  {
    text: 'Rules',
    items: [
      { text: 'All rules', link: '/rules/' },
      ...Object.keys(rules)
        .toSorted()
        .map((name) => ({ text: name, link: `/rules/${name}` })),
    ],
  },
];

export default defineConfig({
  // A path on the host, such as `/eslint-plugin-http-status/`.
  base: process.env['SITE_BASE'] ?? '/',
  srcDir: '..',
  outDir: '../../.site',
  cacheDir: '../../node_modules/.vitepress',
  rewrites: { 'site/pages/:path*': ':path*' },
  title: 'eslint-plugin-http-status',
  description: manifest.description,
  lang: 'en',
  cleanUrls: true,
  // A page loads what it needs, and not the pages that it leads to.
  router: { prefetchLinks: false },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (markdown) => {
      siteLinks(markdown);
      liveExamples(markdown);
    },
  },
  themeConfig: {
    search: {
      provider: 'local',
    },
    nav: [
      { text: 'Get started', link: '/start' },
      { text: 'Rules', link: '/rules/' },
      { text: 'Status codes', link: '/codes/' },
      { text: 'Frameworks', link: '/framework/' },
      { text: 'Playground', link: '/playground' },
      // An icon would be fetched from another host by `npm run docs:dev`.
      { text: 'Source', link: homepage },
    ],
    sidebar,
    outline: [2, 3],
  },
  vue: {
    template: {
      compilerOptions: {
        isCustomElement: (tag) => /^(?:live-example|rule-index|status-playground)$/u.test(tag),
      },
    },
  },
  vite: browserModules,
  // llms.txt leads to the Markdown of the pages.
  buildEnd: async ({ outDir }) => {
    const docs = fileURLToPath(new URL('../..', import.meta.url));
    await cp(docs, outDir, {
      recursive: true,
      filter: (path) => !/\/site(?:\/|$)/u.test(path.slice(docs.length - 1)),
    });
  },
});
