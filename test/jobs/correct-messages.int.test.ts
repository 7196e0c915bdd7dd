import { describe, expect, test } from 'vitest';
import { compose } from '../../src/delivery/compose.ts';
import { correct } from '../../src/delivery/correct.ts';
import { loadI18n } from '../../src/i18n.ts';
import { correctMessages } from '../../src/jobs/correct-messages.ts';
import { type BatchPorts, deliverBatch } from '../../src/jobs/deliver-digests.ts';
import type { Article } from '../../src/model/article.ts';
import { parseSubscriberKey, type SubscriberKey } from '../../src/model/chat.ts';
import { articleIdOf } from '../../src/model/ids.ts';
import { type ChatMessage, detailsOf, type FaultRule } from '../../src/playground/client.ts';
import { keys } from '../../src/store/keys.ts';
import { titlesOf } from '../bot/stories.ts';
import { publish } from '../store/an-article.ts';
import { aHouse } from './a-house.ts';

const house = aHouse();
const EDITION = Date.now();
const t = loadI18n(new URL('../../locales/', import.meta.url), 'en').in('en');
const HARBOUR = articleIdOf('Harbour');
let runs = 0;

const deliver = (readers: readonly SubscriberKey[], rest: Partial<BatchPorts> = {}) =>
  deliverBatch(
    house.batchPorts(rest),
    readers.map((key) => ({ key, edition: EDITION })),
  );
/** As if an hour had passed since the last one. */
const correction = async (rest: Partial<BatchPorts> = {}, article = HARBOUR) => {
  await house.redis.del(`gazette:corrected:${article}`);
  return correctMessages(house.batchPorts(rest), { article }, `run ${runs++}`);
};
const rewrite = (name: string, rest: Partial<Article>) => publish(house.store, name, Date.now(), rest);
const digestOf = async (key: SubscriberKey) => (await house.written(key))[0] as ChatMessage;
const edits = async (key?: SubscriberKey) =>
  (await house.telegram.calls(key === undefined ? {} : { chatId: Number(key) })).filter(
    ({ method }) => method === 'editMessageText',
  );
const fault = (rule: Partial<FaultRule> & Pick<FaultRule, 'kind'>) =>
  house.telegram.addFault({ method: 'editMessageText', ...rule });
const story = (message: ChatMessage, number = 1) => detailsOf(message)[number - 1]!;

/** Somebody whose digest has two pages. */
async function fifteenStories() {
  const tags = ['Coast', 'Town', 'Sea'];
  const readers = await house.readers(1, tags);
  for (const tag of tags)
    for (let number = 1; number <= 5; number++)
      await publish(house.store, `${tag} ${number}`, Date.now(), { tags: [tag] });
  await deliver(readers);
  return readers;
}

describe('a corrected article', () => {
  test('is edited in every digest that shows it, with the mark, and nothing is sent anew', async () => {
    const readers = [...(await house.readers(3)), ...(await house.readers(1, ['Coast'], { format: 'classic' }))];
    const [stranger] = await house.readers(1, ['Town']);
    await house.news('Pier', 'Harbour');
    await publish(house.store, 'Square', Date.now(), { tags: ['Town'] });
    await deliver([...readers, stranger!]);
    const before = await Promise.all(readers.map(digestOf));
    for (const message of before) expect(message.text).not.toContain('updated');
    await rewrite('Harbour', { summary: 'What really happened.' });
    expect(await correction()).toEqual({ done: true });
    for (const [index, key] of readers.entries()) {
      const messages = await house.written(key);
      expect(messages).toHaveLength(1);
      expect(messages[0]?.message_id).toBe(before[index]?.message_id);
      expect(messages[0]?.text).toContain('What really happened.');
      expect(messages[0]?.text).toMatch(/1\u00a0min\u00a0read · updated \d\d:\d\d\n/);
      expect(messages[0]?.text.match(/updated/g)).toHaveLength(1);
    }
    expect(story(await digestOf(readers[0]!)).buttons).toEqual(story(before[0]!).buttons);
    expect(await edits()).toHaveLength(readers.length);
    expect(await edits(stranger)).toEqual([]);
    expect(await house.sends()).toHaveLength(readers.length + 1);
    expect(house.logged.findLast(({ msg }) => msg === 'corrected')).toMatchObject({ edited: 4, failed: 0 });
  });

  test('is in the language, the zone and the format that its reader has now', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    await deliver([ann!]);
    const change = { locale: 'zh-Hans', timezone: 'Asia/Shanghai', format: 'classic' } as const;
    await house.store.subscribers.change(ann!, change);
    await rewrite('Harbour', { title: 'Hafen' });
    await correction();
    const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short', hourCycle: 'h23', timeZone: 'Asia/Shanghai' });
    expect((await digestOf(ann!)).text).toMatch(
      new RegExp(`Hafen\n.* · 更新于 ${clock.format(Date.now()).slice(0, 3)}`),
    );
  });

  test('has its mark also in digests that are sent after others of the same', async () => {
    const [ann, bob] = await house.readers(2);
    await house.news('Harbour');
    const { render } = house.batchPorts();
    await deliver([ann!], { render });
    const before = (await house.store.articles.get(HARBOUR))!;
    const at = { available: before.date, ingested: before.date, hash: 'another text alone' };
    await house.store.articles.put({ ...before, blocks: [] }, at);
    await deliver([bob!], { render });
    expect((await digestOf(ann!)).text).not.toContain('updated');
    expect((await digestOf(bob!)).text).toContain('updated');
  });

  test('that reads as before costs nobody an edit', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    await deliver([ann!]);
    const outcome = await house.store.articles.put(
      { ...(await house.store.articles.get(HARBOUR))!, image: 'https://cdn.example/2.jpg', tags: ['Coast', 'Sea'] },
      { available: Date.now(), ingested: Date.now(), hash: 'other bytes' },
    );
    expect(outcome).toBe('changed');
    expect((await house.store.articles.get(HARBOUR))?.updated).toBeUndefined();
  });
});

describe('a withdrawn article', () => {
  test('leaves the digest, which says so, and whose later stories are noted as they move up', async () => {
    const [ann] = await fifteenStories();
    const first = await digestOf(ann!);
    const gone = titlesOf(first)[0]!;
    await house.store.articles.withdraw(articleIdOf(gone));
    await correction({}, articleIdOf(gone));
    const second = await digestOf(ann!);
    expect(titlesOf(second)).toHaveLength(10);
    expect(titlesOf(second)).not.toContain(gone);
    expect(second.text).toContain(t('digest-withdrawn', { count: 1 }));
    const risen = articleIdOf(titlesOf(second).at(-1)!);
    expect(titlesOf(first)).not.toContain(titlesOf(second).at(-1));
    await rewrite(titlesOf(second).at(-1)!, { summary: 'Risen.', tags: ['Sea'] });
    await correction({}, risen);
    expect((await digestOf(ann!)).text).toContain('Risen.');
  });

  test('that was the only one leaves a digest of none', async () => {
    const readers = [...(await house.readers(1)), ...(await house.readers(1, ['Coast'], { format: 'classic' }))];
    await house.news('Harbour');
    await deliver(readers);
    await house.store.articles.withdraw(HARBOUR);
    await correction();
    for (const key of readers) {
      const { text } = await digestOf(key);
      expect(text).not.toContain('Harbour');
      expect(text).toContain(t('digest-withdrawn', { count: 1 }));
    }
  });

  test('that comes back stands in the digest again', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    await deliver([ann!]);
    await house.store.articles.withdraw(HARBOUR);
    await correction();
    await house.news('Harbour');
    await correction();
    expect((await digestOf(ann!)).text).toContain('Harbour');
    expect((await digestOf(ann!)).text).not.toContain(t('digest-withdrawn', { count: 1 }));
  });
});

describe('an edit', () => {
  async function corrected(count = 1) {
    const readers = await house.readers(count);
    await house.news('Harbour');
    await deliver(readers);
    await rewrite('Harbour', { summary: 'Corrected.' });
    return readers;
  }

  test.each([
    ['message to edit not found', 400],
    ["message can't be edited", 400],
    ['Forbidden: bot was blocked by the user', 403],
  ])('refused with "%s" forgets the message and leaves its reader alone', async (description, status) => {
    const [ann] = await corrected();
    await fault({ kind: 'status', status, description });
    expect(await correction()).toEqual({ done: true });
    expect(await edits()).toHaveLength(1);
    expect((await house.store.subscribers.get(ann!))?.state).toBe('active');
    await house.telegram.clearFaults();
    await correction();
    expect(await edits()).toHaveLength(1);
    expect(await house.sends()).toHaveLength(1);
  });

  test('of a chat that is to wait holds up no other, and is made up for', async () => {
    const readers = await corrected(3);
    await fault({ kind: 'retry-after', chatId: Number(readers[1]), retryAfter: 7, times: 1 });
    const end = await correction();
    const { messageId } = (await house.store.ledger.find(readers[1]!, EDITION))!;
    const left = [{ chat: readers[1], messageId }];
    expect(end).toEqual({ done: false, ms: 7_000, correction: { article: HARBOUR, left } });
    expect((await digestOf(readers[0]!)).text).toContain('Corrected.');
    expect((await digestOf(readers[2]!)).text).toContain('Corrected.');
    expect(await house.store.budget.takeChat(Number(readers[1]), 0)).toBeGreaterThan(5_000);
    await house.redis.del(keys.chatSilence(Number(readers[1])));
    if (!end.done) await correctMessages(house.batchPorts(), end.correction, `run ${runs - 1}`);
    expect((await digestOf(readers[1]!)).text).toContain('Corrected.');
    expect(await edits()).toHaveLength(4);
  });

  test('that is not answered is left at that', async () => {
    await corrected();
    await fault({ kind: 'hang', times: 1 });
    expect(await correction({ messenger: house.impatient(200) })).toEqual({ done: true });
    expect(await edits()).toHaveLength(1);
    expect(await house.sends()).toHaveLength(1);
  });

  test('of somebody who left is none', async () => {
    const [ann] = await corrected();
    await house.store.subscribers.remove(ann!);
    await correction();
    expect(await edits()).toEqual([]);
    expect(await house.redis.keys('*shown*')).toEqual([]);
  });

  test('waits its turn in the budget of the bot', async () => {
    await corrected(5);
    const store = house.openStore({ messagesPerSecond: 20 });
    const from = performance.now();
    await correction({ store });
    expect(performance.now() - from).toBeGreaterThan(190);
    expect(await edits()).toHaveLength(5);
  });

  test('stopped in the middle leaves the rest to the next process', async () => {
    const readers = await corrected(12);
    let stopping = false;
    await fault({ kind: 'slow', ms: 400 });
    const ending = correction({ stopping: () => stopping });
    await house.telegram.waitForCalls({ method: 'editMessageText' }, 3);
    stopping = true;
    const end = await ending;
    if (end.done) throw new Error('nothing was left');
    const done = (await edits()).length;
    expect(done).toBeLessThan(12);
    expect(end.correction.left).toHaveLength(12 - done);
    await correctMessages(house.batchPorts(), end.correction, `run ${runs - 1}`);
    expect(await edits()).toHaveLength(12);
    for (const key of readers) expect((await digestOf(key)).text).toContain('Corrected.');
  });
});

describe('a page turned', () => {
  async function twoPages() {
    const [ann] = await fifteenStories();
    const message = await digestOf(ann!);
    const title = titlesOf(message)[0]!;
    return { ann: ann!, message, title, article: articleIdOf(title) };
  }
  /** What the bot does when a reader turns to the second page. */
  async function turn(key: SubscriberKey, messageId: number) {
    const ports = house.batchPorts();
    const { store, messenger } = ports;
    const view = { kind: 'digest', edition: EDITION, page: 1 } as const;
    const composed = (await compose(ports, { key, t, timezone: 'UTC', format: 'rich', script: 'as-written' }, view))!;
    await store.showings.record({ chat: key, messageId }, view, composed, Date.now());
    const how = { format: 'rich', beforeCall: async () => undefined } as const;
    await messenger.edit(parseSubscriberKey(key), messageId, composed.message, how);
  }

  test('before is left alone when what was corrected stands on the other', async () => {
    const { ann, message, title, article } = await twoPages();
    await turn(ann, message.message_id);
    await rewrite(title, { summary: 'Corrected.', tags: ['Coast'] });
    await correction({}, article);
    expect(detailsOf(await digestOf(ann))).toHaveLength(5);
    expect(await edits()).toHaveLength(1);
  });

  test('while the edit waits for its moment is not turned back', async () => {
    const { ann, message, title, article } = await twoPages();
    await rewrite(title, { summary: 'Corrected.', tags: ['Coast'] });
    const moment: typeof house.store.budget.moment = async (priority) => {
      await turn(ann, message.message_id);
      return house.store.budget.moment(priority);
    };
    const budget = { ...house.store.budget, moment };
    const ports = house.batchPorts({ store: { ...house.store, budget } });
    await correct(ports, article, { chat: ann, messageId: message.message_id });
    expect(detailsOf(await digestOf(ann))).toHaveLength(5);
    expect(await edits()).toHaveLength(1);
  });

  test('while the edit is on its way is turned again', async () => {
    const { ann, message, title, article } = await twoPages();
    await rewrite(title, { summary: 'Corrected.', tags: ['Coast'] });
    const { messenger, ...rest } = house.batchPorts();
    let turned = false;
    const slow: typeof messenger = {
      ...messenger,
      edit: async (...args) => {
        if (!turned) await turn(ann, message.message_id);
        turned = true;
        return messenger.edit(...args);
      },
    };
    expect(await correct({ ...rest, messenger: slow }, article, { chat: ann, messageId: message.message_id })).toEqual({
      kind: 'edited',
    });
    expect(detailsOf(await digestOf(ann))).toHaveLength(5);
    expect(await edits()).toHaveLength(3);
  });
});
