import { expect, test } from 'vitest';
import { telegramMessenger } from '../../src/bot/telegram.ts';
import { openTransport } from '../../src/bot/transport.ts';
import { type BatchPorts, deliverBatch } from '../../src/jobs/deliver-digests.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import type { Cadence } from '../../src/model/subscriber.ts';
import { publish } from '../store/an-article.ts';
import { aHouse } from './a-house.ts';

const house = aHouse();
const EDITION = Date.now();
const HOUR = 3_600_000;
const [COAST, TOWN] = [tagIdOf('Coast'), tagIdOf('Town')];
const NAMES = /Harbour|Pier|Square|Tower/g;
const away = telegramMessenger(openTransport('http://127.0.0.1:1', '1:token').call, { knowsRich: true });

const deliver = (key: SubscriberKey, edition: number, cadences: Cadence[], rest: Partial<BatchPorts> = {}) =>
  deliverBatch(house.batchPorts(rest), [{ key, edition, cadences }]);
const shown = async (key: SubscriberKey) =>
  (await house.written(key)).map(({ text }) => [...new Set(text?.match(NAMES))].sort());
const again = async (key: SubscriberKey, edition: number) => {
  await deliver(key, edition, ['instant', 'daily', 'weekly']);
  return (await shown(key)).slice(1);
};

/** A reader of Coast every day and of Town, whose edition of today waits for Telegram. */
async function waiting(
  town: Cadence = 'daily',
  { came = EDITION, served }: { came?: number; served?: number } = {},
): Promise<SubscriberKey> {
  const [ann] = await house.readers(1, ['Coast']);
  if (served !== undefined) await house.store.offers.advance(ann!, COAST, served);
  await house.store.subscribers.subscribe(ann!, { tagId: TOWN, tag: 'Town', cadence: town });
  for (const name of ['Harbour', 'Pier']) await publish(house.store, name, came);
  await publish(house.store, 'Square', came, { tags: ['Town'] });
  await publish(house.store, 'Tower', came, { tags: ['Coast', 'Town'] });
  await deliver(ann!, EDITION, town === 'daily' ? ['instant', 'daily'] : ['instant', 'daily', town], {
    messenger: away,
  });
  expect(await house.store.ledger.find(ann!, EDITION)).toMatchObject({ state: 'planned' });
  return ann!;
}

test('an edition that waits goes without what its reader muted meanwhile, and says so', async () => {
  const ann = await waiting();
  await house.store.subscribers.change(ann, { mutedWords: ['pier'], mutedInTags: [{ tag: 'Town', word: 'tower' }] });
  await deliver(ann, EDITION, ['instant', 'daily']);
  expect(await shown(ann)).toEqual([['Harbour', 'Square']]);
  const entry = await house.store.ledger.find(ann, EDITION);
  expect(entry?.articleIds.toSorted()).toEqual(['Harbour', 'Square'].map(articleIdOf).toSorted());
  expect(entry?.left).toEqual(
    expect.arrayContaining([
      { articleId: articleIdOf('Pier'), reason: { kind: 'muted-word', word: 'pier' } },
      { articleId: articleIdOf('Tower'), reason: { kind: 'muted-word', word: 'tower' } },
    ]),
  );
  expect(await house.store.ledger.missed(ann)).toEqual([]);
});

test('and without the tags that were ended meanwhile; what stands under another of them comes', async () => {
  const ann = await waiting();
  await house.store.subscribers.unsubscribe(ann, [COAST]);
  await deliver(ann, EDITION, ['instant', 'daily']);
  expect(await shown(ann)).toEqual([['Square', 'Tower']]);
  await house.store.subscribers.subscribe(ann, { tagId: COAST, tag: 'Coast', cadence: 'daily' });
  expect(await again(ann, EDITION + 1)).toEqual([['Harbour', 'Pier']]);
});

test('of which nothing is left it is not sent', async () => {
  const ann = await waiting();
  await house.store.subscribers.unsubscribe(ann, [COAST, TOWN]);
  expect(await deliver(ann, EDITION, ['instant', 'daily'])).toEqual({ done: true });
  expect(await shown(ann)).toEqual([]);
  expect(await house.store.ledger.find(ann, EDITION)).toMatchObject({ state: 'empty', articleIds: [] });
});

test('what of it belongs to another edition as well comes with that one', async () => {
  const [ann] = await house.readers(1, ['Coast']);
  await house.store.subscribers.subscribe(ann!, { tagId: TOWN, tag: 'Town', cadence: 'weekly' });
  await publish(house.store, 'Tower', EDITION, { tags: ['Coast', 'Town'] });
  await deliver(ann!, EDITION, ['instant', 'daily'], { messenger: away });
  await house.store.subscribers.unsubscribe(ann!, [COAST]);
  await deliver(ann!, EDITION, ['instant', 'daily']);
  await deliver(ann!, EDITION + 1, ['instant', 'daily', 'weekly']);
  expect(await shown(ann!)).toEqual([['Tower']]);
  expect(await house.store.ledger.find(ann!, EDITION + 1)).toMatchObject({ state: 'sent' });
});

test('a tag that was ended and taken up again meanwhile comes with it, and not twice', async () => {
  const ann = await waiting();
  await house.store.subscribers.unsubscribe(ann, [COAST]);
  await house.store.subscribers.subscribe(ann, { tagId: COAST, tag: 'Coast', cadence: 'weekly' });
  await deliver(ann, EDITION, ['instant', 'daily']);
  expect(await shown(ann)).toEqual([['Harbour', 'Pier', 'Square', 'Tower']]);
  expect(await again(ann, EDITION + 1)).toEqual([]);
});

test.each([
  ['first', undefined],
  ['next', EDITION - 4 * HOUR],
])('as does what a try in vain left out in between, of its %s edition', async (_, served) => {
  const ann = await waiting('daily', { came: EDITION - HOUR, ...(served !== undefined && { served }) });
  await house.store.subscribers.unsubscribe(ann, [COAST]);
  await deliver(ann, EDITION, ['instant', 'daily'], { messenger: away });
  await house.store.subscribers.subscribe(ann, { tagId: COAST, tag: 'Coast', cadence: 'daily' });
  if (served !== undefined) await house.store.offers.advance(ann, COAST, served);
  await deliver(ann, EDITION, ['instant', 'daily']);
  expect(await shown(ann)).toEqual([['Square', 'Tower']]);
  expect(await again(ann, EDITION + 1)).toEqual([['Harbour', 'Pier']]);
});

test('titles of an edition that may not have come are not shown once more where they were muted since', async () => {
  const ann = await waiting();
  await house.telegram.addFault({ kind: 'reset-after', chatId: Number(ann), times: 1 });
  await deliver(ann, EDITION, ['instant', 'daily']);
  expect(await house.store.ledger.find(ann, EDITION)).toMatchObject({ state: 'possibly-sent' });
  await house.store.subscribers.change(ann, { mutedWords: ['pier'] });
  expect(await again(ann, EDITION + 1)).toEqual([['Harbour', 'Square', 'Tower']]);
});
