/** The members of content that is an object, and their values as far as the file shows them. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Substance } from '../../http/content-members.ts';
import { conditionsAround } from '../../syntax/decisions.ts';
import { heldBy, variableOf } from '../../syntax/definitions.ts';
import { isNothing, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The members of an object literal. */
interface Members {
  /** The value of each member whose name the file shows. */
  readonly values: ReadonlyMap<string, Node>;
  /** Whether a spread may add members: `{ error, ...rest }`. */
  readonly isOpen: boolean;
}

/** The members of an object literal. */
export function membersOf({ properties }: TSESTree.ObjectExpression): Members {
  const values = new Map(
    properties.flatMap((member) => {
      const name = member.type === 'Property' ? staticName(member) : null;
      return name === null || member.type !== 'Property' ? [] : [[name, member.value] as const];
    }),
  );
  return { values, isOpen: properties.some(({ type }) => type === 'SpreadElement') };
}

/** The object that is sent as JSON: the argument of `JSON.stringify(…)`, or the content itself. */
export function serialised(content: Node): Node {
  const node = unwrap(content);
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : null;
  const object = callee?.type === 'MemberExpression' ? unwrap(callee.object) : null;
  const isJson =
    callee?.type === 'MemberExpression' &&
    object?.type === 'Identifier' &&
    object.name === 'JSON' &&
    staticName(callee) === 'stringify';
  const [argument] = node.type === 'CallExpression' ? node.arguments : [];
  return isJson && argument !== undefined ? argument : node;
}

/** How many names are followed to a value. */
const furthest = 5;

/** What a member of content holds, as far as its expression shows. */
export function substanceOf(expression: Node, file: SourceFile, followed = 0): Substance {
  const node = unwrap(expression);
  if (isNothing(node)) return 'nothing';
  switch (node.type) {
    case 'Literal':
      return node.value ? 'something' : 'nothing';
    case 'TemplateLiteral':
      return node.quasis.some(({ value }) => value.cooked !== '') ? 'something' : 'unknown';
    // `const errors = []` may be filled later.
    case 'ArrayExpression':
      if (node.elements.length > 0) return 'something';
      return followed === 0 ? 'nothing' : 'unknown';
    case 'ObjectExpression':
      if (node.properties.length > 0) return 'something';
      return followed === 0 ? 'nothing' : 'unknown';
    case 'NewExpression':
      return 'something';
    case 'UnaryExpression':
      return node.operator === '!' && node.argument.type === 'Literal'
        ? node.argument.value
          ? 'nothing'
          : 'something'
        : 'unknown';
    case 'MemberExpression':
      return namesError(node, file) ? 'something' : 'unknown';
    case 'Identifier': {
      if (isCaught(node, file) || isChecked(node)) return 'something';
      const held = followed < furthest ? heldBy(node, file.sourceCode) : null;
      return held === null ? 'unknown' : substanceOf(held, file, followed + 1);
    }
    default:
      return 'unknown';
  }
}

/** `error.message`, `err.stack`, `error.code` of a caught error. */
function namesError(member: TSESTree.MemberExpression, file: SourceFile): boolean {
  const object = unwrap(member.object);
  if (object.type === 'MemberExpression') return namesError(object, file);
  if (object.type !== 'Identifier') return false;
  const isText = ['message', 'stack', 'name'].includes(staticName(member) ?? '');
  return isCaught(object, file) || (isText && /^(?:e|err|error|ex|exception)$/iu.test(object.name));
}

/** Whether a name is that of a caught error: `catch (error)`. */
function isCaught(name: TSESTree.Identifier, { sourceCode }: SourceFile): boolean {
  return (
    variableOf(name, sourceCode)?.defs.some(({ node }) => node.type === 'CatchClause') === true
  );
}

/** Whether a condition around a name checks that it has a value: `if (error) …`. */
function isChecked(name: TSESTree.Identifier): boolean {
  return conditionsAround(name, null).some(
    ({ test, holds }) => holds && test.type === 'Identifier' && test.name === name.name,
  );
}
