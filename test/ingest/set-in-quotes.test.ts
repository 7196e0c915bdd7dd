import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/render/text.ts';
import { articleOf, withBody } from './posts.ts';

const TEXT = '轮渡中午离开了港口，载着四十名乘客和一架钢琴，六点才带着钢琴回来。船长说，海浪很高，但没有人受伤。';
const MORE = '码头上没有人能说清楚，那些乘客原本想去哪里，又为什么要去。';
const read = (body: string) => {
  const { blocks, author } = articleOf(withBody(body));
  return { text: renderText(blocks), author };
};

describe('what archives set as a quote around an article is judged as it is elsewhere', () => {
  test.each([
    ['> 作者：王小明', '王小明'],
    ['> 来源：渡轮周刊\n>\n> 作者：王小明', '王小明'],
    ['> 作者：王小明 编辑：李雷', '王小明'],
    ['> 本文由 [简悦 SimpRead](https://clip.example/) 转码， 原文地址 [ferry.example](https://ferry.example/1)', null],
    ['本文由 [简悦 SimpRead](https://clip.example/) 转码，原文来自渡轮周刊：[渡轮](https://ferry.example/1)', null],
  ])('who made it goes from the top, and is its author: %j', (quote, author) => {
    expect(read(`${quote}\n\n${TEXT}\n\n${MORE}`)).toEqual({ text: `${TEXT}\n\n${MORE}`, author });
  });

  test.each(['> 扫码订阅渡轮邮件', '> 欢迎关注我们的微信公众号\n>\n> 转载请联系渡轮周刊'])(
    'what it asks goes from the end: %j',
    (quote) => {
      expect(read(`${TEXT}\n\n${MORE}\n\n${quote}`).text).toBe(`${TEXT}\n\n${MORE}`);
    },
  );

  test.each([
    '> 人生若只如初见，何事秋风悲画扇。\n>\n> 作者：纳兰性德',
    '> 作者：王小明\n>\n> 海上生明月，天涯共此时。',
  ])('but words that somebody said stay whole, and who said them did not write the article: %j', (quote) => {
    const { text, author } = read(`${quote}\n\n${TEXT}\n\n${MORE}`);
    expect(text).toContain('作者：');
    expect(author).toBeNull();
  });
});
