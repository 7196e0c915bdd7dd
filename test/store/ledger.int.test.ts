import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { SubscriberKey } from '../../src/model/chat.ts';
import type { Delivery, SettledState } from '../../src/model/digest.ts';
import { type ArticleId, articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { keys } from '../../src/store/keys.ts';
import type { Claim, SettleDetail } from '../../src/store/ledger.ts';
import { realRedis } from '../redis.ts';
import { keyOf, planAll, publish, subscribe } from './an-article.ts';

const real = realRedis();
const coast = tagIdOf('Coast');
const ann = keyOf(1);

const articleIds = (...names: string[]) => names.map(articleIdOf);
const since = async (key: SubscriberKey) => (await real.store.subscribers.subscriptions(key))[0]?.since;

async function offered(now: number, key = ann): Promise<string[]> {
  const offers = await real.store.candidates(key, now);
  return offers.flatMap(({ articles }) => articles.map(({ title }) => title));
}

async function plan(edition: number, now = edition, key = ann): Promise<Delivery> {
  const delivery = await real.store.ledger.plan(key, await planAll(real.store, key, edition, now));
  if (!delivery) throw new Error(`${key} is deleted`);
  return delivery;
}

/** Settles an edition and counts it, as delivery does. */
async function settle(delivery: Delivery, state: SettledState, detail: SettleDetail = {}, key = ann): Promise<void> {
  const { ledger } = real.store;
  if (await ledger.settle(key, delivery, state, detail)) await ledger.count(new Map([[state, 1]]), Date.now());
}

async function serve(edition: number, outcome: SettledState, key = ann): Promise<Delivery> {
  const delivery = await plan(edition, edition, key);
  await settle(delivery, outcome, {}, key);
  return delivery;
}

describe('a plan', () => {
  test('keeps why it leaves out what was offered, of at most two hundred articles', async () => {
    await subscribe(real.store, ann);
    const [harbour, pier] = [await publish(real.store, 'harbour', 1_000), await publish(real.store, 'pier', 1_100)];
    const left = [
      { articleId: harbour, reason: { kind: 'muted-word' as const, word: 'HARBOUR' } },
      { articleId: pier, reason: { kind: 'same-story' as const, as: harbour } },
    ];
    const kept = await real.store.ledger.plan(ann, {
      ...(await planAll(real.store, ann, 2_000, 2_000)),
      articleIds: [],
      left,
    });
    expect(kept?.left).toEqual(left);
    expect(await real.store.ledger.find(ann, 2_000)).toEqual(kept);
    const many = Array.from({ length: 300 }, (_, index) => ({
      articleId: articleIdOf(String(index)),
      reason: { kind: 'over-size' as const },
    }));
    const bounded = await real.store.ledger.plan(ann, {
      ...(await planAll(real.store, ann, 3_000, 3_000)),
      left: many,
    });
    expect(bounded?.left).toEqual(many.slice(0, 200));
  });

  test('that leaves out nothing says nothing of it', async () => {
    await subscribe(real.store, ann);
    await plan(2_000);
    expect(await real.redis.hexists(keys.delivery(ann, 2_000), 'left')).toBe(0);
  });

  test('is made once and found again', async () => {
    await subscribe(real.store, ann);
    await publish(real.store, 'harbour', 1_000);
    const first = await plan(2_000);
    await publish(real.store, 'pier', 2_500);
    expect(await plan(2_000, 3_000)).toEqual(first);
    expect(await real.store.ledger.find(ann, 2_000)).toEqual(first);
    expect(first).toEqual({
      edition: 2_000,
      articleIds: articleIds('harbour'),
      uncertain: [],
      tagIds: [coast],
      until: 2_000,
      state: 'planned',
      messageId: null,
    });
    expect(await real.redis.ttl(keys.delivery(ann, 2_000))).toBeGreaterThan(29 * 86_400);
  });

  test('made by two hundred at once, over offers that overlap, never shares an article with another', async () => {
    await subscribe(real.store, ann);
    const stores = [real.store, real.openStore()];
    const all = Array.from({ length: 60 }, (_, index) => articleIdOf(`article ${index}`));
    const deliveries = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        stores[index % 2]!.ledger.plan(ann, {
          // Every edition is planned by two at once.
          edition: Math.floor(index / 2),
          articleIds: all.filter((_, place) => (place * 7 + index * 13) % 10 < 5),
          tagIds: [coast],
          until: 1_000 + index,
        }),
      ),
    );
    const byEdition = Map.groupBy(deliveries, (delivery) => delivery?.edition);
    expect(byEdition.size).toBe(100);
    for (const [one, other] of byEdition.values()) expect(one).toEqual(other);
    const taken = [...byEdition.values()].flatMap(([one]) => one?.articleIds ?? []);
    expect(taken.toSorted()).toEqual([...new Set(taken)].toSorted());
    expect(new Set(taken)).toEqual(new Set(all));
  });

  test('keeps the order it was given', async () => {
    await subscribe(real.store, ann);
    const ids = articleIds('c', 'a', 'b');
    const delivery = await real.store.ledger.plan(ann, { edition: 1, articleIds: ids, tagIds: [coast], until: 1 });
    expect(delivery?.articleIds).toEqual(ids);
  });

  test('of more articles than are remembered repeats none of them', async () => {
    const tags = ['One', 'Two', 'Three', 'Four'];
    await subscribe(real.store, ann, tags);
    await serve(1, 'sent');
    for (const tag of tags)
      await Promise.all(
        Array.from({ length: 150 }, (_, index) => publish(real.store, `${tag} ${index}`, 1_000, { tags: [tag] })),
      );
    const delivery = await serve(2_000, 'sent');
    expect(delivery.articleIds).toHaveLength(600);
    expect(await offered(3_000)).toEqual([]);
  });
});

describe('a delivery that is settled', () => {
  test.for(['sent', 'possibly-sent', 'empty'] as const)(
    'as %s moves the cursors and keeps its articles',
    async (state) => {
      await subscribe(real.store, ann);
      await publish(real.store, 'harbour', 1_000);
      await serve(2_000, state);
      expect(await since(ann)).toBe(2_000);
      expect(await offered(3_000)).toEqual([]);
      expect(await real.store.ledger.find(ann, 2_000)).toMatchObject({ state });
      expect(await real.store.ledger.outcomes()).toEqual({ [state]: 1 });
    },
  );

  test.for(['gone', 'rejected'] as const)('as %s leaves the cursors and frees its articles', async (state) => {
    await subscribe(real.store, ann);
    await publish(real.store, 'harbour', 1_000);
    await serve(1_500, 'sent');
    await publish(real.store, 'pier', 2_000);
    await serve(2_500, state);
    expect(await since(ann)).toBe(1_500);
    expect(await offered(3_000)).toEqual(['pier']);
  });

  test('keeps the message it was sent as', async () => {
    await subscribe(real.store, ann);
    const delivery = await plan(2_000);
    await settle(delivery, 'sent', { messageId: 77 });
    expect(await real.store.ledger.latest(ann)).toEqual({ ...delivery, state: 'sent', messageId: 77 });
  });

  test('twice counts once, and the first answer stays', async () => {
    await subscribe(real.store, ann);
    const delivery = await plan(2_000);
    await settle(delivery, 'sent', { messageId: 77 });
    await settle(delivery, 'possibly-sent', { reason: 'late' });
    expect(await real.store.ledger.find(ann, 2_000)).toMatchObject({ state: 'sent', messageId: 77 });
    expect(await real.store.ledger.outcomes()).toEqual({ sent: 1 });
  });

  test('behind a later edition does not move the cursor back', async () => {
    await subscribe(real.store, ann);
    const slow = await plan(2_000);
    await serve(9_000, 'empty');
    await settle(slow, 'sent');
    expect(await since(ann)).toBe(9_000);
  });

  test('as rejected behind a later edition still has its articles offered again', async () => {
    const later = 10 * 60_000;
    await subscribe(real.store, ann);
    await serve(500, 'sent');
    await publish(real.store, 'harbour', 1_000);
    const slow = await plan(2_000);
    await publish(real.store, 'pier', later - 1);
    await serve(later, 'sent');
    await settle(slow, 'rejected');
    expect(await offered(2 * later)).toEqual(['harbour']);
  });

  test('is the latest only if it came, or may have', async () => {
    await subscribe(real.store, ann);
    await serve(1_000, 'sent');
    await serve(2_000, 'possibly-sent');
    await serve(3_000, 'empty');
    await serve(4_000, 'rejected');
    await plan(5_000);
    expect(await real.store.ledger.latest(ann)).toMatchObject({ edition: 2_000 });
  });
});

describe('a claim', () => {
  const claim = (edition: number, store = real.store) => store.ledger.claim(ann, edition);
  const tokenOf = (taken: Claim) => (taken.kind === 'taken' ? taken.token : taken.kind);

  test('is given to one of two at once, and the other is told when to look again', async () => {
    await subscribe(real.store, ann);
    await plan(2_000);
    const claims = await Promise.all([claim(2_000), claim(2_000, real.openStore())]);
    expect(claims.map(({ kind }) => kind).toSorted()).toEqual(['taken', 'wait']);
    expect(claims.find(({ kind }) => kind === 'wait')).toMatchObject({ ms: expect.closeTo(25_000, -4) });
    expect(await real.store.ledger.find(ann, 2_000)).toMatchObject({ state: 'claimed' });
  });

  test('let go of is to be had at once', async () => {
    await subscribe(real.store, ann);
    await plan(2_000);
    await real.store.ledger.release(ann, 2_000, tokenOf(await claim(2_000)));
    expect(await real.store.ledger.find(ann, 2_000)).toMatchObject({ state: 'planned' });
    expect(await claim(2_000)).toMatchObject({ kind: 'taken' });
  });

  test('of a process that died is to be had after a while', async () => {
    await subscribe(real.store, ann);
    await plan(2_000);
    await claim(2_000);
    await real.redis.hset(keys.delivery(ann, 2_000), 'claimedAt', Date.now() - 60_000);
    expect(await claim(2_000)).toMatchObject({ kind: 'taken' });
  });

  test('that passed to another is no longer its first owner’s to let go of or to end, but for a message that came', async () => {
    await subscribe(real.store, ann);
    const delivery = await plan(2_000);
    const first = tokenOf(await claim(2_000));
    await real.redis.hset(keys.delivery(ann, 2_000), 'claimedAt', Date.now() - 60_000);
    // Claims follow each other by a lease; here within the millisecond.
    await sleep(2);
    const second = tokenOf(await claim(2_000));
    await real.store.ledger.release(ann, 2_000, first);
    await settle(delivery, 'possibly-sent', { token: first });
    expect(await real.store.ledger.find(ann, 2_000)).toMatchObject({ state: 'claimed' });
    await settle(delivery, 'sent', { token: first, messageId: 7 });
    await settle(delivery, 'possibly-sent', { token: second });
    expect(await real.store.ledger.find(ann, 2_000)).toMatchObject({ state: 'sent', messageId: 7 });
  });

  test('is not to be had of what is settled or deleted', async () => {
    await subscribe(real.store, ann);
    await serve(2_000, 'sent');
    expect(await claim(2_000)).toEqual({ kind: 'settled' });
    expect(await claim(9_000)).toEqual({ kind: 'settled' });
    await real.store.subscribers.remove(ann);
    expect(await claim(9_000)).toEqual({ kind: 'deleted' });
    expect(await real.redis.exists(keys.delivery(ann, 9_000))).toBe(0);
  });

  test('plans the edition in the same step, all of it or nothing', async () => {
    await subscribe(real.store, ann);
    const { ledger } = real.store;
    const wanted = { edition: 2_000, articleIds: articleIds('harbour', 'pier'), tagIds: [coast], until: 2_000 };
    expect(await ledger.claim(ann, 2_000, wanted)).toMatchObject({ kind: 'taken' });
    expect(await ledger.find(ann, 2_000)).toMatchObject({ ...wanted, state: 'claimed' });
    await settle({ ...wanted, uncertain: [], state: 'claimed', messageId: null }, 'sent');
    const overlapping = { ...wanted, edition: 3_000, articleIds: articleIds('pier', 'mole') };
    expect(await ledger.claim(ann, 3_000, overlapping)).toEqual({ kind: 'outdated' });
    expect(await ledger.find(ann, 3_000)).toBeUndefined();
  });

  test('notices what was offered since its plan was made, and reads nothing of that again where nothing was', async () => {
    await subscribe(real.store, ann);
    const { ledger } = real.store;
    const planned = (edition: number, ...names: string[]) => ({
      edition,
      articleIds: articleIds(...names),
      tagIds: [coast],
      until: edition,
    });
    const seen = async () => (await real.store.dossier(ann, 9_000))?.seen;
    const serveWith = async (wanted: ReturnType<typeof planned>, as: string | undefined) => {
      const taken = await ledger.claim(ann, wanted.edition, wanted, { seen: as });
      if (taken.kind === 'taken') await ledger.settle(ann, wanted, 'sent', { token: taken.token });
      return taken.kind;
    };
    const never = await seen();
    expect(await serveWith(planned(2_000, 'harbour'), never)).toBe('taken');
    expect(await serveWith(planned(3_000, 'harbour'), never)).toBe('outdated');
    const once = await seen();
    // Planned behind its back, under an older date, and over by now.
    await settle((await ledger.plan(ann, planned(1_000, 'pier')))!, 'sent');
    expect(await serveWith(planned(3_000, 'pier'), once)).toBe('outdated');
    expect(await serveWith(planned(3_000, 'mole'), await seen())).toBe('taken');
  });

  test('takes the chat’s moment along, and does nothing while the chat is to be silent', async () => {
    await subscribe(real.store, ann);
    const { ledger, budget } = real.store;
    const plan = { edition: 2_000, articleIds: articleIds('harbour'), tagIds: [coast], until: 2_000 };
    await budget.holdChat(1, 5_000);
    expect(await ledger.claim(ann, 2_000, plan, { chat: 'private' })).toEqual({
      kind: 'busy',
      ms: expect.closeTo(5_000, -3),
    });
    expect(await ledger.find(ann, 2_000)).toBeUndefined();
    await real.redis.del(keys.chatSilence(1));
    expect(await ledger.claim(ann, 2_000, plan, { chat: 'private' })).toMatchObject({ kind: 'taken' });
    // Of a burst of four, which a chat takes, the claim was the first.
    const waits = await Promise.all([1, 2, 3, 4].map(() => budget.takeChat(1, 10_000)));
    expect(waits.map((ms) => ms > 0)).toEqual([false, false, false, true]);
  });

  test('is to be had of a subscriber’s editions one after the other, the oldest first', async () => {
    await subscribe(real.store, ann);
    await publish(real.store, 'harbour', 1_000);
    const older = await plan(2_000);
    await publish(real.store, 'pier', 2_500);
    await plan(3_000);
    const later = { edition: 4_000, articleIds: articleIds('mole'), tagIds: [coast], until: 4_000 };
    expect(await claim(3_000)).toEqual({ kind: 'outdated' });
    expect(await real.store.ledger.claim(ann, 4_000, later)).toEqual({ kind: 'outdated' });
    expect(await claim(2_000)).toMatchObject({ kind: 'taken' });
    expect(await claim(3_000)).toEqual({ kind: 'outdated' });
    await settle(older, 'sent');
    expect(await claim(3_000)).toMatchObject({ kind: 'taken' });
    const before = { ...later, edition: 2_500 };
    expect(await real.store.ledger.claim(ann, 2_500, before)).toEqual({ kind: 'outdated' });
  });
});

describe('what may not have come', () => {
  const uncertain = () => real.redis.zrange(keys.uncertain(ann), 0, '-1');

  test('is missed until an edition that shows it once more was surely sent', async () => {
    await subscribe(real.store, ann);
    await publish(real.store, 'harbour', 1_000);
    await serve(2_000, 'possibly-sent');
    expect(await uncertain()).toEqual(articleIds('harbour'));
    expect(await real.store.ledger.missed(ann)).toEqual(articleIds('harbour'));
    for (const [edition, outcome] of [
      [3_000, 'rejected'],
      [4_000, 'possibly-sent'],
      [5_000, 'sent'],
    ] as const) {
      const shown = { edition, articleIds: [], uncertain: articleIds('harbour'), tagIds: [coast], until: edition };
      const delivery = await real.store.ledger.plan(ann, shown);
      expect(delivery?.uncertain).toEqual(articleIds('harbour'));
      expect(await uncertain()).toEqual(articleIds('harbour'));
      await settle(delivery!, outcome);
    }
    expect(await uncertain()).toEqual([]);
    expect(await real.store.ledger.missed(ann)).toEqual([]);
  });

  test('is missed beside what surely did not come, the newest first, and nothing else is', async () => {
    await subscribe(real.store, ann);
    for (const [name, at, outcome] of [
      ['harbour', 1_000, 'rejected'],
      ['pier', 300_000, 'possibly-sent'],
      ['mole', 600_000, 'sent'],
    ] as const) {
      await publish(real.store, name, at);
      const ids = articleIds(name);
      const delivery = await real.store.ledger.plan(ann, { edition: at, articleIds: ids, tagIds: [coast], until: at });
      await settle(delivery!, outcome);
    }
    expect(await real.store.ledger.missed(ann)).toEqual(articleIds('pier', 'harbour'));
  });
});

describe('while a delivery is in flight', () => {
  const unsubscribe = () => real.store.subscribers.unsubscribe(ann, [coast]);
  const subscribeAgain = () => real.store.subscribers.subscribe(ann, { tagId: coast, tag: 'Coast', cadence: 'daily' });

  async function inFlight(): Promise<Delivery> {
    await subscribe(real.store, ann, ['Coast', 'Town']);
    await publish(real.store, 'old', 1_000);
    await serve(2_000, 'sent');
    return plan(9_000_000);
  }

  test('unsubscribing leaves no cursor that silences a later subscription', async () => {
    const delivery = await inFlight();
    await unsubscribe();
    await settle(delivery, 'sent');
    expect(await real.redis.hkeys(keys.cursors(ann))).toEqual([tagIdOf('Town')]);
    await subscribeAgain();
    expect(await since(ann)).toBeDefined();
    const again = (await real.store.subscribers.subscriptions(ann)).find(({ tagId }) => tagId === coast);
    expect(again?.since).toBeNull();
  });

  test('unsubscribing and subscribing again is a new subscription all the same', async () => {
    const delivery = await inFlight();
    await unsubscribe();
    await subscribeAgain();
    await settle(delivery, 'sent');
    const again = (await real.store.subscribers.subscriptions(ann)).find(({ tagId }) => tagId === coast);
    expect(again?.since).toBeNull();
  });

  test('deleting everything leaves nothing behind when its answer comes', async () => {
    const delivery = await inFlight();
    const claim = await real.store.ledger.claim(ann, delivery.edition);
    await real.store.subscribers.remove(ann);
    if (claim.kind === 'taken') await real.store.ledger.release(ann, delivery.edition, claim.token);
    await settle(delivery, 'sent');
    await real.store.subscribers.change(ann, { state: 'unreachable' });
    expect(await real.store.ledger.plan(ann, { edition: 5, articleIds: [], tagIds: [], until: 5 })).toBeUndefined();
    expect(await real.redis.keys('*{1}*')).toEqual([]);
  });
});

describe('what was offered', () => {
  const DAY = 86_400_000;
  const remembered = async () => (await real.redis.zrange(keys.offered(ann), 0, '-1')).join(' ').split(' ').length;
  /** Days of forty articles each, offered for Coast. */
  const serveDays = async (...days: number[]) => {
    for (const day of days) {
      const ids = Array.from({ length: 40 }, (_, number) => articleIdOf(`day ${day} article ${number}`));
      const plan = { edition: day * DAY, articleIds: ids, tagIds: [coast], until: day * DAY };
      const delivery = await real.store.ledger.plan(ann, plan);
      if (delivery) await settle(delivery, 'sent');
    }
  };

  test('is forgotten once a hundred newer ones are known and every cursor is past it', async () => {
    await subscribe(real.store, ann);
    await serveDays(1, 2, 3, 4, 5);
    expect(await remembered()).toBe(3 * 40 + 40);
    await serveDays(6, 7, 8);
    expect(await remembered()).toBe(3 * 40 + 40);
  });

  test('is forgotten, too, where no claim finds it changed', async () => {
    await subscribe(real.store, ann);
    for (let day = 1; day <= 60; day++) {
      const ids = Array.from({ length: 10 }, (_, number) => articleIdOf(`day ${day} article ${number}`));
      const plan = { edition: day * DAY, articleIds: ids, tagIds: [coast], until: day * DAY };
      const seen = (await real.store.dossier(ann, plan.edition))?.seen;
      const claim = await real.store.ledger.claim(ann, plan.edition, plan, { seen });
      await real.store.ledger.settle(ann, plan, 'sent', claim.kind === 'taken' ? { token: claim.token } : {});
      expect(await remembered()).toBeGreaterThanOrEqual(Math.min(day * 10, 100));
      expect(await remembered()).toBeLessThan(200);
    }
  });

  test('is known also where an earlier release wrote it, an id to a member, and is free again when it did not come', async () => {
    await subscribe(real.store, ann);
    const [harbour, pier] = articleIds('harbour', 'pier');
    const wanted = { edition: 2_000, articleIds: [harbour!, pier!], tagIds: [coast], until: 2_000 };
    const first = await real.store.ledger.plan(ann, wanted);
    await real.redis.del(keys.offered(ann));
    await real.redis.zadd(keys.offered(ann), 2_000, harbour!, 2_000, pier!);
    const other = { ...wanted, edition: 3_000 };
    expect(await real.store.ledger.claim(ann, 3_000, other)).toEqual({ kind: 'outdated' });
    await settle(first!, 'rejected');
    expect(await real.redis.exists(keys.offered(ann))).toBe(0);
    expect(await real.store.ledger.claim(ann, 3_000, other)).toMatchObject({ kind: 'taken' });
  });

  test('is remembered as long as a cursor looks back at it, however much it is', async () => {
    await subscribe(real.store, ann);
    await subscribe(real.store, ann, ['Weekly']);
    await real.redis.hset(keys.cursors(ann), tagIdOf('Weekly'), DAY);
    await serveDays(1, 2, 3, 4, 5, 6, 7, 8);
    // An article of both tags is known when the slower one's turn comes.
    expect(await remembered()).toBe(8 * 40);
    await real.redis.hset(keys.cursors(ann), tagIdOf('Weekly'), 8 * DAY);
    await serveDays(9);
    expect(await remembered()).toBe(3 * 40 + 40);
  });

  test('is remembered, too, as long as the first digest of a subscription holds what came since that began', async () => {
    await subscribe(real.store, ann);
    const weekly = { tagId: tagIdOf('Weekly'), tag: 'Weekly', cadence: 'weekly', began: DAY } as const;
    await real.store.subscribers.subscribe(ann, weekly);
    await serveDays(1, 2, 3, 4, 5, 6, 7, 8);
    expect(await remembered()).toBe(8 * 40);
    await real.redis.hset(keys.cursors(ann), weekly.tagId, 8 * DAY);
    await serveDays(9);
    expect(await remembered()).toBe(3 * 40 + 40);
  });
});

describe('what is offered', () => {
  test('to a new subscription are the newest five, whatever their age', async () => {
    for (let index = 0; index < 8; index++) await publish(real.store, `article ${index}`, index);
    await subscribe(real.store, ann);
    expect(await offered(9_000_000)).toEqual(['article 7', 'article 6', 'article 5', 'article 4', 'article 3']);
  });

  test('includes what came late: written after the cursor passed its instant', async () => {
    await subscribe(real.store, ann);
    await serve(1_000_000, 'empty');
    await publish(real.store, 'late', 1_000_000 - 90_000);
    expect(await offered(1_100_000)).toEqual(['late']);
  });

  test('includes what the clock of another machine stamped, which is as far behind as clocks may be', async () => {
    await subscribe(real.store, ann);
    await serve(1_000_000, 'empty');
    await publish(real.store, 'behind', 1_000_000 - 299_000);
    expect(await offered(1_100_000)).toEqual(['behind']);
  });

  test('includes what is backdated, by when it became available', async () => {
    await subscribe(real.store, ann);
    await serve(1_000_000, 'empty');
    await publish(real.store, 'backdated', 1_050_000, { date: 5 });
    expect(await offered(1_100_000)).toEqual(['backdated']);
  });

  test('leaves out what is not available yet, and has it then', async () => {
    await subscribe(real.store, ann);
    await serve(1_000_000, 'empty');
    await publish(real.store, 'tomorrow', 2_000_000);
    expect(await offered(1_999_999)).toEqual([]);
    await serve(1_999_999, 'empty');
    expect(await offered(2_000_000)).toEqual(['tomorrow']);
  });

  test('holds an article of two tags once', async () => {
    await subscribe(real.store, ann, ['Coast', 'Town']);
    const id: ArticleId = await publish(real.store, 'harbour', 1_000, { tags: ['Coast', 'Town'] });
    expect((await plan(2_000)).articleIds).toEqual([id]);
  });
});

test('a damaged entry: the error names the key', async () => {
  await real.redis.hset(keys.delivery(ann, 1), { edition: 1, articleIds: '', tagIds: '', until: 1, state: 'lost' });
  await expect(real.store.ledger.find(ann, 1)).rejects.toThrow(/\{1\}:delivery:1.*state/s);
});
