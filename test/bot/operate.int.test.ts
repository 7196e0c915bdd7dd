import { beforeEach, describe, expect, test, vi } from 'vitest';
import { OPERATING } from '../../src/bot/commands.ts';
import { telegramMessenger } from '../../src/bot/telegram.ts';
import { lookForTrouble } from '../../src/delivery/alerts.ts';
import { parseSubscriberKey, type SubscriberKey, subscriberKey } from '../../src/model/chat.ts';
import { parseBroadcastId, sourceCodeOf, wordsIdOf } from '../../src/model/ids.ts';
import { encodePress } from '../../src/model/press-codec.ts';
import { buttonsOf } from '../../src/playground/client.ts';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let olga: number;
let ann: number;
beforeEach(async () => {
  world.setNow(BASE);
  [olga, ann] = (await Promise.all(
    ['Olga', 'Ann'].map(
      async (name) => (await world.telegram.createPerson({ name, languageCode: 'en', started: true })).id,
    ),
  )) as [number, number];
  world.operators.clear();
  world.operators.add(olga);
});

const keyOf = (chatId: number) => subscriberKey({ chatId, threadId: null });
const letter = (chat: SubscriberKey, edition: number) => ({
  chat,
  edition,
  articleIds: [articleOf(['Chess'], 1).id],
  reason: '400 Bad Request: <b>no</b>',
  refusedAt: edition,
});

describe('to others than operators', () => {
  test.each(['/stats', '/sources', '/failed', '/broadcast Hello', '/alias Sky = Science'])(
    '%s is a command that there is not',
    async (text) => {
      const before = await world.snapshot();
      const [command = ''] = text.split(' ');
      expect((await world.askOne(ann, text)).text).toBe(t('unknown-command', { command }));
      expect(await world.snapshot()).toEqual(before);
    },
  );

  test('in a group and a topic they are answered with silence', async () => {
    const group = (
      await world.telegram.createGroup({ title: 'Readers', creator: olga, admins: [], members: [ann], forum: true })
    ).id;
    // It greets whoever added it.
    await world.telegram.waitForMessage(olga);
    await world.bot.settled();
    const before = await world.snapshot();
    for (const [update_id, text] of [
      '/stats',
      '/sources',
      '/failed',
      '/broadcast Hello',
      '/alias Sky = Science',
    ].entries()) {
      const entities = [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }];
      const message = {
        message_id: 1,
        date: 1,
        chat: { id: group, type: 'supergroup', title: 'Readers' },
        text,
        entities,
      };
      await world.bot.handle({
        update_id,
        message: { ...message, from: { id: olga, is_bot: false, first_name: 'Olga' } },
      } as never);
    }
    expect(await world.snapshot()).toEqual(before);
    expect((await world.telegram.messages(group)).filter(({ from_bot }) => from_bot)).toEqual([]);
  });

  test('their buttons are buttons that no longer work, and change nothing', async () => {
    await world.store.deadLetters.add(letter(keyOf(ann), 7));
    await world.store.sourceHealth.follow(['news']);
    const broadcast = await world.store.broadcasts.draft('Hello', keyOf(olga), 'en');
    await world.store.tags.aliases.set({ alias: 'Sky', tag: 'Science' });
    const before = await world.snapshot();
    const chat = { chatId: ann, threadId: null };
    const data = [
      encodePress({ do: 'sources', page: 0 }),
      encodePress({ do: 'reload', source: sourceCodeOf('news'), page: 0 }),
      encodePress({ do: 'failed', page: 0 }),
      encodePress({ do: 'retry', chat, edition: 7 }),
      encodePress({ do: 'discard', chat, edition: 7 }),
      encodePress({ do: 'broadcast', broadcast }),
      encodePress({ do: 'withhold', broadcast }),
      encodePress({ do: 'halt', broadcast }),
      encodePress({ do: 'aliases', page: 0 }),
      encodePress({ do: 'drop-alias', alias: wordsIdOf('sky'), page: 0 }),
      encodePress({ do: 'for', chat: { chatId: olga, threadId: null }, press: { do: 'broadcast', broadcast } }),
    ];
    for (const callback_data of data) {
      const reply_markup = { inline_keyboard: [[{ text: 'Press me', callback_data }]] };
      await world.call('sendMessage', { chat_id: ann, text: 'Look at this', reply_markup });
      const message = await world.telegram.lastFromBot(ann);
      const tapped = await world.tap(ann, message!, 'Press me');
      expect([callback_data, tapped.popup, tapped.fresh]).toEqual([callback_data, t('button-stale'), []]);
    }
    expect(await world.snapshot()).toEqual(before);
    expect(world.reloads).toEqual([]);
    await world.store.deadLetters.take(keyOf(ann), 7);
  });
});

test('in a channel of operators only its administrators press their buttons, who alone can write there', async () => {
  const channel = (
    await world.telegram.createGroup({
      title: 'Alerts',
      type: 'channel',
      bot: 'administrator',
      creator: olga,
      members: [ann],
    })
  ).id;
  await world.telegram.waitForMessage(olga);
  await world.bot.settled();
  world.operators.add(channel);
  const broadcast = await world.store.broadcasts.draft('Hello', keyOf(olga), 'en');
  const withhold = encodePress({ do: 'withhold', broadcast });
  const reply_markup = { inline_keyboard: [[{ text: 'No', callback_data: withhold }]] };
  await world.call('sendMessage', { chat_id: channel, text: 'To everyone?', reply_markup });
  const asked = (await world.telegram.messages(channel)).at(-1)!;
  expect((await world.tap(ann, asked, 'No')).popup).toBe(t('button-stale'));
  expect((await world.tap(olga, asked, 'No')).message.text).toBe(t('broadcast-withheld'));
});

test('/help tells operators of their commands, and nobody else', async () => {
  expect((await world.askOne(ann, '/help')).text).toBe(t('help'));
  const { text } = await world.askOne(olga, '/help');
  expect(text.startsWith(`${t('help')}\n\n${t('help-operators')}\n/stats – `)).toBe(true);
  for (const command of OPERATING) expect(text).toContain(`\n/${command} – ${t(`command-${command}`)}`);
});

describe('/stats', () => {
  test('counts, and shows the deliveries of the last days as a picture', async () => {
    await world.ask(ann, '/subscribe Science');
    await world.store.ledger.count(
      new Map([
        ['sent', 1_234],
        ['rejected', 5],
      ]),
      BASE - 86_400_000,
    );
    const [counts, picture] = await world.ask(olga, '/stats');
    expect(counts?.text).toContain(t('stats-heading'));
    expect(counts?.text).toContain(t('stats-articles', { articles: 53, tags: 15 }));
    expect(counts?.text).toMatch(/Digests so far: 1,234 sent/);
    expect(picture?.text).toBe(t('stats-chart', { days: 14, sent: 1_234, failed: 5 }));
  });
});

describe('/sources', () => {
  test('tells how each fares, and reads one now', async () => {
    const { sourceHealth } = world.store;
    await sourceHealth.follow(['good', 'bad', 'new']);
    await sourceHealth.succeeded('good', BASE - 3_600_000, BASE + 3_600_000);
    await sourceHealth.succeeded('bad', BASE - 7_200_000);
    await sourceHealth.failed('bad', 'the folder is gone', BASE - 3_600_000);
    await sourceHealth.failed('bad', 'the folder is gone still', BASE - 60_000);
    const message = await world.askOne(olga, '/sources');
    expect(message.text.split('\n\n').slice(1)).toEqual([
      `⚠️ bad\n${t('source-failing', { since: '1h ago', reason: 'the folder is gone still' })}\n${t('source-last-success', { age: '2h ago' })}`,
      `✓ good\n${t('source-well', { age: '1h ago' })}\n${t('source-next', { when: 'Nov 22, 10:30' })}`,
      `✓ new\n${t('source-unread')}`,
    ]);
    const tapping = world.tap(olga, message, t('button-reload', { source: 'bad' }));
    await expect.poll(() => world.reloads).toEqual(['bad']);
    await sourceHealth.succeeded('bad', BASE);
    const tapped = await tapping;
    expect(tapped.popup).toBe(t('source-reloading'));
    expect(tapped.message.text).toContain(`✓ bad\n${t('source-well', { age: 'now' })}`);
    await sourceHealth.follow([]);
    expect((await world.askOne(olga, '/sources')).text).toBe(t('sources-none'));
  });
});

describe('/failed', () => {
  test('lists refused editions in pages, retries one and drops one, once', async () => {
    expect((await world.askOne(olga, '/failed')).text).toBe(t('failed-none'));
    await world.ask(ann, '/subscribe Chess');
    for (let edition = 1; edition <= 6; edition++) await world.store.deadLetters.add(letter(keyOf(ann), edition));
    const page = await world.askOne(olga, '/failed');
    expect(page.text).toContain(t('failed-heading', { count: 6 }));
    expect(page.text).toContain('400 Bad Request: <b>no</b>');
    const { message: last } = await world.tap(olga, page, t('button-more', { count: 1 }));
    const discard = buttonsOf(last).find(({ text }) => text === t('button-discard', { number: '6' }));
    const dropped = await world.tap(olga, last, { data: discard?.callback_data ?? '' });
    expect(dropped.popup).toBe(t('failed-discarded'));
    const retried = await world.tap(olga, dropped.message, t('button-retry', { number: '1' }));
    expect(retried.popup).toBe(t('failed-retried'));
    expect((await world.telegram.lastFromBot(ann))?.text).toContain('Chess 1');
    expect(await world.store.deadLetters.count()).toBe(4);
    // Pressed by somebody else a moment before.
    await world.store.deadLetters.take(keyOf(ann), 5);
    const late = await world.tap(olga, retried.message, t('button-discard', { number: '1' }));
    expect(late.popup).toBe(t('failed-gone'));
  });

  test('tries an article again that was given up', async () => {
    const bo = await world.newcomer('Bo');
    await world.ask(bo, '/subscribe Chess');
    const refused = letter(keyOf(bo), 7);
    const plan = { edition: 7, articleIds: refused.articleIds, tagIds: [], until: 7 };
    const delivery = await world.store.ledger.plan(keyOf(bo), plan);
    await world.store.ledger.settle(keyOf(bo), delivery ?? plan, 'rejected');
    await world.store.refusals.drop(keyOf(bo), refused.articleIds, 7);
    await world.store.deadLetters.add({ ...refused, refusedAt: Date.now() });
    const page = await world.askOne(olga, '/failed');
    await world.tap(olga, page, t('button-retry', { number: '1' }));
    expect((await world.telegram.lastFromBot(bo))?.text).toContain('Chess 1');
  });
});

describe('/broadcast', () => {
  test('asks what, shows it as it looks, and after a yes brings it to everyone once', async () => {
    const readers = await Promise.all(['Bo', 'Cy', 'Di'].map(world.newcomer));
    for (const reader of readers) await world.ask(reader, '/subscribe Maps');
    await world.ask(readers[1]!, '/pause 7');
    await world.telegram.block(readers[2]!);
    await expect.poll(async () => (await world.store.subscribers.get(keyOf(readers[2]!)))?.state).toBe('unreachable');
    expect((await world.askOne(olga, '/broadcast')).text).toBe(t('broadcast-how'));

    const [shown, asked] = await world.ask(olga, '/broadcast We moved <b>& rest</b>');
    expect(shown?.text).toBe('We moved <b>& rest</b>');
    const before = (await world.telegram.messages(readers[0]!)).length;
    const presses = await Promise.all([1, 2].map(() => world.telegram.press(olga, asked!, t('button-broadcast'))));
    await world.bot.settled();
    expect(presses.filter(({ text }) => text === t('button-stale'))).toHaveLength(1);
    for (const reader of readers.slice(0, 2))
      expect(
        (await world.telegram.messages(reader)).filter(({ text }) => text === 'We moved <b>& rest</b>'),
      ).toHaveLength(1);
    expect((await world.telegram.messages(readers[0]!)).length).toBe(before + 1);
    expect((await world.telegram.messages(readers[2]!)).some(({ text }) => text.startsWith('We moved'))).toBe(false);
    const done = await world.current(asked!);
    expect(done.text).toMatch(/^Sent to \d+ of \d+ chats\.\n\d+ chats? (is|are) gone/);
    expect(labelsOf(done)).toEqual([]);
  });

  test('asks and says from the first moment to how many chats it goes; the topics of a forum are one', async () => {
    await world.ask(ann, '/subscribe Maps');
    const forum = await world.telegram.createGroup({
      title: 'Forum',
      creator: olga,
      admins: [],
      members: [],
      forum: true,
    });
    await world.telegram.waitForMessage(olga);
    await world.bot.settled();
    for (const name of ['One', 'Two']) {
      const { thread_id: threadId } = await world.telegram.createTopic(forum.id, olga, name);
      await world.ask(olga, '/subscribe Maps', { chatId: forum.id, threadId });
    }
    const subscribers = await world.store.subscribers.all();
    const total = new Set(subscribers.map((key) => parseSubscriberKey(key).chatId)).size;
    expect(total).toBeLessThan(subscribers.length);

    const [, asked] = await world.ask(olga, '/broadcast Soon');
    expect(asked?.text).toBe(t('broadcast-ask', { count: total }));
    vi.spyOn(world.ports.operators, 'sendBroadcast').mockResolvedValueOnce();
    const { message } = await world.tap(olga, asked!, t('button-broadcast'));
    expect(message.text).toBe(t('broadcast-running', { sent: 0, total }));
    await world.tap(olga, message, t('button-stop-broadcast'));
  });

  test('taken up again after a crash goes on where it was, and writes to nobody twice', async () => {
    const { broadcasts } = world.store;
    await world.ask(ann, '/subscribe Maps');
    const broadcast = await broadcasts.draft('Once only', keyOf(olga), 'en');
    await broadcasts.begin(broadcast, 1);
    await broadcasts.claim(broadcast, ann);
    await world.ports.operators.sendBroadcast(broadcast);
    await world.ports.operators.sendBroadcast(broadcast);
    expect((await world.telegram.messages(ann)).filter(({ text }) => text === 'Once only')).toHaveLength(0);
    expect(await broadcasts.get(broadcast)).toMatchObject({ state: 'done' });
  });

  test('is given up before, or stopped in the middle; then nobody else gets it', async () => {
    await world.ask(ann, '/subscribe Maps');
    const [, asked] = await world.ask(olga, '/broadcast Never mind');
    const { message } = await world.tap(olga, asked!, t('button-withhold'));
    expect(message.text).toBe(t('broadcast-withheld'));
    const id = parseBroadcastId(buttonsOf(asked!)[0]?.callback_data?.split('|')[2] ?? '')!;
    expect(await world.store.broadcasts.begin(id, 1)).toBe(false);

    const running = await world.store.broadcasts.draft('Stopped', keyOf(olga), 'en');
    await world.store.broadcasts.begin(running, 1);
    const reply_markup = {
      inline_keyboard: [[{ text: 'Stop', callback_data: encodePress({ do: 'halt', broadcast: running }) }]],
    };
    await world.call('sendMessage', { chat_id: olga, text: '…', reply_markup });
    const { message: stopped } = await world.tap(olga, (await world.telegram.lastFromBot(olga))!, 'Stop');
    expect(stopped.text).toBe(t('broadcast-stopped', { sent: 0, total: 0 }));
    await world.ports.operators.sendBroadcast(running);
    expect((await world.telegram.messages(ann)).some(({ text }) => /Never mind|Stopped/.test(text))).toBe(false);
  });

  test('takes the text of the message replied to; in a group of operators all of them may', async () => {
    const group = (await world.telegram.createGroup({ title: 'Staff', creator: olga, admins: [], members: [ann] })).id;
    // It greets whoever added it.
    await world.telegram.waitForMessage(olga);
    await world.bot.settled();
    world.operators.add(group);
    const said = await world.telegram.say(ann, 'Good morning', { chatId: group });
    const [shown] = await world.ask(ann, '/broadcast', { chatId: group, replyTo: said.message_id });
    expect(shown?.text).toBe('Good morning');
  });
});

test('in a group of operators all of them use their commands, and are answered there', async () => {
  const group = (await world.telegram.createGroup({ title: 'Staff', creator: olga, admins: [], members: [ann] })).id;
  await world.telegram.waitForMessage(olga);
  await world.bot.settled();
  world.operators.add(group);
  const here = { chatId: group };
  await world.ask(olga, '/subscribe Chess');
  await world.store.sourceHealth.follow(['shared']);
  await world.store.deadLetters.add(letter(keyOf(olga), 77));
  expect((await world.ask(ann, '/stats', here))[0]?.text).toContain(t('stats-heading'));
  const sources = await world.askOne(ann, '/sources', here);
  expect(sources.text).toContain(`✓ shared\n${t('source-unread')}`);
  const failed = await world.askOne(ann, '/failed', here);
  const dropped = await world.tap(ann, failed, t('button-discard', { number: '1' }));
  expect(dropped.popup).toBe(t('failed-discarded'));
  expect((await world.askOne(ann, '/alias Staffed = Science', here)).text).toBe(
    t('alias-set', { alias: 'Staffed', tag: 'Science' }),
  );
  expect((await world.askOne(olga, '/alias', here)).text).toContain('Staffed');
  expect((await world.askOne(ann, '/alias Staffed =', here)).text).toBe(t('alias-dropped', { alias: 'Staffed' }));
  await world.store.sourceHealth.follow([]);
  // In her own chat she is a reader like any other.
  expect((await world.askOne(ann, '/stats')).text).toBe(t('unknown-command', { command: '/stats' }));
});

describe('operators are told', () => {
  let webhook: string | null | Error = null;
  const look = (chats = [olga]) =>
    lookForTrouble({
      ...world.ports,
      messenger: telegramMessenger(world.call, { knowsRich: true }),
      stuckWebhook: async () => {
        if (webhook instanceof Error) throw webhook;
        return webhook;
      },
      chats,
      defaults: { locale: 'en', timezone: 'UTC' },
    });
  const told = async () =>
    (await world.telegram.messages(olga)).filter(({ from_bot }) => from_bot).map(({ text }) => text);

  test('also where their group became a supergroup, in its language; the log has the number to set', async () => {
    const { id } = await world.telegram.createGroup({ title: 'Watch', creator: olga });
    await world.bot.settled();
    await world.askOne(olga, '/language de', { chatId: id });
    const { id: now } = await world.telegram.upgradeGroup(id, olga);
    await expect.poll(() => world.store.subscribers.movedTo(keyOf(id))).toBe(keyOf(now));
    await world.store.sourceHealth.follow(['far']);
    await world.store.sourceHealth.failed('far', 'gone', BASE - 2 * 86_400_000);
    await look([id]);
    const said = (await world.telegram.messages(now)).filter(({ from_bot }) => from_bot).map(({ text }) => text);
    expect(said).toEqual([expect.stringMatching(/ seit: .* far – gone /)]);
    expect(world.log.some((line) => line.includes('ADMIN_CHATS') && line.includes(`"to":${now}`))).toBe(true);
    await world.store.sourceHealth.follow([]);
  });

  test('of a source that has failed for a day: once, that it is read again, and again only when it failed anew', async () => {
    const { sourceHealth } = world.store;
    await sourceHealth.follow(['broken']);
    await sourceHealth.failed('broken', 'gone', BASE - 86_300_000);
    await look();
    expect(await told()).toEqual([]);
    world.setNow(BASE + 86_400_000);
    await Promise.all([look(), look()]);
    await look();
    expect(await told()).toEqual([
      t('alert-source', { source: 'broken', since: 'Nov 21, 2026, 09:31', reason: 'gone' }),
    ]);
    await sourceHealth.succeeded('broken', BASE + 86_400_000);
    await Promise.all([look(), look()]);
    expect((await told()).slice(1)).toEqual([
      t('alert-source-back', { source: 'broken', since: 'Nov 21, 2026, 09:31' }),
    ]);
    await sourceHealth.failed('broken', 'gone', BASE + 86_400_000);
    world.setNow(BASE + 3 * 86_400_000);
    await look();
    expect(await told()).toHaveLength(3);
    await sourceHealth.follow([]);
  });

  test('of deliveries that fail in numbers, once until it is over', async () => {
    const at = BASE + 40 * 86_400_000;
    world.setNow(at);
    await world.store.ledger.count(
      new Map([
        ['sent', 1_000],
        ['rejected', 19],
      ]),
      at,
    );
    await look();
    expect(await told()).toEqual([]);
    await world.store.ledger.count(new Map([['possibly-sent', 30]]), at);
    await look();
    // A twentieth would be 50.
    expect(await told()).toEqual([]);
    await world.store.ledger.count(new Map([['possibly-sent', 70]]), at);
    await look();
    await look();
    expect(await told()).toEqual([t('alert-deliveries', { count: 119 })]);
    world.setNow(at + 3 * 3_600_000);
    await look();
    await world.store.ledger.count(new Map([['rejected', 20]]), at + 3 * 3_600_000);
    await look();
    expect((await told()).slice(1)).toEqual([t('alert-deliveries', { count: 20 })]);
  });

  test('that Telegram is down, and that it is back, once each', async () => {
    const since = BASE - 60_000;
    await world.store.breaker.change(() => ({ state: 'open', since, failures: 1, probeAt: BASE }));
    await look();
    await look();
    const down = t('alert-telegram-down', { since: 'Nov 22, 2026, 09:29' });
    expect(await told()).toEqual([down]);
    await world.store.breaker.change(() => ({ state: 'closed', failed: [] }));
    await Promise.all([look(), look()]);
    expect(await told()).toEqual([down, expect.stringMatching(/^Telegram is back/)]);
  });

  test('of a webhook that Telegram has not got through to for five minutes, once until it does, and that it does', async () => {
    const minutes = async (passed: number) => {
      world.setNow(BASE + passed * 60_000);
      await look();
      return (await told()).length;
    };
    webhook = '502 Bad Gateway';
    expect([await minutes(0), await minutes(4)]).toEqual([0, 0]);
    webhook = null;
    expect(await minutes(5)).toBe(0);
    webhook = '502 Bad Gateway';
    expect(await minutes(6)).toBe(0);
    webhook = new Error('Telegram does not tell');
    expect(await minutes(8)).toBe(0);
    webhook = '502 Bad Gateway';
    expect([await minutes(12), await minutes(13)]).toEqual([1, 1]);
    expect(await told()).toEqual([t('alert-webhook', { since: 'Nov 22, 2026, 09:36', reason: '502 Bad Gateway' })]);
    webhook = null;
    expect(await minutes(14)).toBe(2);
    expect((await told()).at(-1)).toBe(
      t('alert-webhook-back', { since: 'Nov 22, 2026, 09:36', until: 'Nov 22, 2026, 09:44' }),
    );
    webhook = 'Connection refused';
    expect([await minutes(15), await minutes(21)]).toEqual([2, 3]);
  });
});
