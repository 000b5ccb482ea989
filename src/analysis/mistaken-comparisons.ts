/** The types of comparisons that look at another value than the status which is meant. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { CodeRange } from '../frameworks/language/framework.ts';
import type { Node } from '../syntax/nodes.ts';
import type { ComparisonOperator } from './status-site.ts';

/** A status that a comparison seems to be about. */
export interface MeantStatus {
  /** The expression of the status. */
  readonly subject: Node;
  /** The client that the status was received by; null where only its name says that it is one. */
  readonly client: ReceivingClient | null;
}

export interface ReceivingClient {
  readonly title: string;
  /** The numbers that it gives; null where it may give other values. */
  readonly codes: readonly CodeRange[] | null;
  /** Whether there surely is a response, and not `undefined` after `?.`. */
  readonly isThere: boolean;
}

/** `status === 404` that is seen, with the code beside the status. */
interface Compared extends MeantStatus {
  readonly operator: ComparisonOperator;
}

/** `200 <= status <= 299`, where `<= 299` compares the result of `200 <= status`. */
export interface Chained extends MeantStatus {
  readonly kind: 'chained';
  readonly node: TSESTree.BinaryExpression;
  /** The comparison whose result is compared. */
  readonly inner: TSESTree.BinaryExpression;
  /** The value that the result is compared with. */
  readonly other: Node;
  /** The numbers that the status and its result are compared with; null for one that is not known. */
  readonly bounds: readonly [inner: number | null, outer: number | null];
}

/** `'status: ' + status == 404`, where the sum is compared. */
export interface Joined extends MeantStatus {
  readonly kind: 'joined';
  readonly node: TSESTree.BinaryExpression;
  readonly text: TSESTree.BinaryExpression | TSESTree.TemplateLiteral;
}

/** `if (response.status = 404)` */
export interface Assigned extends MeantStatus {
  readonly kind: 'assigned';
  readonly node: TSESTree.AssignmentExpression;
}

/** The 404 of `status === 400 || 404`, and of `status !== 400 && 404` in a condition. */
export interface Alone extends Compared {
  readonly kind: 'alone';
  readonly node: Node;
  /** The expression that joins the code to the comparison before it. */
  readonly joint: TSESTree.LogicalExpression | TSESTree.BinaryExpression;
  /** The codes that stand alone behind it, in the same chain. */
  readonly others: readonly Node[];
}

/** `status === (400 || 404)`, `case 400, 404:` */
export interface Listed extends Compared {
  readonly kind: 'listed';
  /** The comparison; for a `case` its test. */
  readonly node: Node;
  readonly list: TSESTree.LogicalExpression | TSESTree.SequenceExpression;
  readonly alternatives: readonly Node[];
  /** The code that the list gives. */
  readonly code: number;
}

/** `!status === 404` */
export interface Negated extends Compared {
  readonly kind: 'negated';
  readonly node: TSESTree.BinaryExpression;
}

/** `String(status) === 404` */
export interface Converted extends MeantStatus {
  readonly kind: 'converted';
  /** The comparison, or the number in a `case` or an assertion. */
  readonly node: Node;
  /** The text, and the number that it is compared with. */
  readonly text: Node;
  readonly number: Node;
  readonly code: number;
}

/** `Number(status) === '404'` */
export interface Counted extends MeantStatus {
  readonly kind: 'counted';
  readonly node: TSESTree.BinaryExpression;
  readonly number: Node;
  readonly text: TSESTree.Literal;
  readonly value: string;
}

/** `switch (status) { case status >= 400: }` */
export interface Cased extends MeantStatus {
  readonly kind: 'cased';
  readonly node: Node;
  /** Whether all cases of the `switch` are comparisons. */
  readonly areAll: boolean;
}

/** `expect(status).toBe([200, 404])` */
export interface Equalled extends MeantStatus {
  readonly kind: 'equalled';
  readonly node: TSESTree.ArrayExpression;
  readonly array: TSESTree.ArrayExpression;
}

/** `status in [400, 404]`, `status === [404]` */
export interface Contained extends MeantStatus {
  readonly kind: 'contained';
  readonly node: TSESTree.BinaryExpression;
  readonly array: TSESTree.ArrayExpression;
}

/** `typeof status === 'string'` */
export interface Typed extends MeantStatus {
  readonly kind: 'typed';
  readonly node: TSESTree.BinaryExpression;
  readonly text: Node;
}

/** `Math.floor(status / 100) === 20` */
export interface Divided extends MeantStatus {
  readonly kind: 'divided';
  readonly node: TSESTree.BinaryExpression;
  /** What the expression gives for a status. */
  readonly give: (status: number) => number;
  readonly operator: ComparisonOperator;
  readonly bound: number;
}

export type MistakenComparison =
  | Chained
  | Joined
  | Assigned
  | Alone
  | Listed
  | Negated
  | Converted
  | Counted
  | Cased
  | Equalled
  | Contained
  | Typed
  | Divided;
