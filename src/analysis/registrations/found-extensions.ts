/** Finds the calls and constructions by which applications are given what may concern all their routes. */
import { functionsIn } from '../../syntax/functions.ts';
import { calledMember, calledOn, writtenText } from '../../syntax/nodes.ts';
import { oncePerValue } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isOf, type Extension, type ExtensionRow } from './extension.ts';
import { moduleOf } from './plugins.ts';

/** The names of the methods of a pattern, or of those that make its value. */
function namesOf({
  framework: { values },
  pattern: { on, call },
}: ExtensionRow): readonly string[] {
  if (call !== undefined) return call;
  return (values[on] ?? []).flatMap((origin) =>
    'export' in origin ? origin.export.map((path) => path.split('.').at(-1) ?? path) : [],
  );
}

/** The extensions of a file. */
export function extensionsIn(file: SourceFile): readonly Extension[] {
  const { adapters, index } = file;
  const rows = adapters.frameworks.flatMap((framework) =>
    (framework.extensions ?? []).map((pattern) => ({ framework, pattern })),
  );
  const names = new Set(rows.flatMap(namesOf));
  const calls = [...names].flatMap((name) => index.memberCalls.get(name) ?? []);
  const nodes = rows.length === 0 ? [] : [...calls, ...index.plainCalls, ...index.constructions];
  return [...nodes.flatMap((node) => extensionAt(node, rows, file)), ...applied(rows, file)];
}

/** The calls of functions that are given an application: `addRoutes(app)`. */
function applied(rows: readonly ExtensionRow[], file: SourceFile): readonly Extension[] {
  const plugins = rows.filter(({ pattern }) => pattern.plugin === true);
  if (plugins.length === 0) return [];
  return file.index.plainCalls.flatMap((node) =>
    node.arguments.flatMap((router): readonly Extension[] => {
      const row = plugins.find((each) => isOf(each, router, file));
      return row === undefined ? [] : [{ ...row, node, router, given: [node.callee], within: [] }];
    }),
  );
}

/** The extension that a call is; none where it is another one. */
function extensionAt(
  node: Extension['node'],
  rows: readonly ExtensionRow[],
  file: SourceFile,
): readonly Extension[] {
  const name = node.type === 'CallExpression' ? calledMember(node) : null;
  const object = node.type === 'CallExpression' ? calledOn(node) : null;
  const row = rows.find((each) => {
    const { call, event, from } = each.pattern;
    const [first] = node.arguments;
    if (event !== undefined && writtenText(first) !== event) return false;
    if (call !== undefined && !call.includes(name ?? '')) return false;
    if (from !== undefined && !expressionOf(from).test((first && moduleOf(first, file)) ?? ''))
      return false;
    if (call !== undefined) return isOf(each, object, file);
    return !isOf(each, object, file) && [node, node.callee].some((it) => isOf(each, it, file));
  });
  if (row === undefined) return [];
  const { pattern } = row;
  const functions = node.arguments.flatMap((each) =>
    pattern.plugin === true ? [] : functionsIn(each, file.sourceCode),
  );
  const within = functions.flatMap(({ node: { params }, node: given }) => {
    const [first] = params;
    return isOf(row, first ?? null, file) ? given : [];
  });
  return [{ ...row, node, router: node, given: node.arguments, within }];
}

const expressionOf = oncePerValue((modules: string) => new RegExp(modules, 'u'));
