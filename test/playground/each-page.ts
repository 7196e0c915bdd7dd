import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { sharedChromium } from './chromium.ts';

/** How somebody looks at a page. */
export interface Look {
  locale?: string;
  timezoneId?: string;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

export const PHONE = { width: 390, height: 844 };

/** An empty page that wants no picture for its tab either. */
const EMPTY = { contentType: 'text/html', body: '<link rel="icon" href="data:,">' };

/** What the browser says of a request that a test broke off. */
const BROKEN_OFF = /ERR_/;

/**
 * Opens pages for the tests of a file, as wide as a phone unless told otherwise; what goes wrong on one fails its test, but
 * for what the browser may say there.
 *
 * A page is kept for the next test of its language and zone, as what it shows first takes its process seconds of the processor. Tests
 * share nothing by it: each has servers of its own, and what a page keeps goes by their ports.
 */
export function eachPage(executable: string | undefined, mayBeSaid = BROKEN_OFF) {
  let browser: Browser;
  let complaints: string[] = [];
  const kept: { of: string; page: Page }[] = [];
  const used: typeof kept = [];
  const complain = (of: string) => void complaints.push(of);

  beforeAll(async () => {
    browser = await sharedChromium(executable ?? '');
    return async () => {
      for (const context of browser.contexts()) await context.close();
    };
  });
  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    for (const one of used.splice(0)) {
      await leave(one.page);
      kept.push(one);
    }
    expect(complaints).toEqual([]);
  });

  async function make(of: Pick<Look, 'locale' | 'timezoneId'>): Promise<Page> {
    const context = await browser.newContext(of);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => complain(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !mayBeSaid.test(message.text())) complain(message.text());
    });
    return page;
  }

  return {
    complain,
    async open({ viewport = PHONE, colorScheme = 'light', locale = 'en-US', ...more }: Look = {}): Promise<Page> {
      const of = JSON.stringify({ locale, ...more });
      const at = kept.findIndex((one) => one.of === of);
      const one = kept.splice(at, at < 0 ? 0 : 1)[0] ?? { of, page: await make({ locale, ...more }) };
      used.push(one);
      await one.page.setViewportSize(viewport);
      await one.page.emulateMedia({ colorScheme, media: 'screen' });
      return one.page;
    },
  };
}

/**
 * Ends what a test began on a page and in its context. It stays on its site, which for `about:blank` it would leave: then
 * the browser makes it another process, and again for the next test.
 */
async function leave(page: Page): Promise<void> {
  for (const event of ['request', 'dialog', 'popup'] as const) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route('**/left', (route) => route.fulfill(EMPTY));
  await page.goto(new URL('/left', page.url()).href);
  await page.unrouteAll();
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.clearCookies();
}
