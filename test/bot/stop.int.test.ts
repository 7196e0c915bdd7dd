import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { keys } from '../../src/store/keys.ts';
import { BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  world.setNow(BASE);
  ann = await world.newcomer('Ann');
});

describe('/stop', () => {
  const keysOf = async (chatId: number) =>
    (await world.redis.keys('*')).filter(
      (name) => name.includes(`{${chatId}}`) && !name.endsWith('budget') && !name.endsWith('keepsake'),
    );

  test('asks, and keeps everything unless it is sure', async () => {
    await world.ask(ann, '/subscribe Science, Opera');
    const asked = await world.askOne(ann, '/stop');
    expect(asked.text).toContain('your settings and 2 tags');
    const before = await world.snapshot();
    const { message } = await world.tap(ann, asked, t('button-stop-keep'));
    expect(message.text).toBe(t('stop-kept'));
    expect(labelsOf(message)).toEqual([]);
    expect(await world.snapshot()).toEqual(before);
  });

  test.each(['/stop Science', 'Stop science.'])('%s ends that tag alone', async (typed) => {
    await world.ask(ann, '/subscribe Science, Opera');
    expect((await world.askOne(ann, typed)).text).toBe(t('unsubscribed', { tags: 'Science' }));
    const key = subscriberKey({ chatId: ann, threadId: null });
    expect(await world.store.subscribers.subscriptions(key)).toMatchObject([{ tag: 'Opera' }]);
    // What one has not subscribed to is no such tag.
    expect((await world.askOne(ann, '/stop Science')).text).toBe(t('stop-ask', { count: 1 }));
  });

  test('deletes everything of this chat and nothing of others', async () => {
    const { id: bob } = await world.telegram.createPerson({ name: 'Bob' });
    await world.ask(bob, '/subscribe Science');
    await world.ask(bob, '/digest');
    const before = await world.snapshot();
    await world.ask(ann, '/subscribe Science, Opera');
    await world.ask(ann, '/digest');
    await world.edition(ann);
    expect((await keysOf(ann)).length).toBeGreaterThan(4);
    const asked = await world.askOne(ann, '/stop');
    const { message } = await world.tap(ann, asked, t('button-stop-sure'));
    expect(message.text).toBe(t('stop-done-undo'));
    expect(await keysOf(ann)).toEqual([]);
    const after = await world.snapshot();
    after.delete(`gazette:{${ann}}:keepsake`);
    expect(after).toEqual(before);
    for (const name of await world.redis.keys(`*{${ann}}*`)) expect(await world.redis.pttl(name)).toBeGreaterThan(0);
  });

  test('of somebody unknown leaves nothing behind either, and /start begins anew', async () => {
    const asked = await world.askOne(ann, '/stop');
    await world.tap(ann, asked, t('button-stop-sure'));
    expect(await keysOf(ann)).toEqual([]);
    expect((await world.askOne(ann, '/start')).text).toBe(t('welcome'));
  });

  test('pressed twice can be undone all the same, in the language chosen', async () => {
    await world.ask(ann, '/language zh');
    await world.ask(ann, '/subscribe Science');
    const zh = world.t('zh-Hans');
    const asked = await world.askOne(ann, '/stop');
    await Promise.all([1, 2].map(() => world.telegram.press(ann, asked, zh('button-stop-sure'))));
    await world.bot.settled();
    const message = await world.current(asked);
    expect([message.text, ...labelsOf(message)]).toEqual([zh('stop-done-undo'), zh('button-undo')]);
    expect((await world.tap(ann, message, zh('button-undo'))).message.text).toBe(zh('stop-undone'));
    expect((await world.store.subscribers.subscriptions(subscriberKey({ chatId: ann, threadId: null })))[0]?.tag).toBe(
      'Science',
    );
  });

  test('speaks the language chosen to the end', async () => {
    await world.ask(ann, '/language zh');
    const zh = world.t('zh-Hans');
    const asked = await world.askOne(ann, '/stop');
    const { message } = await world.tap(ann, asked, zh('button-stop-sure'));
    expect(message.text).toBe(zh('stop-done-undo'));
  });
});

describe('undoing /stop', () => {
  const key = () => subscriberKey({ chatId: ann, threadId: null });
  const leaving = async () => {
    const asked = await world.askOne(ann, '/stop');
    return (await world.tap(ann, asked, t('button-stop-sure'))).message;
  };

  test('within a minute brings everything back, and nothing comes twice', async () => {
    await world.ask(ann, '/language zh');
    await world.ask(ann, '/subscribe Maps, Science');
    await world.ask(ann, '/quiet 22-7');
    await world.edition(ann);
    await world.store.places.add(key(), -1_000_000_000_001);
    const read = async () => [
      await world.store.subscribers.get(key()),
      await world.store.subscribers.subscriptions(key()),
      await world.store.due.get(key()),
      await world.store.offers.read(key()),
      await world.store.places.of(key()),
    ];
    const before = await read();
    const zh = world.t('zh-Hans');
    const asked = await world.askOne(ann, '/stop');
    const left = (await world.tap(ann, asked, zh('button-stop-sure'))).message;
    expect(await world.store.subscribers.get(key())).toBeUndefined();
    const ttl = await world.redis.ttl(keys.keepsake(key()));
    expect(ttl).toBeGreaterThan(0);
    expect(ttl).toBeLessThanOrEqual(60);
    const undone = await world.tap(ann, left, zh('button-undo'));
    expect(undone.message.text).toBe(zh('stop-undone'));
    expect(labelsOf(undone.message)).toEqual([]);
    expect(await read()).toEqual(before);
    expect(await world.edition(ann)).toEqual([]);
  });

  test('twice, or after the minute, changes nothing and says so', async () => {
    await world.ask(ann, '/subscribe Maps');
    const left = await leaving();
    const presses = await Promise.all([1, 2].map(() => world.telegram.press(ann, left, t('button-undo'))));
    await world.bot.settled();
    expect(presses.map(({ text }) => text)).toEqual([undefined, t('stop-undo-late')]);
    const again = await leaving();
    await world.redis.pexpire(keys.keepsake(key()), 1);
    await expect.poll(() => world.redis.exists(keys.keepsake(key()))).toBe(0);
    const late = await world.tap(ann, again, t('button-undo'));
    expect(late).toMatchObject({ popup: t('stop-undo-late'), alert: true, message: again });
    expect(await world.store.subscribers.get(key())).toBeUndefined();
  });
});

describe('/privacy and /export', () => {
  test('say what is stored, and hand over all of it and nothing of others', async () => {
    expect((await world.askOne(ann, '/privacy')).text).toContain(` (${ann})`);
    expect((await world.askOne(ann, '/export')).text).toBe(t('export-nothing'));
    const { id: bob } = await world.telegram.createPerson({ name: 'Bob' });
    await world.ask(bob, '/subscribe Opera');
    await world.ask(ann, '/subscribe Maps');
    await world.edition(ann);
    const sent = await world.askOne(ann, '/export');
    expect(sent.text).toBe(t('export-caption'));
    expect(sent.document?.name).toMatch(/^gazette-\d{4}-\d\d-\d\d\.json$/);
    const data = JSON.parse(sent.document?.text ?? '') as { lines: object[]; deliveries: object[] };
    expect(data.lines).toMatchObject([
      { type: 'subscriber', chatId: ann, locale: 'en', schedule: { times: ['08:00'] } },
      { type: 'subscription', chatId: ann, tag: 'Maps', cadence: 'daily' },
    ]);
    expect(data.deliveries).toMatchObject([{ state: 'sent', articleIds: [expect.any(String), expect.any(String)] }]);
    expect(sent.document?.text).not.toMatch(/Opera|Ann|Bob/);
  });
});
