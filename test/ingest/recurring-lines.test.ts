import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/ingest/news/fingerprint.ts';
import { lineFrom, lineHashes, RecurringLines } from '../../src/ingest/news/recurring-lines.ts';
import { similarity } from '../../src/model/similarity.ts';
import { BRIDGE, FERRY, FERRY_TRADITIONAL, IMPRINT, LIBRARY } from './near-duplicates.ts';

const under = ({ title, text }: { title: string; text: string }) => ({ title, text: `${text}\n${IMPRINT}` });
const named = (line: string): number => lineFrom(line, 0).hash;

function countedIn(...articles: { title: string; text: string }[]): RecurringLines {
  const lines = new RecurringLines();
  for (const article of articles) lines.add(lineHashes(article));
  return lines;
}

describe('lines that recur', () => {
  const lines = countedIn(...[FERRY, BRIDGE, LIBRARY].map(under));

  test('make no story of different articles', () => {
    const [a, b] = [under(FERRY), under(BRIDGE)];
    expect(similarity(fingerprint(a), fingerprint(b))).toBeGreaterThan(0.3);
    expect(similarity(fingerprint(a, lines), fingerprint(b, lines))).toBeLessThan(0.15);
  });

  test('leave what is new as it is', () => {
    expect(similarity(fingerprint(under(FERRY), lines), fingerprint(FERRY))).toBeGreaterThan(0.95);
    expect(similarity(fingerprint(under(FERRY), lines), fingerprint(under(FERRY_TRADITIONAL), lines))).toBeGreaterThan(
      0.9,
    );
  });

  test('leave nothing of an article that has no others', () => {
    expect(fingerprint({ title: '街拍', text: IMPRINT }, lines)).toHaveLength(0);
    const [a, b] = [
      '沿河市的夜市在雨中重新开张，摊主们说三年里第一次卖到天亮',
      '一只白鹭在渡轮的烟囱上筑了巢，船长决定今年夏天不生火',
    ];
    const retitled = [a, b].map((title) => fingerprint({ title, text: IMPRINT }, lines));
    expect(similarity(retitled[0]!, retitled[1]!)).toBeLessThan(0.05);
    expect(similarity(retitled[0]!, retitled[0]!)).toBe(1);
  });

  test('are known from the third article on, however often one article says them', () => {
    const line = named('欢迎订阅本频道，每天早上八点更新');
    const saying = { title: '', text: '欢迎订阅本频道，每天早上八点更新。\n'.repeat(9) };
    const twice = countedIn(saying, saying);
    expect(twice.has(line)).toBe(false);
    twice.add(lineHashes(saying));
    expect(twice.has(line)).toBe(true);
  });
});

describe('a line', () => {
  test('is the same in any spelling and with any digits', () => {
    expect(named('12 comments, 338 shares so far')).toBe(named('97 Comments – 441 shares so far'));
    expect(named('歡迎訂閱本頻道')).toBe(named('欢迎订阅本频道'));
    expect(named('歡迎訂閱本頻道')).not.toBe(named('欢迎关注本频道'));
  });

  test('does not count when it is short', () => {
    for (const short of ['', '图片', 'Read more', '2026-11-22', 'https://example.org/a/very/long/path'])
      expect(named(short)).toBe(0);
  });

  test('ends with a sentence and with an address', () => {
    const glued = '惊喜和意外不知哪个先来！我的频道在这里：https://example.org/@me喜欢请订阅我的频道';
    expect(lineHashes({ title: '', text: glued }).size).toBe(3);
    expect(lineHashes({ title: '', text: glued })).toContain(named('喜欢请订阅我的频道'));
  });

  test('counts at the beginning and at the end of an article', () => {
    const text = Array.from(
      { length: 1000 },
      (_, number) => `这一行的号码是${String.fromCharCode(0xac00 + number)}，此外没有别的`,
    ).join('\n');
    expect(lineHashes({ title: '一个足够长的标题也算一行', text }).size).toBe(65);
  });
});

describe('counts of lines', () => {
  const article = (number: number) =>
    new Set(Array.from({ length: 60 }, (_, line) => Math.imul(number * 60 + line + 1, 0x9e3779b1) >>> 2 || 1));

  test('come back from text, without what was seen once', () => {
    const lines = countedIn(...[FERRY, BRIDGE, LIBRARY].map(under), FERRY);
    const again = RecurringLines.parse(lines.format());
    expect(again.format()).toBe(lines.format());
    for (const hash of lineHashes({ title: '', text: IMPRINT })) expect(again.has(hash)).toBe(true);
    const [sentence] = lineHashes({ title: '', text: FERRY.text });
    expect(again.has(sentence ?? 0)).toBe(false);
    again.add(lineHashes(FERRY));
    expect(again.has(sentence ?? 0)).toBe(true);
    expect(lines.format().length).toBeLessThan(100);
  });

  test('stay small over an archive, and keep what goes on recurring', () => {
    const lines = new RecurringLines();
    const daily = lineHashes({ title: '', text: IMPRINT });
    for (let number = 0; number < 1500; number += 1) {
      lines.add(article(number));
      if (number % 100 === 0) lines.add(daily);
    }
    for (const hash of daily) expect(lines.has(hash)).toBe(true);
    expect(lines.format().length).toBeLessThan(200);
    for (let number = 0; number < 2400; number += 1) lines.add(article(Math.floor(number / 2)));
    expect(lines.format().length).toBeLessThan(240_000);
  });

  test('of text that is none are empty', () => {
    for (const text of ['', '?', 'abc', '—'.repeat(50)]) expect(RecurringLines.parse(text).format()).toBe('');
  });
});
