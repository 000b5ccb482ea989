/** Whether a name for a number says that it is a status code. */
import { readsLike } from '../../constants/member-of.ts';
import { saysHttp } from '../../http/other-protocols.ts';
import { definitionOf, heldBy } from '../../syntax/definitions.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import { staticName, unwrap, wrapped, type Node } from '../../syntax/nodes.ts';
import { holderOf, memberValue, membersOf, type Holder } from './own-members.ts';
import type { SourceFile } from '../input/source-file.ts';

/** How many names are followed: `const a = b`. */
const furthest = 5;

/**
 * Whether the name of an expression says that its number is a status code. It is a `status` where it comes from a
 * library or the user's settings, reads like its code (`NOT_FOUND`) or stands in a list of status codes; any other
 * constant, such as `Order.SHIPPED = 404`, is `other`. Null where there is no name, or one that tells nothing, such as
 * `status`.
 */
export function namedAs(
  expression: Node,
  code: number,
  file: SourceFile,
  followed = 0,
): 'status' | 'other' | null {
  const node = unwrap(expression);
  if (node.type !== 'MemberExpression' && node.type !== 'Identifier') return null;
  if (moduleExportOf(node, file.sourceCode) !== null) return 'status';
  const { name, holder } = nameIn(node, file);
  if (name !== null && readsLike(name, code)) return 'status';
  if (holder !== null) return listsStatuses(holder, file) ? 'status' : 'other';
  if (name !== null && /^[A-Z][A-Z\d_]*$/u.test(name)) return 'other';
  // A variable says nothing by itself, but may hold a constant: `const code = StatusCodes.OK`.
  const held = followed < furthest ? heldBy(node, file.sourceCode) : null;
  return held && namedAs(held, code, file, followed + 1);
}

/** The name of an expression, and the enum, object or class that it is a member of. */
function nameIn(
  node: Node,
  file: SourceFile,
): { readonly name: string | null; readonly holder: Holder | null } {
  if (node.type === 'MemberExpression')
    return { name: staticName(node), holder: holderOf(node.object, file, 0) };
  if (node.type !== 'Identifier') return { name: null, holder: null };
  const definition = definitionOf(node, file.sourceCode);
  if (definition.kind !== 'part') return { name: node.name, holder: null };
  const holder = definition.keys.length === 1 ? holderOf(definition.node, file, 0) : null;
  return { name: definition.keys.at(-1) ?? null, holder };
}

/** Whether an enum, object or class says HTTP by its name, or most of its members bear the names of their codes. */
function listsStatuses(holder: Holder, file: SourceFile): boolean {
  const title = titleOf(holder);
  if (title !== null && saysHttp(title)) return true;
  const members = membersOf(holder);
  const named = members.filter((member) => {
    const name = staticName(member);
    const value = memberValue(holder, name, file, 0);
    return name !== null && typeof value === 'number' && readsLike(name, value);
  });
  return named.length > 1 && named.length * 2 > members.length;
}

function titleOf(holder: Holder): string | null {
  if (holder.type !== 'ObjectExpression') return holder.id?.name ?? null;
  const { parent } = wrapped(holder);
  // `Object.freeze({ … })`
  const named = parent?.type === 'CallExpression' ? wrapped(parent).parent : parent;
  return named?.type === 'VariableDeclarator' && named.id.type === 'Identifier'
    ? named.id.name
    : null;
}
