import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findChromium } from '../playground/chromium.ts';
import { eachPage } from '../playground/each-page.ts';
import { type House, test } from './house.ts';
import { DIGEST } from './talk.ts';
import { until } from './until.ts';

const executable = findChromium();
if (!executable) console.warn('No Chromium found (CHROMIUM_PATH, PATH): the first visit in a browser is NOT tested.');

const visits = [
  {
    language: 'English',
    locale: 'en-US',
    start: 'Start',
    welcome: 'Hello! I read the news',
    done: /^Done \(2\)$/,
    hour: 'When would you like your digest?',
    set: 'All set: 2 tags, every day at 20:00',
    stories: /\d+ stories for you/,
    read: /^1\. Read$/,
    time: /Your digest comes at 06:45/,
    dark: 'Switch to dark',
    direction: 'ltr',
    second: { name: 'Berta', language: 'zh-hans', welcome: '您' },
  },
  {
    language: 'Chinese',
    locale: 'zh-CN',
    start: '开始',
    welcome: '您好',
    done: /^选好了（2）$/,
    hour: '您希望每天几点收到摘要？',
    set: '20:00',
    stories: /为您选出 \d+ 条/,
    read: /^1\. 阅读全文$/,
    time: /06:45/,
    dark: '切换到深色',
    direction: 'ltr',
    second: { name: '贝塔', language: 'en', welcome: 'Hello! I read the news' },
  },
  {
    language: 'Arabic',
    locale: 'ar-EG',
    start: 'ابدأ',
    welcome: 'أهلًا بك',
    done: /^تم \(\D*2\D*\)$/,
    hour: 'متى تريد أن يصلك موجزك؟',
    set: '20:00',
    stories: /أخبار لك|خبر|خبران لك/,
    read: /^1\. قراءة$/,
    time: /06:45/,
    dark: 'التحويل إلى الداكن',
    direction: 'rtl',
    second: { name: 'برلين', language: 'de', welcome: 'Hallo! Ich lese die Nachrichten' },
  },
];

describe.skipIf(!executable)('the first visit in a browser on a phone', () => {
  const pages = eachPage(executable);

  for (const visit of visits)
    test(`in ${visit.language}: Start, two tags, an hour, the first digest, a full article`, async ({ house }) => {
      const { program, url } = await startFresh(house);
      const page = await pages.open({ locale: visit.locale });
      page.on('request', (request) => {
        if (!request.url().startsWith(url)) pages.complain(`asked for ${request.url()}`);
      });
      const fromBot = (index: number) => page.locator('[data-testid=message][data-from=bot]').nth(index);
      const button = (message: Locator, name: string | RegExp) =>
        message.getByTestId('inline-button').filter({ hasText: name });

      await page.goto(url);
      await page.getByTestId('start-button').filter({ hasText: visit.start }).click();
      expect(await directionOf(page)).toBe(visit.direction);

      const welcome = fromBot(0);
      await welcome.getByText(visit.welcome).waitFor();
      for (const place of [0, 1]) {
        const shown = (await welcome.getByTestId('inline-button').nth(place).textContent()) ?? '';
        expect(shown).toMatch(/.+ · \u2068?\d+/);
        // The mark that says where a line begins stays in front.
        const label = shown.replace(/^\u200f/, '');
        await welcome.getByTestId('inline-button').nth(place).click();
        await button(welcome, `✓ ${label}`).waitFor();
      }
      await button(welcome, visit.done).click();
      await welcome.getByText(visit.hour).waitFor();
      expect(await directionOf(page, '[data-from=bot] [data-testid=message-text]')).toBe(visit.direction);
      await button(welcome, '20:00').click();
      await welcome.getByText(visit.set).waitFor();

      const digest = fromBot(1);
      await digest.getByText(DIGEST).waitFor();
      const text = (await digest.getByTestId('message-text').textContent()) ?? '';
      expect(text).toMatch(visit.stories);
      const title = (await digest.locator('summary').first().locator('b, strong').textContent()) ?? '';
      expect(title).toMatch(/./);
      await digest.getByTestId('rich-button').filter({ hasText: visit.read }).first().click();
      const article = fromBot(2);
      await article.waitFor();
      expect(await article.getByTestId('message-text').textContent()).toContain(
        title.replace(/^1\. |[\u200f\u2068\u2069]|…$/g, ''),
      );
      await staysWithin(page);

      await page.getByTestId('message-input').fill('/time 06:45');
      await page.getByTestId('send').click();
      await fromBot(3).getByText(visit.time).waitFor();

      await page.getByTestId('back').click();
      const colors = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      const light = await colors();
      expect(await page.getByTestId('theme-toggle').getAttribute('aria-label')).toContain(visit.dark);
      await page.getByTestId('theme-toggle').click();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      expect(await colors()).not.toBe(light);

      const { name, language, welcome: greeting } = visit.second;
      if (!(await page.getByTestId('add-person').isVisible())) await page.getByTestId('account').click();
      await page.getByTestId('add-person').click();
      await page.getByTestId('person-name').fill(name);
      await page.getByTestId('person-language').selectOption(language);
      await page.getByTestId('person-form-save').click();
      await page.getByTestId('start-button').click();
      await fromBot(0).getByText(greeting).first().waitFor();
      await staysWithin(page);

      expect(await program.stop('SIGINT')).toMatchObject({ code: 0, stderr: '' });
    });
});

/** The whole program as `npm start` runs it: no token, the sample posts. */
async function startFresh(house: House) {
  const program = house.start();
  await program.ready();
  const url = await until('the address', () => /(http:\S+)\n$/.exec(program.stdout())?.[1], {
    explain: program.report,
  });
  return { program, url };
}

/** How the lines of the page, or of what that selector finds first, run. */
function directionOf(page: Page, selector = 'body'): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).direction`);
}

/** Nothing is wider than the phone. */
async function staysWithin(page: Page): Promise<void> {
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
}
