/** The site as `npm run docs` builds it, on a server of the tests. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { run } from '../hosts/run.ts';

const root = join(import.meta.dirname, '../..');

export class BuiltSite {
  readonly folder: string;
  readonly #server: Server;

  private constructor(folder: string) {
    this.folder = folder;
    const serve = sirv(folder, { extensions: ['html'] });
    this.#server = createServer((request, response) => {
      serve(request, response);
    });
  }

  /** @throws {Error} with what VitePress prints, if it cannot build the site. */
  static async built(): Promise<BuiltSite> {
    const folder = mkdtempSync(join(tmpdir(), 'http-status-site-'));
    const vitepress = join(root, 'node_modules/vitepress/bin/vitepress.js');
    const { status, stdout, stderr } = await run(
      process.execPath,
      [vitepress, 'build', 'docs/site', '--outDir', folder],
      { cwd: root },
    );
    if (status !== 0) throw new Error(`The site was not built:\n${stdout}\n${stderr}`);
    const site = new BuiltSite(folder);
    await new Promise<void>((resolve) => site.#server.listen(0, resolve));
    return site;
  }

  /** The address of a page. */
  at(path: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${port}${path}`;
  }

  /** The size of some files of the site, compressed, in bytes. @param paths as addresses have them. */
  sizeOf(paths: readonly string[]): number {
    return paths
      .map((path) =>
        [path, `${path}.html`, `${path}index.html`].map((each) => join(this.folder, each)),
      )
      .map((places) => places.find((place) => existsSync(place) && statSync(place).isFile()))
      .reduce(
        (sum, place) => sum + (place === undefined ? 0 : gzipSync(readFileSync(place)).length),
        0,
      );
  }

  remove(): void {
    this.#server.close();
    rmSync(this.folder, { recursive: true });
  }
}
