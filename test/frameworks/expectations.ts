/**
 * Expectations on the line, as fixtures write them:
 *
 *     res.status(201).json(user); //~ send 201, content yes, location no, POST /users
 *
 * Role and code come first (`?` where the code is unknown), then any of:
 *
 * - `implied`: the code is not written there (without it, the code must be written)
 * - `content yes|no|unknown`, and the same for any field by its name
 * - `text 'No such user'` or `text none`, what a declared status is documented with
 * - `phrase 'Not Found'` or `phrase none`, `redirects yes|no`
 * - `METHOD`, `METHOD,METHOD` or `any`, with the path if there is one; `no route`
 * - `evidence …`, `framework …`, `notation …`, `action …`
 * - `by ===`: the operator of a comparison
 * - `maybe`: one of several values of a variable, which a check may have excluded (without `maybe`, the value is sent)
 *
 * In the comment of a document in YAML they stand behind `#~`. Several sites of one line are separated by semicolons. Facets that are not mentioned are not compared, but each site
 * needs an expectation, but for those that a name alone tells: fixtures that say `// every: evidence name` are about
 * them. `// every: …` anywhere in the file adds facets to all expectations that do not mention them.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { Linter, type Rule } from 'eslint';
import { dirname, resolve } from 'node:path';
import tseslint from 'typescript-eslint';
import { roles } from '../../src/analysis/adapters/sides.ts';
import type { AnalysisContext } from '../../src/analysis/input/source-file.ts';
import { projectOnDisk } from '../../src/analysis/input/project-on-disk.ts';
import type { Route, SentSite, StatusSite } from '../../src/analysis/status-site.ts';
import { statusSitesOf } from '../../src/analysis/status-sites.ts';
import { inProject } from '../../src/rule/create-rule.ts';

export type Parser = 'espree' | 'espree-commonjs' | 'typescript';

export interface Source {
  readonly code: string;
  /** Without a name, the file is in no project. */
  readonly filename?: string;
  readonly parser?: Parser;
  /** `settings["http-status"]`. */
  readonly settings?: unknown;
}

export const languages = {
  espree: { parserOptions: { ecmaFeatures: { jsx: true } } },
  'espree-commonjs': {
    sourceType: 'commonjs',
    parserOptions: { ecmaFeatures: { jsx: true } },
  },
  typescript: { parser: tseslint.parser },
} as const satisfies Record<Parser, Linter.LanguageOptions>;

/** Below a folder that does not exist, so that no package.json is found by chance. */
export const nowhere = resolve('/nowhere');

/** Lints the source with a rule that calls `read`. @returns its result. @throws {Error} if the source does not parse. */
export function probe<Result>(
  { code, filename, parser = 'typescript', settings }: Source,
  read: (context: AnalysisContext) => Result,
): Result {
  const name = filename ?? resolve(nowhere, parser === 'typescript' ? 'file.ts' : 'file.js');
  const results: Result[] = [];
  const rule: Rule.RuleModule = {
    create: (context) => ({
      Program: () => {
        results.push(read(inProject(context as never, projectOnDisk)));
      },
    }),
  };
  const [message] = new Linter({ cwd: dirname(name) }).verify(
    code,
    [
      {
        files: ['**/*.{js,ts,tsx}'],
        languageOptions: languages[parser],
        linterOptions: { reportUnusedDisableDirectives: 'off' },
        plugins: { probe: { rules: { probe: rule } } },
        rules: { 'probe/probe': 'error' },
        ...(settings === undefined ? {} : { settings: { 'http-status': settings } }),
      },
    ],
    { filename: name },
  );
  if (message) throw new Error(`${name}:${message.line}: ${message.message}`);
  const [result] = results;
  if (result === undefined) throw new Error(`Nothing was read from ${name}.`);
  return result;
}

/** The status sites of a source, whatever their role. */
export function sitesIn(source: Source): readonly StatusSite[] {
  return probe(source, (context) => statusSitesOf(context, roles));
}

/** The sites of what a source sends or throws. */
export function sentSitesIn(source: Source): readonly SentSite[] {
  return probe(source, (context) => statusSitesOf(context, ['send', 'throw']));
}

/** The mismatches of a source, in sentences: expectations that do not hold, and sites without an expectation. */
export function mismatches(source: Source): readonly string[] {
  const { sites, comments } = probe(source, (context) => ({
    sites: statusSitesOf(context, roles),
    comments: context.sourceCode.getAllComments(),
  }));
  const every = comments.flatMap(({ value }) => facetsIn(/^ every: (.*)$/u.exec(value)?.[1]));
  const isOfNames = every.includes('evidence name');
  const left = new Set(sites.filter(({ evidence }) => isOfNames || evidence !== 'name'));
  const problems: string[] = [];

  for (const { text, line } of comments.flatMap(expectationsIn)) {
    for (const expectation of text.split('; ')) {
      const facets = withDefaults(facetsIn(expectation), every);
      const here = [...left].filter((site) => lineOf(site) === line);
      const site =
        here.find((candidate) => differences(facets, candidate).length === 0) ??
        here.find((candidate) => facet('role', candidate) === facets[0]) ??
        here[0];
      if (site !== undefined) left.delete(site);
      const found = site === undefined ? ['no site'] : differences(facets, site);
      if (found.length > 0)
        problems.push(`${line}: expected ${expectation}; found ${found.join(', ')}`);
    }
  }
  for (const site of left)
    problems.push(`${lineOf(site)}: expected nothing; found ${facet('role', site)}`);
  return problems;
}

/** The expectations of a comment: its own, and those behind `#~` in the lines of a document in YAML. */
function expectationsIn({ value, loc }: TSESTree.Comment) {
  if (value.startsWith('~')) return [{ text: value.slice(1).trim(), line: loc.start.line }];
  return value.split('\n').flatMap((each, index) => {
    const [, text] = /#~ (.*)$/u.exec(each) ?? [];
    return text === undefined ? [] : [{ text, line: loc.start.line + index }];
  });
}

function facetsIn(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(', ').map((part) => part.trim());
}

function withDefaults(facets: readonly string[], every: readonly string[]): readonly string[] {
  const keys = facets.map(keyOf);
  return [...facets, ...every.filter((part) => !keys.includes(keyOf(part)))];
}

/** The facet of a site that a part of an expectation is on: `role`, `route`, `methods`, a flag, or the name of a field. */
function keyOf(part: string): string {
  const [word = ''] = part.split(' ');
  if (roles.some((role) => role === word)) return 'role';
  if (part === 'no route') return 'route';
  if (word === 'any' || /^[A-Z]+(?:,[A-Z]+)*$/u.test(word))
    return part === word ? 'methods' : 'route';
  return word;
}

const flags = ['implied', 'maybe'];

/** The facets of a site that differ from those expected, as the site has them. */
function differences(facets: readonly string[], site: StatusSite): readonly string[] {
  const named = facets
    .filter((part) => !flags.includes(part))
    .map((part) => ({ part, actual: facet(keyOf(part), site) }))
    .filter(({ part, actual }) => part !== actual)
    .map(({ actual }) => actual);
  const flagged = flags
    .filter((flag) => facets.includes(flag) !== (facet(flag, site) === flag))
    .map((flag) => facet(flag, site));
  return [...named, ...flagged];
}

/** One facet of a site, spelt as an expectation spells it. */
function facet(key: string, site: StatusSite): string {
  const { status } = site;
  const sent = site.role === 'send' || site.role === 'throw' ? site : null;
  const answer = site.role === 'stub' ? site : sent;
  const declared = site.role === 'declare' ? site : null;
  const route = 'route' in site ? site.route : null;
  switch (key) {
    case 'role':
      return `${site.role} ${'code' in status ? status.code : '?'}`;
    case 'implied':
      return status.kind === 'implied' ? 'implied' : 'not implied';
    case 'maybe':
      return status.kind === 'written' && status.reached === 'unknown' ? 'maybe' : 'not maybe';
    case 'notation':
      return `notation ${status.kind === 'written' ? status.notation : 'none'}`;
    case 'phrase':
      return `phrase ${answer?.phrase ? `'${answer.phrase.value}'` : 'none'}`;
    case 'redirects':
      return `redirects ${answer?.redirects ? 'yes' : 'no'}`;
    case 'text':
      return `text ${declared?.text ? `'${declared.text.value}'` : 'none'}`;
    case 'content':
      return `content ${(answer ?? declared)?.content.present ?? 'unknown'}`;
    case 'by':
      return `by ${site.role === 'compare' ? site.comparison.operator : 'nothing'}`;
    case 'evidence':
      return `evidence ${site.evidence}`;
    case 'action':
      return `action ${sent?.action ?? 'unknown'}`;
    case 'framework':
      return `framework ${site.framework.name}`;
    case 'methods':
      return route === null ? 'no route' : methodsOf(route);
    case 'route':
      return route === null ? 'no route' : `${methodsOf(route)} ${route.path ?? '(no path)'}`;
    default:
      return `${key} ${sent?.fields.has(key) ?? 'unknown'}`;
  }
}

function methodsOf({ methods }: Route): string {
  return methods === 'any' ? 'any' : [...methods].sort().join(',');
}

function lineOf({ status, node }: StatusSite): number {
  return (status.kind === 'implied' ? node : status.node).loc.start.line;
}
