/** Runs ESLint over a project with one rule, which hands over the routes of each file. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { TSESLint } from '@typescript-eslint/utils';
import { ESLint, type Linter, type Rule } from 'eslint';
import { projectOnDisk } from '../analysis/input/project-on-disk.ts';
import { inProject } from '../rule/create-rule.ts';
import { isOfTest } from '../rule/site-facts.ts';
import { WrongUse, type Request } from './options.ts';
import { routesIn, type RouteRow } from './routes.ts';

/** A file that is not in the map, and why. */
export interface Unread {
  readonly file: string;
  readonly reason: string;
}

/** The routes of a project. */
export interface StatusMap {
  readonly routes: readonly RouteRow[];
  readonly unread: readonly Unread[];
  /** What the user is to know of the run, in sentences. */
  readonly notes: readonly string[];
}

const ruleId = 'http-status-map/routes';

/**
 * Lists the routes of the files below some paths.
 * @throws {WrongUse} where there are no such files, or the ESLint configuration cannot be used.
 */
export async function collectRoutes(
  { paths, ...how }: Pick<Request, 'paths' | 'config' | 'tests'>,
  cwd: string,
): Promise<StatusMap> {
  const asked = paths.length === 0 ? ['.'] : [...paths];
  try {
    return await collected(asked, how, cwd);
  } catch (error) {
    if (how.config === 'found' && isWithoutConfig(error))
      return await collected(asked, { ...how, config: 'none' }, cwd);
    throw asWrongUse(error, how.config);
  }
}

async function collected(
  paths: string[],
  { config, tests }: Pick<Request, 'config' | 'tests'>,
  cwd: string,
): Promise<StatusMap> {
  const rows = new Map<string, readonly RouteRow[]>();
  const ofTests = new Map<string, readonly RouteRow[]>();
  const own = withoutConfig(cwd);
  const rule = collecting((filename, found, isTest) => {
    (isTest && !tests ? ofTests : rows).set(filename, found);
  }, cwd);
  const eslint = new ESLint({
    cwd,
    ...(config === 'none'
      ? { overrideConfigFile: true, overrideConfig: [...own.config, rule] }
      : { overrideConfig: [rule] }),
    ...(typeof config === 'object' ? { overrideConfigFile: config.path } : {}),
    // The rules of the project are not asked.
    ruleFilter: (asked) => asked.ruleId === ruleId,
  });
  const results = await eslint.lintFiles(paths);
  return {
    routes: [...rows.values()].flat(),
    unread: results.flatMap((result) => unreadIn(result, cwd)),
    notes: [...(config === 'none' ? own.notes : []), ...leftOut([...ofTests.values()].flat())],
  };
}

function leftOut({ length }: readonly RouteRow[]): readonly string[] {
  if (length === 0) return [];
  return [`The routes of tests are left out (${length}): --tests lists them too.`];
}

/** The configuration of the one rule. @param visit is given the routes of each file, and whether it is a test. */
function collecting(
  visit: (filename: string, rows: readonly RouteRow[], isTest: boolean) => void,
  cwd: string,
): Linter.Config {
  const routes = {
    meta: { schema: [], languages: ['js/js', '*'] },
    create: (context: Rule.RuleContext) => {
      const { filename, physicalFilename } = context;
      // A block of a document is no part of the program.
      if (physicalFilename !== filename) return {};
      return {
        Program() {
          const host = context as unknown as TSESLint.RuleContext<never, readonly unknown[]>;
          const own = inProject(host, projectOnDisk);
          const found = routesIn(own, nameOf(filename, cwd));
          if (found.length > 0) visit(filename, found, isOfTest(own));
        },
      };
    },
  };
  return { plugins: { 'http-status-map': { rules: { routes } } }, rules: { [ruleId]: 'warn' } };
}

/** The configuration for a project that has none: JavaScript, and TypeScript where its parser is installed. */
function withoutConfig(cwd: string): {
  readonly config: readonly Linter.Config[];
  readonly notes: readonly string[];
} {
  const parser = installedParser(cwd);
  const scripts: Linter.Config = {
    files: ['**/*.{js,mjs,cjs,jsx}'],
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
  };
  if (parser === null)
    return {
      config: [scripts],
      notes: [
        'TypeScript files are left out, since neither @typescript-eslint/parser nor typescript-eslint is installed here.',
      ],
    };
  return {
    config: [scripts, { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser } }],
    notes: [],
  };
}

/** The parser for TypeScript that a project has. */
function installedParser(cwd: string): Linter.Parser | null {
  const load = createRequire(path.join(cwd, 'package.json'));
  for (const name of ['@typescript-eslint/parser', 'typescript-eslint'])
    try {
      const found = load(name) as Linter.Parser & { readonly parser?: Linter.Parser };
      return found.parser ?? found;
    } catch {
      // The next one may be installed.
    }
  return null;
}

function unreadIn({ filePath, messages }: ESLint.LintResult, cwd: string): readonly Unread[] {
  const reason = messages.find(
    ({ fatal, message }) => fatal === true || message.startsWith('File ignored'),
  );
  if (reason === undefined) return [];
  const { fatal, line, message } = reason;
  const said =
    fatal === true ? `line ${line}: ${firstLine(message)}` : firstSentence(firstLine(message));
  return [{ file: nameOf(filePath, cwd), reason: said }];
}

/** The reason that a file is ignored, without the options of ESLint that follow it, which the command does not have. */
function firstSentence(line: string): string {
  return line.replace(/\. Use .*$/u, '.');
}

function nameOf(file: string, cwd: string): string {
  return path.relative(cwd, file).split(path.sep).join('/');
}

function isWithoutConfig(error: unknown): boolean {
  return messageTemplateOf(error) === 'config-file-missing';
}

/** The name that ESLint gives to some of its errors. */
function messageTemplateOf(error: unknown): unknown {
  return error instanceof Error && 'messageTemplate' in error ? error.messageTemplate : null;
}

/** The error in a sentence of the command's own. An error that says no more than a fault of ours stays as it is. */
function asWrongUse(error: unknown, config: Request['config']): unknown {
  if (!(error instanceof Error) || error instanceof WrongUse) return error;
  const { message } = error;
  if (/^(?:No files matching|All files matched)/u.test(message))
    return new WrongUse(firstLine(message));
  const hint = config === 'none' ? '' : ' With --no-config the map does without it.';
  return new WrongUse(`ESLint cannot be run here: ${firstLine(message)}${hint}`);
}

function firstLine(message: string): string {
  const [line = ''] = message.trim().split('\n');
  return /[.!?]$/u.test(line) ? line : `${line}.`;
}
