import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classicBlocks } from '../../src/render/classic/classic.ts';
import { type Html, html, join } from '../../src/render/html.ts';
import { textLength } from '../../src/render/measure.ts';
import { splitMessage } from '../../src/render/split.ts';
import { arbitraryBlocks, arbitraryText, RUNS } from './arbitrary-blocks.ts';
import { checkMarkup } from './check-markup.ts';

const texts = (parts: Html[]): string[] => parts.map((part) => checkMarkup(String(part)).text);
const paragraph = (length: number, of = 'x'): string => of.repeat(Math.ceil(length / of.length)).slice(0, length);

describe('splitMessage cuts', () => {
  test('not at all what fits', () => {
    expect(splitMessage(html`<b>a</b> &amp; b`).map(String)).toEqual(['<b>a</b> &amp; b']);
    expect(splitMessage(html`${paragraph(4096)}`)).toHaveLength(1);
    expect(splitMessage(html`${paragraph(4097)}`)).toHaveLength(2);
  });

  test('between blocks before lines, lines before sentences, sentences before words, words before letters', () => {
    expect(texts(splitMessage(html`${'aa aaaa.\n\nbb. b\nbb bb'}`, 17))).toEqual(['aa aaaa.', 'bb. b\nbb bb']);
    expect(texts(splitMessage(html`${'Aaa. Aaa\nbb. Bb bb bb'}`, 16))).toEqual(['Aaa. Aaa', 'bb. Bb bb bb']);
    expect(texts(splitMessage(html`${'Aaa aaa. Bb bb bb bb'}`, 16))).toEqual(['Aaa aaa.', 'Bb bb bb bb']);
    expect(texts(splitMessage(html`${'aaa aaa bbb bbb bbb'}`, 14))).toEqual(['aaa aaa bbb', 'bbb bbb']);
    expect(texts(splitMessage(html`${'a'.repeat(20)}`, 8))).toEqual(['aaaaaaaa', 'aaaaaaaa', 'aaaa']);
  });

  test('Chinese at the end of a sentence, else between words', () => {
    expect(texts(splitMessage(html`${'今天天气很好。我们去公园散步吧。'}`, 12))).toEqual([
      '今天天气很好。',
      '我们去公园散步吧。',
    ]);
    expect(texts(splitMessage(html`${'中华人民共和国，万里长城'}`, 9))).toEqual(['中华人民共和国，', '万里长城']);
  });

  test('in the next kind of place rather than leave a part nearly empty', () => {
    const [first] = texts(splitMessage(html`${`Short.\n\n${paragraph(5000, 'A sentence of some length. ')}`}`));
    expect(first?.length).toBeGreaterThan(3000);
  });

  test('so that the last part is not tiny', () => {
    const parts = texts(splitMessage(html`${paragraph(4200, 'word ')}`));
    expect(parts).toHaveLength(2);
    expect(parts[1]?.length).toBeGreaterThan(400);
  });

  test('before a heading, not behind it', () => {
    const body = paragraph(60, 'Words here. ');
    const parts = splitMessage(html`${body}${'\n\n'}<b>Heading</b>${'\n\n'}${body}`, 75);
    expect(texts(parts)).toEqual([body.trimEnd(), `Heading\n\n${body.trimEnd()}`]);
  });

  test('inside the sentence below a heading rather than right below it', () => {
    const parts = splitMessage(html`<b>A heading of several words</b>${'\n\n'}${'word '.repeat(20)}`, 60);
    expect(texts(parts)[0]).toMatch(/ words\n\nword .*word$/);
  });

  test('before a quote or code rather than at a blank line in it', () => {
    const parts = splitMessage(
      html`${'Some words of text.'}${'\n\n'}<pre>${'line one\n\nline two\n\nline 3'}</pre>`,
      42,
    );
    expect(texts(parts)).toEqual(['Some words of text.', 'line one\n\nline two\n\nline 3']);
  });
});

describe('splitMessage keeps', () => {
  test('tags: closed at a cut and reopened with their attributes', () => {
    expect(splitMessage(html`<b>${'one two three'}</b>`, 8).map(String)).toEqual(['<b>one two</b>', '<b>three</b>']);
    const link = html`<blockquote expandable><a href="https://a.example/?x=1&amp;y">${'one two three'}</a></blockquote>`;
    expect(splitMessage(link, 8).map(String)).toEqual([
      '<blockquote expandable><a href="https://a.example/?x=1&amp;y">one two</a></blockquote>',
      '<blockquote expandable><a href="https://a.example/?x=1&amp;y">three</a></blockquote>',
    ]);
    const code = html`<pre><code class="language-js">${'if (a) {\n  b();\n}'}</code></pre>`;
    expect(splitMessage(code, 9).map(String)).toEqual([
      '<pre><code class="language-js">if (a) {</code></pre>',
      '<pre><code class="language-js">  b();\n}</code></pre>',
    ]);
  });

  test('entities whole: each counts as the character it stands for', () => {
    expect(splitMessage(html`${'<&>"'.repeat(4)}`, 8).map(String)).toEqual(
      Array(2).fill('&lt;&amp;&gt;&quot;'.repeat(2)),
    );
  });

  test('families, flags and accents whole', () => {
    expect(texts(splitMessage(html`${'👩‍👩‍👧‍👦👩‍👩‍👧‍👦'}`, 13))).toEqual(['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']);
    expect(texts(splitMessage(html`${'🇩🇪🇫🇷🇨🇳'}`, 7))).toEqual(['🇩🇪', '🇫🇷', '🇨🇳']);
    expect(texts(splitMessage(html`${'中中ᄄ갚ᄄ갚'}`, 5))).toEqual(['中中ᄄ갚', 'ᄄ갚']);
    expect(texts(splitMessage(html`${'e\u0301'.repeat(3)}`, 3))).toEqual(Array(3).fill('e\u0301'));
  });

  test('what follows a very long grapheme whole too', () => {
    const long = `a${'\u0301'.repeat(60)}`;
    expect(texts(splitMessage(html`${`${long}b\u0301c\u0301`}`, 64))).toEqual([`${long}b\u0301`, 'c\u0301']);
  });

  test('code points whole where one grapheme is longer than a message', () => {
    const parts = texts(splitMessage(html`a${'\u0301'.repeat(9)}${'\u{1d165}'.repeat(5)}`, 4));
    expect(parts.every((part) => part.length <= 4 && part.isWellFormed())).toBe(true);
  });

  test('no more than a hundred entities a message, and their bytes below what the server takes', () => {
    const short = join(Array.from({ length: 250 }, (_, at) => html`<i>${at}</i> `));
    expect(splitMessage(short).map((part) => String(part).match(/<i>/g)?.length)).toEqual([98, 98, 54]);
    const long = join(
      Array.from({ length: 30 }, (_, at) => html`<a href="https://a.example/${'u'.repeat(1000)}">${at}</a> `),
    );
    const parts = splitMessage(long);
    expect(Math.max(...parts.map((part) => checkMarkup(String(part)).urlBytes))).toBeLessThan(9000);
    expect(parts.length).toBe(4);
  });

  test('the text of a link no message can hold, without the link', () => {
    const parts = splitMessage(html`a <a href="https://a.example/${'u'.repeat(5000)}">b</a>`);
    expect(parts.map(String)).toEqual(['a b']);
  });

  test('raw bytes below 32 KiB', () => {
    const quotes = join(Array(8).fill(html`<a href="https://a.example/${'u'.repeat(1000)}">${'"'.repeat(512)}</a>`));
    expect(textLength(quotes)).toBe(4096);
    expect(splitMessage(quotes).every((part) => Buffer.byteLength(String(part)) < 32_768)).toBe(true);
  });

  test('no part without anything to see', () => {
    expect(splitMessage(html``)).toEqual([]);
    expect(splitMessage(html`${' \n\u200b\u200d '}<b> </b>`)).toEqual([]);
    expect(texts(splitMessage(html`${'a'}${'\n'.repeat(50)}${'b'}`, 8))).toEqual(['a', 'b']);
    expect(texts(splitMessage(html`${'a '}${'\u200b'.repeat(50)}${' b'}`, 8)).map((text) => text.trim()[0])).toEqual([
      'a',
      '\u200b',
    ]);
  });

  test('a limit in which no character fits is refused', () => {
    expect(() => splitMessage(html`a`, 1)).toThrow(RangeError);
    expect(() => splitMessage(html`a`, Number.NaN)).toThrow(RangeError);
  });
});

test.each([
  [98, 'bold words', html`<b>A</b> `],
  [24, 'bold words around a link, which Telegram splits there', html`<b>A<a href="https://a.example">b</a>c</b> `],
  [98, 'bold words in bold ones', html`<b>A<b>b</b></b> `],
  [49, 'quotes around a link', html`<blockquote>A<a href="https://a.example">b</a>c</blockquote> `],
])('a message has room for the entities of %i %s', (room, _, piece) => {
  const [first] = texts(splitMessage(join(Array.from({ length: 100 }, () => piece))));
  expect(first?.match(/A/g)).toHaveLength(room);
});

test.each([
  ['sentences', '这是一个句子。', 150_000],
  ['words', 'lorem ipsum ', 85_000],
  ['one word', 'a', 1_000_000],
  ['paragraphs', 'Lorem ipsum dolor.\n\n', 50_000],
  ['emoji', '👩‍👩‍👧‍👦', 90_000],
])('a megabyte of %s is cut in well under a second of work', (_, piece, count) => {
  const whole = html`<i>${piece.repeat(count)}</i>`;
  const start = process.threadCpuUsage();
  const parts = splitMessage(whole);
  const { user, system } = process.threadCpuUsage(start);
  expect(user + system).toBeLessThan(1_000_000);
  expect(parts.length).toBeGreaterThan(200);
});

/** Where each part lies in the whole, with only what nobody sees between them. */
function locate(whole: string, parts: string[]): { start: number; end: number }[] {
  let end = 0;
  const places = parts.map((part) => {
    const start = whole.indexOf(part, end);
    claim(start >= 0 && UNSEEN.test(whole.slice(end, start)), `nothing but space is cut out before ${part}`);
    end = start + part.length;
    return { start, end };
  });
  claim(UNSEEN.test(whole.slice(end)), 'nothing but space is cut off at the end');
  return places;
}

const UNSEEN = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufffc]*$/u;

/** `expect` is too slow for hundreds of thousands of claims. */
function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(`does not hold: ${what}`);
}

/** Everything that holds for any message and any limit. */
function checkParts(whole: Html, limit: number): void {
  const parts = splitMessage(whole, limit).map((part) => ({ markup: String(part), ...checkMarkup(String(part)) }));
  for (const part of parts) {
    claim(part.text.length <= limit, 'a part is within the limit');
    claim(part.entities <= 100 && part.urlBytes <= 9000, 'a part has entities the server takes');
    claim(Buffer.byteLength(part.markup) < 32_768, 'a part has bytes the server takes');
    claim(part.text.isWellFormed(), 'no surrogate pair is cut');
    claim(!UNSEEN.test(part.text), 'a part has something to see');
  }
  const { text, tags } = checkMarkup(String(whole));
  const segments = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  const boundaries = new Set([...segments.map((segment) => segment.index), text.length]);
  const longest = segments.reduce((most, { segment }) => Math.max(most, segment.length), 0);
  locate(
    text,
    parts.map((part) => part.text),
  ).forEach(({ start, end }, at) => {
    claim(longest > limit || (boundaries.has(start) && boundaries.has(end)), 'no grapheme is cut');
    claim(!parts[at]?.tags.some((tag, unit) => tag !== tags[start + unit]), 'every character keeps its tags');
  });
}

const limit = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 60 }) },
  { weight: 12, arbitrary: fc.integer({ min: 60, max: 500 }) },
  { weight: 3, arbitrary: fc.constant(4096) },
);

describe('whatever the message', { timeout: 60_000 + RUNS * 50 }, () => {
  test('its parts joined are the message, each within every limit and whole in tags and graphemes', () => {
    fc.assert(
      fc.property(arbitraryBlocks, limit, (blocks, most) => checkParts(classicBlocks(blocks), most)),
      { numRuns: RUNS },
    );
  });

  test('also when it is one text in tags that change inside words and graphemes', () => {
    const tagged = fc.tuple(fc.constantFrom('', 'b', 'i', 'a', 'blockquote'), arbitraryText).map(([tag, text]) => {
      if (tag === 'b') return html`<b>${text}<i>${text}</i></b>`;
      if (tag === 'i') return html`<i>${text}</i>`;
      if (tag === 'a')
        return html`<a href="https://a.example/?${'q'.repeat(Math.min(text.length * 30, 3000))}">${text}</a>`;
      return tag === '' ? html`${text}` : html`<blockquote expandable>${text}</blockquote>`;
    });
    const message = fc.array(tagged, { maxLength: 40 }).map((pieces) => join(pieces));
    fc.assert(fc.property(message, limit, checkParts), { numRuns: RUNS });
  });

  test('the length of a message is that of its text', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const whole = classicBlocks(blocks);
        expect(textLength(whole)).toBe(checkMarkup(String(whole)).text.length);
      }),
      { numRuns: RUNS },
    );
  });
});
