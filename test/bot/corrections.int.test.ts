import { beforeEach, describe, expect, test } from 'vitest';
import { telegramMessenger } from '../../src/bot/telegram.ts';
import { correctMessages } from '../../src/jobs/correct-messages.ts';
import type { Article } from '../../src/model/article.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import type { ChatMessage } from '../../src/playground/client.ts';
import { readButton, titlesOf } from './stories.ts';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
let runs = 0;
beforeEach(async () => {
  world.setNow(BASE);
  ann = await world.newcomer('Ann');
});

async function correct(article: ArticleId): Promise<void> {
  await world.redis.del(`gazette:corrected:${article}`);
  const messenger = telegramMessenger(world.call, { knowsRich: true });
  const ports = { ...world.ports, messenger, sleep: async () => {}, stopping: () => false };
  expect(await correctMessages(ports, { article }, `run ${runs++}`)).toEqual({ done: true });
}

/** The article as it is then, of those a digest of that tag lists. */
async function rewrite(tag: string, number: number, words: string): Promise<Article> {
  const article = articleOf([tag], number, {
    blocks: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
  });
  await world.store.articles.put(article, { available: BASE + 300_000, ingested: BASE + 300_000, hash: words });
  return article;
}

const sends = async () =>
  (await world.telegram.calls({ chatId: ann })).filter(({ method }) => method.startsWith('send')).length;

describe('an article that was opened', () => {
  test.each(['rich', 'classic'] as const)('from a %s digest is corrected there and in the digest', async (format) => {
    await world.ask(ann, '/subscribe Chess');
    await world.ask(ann, `/format ${format}`);
    const digest = await world.askOne(ann, '/digest');
    const { fresh } = await world.tap(ann, digest, format === 'rich' ? readButton(digest, 1) : '1');
    const [opened] = fresh as [ChatMessage];
    const sent = await sends();
    const words = `Corrected for ${format}.`;
    await correct((await rewrite('Chess', 1, words)).id);
    const now = await world.current(opened);
    expect(now.text).toContain(words);
    expect(now.text).toContain('2\u00a0min\u00a0read · updated 09:35');
    expect(labelsOf(now)).toEqual(labelsOf(opened));
    expect((await world.current(digest)).text).toContain('2\u00a0min\u00a0read · updated 09:35');
    expect(await sends()).toBe(sent);
  });

  test('stays where it gets another address, and is corrected there by that', async () => {
    const former = articleOf(['Maps'], 1).id;
    const moved = articleOf(['Maps'], 1, { url: 'https://moved.example/maps' });
    await world.ask(ann, '/subscribe Maps');
    const opened = await world.askOne(ann, `/start a_${former}`);
    await world.put(moved);
    await world.store.successors.note(former, moved.id);
    await world.store.articles.withdraw(former);
    await correct(former);
    expect((await world.current(opened)).text).toContain('The whole story of Maps 1.');
    const text = 'It was drawn anew.';
    const blocks = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }];
    const at = { available: BASE + 300_000, ingested: BASE + 300_000, hash: text };
    await world.store.articles.put({ ...moved, blocks }, at);
    await correct(moved.id);
    expect((await world.current(opened)).text).toContain(text);
  });

  test('from a list is corrected there; the list stays as it is', async () => {
    await world.ask(ann, '/subscribe Kultur');
    const list = await world.askOne(ann, '/tag Kultur');
    const { fresh } = await world.tap(ann, list, readButton(list, 2));
    await correct((await rewrite('Kultur', 2, 'Corrected.')).id);
    expect((await world.current(fresh[0]!)).text).toContain('Corrected.');
    expect((await world.current(list)).text).toBe(list.text);
  });

  test('and left for the next is corrected no more', async () => {
    await world.ask(ann, '/subscribe Gardens');
    const digest = await world.askOne(ann, '/digest');
    const { fresh } = await world.tap(ann, digest, readButton(digest, 1));
    const { message } = await world.tap(ann, fresh[0]!, t('button-next'));
    expect(message.text).toContain('The whole story of Gardens 2.');
    await correct((await rewrite('Gardens', 1, 'Corrected.')).id);
    expect((await world.current(message)).text).toBe(message.text);
    await correct((await rewrite('Gardens', 2, 'Corrected.')).id);
    expect((await world.current(message)).text).toContain('Corrected.');
  });

  test('and withdrawn gives its place to a line that says so', async () => {
    await world.ask(ann, '/subscribe Bridges');
    const digest = await world.askOne(ann, '/digest');
    const { fresh } = await world.tap(ann, digest, readButton(digest, 1));
    const article = articleOf(['Bridges'], 1);
    await world.store.articles.withdraw(article.id);
    await correct(article.id);
    const now = await world.current(fresh[0]!);
    expect(now.text).toBe(t('article-gone'));
    expect(labelsOf(now)).toEqual([]);
    expect((await world.current(digest)).text).toContain(t('digest-withdrawn', { count: 1 }));
  });

  test('by somebody who has no settings is not noted', async () => {
    const list = await world.askOne(ann, '/tag Opera');
    await world.tap(ann, list, readButton(list, 1));
    expect(await world.redis.exists(`gazette:{${ann}}:views`)).toBe(0);
    expect(await world.store.showings.of(articleOf(['Opera'], 1).id, BASE)).toEqual([]);
  });
});

test('a digest turned to its second page is corrected on that page', async () => {
  await world.ask(ann, '/subscribe Science, Technology, Night Trains');
  const digest = await world.askOne(ann, '/digest');
  const { message } = await world.tap(ann, digest, t('button-more', { count: 5 }));
  const [tag = '', number] = /^(.*) (\d+)$/.exec(titlesOf(message)[0]!)!.slice(1);
  const before = titlesOf(message);
  await correct((await rewrite(tag, Number(number), 'Corrected.')).id);
  const now = await world.current(message);
  expect(titlesOf(now)).toEqual(before);
  expect(now.text.match(/updated 09:35/g)).toHaveLength(1);
  const key = subscriberKey({ chatId: ann, threadId: null });
  const view = await world.store.showings.view({ chat: key, messageId: digest.message_id });
  expect(view).toMatchObject({ kind: 'digest', page: 1 });
});
