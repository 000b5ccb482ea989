import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { rules } from '../rules/index.ts';
import { frameworks } from '../src/frameworks/index.ts';
import { homepage } from '../src/homepage.ts';
import { version } from '../src/version.ts';

const root = join(import.meta.dirname, '..');
const generated = new Set(['.git', '.site', 'coverage', 'dist', 'node_modules']);

/** Every file of the repository below a folder, as paths from the root with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (generated.has(entry.name)) return [];
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

const files = filesBelow('.');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const sources = files.filter((file) => /^(?:src|rules)\/.*\.ts$/.test(file));

interface Arrows {
  /** Places whose values and types may be imported. */
  readonly open: readonly string[];
  /** Places of which only types may be imported. */
  readonly types?: readonly string[];
  /** Files of the same place that may be imported; all of them unless given. */
  readonly siblings?: readonly string[];
}

/** The import arrows. A place is a folder or a single file; an import that is not listed is forbidden. */
const arrows: Readonly<Record<string, Arrows>> = {
  'src/http': { open: ['src/grouped-by.ts'] },
  'src/syntax': { open: ['src/grouped-by.ts'] },
  'src/text.ts': { open: [] },
  'src/grouped-by.ts': { open: [] },
  'src/frameworks/language': { open: ['src/text.ts'], types: ['src/http'] },
  'src/frameworks/shared': { open: ['src/frameworks/language'], types: ['src/http'] },
  'src/frameworks': {
    open: ['src/frameworks/language/framework.ts', 'src/frameworks/shared'],
    types: ['src/http'],
    siblings: [],
  },
  'src/frameworks/index.ts': { open: ['src/frameworks'] },
  'src/constants': { open: ['src/http'] },
  'src/analysis': {
    open: [
      'src/http',
      'src/frameworks',
      'src/constants',
      'src/syntax',
      'src/settings.ts',
      'src/grouped-by.ts',
    ],
  },
  'src/rule': {
    open: [
      'src/analysis',
      'src/http',
      'src/constants',
      'src/syntax',
      'src/homepage.ts',
      'src/settings.ts',
      'src/text.ts',
    ],
  },
  'src/settings.ts': {
    open: [
      'src/frameworks',
      'src/constants',
      'src/syntax/once-per.ts',
      'src/plain-data.ts',
      'src/text.ts',
    ],
  },
  'src/plain-data.ts': { open: ['src/frameworks/language/checks.ts'] },
  'src/configs.ts': { open: [], types: ['src/rule'] },
  'src/version.ts': { open: [] },
  'src/homepage.ts': { open: ['src/version.ts'] },
  'src/plugin.ts': {
    open: ['rules/index.ts', 'src/configs.ts', 'src/version.ts', 'src/analysis/input/project.ts'],
    types: ['src/index.ts'],
  },
  'src/index.ts': {
    open: ['src/plugin.ts', 'src/analysis/input/project-on-disk.ts'],
    types: ['src/rule-options.cts'],
  },
  'src/browser.ts': {
    open: ['src/plugin.ts', 'src/analysis/input/project.ts'],
    types: ['src/index.ts'],
  },
  'src/status-map': {
    open: [
      'src/analysis/status-sites.ts',
      'src/analysis/input/project-on-disk.ts',
      'src/rule',
      'src/http',
      'src/syntax',
      'src/grouped-by.ts',
      'src/version.ts',
    ],
    types: ['src/analysis'],
  },
  rules: { open: ['src/rule', 'src/http', 'src/text.ts'], types: ['src/analysis'], siblings: [] },
  'rules/index.ts': { open: ['rules'] },
};

const isWithin = (file: string, place: string) => file === place || file.startsWith(`${place}/`);

/** The most specific listed place that a file belongs to. */
function placeOf(file: string): string | undefined {
  return Object.keys(arrows)
    .filter((place) => isWithin(file, place))
    .sort((a, b) => b.length - a.length)[0];
}

interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

/** The answer of a function to each text, found once. */
function oncePerText<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text) ?? answer(text);
    answers.set(text, known);
    return known;
  };
}

const treeOf = oncePerText((source) =>
  ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest),
);

/** The modules that a source text imports, re-exports, loads with `import()` or names in a type. */
const importsOf = oncePerText((source): readonly Import[] => {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typesOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier)) found.push({ from: specifier.text, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(treeOf(source));
  return found;
});

/** The imports of a file that no arrow allows, as sentences. */
function forbiddenImports(file: string, source: string): string[] {
  const place = placeOf(file);
  const allowed = place === undefined ? undefined : arrows[place];
  if (allowed === undefined) return [`${file} is in no place of the table.`];

  const mayImport = (target: string, typesOnly: boolean) => {
    if (allowed.open.some((open) => isWithin(target, open))) return true;
    if (typesOnly && allowed.types?.some((types) => isWithin(target, types))) return true;
    return placeOf(target) === place && (allowed.siblings?.includes(target) ?? true);
  };

  return importsOf(source)
    .filter(({ from }) => from.startsWith('.'))
    .map(({ from, typesOnly }) => ({ target: posix.join(posix.dirname(file), from), typesOnly }))
    .filter(({ target, typesOnly }) => !mayImport(target, typesOnly))
    .map(({ target, typesOnly }) => `${file} imports ${typesOnly ? 'types of ' : ''}${target}.`);
}

describe('import arrows', () => {
  it('hold in every file', () => {
    expect(sources.flatMap((file) => forbiddenImports(file, text(file)))).toEqual([]);
  });

  it.each([
    ['src/http/fields.ts', "import { x } from '../syntax/walk.ts';"],
    ['src/syntax/walk.ts', "import type { x } from '../http/fields.ts';"],
    ['src/frameworks/express.ts', "import koa from './koa.ts';"],
    ['src/frameworks/express.ts', "import { x } from '../http/fields.ts';"],
    ['src/frameworks/language/declared.ts', "import { methods } from '../http/methods.ts';"],
    ['src/analysis/routes/routes.ts', "import { createRule } from '../../rule/create-rule.ts';"],
    ['src/analysis/routes/routes.ts', "export * from '../../../rules/index.ts';"],
    ['src/rule/create-rule.ts', "import type { x } from '../frameworks/define-framework.ts';"],
    ['src/configs.ts', "const { rules } = await import('../rules/index.ts');"],
    ['rules/valid-status-code.ts', "import { x } from './no-forbidden-content.ts';"],
    ['rules/valid-status-code.ts', "import { x } from '../src/analysis/status-site.ts';"],
    ['rules/valid-status-code.ts', "let x: import('../src/syntax/walk.ts').Walk;"],
    ['src/status-map/routes.ts', "import { x } from '../analysis/routes/routes.ts';"],
    ['src/status-map/routes.ts', "import { rules } from '../../rules/index.ts';"],
    ['src/browser.ts', "import { x } from './status-map/collect.ts';"],
    ['src/elsewhere/file.ts', ''],
  ])('forbid in %s: %s', (file, source) => {
    expect(forbiddenImports(file, source)).toHaveLength(1);
  });

  it.each([
    ['rules/valid-status-code.ts', "import type { x } from '../src/analysis/status-site.ts';"],
    ['rules/valid-status-code.ts', "import { createRule } from '../src/rule/create-rule.ts';"],
    ['src/analysis/routes/routes.ts', "import { frameworks } from '../frameworks/index.ts';"],
    ['src/analysis/routes/routes.ts', "import { x } from './status-site.ts';"],
    ['src/frameworks/index.ts', "import express from './express.ts';"],
    ['src/plugin.ts', "import { rules } from '../rules/index.ts';"],
  ])('allow in %s: %s', (file, source) => {
    expect(forbiddenImports(file, source)).toEqual([]);
  });
});

/** The rooms of `src/analysis` in the order in which data passes them: each imports those before it alone. */
const rooms = [
  'status-value.ts',
  'status-site.ts',
  'mistaken-comparisons.ts',
  'misused-responses.ts',
  'received-mistakes.ts',
  'operation.ts',
  'adapters',
  'input',
  'comments',
  'constants',
  'routes',
  'values',
  'effects',
  'responses',
  'around',
  'sites',
  'received',
  'registrations',
  'declared',
  'answered',
  'operations',
  'status-sites.ts',
];

const roomOf = (file: string) => rooms.indexOf(file.split('/')[2] ?? '');

/** The files of `src/analysis` that a file of it imports. */
const analysisImports = (file: string, source: string) =>
  importsOf(source)
    .map(({ from }) => posix.join(posix.dirname(file), from))
    .filter((target) => isWithin(target, 'src/analysis'));

/** The imports of a later room, in sentences. */
const againstTheWay = (file: string, source: string) =>
  analysisImports(file, source)
    .filter((target) => roomOf(target) > roomOf(file))
    .map((target) => `${file} imports ${target}.`);

describe('the state that a module keeps from file to file', () => {
  const keeps = (source: string) => /^const \w+ = new (?:Weak)?Map\b.*\(\);$/mu.test(source);

  it('is of adapters and names alone: oncePer keeps all other answers', () => {
    expect(sources.filter((file) => keeps(text(file))).toSorted()).toEqual([
      'src/analysis/adapters/adapters.ts',
      'src/constants/member-of.ts',
    ]);
    expect(keeps('const known = new WeakMap<Node, boolean>();')).toBe(true);
    expect(keeps('  const known = new Map<Node, boolean>();')).toBe(false);
  });
});

describe('the rooms of the analysis', () => {
  const analysis = sources.filter((file) => isWithin(file, 'src/analysis'));

  it('are all in the list', () => {
    expect(analysis.filter((file) => roomOf(file) < 0)).toEqual([]);
  });

  it('import the rooms before them only', () => {
    expect(analysis.flatMap((file) => againstTheWay(file, text(file)))).toEqual([]);
    const against = "import type { Effect } from '../effects/effects.ts';";
    expect(againstTheWay('src/analysis/routes/routes.ts', against)).toHaveLength(1);
    expect(againstTheWay('src/analysis/sites/sent-sites.ts', against)).toEqual([]);
  });

  it('have no file that imports itself through other files', () => {
    const imports = new Map(analysis.map((file) => [file, analysisImports(file, text(file))]));
    const reached = (file: string, seen = new Set<string>()) => {
      for (const target of imports.get(file) ?? [])
        if (!seen.has(target)) reached(target, seen.add(target));
      return seen;
    };
    expect(analysis.filter((file) => reached(file).has(file))).toEqual([]);
  });

  it.each(rooms.filter((room) => !room.endsWith('.ts')))('%s says what it answers', (room) => {
    expect(text(`src/analysis/${room}/README.md`)).toMatch(/^# .+\n\n\S[^]*\bMay touch\b/u);
  });
});

describe('docs/architecture.md', () => {
  const architecture = text('docs/architecture.md');
  const places = ['src/analysis', 'src/syntax', 'src/http', 'src/rule', 'src/frameworks/language'];

  it.each(places)('names every file of %s', (place) => {
    const names = sources
      .filter((file) => isWithin(file, place))
      .map((file) => posix.basename(file));
    expect(names.filter((name) => !architecture.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('Node.js', () => {
  const globals = new Set(['process', 'Buffer', 'require', 'global']);

  /** Whether a source text needs Node.js: one of its modules, a package that does, or a global that no browser has. */
  const needsNode = (source: string) => {
    const names = (node: ts.Node): boolean => {
      const isUsed = ts.isPropertyAccessExpression(node) || ts.isCallExpression(node);
      const used = isUsed && ts.isIdentifier(node.expression) ? node.expression.text : '';
      return globals.has(used) || ts.forEachChild(node, names) === true;
    };
    return (
      importsOf(source).some(({ from }) => isBuiltin(from) || from === 'get-tsconfig') ||
      names(treeOf(source))
    );
  };

  it('is asked by one file and the command, so that the rest runs in a browser', () => {
    const asking = sources.filter(
      (file) => !isWithin(file, 'src/status-map') && needsNode(text(file)),
    );
    expect(asking).toEqual(['src/analysis/input/project-on-disk.ts']);
  });

  it.each([
    "import path from 'node:path';",
    "import type { Stats } from 'fs';",
    "import type { TsConfigJson } from 'get-tsconfig';",
    'export const cwd = () => process.cwd();',
    "export { isBuiltin } from 'module';",
  ])('is asked by: %s', (source) => {
    expect(needsNode(source)).toBe(true);
  });
});

/** The words of an identifier or a string, lower-cased: `nodeHttp` and "node-http" are both [node, http]. */
const wordsOf = oncePerText((name) =>
  name
    .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean),
);

/** Adapters and packages named after a plain word, which code may use → the words that would name the framework. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  next: ['nextjs', 'next.js', 'NextResponse'],
  fetch: ['node-fetch', 'cross-fetch'],
  assert: [],
  boom: ['isBoom'],
  expect: [],
  payload: ['payloadcms'],
  request: ['request-promise'],
};

/** The text of a node in which a framework may be named; of a regular expression, without its escapes. */
function textOf(node: ts.Node): string | null {
  if (ts.isRegularExpressionLiteral(node)) return node.text.replace(/\\[a-z]/gi, ' ');
  return ts.isIdentifier(node) ||
    ts.isStringLiteralLike(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isTemplateHead(node)
    ? node.text
    : null;
}

/** The framework names that occur in the identifiers, strings and regular expressions of a source text. */
function frameworksNamedIn(source: string, frameworks: readonly string[]): string[] {
  const named = new Set<string>();
  const visit = (node: ts.Node): void => {
    const written = textOf(node);
    if (written !== null) {
      const words = ` ${wordsOf(written).join(' ')} `;
      for (const framework of frameworks) {
        const isNamed = (spellings[framework] ?? [framework]).some((spelling) =>
          words.includes(` ${wordsOf(spelling).join(' ')} `),
        );
        if (isNamed) named.add(framework);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(treeOf(source));
  return [...named];
}

describe('framework names', () => {
  const modules = new Set(frameworks.flatMap(({ packages }) => packages));
  // Modules of Node.js are the platform's, and `#app` is a name of a project's own.
  const packages = [...modules].filter((name) => /^[@a-z]/.test(name) && !isBuiltin(name));
  const names = [...new Set([...frameworks.map(({ name }) => name), ...packages])];

  it.each(sources.filter((file) => /^(?:src\/analysis|rules)\//.test(file)))(
    'do not occur in %s',
    (file) => {
      expect(frameworksNamedIn(text(file), names)).toEqual([]);
    },
  );

  it('are found in identifiers, strings and regular expressions, not in comments', () => {
    expect(frameworksNamedIn('const isKoaContext = 1;', ['koa'])).toEqual(['koa']);
    expect(frameworksNamedIn("f('Express drops this.')", ['express'])).toEqual(['express']);
    expect(frameworksNamedIn("next(); import('next.js');", ['next'])).toEqual(['next']);
    expect(frameworksNamedIn('/proxy|axios|\\bgot\\b/u.test(x);', ['axios', 'got'])).toEqual([
      'axios',
      'got',
    ]);
    expect(frameworksNamedIn("from('@hapi/boom');", ['@hapi/boom'])).toEqual(['@hapi/boom']);
    expect(frameworksNamedIn('iterator.next();', ['next'])).toEqual([]);
    expect(frameworksNamedIn('// as express does\nexpression();', ['express'])).toEqual([]);
  });
});

describe.each(Object.entries(rules))('rule %s', (name, rule) => {
  it('has a file of its own, a page and a test', () => {
    for (const file of [`rules/${name}.ts`, `docs/rules/${name}.md`, `test/rules/${name}.test.ts`])
      expect(existsSync(join(root, file)), `${file} exists`).toBe(true);
  });

  it('is named in its own file as in the list', () => {
    expect(rule.name).toBe(name);
  });

  it('has messages that are sentences, under camelCase ids', () => {
    for (const [id, message] of Object.entries(rule.meta.messages)) {
      expect(id).toMatch(/^[a-z]+(?:[A-Z][a-z\d]*)*$/);
      expect(message).toMatch(/\.\)?$/);
    }
  });
});

it('lists every file of rules/', () => {
  const names = sources.map((file) => /^rules\/(.+)\.ts$/.exec(file)?.[1]).filter(Boolean);
  expect(Object.keys(rules).sort()).toEqual(names.filter((name) => name !== 'index').sort());
});

it('gives the version and the homepage of package.json', () => {
  expect(version).toBe(manifest.version);
  expect(manifest).toMatchObject({
    homepage: `${homepage}#readme`,
    repository: { url: `git+${homepage}.git` },
    bugs: `${homepage}/issues`,
  });
});

it('names its homepage in one place, and each page at the tag of its version', () => {
  const places = files.filter((file) => text(file).includes(new URL(homepage).pathname.slice(1)));
  expect(places.sort()).toEqual(['package.json', 'src/homepage.ts']);
  for (const { name, meta } of Object.values(rules))
    expect(meta.docs.url).toBe(`${homepage}/blob/v${version}/docs/rules/${name}.md`);
});

it('names no machine path and no package registry', () => {
  const machine =
    /(?:^|[\s"'`(=])\/(?:home|root|tmp|Users|work)\/\w|"resolve[d]":|https?:\/\/(?:npm|registry)\b/;
  expect(files.filter((file) => machine.test(text(file)))).toEqual([]);
});
