/**
 * The expressions that a name takes in turn: the elements of an array in a loop, the rows of a table of test cases, and
 * what an array that is taken apart has in its place.
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isFilled } from './changed-objects.ts';
import { heldBy, variableOf } from './definitions.ts';
import { returnedExpressions } from './functions.ts';
import {
  calledMember,
  calledOn,
  functionIn,
  isFunction,
  lastName,
  nodeIn,
  propertyOf,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from './nodes.ts';
import { oncePer } from './once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** A row: an expression, what a call is given for it, or the cells below the heads of a table in a template. */
type Row = Node | readonly (Node | undefined)[] | ReadonlyMap<string, Node>;

/** The rows that a name takes in turn, and the way from a row to its value: `[1, 'status']`. */
interface Taken {
  readonly rows: readonly Row[];
  readonly path: readonly string[];
}

/** How many arrays and calls are followed to the elements. */
const furthest = 6;

/** An expression of the file, and the members of its value that lead further: `[response, ['status']]`. */
export interface Cell {
  readonly node: Node;
  readonly members: readonly string[];
}

/**
 * The expressions that a name, or a member of its value, takes in turn: 404 and 410 for the `status` of
 * `for (const status of [404, 410])`. Null where the file shows none.
 */
export function takenInTurn(
  name: TSESTree.Identifier | TSESTree.JSXIdentifier,
  members: readonly string[],
  sourceCode: SourceCode,
): readonly Cell[] | null {
  const variable = variableOf(name, sourceCode);
  const taken = variable && takenBy(variable, sourceCode);
  if (!taken) return null;
  const way = [...taken.path, ...members];
  return taken.rows.flatMap((row) => cellOf(row, way, sourceCode) ?? []);
}

const takenBy = oncePer(
  ({ defs }: TSESLint.Scope.Variable, sourceCode: SourceCode): Taken | null => {
    const [definition, ...others] = defs;
    if (definition === undefined || others.length > 0) return null;
    const { name, node } = definition;
    if (isFunction(node)) return takenByParameter(node, name, sourceCode);
    return node.type === 'VariableDeclarator' ? takenByVariable(node, name, sourceCode) : null;
  },
);

/** `status` of `for (const { status } of cases)`, `first` of `const [first, second] = responses`. */
function takenByVariable(
  { id, init, parent }: TSESTree.VariableDeclarator,
  name: Node,
  sourceCode: SourceCode,
): Taken | null {
  const path = pathTo(id, name);
  if (path === null) return null;
  const { parent: loop } = parent;
  if (loop.type === 'ForOfStatement' && loop.left === parent) {
    const rows = elementsOf(loop.right, sourceCode);
    return rows && { rows, path };
  }
  const row = init != null && id.type === 'ArrayPattern' ? elementsOf(init, sourceCode) : null;
  return row && { rows: [row.map((each) => ('type' in each ? each : undefined))], path };
}

/** `status` of `cases.forEach(({ status }) => …)` and of `it.each([[404, '/users']])('…', (status, path) => …)`. */
function takenByParameter(owner: FunctionNode, name: Node, sourceCode: SourceCode): Taken | null {
  const { parent: call } = wrapped(owner);
  if (call?.type !== 'CallExpression') return null;
  const index = owner.params.findIndex((parameter) => pathTo(parameter, name) !== null);
  const parameter = owner.params[index];
  const path = parameter === undefined ? null : pathTo(parameter, name);
  if (path === null) return null;
  const isRest = parameter?.type === 'RestElement';
  const table = tableOf(unwrap(call.callee), sourceCode);
  if (table !== null) {
    const { rows, isSpread } = table;
    if (isSpread && rows.every(isArray))
      return isRest && index === 0 ? { rows, path } : { rows, path: [String(index), ...path] };
    return index === 0 && !isRest ? { rows, path } : null;
  }
  const object = iterating.test(calledMember(call) ?? '') ? calledOn(call) : null;
  if (object === null || index !== 0 || isRest || call.arguments[0] !== wrapped(owner)) return null;
  const rows = elementsOf(object, sourceCode);
  return rows && { rows, path };
}

/** The methods of arrays that call a function with each element. */
const iterating = /^(?:forEach|map|flatMap|filter|some|every|find)$/u;

/** The functions that run a test for each row of a table; `each` gives the cells of a row as arguments, `for` the row. */
const tabling = /^(?:each|for)$/u;

/** The table of `it.each([…])` or of `` it.each`…` ``, which gives a function to be called with the test. */
function tableOf(
  callee: Node,
  sourceCode: SourceCode,
): { readonly rows: readonly Row[]; readonly isSpread: boolean } | null {
  if (callee.type === 'TaggedTemplateExpression')
    return tabling.test(lastName(callee.tag) ?? '')
      ? { rows: templateRows(callee.quasi), isSpread: false }
      : null;
  if (callee.type !== 'CallExpression') return null;
  const name = lastName(callee.callee) ?? '';
  const [given] = callee.arguments;
  const rows = given !== undefined && tabling.test(name) ? elementsOf(given, sourceCode) : null;
  return rows && { rows, isSpread: name === 'each' };
}

/** The rows of a template with a head: `` `path | status` ``, and below it the cells. */
function templateRows({ quasis, expressions }: TSESTree.TemplateLiteral): readonly Row[] {
  const heads = (quasis[0]?.value.cooked ?? '').split('|').map((head) => head.trim());
  const rows: ReadonlyMap<string, Node>[] = [];
  for (let at = 0; at + heads.length <= expressions.length; at += heads.length)
    rows.push(
      new Map(
        heads.flatMap((head, index) => {
          const cell = expressions[at + index];
          return cell === undefined ? [] : [[head, cell] as const];
        }),
      ),
    );
  return rows;
}

function isArray(row: Row): boolean {
  return 'type' in row ? unwrap(row).type === 'ArrayExpression' : 'length' in row;
}

/** The cell at a path in a row. */
function cellOf(row: Row, path: readonly string[], sourceCode: SourceCode): Cell | null {
  const [key = '', ...further] = path;
  if (!('type' in row)) {
    const cell = 'get' in row ? row.get(key) : row[Number(key)];
    return cell === undefined ? null : cellOf(cell, further, sourceCode);
  }
  if (path.length === 0) return { node: row, members: [] };
  const node = unwrap(row);
  const value = unwrap(heldBy(node, sourceCode) ?? node);
  if (value.type !== 'ArrayExpression' && value.type !== 'ObjectExpression')
    return { node: row, members: path };
  const cell =
    value.type === 'ArrayExpression' ? value.elements[Number(key)] : nodeIn(propertyOf(value, key));
  return cell ? cellOf(cell, further, sourceCode) : null;
}

/** The elements of an array that an expression leads to; null where the file does not show them. */
function elementsOf(expression: Node, sourceCode: SourceCode, followed = 0): readonly Row[] | null {
  if (followed > furthest) return null;
  const node = unwrap(expression);
  const next = (inner: Node) => elementsOf(inner, sourceCode, followed + 1);
  switch (node.type) {
    case 'ArrayExpression':
      return node.elements.flatMap((element) =>
        element?.type === 'SpreadElement' ? (next(element.argument) ?? []) : (element ?? []),
      );
    case 'Identifier': {
      const held = isFilled(node, sourceCode) ? null : heldBy(node, sourceCode);
      return held && next(held);
    }
    case 'AwaitExpression':
      return next(node.argument);
    case 'CallExpression':
      return elementsGiven(node, sourceCode, next);
    default:
      return null;
  }
}

type Elements = (expression: Node) => readonly Row[] | null;

/** The elements of the array that a call gives: `Object.values(codes)`, `Promise.all(requests)`, `codes.map(toCase)`. */
function elementsGiven(
  call: TSESTree.CallExpression,
  sourceCode: SourceCode,
  next: Elements,
): readonly Row[] | null {
  const name = calledMember(call) ?? '';
  const object = calledOn(call);
  const [first, second] = call.arguments;
  if (object === null) return null;
  const of = lastName(object);
  const returned = (mapping: Node | undefined) => {
    const made = mapping === undefined ? null : functionIn(mapping);
    return made && returnedExpressions(made, sourceCode.visitorKeys);
  };
  if (of === 'Object' && first !== undefined) {
    const held = unwrap(heldBy(unwrap(first), sourceCode) ?? first);
    if (name === 'freeze') return next(first);
    if (held.type !== 'ObjectExpression') return null;
    const values = held.properties.flatMap((each) => (each.type === 'Property' ? each.value : []));
    if (name === 'values') return values;
    return name === 'entries' ? values.map((value) => [undefined, value]) : null;
  }
  if (of === 'Promise') return name === 'all' && first !== undefined ? next(first) : null;
  if (of === 'Array') return name === 'from' ? returned(second) : null;
  if (name === 'map') return returned(first);
  if (name === 'flatMap') return returned(first)?.flatMap((each) => next(each) ?? []) ?? null;
  return keeping.test(name) ? next(object) : null;
}

/** The methods of arrays that give an array of some or all of the same elements. */
const keeping = /^(?:filter|slice|sort|toSorted|reverse|toReversed|concat)$/u;

/** The way from a pattern to a name in it: `[1, 'status']` in `[, { status }]`; null where it leads to none. */
function pathTo(pattern: Node, name: Node): readonly string[] | null {
  switch (pattern.type) {
    case 'Identifier':
      return pattern === name ? [] : null;
    case 'AssignmentPattern':
      return pathTo(pattern.left, name);
    case 'RestElement':
      return pattern.argument === name ? [] : null;
    case 'TSParameterProperty':
      return null;
    case 'ObjectPattern':
      for (const member of pattern.properties) {
        const key = member.type === 'Property' ? staticName(member) : null;
        const path = key === null || member.type !== 'Property' ? null : pathTo(member.value, name);
        if (key !== null && path !== null) return [key, ...path];
      }
      return null;
    case 'ArrayPattern':
      for (const [index, element] of pattern.elements.entries()) {
        const path =
          element === null || element.type === 'RestElement' ? null : pathTo(element, name);
        if (path !== null) return [String(index), ...path];
      }
      return null;
    default:
      return null;
  }
}
