/** Responses that a test makes for a mock to answer with: `fetch.mockResolvedValue(new Response())`. */
import { standIn } from '../../frameworks/shared/tests.ts';
import type { Framework } from '../../frameworks/language/framework.ts';
import {
  enclosingFunctions,
  innermostFunction,
  lastName,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { partOf } from '../adapters/sides.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** Whether a response is what a mock answers with, and no server. */
export function isForMock(made: Node, file: SourceFile): boolean {
  return isForStandIn(made) || isInHandlerOfMock(made, file);
}

/** Whether a function that stands in for another gives the response, by itself or as the result of a function. */
function isForStandIn(made: Node): boolean {
  const node = wrapped(made);
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
      if (parent.callee === node) return false;
      return (
        standIn.test(lastName(parent.callee) ?? '') || (isPromised(parent) && isForStandIn(parent))
      );
    case 'ArrowFunctionExpression':
      return parent.body === node && isForStandIn(parent);
    case 'ReturnStatement': {
      const owner = innermostFunction(parent);
      return owner !== undefined && isForStandIn(owner);
    }
    case 'ConditionalExpression':
    case 'AwaitExpression':
      return isForStandIn(parent);
    default:
      return false;
  }
}

/** `Promise.resolve(…)` */
function isPromised(call: Node): boolean {
  return call.type === 'CallExpression' && lastName(call.callee) === 'resolve';
}

/** Whether a mock calls one of the functions around a response: `http.get('/users', () => new Response())`. */
function isInHandlerOfMock(made: Node, file: SourceFile): boolean {
  const receiving = file.receiving();
  if (!hasMocks(receiving)) return false;
  const { routes } = resolverOf(receiving);
  return [...enclosingFunctions(made)].some((handler) =>
    routes.of(handler).some(({ framework }) => framework !== null && isMock(framework)),
  );
}

/** Whether a file may use mocks that register handlers. */
const hasMocks = oncePer(
  (file: SourceFile) => file.mayHaveSites && file.adapters.frameworks.some((each) => isMock(each)),
);

/** Whether handlers of a framework answer in the place of a server: it registers some and sends nothing. */
const isMock = oncePer(
  (framework: Framework) =>
    framework.routes !== undefined && partOf(framework, 'sending').length === 0,
);
