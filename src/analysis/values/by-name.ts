/** Received responses and statuses of which the file shows no more than their names. */
import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf, isHeld, variableOf } from '../../syntax/definitions.ts';
import { lastName, unwrap, type Node } from '../../syntax/nodes.ts';
import { oncePerValue } from '../../syntax/once-per.ts';
import { mayBeNumber } from '../../syntax/type-information.ts';
import { isStatus, readAsItself, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';

type Resolve = (expression: Node) => FrameworkValue | null;

export class NamedValues {
  readonly #file: SourceFile;
  readonly #resolve: Resolve;

  constructor(file: SourceFile, resolve: Resolve) {
    this.#file = file;
    this.#resolve = resolve;
  }

  /** The value of an expression of which nothing else is known, where its name says response or status; or null. */
  of(expression: Node): FrameworkValue | null {
    const value = this.#named(expression);
    if (value === null) return null;
    if (expression.type === 'CallExpression') return isStatus(value) ? value : null;
    const owner = expression.type === 'MemberExpression' ? this.#resolve(expression.object) : null;
    return (owner !== null && owner.evidence !== 'name') || !this.mayBe(value, expression)
      ? null
      : value;
  }

  /** Whether a value that a name alone tells may be the expression, as far as type information says. */
  mayBe(value: FrameworkValue, expression: Node): boolean {
    if (value.evidence !== 'name' || !isStatus(value)) return true;
    return mayBeNumber(expression, this.#file.sourceCode);
  }

  #named(expression: Node): FrameworkValue | null {
    const name = lastName(expression.type === 'CallExpression' ? expression.callee : expression);
    if (name === null || !this.#file.settings.conventions) return null;
    for (const { framework, value, origin } of this.#file.adapters.births('named'))
      if ('named' in origin && expressionOf(origin.named).test(name))
        return this.#isOpen(expression, origin.alone === true)
          ? readAsItself({ framework, value, name, evidence: 'name', identity: expression })
          : null;
    return null;
  }

  /** Whether the file shows neither the value of a name nor its type, but for the type of a number. */
  #isOpen(node: Node, isAlone: boolean): boolean {
    if (node.type !== 'Identifier') return !isAlone;
    const { sourceCode } = this.#file;
    const definition = definitionOf(node, sourceCode);
    const [declared] = variableOf(node, sourceCode)?.identifiers ?? [];
    if (declared === undefined || closedKinds.has(definition.kind)) return false;
    const type = declared.typeAnnotation?.typeAnnotation;
    if (type !== undefined && !isOpenType(type)) return false;
    const value = isHeld(definition) ? withoutAwait(definition.node) : null;
    if (isAlone)
      return definition.kind === 'parameter'
        ? definition.keys.length === 0
        : value?.type === 'CallExpression';
    return value === null || !shown.has(value.type);
  }
}

const expressionOf = oncePerValue((names: string) => new RegExp(names, 'u'));

/** The kinds of definitions that show what a name is. */
const closedKinds: ReadonlySet<string> = new Set([
  ...['import', 'function', 'enum', 'class', 'type', 'global'],
]);

/** The types of expressions that show what they are. */
const shown: ReadonlySet<string> = new Set([
  ...['Literal', 'TemplateLiteral', 'ObjectExpression', 'ArrayExpression', 'JSXElement'],
  ...['ArrowFunctionExpression', 'FunctionExpression', 'ClassExpression'],
]);

function withoutAwait(expression: Node): Node {
  const node = unwrap(expression);
  return node.type === 'AwaitExpression' ? withoutAwait(node.argument) : node;
}

/** Whether a type allows a number, or says nothing: `number | undefined`, `unknown`. */
function isOpenType(type: TSESTree.TypeNode): boolean {
  if (type.type === 'TSUnionType') return type.types.some((each) => isOpenType(each));
  return ['TSNumberKeyword', 'TSAnyKeyword', 'TSUnknownKeyword'].includes(type.type);
}
