/** Options that decide which responses a client rejects, in a place where it does not look for them. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Rejection } from '../../frameworks/language/framework.ts';
import { calledMember, calledOn, staticName, unwrap } from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { MisplacedOption } from '../received-mistakes.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** The misplaced options of a file, in source order. */
export function misplacedOptionsIn(file: SourceFile): readonly MisplacedOption[] {
  const names = new Set(
    file.adapters.frameworks.flatMap(({ responses }) =>
      responses.flatMap(({ rejects }) => rejects?.unless[0] ?? []),
    ),
  );
  if (names.size === 0) return [];
  return nodesOfType('Property', file.sourceCode).flatMap((property) => {
    const name = staticName(property);
    return name !== null && names.has(name) ? misplaced(property, name, file) : [];
  });
}

function misplaced(
  node: TSESTree.Property,
  name: string,
  file: SourceFile,
): readonly MisplacedOption[] {
  const within: string[] = [];
  let object = node.parent;
  while (object.parent.type === 'Property' && object.parent.parent.type === 'ObjectExpression') {
    within.push(staticName(object.parent) ?? '');
    object = object.parent.parent;
  }
  const call = object.parent;
  if (call.type !== 'CallExpression') return [];
  const found = clientCalled(call, name, file);
  if (found === null) return [];
  const { framework, rejects } = found;
  const index = call.arguments.findIndex((argument) => argument === object);
  const outer = within.at(-1);
  const options = rejects.options[calledMember(call) ?? ''];
  // The first argument is the URL, or the options in its place.
  const isContent = outer === undefined && options !== undefined && index > 0 && index < options;
  if (!isContent && !(outer !== undefined && rejects.apart.includes(outer))) return [];
  return [{ framework, node, name, within: outer ?? null }];
}

/** The client that a call makes a request with, or makes another client of, where this is its option. */
function clientCalled(
  call: TSESTree.CallExpression,
  option: string,
  file: SourceFile,
): { readonly framework: MisplacedOption['framework']; readonly rejects: Rejection } | null {
  const client = resolverOf(file).resolve(calledOn(call) ?? unwrap(call.callee));
  if (client === null) return null;
  const { name, title, responses } = client.framework;
  const rejects = responses.find((pattern) => pattern.rejects?.unless[0] === option)?.rejects;
  return rejects === undefined ? null : { framework: { name, title }, rejects };
}
