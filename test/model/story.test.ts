import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/ingest/fingerprint.ts';
import type { ArticleHead } from '../../src/model/article.ts';
import { storiesOf } from '../../src/model/story.ts';
import { headOf } from '../render/arbitrary-heads.ts';

const NEWS =
  '周二上午，市政府宣布，自下月起全市公交车票价将下调百分之二十，学生与老人免费乘车。市长在新闻发布会上表示，此举旨在鼓励市民减少驾车出行。';
const OTHER =
  'The harbour festival opens on Saturday with a parade of forty old sailing ships, and the council expects more visitors than ever before in its history.';

function told(number: number, author: string, text: string): ArticleHead {
  return headOf(number, { author, fingerprint: fingerprint({ title: `Title ${number}`, text }) });
}

describe('stories', () => {
  test('fold what other sources tell again under the first, in their order', () => {
    const [a, b, c, d] = [
      told(1, 'A', NEWS),
      told(2, 'A', OTHER),
      told(3, 'B', NEWS),
      told(4, 'C', `${NEWS}完。`),
    ] as const;
    expect(storiesOf([a, b, c, d])).toEqual([
      { lead: a, others: [c, d] },
      { lead: b, others: [] },
    ]);
  });

  test('keep apart what one source says twice', () => {
    const twice = [told(1, 'A', NEWS), told(2, 'A', NEWS)];
    expect(storiesOf(twice).map(({ others }) => others.length)).toEqual([0, 0]);
  });

  test('keep apart what has too little text to tell by', () => {
    expect(storiesOf([told(1, 'A', ''), told(2, 'B', '')])).toHaveLength(2);
  });
});
