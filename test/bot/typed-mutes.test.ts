import { describe, expect, test } from 'vitest';
import { readMutes } from '../../src/bot/typed-mutes.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { timed } from '../ingest/timed.ts';

const tagOf = (name: string) => ({ id: tagIdOf(name), name, count: 1 });
const tags = [
  'Science',
  '科学',
  'Made in Berlin',
  ...Array.from({ length: 3_000 }, (_, at) => `Tag, number ${at}`),
].map(tagOf);
const german = Object.assign((key: string) => (key === 'mute-in' ? 'in' : key), {
  locale: 'de',
}) as unknown as Parameters<typeof readMutes>[2];
const chinese = Object.assign(() => '在、于', { locale: 'zh-Hans' }) as unknown as typeof german;
const read = (text: string, t = german) => {
  const { words, tag } = readMutes(text, tags, t);
  return [words, tag?.name];
};

describe('words to mute', () => {
  test.each([
    ['owl', ['owl'], undefined],
    ['owl, bat in Science', ['owl', 'bat'], 'Science'],
    ['owl #Science', ['owl'], 'Science'],
    ['足球 ＃Science', ['足球'], 'Science'],
    ['足球＃Science', ['足球'], 'Science'],
    ['C#, F#', ['C#', 'F#'], undefined],
    ['#Science', ['#Science'], undefined],
    ['owl in Made in Berlin', ['owl'], 'Made in Berlin'],
    // Quotation marks are around a word, and not of it.
    ['“owl”', ['owl'], undefined],
    ['「貓頭鷹」、『蝙蝠』', ['貓頭鷹', '蝙蝠'], undefined],
    ['„night owl“ in „Science“', ['night owl'], 'Science'],
    ['« owl », "bat"', ['owl', 'bat'], undefined],
    ['12" and 7"', ['12" and 7"'], undefined],
    ['owl in the barn', ['owl in the barn'], undefined],
    // As the answers list words; quotation marks keep a name together.
    ['owl and bat', ['owl', 'bat'], undefined],
    ['owl, Fledermaus und Eule in Science', ['owl', 'Fledermaus', 'Eule'], 'Science'],
    ['"Bang und Olufsen"', ['Bang und Olufsen'], undefined],
    ['und', ['und'], undefined],
    [`${'in a barn '.repeat(12)}in Science`, ['in a barn '.repeat(12).trim()], 'Science'],
  ])('%j', (text, words, tag) => {
    expect(read(text)).toEqual([words, tag]);
  });

  test.each([
    ['足球 在 科学', ['足球'], '科学'],
    ['足球 在科學', ['足球'], '科学'],
    ['足球 于 科学', ['足球'], '科学'],
    ['足球 in 科学', ['足球'], '科学'],
    ['足球 在线', ['足球', '在线'], undefined],
    // No text in Chinese has spaces between words.
    ['足球 篮球　网球 在 科学', ['足球', '篮球', '网球'], '科学'],
    ['iPhone 发布会 直播', ['iPhone 发布会', '直播'], undefined],
    ['在 科学', ['在 科学'], undefined],
  ])('in Chinese %j', (text, words, tag) => {
    expect(read(text, chinese)).toEqual([words, tag]);
  });

  // Telegram's longest message.
  test.each([' #,', ' #', '#', ' #ﷺ', 'x in  ', ' '])('a message of nothing but %j is read at once', (mark) => {
    const { seconds } = timed(() => read(`x${mark.repeat(4_096)}`.slice(0, 4_096)));
    expect(seconds).toBeLessThan(0.5);
  });
});
