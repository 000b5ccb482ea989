import { isFaked } from '../around/faked.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import { surroundings } from '../around/request-reads.ts';
import { fieldsOf } from '../effects/read-fields.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusSite } from '../status-site.ts';

/** A site of which only the place is known: nothing of the message that its status came or will come with. */
export function bareSite(
  { framework: { name, title }, evidence }: FrameworkValue,
  node: StatusSite['node'],
  file: SourceFile,
): Omit<StatusSite, 'role' | 'status'> {
  return {
    framework: { name, title },
    evidence,
    node,
    comparison: null,
    ignored: false,
    faked: isFaked(node),
    misplaced: null,
    legacy: null,
    overridden: null,
    stays: 'yes',
    redirects: false,
    phrase: null,
    content: { present: 'unknown', node: null },
    statusesInContent: [],
    fields: fieldsOf([]),
    route: resolverOf(file).routes.around(node),
    action: 'unknown',
    ...surroundings(node, file),
    runtime: {},
  };
}
