import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, identityOf, linkUrl, mediaUrl } from '../../src/ingest/canonical.ts';
import { arbitraryAddress } from '../arbitrary-texts.ts';

describe('an address is brought into one form', () => {
  test.each([
    ['HTTPS://News.Example.ORG:443/A/b#part', 'https://news.example.org/A/b'],
    ['http://example.org:80', 'http://example.org/'],
    ['//example.org/x', 'https://example.org/x'],
    ['https://e.org/?utm_source=a&id=7&fbclid=b', 'https://e.org/?id=7'],
    ['https://e.org/a?id=7&__cf_chl_jschl_tk__=dea2-0-AVW', 'https://e.org/a?id=7'],
    [
      'https://weibo.example/2700/IqI?from=page_1005052700877354_profile&wvr=6&mod=weibotime',
      'https://weibo.example/2700/IqI',
    ],
    ['https://e.org/a?from=page_2&mod=list', 'https://e.org/a?from=page_2&mod=list'],
    ['https://medium.example/p?source=rss-9c8d------2', 'https://medium.example/p'],
    ['https://e.org/a?maca=en-rss-en-world-4025-rdf', 'https://e.org/a'],
    ['https://e.org/a?traffic_source=rss&id=7&.tsrc=rss', 'https://e.org/a?id=7'],
    ['https://e.org/a?eref=rss_topstories&mod=rss_world', 'https://e.org/a'],
    ['https://e.org/wiki?title=RSS&ref=press&src=rsscat.gif', 'https://e.org/wiki?title=RSS&ref=press&src=rsscat.gif'],
    ['https://e.org/?format=rss&feed=rss2', 'https://e.org/?format=rss&feed=rss2'],
    ['https://e.org/p?source=archive', 'https://e.org/p?source=archive'],
    ['https://e.org/%e4%b8%ad%7euser', 'https://e.org/%E4%B8%AD~user'],
    ['https://e.org/%25E4%25B8%25AD', 'https://e.org/%E4%B8%AD'],
    ['https://e.org/%2525E4%2525B8%2525AD', 'https://e.org/%E4%B8%AD'],
    ['https://e.org/100%25E', 'https://e.org/100%25E'],
    ['https://e.org/中文', 'https://e.org/%E4%B8%AD%E6%96%87'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://app.example/#!/news/12', 'https://app.example/#!/news/12'],
    [' https://e.org/a ', 'https://e.org/a'],
  ])('%s', (text, url) => {
    expect(canonicalUrl(text)).toBe(url);
  });

  test.each([
    '',
    'no address',
    'javascript:alert(1)',
    'ftp://e.org/',
    'mailto:a@b.c',
    'https://',
    `https://e.org/${'a'.repeat(9000)}`,
  ])('or refused: %s', (text) => {
    expect(canonicalUrl(text)).toBeUndefined();
  });

  test('and doing it again changes nothing', { timeout: 60_000 }, () => {
    const piece = fc.constantFrom(
      '%',
      '25',
      'E4',
      '%E4%B8%AD',
      '%25',
      '%2525e4',
      '?',
      '&',
      '=',
      '#',
      '/',
      'utm_a=1',
      'a',
      '中',
      ' ',
      '+',
      '.',
      '#!/',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryAddress,
          fc.array(piece).map((parts) => `https://e.org/${parts.join('')}`),
        ),
        (text) => {
          const once = canonicalUrl(text);
          if (once !== undefined) expect(canonicalUrl(once)).toBe(once);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('one article has one identity', () => {
  test.each([
    ['http://www.e.org/a/', 'https://e.org/a'],
    ['https://e.org/a/index.html', 'https://e.org/a'],
    ['https://e.org/?b=2&a=1', 'https://e.org/?a=1&b=2'],
  ])('%s is %s', (one, other) => {
    expect(identityOf(one)).toBe(identityOf(other));
  });

  test('and other articles have others', () => {
    const urls = [
      'https://e.org/a',
      'https://e.org/A',
      'https://e.org/a?p=1',
      'https://e.org/a?p=2',
      'https://f.org/a',
    ];
    expect(new Set(urls.map(identityOf)).size).toBe(urls.length);
  });
});

describe('a link', () => {
  const base = 'https://e.org/dir/page';
  test.each([
    ['other', 'https://e.org/dir/other'],
    ['/root?utm_campaign=x&amp;utm_source=y', 'https://e.org/root'],
    ['//cdn.org/x', 'https://cdn.org/x'],
    ['https://o.org/a#part', 'https://o.org/a#part'],
    ['mailto:a@b.org', 'mailto:a@b.org'],
    ['tel:+4930123', 'tel:+4930123'],
    ['https://www.google.com/url?q=https%3A%2F%2Fo.org%2Fx%3Futm_source%3Dg&sa=D', 'https://o.org/x'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fo.org%2F&h=AT0', 'https://o.org/'],
    ['https://link.zhihu.com/?target=https%3A//o.org/z', 'https://o.org/z'],
    ['https://www.google.com/search?q=https://o.org', 'https://www.google.com/search?q=https://o.org'],
  ])('%s leads to %s', (href, url) => {
    expect(linkUrl(href, base)).toBe(url);
  });

  test.each([
    '',
    '#part',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'tg://resolve?domain=x',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:',
    'http://[',
  ])('%j leads nowhere', (href) => {
    expect(linkUrl(href, base)).toBeUndefined();
  });

  test('without a page to stand on must be whole', () => {
    expect(linkUrl('/a', undefined)).toBeUndefined();
    expect(mediaUrl('//e.org/a.png', undefined)).toBe('https://e.org/a.png');
  });
});

test('an address that is taken as it stands is what the URL standard makes of it', () => {
  const part = fc.constantFrom(
    'a',
    'Z',
    '-',
    '.',
    '..',
    '/',
    '//',
    '%2e',
    '%',
    '%e4',
    ':',
    '@',
    '=',
    '+',
    "'",
    '(',
    '*',
    '|',
    '^',
    '中',
    ' ',
    '1',
  );
  const parts = (maxLength: number) => fc.array(part, { maxLength }).map((list) => list.join(''));
  const host = fc.constantFrom(
    'e.org',
    'www.e.org',
    'E.org',
    'xn--a.org',
    '1.2.3.4',
    '1.2',
    'a_b.org',
    'e.org:80',
    'e',
    '-a.org',
    'e..org',
  );
  const address = fc.tuple(
    fc.constantFrom('http', 'https', 'HTTP'),
    host,
    parts(8),
    fc.constantFrom('', '#', '#a', '#%'),
  );
  fc.assert(
    fc.property(address, ([scheme, name, path, fragment]) => {
      const text = `${scheme}://${name}/${path}${fragment}`;
      expect(linkUrl(text, undefined)).toBe(URL.parse(text.trim())?.href);
      expect(mediaUrl(text, undefined)).toBe(URL.parse(text.trim())?.href);
    }),
  );
});
