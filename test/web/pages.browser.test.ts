import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadI18n } from '../../src/i18n.ts';
import type { Article } from '../../src/model/article.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { atomFeed } from '../../src/render/pages/atom.ts';
import { listen, type WebServer } from '../../src/web/server.ts';
import { webApp } from '../../src/web/web-app.ts';
import { findChromium } from '../playground/chromium.ts';
import { eachPage, type Look } from '../playground/each-page.ts';
import { realRedis } from '../redis.ts';
import { arbitraryBlocks } from '../render/arbitrary-blocks.ts';
import { arbitraryHead } from '../render/arbitrary-heads.ts';
import { anySign } from '../arbitrary-texts.ts';
import { freePort } from '../free-port.ts';
import { furnish, isPicture, NOW, pictureAt } from './reading-room.ts';
import { violations } from './violations.ts';

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

/** A sheet within the margins that browsers leave. */
const A4 = { width: 718, height: 1047 };

describe.skipIf(!executable)('the pages', () => {
  const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
  const served = realRedis();
  // The browser complains of a page that is not there, too.
  const pages = eachPage(executable, /ERR_FAILED|404/);
  let server: WebServer;
  let url: string;
  let read: Record<'english' | 'chinese' | 'arabic', Article>;

  beforeAll(async () => {
    const shown = { i18n, now: () => NOW, publicUrl: undefined, bot: 'GazetteBot', locale: 'en', timezone: 'UTC' };
    const app = webApp({ health: async () => ({}), pages: { ...shown, store: served.store } });
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    server = await listen('127.0.0.1', port);
    server.serve({ app: async () => app });
  });
  afterAll(async () => {
    await server?.close();
  });
  beforeEach(async () => {
    read = await furnish(served.store);
  });

  /** A page as a reader of that browser sees it. */
  async function open(path: string, look: Look = {}): Promise<Page> {
    const page = await pages.open({ viewport: LOOKS.light.viewport, ...look });
    await page.route(
      ({ hostname }) => hostname.endsWith('pictures.example'),
      (route) => {
        const asked = route.request().url();
        if (!isPicture(asked)) return route.abort();
        return route.fulfill({ contentType: 'image/svg+xml', body: pictureAt(asked) });
      },
    );
    await page.goto(url + path);
    return page;
  }

  test('axe finds nothing to mend, nothing sticks out, and nothing is refused, in whatever light, size and direction', async () => {
    const tag = `/tag/${tagIdOf('Night Trains')}`;
    const visits: [path: string, locale: string, language: string][] = [
      [`/a/${read.english.id}`, 'en-US', 'en'],
      [`/a/${read.chinese.id}`, 'zh-CN', 'zh-Hans'],
      [`/a/${read.arabic.id}`, 'ar', 'ar'],
      [`/a/${read.arabic.id}`, 'en-US', 'en'],
      ['/tags', 'ar', 'ar'],
      [tag, 'en-US', 'en'],
      ['/?page=2', 'ar', 'ar'],
      ['/a/none', 'zh-TW', 'zh-Hant'],
    ];
    const page = await open('/');
    for (const [path, locale, language] of visits) {
      await page.route(url + path, (route) =>
        route.continue({ headers: { ...route.request().headers(), 'accept-language': locale } }),
      );
      await page.goto(url + path);
      await page.unroute(url + path);
      expect(await root(page).getAttribute('lang'), path).toBe(language);
      for (const [look, { viewport, colorScheme, rules }] of Object.entries(LOOKS)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        expect(await stickingOut(page), `${path} ${locale} ${look}`).toEqual([]);
        expect(await violations(page, rules), `${path} ${locale} ${look}`).toEqual([]);
      }
    }
  });

  test('axe and the look for what sticks out see what is wrong', async () => {
    const page = await open('/tags', { viewport: LOOKS['light, at 400 %'].viewport });
    await page.locator('body').evaluate((body) => {
      body.insertAdjacentHTML('beforeend', '<main><img src="/x"><p id="wide">x</p></main>');
      // An attribute would be refused.
      body.querySelector('#wide').style.setProperty('width', '700px');
    });
    expect(await violations(page)).toContainEqual(expect.stringMatching(/^image-alt: <img/));
    expect(await stickingOut(page)).toEqual(['html', 'P']);
  });

  test('pictures wait until they are near, and one that does not come leaves its words and no hole', async () => {
    const page = await open(`/a/${read.english.id}`);
    const lazy = await page.locator('article img').evaluateAll((all) => all.map((one) => one.getAttribute('loading')));
    expect(lazy).toEqual([null, 'lazy', 'lazy', 'lazy', 'lazy']);
    const broken = page.getByAltText('A compartment');
    await broken.scrollIntoViewIfNeeded();
    await expect.poll(() => broken.evaluate((one) => one.complete)).toBe(true);
    expect((await broken.boundingBox())?.height).toBeLessThan(40);
  });

  test('a line about the author that fills several lines begins each where the article’s lines begin', async () => {
    const page = await open(`/a/${read.arabic.id}`, { viewport: LOOKS['light, at 400 %'].viewport });
    expect(await root(page).getAttribute('lang')).toBe('en');
    await page.locator('.byline bdi').evaluate((name) => {
      name.textContent = 'Ada Moreau and Wladimir Alexandrowitsch Wassiliev';
    });
    const gaps = await page.locator('.byline').evaluate((byline) => {
      const ends = new Map<number, number>();
      for (const part of byline.querySelectorAll(':scope > span > *')) {
        const range = byline.ownerDocument.createRange();
        range.selectNodeContents(part);
        for (const { top, right } of range.getClientRects())
          ends.set(Math.round(top), Math.max(right, ends.get(Math.round(top)) ?? 0));
      }
      const { right } = byline.getBoundingClientRect();
      return [...ends.values()].map((end) => Math.round(right - end));
    });
    expect(gaps.length).toBeGreaterThan(2);
    expect(Math.max(...gaps)).toBeLessThan(16);
  });

  test('a raised number leads to its footnote', async () => {
    const page = await open(`/a/${read.english.id}`);
    const note = page.getByText('A poll of 2,000 people');
    expect(await inSight(note)).toBe(false);
    await page.getByRole('link', { name: '1', exact: true }).press('Enter');
    await expect.poll(() => inSight(note)).toBe(true);
  });

  test('on paper there is the article, its original’s address, and nothing to press', async () => {
    const page = await open(`/a/${read.english.id}`, { colorScheme: 'dark' });
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
  });

  test('on paper, where nobody scrolls, a word of code that is longer than a line goes on in the next', async () => {
    const page = await open(`/a/${read.chinese.id}`, { viewport: A4 });
    await page.locator('.text').evaluate((text) => {
      text.insertAdjacentHTML('beforeend', `<pre><code>const key = "${'x'.repeat(300)}";</code></pre>`);
    });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('pre').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });

  test('on paper the original’s address is one from left to right, also among Arabic words', async () => {
    const page = await open(`/a/${read.arabic.id}`, { locale: 'ar' });
    await page.emulateMedia({ media: 'print' });
    const look = await page.locator('.original').evaluate((link) => {
      const { direction, unicodeBidi } = link.ownerDocument.defaultView.getComputedStyle(link, '::after');
      return { direction, unicodeBidi };
    });
    expect(look).toEqual({ direction: 'ltr', unicodeBidi: 'isolate' });
  });

  test.each([8, 14, 20])(
    'on paper, where nobody scrolls, nothing of a table of %i columns sticks out',
    async (columns) => {
      const page = await open(`/a/${read.english.id}`, { viewport: A4 });
      const row = (cell: string) => `<tr>${`<td>${cell}</td>`.repeat(columns)}</tr>`;
      await page.locator('.wide').evaluate((box, rows) => {
        box.innerHTML = `<table><tbody>${rows}</tbody></table>`;
      }, row('Departures') + row('59 €'));
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.wide').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    },
  );

  test('the rules for Instant View find what they name', async () => {
    const page = await open(`/a/${read.english.id}`);
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
  });

  test('a feed is well-formed XML whatever it holds, and gives every article back as it was', async () => {
    const page = await open('/tags');
    const site = { url: 'https://news.example', path: '', bot: undefined, style: '/page.css', timezone: 'UTC' };
    const nasty = fc.record({ head: arbitraryHead, blocks: arbitraryBlocks, text: fc.string({ unit: anySign }) });
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
  });
});

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

function inSight(one: Locator): Promise<boolean> {
  return one.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= element.ownerDocument.defaultView.innerHeight;
  });
}

/** The types of the browser are not those of this program: what is reached from here has none. */
function root(page: Page) {
  return page.locator('html');
}
