/** Code of a file that may answer the errors that its handlers throw with other statuses. */
import type { TSESTree } from '@typescript-eslint/utils';
import { partOfTry } from '../../syntax/decisions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import { importsOneOf } from '../../syntax/imported-names.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import {
  ancestors,
  calledMember,
  innermostFunction,
  isFunction,
  isWithin,
  staticName,
  unwrap,
  wrapped,
  writtenText,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isNext } from '../adapters/framework-value.ts';
import { callsOfParameters } from '../around/called-parameters.ts';
import { hooksIn, registeringCall, registeringIn } from '../around/hooks.ts';
import type { Effect } from '../effects/effect.ts';
import { isErrorHandler } from '../effects/error-names.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { codeGiven, isGivenAway } from './given-code.ts';
import { answersIn, isSilent } from './silent-hooks.ts';

/**
 * Whether the errors of a route may be answered by code of its file, or by code of other files that this one registers. Code
 * that sends each error with its own status leaves it as it is: `reply.send(error)`, `res.status(error.status).end()`,
 * `next(error)`.
 */
export function answersErrors(place: Node, file: SourceFile): boolean {
  const owners = answeredByOption(file);
  const call = registeringCall(place);
  return answersAllErrors(file) || owners.has(null) || (call !== null && owners.has(call));
}

const answersAllErrors = oncePer((file: SourceFile): boolean => {
  const { functions, unseen } = hooksIn(file);
  return (
    unseen.length > 0 ||
    importsOneOf(file.adapters.words('errorHandlers'), file.sourceCode) ||
    [...functions].some((each) => !isSilent(each, file)) ||
    registeredIn(file).some((each) => mayReplace(each, file)) ||
    handlersIn(file).some((each) => !passesOn(each, errorIn(each), file)) ||
    clausesIn(file).some(({ body, param }) => !passesOn(body, param, file)) ||
    usesUnseen(file)
  );
});

/** The registrations of routes whose options answer errors; null among them where an option is not of one route. */
const answeredByOption = oncePer((file: SourceFile): ReadonlySet<Node | null> => {
  const { routes } = resolverOf(file);
  const handlers = new Set<Node>(routes.handlers());
  const calls = registeringIn(file);
  // Among the options of all routes, a function for errors may be taken for a handler itself.
  const isHandler = ({ value }: TSESTree.Property) =>
    functionsIn(value, file.sourceCode).some(({ node }) => handlers.has(node));
  const names = file.adapters.words('errorHandlers');
  const options = nodesOfType('Property', file.sourceCode).filter(
    (each) =>
      each.parent.type === 'ObjectExpression' &&
      (describesUnseen(each, file) ||
        (names.has(staticName(each) ?? '') && mayReplace(each.value, file))),
  );
  return new Set(
    options.map((each) =>
      isHandler(each) ? null : ([...ancestors(each)].find((around) => calls.has(around)) ?? null),
    ),
  );
});

/** Whether a property describes a hook that the file does not show: `{ type: 'onPreResponse', method: imported }`. */
function describesUnseen(property: TSESTree.Property, { sourceCode, adapters }: SourceFile) {
  const names = adapters.words('afterwards');
  const { parent, value } = property;
  const isNamed = names.has(staticName(property) ?? '');
  if (!isNamed && !names.has(writtenText(value) ?? '')) return false;
  const isHook = (expression: Node) => functionsIn(expression, sourceCode).length > 0;
  const object: Node = isNamed ? unwrap(value) : parent;
  return object.type === 'ObjectExpression'
    ? !object.properties.some((each) => each.type === 'Property' && isHook(each.value))
    : !isHook(object);
}

/** What a file registers for errors: `app.setErrorHandler(answer)`. */
function registeredIn({ index, adapters }: SourceFile): readonly Node[] {
  const calls = [...adapters.words('errorHandlers')].flatMap(
    (name) => index.memberCalls.get(name) ?? [],
  );
  return calls.flatMap((call) => call.arguments.at(-1) ?? []);
}

function mayReplace(registered: Node, file: SourceFile): boolean {
  const found = functionsIn(registered, file.sourceCode);
  return found.length === 0 || found.some(({ node }) => !passesOn(node, errorIn(node), file));
}

/** The functions by whose form a framework knows that they handle errors: `(error, req, res, next) => …`. */
function handlersIn(file: SourceFile): readonly FunctionNode[] {
  return file.index.functions.filter(
    (each) =>
      each.params.length > 3 &&
      !(each.parent.type === 'MethodDefinition' && staticName(each.parent) === 'catch') &&
      isErrorHandler(each, file),
  );
}

/** The `catch` clauses around calls of the next handler. */
function clausesIn(file: SourceFile): readonly TSESTree.CatchClause[] {
  return callsOfParameters(file).flatMap(({ call }) => {
    const within = innermostFunction(call);
    if (within === undefined || partOfTry(call, within) !== 'try') return [];
    if (!isNext(resolverOf(file).resolve(call.callee))) return [];
    for (const around of ancestors(call))
      if (around.type === 'TryStatement' && around.handler) return around.handler;
    return [];
  });
}

/** Whether a file registers code that it does not show for all paths, or gives a server away: `app.use(errorHandler)`. */
function usesUnseen(file: SourceFile): boolean {
  const calls = file.index.memberCalls.get('use') ?? [];
  return (
    calls.some(({ arguments: given }) =>
      given.some((each) => given.length === 1 && codeGiven(each, file).isUnseen),
    ) || nodesOfType('CallExpression', file.sourceCode).some((call) => isGivenAway(call, file))
  );
}

/** Whether code answers an error only by its own status, or hands it on. */
function passesOn(code: Node, error: Node | null, file: SourceFile): boolean {
  const uses = error === null ? [] : usesOf(error, file);
  const answers = answersIn(file).filter(({ match }) => isWithin(match, code));
  const isOfError = ({ match }: Effect) => uses.some((use) => isWithin(use, match));
  return answers.every(isOfError) && (answers.length > 0 || uses.some(isHandedOn));
}

/** The error that a function is given: its first parameter, or a part of the context in its place. */
function errorIn({ params: [first] }: FunctionNode): Node | null {
  return first ?? null;
}

/** The names of an error, where they are read. */
function usesOf(error: Node, { sourceCode }: SourceFile): readonly Node[] {
  const owner = error.parent;
  if (!owner || !(isFunction(owner) || owner.type === 'CatchClause')) return [];
  return sourceCode
    .getDeclaredVariables(owner)
    .filter(({ identifiers }) => identifiers.some((name) => isWithin(name, error)))
    .flatMap(({ references }) => references.map(({ identifier }) => identifier));
}

/** `throw error`, `return error`, `next(error)` */
function isHandedOn(use: Node): boolean {
  const { parent } = wrapped(use);
  if (parent?.type === 'ThrowStatement' || parent?.type === 'ReturnStatement') return true;
  return (
    parent?.type === 'CallExpression' &&
    calledMember(parent) === null &&
    parent.arguments.includes(wrapped(use) as TSESTree.CallExpressionArgument)
  );
}
