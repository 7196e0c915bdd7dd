import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourceError } from '../../src/sources/source.ts';
import { renderText } from '../../src/render/text.ts';
import { ATOM, item, page, rss, TWO } from './awkward-feeds/documents.ts';
import { type FeedWorld, NOON, openFeedWorld } from './feed-world.ts';

const MINUTE_MS = 60_000;
let world: FeedWorld;

beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(() => world.close());

describe('a feed that is read again', () => {
  it('that says it has not changed, and names a compression for that, is as it was', async () => {
    const read = world.reader('/feed');
    world.pages.set('/feed', (request, response) => {
      const known = request.headers['if-none-match'] === '"1"';
      const headers = { etag: '"1"', 'content-encoding': 'gzip' };
      response.writeHead(known ? 304 : 200, headers).end(known ? undefined : gzipSync(rss(item('Night trains'))));
    });
    expect((await read()).articles).toHaveLength(1);
    expect((await read()).articles).toEqual([]);
  });

  it('is asked only whether it has changed, and keeps its pace when it has not', async () => {
    world.pages.set('/feed', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(rss(TWO, { head: '<ttl>60</ttl>' }));
    });
    const read = world.reader('/feed');

    const first = await read();
    const second = await read();

    expect(first.paths).toHaveLength(2);
    expect(second.paths).toEqual([]);
    expect(second.memory).toBe(first.memory);
    expect([first.next, second.next]).toEqual([NOON + 60 * MINUTE_MS, NOON + 60 * MINUTE_MS]);
  });

  it('is asked at its new address from then on, and at its own when that is gone', async () => {
    world.pages.set('/old', (_, response) => void response.writeHead(301, { location: '/new' }).end());
    world.pages.set('/new', rss(TWO));
    const read = world.reader('/old');
    await read();
    await read();
    expect(world.requests.map(({ path }) => path)).toEqual(['/old', '/new', '/new']);

    world.pages.set('/old', rss(TWO));
    world.pages.delete('/new');
    const back = await read();
    await read();

    expect(back.paths).toHaveLength(2);
    expect(world.requests.slice(3).map(({ path }) => path)).toEqual(['/new', '/old', '/old']);
  });

  it('is found again by the page that names it', async () => {
    world.pages.set('/', page('<link rel="alternate" type="application/atom+xml" href="/posts/feed">'));
    world.pages.set('/posts/feed', ATOM);
    const read = world.reader('/');
    await read();
    world.pages.delete('/posts/feed');
    world.pages.set('/', page('<link rel="alternate" type="application/atom+xml" href="/feed">'));
    world.pages.set('/feed', ATOM);

    expect((await read()).paths).toHaveLength(2);
  });

  it('keeps its items what they are: corrected, with another guid or address, gone and back', async () => {
    const put = (items: string) => world.pages.set('/feed', rss(items));
    const read = world.reader('/feed');
    put(TWO);
    const before = await read();
    const trains = before.paths[0];

    put(item('Night trains').replace('A text.', 'A better text.'));
    const corrected = await read();
    expect(corrected.paths).toEqual([trains]);
    expect(corrected.articles.map(({ blocks }) => renderText(blocks))).toEqual(['A better text.']);

    put(item('Night trains').replace('<guid>night-trains', '<guid>renamed'));
    expect((await read()).paths).toEqual([trains]);
    put(item('Night trains').replace('<guid>night-trains', '<guid>renamed').replace('example.org/', 'example.com/'));
    expect((await read()).paths).toEqual([trains]);
    put(TWO);
    expect((await read()).paths).toEqual(before.paths);
  });

  it('keeps items apart that lie in one page, as release notes do', async () => {
    const notes = (lines: readonly string[]) =>
      lines
        .map((line) => item(line).replace(/<link>[^<]*/, `<link>https://example.org/notes#${line.replace(' ', '-')}`))
        .join('');
    world.pages.set('/feed', rss(notes(['Night trains', 'Tea ceremony'])));
    const read = world.reader('/feed');
    const first = await read();
    world.pages.set('/feed', rss(notes(['Slow boats', 'Night trains', 'Tea ceremony'])));
    const second = await read();

    expect(first.articles.map(({ title, url }) => [title, url])).toEqual([
      ['Night trains', null],
      ['Tea ceremony', null],
    ]);
    expect(new Set(second.articles.map(({ id }) => id)).size).toBe(3);
    expect(second.paths.slice(1)).toEqual(first.paths);
  });

  it('gives an item without a date the time when it was first seen', async () => {
    world.pages.set('/feed', rss(item('Night trains').replace(/<pubDate>.*?<\/pubDate>/, '')));
    const read = world.reader('/feed');

    const [first] = (await read(NOON)).articles;
    const [again] = (await read(NOON + 5 * MINUTE_MS)).articles;

    expect([first?.date, again?.date]).toEqual([NOON, NOON]);
  });

  it('with what it remembers unreadable is read anew, to the same posts', async () => {
    world.pages.set('/feed', rss(TWO));
    const [one, other] = [world.reader('/feed'), world.reader('/feed')];
    expect((await one()).paths).toEqual((await other()).paths);
  });
});

describe('an item', () => {
  it('becomes an article with all that the feed says of it', async () => {
    world.pages.set(
      '/feed',
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:base="https://example.org/blog/"><title>Rails</title><id>f</id><updated>2026-11-23T10:00:00Z</updated><entry><title type="html">Night &amp;amp; day &lt;i&gt;trains&lt;/i&gt;</title><id>1</id><link href="1.html"/><published>2026-11-23T10:00:00+01:00</published><author><name>Ada</name></author><category term="rail" label="Railways"/><category term="https://schema.example/kind"/><summary>Sleeping cars are back on nine lines this winter.</summary><content type="html">&lt;p&gt;They left &lt;a href="list"&gt;nine stations&lt;/a&gt; at dusk, full to the last bed.&lt;/p&gt;</content><media:thumbnail url="/train.jpg"/><link rel="enclosure" type="audio/mpeg" href="/train.mp3"/></entry></feed>`,
    );

    const { articles } = await world.reader('/feed')();

    expect(articles).toMatchObject([
      {
        title: 'Night & day trains',
        author: 'Ada',
        date: Date.parse('2026-11-23T09:00:00Z'),
        url: 'https://example.org/blog/1.html',
        tags: ['Railways'],
        summary: 'Sleeping cars are back on nine lines this winter.',
        image: 'https://example.org/train.jpg',
      },
    ]);
    expect(JSON.stringify(articles[0]?.blocks)).toContain('"url":"https://example.org/blog/list"');
    expect(articles[0]?.blocks.map(({ type }) => type)).toEqual(['image', 'paragraph', 'audio']);
  });

  it('without tags has the name of its feed, and without a title its first words', async () => {
    world.pages.set('/feed', rss('<item><guid>1</guid><description>Just landed. #travel</description></item>'));
    const { articles } = await world.reader('/feed')();
    expect(articles).toMatchObject([{ title: 'Just landed. #travel', tags: ['Example News'] }]);
  });

  it('that promises the future is of today', async () => {
    world.pages.set('/feed', rss(item('Soon').replace(/<pubDate>.*?</, '<pubDate>Mon, 06 Jan 2098 10:00:00 GMT<')));
    const { articles } = await world.reader('/feed')();
    expect(articles[0]?.date).toBe(NOON);
  });

  it('keeps what looks like Liquid, Markdown or front matter in its text', async () => {
    world.pages.set('/feed', rss(item('Templates').replace('A text.', '--- Write {{ name }} and *stars*.')));
    const { articles } = await world.reader('/feed')();
    expect(renderText(articles[0]?.blocks ?? [])).toBe('--- Write {{ name }} and *stars*.');
  });
});

describe('hostile markup', () => {
  it.each(['<b>', '<div>', '<a href="x">', '<', '&', '<a href="'])(
    'of 100,000 %s in an item holds nothing up and breaks nothing',
    async (piece) => {
      const markup = `<![CDATA[<p>Before.</p>${piece.repeat(100_000)}]]>`;
      const hostile = item('Hostile').replace(/<description>.*?</, `<description>${markup}<`);
      world.pages.set('/feed', rss(hostile + item('Fine')).replace('<rss', '<rss xml:base="https://example.org/"'));
      const before = process.cpuUsage();
      const { articles } = await world.reader('/feed')();
      expect(articles.map(({ title }) => title)).toEqual(['Hostile', 'Fine']);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(5);
    },
  );
});

describe('full text', () => {
  const TEXT = 'The sleeping cars left the station at dusk, full to the last bed, and nobody on the platform spoke. ';
  const article = (more: string) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>Night trains</title></head><body><nav><a href="/">Home</a></nav><article><h1>Night trains</h1><p>${TEXT.repeat(4)}</p><p>${more}${TEXT.repeat(3)}</p></article></body></html>`;
  const feed = () => rss(item('Night trains', '<category>Rail</category>').replace('https://example.org', world.site));

  it('is of the page, fetched once for each state of its item, with what the feed says of it', async () => {
    world.pages.set('/feed', feed());
    world.pages.set('/night-trains', article('Nine lines. '));
    const read = world.reader('/feed', { fullText: true });

    const first = await read();
    const second = await read();
    world.pages.set('/feed', feed().replace('A text.', 'A better text.'));
    const third = await read();

    expect(first.articles).toMatchObject([{ title: 'Night trains', tags: ['Rail'] }]);
    expect(renderText(first.articles[0]?.blocks ?? [])).toContain('Nine lines. The sleeping cars');
    expect([second.paths, third.paths]).toEqual([[], first.paths]);
    expect(world.requests.filter(({ path }) => path === '/night-trains')).toHaveLength(2);
  });

  it('is not that of a page which says less than its item, as one that asks for scripts', async () => {
    const teaser = 'Sleeping cars are back on nine lines this winter.';
    world.pages.set('/feed', feed().replace('A text.', teaser));
    world.pages.set('/night-trains', page('<script src="app.js"></script>').replace('Welcome.', 'Enable JavaScript.'));
    const read = world.reader('/feed', { fullText: true });

    const { articles } = await read();

    expect(articles.map(({ blocks }) => renderText(blocks))).toEqual([teaser]);
    expect((await read()).paths).toEqual([]);
    expect(world.requests.filter(({ path }) => path === '/night-trains')).toHaveLength(1);
  });

  it('is asked for three times where the page fails, and the item is there with its own text meanwhile', async () => {
    world.pages.set('/feed', (_, response) => void response.writeHead(200, { etag: '"1"' }).end(feed()));
    world.pages.set('/night-trains', (_, response) => void response.writeHead(500).end());
    const read = world.reader('/feed', { fullText: true });

    for (let reading = 0; reading < 5; reading++) {
      const { articles } = await read();
      expect(articles.map(({ blocks }) => renderText(blocks))).toEqual(['A text.']);
    }
    expect(world.requests.filter(({ path }) => path === '/night-trains')).toHaveLength(3);
    // A page that is missing must not be missed because the feed is as it was.
    const conditional = world.requests.map(({ headers }) => headers['if-none-match']).filter(Boolean);
    expect(conditional).toHaveLength(2);
  });

  it('replaces the own text of an item once the page is there, under the same path', async () => {
    world.pages.set('/feed', feed());
    world.pages.set('/night-trains', (_, response) => void response.writeHead(503).end());
    const read = world.reader('/feed', { fullText: true });
    const before = await read();
    world.pages.set('/night-trains', article('Nine lines. '));

    const after = await read();

    expect(after.paths).toEqual(before.paths);
    expect(renderText(after.articles[0]?.blocks ?? [])).toContain('Nine lines.');
    expect(after.articles[0]?.id).toBe(before.articles[0]?.id);
  });

  it('stays what it was when the page of a corrected item is gone', async () => {
    world.pages.set('/feed', feed());
    world.pages.set('/night-trains', article('Nine lines. '));
    const read = world.reader('/feed', { fullText: true });
    await read();
    world.pages.delete('/night-trains');
    world.pages.set('/feed', feed().replace('A text.', 'A better text.'));

    expect((await read()).paths).toEqual([]);
  });

  it('is not asked for where it is no page', async () => {
    world.pages.set('/feed', feed());
    world.pages.set(
      '/night-trains',
      (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
    );
    const read = world.reader('/feed', { fullText: true });
    await read();
    const { articles } = await read();
    expect(articles.map(({ blocks }) => renderText(blocks))).toEqual(['A text.']);
    expect(world.requests.filter(({ path }) => path === '/night-trains')).toHaveLength(1);
  });

  it('asks a server for two pages at a time', async () => {
    const titles = Array.from({ length: 8 }, (_, at) => `Train ${at}`);
    world.pages.set(
      '/feed',
      rss(titles.map((title) => item(title)).join('')).replaceAll('https://example.org/t', `${world.site}/t`),
    );
    for (let at = 0; at < 8; at++)
      world.pages.set(`/train-${at}`, (_, response) => void setTimeout(() => response.end(article('')), 15));
    const read = world.reader('/feed', { fullText: true });

    expect((await read()).paths).toHaveLength(8);
    expect(world.most()).toBe(2);
  });
});

describe('what refuses us', () => {
  it('is gone for good at its own address only', async () => {
    world.pages.set('/old', (_, response) => void response.writeHead(301, { location: '/new' }).end());
    world.pages.set('/new', rss(TWO));
    const read = world.reader('/old');
    await read();
    world.pages.set('/new', (_, response) => void response.writeHead(410).end());
    world.pages.delete('/old');

    const error = await read().catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(SourceError);
    expect((error as SourceError).ended).toBeUndefined();
  });
});
