import { expect, test } from 'vitest';
import { checkLink } from '../../src/playground/text/links.ts';
import { linkTarget, shareUrl } from '../../src/render/links.ts';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['https://my_blog.example.org./', 'https://my_blog.example.org./'],
  ['https://例え.テスト/あ b', 'https://xn--r8jz45g.xn--zckzah/%E3%81%82%20b'],
  ['http://[2001:db8::1]:8080/', 'http://[2001:db8::1]:8080/'],
])('%s is a link to %s', (url, target) => {
  expect(linkTarget(url)).toBe(target);
  expect(checkLink(target)).toEqual({ url: target });
});

test.each([
  'https://localhost/',
  'https://.example/',
  'https://example./',
  'https://a..example/',
  'https://a"b.example/',
  'https://a`b.example/',
  'https://{a}.example/',
  'https://a.example:0/',
  'ftp://a.example/',
  'mailto:a@a.example',
  'not an address',
])('%s is none: Telegram would refuse a message with a button to it', (url) => {
  expect(linkTarget(url)).toBeNull();
});

test('what is shared comes as it is written, on iPhones too, which show a + for what it is', () => {
  const address = 'https://example.org/a?b=c+d&e=f#g';
  const shared = shareUrl(address, 'C++ & C# – 100 % 夜车');
  expect(shared).not.toContain('+');
  // As Telegram's app for iPhones reads it, and as the others do.
  const [, query = ''] = shared.split('?');
  const read = Object.fromEntries(query.split('&').map((part) => part.split('=').map(decodeURIComponent)));
  expect(read).toEqual({ url: address, text: 'C++ & C# – 100 % 夜车' });
  expect(Object.fromEntries(new URL(shared).searchParams)).toEqual(read);
});
