/** The status map as text, Markdown and JSON. */
import { groupedBy } from '../grouped-by.ts';
import { describeStatus } from '../rule/describe-status.ts';
import type { StatusMap } from './collect.ts';
import type { Format, Order } from './options.ts';
import type { Answered, Listed, RouteRow } from './routes.ts';

/** The version of the shape that `--format json` has; another one where a member is taken away or means another thing. */
const shape = 1;

/** The text of a map, with a line end behind it. */
export function renderMap(map: StatusMap, format: Format, sort: Order): string {
  const routes = map.routes.toSorted(orders[sort]);
  return renderers[format]({ ...map, routes });
}

const byFile = (one: RouteRow, other: RouteRow) =>
  compared(one.file, other.file) || one.line - other.line;

const orders: Readonly<Record<Order, (one: RouteRow, other: RouteRow) => number>> = {
  file: byFile,
  path: (one, other) =>
    compared(one.path ?? '', other.path ?? '') ||
    compared(methodsOf(one), methodsOf(other)) ||
    byFile(one, other),
};

const renderers: Readonly<Record<Format, (map: StatusMap) => string>> = {
  json: ({ routes, unread }) => `${JSON.stringify({ version: shape, routes, unread }, null, 2)}\n`,
  text: asText,
  markdown: asMarkdown,
};

/** A list with the routes of each file below its name; neighbours of one file in another order stay together. */
function asText({ routes }: StatusMap): string {
  const blocks: string[][] = [];
  let last: string | null = null;
  for (const route of routes) {
    if (route.file !== last) blocks.push([route.file]);
    last = route.file;
    blocks.at(-1)?.push(...linesOf(route));
  }
  return [...blocks.map((lines) => `${lines.join('\n')}\n`), `${total(routes)}\n`].join('\n');
}

function linesOf(route: RouteRow): readonly string[] {
  const { line, declared } = route;
  const parts = [
    `answered: ${answeredText(route, inText) || 'nothing'}`,
    ...(declared === null ? [] : [`declared: ${declaredText(route, inText) || 'nothing'}`]),
  ];
  const differences = differencesOf(route);
  return [
    `  ${String(line).padStart(4)}  ${titleOf(route)} — ${parts.join('; ')}`,
    ...(differences === '' ? [] : [`        ${differences}`]),
  ];
}

/** A table with a row for each route, whose links lead to the lines. */
function asMarkdown({ routes }: StatusMap): string {
  const rows = routes.map((route) => {
    const link = (text: string, line: number) => `[${text}](${address(route.file)}#L${line})`;
    const place: Place = (text, lines) =>
      lines.length === 0 ? text : lines.map((line) => link(text, line)).join(' ');
    return [
      link(inCode(titleOf(route)), route.line),
      answeredText(route, place),
      declaredText(route, place),
      differencesOf(route),
    ];
  });
  const table = [['Route', 'Answered', 'Declared', 'Differences'], Array(4).fill('---'), ...rows];
  return `${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** How a status is shown with its lines. */
type Place = (text: string, lines: readonly number[]) => string;

const inText: Place = (text, lines) =>
  lines.length === 0 ? text : `${text} (${lines.join(', ')})`;

/** `200*, 404 (14), 409! (16), ? (20), …` */
function answeredText({ answered, isOpen }: RouteRow, place: Place): string {
  return [...placed(answered, markOf, place), ...(isOpen ? ['…'] : [])].join(', ');
}

function markOf({ by }: Answered): string {
  return { send: '', throw: '!', framework: '*' }[by];
}

function declaredText({ declared }: RouteRow, place: Place): string {
  if (declared === null) return '';
  const { statuses, ranges, isOpen } = declared;
  return [...placed(statuses, () => '', place), ...ranges, ...(isOpen ? ['…'] : [])].join(', ');
}

function placed<Item extends Listed>(
  items: readonly Item[],
  mark: (item: Item) => string,
  place: Place,
): readonly string[] {
  const byText = groupedBy(items, (item) => [`${item.status ?? '?'}${mark(item)}`]);
  return [...byText].map(([text, same]) =>
    place(
      text,
      same.flatMap(({ line }) => line ?? []),
    ),
  );
}

function differencesOf({ undeclared, unanswered }: RouteRow): string {
  const told = (word: string, codes: readonly number[]) =>
    codes.length === 0 ? [] : [`${word}: ${codes.map(describeStatus).join(', ')}`];
  return [...told('undeclared', undeclared), ...told('unanswered', unanswered)].join('; ');
}

function titleOf(route: RouteRow): string {
  return `${methodsOf(route)} ${route.path ?? '(no path)'}`;
}

function methodsOf({ methods }: RouteRow): string {
  return methods === 'any' ? 'ANY' : methods.join('|');
}

function total(routes: readonly RouteRow[]): string {
  const files = new Set(routes.map(({ file }) => file)).size;
  return `${counted(routes.length, 'route')} in ${counted(files, 'file')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A text as code in the cell of a table. */
function inCode(text: string): string {
  return `\`${text.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
}

/** A path as the address of a link. */
function address(file: string): string {
  return encodeURI(file).replaceAll(/[()#?]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
