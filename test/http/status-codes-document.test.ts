import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';

import { renderStatusCodes } from './status-codes-document.ts';

it('docs/status-codes.md is rendered from the data', async () => {
  const path = new URL('../../docs/status-codes.md', import.meta.url).pathname;
  const style = await resolveConfig(path, { editorconfig: true });
  const text = await format(renderStatusCodes(), { ...style, parser: 'markdown' });
  await expect(text).toMatchFileSnapshot('../../docs/status-codes.md');
});
