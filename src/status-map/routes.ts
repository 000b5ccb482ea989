/** The rows of the status map: routes as plain data, which is also the form of `--format json`. */
import type { AnalysisContext } from '../analysis/input/source-file.ts';
import type { Answer, Declared, Operation } from '../analysis/operation.ts';
import { allOperations } from '../analysis/status-sites.ts';
import type { Evidence, Site } from '../analysis/status-site.ts';
import type { StatusValue } from '../analysis/status-value.ts';
import { groupedBy } from '../grouped-by.ts';
import type { Method } from '../http/methods.ts';
import { phraseOf } from '../http/status-codes.ts';
import { disagreementOf, unansweredIn } from '../rule/problems/undeclared.ts';
import { isReplaced, placeOf } from '../rule/site-facts.ts';
import { unwrap, type Node } from '../syntax/nodes.ts';

/** A status at a place of the file. */
export interface Listed {
  /** Null where the file does not show which. */
  readonly status: number | null;
  /** The registered reason phrase. */
  readonly phrase: string | null;
  /** The line that names the status, from 1; null for the status that the framework sends by itself. */
  readonly line: number | null;
}

export interface Answered extends Listed {
  /** Who says so: an answer, an error that is thrown, or nobody but the framework. */
  readonly by: 'send' | 'throw' | 'framework';
}

export interface DeclaredStatuses {
  readonly statuses: readonly Listed[];
  /** Classes and ranges of codes: `4XX`, `400-410`, `default`. */
  readonly ranges: readonly string[];
  /** Whether more may be declared than the file shows. */
  readonly isOpen: boolean;
}

/** One route. */
export interface RouteRow {
  /** The path of the file from the working directory, with `/`. */
  readonly file: string;
  /** The line of the registration, from 1. */
  readonly line: number;
  readonly methods: readonly Method[] | 'any';
  /** The path, with `…` for a part that the file does not show; null where the registration has none. */
  readonly path: string | null;
  /** The adapter's name; null where the file does not tell. */
  readonly framework: string | null;
  /** How the framework was recognised. */
  readonly evidence: Evidence;
  readonly answered: readonly Answered[];
  /** Whether the handler may answer with statuses that the file does not show. */
  readonly isOpen: boolean;
  /** Null where nothing is declared. */
  readonly declared: DeclaredStatuses | null;
  /** The codes that are answered and not declared, where that is sure. */
  readonly undeclared: readonly number[];
  /** The codes that are declared and not answered, where that is sure. */
  readonly unanswered: readonly number[];
}

/** The routes of a file, in source order. @param file the name that they are listed by. */
export function routesIn(context: AnalysisContext, file: string): readonly RouteRow[] {
  const operations = allOperations(context);
  const unanswered = new Set<Node>(unansweredIn(operations).map(placeOf));
  return [...groupedBy(operations, ({ place }) => [place]).values()]
    .flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const row = rowOf([first, ...others], { file, unanswered });
      const isSaying = row.answered.length > 0 || row.declared !== null;
      const isMiddleware =
        row.methods === 'any' && [first, ...others].some((each) => handsOver(each, context));
      return isSaying || (row.path !== null && !isMiddleware) ? [row] : [];
    })
    .sort((one, other) => one.line - other.line);
}

/** Whether a handler calls one of its parameters, as those do that let the next one answer. */
function handsOver({ handler }: Operation, { sourceCode }: AnalysisContext): boolean {
  return sourceCode
    .getDeclaredVariables(handler)
    .filter(({ defs }) => defs.some(({ type }) => type === 'Parameter'))
    .flatMap(({ references }) => references)
    .some(
      ({ identifier: { parent }, identifier }) =>
        parent.type === 'CallExpression' && parent.callee === identifier,
    );
}

/** @param operations those of all handlers that one registration names. */
function rowOf(
  operations: readonly [Operation, ...Operation[]],
  { file, unanswered }: { readonly file: string; readonly unanswered: ReadonlySet<Node> },
): RouteRow {
  const [{ methods, wholePath, framework, evidence, place }] = operations;
  const answers = operations.flatMap((each) => each.answers);
  const known = framework?.name ?? answers[0]?.site.framework.name ?? null;
  const declared = operations.flatMap((each) => each.declared ?? []);
  const missing = declared.flatMap(({ own }) =>
    own.filter((site) => unanswered.has(placeOf(site))),
  );
  return {
    ...{ file, line: lineOf(place), path: wholePath, framework: known, evidence },
    methods: methods === 'any' ? 'any' : [...methods],
    answered: answeredIn(operations, answers),
    isOpen: !operations.every(({ isReadable }) => isReadable),
    declared: declared.length === 0 ? null : declaredIn(declared),
    undeclared: unique(operations.flatMap((each) => disagreementOf(each)?.codes ?? [])).sort(
      inOrder,
    ),
    unanswered: unique(missing.flatMap(({ status }) => codeOf(status) ?? [])).sort(inOrder),
  };
}

function answeredIn(
  operations: readonly Operation[],
  answers: readonly Answer[],
): readonly Answered[] {
  const named = answers
    .filter(({ site }) => !site.ignored && !isReplaced(site))
    .map(({ site }): Answered => ({ ...listed(site), by: byOf(site) }));
  const standard = operations.flatMap((each) => each.standard ?? []);
  const filledIn = unique(standard).map((status): Answered => ({
    status,
    phrase: phraseOf(status) ?? null,
    line: null,
    by: 'framework',
  }));
  return distinct([...filledIn, ...named]);
}

function byOf({ role, status }: Answer['site']): Answered['by'] {
  if (status.kind === 'implied' && status.by === 'framework') return 'framework';
  return role === 'throw' ? 'throw' : 'send';
}

function declaredIn(declared: readonly Declared[]): DeclaredStatuses {
  return {
    statuses: distinct(declared.flatMap(({ sites }) => sites.map(listed))),
    ranges: unique(declared.flatMap(({ ranges }) => ranges.map(describeRange))),
    isOpen: declared.some(({ isOpen }) => isOpen),
  };
}

/** A range as documents write it (OpenAPI 3.1, 4.8.16.2). */
function describeRange([least, most]: readonly [number, number]): string {
  if (least === 100 && most === 599) return 'default';
  if (least === most) return String(least);
  return least % 100 === 0 && most === least + 99 ? `${least / 100}XX` : `${least}-${most}`;
}

function listed(site: Site): Listed {
  const status = codeOf(site.status);
  return {
    status,
    phrase: status === null ? null : (phraseOf(status) ?? null),
    line: placeOf(site).loc.start.line,
  };
}

function codeOf(status: StatusValue): number | null {
  return 'code' in status && Number.isInteger(status.code) ? status.code : null;
}

/** The line of a registration: that of the method in a chain that may begin far above. */
function lineOf(place: Node): number {
  const callee = place.type === 'CallExpression' ? unwrap(place.callee) : place;
  return (callee.type === 'MemberExpression' ? callee.property : place).loc.start.line;
}

/** Each status once for a line, by code, with those at the end that are not known. */
function distinct<Item extends Listed>(items: readonly Item[]): readonly Item[] {
  const byText = new Map(items.map((item) => [JSON.stringify(item), item]));
  const rank = ({ status }: Listed) => status ?? Infinity;
  return [...byText.values()].sort(
    (one, other) => inOrder(rank(one), rank(other)) || inOrder(one.line ?? 0, other.line ?? 0),
  );
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

function inOrder(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
