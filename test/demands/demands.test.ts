/**
 * Every provable demand, in every framework whose code can break it: an error of `recommended`, and one report for one
 * mistake. What cannot be written, or is made right by the framework, is named with the reason.
 */
import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';
import { demandNames, demands, type DemandName, type Family, type Form } from './demands.ts';
import { errorFamilies } from './error-families.ts';
import { reportsOn } from './lint.ts';
import { nodeFamilies } from './node-families.ts';
import { otherFamilies } from './other-families.ts';
import { responseFamilies } from './response-families.ts';

const families = [...nodeFamilies, ...otherFamilies, ...responseFamilies, ...errorFamilies];

interface Cell {
  readonly demand: DemandName;
  readonly family: Family;
  readonly form: Form;
  readonly statements: readonly string[];
}

/** The statements in which a form breaks a demand; none where the form has no content, field or redirect to break it with. */
function statementsOf(form: Form, demand: DemandName): readonly string[] {
  const { part, written } = demands[demand];
  const write = form[part];
  return write === undefined
    ? []
    : written.map(([status, name = '', value = '']) => write(status, name, value));
}

const cells: readonly Cell[] = families.flatMap((family) =>
  family.forms.flatMap((form) =>
    demandNames
      .map((demand) => ({ demand, family, form, statements: statementsOf(form, demand) }))
      .filter(({ statements }) => statements.length > 0),
  ),
);

const isExcepted = ({ form, demand }: Cell) => form.except?.[demand] !== undefined;

/** The cells by the name of their family, as the titles of tests. */
function titled(some: readonly Cell[]) {
  return some.flatMap((cell) =>
    cell.statements.map((statements) => {
      const { framework, version } = cell.family;
      const name = version === undefined ? framework : `${framework} ${version}`;
      return { name, demand: cell.demand, statements, cell };
    }),
  );
}

/** The reports on a program; line 0 is that of the statements. */
function reportsIn({ family, demand }: Cell, statements: string, method = demands[demand].method) {
  const program = family.program(statements, method ?? 'get');
  const line = program.split('\n').findIndex((text) => text.includes(statements)) + 1;
  return reportsOn(program, 'recommended', family).map((report) => ({
    ...report,
    line: report.line - line,
  }));
}

describe('a provable mistake is an error, and reported once', () => {
  it.each(titled(cells.filter((cell) => !isExcepted(cell))))(
    '$name: $demand: $statements',
    ({ cell, statements }) => {
      const reports = reportsIn(cell, statements);
      expect(reports).toEqual([expect.objectContaining({ severity: 2, line: 0 })]);
      expect(demands[cell.demand].rules).toContain(reports[0]?.rule);
    },
  );
});

describe('a mistake that the form puts right, or leaves unknown, is no error', () => {
  it.each(titled(cells.filter(isExcepted)))(
    '$name: $demand: $statements',
    ({ cell, statements }) => {
      const [its] = demands[cell.demand].rules;
      const reports = reportsIn(cell, statements).filter(({ rule }) => rule === its);
      // `beside it`: the statements contain another mistake, which is reported as well.
      const isBeside = cell.form.except?.[cell.demand]?.endsWith('beside it') === true;
      expect(reports.filter(({ severity }) => severity === 2)).toHaveLength(isBeside ? 1 : 0);
    },
  );
});

describe('a status that POST cannot have is no mistake in answer to GET, QUERY or any method', () => {
  const own = cells.filter(({ demand }) => demand === 'a status that the method can have');
  const asked = titled(own).flatMap((row) =>
    (['get', 'query', 'any'] as const).map((method) => ({ ...row, method })),
  );

  it.each(asked)('$name: $method: $statements', ({ cell, statements, method }) => {
    const reports = reportsIn(cell, statements, method);
    expect(reports.map(({ rule }) => rule)).not.toContain('no-method-status-mismatch');
  });
});

describe('the table', () => {
  it('has every framework whose API sends or throws a status', () => {
    const naming = frameworks.filter(({ responses }) =>
      responses.some(
        ({ status, role = 'send' }) =>
          status !== undefined && (role === 'send' || role === 'throw'),
      ),
    );
    expect([...new Set(families.map(({ framework }) => framework))].sort()).toEqual(
      naming.map(({ name }) => name).sort(),
    );
  });

  it.each(families)(
    'has statements of $framework $version that break each demand, or the reason why none can',
    (family) => {
      const broken = cells
        .filter((cell) => cell.family === family && !isExcepted(cell))
        .map(({ demand }) => demand);
      const reasons = Object.keys(family.cannot);
      expect([...new Set(broken), ...reasons].sort()).toEqual([...demandNames].sort());
    },
  );

  it('has exceptions only for statements that the form can write', () => {
    const idle = families.flatMap(({ framework, forms }) =>
      forms.flatMap((form) =>
        demandNames
          .filter((demand) => form.except?.[demand] !== undefined)
          .filter((demand) => statementsOf(form, demand).length === 0)
          .map((demand) => `${framework}: ${demand}`),
      ),
    );
    expect(idle).toEqual([]);
  });
});
