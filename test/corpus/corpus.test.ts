import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter, type Rule } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { differencesOf, linesOf } from './differences.mjs';
import { editsIn, problemOf } from './edits.mjs';
import * as kept from './ledger.mjs';
import { answersTo } from './processes.mjs';

interface Report {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly verdict?: boolean | 'advice' | null;
  readonly why?: string;
}

type Entry = Omit<Report, 'rule'>;

interface Application {
  readonly repository: string;
  readonly commit: string;
  readonly reports: Readonly<Record<string, readonly Entry[]>>;
  readonly unread: Readonly<Record<string, unknown>>;
}

const reportsIn = kept.reportsIn;
const levels = Object.fromEntries(
  Object.values(rules).flatMap(({ name, meta }): [string, string][] =>
    meta.docs.recommended === false ? [] : [[name, meta.docs.recommended]],
  ),
);

const report = (line: number, message = 'A status.', rule = 'valid-status-code'): Report => ({
  ...{ rule, file: 'server.js', line, message },
});

describe('the differences of two lists of reports', () => {
  it('are those added, removed and changed', () => {
    const before = [report(1), report(2), report(3), report(3)];
    const after = [report(1), report(2, 'Another status.'), report(3), report(4)];
    expect(differencesOf(before, after)).toEqual({
      same: [
        [report(1), report(1)],
        [report(3), report(3)],
      ],
      changed: [[report(2), report(2, 'Another status.')]],
      removed: [report(3)],
      added: [report(4)],
    });
  });

  it('are none of reports that are the same', () => {
    const reports = [report(1), report(1), report(2)];
    const differences = differencesOf(reports, reports);
    expect(linesOf([{ repository: 'acme/shop', ...differences }])).toEqual([]);
  });
});

/** A ledger of one application with these reports. */
const ledgerOf = (reports: readonly Report[]) =>
  kept.renewed([{ repository: 'acme/shop', commit: 'a' }], {
    found: [{ repository: 'acme/shop', commit: 'a', reports }],
    levels,
    isReworded: false,
  }) as Application[];

/** A ledger in which every entry is true. */
const allTrue = (given: readonly Application[]) =>
  given.map(({ reports, ...rest }) => ({
    ...rest,
    reports: Object.fromEntries(
      Object.entries(reports).map(([rule, own]) => [
        rule,
        own.map((entry) => ({ ...entry, verdict: true, why: 'It is.' })),
      ]),
    ),
  }));

const many = (rule: string) =>
  Array.from({ length: kept.sampling.size * 2 }, (_, line) => report(line, 'A status.', rule));

describe('what is to be read', () => {
  it('are all reports of an error', () => {
    const [application] = ledgerOf(many('valid-status-code'));
    expect(application?.reports['valid-status-code']).toHaveLength(kept.sampling.size * 2);
    expect(application?.unread).toEqual({});
  });

  it('are some of a warning, drawn from the whole list, the same ones whatever else is reported', () => {
    const rule = 'prefer-status-constant';
    const drawnOf = (reports: readonly Report[]) =>
      (ledgerOf(reports)[0]?.reports[rule] ?? []).map(({ line }) => line);
    const drawn = drawnOf(many(rule));
    expect(drawn).toHaveLength(kept.sampling.size);
    expect(drawn).not.toEqual(
      many(rule)
        .map(({ line }) => line)
        .slice(0, drawn.length),
    );
    const without = many(rule).filter(({ line }) => line % 10 !== 0);
    expect(drawnOf(without)).toEqual(
      expect.arrayContaining(drawn.filter((line) => line % 10 !== 0)),
    );
  });

  it('keeps the places of the others', () => {
    const ledgerOfMany = ledgerOf(many('prefer-status-constant'));
    const back = ledgerOfMany.flatMap(reportsIn).map(({ line }) => line);
    expect(back.sort((a, b) => a - b)).toEqual(many('').map(({ line }) => line));
  });
});

describe('a verdict', () => {
  const read = allTrue(ledgerOf([report(1), report(2)]));
  const found = [
    { repository: 'acme/shop', commit: 'a', reports: [report(1), report(2, 'Other words.')] },
  ];

  it('stays with the report', () => {
    const next = kept.renewed(read, { found, levels, isReworded: false }) as Application[];
    expect(next.flatMap(reportsIn).map(({ verdict }) => verdict)).toEqual([true, null]);
    expect(kept.withoutVerdict(next, levels)).toEqual([
      { repository: 'acme/shop', ...report(2, 'Other words.'), verdict: null, why: '' },
    ]);
  });

  it('stays with a message in other words where the user says that it is no more', () => {
    const next = kept.renewed(read, { found, levels, isReworded: true }) as Application[];
    expect(next.flatMap(reportsIn).map(({ verdict }) => verdict)).toEqual([true, true]);
  });

  it('counts in the precision of its rule', () => {
    expect(kept.precisionOf(read, levels)).toEqual([
      {
        ...{ rule: 'valid-status-code', level: 'error', reports: 2, applications: 1, read: 2 },
        ...{ true: 2, advice: 0, false: 0 },
      },
    ]);
  });
});

it('a message keeps short quotes, and the beginning of long ones', () => {
  const long = 'a'.repeat(60);
  expect(kept.withShortQuotes(`\`res.send()\` and '${long}' differ.`)).toBe(
    `\`res.send()\` and '${long.slice(0, 39)}…' differ.`,
  );
});

describe('an edit', () => {
  const linter = new Linter();
  const rule: Rule.RuleModule = {
    meta: { fixable: 'code', hasSuggestions: true },
    create: (context) => ({
      Identifier(node) {
        const to = (text: string) => (fixer: Rule.RuleFixer) => fixer.replaceText(node, text);
        const suggestions = ['b', 'a', ')'].map((text) => ({
          desc: `Write ${text}.`,
          fix: to(text),
        }));
        if (node.name === 'a')
          context.report({ node, message: 'Not a.', fix: to('b'), suggest: suggestions });
      },
    }),
  };
  const verify = (text: string) =>
    linter.verify(text, [
      { plugins: { own: { rules: { 'no-a': rule } } }, rules: { 'own/no-a': 'error' } },
    ]);
  const problemsIn = (text: string) => {
    const messages = verify(text);
    return editsIn(messages).map((edit) => problemOf(edit, text, messages, verify));
  };

  it('must leave fewer reports, and a program', () => {
    expect(problemsIn('a;')).toEqual([
      null,
      null,
      'has a suggestion that leaves as many reports',
      'has a suggestion that does not parse',
    ]);
  });

  it('is tried once for each suggestion that says another thing, and for each fix', () => {
    expect(problemsIn('a; a;')).toHaveLength(5);
  });

  it('is made where ESLint means it in a text with a byte order mark', () => {
    expect(problemsIn('\u{FEFF}a;')).toEqual(problemsIn('a;'));
  });
});

describe('a process that lints', () => {
  const place = mkdtempSync(join(tmpdir(), 'http-status-processes-'));
  const worker = join(place, 'worker.mjs');
  afterAll(() => {
    rmSync(place, { recursive: true });
  });

  it('is replaced where it ends, and the file is a problem', async () => {
    writeFileSync(
      worker,
      "process.on('message', ({ name }) => name === 'b.js' ? process.exit(1) : process.send({ isLinted: true }));",
    );
    const jobs = ['a.js', 'b.js', 'c.js'].map((name) => ({ name }));
    const done: number[] = [];
    const answers = await answersTo(jobs, 1, (count: number) => done.push(count), {
      worker,
      patience: 60_000,
    });
    expect(answers).toEqual([
      { file: 'a.js', isLinted: true },
      { file: 'b.js', problems: [{ problem: 'ends the process that lints it' }] },
      { file: 'c.js', isLinted: true },
    ]);
    expect(done).toEqual([1, 2, 3]);
  });

  it('is replaced where it does not answer', async () => {
    writeFileSync(worker, "process.on('message', () => {});");
    const answers = await answersTo([{ name: 'a.js' }, { name: 'b.js' }], 2, () => undefined, {
      worker,
      patience: 100,
    });
    const problems = [{ problem: 'is not linted in time' }];
    expect(answers).toEqual([
      { file: 'a.js', problems },
      { file: 'b.js', problems },
    ]);
  });
});

describe('npm run corpus', () => {
  const place = mkdtempSync(join(tmpdir(), 'http-status-corpus-'));
  cpSync(join(import.meta.dirname, 'sample'), place, { recursive: true });
  const own = join(place, 'applications/acme+shop.json');
  const server = join(place, 'checkouts/acme+shop/server.js');
  const [text, code] = [readFileSync(own, 'utf8'), readFileSync(server, 'utf8')];
  afterAll(() => {
    rmSync(place, { recursive: true });
  });

  const corpus = (...given: string[]) => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'run.mjs'), '--ledger', join(place, 'applications'), ...given],
      { encoding: 'utf8', env: { ...process.env, INIT_CWD: place } },
    );
    return { status, lines: stdout.trim().split('\n') };
  };

  it('finds what is kept', () => {
    const { status, lines } = corpus('checkouts');
    expect(lines).toEqual([
      expect.stringMatching(/^no-forbidden-content +1 reports, 1 read: 1 true/),
      expect.stringMatching(/^prefer-status-constant +1 reports, 1 read: 0 true, 1 advice/),
      '1 of 1 applications, 0 reports without a verdict, 0 new problems.',
    ]);
    expect(status).toBe(0);
    expect(readFileSync(own, 'utf8')).toBe(text);
  });

  it('shows with --compare what was added, removed and changed, and writes nothing', () => {
    writeFileSync(own, text.replace('"line": 9', '"line": 10').replace('drops', 'forgets'));
    const changed = readFileSync(own, 'utf8');
    const { status, lines } = corpus('checkouts/acme+shop', '--compare');
    expect(lines.slice(0, 7)).toEqual([
      'Added    acme/shop server.js:9 prefer-status-constant',
      '       + Write StatusCodes.NOT_FOUND for 404 (Not Found). (Convention.)',
      'Removed  acme/shop server.js:10 prefer-status-constant',
      '       - Write StatusCodes.NOT_FOUND for 404 (Not Found). (Convention.)',
      'Changed  acme/shop server.js:15 no-forbidden-content',
      expect.stringMatching(/^ {7}- Express forgets this content/),
      expect.stringMatching(/^ {7}\+ Express drops this content/),
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^no-forbidden-content +1 +1 +0 +0 +1$/));
    expect(lines).toContainEqual(expect.stringMatching(/^prefer-status-constant +1 +1 +1 +1 +0$/));
    expect(lines.at(-1)).toContain('2 reports without a verdict');
    expect(status).toBe(1);
    expect(readFileSync(own, 'utf8')).toBe(changed);
  });

  it('keeps new reports without a verdict until they have one, and counts files that no parser reads', () => {
    writeFileSync(own, text);
    writeFileSync(server, code.replace('res.json(order)', 'res.status(410).end()'));
    writeFileSync(join(place, 'checkouts/acme+shop/broken.js'), 'const = 404;\n');
    expect(corpus('checkouts').status).toBe(1);
    expect(JSON.parse(readFileSync(own, 'utf8'))).toMatchObject({
      unparsed: ['broken.js'],
      reports: {
        'prefer-status-constant': [
          { line: 9, verdict: 'advice' },
          { line: 10, verdict: null, why: '' },
        ],
      },
    });
  });

  it('refuses folders without an application of the ledger', () => {
    expect(corpus('applications')).toEqual({ status: 2, lines: [''] });
  });
});
