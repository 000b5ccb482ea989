/** Tables, links and markers: the Markdown of the generated documents. */
import { format, resolveConfig } from 'prettier';
import { rfc } from '../../src/http/reference.ts';

/** A table, not yet laid out. A vertical bar inside a cell would end it, so it is escaped. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A rule's reference with every section of an RFC linked: `RFC 9110, [9.3.4](…) and [9.3.5](…)`. */
export function linkedReference(reference: string): string {
  const [, number, sections] = /^RFC (\d+), (.+)$/.exec(reference) ?? [];
  if (number === undefined || sections === undefined) return reference;
  const links = sections.replace(
    /\d+(?:\.\d+)*/g,
    (section) => `[${section}](${rfc(Number(number), section).url})`,
  );
  return `RFC ${number}, ${links}`;
}

/**
 * A document in which the part between two markers is the generated one.
 * @throws {Error} if a marker is missing, which would keep the part from ever being updated.
 */
export function withPart(document: string, name: string, part: string): string {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The document lacks ${begin} … ${end}.`);
  return `${document.slice(0, from + begin.length)}\n\n${part.trim()}\n\n${document.slice(to)}`;
}

/** Generated Markdown as prettier lays it out in this repository. */
export async function formatted(markdown: string): Promise<string> {
  const style = await resolveConfig(import.meta.filename, { editorconfig: true });
  return format(markdown, { ...style, parser: 'markdown' });
}
