/** Values of parameters by the call that takes the function as a callback: `fetch(url).then((response) => …)`. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { CallbackPattern } from '../../frameworks/language/framework.ts';
import { variableOf } from '../../syntax/definitions.ts';
import { calledMember, unwrap, wrapped, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import { pathText } from '../routes/route-arguments.ts';
import type { SourceFile } from '../input/source-file.ts';

type Resolve = (expression: Node) => FrameworkValue | null;

/** The value of a function's parameter, by the calls that the function or its name is an argument of. */
export function calledBack(
  places: readonly Node[],
  index: number,
  file: SourceFile,
  resolve: Resolve,
): FrameworkValue | null {
  for (const place of places) {
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

/** The uses of a function's name, and for each parameter the key under which its value is remembered. */
export interface NameUses {
  readonly places: readonly Node[];
  readonly keyOf: (index: number) => object;
}

/** The uses of a function that has a name; null where it has none. */
export function usesOf(handler: FunctionNode, { sourceCode }: SourceFile): NameUses | null {
  const name = handler.parent.type === 'VariableDeclarator' ? handler.parent.id : handler.id;
  const variable = name?.type === 'Identifier' ? variableOf(name, sourceCode) : null;
  return variable && nameUses(variable);
}

/** Remembered by variable: in a bundle, thousands of functions may bear one name. */
const nameUses = oncePer(({ references }: TSESLint.Scope.Variable): NameUses => {
  const keys: object[] = [];
  return {
    places: references.map(({ identifier }) => identifier),
    keyOf: (index) => (keys[index] ??= {}),
  };
});
