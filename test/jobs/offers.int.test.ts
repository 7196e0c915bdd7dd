import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Delivery, SettledState } from '../../src/model/digest.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { realRedis } from '../redis.ts';
import { keyOf, planAll, publish, subscribe } from '../store/an-article.ts';

const real = realRedis();
const ann = keyOf(1);
const TAGS = ['Coast', 'Town', 'Trains'];

/** What may happen, in any order, between two looks at the clock. */
type Step =
  | { do: 'ingest'; tags: string[]; late: number }
  | { do: 'plan' }
  | { do: 'settle'; which: number; state: SettledState }
  | { do: 'wait'; ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('ingest' as const),
    tags: fc.subarray(TAGS, { minLength: 1 }),
    // An article is stamped a moment before it is written.
    late: fc.nat(60_000),
  }),
  fc.constant({ do: 'plan' as const }),
  fc.record({
    do: fc.constant('settle' as const),
    which: fc.nat(5),
    state: fc.constantFrom<SettledState>('sent', 'sent', 'possibly-sent', 'gone', 'rejected'),
  }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 600_000 }) }),
);

test('whatever the order of ingesting, planning and settling, every article comes once and none twice', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      await real.redis.flushall();
      await subscribe(real.store, ann, TAGS);
      let now = 1_000_000;
      let edition = 0;
      const open: Delivery[] = [];
      const came: string[] = [];
      const ingested = new Set<string>();

      const plan = async () => {
        const delivery = await real.store.ledger.plan(ann, await planAll(real.store, ann, ++edition, now));
        if (delivery) open.push(delivery);
      };
      const settle = async (which: number, state: SettledState) => {
        const [delivery] = open.splice(which % Math.max(1, open.length), 1);
        if (!delivery) return;
        const end = delivery.articleIds.length === 0 ? 'empty' : state;
        await real.store.ledger.settle(ann, delivery, end);
        if (end === 'sent' || end === 'possibly-sent') came.push(...delivery.articleIds);
      };

      // The cursors stand before anything comes: a first digest holds the newest five only, which is another promise.
      await plan();
      await settle(0, 'sent');
      for (const taken of steps) {
        now += 1;
        if (taken.do === 'wait') now += taken.ms;
        else if (taken.do === 'plan') await plan();
        else if (taken.do === 'settle') await settle(taken.which, taken.state);
        else {
          const name = `article ${ingested.size}`;
          ingested.add(await publish(real.store, name, Math.max(1_000_000, now - taken.late), { tags: taken.tags }));
        }
      }
      while (open.length > 0) await settle(0, 'sent');
      now += 1;
      await plan();
      await settle(0, 'sent');

      expect(came.length).toBe(new Set(came).size);
      expect(new Set(came)).toEqual(ingested);
      const cursors = (await real.store.subscribers.subscriptions(ann)).map(
        ({ tagId, since }) => [tagId, since] as const,
      );
      expect(new Map(cursors)).toEqual(new Map(TAGS.map((tag) => [tagIdOf(tag), now])));
    }),
    { numRuns: 100 },
  );
});
