import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderFrameworksIndex } from '../documents/frameworks-index.ts';

// Apart from the tests that import the list, so that it can be written before they run.
it('src/frameworks/index.ts lists every adapter of its folder', async () => {
  const folder = join(import.meta.dirname, '../../src/frameworks');
  const index = await renderFrameworksIndex(folder);
  await expect(index).toMatchFileSnapshot(join(folder, 'index.ts'));
});
