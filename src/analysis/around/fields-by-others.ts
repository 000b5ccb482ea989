/** The fields that other handlers of a file may set on a response, before its handler answers or afterwards. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Course } from '../../syntax/course.ts';
import { returnedExpressions } from '../../syntax/functions.ts';
import {
  enclosingFunctions,
  innermostFunction,
  isWithin,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { groupedBy } from '../../grouped-by.ts';
import { walk } from '../../syntax/walk.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { callsOfParameters, type ParameterCall } from './called-parameters.ts';
import { isSetting } from './field-setters.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import { mergeFields, noFields, unknownFields, type FieldSet } from '../effects/read-fields.ts';
import { resolverOf, type ValueResolver } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Fields } from '../status-site.ts';
import { isHookRegistration } from './hooks.ts';
import { isOfWrapped } from './wrapping.ts';

type VisitorKeys = TSESLint.SourceCode.VisitorKeys;

/** The fields set by handlers that let another handler answer, by `next()`. */
class FieldsAhead {
  readonly #file: SourceFile;
  readonly #resolver: ValueResolver;
  #set: FieldSet | null = null;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#resolver = resolverOf(file);
  }

  /** The fields of a response, with `unknown` for a field that its handler does not set and another handler may. */
  around({ has, value }: Fields): Fields {
    return {
      has: (name) => (has(name) === 'no' && this.#mayHave(name) ? 'unknown' : has(name)),
      value,
    };
  }

  #mayHave(name: string): boolean {
    this.#set ??= this.#read();
    return !this.#set.complete || this.#set.values.has(name.toLowerCase());
  }

  #read(): FieldSet {
    const effects = this.#byHandler();
    const calls = this.#callsByHandler();
    return this.#file.index.functions
      .map((candidate) => ({ handler: candidate, own: effects.get(candidate) ?? [] }))
      .filter(({ handler, own }) => this.#letsOthersAnswer(handler, own, calls))
      .flatMap(({ handler, own }) => this.#fieldsIn(handler, own))
      .reduce(mergeFields, noFields);
  }

  /** The effects, by the function that is given the response or its context. */
  #byHandler(): ReadonlyMap<FunctionNode | undefined, readonly Effect[]> {
    return groupedBy(effectsIn(this.#file), (effect) => [handlerOf(effect)]);
  }

  #letsOthersAnswer(
    handler: FunctionNode,
    own: readonly Effect[],
    calls: ReadonlyMap<FunctionNode, readonly ParameterCall[]>,
  ): boolean {
    const responses = handler.params.filter((each) => this.#resolver.resolve(each) !== null);
    const { parent } = wrapped(handler);
    if (parent?.type === 'CallExpression' && isHookRegistration(parent, this.#file)) return true;
    const { visitorKeys } = this.#file.sourceCode;
    const handingOver = (calls.get(handler) ?? [])
      .filter((called) => this.#isGoingOn(called, handler, responses))
      .map(({ call }) => call);
    if (isReachedUnanswered(handingOver, own, visitorKeys)) return true;
    const isGiven = own.length > 0 || responses.length > 0;
    if (!isGiven || own.some(isAnswer)) return false;
    return handler.body.type === 'BlockStatement'
      ? returnedExpressions(handler, visitorKeys).length === 0
      : own.some(isWhole(handler.body));
  }

  /** The calls of parameters, by each function between the call and the one with the parameter. */
  #callsByHandler(): ReadonlyMap<FunctionNode, readonly ParameterCall[]> {
    return groupedBy(callsOfParameters(this.#file), function* ({ call, given }) {
      for (const around of enclosingFunctions(call)) {
        if (!isWithin(around, given)) return;
        if (isWithin(call, around.body)) yield around;
      }
    });
  }

  /** Whether a call lets another handler answer: `next()`, or a given function that is called with the response. */
  #isGoingOn(
    { call, name, isApplied }: ParameterCall,
    handler: FunctionNode,
    responses: readonly Node[],
  ): boolean {
    if (isOfWrapped(call, handler, this.#file)) return true;
    const isGiven = call.arguments.some((argument) =>
      responses.includes(this.#resolver.resolve(argument)?.identity ?? call),
    );
    const isHandingOver =
      !isApplied &&
      (call.arguments.length === 0 || this.#file.adapters.words('handsOver').has(name));
    return isGiven || isHandingOver;
  }

  #fieldsIn(handler: FunctionNode, own: readonly Effect[]): readonly FieldSet[] {
    const known = new Set<Node>(own.map(({ match }) => match));
    const sets = own.map(({ fields }) => fields ?? noFields);
    walk(handler.body, this.#file.sourceCode.visitorKeys, (node) => {
      if (node.type === 'CallExpression' && !known.has(node) && isSetting(node))
        sets.push(fieldNamedBy(node));
    });
    return sets;
  }
}

/** The fields that other handlers of a file set. */
export const fieldsByOthers = oncePer((file: SourceFile) => new FieldsAhead(file));

function handlerOf({ match, receiver: { identity } }: Effect): FunctionNode | undefined {
  for (const candidate of enclosingFunctions(match))
    if (candidate.params.some((parameter) => isWithin(identity, parameter))) return candidate;
  return undefined;
}

/** The field that a call names by its first argument; unknown fields where that is no literal. */
function fieldNamedBy({ arguments: [name] }: TSESTree.CallExpression): FieldSet {
  if (name?.type !== 'Literal' || typeof name.value !== 'string') return unknownFields;
  return { values: new Map([[name.value.toLowerCase(), null]]), complete: true };
}

function isWhole(expression: Node): (effect: Effect) => boolean {
  return ({ match }) => match === unwrap(expression);
}

/** Whether one of some calls is reached while the response is open: not in `response.end(); next();`. */
function isReachedUnanswered(
  calls: readonly Node[],
  own: readonly Effect[],
  visitorKeys: VisitorKeys,
): boolean {
  const ends = new Set<Node>(own.flatMap(({ match, pattern }) => (pattern.ends ? match : [])));
  if (ends.size === 0) return calls.length > 0;
  const courses = new Map<FunctionNode, Course>();
  return calls.some((call) => {
    const around = innermostFunction(call);
    if (around === undefined) return true;
    const course =
      courses.get(around) ?? new Course(around, visitorKeys, new Set([...calls, ...ends]));
    courses.set(around, course);
    return !course.doneBefore(call).some((node) => ends.has(node));
  });
}

/** Whether an effect does more than set fields, and so is part of an answer. */
function isAnswer({ pattern: { status, content, redirects, ends } }: Effect): boolean {
  return (
    [status, content].some((slot) => slot !== undefined) || redirects === true || ends === true
  );
}
