import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BASE, type BotWorld, labelsOf, openWorld } from './world.ts';

let world: BotWorld;
let t: ReturnType<BotWorld['t']>;
let ann: number;
beforeAll(async () => {
  world = await openWorld();
  t = world.t('en');
});
afterAll(() => world.close());
beforeEach(async () => {
  world.setNow(BASE);
  ann = (await world.telegram.createPerson({ name: 'Ann', languageCode: 'en' })).id;
});

describe('/stop', () => {
  const keysOf = async (chatId: number) =>
    (await world.redis.keys('*')).filter((name) => name.includes(`{${chatId}}`) && !name.endsWith('budget'));

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
    expect(message.text).toBe(t('stop-done'));
    expect(await keysOf(ann)).toEqual([]);
    const after = await world.snapshot();
    // How many deliveries ended how is a count over all.
    for (const map of [before, after]) map.delete('gazette:outcomes');
    expect(after).toEqual(before);
    for (const name of await world.redis.keys(`*{${ann}}*`)) expect(await world.redis.pttl(name)).toBeGreaterThan(0);
  });

  test('of somebody unknown leaves nothing behind either, and /start begins anew', async () => {
    const asked = await world.askOne(ann, '/stop');
    await world.tap(ann, asked, t('button-stop-sure'));
    expect(await keysOf(ann)).toEqual([]);
    expect((await world.askOne(ann, '/start')).text).toBe(t('welcome'));
  });

  test('speaks the language chosen to the end', async () => {
    await world.ask(ann, '/language zh');
    const zh = world.t('zh-Hans');
    const asked = await world.askOne(ann, '/stop');
    const { message } = await world.tap(ann, asked, zh('button-stop-sure'));
    expect(message.text).toBe(zh('stop-done'));
  });
});
