/** Whether a member is used as a number, or as a status code. */
import type { TSESTree } from '@typescript-eslint/utils';
import { calledMember, unwrap, wrapped, type Node } from '../../syntax/nodes.ts';
import { readStatus } from '../effects/read-status.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusValue } from '../status-value.ts';
import { assertionOf, expectedBy } from '../sites/assertions.ts';

/** Whether a member is compared with a number, counted with, or written into text, and not used as a function. */
export function isNumberMeant(member: Node, file: SourceFile): boolean {
  const { parent } = wrapped(member);
  if (parent?.type === 'TemplateLiteral') return true;
  return valuesBeside(member, file).some((status) => status.kind === 'written');
}

/** Whether a member is compared with a number that is a status code. */
export function isStatusMeant(member: Node, file: SourceFile): boolean {
  return valuesBeside(member, file).some(
    (status) => status.kind === 'written' && status.code >= 100 && status.code <= 599,
  );
}

/** The values that an expression is compared with. */
function valuesBeside(expression: Node, file: SourceFile): readonly StatusValue[] {
  const node = wrapped(expression);
  const { parent } = node;
  switch (parent?.type) {
    case 'BinaryExpression':
      return readStatus(parent.left === node ? parent.right : parent.left, file);
    case 'SwitchStatement':
      return parent.cases.flatMap(({ test }) => (test ? readStatus(test, file) : []));
    case 'CallExpression':
      if (calledMember(parent) === 'includes') return elementsOf(parent, file);
      break;
  }
  const assertion = assertionOf(expression, file);
  return assertion === null ? [] : expectedBy(assertion, file);
}

/** `[200, 201].includes(response.status)` */
function elementsOf({ callee }: TSESTree.CallExpression, file: SourceFile): readonly StatusValue[] {
  const member = unwrap(callee);
  const array = member.type === 'MemberExpression' ? unwrap(member.object) : member;
  return array.type === 'ArrayExpression'
    ? array.elements.flatMap((element) =>
        element === null || element.type === 'SpreadElement' ? [] : readStatus(element, file),
      )
    : [];
}
