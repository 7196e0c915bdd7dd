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

/** A page that tests have one after the other. */
interface Tab {
  page: Page;
  /** Makes its reader one of that language and zone (the machine's, when empty), from the next page on. */
  become(locale: string, timezoneId: string): Promise<void>;
  /** Is told what goes wrong on it. */
  hear: (complaint: string, of: 'page' | 'console') => void;
}

/** Pages of {@link sharedChromium} that no test has now. */
const free: Tab[] = [];

/**
 * Opens pages for the tests of a file, as wide as a phone unless told otherwise; what goes wrong on one fails its test, but
 * for what the browser may say there.
 *
 * A page is kept for the next test, also of other files, as a new one takes two seconds of the processor. Tests share nothing
 * by it: cookies and what a page keeps are taken away in between.
 */
export function eachPage(executable: string | undefined, mayBeSaid = BROKEN_OFF) {
  let browser: Browser;
  let complaints: string[] = [];
  const used: Tab[] = [];
  const complain = (of: string) => void complaints.push(of);

  beforeAll(async () => {
    browser = await sharedChromium(executable ?? '');
  });
  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    for (const tab of used.splice(0)) {
      await leave(tab.page);
      free.push(tab);
    }
    expect(complaints).toEqual([]);
  });

  return {
    complain,
    async open({
      viewport = PHONE,
      colorScheme = 'light',
      locale = 'en-US',
      timezoneId = '',
    }: Look = {}): Promise<Page> {
      const tab = free.pop() ?? (await makeTab(browser));
      used.push(tab);
      tab.hear = (complaint, of) => {
        if (of === 'page' || !mayBeSaid.test(complaint)) complain(complaint);
      };
      await tab.become(locale, timezoneId);
      await tab.page.setViewportSize(viewport);
      await tab.page.emulateMedia({ colorScheme, media: 'screen' });
      return tab.page;
    },
  };
}

async function makeTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const tools = await context.newCDPSession(page);
  const tab: Tab = {
    page,
    hear: () => {},
    // As a context of its own would have it, which cannot be changed.
    async become(locale, timezoneId) {
      await tools.send('Emulation.setUserAgentOverride', { userAgent: '', acceptLanguage: locale });
      await tools.send('Emulation.setLocaleOverride', { locale });
      await tools.send('Emulation.setTimezoneOverride', { timezoneId });
    },
  };
  page.on('pageerror', (error) => tab.hear(String(error), 'page'));
  page.on('console', (message) => {
    if (message.type() === 'error') tab.hear(message.text(), 'console');
  });
  return tab;
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
  await page.evaluate('localStorage.clear(); sessionStorage.clear()');
  await page.unrouteAll();
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.clearCookies();
}
