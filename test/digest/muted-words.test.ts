import { expect, test } from 'vitest';
import { mutedWords, wordIn } from '../../src/digest/muted-words.ts';
import { anArticle } from '../store/an-article.ts';

test.each([
  ['art', 'A party by the sea', false],
  ['art', 'Art, and what it costs', true],
  ['art', 'Artful dodgers', false],
  ['art', 'A party about art', true],
  ['art', 'Modern ＡＲＴ', true],
  ['foot  ball', 'FOOT ball tonight', true],
  ['cafe', 'Le Café du Nord', true],
  ['ai', '用AI写作', true],
  ['ai', 'OpenAI', false],
  ['c++', 'Why C++ stays', true],
  ['足球', '今晚足球直播', true],
  ['足球', '足球AI教练', true],
  ['體育', '体育新闻', true],
  ['体育', '香港體育新聞', true],
  ['サッカー', 'ｻｯｶｰ日本代表', true],
  ['축구', '축구를 보다', true],
  ['кот', 'Который час', false],
  ['كرة', 'كرة القدم', true],
  ['كره', 'أخبار الكرة', true],
  ['قدم', 'كرة القدم', true],
  ['قدم', 'متقدم', false],
  ['strasse', 'Neue Straße', true],
  ['ฟุตบอล', 'ข่าวฟุตบอลวันนี้', true],
  ['2026', 'The year 2026', true],
  ['20', 'The year 2026', false],
  ['#opera', 'A night at the opera', true],
  ['#opera', 'Tonight: #Opera', true],
  ['＃体育', '香港體育新聞', true],
  ['#opera', 'Operations', false],
  ['#1', 'The 1 thing', false],
  ['c#', 'C major', false],
] as const)('"%s" in "%s": %s', (word, title, held) => {
  expect(wordIn(anArticle(title, { summary: '', tags: [] }), mutedWords([word]))).toBe(held ? word : undefined);
});

test('words are looked for in title, summary and tags', () => {
  const article = anArticle('Title', { summary: 'Of a storm.', tags: ['Opera'] });
  for (const word of ['title', 'storm', 'opera']) expect(wordIn(article, mutedWords(['x', word]))).toBe(word);
});

test('what holds no letter is no word', () => {
  expect(mutedWords(['', '  ', '!?', 'ok']).map(({ word }) => word)).toEqual(['ok']);
});
