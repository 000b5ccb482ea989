/** Chromium without a window, and pages of the site in it that note all that goes wrong. */
import { existsSync } from 'node:fs';
import process from 'node:process';
import chromium from '@sparticuz/chromium';
import { launch, type Browser, type HTTPResponse, type Page } from 'puppeteer-core';

/** The environment variable that names the browser where the installed one is not for the system. */
const variable = 'CHROMIUM';

/** The system that a browser has to run on. */
type System = Readonly<Pick<NodeJS.Process, 'platform' | 'arch'>>;

/**
 * The program of the browser that is named; null for the one that comes with the packages.
 * @throws {Error} where there is none, with how to get one.
 */
export function namedBrowser(
  named: string | undefined = process.env[variable],
  { platform, arch }: System = process,
): string | null {
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(
      `${variable} names ${named}, which is not there: name the program of a Chromium or Chrome.`,
    );
  }
  if (platform === 'linux' && arch === 'x64') return null;
  throw new Error(
    `The Chromium that npm installs runs on Linux with x64 alone: install Chromium or Chrome, and name its program, ${variable}=/path/to/chrome npm test.`,
  );
}

/** Starts the browser. */
export async function startedBrowser(): Promise<Browser> {
  const executablePath = namedBrowser() ?? (await chromium.executablePath());
  return launch({
    executablePath,
    headless: 'shell',
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  });
}

/** A page of the site, with what it asked for and what went wrong. */
export class Visit {
  readonly page: Page;
  readonly #origin: string;
  readonly #faults: string[] = [];
  readonly #loaded: string[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.on('console', (message) => {
      if (message.type() === 'error') this.#faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.#faults.push(`error: ${String(error)}`));
    page.on('requestfailed', (request) => this.#faults.push(`failed: ${request.url()}`));
    page.on('response', (response) => {
      this.#note(response);
    });
  }

  /** Opens a page and waits until it asks for nothing more. */
  static async of(browser: Browser, address: string): Promise<Visit> {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const visit = new Visit(page, new URL(address).origin);
    await page.goto(address, { waitUntil: 'networkidle0' });
    return visit;
  }

  #note(response: HTTPResponse): void {
    const address = response.url();
    if (!/^https?:/u.test(address)) return;
    if (!address.startsWith(this.#origin)) this.#faults.push(`another host: ${address}`);
    if (response.status() >= 400) this.#faults.push(`${response.status()}: ${address}`);
    this.#loaded.push(new URL(address).pathname);
  }

  /** The errors of the page, and its requests that failed or went to another host. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  /** The paths that were loaded, those that the worker asks for left out. */
  get loaded(): readonly string[] {
    return this.#loaded;
  }
}
