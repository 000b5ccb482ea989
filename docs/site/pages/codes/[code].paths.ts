import {
  codesWithPage,
  renderStatusCodePage,
} from '../../../../test/documents/status-code-page.ts';
import { fromFolder } from '../../data/from-folder.ts';

/** A page for each status code. */
export default {
  paths: () =>
    codesWithPage.map((code) => ({
      params: { code: String(code) },
      content: fromFolder(renderStatusCodePage(code)),
    })),
};
