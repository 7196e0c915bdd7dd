import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { encodePress } from '../../src/model/press-codec.ts';
import { buttonsOf, type ChatMessage } from '../../src/playground/client.ts';
import { readButton } from './stories.ts';
import { BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  world.setNow(BASE);
  ann = await world.newcomer('Ann');
  await world.ask(ann, '/subscribe Science, Chess');
});

const key = () => subscriberKey({ chatId: ann, threadId: null });

/** A message of the bot with a button that says whatever it is told to. */
async function messageWith(data: string): Promise<ChatMessage> {
  const reply_markup = { inline_keyboard: [[{ text: 'Press me', callback_data: data }]] };
  const reply = await world.call('sendMessage', { chat_id: ann, text: 'Look at this', reply_markup });
  if (!reply.ok) throw new Error(reply.description);
  const message = await world.telegram.lastFromBot(ann);
  if (!message) throw new Error('no message');
  return message;
}

describe('callback data that no button of ours carries', () => {
  const science = tagIdOf('Science');
  test.each([
    ['nothing', '1'],
    ['of another version', `2|unsubscribe|${science}`],
    ['of no version', `unsubscribe|${science}`],
    ['cut in the middle', encodePress({ do: 'unsubscribe', tag: science }).slice(0, -3)],
    ['with more behind it', `${encodePress({ do: 'unsubscribe', tag: science })}|x`],
    ['for an action there is not', '1|delete-everything|1'],
    ['for what every object inherits', '1|constructor|1'],
    ['with an hour there is not', '1|set-time|25:99|0'],
    ['with a language there is not', '1|set-language|tlh'],
    ['with an empty language', '1|set-language|'],
    ['with a page below none', `1|toggle|${science}|1|-1|0`],
    ['with a number too long', '1|turn|9999999999999999999|0'],
    ['for a stop that is neither sure nor not', '1|stop|yes'],
    ['with hours out of order', '1|set-times|20000800'],
    ['with more hours than a day may have', `1|set-times|${'0700080009001000110012001300'}`],
    ['with a day there is not', '1|set-days|8'],
    ['with quiet hours that end as they begin', '1|set-quiet|2200-2200'],
    ['with a pause of more than a year', '1|pause|366'],
    ['with a size there is not', '1|set-size|s7'],
    ['with a screen there is not', '1|settings|secrets'],
    ['for another chat, cut', '1|for|-cs5zvtae|set-days'],
    ['for another chat on behalf of a third', '1|for|-cs5zvtae|for|-cs5zvtae|resume'],
    ['for another chat whose number is too large', '1|for|-zzzzzzzzzzz|resume'],
    ['of nothing but bars', '|'.repeat(64)],
    ['with markup in it', '1|open|<b>aaaaaaaa|0'],
    ['in other scripts', '停|删除|全部'],
  ])('%s is answered kindly, and changes nothing', async (_, data) => {
    const message = await messageWith(data);
    const before = await world.snapshot();
    const tapped = await world.tap(ann, message, 'Press me');
    expect(tapped).toEqual({ popup: t('button-stale'), alert: false, message, fresh: [] });
    expect(await world.snapshot()).toEqual(before);
  });
});

describe('what is well-formed but names what is not there', () => {
  test.each([
    ['an article', encodePress({ do: 'open', article: articleIdOf('gone'), part: 0 }), 'article-missing'],
    ['a digest', encodePress({ do: 'turn', edition: 1, page: 0 }), 'digest-gone'],
    [
      'an article of a digest that is gone',
      encodePress({ do: 'read', edition: 1, article: articleIdOf('gone'), part: 0 }),
      'article-missing',
    ],
    [
      'the next article of a digest that is gone',
      encodePress({ do: 'step', edition: 1, article: articleIdOf('gone') }),
      'article-missing',
    ],
    ['a tag to list', encodePress({ do: 'list', tag: tagIdOf('gone') }), 'unknown-tag-gone'],
    ['a tag to subscribe to', encodePress({ do: 'subscribe', tag: tagIdOf('gone') }), 'unknown-tag-gone'],
    ['a tag to follow', encodePress({ do: 'follow', tag: tagIdOf('gone') }), 'unknown-tag-gone'],
    ['a tag to leave', encodePress({ do: 'unsubscribe', tag: tagIdOf('gone') }), 'unknown-tag-gone'],
    [
      'a tag to turn on',
      encodePress({ do: 'toggle', tag: tagIdOf('gone'), on: true, page: 0, welcome: false }),
      'unknown-tag-gone',
    ],
  ])('%s is answered with that, and changes nothing', async (_, data, word) => {
    const message = await messageWith(data);
    const before = await world.snapshot();
    const tapped = await world.tap(ann, message, 'Press me');
    expect(tapped.popup).toBe(t(word));
    expect(await world.snapshot()).toEqual(before);
  });

  test('a zone changes nothing', async () => {
    const message = await messageWith('1|set-zone|Mars/Olympus');
    const before = await world.snapshot();
    const tapped = await world.tap(ann, message, 'Press me');
    expect(tapped.message.text).toBe(t('zone-wrong', { text: 'Mars/Olympus' }));
    expect(await world.snapshot()).toEqual(before);
  });

  test('a clock of no zone changes nothing', async () => {
    const message = await messageWith('1|set-clock|Mars/Olympus');
    const before = await world.snapshot();
    const tapped = await world.tap(ann, message, 'Press me');
    expect(tapped).toMatchObject({ popup: t('button-stale'), message, fresh: [] });
    expect(await world.snapshot()).toEqual(before);
  });

  test.each([
    ['of tags', encodePress({ do: 'browse', page: 9_999, welcome: false }), '2 of 2'],
    [
      'of an article',
      encodePress({ do: 'open', article: articleIdOf('https://news.example/Science/1'), part: 99 }),
      '',
    ],
  ])('a page %s past the end is the last', async (_, data, label) => {
    const tapped = await world.tap(ann, await messageWith(data), 'Press me');
    if (label === '') expect(tapped.fresh[0]?.text).toContain('The whole story of Science 1.');
    else expect(labelsOf(tapped.message)).toContain(label);
  });
});

describe('a button of another chat', () => {
  test('acts on the chat where it is pressed, never on the other', async () => {
    const digest = await world.askOne(ann, '/digest');
    const stop = await world.askOne(ann, '/stop');
    const bob = (await world.telegram.createPerson({ name: 'Bob', languageCode: 'en', started: true })).id;
    const send = async (data: string) => {
      const reply_markup = { inline_keyboard: [[{ text: 'Press me', callback_data: data }]] };
      await world.call('sendMessage', { chat_id: bob, text: 'Forwarded', reply_markup });
      const message = await world.telegram.lastFromBot(bob);
      if (!message) throw new Error('no message');
      return message;
    };
    const before = await world.snapshot();
    const edition = (await world.store.ledger.latest(key()))?.edition ?? 0;
    const turned = await world.tap(bob, await send(encodePress({ do: 'turn', edition, page: 0 })), 'Press me');
    expect(turned).toMatchObject({ popup: t('digest-gone'), alert: true });
    const sure = buttonsOf(stop)[0]?.callback_data ?? '';
    await world.tap(bob, await send(sure), 'Press me');
    expect(await world.snapshot()).toEqual(before);
    expect((await world.tap(ann, digest, readButton(digest, 1))).fresh).toHaveLength(1);
  });
});

describe('a button pressed', () => {
  test('twice does what it does once', async () => {
    const asked = await world.askOne(ann, '/unsubscribe');
    const presses = await Promise.all([1, 2].map(() => world.telegram.press(ann, asked, 'Chess')));
    await world.bot.settled();
    expect(presses.map(({ answered, text }) => [answered, text])).toEqual([
      [true, undefined],
      [true, t('not-subscribed', { tags: 'Chess' })],
    ]);
    expect((await world.current(asked)).text).toBe(t('unsubscribed', { tags: 'Chess' }));
  });

  const own = async () =>
    (await world.store.subscribers.subscriptions(key())).map(({ tag, cadence }) => [tag, cadence]);

  test('twice subscribes once, and on an older list does what is written on it', async () => {
    await world.ask(ann, '/unsubscribe all');
    const [list, older, found] = [
      await world.askOne(ann, '/tags'),
      await world.askOne(ann, '/tags'),
      await world.askOne(ann, '/tags map'),
    ];
    const presses = await Promise.all([1, 2].map(() => world.telegram.press(ann, list, 'Maps · 2')));
    await world.bot.settled();
    expect(presses.map(({ text }) => text)).toEqual([
      t('subscribed-toast', { tag: 'Maps' }),
      t('already-subscribed', { tags: 'Maps' }),
    ]);
    expect(await own()).toEqual([['Maps', 'daily']]);
    for (const message of [older, found]) {
      const { popup, message: shown } = await world.tap(ann, message, 'Maps · 2');
      expect([popup, labelsOf(shown).includes('✓ Maps · 2')]).toEqual([
        t('already-subscribed', { tags: 'Maps' }),
        true,
      ]);
    }
    const mine = await world.tap(ann, list, t('button-own-tags', { count: 1 }));
    const daily = t('own-tag', { tag: 'Maps', cadence: 'daily' });
    await Promise.all([1, 2].map(() => world.telegram.press(ann, mine.message, daily)));
    await world.bot.settled();
    expect(await own()).toEqual([['Maps', 'weekly']]);
  });

  test('on a message that is gone does what it does all the same, and says so in a new one', async () => {
    const asked = await world.askOne(ann, '/time');
    const data = buttonsOf(asked).find(({ text }) => text === '22:00')?.callback_data ?? '';
    await world.bot.handle({
      update_id: 1,
      callback_query: {
        id: 'x',
        from: { id: ann, is_bot: false, first_name: 'Ann', language_code: 'en' },
        message: {
          message_id: asked.message_id + 1_000,
          date: 0,
          chat: { id: ann, type: 'private', first_name: 'Ann' },
        },
        chat_instance: '1',
        data,
      },
    } as never);
    expect((await world.store.subscribers.get(key()))?.schedule.times).toEqual(['08:00', '22:00']);
    const said = await world.telegram.lastFromBot(ann);
    expect(said?.message_id).toBeGreaterThan(asked.message_id);
    expect(said && labelsOf(said)).toContain('✓ 22:00');
  });

  test('after /stop begins anew and fails nobody', async () => {
    const tags = await world.askOne(ann, '/tags');
    const stop = await world.askOne(ann, '/stop');
    await world.tap(ann, stop, t('button-stop-sure'));
    const { popup, message } = await world.tap(ann, tags, 'Maps · 2');
    expect(popup).toBe(t('subscribed-toast', { tag: 'Maps' }));
    expect(labelsOf(message)).toContain('✓ Maps · 2');
    expect(labelsOf(message)).toContain('Science · 12');
  });
});
