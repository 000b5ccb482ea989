/** The status codes that content which is an object gives by itself. */
import { statusMembersAmong } from '../http/content-members.ts';
import { propertyOf, staticName, unwrap, type Node } from '../syntax/nodes.ts';
import { readStatus } from './read-status.ts';
import { objectLiteral } from './slots.ts';
import type { SourceFile } from './source-file.ts';
import type { Content, ContentStatus } from './status-site.ts';

/** What the members of content give, as far as it is surely a status and the only one. */
export function statusesInContent(
  { node, script }: Content,
  file: SourceFile,
): readonly ContentStatus[] {
  const object = node && script !== true && objectLiteral(serialised(node), file);
  if (!object) return [];
  const names = object.properties.flatMap((member) =>
    member.type === 'Property' ? (staticName(member) ?? []) : [],
  );
  return statusMembersAmong(names).flatMap((member) => {
    const value = propertyOf(object, member);
    const [status, ...others] = typeof value === 'string' ? [] : readStatus(value, file);
    const isSure = status?.kind === 'written' && others.length === 0;
    return isSure ? [{ ...status, member }] : [];
  });
}

/** What is turned into JSON: the argument of `JSON.stringify(…)`, or the content itself. */
function serialised(content: Node): Node {
  const node = unwrap(content);
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : null;
  const isJson =
    callee?.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'JSON' &&
    staticName(callee) === 'stringify';
  const [argument] = node.type === 'CallExpression' ? node.arguments : [];
  return isJson && argument !== undefined ? argument : node;
}
