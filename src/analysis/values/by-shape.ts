/** Responses that tests get by calls of which the shape alone tells: `app.inject({ url: '/users' })`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { BirthOrigin, Question } from '../../frameworks/language/framework.ts';
import { definitionOf } from '../../syntax/definitions.ts';
import {
  callBy,
  calledMember,
  calledOn,
  lastName,
  nodeIn,
  propertyOf,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { functionCalled } from '../../syntax/own-calls.ts';
import { bornAs, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isTest } from '../input/test-file.ts';

type Asked = Extract<BirthOrigin, { readonly asked: readonly string[] }>;

/** How many calls of a chain are looked at. */
const furthest = 40;

/** The response that a call gives in a test, whatever object or function it asks; null where its shape says nothing. */
export function askedResponse(
  call: TSESTree.CallExpression,
  file: SourceFile,
): FrameworkValue | null {
  if (!file.settings.conventions) return null;
  const name = calledMember(call);
  const birth =
    (name === null
      ? undefined
      : file.adapters.birth(
          'asked',
          name,
          ({ origin }) => 'asked' in origin && isUnmistakable(call, origin, file),
        )) ?? birthByRequest(call, file);
  return birth !== undefined && isTest(file) ? bornAs(birth, null, 'convention', call) : null;
}

/** `GET(new Request(url))`, also where a name holds the request. */
function birthByRequest({ arguments: [given] }: TSESTree.CallExpression, file: SourceFile) {
  if (given === undefined || file.adapters.births('askedWith').length === 0) return undefined;
  const made = valuesOf(given, file.sourceCode).find(({ type }) => type === 'NewExpression');
  const name = made?.type === 'NewExpression' ? lastName(made.callee) : null;
  return name === null ? undefined : file.adapters.birth('askedWith', name, () => true);
}

function isUnmistakable(
  call: TSESTree.CallExpression,
  { given, before }: Asked,
  file: SourceFile,
): boolean {
  const [argument] = call.arguments;
  if (before !== undefined && isFollowedBy(before, call))
    return argument !== undefined && mayBeAddress(argument) && !isOwn(call, file);
  if (given === undefined) return before === undefined;
  return argument !== undefined && given.some((question) => isQuestion[question](argument, file));
}

/** Whether an argument may be the address of a request, as a text without a slash at its start is not. */
function mayBeAddress(argument: Node): boolean {
  const node = unwrap(argument);
  const isText = node.type === 'Literal' || startOf(node) !== '';
  return isText ? isAddress(node) : !/^(?:Object|Array|Function|ArrowFunction)/u.test(node.type);
}

/** The text that a template begins with. */
function startOf(node: Node): string {
  return node.type === 'TemplateLiteral' ? (node.quasis[0]?.value.cooked ?? '') : '';
}

function isAddress(node: Node): boolean {
  const text = node.type === 'TemplateLiteral' ? startOf(node) : 'value' in node && node.value;
  return typeof text === 'string' && /^(?:\/|https?:)/u.test(text);
}

/** Whether the file says of a call that it asks no server: by a method of its own, or on a `Map` or another object made here. */
function isOwn(call: TSESTree.CallExpression, { sourceCode }: SourceFile): boolean {
  if (functionCalled(call, sourceCode) !== null) return true;
  const on = calledOn(call);
  const [made] = on === null ? [] : valuesOf(on, sourceCode);
  if (made?.type !== 'NewExpression') return made?.type === 'ObjectExpression';
  const callee = unwrap(made.callee);
  const kind = callee.type === 'Identifier' ? definitionOf(callee, sourceCode).kind : null;
  return kind === 'class' || kind === 'global';
}

/** Whether one of some methods is called on what a call gives, or on what the calls behind it give. */
function isFollowedBy(names: readonly string[], call: TSESTree.CallExpression): boolean {
  let link: TSESTree.CallExpression | null = call;
  for (let step = 0; link !== null && step < furthest; step += 1) {
    const { parent }: Node = wrapped(link);
    link = parent?.type === 'MemberExpression' ? callBy(parent) : null;
    if (link !== null && names.includes(calledMember(link) ?? '')) return true;
  }
  return false;
}

const isQuestion: Readonly<Record<Question, (argument: Node, file: SourceFile) => boolean>> = {
  address: (argument) => isAddress(unwrap(argument)),
  description: (argument, file) =>
    valuesOf(argument, file.sourceCode).some(
      (value) =>
        value.type === 'ObjectExpression' &&
        describing.some((name) => nodeIn(propertyOf(value, name)) !== null),
    ),
};

/** The properties of which the description of a request has one. */
const describing = ['url', 'path', 'method'];

/** The expressions that an argument may be, by what the file gives a name. */
function valuesOf(argument: Node, sourceCode: SourceFile['sourceCode']): readonly Node[] {
  const node = unwrap(argument);
  const definition = node.type === 'Identifier' ? definitionOf(node, sourceCode) : null;
  if (definition?.kind === 'value') return [unwrap(definition.node)];
  if (definition?.kind === 'values') return (definition.nodes ?? []).map(unwrap);
  return [node];
}
