/**
 * The action of a handler before it answers (it creates a record, it queues a job), by the names of the functions it
 * calls.
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { branchOf } from '../../syntax/decisions.ts';
import { definitionOf, heldBy, isHeld } from '../../syntax/definitions.ts';
import {
  calledMember,
  lastName,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { walk } from '../../syntax/walk.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Action, Content, Route } from '../status-site.ts';

/** The methods of data libraries that create a record and do nothing else. */
const creating = /^(?:create|createOne|insert|insertOne)$/u;
/** The names of objects that hold records: a class, a plural, a repository. */
const keeper = /^[A-Z]|s$|(?:Repository|Repo|Service|Model|Store|Collection)$/u;
/** The names of functions by which a handler may also read, change or delete an existing record. */
const changing =
  /^(?:update|upsert|replace|save|merge|patch|modify|set|edit|rename|find|get|fetch|load|exists|has|count|delete|destroy|remove|drop|truncate|onConflict|onDuplicate|query|raw|exec)/u;
/** Options by which a creation may change an existing record. */
const updating =
  /upsert|conflict|duplicat|overwrit|^(?:replace|merge|force)$|^update(?:On|If)|or(?:Update|Replace)/iu;
/** SQL that may change an existing record. */
const updatingText =
  /\bon\s+(?:conflict|duplicate)\b|\bupsert\b|\b(?:replace|merge)\s+into\b|\bupdate\s/iu;
const enqueueing = /^(?:enqueue|sendToQueue|addToQueue|addJob)/u;
const queue = /queue$/iu;

/** The handler's action before it sets the status; `unknown` unless there is only one reading. */
export function actionOf(
  match: Node,
  content: Content,
  route: Route | null,
  file: SourceFile,
): Action {
  if (route === null) return 'unknown';
  const { queueing, changes } = callsIn(route.handler, file.sourceCode.visitorKeys);
  if (queueing.some((call) => call.range[1] <= match.range[0])) return 'queued';
  const creation = content.node === null ? null : originOf(content.node, file);
  if (creation === null || changes || !isRecordCreation(creation, file)) return 'unknown';
  // Only in the same branch does the answer always follow the creation.
  return branchOf(match) === branchOf(creation) ? 'created' : 'unknown';
}

/** Whether an expression, or a value held by a name in it, is made from the content of the request. */
function isFromRequest(expression: Node, { sourceCode }: SourceFile): boolean {
  const content = /\bbody\b|\.json\(/u;
  let found = content.test(sourceCode.getText(expression));
  walk(expression, sourceCode.visitorKeys, (node) => {
    const definition = node.type === 'Identifier' ? definitionOf(node, sourceCode) : null;
    if (definition && isHeld(definition))
      found ||= content.test(sourceCode.getText(definition.node));
  });
  return found;
}

/** `await User.create(req.body)`, `await users.create(await request.json())`. */
function isRecordCreation(call: TSESTree.CallExpression, file: SourceFile): boolean {
  const callee = unwrap(call.callee);
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : null;
  const name = calledMember(call) ?? '';
  return (
    wrapped(call).parent?.type === 'AwaitExpression' &&
    creating.test(name) &&
    object?.type === 'Identifier' &&
    keeper.test(object.name) &&
    call.arguments.some((argument) => isFromRequest(argument, file)) &&
    call.arguments.every((argument, index) => isPlain(argument, index > 0, file)) &&
    !isOwnMethod(object, name, file)
  );
}

/**
 * Whether an argument cannot make the creation change an existing record.
 * @param isOption whether it comes after the record.
 */
function isPlain(argument: Node, isOption: boolean, file: SourceFile): boolean {
  const node = unwrap(argument);
  if (node.type === 'Literal') return typeof node.value !== 'string' || !updating.test(node.value);
  if (node.type === 'ObjectExpression')
    return node.properties.every((member) => {
      if (member.type === 'SpreadElement') return !isOption;
      const name = staticName(member);
      return name === null ? !isOption : !updating.test(name);
    });
  const held = heldBy(node, file.sourceCode);
  if (held !== null)
    return unwrap(held).type === 'ObjectExpression' ? isPlain(held, isOption, file) : !isOption;
  // Options from elsewhere may change an existing record.
  return !isOption;
}

/** Whether the method belongs to an object or class that the file declares. */
function isOwnMethod(object: TSESTree.Identifier, name: string, file: SourceFile): boolean {
  const definition = definitionOf(object, file.sourceCode);
  if (definition.kind === 'class')
    return definition.node.body.body.some(
      (member) =>
        (member.type === 'MethodDefinition' || member.type === 'PropertyDefinition') &&
        staticName(member) === name,
    );
  const value = isHeld(definition) ? unwrap(definition.node) : null;
  return value?.type === 'ObjectExpression';
}

/** The calls of a handler that tell its action. */
interface Calls {
  readonly queueing: readonly TSESTree.CallExpression[];
  /** Whether an existing record may be read or changed. */
  readonly changes: boolean;
}

/** Remembered, since a handler may have hundreds of sites. */
const callsIn = oncePer((root: Node, visitorKeys: TSESLint.SourceCode.VisitorKeys): Calls => {
  const all: TSESTree.CallExpression[] = [];
  const texts: string[] = [];
  walk(root, visitorKeys, (node) => {
    if (node.type === 'CallExpression') all.push(node);
    if (node.type === 'TemplateElement') texts.push(node.value.raw);
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
  });
  return {
    queueing: all.filter(isQueueing),
    changes:
      texts.some((text) => updatingText.test(text)) ||
      all.some((call) => changing.test(lastName(call.callee) ?? '')),
  };
});

function isQueueing(call: TSESTree.CallExpression): boolean {
  const name = lastName(call.callee) ?? '';
  if (enqueueing.test(name)) return true;
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || !/^(?:add|push|send|publish)$/u.test(name))
    return false;
  const object = unwrap(callee.object);
  return queue.test(lastName(object.type === 'CallExpression' ? object.callee : object) ?? '');
}

/** The call whose result an expression is, through `await` and one name. */
function originOf(expression: Node, file: SourceFile): TSESTree.CallExpression | null {
  const node = unwrap(expression);
  if (node.type === 'AwaitExpression') return originOf(node.argument, file);
  if (node.type === 'CallExpression') return node;
  const held = heldBy(node, file.sourceCode);
  if (held === null) return null;
  const value = unwrap(held);
  const awaited = value.type === 'AwaitExpression' ? unwrap(value.argument) : value;
  return awaited.type === 'CallExpression' ? awaited : null;
}
