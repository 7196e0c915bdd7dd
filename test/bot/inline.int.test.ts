import { beforeAll, expect, test } from 'vitest';
import { buttonsOf } from '../../src/playground/client.ts';
import { articleOf, worldOfFile } from './world.ts';

const world = worldOfFile();
let ann: number;
beforeAll(async () => {
  ann = (await world.telegram.createPerson({ name: 'Ann', languageCode: 'zh-hans', started: true })).id;
});

const first = articleOf(['Science'], 1);

test('words behind the bot’s name give articles with title, summary and picture, also to somebody it does not know', async () => {
  const image = 'https://news.example/owl.jpg';
  await world.put(articleOf(['Birds'], 700, { title: '<b>Owls</b> & "owls"', summary: 'At <night>.', image }));
  const answer = await world.telegram.askInline(ann, 'owls');
  expect(answer.results).toEqual([
    { id: expect.any(String), title: '<b>Owls</b> & "owls"', description: 'At <night>.', thumbnail_url: image },
  ]);
  const sent = await world.telegram.chooseInline(ann, answer, answer.results?.[0]?.id ?? '');
  expect(sent).toMatchObject({ from_bot: false, text: '<b>Owls</b> & "owls"\nnews.example\n\nAt <night>.' });
  const zh = world.t('zh-Hans');
  expect(buttonsOf(sent).map(({ text }) => text)).toEqual([zh('button-original'), zh('button-read')]);
  expect(buttonsOf(sent)[1]?.url).toMatch(/^https:\/\/t\.me\/gazette_bot\?start=a_.{11}$/);
});

test('an article that is shared with the bot itself is no talk to it', async () => {
  const answer = await world.telegram.askInline(ann, 'Science');
  const sent = await world.telegram.chooseInline(ann, answer, answer.results?.[0]?.id ?? '');
  const help = await world.askOne(ann, '/help');
  const after = (await world.telegram.messages(ann)).filter(({ message_id: id }) => id > sent.message_id);
  expect(after.filter(({ from_bot }) => from_bot)).toEqual([help]);
});

test('without words the newest come, and more of them as one scrolls on', async () => {
  const page = await world.telegram.askInline(ann, ' ');
  expect(page.results).toHaveLength(20);
  expect(page.next_offset).toBe('20');
  const ids = page.results?.map(({ id }) => id);
  let offset = page.next_offset ?? '';
  while (offset !== '') {
    const next = await world.telegram.askInline(ann, '', { offset });
    ids?.push(...(next.results ?? []).map(({ id }) => id));
    offset = next.next_offset ?? '';
  }
  expect(new Set(ids).size).toBe(ids?.length);
  expect(ids).toContain(first.id);
});

test.each(['xyzzy', '🕰', '<zq>', 'x'.repeat(256)])('%j gives nothing', async (query) => {
  expect((await world.telegram.askInline(ann, query)).results).toEqual([]);
});

test('articles without title, summary, address or with a picture of no address are offered all the same', async () => {
  const odd = { title: '\u200b', summary: '', url: null, image: 'not an address', source: 'odd' };
  await world.put(articleOf(['Oddities'], 701, odd), articleOf(['Oddities'], 702, { title: 'T'.repeat(300) }));
  const { results } = await world.telegram.askInline(ann, 'oddities');
  expect(results).toHaveLength(2);
  expect(results?.map(({ title }) => title)).toContain(world.t('zh-Hans')('untitled'));
});

test('whom the answer reached too late has typed on, and nothing failed', async () => {
  const query = { id: 'long-gone', from: { id: ann, is_bot: false, first_name: 'Ann' }, query: 'owls', offset: '' };
  await world.bot.handle({ update_id: 1_000_000, inline_query: query } as never);
  expect(world.log.filter((line) => line.includes('a command failed'))).toEqual([]);
});

test('an odd offset is the beginning', async () => {
  for (const offset of ['x', '-1', '1e9'])
    expect((await world.telegram.askInline(ann, '', { offset })).results).toHaveLength(20);
});
