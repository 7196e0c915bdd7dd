import { expect, test } from 'vitest';
import type { FeedItem } from '../../src/sources/feed/item.ts';
import { postOfItem } from '../../src/sources/feed/post.ts';

const LEAD = '<p>Sleeping cars are back on nine lines this winter.</p>';

function summaryOf(summary: string): string | undefined {
  const body = '<p>They left nine stations at dusk, full to the last bed.</p>';
  const item: FeedItem = {
    guid: '1',
    link: 'https://example.org/1',
    title: 'Nachtzüge',
    form: 'html',
    body,
    summary,
    date: 0,
    authors: [],
    tags: [],
    media: [],
  };
  const { bytes } = postOfItem(item, { source: 's', path: 'p.md', seen: 0, tag: '', linked: true });
  return /^description: "(.*)"$/m.exec(Buffer.from(bytes).toString())?.[1];
}

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
