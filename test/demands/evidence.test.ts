/**
 * Rules that need evidence, such as a PUT that creates, are silent without it, and warn at most with it. Matters of style
 * are never an error of `recommended`. Each row has statements that leave the evidence open, and statements that do not.
 */
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { reportsOn } from './lint.ts';

interface Row {
  readonly name: string;
  readonly rule: string;
  /** Statements of a handler that may be right, depending on code that the file does not show. */
  readonly unknown: readonly string[];
  /** Statements of a handler that are certainly a mistake. */
  readonly certain: readonly string[];
  /** Only `strict` has the rule. */
  readonly strict?: true;
  readonly method?: string;
  /** The demand is a MUST, so that the report is an error. */
  readonly isDemanded?: true;
}

const rows: readonly Row[] = [
  {
    name: '412 without a condition',
    rule: 'require-conditional-request',
    strict: true,
    method: 'put',
    unknown: [
      'check(req); res.status(412).end();',
      'if (!isCurrent(req.headers)) return res.status(412).end(); next();',
      "if (req.get('If-Match') !== etag) res.status(412).end();",
    ],
    certain: ['if (!req.body) res.status(412).end();'],
  },
  ...[
    [304, "if (req.get('If-None-Match') === etag)"],
    [206, 'if (req.headers.range)'],
    [417, "if (req.get('Expect') !== 'x')"],
    [425, "if (req.headers['early-data'])"],
  ].map(([code, guard]) => ({
    name: `${code} without a condition`,
    rule: 'require-conditional-request',
    strict: true as const,
    unknown: [
      `if (isMet(req)) return res.status(${code}).set('Content-Range', range).end(); next();`,
      `${guard} res.status(${code}).set('Content-Range', range).end();`,
    ],
    certain: [`res.status(${code}).set('Content-Range', range).end();`],
  })),
  {
    name: '200 from a PUT that creates',
    rule: 'no-method-status-mismatch',
    method: 'put',
    isDemanded: true,
    unknown: [
      'const pet = await service.save(req.body); res.status(200).json(pet);',
      'const pet = await (req.body.isNew ? Pet.create(req.body) : Pet.update(req.body)); res.status(200).json(pet);',
    ],
    certain: ['const pet = await Pet.create(req.body); res.status(200).json(pet);'],
  },
  {
    name: '200 without content from a DELETE',
    rule: 'prefer-precise-success-status',
    method: 'delete',
    unknown: [
      'const result = await remove(req.params.id); return send(res, result);',
      'await remove(req.params.id); res.end();',
    ],
    certain: ['await remove(req.params.id); res.status(200).end();'],
  },
  {
    name: '205 from a PUT',
    rule: 'no-method-status-mismatch',
    method: 'put',
    isDemanded: true,
    unknown: ['res.status(code).end();'],
    certain: ['res.status(205).end();'],
  },
  ...[
    [301, 'Location'],
    [405, 'Allow'],
    [407, 'Proxy-Authenticate'],
    [426, 'Upgrade'],
  ].map(([code, field]) => ({
    name: `${code} without ${field}`,
    rule: 'require-status-fields',
    unknown: [
      `prepare(res); res.status(${code}).end();`,
      `res.set(fields); res.status(${code}).end();`,
      `res.status(${code}).set('${field}', value).end();`,
    ],
    certain: [`res.status(${code}).end();`],
  })),
  ...[502, 504].map((code) => ({
    name: `${code} without another server`,
    rule: 'no-misplaced-status-code',
    strict: true as const,
    unknown: [
      `try { await upstream.load(); } catch { return res.status(${code}).end(); } next();`,
      `const answer = await fetch(url); if (!answer.ok) return res.status(${code}).end(); next();`,
    ],
    certain: [`res.status(${code}).end();`],
  })),
  ...[203, 511].map((code) => ({
    name: `${code} in an origin server`,
    rule: 'no-misplaced-status-code',
    strict: true as const,
    unknown: [`await proxy.web(req, res); res.status(${code}).end();`],
    certain: [`res.status(${code}).end();`],
  })),
];

const program = ({ method = 'get' }: Row, statements: string) => `
import express from 'express';
import { Pet, service } from './pets.ts';
const app = express();
app.${method}('/pets/:id', async (req, res, next) => { ${statements} });
`;

const reportsWith = (preset: 'recommended' | 'strict', row: Row, statements: string) =>
  reportsOn(program(row, statements), preset, { framework: 'express' }).filter(
    ({ rule }) => rule === row.rule,
  );

const unknown = rows.flatMap((row) =>
  row.unknown.map((statements) => ({ name: row.name, statements, row })),
);
const certain = rows.flatMap((row) =>
  row.certain.map((statements) => ({ name: row.name, statements, row })),
);

describe('a rule that needs evidence', () => {
  it.each(unknown)(
    'is silent where the file does not show the evidence: $name: $statements',
    (one) => {
      expect(reportsWith('recommended', one.row, one.statements)).toEqual([]);
      expect(reportsWith('strict', one.row, one.statements)).toEqual([]);
    },
  );

  it.each(certain)('reports where the file shows the evidence: $name: $statements', (one) => {
    const { row, statements } = one;
    expect(reportsWith('strict', row, statements)).toHaveLength(1);
    const severities = reportsWith('recommended', row, statements).map(({ severity }) => severity);
    if (row.strict === true) expect(severities).toEqual([]);
    else expect(severities).toEqual([row.isDemanded === true ? 2 : 1]);
  });
});

const styles: Readonly<Record<string, string>> = {
  'an older phrase': "res.writeHead(413, 'Payload Too Large'); res.end('x');",
  'another phrase': "res.writeHead(404, 'Nothing here'); res.end('x');",
  'a number in the place of a constant': 'res.status(404).send("x");',
  '200 without content': 'res.status(200).end();',
  'a redirect that may change the method': "res.redirect(302, '/pets');",
  '429 without Retry-After': "res.status(429).send('Slowly');",
  '503 without Retry-After': "res.status(503).send('Later');",
  'an error without content': 'res.status(500).end();',
  '401 without a challenge': "res.status(401).send('Who are you?');",
  '403 where 401 might be meant': "if (!req.user) res.status(403).send('Not you');",
  '410 where 404 might be meant': "res.status(410).send('Gone');",
  'an error in the content of 200': "res.status(200).json({ error: 'No such pet' });",
  'a comparison with 200':
    "const answer = await fetch(url); if (answer.status === 200) res.send('x');",
};

describe('a matter of style', () => {
  it('has a rule that is a warning in recommended', () => {
    expect(plugin.configs.recommended.rules).toMatchObject({
      'http-status/prefer-status-constant': 'warn',
      'http-status/consistent-reason-phrase': 'warn',
      'http-status/prefer-precise-success-status': 'warn',
    });
  });

  const written = Object.entries(styles).flatMap(([name, statements]) =>
    ['get', 'post', 'put', 'patch', 'delete'].map((method) => ({ name, statements, method })),
  );

  it.each(written)('is no error: $name in a $method', ({ statements, method }) => {
    const text = program({ method } as Row, statements);
    const reports = reportsOn(text, 'recommended', { framework: 'express' });
    expect(reports.filter(({ severity }) => severity === 2)).toEqual([]);
  });
});

describe('the registry', () => {
  // RFC 9205, 4.6: applications MUST use registered codes, so that an unregistered one is an error; an option allows codes.
  it('leads to an error of a code that is not registered', () => {
    const [report] = reportsOn(program({} as Row, "res.status(419).send('x');"), 'recommended', {
      framework: 'express',
    });
    expect(report).toMatchObject({ rule: 'no-unregistered-status-code', severity: 2 });
  });

  it.each([418, 510])(
    'leads to a warning of %i, which is registered but not to be used',
    (code) => {
      const reports = reportsOn(
        program({} as Row, `res.status(${code}).send('x');`),
        'recommended',
        {
          framework: 'express',
        },
      );
      expect(reports).toEqual([
        expect.objectContaining({ rule: 'no-deprecated-status-code', severity: 1 }),
      ]);
    },
  );

  it.each(['104 === answer.status', 'answer.status === 419', 'answer.status === 418'])(
    'does not matter for a status that another server sent: %s',
    (condition) => {
      const text = program({} as Row, `const answer = await fetch(url); if (${condition}) next();`);
      const rules = ['no-unregistered-status-code', 'no-deprecated-status-code'];
      const reports = reportsOn(text, 'strict', { framework: 'express' });
      expect(reports.filter(({ rule }) => rules.includes(rule))).toEqual([]);
    },
  );
});
