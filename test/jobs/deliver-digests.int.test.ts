import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { telegramMessenger } from '../../src/bot/telegram.ts';
import { openTransport } from '../../src/bot/transport.ts';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { batchOf, parseBatch } from '../../src/jobs/batch.ts';
import { type BatchEnd, type BatchPorts, deliverBatch } from '../../src/jobs/deliver-digests.ts';
import { ingestSource } from '../../src/jobs/ingest-sources.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import type { Cadence } from '../../src/model/subscriber.ts';
import type { FaultRule } from '../../src/playground/client.ts';
import type { Source } from '../../src/sources/source.ts';
import { keys } from '../../src/store/keys.ts';
import { aSubscriber, keyOf, publish, subscribe } from '../store/an-article.ts';
import { aHouse } from './a-house.ts';

const house = aHouse();
const EDITION = Date.now();
const EVERY_CADENCE: Cadence[] = ['instant', 'daily', 'weekly'];

const batch = (readers: readonly SubscriberKey[], edition = EDITION) =>
  readers.map((key) => ({ key, edition, cadences: EVERY_CADENCE }));
const deliver = (readers: readonly SubscriberKey[], rest: Partial<BatchPorts> = {}, edition = EDITION) =>
  deliverBatch(house.batchPorts(rest), batch(readers, edition));
const fault = (rule: Partial<FaultRule> & Pick<FaultRule, 'kind'>) =>
  house.telegram.addFault({ method: 'sendRichMessage', ...rule });
const stateOf = async (key: SubscriberKey, edition = EDITION) => (await house.store.ledger.find(key, edition))?.state;
const offered = async (key: SubscriberKey) =>
  (await house.store.candidates(key, Date.now())).flatMap(({ articles }) => articles.map(({ title }) => title));

/** Takes a batch up again when it asks for it, as its worker does. */
async function deliverToTheEnd(
  readers: readonly SubscriberKey[],
  rest: Partial<BatchPorts> = {},
  edition = EDITION,
): Promise<void> {
  for (
    let end: BatchEnd = await deliver(readers, rest, edition);
    !end.done;
    end = await deliver(readers, rest, edition)
  )
    await sleep(end.ms ?? 10);
}

/** Reads a source that holds the same post of Coast at these paths now. */
async function readPosts(...paths: string[]): Promise<void> {
  const bytes = Buffer.from('---\ntitle: Pier\ntags: [Coast]\ndate: 2026-01-10\n---\n<p>The harbour woke.</p>\n');
  const source: Source = {
    name: 'posts',
    async *read() {
      for (const path of paths) yield { kind: 'post', post: { source: 'posts', path, modified: EDITION, bytes } };
      yield { kind: 'complete', paths: new Set(paths) };
    },
  };
  const { log, now } = house.batchPorts();
  await ingestSource({ store: house.store, ingest: ingestPosts, log, now }, source);
}

describe('an edition', () => {
  test('is sent once and settled, however often its batch runs', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour', 'Pier');
    expect(await deliver([ann!])).toEqual({ done: true });
    expect(await deliver([ann!])).toEqual({ done: true });
    const [message, ...more] = await house.written(ann!);
    expect(more).toEqual([]);
    expect(message?.text).toMatch(/Pier[\s\S]*Harbour|Harbour[\s\S]*Pier/);
    expect(await house.store.ledger.find(ann!, EDITION)).toMatchObject({
      state: 'sent',
      messageId: message?.message_id,
    });
    expect(await house.store.ledger.outcomes()).toEqual({ sent: 1 });
  });

  test('serves the subscriptions whose hour has come, and leaves the others as they are', async () => {
    const [ann] = await house.readers(1, ['Town']);
    await house.store.subscribers.subscribe(ann!, { tagId: tagIdOf('Coast'), tag: 'Coast', cadence: 'instant' });
    await house.news('Harbour');
    await publish(house.store, 'Square', Date.now(), { tags: ['Town'] });
    const due = [{ key: ann!, edition: EDITION, cadences: ['instant' as const] }];
    expect(await deliverBatch(house.batchPorts(), due)).toEqual({ done: true });
    expect((await house.written(ann!)).map(({ text }) => /Harbour|Square/.exec(text)?.[0])).toEqual(['Harbour']);
    expect(await offered(ann!)).toEqual(['Square']);
  });

  test('moves the cursors of all its subscriptions on, also of one that had nothing to offer', async () => {
    const [ann] = await house.readers(1, ['Coast', 'Town']);
    await house.news('Harbour');
    await deliver([ann!]);
    const cursors = (await house.store.subscribers.subscriptions(ann!)).map(({ since }) => since);
    expect(cursors).toEqual([expect.any(Number), expect.any(Number)]);
  });

  test('holds of a story that was sent what moved on, as an update, and nothing of it again', async () => {
    const [ann] = await house.readers(1);
    const about = (chapter: number) => ({ story: articleIdOf('Ferry'), chapter });
    const later = (n: number) => EDITION + n;
    await publish(house.store, 'Ferry', Date.now(), about(0));
    await deliver([ann!]);
    await publish(house.store, 'Ferry reprinted', Date.now(), about(0));
    await publish(house.store, 'Ferry sunk', Date.now(), about(1));
    await deliver([ann!], {}, later(1));
    await publish(house.store, 'Ferry sunk, reprinted', Date.now(), about(1));
    await deliver([ann!], {}, later(2));
    const texts = (await house.written(ann!)).map(({ text }) => /(?:Update: )?Ferry[\w ,]*/.exec(text)?.[0]);
    expect(texts).toEqual(['Ferry', 'Update: Ferry sunk']);
    expect(await stateOf(ann!, later(2))).toBe('empty');
    const [bob] = await house.readers(1);
    await deliver([bob!], {}, later(3));
    expect((await house.written(bob!)).at(-1)?.text).toMatch(/Ferry sunk[\s\S]*\+3 sources/);
  });

  test('comes without a sound in quiet hours', async () => {
    const quiet = { from: '22:00', to: '07:00' } as const;
    const readers = [...(await house.readers(1, ['Coast'], { quiet })), ...(await house.readers(1))];
    await house.news('Harbour');
    const calls: object[] = [];
    const transport = openTransport(house.apiRoot, '1:token');
    const call: typeof transport.call = (method, payload, options) => {
      calls.push(JSON.parse(Buffer.from(payload as Uint8Array).toString()) as object);
      return transport.call(method, payload, options);
    };
    const night = new Date(EDITION + 86_400_000).setUTCHours(23);
    await deliver(readers, { messenger: telegramMessenger(call, { knowsRich: true }), now: () => night });
    await transport.close();
    const silent = calls.filter((payload) => 'disable_notification' in payload && payload.disable_notification);
    expect(silent).toEqual([expect.objectContaining({ chat_id: Number(readers[0]) })]);
    expect(calls).toHaveLength(2);
  });

  test('that two jobs hold at once is sent once', async () => {
    const readers = await house.readers(20);
    await house.news('Harbour');
    await fault({ kind: 'slow', ms: 50 });
    const other = { store: house.openStore() };
    await Promise.all([deliver(readers), deliver(readers.toReversed(), other), deliver(readers, other)]);
    expect(await house.counts(readers)).toEqual(readers.map(() => 1));
  });

  test('without articles sends nothing', async () => {
    const [ann] = await house.readers(1);
    expect(await deliver([ann!])).toEqual({ done: true });
    expect(await stateOf(ann!)).toBe('empty');
    expect(await house.sends()).toEqual([]);
  });

  test('leaves out what was withdrawn between plan and send', async () => {
    const [ann, bob] = await house.readers(2);
    await house.news('Harbour', 'Pier');
    await deliver([ann!, bob!], { stopping: () => false, messenger: neverThere });
    await house.store.articles.withdraw(articleIdOf('Pier'));
    await deliver([ann!]);
    expect((await house.written(ann!))[0]?.text).toContain('Harbour');
    expect((await house.written(ann!))[0]?.text).not.toContain('Pier');
    await house.store.articles.withdraw(articleIdOf('Harbour'));
    await deliver([bob!]);
    expect(await stateOf(bob!)).toBe('empty');
    expect(await house.written(bob!)).toEqual([]);
  });

  test.for([
    { beside: 'another', others: ['Harbour'] },
    { beside: 'nothing', others: [] },
  ])(
    'that lacked what was withdrawn since it was planned has that come with the next, once it is back (beside $beside)',
    async ({ others }) => {
      const [ann] = await house.readers(1);
      await house.news('Pier', ...others);
      await deliver([ann!], { messenger: neverThere });
      await house.store.articles.withdraw(articleIdOf('Pier'));
      await deliver([ann!]);
      await house.news('Pier');
      await deliver([ann!], {}, EDITION + 1);
      await deliver([ann!], {}, EDITION + 2);
      const titles = (await house.written(ann!)).map(({ text }) => /Harbour|Pier/.exec(text)?.[0]);
      expect(titles).toEqual([...others, 'Pier']);
    },
  );

  test('that lacked what was renamed since it was planned has that come with the next, once', async () => {
    const [ann] = await house.readers(1);
    await readPosts();
    await readPosts('pier.md');
    await deliver([ann!], { messenger: neverThere });
    await readPosts('sea/pier.md');
    await readPosts('sea/shore/pier.md');
    await deliver([ann!]);
    for (const later of [1, 2]) await deliver([ann!], {}, EDITION + later);
    expect((await house.written(ann!)).map(({ text }) => /Pier/.exec(text)?.[0])).toEqual(['Pier']);
  });

  test('planned by a clock that is ahead holds what that clock stamped, but nothing of a day to come', async () => {
    const [ann, bob] = await house.readers(2);
    const ahead = Date.now() + 4 * 60_000;
    await publish(house.store, 'Harbour', ahead - 1);
    await publish(house.store, 'Pier', ahead + 1);
    await deliver([ann!], {}, ahead);
    expect((await house.written(ann!))[0]?.text).toMatch(/Harbour/);
    expect((await house.written(ann!))[0]?.text).not.toMatch(/Pier/);
    await deliver([bob!], {}, ahead + 86_400_000);
    expect(await house.counts([bob!])).toEqual([0]);
  });

  test('of somebody who pauses while it waits comes with the first after the pause, planned or not', async () => {
    const [ann, bob] = await house.readers(2);
    const hour = 3_600_000;
    await house.news('Harbour');
    await deliver([bob!], { messenger: neverThere });
    for (const key of [ann!, bob!]) {
      await house.store.timings.hold(key, EDITION + 1);
      await house.store.subscribers.change(key, { state: 'paused', pausedUntil: Date.now() + hour });
    }
    expect(await deliver([ann!, bob!])).toEqual({ done: true });
    expect(await house.counts([ann!, bob!])).toEqual([0, 0]);
    // So that its weekly subscriptions are owed too.
    expect(await house.store.timings.held(ann!)).toBe(EDITION);
    await house.news('Pier');
    await deliver([ann!, bob!], { now: () => Date.now() + 2 * hour }, EDITION + 2 * hour);
    expect(await house.counts([ann!, bob!])).toEqual([1, 1]);
    expect((await house.written(bob!))[0]?.text).toMatch(/Pier[\s\S]*Harbour|Harbour[\s\S]*Pier/);
  });

  test('that somebody asks for in a pause comes', async () => {
    const [ann] = await house.readers(1, ['Coast'], { state: 'paused' });
    await house.news('Harbour');
    await deliverBatch(house.batchPorts(), [{ key: ann!, edition: EDITION }]);
    expect(await house.counts([ann!])).toEqual([1]);
  });

  test('of somebody who is deleted, or never was, is nothing', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    await house.store.subscribers.remove(ann!);
    expect(await deliver([ann!, keyOf(999)])).toEqual({ done: true });
    expect(await house.sends()).toEqual([]);
  });

  test('for somebody who deletes everything while it waits is not sent', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    const moment: typeof house.store.budget.moment = async (priority) => {
      await house.store.subscribers.remove(ann!);
      return house.store.budget.moment(priority);
    };
    await deliver([ann!], { store: { ...house.store, budget: { ...house.store.budget, moment } } });
    expect(await house.written(ann!)).toEqual([]);
    expect(await house.redis.keys(`*{${ann}}:d*`)).toEqual([]);
  });
});

describe('editions of one chat', () => {
  test('that two jobs hold come in their order, the planned one first, whichever job is the earlier', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    // Planned, and put off.
    await deliver([ann!], { messenger: neverThere });
    await house.news('Pier');
    const other = { store: house.openStore() };
    await Promise.all([deliver([ann!], {}, EDITION + 1), deliver([ann!], other)]);
    await deliverToTheEnd([ann!], {}, EDITION + 1);
    const texts = (await house.written(ann!)).map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining('Harbour'), expect.stringContaining('Pier')]);
  });

  test('of which the later one came first are one: the earlier has nothing left to bring', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    await deliver([ann!], {}, EDITION + 1);
    await house.news('Pier');
    await deliver([ann!]);
    expect(await stateOf(ann!)).toBeUndefined();
    expect(await house.counts([ann!])).toEqual([1]);
    await deliver([ann!], {}, EDITION + 2);
    expect((await house.written(ann!)).map(({ text }) => /Pier/.test(text))).toEqual([false, true]);
  });

  test('of which the later one served other subscriptions both come, the earlier under a date behind the later', async () => {
    const [ann] = await house.readers(1, ['Coast', 'Town']);
    await house.store.subscribers.subscribe(ann!, { tagId: tagIdOf('Town'), tag: 'Town', cadence: 'instant' });
    await house.news('Harbour');
    await publish(house.store, 'Market', Date.now(), { tags: ['Town'] });
    const serve = (edition: number, cadences: Cadence[]) =>
      deliverBatch(house.batchPorts(), [{ key: ann!, edition, cadences }]);
    await serve(EDITION + 5, ['instant']);
    await serve(EDITION, ['instant', 'daily']);
    await serve(EDITION, ['instant', 'daily']);
    const texts = (await house.written(ann!)).map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining('Market'), expect.stringContaining('Harbour')]);
    expect(await stateOf(ann!, EDITION + 6)).toBe('sent');
  });
});

/** No connection can be made. */
const neverThere = telegramMessenger(openTransport('http://127.0.0.1:1', '1:token').call, { knowsRich: true });

describe('when Telegram', () => {
  test('says to wait, the message comes once, and not before', async () => {
    const [ann, bob] = await house.readers(2);
    await house.news('Harbour');
    await fault({ kind: 'retry-after', chatId: Number(ann), retryAfter: 1, times: 1 });
    expect(await deliver([ann!, bob!])).toMatchObject({ done: false, ms: 1_000 });
    expect(await house.counts([ann!, bob!])).toEqual([0, 1]);
    await deliverToTheEnd([ann!, bob!]);
    const [refused, taken] = await house.sends(ann!);
    expect(taken!.time - refused!.time).toBeGreaterThanOrEqual(1_000);
    expect(await house.counts([ann!, bob!])).toEqual([1, 1]);
  });

  test('was to be silent for a little, the message comes when that is over, once', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    await house.store.budget.holdChat(Number(ann), 400);
    const asked = performance.now();
    expect(await deliver([ann!])).toEqual({ done: true });
    expect(performance.now() - asked).toBeGreaterThan(350);
    expect(await house.counts([ann!])).toEqual([1]);
  });

  test('says to wait long, no lane waits for it', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    await fault({ kind: 'retry-after', retryAfter: 60, times: 1 });
    expect(await deliver([ann!])).toMatchObject({ done: false, ms: 60_000 });
    const started = performance.now();
    const again = await deliver([ann!]);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(again).toMatchObject({ done: false, ms: expect.any(Number) });
    expect(again.done ? 0 : again.ms).toBeGreaterThan(30_000);
    expect(await house.sends()).toHaveLength(1);
  });

  test('is in trouble and then well, the message comes once', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    await fault({ kind: 'status', status: 500, times: 1 });
    expect(await deliver([ann!])).toMatchObject({ done: false, ms: null });
    expect(await stateOf(ann!)).toBe('planned');
    await deliverToTheEnd([ann!]);
    expect(await house.counts([ann!])).toEqual([1]);
  });

  test('cannot be reached, the message comes later, once', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    expect(await deliver([ann!], { messenger: neverThere })).toMatchObject({ done: false, ms: null });
    await deliverToTheEnd([ann!]);
    expect(await house.counts([ann!])).toEqual([1]);
  });

  test.for([
    { kind: 'reset-before', came: 0 },
    { kind: 'reset-after', came: 1 },
    { kind: 'hang', came: 0 },
  ] as const)(
    'leaves a message unanswered ($kind), it is possibly sent and never sent again',
    async ({ kind, came }) => {
      const [ann] = await house.readers(1);
      await house.news('Harbour');
      await fault({ kind, times: 1 });
      await deliverToTheEnd([ann!], { messenger: house.impatient(300) });
      await deliverToTheEnd([ann!]);
      expect(await stateOf(ann!)).toBe('possibly-sent');
      expect(await house.counts([ann!])).toEqual([came]);
      expect(await offered(ann!)).toEqual([]);
    },
  );

  test('leaves a message unanswered, the next edition holds its articles once more, folded, and the one after does not', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    await fault({ kind: 'reset-before', times: 1 });
    await deliver([ann!], { messenger: house.impatient(300) });
    expect(await house.store.ledger.missed(ann!)).toEqual([articleIdOf('Harbour')]);
    // Although nothing else is new.
    await deliver([ann!], {}, EDITION + 1);
    const [message] = await house.written(ann!);
    expect(message?.text).toMatch(/From the last edition[\s\S]*Harbour/);
    expect(await house.store.showings.of(articleIdOf('Harbour'), Date.now())).toMatchObject([
      { messageId: message?.message_id },
    ]);
    expect(await house.store.ledger.missed(ann!)).toEqual([]);
    await deliver([ann!], {}, EDITION + 2);
    expect(await stateOf(ann!, EDITION + 2)).toBe('empty');
    expect(await house.written(ann!)).toHaveLength(1);
  });

  test('leaves a message with more articles than a page unanswered, the next edition names all of them', async () => {
    const [ann] = await house.readers(1);
    // A first digest would hold five.
    await deliver([ann!], {}, EDITION - 1);
    const names = Array.from({ length: 14 }, (_, number) => `Pier ${number + 1}.`);
    await house.news(...names);
    await fault({ kind: 'reset-before', times: 1 });
    await deliver([ann!], { messenger: house.impatient(300) });
    expect(await house.store.ledger.missed(ann!)).toHaveLength(14);
    await deliver([ann!], {}, EDITION + 1);
    const [message] = await house.written(ann!);
    for (const name of names) expect(message?.text).toContain(name);
    expect(await house.store.ledger.missed(ann!)).toEqual([]);
  });

  test('lets one chat hang, the others do not wait for it', async () => {
    const readers = await house.readers(30);
    await house.news('Harbour');
    await fault({ kind: 'hang', chatId: Number(readers[0]) });
    let ended = false;
    const delivered = deliver(readers, { messenger: house.impatient(5_000) }).finally(() => {
      ended = true;
    });
    // And the one that hangs.
    await house.telegram.waitForCalls({ method: 'sendRichMessage' }, 30);
    expect(ended).toBe(false);
    await delivered;
    expect(await house.counts(readers)).toEqual(readers.map((_, index) => (index === 0 ? 0 : 1)));
  });

  test('has no such topic any more, its subscriber is unreachable and those of the others are not', async () => {
    const { id: owner } = await house.telegram.createPerson();
    const group = await house.telegram.createGroup({ title: 'Readers', creator: owner, forum: true });
    const { thread_id: topic } = await house.telegram.createTopic(group.id, owner, 'Coast');
    const readers = [keyOf(group.id, topic + 1_000), keyOf(group.id, topic), keyOf(group.id)];
    for (const key of readers) await subscribe(house.store, key, ['Coast']);
    await house.news('Harbour');
    expect(await deliver(readers)).toEqual({ done: true });
    const states = await Promise.all(readers.map(async (key) => (await house.store.subscribers.get(key))?.state));
    expect(states).toEqual(['unreachable', 'active', 'active']);
    expect(await Promise.all(readers.map((key) => stateOf(key)))).toEqual(['gone', 'sent', 'sent']);
  });

  test('refuses a message for what it holds, it is rejected and its articles are offered again', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    const refusal = { kind: 'status', status: 400, description: "Bad Request: can't parse entities" } as const;
    // Rich, and then classic.
    await fault({ ...refusal, method: undefined, times: 2 });
    expect(await deliver([ann!])).toEqual({ done: true });
    expect(await stateOf(ann!)).toBe('rejected');
    const reason = expect.stringContaining("can't parse entities");
    expect(await house.store.deadLetters.list(10)).toEqual([
      { chat: ann, edition: EDITION, articleIds: [articleIdOf('Harbour')], reason, refusedAt: expect.any(Number) },
    ]);
    expect(house.logged.filter(({ level }) => level === 50)).toMatchObject([{ msg: 'Telegram refused a digest' }]);
    await deliver([ann!]);
    expect(await house.counts([ann!])).toEqual([0]);
    expect(await offered(ann!)).toEqual(['Harbour']);
    await deliver([ann!], {}, EDITION + 1);
    expect(await house.counts([ann!])).toEqual([1]);
  });
});

describe('a chat that is gone', () => {
  test.for(['block', 'deactivate'] as const)('(%s) is unreachable and not due, and keeps its settings', async (how) => {
    const [ann, bob] = await house.readers(2, ['Coast'], { timezone: 'Asia/Shanghai' });
    await house.store.due.set(ann!, EDITION);
    await house.news('Harbour');
    await house.telegram[how](Number(ann));
    expect(await deliver([ann!, bob!])).toEqual({ done: true });
    expect(await house.store.subscribers.get(ann!)).toEqual(
      aSubscriber(ann!, { timezone: 'Asia/Shanghai', state: 'unreachable' }),
    );
    expect(await house.store.subscribers.subscriptions(ann!)).toHaveLength(1);
    expect(await house.store.due.get(ann!)).toBeUndefined();
    expect(await stateOf(ann!)).toBe('gone');
    expect(await house.counts([ann!, bob!])).toEqual([0, 1]);
    await deliver([ann!], {}, EDITION + 1);
    expect(await house.sends(ann!)).toHaveLength(1);
  });

  test('is offered what it missed when it comes back, also what waited for another try', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    await deliver([ann!], { messenger: neverThere });
    await house.news('Pier');
    await house.telegram.block(Number(ann));
    await deliver([ann!], {}, EDITION + 1);
    await deliver([ann!]);
    await house.store.subscribers.change(ann!, { state: 'active' });
    expect((await offered(ann!)).sort()).toEqual(['Harbour', 'Pier']);
  });

  test('a group that threw the bot out is one', async () => {
    const ann = await house.telegram.createPerson({ started: true });
    const group = await house.telegram.createGroup({ title: 'Neighbours', creator: ann.id });
    const key = await subscribe(house.store, keyOf(group.id));
    await house.news('Harbour');
    await house.telegram.setBotStatus(group.id, ann.id, 'kicked');
    await deliver([key]);
    expect(await house.store.subscribers.get(key)).toMatchObject({ state: 'unreachable' });
  });
});

describe('a group in which nobody may write for now', () => {
  const CLOSED = 'Bad Request: not enough rights to send text messages to the chat';
  const MINUTE_MS = 60_000;
  const closedGroup = async (times: number) => {
    const { id: owner } = await house.telegram.createPerson({ started: true });
    const { id } = await house.telegram.createGroup({ title: 'Neighbours', creator: owner });
    await fault({ kind: 'status', status: 400, description: CLOSED, times, chatId: id });
    return subscribe(house.store, keyOf(id));
  };
  const cadencesOf = (key: SubscriberKey, cadences: Cadence[]) => [{ key, edition: EDITION, cadences }];
  const at = (ms: number) => house.batchPorts({ now: () => EDITION + ms });

  test('gets its digest some minutes after it opens, and others of its batch get theirs at once', async () => {
    const key = await closedGroup(2);
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    const rests = (ms: number, until: number) => ({
      done: false as const,
      ms,
      left: [{ key, edition: EDITION, cadences: EVERY_CADENCE, after: EDITION + until }],
    });
    const first = rests(2 * MINUTE_MS, 3 * MINUTE_MS);
    expect(await deliverBatch(at(MINUTE_MS), batch([key, ann!]))).toEqual(first);
    expect(await house.counts([key, ann!])).toEqual([0, 1]);
    // Others of its batch may come again sooner, and the job holds what is left as data.
    const left = parseBatch(batchOf(first.left));
    expect(await deliverBatch(at(2 * MINUTE_MS), left)).toEqual(rests(MINUTE_MS, 3 * MINUTE_MS));
    expect(await house.sends(key)).toHaveLength(1);
    // Longer each time.
    expect(await deliverBatch(at(40 * MINUTE_MS), left)).toEqual(rests(40 * MINUTE_MS, 80 * MINUTE_MS));
    expect(await deliverBatch(at(80 * MINUTE_MS), left)).toEqual({ done: true });
    expect([await stateOf(key), await house.counts([key])]).toEqual(['sent', [1]]);
  });

  test('that stays closed is tried again with its next digest, which brings what did not come', async () => {
    const key = await closedGroup(1);
    await house.store.due.set(key, EDITION + 86_400_000);
    await house.news('Harbour');
    expect(await deliverBatch(at(13 * 60 * MINUTE_MS), cadencesOf(key, EVERY_CADENCE))).toEqual({ done: true });
    expect(await stateOf(key)).toBe('gone');
    expect(await house.store.subscribers.get(key)).toMatchObject({ state: 'active' });
    expect(await house.store.due.get(key)).toBe(EDITION + 86_400_000);
    expect(await deliver([key], {}, EDITION + 86_400_000)).toEqual({ done: true });
    expect((await house.written(key)).map(({ text }) => /Harbour/.exec(text)?.[0])).toEqual(['Harbour']);
  });

  test('gets what it would have had at once with its next digest', async () => {
    const key = await closedGroup(1);
    await house.store.subscribers.subscribe(key, { tagId: tagIdOf('Coast'), tag: 'Coast', cadence: 'instant' });
    await house.news('Harbour');
    expect(await deliverBatch(at(MINUTE_MS), cadencesOf(key, ['instant']))).toEqual({ done: true });
    expect(await offered(key)).toEqual(['Harbour']);
    expect(await house.store.subscribers.get(key)).toMatchObject({ state: 'active' });
  });
});

describe('a group that became a supergroup', () => {
  test('gets the digest once, at its new address, with everything it had', async () => {
    const ann = await house.telegram.createPerson({ started: true });
    const group = await house.telegram.createGroup({ title: 'Neighbours', creator: ann.id });
    const old = await subscribe(house.store, keyOf(group.id), ['Coast', 'Town'], { locale: 'zh-Hans' });
    await house.store.due.set(old, EDITION + 86_400_000);
    await house.news('Harbour');
    const { id } = await house.telegram.upgradeGroup(group.id, ann.id);
    const moved = keyOf(id);
    expect(await deliver([old])).toEqual({ done: true });
    expect(await deliver([old])).toEqual({ done: true });
    expect(await house.written(moved)).toHaveLength(1);
    expect(await stateOf(moved)).toBe('sent');
    expect(await house.store.subscribers.get(old)).toBeUndefined();
    expect(await house.store.subscribers.get(moved)).toEqual(
      aSubscriber(moved, { kind: 'supergroup', locale: 'zh-Hans' }),
    );
    expect(await house.store.subscribers.subscriptions(moved)).toHaveLength(2);
    expect(await house.store.due.get(moved)).toBe(EDITION + 86_400_000);
    expect(await house.redis.keys(`*{${old}}:[^b]*`)).toEqual([]);
  });

  /** A subscribed group that has just become a supergroup: its key before and after. */
  async function upgraded(): Promise<[SubscriberKey, SubscriberKey]> {
    const ann = await house.telegram.createPerson({ started: true });
    const group = await house.telegram.createGroup({ title: 'Neighbours', creator: ann.id });
    const old = await subscribe(house.store, keyOf(group.id));
    const { id } = await house.telegram.upgradeGroup(group.id, ann.id);
    return [old, keyOf(id)];
  }

  test('gets an edition that was waiting when the bot heard of it, planned or not', async () => {
    const [old, moved] = await upgraded();
    await house.news('Harbour');
    await deliver([old], { messenger: neverThere });
    const other = await upgraded();
    for (const [from, to] of [[old, moved], other] as const)
      await house.store.subscribers.move(from, { chatId: Number(to), threadId: null });
    await deliver([old, other[0]]);
    expect(await house.counts([moved, other[1]])).toEqual([1, 1]);
  });

  test('gets its edition also where the process that moves it is killed anywhere', async () => {
    for (let commands = 0, end = 'killed'; end === 'killed'; commands++) {
      await house.redis.flushall();
      const [old, moved] = await upgraded();
      await house.news('Harbour');
      end = await house.killedAfter(commands, (store) => deliver([old], { store }));
      for (const key of [old, moved]) {
        // As after the 25 s in which its process might still have lived.
        if ((await stateOf(key)) === 'claimed')
          await house.redis.hset(keys.delivery(key, EDITION), 'claimedAt', Date.now() - 30_000);
        await house.redis.del(keys.chatBudget(Number(key)));
      }
      expect(await deliver([old]), `after ${commands} commands`).toEqual({ done: true });
      expect((await house.counts([moved]))[0], `after ${commands} commands`).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('a process', () => {
  test('that is to stop ends what it began and leaves the rest', async () => {
    const readers = await house.readers(40);
    await house.news('Harbour');
    await fault({ kind: 'slow', ms: 200 });
    let stopping = false;
    const delivered = deliver(readers, { stopping: () => stopping });
    await house.telegram.waitForCalls({ method: 'sendRichMessage' }, 5);
    stopping = true;
    expect(await delivered).toMatchObject({ done: false, ms: 0 });
    const before = await house.counts(readers);
    expect(before.filter((count) => count === 1).length).toBeLessThan(40);
    expect(await house.redis.keys('*{*}:delivery:*')).toHaveLength(before.filter((count) => count === 1).length);
    await deliver(readers);
    expect(await house.counts(readers)).toEqual(readers.map(() => 1));
  });

  test('killed anywhere loses nothing, and repeats a message only where its answer was on the way', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    const repeats: number[] = [];
    for (let commands = 0, end = 'killed'; end === 'killed'; commands++) {
      const edition = EDITION + commands;
      await house.news(`Article ${commands}`);
      await house.telegram.clearCalls();
      // The chat's own budget is not what this is about.
      await house.redis.del(keys.chatBudget(Number(ann)));
      end = await house.killedAfter(commands, (store) => deliver([ann!], { store }, edition));
      await sleep(10);
      // As after the 25 s in which its process might still have lived.
      if ((await stateOf(ann!, edition)) === 'claimed')
        await house.redis.hset(keys.delivery(ann!, edition), 'claimedAt', Date.now() - 30_000);
      await house.redis.del(keys.chatBudget(Number(ann)));
      expect(await deliver([ann!], {}, edition), `after ${commands} commands`).toEqual({ done: true });
      const [count] = await house.counts([ann!]);
      expect(count, `after ${commands} commands`).toBeGreaterThanOrEqual(1);
      if (count !== 1) repeats.push(commands);
    }
    // Between the claim and its settlement: one command.
    // And another moment, where the machine is so busy that the first one passed by.
    expect(repeats.length).toBeLessThanOrEqual(2);
  });
});
