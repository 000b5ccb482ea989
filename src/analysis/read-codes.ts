/** What a status that was read can be: which numbers, and whether it surely is one. */
import type { CodeRange } from '../frameworks/define-framework.ts';
import { definitionOf } from '../syntax/definitions.ts';
import { isFunction, unwrap, type Node } from '../syntax/nodes.ts';
import { walk } from '../syntax/walk.ts';
import { isReadable, type FrameworkValue } from './framework-value.ts';
import type { ValueResolver } from './resolve-value.ts';
import type { SourceFile } from './source-file.ts';
import type { Comparison } from './status-site.ts';

/** How many names are followed to where a status was read. */
const furthest = 6;
/** How deep an expression is looked into for what is said of its value. */
const deepest = 24;

/** @param value the status that `subject` is. */
export function readingOf(
  subject: Node,
  value: FrameworkValue,
  file: SourceFile,
  resolver: ValueResolver,
): Pick<Comparison, 'codes' | 'mayBeReplaced' | 'isThere'> {
  return {
    codes: codesOf(subject, value, file, resolver),
    mayBeReplaced: value.read?.replaceable === true,
    isThere: isThere(subject, file),
  };
}

function codesOf(
  subject: Node,
  { read, name }: FrameworkValue,
  file: SourceFile,
  resolver: ValueResolver,
): readonly CodeRange[] | null {
  const { codes, unless = [] } = read ?? {};
  if (codes === undefined || occursIn(file, unless)) return null;
  const isChanged = isWritten(name ?? '', file, resolver);
  return isChanged || isAsserted(subject, file, resolver) ? null : codes;
}

/** The answers for a whole file, which hundreds of comparisons may ask for. */
const told = new WeakMap<SourceFile, Map<unknown, boolean>>();

function once(file: SourceFile, key: unknown, ask: () => boolean): boolean {
  const answers = told.get(file) ?? new Map<unknown, boolean>();
  told.set(file, answers);
  const answer = answers.get(key) ?? ask();
  answers.set(key, answer);
  return answer;
}

function occursIn(file: SourceFile, words: readonly string[]): boolean {
  const { text } = file.sourceCode;
  return words.length > 0 && once(file, words, () => words.some((word) => text.includes(word)));
}

/** Whether the file writes to what responses have by this name. */
function isWritten(name: string, file: SourceFile, resolver: ValueResolver): boolean {
  return once(file, name, () =>
    (file.index.assignments.get(name) ?? []).some(({ left }) => {
      const written = left.type === 'MemberExpression' ? resolver.resolve(left.object) : null;
      return written !== null && isReadable(written);
    }),
  );
}

/** Whether anybody says that a status, or what it was read from, is another thing than it looks like. */
function isAsserted(
  expression: Node,
  file: SourceFile,
  resolver: ValueResolver,
  followed = 0,
): boolean {
  const next = (node: Node) => isAsserted(node, file, resolver, followed + 1);
  if (followed > deepest) return true;
  switch (expression.type) {
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return true;
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ChainExpression':
      return next(expression.expression);
    case 'AwaitExpression':
      return next(expression.argument);
    case 'MemberExpression':
      return next(expression.object);
    case 'CallExpression':
      // The second says what is handed over in place of a response.
      return (expression.typeArguments?.params.length ?? 0) > 1 || next(expression.callee);
    case 'Identifier': {
      const definition = definitionOf(expression, file.sourceCode);
      if (definition.kind === 'values')
        return once(file, definition, () => definition.nodes?.some(next) ?? true);
      if (definition.kind === 'function') return next(definition.node);
      if (definition.kind !== 'value') return false;
      const declarator = definition.node.parent;
      const name = declarator?.type === 'VariableDeclarator' ? declarator.id : null;
      const isOwn = name?.typeAnnotation !== undefined && resolver.typedValueOf(name) === null;
      return isOwn || next(definition.node);
    }
    default:
      return isFunction(expression) && once(file, expression, () => asserts(expression, file));
  }
}

/** Whether a function says anything of what it makes, be it of something else. */
function asserts(called: Node, { sourceCode }: SourceFile): boolean {
  let found = false;
  walk(called, sourceCode.visitorKeys, ({ type }) => {
    found ||= type === 'TSAsExpression' || type === 'TSTypeAssertion';
  });
  return found;
}

/** Whether an expression that is the status of a response cannot be `undefined` in its place. */
function isThere(expression: Node, file: SourceFile, followed = 0): boolean {
  if (expression.type === 'ChainExpression') return false;
  const node = unwrap(expression);
  if (node !== expression && 'expression' in expression)
    return isThere(expression.expression as Node, file, followed);
  if (node.type === 'MemberExpression' || node.type === 'CallExpression') return true;
  if (node.type !== 'Identifier' || followed > furthest) return false;
  const definition = definitionOf(node, file.sourceCode);
  if (definition.kind !== 'value' && definition.kind !== 'parameter') return false;
  if (definition.keys.length > 0) return true;
  return definition.kind === 'value' && isThere(definition.node, file, followed + 1);
}
