import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preparing } from '../../src/jobs/prepare-edition.ts';
import { selectOnce } from '../../src/jobs/select-once.ts';
import type { Delivery, SettledState } from '../../src/model/digest.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import type { Cadence } from '../../src/model/subscriber.ts';
import { takeSnapshot } from '../../src/store/snapshot.ts';
import { realRedis } from '../redis.ts';
import { aSubscriber, anArticle, keyOf } from '../store/an-article.ts';

const real = realRedis();
const ann = keyOf(1);
const TAGS = ['Coast', 'Town', 'Trains'];
const CADENCES: Cadence[] = ['instant', 'daily', 'weekly'];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const BEGUN = 1_000_000_000_000;
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);

type End = SettledState | 'waits' | 'refused';
/** What may happen to one reader, in any order. */
type Step =
  | { do: 'ingest'; tags: string[] }
  | { do: 'retag'; which: number; tags: string[] }
  | { do: 'withdraw' | 'return' | 'mute'; which: number }
  | { do: 'unmute' }
  | { do: 'cadence'; tag: string; cadence: Cadence }
  | { do: 'drop' | 'take'; tag: string; cadence: Cadence }
  | { do: 'deliver'; upTo: number; end: End }
  | { do: 'wait'; minutes: number };

const which = fc.nat(20);
/** One of them is nobody's. */
const tags = fc.subarray([...TAGS, 'Chess'], { minLength: 1, maxLength: 2 });
const tag = fc.constantFrom(...TAGS);
const cadence = fc.constantFrom(...CADENCES);
const kinds = <Kind extends string>(kind: Kind) => fc.constant(kind);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: kinds('ingest'), tags }) },
  { weight: 2, arbitrary: fc.record({ do: kinds('retag'), which, tags }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'return' as const, 'mute' as const), which }),
  },
  { weight: 1, arbitrary: fc.record({ do: kinds('unmute') }) },
  { weight: 1, arbitrary: fc.record({ do: kinds('cadence'), tag, cadence }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('drop' as const, 'take' as const), tag, cadence }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: kinds('deliver'),
      upTo: fc.integer({ min: 1, max: 3 }),
      end: fc.constantFrom<End>('sent', 'sent', 'sent', 'possibly-sent', 'gone', 'rejected', 'waits', 'refused'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: kinds('wait'), minutes: fc.integer({ min: 1, max: 3 * 24 * 60 }) }) },
);

interface Told {
  name: string;
  tags: string[];
  there: boolean;
  /** Since when it can be had, epoch ms. */
  since: number;
  /** Whether the reader did not want it at some time when it stood under a tag of theirs. */
  doubtful: boolean;
}

class Life {
  now = BEGUN;
  readonly articles: Told[] = [];
  readonly came: string[] = [];
  readonly muted = new Set<string>();
  readonly subscribed = new Map<string, Cadence>();
  #version = 0;

  async begin() {
    await real.redis.flushall();
    await real.store.subscribers.add(aSubscriber(ann));
    for (const [at, name] of TAGS.entries()) await this.take(name, CADENCES[at] as Cadence);
    await this.deliver(3, 'sent');
  }

  async take(name: string, cadence: Cadence) {
    if (this.subscribed.has(name)) return;
    this.subscribed.set(name, cadence);
    this.#doubt(name);
    const wanted = { tagId: tagIdOf(name), tag: name, cadence, began: this.now };
    await real.store.subscribers.subscribe(ann, wanted, null);
  }

  /** What has a tag of the reader's, and did not come. */
  owed(): string[] {
    return this.articles
      .filter(({ there, doubtful, tags: own }) => there && !doubtful && own.some((one) => this.subscribed.has(one)))
      .map(({ name }) => name)
      .filter((name) => !this.came.includes(name));
  }

  /** What was there before a subscription began, or when it ended, need not come. */
  #doubt(tag: string) {
    for (const one of this.articles) if (one.tags.includes(tag)) one.doubtful = true;
  }

  /** As reading its source does (`jobs/old-since.ts`, `jobs/retagged.ts`): what is old is no news. */
  async put(told: Told) {
    const isNews = this.now - told.since < (told.there ? 2 : 8) * DAY;
    told.doubtful ||= !isNews;
    if (!told.there && isNews) told.since = this.now;
    told.there = true;
    const article = anArticle(told.name, { date: BEGUN, tags: told.tags });
    const at = { available: told.since, ingested: this.now, tagged: isNews ? this.now : undefined };
    await real.store.articles.put(article, { ...at, hash: String(++this.#version) });
  }

  async live(taken: Step): Promise<void> {
    this.now += 1_000;
    const named = 'which' in taken ? this.articles[taken.which % Math.max(1, this.articles.length)] : undefined;
    switch (taken.do) {
      case 'wait':
        this.now += taken.minutes * MINUTE;
        return;
      case 'ingest': {
        const told = {
          name: `Article${this.articles.length}x`,
          tags: taken.tags,
          there: false,
          since: this.now,
          doubtful: false,
        };
        this.articles.push(told);
        return this.put(told);
      }
      case 'retag':
        if (!named?.there) return;
        named.tags = taken.tags;
        return this.put(named);
      case 'return':
        return named && !named.there ? this.put(named) : undefined;
      case 'withdraw':
        if (!named?.there) return;
        named.there = false;
        await real.store.articles.withdraw(anArticle(named.name).id);
        return;
      case 'mute':
        if (!named) return;
        named.doubtful = true;
        this.muted.add(named.name);
        return real.store.subscribers.change(ann, { mutedWords: [...this.muted] });
      case 'unmute':
        this.muted.clear();
        return real.store.subscribers.change(ann, { mutedWords: [] });
      case 'cadence': {
        if (!this.subscribed.has(taken.tag)) return;
        this.subscribed.set(taken.tag, taken.cadence);
        const own = (await real.store.subscribers.subscriptions(ann)).find(({ tag: name }) => name === taken.tag);
        if (own) await real.store.subscribers.subscribe(ann, { ...own, cadence: taken.cadence }, own.cadence);
        return;
      }
      case 'take':
        return this.take(taken.tag, taken.cadence);
      case 'drop':
        this.subscribed.delete(taken.tag);
        this.#doubt(taken.tag);
        return real.store.subscribers.unsubscribe(ann, [tagIdOf(taken.tag)]);
      case 'deliver':
        return this.deliver(taken.upTo, taken.end);
    }
  }

  /** Serves the first so many cadences as a batch does, each edition ending so. */
  async deliver(upTo: number, end: End): Promise<void> {
    this.now += 1_000;
    const due = { key: ann, edition: this.now, cadences: CADENCES.slice(0, upTo) };
    const { store } = real;
    const ports = {
      store,
      now: () => this.now,
      notes: { ended: () => {} } as never,
      snapshot: () => takeSnapshot(store, this.now),
      select: selectOnce(),
    };
    for (let looks = 0; looks < 5; looks++) {
      const edition = preparing(ports, due);
      const prepared = await edition.prepare();
      if (!prepared) {
        if (edition.last()) return;
        continue;
      }
      const { plan, articles, uncertain, absent = [] } = prepared;
      if (articles.length + uncertain.length === 0) {
        await store.ledger.plan(ann, plan);
        await store.ledger.settle(ann, plan, 'empty', { absent });
      } else if (end === 'waits') {
        await store.ledger.plan(ann, plan);
        return;
      } else {
        const claim = await store.ledger.claim(ann, plan.edition, plan, { seen: prepared.seen });
        if (claim.kind !== 'taken') throw new Error(claim.kind);
        const { token } = claim;
        if (end === 'refused') return store.ledger.release(ann, plan.edition, token);
        if (end === 'sent' || end === 'possibly-sent') this.came.push(...articles.map(({ title }) => title));
        await store.ledger.settle(ann, plan as Delivery, end, { token, absent });
      }
      if (edition.last()) return;
    }
  }
}

test('whatever becomes of articles, tags and wishes, nothing comes twice, and what was wanted all along comes', {
  timeout: 30_000 + RUNS * 2_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const life = new Life();
      await life.begin();
      for (const taken of steps) await life.live(taken);
      for (let round = 0; round < 3; round++) await life.deliver(3, 'sent');
      expect(life.came.filter((name, at) => life.came.indexOf(name) !== at)).toEqual([]);
      expect(life.owed()).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
