/** Values that functions are given when they are called back: `fetch(url).then((response) => …)`. */
import type { CallbackPattern } from '../frameworks/define-framework.ts';
import { variableOf } from '../syntax/definitions.ts';
import { calledMember, unwrap, wrapped, type FunctionNode, type Node } from '../syntax/nodes.ts';
import type { FrameworkValue } from './framework-value.ts';
import { pathText } from './route-arguments.ts';
import type { SourceFile } from './source-file.ts';

type Resolve = (expression: Node) => FrameworkValue | null;

/** What a parameter of a function is, by the calls that the function is an argument of. */
export function calledBack(
  handler: FunctionNode,
  index: number,
  file: SourceFile,
  resolve: Resolve,
): FrameworkValue | null {
  for (const place of [handler, ...usesOf(handler, file)]) {
    const value = givenTo(place, index, file, resolve);
    if (value !== null) return value;
  }
  return null;
}

function givenTo(
  place: Node,
  index: number,
  { adapters }: SourceFile,
  resolve: Resolve,
): FrameworkValue | null {
  const argument = wrapped(place);
  const call = argument.parent;
  if (call?.type !== 'CallExpression' || call.callee === argument) return null;
  const position = call.arguments.findIndex((each) => each === argument);
  const callee = unwrap(call.callee);
  const name = calledMember(call);
  const valueOf = (taking: Node, isMeant: (names: CallbackPattern['call']) => boolean) => {
    const receiver = resolve(taking);
    const pattern = receiver?.framework.callbacks?.find(
      (row) =>
        row.on === receiver.value &&
        isMeant(row.call) &&
        (row.argument ?? position) === position &&
        (row.event === undefined || pathText(call.arguments[0]) === row.event) &&
        row.parameters[index] !== undefined,
    );
    const value = pattern?.parameters[index];
    return receiver && value ? { ...receiver, value, name: null, identity: place } : null;
  };
  const given =
    name !== null && adapters.callbackNames.has(name) && callee.type === 'MemberExpression'
      ? valueOf(callee.object, (names) => names?.includes(name) === true)
      : null;
  return given ?? valueOf(callee, (names) => names === undefined);
}

/** The uses of a function that has a name. */
function usesOf(handler: FunctionNode, { sourceCode }: SourceFile): readonly Node[] {
  const named = handler.parent.type === 'VariableDeclarator' ? handler.parent.id : handler.id;
  const variable = named?.type === 'Identifier' ? variableOf(named, sourceCode) : null;
  return variable?.references.map(({ identifier }): Node => identifier) ?? [];
}
