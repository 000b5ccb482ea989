/** The site in a browser: its pages, the playground, and whether both say what the command line says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import axe from 'axe-core';
import { ESLint, type Linter } from 'eslint';
import type { Browser } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Given } from '../../docs/site/playground/protocol.ts';
import { rules } from '../../rules/index.ts';
import { frameworks } from '../../src/frameworks/index.ts';
import plugin from '../../src/index.ts';
import { examplesUnder, type Example } from '../documents/examples.ts';
import { codesWithPage } from '../documents/status-code-page.ts';
import { namedBrowser, startedBrowser, Visit } from './browser.ts';
import { BuiltSite } from './built-site.ts';

const root = join(import.meta.dirname, '../..');
/** The text of the picture in the README. */
const pictured = join(import.meta.dirname, 'playground.txt');
let site: BuiltSite;
let browser: Browser;
const visits: Visit[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([BuiltSite.built(), startedBrowser()]);
  return async () => {
    await browser.close();
    site.remove();
  };
}, 600_000);

afterEach(async () => {
  for (const visit of visits.splice(0)) {
    expect(visit.faults).toEqual([]);
    await visit.page.close();
  }
});

async function visited(path: string): Promise<Visit> {
  const visit = await Visit.of(browser, site.at(path));
  visits.push(visit);
  return visit;
}

/** The texts of the elements that a selector means. */
const textsOf = ({ page }: Visit, selector: string) =>
  page.$$eval(selector, (found) => found.map(({ textContent }) => textContent));

/** Waits until an element has a text. */
const waitForText = ({ page }: Visit, selector: string, text: string) =>
  page.waitForFunction(
    (within, wanted) =>
      [...document.querySelectorAll(within)].some((each) => each.textContent.includes(wanted)),
    {},
    selector,
    text,
  );

/** Waits until no element has a text. */
const waitUntilGone = ({ page }: Visit, selector: string, text: string) =>
  page.waitForFunction(
    (within, unwanted) =>
      document.querySelector('.results h2') !== null &&
      [...document.querySelectorAll(within)].every((each) => !each.textContent.includes(unwanted)),
    {},
    selector,
    text,
  );

const clickOn = ({ page }: Visit, text: string) =>
  page.locator(`::-p-xpath(//button[normalize-space()="${text}"])`).click();

describe('a system without the browser', () => {
  it.each([
    ['darwin', 'arm64'],
    ['linux', 'arm64'],
    ['win32', 'x64'],
  ] as const)('is told how to get one: %s, %s', (platform, arch) => {
    expect(() => namedBrowser(undefined, { platform, arch })).toThrow('CHROMIUM=/path/to/chrome');
  });

  it('is told that there is no such program', () => {
    expect(() => namedBrowser('/nowhere/chrome')).toThrow('CHROMIUM names /nowhere/chrome');
  });
});

describe('the pages', () => {
  it.each([
    ['rules', Object.keys(rules)],
    ['codes', codesWithPage.map(String)],
    ['framework', frameworks.map(({ name }) => name)],
  ])('in %s are those of the data', (folder, names) => {
    const pages = readdirSync(join(site.folder, folder))
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.replace('.html', ''));
    expect(pages.sort()).toEqual([...names, 'index'].sort());
  });

  it('are listed in llms.txt, whose links lead to their Markdown', () => {
    const list = readFileSync(join(site.folder, 'llms.txt'), 'utf8');
    const links = [...list.matchAll(/\]\(([^)]+)\)/gu)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(Object.keys(rules).length);
    for (const link of links)
      expect(readFileSync(join(site.folder, link), 'utf8')).toBe(
        readFileSync(join(root, 'docs', link), 'utf8'),
      );
  });

  it('list every rule, with its presets', () => {
    const index = readFileSync(join(site.folder, 'rules/index.html'), 'utf8');
    for (const name of Object.keys(rules)) expect(index).toContain(`href="./${name}"`);
  });

  it.each(['/', '/start', '/rules/no-forbidden-content', '/codes/204', '/framework/express'])(
    'load less than 300 KB: %s',
    async (path) => {
      const { loaded } = await visited(path);
      expect(site.sizeOf(loaded)).toBeLessThan(300_000);
    },
  );

  it.each(['/start', '/rules/', '/rules/no-forbidden-content', '/codes/', '/playground'])(
    'have the width of a phone: %s',
    async (path) => {
      const { page } = await visited(path);
      await page.setViewport({ width: 375, height: 800 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(375);
    },
  );

  it('find a rule by its words', async () => {
    const visit = await visited('/');
    await visit.page.keyboard.down('Control');
    await visit.page.keyboard.press('k');
    await visit.page.keyboard.up('Control');
    await visit.page.locator('#localsearch-input').fill('forbidden content');
    await waitForText(visit, '.VPLocalSearchBox .result', 'no-forbidden-content');
  });

  it('filter the rules by a code', async () => {
    const visit = await visited('/rules/');
    await visit.page.waitForSelector('rule-index >>> select[name="codes"]');
    const shown = () =>
      visit.page.$$eval('rule-index tbody tr', (rows) =>
        rows.filter((row) => !(row as HTMLElement).hidden).map((row) => row.textContent),
      );
    expect(await shown()).toHaveLength(Object.keys(rules).length);
    await visit.page.select('rule-index >>> select[name="codes"]', '405');
    const rest = await shown();
    expect(rest.length).toBeLessThan(Object.keys(rules).length);
    expect(rest.join()).toContain('require-status-fields');
  });

  it.each(
    [
      '/',
      '/start',
      '/rules/',
      '/rules/no-forbidden-content',
      '/codes/204',
      '/framework/',
      '/playground',
    ].flatMap((path) => (['light', 'dark'] as const).map((scheme) => [path, scheme] as const)),
  )('are accessible: %s, %s', async (path, scheme) => {
    const { page } = await visited(path);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.reload({ waitUntil: 'networkidle0' });
    if (path === '/playground') await page.waitForSelector('.findings li');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(
      async () => await (globalThis as unknown as { axe: typeof axe }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('the playground', () => {
  it('loads less than 700 KB before TypeScript', async () => {
    const visit = await visited('/playground');
    await visit.page.waitForSelector('.findings li');
    expect(visit.loaded.join()).toContain('/assets/worker-');
    expect(site.sizeOf(visit.loaded)).toBeLessThan(700_000);
  });

  it('reports an example, and applies a correction and the fixes', async () => {
    const visit = await visited('/playground');
    await waitForText(visit, '.findings li', 'Express drops this content');
    await clickOn(visit, 'Remove the content.');
    await waitUntilGone(visit, '.findings li', 'Express drops this content');
    await clickOn(visit, 'Apply all fixes');
    await waitUntilGone(visit, '.findings li', 'Write StatusCodes');
    expect((await textsOf(visit, '#pane-code .cm-content')).join()).toContain(
      'StatusCodes.NO_CONTENT).end()',
    );
  });

  it('says of each status what is known of it', async () => {
    const visit = await visited('/playground');
    await visit.page.waitForSelector('.seen tbody tr');
    const [first] = await textsOf(visit, '.seen tbody tr');
    expect(first?.replaceAll(/\s+/gu, ' ')).toMatch(
      /7 204 send Express, by import .*content: yes.*no-forbidden-content/u,
    );
  });

  it('judges by the version in package.json', async () => {
    const visit = await visited('/playground');
    await waitForText(visit, '.findings li', "Express rejects the string '404'");
    await clickOn(visit, 'package.json');
    await clickOn(visit, 'Express 4');
    await waitUntilGone(visit, '.findings li', "Express rejects the string '404'");
  });

  it('restores what a link says', async () => {
    const first = await visited('/playground');
    await first.page.waitForSelector('.findings li');
    await first.page.select('select[name="example"]', 'Koa');
    await waitForText(first, '.findings li', '304');
    await first.page.waitForFunction(() => location.hash.length > 1);
    const second = await visited(new URL(first.page.url()).href.replace(site.at(''), ''));
    await waitForText(second, '#pane-code .cm-content', "import Koa from 'koa'");
    await second.page.waitForSelector('.findings li');
    expect(await textsOf(second, '.findings li')).toEqual(await textsOf(first, '.findings li'));
  });

  it('parses TypeScript when it is asked to', async () => {
    const visit = await visited('/playground');
    await visit.page.waitForSelector('.findings li');
    await visit.page.select('select[name="example"]', 'NestJS');
    await waitForText(visit, '.findings li', 'declares 200 (OK) for its success');
  });

  it.each([
    ['{ "versions": { "expres": 5 } }', 'expres'],
    ['{ versions', 'The settings are no JSON'],
  ])('says what is wrong with the settings %s', async (settings, sentence) => {
    const visit = await visited('/playground');
    await visit.page.waitForSelector('.findings li');
    await clickOn(visit, 'Settings');
    await visit.page.locator('#pane-settings .cm-content').fill(settings);
    await waitForText(visit, '.refused', sentence);
  });

  it.each([
    ['rules', '{ "http-status/no-such-rule": "error" }', 'no-such-rule'],
    [
      'rules',
      '{ "http-status/no-unsupported-status": ["error", { "version": "1.0" }] }',
      'httpVersion',
    ],
    ['rules', '[]', 'The rules are an object in JSON'],
    ['manifest', '{ dependencies', 'no package is listed'],
  ])('says what is wrong with the %s %s', async (pane, text, sentence) => {
    const visit = await visited('/playground');
    await visit.page.waitForSelector('.findings li');
    await visit.page.click(`#tab-${pane}`);
    await visit.page.locator(`#pane-${pane} .cm-content`).fill(text);
    await waitForText(visit, '[role="alert"]', sentence);
  });

  it.each(['manifest', 'settings', 'rules'])('takes its own example of the %s', async (pane) => {
    const visit = await visited('/playground');
    await visit.page.waitForSelector('.findings li');
    await visit.page.click(`#tab-${pane}`);
    const [example = ''] = await textsOf(visit, `#pane-${pane} .hint code`);
    const before = await visit.page.evaluate(() => location.hash);
    await visit.page.locator(`#pane-${pane} .cm-content`).fill(example);
    await visit.page.waitForFunction((hash) => location.hash !== hash, {}, before);
    expect(await textsOf(visit, '[role="alert"]')).toEqual([]);
  });

  it('begins anew where a link cannot be read', async () => {
    const visit = await visited('/playground#nonsense');
    await waitForText(visit, '.findings li', 'Express drops this content');
  });

  it('is walked with the keyboard', async () => {
    const { page } = await visited('/playground');
    await page.waitForSelector('#tab-code');
    await page.focus('#tab-code');
    await page.keyboard.press('ArrowRight');
    expect(
      await page.$eval('[aria-selected="true"]', ({ textContent }) => textContent.trim()),
    ).toBe('package.json');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-manifest');
    expect(await page.$eval('#pane-manifest', (pane) => pane.hasAttribute('hidden'))).toBe(false);
  });
});

describe('the picture', () => {
  it('shows what the playground says now', async () => {
    const { page } = await visited('/playground');
    await page.waitForSelector('.findings li');
    const text = await page.$eval('.playground', (shown) => (shown as HTMLElement).innerText);
    const before = existsSync(pictured) ? readFileSync(pictured, 'utf8') : '';
    await expect(text).toMatchFileSnapshot(pictured);
    // Fonts differ from machine to machine, so that the picture is made anew with its text alone.
    if (before !== text)
      await page.screenshot({
        path: join(root, 'docs/playground.webp'),
        type: 'webp',
        quality: 80,
      });
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('(docs/playground.webp)');
  });
});

describe('the examples', () => {
  it('on the page of a rule are edited and linted in place', async () => {
    const visit = await visited('/rules/no-forbidden-content');
    await visit.page.locator('live-example .edit').click();
    await waitForText(visit, 'live-example .findings li', 'Express drops this content');
    await clickOn(visit, 'Remove the content.');
    await waitForText(visit, 'live-example .cm-content', 'res.status(204).end()');
  });

  it('get the reports of the command line', async () => {
    const { page } = await visited('/');
    const worker = readdirSync(join(site.folder, 'assets')).find((file) =>
      /^worker-.*\.js$/u.test(file),
    );
    const all = [ofReadme(), ...Object.keys(rules).flatMap(givenOf)];
    const answers = await page.evaluate(
      async (address, questions) => {
        const started = new Worker(address, { type: 'module' });
        const found: Answer[] = [];
        for (const [id, given] of questions.entries())
          found.push(
            await new Promise<Answer>((resolve) => {
              started.addEventListener(
                'message',
                ({ data }: MessageEvent<Answer>) => {
                  resolve(data);
                },
                { once: true },
              );
              started.postMessage({ id, given });
            }),
          );
        return found;
      },
      `/assets/${worker ?? ''}`,
      all,
    );
    expect(all.length).toBeGreaterThan(300);
    for (const [index, given] of all.entries()) {
      const answer = answers[index];
      const messages = answer?.kind === 'findings' ? answer.messages : answer?.reason;
      expect(messages, given.code).toEqual(await onCommandLine(given));
    }
  }, 300_000);
});

/** The examples on the page of a rule, each under the rule alone and under all. */
function givenOf(rule: string): readonly Given[] {
  const page = readFileSync(join(root, 'docs/rules', `${rule}.md`), 'utf8');
  return ['Incorrect', 'Correct', 'Options', 'What it leaves alone']
    .flatMap((title) => examplesUnder(page, title))
    .flatMap((example) => [givenBy(example, rule), { ...givenBy(example, rule), preset: 'all' }]);
}

/** The server in the README, under the preset that its output is of. */
function ofReadme(): Given {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, code = ''] = /```js\n(\/\/ server\.js\n.*?)```/su.exec(readme) ?? [];
  return {
    ...{ code, language: 'js', preset: 'recommended', settings: '', rules: '{}' },
    manifest: '{}',
  };
}

function givenBy({ language, code, options, settings }: Example, rule: string): Given {
  return {
    code,
    language: language as Given['language'],
    preset: 'none',
    manifest: '{}',
    settings: settings === undefined ? '' : JSON.stringify(settings),
    rules: JSON.stringify({
      [`http-status/${rule}`]: options === undefined ? 'error' : ['error', options],
    }),
  };
}

async function onCommandLine({
  code,
  language,
  preset,
  settings,
  rules: own,
}: Given): Promise<unknown> {
  const eslint = new ESLint({
    cwd: site.folder,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.{js,jsx,ts,tsx}'],
        plugins: { 'http-status': plugin },
        languageOptions: {
          ...(language.startsWith('ts') && { parser }),
          parserOptions: { ecmaFeatures: { jsx: true } },
        },
        settings: { 'http-status': settings === '' ? {} : (JSON.parse(settings) as object) },
        rules: {
          ...(preset === 'none' ? {} : plugin.configs[preset].rules),
          ...(JSON.parse(own) as Linter.RulesRecord),
        },
      },
    ],
  });
  const [result] = await eslint.lintText(code, { filePath: `example.${language}` });
  return JSON.parse(JSON.stringify(result?.messages));
}
