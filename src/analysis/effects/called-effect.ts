/** Effects of a file's functions on responses that calls give them: of `fail(res, 404)`, each thing that `fail` does. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ResponsePattern } from '../../frameworks/language/framework.ts';
import { nodeIn, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Content } from '../status-site.ts';
import type { StatusValue } from '../status-value.ts';
import { Effect } from './effect.ts';
import {
  isChecked,
  parameterNamed,
  statusGiven,
  statusParameter,
  surelyArrives,
  withDoubt,
  type GivenStatus,
  type OwnParameter,
} from './own-parameters.ts';
import type { FieldSet } from './read-fields.ts';
import type { WrittenPhrase } from './read-phrase.ts';
import { withoutRemedy, type FilledContent } from './read-content.ts';
import { fillingOf } from './slots.ts';

/** A call of a function of the file that acts on a response: `fail(404)`. */
export interface OwnCall {
  readonly match: TSESTree.CallExpression;
  /** The function that is called. */
  readonly called: FunctionNode;
  /** The argument, or the part of one, that is the response; null where the function has it without being given it. */
  readonly target: Node | null;
  readonly receiver: FrameworkValue;
}

/** A call that gives a function of the file the response: `fail(res, 404)`. */
export interface GivenCall extends OwnCall {
  /** The parameter by which the function has the response. */
  readonly parameter: Node;
  readonly target: Node;
}

/** What a function that is called does to a response, with what the call gives besides. */
export class CalledEffect extends Effect {
  /** The effect in the function that is called, which may be a call itself. */
  readonly base: Effect;
  /** The effect that acts on the response in the end. */
  readonly root: Effect;
  readonly #call: OwnCall;
  readonly #isOnEveryWay: boolean;
  readonly #file: SourceFile;
  #given: GivenStatus | null | undefined;
  #sure: boolean | undefined;
  #statuses: readonly StatusValue[] | undefined;
  #content: Content | null | undefined;

  /** @param isOnEveryWay whether the parameter is the status on each way out of the function. */
  constructor(base: Effect, call: OwnCall, isOnEveryWay: boolean, file: SourceFile) {
    const { match, receiver, target } = call;
    const pattern = patternOfCall(base.pattern);
    const parts = { match, receiver, target, subject: null, births: false, runtime: base.runtime };
    super({ ...parts, pattern }, file);
    this.base = base;
    this.root = base instanceof CalledEffect ? base.root : base;
    this.#call = call;
    this.#isOnEveryWay = isOnEveryWay;
    this.#file = file;
  }

  /** The parameter of the caller's own that the call passes on as the status. */
  get passedOn(): OwnParameter | null {
    return this.#status()?.parameter ?? null;
  }

  /** The function that the call runs. */
  get called(): FunctionNode {
    return this.#call.called;
  }

  /** Whether the call decides the status: it writes it, or leaves it to the value that stands in for it. */
  get decidesStatus(): 'written' | 'left away' | null {
    if (this.#decided === null) return null;
    return this.#decided.isStandIn ? 'left away' : 'written';
  }

  override get statuses(): readonly StatusValue[] {
    if (this.#statuses === undefined) {
      const values = this.#decided?.values ?? null;
      this.#statuses =
        values === null ? this.base.statuses : this.#isSure ? values : values.map(withDoubt);
    }
    return this.#statuses;
  }

  override get content(): Content | null {
    if (this.#content === undefined) {
      const { content } = this.base;
      this.#content = content && givenContent(content, this.#call, this.#file);
    }
    return this.#content;
  }

  override get phrase(): WrittenPhrase | null {
    return this.base.phrase;
  }

  override get fields(): FieldSet | null {
    return this.base.fields;
  }

  /** Whether each status that a call gives surely reaches the effect. */
  get #isSure(): boolean {
    return (this.#sure ??= this.#findSure());
  }

  #findSure(): boolean {
    const parameter = statusOf(this.base, this.#file);
    if (parameter === null) return true;
    if (this.base instanceof CalledEffect && !this.base.#isSure) return false;
    return this.#isOnEveryWay
      ? !isChecked(parameter, this.#file)
      : surelyArrives(parameter, this.base.match, this.#file);
  }

  /** What the call gives for the status, unless that is the caller's own parameter. */
  get #decided(): GivenStatus | null {
    const given = this.#status();
    return given?.parameter === null ? given : null;
  }

  #status(): GivenStatus | null {
    if (this.#given !== undefined) return this.#given;
    const parameter = statusOf(this.base, this.#file);
    const isOfCalled = parameter?.owner === this.#call.called;
    this.#given = isOfCalled ? statusGiven(this.#call.match, parameter, this.#file) : null;
    return this.#given;
  }
}

/** The parameter of the function around an effect that is its status; null where it is none. */
export function statusOf(effect: Effect, file: SourceFile): OwnParameter | null {
  return effect instanceof CalledEffect ? effect.passedOn : statusParameter(effect, file);
}

/** The words of a pattern that are about the call of the API itself, its arguments and the value that it returns. */
const ofApi: ReadonlySet<string> = new Set(['returns', 'room', 'legacy', 'overlooks']);

const patternOfCall = oncePer((pattern: ResponsePattern): ResponsePattern => {
  const words = Object.entries(pattern).filter(([word]) => !ofApi.has(word));
  return Object.fromEntries(words) as ResponsePattern;
});

/** The content that a function sends, where it is one of the function's parameters: what the call gives to it. */
export function givenContent(
  content: FilledContent,
  { match, called }: Pick<OwnCall, 'match' | 'called'>,
  file: SourceFile,
): FilledContent {
  const { name, filledWith } = content;
  const parameter = name === undefined ? null : parameterNamed(name, file);
  if (filledWith === undefined || parameter?.owner !== called)
    return { ...withoutRemedy(content), called: true };
  const { index, property, standIn } = parameter;
  const slot = property === null ? { argument: index } : { argument: index, property };
  const given = fillingOf(match, slot, file);
  const value = nodeIn(given);
  if (value !== null) return withoutRemedy(filledWith(value));
  return given === 'absent' && standIn !== null
    ? { ...withoutRemedy(filledWith(standIn)), called: true }
    : { ...withoutRemedy(content), present: 'unknown', node: null };
}
