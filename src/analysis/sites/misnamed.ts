/**
 * Statuses that are assigned to a member of a response which is none of its status, as in `res.status = 410`, and calls
 * of a member that holds the status: `ctx.status(404)`.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ResponsePattern } from '../../frameworks/language/framework.ts';
import { groupedBy } from '../../grouped-by.ts';
import { isLike, isSpelt } from '../../http/status-names.ts';
import { innermostFunction, staticName, unwrap, wrapped, type Node } from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer, oncePerValue } from '../../syntax/once-per.ts';
import { redefinitionsIn } from '../../syntax/redefinitions.ts';
import { hasPlainMember } from '../../syntax/type-information.ts';
import type { Adapters } from '../adapters/adapters.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { Effect } from '../effects/effect.ts';
import { runtimeAt } from '../effects/runtime-at.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Misplaced, Runtime } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { asStatuses, type MisplacedStatus } from './misplaced.ts';
import { setterOf } from './setters.ts';

/** The statuses at one member of a response. */
export interface MisnamedStatus {
  readonly node: TSESTree.AssignmentExpression | TSESTree.CallExpression;
  readonly receiver: FrameworkValue;
  readonly runtime: Runtime;
  readonly statuses: readonly MisplacedStatus[];
}

/** A member of a response that is used as if it were, or set, the status. */
interface Use {
  readonly node: MisnamedStatus['node'];
  readonly member: TSESTree.MemberExpression;
  readonly given: Node;
  readonly name: string;
}

/** The statuses of a file at members that its responses do not look at. @param effects those of the file. */
export function misnamedStatuses(
  effects: readonly Effect[],
  file: SourceFile,
): readonly MisnamedStatus[] {
  const names = overlookedNames(file.adapters);
  if (names.size === 0) return [];
  const byResponse = groupedBy(effects, ({ receiver }) => [receiver.identity]);
  return [
    ...assignedIn(file, names).flatMap((use) => atMember(use, byResponse, file)),
    ...calledIn(file, names).flatMap((use) => atCall(use, file)),
  ];
}

/** The names of members and methods of responses whose look-alikes are watched. */
const overlookedNames = oncePer(
  ({ frameworks }: Adapters): ReadonlySet<string> =>
    new Set(
      frameworks.flatMap(({ responses }) =>
        responses.flatMap((pattern) => overlookedBeside(pattern) ?? []),
      ),
    ),
);

/** The name whose look-alikes among the members of the value a pattern overlooks. */
function overlookedBeside(pattern: ResponsePattern): string | undefined {
  if (!('call' in pattern || 'assign' in pattern)) return undefined;
  const slots = pattern.overlooks ?? [];
  const own = slots.find((slot) => 'like' in slot && slot.argument === undefined);
  return own !== undefined && 'like' in own ? own.like : undefined;
}

function assignedIn({ index }: SourceFile, rights: ReadonlySet<string>): readonly Use[] {
  return [...index.assignments].flatMap(([name, assignments]) => {
    if (![...rights].some((right) => name === right || isLike(name, right))) return [];
    return assignments.flatMap((node) => {
      const member = unwrap(node.left);
      return member.type === 'MemberExpression' ? [{ node, member, given: node.right, name }] : [];
    });
  });
}

function calledIn({ index }: SourceFile, rights: ReadonlySet<string>): readonly Use[] {
  return [...rights].flatMap((name) =>
    (index.memberCalls.get(name) ?? []).flatMap((node) => {
      const [given] = node.arguments;
      const member = unwrap(node.callee);
      return given !== undefined && member.type === 'MemberExpression'
        ? [{ node, member, given, name }]
        : [];
    }),
  );
}

/** `ctx.status(404)`: the member holds a number, so that calling it throws. */
function atCall({ node, member, given, name }: Use, file: SourceFile): readonly MisnamedStatus[] {
  const receiver = resolverOf(file).resolve(member.object);
  const patterns = receiver === null ? [] : file.adapters.patternsOn(receiver);
  const held = patterns.find(
    (pattern) => 'assign' in pattern && pattern.assign.includes(name) && isWatched(pattern, name),
  );
  const isMethod = patterns.some((pattern) => 'call' in pattern && pattern.call.includes(name));
  if (receiver === null || held === undefined || isMethod || isGiven(name, receiver, file))
    return [];
  const place = { place: 'call', throws: true } as const;
  return statusesAt({ node, member, given, receiver, pattern: held, place }, file);
}

/** `res.status = 410`: the response has its status elsewhere. */
function atMember(
  { node, member, given, name }: Use,
  effects: ReadonlyMap<Node, readonly Effect[]>,
  file: SourceFile,
): readonly MisnamedStatus[] {
  const receiver = resolverOf(file).resolve(member.object);
  if (receiver === null) return [];
  const patterns = file.adapters.patternsOn(receiver);
  const pattern = patterns.find((each) => isWatched(each, name));
  if (pattern === undefined) return [];
  if (patterns.some((each) => 'assign' in each && each.assign.includes(name))) return [];
  if (isGiven(name, receiver, file) || isRead(name, receiver, file)) return [];
  // A type of another file may give a response such a member: `Response & { status: number }`.
  if (hasPlainMember(member.object, name, file.sourceCode)) return [];
  const isMethod = patterns.some((each) => 'call' in each && each.call.includes(name));
  const own = effects.get(receiver.identity) ?? [];
  const right = overlookedBeside(pattern) ?? name;
  const isSure = isMethod
    ? receiver.evidence !== 'convention' || isAnswered(own, receiver)
    : isAnswered(own, receiver) && (isSpelt(name, right) || isOnlyStatus(own, receiver));
  if (!isSure) return [];
  const place = { place: 'member', throws: false } as const;
  return statusesAt({ node, member, given, receiver, pattern, place }, file).filter(
    ({ statuses }) => !statuses.some(({ status }) => isSetBeside(status, node, own)),
  );
}

/** Whether a name is the one that a pattern overlooks, or looks like it. */
function isWatched(pattern: ResponsePattern, name: string): boolean {
  const right = overlookedBeside(pattern);
  return right !== undefined && (name === right || isLike(name, right));
}

/** Whether the file gives responses a member of this name, by a definition, a type or the framework's own method for it. */
function isGiven(name: string, { framework }: FrameworkValue, file: SourceFile): boolean {
  const { sourceCode, index } = file;
  const isDecorated = (framework.decorators ?? []).some((decorator) =>
    (index.memberCalls.get(decorator) ?? []).some(({ arguments: [first] }) =>
      first?.type === 'Literal' ? first.value === name : true,
    ),
  );
  const defined = definedNames(sourceCode);
  return (
    isDecorated || defined.has(name) || defined.has(null) || declaredNames(sourceCode).has(name)
  );
}

/** The names of members that a file defines anew; null stands for any. */
const definedNames = oncePer(
  (sourceCode: SourceFile['sourceCode']): ReadonlySet<string | null> =>
    new Set(
      redefinitionsIn(sourceCode)
        .filter(({ isDefined }) => isDefined)
        .map(({ name }) => name),
    ),
);

/** The names of members in the interfaces of a file, and of setters in its classes. */
const declaredNames = oncePer(
  (sourceCode: SourceFile['sourceCode']): ReadonlySet<string> =>
    new Set([
      ...nodesOfType('TSPropertySignature', sourceCode).map(({ key }) => sourceCode.getText(key)),
      ...nodesOfType('MethodDefinition', sourceCode).flatMap((member) =>
        member.kind === 'set' ? (staticName(member) ?? []) : [],
      ),
    ]),
);

/** Whether the file reads the member of a response: whoever reads it may send it. */
function isRead(name: string, { framework, value }: FrameworkValue, file: SourceFile): boolean {
  return readIn(file)(name).some((read) => read.framework === framework && read.value === value);
}

/** The kinds of values of which the file reads a member, by its name. */
const readIn = oncePer((file: SourceFile) =>
  oncePerValue((name: string): readonly FrameworkValue[] => {
    const read: FrameworkValue[] = [];
    for (const member of nodesOfType('MemberExpression', file.sourceCode)) {
      const value = isReading(member, name) ? resolverOf(file).resolve(member.object) : null;
      const isKnown = read.some(
        (each) => each.framework === value?.framework && each.value === value.value,
      );
      if (value !== null && !isKnown) read.push(value);
    }
    return read;
  }),
);

function isReading(member: TSESTree.MemberExpression, name: string): boolean {
  if (staticName(member) !== name) return false;
  const use = wrapped(member);
  const { parent } = use;
  if (parent?.type === 'AssignmentExpression' && parent.left === use) return false;
  return parent?.type !== 'CallExpression' || parent.callee !== use;
}

/** Whether a response is given content or sent, here or by what the handler returns. */
function isAnswered(own: readonly Effect[], { framework }: FrameworkValue): boolean {
  return (
    framework.leaves === 'with the returned value' ||
    own.some(
      ({ pattern, births }) => births || pattern.ends === true || pattern.content !== undefined,
    )
  );
}

/** Whether a response with no type has no status but that of a member with a name of its own: `res.code = 404`. */
function isOnlyStatus(own: readonly Effect[], { evidence }: FrameworkValue): boolean {
  return (
    evidence !== 'type' &&
    own.every(({ pattern }) => pattern.status === undefined || pattern.redirects === true)
  );
}

/** Whether the same function sets the same status in the right way as well. */
function isSetBeside(
  status: MisplacedStatus['status'],
  node: Node,
  own: readonly Effect[],
): boolean {
  return own.some(
    ({ match, codes }) =>
      'code' in status &&
      codes.includes(status.code) &&
      innermostFunction(match) === innermostFunction(node),
  );
}

interface Place extends Omit<Use, 'name'> {
  readonly receiver: FrameworkValue;
  readonly pattern: ResponsePattern;
  readonly place: Pick<Misplaced, 'place' | 'throws'>;
}

function statusesAt(
  { node, member, given, receiver, pattern, place }: Place,
  file: SourceFile,
): readonly MisnamedStatus[] {
  const setter = setterOf(node, receiver);
  const misplaced = { ...place, key: null, name: member.property, property: null, given, setter };
  const statuses = asStatuses(given, file).map((status) => ({ status, misplaced }));
  const runtime = runtimeAt(node, pattern, receiver.framework, file);
  return statuses.length === 0 ? [] : [{ node, receiver, runtime, statuses }];
}
