/** The functions that a file registers before a handler, for the same method and path: `router.post('/users', sign)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { groupedBy } from '../../grouped-by.ts';
import { previousLink, unwrap, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import { pathIn } from '../routes/route-arguments.ts';
import type { Registration } from '../routes/routes.ts';
import { codeGiven } from './given-code.ts';

/**
 * Whether a function that a file registers before a handler, for the same path of the router, may answer for it or set the
 * status of its response. Packages are no program's own way to answer.
 */
export function mayAnswerBefore(
  { framework, methods, path, place }: Registration,
  file: SourceFile,
): boolean {
  const call = unwrap(place);
  if (framework === null || path === null || call.type !== 'CallExpression') return false;
  let router: string | undefined;
  return ['any', ...[methods].flat()].some((method) =>
    registeredIn(file)(framework)
      .get(`${method} ${path}`)
      ?.some(
        (each) =>
          each.range[1] < call.range[1] &&
          routerOf(each, file) === (router ??= routerOf(call, file)) &&
          each.arguments.some((argument) => isCode(argument, file)),
      ),
  );
}

/** The calls that register functions, by method and path. */
const registeredIn = oncePer((file: SourceFile) =>
  oncePer(({ routes = [] }: Framework) => {
    const all = routes.flatMap((pattern) =>
      Object.entries(pattern.call ?? {}).flatMap(([name, methods]) =>
        (file.index.memberCalls.get(name) ?? []).map((call) => ({
          ...{ call, methods: [methods].flat() },
          path: pathIn(call, pattern),
        })),
      ),
    );
    const byRoute = groupedBy(all, ({ methods, path }) =>
      path === null ? [] : methods.map((method) => `${method} ${path}`),
    );
    return new Map<string, readonly TSESTree.CallExpression[]>(
      [...byRoute].map(([route, calls]) => [route, calls.map(({ call }) => call)]),
    );
  }),
);

/** The text of the expression that a chain begins with: `this.router` of `this.router.route('/users').get(show)`. */
function routerOf(call: TSESTree.CallExpression, { sourceCode }: SourceFile): string {
  let link: Node | null = call;
  let first: Node = call;
  for (; link?.type === 'CallExpression'; link = previousLink(link)) first = link;
  return sourceCode.getText(link ?? first);
}

function isCode(argument: Node, file: SourceFile): boolean {
  const { functions, isUnseen } = codeGiven(argument, file);
  return isUnseen || functions.length > 0;
}
