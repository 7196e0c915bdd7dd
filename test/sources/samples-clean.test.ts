import { describe, expect, test } from 'vitest';
import { ingestPost } from '../../src/ingest/ingest.ts';
import { SUMMARY_LENGTH } from '../../src/model/article.ts';
import type { Block } from '../../src/model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../../src/model/text.ts';
import { EXPECTED } from './sample-expectations.ts';
import { readSamplePosts } from './sample-posts.ts';

const ingested = readSamplePosts().map((post) => ({
  post,
  result: ingestPost({ source: 'samples', path: post.file, bytes: post.bytes, modified: 0 }),
}));

/** The words of a block line by line, code apart, since white space means something there. */
function linesOf(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  visitBlocks(blocks, (block) => {
    for (const inlines of inlinesOf(block)) lines.push(inlineText(inlines));
  });
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** What a person would see of the dirt, were it left in. */
const FORBIDDEN = [
  'Advertisement',
  'Subscribe now',
  'last free article',
  'Become a member',
  'Share this',
  'Click to share',
  'Click to email',
  'Click to print',
  'Related',
  'You might also like',
  'Breakfast at 130 km/h',
  'Nine novels set on islands',
  'What salt really does',
  'The kitchen scale test',
  'Do pigeons read street maps',
  'Ten thousand boxes for swifts',
  'Read more',
  'Never miss a discovery',
  'Sign me up',
  'Tagged',
  '2 Minutes',
  'best bread near me',
  '4 thoughts on',
  'replica watches',
  'LoanKing',
  'Leave a Reply',
  'email protected',
  '分享到',
  '点击分享',
  '二维码',
  '相关阅读',
  '用纯文本记了十年日记',
  '扫码关注',
  '您已读完',
  '成为会员',
  '立即订阅',
  '所谓不可译',
  '旧书里的夹页',
  '通宵书店',
  '限时特惠',
  '点赞、收藏、转发',
  '请点订阅',
  '发表评论',
  '红包',
  '代开发票',
  'Artikel teilen',
  'Per E-Mail versenden',
  'Newsletter abonnieren',
  'Mehr zum Thema',
  'ein Bauamt für sich',
  'Probeabo',
  'Schlagwörter',
  'シェア',
  'あわせて読みたい',
  '染物工房',
  '**',
  '&amp;',
  '&#',
  '\u200b',
  '\u00ad',
];

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}，。、：；“”「」';
const PHANTOM_SPACE = new RegExp(`[${CJK}]\\s+[${CJK}]`, 'u');
const TRACKING = /[?&](?:utm_|fbclid|spm|aff)|pixel\.gif|zaehler/;

/** Whole sentences: ends like one, not in an ellipsis of ours. */
const SENTENCE_END = /[.!?。！？][”“»」』’)）]*$/u;

type Check = 'edges' | 'dirt' | 'summary' | 'spaces';

/**
 * What the cleaner does not manage yet. A check named here must fail: once it holds, this list is what fails, and the
 * entry goes.
 */
const SHORTCOMINGS: Record<string, { checks: Check[]; because: string }> = {};

describe.each(ingested)('$post.file', ({ post, result }) => {
  const expected = EXPECTED.find(({ from }) => from === post.from);
  if (!result.ok || !expected) throw new Error(`${post.file}: ${JSON.stringify(result)}`);
  const { article } = result;
  const lines = linesOf(article.blocks);
  const claim = (check: Check) => (SHORTCOMINGS[expected.title]?.checks.includes(check) ? test.fails : test);

  test('keeps its title, language, tags and date', () => {
    expect(article).toMatchObject({ title: expected.title, language: expected.language, tags: post.tags });
    expect(article.date).toBe(post.date.getTime());
    expect(article.author).not.toMatch(/&\w+;|&#/);
  });

  claim('edges')('begins and ends where the article does', () => {
    expect(lines[0] ?? '').toContain(expected.first);
    expect((lines.at(-1) ?? '').slice(-expected.last.length)).toBe(expected.last);
    expect(lines).not.toContain(expected.title);
  });

  claim('dirt')('shows none of the dirt', () => {
    const text = [article.title, article.summary, ...lines].join('\n').toLowerCase();
    expect(FORBIDDEN.filter((words) => text.includes(words.toLowerCase()))).toEqual([]);
    expect(JSON.stringify(article)).not.toMatch(TRACKING);
  });

  claim('summary')('is summed up in whole sentences', () => {
    if (expected.first === '') expect(article.summary).toBe('');
    else expect(article.summary).toMatch(SENTENCE_END);
    expect(article.summary.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
  });

  claim('spaces')('has no phantom space inside a Chinese or Japanese sentence', () => {
    expect(lines.filter((line) => line.split('\n').some((row) => PHANTOM_SPACE.test(row)))).toEqual([]);
  });
});

test('every shortcoming listed is that of a sample post', () => {
  const titles = EXPECTED.map(({ title }) => title);
  expect(Object.keys(SHORTCOMINGS).filter((title) => !titles.includes(title))).toEqual([]);
});

describe('the long sample posts', () => {
  const long = ingested.flatMap(({ result }) =>
    result.ok && result.article.readingMinutes >= 4 ? [result.article] : [],
  );

  test('keep their headings, lists, quote, table, picture and code', () => {
    expect(long.length).toBe(2);
    for (const { blocks, title } of long) {
      const types = new Set(blocks.map((block) => block.type));
      expect([...types].sort(), title).toEqual(['code', 'heading', 'image', 'list', 'paragraph', 'quote', 'table']);
      expect(blocks.filter((block) => block.type === 'image').length, title).toBe(1);
    }
  });
});
