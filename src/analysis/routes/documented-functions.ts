/** Functions to a member of which a program assigns a document: `GET.apiDoc = { responses }`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { DocumentedBy, Framework } from '../../frameworks/language/framework.ts';
import { isMethod, type Method } from '../../http/methods.ts';
import { definitionOf, variableOf } from '../../syntax/definitions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import { staticName, unwrap, wrapped, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import { exportedValues } from './exported-handlers.ts';

/** A function that is documented, or the last one of a list that is. */
interface Documented {
  readonly node: FunctionNode;
  /** Whether functions stand before it that may answer for it: `[authenticate, show]`. */
  readonly isListed: boolean;
}

/** A documented function with the one method by which its module gives it to the framework. */
export interface DocumentedHandler extends Documented {
  readonly method: Method;
}

/** A function with the expression that is assigned to the member of it for documents. */
interface AssignedDocument {
  readonly handler: FunctionNode;
  readonly document: Node;
}

/** The documents that a file assigns to members of functions which it shows. */
export function assignedDocuments(file: SourceFile): readonly AssignedDocument[] {
  return file.adapters.frameworks.flatMap((framework) =>
    documentAssignments(framework, file).flatMap((assignment) => {
      const target = documentedBy(assignment);
      const found = target && documentedAt(target, file);
      return found === null ? [] : [{ handler: found.node, document: assignment.right }];
    }),
  );
}

const nowhere: DocumentedBy = { member: '', listed: [] };

/** The assignments to the member for documents that a framework reads; none where package.json does not list it. */
export function documentAssignments(
  { documentedBy: { member, listed } = nowhere }: Framework,
  file: SourceFile,
): readonly TSESTree.AssignmentExpression[] {
  const isRead = listed.some((name) => file.dependency(name) !== null);
  return isRead ? (file.index.assignments.get(member) ?? []) : [];
}

/**
 * The handler to a member of which an assignment gives a value; null where it is not known by which method the module
 * exports or returns it, or where another function is given in its place.
 */
export function handlerAssigned(
  assignment: TSESTree.AssignmentExpression,
  file: SourceFile,
): DocumentedHandler | null {
  const target = documentedBy(assignment);
  const found = target && documentedAt(target, file);
  if (target === null || found === null) return null;
  const uses = usesOf(target, found, file);
  const [only, another] = new Set(uses.map(({ name }) => methodNamed(name)));
  if (only == null || another !== undefined) return null;
  return { ...found, isListed: found.isListed || uses.some((each) => each.isListed), method: only };
}

/** What a document is assigned to: the `GET` of `GET.apiDoc`. */
function documentedBy({ left }: TSESTree.AssignmentExpression): Node | null {
  const member = unwrap(left);
  return member.type === 'MemberExpression' ? unwrap(member.object) : null;
}

function documentedAt(target: Node, file: SourceFile): Documented | null {
  if (target.type === 'MemberExpression') {
    const name = isOfExports(target) ? staticName(target) : null;
    const value = exportsOf(file).find((each) => each.name === name)?.value;
    return value === undefined ? null : documentedIn(value, file);
  }
  if (target.type !== 'Identifier') return null;
  const definition = definitionOf(target, file.sourceCode);
  if (definition.kind === 'function') return { node: definition.node, isListed: false };
  return definition.kind === 'value' ? documentedIn(definition.node, file) : null;
}

/** The function that a value is, or the one that it is made by: `[authenticate(), show()]`. */
function documentedIn(value: Node, { sourceCode }: SourceFile): Documented | null {
  const node = unwrap(value);
  const list = node.type === 'ArrayExpression' ? node.elements : [];
  const [found, another] = functionsIn(list.at(-1) ?? node, sourceCode);
  if (found === undefined || found.wrapped || another !== undefined) return null;
  return { node: found.node, isListed: list.length > 1 };
}

/** A name under which a module gives a function away. */
interface Use {
  readonly name: string;
  readonly isListed: boolean;
}

/** The names of the exports that a documented value is, and the keys of the objects in which it stands. */
function usesOf(target: Node, { node }: Documented, file: SourceFile): readonly Use[] {
  const exported = exportsOf(file)
    .filter(({ value }) => documentedIn(value, file)?.node === node)
    .map(({ name }) => ({ name, isListed: false }));
  const references =
    target.type === 'Identifier' ? (variableOf(target, file.sourceCode)?.references ?? []) : [];
  return [...exported, ...references.flatMap(({ identifier }) => keyOf(identifier))];
}

/** The key of the property whose value a use of a name is, or is the last element of. */
function keyOf(use: Node): readonly Use[] {
  const around = wrapped(use).parent;
  const list = around?.type === 'ArrayExpression' ? around : null;
  const isLast = list?.elements.at(-1) === wrapped(use);
  const value = list !== null && isLast ? wrapped(list) : wrapped(use);
  const { parent } = value;
  if (parent?.type !== 'Property' || parent.value !== value) return [];
  if (parent.parent.type !== 'ObjectExpression') return [];
  return [{ name: staticName(parent) ?? '', isListed: list !== null && list.elements.length > 1 }];
}

const exportsOf = oncePer((file: SourceFile) =>
  exportedValues(file).filter(({ name }) => name !== 'default'),
);

function isOfExports({ object }: TSESTree.MemberExpression): boolean {
  const node = unwrap(object);
  if (node.type === 'Identifier') return node.name === 'exports';
  return node.type === 'MemberExpression' && staticName(node) === 'exports';
}

/** The method of a name in either case, `del` being short for DELETE; null where it is none. */
function methodNamed(name: string): Method | null {
  const method = name === 'del' ? 'DELETE' : name.toUpperCase();
  return isMethod(method) ? method : null;
}
