/**
 * Documents that the file changes after it has written them out: `schema.response[401] = error`, `addErrors(schema)`.
 * Unlike a constant, an object of documents is named by each route that shares it, and given to the calls that register
 * those, so that only calls of other functions count.
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Slot } from '../../frameworks/language/framework.ts';
import { constantName, heldBy, variableOf } from '../../syntax/definitions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import {
  callBy,
  calledMember,
  calledOn,
  contains,
  isFunction,
  isWritten,
  lastName,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isOfAny } from '../adapters/nearness.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { unfrozen, type DeclaredKeys } from './declared-keys.ts';
import { areChangedByOthers } from './given-documents.ts';
import { any, namesIn, usesOf, type Path } from './uses-of-names.ts';

type Variable = TSESLint.Scope.Variable;

/** Whether routes may have other keys of documented responses than those that are written. */
export function mayHaveOtherKeys({ objects }: DeclaredKeys, slot: Slot, file: SourceFile): boolean {
  return areChangedByOthers(slot, file) || objects.some((object) => isChanged(file)(object));
}

/**
 * Whether a call surely leaves the documents alone that it is given: a framework's, one of a function that the settings
 * know, or one that registers a route.
 */
export function leavesDocuments(call: TSESTree.CallExpression, file: SourceFile): boolean {
  if (placesIn(file).has(call)) return true;
  const known = [calledOn(call), call.callee].some(
    (each) => each !== null && resolverOf(file).resolve(each) !== null,
  );
  return known || isOfFramework(call.callee, file);
}

/** Whether a call gives back the document that it is given, or what it makes of it: `createRoute({ … })`. */
export function isHandedBack(
  call: TSESTree.CallExpression,
  argument: Node,
  file: SourceFile,
): boolean {
  if (placesIn(file).has(call) || !call.arguments.some((each) => each === argument)) return false;
  if (unfrozen(call) !== call || isOfFramework(call.callee, file)) return true;
  return wrapped(call).parent?.type === 'VariableDeclarator' && leavesDocuments(call, file);
}

const isChanged = oncePer((file: SourceFile) =>
  oncePer((object: TSESTree.ObjectExpression) => new Course(object, file).isChanged()),
);

const placesIn = oncePer((file: SourceFile): ReadonlySet<Node> => {
  const { routes } = resolverOf(file);
  const registrations = [...routes.handlers()].flatMap((handler) => routes.of(handler));
  return new Set(registrations.map(({ place }) => unwrap(place)));
});

/** Whether a function is one of a framework's packages. */
function isOfFramework(callee: Node, file: SourceFile): boolean {
  const source = moduleExportOf(callee, file.sourceCode);
  return source !== null && isOfAny(file.adapters.frameworks, source.module);
}

/** How many names lead to a document at most. */
const deepest = 20;

/** Follows a document from the place where it is written to all that may change it. */
class Course {
  readonly #file: SourceFile;
  readonly #document: TSESTree.ObjectExpression;
  readonly #seen = new Set<Variable>();

  constructor(document: TSESTree.ObjectExpression, file: SourceFile) {
    this.#document = document;
    this.#file = file;
  }

  isChanged(): boolean {
    return this.#isChangedAt(this.#document, []);
  }

  /** Whether the document at a path in a value is changed where the value stands. */
  #isChangedAt(value: Node, path: Path): boolean {
    if (path.length > deepest) return true;
    const node = wrapped(value);
    const { parent } = node;
    switch (parent?.type) {
      case 'MemberExpression':
        return parent.object === node && this.#isChangedIn(parent, path);
      case 'CallExpression':
        return parent.callee !== node && this.#isChangedBy(parent, node, path);
      case 'NewExpression':
        return parent.callee !== node && !isOfFramework(parent.callee, this.#file);
      case 'Property':
        return (
          parent.value === node &&
          parent.parent.type === 'ObjectExpression' &&
          this.#isChangedAt(parent.parent, [staticName(parent) ?? any, ...path])
        );
      case 'ArrayExpression':
        return this.#isChangedAt(parent, [any, ...path]);
      case 'SpreadElement':
        // The copy has other keys of its own, and the same objects in it.
        return path.length > 0 && this.#isChangedInCopy(parent, path);
      case 'VariableDeclarator':
        return this.#isChangedUnder(parent.id, path);
      case 'AssignmentExpression':
        return parent.right === node && this.#isChangedBehind(parent.left, path);
      case 'ForOfStatement':
        return (
          parent.right === node &&
          parent.left.type === 'VariableDeclaration' &&
          this.#isChangedUnder(parent.left.declarations[0].id, path.slice(1))
        );
      case 'AwaitExpression':
      case 'ConditionalExpression':
      case 'LogicalExpression':
        return this.#isChangedAt(parent, path);
      default:
        return false;
    }
  }

  /** Whether a member of a value is assigned, or is the way to the document, which is changed there. */
  #isChangedIn(member: TSESTree.MemberExpression, [key, ...rest]: Path): boolean {
    if (key === undefined) return isWritten(member);
    const name = constantName(member, this.#file.sourceCode);
    const call = callBy(member);
    if (key === any && name !== null && call !== null) return this.#isChangedByEach(call, rest);
    if (name !== null && name !== key && key !== any) return false;
    return isWritten(member) ? !this.#isOrigin(member) : this.#isChangedAt(member, rest);
  }

  /** Whether a copy has the document, which is changed there, or has another one for the route that it is a copy of. */
  #isChangedInCopy(spread: TSESTree.SpreadElement, path: Path): boolean {
    const { parent } = spread;
    if (parent.type === 'CallExpression') return false;
    if (parent.type !== 'ObjectExpression') return this.#isChangedAt(parent, path);
    const [key] = path;
    const isOther = parent.properties
      .slice(parent.properties.indexOf(spread) + 1)
      .some((each) => each.type === 'SpreadElement' || (staticName(each) ?? key) === key);
    return isOther ? this.#isOfRoute(path.length) : this.#isChangedAt(parent, path);
  }

  /** Whether the object so many members around the document has functions, as a route has its handler. */
  #isOfRoute(depth: number): boolean {
    let object: Node = this.#document;
    for (let level = 0; level < depth; level++) {
      const { parent } = wrapped(object);
      if (parent?.type !== 'Property') return true;
      object = parent.parent;
    }
    return (
      object.type === 'ObjectExpression' &&
      object.properties.some(
        (each) =>
          each.type === 'Property' && functionsIn(each.value, this.#file.sourceCode).length > 0,
      )
    );
  }

  /** Whether a method of an array changes its elements, or gives others: `routes.map(withErrors)`. */
  #isChangedByEach(call: TSESTree.CallExpression, path: Path): boolean {
    const name = calledMember(call) ?? '';
    if (/^(?:filter|slice|concat|reverse|sort|to[A-Z]\w+)$/u.test(name))
      return this.#isChangedAt(call, [any, ...path]);
    if (!/^(?:forEach|(?:flatM|m)ap|reduce(?:Right)?)$/u.test(name)) return false;
    const [given] = call.arguments;
    const node = given && unwrap(given);
    if (!isFunction(node)) return true;
    return node.params.some((parameter) => this.#isChangedUnder(parameter, path));
  }

  /** Whether a call may change the document that it is given, or its result is changed, which may be the same object. */
  #isChangedBy(call: TSESTree.CallExpression, argument: Node, path: Path): boolean {
    const owner = lastName(calledOn(call) ?? call.callee) ?? '';
    if (owner === 'Object') return this.#isChangedByObject(call, argument, path);
    if (readers.test(owner) || placesIn(this.#file).has(call)) return false;
    if (isOfFramework(call.callee, this.#file)) return this.#isChangedAt(call, path);
    if (!leavesDocuments(call, this.#file)) return true;
    const { parent } = wrapped(call);
    return (
      parent?.type === 'VariableDeclarator' && this.#isChangedUnder(parent.id, path, 'by members')
    );
  }

  /** Whether a method of `Object` changes what it is given: `Object.assign(schema.response, errors)`. */
  #isChangedByObject(call: TSESTree.CallExpression, argument: Node, path: Path): boolean {
    const name = calledMember(call) ?? '';
    const isFirst = call.arguments[0] === argument;
    const [, ...rest] = path;
    if (/^(?:freeze|seal|preventExtensions)$/u.test(name)) return this.#isChangedAt(call, path);
    if (/^(?:assign|define\w+)$/u.test(name)) return isFirst;
    if (path.length === 0) return false;
    if (name === 'values') return this.#isChangedAt(call, [any, ...rest]);
    return name === 'entries' && this.#isChangedAt(call, [any, '1', ...rest]);
  }

  /** Whether the document is changed by one of the names that a pattern gives to a value, or to parts of it. */
  #isChangedUnder(pattern: Node, path: Path, how: 'in any way' | 'by members' = 'in any way') {
    return namesIn(pattern, path).some(({ name, rest }) => {
      const variable = variableOf(name, this.#file.sourceCode);
      return variable !== null && this.#isChangedThrough(variable, rest, how);
    });
  }

  /** Whether the document is changed by the name, or the member of a name, that it is assigned to. */
  #isChangedBehind(target: Node, path: Path): boolean {
    const names: string[] = [];
    let node = unwrap(target);
    for (; node.type === 'MemberExpression'; node = unwrap(node.object))
      names.unshift(constantName(node, this.#file.sourceCode) ?? any);
    const variable = node.type === 'Identifier' ? variableOf(node, this.#file.sourceCode) : null;
    return variable !== null && this.#isChangedThrough(variable, [...names, ...path], 'in any way');
  }

  #isChangedThrough(variable: Variable, path: Path, how: 'in any way' | 'by members'): boolean {
    if (this.#seen.has(variable)) return false;
    this.#seen.add(variable);
    const { byName, members, whole } = usesOf(variable, this.#file.sourceCode);
    const [key = any] = path;
    const named = key === any ? members : [...(byName.get(key) ?? []), ...(byName.get(any) ?? [])];
    return (
      named.some((member) => this.#isChangedIn(member, path)) ||
      (how === 'in any way' && whole.some((use) => this.#isChangedAt(use, path)))
    );
  }

  /** Whether it is the assignment by which a member has the document, written there or under a name. */
  #isOrigin(member: Node): boolean {
    const { parent } = wrapped(member);
    if (parent?.type !== 'AssignmentExpression') return false;
    const right = heldBy(unwrap(parent.right), this.#file.sourceCode) ?? parent.right;
    return contains(right, this.#document);
  }
}

const readers =
  /^(?:console|JSON|expect|assert|Promise|String|Boolean|logger|log|structuredClone)$/u;
