import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sentSitesIn } from '../frameworks/expectations.ts';

describe('a number for the options of Response.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'http-status-misplaced-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const misplacedIn = (code: string) =>
    sentSitesIn({ code, filename: join(folder, 'file.js'), parser: 'espree' }).flatMap(
      ({ misplaced }) => misplaced ?? [],
    );

  it('is taken for the status where package.json lists Bun, unlike a number for the options of new Response', () => {
    const devDependencies = { '@types/bun': '^1.0.0' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ devDependencies }));
    expect(misplacedIn('Response.json({}, 404);')).toEqual([]);
    expect(misplacedIn("new Response('x', 404);")).toMatchObject([{ throws: true }]);
  });
});
