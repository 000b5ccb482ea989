/** The code beside a handler that may answer for it: other functions of its registration, and hooks of its file. */
import type { TSESTree } from '@typescript-eslint/utils';
import { heldBy } from '../../syntax/definitions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import { staticName, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { isHookRegistration } from '../around/hooks.ts';
import { documentedObject } from '../effects/declared-keys.ts';
import type { SourceFile } from '../input/source-file.ts';
import { describe } from '../routes/route-arguments.ts';
import type { Registration } from '../routes/routes.ts';

/** The names of options that hold functions to run before or after a handler. */
export const moment = /^(?:(?:on|before|after|pre)[A-Z]\w*|pre|middlewares?)$/u;

/** Whether a registration has, beside the handler, a function that may answer for it. */
export function mayAnswerBeside(
  handler: FunctionNode,
  { place, framework }: Registration,
  isDocument: (argument: Node) => boolean,
  file: SourceFile,
): boolean {
  const holds = (options: Node | null | undefined) =>
    options?.type === 'ObjectExpression' && holdsFunctions(options, framework, file);
  const isBeside = (argument: Node, isFirst: boolean): boolean => {
    const value = valueOf(argument, file);
    if (data.has(value.type)) return false;
    if (isHandler(argument, handler, file))
      // Middleware in a list: `[authenticate, show]`.
      return elementsOf(value).some((each) => isBeside(each, false));
    const object = documentedObject(argument, file);
    if (object !== null) return holds(object) || isListed(object, isBeside);
    if (value.type === 'CallExpression' && (isDocument(argument) || isFirst))
      return value.arguments.some((each) => holds(documentedObject(each, file)));
    // The first argument is a path, or describes the route.
    return !isFirst;
  };
  const node = unwrap(place);
  if (node.type === 'CallExpression')
    return node.arguments.some((argument, index) => isBeside(argument, index === 0));
  const property = node.type === 'Property' ? node : place.parent;
  if (property?.type !== 'Property' || staticName(property) !== 'handler') return false;
  return (
    elementsOf(valueOf(property.value, file)).some((each) => isBeside(each, false)) ||
    holds(property.parent) ||
    holds(property.parent.parent.parent)
  );
}

/** Whether an argument of a registration is its handler, or has it. */
function isHandler(argument: Node, handler: FunctionNode, { sourceCode }: SourceFile): boolean {
  return functionsIn(argument, sourceCode).some(({ node }) => node === handler);
}

/** Whether a route that an object describes has functions beside its handler in a list: `{ handler: [authenticate, show] }`. */
function isListed(
  object: TSESTree.ObjectExpression,
  isBeside: (element: Node, isFirst: boolean) => boolean,
): boolean {
  const { handlers } = describe(object);
  return handlers.some((each) => elementsOf(unwrap(each)).some((one) => isBeside(one, false)));
}

function elementsOf(list: Node): readonly Node[] {
  return list.type === 'ArrayExpression' ? list.elements.filter((each) => each !== null) : [];
}

/** Whether a file registers hooks, which may answer for every handler: `app.addHook('preHandler', serveCached)`. */
export function hasHooks(file: SourceFile): boolean {
  return [...file.adapters.words('hooks')].some((name) =>
    file.index.memberCalls.get(name)?.some((call) => isHookRegistration(call, file)),
  );
}

const data: ReadonlySet<string> = new Set(['Literal', 'TemplateLiteral']);

function valueOf(argument: Node, { sourceCode }: SourceFile): Node {
  const named = unwrap(argument);
  return unwrap(heldBy(named, sourceCode) ?? named);
}

/** Whether options have hooks, or may have them in an object that the file does not show. */
function holdsFunctions(
  { properties }: TSESTree.ObjectExpression,
  framework: Registration['framework'],
  file: SourceFile,
  isInner = false,
  /** Objects that are read already, since one may be spread in others many times, or in itself. */
  spreads = new Set<Node>(),
): boolean {
  return properties.some((member) => {
    if (member.type !== 'Property') {
      const spread = documentedObject(member.argument, file);
      if (spread === null) return !isInner;
      if (spreads.has(spread)) return false;
      spreads.add(spread);
      return holdsFunctions(spread, framework, file, true, spreads);
    }
    const name = staticName(member) ?? '';
    const { afterwards = [], hooks = [] } = framework ?? {};
    if (moment.test(name) || [...afterwards, ...hooks].includes(name)) return true;
    const value = documentedObject(member.value, file);
    return value !== null && !isInner && holdsFunctions(value, framework, file, true);
  });
}
