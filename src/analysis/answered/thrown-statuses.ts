/** What the errors that a handler throws may be: one of the program's own may have the status of a success. */
import type { TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../../grouped-by.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { classMade, superclassOf } from '../../syntax/error-classes.ts';
import { lastName, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { walk } from '../../syntax/walk.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import { takerOf } from '../effects/error-names.ts';
import { allErrorsIn } from '../effects/own-errors.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Thrown } from '../operation.ts';

/**
 * What a handler throws, and the functions of the file that it makes or calls.
 * @param known the expressions whose statuses the handler names.
 */
export function thrownBy(
  handler: FunctionNode,
  known: ReadonlySet<Node>,
  file: SourceFile,
): Thrown {
  const errors = allErrorsIn(handler, file);
  if (errors === null) return 'unknown';
  const thrown = errors.map((each) => unwrap(heldBy(unwrap(each), file.sourceCode) ?? each));
  if (!thrown.every((each) => known.has(each) || isFailure(each, file))) return 'unknown';
  return errors.length > 0 ? 'failures' : 'nothing';
}

/** Names of classes that are called an error, and of none that is an answer by its name: `HttpError`, `ApiError`. */
const errorName = /^(?!.*(?:Http|Api|Status|Response|Request|Redirect)).*Error$/iu;

/** Whether an error surely has the status of a failure. One that the code was given itself is none of its own. */
function isFailure(error: Node, file: SourceFile): boolean {
  const codes =
    thrownIn(file)
      .get(error)
      ?.flatMap((effect) => effect.codes) ?? [];
  if (codes.length > 0) return codes.every((code) => code >= 400);
  switch (error.type) {
    case 'Identifier':
      return takerOf(error, file) !== null;
    case 'TemplateLiteral':
    case 'Literal':
      return true;
    case 'NewExpression':
    case 'CallExpression':
      return isOfErrorClass(error, file);
    default:
      return false;
  }
}

/** The errors of a file that adapters know. */
const thrownIn = oncePer((file: SourceFile): ReadonlyMap<Node, readonly Effect[]> =>
  groupedBy<Effect, Node>(
    effectsIn(file).filter(({ pattern }) => pattern.role === 'throw'),
    ({ match }) => [match],
  ),
);

/** Whether an error is of a class that is called one, and that the file gives no status. */
function isOfErrorClass(
  made: TSESTree.NewExpression | TSESTree.CallExpression,
  { sourceCode }: SourceFile,
): boolean {
  let name = lastName(made.callee);
  for (let own = classMade(made, sourceCode); own !== null; own = superclassOf(own, sourceCode)) {
    if (hasStatus(own, sourceCode)) return false;
    name = own.superClass ? lastName(own.superClass) : null;
  }
  return name !== null && errorName.test(name);
}

/** Whether a class may have a status: it writes of one, or of a number. */
function hasStatus(own: Node, sourceCode: SourceFile['sourceCode']): boolean {
  let isFound = false;
  walk(own, sourceCode.visitorKeys, (node) => {
    isFound ||=
      (node.type === 'Identifier' && /status/iu.test(node.name)) ||
      (node.type === 'Literal' && typeof node.value === 'number');
  });
  return isFound;
}
