import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/playground/world/shapes.ts';
import { findChromium } from './chromium.ts';
import { eachPage, type Look } from './each-page.ts';
import { buttons, details, item, list, paragraph, photo, press, quote, table, times } from './rich/blocks.ts';
import { eachTest } from './running.ts';

const executable = findChromium();
if (!executable) console.warn('No Chromium found (CHROMIUM_PATH, PATH): the tests of rich messages are skipped.');

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="100" height="50"/></svg>';

describe.skipIf(!executable)('rich messages on the chat page', () => {
  const running = eachTest();
  const pages = eachPage(executable);

  const rich = (blocks: unknown[], more: object = {}) => ({
    rich_message: { blocks, skip_entity_detection: true, ...more },
  });

  /** The page of somebody who was sent a rich message, the message's element, and its place. */
  async function show(blocks: unknown[], more: object = {}, look: Look = {}) {
    const { id: chat_id } = await running.telegram.createPerson({ started: true });
    const answer = await running.call<Message>('sendRichMessage', { chat_id, ...rich(blocks, more) });
    if (!answer.result) throw new Error(answer.description);
    const page = await pages.open(look);
    await page.route('https://img.example/**', (route) =>
      route.request().url().includes('dead')
        ? route.abort()
        : route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }),
    );
    await page.goto(running.playground.url);
    const message = page.locator('[data-testid=message][data-from=bot]').last();
    await message.waitFor();
    return { page, message, place: { chat_id, message_id: answer.result.message_id } };
  }

  const sideways = (page: Page) =>
    page
      .locator('html, .timeline, .bubble, .rich')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className));

  test('details unfold and stay so when the message is edited', async () => {
    const story = details('A story', paragraph('What happened.'));
    const { message, place } = await show([story]);
    const inside = message.getByText('What happened.');
    expect(await inside.isVisible()).toBe(false);
    await message.getByText('A story').click();
    await inside.waitFor();
    await running.call('editMessageText', { ...place, ...rich([story, paragraph('Corrected.')]) });
    await message.getByText('Corrected.').waitFor();
    expect(await inside.isVisible()).toBe(true);
    await message.getByText('A story').click();
    await inside.waitFor({ state: 'hidden' });
  });

  test('a button in it reaches the bot, and is busy until the bot answers', async () => {
    const { page, message, place } = await show([
      details('A story', buttons(press('Read', 'read:1', 'primary'), { text: 'Off', disabled: {} })),
    ]);
    await message.getByText('A story').click();
    const button = message.getByRole('button', { name: 'Read' });
    await button.click();
    expect(await button.getAttribute('aria-busy')).toBe('true');
    const [update] = await running.updates({ timeout: 10 });
    expect(update?.callback_query).toMatchObject({ data: 'read:1', message: { message_id: place.message_id } });
    await running.call('answerCallbackQuery', { callback_query_id: update?.callback_query?.id, text: 'Here' });
    await page.getByTestId('toast').getByText('Here').waitFor();
    expect(await message.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
  });

  test('a picture is loaded without saying from where; one that cannot be leaves its place and its host', async () => {
    const { page, message } = await show([
      photo('https://img.example/cat.svg', { text: 'A cat', credit: 'Ann' }),
      photo('https://img.example/dead.svg'),
    ]);
    const loaded = message.locator('img').first();
    await expect.poll(() => loaded.evaluate((image) => 'naturalWidth' in image && image.naturalWidth)).toBe(100);
    expect(await loaded.getAttribute('referrerpolicy')).toBe('no-referrer');
    await message.getByText('A cat').waitFor();
    await message.locator('.picture.missing').getByText('img.example').waitFor();
    expect(await sideways(page)).toEqual([]);
  });

  test('a wide table scrolls within its bubble and nothing else sticks out', async () => {
    const wide = times(20, (index) => ({ text: `column ${index}`, is_header: true }));
    const { page, message } = await show([
      {
        ...table(
          wide,
          times(20, () => ({ text: 'W'.repeat(40) })),
        ),
        is_bordered: true,
      },
      paragraph('W'.repeat(300)),
      buttons(...times(8, () => press('Donaudampfschifffahrt'))),
      list(item(quote(list(item(paragraph('x'.repeat(200))))))),
      { type: 'pre', text: 'y'.repeat(300) },
    ]);
    expect(await message.locator('.scroller').evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
    expect(await sideways(page)).toEqual([]);
  });

  test('buttons that find no room beside each other stand below, and none of their words is cut', async () => {
    const rows = [
      ['1. Read', 'Share', 'Less like this'],
      ['1. Подробнее', 'Поделиться', 'Меньше такого'],
    ];
    const look = { viewport: { width: 360, height: 780 } };
    const stories = rows.map((names) => details('A story', buttons(...names.map((name) => press(name)))));
    const { page, message } = await show(stories, {}, look);
    for (const story of await message.locator('summary').all()) await story.click();
    // A mark that is turning has its corners beside its place.
    await page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => true)');
    const labels = message.getByTestId('rich-button').locator('.label');
    expect(await labels.count()).toBe(6);
    expect(await labels.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0);
    expect(await sideways(page)).toEqual([]);
  });

  test('a post can say what it likes: it stays text', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const { message } = await show([
      { type: 'heading', text: hostile, size: 1 },
      paragraph({ type: 'url', text: hostile, url: 'https://a.example/"><script>' }),
      { type: 'pre', text: hostile, language: hostile },
      table([{ text: hostile }]),
      details(hostile, paragraph('x')),
      { type: 'blockquote', blocks: [paragraph('x')], credit: hostile },
    ]);
    expect(await message.locator('img, script').count()).toBe(0);
    expect(await message.getByText(hostile).count()).toBe(7);
  });

  test('footnotes lead to their place, also into what is closed or folded away', async () => {
    const { message } = await show([
      paragraph(['Said', { type: 'reference_link', text: '[1]', reference_name: 'one' }]),
      paragraph('long '.repeat(1450)),
      paragraph('below the fold'),
      details('Notes', paragraph({ type: 'reference', name: 'one', text: 'The note' })),
    ]);
    const note = message.getByText('The note');
    await message.getByTestId('show-more').waitFor();
    expect(await message.getByText('below the fold').isVisible()).toBe(false);
    await message.getByText('[1]').click();
    await note.waitFor();
    expect(await message.getByTestId('show-more').count()).toBe(0);
  });

  test('a long message shows the rest when asked, and a tall one is shown from its beginning', async () => {
    const { message } = await show([
      { type: 'heading', text: 'The beginning', size: 2 },
      paragraph('long '.repeat(1300)),
      paragraph('more '.repeat(200)),
      paragraph('The end'),
    ]);
    await expect
      .poll(() => message.getByText('The beginning').boundingBox())
      .toMatchObject({
        y: expect.toSatisfy((y: number) => y > 0 && y < 300),
      });
    await message.getByTestId('show-more').click();
    await message.getByText('The end').waitFor();
  });

  test('moments are in the reader’s own zone, spoilers cover, marks and boxes are there', async () => {
    const { message } = await show(
      [
        paragraph([{ type: 'date_time', text: 'then', unix_time: 1_795_340_000, date_time_format: 'DT' }]),
        paragraph([
          { type: 'spoiler', text: 'secret' },
          { type: 'marked', text: 'bright' },
        ]),
        list({ ...item(paragraph('to be done')), has_checkbox: true }),
        list({ ...item(paragraph('third')), value: 3, type: 'i' }),
      ],
      {},
      { timezoneId: 'Asia/Shanghai' },
    );
    await message.getByText('November 22, 2026 at 17:33:20').waitFor();
    const spoiler = message.locator('.spoiler');
    await spoiler.click();
    await expect.poll(() => spoiler.getAttribute('class')).toContain('shown');
    expect(await message.locator('mark').textContent()).toBe('bright');
    expect(await message.getByRole('img', { name: 'To do' }).count()).toBe(1);
    await message.getByText('iii.').waitFor();
  });

  test('right to left the whole message is, Latin lines too', async () => {
    const { message } = await show([paragraph('مرحبا'), paragraph('Rail Weekly')], { is_rtl: true });
    const turned = (text: string) => message.getByText(text).evaluate((one) => one.matches(':dir(rtl)'));
    expect([await turned('مرحبا'), await turned('Rail Weekly')]).toEqual([true, true]);
  });

  test('one that does not say so is read from the left, also where the page is Arabic', async () => {
    const { page, message } = await show([table([{ text: 'Linie' }, { text: 'Abfahrt' }])], {}, { locale: 'ar' });
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const left = async (text: string) => (await message.getByText(text).boundingBox())?.x ?? Number.NaN;
    expect(await left('Linie')).toBeLessThan(await left('Abfahrt'));
  });

  test('a rich message becomes a text by an edit, and a text a rich one', async () => {
    const { message, place } = await show([paragraph('rich')]);
    await running.call('editMessageText', { ...place, text: 'plain' });
    await message.getByText('plain').waitFor();
    expect(await message.locator('.rich').count()).toBe(0);
    await running.call('editMessageText', { ...place, ...rich([{ type: 'heading', text: 'rich again', size: 3 }]) });
    await message.getByRole('heading', { name: 'rich again' }).waitFor();
  });
});
