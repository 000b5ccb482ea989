/** Finding the expressions that meet the adapters' patterns. */
import type { Framework, ResponsePattern, Runtime } from '../frameworks/define-framework.ts';
import { frameworks } from '../frameworks/index.ts';
import { unwrap, type Node } from '../syntax/nodes.ts';
import { allowedMajors } from './project.ts';
import type { FrameworkValue, ValueResolver } from './resolve-value.ts';
import { fillingOf, type Match } from './slots.ts';
import type { SourceFile } from './source-file.ts';

/** An expression that does something to a response: sets its status, content or fields, or ends it. */
export interface Effect {
  readonly match: Match;
  readonly pattern: ResponsePattern;
  /** The response, or what makes one. */
  readonly receiver: FrameworkValue;
  readonly runtime: Runtime;
}

const patterns = frameworks.flatMap(({ responses }) => responses);
const callNames = new Set(patterns.flatMap((pattern) => ('call' in pattern ? pattern.call : [])));
const assignNames = new Set(
  patterns.flatMap((pattern) => ('assign' in pattern ? pattern.assign : [])),
);

/**
 * Names without which a file has no status site: the triggers that carry a status, and the values that are
 * constructed with one.
 */
const statusNames: readonly string[] = [
  ...new Set(
    frameworks.flatMap(({ responses, values }) =>
      responses
        .filter(({ status }) => status !== undefined)
        .flatMap((pattern) => {
          if ('assign' in pattern) return pattern.assign;
          const origins = pattern.whole ? (values[pattern.on] ?? []) : [];
          const names = origins.flatMap((origin) =>
            'export' in origin ? [origin.export] : 'global' in origin ? [origin.global] : [],
          );
          return names.length > 0 || !('call' in pattern) ? names : pattern.call;
        }),
    ),
  ),
];
const statusName = new RegExp(`\\b(?:${statusNames.join('|')})\\b`, 'u');

/** Whether the text names any status API at all; where it does not, nothing else need be asked. */
export function namesStatusApi(text: string): boolean {
  return statusName.test(text);
}

/** Every effect in a file, in no particular order. */
export function effectsIn(file: SourceFile, resolver: ValueResolver): readonly Effect[] {
  const { memberCalls, assignments, constructions } = file.index;
  const effects: Effect[] = [];
  const find = (match: Match, object: Node, meets: (pattern: ResponsePattern) => boolean) => {
    const receiver = resolver.resolve(object);
    const pattern = receiver?.framework.responses.find(
      (candidate) =>
        candidate.on === receiver.value && meets(candidate) && isMeant(candidate, match, file),
    );
    if (receiver && pattern) effects.push(effect(match, pattern, receiver, file));
  };

  for (const name of callNames) {
    for (const call of memberCalls.get(name) ?? [])
      find(
        call,
        objectOf(call.callee),
        (pattern) => 'call' in pattern && pattern.call.includes(name),
      );
  }
  for (const name of assignNames) {
    for (const assignment of assignments.get(name) ?? [])
      find(
        assignment,
        objectOf(assignment.left),
        (pattern) => 'assign' in pattern && pattern.assign.includes(name),
      );
  }
  for (const construction of constructions)
    find(construction, construction.callee, (pattern) => 'construct' in pattern);
  return effects;
}

function effect(
  match: Match,
  pattern: ResponsePattern,
  receiver: FrameworkValue,
  file: SourceFile,
): Effect {
  const runtime = { ...runtimeOf(receiver.framework, file), ...pattern.runtime };
  return { match, pattern, receiver, runtime };
}

function objectOf(member: Node): Node {
  const node = unwrap(member);
  return node.type === 'MemberExpression' ? node.object : node;
}

function isMeant({ arity, text }: ResponsePattern, match: Match, file: SourceFile): boolean {
  if (arity !== undefined && 'arguments' in match && match.arguments.length !== arity) return false;
  if (text === undefined) return true;
  const filling = fillingOf(match, text, file);
  if (typeof filling === 'string') return false;
  const node = unwrap(filling);
  return (
    node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
  );
}

/** The framework's runtime in the version that the project uses; where it allows several, what they share. */
function runtimeOf(framework: Framework, file: SourceFile): Runtime {
  const { versions, runtime } = framework;
  if (versions === undefined) return runtime;
  const majors = majorsOf(framework, file);
  const possible = majors.map((major) => versions[major] ?? {});
  const [first = {}, ...others] = possible;
  const shared = Object.entries(first).filter(([key, value]) =>
    others.every((other) => Object.entries(other).some(([k, v]) => k === key && v === value)),
  );
  return { ...runtime, ...Object.fromEntries(shared) };
}

function majorsOf(framework: Framework, file: SourceFile): readonly number[] {
  const chosen = file.settings.versions[framework.name];
  if (chosen !== undefined) return [chosen];
  const known = Object.keys(framework.versions ?? {}).map(Number);
  for (const name of framework.packages) {
    const range = file.dependency(name);
    const majors = range === null ? null : allowedMajors(range, known);
    if (majors !== null) return majors;
  }
  return [Math.max(...known)];
}
