import { describe, expect, test } from 'vitest';
import { collectImages } from '../../src/model/collect.ts';
import { articleOf, withBody } from './posts.ts';

const PICTURE = '<div class="container"><img src="/pier.jpg"></div>';
const LINE = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const TEXT = 'The ferry left at noon with forty passengers and a piano, and came back at six with the piano only.';

describe('a caption without a picture', () => {
  test('belongs to the picture it stands under, when its figure holds nothing else', () => {
    const figure = '<div><figure><figcaption><p>The pier.</p><p>Ann Lee</p></figcaption></figure></div>';
    expect(articleOf(withBody(`<p>${TEXT}</p>${PICTURE}${figure}<p>${TEXT}</p>`)).blocks[1]).toEqual({
      type: 'image',
      url: 'https://site.example/pier.jpg',
      alt: '',
      caption: [{ type: 'text', text: 'The pier.' }, { type: 'break' }, { type: 'text', text: 'Ann Lee' }],
    });
  });

  test.each([
    ['when a text stands between', `<p>${TEXT}</p><figure><figcaption>A quotation.</figcaption></figure>`],
    [
      'when the picture has one',
      '<figure><figcaption>The pier.</figcaption></figure><figure><p>A quotation.</p></figure>',
    ],
    ['when it is as long as a text', `<figure><p>${TEXT} ${TEXT.repeat(6)}</p><p>A quotation.</p></figure>`],
  ])('is a paragraph %s', (_, figures) => {
    const { blocks } = articleOf(withBody(`<p>${TEXT}</p>${PICTURE}${figures}<p>${TEXT}</p>`));
    expect(blocks).toContainEqual(LINE('A quotation.'));
  });
});

describe('a paragraph under a picture is its caption', () => {
  const captionUnder = (image: string, line: string) =>
    collectImages(articleOf(withBody(`<p>${TEXT}</p>${image}<p>${line}</p><p>${TEXT} ${TEXT}</p>`)).blocks)[0]?.caption;

  test.each([
    ['when it points up at it', '<p><img src="/pier.jpg"></p>', '▲ 县城的清晨。图 / 张三'],
    [
      'when it says what the picture stands for',
      '<p><img src="/pier.jpg" alt="總統府。（資料照）"></p>',
      '總統府。（資料照）',
    ],
    ['also with a name behind', '<p><img src="/pier.jpg" alt="The pier at noon"></p>', 'The pier at noon. (Ann Lee)'],
  ])('%s', (_, image, line) => {
    expect(captionUnder(image, line)).toBe(line);
  });

  test.each([
    ['when it goes on', '<p><img src="/pier.jpg" alt="The pier"></p>', `The pier was empty. ${TEXT}`],
    [
      'when the picture has one',
      '<figure><img src="/p.jpg" alt="The pier"><figcaption>Noon</figcaption></figure>',
      'The pier',
    ],
    ['when it points down too', '<p><img src="/pier.jpg"></p>', '▲ Monday ▼ Tuesday'],
  ])('but not %s', (_, image, line) => {
    expect(captionUnder(image, line)).not.toContain(line);
  });
});

describe('a picture that a script would load', () => {
  const box = '<div class="delayed" data-src="/news/pier.jpg" data-alt="The pier" data-width="976"></div>';

  test('stands where its empty box does, with what is written under it', () => {
    const figure = `<figure><span>${box}<span>EPA</span></span><figcaption>The pier at noon</figcaption></figure>`;
    expect(articleOf(withBody(`<p>${TEXT}</p>${figure}<p>${TEXT}</p>`)).blocks[1]).toEqual({
      type: 'image',
      url: 'https://site.example/news/pier.jpg',
      alt: 'The pier',
      caption: [{ type: 'text', text: 'EPA' }, { type: 'break' }, { type: 'text', text: 'The pier at noon' }],
    });
  });

  test.each([
    ['no picture', box.replace('.jpg', '.json')],
    ['full', box.replace('></div>', '>Ferries</div>')],
    ['a line drawn', box.replace('The pier', 'Presentational grey line')],
  ])('but not where the box is %s', (_, other) => {
    const { blocks } = articleOf(withBody(`<p>${TEXT}</p>${other}<p>${TEXT}</p>`));
    expect(blocks.filter(({ type }) => type === 'image')).toEqual([]);
  });
});

test('captions have no lines of the player’s or the page’s', () => {
  const caption = 'Media playback is unsupported on your device<br>The pier at noon<br>Click to enlarge';
  const { blocks } = articleOf(
    withBody(`<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure><p>${TEXT}</p>`),
  );
  expect(blocks[0]).toMatchObject({ type: 'image', caption: [{ type: 'text', text: 'The pier at noon' }] });
});

describe('of a picture that waits for its loader', () => {
  const picturesOf = (body: string) =>
    collectImages(articleOf(withBody(`<p>${TEXT}</p>${body}<p>${TEXT} ${TEXT}</p>`)).blocks).map(({ url }) => url);

  test('the address is found whatever its attribute is called', () => {
    expect(picturesOf('<img src="/img/loading.gif" data-real-src="//cdn.example/pier.jpg?x=1">')).toEqual([
      'https://cdn.example/pier.jpg?x=1',
    ]);
    expect(picturesOf('<img src="/real.jpg" data-hover="/hover.jpg">')).toEqual(['https://site.example/real.jpg']);
    expect(picturesOf('<img src="" data-title="pier.jpg" data-page="https://site.example/pier">')).toEqual([]);
  });

  test('the copy without scripts is not shown beside it in another size', () => {
    const waits = '<img src="data:image/svg+xml;utf8,<svg></svg>" data-original="https://p.example/v2-1_r.jpg">';
    const copy = '<noscript><img src="https://p.example/50/v2-1_720w.jpg"></noscript>';
    expect(picturesOf(`<figure>${copy}${waits}<figcaption>Pier</figcaption></figure>`)).toEqual([
      'https://p.example/v2-1_r.jpg',
    ]);
    expect(picturesOf(`<figure>${waits}${copy}</figure>`)).toEqual(['https://p.example/v2-1_r.jpg']);
  });

  test('the copy stands alone where what waits is hidden, or is another', () => {
    const copy = '<noscript><img src="https://p.example/50/v2-1_720w.jpg"></noscript>';
    const hidden = '<img data-cfsrc="https://p.example/v2-1_r.jpg" style="display:none">';
    expect(picturesOf(`<figure>${hidden}${copy}</figure>`)).toEqual(['https://p.example/50/v2-1_720w.jpg']);
    expect(picturesOf(`<img src="/a.jpg">${copy}`)).toHaveLength(2);
  });
});
