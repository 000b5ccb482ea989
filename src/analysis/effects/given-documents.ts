/** Functions that change the documents of all routes that they are given: `route.schema.response[404] = error`. */
import type { Slot } from '../../frameworks/language/framework.ts';
import { constantName, definitionOf } from '../../syntax/definitions.ts';
import { calledOn, lastName, unwrap, type Node } from '../../syntax/nodes.ts';
import { oncePer, oncePerValue } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';

/** Whether a function of a file gives documents other keys that stand in the place of a slot of what it is given. */
export function areChangedByOthers(slot: Slot, file: SourceFile): boolean {
  const path = 'member' in slot ? slot.member : 'property' in slot ? slot.property : '';
  return changesIn(file)(path);
}

const changesIn = oncePer((file: SourceFile) =>
  oncePerValue((path: string): boolean => {
    const names = path.split('.');
    const last = names.slice(-2);
    return targetsIn(file).some(
      (target) =>
        endsIn(target, last) ||
        endsIn(target.slice(0, -1), last) ||
        (names.length > 1 && target.at(-1) === names[0]),
    );
  }),
);

/** The names of the members of parameters that a file assigns, from the outermost one on. */
const targetsIn = oncePer((file: SourceFile): readonly (readonly string[])[] => {
  const { assignments, memberCalls } = file.index;
  const assigned = [...assignments.values()].flat().map(({ left }) => namesOf(left, file));
  const filled = (memberCalls.get('assign') ?? [])
    .filter((call) => lastName(calledOn(call) ?? call) === 'Object')
    .map(({ arguments: [target] }) => target && namesOf(target, file));
  return [...assigned, ...filled].flatMap((names) => (names ? [names] : []));
});

/** The names that lead from a parameter to a member of it, also those in its pattern; null for another expression. */
function namesOf(member: Node, { sourceCode }: SourceFile): readonly string[] | null {
  const names: string[] = [];
  let node = unwrap(member);
  for (; node.type === 'MemberExpression'; node = unwrap(node.object))
    names.unshift(constantName(node, sourceCode) ?? '');
  const definition = node.type === 'Identifier' ? definitionOf(node, sourceCode) : null;
  return definition?.kind === 'parameter' ? [...definition.keys, ...names] : null;
}

function endsIn(names: readonly string[], last: readonly string[]): boolean {
  const end = names.slice(-last.length);
  return end.length === last.length && end.every((name, index) => name === last[index]);
}
