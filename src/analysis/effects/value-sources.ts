/**
 * Where a status comes from by way of what the file itself declares: the results of its functions, the members of its
 * tables and objects, and the defaults of parameters.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf, heldBy, variableOf } from '../../syntax/definitions.ts';
import { returnedExpressions } from '../../syntax/functions.ts';
import {
  calledMember,
  calledOn,
  isFunction,
  nodeIn,
  propertyOf,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { callsOf, functionCalled } from '../../syntax/own-calls.ts';
import { takenInTurn } from '../../syntax/tables.ts';
import { holderOf } from '../constants/own-members.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The expressions that another one may evaluate to. */
export interface ValueSources {
  readonly nodes: readonly Node[];
  /** Whether the value may also come from elsewhere. */
  readonly isOpen: boolean;
  /** Whether one of them takes the place of `undefined`, as the default of a parameter does. */
  readonly isDefaulted: boolean;
}

/** How many names, calls and members are followed to an object. */
const furthest = 6;
/** A table or function with more values than these is no choice among a few statuses. */
const most = 60;

/** The expressions that a name, a call or a member may get its value from; null where the file shows none. */
export function valueSources(node: Node, file: SourceFile): ValueSources | null {
  const sources = sourcesOf(node, file);
  return sources === null || sources.nodes.length === 0 || sources.nodes.length > most
    ? null
    : sources;
}

function sourcesOf(node: Node, file: SourceFile): ValueSources | null {
  switch (node.type) {
    case 'Identifier':
      return sourcesOfName(node, file);
    case 'CallExpression':
      return resultsOf(node, false, file) ?? open(entriesOf(node, file));
    case 'AwaitExpression': {
      const call = unwrap(node.argument);
      return call.type === 'CallExpression' ? resultsOf(call, true, file) : null;
    }
    case 'MemberExpression': {
      const name = staticName(node);
      const object = unwrap(node.object);
      const inTurn =
        name === null || object.type !== 'Identifier' ? null : cellsOf(object, [name], file);
      if (inTurn !== null) return { nodes: inTurn, isOpen: false, isDefaulted: false };
      return open(
        name === null
          ? tableValues(node.object, file)
          : membersNamed([name], objectsOf(node.object, file)),
      );
    }
    default:
      return null;
  }
}

/** The cells of a table of the file that a name, or a member of its value, takes in turn. */
function cellsOf(
  name: TSESTree.Identifier,
  members: readonly string[],
  { sourceCode }: SourceFile,
): readonly Node[] | null {
  const cells = takenInTurn(name, members, sourceCode);
  return cells?.flatMap((cell) => (cell.members.length === 0 ? [cell.node] : [])) ?? null;
}

/**
 * The expressions that a property may have in an object which has a name, is one of several, or is made by a function of
 * the file: `new Response(text, gone ? { status: 410 } : init)`. A spread may give it another value.
 */
export function propertySources(object: Node, property: string, file: SourceFile): readonly Node[] {
  // `init.status = status` replaces the value of an object that has a name.
  const isReplaced = file.index.assignments.has(property);
  const held = isReplaced ? null : heldBy(unwrap(object), file.sourceCode);
  const objects = objectsOf(held ?? object, file);
  return objects.length > most ? [] : objects.flatMap((each) => lastNamed(each, property) ?? []);
}

/** The value of the last property with this name, whatever stands behind it. */
function lastNamed({ properties }: TSESTree.ObjectExpression, name: string): Node | null {
  const member = properties.findLast(
    (each) => each.type === 'Property' && staticName(each) === name,
  );
  return member?.type === 'Property' ? member.value : null;
}

/** Some of the values that an expression may have. */
function open(nodes: readonly Node[]): ValueSources {
  return { nodes, isOpen: true, isDefaulted: false };
}

function sourcesOfName(name: TSESTree.Identifier, file: SourceFile): ValueSources | null {
  const inTurn = cellsOf(name, [], file);
  const definition = definitionOf(name, file.sourceCode);
  const standIn = defaultOf(name, file);
  if (inTurn !== null && definition.kind !== 'reassigned')
    return { nodes: [...inTurn, standIn ?? []].flat(), isOpen: false, isDefaulted: false };
  const isDefaulted = standIn !== null;
  if (definition.kind === 'reassigned' && definition.keys.length === 0)
    return { nodes: [...definition.nodes, standIn ?? []].flat(), isOpen: true, isDefaulted };
  if (standIn !== null) return { nodes: [standIn], isOpen: true, isDefaulted };
  if (definition.kind === 'part')
    return open(membersNamed(definition.keys, objectsOf(definition.node, file)));
  return open(itemsOf(name, file));
}

/**
 * The default of a parameter or of a member that is taken apart: 500 of `function fail(res, status = 500)`. Where calls
 * of the file leave the status to a parameter's default, they have it.
 */
function defaultOf(name: TSESTree.Identifier, file: SourceFile): Node | null {
  const [definition, ...others] = variableOf(name, file.sourceCode)?.defs ?? [];
  if (definition === undefined || others.length > 0) return null;
  const { parent } = definition.name;
  if (parent.type !== 'AssignmentPattern' || parent.left !== definition.name) return null;
  const isLeftToCalls =
    isFunction(definition.node) && callsOf(definition.node, file.sourceCode).length > 0;
  return isLeftToCalls ? null : parent.right;
}

/** `status` of `const [status, message] = describe(error)`. */
function itemsOf(name: TSESTree.Identifier, file: SourceFile): readonly Node[] {
  const [definition, ...others] = variableOf(name, file.sourceCode)?.defs ?? [];
  if (definition === undefined || others.length > 0) return [];
  if (definition.node.type !== 'VariableDeclarator') return [];
  const { id, init } = definition.node;
  const index =
    id.type === 'ArrayPattern' ? id.elements.findIndex((each) => each === definition.name) : -1;
  if (init == null || index < 0) return [];
  return heldIn(init, file).flatMap((held) =>
    held.type === 'ArrayExpression' ? (held.elements[index] ?? []) : [],
  );
}

/** What a function of the file returns to a call. */
function resultsOf(
  call: TSESTree.CallExpression,
  isAwaited: boolean,
  file: SourceFile,
): ValueSources | null {
  const called = functionCalled(call, file.sourceCode);
  if (called === null || called.generator || (called.async && !isAwaited)) return null;
  return { nodes: returnedBy(file)(called), isOpen: !endsByReturn(called), isDefaulted: false };
}

const returnedBy = oncePer((file: SourceFile) =>
  oncePer((called: FunctionNode) => returnedExpressions(called, file.sourceCode.visitorKeys)),
);

/** Whether a function's last statement returns a value, so that a call has no other result. */
function endsByReturn({ body }: FunctionNode): boolean {
  if (body.type !== 'BlockStatement') return true;
  const last = body.body.at(-1);
  return last?.type === 'ReturnStatement' && last.argument != null;
}

/** The values of a map that a name holds: `new Map([['gone', 410]]).get(reason)`. */
function entriesOf(call: TSESTree.CallExpression, { sourceCode }: SourceFile): readonly Node[] {
  const object = calledMember(call) === 'get' ? calledOn(call) : null;
  const held = object && heldBy(unwrap(object), sourceCode);
  const map = held && unwrap(held);
  if (map?.type !== 'NewExpression' || map.callee.type !== 'Identifier') return [];
  const [entries] = map.arguments;
  const isMap = map.callee.name === 'Map' && definitionOf(map.callee, sourceCode).kind === 'global';
  if (!isMap || entries === undefined) return [];
  return elementsOf(unwrap(entries)).flatMap((entry) => elementsOf(unwrap(entry))[1] ?? []);
}

function elementsOf(node: Node): readonly Node[] {
  return node.type === 'ArrayExpression' ? node.elements.flatMap((each) => each ?? []) : [];
}

/** The values in an object of the file that is asked by a name which the file does not show: `codes[error.name]`. */
function tableValues(object: Node, file: SourceFile): readonly Node[] {
  const holder = holderOf(object, file, 0);
  if (holder?.type !== 'ObjectExpression') return [];
  return holder.properties.flatMap((member) => (member.type === 'Property' ? [member.value] : []));
}

/** The object literals that an expression may evaluate to. */
function objectsOf(expression: Node, file: SourceFile): readonly TSESTree.ObjectExpression[] {
  return heldIn(expression, file).filter((node) => node.type === 'ObjectExpression');
}

/** The values at a path of names in some objects. */
function membersNamed(
  [name, ...further]: readonly string[],
  objects: readonly TSESTree.ObjectExpression[],
): readonly Node[] {
  if (name === undefined) return [];
  const values = objects.flatMap((object) => nodeIn(propertyOf(object, name)) ?? []);
  if (further.length === 0) return values;
  const inner = values.map(unwrap).filter((node) => node.type === 'ObjectExpression');
  return membersNamed(further, inner);
}

/** The expressions that one leads to by names, choices, tables and functions of the file. */
function heldIn(expression: Node, file: SourceFile): readonly Node[] {
  const found: Node[] = [];
  let steps = [expression];
  for (let step = 0; step < furthest && steps.length > 0 && steps.length <= most; step += 1) {
    const next: Node[] = [];
    for (const each of steps) {
      const node = unwrap(each);
      const further = stepsFrom(node, file);
      if (further === null) found.push(node);
      else next.push(...further);
    }
    steps = next;
  }
  return found;
}

/** The next expressions on the way from one to its value; null where it leads no further. */
function stepsFrom(node: Node, file: SourceFile): readonly Node[] | null {
  switch (node.type) {
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'AwaitExpression': {
      const call = unwrap(node.argument);
      return call.type === 'CallExpression'
        ? (resultsOf(call, true, file)?.nodes ?? null)
        : [node.argument];
    }
    case 'CallExpression':
      return resultsOf(node, false, file)?.nodes ?? null;
    case 'Identifier': {
      const held = heldBy(node, file.sourceCode);
      // A program may change the members of an object that has a name: `answer.status = 404`.
      if (held === null || unwrap(held).type !== 'ObjectExpression') return held && [held];
      const holder = holderOf(node, file, 0);
      return holder?.type === 'ObjectExpression' ? [holder] : null;
    }
    case 'MemberExpression':
      return staticName(node) === null ? tableValues(node.object, file) : null;
    default:
      return null;
  }
}
