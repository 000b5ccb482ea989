import { isFaked } from './faked.ts';
import type { FrameworkValue } from './framework-value.ts';
import { surroundings } from './handling.ts';
import { fieldsOf } from './read-fields.ts';
import type { ValueResolver } from './resolve-value.ts';
import type { SourceFile } from './source-file.ts';
import type { StatusSite } from './status-site.ts';

/** A site of which only the place is known: nothing of the message that its status came or will come with. */
export function bareSite(
  { framework: { name, title }, evidence }: FrameworkValue,
  node: StatusSite['node'],
  file: SourceFile,
  resolver: ValueResolver,
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
    route: resolver.routes.around(node),
    action: 'unknown',
    ...surroundings(node, file, resolver),
    runtime: {},
  };
}
