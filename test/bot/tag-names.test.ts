import { describe, expect, test } from 'vitest';
import { readTagNames } from '../../src/bot/tag-names.ts';
import { tagIdOf } from '../../src/model/ids.ts';

const tags = [
  'Science',
  'Night Trains',
  'Arts, Music',
  'Arts',
  '联合早报',
  'WilliamWorks Tv',
  'HEYFLY嘿飛人',
  'Café',
  '和平',
  'رياضة',
  'علوم',
].map((name) => ({
  id: tagIdOf(name),
  name,
  count: 1,
}));
const read = (text: string) => {
  const { found, unknown } = readTagNames(text, tags);
  return [found.map(({ name }) => name), unknown];
};

describe('typed tag names', () => {
  test.each([
    ['Science', ['Science'], []],
    ['science', ['Science'], []],
    ['ＳＣＩＥＮＣＥ', ['Science'], []],
    ['cafe', ['Café'], []],
    ['#Science', ['Science'], []],
    // As the keyboards of Chinese and Japanese write it.
    ['＃Science ＃联合早报', ['Science', '联合早报'], []],
    ['night  trains', ['Night Trains'], []],
    ['Science, Night Trains', ['Science', 'Night Trains'], []],
    ['Science，联合早报、HEYFLY嘿飛人', ['Science', '联合早报', 'HEYFLY嘿飛人'], []],
    ['Science، Arts؛ 联合早报', ['Science', 'Arts', '联合早报'], []],
    ['Science\nNight Trains\n', ['Science', 'Night Trains'], []],
    ['Arts, Music', ['Arts, Music'], []],
    ['Science, Arts, Music', ['Science', 'Arts, Music'], []],
    ['Arts, Science', ['Arts', 'Science'], []],
    ['Science Night Trains', ['Science', 'Night Trains'], []],
    // As our own answers list them.
    ['Science and Night Trains', ['Science', 'Night Trains'], []],
    ['Science, Arts und Café', ['Science', 'Arts', 'Café'], []],
    ['Science и 联合早报', ['Science', '联合早报'], []],
    // Languages that write the "and" without spaces, or together with what is behind it.
    ['Science和联合早报', ['Science', '联合早报'], []],
    ['Arts、Science與聯合早報', ['Arts', 'Science', '联合早报'], []],
    ['和平', ['和平'], []],
    ['联合早报和和平', ['联合早报', '和平'], []],
    ['Scienceと联合早报', ['Science', '联合早报'], []],
    ['Science와 Arts', ['Science', 'Arts'], []],
    ['رياضة وعلوم', ['رياضة', 'علوم'], []],
    ['Science، رياضة، وعلوم', ['Science', 'رياضة', 'علوم'], []],
    ['وعلوم', [], ['وعلوم']],
    ['联合早报和体育', [], ['联合早报和体育']],
    ['和联合早报', [], ['和联合早报']],
    // As our answers have names between quotation marks.
    ['“Science”', ['Science'], []],
    ['「联合早报」、《和平》', ['联合早报', '和平'], []],
    ['„Night Trains“ und „Arts“', ['Night Trains', 'Arts'], []],
    ['« Arts », «\u00a0Science\u00a0»', ['Arts', 'Science'], []],
    ['"Arts, Music"', ['Arts, Music'], []],
    ['“', [], ['“']],
    ['Science and', [], ['Science and']],
    ['and Science', [], ['and Science']],
    ['Science and Fiction', [], ['Science and Fiction']],
    ['Science Fiction', [], ['Science Fiction']],
    ['Sport, Science', ['Science'], ['Sport']],
    ['Science, science', ['Science'], []],
    [', ,', [], []],
    ['', [], []],
  ] as const)('%j are %j, and no tags are %j', (text, found, unknown) => {
    expect(read(text)).toEqual([found, unknown]);
  });

  test('of tags that fold alike the one that is written just so is meant', () => {
    const alike = ['Maße', 'Masse', 'كرة', 'كره'].map((name) => ({ id: tagIdOf(name), name, count: 1 }));
    const meant = (text: string) => readTagNames(text, alike).found.map(({ name }) => name);
    expect(alike.map(({ name }) => meant(name))).toEqual(alike.map(({ name }) => [name]));
    expect(meant('MASSE، „كره“')).toEqual(['Masse', 'كره']);
  });
});
