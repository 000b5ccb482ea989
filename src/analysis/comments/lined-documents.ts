/** The documents of routes whose lines begin with a tag: `GET /users`, and `@return {User} 200 - The user`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isMethod } from '../../http/methods.ts';
import { oncePerValue } from '../../syntax/once-per.ts';
import type { CommentedOperation } from './commented-operation.ts';
import { responsesIn } from './lined-responses.ts';
import { linesOf } from './tagged-texts.ts';

const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS';

/** `GET /users` at the start of a line, or behind a tag. */
const routeBehind = oncePerValue(
  (tags: string) =>
    new RegExp(String.raw`^[ \t*]*(?:@(?:${tags})\s+)?(${methods})\s+(/\S*)`, 'imu'),
);

/** The tags of such documents. */
interface Tags {
  readonly routes: ReadonlySet<string>;
  readonly responses: ReadonlySet<string>;
}

/** Whether a text may have such documents. */
export function mayDocumentInLines(text: string, { routes, responses }: Tags): boolean {
  return [...responses].some((tag) => text.includes(`@${tag}`)) && routeIn(text, routes) !== null;
}

/** The documents of the route that a comment names; none where it names none, or no response. */
export function documentInLines(
  comment: TSESTree.Comment,
  { routes, responses }: Tags,
): readonly CommentedOperation[] {
  if (!comment.value.startsWith('*')) return [];
  const [, written = '', path = ''] = routeIn(comment.value, routes) ?? [];
  const method = written.toUpperCase();
  const found = isMethod(method) ? responsesIn(linesOf(comment), responses) : null;
  return isMethod(method) && found !== null ? [{ method, path, ...found }] : [];
}

function routeIn(text: string, tags: ReadonlySet<string>): RegExpExecArray | null {
  return routeBehind([...tags].join('|') || '(?!)').exec(text);
}
