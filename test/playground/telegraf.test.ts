import { Telegraf } from 'telegraf';
import { expect, onTestFinished, test } from 'vitest';
import { run } from './running.ts';

test('a real Telegraf bot finds its Telegram here: polling, commands, buttons, edits, errors', async () => {
  const { playground, telegram } = await run();
  const bot = new Telegraf('1:x', { telegram: { apiRoot: playground.apiRoot } });
  onTestFinished(async () => {
    bot.stop();
    await playground.close();
  });
  bot.start((context) =>
    context.replyWithHTML(`Hello <b>${context.from.first_name}</b>`, {
      reply_markup: { inline_keyboard: [[{ text: 'more', callback_data: 'more' }]] },
    }),
  );
  bot.action('more', async (context) => {
    await context.answerCbQuery('here it is');
    await context.editMessageText('<i>more</i>', { parse_mode: 'HTML' });
  });
  bot.command('break', async (context) => {
    await context.replyWithHTML('<p>').catch((error: Error) => context.reply(error.message));
  });
  bot.command('photo', (context) => context.replyWithPhoto({ source: Buffer.from('x') }, { caption: 'uploaded' }));
  void bot.launch();

  const ann = await telegram.createPerson({ name: 'Ann' });
  await telegram.say(ann.id, '/start');
  const hello = await telegram.waitForMessage(ann.id);
  expect(hello).toMatchObject({ text: 'Hello Ann', entities: [{ type: 'bold', offset: 6, length: 3 }] });
  expect(await telegram.press(ann.id, hello, 'more')).toMatchObject({ answered: true, text: 'here it is' });
  await telegram.waitForMessage(ann.id, ({ text, edit_date }) => text === 'more' && edit_date !== null);
  await telegram.say(ann.id, '/break');
  await telegram.waitForMessage(ann.id, ({ text }) =>
    text.includes('400: Bad Request: can\'t parse entities: Unsupported start tag "p"'),
  );
  await telegram.say(ann.id, '/photo');
  await telegram.waitForMessage(ann.id, ({ text }) => text === 'uploaded');
});
