import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { telegramMessenger } from '../../src/bot/telegram.ts';
import { type Call, openTransport } from '../../src/bot/transport.ts';
import { suspects } from '../../src/delivery/suspects.ts';
import { type BatchEnd, type BatchPorts, deliverBatch } from '../../src/jobs/deliver-digests.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import { articleIdOf } from '../../src/model/ids.ts';
import { keys } from '../../src/store/keys.ts';
import { publish } from '../store/an-article.ts';
import { aHouse } from './a-house.ts';

const house = aHouse();
const EDITION = Date.now();
const REFUSAL = "Bad Request: can't parse entities";
const TEN = Array.from({ length: 10 }, (_, at) => `Pier ${at + 1}.`);

/** What Telegram refuses in every form; and all that was asked of it. */
let poison: string[] = [];
let takesEdits = true;
let calls: { method: string; refused: boolean }[] = [];
beforeEach(() => {
  poison = [];
  takesEdits = true;
  calls = [];
});

const fussy =
  (call: Call): Call =>
  (method, payload, options) => {
    const text = payload instanceof Uint8Array ? Buffer.from(payload).toString() : JSON.stringify(payload);
    const refused = poison.some((word) => text.includes(word)) || (!takesEdits && method === 'editMessageText');
    calls.push({ method, refused });
    return refused
      ? Promise.resolve({ ok: false, error_code: 400, description: REFUSAL })
      : call(method, payload, options);
  };

async function deliver(reader: SubscriberKey, edition = EDITION, rest: Partial<BatchPorts> = {}): Promise<BatchEnd> {
  const transport = openTransport(house.apiRoot, '1:token');
  const messenger = telegramMessenger(fussy(transport.call), { knowsRich: true });
  // The chat's own budget is not what this is about.
  const unhurried = (store: BatchPorts['store']) => ({
    ...store,
    budget: { ...store.budget, takeChat: async () => 0 },
  });
  const store = unhurried({ ...house.store, ...rest.store });
  const due = [{ key: reader, edition, cadences: ['instant' as const, 'daily' as const, 'weekly' as const] }];
  try {
    return await deliverBatch(house.batchPorts({ messenger, ...rest, store }), due);
  } finally {
    await transport.close();
  }
}

/** A reader who has had a first digest, which would hold five. */
async function aReader(): Promise<SubscriberKey> {
  const [ann] = await house.readers(1);
  await deliver(ann!, EDITION - 1);
  calls = [];
  return ann!;
}

const NAMES = /Pier \d+\.|Harbour|Square|Tower/g;
/** The articles that each message of a chat shows now. */
const shown = async (reader: SubscriberKey) =>
  (await house.written(reader)).map(({ text }) => [...new Set(text?.match(NAMES))].sort());
const without = (...names: string[]) => TEN.filter((name) => !names.includes(name)).sort();
const letters = async () => (await house.store.deadLetters.list(10)).map(({ articleIds }) => articleIds);

describe('an article that Telegram refuses in every form', () => {
  test.for([[['Pier 1.']], [['Pier 4.']], [['Pier 10.']], [['Pier 1.', 'Pier 2.']], [['Pier 3.', 'Pier 9.']]])(
    'costs its reader that article alone, and no message more (%s of ten)',
    async ([bad]) => {
      const ann = await aReader();
      await house.news(...TEN);
      poison = bad!;
      expect(await deliver(ann)).toEqual({ done: true });
      expect(await shown(ann)).toEqual([without(...bad!)]);
      expect((await house.store.ledger.find(ann, EDITION))?.state).toBe('sent');
      expect((await house.store.ledger.find(ann, EDITION))?.articleIds.toSorted()).toEqual(
        without(...bad!)
          .map(articleIdOf)
          .sort(),
      );
      expect((await letters()).flat().sort()).toEqual(bad!.map(articleIdOf).sort());
      for (const name of bad!) expect(await house.store.refusals.has(ann, articleIdOf(name))).toBe(true);
      // Each try is a call in either form.
      expect(calls.length).toBeLessThanOrEqual(2 * 17);
    },
  );

  test('leaves a message whose every article is found there when it is corrected', async () => {
    const ann = await aReader();
    await house.news(...TEN);
    poison = ['Pier 4.'];
    await deliver(ann);
    const messageId = (await house.store.ledger.find(ann, EDITION))?.messageId ?? 0;
    const found = TEN.map((name) => house.store.showings.shows({ chat: ann, messageId }, articleIdOf(name)));
    expect(await Promise.all(found)).toEqual(TEN.map((name) => name !== 'Pier 4.'));
  });

  test.for([[['Pier 4.']], [['Pier 2.', 'Pier 9.']]])(
    'and was refused to another chat is found in as many tries as there are such, and two (%s)',
    async ([bad]) => {
      const desk = { suspects: suspects() };
      const [ann, bob] = [await aReader(), await aReader()];
      await house.news(...TEN);
      poison = bad!;
      await deliver(ann, EDITION, desk);
      calls = [];
      expect(await deliver(bob, EDITION, desk)).toEqual({ done: true });
      expect(await shown(bob)).toEqual([without(...bad!)]);
      for (const name of bad!) expect(await house.store.refusals.has(bob, articleIdOf(name))).toBe(true);
      // A try that is refused is a call in either form; the last one tells whether any edit would be taken.
      expect(calls).toHaveLength(2 + 1 + 2 * bad!.length + 1);
    },
  );

  test('to one chat comes to another that takes it, also where something else is refused there', async () => {
    const desk = { suspects: suspects() };
    const [ann, bob] = [await aReader(), await aReader()];
    await house.news(...TEN);
    poison = ['Pier 4.'];
    await deliver(ann, EDITION, desk);
    poison = ['Pier 7.'];
    await deliver(bob, EDITION, desk);
    expect(await shown(bob)).toEqual([without('Pier 7.')]);
    expect(await house.store.refusals.has(bob, articleIdOf('Pier 4.'))).toBe(false);
  });

  test('is not offered again, and the next edition brings what is new in one try', async () => {
    const ann = await aReader();
    await house.news(...TEN);
    poison = ['Pier 4.'];
    await deliver(ann);
    await house.news('Harbour');
    calls = [];
    await deliver(ann, EDITION + 1);
    expect((await shown(ann)).at(-1)).toEqual(['Harbour']);
    expect(calls).toEqual([{ method: 'sendRichMessage', refused: false }]);
    expect(await house.store.ledger.missed(ann)).toEqual([]);
  });

  test('is offered once more when it is corrected, and comes', async () => {
    const ann = await aReader();
    await house.news('Harbour', 'Tower');
    poison = ['Tower'];
    await deliver(ann);
    expect(await shown(ann)).toEqual([['Harbour']]);
    poison = [];
    await deliver(ann, EDITION + 1);
    expect(await shown(ann)).toEqual([['Harbour']]);
    await publish(house.store, 'Tower', EDITION, { updated: Date.now() + 1 });
    await deliver(ann, EDITION + 2);
    await deliver(ann, EDITION + 3);
    expect(await shown(ann)).toEqual([['Harbour'], ['Tower']]);
    expect(await house.store.refusals.has(ann, articleIdOf('Tower'))).toBe(false);
  });

  test('is offered once more when its letter is tried again', async () => {
    const ann = await aReader();
    await house.news('Harbour', 'Tower');
    poison = ['Tower'];
    await deliver(ann);
    poison = [];
    const letter = await house.store.deadLetters.take(ann, EDITION);
    await house.store.refusals.offer(ann, letter!.articleIds, Date.now());
    await deliver(ann, EDITION + 1);
    expect(await shown(ann)).toEqual([['Harbour'], ['Tower']]);
  });

  test('and is the only one comes with the next edition, which may be taken; refused alone twice, it is given up', async () => {
    const ann = await aReader();
    await house.news('Tower');
    poison = ['Tower'];
    for (const later of [0, 1, 2]) await deliver(ann, EDITION + later);
    const states = [0, 1, 2].map(async (later) => (await house.store.ledger.find(ann, EDITION + later))?.state);
    expect(await Promise.all(states)).toEqual(['rejected', 'rejected', 'empty']);
    expect(await letters()).toEqual([[articleIdOf('Tower')], [articleIdOf('Tower')]]);
    await house.news('Harbour');
    await deliver(ann, EDITION + 3);
    expect(await shown(ann)).toEqual([['Harbour']]);
  });

  test('and is the only one counts as refused once where it was corrected since it was refused before', async () => {
    const ann = await aReader();
    await house.news('Tower');
    poison = ['Tower'];
    await deliver(ann);
    await publish(house.store, 'Tower', EDITION, { updated: Date.now() + 1 });
    await deliver(ann, EDITION + 1);
    expect(await house.store.refusals.has(ann, articleIdOf('Tower'))).toBe(false);
    poison = [];
    await deliver(ann, EDITION + 2);
    expect(await shown(ann)).toEqual([['Tower']]);
  });

  test('and is the only one is given up as soon as another comes with the next edition', async () => {
    const ann = await aReader();
    await house.news('Tower');
    poison = ['Tower'];
    await deliver(ann);
    await house.news('Harbour', 'Square');
    await deliver(ann, EDITION + 1);
    expect(await shown(ann)).toEqual([['Harbour', 'Square']]);
    expect(await house.store.refusals.has(ann, articleIdOf('Tower'))).toBe(true);
  });

  test('among what may not have come before costs only that', async () => {
    const ann = await aReader();
    await house.news('Tower');
    await house.telegram.addFault({ kind: 'reset-before', times: 1 });
    await deliver(ann, EDITION, { messenger: house.impatient(300) });
    poison = ['Tower'];
    await house.news('Harbour', 'Square');
    await deliver(ann, EDITION + 1);
    expect(await shown(ann)).toEqual([['Harbour', 'Square']]);
    await deliver(ann, EDITION + 2);
    expect((await house.store.ledger.find(ann, EDITION + 2))?.state).toBe('empty');
  });
});

describe('a chat of which Telegram refuses everything as bad', () => {
  test('loses no article, however many editions are refused', async () => {
    const ann = await aReader();
    poison = ['"chat_id"'];
    for (let day = 0; day < 3; day++) {
      await house.news(`Pier ${2 * day + 1}.`, `Pier ${2 * day + 2}.`);
      await deliver(ann, EDITION + day);
    }
    expect(calls.length).toBeLessThanOrEqual(3 * 2 * 13);
    poison = [];
    await deliver(ann, EDITION + 9);
    expect(await shown(ann)).toEqual([TEN.slice(0, 6)]);
  });

  test('but new messages loses only what is refused alone in two of them', async () => {
    const ann = await aReader();
    await house.news('Harbour', 'Square', 'Tower');
    poison = ['Tower'];
    takesEdits = false;
    for (const later of [0, 1, 2, 3]) await deliver(ann, EDITION + later);
    expect((await shown(ann)).flat().sort()).toEqual(['Harbour', 'Square']);
    expect(await house.store.refusals.has(ann, articleIdOf('Tower'))).toBe(true);
    for (const name of ['Harbour', 'Square'])
      expect(await house.store.refusals.has(ann, articleIdOf(name))).toBe(false);
  });

  test('but one message loses three articles of an edition at most', async () => {
    const ann = await aReader();
    await house.news(...TEN);
    poison = TEN.slice(0, 5);
    await deliver(ann);
    expect((await letters()).flat().length).toBeLessThanOrEqual(3);
    poison = [];
    await deliver(ann, EDITION + 1);
    const came = (await shown(ann)).flat();
    expect(came.length).toBeGreaterThanOrEqual(7);
    expect(new Set(came).size).toBe(came.length);
  });
});

test('a process killed anywhere between the tries loses nothing but what is refused, and repeats only what was in flight', async () => {
  for (let commands = 0, end = 'killed'; end === 'killed'; commands++) {
    await house.redis.flushall();
    const ann = await aReader();
    poison = ['Tower'];
    await house.news('Harbour', 'Square', 'Tower');
    end = await house.killedAfter(commands, (store) => deliver(ann, EDITION, { store }));
    await sleep(10);
    const last = calls.at(-1);
    // As after the 25 s in which its process might still have lived.
    if ((await house.store.ledger.find(ann, EDITION))?.state === 'claimed')
      await house.redis.hset(keys.delivery(ann, EDITION), 'claimedAt', Date.now() - 30_000);
    // Alone it is given up when it was refused twice.
    for (const later of [0, 1, 2]) await deliver(ann, EDITION + later);
    const came = (await shown(ann)).flat();
    expect([...new Set(came)].sort(), `after ${commands} commands`).toEqual(['Harbour', 'Square']);
    // What was in flight: taken, and not written down.
    if (last?.refused !== false) expect(came, `after ${commands} commands`).toHaveLength(2);
    expect(came.length, `after ${commands} commands`).toBeLessThanOrEqual(3);
    expect(await house.store.refusals.has(ann, articleIdOf('Tower')), `after ${commands} commands`).toBe(true);
    calls = [];
    await deliver(ann, EDITION + 3);
    expect(calls, `after ${commands} commands`).toEqual([]);
  }
});
