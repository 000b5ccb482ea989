import { statusCodes } from '../../../src/http/status-codes.ts';
import { codesWithPage, titleOf } from '../../../test/documents/status-code-page.ts';

interface CodeEntry {
  readonly code: number;
  readonly title: string;
  /** As the registry has it; `not registered` for a number of vendors. */
  readonly state: string;
}

/** The entries that VitePress gives to pages as data. */
declare const data: readonly CodeEntry[];
export { data };

export default {
  load: (): readonly CodeEntry[] =>
    codesWithPage.map((code) => ({
      code,
      title: titleOf(code),
      state: statusCodes.get(code)?.state ?? 'not registered',
    })),
};
