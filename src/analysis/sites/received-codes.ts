/** The numbers that a received status can be, and whether it surely is a number. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { CodeRange } from '../../frameworks/language/framework.ts';
import { statusCodes } from '../../http/status-codes.ts';
import { declaredType } from '../../syntax/declared-types.ts';
import { definitionOf, isHeld, type Definition } from '../../syntax/definitions.ts';
import { calledMember, isFunction, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { arrayItemOf } from '../../syntax/array-items.ts';
import { castOf } from '../../syntax/jsdoc.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import { isDouble } from '../../syntax/written-types.ts';
import { redefinitionsIn } from '../../syntax/redefinitions.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { walk } from '../../syntax/walk.ts';
import { oncePer, oncePerValue } from '../../syntax/once-per.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { isReadable, type FrameworkValue } from '../adapters/framework-value.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Comparison } from '../status-site.ts';
import { givenBy } from './rejected-codes.ts';

/** How many names are followed to `response.status`. */
const furthest = 6;
/** How many parts of an expression are searched for type assertions. */
const deepest = 24;

/** The facts of a compared status. @param subject its expression. @param value the framework value of `subject`. */
export function receivedBy(
  subject: Node,
  value: FrameworkValue,
  file: SourceFile,
): Pick<Comparison, 'codes' | 'mayBeReplaced' | 'isThere' | 'given' | 'success'> {
  return {
    codes: codesOf(subject, value, file),
    mayBeReplaced: value.read?.replaceable === true,
    success: successOf(value),
    given: () => givenBy(subject, value, file),
    isThere: value.optional !== true && value.read?.optional !== true && isThere(subject, file),
  };
}

/** The member that tells of a success, with brackets where it is called. */
function successOf({ read }: FrameworkValue): string | null {
  if (read?.success === undefined) return null;
  return read.called === true ? `${read.success}()` : read.success;
}

function codesOf(
  subject: Node,
  value: FrameworkValue,
  file: SourceFile,
): readonly CodeRange[] | null {
  const { codes } = value.read ?? {};
  return codes !== undefined && isAsReceived(subject, value, file) ? codes : null;
}

/**
 * Whether a member of a response is surely what the client gives: the file neither fakes nor writes it, nor asserts another
 * type. @param subject the member. @param value its value.
 */
export function isAsReceived(
  subject: Node,
  { read, name, identity, evidence }: FrameworkValue,
  file: SourceFile,
): boolean {
  if (occurIn(file)(read?.unless ?? [])) return false;
  const isStatus = read !== undefined && 'read' in read && read.read.includes(name ?? '');
  const isWritten = writesIn(file)(name ?? '').some(
    ({ isDefined, isCode, written }) =>
      (isDefined || !isStatus || (read.fixed !== true && !isCode)) &&
      (written === null || isDefined || mayBeSame(written.identity, identity)),
  );
  const isRetyped = evidence === 'type' && extendingNames(file.sourceCode).has(name ?? '');
  return !isWritten && !isRetyped && !isAsserted(subject, file);
}

/** The names of the members that types of the file add to other types: `interface Own extends Response { status: any }`. */
const extendingNames = oncePer(
  (sourceCode: SourceFile['sourceCode']): ReadonlySet<string> =>
    new Set(
      nodesOfType('TSPropertySignature', sourceCode)
        .filter(({ parent: { parent } }) =>
          parent.type === 'TSInterfaceDeclaration'
            ? parent.extends.length > 0
            : parent.type === 'TSIntersectionType',
        )
        .map(({ key }) => sourceCode.getText(key)),
    ),
);

/** A place that writes to a member of a response, or of a prototype of responses. */
interface Write {
  /** Whether the property is defined anew, which works for a getter too. */
  readonly isDefined: boolean;
  /** Whether a status code is written, as in `if (response.status = 404)`, which leaves the status a number. */
  readonly isCode: boolean;
  /** The response; null for a prototype. */
  readonly written: FrameworkValue | null;
}

/** Whether one of some words occurs in a file. */
const occurIn = oncePer(({ sourceCode }: SourceFile) =>
  oncePer((words: readonly string[]) => words.some((word) => plainText(sourceCode).includes(word))),
);

/** By name of a member, the places that write to it on a response or a prototype. */
const writesIn = oncePer((file: SourceFile) =>
  oncePerValue((name: string): readonly Write[] =>
    redefinitionsIn(file.sourceCode).flatMap(({ object, name: member, value, isDefined }) => {
      if (object === null || member !== name) return [];
      const written = resolverOf(file).resolve(object);
      const isMeant = written === null ? isDefined && isPrototype(object) : isReadable(written);
      return isMeant ? [{ isDefined, isCode: isCode(value), written }] : [];
    }),
  ),
);

function isCode(value: Node | null): boolean {
  const written = value && unwrap(value);
  return (
    written?.type === 'Literal' &&
    statusCodes.has(Number(written.value)) &&
    typeof written.value === 'number'
  );
}

/** `Response.prototype`, `Object.getPrototypeOf(response)`. */
function isPrototype(object: Node): boolean {
  const node = unwrap(object);
  if (node.type === 'CallExpression') return calledMember(node) === 'getPrototypeOf';
  return (
    node.type === 'MemberExpression' && /^(?:prototype|__proto__)$/u.test(staticName(node) ?? '')
  );
}

/** Whether two expressions may be the same response. A parameter may be any response. */
function mayBeSame(one: Node, other: Node): boolean {
  return one === other || [one, other].some(({ parent }) => isFunction(parent));
}

/** Whether a type assertion or annotation gives a status, or the response that has it, another type: `(response as Own).status`. */
function isAsserted(expression: Node, file: SourceFile, followed = 0): boolean {
  const next = (node: Node) => isAsserted(node, file, followed + 1);
  if (followed > deepest || castOf(expression, file.sourceCode) !== null) return true;
  switch (expression.type) {
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return !isOfClient(expression, file);
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ChainExpression':
      return next(expression.expression);
    case 'AwaitExpression':
      return next(expression.argument);
    case 'ConditionalExpression':
      return next(expression.consequent) || next(expression.alternate);
    case 'LogicalExpression':
      return next(expression.left) || next(expression.right);
    case 'MemberExpression':
      return next(expression.object);
    case 'CallExpression':
      // `axios.get<Order, Own>(url)`: the second type is that of the value that comes in place of a response.
      return (
        (expression.typeArguments?.params.length ?? 0) > 1 ||
        next(expression.callee) ||
        expression.arguments.some((each) => isHandingOn(each) && next(each))
      );
    case 'ArrayExpression':
      return isAnyAsserted(file)(expression, next);
    case 'Identifier': {
      const definition = definitionOf(expression, file.sourceCode);
      if (definition.kind === 'values') return isAssertedOf(file)(definition, next);
      if (definition.kind === 'function') return next(definition.node);
      if (definition.kind === 'parameter')
        return isOfOwnType(definition.function.params[definition.index], file);
      if (!isHeld(definition)) {
        const item = arrayItemOf(expression, file.sourceCode);
        return item !== null && next(item.node);
      }
      const declarator = definition.node.parent;
      const name = declarator?.type === 'VariableDeclarator' ? declarator.id : null;
      return isOfOwnType(name, file) || next(definition.node);
    }
    default:
      return isFunction(expression) && asserts(expression, file);
  }
}

/** Whether a name is annotated with a type that is no response's. */
function isOfOwnType(name: Node | null | undefined, file: SourceFile): boolean {
  return (
    name != null &&
    declaredType(name, file.sourceCode) !== null &&
    resolverOf(file).typedValueOf(name) === null
  );
}

/** Whether an argument may give the response of a promise: that of `then(check)`, or of `Promise.all([…])`. */
function isHandingOn(argument: Node): boolean {
  return argument.type === 'ArrayExpression' || isFunction(argument);
}

/** Whether an assertion names the type of a client itself, as `error as AxiosError` does, and no type of the file. */
function isOfClient(
  assertion: TSESTree.TSAsExpression | TSESTree.TSTypeAssertion,
  file: SourceFile,
): boolean {
  const { typeAnnotation: type } = assertion;
  const name = type.type === 'TSTypeReference' ? type.typeName : null;
  if (name === null || isDouble(assertion, file.sourceCode)) return false;
  const isForeign =
    moduleExportOf(name, file.sourceCode) !== null ||
    (name.type === 'Identifier' && definitionOf(name, file.sourceCode).kind === 'global');
  return isForeign && resolverOf(file).typedValueOf(assertion) !== null;
}

/** Whether a function contains a type assertion to another type than that of a client. */
const asserts = oncePer((called: Node, file: SourceFile) => {
  let found = false;
  walk(called, file.sourceCode.visitorKeys, (node) => {
    const { type } = node;
    found ||= (type === 'TSAsExpression' || type === 'TSTypeAssertion') && !isOfClient(node, file);
  });
  return found;
});

/** Whether a value of a name has a type assertion; asked once per file and name. */
const isAssertedOf = oncePer(() =>
  oncePer(
    ({ nodes }: Definition & { readonly kind: 'values' }, isSaid: (node: Node) => boolean) =>
      nodes?.some(isSaid) ?? true,
  ),
);

/** Whether an element of an array has one; asked once per file and array, of which each element may be looked for. */
const isAnyAsserted = oncePer(() =>
  oncePer(({ elements }: TSESTree.ArrayExpression, isSaid: (node: Node) => boolean) =>
    elements.some((element) => element !== null && isSaid(element)),
  ),
);

/** Whether an expression for a response's status is surely not `undefined`, as it may be after `?.`. */
function isThere(expression: Node, file: SourceFile, followed = 0): boolean {
  if (expression.type === 'ChainExpression') return false;
  const node = unwrap(expression);
  if (node !== expression && 'expression' in expression)
    return isThere(expression.expression as Node, file, followed);
  if (node.type === 'MemberExpression' || node.type === 'CallExpression') return true;
  if (node.type !== 'Identifier' || followed > furthest) return false;
  const definition = definitionOf(node, file.sourceCode);
  if (definition.kind === 'parameter') return definition.keys.length > 0;
  if (definition.kind === 'part') return true;
  return definition.kind === 'value' && isThere(definition.node, file, followed + 1);
}
