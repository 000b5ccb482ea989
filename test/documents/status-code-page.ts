/** The site's page of one status code, from the data of docs/status-codes.md and of the constants libraries. */
import { rules } from '../../rules/index.ts';
import { constantsLibraries } from '../../src/constants/index.ts';
import { statusCodes, type StatusCode } from '../../src/http/status-codes.ts';
import { unregisteredCodes } from '../../src/http/unregistered.ts';
import { demandLines, link, ruleLinks } from '../http/status-codes-document.ts';
import { code, table } from './markdown.ts';
import { rulesForAll } from './watched-codes.ts';

/** The codes with a page: the registered ones, then those that vendors use without registration. */
export const codesWithPage: readonly number[] = [
  ...new Set([...statusCodes.keys(), ...unregisteredCodes.map((entry) => entry.code)]),
].sort((one, other) => one - other);

/** The heading of a code's page. */
export function titleOf(status: number): string {
  const phrase = statusCodes.get(status)?.phrase ?? vendorsOf(status)[0]?.phrase ?? '';
  return `${status} ${phrase}`;
}

/** @returns the page in Markdown, whose links start in docs/. */
export function renderStatusCodePage(status: number): string {
  const registered = statusCodes.get(status);
  return [
    `# ${titleOf(status)}`,
    ...(registered === undefined ? [unregistered] : aboutRegistered(registered)),
    ...constantsSection(status),
    ...vendorSection(status),
    ...(registered === undefined ? [] : watchedByAll()),
  ].join('\n\n');
}

const unregistered = `IANA has not registered this number. Servers should not send it, which ${ruleLinks(['no-unregistered-status-code'])} reports; clients meet it.`;

function aboutRegistered(status: StatusCode): readonly string[] {
  const demands = demandLines(status, []);
  return [
    status.meaning,
    table(
      ['Fact', 'Value'],
      [
        ['Class', status.class],
        ['State', status.state],
        ['Content', status.content],
        ['First version of HTTP', status.firstVersion],
        ['Caching', status.cacheable],
        ['Reference', link(status.reference)],
      ],
    ),
    ...(demands.length === 0 ? [] : ['## What it asks for', demands.map(item).join('\n')]),
  ];
}

function constantsSection(status: number): readonly string[] {
  const rows = constantsLibraries.flatMap(({ name: library, exports }) =>
    exports.flatMap(({ path, members }) => {
      const names = Object.keys(members).filter((name) => members[name] === status);
      return names.length === 0
        ? []
        : [[library, names.map((name) => code(memberOf(path, name))).join(', ')]];
    }),
  );
  return rows.length === 0 ? [] : ['## Constants', table(['Library', 'Name'], rows)];
}

function memberOf(path: string, name: string): string {
  return path === 'default' ? name : `${path}.${name}`;
}

function vendorSection(status: number): readonly string[] {
  const rows = vendorsOf(status).map(({ vendor, phrase, note = '' }) => [vendor, phrase, note]);
  return rows.length === 0 ? [] : ['## Vendors', table(['Vendor', 'Phrase', 'Note'], rows)];
}

function vendorsOf(status: number) {
  return unregisteredCodes.filter((entry) => entry.code === status);
}

function watchedByAll(): readonly string[] {
  return ['## Rules for every code', ruleLinks(rulesForAll(Object.keys(rules)))];
}

function item(line: string): string {
  return `- ${line}`;
}
