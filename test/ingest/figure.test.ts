import { describe, expect, test } from 'vitest';
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
