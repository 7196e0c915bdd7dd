import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { findChromium } from './chromium.ts';
import { eachPage, type Look } from './each-page.ts';
import { eachTest } from './running.ts';

const executable = findChromium();
if (!executable) console.warn('No Chromium found (CHROMIUM_PATH, PATH): the tests of the chat page are skipped.');

describe.skipIf(!executable)('the chat page', () => {
  const running = eachTest();
  const pages = eachPage(executable);

  async function visit(look: Look = {}): Promise<Page> {
    const page = await pages.open(look);
    page.on('request', (request) => {
      if (!request.url().startsWith(running.playground.url)) pages.complain(`asked for ${request.url()}`);
    });
    await page.goto(running.playground.url);
    await page.locator('html[data-ready]').waitFor();
    return page;
  }

  /** A person who has started, on the page, and their chat. */
  async function visitStarted(look: Look = {}) {
    const page = await visit(look);
    await page.getByTestId('start-button').click();
    await page.getByTestId('message').waitFor();
    const [person] = await running.telegram.persons();
    if (!person) throw new Error('the page made nobody');
    return { page, chat_id: person.id };
  }

  const fromBot = (page: Page) => page.locator('[data-testid=message][data-from=bot]');

  test('a newcomer finds a person to be, presses Start, reads the answer and presses its button', async () => {
    await running.call('setMyDescription', { description: 'I bring the news.' });
    const page = await visit({ locale: 'de-AT' });
    await page.getByTestId('about').getByText('I bring the news.').waitFor();
    expect(await running.telegram.persons()).toMatchObject([
      { id: 1001, name: 'Alex', language_code: 'de', started: false },
    ]);
    await page.getByTestId('start-button').click();
    const [start] = await running.updates({ timeout: 10 });
    expect(start?.message).toMatchObject({ text: '/start', from: { language_code: 'de' } });

    await running.send({
      chat_id: 1001,
      text: '<b>Welcome</b> &lt;img src=x onerror=alert(1)&gt;',
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'Pick tags', callback_data: 'pick' }]] },
    });
    const welcome = fromBot(page);
    await welcome.waitFor();
    expect(await welcome.getByTestId('message-text').innerHTML()).toBe(
      '<strong>Welcome</strong> &lt;img src=x onerror=alert(1)&gt;',
    );

    const button = page.getByTestId('inline-button');
    await button.click();
    expect(await button.getAttribute('aria-busy')).toBe('true');
    const [press] = await running.updates({ timeout: 10, offset: (start?.update_id ?? 0) + 1 });
    const { message_id } = press?.callback_query?.message ?? {};
    await running.call('answerCallbackQuery', { callback_query_id: press?.callback_query?.id, text: 'Here they are' });
    await page.getByTestId('toast').getByText('Here they are').waitFor();
    await running.call('editMessageText', { chat_id: 1001, message_id, text: 'Tags' });
    await welcome.getByText('bearbeitet').waitFor();
    expect(await welcome.getAttribute('data-message-id')).toBe(String(message_id));
    expect(await button.count()).toBe(0);
  });

  test('what was written while the playground did not answer stands in the field again, and is sent from there', async () => {
    const { page, chat_id } = await visitStarted();
    const input = page.getByTestId('message-input');
    await page.route(
      ({ pathname }) => pathname.endsWith('/messages'),
      (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()),
    );
    await input.fill('A long thought');
    await input.press('Enter');
    await page.getByTestId('toast').getByText('The playground does not answer.').waitFor();
    await expect.poll(() => input.inputValue()).toBe('A long thought');
    await page.unrouteAll();
    await input.press('Enter');
    await running.telegram.waitForMessage(chat_id, ({ text }) => text === 'A long thought');
    expect(await input.inputValue()).toBe('');
  });

  test('what is written next replies to a message that wants a reply, and only that', async () => {
    const { page, chat_id } = await visitStarted();
    const [start] = await running.updates({ timeout: 10 });
    const { message_id } = await running.send({ chat_id, text: 'What for?', reply_markup: { force_reply: true } });
    await fromBot(page).getByText('What for?').waitFor();
    const input = page.getByTestId('message-input');
    for (const text of ['trains', 'thanks']) {
      await input.fill(text);
      await input.press('Enter');
      await page.getByTestId('message').getByText(text).waitFor();
    }
    const updates = await running.updates({ timeout: 10, offset: (start?.update_id ?? 0) + 1 });
    const replies = updates.map(({ message }) => [message?.text, message?.reply_to_message?.message_id]);
    expect(replies).toEqual([
      ['trains', message_id],
      ['thanks', undefined],
    ]);
  });

  test('an alert waits until it is acknowledged', async () => {
    const { page, chat_id } = await visitStarted();
    const reply_markup = { inline_keyboard: [[{ text: 'b', callback_data: 'd' }]] };
    await running.send({ chat_id, text: 'x', reply_markup });
    const [start] = await running.updates({ timeout: 10 });
    await page.getByTestId('inline-button').click();
    const [press] = await running.updates({ timeout: 10, offset: (start?.update_id ?? 0) + 1 });
    const answer = { callback_query_id: press?.callback_query?.id, text: 'Careful', show_alert: true };
    expect(await running.call('answerCallbackQuery', answer)).toMatchObject({ ok: true });
    await page.getByTestId('alert').getByText('Careful').waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('alert').waitFor({ state: 'detached' });
  });

  test('what the format can do is shown: quotes unfold, spoilers reveal, links open apart', async () => {
    const { page, chat_id } = await visitStarted();
    const long = 'A sentence that fills a line and goes on. '.repeat(12);
    await running.send({
      chat_id,
      parse_mode: 'HTML',
      text: `<blockquote expandable>${long}</blockquote>\n<tg-spoiler>secret</tg-spoiler> <a href="https://example.com/a">link</a> <pre><code class="language-ts">let x;</code></pre> /help <i>i</i><u>u</u><s>s</s>`,
    });
    const message = fromBot(page);
    const inside = message.locator('blockquote .inside');
    const height = async () => (await inside.boundingBox())?.height ?? 0;
    await expect.poll(height).toBeLessThan(90);
    await message.getByRole('button', { name: 'Show the whole quote' }).click();
    await expect.poll(height).toBeGreaterThan(150);

    const spoiler = message.getByText('secret');
    const hidden = () => spoiler.evaluate((element) => !element.classList.contains('shown'));
    expect(await hidden()).toBe(true);
    await spoiler.click();
    await expect.poll(hidden).toBe(false);

    const link = message.getByTestId('message-text').getByRole('link', { name: 'link' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
    await message.getByRole('button', { name: '/help' }).click();
    await running.telegram.waitForMessage(chat_id, ({ text }) => text === '/help');
  });

  test('commands come by the menu and by typing, in the language of the person', async () => {
    const commands = ['start', 'stop', 'help'].map((command) => ({ command, description: `about ${command}` }));
    await running.call('setMyCommands', { commands });
    const { page, chat_id } = await visitStarted({ viewport: { width: 1100, height: 800 } });
    await page.getByTestId('menu').click();
    await page.getByTestId('command').filter({ hasText: '/help' }).click();
    await running.telegram.waitForMessage(chat_id, ({ text }) => text === '/help');

    const input = page.getByTestId('message-input');
    await input.pressSequentially('/st');
    expect(await page.getByTestId('command').count()).toBe(2);
    await input.press('ArrowDown');
    await input.press('Tab');
    expect(await input.inputValue()).toBe('/stop ');
    await input.pressSequentially('now');
    await input.press('Enter');
    await running.telegram.waitForMessage(chat_id, ({ text }) => text === '/stop now');
    expect(await input.inputValue()).toBe('');
  });

  test('one can be several people, each with a chat of their own and their drafts kept', async () => {
    const { page, chat_id } = await visitStarted({ viewport: { width: 1100, height: 800 } });
    await page.getByTestId('message-input').fill('half a thou');
    await page.getByTestId('add-person').click();
    await page.getByTestId('person-name').fill('李雷');
    await page.getByTestId('person-language').selectOption('zh-hans');
    await page.getByTestId('person-form-save').click();
    await page.getByTestId('start-button').click();
    const li = (await running.telegram.persons()).at(-1);
    expect(li).toMatchObject({ name: '李雷', language_code: 'zh-hans' });
    await running.telegram.waitForMessage(li?.id ?? 0, ({ text }) => text === '/start');

    await running.send({ chat_id, text: 'for Alex' });
    const alex = page.getByTestId('person').filter({ hasText: 'Alex' });
    await alex.getByLabel('1 unread message').waitFor();
    await alex.click();
    await fromBot(page).getByText('for Alex').waitFor();
    expect(await page.getByTestId('message-input').inputValue()).toBe('half a thou');
    await page.reload();
    await fromBot(page).getByText('for Alex').waitFor();
  });

  test('blocking the bot leaves one button, which brings it back', async () => {
    const { page, chat_id } = await visitStarted();
    await page.getByTestId('options').click();
    await page.getByTestId('block').click();
    await page.getByTestId('start-button').getByText('Unblock').waitFor();
    expect(await running.call('sendMessage', { chat_id, text: 'x' })).toMatchObject({ status: 403 });
    await page.getByTestId('start-button').click();
    await page.getByTestId('message-input').waitFor();
    expect(await running.call('sendMessage', { chat_id, text: 'x' })).toMatchObject({ ok: true });
  });

  test('a group is made on the page, and the bot is in it', async () => {
    const { page } = await visitStarted({ viewport: { width: 1100, height: 800 } });
    await page.getByTestId('new-group').click();
    await page.getByTestId('group-title').fill('Newsroom');
    await page.getByTestId('group-form-save').click();
    await page.getByTestId('service').getByText('Gazette joined the group').waitFor();
    await page.getByTestId('message-input').fill('/tags');
    await page.getByTestId('send').click();
    await page.locator('[data-testid=message][data-from=person]').getByText('/tags').waitFor();
  });

  test('typing is shown until the message comes', async () => {
    const { page, chat_id } = await visitStarted();
    await running.call('sendChatAction', { chat_id, action: 'typing' });
    await page.getByTestId('chat-status').getByText('typing…').waitFor();
    await running.send({ chat_id, text: 'x' });
    await page.getByTestId('chat-status').getByText('bot', { exact: true }).waitFor();
  });

  test('a Chinese browser sees Chinese, and its person speaks it', async () => {
    const page = await visit({ locale: 'zh-CN' });
    expect(await page.getByTestId('start-button').textContent()).toBe('开始');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await running.telegram.persons()).toMatchObject([{ language_code: 'zh-hans' }]);
  });

  test.each([
    ['en-US', 'left'],
    ['ar', 'right'],
  ] as const)('names in all letters begin where the others do, in a browser of %s on the %s', async (locale, side) => {
    for (const name of ['Ann', 'مريم']) await running.telegram.createPerson({ name });
    const page = await visit({ locale, viewport: { width: 1100, height: 800 } });
    await page.getByTestId('person').first().waitFor();
    const begins = (name: string) =>
      page
        .getByTestId('person')
        .getByText(name, { exact: true })
        .evaluate((text, edge) => {
          const range = text.ownerDocument.createRange();
          range.selectNodeContents(text);
          return Math.round(range.getBoundingClientRect()[edge]);
        }, side);
    expect(await begins('مريم')).toBe(await begins('Ann'));
  });

  test('dark follows the system until it is toggled, and the choice is kept', async () => {
    const page = await visit({ colorScheme: 'dark', viewport: { width: 1100, height: 800 } });
    const theme = () => page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('dark');
    await page.getByTestId('theme-toggle').click();
    expect(await theme()).toBe('light');
    await page.reload();
    await page.locator('html[data-ready]').waitFor();
    expect(await theme()).toBe('light');
  });

  test('nothing sticks out at 360 pixels, however long a word is', async () => {
    const { page, chat_id } = await visitStarted({ viewport: { width: 360, height: 640 } });
    const reply_markup = {
      inline_keyboard: [Array.from({ length: 4 }, () => ({ text: 'Donaudampfschifffahrt', callback_data: 'x' }))],
    };
    await running.send({ chat_id, text: `${'W'.repeat(300)} https://example.com/${'a'.repeat(200)}`, reply_markup });
    await fromBot(page).waitFor();
    const overflow = () =>
      page
        .locator('html, .timeline, .message:not(.own) .bubble, .keys, .list, .people, .bar')
        .evaluateAll((elements) =>
          elements.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className),
        );
    expect(await overflow()).toEqual([]);
    await page.getByTestId('back').click();
    await page.getByTestId('chats').waitFor();
    expect(await overflow()).toEqual([]);
  });

  test('who has scrolled up stays there and is told what came', async () => {
    const { page, chat_id } = await visitStarted();
    for (let index = 0; index < 30; index++) await running.send({ chat_id, text: `line ${index}\n\nmore` });
    await fromBot(page).getByText('line 29').waitFor();
    const timeline = page.locator('.timeline');
    await expect
      .poll(() => timeline.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight))
      .toBeLessThan(5);
    await timeline.evaluate((element) => element.scrollTo({ top: 0, behavior: 'instant' }));
    await page.getByRole('button', { name: 'To the newest message' }).waitFor();
    await running.send({ chat_id, text: 'late' });
    await page.locator('.down .badge').getByText('1').waitFor();
    expect(await timeline.evaluate((element) => element.scrollTop)).toBeLessThan(50);
    await page.getByRole('button', { name: 'To the newest message' }).click();
    await expect
      .poll(() => timeline.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight))
      .toBeLessThan(5);
  });

  test('it comes back by itself when the playground was gone', async () => {
    const page = await visit();
    const { port } = running.playground;
    await running.playground.close();
    await page.getByTestId('chat-status').getByText('connecting…').waitFor();
    const again: Playground = await startPlayground({ host: '127.0.0.1', port });
    running.playground = again;
    await page.getByTestId('chat-status').getByText('bot', { exact: true }).waitFor();
    await page.getByTestId('start-button').click();
    await page.getByTestId('message').waitFor();
  });
});
