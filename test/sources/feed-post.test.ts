import { expect, test } from 'vitest';
import type { FeedItem } from '../../src/sources/feed/item.ts';
import { postOfItem } from '../../src/sources/feed/post.ts';

const LEAD = '<p>Sleeping cars are back on nine lines this winter.</p>';

const ITEM: FeedItem = {
  guid: '1',
  link: 'https://example.org/1',
  title: 'Nachtzüge',
  form: 'html',
  body: '<p>They left nine stations at dusk, full to the last bed.</p>',
  summary: '',
  date: 0,
  authors: [],
  tags: [],
  media: [],
};

function fieldOf(name: string, item: Partial<FeedItem>, feed = ''): unknown {
  const { bytes } = postOfItem({ ...ITEM, ...item }, { source: 's', path: 'p.md', seen: 0, tag: feed, linked: true });
  const json = new RegExp(`^${name}: (.*)$`, 'm').exec(Buffer.from(bytes).toString())?.[1];
  return json === undefined ? undefined : JSON.parse(json);
}

const summaryOf = (summary: string) => fieldOf('description', { summary });

test('a summary ends before what WordPress puts behind it, whatever the language', () => {
  const footer = (before: string, between: string, after: string) =>
    `\n<p>${before}<a href="https://example.org/1">Nachtzüge</a>${between}<a href="https://example.org">Gleis</a>${after}</p>\n`;
  const text = 'Sleeping cars are back on nine lines this winter.';
  expect(summaryOf(LEAD)).toBe(text);
  expect(summaryOf(LEAD + footer('Der Beitrag ', ' erschien zuerst auf ', '.'))).toBe(text);
  expect(summaryOf(LEAD + footer('', ' yazısı ilk önce ', ' üzerinde ortaya çıktı.'))).toBe(text);
  expect(summaryOf(LEAD + footer('投稿 ', ' は ', ' に最初に表示されました。'))).toBe(text);
  const links = footer('On ', ' and ', ' by night.');
  expect(summaryOf(links)).toBe('On Nachtzüge and Gleis by night.');
});

test('a release that is called by its number alone says of what it is one', () => {
  const title = (own: string) => fieldOf('title', { title: own }, 'Release notes from pagelight');
  expect(['v3.9.0', '2.32', 'release-1.4.0-rc.1', 'Version 10.0.2'].map(title)).toEqual(
    ['v3.9.0', '2.32', 'release-1.4.0-rc.1', 'Version 10.0.2'].map((own) => `Release notes from pagelight: ${own}`),
  );
  expect(['1984', 'Pagelight 3.9.0', '3.9.0 is out', '12.30 at the pier'].map(title)).toEqual([
    '1984',
    'Pagelight 3.9.0',
    '3.9.0 is out',
    '12.30 at the pier',
  ]);
  expect(fieldOf('title', { title: 'v3.9.0' })).toBe('v3.9.0');
});

test('tags that lie in one field with commas alone between them are several, and names with commas in them one', () => {
  const tags = ['Wissen,Heuschrecken,Ostafrika', 'Washington, D.C.', 'over 3,000 m', 'Rail'];
  expect(fieldOf('tags', { tags })).toEqual([
    'Wissen',
    'Heuschrecken',
    'Ostafrika',
    'Washington, D.C.',
    'over 3,000 m',
    'Rail',
  ]);
});

test('what blogs call a post that nobody filed is no tag, whatever their language', () => {
  const tags = (...own: string[]) => fieldOf('tags', { tags: own }, 'Gleis');
  const unfiled = [
    'Uncategorized',
    'Uncategorised',
    'Non classé',
    'Sin categoría',
    'Без рубрики',
    '未分类',
    '未分類',
    'غير مصنف',
  ];
  expect(unfiled.map((name) => tags(name))).toEqual(unfiled.map(() => ['Gleis']));
  expect(tags('Rail', 'uncategorized ')).toEqual(['Rail']);
  expect(tags('Uncategorized birds')).toEqual(['Uncategorized birds']);
});
