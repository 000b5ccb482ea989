/** What ESLint prints and writes for people, CI services and other programs: the same findings in each. */
import { beforeAll, describe, expect, it } from 'vitest';
import { follow, recipesOf } from './recipes.ts';
import { findingsIn, inOrder, makeSample, type Finding } from './sample-project.ts';

const { command } = recipesOf('ci.md');

const sample = makeSample({
  packages: {
    '@microsoft/eslint-formatter-sarif': '@microsoft/eslint-formatter-sarif',
    'eslint-formatter-gha': 'eslint-formatter-gha',
    'eslint-formatter-junit': 'eslint-formatter-junit',
  },
});

let plain: readonly Finding[] = [];
beforeAll(async () => {
  const { stdout } = await sample.eslint('--format', 'json', '.');
  plain = findingsIn(stdout, sample);
});

it('has a sample with a finding of each kind', () => {
  expect(plain.map(({ file, line, level, rule }) => `${file}:${line} ${level} ${rule}`)).toEqual([
    'src/client.mjs:3 error http-status/no-impossible-status-comparison',
    'src/legacy.cjs:4 error http-status/no-unregistered-status-code',
    'src/legacy.cjs:8 warning http-status/prefer-status-constant',
    'src/legacy.cjs:8 warning http-status/consistent-reason-phrase',
    'src/route.ts:5 error http-status/no-forbidden-content',
    'src/route.ts:5 warning http-status/prefer-status-constant',
    'src/server.js:8 warning http-status/prefer-status-constant',
    'src/server.js:9 error http-status/no-forbidden-content',
    'src/server.js:12 error http-status/no-method-status-mismatch',
    'src/server.js:12 warning http-status/prefer-status-constant',
    'src/server.js:13 error http-status/no-overridden-status',
    'src/server.js:14 error http-status/valid-status-code',
    'src/server.js:15 error http-status/no-legacy-status-signature',
    'src/shop.cts:5 warning http-status/prefer-precise-success-status',
    'src/shop.cts:5 warning http-status/prefer-status-constant',
    'src/shop.cts:8 error http-status/no-unfinished-response',
    'src/shop.cts:8 warning http-status/prefer-status-constant',
  ]);
});

const lines = (text: string) => text.split('\n');

const decoded = (text: string) =>
  text.replace(/&(lt|gt|amp|quot|#39|apos);/gu, (_, name: string) =>
    String({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", apos: "'" }[name]),
  );

/** A finding made of what was cut out of a report. */
const finding = (file: string, place: string, level: string, message: string, rule: string) => {
  const [line = 0, column = 0] = place.split(/\D+/u).map(Number);
  return {
    file,
    line,
    column,
    level: level.toLowerCase() === 'error' ? ('error' as const) : ('warning' as const),
    rule,
    message: decoded(message),
  };
};

/** Cuts findings out of a report in which each stands below the name of its file. */
function below(text: string, file: RegExp, found: RegExp): readonly Finding[] {
  const either = new RegExp(`${file.source}|${found.source}`, 'gmsu');
  let name = '';
  return [...text.matchAll(either)].flatMap(({ groups = {} }) => {
    if (groups['file'] !== undefined) name = sample.nameOf(groups['file']);
    const { place, level = '', message = '', rule = '' } = groups;
    return place === undefined ? [] : [finding(name, place, level, message, rule)];
  });
}

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { id: string; helpUri: string }[] };
    };
    readonly results: readonly {
      readonly level: 'error' | 'warning';
      readonly message: { readonly text: string };
      readonly ruleId: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      }[];
    }[];
  }[];
}

function inSarif(text: string): readonly Finding[] {
  const { runs } = JSON.parse(text) as Sarif;
  return runs.flatMap(({ results }) =>
    results.map(({ level, message, ruleId, locations: [location] }) => {
      const { artifactLocation, region } = location?.physicalLocation ?? {};
      const place = `${region?.startLine ?? 0}:${region?.startColumn ?? 0}`;
      const file = sample.nameOf(artifactLocation?.uri ?? '');
      return finding(file, place, level, message.text, ruleId);
    }),
  );
}

const formats: readonly {
  readonly title: string;
  readonly line: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** The file that the command writes instead of printing. */
  readonly output?: string;
  readonly read: (text: string) => readonly Finding[];
}[] = [
  {
    title: 'stylish',
    line: 'eslint .',
    read: (text) =>
      below(
        text,
        /^(?<file>\/\S*)$/u,
        /^ +(?<place>\d+:\d+) +(?<level>error|warning) +(?<message>[^\n]*?) +(?<rule>\S+)$/u,
      ),
  },
  {
    title: 'html',
    line: 'eslint . --format html',
    read: (text) =>
      below(
        text,
        /\[\+\] (?<file>\/\S*)/u,
        /<td>(?<place>\d+:\d+)<\/td>\s*<td[^>]*>(?<level>\w+)<\/td>\s*<td>(?<message>[^<]*)<\/td>\s*<td>\s*<a href="https:\/\/[^"]*"[^>]*>(?<rule>[^<]*)<\/a>/u,
      ),
  },
  {
    title: 'annotations of GitHub',
    line: command('GitHub Actions', 'gha'),
    environment: { GITHUB_ACTIONS: 'true' },
    read: (text) =>
      lines(text).flatMap((line) => {
        const [, level = '', file = '', place = '', message = '', rule = ''] =
          /^::(error|warning) file=(.*?),line=(\d+,col=\d+)::(.*) \((\S+)\)$/u.exec(line) ?? [];
        return file === '' ? [] : [finding(sample.nameOf(file), place, level, message, rule)];
      }),
  },
  {
    title: 'SARIF',
    line: command('GitHub Actions', 'sarif'),
    output: 'eslint.sarif',
    read: inSarif,
  },
  {
    title: 'JUnit',
    line: command('GitLab CI', 'junit'),
    output: 'eslint-junit.xml',
    read: (text) =>
      below(
        text,
        /<testsuite [^>]*name="(?<file>[^"]*)"/u,
        /<!\[CDATA\[line (?<place>\d+, col \d+), (?<level>\w+) - (?<message>[^\]]*) \((?<rule>\S+)\)\]\]>/u,
      ),
  },
];

describe('the findings are the same', () => {
  it.each(formats)('in $title', async ({ line, environment, output, read }) => {
    const { status, stdout, stderr } = await follow(sample, line, environment);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(inOrder(read(output === undefined ? stdout : sample.read(output)))).toEqual(plain);
  });

  it('in the rules of SARIF, each of which has the address of its page', () => {
    const { runs } = JSON.parse(sample.read('eslint.sarif')) as Sarif;
    const rules = runs.flatMap(({ tool }) => tool.driver.rules);
    expect(new Set(rules.map(({ id }) => id))).toEqual(new Set(plain.map(({ rule }) => rule)));
    for (const { id, helpUri } of rules)
      expect(helpUri).toMatch(new RegExp(`^https://.*/${id.replace('http-status/', '')}\\b`, 'u'));
  });

  it('with several threads', async () => {
    const several = command('Several threads', '').replace('auto', '2');
    const { stdout } = await follow(sample, `${several} --format json`);
    expect(findingsIn(stdout, sample)).toEqual(plain);
  });

  it('in a text that is not saved yet', async () => {
    const { stdout } = await sample.shell(
      'eslint --stdin --stdin-filename src/server.js --format json < src/server.js',
    );
    expect(findingsIn(stdout, sample)).toEqual(
      plain.filter(({ file }) => file === 'src/server.js'),
    );
  });
});
