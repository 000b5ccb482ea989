/** What `npx eslint` prints in a terminal, as text and as a picture. */
import anser from 'anser';
import { ESLint } from 'eslint';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import plugin from '../../src/index.ts';

/** Columns of the terminal, which a page beside it still holds. */
const columns = 98;

/** Where a message begins that needs a second line. */
const indent = ' '.repeat(9);

/** The coloured lines that ESLint prints for files of a project, under a preset of the plugin. */
export async function printed(
  files: Readonly<Record<string, string>>,
  preset: keyof typeof plugin.configs,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'http-status-terminal-'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [plugin.configs[preset]],
  });
  const results = await eslint.lintFiles('.');
  const shown = results.map((result) => ({
    ...result,
    filePath: relative(folder, result.filePath),
  }));
  const stylish = await eslint.loadFormatter('stylish');
  const output = await stylish.format(shown, { color: true });
  rmSync(folder, { recursive: true });
  const lines = output.split('\n').flatMap(wrapped);
  const isEmpty = (line: string) => stripVTControlCharacters(line).trim() === '';
  return lines.slice(
    lines.findIndex((line) => !isEmpty(line)),
    lines.findLastIndex((line) => !isEmpty(line)) + 1,
  );
}

/** A line without the padding between its columns, and broken where the terminal ends. */
function wrapped(line: string): readonly string[] {
  const [start = ''] = /^ */u.exec(line) ?? [];
  const narrow = line.trim().replaceAll(/ {2,}(?=\S)/gu, '  ');
  const lines = wrapAnsi(narrow, columns - indent.length).split('\n');
  return lines.map((part, index) => `${index === 0 ? start : indent}${part}`);
}

export function asText(lines: readonly string[]): string {
  return lines.map((line) => stripVTControlCharacters(line)).join('\n');
}

const font = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
const size = { character: 8.43, line: 20, margin: 20 };

const palette: Readonly<Record<string, string>> = {
  'ansi-red': '#ff7b72',
  'ansi-yellow': '#e3b341',
};

/** The lines as an SVG picture. */
export function asPicture(title: string, lines: readonly string[]): string {
  const width = Math.ceil(columns * size.character + 2 * size.margin);
  const height = lines.length * size.line + 2 * size.margin;
  const texts = lines.map((line, index) => {
    const y = size.margin + (index + 0.75) * size.line;
    return `  <text x="${size.margin}" y="${y}">${spansOf(line)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:space="preserve" font-family="${font}" font-size="14" fill="#e6edf3">`,
    `  <title>${escaped(title)}</title>`,
    `  <rect width="${width}" height="${height}" rx="8" fill="#0d1117" />`,
    ...texts,
    '</svg>',
    '',
  ].join('\n');
}

function spansOf(line: string): string {
  return anser
    .ansiToJson(line, { use_classes: true, remove_empty: true })
    .map(({ content, fg, decorations }) => {
      const colour = decorations.includes('dim') ? '#8b949e' : palette[fg];
      const style = [
        ...(colour === undefined ? [] : [`fill: ${colour}`]),
        ...(decorations.includes('bold') ? ['font-weight: bold'] : []),
        ...(decorations.includes('underline') ? ['text-decoration: underline'] : []),
      ].join('; ');
      const text = escaped(content);
      return style === '' ? text : `<tspan style="${style}">${text}</tspan>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
