import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/ingest/news/fingerprint.ts';
import { gistOf } from '../../src/ingest/news/gist.ts';
import { marksOf } from '../../src/ingest/news/marks.ts';
import { sameNews } from '../../src/model/same-news.ts';
import { renderText } from '../../src/render/text.ts';
import { elseSkipped, realArticles as articles, there } from '../ingest/real-posts.ts';

const TAIL = '\nThank you for reading. 感谢阅读，欢迎订阅并转发给朋友。長按二維碼加入讀者群。';

describe.skipIf(!there)(`real posts${elseSkipped}`, () => {
  const gists = articles.map(gistOf);

  test('are no two the same news, even if all had appeared within a day, but for two films without a text', () => {
    const found: string[] = [];
    for (const [one, a] of gists.entries()) {
      for (const [at, b] of gists.slice(0, one).entries()) {
        const isOther = articles[one]!.id !== articles[at]!.id;
        if (isOther && sameNews(a, { ...b, date: a.date }))
          found.push(`${articles[one]!.title} | ${articles[at]!.title}`);
      }
    }
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(1);
  }, 60_000);

  test('are known again of another source with another title, a sentence in five gone and a promo below', () => {
    const missed: string[] = [];
    let all = 0;
    for (const [index, article] of articles.entries()) {
      const text = renderText(article.blocks);
      const sentences = text.match(/[^。！？!?.\n]+[。！？!?.\n]*/g) ?? [];
      if (sentences.length < 10) continue;
      all += 1;
      const again = {
        title: (sentences[2] ?? '').trim().slice(0, 50),
        text: sentences.filter((_, at) => at % 5 !== 4).join('') + TAIL,
      };
      const gist = { date: article.date, source: 1, site: 0, marks: marksOf(again), fingerprint: fingerprint(again) };
      if (!sameNews(gist, gists[index]!)) missed.push(article.title);
    }
    expect(all).toBeGreaterThan(200);
    expect(1 - missed.length / all, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
