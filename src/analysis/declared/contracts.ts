/** Contracts: objects that declare routes by their names, apart from the handlers: `contract.users.show`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { heldBy } from '../../syntax/definitions.ts';
import { nodeIn, propertyOf, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { documentedObject, unfrozen } from '../effects/declared-keys.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';

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
    return contract === null || own.length === 0 ? null : { ...contract, own };
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
