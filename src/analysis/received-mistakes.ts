/** The types of the model beside status sites: statuses of received responses that are asked for in a wrong way. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../syntax/nodes.ts';

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
