import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { articleOf, BASE, english, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
const MINUTE = 60_000;

let ann: number;
let number = 700;
beforeEach(async () => {
  world.setNow(BASE);
  ann = await world.newcomer('Ann');
});

/** So many articles of a tag, a minute apart from then on. */
async function news(tag: string, count: number, from: number): Promise<string[]> {
  const articles = Array.from({ length: count }, (_, at) =>
    articleOf([tag], ++number, { title: `${tag} no. ${number}!`, date: from + at * MINUTE }),
  );
  await world.put(...articles);
  return articles.map(({ title }) => title).sort();
}

/** The titles in the chat's next edition, on all of its pages. */
async function edition(tag: string): Promise<string[]> {
  const [digest] = await world.edition(ann);
  const delivery = await world.store.ledger.latest(subscriberKey({ chatId: ann, threadId: null }));
  expect(digest?.text).toContain(tag);
  return (await world.store.articles.heads(delivery?.articleIds ?? [])).map(({ title }) => title).sort();
}

describe('the first digest of a subscription', () => {
  test.each([
    ['Chess', 'daily'],
    ['Birds', 'weekly'],
    ['Weather', 'instant'],
  ])('to %s, which comes %s, holds all that came since it began', async (tag, cadence) => {
    await world.ask(ann, `/subscribe ${tag} ${cadence}`);
    const came = await news(tag, 8, BASE + 10 * MINUTE);
    expect(await edition(tag)).toEqual(came);
  });

  test('holds that also where it comes more seldom meanwhile', async () => {
    await world.ask(ann, '/subscribe Maps');
    const came = await news('Maps', 7, BASE + 10 * MINUTE);
    world.setNow(BASE + 30 * MINUTE);
    await world.ask(ann, '/subscribe Maps weekly');
    expect(await edition('Maps')).toEqual(came);
  });

  test('holds that also where all was deleted by mistake and that is undone', async () => {
    await world.ask(ann, '/subscribe Science');
    const came = await news('Science', 8, BASE + 10 * MINUTE);
    const asked = await world.askOne(ann, '/stop');
    const { message: left } = await world.tap(ann, asked, t('button-stop-sure'));
    await world.tap(ann, left, t('button-undo'));
    expect(await edition('Science')).toEqual(came);
  });

  test('holds the newest five where fewer have come', async () => {
    await news('Opera', 6, BASE - 20 * MINUTE);
    await world.ask(ann, '/subscribe Opera');
    await news('Opera', 2, BASE + 10 * MINUTE);
    expect(await edition('Opera')).toHaveLength(5);
  });

  test('of a tag that was dropped and taken up again goes by the latter', async () => {
    await world.ask(ann, '/subscribe Gardens');
    await news('Gardens', 8, BASE + 10 * MINUTE);
    world.setNow(BASE + 30 * MINUTE);
    await world.ask(ann, '/unsubscribe Gardens');
    world.setNow(BASE + 40 * MINUTE);
    await world.ask(ann, '/subscribe Gardens');
    expect(await edition('Gardens')).toHaveLength(5);
  });
});

test('of what came before a subscription began, and is too old for its first digest, /why says so', async () => {
  const before = articleOf(['Bridges'], ++number, { date: BASE - 30 * 86_400_000 });
  await world.put(before);
  await world.ask(ann, '/subscribe Bridges');
  await news('Bridges', 6, BASE + 10 * MINUTE);
  await edition('Bridges');
  const { text } = await world.askOne(ann, `/why ${before.id}`);
  expect(text).toContain(t('why-earlier'));
});

test('a tag that was unsubscribed from by mistake has all that is new to it again once that is undone', async () => {
  await world.ask(ann, '/subscribe Lighthouses');
  await world.askOne(ann, '/digest');
  const came = await news('Lighthouses', 8, BASE + 10 * MINUTE);
  world.setNow(BASE + 30 * MINUTE);
  const offer = await world.askOne(ann, '/unsubscribe Lighthoses');
  const { message: gone } = await world.tap(ann, offer, 'Lighthouses');
  await world.tap(ann, gone, t('button-undo'));
  expect(await edition('Lighthouses')).toEqual(came);
});

test.each([
  ['Ferries', 1, 8, 8],
  ['Harbours', 6, 2, 5],
])(
  'so it is before the first digest of %s, of which %i articles came before and %i since',
  async (tag, old, fresh, count) => {
    await news(tag, old, BASE - 20 * MINUTE);
    await world.ask(ann, `/subscribe ${tag}`);
    await news(tag, fresh, BASE + 10 * MINUTE);
    world.setNow(BASE + 30 * MINUTE);
    const offer = await world.askOne(ann, `/unsubscribe ${tag}s`);
    const { message: gone } = await world.tap(ann, offer, tag);
    await world.tap(ann, gone, t('button-undo'));
    expect(await edition(tag)).toHaveLength(count);
  },
);

test('undone weeks later it begins anew', async () => {
  await world.ask(ann, '/subscribe Sport');
  await world.askOne(ann, '/digest');
  const offer = await world.askOne(ann, '/unsubscribe Sprot');
  const { message: gone } = await world.tap(ann, offer, 'Sport');
  await news('Sport', 8, BASE + 10 * MINUTE);
  world.setNow(BASE + 20 * 86_400_000);
  await world.tap(ann, gone, t('button-undo'));
  expect(await edition('Sport')).toHaveLength(5);
});
