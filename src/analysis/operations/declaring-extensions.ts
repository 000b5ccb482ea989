/** Whether options and plugins for all routes of an application may declare statuses that the file does not show. */
import type { Framework } from '../../frameworks/language/framework.ts';
import { functionsIn } from '../../syntax/functions.ts';
import { propertyOf, unwrap, type Node } from '../../syntax/nodes.ts';
import { documentedObject, documentedObjectAt } from '../effects/declared-keys.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { Declarations } from './declarations.ts';
import type { Question } from './extensions.ts';

/**
 * Whether an argument of an extension may declare statuses of a route beside the known ones.
 * @param known the declarations for all routes that are counted.
 */
export function declaresMore(
  known: ReadonlySet<Effect>,
  declarations: Declarations,
  file: SourceFile,
): Question {
  const hasMore = (node: Node) => declarations.within(node).some((effect) => !known.has(effect));
  return (argument, { framework, pattern }) => {
    const node = unwrap(argument);
    if (pattern.declares === true) return true;
    if (node.type === 'Literal' || node.type === 'TemplateLiteral') return false;
    if (pattern.middleware === true) return hasMore(node);
    if (isRouter(node, framework, file)) return false;
    const object = documentedObject(node, file);
    if (object === null) return functionsIn(node, file.sourceCode).length === 0;
    if (hasMore(object)) return true;
    const isUnseen = object.properties.some(
      (member) => member.type !== 'Property' && documentedObject(member.argument, file) === null,
    );
    return (
      isUnseen ||
      placesIn(framework).some(
        (path) =>
          propertyOf(object, path.split('.')[0] ?? path) !== 'absent' &&
          isUnread(object, path, file),
      )
    );
  };
}

function isRouter(node: Node, { routes = [] }: Framework, file: SourceFile): boolean {
  const value = resolverOf(file).resolve(node)?.value;
  return routes.some(({ on }) => on === value);
}

/** The dotted paths of documented responses in options: `response`, `detail.responses`. */
function placesIn({ responses }: Framework): readonly string[] {
  return responses.flatMap(({ role, status = [] }) =>
    role === 'declare' ? status.flatMap((slot) => ('member' in slot ? slot.member : [])) : [],
  );
}

/** Whether options have something at a path that is no object of the file. */
function isUnread(
  object: Parameters<typeof propertyOf>[0],
  path: string,
  file: SourceFile,
): boolean {
  const names = path.split('.');
  const [name = path] = names.slice(-1);
  const holder =
    names.length === 1 ? object : documentedObjectAt(object, names.slice(0, -1).join('.'), file);
  if (holder === null) return true;
  return propertyOf(holder, name) !== 'absent' && documentedObjectAt(holder, name, file) === null;
}
