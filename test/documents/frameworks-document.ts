/** docs/frameworks.md, rendered from the adapters and the list of runtime tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Framework, Runtime } from '../../src/frameworks/language/framework.ts';
import {
  contentForms,
  declaredForms,
  fieldForms,
  impliedForms,
  isAnswering,
  isSending,
  readForms,
  routeForms,
  signsOf,
  toldForms,
  writtenForms,
} from './framework-forms.ts';
import { formatted } from './markdown.ts';

const runtimeTests = join(import.meta.dirname, '../runtime');

/** The whole page. @param frameworks sorted by title. */
export async function renderFrameworksDocument(frameworks: readonly Framework[]): Promise<string> {
  const sorted = frameworks.toSorted((one, other) =>
    bare(one.title).localeCompare(bare(other.title), 'en'),
  );
  return formatted(
    [
      introduction,
      ...sorted.filter(isSending).map(sectionOf),
      clients,
      ...sorted.filter((framework) => !isSending(framework)).map(clientSectionOf),
    ].join('\n\n'),
  );
}

const clients = `## Clients and tests

Where a status is compared, expected or faked. Rules see these places only if they ask for them; what mocks answer with is checked as what servers send, by what the mock does with it. A response is known from the call that gets it, through names, \`await\`, \`then\`, callbacks and functions of the file, or by its type. An error that was caught is of any kind until a condition tells, as \`isAxiosError(error)\` and \`error instanceof HTTPError\` do.

A status that is read counts where \`===\`, \`!==\`, \`==\`, \`!=\`, \`<\`, \`<=\`, \`>\`, \`>=\`, a \`switch\` or \`[…].includes()\` compares it with another, and in assertions.`;

/** What is said of a framework with which programs ask or are tested. */
export function clientSectionOf(framework: Framework): string {
  return section(framework, [
    ['Recognised by', signsOf(framework).join(', ')],
    ['Read', readForms(framework).join(', ')],
    ['Expected', toldForms(framework, 'expect').join(', ')],
    ['Faked', toldForms(framework, 'stub').join(', ')],
  ]).replace('## ', '### ');
}

const introduction = `<!-- Rendered from src/frameworks by \`npm run test:update\`; change the adapters, not this page. -->

# Frameworks

What the rules recognise of each framework, and what its runtime does with the values it is given. A form counts only on a value that was recognised: by an import, a type, the project's package.json with the shape of a handler, or, where that is said, by the shape alone. Where nothing is said of a runtime, nothing is claimed.

**Run** names the versions that the tests start, with every status API and every odd value; where there is none, the adapter follows the framework's documentation and claims only what that says.

What your own project adds, such as \`sendError(res, 404)\`, is described in the [settings](settings.md).`;

/** What is said of a framework with which programs answer. */
export function sectionOf(framework: Framework): string {
  return section(framework, [
    ['Recognised by', signsOf(framework).join(', ')],
    ['Run', versionsRun(framework).join(', ')],
    ['Status', writtenForms(framework).join(', ')],
    ['Implied status', impliedForms(framework).join(', ')],
    ['Declared status', declaredForms(framework).join(', ')],
    ['Content', contentForms(framework).join(', ')],
    ['Fields', fieldForms(framework).join(', ')],
    ['Routes', routeForms(framework).join(', ')],
    ['Default status', isAnswering(framework) ? fallbackOf(framework) : ''],
    ['Read', readForms(framework).join(', ')],
    ...runtimeRows(framework),
  ]);
}

function section(framework: Framework, all: readonly (readonly string[])[]): string {
  const rows = all.filter(([, cell]) => cell !== '');
  return [
    `## ${framework.title}`,
    `[Documentation](${framework.homepage})`,
    rows.map(([name = '', cell = '']) => `- **${name}:** ${cell}`).join('\n'),
  ].join('\n\n');
}

/** The texts of the runtime tests, by file. */
const runtimeTexts = new Map(
  readdirSync(runtimeTests, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join(runtimeTests, file), 'utf8')]),
);

/** The frameworks that the runtime tests name. */
const run: ReadonlySet<string> = new Set(
  [...runtimeTexts].flatMap(([file, text]) => {
    const own = /^([a-z\d-]+)\.test\.ts$/u.exec(file)?.[1];
    const named = [...text.matchAll(/framework: '([^']+)'/gu)].flatMap(([, name]) => name ?? []);
    return own === undefined ? named : [own, ...named];
  }),
);

/** The versions that the runtime tests run, in the order of package.json. */
function versionsRun({ name: framework, packages }: Framework): readonly string[] {
  if (!run.has(framework)) return [];
  if (packages.every((name) => isBuiltin(name))) return ['the Node.js that runs the tests'];
  return Object.entries(manifest.devDependencies).flatMap(([name, version]) => {
    const alias = /^npm:(.+)@(.+)$/u.exec(version);
    const isRun = [...runtimeTexts.values()].some((text) => text.includes(`'${name}'`));
    if (!isRun) return [];
    const [installed, installedVersion] = alias ? [alias[1], alias[2]] : [name, version];
    const isOwn = packages.some(
      (own) => installed !== undefined && (own === installed || own.startsWith(`${installed}/`)),
    );
    return isOwn ? [`${installed ?? ''} ${installedVersion ?? ''}`] : [];
  });
}

function fallbackOf({ fallback: { status, methods = {} } }: Framework): string {
  const others = Object.entries(methods).map(([method, other]) => `${other} for ${method}`);
  return [String(status), ...others].join(', ');
}

function runtimeRows({ runtime, versions = {} }: Framework): readonly (readonly string[])[] {
  return [
    ['Runtime', factsOf(runtime).join('; ')],
    ...Object.entries(versions).map(([major, facts]) => [
      `Runtime, version ${major}`,
      factsOf(facts).join('; '),
    ]),
  ];
}

function factsOf({
  accepts,
  outside = 'throws',
  only,
  numericString,
  fraction,
  interim,
  content,
}: Runtime): readonly string[] {
  const beyond = outside === 'throws' ? 'others throw' : `for others ${outside} is sent`;
  return [
    ...(accepts ? [`takes ${accepts[0]} to ${accepts[1]}, ${beyond}`] : []),
    ...(only ? [`takes ${only.join(', ')}`] : []),
    ...(numericString ? [`a string of digits: ${numericString}`] : []),
    ...(fraction ? [`a fraction: ${fraction}`] : []),
    ...(interim ? [`1xx: ${interim}`] : []),
    ...(content
      ? [`content with 204: ${content[204]}, 205: ${content[205]}, 304: ${content[304]}`]
      : []),
  ];
}

function bare(title: string): string {
  return title.replaceAll('`', '');
}
