import { describe, expect, test } from 'vitest';
import { collectImages } from '../../src/model/collect.ts';
import { articleOf, textOf, withBody } from './posts.ts';

const TEXT = '渡轮中午载着四十名乘客和一架钢琴离开港口，晚上六点回来时船上只剩下那架钢琴，没有人知道发生了什么。';
const MORE = '码头上的人事后都说不清楚，那些乘客原本想去哪里，也不知道他们为什么要带上一架钢琴去海上航行。';
const around = (part: string): string => `<div><p>${TEXT}</p>${part}<p>${MORE}</p></div>`;

describe('what pages say before a caption to who cannot see is no part of it', () => {
  const captionOf = (part: string) =>
    collectImages(articleOf(withBody(around(part))).blocks).map(({ caption }) => caption);

  test.each([
    '图像加注文字，',
    '圖像加註文字，',
    '视频加注文字，',
    'Image caption, ',
    'Pie de foto, ',
    'Légende image, ',
    'Подпись к фото, ',
    'التعليق على الصورة، ',
    'Fotoğraf altı yazısı, ',
    '画像説明, ',
    '사진 설명, ',
  ])('%s', (label) => {
    const caption = '渡轮停在码头';
    const figure = `<figure><img src="/a.jpg"><span>图像来源，Getty Images</span><figcaption><span>${label}</span><p>${caption}</p></figcaption></figure>`;
    expect(captionOf(figure)).toEqual([`图像来源，Getty Images\n${caption}`]);
    expect(captionOf(`<img src="/a.jpg"><p>${label}${caption}</p>`)).toEqual([caption]);
    expect(textOf(around(figure))).not.toContain(label.trim());
  });

  test.each(['Image caption contests are dead.', 'Kaynak, suyun çıktığı yerdir.', '图像加注文字很难'])(
    'a text without a picture before it, or that says more, stays: %s',
    (line) => expect(textOf(around(`<p>${line}</p>`))).toContain(line),
  );
});

describe('what Chinese sites say beside an article goes', () => {
  test.each([
    '跳过热门推荐 继续阅读',
    'End of content',
    '没有媒体可用资源',
    'The code has been copied to your clipboard.',
    '64 kbps | MP3',
    '00:00 / 12:30',
    '真诚赞赏，手留余香',
    '阅读 1.2万',
    '1032人参与 308评论',
    '推荐99',
    '点击查看本文英文版',
  ])('wherever it stands: %s', (line) => expect(textOf(around(`<p>${line}</p>`))).toBe(`${TEXT}\n\n${MORE}`));

  test.each([
    '核稿編輯：王小明',
    '題圖來自王小明，基於CC0協議。',
    '该文观点仅代表作者本人，平台仅提供信息存储空间服务。',
    '本文由某某授权本网发表。转载此文章须经作者同意，并请附上出处。',
    '订阅《港口简报》',
    '使用我们的App，阅读文章更方便！',
    '我们有Instagram！欢迎搜寻，看更多深入浅出的图文。',
    '追蹤我們的 Instagram',
  ])('at the end: %s', (line) =>
    expect(textOf(`<p>${TEXT}</p><p>${MORE}</p><p>${line}</p>`)).toBe(`${TEXT}\n\n${MORE}`),
  );

  test.each(['他在 Instagram 上有一百万人。', '推荐信有99封', '阅读使人充实', '题图的作者没有来。'])(
    'but not what an article tells: %s',
    (line) => {
      expect(textOf(around(`<p>${line}</p>`))).toContain(line);
      expect(textOf(`<p>${TEXT}</p><p>${MORE}</p><p>${line}</p>`)).toContain(line);
    },
  );

  test('nor a section that is called so', () => {
    expect(
      textOf(around(`<h2>更多内容</h2><p>${TEXT.replace('中午', '早上')}${MORE.replace('事后', '后来')}</p>`)),
    ).toContain('更多内容');
  });
});
