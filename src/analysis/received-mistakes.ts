/** The types of the model beside status sites: statuses of received responses that are asked for in a wrong way. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode, Node } from '../syntax/nodes.ts';

/** A place that asks a response for its status, and does not get it. */
export interface MisreadStatus {
  /** The adapter's name and title. */
  readonly framework: { readonly name: string; readonly title: string };
  /** The member, the property that takes it apart, or the expression in an assertion that names it. */
  readonly node: Node;
  /**
   * `absent`: the response has no such member; `uncalled`: it is a method; `called`: it is a number; `text`: the status is a
   * number, which has no such member; `error`: an error that has no status.
   */
  readonly kind: 'absent' | 'uncalled' | 'called' | 'text' | 'error';
  /** The name of the member. */
  readonly name: string;
  /** How the status is read: the name of the member, and whether it is called. */
  readonly right: { readonly name: string; readonly isCalled: boolean };
  /** The call, where the member is called. */
  readonly call: TSESTree.CallExpression | null;
}

/** An option that decides which responses a client rejects, where the client does not look for it. */
export interface MisplacedOption {
  /** The adapter's name and title. */
  readonly framework: { readonly name: string; readonly title: string };
  readonly node: TSESTree.Property;
  readonly name: string;
  /** The option in which it stands; null where it stands in the content. */
  readonly within: string | null;
}

/** An assertion about a status that is never made, whose failure nobody hears of, or that always holds. */
export interface LostAssertion {
  /** The adapter's name and title: of the client for a chain, else of the library of assertions. */
  readonly framework: { readonly name: string; readonly title: string };
  readonly node: Node;
  /**
   * `dropped`: nobody waits for the chain, so that no request is sent; `unheard`: the failure of the chain is given to nobody;
   * `called`: the function for the end is called at once; `unmatched`: a value is given to `expect` and compared with nothing;
   * `truth`: the assertion holds for every status but 0; `message`: the expected status stands in the place of a message;
   * `assigned`: the status is assigned, and not compared.
   */
  readonly kind: 'dropped' | 'unheard' | 'called' | 'unmatched' | 'truth' | 'message' | 'assigned';
  /** The function around the assertion. */
  readonly owner: FunctionNode | null;
  /** The statement that drops it; null where there is none. */
  readonly statement: TSESTree.ExpressionStatement | null;
  /** The method of the library that compares a value with another one; null where none is known. */
  readonly comparing: string | null;
  /** The name of the function by which the test around it ends, such as `done`; null where it has none. */
  readonly ending: string | null;
}
