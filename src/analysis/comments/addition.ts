/** How one more status is written in a comment that documents responses. */
import type { Node as YamlNode, Scalar, YAMLMap } from 'yaml';
import type { Yaml } from '../input/project.ts';
import type { CommentAddition } from '../operation.ts';
import type { TaggedText } from './tagged-texts.ts';

/** How a key is added behind the last one of responses; null where they are written in a way of their own. */
export function additionTo(
  responses: YAMLMap,
  yaml: Yaml,
  { places }: TaggedText,
  source: string,
): CommentAddition | null {
  const last = responses.items.at(-1);
  const key = last?.key as Scalar | undefined;
  const end = last === undefined ? null : endOf((last.value ?? last.key) as YamlNode, yaml);
  const [start] = key?.range ?? [];
  if (start === undefined || end === null) return null;
  const quote = source.charAt(places[start] ?? 0);
  const mark = quote === "'" || quote === '"' ? quote : '';
  const position = (places[end - 1] ?? 0) + 1;
  if (responses.flow === true) {
    const inner = mark === '"' ? mark : '';
    const entry = `{ ${inner}description${inner}: ${inner}{phrase}${inner} }`;
    return { position, text: `, ${mark}{code}${mark}: ${entry}` };
  }
  const before = lineBefore(source, places[start] ?? 0);
  const rest = /^[^\r\n]*/u.exec(source.slice(position))?.[0] ?? '';
  if (!/^\s*\*?\s*$/u.test(before) || rest.includes('*/')) return null;
  const newline = source.startsWith('\r', position + rest.length) ? '\r\n' : '\n';
  const text = `${newline}${before}${mark}{code}${mark}:${newline}${before}  description: {phrase}`;
  return { position: position + rest.length, text };
}

/** The end of a value without the white space behind it. */
function endOf(node: YamlNode, yaml: Yaml): number | null {
  if (yaml.isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    const { key = null, value = null } = (yaml.isMap(node) ? last : { value: last }) as Partial<
      Record<'key' | 'value', YamlNode | null>
    >;
    const inner = isWritten(value) ? value : key;
    return inner === null ? null : endOf(inner, yaml);
  }
  if (yaml.isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'))
    return null;
  return node.range?.[1] ?? null;
}

function isWritten(node: YamlNode | null): node is YamlNode {
  const [start = 0, end = 0] = node?.range ?? [];
  return end > start;
}

/** The text of a line before a place in it. */
function lineBefore(source: string, place: number): string {
  return source.slice(source.lastIndexOf('\n', place - 1) + 1, place);
}
