/** The sources of an application, how they are parsed, and their status sites; what the tools of this folder share. */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import tseslint from 'typescript-eslint';
import { roles, sides } from '../../dist/src/analysis/adapters/sides.js';
import { mayUseConstants } from '../../dist/src/analysis/constants/uses.js';
import { projectOnDisk } from '../../dist/src/analysis/input/project-on-disk.js';
import { sourceFileOf } from '../../dist/src/analysis/input/source-file.js';
import {
  mayHaveSites,
  sitesWithoutStatus,
  statusSitesOf,
} from '../../dist/src/analysis/status-sites.js';
import { inProject } from '../../dist/src/rule/create-rule.js';

const skipped = new Set(['node_modules', '.git', 'dist', '.next', 'coverage']);
const scripts = new Set(['.js', '.cjs', '.mjs', '.jsx']);
const typed = new Set(['.ts', '.mts', '.cts', '.tsx']);

/** Every source file below a folder, in the order of its names; links are not followed. */
export function* sourcesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const extension = extname(entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* sourcesBelow(path);
    } else if (entry.isFile() && (scripts.has(extension) || typed.has(extension))) {
      if (!/\.d\.[cm]?ts$/u.test(entry.name)) yield path;
    }
  }
}

const languages = {
  espree: { parserOptions: { ecmaFeatures: { jsx: true } } },
  'espree-script': { sourceType: 'script', parserOptions: { ecmaFeatures: { jsx: true } } },
  typescript: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
};

/** The languages to try a file in, by their names: the first that can be parsed is the file's. */
export const languagesFor = (file) =>
  typed.has(extname(file)) ? ['typescript'] : ['espree', 'espree-script', 'typescript'];

/**
 * A config for each language, with these plugins and rules and no comments obeyed.
 * @param {{ plugins: object, rules: object }} given
 */
export const configsOf = (given) =>
  Object.fromEntries(
    Object.entries(languages).map(([name, languageOptions]) => [
      name,
      [
        {
          files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
          languageOptions,
          linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
          ...given,
        },
      ],
    ]),
  );

/** A number that may be a status code; without one in it, a file lists no constants. */
const code = /\b[1-5]\d\d\b/u;

/**
 * Whether the plugin may find anything in a file, by its text and its project. No rule reports anything in other files,
 * so that they need not be parsed.
 */
export function isWorthParsing(text, filename, cwd) {
  if (code.test(text)) return true;
  // A tree is only what the answers about a file are remembered by.
  const sourceCode = { text, ast: {} };
  const file = sourceFileOf({ sourceCode, filename, cwd, settings: {}, project: projectOnDisk });
  return sides.some((side) => mayHaveSites(file, side)) || mayUseConstants(file);
}

/**
 * A rule that hands over the status sites of each file that is parsed, whatever their role, and a function that finds
 * the sites whose responses may have content that gives a status.
 */
export const probe = (take) => ({
  create: (context) => ({
    Program() {
      const analysed = inProject(context, projectOnDisk);
      const sites = statusSitesOf(analysed, roles);
      take(sites, () => [...sites, ...sitesWithoutStatus(analysed)]);
    },
  }),
});
