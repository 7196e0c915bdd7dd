import axe from 'axe-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium, sharedChromium } from '../playground/chromium.ts';
import { busyDay, PASSWORD, serveDashboard } from './served-dashboard.ts';

const executable = findChromium();
if (!executable) console.warn('No Chromium found (CHROMIUM_PATH, PATH): the dashboard in a browser is NOT tested.');
/** A folder for pictures of what is seen, as docs/operating has them. */
const pictures = process.env['PICTURES'];

const DESK = { width: 1000, height: 900 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(!executable)('the dashboard in a browser', () => {
  const house = serveDashboard();
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium(executable ?? '');
  });
  beforeEach(() => busyDay(house));

  async function open(options: BrowserContextOptions, url = house.url) {
    const complaints: string[] = [];
    const context = await browser.newContext({ locale: 'en-US', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    // The browser complains of the 401 that comes with the form, too.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    /** Asks all of axe's rules, or these. */
    const check = async (name: string, rules?: string[]) => {
      await page.evaluate(axe.source);
      const found = await page.evaluate(async (runOnly) => {
        const { axe: checker } = globalThis as unknown as { axe: typeof axe };
        const { violations } = await checker.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      }, rules);
      expect(found, name).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(
        options.viewport?.width ?? 0,
      );
      if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    };
    await page.goto(`${url}/admin`);
    const logIn = async () => {
      await page.locator('#password').fill(PASSWORD);
      await page.locator('#password').press('Enter');
      await page.locator('h2').first().waitFor();
    };
    return { page, complaints, check, logIn, close: () => context.close() };
  }

  test('axe finds nothing to mend, and nothing sticks out: light, dark, on a phone, from right to left', async () => {
    const arabic = await house.another({ ADMIN_PASSWORD: PASSWORD, DEFAULT_LOCALE: 'ar' });
    const states: [name: string, options: BrowserContextOptions, url?: string][] = [
      ['light', { viewport: DESK, colorScheme: 'light' }],
      ['dark', { viewport: DESK, colorScheme: 'dark' }],
      ['phone', { viewport: PHONE, colorScheme: 'light' }],
      ['phone-dark', { viewport: PHONE, colorScheme: 'dark' }],
      ['arabic', { viewport: PHONE, colorScheme: 'light' }, arabic.url],
    ];
    for (const [name, options, url] of states) {
      const { page, complaints, check, logIn, close } = await open(options, url);
      // Darkness changes the colors, and nothing else.
      const rules = options.colorScheme === 'dark' ? ['color-contrast'] : undefined;
      await check(`login-${name}`, rules);
      await logIn();
      await check(name, rules);
      await page.locator('summary').click();
      await check(`${name}-numbers`, rules);
      expect(complaints, name).toEqual([]);
      await close();
    }
  });

  test('a person logs in after a mistake, forgets a failure, looks at the queues, and logs out', async () => {
    const { page, complaints, logIn, close } = await open({ viewport: DESK });
    await page.locator('#password').fill('wrong horse');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('alert').getByText('That is not the password.').waitFor();
    await logIn();
    await page.getByRole('button', { name: 'Forget: 1' }).click();
    await page.getByText('1 digest that Telegram refused').waitFor();

    await page.getByRole('link', { name: 'Queues and jobs' }).click();
    await page.getByText('deliver').first().waitFor();
    if (pictures) await page.screenshot({ path: `${pictures}/queues.png` });
    // The board asks for fonts of another site, and does not get them.
    expect(complaints.filter((complaint) => !complaint.includes('fonts.googleapis.com'))).toEqual([]);

    await page.goto(`${house.url}/admin`);
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.locator('#password').waitFor();
    await page.goto(`${house.url}/admin`);
    expect(await page.locator('h2').count()).toBe(0);
    await close();
  });
});
