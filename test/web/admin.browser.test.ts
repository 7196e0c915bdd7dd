import { beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../playground/chromium.ts';
import { eachPage, type Look, PHONE } from '../playground/each-page.ts';
import { keyOf } from '../store/an-article.ts';
import { busyDay, PASSWORD, serveDashboard } from './served-dashboard.ts';
import { violations } from './violations.ts';

const executable = findChromium();
if (!executable) console.warn('No Chromium found (CHROMIUM_PATH, PATH): the dashboard in a browser is NOT tested.');
/** A folder for pictures of what is seen, as docs/operating has them. */
const pictures = process.env['PICTURES'];

const DESK = { width: 1000, height: 900 };

describe.skipIf(!executable)('the dashboard in a browser', () => {
  const house = serveDashboard();
  // The browser complains of the 401 that comes with the form, too; the board asks for fonts of another site, and does not
  // get them.
  const pages = eachPage(executable, /401|fonts\.googleapis\.com/);
  beforeEach(() => busyDay(house));

  async function open(look: Look) {
    const page = await pages.open(look);
    await page.goto(`${house.url}/admin`);
    const logIn = async () => {
      await page.locator('#password').fill(PASSWORD);
      await page.locator('#password').press('Enter');
      await page.locator('h2').first().waitFor();
    };
    return { page, logIn };
  }

  test('axe finds nothing to mend, and nothing sticks out: light, dark, on a phone, from right to left', async () => {
    const arabic = await house.another({ ADMIN_PASSWORD: PASSWORD, DEFAULT_LOCALE: 'ar' });
    const looks = [
      { of: 'light', viewport: DESK, colorScheme: 'light' },
      { of: 'dark', viewport: DESK, colorScheme: 'dark' },
      { of: 'phone', viewport: PHONE, colorScheme: 'light' },
      { of: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
    ] as const;
    const { page, logIn } = await open({});
    await look(looks);
    await page.context().clearCookies();
    await page.goto(`${arabic.url}/admin`);
    await look([{ of: 'arabic', viewport: PHONE, colorScheme: 'light' }]);

    async function look(looks: readonly (Required<Pick<Look, 'viewport' | 'colorScheme'>> & { of: string })[]) {
      const check = async (name: string) => {
        for (const { of, viewport, colorScheme } of looks) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          // Darkness changes the colors, and nothing else.
          expect(
            await violations(page, colorScheme === 'dark' ? ['color-contrast'] : undefined),
            `${name} ${of}`,
          ).toEqual([]);
          const width = await page.evaluate<number>('document.documentElement.scrollWidth');
          expect(width, `${name} ${of}`).toBeLessThanOrEqual(viewport.width);
          if (pictures) await page.screenshot({ path: `${pictures}/${name}${of}.png`, fullPage: true });
        }
      };
      await check('login-');
      await logIn();
      await check('');
      await page.locator('summary').click();
      await check('numbers-');
    }
  });

  test('the hours and numbers of its chart can be read on a phone', async () => {
    const { page, logIn } = await open({ viewport: PHONE });
    await logIn();
    const sizes = await page.locator('.chart .axis').evaluateAll((letters) =>
      letters.map((one) => {
        const { fontSize } = one.ownerDocument.defaultView.getComputedStyle(one);
        return Number.parseFloat(fontSize) * one.getScreenCTM().a;
      }),
    );
    expect(sizes.length).toBeGreaterThan(8);
    expect(Math.min(...sizes)).toBeGreaterThan(10);
  });

  test('from right to left too its chart, its sources and its chats are read as they are written', async () => {
    const arabic = await house.another({ ADMIN_PASSWORD: PASSWORD, DEFAULT_LOCALE: 'ar' });
    const chat = keyOf(-1_001_234_567_890);
    await house.served.store.deadLetters.add({ chat, edition: 1, articleIds: [], reason: '400', refusedAt: 1 });
    const { page, logIn } = await open({ viewport: DESK });
    await page.goto(`${arabic.url}/admin`);
    await logIn();
    const bars = await page.locator('.chart rect').first().boundingBox();
    for (const number of await page.locator('.chart .axis[text-anchor=end]').all()) {
      const { x = 0, width = 0 } = (await number.boundingBox()) ?? {};
      expect(x + width).toBeLessThanOrEqual(bars?.x ?? 0);
    }
    /** Where the signs of each name stand that begins with a sign of no direction. */
    const signs = await page.locator('tbody th').evaluateAll((names) =>
      names.flatMap((name) => {
        const walker = name.ownerDocument.createTreeWalker(name, 4);
        const text = walker.nextNode();
        if (!/^[-/]/.test(text.data)) return [];
        return [
          [0, 1].map((at) => {
            const range = name.ownerDocument.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect().x;
          }),
        ];
      }),
    );
    expect(signs).toHaveLength(2);
    for (const [sign = 0, letter = 0] of signs) expect(sign).toBeLessThan(letter);
  });

  test('a person logs in after a mistake, forgets a failure, looks at the queues, and logs out', async () => {
    const { page, logIn } = await open({ viewport: DESK });
    await page.locator('#password').fill('wrong horse');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('alert').getByText('That is not the password.').waitFor();
    await logIn();
    await page.getByRole('button', { name: 'Forget: 1' }).click();
    await page.getByText('1 digest that Telegram refused').waitFor();

    await page.getByRole('link', { name: 'Queues and jobs' }).click();
    await page.getByText('deliver').first().waitFor();
    if (pictures) await page.screenshot({ path: `${pictures}/queues.png` });

    await page.goto(`${house.url}/admin`);
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.locator('#password').waitFor();
    await page.goto(`${house.url}/admin`);
    expect(await page.locator('h2').count()).toBe(0);
  });
});
