/**
 * Functions whose text is taken and run elsewhere, as `page.evaluate(fn)` does in a browser: the names of their file do
 * not exist there.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { textProperties, textTakers } from '../../frameworks/shared/text-takers.ts';
import { definitionOf, variableOf } from '../../syntax/definitions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import {
  ancestors,
  callBy,
  isFunction,
  lastName,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';

/** Whether an expression stands in a function whose text is run elsewhere. */
export function runsElsewhere(expression: Node, file: SourceFile): boolean {
  const functions = takenFunctions(file);
  if (functions.size === 0) return false;
  return [...ancestors(expression)].some((node) => functions.has(node));
}

const takenFunctions = oncePer((file: SourceFile) => new Takings(file).functions);

/** Collects the functions of a file that are turned into text, by whatever names they have. */
class Takings {
  readonly functions = new Set<Node>();
  readonly #file: SourceFile;
  /** The values of all properties of a name, of any object or class. */
  readonly #members = new Map<string, Node[]>();
  readonly #visited = new Set<Node>();
  /** The APIs that the file may use. */
  readonly #takers: typeof textTakers;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#takers = textTakers.filter(
      ({ from }) => !from || [...file.index.imports].some((module) => from.test(module)),
    );
    const { sourceCode } = file;
    const properties = nodesOfType('Property', sourceCode);
    const assignments = nodesOfType('AssignmentExpression', sourceCode);
    const calls = [
      ...nodesOfType('CallExpression', sourceCode),
      ...nodesOfType('NewExpression', sourceCode),
    ];
    for (const property of [
      ...properties,
      ...nodesOfType('MethodDefinition', sourceCode),
      ...nodesOfType('PropertyDefinition', sourceCode),
    ])
      this.#remember(staticName(property), property.value);
    for (const { left, right } of assignments) this.#remember(lastName(left), right);
    const texts = [
      ...nodesOfType('TemplateLiteral', sourceCode),
      ...nodesOfType('BinaryExpression', sourceCode),
      ...assignments,
      ...calls,
    ].flatMap(textsIn);
    const handed = [
      ...properties.flatMap((property) =>
        textProperties.has(staticName(property) ?? '') ? [property.value] : [],
      ),
      ...calls.flatMap((call) => (this.#isTaker(call) ? call.arguments : [])),
    ];
    for (const text of texts) this.#take(text, false);
    for (const argument of handed) this.#take(argument, true);
  }

  #remember(name: string | null, value: Node | null | undefined): void {
    if (name === null || value == null) return;
    const known = this.#members.get(name);
    if (known === undefined) this.#members.set(name, [value]);
    else known.push(value);
  }

  /** Whether a call is one of an API that takes functions by their text. */
  #isTaker({ callee: called }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
    const callee = unwrap(called);
    const name = lastName(callee) ?? '';
    const owner = callee.type === 'MemberExpression' ? lastName(unwrap(callee.object)) : null;
    const { sourceCode } = this.#file;
    return this.#takers.some(({ call, on, from }) => {
      if (on !== undefined && !on.test(owner ?? '')) return false;
      if (call.includes(name)) return true;
      return from?.test(moduleExportOf(callee, sourceCode)?.module ?? '') === true;
    });
  }

  /**
   * Follows an expression to the functions that it may be.
   * @param byName whether a property of that name on any object counts.
   */
  #take(expression: Node, byName: boolean): void {
    const node = unwrap(expression);
    if (this.#visited.has(node)) return;
    this.#visited.add(node);
    for (const inner of partsOf(node)) this.#take(inner, byName);
    if (isFunction(node) || node.type === 'ClassExpression') this.functions.add(node);
    if (node.type === 'Identifier') this.#takeNamed(node, byName);
    if (node.type !== 'MemberExpression') return;
    if (byName) this.#takeMembers(staticName(node));
    for (const found of functionsIn(node, this.#file.sourceCode)) this.functions.add(found.node);
  }

  #takeMembers(name: string | null): void {
    for (const value of this.#members.get(name ?? '') ?? []) this.#take(value, true);
  }

  #takeNamed(name: TSESTree.Identifier, byName: boolean): void {
    const definition = definitionOf(name, this.#file.sourceCode);
    switch (definition.kind) {
      case 'function':
      case 'class':
        this.functions.add(definition.node);
        break;
      case 'value':
        this.#take(definition.node, byName);
        break;
      case 'part':
        this.#takeMembers(definition.keys.at(-1) ?? null);
        break;
      case 'values':
        for (const value of definition.nodes ?? []) this.#take(value, byName);
        break;
      case 'parameter':
        this.#takeGiven(definition.function, definition.index);
        break;
      default:
    }
  }

  /** Follows the arguments that the calls of a function give to one of its parameters. */
  #takeGiven(called: FunctionNode, index: number): void {
    const { index: nodes, sourceCode } = this.#file;
    const { parent } = called;
    const name = called.id ?? ('id' in parent ? parent.id : null);
    const variable = name?.type === 'Identifier' ? variableOf(name, sourceCode) : null;
    const named = (variable?.references ?? []).flatMap(
      ({ identifier }) => callBy(identifier) ?? [],
    );
    const member =
      parent.type === 'Property' ||
      parent.type === 'MethodDefinition' ||
      parent.type === 'PropertyDefinition'
        ? staticName(parent)
        : null;
    for (const { arguments: given } of [...named, ...(nodes.memberCalls.get(member ?? '') ?? [])]) {
      const argument = given[index];
      if (argument !== undefined) this.#take(argument, true);
    }
  }
}

/** The expressions whose text a node takes, if they are functions: `fn` of `String(fn)`. */
function textsIn(node: Node): readonly Node[] {
  switch (node.type) {
    case 'TemplateLiteral':
      return isPlainText(node) ? node.expressions : [];
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right] : [];
    case 'AssignmentExpression':
      return node.operator === '+=' ? [node.right] : [];
    case 'NewExpression':
    case 'CallExpression':
      return textsOfCall(node);
    default:
      return [];
  }
}

function textsOfCall(call: TSESTree.CallExpression | TSESTree.NewExpression): readonly Node[] {
  const callee = unwrap(call.callee);
  const name = lastName(callee) ?? '';
  if (callee.type !== 'MemberExpression')
    return ['String', 'Blob', 'Function'].includes(name) ? call.arguments : [];
  const object = unwrap(callee.object);
  if (name === 'toString' || name === 'toSource') return [object];
  if (name === 'join') return object.type === 'ArrayExpression' ? [object] : [];
  if (name === 'concat') return isText(object) ? call.arguments : [];
  // `Function.prototype.toString.call(fn)`
  const isBorrowed = (name === 'call' || name === 'apply') && lastName(object) === 'toString';
  return isBorrowed ? call.arguments : [];
}

/** The expressions that an expression is made of, or chosen from. */
function partsOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'AssignmentExpression':
      return [node.right];
    case 'ObjectExpression':
      return node.properties.map((member) =>
        member.type === 'SpreadElement' ? member.argument : member.value,
      );
    case 'ArrayExpression':
      return node.elements.filter((element) => element !== null);
    default:
      return [];
  }
}

/** Whether a template gives text: it has no tag, or one that only joins the parts, such as `String.raw`. */
function isPlainText(node: TSESTree.TemplateLiteral): boolean {
  const { parent } = node;
  if (parent.type !== 'TaggedTemplateExpression') return true;
  const isRaw = parent.tag.type === 'MemberExpression' && staticName(parent.tag) === 'raw';
  // `html`<script>(${fn})()</script>`` is text; any other tag may call the function.
  return isRaw || node.quasis.some(({ value }) => value.raw.trimEnd().endsWith('('));
}

function isText(node: Node): boolean {
  return (
    node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
  );
}
