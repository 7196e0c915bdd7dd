import { describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { ownLine } from '../../src/model/direction.ts';
import { titlesOf } from './stories.ts';
import { articleOf, BASE, labelsOf, openWorld, worldOfFile } from './world.ts';

const world = worldOfFile();

async function person(languageCode: string): Promise<number> {
  return (await world.telegram.createPerson({ name: 'Ann', languageCode })).id;
}
const settingsOf = (chatId: number) => world.store.subscribers.get(subscriberKey({ chatId, threadId: null }));
const tagsOf = async (chatId: number) =>
  (await world.store.subscribers.subscriptions(subscriberKey({ chatId, threadId: null }))).map(({ tag }) => tag);

describe.each([
  ['en', 'en', 'UTC', '09:30'],
  ['zh-hans', 'zh-Hans', 'Asia/Shanghai', '17:30'],
  ['ar', 'ar', 'UTC', '09:30'],
])('the first visit of somebody whose Telegram speaks %s', (languageCode, locale, timezone, clock) => {
  test('leads from tags to the hour to the first digest, in their language and their zone', async () => {
    world.setNow(BASE);
    const t = world.t(locale);
    const off = (tag: string, count: number) => t('tag-button', { tag, count });
    const on = (tag: string, count: number) => t('tag-button-on', { tag, count });
    const ann = await person(languageCode);
    const welcome = await world.askOne(ann, '/start');
    expect(welcome.text).toBe(t('welcome'));
    expect(labelsOf(welcome).slice(0, 2)).toEqual([off('Science', 12), off('Technology', 9)]);

    const marked = await world.tap(ann, welcome, off('Science', 12));
    expect(marked.popup).toBe(t('subscribed-toast', { tag: 'Science' }));
    expect(marked.fresh).toEqual([]);
    expect(labelsOf(marked.message)).toContain(on('Science', 12));
    expect(labelsOf(marked.message)).toContain(t('button-done-count', { count: 1 }));

    const cleared = await world.tap(ann, welcome, on('Science', 12));
    expect(cleared.popup).toBe(t('unsubscribed-toast', { tag: 'Science' }));
    expect(labelsOf(cleared.message)).toEqual(labelsOf(welcome));

    await world.tap(ann, welcome, off('Night Trains', 6));
    const hour = await world.tap(ann, welcome, t('button-done-count', { count: 1 }));
    expect(hour.message.text).toContain(clock);
    const hours = ['07:00', '08:00', '12:00', '18:00', '20:00', '22:00'];
    expect(labelsOf(hour.message)).toEqual([...hours, t('button-other-clock')]);

    const { message: done, fresh } = await world.tap(ann, welcome, '20:00');
    expect(done.text).toContain('20:00');
    expect(labelsOf(done)).toEqual([]);
    expect(await settingsOf(ann)).toMatchObject({ locale, timezone, schedule: { times: ['20:00'] }, state: 'active' });
    expect(fresh).toHaveLength(1);
    expect(fresh[0]?.text).toContain(t('digest-count', { count: 5 }));
    expect(titlesOf(fresh[0]!)).toEqual(
      [1, 2, 3, 4, 5].map((number) => ownLine(`Night Trains ${number}`, 'en', locale)),
    );
    expect(labelsOf(fresh[0]!)).toEqual(
      [1, 2, 3, 4, 5].flatMap((number) => [`${number}. ${t('button-read')}`, t('button-share'), t('button-less')]),
    );
  });
});

describe('the first visit', () => {
  test('goes on only with a tag, and says so', async () => {
    const ann = await person('en');
    const welcome = await world.askOne(ann, '/start');
    const done = world.t('en')('button-done-count', { count: 0 });
    const before = await world.snapshot();
    const tapped = await world.tap(ann, welcome, done);
    expect(tapped.popup).toBe(world.t('en')('welcome-pick-one'));
    expect(tapped.message).toEqual(welcome);
    expect(await world.snapshot()).toEqual(before);
  });

  test('promises digests on the days that were chosen before it, and once a week where no tag comes more often', async () => {
    world.setNow(BASE);
    const t = world.t('en');
    for (const [typed, said] of [
      ['/days tue-thu', 'Tue–Thu at 08:00. The next digest comes Nov 24, 08:00.'],
      ['/subscribe Science weekly', 'once a week at 08:00. The next digest comes tomorrow at 08:00.'],
    ] as const) {
      const ann = await person('en');
      const welcome = await world.askOne(ann, '/start');
      if (typed.startsWith('/days')) await world.tap(ann, welcome, t('tag-button', { tag: 'Science', count: 12 }));
      await world.ask(ann, typed);
      await world.tap(ann, welcome, { text: t('button-done-count', { count: typed.startsWith('/days') ? 1 : 0 }) });
      const { message } = await world.tap(ann, welcome, '08:00');
      expect(message.text).toContain(said);
    }
  });

  test('ends no pause that began after it, and brings no digest into it', async () => {
    const t = world.t('en');
    const ann = await person('en');
    const welcome = await world.askOne(ann, '/start');
    await world.tap(ann, welcome, t('tag-button', { tag: 'Science', count: 12 }));
    await world.tap(ann, welcome, t('button-done-count', { count: 1 }));
    await world.tap(ann, await world.askOne(ann, '/pause'), t('button-pause-open'));
    const { message, fresh } = await world.tap(ann, welcome, '20:00');
    expect(message.text).toContain(t('next-paused'));
    expect(fresh).toEqual([]);
    expect(await settingsOf(ann)).toMatchObject({ schedule: { times: ['20:00'] }, state: 'paused' });
    expect((await world.askOne(ann, '/settings')).text).not.toContain(t('next-paused'));
  });

  test('offers every clock there is where the guess is wrong, and comes back to the hour in the zone of the clock', async () => {
    world.setNow(BASE);
    const t = world.t('en');
    const ann = await person('en');
    const welcome = await world.askOne(ann, '/start');
    await world.tap(ann, welcome, 'Chess · 2');
    await world.tap(ann, welcome, 'Done (1)');
    const clocks = await world.tap(ann, welcome, t('button-other-clock'));
    expect(clocks.message.text).toBe(t('welcome-clock'));
    // Half past nine in the morning at UTC, where somebody who speaks English may not live.
    const labels = labelsOf(clocks.message);
    expect(labels).toEqual(expect.arrayContaining(['00:30', '04:30', '09:30', '15:00', '22:30', '23:15']));
    expect(labels.filter((label) => label.startsWith('Sat '))).toEqual(['Sat 22:30', 'Sat 23:30']);
    expect(labels.at(-1)).toBe(t('button-back'));
    expect(new Set(labels).size).toBe(labels.length);

    const back = await world.tap(ann, welcome, t('button-back'));
    expect(back.message.text).toContain('09:30');
    expect((await settingsOf(ann))?.timezone).toBe('UTC');

    await world.tap(ann, welcome, t('button-other-clock'));
    const chosen = await world.tap(ann, welcome, '04:30');
    expect(chosen.message.text).toContain('04:30');
    expect(chosen.message.text).toContain('Eastern Time');
    expect(chosen.fresh).toEqual([]);
    const { message: done, fresh } = await world.tap(ann, welcome, '20:00');
    expect(done.text).toContain(t('day-and-time', { day: 'today', time: '20:00' }));
    expect(fresh).toHaveLength(1);
    expect(await settingsOf(ann)).toMatchObject({ timezone: 'America/New_York', schedule: { times: ['20:00'] } });
    expect(await world.store.due.get(subscriberKey({ chatId: ann, threadId: null }))).toBe(
      Date.parse('2026-11-23T01:00:00Z'),
    );
  });

  test('turns the pages of the tags and comes back, with what is picked marked', async () => {
    const ann = await person('en');
    const welcome = await world.askOne(ann, '/start');
    await world.tap(ann, welcome, 'Science · 12');
    const second = await world.tap(ann, welcome, '›');
    expect(labelsOf(second.message)).toEqual([
      'Lighthouses · 1',
      'Opera · 1',
      'Weather · 1',
      '‹',
      '2 of 2',
      '›',
      'Done (1)',
    ]);
    await world.tap(ann, welcome, 'Opera · 1');
    const first = await world.tap(ann, welcome, '‹');
    expect(labelsOf(first.message)).toContain('✓ Science · 12');
    expect(labelsOf(first.message)).toContain('Done (2)');
    expect(first.message.text).toBe(world.t('en')('welcome'));
    expect(await tagsOf(ann)).toEqual(expect.arrayContaining(['Science', 'Opera']));
  });

  test('is told once: /start again is the settings', async () => {
    const ann = await person('en');
    await world.ask(ann, '/start');
    await world.ask(ann, '/subscribe Science, Opera');
    const again = await world.askOne(ann, '/start');
    const t = world.t('en');
    expect(again.text).toContain(t('settings-when', { time: '08:00', days: t('every-day') }));
    expect(again.text).toContain(t('settings-tags', { count: 2, tags: 'Science and Opera' }));
  });

  test('ends well where the tags are given up before the hour is chosen', async () => {
    const ann = await person('en');
    const welcome = await world.askOne(ann, '/start');
    await world.tap(ann, welcome, 'Chess · 2');
    await world.tap(ann, welcome, 'Done (1)');
    await world.ask(ann, '/unsubscribe all');
    const { message, fresh } = await world.tap(ann, welcome, '20:00');
    expect(message.text).toBe(world.t('en')('time-set-idle', { time: '20:00', zone: 'UTC' }));
    expect(fresh).toEqual([]);
  });

  test('gives one digest, however often the hour is pressed', async () => {
    const ann = await person('en');
    const welcome = await world.askOne(ann, '/start');
    await world.tap(ann, welcome, 'Chess · 2');
    await world.tap(ann, welcome, 'Done (1)');
    const hour = await world.current(welcome);
    const presses = [1, 2].map(() => world.telegram.press(ann, hour, '20:00'));
    await Promise.all(presses);
    await world.bot.settled();
    const digests = (await world.telegram.messages(ann)).filter(({ text }) => text.startsWith('🗞'));
    expect(digests).toHaveLength(1);
  });

  test('what the first digest held does not come again with the first edition; what is new does', async () => {
    world.setNow(BASE);
    const ann = await person('en');
    const welcome = await world.askOne(ann, '/start');
    await world.tap(ann, welcome, 'Gardens · 2');
    await world.tap(ann, welcome, 'Done (1)');
    const { fresh } = await world.tap(ann, welcome, '20:00');
    expect(fresh[0]?.text).toContain('Gardens 1');
    expect(await world.edition(ann)).toEqual([]);

    await world.put(articleOf(['Gardens'], 77, { title: 'A new garden', date: BASE + 11 * 3_600_000 }));
    await world.ask(ann, '/time 21:00');
    const [next] = await world.edition(ann);
    expect(titlesOf(next!)).toEqual(['A new garden']);
    world.setNow(BASE);
  });

  test('in a Gazette without articles says when there will be tags', async () => {
    const empty = await openWorld();
    try {
      await empty.redis.flushall();
      const { id } = await empty.telegram.createPerson({ name: 'Early', languageCode: 'en' });
      const t = empty.t('en');
      expect((await empty.askOne(id, '/start')).text).toBe(t('welcome-no-tags'));
      expect((await empty.askOne(id, '/tags')).text).toBe(t('tags-none'));
      expect((await empty.askOne(id, '/tag')).text).toBe(t('tags-none'));
      expect((await empty.askOne(id, '/subscribe')).text).toBe(t('tags-none'));
      expect((await empty.askOne(id, '/latest')).text).toBe(t('latest-none'));
      expect((await empty.askOne(id, '/digest')).text).toBe(t('digest-no-tags'));
    } finally {
      await empty.close();
    }
  });
});

describe('/help', () => {
  test.each(['en', 'zh-hans', 'ar'])('names every command there is: %s', async (languageCode) => {
    const ann = await person(languageCode);
    const { text } = await world.askOne(ann, '/help');
    await world.bot.publish(world.ports.i18n, 'en');
    const { commands } = await world.telegram.menu(ann);
    expect(commands.length).toBeGreaterThan(10);
    for (const { command } of commands)
      if (command !== 'help' && command !== 'start') expect(text).toMatch(new RegExp(`/${command}\\b`));
  });
});
