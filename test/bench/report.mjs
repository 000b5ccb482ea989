/** Figures as lines of text. */
import { sizes } from './sections.mjs';

export const times = (ratio) => (ratio === null ? '–' : ratio.toFixed(2));

const introductions = {
  a: 'files full of statuses',
  b: 'files without any status',
  c: 'a server in one file',
  d: 'growth with the size of a file: over the floor, and the exponent of our cost',
  e: 'bundles and data',
};

export const headingOf = (section) => `(${section}) ${introductions[section]}`;

export function shapeLine({ title, ratios, exponent, failure }) {
  const figures = ratios.map((ratio) => times(ratio).padStart(6)).join('');
  // The parser limits the depth of a chain.
  const reason = failure === null ? '' : `  ${failure.split('\n')[0].slice(0, 60)}`;
  return `${title.padEnd(40)}${figures}   ^${times(exponent)}${reason}`;
}

const rest = ({ cold, memory }) =>
  memory === undefined ? '' : `  cold ${times(cold)}  ${memory.toFixed(0)} MiB`;

const variantLine = (variant) =>
  `${variant.title.padEnd(40)}${times(variant.ratio).padStart(6)} ± ${times(variant.spread)}${rest(variant)}`;

/** The lines of a section that were not printed while it ran. */
export function linesOf(section, found) {
  if (section === 'd') return [];
  if (section === 'e')
    return found.files.flatMap((file) => [
      variantLine(file),
      ...file.others.map((other) => variantLine({ ...other, title: `  ${other.title}` })),
    ]);
  const { files, lines, characters, variants } = found;
  return [
    `${files} files, ${lines} lines, ${Math.round(characters / 1000)} kB`,
    ...variants.map(variantLine),
  ];
}

export const sizesLine = () =>
  `${''.padEnd(40)}${sizes.map((size) => String(size).padStart(6)).join('')}`;
