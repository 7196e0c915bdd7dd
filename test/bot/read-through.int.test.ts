import { beforeEach, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { readButton, titlesOf } from './stories.ts';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  world.setNow(BASE);
  await world.put(...['First', 'Second', 'Third'].map((title, n) => articleOf(['Through'], n + 1, { title })));
  ann = await world.newcomer('Ann');
  await world.ask(ann, '/start');
});

const steps = (labels: string[]) => labels.filter((label) => [t('button-previous'), t('button-next')].includes(label));

test.each(['rich', 'classic'] as const)(
  'a %s digest is read through in place, from its first article to its last and back',
  async (format) => {
    await world.store.subscribers.change(subscriberKey({ chatId: ann, threadId: null }), { format });
    await world.ask(ann, '/subscribe Through');
    const digest = await world.askOne(ann, '/digest');
    const { fresh } = await world.tap(ann, digest, format === 'rich' ? readButton(digest, 1) : '1');
    const article = fresh[0]!;
    expect(article.text).toMatch(/^First\n/);
    expect(steps(labelsOf(article))).toEqual([t('button-next')]);
    for (const [press, title, left] of [
      ['button-next', 'Second', ['button-previous', 'button-next']],
      ['button-next', 'Third', ['button-previous']],
      ['button-previous', 'Second', ['button-previous', 'button-next']],
      ['button-previous', 'First', ['button-next']],
    ] as const) {
      const tapped = await world.tap(ann, article, t(press));
      expect(tapped.fresh).toEqual([]);
      expect(tapped.message.text.split('\n')[0]).toBe(title);
      expect(steps(labelsOf(tapped.message))).toEqual(left.map((label) => t(label)));
    }
  },
);

test('an article withdrawn from a delivered digest is passed over, and shifts no button of the others', async () => {
  await world.ask(ann, '/subscribe Through');
  const digest = await world.askOne(ann, '/digest');
  expect(titlesOf(digest)).toEqual(['First', 'Second', 'Third']);
  await world.store.articles.withdraw(articleOf(['Through'], 2).id);
  expect((await world.tap(ann, digest, readButton(digest, 3))).fresh[0]?.text).toMatch(/^Third\n/);
  const gone = await world.tap(ann, digest, readButton(digest, 2));
  expect(gone).toMatchObject({ popup: t('article-missing'), alert: true, fresh: [] });
  const first = (await world.tap(ann, digest, readButton(digest, 1))).fresh[0]!;
  expect((await world.tap(ann, first, t('button-next'))).message.text).toMatch(/^Third\n/);
});
