import { expect, test } from 'vitest';
import { ingestPost } from '../../src/ingest/ingest.ts';
import type { Article } from '../../src/model/article.ts';
import { inlinesOf, inlineText, linksIn, visitBlocks } from '../../src/model/text.ts';
import { readFeedDocument } from '../../src/sources/feed/document.ts';
import { identify } from '../../src/sources/feed/identity.ts';
import { postOfItem } from '../../src/sources/feed/post.ts';
import { rss } from './awkward-feeds/documents.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"';

/** The articles of a feed. */
function articlesOf(feed: string): Article[] {
  const { items, site } = readFeedDocument(feed, 'https://example.org/feed') ?? { items: [], site: undefined };
  return identify(items, [], site, NOW).map(({ item, known: { path }, linked }) => {
    const post = postOfItem(item, { source: 'feed', path: `${path}.md`, seen: NOW, tag: 'Feed', linked });
    const result = ingestPost(post);
    if (!result.ok) throw new Error(result.rejection.message);
    return result.article;
  });
}

/** The only one. */
function articleOf(feed: string): Article {
  const [article, ...more] = articlesOf(feed);
  if (!article || more.length > 0) throw new Error('there is not one article');
  return article;
}

const item = (description: string, more = '<title>Night trains</title>') =>
  rss(`<item>${more}<link>https://example.org/1</link><description>${description}</description></item>`);
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${MEDIA}><title>Feed</title><entry><title>Night trains</title><link href="https://example.org/1"/>${entry}</entry></feed>`;
const escaped = (markup: string) => markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What stands in an article: its paragraphs as lines, with an empty one between. */
function textOf({ blocks }: Article): string {
  const parts: string[] = [];
  visitBlocks(blocks, (block) => {
    for (const inlines of inlinesOf(block)) parts.push(inlineText(inlines));
  });
  return parts.join('\n\n');
}

function addressesIn({ blocks }: Article): string[] {
  const found: string[] = [];
  visitBlocks(blocks, (block) => {
    for (const inlines of inlinesOf(block)) found.push(...linksIn(inlines).map(({ url }) => url));
  });
  return found;
}

test('a text without markup keeps its paragraphs, lines and addresses', () => {
  const said = 'Late again.\nSee https://example.org/ferry?a=1&b=2.\n\nThird time this week.';
  for (const feed of [
    item(escaped(said)),
    item(`<![CDATA[${said}]]>`),
    atom(`<media:group><media:description>${escaped(said)}</media:description></media:group>`),
  ]) {
    const article = articleOf(feed);
    expect(textOf(article)).toBe('Late again.\nSee https://example.org/ferry?a=1&b=2.\n\nThird time this week.');
    expect(addressesIn(article)).toEqual(['https://example.org/ferry?a=1&b=2']);
  }
});

test('lines that a program has wrapped or indented are none', () => {
  const wrapped =
    'The harbour has a new crane, and nobody in the town can\nsay what it is for. It lifts eighty tons, twice as much as\nthe old one.';
  expect(textOf(articleOf(item(wrapped)))).toBe(wrapped.replaceAll('\n', ' '));
  expect(textOf(articleOf(item('\n  A new crane.\n  It lifts\n  eighty tons.\n')))).toBe(
    'A new crane. It lifts eighty tons.',
  );
});

test('markup that was wrapped once too often is unwrapped', () => {
  const markup = '<p>A new <b>crane</b>.</p><p>It lifts eighty tons.</p>';
  for (const description of [
    `<![CDATA[${escaped(markup)}]]>`,
    escaped(escaped(markup)),
    escaped(`<![CDATA[${markup}]]>`),
    `<![CDATA[<![CDATA[${markup}]]]]><![CDATA[>]]>`,
    `<![CDATA[<![CDATA[${markup}]]>]]>`,
  ])
    expect(textOf(articleOf(item(description)))).toBe('A new crane.\n\nIt lifts eighty tons.');
  expect(articleOf(item('A crane.', '<title>&lt;![CDATA[Night trains]]&gt;</title>')).title).toBe('Night trains');
});

test('what tells of markup is left as it is', () => {
  expect(textOf(articleOf(item(escaped(escaped('Write <p> before a paragraph and </p> behind it.')))))).toBe(
    'Write <p> before a paragraph and </p> behind it.',
  );
  expect(articleOf(item('A crane.', `<title>${escaped(escaped('<details>'))}</title>`)).title).toBe('<details>');
});

test('a sign for less is no tag', () => {
  expect(textOf(articleOf(item(escaped('For all a<b and $n<m$ we show that x <y < z <ann@example.org>.'))))).toBe(
    'For all a<b and $n<m$ we show that x <y < z <ann@example.org>.',
  );
  const markup = '<p title="x < y">A <a href=https://example.org/2>crane</a><br/>is here.</p>';
  expect(textOf(articleOf(item(escaped(markup))))).toBe('A crane\nis here.');
});

test('markup in a text that Atom takes for plain is markup all the same', () => {
  expect(textOf(articleOf(atom(`<summary>${escaped('<p>A <b>crane</b>.</p>')}</summary>`)))).toBe('A crane.');
  expect(textOf(articleOf(atom(`<content>${escaped('Use <p> for paragraphs')}</content>`)))).toBe(
    'Use <p> for paragraphs',
  );
});

test('of a picture in several widths a wide one is shown, and no portrait of who wrote it', () => {
  const files = [140, 460, 4000].map(
    (width) => `<media:content url="https://example.org/${width}.jpg" width="${width}"/>`,
  );
  expect(articleOf(item('A crane.', `<title>Crane</title>${files.join('')}`)).image).toBe(
    'https://example.org/460.jpg',
  );
  const portrait = '<media:thumbnail height="30" width="30" url="https://example.org/ann.png"/>';
  expect(articleOf(atom(`<summary>A crane.</summary>${portrait}`)).image).toBeNull();
  expect(articleOf(atom(`<summary>A crane.</summary>${portrait.replaceAll('30', '240')}`)).image).not.toBeNull();
});

test('a text shows the picture and the recording that come with it', () => {
  const article = articleOf(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Talk',
      items: [
        {
          id: 1,
          title: 'Talk of the day',
          content_text: 'One < two.\nThree.',
          image: 'https://example.org/1.jpg',
          attachments: [{ url: 'https://example.org/1.mp3', mime_type: 'audio/mpeg' }],
        },
      ],
    }),
  );
  expect(article.blocks.map(({ type }) => type)).toEqual(['image', 'paragraph', 'audio']);
  expect(textOf(article).trim()).toBe('One < two.\nThree.');
});

test('an alert of Google leads to the article, and not to Google', () => {
  const link = 'https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://coast.example/trains%3Fa%3Db&amp;ct=ga';
  expect(articleOf(atom('<summary>A crane.</summary>').replace('https://example.org/1', link)).url).toBe(
    'https://coast.example/trains?a=b',
  );
});

test('what Bing finds leads to the article, whatever the address of Bing that leads there at this reading', () => {
  const found = (tid: string) => {
    const link = `http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;tid=${tid}&amp;url=https%3a%2f%2fcoast.example%2ftrains&amp;c=1`;
    return articleOf(
      rss(`<item><title>Night trains</title><link>${link}</link><description>A crane.</description></item>`),
    );
  };
  expect([found('1A').url, found('2B').url]).toEqual(['https://coast.example/trains', 'https://coast.example/trains']);
});

test('what has no title is called by its first sentence, and keeps what that links to', () => {
  const toot = (html: string) => articleOf(item(escaped(html), '<guid>1</guid>'));
  const late = toot('<p>The ferry is late again. It is the third time this week, and nobody says why.</p>');
  expect([late.title, late.summary]).toEqual([
    'The ferry is late again.',
    'It is the third time this week, and nobody says why.',
  ]);
  expect(toot('<p>渡轮今天又一次晚点了。没有人知道为什么。</p>').title).toBe('渡轮今天又一次晚点了。');
  const short = toot('<p>New on cranes: <a href="https://example.org/crane">example.org/crane</a></p>');
  expect([short.title, short.summary]).toEqual(['New on cranes: example.org/crane', '']);
  expect(addressesIn(short)).toEqual(['https://example.org/crane']);
});

test('what has no words is called by what its picture shows, by its address, or else as its feed is', () => {
  const picture = (alt: string) => escaped(`<p><img alt="${alt}" src="https://example.org/1.jpg"></p>`);
  const titleOf = (description: string, link: string) =>
    articleOf(item(description, '<guid>1</guid>').replace('https://example.org/1<', `https://example.org/${link}<`))
      .title;
  expect(titleOf(picture('Two boats & a pier'), 'p/1')).toBe('Two boats & a pier');
  expect(titleOf(picture('IMG_1234.jpg'), '2026/a-walk-by-the-sea.html')).toBe('a walk by the sea');
  expect(titleOf('', 'caf%C3%A9-by-the-sea/')).toBe('café by the sea');
  expect(titleOf(picture(''), '1b4e28ba-2fa1-11d2-883f-0016d3cca427')).toBe('Feed');
});

test('what hnrss.org puts under a story goes, but for where it is talked of', () => {
  const line = (html: string) => `<p>${html}</p>`;
  const linked = (to: string) => `<a href="${to}">${to}</a>`;
  const talk = 'https://news.ycombinator.com/item?id=1';
  const furniture = [`Article URL: ${linked('https://example.org/1')}`, `Comments URL: ${linked(talk)}`, 'Points: 120'];
  const story = (before: string, points: string) =>
    articleOf(item(`<![CDATA[${before}${[...furniture, points].map(line).join('\n')}]]>`));
  const article = story('', '# Comments: 33');
  expect([article.summary, textOf(article)]).toEqual(['', `Comments URL: ${talk}`]);
  // Or each reading would be a correction.
  expect(story('', '# Comments: 34')).toEqual(article);
  expect(textOf(story('<p>Ask away.</p>', '# Comments: 1'))).toBe(`Ask away.\n\nComments URL: ${talk}`);
});

test('what Reddit puts under a post goes, but for what the post is about', () => {
  const post = (before: string, link: string) =>
    articleOf(
      item(
        `<![CDATA[${before} &#32; submitted by &#32; <a href="https://www.reddit.com/user/ann"> /u/ann </a> <br/> <span><a href="${link}">[link]</a></span> &#32; <span><a href="https://example.org/1">[comments]</a></span>]]>`,
      ),
    );
  const text = '<!-- SC_OFF --><div class="md"><p>Does it run in winter?</p></div><!-- SC_ON -->';
  expect(textOf(post(text, 'https://example.org/1'))).toBe('Does it run in winter?');
  expect(textOf(post('', 'https://i.redd.it/x.jpg'))).toBe('');
  const elsewhere = post('', 'https://coast.example/trains');
  expect([elsewhere.summary, textOf(elsewhere)]).toEqual(['', 'https://coast.example/trains']);
  expect(textOf(articleOf(item(escaped('<p>Poems, submitted by /u/ann</p>'))))).toBe('Poems, submitted by /u/ann');
});

test.for(['3 posts - 2 participants', '3 Beiträge - 2 Teilnehmer', '3 个帖子 - 2 位参与者'])(
  'what Discourse puts under a topic goes: %s',
  (counts) => {
    const more = `<p><small>${counts}</small></p>\n<p><a href="https://example.org/1">Read full topic</a></p>`;
    expect(textOf(articleOf(item(`<![CDATA[<p>I have no oil.</p>\n${more}]]>`)))).toBe('I have no oil.');
  },
);
