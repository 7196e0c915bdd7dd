import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../../../src/playground/api-error.ts';
import { formatText } from '../../../src/playground/text/format-text.ts';
import { parseHtml } from '../../../src/playground/text/parse-html.ts';

const format = (text: string) => formatText({ text, parseMode: 'HTML', entities: undefined });

describe('tags become entities', () => {
  test.each([
    ['<b>x</b>', 'bold'],
    ['<strong>x</strong>', 'bold'],
    ['<i>x</i>', 'italic'],
    ['<em>x</em>', 'italic'],
    ['<u>x</u>', 'underline'],
    ['<ins>x</ins>', 'underline'],
    ['<s>x</s>', 'strikethrough'],
    ['<strike>x</strike>', 'strikethrough'],
    ['<del>x</del>', 'strikethrough'],
    ['<tg-spoiler>x</tg-spoiler>', 'spoiler'],
    ['<span class="tg-spoiler">x</span>', 'spoiler'],
    ["<span class='tg-spoiler'>x</span>", 'spoiler'],
    ['<span class=tg-spoiler>x</span>', 'spoiler'],
    ['<code>x</code>', 'code'],
    ['<pre>x</pre>', 'pre'],
    ['<blockquote>x</blockquote>', 'blockquote'],
    ['<blockquote expandable>x</blockquote>', 'expandable_blockquote'],
    ['<B>x</B>', 'bold'],
    ['<b >x</b >', 'bold'],
    ['<b>x</>', 'bold'],
  ])('%s is %s', (html, type) => {
    expect(format(html)).toEqual({ text: 'x', entities: [{ type, offset: 0, length: 1 }] });
  });

  test('a language inside pre belongs to pre', () => {
    expect(format('<pre><code class="language-ts">x</code></pre>').entities).toEqual([
      { type: 'pre', offset: 0, length: 1, language: 'ts' },
    ]);
  });

  test('offsets count UTF-16 units', () => {
    expect(format('😀é<b>😀</b>')).toEqual({ text: '😀é😀', entities: [{ type: 'bold', offset: 3, length: 2 }] });
  });

  test('an emoji and a time keep what they stand for', () => {
    expect(format('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>').entities).toEqual([
      { type: 'custom_emoji', offset: 0, length: 2, custom_emoji_id: '5368324170671202286' },
    ]);
    expect(format('<tg-time unix="1647531900" format="wDT">then</tg-time>').entities).toEqual([
      { type: 'date_time', offset: 0, length: 4, unix_time: 1647531900, date_time_format: 'wDT' },
    ]);
  });
});

describe('what is refused, with its byte offset', () => {
  test.each([
    ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['é<br>', 'Unsupported start tag "br" at byte offset 2'],
    ['中<br/>', 'Unsupported start tag "br/" at byte offset 3'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['a <3', 'Unclosed start tag at byte offset 2'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<a href>x</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
    ['<a href="x>y</a>', 'Unclosed start tag at byte offset 0'],
    ['<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<a href=x/y>z</a>', 'Unexpected end of name token at byte offset 8'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<span class="red">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<img src="x">', 'Unsupported start tag "img" at byte offset 0'],
    ['<!-- x -->', 'Unsupported start tag "!--" at byte offset 0'],
  ])('%s', (html, reason) => {
    expect(() => parseHtml(html)).toThrow(new ApiError(400, `Bad Request: can't parse entities: ${reason}`));
  });
});

describe('character references', () => {
  test.each([
    ['&lt;&gt;&amp;&quot;', '<>&"'],
    ['&nbsp;&apos;&mdash;', '&nbsp;&apos;&mdash;'],
    ['&#65;&#x1F600;', 'A😀'],
    ['&#0;&#xD800;', '&#0;&#xD800;'],
    ['&lt', '<'],
    ['a & b', 'a & b'],
    ['&amp;lt;', '&lt;'],
  ])('%s reads %s', (html, text) => {
    expect(parseHtml(html).text).toBe(text);
  });
});

describe('links', () => {
  test.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['example.com', 'http://example.com/'],
    ['http://127.0.0.1:8080/a/x', 'http://127.0.0.1:8080/a/x'],
    ['tg://resolve?domain=x', 'tg://resolve?domain=x'],
    ['mailto:a@b.c', 'mailto:a@b.c'],
    ['tel:+49301', 'tel:+49301'],
    ['https://x.com/?a=1&amp;b=2', 'https://x.com/?a=1&b=2'],
  ])('%s stays', (href, url) => {
    expect(format(`<a href="${href}">x</a>`).entities).toEqual([{ type: 'text_link', offset: 0, length: 1, url }]);
  });

  test.each(['ftp://x.com', 'javascript:alert(1)', 'http://localhost:8080/', '/relative', '#top', 'data:x'])(
    '%s vanishes and its text stays',
    (href) => {
      expect(format(`<a href="${href}">x</a>`)).toEqual({ text: 'x', entities: [] });
    },
  );

  test('without an address the text is the address', () => {
    expect(format('<a>example.com</a>').entities).toMatchObject([{ type: 'text_link', url: 'http://example.com/' }]);
  });
});

describe('entities made valid', () => {
  test('nothing is styled or linked inside code', () => {
    expect(format('<b>a<code>b<a href="x.com">c</a></code>d</b>').entities).toEqual([
      { type: 'bold', offset: 0, length: 1 },
      { type: 'code', offset: 1, length: 2 },
      { type: 'bold', offset: 3, length: 1 },
    ]);
  });

  test('links do not nest, quotes do not nest', () => {
    expect(format('<a href="a.com">x<a href="b.com">y</a></a>').entities).toHaveLength(1);
    expect(format('<blockquote>x<blockquote>y</blockquote></blockquote>').entities).toHaveLength(1);
  });

  test('a style in itself and beside itself is one', () => {
    expect(format('<b>a<b>b</b></b><b>c</b>').entities).toEqual([{ type: 'bold', offset: 0, length: 3 }]);
  });

  test('ends are trimmed, blank entities vanish, entities begin at a letter', () => {
    expect(format('a<b> x</b>').entities).toEqual([{ type: 'bold', offset: 2, length: 1 }]);
    expect(format(' \n <b> x</b><i> </i>\n\n')).toEqual({
      text: 'x',
      entities: [{ type: 'bold', offset: 0, length: 1 }],
    });
  });

  test('control characters become spaces, carriage returns go', () => {
    expect(format('a\r\n<b>b</b>\tc\u0007')).toEqual({
      text: 'a\nb c',
      entities: [{ type: 'bold', offset: 2, length: 1 }],
    });
  });

  test('addresses, commands and hashtags are found, but not inside code or links', () => {
    expect(
      format('/start https://a.com #news <code>/no</code> <a href="x.com">#no</a>').entities.map(({ type }) => type),
    ).toEqual(['bot_command', 'url', 'hashtag', 'code', 'text_link']);
  });
});

describe('whatever comes', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<code>',
      '</code>',
      '<pre>',
      '</pre>',
      '<blockquote>',
      '</blockquote>',
    ),
    fc.constantFrom(
      '<a href="x.com">',
      '</a>',
      '<blockquote expandable>',
      '<u>',
      '</u>',
      '</>',
      '<',
      '>',
      '&',
      '&lt;',
      '&#',
    ),
    fc.constantFrom(' ', '\n', '\r', '😀', '中', '\ud800', '/cmd', '#tag', 'https://a.com', '"', "'", '=', '<a href='),
    fc.string({ maxLength: 4 }),
  );
  const html = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('refuses in its own words or gives entities that lie in the text, begin and end at whole characters, in order', () => {
    fc.assert(
      fc.property(html, (input) => {
        let result;
        try {
          result = format(input);
        } catch (error) {
          expect(error).toBeInstanceOf(ApiError);
          expect((error as ApiError).message).toMatch(/^Bad Request: can't parse entities: /);
          return;
        }
        const { text, entities } = result;
        let last = 0;
        for (const { offset, length } of entities) {
          expect(length).toBeGreaterThan(0);
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(offset + length).toBeLessThanOrEqual(text.length);
          expect(text.slice(offset, offset + length).isWellFormed()).toBe(true);
          expect(text[offset]).not.toMatch(/[ \n]/);
          last = offset;
        }
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('escaped text comes out as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        expect(parseHtml(escaped)).toEqual({ text, entities: [] });
      }),
    );
  });
});
