/** Modules that a file takes names for statuses from, and of whose constants nothing is known. */
import { exportsOf } from '../../analysis/constants/imported-members.ts';
import { sourceFileOf, type AnalysisContext } from '../../analysis/input/source-file.ts';
import type { StatusSite } from '../../analysis/status-site.ts';
import { codeNamed } from '../../constants/code-named.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import { quoted, quotedString } from '../../text.ts';

/** In words: the module, and a constant of it as the file writes it. */
export interface UnknownSource {
  readonly module: string;
  readonly example: string;
}

/**
 * The module of the first status that is given by an imported name which reads like a status: `HttpStatus.OK` of
 * `./enums`. Null where there is none, or where a library or the settings tell the constants of each.
 */
export function unknownSource(
  sites: readonly StatusSite[],
  context: AnalysisContext,
): UnknownSource | null {
  const file = sourceFileOf(context);
  for (const { status } of sites) {
    if (!('node' in status)) continue;
    // A word of the framework, such as an error with a status of its own, is no number.
    if (status.kind === 'written' && status.notation === 'word') continue;
    const source = moduleExportOf(status.node, file.sourceCode);
    if (source === null || codeNamed(source.path.replace(/^.*\./u, '')) === undefined) continue;
    if (exportsOf(source.module, file).length > 0) continue;
    return {
      module: quotedString(source.module),
      example: quoted(file.sourceCode.getText(status.node)),
    };
  }
  return null;
}
