import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import fc from 'fast-check';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadI18n } from '../../src/i18n.ts';
import type { Article } from '../../src/model/article.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { atomFeed } from '../../src/render/pages/atom.ts';
import { listen, type WebServer, webApp } from '../../src/web/server.ts';
import { findChromium, sharedChromium } from '../playground/chromium.ts';
import { realRedis } from '../redis.ts';
import { arbitraryBlocks } from '../render/arbitrary-blocks.ts';
import { arbitraryHead } from '../render/arbitrary-heads.ts';
import { freePort } from './free-port.ts';
import { furnish, isPicture, NOW, pictureAt } from './reading-room.ts';

const executable = findChromium();
if (!executable) console.warn('No Chromium found (CHROMIUM_PATH, PATH): the tests of the pages are skipped.');

/**
 * Lights and sizes, and the rules of axe-core to ask there: all at first, then those whose answer may be another. The
 * narrowest is what 400 % makes of 1280 points (WCAG 2.2, 1.4.10), and 200 % of a small tablet.
 */
const LOOKS = {
  light: { viewport: { width: 1100, height: 800 }, colorScheme: 'light', rules: undefined },
  'dark, on a phone': { viewport: { width: 390, height: 844 }, colorScheme: 'dark', rules: ['color-contrast'] },
  'light, at 400 %': { viewport: { width: 320, height: 640 }, colorScheme: 'light', rules: ['target-size'] },
} as const;

describe.skipIf(!executable)('the pages', () => {
  const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
  const served = realRedis();
  let browser: Browser;
  let server: WebServer;
  let url: string;
  let read: Record<'english' | 'chinese' | 'arabic', Article>;

  beforeAll(async () => {
    browser = await sharedChromium(executable ?? '');
    const pages = { i18n, now: () => NOW, publicUrl: undefined, bot: 'GazetteBot', locale: 'en', timezone: 'UTC' };
    const app = webApp({ health: async () => ({}), pages: { ...pages, store: served.store } });
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    server = await listen(app, '127.0.0.1', port);
  });
  afterAll(async () => {
    await server?.close();
  });
  beforeEach(async () => {
    read = await furnish(served.store);
  });

  /** A page as a reader of that browser sees it; all that goes wrong on it is in `complaints`. */
  async function open(path: string, options: BrowserContextOptions = {}) {
    const complaints: string[] = [];
    const context = await browser.newContext({ locale: 'en-US', viewport: LOOKS.light.viewport, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('ERR_FAILED')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.route(
      ({ hostname }) => hostname.endsWith('pictures.example'),
      (route) => {
        const asked = route.request().url();
        if (!isPicture(asked)) return route.abort();
        return route.fulfill({ contentType: 'image/svg+xml', body: pictureAt(asked) });
      },
    );
    await page.goto(url + path);
    return { page, complaints, close: () => context.close() };
  }

  test('axe finds nothing to mend, nothing sticks out, and nothing is refused, in whatever light, size and direction', async () => {
    const tag = `/tag/${tagIdOf('Night Trains')}`;
    const visits: [path: string, locale: string][] = [
      [`/a/${read.english.id}`, 'en-US'],
      [`/a/${read.chinese.id}`, 'zh-CN'],
      [`/a/${read.arabic.id}`, 'ar'],
      [`/a/${read.arabic.id}`, 'en-US'],
      ['/tags', 'ar'],
      [tag, 'en-US'],
      ['/?page=2', 'ar'],
      ['/a/none', 'zh-TW'],
    ];
    const visit = async ([path, locale]: (typeof visits)[number]) => {
      const { page, complaints, close } = await open(path, { locale });
      for (const [look, { viewport, colorScheme, rules }] of Object.entries(LOOKS)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        expect(await stickingOut(page), `${path} ${locale} ${look}`).toEqual([]);
        expect(await violations(page, rules), `${path} ${locale} ${look}`).toEqual([]);
      }
      // The browser complains of a page that is not there, too.
      expect(
        complaints.filter((complaint) => !complaint.includes('404')),
        path,
      ).toEqual([]);
      await close();
    };
    await Promise.all(visits.map(visit));
  });

  test('axe and the look for what sticks out see what is wrong', async () => {
    const { page, close } = await open('/tags', { viewport: LOOKS['light, at 400 %'].viewport });
    await page.locator('body').evaluate((body) => {
      body.insertAdjacentHTML('beforeend', '<main><img src="/x"><p id="wide">x</p></main>');
      // An attribute would be refused.
      body.querySelector('#wide').style.setProperty('width', '700px');
    });
    expect(await violations(page)).toContainEqual(expect.stringMatching(/^image-alt: <img/));
    expect(await stickingOut(page)).toEqual(['html', 'P']);
    await close();
  });

  test('pictures wait until they are near, and one that does not come leaves its words and no hole', async () => {
    const { page, close } = await open(`/a/${read.english.id}`);
    const lazy = await page.locator('article img').evaluateAll((all) => all.map((one) => one.getAttribute('loading')));
    expect(lazy).toEqual([null, 'lazy', 'lazy', 'lazy', 'lazy']);
    const broken = page.getByAltText('A compartment');
    await broken.scrollIntoViewIfNeeded();
    await expect.poll(() => broken.evaluate((one) => one.complete)).toBe(true);
    expect((await broken.boundingBox())?.height).toBeLessThan(40);
    await close();
  });

  test('on paper there is the article, its original’s address, and nothing to press', async () => {
    const { page, close } = await open(`/a/${read.english.id}`, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.site').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Open in Telegram' }).isVisible()).toBe(false);
    const look = await page
      .locator('.original')
      .evaluate((link) => link.ownerDocument.defaultView.getComputedStyle(link, '::after').content);
    expect(look).toContain('https://rails.example/night-trains');
    expect(await root(page).evaluate((html) => html.ownerDocument.defaultView.getComputedStyle(html).color)).toBe(
      'rgb(0, 0, 0)',
    );
    await close();
  });

  test('the rules for Instant View find what they name', async () => {
    const { page, close } = await open(`/a/${read.english.id}`);
    const rules = readFileSync(new URL('../../docs/instant-view.md', import.meta.url), 'utf8');
    const paths = [...rules.matchAll(/^(\S+): +(\/\/.+)$/gm)].map(([, name = '', path = '']) => [name, path] as const);
    const found = await root(page).evaluate(({ ownerDocument: page }, all) => {
      const { FIRST_ORDERED_NODE_TYPE } = page.defaultView.XPathResult;
      return all.map(([name, path]) => {
        const { singleNodeValue: node } = page.evaluate(path, page, null, FIRST_ORDERED_NODE_TYPE);
        return [name, node?.textContent.trim().slice(0, 40)];
      });
    }, paths);
    expect(Object.fromEntries(found)).toEqual({
      title: 'The night train comes back, one border a',
      author: 'Ada Moreau',
      published_date: '2026-11-21T18:40:00.000Z',
      description: expect.stringContaining('Ten years ago'),
      image_url: expect.stringContaining('https://pictures.example/wide.svg'),
      body: expect.stringContaining('Ten years ago'),
      '<slideshow>': expect.stringContaining('The valley at six.'),
      '@unwrap': expect.stringContaining('Line'),
    });
    await close();
  });

  test('a feed is well-formed XML whatever it holds, and gives every article back as it was', async () => {
    const { page, close } = await open('/tags');
    const site = { url: 'https://news.example', path: '', bot: undefined, style: '/page.css', timezone: 'UTC' };
    const nasty = fc.record({ head: arbitraryHead, blocks: arbitraryBlocks, text: fc.string({ unit: 'binary' }) });
    const articles = fc.sample(nasty, 150).map(({ head, blocks, text }, index) => ({
      ...head,
      id: articleIdOf(`${index}`),
      title: `${head.title}${text}`,
      blocks,
    }));
    const feed = { tag: { id: tagIdOf('x'), name: ']]>&<\u0000\uffff' }, articles, updated: NOW };
    const xml = atomFeed(site, feed, i18n.in('ar'), ({ id }) => `urn:x:${id}`);
    const seen = await root(page).evaluate(({ ownerDocument: page }, text) => {
      const parser = new page.defaultView.DOMParser();
      const parsed = parser.parseFromString(text, 'text/xml');
      const texts = (selector: string) => [...parsed.querySelectorAll(selector)].map((one) => one.textContent);
      const contents = texts('content').map((content) => parser.parseFromString(content, 'text/html'));
      return {
        error: texts('parsererror')[0],
        ids: texts('entry > id'),
        scripts: contents.filter((content) => content.querySelector('script, iframe, [onerror]')).length,
      };
    }, xml);
    expect(seen).toEqual({ error: undefined, ids: articles.map(({ id }) => `urn:x:${id}`), scripts: 0 });
    await close();
  });
});

/** What axe-core finds wrong on a page, by all its rules or by these. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      const found = await checker.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    rules && [...rules],
  );
}

/** What is wider than the page, but for what scrolls by itself. */
function stickingOut(page: Page): Promise<string[]> {
  return root(page).evaluate((html) => {
    const width = html.clientWidth;
    const out = [...html.querySelectorAll('body *')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return (right > width + 1 || left < -1) && !one.parentElement.closest('.wide, pre');
    });
    return [...(html.scrollWidth > width ? ['html'] : []), ...out.map(({ tagName }) => tagName)];
  });
}

/** The types of the browser are not those of this program: what is reached from here has none. */
function root(page: Page) {
  return page.locator('html');
}
