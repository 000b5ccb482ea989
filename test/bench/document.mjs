/** docs/performance.md, from the figures of one run. */
import { format, resolveConfig } from 'prettier';
import { times } from './report.mjs';
import { sizes } from './sections.mjs';

function table(header, rows) {
  return [header, header.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const grouped = (count) => String(Math.round(count)).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');

const sizeOf = ({ files, lines, characters }) =>
  `${grouped(files)} ${files === 1 ? 'file' : 'files'}, ${grouped(lines)} lines, ${grouped(characters / 1000)} kB`;

/** The names under which variants stand in the tables. */
const titles = {
  floor: 'ESLint with one rule that does nothing: the floor',
  recommended: 'our `recommended`',
  all: 'our `all`',
  unicorn: "unicorn's `no-invalid-response-options`",
  'typescript-eslint': "typescript-eslint's `recommended`, untyped",
  eslint: "ESLint's `recommended`",
};

const titleOf = ({ title }) => titles[title] ?? `\`${title}\``;
const spread = (value) => `± ${times(value)}`;

function comparison({ variants }) {
  const withStarts = variants.some(({ memory }) => memory !== undefined);
  const header = ['rules', 'over the floor', ''];
  if (withStarts) header.push('in a new process', 'peak memory');
  return table(
    header,
    variants.map((variant) => [
      titleOf(variant),
      times(variant.ratio),
      spread(variant.spread),
      ...(withStarts ? [times(variant.cold), `${variant.memory.toFixed(0)} MiB`] : []),
    ]),
  );
}

/** The table of single rules, the most expensive first. */
function parted(section) {
  const isRule = ({ title }) => !(title in titles);
  return {
    sets: { ...section, variants: section.variants.filter((each) => !isRule(each)) },
    rules: section.variants.filter(isRule).sort((x, y) => y.ratio - x.ratio),
  };
}

/**
 * @param {object} figures the figures of `npm run bench`
 * @returns {Promise<string>}
 */
export async function renderPerformance({ machine, versions, a, b, c, d, e }) {
  const { sets, rules } = parted(a);
  const text = `# Performance

What the plugin costs, over what ESLint costs without it. This page is written by \`npm run bench -- --write\`; do not edit it.

Measured on ${machine.processor}, ${machine.memory}, Node.js ${machine.node.slice(1)}, with ESLint ${versions.eslint}, typescript-eslint ${versions['typescript-eslint']} (its parser throughout) and eslint-plugin-unicorn ${versions['eslint-plugin-unicorn']}.

## How to read the figures

- **The floor** is ESLint with one rule that does nothing, on the same files with the same parser: parsing, the analysis of scopes and one walk. 1.20 is a fifth more than that. Since any set of rules pays for the floor once, what two plugins add can be added up.
- **User CPU** is counted, not time on the clock, so that other programs on the machine disturb little. Each set of rules takes turns with the floor in one process, after turns that do not count, and each turn begins without the garbage of the one before. A figure is the median of the ratios of turns that belong together, and ± is half the distance of their quartiles.
- **In a new process** nothing is compiled yet, as when you start ESLint once. It is one turn of a process of its own, without loading the plugins; the floor's new process is the 1 there.
- **Ratios, not seconds**, are what can be compared between machines and versions. Differences below ± say nothing.

## Files full of statuses

(a): ${sizeOf(a)}. Handlers of a dozen frameworks, clients, tests and error classes, with what stands around them in applications.

${comparison(sets)}

Each of our rules by itself. What a rule asks of a file is found out once for all rules, so these figures cannot be added up: the first rule pays, and \`all\` costs little more than the dearest.

${table(
  ['rule', 'over the floor', ''],
  rules.map((rule) => [
    `[${rule.title}](rules/${rule.title}.md)`,
    times(rule.ratio),
    spread(rule.spread),
  ]),
)}

## Files without any status

(b): ${sizeOf(b)}. Components, helpers, services, types, data, tests and scripts, in which nobody speaks of a status. Most files of most projects are of this kind.

${comparison(b)}

## A server in one file

(c): ${sizeOf(c)}, 2,190 handlers.

${comparison(c)}

## Growth

(d): programs that are one thing many times over. The columns say what \`all\` costs over the floor at so many times; a dash stands where the parser itself does not take such a program. The exponent is that of our own cost, without the floor: 1 where twice the program costs twice as much. \`test/analysis/growth.test.ts\` holds these and other shapes to it by counting steps.

${table(
  ['shape', ...sizes.map(grouped), 'exponent'],
  d.shapes.map(({ title, ratios, exponent }) => [title, ...ratios.map(times), times(exponent)]),
)}

## Bundles and data

(e): what nobody means to lint, and what is linted all the same; with \`all\`.

${table(
  ['file', 'over the floor', ''],
  e.files.map(({ title, ratio, spread: distance }) => [title, times(ratio), spread(distance)]),
)}

## What the plugin does to be cheap

- **The text first.** A file is looked at only if its text has a name by which a framework says a status, beside a sign of that framework: an import, a global, the names of a handler's parameters. In most files nothing else happens, and in the rest only the frameworks with a sign are looked for.
- **Names before values.** Calls and assignments are found by the name of their member, in a map; what the receiver is, is only asked of those few.
- **Facts once, and when asked.** The steps of ESLint's own walk make one index for all rules, and what is known about a response is found out when a rule asks for it and then remembered. Two rules together cost little more than one.
- **Bounds.** Paths through a function are followed up to a number of states and steps; beyond it the answer is _unknown_, on which no rule reports. See [architecture.md](architecture.md).
- **No type information is needed.** It is used where the parser has it; the plugin never asks for a program by itself.

## Measuring by yourself

\`npm run bench\` takes a few minutes, \`npm run bench -- --quick\` about one. [contributing.md](contributing.md#measuring-speed) has the options, among them real files instead of generated ones, and another build to compare with.
`;
  const style = await resolveConfig(import.meta.filename, { editorconfig: true });
  return format(text, { ...style, parser: 'markdown' });
}
