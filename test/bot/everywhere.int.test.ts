import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChatRef, subscriberKey } from '../../src/model/chat.ts';
import { fourPlaces, PLACES, type Place } from './four-places.ts';
import { BASE, english, worldOfFile } from './world.ts';

// The commands about when digests come and about trust, in each kind of chat.

const world = worldOfFile();
const t = english(world);
let olga: number;
let mia: number;
let places: Record<Place, ChatRef>;

beforeAll(async () => {
  ({ olga, mia, places } = await fourPlaces(world));
});
beforeEach(() => world.setNow(BASE));

const ROWS: [typed: string, sets: object][] = [
  ['/time 08:30 20:00', { schedule: { times: ['08:30', '20:00'] } }],
  ['/days mon-fri', { schedule: { days: [1, 2, 3, 4, 5] } }],
  ['/timezone Berlin', { timezone: 'Europe/Berlin' }],
  ['/quiet 22:00-07:00', { quiet: { from: '22:00', to: '07:00' } }],
  ['/size 10', { size: { kind: 'stories', most: 10 } }],
  ['/pause 7', { state: 'paused' }],
  ['/resume', { state: 'active', pausedUntil: null }],
  ['/format classic', { format: 'classic' }],
  ['/language en', { locale: 'en' }],
];

describe.each(PLACES)('in a %s', (place) => {
  const where = () => {
    const { chatId, threadId } = places[place];
    return { chatId, ...(threadId !== null && { threadId }) };
  };
  const settings = () => world.store.subscribers.get(subscriberKey(places[place]));

  test.each(ROWS)('an administrator says %s, which holds there and is answered there', async (typed, sets) => {
    const answer = await world.askOne(olga, typed, where());
    expect(answer.thread_id).toBe(places[place].threadId);
    expect(await settings()).toMatchObject({ chat: places[place], ...sets });
  });

  test('/settings, /privacy, /export and /stop with its undo are for this chat', async () => {
    await world.ask(olga, '/subscribe Maps', where());
    const shown = await world.askOne(olga, '/settings', where());
    expect(shown.text).toContain(place === 'channel' ? t('settings-in-private') : t('settings-heading'));
    expect((await world.askOne(olga, '/privacy', where())).text).toBe(
      t('privacy', { chat: subscriberKey(places[place]) }),
    );
    const { document } = await world.askOne(olga, '/export', where());
    const { lines } = JSON.parse(document?.text ?? '{}') as { lines: object[] };
    expect(lines).toMatchObject([places[place], { ...places[place], tag: 'Maps' }]);
    const before = await settings();
    const stop = await world.askOne(olga, '/stop', where());
    const left = await world.tap(olga, stop, t('button-stop-sure'));
    expect(await settings()).toBeUndefined();
    const back = await world.tap(olga, left.message, t('button-undo'));
    expect(back.message.text).toBe(t('stop-undone'));
    expect(await settings()).toEqual(before);
  });

  if (place === 'private') return;
  test('whoever is no administrator gets a hint, and changes nothing', async () => {
    const all =
      place === 'channel' ? await world.askOne(olga, '/stop', where()) : await world.askOne(olga, '/settings', where());
    const buttons =
      all.reply_markup && 'inline_keyboard' in all.reply_markup ? all.reply_markup.inline_keyboard.flat() : [];
    const before = await world.snapshot();
    for (const { callback_data: data } of buttons)
      if (data !== undefined && !data.includes('browse'))
        expect(await world.tap(mia, all, { data })).toMatchObject({ popup: t('admins-only'), message: all, fresh: [] });
    // Nobody but its administrators writes in a channel.
    if (place !== 'channel')
      for (const [typed] of [...ROWS, ['/settings'], ['/export'], ['/stop']])
        expect((await world.askOne(mia, typed ?? '', where())).text).toBe(t('admins-only'));
    expect(await world.snapshot()).toEqual(before);
  });
});
