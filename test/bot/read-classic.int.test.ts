import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { detailsOf } from '../../src/playground/client.ts';
import { readOn } from './stories.ts';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  world.setNow(BASE);
  ann = await world.newcomer('Ann');
  await world.ask(ann, '/start');
  await world.store.subscribers.change(subscriberKey({ chatId: ann, threadId: null }), { format: 'classic' });
});

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => String(from + n));

describe('in a chat that reads classic messages, /digest', () => {
  test('numbers its stories, and turns its pages in place and back, with buttons for what each shows', async () => {
    await world.ask(ann, '/subscribe Science, Technology, Night Trains');
    const digest = await world.askOne(ann, '/digest');
    expect(digest.text).toContain(t('digest-count', { count: 15 }));
    expect(digest.text).toContain('\n1. ');
    expect(detailsOf(digest)).toEqual([]);
    expect(labelsOf(digest)).toEqual([...numbers(1, 10), t('button-more', { count: 5 })]);
    const second = await world.tap(ann, digest, t('button-more', { count: 5 }));
    expect(second.fresh).toEqual([]);
    expect(labelsOf(second.message)).toEqual([...numbers(11, 15), t('button-back')]);
    expect(second.message.text).toMatch(/\n11\. /);
    const first = await world.tap(ann, digest, t('button-back'));
    expect(first.message.text).toBe(digest.text);
    expect(labelsOf(first.message)).toEqual(labelsOf(digest));
  });

  test('opens a story by its number, also on the second page', async () => {
    await world.ask(ann, '/subscribe Science, Technology, Night Trains');
    const digest = await world.askOne(ann, '/digest');
    const { message } = await world.tap(ann, digest, t('button-more', { count: 5 }));
    const title = /^12\. (.*)$/m.exec(message.text)?.[1] ?? '-';
    const { fresh } = await world.tap(ann, digest, '12');
    expect(fresh).toHaveLength(1);
    expect(fresh[0]?.text).toContain(`${title}\n`);
    expect(fresh[0]?.text).toContain(`The whole story of ${title}.`);
    expect(fresh[0]?.rich_message).toBeNull();
  });

  test('comes classic at its hour too', async () => {
    await world.ask(ann, '/subscribe Maps');
    const [digest] = await world.edition(ann);
    expect(digest?.text).toContain('1. Maps 1');
    expect(labelsOf(digest!)).toEqual(['1', '2']);
  });
});

describe('in a chat that reads classic messages, a list', () => {
  test('has a number and a button for each', async () => {
    const listed = await world.askOne(ann, '/tag night trains 3');
    expect(listed.text.split('\n')[0]).toBe(t('tag-heading', { tag: 'Night Trains' }));
    expect(listed.text).toContain('1. Night Trains 1\n');
    expect(labelsOf(listed)).toEqual([...numbers(1, 3), t('button-subscribe', { tag: 'Night Trains' })]);
    expect(labelsOf(await world.askOne(ann, '/latest 15'))).toEqual(numbers(1, 15));
  });

  test('however many are asked for, shows as many as a message holds', async () => {
    const summary = '长'.repeat(240);
    const long = Array.from({ length: 20 }, (_, n) => articleOf(['Wide'], n + 1, { summary, title: '标'.repeat(300) }));
    await world.put(...long);
    const listed = await world.askOne(ann, '/tag Wide 20');
    expect(listed.text.length).toBeLessThanOrEqual(4096);
    expect(labelsOf(listed).length).toBeGreaterThan(5);
    await Promise.all(long.map(({ id }) => world.store.articles.withdraw(id)));
  });
});

describe('in a chat that reads classic messages, a full article', () => {
  test('that is long comes in parts, in order, each with a button for the next; nothing is missing', async () => {
    const all = Array.from({ length: 2_000 }, (_, index) => `word${index}`);
    const blocks = Array.from({ length: 25 }, (_, n) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, text: all.slice(n * 80, n * 80 + 80).join(' ') }],
    }));
    await world.put(articleOf(['Long'], 1, { blocks }));
    const list = await world.askOne(ann, '/tag Long 1');
    const { fresh } = await world.tap(ann, list, '1');
    const { parts, words } = await readOn({ world, person: ann, t }, fresh);
    expect(parts).toBeGreaterThan(2);
    expect(words).toEqual(all);
  });

  test('shows its characters as they are', async () => {
    const title = 'a <b>bold</b> & "quoted" title';
    const blocks = [
      { type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'if (a < b && c > d) "x"' }] },
    ];
    await world.put(articleOf(['Marks'], 1, { title, author: '<i>Me</i> & you', blocks }));
    const list = await world.askOne(ann, '/tag Marks');
    expect(list.text).toContain(`1. ${title}\n`);
    const { fresh } = await world.tap(ann, list, '1');
    expect(fresh[0]?.text).toContain(`${title}\n<i>Me</i> & you · `);
    expect(fresh[0]?.text).toContain('if (a < b && c > d) "x"');
  });
});
