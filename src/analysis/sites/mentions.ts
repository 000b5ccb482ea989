/** Numbers in tests that a name alone calls statuses: `{ statusCode: 500 }`, `const expectedStatus = 404`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework, Mention } from '../../frameworks/language/framework.ts';
import { statusCodes } from '../../http/status-codes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { lastName, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { oncePerValue } from '../../syntax/once-per.ts';
import { readStatus } from '../effects/read-status.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isTest } from '../input/test-file.ts';
import type { StatusSite, TestSite } from '../status-site.ts';
import type { StatusValue, WrittenStatus } from '../status-value.ts';
import { testSite } from './found-site.ts';
import { Surroundings } from './surroundings.ts';

/** A value that the program gives a name. */
interface Named {
  readonly name: string;
  readonly value: Node;
  /** The function that is given the object with the property; null for other names. */
  readonly within: string | null;
}

/**
 * The statuses in a test that names alone tell, beside those that are known already.
 * @param known the other sites of the receiving side.
 */
export function mentionsIn(file: SourceFile, known: readonly StatusSite[]): readonly TestSite[] {
  const frameworks = file.adapters.frameworks.filter(({ mentions = [] }) => mentions.length > 0);
  if (frameworks.length === 0 || !file.settings.conventions || !isTest(file)) return [];
  const taken = new Set(known.flatMap(({ status }) => ('node' in status ? [status.node] : [])));
  return namedIn(file).flatMap((named) => {
    const { value } = named;
    const found = mentionOf(named, frameworks);
    if (found === null) return [];
    return valuesIn(value)
      .flatMap((each) => readStatus(each, file))
      .filter((status) => isCode(status) && !taken.has(status.node))
      .map((status) => siteOf(status, found, value, file));
  });
}

interface Found extends Mention {
  readonly framework: Framework;
}

function mentionOf({ name, within }: Named, frameworks: readonly Framework[]): Found | null {
  for (const framework of frameworks)
    for (const mention of framework.mentions ?? []) {
      const isThere = mention.within === undefined || mention.within.includes(within ?? '');
      if (isThere && expressionOf(mention.named).test(name)) return { ...mention, framework };
    }
  return null;
}

const expressionOf = oncePerValue((names: string) => new RegExp(names, 'u'));

/** The values that a file gives names: properties, variables, assigned members. */
function namedIn({ sourceCode }: SourceFile): readonly Named[] {
  const pairs = [
    ...nodesOfType('Property', sourceCode).map(
      (node) => [staticName(node), node.value, takerOf(node)] as const,
    ),
    ...nodesOfType('VariableDeclarator', sourceCode).map(
      ({ id, init }) => [lastName(id), init, null] as const,
    ),
    ...nodesOfType('AssignmentExpression', sourceCode)
      .filter(({ operator }) => operator === '=')
      .map(({ left, right }) => [lastName(left), right, null] as const),
  ];
  return pairs.flatMap(([name, value, within]) =>
    name === null || !value ? [] : [{ name, value, within }],
  );
}

/** The name of the function that is given the object of a property. */
function takerOf({ parent: object }: TSESTree.Property): string | null {
  const call = object.parent;
  return call.type === 'CallExpression' ? lastName(call.callee) : null;
}

function valuesIn(expression: Node): readonly Node[] {
  const node = unwrap(expression);
  if (node.type !== 'ArrayExpression') return [node];
  return node.elements.filter((each) => each !== null && each.type !== 'SpreadElement');
}

/** Whether a value is the number of a registered code, or a constant for one. */
function isCode(status: StatusValue): status is WrittenStatus {
  return (
    status.kind === 'written' && typeof status.value === 'number' && statusCodes.has(status.code)
  );
}

function siteOf(status: StatusValue, found: Found, node: Node, file: SourceFile): TestSite {
  const { framework, role } = found;
  const receiver = { framework, value: '', name: null, evidence: 'name', identity: node } as const;
  const around = new Surroundings(node, file);
  return testSite(role, { receiver, node, status, ignored: false, runtime: {}, around });
}
