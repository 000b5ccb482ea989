/** The types of the model beside status sites: responses that the code drops, does not finish, or acts on when they have left. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../syntax/nodes.ts';

/** A response or an error that the code makes, and neither returns, throws nor uses: `NextResponse.json({}, { status: 401 });` */
export interface DroppedResponse {
  /** The adapter's name and title. */
  readonly framework: { readonly name: string; readonly title: string };
  /** The call or construction that makes it. */
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly kind: 'response' | 'error';
  /** The statement by which it leaves a function. */
  readonly leaves: 'return' | 'throw';
  /**
   * The statement that could return or throw it: its expression, or the right side of its `&&`, is always a dropped response,
   * or always a dropped error. Null where there is none, or where the caller of the function would not get the value.
   */
  readonly statement: TSESTree.ExpressionStatement | null;
}

/** A place where the code answers, or acts on an answer, when the response has left before. */
export interface LateUse {
  /** The adapter's name and title. */
  readonly framework: { readonly name: string; readonly title: string };
  /** The call or assignment with the chain it belongs to, the call of `next`, or the value that a handler returns. */
  readonly node: Node;
  /** The part of it that comes too late: the call, or the assignment, without its chain. */
  readonly act: Node;
  readonly kind: 'answer' | 'status' | 'phrase' | 'fields' | 'next' | 'result';
  /** The runtime throws, sends one of the two answers, or the client sees nothing of it. */
  readonly fate: 'throws' | 'competes' | 'lost';
  /** Only the head of the response has left, so that its content may still be written: `res.writeHead(200)`. */
  readonly isOpen: boolean;
  /** Every path that leads here has a response that left before; else those that one of the calls below is on. */
  readonly isSure: boolean;
  /** The calls by which the response, or its head, had left before, in source order: one on each of several paths. */
  readonly senders: readonly Node[];
  /** Whether a test looks at what comes of it: `expect(() => res.send('b')).toThrow()`. */
  readonly tried: boolean;
}

/** A place behind which a handler returns on some path and has sent no response. */
export interface UnfinishedResponse {
  /** The adapter's name and title. */
  readonly framework: { readonly name: string; readonly title: string };
  /** The call or assignment that sets a part of the response, with the chain it belongs to. */
  readonly node: Node;
  /** The `return` statement, or the body of the handler where the path comes to its end. */
  readonly end: Node;
  /** The client gets no answer at all; else an error of the framework's own. */
  readonly hangs: boolean;
  /** The method that would send the response, where the call gives the response back: `end` of `res.status(404).end()`. */
  readonly sending: string | null;
  /** Whether a test makes the response up. */
  readonly faked: boolean;
}

/** A call that reads the content of a received response which was seen to have none: `response.json()` of a 204. */
export interface AbsentContent {
  readonly node: TSESTree.CallExpression;
  /** The statuses that the response may have there, none of which has content. */
  readonly codes: readonly number[];
}
