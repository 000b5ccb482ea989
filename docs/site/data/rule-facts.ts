/** What the site tells of each rule in lists: its presets, corrections, codes and the frameworks of its examples. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { rules } from '../../../rules/index.ts';
import { roles } from '../../../src/analysis/adapters/sides.ts';
import { noProject } from '../../../src/analysis/input/project.ts';
import { statusSitesOf } from '../../../src/analysis/status-sites.ts';
import { statusCodes } from '../../../src/http/status-codes.ts';
import plugin from '../../../src/index.ts';
import { inProject } from '../../../src/rule/create-rule.ts';
import { examplesUnder, type Example } from '../../../test/documents/examples.ts';
import { watchedCodes } from '../../../test/documents/watched-codes.ts';

export interface RuleFacts {
  readonly name: string;
  readonly description: string;
  /** The presets that have the rule. */
  readonly presets: readonly string[];
  readonly isFixable: boolean;
  readonly hasSuggestions: boolean;
  /** The codes that the rule treats by themselves; `all` where it treats every code alike. */
  readonly codes: readonly number[] | 'all';
  /** The names of the frameworks in its incorrect examples. */
  readonly frameworks: readonly string[];
}

/** The facts of all rules, by their names. */
export const ruleFacts: readonly RuleFacts[] = Object.values(rules)
  .map(({ name, meta }) => ({
    name,
    description: meta.docs.description,
    presets: presetsWith(name),
    isFixable: meta.fixable !== undefined,
    hasSuggestions: meta.hasSuggestions === true,
    codes: codesOf(name),
    frameworks: frameworksIn(pageOf(name)),
  }))
  .sort((one, other) => (one.name < other.name ? -1 : 1));

/** The names of the rules whose pages have an incorrect example of a framework. */
export function rulesShownWith(framework: string): readonly string[] {
  return ruleFacts
    .filter(({ frameworks }) => frameworks.includes(framework))
    .map(({ name }) => name);
}

function presetsWith(name: string): readonly string[] {
  return Object.entries(plugin.configs)
    .filter(([preset]) => !preset.startsWith('flat/'))
    .filter(([, config]) => config.rules?.[`http-status/${name}`] !== undefined)
    .map(([preset]) => preset);
}

function codesOf(name: string): RuleFacts['codes'] {
  const watched = watchedCodes[name];
  if (watched === 'all' || watched === undefined) return 'all';
  return [...statusCodes.values()].filter(watched).map(({ code }) => code);
}

function pageOf(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../rules/${name}.md`, import.meta.url)), 'utf8');
}

/** The names of the frameworks whose statuses the incorrect examples of a page have, in alphabetical order. */
function frameworksIn(page: string): readonly string[] {
  return [...new Set(examplesUnder(page, 'Incorrect').flatMap(frameworksOf))].sort();
}

function frameworksOf({ language, code }: Example): readonly string[] {
  const found: string[] = [];
  new Linter().verify(
    code,
    [
      {
        files: ['**/*'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        plugins: {
          site: {
            rules: {
              see: {
                create: (context) => ({
                  Program() {
                    const sites = statusSitesOf(inProject(context as never, noProject), roles);
                    found.push(...sites.map(({ framework }) => framework.name));
                  },
                }),
              },
            },
          },
        },
        rules: { 'site/see': 'error' },
      },
    ],
    { filename: `example.${language}` },
  );
  return found;
}
