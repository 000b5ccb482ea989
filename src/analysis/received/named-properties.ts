/** Assertions about a property that no response has: `expect(response).toHaveProperty('statusCode', 404)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { isTraced, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { MisreadStatus } from '../received-mistakes.ts';
import { isAsReceived } from '../sites/received-codes.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { misreadAs } from './misread-status.ts';

/** The names in assertions that the response in question has not. */
export function namedInAssertions(file: SourceFile): readonly MisreadStatus[] {
  const names = new Set(
    file.adapters.frameworks.flatMap(({ responses }) =>
      responses.flatMap((pattern) =>
        'call' in pattern && pattern.asserts?.property !== undefined ? pattern.call : [],
      ),
    ),
  );
  return [...names].flatMap((name) =>
    (file.index.memberCalls.get(name) ?? []).flatMap((call) => namedIn(call, name, file)),
  );
}

function namedIn(
  call: TSESTree.CallExpression,
  method: string,
  file: SourceFile,
): readonly MisreadStatus[] {
  const callee = unwrap(call.callee);
  const chain = callee.type === 'MemberExpression' ? resolverOf(file).resolve(callee.object) : null;
  if (chain === null) return [];
  if (isTurnedAround(call)) return [];
  const isMeant = file.adapters
    .patternsOn(chain)
    .some((each) => 'call' in each && each.call.includes(method) && each.asserts?.begun === true);
  const response = isMeant ? subjectOf(chain, file) : null;
  const [given] = call.arguments;
  if (response === null || given === undefined) return [];
  return namesIn(given).flatMap(({ node, name }) => {
    const read = response.framework.responses.find(
      (pattern) => pattern.on === response.value && pattern.lacks?.includes(name) === true,
    );
    const value = { ...response, name, ...(read && { read }) };
    const isSure = read !== undefined && name !== 'code' && isAsReceived(node, value, file);
    return isSure ? [misreadAs('absent', node, value, null)] : [];
  });
}

/** Whether `not` stands in the chain before a method: `expect(response).not.toHaveProperty('statusCode')`. */
function isTurnedAround(call: TSESTree.CallExpression): boolean {
  let node = unwrap(call.callee);
  while (node.type === 'MemberExpression' || node.type === 'CallExpression') {
    if (node.type === 'MemberExpression' && staticName(node) === 'not') return true;
    node = unwrap(node.type === 'MemberExpression' ? node.object : node.callee);
  }
  return false;
}

/** The response that a chain of assertions begins with. */
function subjectOf({ identity }: FrameworkValue, file: SourceFile): FrameworkValue | null {
  const [subject] = identity.type === 'CallExpression' ? identity.arguments : [];
  const node = identity.type === 'MemberExpression' ? identity.object : subject;
  const response = node === undefined ? null : resolverOf(file).resolve(node);
  return response !== null && isTraced(response) ? response : null;
}

/** The names of properties that an argument gives: as text, or in an object. */
function namesIn(given: Node): readonly { readonly node: Node; readonly name: string }[] {
  const node = unwrap(given);
  if (node.type === 'Literal' && typeof node.value === 'string')
    return [{ node, name: node.value }];
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((property) => {
    const name = property.type === 'Property' ? staticName(property) : null;
    return name === null ? [] : [{ node: property, name }];
  });
}
