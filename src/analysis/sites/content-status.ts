/** The status codes in content that is an object: `res.json({ status: 404, message })`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  errorMember,
  isEnveloping,
  statusMembersAmong,
  type Substance,
} from '../../http/content-members.ts';
import { nodeIn, propertyOf } from '../../syntax/nodes.ts';
import { namedAs } from '../constants/named-codes.ts';
import { readStatus } from '../effects/read-status.ts';
import { objectLiteral } from '../effects/slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Content } from '../status-site.ts';
import type { ContentStatus } from '../status-value.ts';
import { membersOf, serialised, substanceOf } from './members-of-content.ts';

/** The status codes that members of the content surely are, one for each member. */
export function statusesInContent(
  { node, script }: Content,
  file: SourceFile,
): readonly ContentStatus[] {
  const object = node && script !== true && objectLiteral(serialised(node), file);
  if (!object) return [];
  const outer = membersAndSubstances(object, file);
  const own = statusesAmong(object, outer, file);
  const error = isEnveloping(outer.members) ? null : nodeIn(propertyOf(object, errorMember));
  const inner = error && objectLiteral(error, file);
  // `{ error: { code: 404, message } }`
  return inner === null || own.length > 0
    ? own
    : statusesAmong(inner, membersAndSubstances(inner, file), file);
}

interface SeenMembers {
  readonly members: ReadonlyMap<string, Substance>;
  readonly isOpen: boolean;
}

function membersAndSubstances(object: TSESTree.ObjectExpression, file: SourceFile): SeenMembers {
  const { values, isOpen } = membersOf(object);
  const members = [...values].map(([name, value]) => [name, substanceOf(value, file)] as const);
  return { members: new Map(members), isOpen };
}

function statusesAmong(
  object: TSESTree.ObjectExpression,
  { members, isOpen }: SeenMembers,
  file: SourceFile,
): readonly ContentStatus[] {
  return statusMembersAmong(members, isOpen).flatMap((member) => {
    const value = nodeIn(propertyOf(object, member));
    const [status, ...others] = value === null ? [] : readStatus(value, file);
    const isSure =
      status?.kind === 'written' &&
      others.length === 0 &&
      // A constant of the file may be the number of another state, such as that of an order.
      namedAs(status.node, status.code, file) !== 'other';
    return isSure ? [{ ...status, member }] : [];
  });
}
