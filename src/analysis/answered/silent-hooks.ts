/** Whether hooks that run when a handler has answered leave its answer as it is. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { functionsIn } from '../../syntax/functions.ts';
import {
  callBy,
  isWithin,
  isWritten,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { walk } from '../../syntax/walk.ts';
import { documentedObject } from '../effects/declared-keys.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Registration } from '../routes/routes.ts';

/** The effects of a file that name a status, or end the response. */
export const answersIn = oncePer((file: SourceFile): readonly Effect[] =>
  effectsIn(file).filter(
    ({ pattern }) =>
      pattern.role !== 'declare' &&
      (pattern.status !== undefined || pattern.ends === true || pattern.whole === true),
  ),
);

/** The methods of a response, and of its context, that leave its status as it is. */
const leaving =
  /^(?:get|has|is|header|set$|append|remove|type|vary|on$|once$|off$|emit$|log|debug|info|warn|error)/u;

/** Whether a hook answers nothing, changes no status, and gives nothing that it has to other functions. */
export function isSilent(hook: FunctionNode, file: SourceFile): boolean {
  if (answersIn(file).some(({ match }) => isWithin(match, hook))) return false;
  const { sourceCode, adapters } = file;
  const acts: Node[] = [];
  walk(hook.body, sourceCode.visitorKeys, (node) => {
    const isStatus =
      node.type === 'MemberExpression' &&
      isWritten(node) &&
      adapters.all.statusNames.has(staticName(node) ?? '');
    if (isStatus) acts.push(node);
  });
  const names = sourceCode
    .getDeclaredVariables(hook)
    .flatMap(({ references }) => references.map(({ identifier }) => identifier));
  return (
    acts.length === 0 &&
    !names.some((name) => wrapped(name).parent?.type === 'CallExpression' || isActedOn(name, file))
  );
}

/** Whether a method of a parameter is called that may answer: `h.response('Gone')`, `request.response.code(410)`. */
function isActedOn(name: Node, { adapters }: SourceFile): boolean {
  let link = wrapped(name);
  for (let depth = 1; link.parent?.type === 'MemberExpression'; depth += 1) {
    if (link.parent.object !== link) return false;
    const member: TSESTree.MemberExpression = link.parent;
    const called = staticName(member) ?? '';
    if (callBy(member) !== null)
      return !leaving.test(called) && (depth === 1 || adapters.all.callNames.has(called));
    link = wrapped(member);
  }
  return false;
}

/** Whether the options of a route hold a hook that may change what its handler answers. */
export function hasHookBehind({ place, framework }: Registration, file: SourceFile): boolean {
  const node = unwrap(place);
  const property = node.type === 'Property' ? node : place.parent;
  if (framework === null) return false;
  if (node.type === 'CallExpression')
    return node.arguments.some((each) => holdsHook(each, framework, file));
  if (property?.type !== 'Property' || staticName(property) !== 'handler') return false;
  return [property.parent, property.parent.parent.parent].some(
    (each) => each?.type === 'ObjectExpression' && holdsHook(each, framework, file),
  );
}

/** How many objects hold one another around a hook: options, those of the framework, and the hook by its event. */
const deepest = 3;

function holdsHook(
  options: Node,
  framework: Framework,
  file: SourceFile,
  /** Objects that are read already, since one may be held by others many times, or by itself. */
  read = new Set<Node>(),
  depth = 0,
): boolean {
  const object = documentedObject(options, file);
  if (object === null || read.has(object) || depth > deepest) return false;
  read.add(object);
  return object.properties.some((member) => {
    if (member.type !== 'Property')
      return holdsHook(member.argument, framework, file, read, depth + 1);
    const name = staticName(member) ?? '';
    if (framework.afterwards?.includes(name) === true) return mayAct(member.value, file);
    const isUnseen =
      framework.hooks?.includes(name) === true && documentedObject(member.value, file) === null;
    return isUnseen || holdsHook(member.value, framework, file, read, depth + 1);
  });
}

/** Whether a hook, or one in an object that describes it, may change an answer: one that the file does not show as well. */
function mayAct(hook: Node, file: SourceFile): boolean {
  const object = documentedObject(hook, file);
  const values = object?.properties.map((each) =>
    each.type === 'Property' ? each.value : each,
  ) ?? [hook];
  const found = values.flatMap((each) => functionsIn(each, file.sourceCode));
  return found.length === 0 || !found.every((each) => isSilent(each.node, file));
}
