/** Values of parameters by the name of the option that the function is: `validateStatus: (status) => status < 500`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  ancestors,
  isFunction,
  lastName,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { packagesOf, type Birth } from '../adapters/adapters.ts';
import { bornAs, isFrom, propertyValue, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';

type Resolve = (expression: Node) => FrameworkValue | null;

/** The value of a parameter of a function that stands at one of some places as an option. */
export function optionParameter(
  places: readonly Node[],
  index: number,
  file: SourceFile,
  resolve: Resolve,
): FrameworkValue | null {
  for (const place of places) {
    const name = optionAt(place);
    const birth = name === null ? undefined : birthOf(name, place, index, file, resolve);
    if (name === null || birth === undefined || !('option' in birth.origin)) continue;
    const { member, anywhere } = birth.origin;
    const value = bornAs(birth, name, anywhere === true ? 'convention' : 'import', place);
    return member === undefined ? value : propertyValue(value, member);
  }
  return null;
}

/** The birth by an option's name; where several clients have the option, that of the client which is given it. */
function birthOf(
  name: string,
  place: Node,
  index: number,
  file: SourceFile,
  resolve: Resolve,
): Birth | undefined {
  const meant = file.adapters.births('option').filter((birth) => isMeant(birth, name, index, file));
  const [first] = meant;
  if (meant.every(({ framework }) => framework === first?.framework)) return first;
  const call = [...ancestors(place)].find(({ type }) => type === 'CallExpression');
  const client = call?.type === 'CallExpression' ? clientOf(call, resolve) : null;
  return meant.find(({ framework }) => framework === client?.framework);
}

function clientOf(call: TSESTree.CallExpression, resolve: Resolve): FrameworkValue | null {
  const callee = unwrap(call.callee);
  return (
    resolve(call) ??
    resolve(callee) ??
    (callee.type === 'MemberExpression' ? resolve(callee.object) : null)
  );
}

function isMeant(
  birth: Birth,
  name: string,
  index: number,
  { index: { modules } }: SourceFile,
): boolean {
  const { origin } = birth;
  if (!('option' in origin) || !origin.option.includes(name)) return false;
  if (origin.parameter !== index) return false;
  return (
    origin.anywhere === true || [...modules].some((module) => isFrom(packagesOf(birth), module))
  );
}

/** The name of the option that a function is, or one of several: of `hooks: { afterResponse: [log] }` for `log`. */
function optionAt(place: Node): string | null {
  const node = wrapped(place);
  const { parent } = node;
  switch (parent?.type) {
    case 'Property':
      return parent.value === node && parent.parent.type === 'ObjectExpression'
        ? staticName(parent)
        : null;
    case 'ArrayExpression':
      return optionAt(parent);
    case 'AssignmentExpression': {
      const target = unwrap(parent.left);
      return parent.right === node && target.type === 'MemberExpression' ? lastName(target) : null;
    }
    default:
      return null;
  }
}

/** The nearest function around `this` that has a `this` of its own. */
export function functionOfThis(node: Node): FunctionNode | null {
  for (let around = node.parent; around; around = around.parent) {
    if (isFunction(around) && around.type !== 'ArrowFunctionExpression') return around;
    if (around.type === 'PropertyDefinition' || around.type === 'StaticBlock') return null;
  }
  return null;
}
