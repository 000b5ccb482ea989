/** Whether hooks and options for all routes of an application leave the answers of its handlers alone. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { groupedBy } from '../../grouped-by.ts';
import { returnedBy } from '../../syntax/course.ts';
import { armsOf, functionsIn } from '../../syntax/functions.ts';
import {
  enclosingFunctions,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { documentedObject } from '../effects/declared-keys.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Extension, Question } from '../registrations/extension.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import type { SentSite } from '../status-site.ts';
import { moment } from './registered-beside.ts';
import { isPlainContent } from './handler-ends.ts';
import { areHarmless } from './untouched.ts';

const text: ReadonlySet<string> = new Set(['Literal', 'TemplateLiteral']);

/** Whether an argument of an extension may answer for the routes, or set a status for them. */
export function extendsAnswers(sent: SentSites, file: SourceFile): Question {
  const known = new Map<Node, boolean>();
  const byFunction = groupedBy(
    [...sent.byEffect].flatMap(([{ match }, sites]) =>
      sites.flatMap((site) =>
        site.role === 'send' || site.role === 'throw' ? [{ site, match }] : [],
      ),
    ),
    ({ site }) => enclosingFunctions(site.node),
  );
  const ofFunction = (node: FunctionNode, extension: Extension): boolean => {
    if (extension.within.includes(node)) return false;
    const before = known.get(node);
    if (before !== undefined) return before;
    const found = !leavesAnswers(node, extension.framework, byFunction.get(node) ?? [], file);
    known.set(node, found);
    return found;
  };
  return (argument, extension) => {
    const { framework, pattern } = extension;
    if (argument === null) return pattern.encapsulated === undefined;
    // What middleware sets for those behind it is asked of its own functions.
    if (pattern.apart === true || pattern.middleware === true) return false;
    return partsOf(argument, framework, file).some((node) => {
      if (node === null) return true;
      if (text.has(node.type)) return false;
      const functions = functionsIn(node, file.sourceCode);
      return (
        functions.length === 0 ||
        functions.some((each) => each.wrapped || ofFunction(each.node, extension))
      );
    });
  };
}

/** The hooks in an argument: itself, or those in an array or an object; null among them for an element that is left away. */
function partsOf(argument: Node, framework: Framework, file: SourceFile): readonly (Node | null)[] {
  const all = new Set<Node | null>([unwrap(argument)]);
  const parts: (Node | null)[] = [];
  // The set grows while it is walked.
  for (const node of all) {
    const object = node && documentedObject(node, file);
    if (node?.type === 'ArrayExpression')
      for (const each of node.elements) all.add(each && unwrap(each));
    else if (object) for (const each of hooksOf(object, framework, file)) all.add(unwrap(each));
    else parts.push(node);
  }
  return parts;
}

/** The values of options that are hooks, or may hold some. */
function hooksOf(
  { properties }: TSESTree.ObjectExpression,
  framework: Framework,
  file: SourceFile,
): readonly Node[] {
  return properties.flatMap((member) => {
    if (member.type !== 'Property') return member.argument;
    return isHook(member.value, file) || isHookName(staticName(member), framework)
      ? member.value
      : [];
  });
}

/**
 * Whether an extension is a plugin that the file does not show, and that may set the status which the framework sends. One
 * that would replace the statuses of the handlers has an application of its own as a rule, where functions are given one.
 */
export function presetsAnswers(argument: Node | null, { pattern }: Extension): boolean {
  return argument === null && pattern.encapsulated !== undefined;
}

/** Whether the value of an option is a function, or an object that may have some. */
function isHook(value: Node, file: SourceFile): boolean {
  return documentedObject(value, file) !== null || functionsIn(value, file.sourceCode).length > 0;
}

/** Whether an option is named like the functions that run beside handlers: `beforeHandle`, `resolve`; or has no name. */
function isHookName(name: string | null, { afterwards, extensions = [] }: Framework): boolean {
  if (name === null || moment.test(name) || afterwards?.includes(name) === true) return true;
  const registering = new Set(extensions.flatMap(({ call = [] }) => call));
  return (
    registering.has(name) || registering.has(`on${name.slice(0, 1).toUpperCase()}${name.slice(1)}`)
  );
}

/** Whether a function surely sets no status, and answers with errors alone. */
function leavesAnswers(
  handler: FunctionNode,
  framework: Framework,
  named: readonly { readonly site: SentSite; readonly match: Node }[],
  file: SourceFile,
): boolean {
  const isOfErrors = named.every(({ site: { status } }) => 'code' in status && status.code >= 400);
  const wholes = new Set<Node>(named.map(({ match }) => match));
  const names = file.sourceCode.getDeclaredVariables(handler).map(({ name }) => name);
  return (
    isOfErrors &&
    // A function that registers hooks in its turn: `macro(({ onBeforeHandle }) => …)`.
    !names.some((name) => moment.test(name)) &&
    areHarmless(handler, handler.params, { framework, wholes, file }) &&
    [...returnedBy(handler, file.sourceCode.visitorKeys)]
      .flatMap((each) => (each === null ? [] : armsOf(each).map(unwrap)))
      .every((each) => wholes.has(each) || isOfNoHooks(each, framework))
  );
}

/** Whether what a function returns is content, or what the context gets, and no hooks. */
function isOfNoHooks(value: Node, framework: Framework): boolean {
  if (value.type !== 'ObjectExpression') return isPlainContent(value) || value.type === 'Literal';
  return value.properties.every(
    (member) => member.type === 'Property' && !isHookName(staticName(member), framework),
  );
}
