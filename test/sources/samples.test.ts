import { describe, expect, test } from 'vitest';
import { EXPECTED } from './sample-expectations.ts';
import { readSamplePosts, SAMPLE_INSTANT } from './sample-posts.ts';

const posts = readSamplePosts();
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const minutes = (date: Date) => (date.getTime() - SAMPLE_INSTANT) / MINUTE;

const SEED_SHAPE = /^<!--\d+-->\n\[.+\]\(.+\)\n-{6}\n\n<div>\n/;
const RAW_SHAPE = /^\s*<(article|section)\b/;
const isSeed = (body: string) => SEED_SHAPE.test(body);
const bodyText = (body: string) => body.replace(SEED_SHAPE, '').replace(/<\/div>\s*$/, '');

const tagCounts = new Map<string, number>();
for (const tag of posts.flatMap((post) => post.tags)) tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);

describe('the sample posts', () => {
  test('are about thirty, small, and named after their day and title', () => {
    expect(posts.length).toBeGreaterThanOrEqual(30);
    for (const post of posts) {
      expect(post.bytes.length, post.file).toBeLessThan(60_000);
      expect(post.file, 'a name that every file system takes').not.toMatch(/[\\:|?*"<>\p{Cc}]| \.md$/u);
      const day = /^date: (\d{4}-\d\d-\d\d)T/m.exec(post.text)?.[1];
      expect(post.file.startsWith(`${day}-`), post.file).toBe(true);
    }
  });

  test('carry the same address only once', () => {
    expect(new Set(posts.map((post) => post.from)).size).toBe(posts.length);
  });

  test('name no host outside .example', () => {
    for (const post of posts) {
      const text = post.text.replace(/data:image[^"]+/g, '').replace(/%3A%2F%2F/g, '://');
      const hosts = [...text.matchAll(/\/\/([^\s/"'<>?#):%]+)/g)].map(([, host = '']) => host);
      expect(hosts, post.file).not.toEqual([]);
      expect(
        hosts.filter((host) => !host.endsWith('.example')),
        post.file,
      ).toEqual([]);
    }
  });

  test('lie within three days before the instant, most on the last day, and six soon after it', () => {
    const before = posts.filter((post) => post.date.getTime() <= SAMPLE_INSTANT);
    const after = posts.filter((post) => post.date.getTime() > SAMPLE_INSTANT);
    expect(Math.min(...before.map((post) => post.date.getTime()))).toBeGreaterThan(SAMPLE_INSTANT - 3 * DAY);
    expect(before.filter((post) => minutes(post.date) > -1440).length).toBeGreaterThan(before.length / 2);
    expect(after.map((post) => minutes(post.date)).sort((a, b) => a - b)).toEqual([1, 2, 4, 7, 11, 16]);
  });

  test('carry a millisecond comment that agrees with the date, where they carry one', () => {
    const commented = posts.filter((post) => isSeed(post.body));
    for (const post of commented) expect(post.body, post.file).toContain(`<!--${post.date.getTime()}-->`);
  });

  test('offer ten tags or more, popular ones in Chinese and English, each with something still to come', () => {
    expect(tagCounts.size).toBeGreaterThanOrEqual(10);
    expect([...tagCounts.keys()].some((tag) => tag.includes(' '))).toBe(true);
    const popular = [...tagCounts].filter(([, count]) => count >= 5).map(([tag]) => tag);
    expect(popular).toEqual(expect.arrayContaining(['科技', '城市', 'Science', 'Technology', 'Cities']));
    const coming = new Set(posts.filter((post) => minutes(post.date) > 0).flatMap((post) => post.tags));
    for (const tag of popular) expect(coming, tag).toContain(tag);
  });

  test('come in both shapes, some as plain text and one as a title alone', () => {
    const seed = posts.filter((post) => isSeed(post.body));
    const raw = posts.filter((post) => RAW_SHAPE.test(post.body));
    expect(seed.length + raw.length).toBe(posts.length);
    expect(seed.length).toBeGreaterThanOrEqual(12);
    expect(raw.length).toBeGreaterThanOrEqual(12);
    const bodies = seed.map((post) => bodyText(post.body).trim());
    expect(bodies.filter((body) => body === '').length).toBe(1);
    expect(bodies.filter((body) => body !== '' && !body.includes('<')).length).toBeGreaterThanOrEqual(3);
  });

  test('are written in five languages', () => {
    const languages = Object.groupBy(EXPECTED, (expected) => expected.language);
    expect(EXPECTED.map((expected) => expected.from).sort()).toEqual(posts.map((post) => post.from).sort());
    expect(languages['zh-Hans']?.length).toBe(13);
    expect(languages['en']?.length).toBe(13);
    expect(languages['de']?.length).toBe(5);
    expect(languages['zh-Hant']?.length).toBe(1);
    expect(languages['ja']?.length).toBe(1);
  });

  test('tell two stories twice, by different sources', () => {
    const telling = (words: string) =>
      new Set(posts.filter((post) => post.text.includes(words)).map((post) => post.author));
    expect([...telling('Alder Junction at 6:52')].sort()).toEqual(['Slow Rails', 'The Marrow Bay Courier']);
    expect([...telling('一千四百七十二天')].sort()).toEqual(['河湾日报', '渡口讀書']);
  });

  test('hold two long reads with headings, a list, a quote, a table, a picture and code', () => {
    const long = posts.filter((post) =>
      ['<h2', '<li', '<blockquote', '<table', '<img', '<pre'].every((tag) => post.body.includes(tag)),
    );
    const words = (text: string) => text.replace(/<[^>]*>/g, '').match(/[\p{L}\p{N}’-]+/gu)?.length ?? 0;
    const hanzi = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
    expect(long.length).toBe(2);
    for (const post of long) expect(Math.max(words(post.body), hanzi(post.body)), post.file).toBeGreaterThan(1500);
  });
});

/** Kinds of dirt that real archives hold, and how each shows in a file. */
const DIRT: [string, RegExp][] = [
  ['an empty ad slot', /<section id="imu"><div id="dfp-ad-imu1">\s+<\/div><\/section>/],
  ['an ad card', /class="container ads_/],
  ['a labelled ad card', />\s*Advertisement\s*</],
  ['a paywall card with real text after it', /fullBarrier___[\s\S]*?<p>/],
  ['a subscription banner', /<a href="https:\/\/subscribe\.[^>]+><img class="view-desktop lazyload/],
  ['a share box', /class="sharedaddy /],
  ['a share line among the paragraphs', /<p>分享到：<a/],
  ['a related box', /class="jp-relatedposts"/],
  ['a related box whose class names say nothing', /<div class="xk2 q0">/],
  ['a newsletter box', /class="newsletter/],
  ['a follow-us box with a QR code', /class="follow-us"/],
  ['a lazy image behind a placeholder', /data-src="https:[^"]+" src="data:image\/gif/],
  ['a lazy image whose data-lazy-src is spoiled', /data-lazy-src="[^"]+is-pending-load=1#038;/],
  ['a noscript double', /<noscript>\s*<img/],
  ['a srcset that is a placeholder', /srcset="data:image/],
  [
    'inline markup broken over lines inside a Chinese sentence',
    /\p{Script=Han}\n\s+<(strong|em|a|span)\b[^>]*>\n\s+\S+\n/u,
  ],
  ['an empty div', /<div[^>]*>\s*<\/div>/],
  ['an empty link', /<a [^>]*>\s*<\/a>/],
  ['an empty paragraph', /<p>\s*<\/p>/],
  ['nested empty boxes', /<div[^>]*>\s*<div[^>]*>\s*<\/div>\s*<\/div>/],
  ['a tracked link', /href="[^"]+utm_source=/],
  ['a tracked address in front matter', /^from: \S+utm_source=/m],
  ['a percent-encoded address in front matter', /^from: \S+%e5/m],
  ['a link wrapped in a redirect', /\?url=https%3A%2F%2F/],
  ['a protocol-relative picture', /<img [^>]*src="\/\//],
  ['a root-relative link', /<a href="\/[a-z]/],
  ['a tracking pixel', /<img [^>]*width="1"/],
  ['the title repeated as a first heading', /<h1 class="entry-title">/],
  ['a byline', /<span class="byline">/],
  ['a word count', /<span class="word-count">/],
  ['a tag row', /<ul class="post-tags/],
  ['tags and categories as classes of the root', /<article class="[^"]*category-\S+ tag-\S+/],
  ['a site suffix in the title', /^title: ".+ - Slow Rails"$/m],
  ['escaped quotes in the title', /^title: ".*\\".*"$/m],
  ['brackets in the title of the link line', /^\[\[Ferry 32\]/m],
  ['a rule inside the address of the link line', /^\[.+\]\(.+------2\)$/m],
  ['entities in the author', /^author: .*&(#38|amp);/m],
  ['line breaks for paragraphs', /<br><br>/],
  ['literal emphasis marks', /\*\*\S[^*]*\*\*/],
  ['a comment section with spam', /class="comment-list">[\s\S]*spamhaus-not\.example/],
  ['a video frame', /<iframe /],
  ['no-break spaces', /\u00a0/],
  ['zero-width characters', /\u200b/],
  ['soft hyphens', /\u00ad/],
  ['an obfuscated address', /data-cfemail=/],
  ['an address spelt out', /\((at)\)/],
  ['double-escaped entities', /&amp;amp;/],
  ['a stray angle bracket', / < \d/],
  ['a block inside a paragraph', /<p>\s*<h2>/],
  ['a misspelt tag', /<figureicture>/],
  ['text hidden by a style', /style="display:none">\s*\w/],
  ['inline styles', /<span style="color/],
  ['a numeric time offset', /^date: \S+[+-]\d\d:\d\d$/m],
];

describe('each kind of real dirt is there', () => {
  test.each(DIRT)('%s', (_, sign) => {
    expect(posts.some((post) => sign.test(post.text))).toBe(true);
  });
});
