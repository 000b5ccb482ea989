/** Contracts: objects that declare routes by their names, apart from the handlers: `contract.users.show`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { heldBy, variableOf } from '../../syntax/definitions.ts';
import { nodeIn, propertyOf, staticName, unwrap, wrapped, type Node } from '../../syntax/nodes.ts';
import { documentedObject, unfrozen } from '../effects/declared-keys.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';

type Variable = TSESLint.Scope.Variable;

/** A contract, or a part of one. */
interface Contract {
  readonly object: TSESTree.ObjectExpression;
  /** The declarations for all of its routes. */
  readonly shared: readonly Effect[];
  /** Whether code that the file does not show may declare responses for all of its routes. */
  readonly isExtended: boolean;
}

/** The declarations of a route in a contract. */
export type DeclaredInContract = Omit<Contract, 'object'> & { readonly own: readonly Effect[] };

/** How many names and calls are followed to a contract. */
const furthest = 8;

/** The contracts of a file. */
export class Contracts {
  readonly #file: SourceFile;
  readonly #at: (node: Node) => readonly Effect[];

  /** @param at the declarations that an expression is. */
  constructor(file: SourceFile, at: (node: Node) => readonly Effect[]) {
    this.#file = file;
    this.#at = at;
  }

  /** The declarations of the route that an expression names, or names within it lead to; null where they lead to none. */
  of(expression: Node, names: readonly string[] = []): DeclaredInContract | null {
    const contract = names.reduce<Contract | null>(
      (found, name) => found && this.#member(found, name, 0),
      this.#contract(expression, 0),
    );
    const own = contract === null ? [] : this.#at(contract.object);
    if (contract === null || own.length === 0) return null;
    const isExtended = contract.isExtended || this.#isWrapped(holderOf(expression), new Set());
    return { ...contract, own, isExtended };
  }

  /** Whether a contract that a name holds is a part of one that has responses for all its routes, or may have some. */
  #isWrapped(name: Node, seen: Set<Variable>): boolean {
    const variable = name.type === 'Identifier' ? variableOf(name, this.#file.sourceCode) : null;
    if (variable === null || seen.has(variable)) return false;
    seen.add(variable);
    return variable.references.some(({ identifier }) => this.#isWrappedAt(identifier, seen));
  }

  /** @param isPart whether an object around the contract has it. */
  #isWrappedAt(expression: Node, seen: Set<Variable>, isPart = false): boolean {
    const node = wrapped(expression);
    const { parent } = node;
    switch (parent?.type) {
      case 'MemberExpression':
        return parent.object === node && this.#isWrappedAt(parent, seen, isPart);
      case 'Property':
      case 'SpreadElement':
        return (
          parent.parent.type === 'ObjectExpression' && this.#isWrappedAt(parent.parent, seen, true)
        );
      case 'VariableDeclarator':
        return parent.init === node && this.#isWrapped(parent.id, seen);
      case 'CallExpression': {
        const [first, ...options] = parent.arguments;
        if (first !== node) return false;
        const mayHave = (each: Node) =>
          isPart ? !areFlags(each) : this.#at(unwrap(each)).length > 0;
        return options.some(mayHave) || this.#isWrappedAt(parent, seen, isPart);
      }
      default:
        return false;
    }
  }

  /** The object that a contract is made of: itself, or the first argument of a call, whose others are for all routes. */
  #contract(expression: Node, followed: number): Contract | null {
    if (followed > furthest) return null;
    const named = unfrozen(expression);
    const node = unfrozen(heldBy(named, this.#file.sourceCode) ?? named);
    if (node.type === 'MemberExpression') {
      const name = staticName(node);
      const holder = name === null ? null : this.#contract(node.object, followed + 1);
      return holder && name !== null ? this.#member(holder, name, followed + 1) : null;
    }
    const [first, ...options]: readonly Node[] =
      node.type === 'CallExpression' ? node.arguments : [named];
    const object = first === undefined ? null : documentedObject(first, this.#file);
    if (object === null) return null;
    const shared = options.map((each) => this.#at(unwrap(each)));
    const isExtended = options.some((each, index) => !shared[index]?.length && !areFlags(each));
    return { object, isExtended, shared: shared.flat() };
  }

  #member({ object, shared, isExtended }: Contract, name: string, followed: number) {
    const value = nodeIn(propertyOf(object, name));
    const inner = value && this.#contract(value, followed + 1);
    return (
      inner && {
        object: inner.object,
        shared: [...shared, ...inner.shared],
        isExtended: isExtended || inner.isExtended,
      }
    );
  }
}

/** What an expression begins with: the name of the contract in `contract.users.show`. */
function holderOf(expression: Node): Node {
  let node = unfrozen(expression);
  while (node.type === 'MemberExpression') node = unfrozen(node.object);
  return node;
}

/** Whether an argument is an object whose members are literals: `{ strictStatusCodes: true }`. */
function areFlags(argument: Node): boolean {
  const node = unwrap(argument);
  return (
    node.type === 'ObjectExpression' &&
    node.properties.every(
      (member) => member.type === 'Property' && unwrap(member.value).type === 'Literal',
    )
  );
}
