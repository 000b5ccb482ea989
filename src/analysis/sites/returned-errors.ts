/** Caught errors that a handler returns as its content, so that the framework fills in the status: `return { error }`. */
import type { Framework } from '../../frameworks/language/framework.ts';
import { returnedExpressions } from '../../syntax/functions.ts';
import { partOfTry } from '../../syntax/decisions.ts';
import { isFunction, isWithin, wrapped, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { isResponse, type FrameworkValue } from '../adapters/framework-value.ts';
import { afterwardsOf } from '../around/afterwards.ts';
import type { Effect } from '../effects/effect.ts';
import { isForRejection } from '../effects/error-names.ts';
import { contentOf } from '../effects/read-content.ts';
import { runtimeOf } from '../input/runtimes.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { SentSite } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { FoundSentSite, unknownFacts } from './found-site.ts';
import { unknownMessage } from './message.ts';
import { Surroundings } from './surroundings.ts';
import { toldError } from './told-errors.ts';
import { beginsElsewhere, fallbackOf, isDecorated } from './unstated-sites.ts';

/** A site for each caught error that a handler returns, where nothing gives the response a status. */
export function returnedErrors(effects: readonly Effect[], file: SourceFile): readonly SentSite[] {
  if (!file.adapters.frameworks.some(takesAnyResult)) return [];
  return file.index.functions.flatMap((handler) => {
    const receiver = resolverOf(file).resultOf(handler);
    if (receiver === null || !takesAnyResult(receiver.framework)) return [];
    const told = returnedForErrors(handler, file).filter(
      (node) => toldError({ present: 'unknown', node }, null, null, file) !== null,
    );
    const isUnclear =
      told.length === 0 ||
      beginsElsewhere(handler, receiver.framework, file) ||
      isDecorated(handler, effects) ||
      mayHaveStatus(handler, effects, file);
    return isUnclear ? [] : told.flatMap((expression) => siteOf(expression, receiver, file));
  });
}

/** What a handler returns in `catch` clauses, and what functions return that the rejection of a returned promise is given to. */
function returnedForErrors(handler: FunctionNode, file: SourceFile): readonly Node[] {
  const { visitorKeys } = file.sourceCode;
  return returnedExpressions(handler, visitorKeys).flatMap((expression) => {
    if (partOfTry(expression, handler) === 'catch') return [expression];
    const given = expression.type === 'CallExpression' ? expression.arguments : [];
    return given.flatMap((argument) =>
      isFunction(argument) && isForRejection(argument)
        ? returnedExpressions(argument, visitorKeys)
        : [],
    );
  });
}

function siteOf(node: Node, receiver: FrameworkValue, file: SourceFile): readonly SentSite[] {
  const { framework } = receiver;
  const runtime = runtimeOf(framework, file);
  const content = contentOf(node, runtime, file);
  const around = new Surroundings(node, file);
  const code = fallbackOf(framework, around.route);
  if (code === null || afterwardsOf(file).mayChange(node, code, { content })) return [];
  return [
    new FoundSentSite('send', {
      ...{ ...unknownFacts, receiver, node, runtime, around, ignored: false },
      status: { kind: 'implied', code, by: 'framework', place: () => null },
      message: { ...unknownMessage, content, toldError: { node, isOnly: true } },
    }),
  ];
}

/** Whether a framework takes each value that a handler returns for content. */
function takesAnyResult({ responses }: Framework): boolean {
  return responses.some(({ overlooks }) => overlooks?.some((slot) => 'result' in slot) === true);
}

/** Whether a handler gives its response a status, or hands the response on to code that may. */
function mayHaveStatus(
  handler: FunctionNode,
  effects: readonly Effect[],
  file: SourceFile,
): boolean {
  const own = effects.filter(({ match }) => isWithin(match, handler));
  const isSet = own.some(({ pattern }) => pattern.status !== undefined && pattern.whole !== true);
  const matches = new Set<Node>(own.map(({ match }) => match));
  const isHandedOn = (name: Node) => {
    const { parent } = wrapped(name);
    if (parent == null || parent.type === 'MemberExpression' || matches.has(parent)) return false;
    const value = resolverOf(file).resolve(name);
    return value !== null && mayBeGiven(value);
  };
  return (
    isSet ||
    file.sourceCode
      .getDeclaredVariables(handler)
      .some(({ references }) => references.some(({ identifier }) => isHandedOn(identifier)))
  );
}

/** Whether functions may act on a response by a value: it is one, or functions of the framework are given it as one. */
function mayBeGiven(value: FrameworkValue): boolean {
  return (
    isResponse(value) || value.framework.responses.some(({ response }) => response !== undefined)
  );
}
