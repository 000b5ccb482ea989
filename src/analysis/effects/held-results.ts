/** Objects that a name holds before a handler returns them: `const result = { statusCode: 200 }; result.body = text;`. */
import { variableOf } from '../../syntax/definitions.ts';
import {
  callBy,
  isWritten,
  lastName,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** Whether the file may give a member of an object another value after it was made. */
export function mayBeGivenLater(object: Node, member: string, file: SourceFile): boolean {
  const names = changedIn(file)(object);
  return names.has(member) || names.has(null);
}

/** The names of the members of an object that its name is used to change; null for any. */
const changedIn = oncePer((file: SourceFile) =>
  oncePer((object: Node): ReadonlySet<string | null> => {
    const { parent } = wrapped(object);
    const name = parent?.type === 'VariableDeclarator' ? parent.id : null;
    const variable = name?.type === 'Identifier' ? variableOf(name, file.sourceCode) : null;
    const uses = variable?.references.filter((use) => use.isRead()) ?? [];
    return new Set(uses.flatMap(({ identifier }) => changesBy(identifier, file)));
  }),
);

/** The names of the members that a use of a name may change; null for any. */
function changesBy(name: Node, file: SourceFile): readonly (string | null)[] {
  const use = wrapped(name);
  const { parent } = use;
  switch (parent?.type) {
    case 'MemberExpression':
      // A method may change the object that it belongs to.
      if (callBy(parent) !== null) return [null];
      return isWritten(parent) ? [staticName(parent)] : [];
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
    case 'AwaitExpression':
    case 'SpreadElement':
      return [];
    case 'ConditionalExpression':
    case 'LogicalExpression':
      return changesBy(parent, file);
    case 'CallExpression':
      return takesAsItIs(parent.callee, file) ? [] : [null];
    case 'VariableDeclarator':
      return parent.id.type === 'ObjectPattern' ? [] : [null];
    default:
      return [null];
  }
}

/** Whether a call leaves an object that it is given as it is: it prints or sends it. */
function takesAsItIs(callee: Node, file: SourceFile): boolean {
  const node = unwrap(callee);
  const owner = node.type === 'MemberExpression' ? lastName(node.object) : null;
  return (owner !== null && printing.test(owner)) || resolverOf(file).resolve(node) !== null;
}

const printing = /^(?:console|JSON|log(?:ger)?)$/iu;
