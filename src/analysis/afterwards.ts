/** What the file does to a response after its handler answered: code behind `next()`, and hooks on answers. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf } from '../syntax/definitions.ts';
import {
  calledMember,
  enclosingFunctions,
  isWritten,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../syntax/nodes.ts';
import { restOf, runsAfter } from '../syntax/continuations.ts';
import { functionsIn } from '../syntax/functions.ts';
import { walk } from '../syntax/walk.ts';
import { guardOf, type Guard } from './guards.ts';
import type { Effect } from './match-patterns.ts';
import type { ValueResolver } from './resolve-value.ts';
import type { SourceFile } from './source-file.ts';
import type { Content } from './status-site.ts';
import { isWay } from './ways-to-response.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** One place that may put another status, or content, in the place of what a handler answered with. */
interface Change {
  /** The function that makes it, which is no other handler of its own response. */
  readonly within: FunctionNode;
  readonly guard: Guard;
}

/** A part of a function that runs when a handler has answered. */
interface LatePart {
  readonly within: FunctionNode;
  /** A hook, of whose parameters one may be the response. */
  readonly isHook: boolean;
  readonly isLate: (node: Node) => boolean;
}

/** Functions that look at a response and leave it as it is, by what they are called. */
const looking =
  /^(?:log|debug|info|warn|error|audit|track|trace|record|report|print|measure|end)/iu;

/** What functions are called that a handler is given to hand over with. */
const handingOver = /^(?:next|resolve|handler?)$/u;
/** What parameters of hooks are called that are no response. */
const apart =
  /^_?(?:payload|body|data|content|value|result|err(?:or)?|req(?:uest)?|done|next|cb|callback)$/u;

/** The changes of a file, found when the first is asked for. */
export class Afterwards {
  readonly #effects: readonly Effect[];
  readonly #file: SourceFile;
  readonly #resolver: ValueResolver;
  readonly #isBelowPatched: boolean;
  readonly #matches: ReadonlySet<Node>;
  #changes: readonly Change[] | null = null;

  /** @param isBelowPatched whether the file replaces what writes all responses out. */
  constructor(
    effects: readonly Effect[],
    file: SourceFile,
    resolver: ValueResolver,
    isBelowPatched: boolean,
  ) {
    this.#effects = effects;
    this.#matches = new Set(effects.map(({ match }) => match));
    this.#file = file;
    this.#resolver = resolver;
    this.#isBelowPatched = isBelowPatched;
  }

  /** Whether an answer may leave with another status, or other content. @param code NaN where it is not known. */
  mayChange({ match }: Effect, code: number, { present }: Pick<Content, 'present'>): boolean {
    if (this.#isBelowPatched) return true;
    this.#changes ??= this.#find();
    return this.#changes.some(
      ({ within, guard: { codes, isBare } }) =>
        !isWithin(match, within) &&
        (codes === 'any' || Number.isNaN(code) || codes.has(code)) &&
        !(isBare && present === 'yes'),
    );
  }

  #find(): readonly Change[] {
    const parts = [...this.#handingOver(), ...this.#hooks()];
    return parts.flatMap((part) => this.#changesIn(part));
  }

  /** What comes behind the call of a function that a handler was given to hand over with. */
  #handingOver(): readonly LatePart[] {
    return this.#file.index.plainCalls.flatMap((call) => {
      const [within] = enclosingFunctions(call);
      if (within === undefined || !this.#isHandingOver(call)) return [];
      const rest = restOf(call, within);
      return { within, isHook: false, isLate: (node: Node) => runsAfter(node, call, rest) };
    });
  }

  #isHandingOver({ callee, arguments: given }: TSESTree.CallExpression): boolean {
    const name = unwrap(callee);
    if (name.type !== 'Identifier') return false;
    if (definitionOf(name, this.#file.sourceCode).kind !== 'parameter') return false;
    const isTelling = handingOver.test(name.name);
    return (
      isTelling || given.length === 0 || given.some((each) => this.#resolver.resolve(each) !== null)
    );
  }

  /** The functions that frameworks call with what was answered. */
  #hooks(): readonly LatePart[] {
    const names = new Set(
      this.#file.adapters.frameworks.flatMap(({ afterwards = [] }) => afterwards),
    );
    const { index, sourceCode } = this.#file;
    const held = index.functions.filter(
      (each) => names.has(holderNameOf(each) ?? '') || isDescribedBy(each, names, sourceCode),
    );
    const given = [...index.plainCalls, ...[...index.memberCalls.values()].flat()]
      .filter((call) => isNamedBy(call, names, sourceCode))
      .flatMap((call) => call.arguments.flatMap((each) => functionsIn(each, sourceCode)));
    const hooks = new Set([...held, ...given.map(({ node }) => node)]);
    return [...hooks].map((within) => ({ within, isHook: true, isLate: () => true }));
  }

  #changesIn({ within, isHook, isLate }: LatePart): readonly Change[] {
    const changes: Change[] = [];
    for (const { match, pattern } of this.#effects) {
      if (!isWithin(match, within)) continue;
      const isOfStatus = pattern.status !== undefined || pattern.redirects === true;
      if (isOfStatus && isLate(match)) changes.push({ within, guard: guardOf(match, within) });
    }
    walk(within.body, this.#file.sourceCode.visitorKeys, (node) => {
      if (!this.#matches.has(node) && this.#isChange(node, isHook ? within : null) && isLate(node))
        changes.push({ within, guard: guardOf(node, within) });
    });
    return changes;
  }

  /** Whether a part of a program does to a response what no effect shows. */
  #isChange(node: Node, hook: FunctionNode | null): boolean {
    if (node.type === 'MemberExpression' && isWritten(node)) {
      const target = wrapped(node).parent;
      const isPlain = target?.type === 'AssignmentExpression' && this.#matches.has(target);
      const name = staticName(node);
      const isUnclear = (name === null || isWay(name)) && this.#isKnown(node.object);
      return !isPlain && (isUnclear || this.#setsStatus(name));
    }
    if (node.type !== 'CallExpression') return false;
    const name = calledMember(node);
    const callee = unwrap(node.callee);
    if (callee.type === 'MemberExpression' && !this.#isKnown(callee.object))
      return this.#setsStatus(name) || this.#isGivenAway(node, name ?? '', hook);
    return callee.type === 'Identifier' && this.#isGivenAway(node, callee.name, hook);
  }

  /** Whether a function that is not seen is given the response. */
  #isGivenAway(
    { callee, arguments: given }: TSESTree.CallExpression,
    name: string,
    hook: FunctionNode | null,
  ): boolean {
    if (looking.test(name) || handingOver.test(name)) return false;
    const called = unwrap(callee);
    if (hook?.params.some((each) => each.type === 'Identifier' && isNamed(called, each.name)))
      return false;
    return given.map(unwrap).some((each) => {
      if (each.type !== 'Identifier') return false;
      const value = this.#resolver.resolve(each);
      if (value !== null) return value.framework.responses.some(({ on }) => on === value.value);
      return !apart.test(each.name) && hook?.params.some((own) => isNamed(own, each.name)) === true;
    });
  }

  #isKnown(expression: Node): boolean {
    return this.#resolver.resolve(expression) !== null;
  }

  #setsStatus(name: string | null): boolean {
    return name !== null && this.#file.adapters.statusNames.has(name);
  }
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

/** The name of the property, method or variable that holds a function. */
function holderNameOf(held: FunctionNode): string | null {
  if (held.id) return held.id.name;
  const { parent } = wrapped(held);
  if (parent?.type === 'VariableDeclarator')
    return parent.id.type === 'Identifier' ? parent.id.name : null;
  return parent?.type === 'Property' || parent?.type === 'MethodDefinition'
    ? staticName(parent)
    : null;
}

/** Whether an object says beside a function which event it is for: `{ type: 'onPreResponse', method() … }`. */
function isDescribedBy(
  held: FunctionNode,
  names: ReadonlySet<string>,
  sourceCode: SourceCode,
): boolean {
  const { parent } = wrapped(held);
  const object = parent?.type === 'Property' ? parent.parent : null;
  return (
    object?.type === 'ObjectExpression' &&
    object.properties.some(
      (member) => member.type === 'Property' && names.has(textOf(member.value, sourceCode) ?? ''),
    )
  );
}

/** Whether a call is called by one of the names, or is given one as the name of an event. */
function isNamedBy(
  call: TSESTree.CallExpression,
  names: ReadonlySet<string>,
  sourceCode: SourceCode,
): boolean {
  const callee = unwrap(call.callee);
  const name = callee.type === 'Identifier' ? callee.name : calledMember(call);
  const [event] = call.arguments;
  const given = event ? textOf(event, sourceCode) : null;
  return names.has(given ?? name ?? '');
}

/** The text that an expression is, written there or under a name. */
function textOf(expression: Node, sourceCode: SourceCode): string | null {
  const node = unwrap(expression);
  const definition = node.type === 'Identifier' ? definitionOf(node, sourceCode) : null;
  const isNamed = definition?.kind === 'value' && definition.keys.length === 0;
  const written = isNamed ? unwrap(definition.node) : node;
  if (written.type === 'TemplateLiteral' && written.expressions.length === 0)
    return written.quasis[0]?.value.cooked ?? null;
  return written.type === 'Literal' ? String(written.value) : null;
}

function isWithin(node: Node, outer: Node): boolean {
  return outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}
