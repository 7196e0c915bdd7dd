import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { sharedChromium } from './chromium.ts';

/** Opens pages as wide as a phone's for the tests of a file; what goes wrong on one fails its test. */
export function eachPage(executable: string | undefined) {
  let browser: Browser;
  let complaints: string[] = [];
  beforeAll(async () => {
    browser = await sharedChromium(executable ?? '');
  });
  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(complaints).toEqual([]);
  });
  const complain = (of: string) => void complaints.push(of);
  return {
    complain,
    async open(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      page.on('pageerror', (error) => complain(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('ERR_')) complain(message.text());
      });
      return page;
    },
  };
}
