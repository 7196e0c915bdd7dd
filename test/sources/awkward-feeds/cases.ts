import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import type { FetchLimits } from '../../../src/sources/fetch/fetch.ts';
import {
  ATOM,
  ATOM_03,
  DATE,
  ENTITY_BOMB,
  EXTERNAL_ENTITY,
  item,
  JSON_FEED,
  page,
  RDF,
  RSS_090,
  rss,
  TWO,
} from './documents.ts';

/** What a case may refer to. */
export interface Site {
  /** Of the server that may be visited. */
  site: string;
  /** The port of the one that may not. */
  inner: number;
}

type Handler = (request: IncomingMessage, response: ServerResponse, site: Site) => void;

export interface Case {
  name: string;
  serve: Handler;
  /** Where it is slow on purpose: how long is waited for it, in ms. */
  limits?: Partial<FetchLimits>;
  /** What comes of it, as `outcome.ts` spells it. */
  expected: string;
}

const OK = 'ok: Night trains | Tea ceremony';
const ONE = 'ok: Night trains';
const MEGABYTE = 1024 * 1024;

const send =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Handler =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/xml', ...headers }).end(body);
  };
const redirect =
  (status: number, to: (site: Site) => string): Handler =>
  (_, response, site) => {
    response.writeHead(status, { location: to(site) }).end();
  };
const refused = (what: string) =>
  `error: ${what} is on this machine or in a private network, which is not fetched; if it is meant, name it in FETCH_ALLOW_PRIVATE`;

const formats: Case[] = [
  { name: 'RSS 2.0', serve: send(rss(TWO)), expected: OK },
  { name: 'RSS 0.92', serve: send(rss(TWO, { version: '0.92' })), expected: OK },
  {
    name: 'RSS 0.91 with a document type',
    serve: send(
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">${rss(TWO, { version: '0.91', declaration: '' })}`,
    ),
    expected: OK,
  },
  { name: 'RSS 0.90', serve: send(RSS_090), expected: ONE },
  { name: 'RSS 1.0', serve: send(RDF), expected: ONE },
  { name: 'Atom 1.0', serve: send(ATOM), expected: OK },
  { name: 'Atom 0.3', serve: send(ATOM_03), expected: ONE },
  {
    name: 'JSON Feed',
    serve: send(JSON_FEED, { 'content-type': 'application/feed+json' }),
    expected: 'ok: Night trains | Tea < coffee',
  },
  {
    name: 'elements in capitals',
    serve: send('<RSS><CHANNEL><TITLE>E</TITLE><ITEM><TITLE>Night trains</TITLE></ITEM></CHANNEL></RSS>'),
    expected: ONE,
  },
  { name: 'said to be HTML', serve: send(rss(TWO), { 'content-type': 'text/html' }), expected: OK },
  { name: 'without items', serve: send(rss('')), expected: 'ok: nothing' },
];

const encodings: Case[] = [
  { name: 'UTF-8 with a mark', serve: send(`\ufeff${rss(item('茶道'))}`), expected: 'ok: 茶道' },
  {
    name: 'UTF-16 with a mark',
    serve: send(Buffer.from(`\ufeff${rss(item('茶道'))}`, 'utf16le')),
    expected: 'ok: 茶道',
  },
  {
    name: 'GB18030, declared',
    serve: send(
      latin(rss(item('@'), { declaration: '<?xml version="1.0" encoding="gb2312"?>' }), [0xb2, 0xe8, 0xb5, 0xc0]),
    ),
    expected: 'ok: 茶道',
  },
  {
    name: 'windows-1251, by its server',
    serve: send(latin(rss(item('@')), [0xd7, 0xe0, 0xe9]), { 'content-type': 'text/xml; charset=windows-1251' }),
    expected: 'ok: Чай',
  },
  {
    name: 'ISO 8859-1, declared by nobody',
    serve: send(latin(rss(item('Le th@ vert est servi') + item('Caf@ cr@me')), [0xe9])),
    expected: 'ok: Le thé vert est servi | Café créme',
  },
  {
    name: 'UTF-8, declared to be ISO 8859-1',
    serve: send(rss(item('Café'), { declaration: '<?xml version="1.0" encoding="iso-8859-1"?>' }), {
      'content-type': 'text/xml; charset=iso-8859-1',
    }),
    expected: 'ok: Café',
  },
  { name: 'gzip', serve: send(gzipSync(rss(TWO)), { 'content-encoding': 'gzip' }), expected: OK },
  { name: 'Brotli', serve: send(brotliCompressSync(rss(TWO)), { 'content-encoding': 'br' }), expected: OK },
  { name: 'deflate', serve: send(deflateSync(rss(TWO)), { 'content-encoding': 'deflate' }), expected: OK },
  {
    name: 'deflated, and then packed again',
    serve: send(gzipSync(deflateSync(rss(TWO))), { 'content-encoding': 'deflate, gzip' }),
    expected: OK,
  },
  {
    name: 'deflate without its wrapping, as some servers send it',
    serve: send(deflateRawSync(rss(TWO)), { 'content-encoding': 'deflate' }),
    expected: OK,
  },
  ...['gzip', 'deflate', 'br', 'zstd'].map((coding) => ({
    name: `nothing, compressed (${coding})`,
    serve: send('', { 'content-encoding': coding }),
    expected: 'error: there is nothing in the answer of SITE/CASE',
  })),
  {
    name: 'a charset where the compression is told',
    serve: send(rss(TWO), { 'content-encoding': 'UTF-8' }),
    expected: OK,
  },
  { name: 'the compression none', serve: send(rss(TWO), { 'content-encoding': 'none' }), expected: OK },
  {
    name: 'a compression nobody asked for',
    serve: send(rss(TWO), { 'content-encoding': 'compress' }),
    expected: 'error: it is compressed in a way that was not asked for (compress)',
  },
  { name: 'Zstandard', serve: send(zstdCompressSync(rss(TWO)), { 'content-encoding': 'zstd' }), expected: OK },
];

const broken: Case[] = [
  { name: 'ampersands that stand for themselves', serve: send(rss(item('Q&A & more'))), expected: 'ok: Q&A & more' },
  {
    name: 'entities nobody declared',
    serve: send(rss(item('Caf&eacute;&nbsp;cr&egrave;me'))),
    expected: 'ok: Café crème',
  },
  {
    name: 'junk before the declaration',
    serve: send(`\n\nWarning: deprecated in /srv/feed.php\n${rss(TWO)}`),
    expected: OK,
  },
  { name: 'cut off between items', serve: send(rss(TWO).replace('</channel></rss>', '')), expected: OK },
  {
    name: 'cut off within an item',
    serve: send(`${rss(TWO).replace('</channel></rss>', '')}<item><title>Half of`),
    expected: OK,
  },
  {
    name: 'CDATA that does not end',
    serve: send(rss(item('<![CDATA[Night trains]]') + item('Tea ceremony'))),
    expected: OK,
  },
  {
    name: 'attributes without quotes',
    serve: send(rss(item('Night trains', '<enclosure url=https://example.org/a.mp3 type="audio/mpeg">'))),
    expected: ONE,
  },
  { name: 'tags that nobody opened', serve: send(rss(item('Night trains</b>'))), expected: ONE },
  {
    name: 'HTML in titles, also escaped',
    serve: send(rss(item('Night &lt;b&gt;trains&lt;/b&gt;') + item('Tom &amp;amp; Jerry'))),
    expected: 'ok: Night trains | Tom & Jerry',
  },
  { name: 'control characters', serve: send(rss(item('Night\u0000 tr\u0008ains'))), expected: ONE },
  { name: 'an entity bomb', serve: send(ENTITY_BOMB), expected: 'ok: Laughs &a29;' },
  { name: 'an entity that names a file', serve: send(EXTERNAL_ENTITY), expected: 'ok: File &x;' },
  {
    name: 'nested 200,000 deep',
    serve: send(`<rss>${'<a>'.repeat(200_000)}`),
    expected:
      'error: what SITE/CASE answers is no feed that can be read, and no page that names one; check the address',
  },
  { name: 'the same item twice', serve: send(rss(item('Night trains').repeat(2))), expected: ONE },
  {
    name: 'one guid for all items',
    serve: send(rss(TWO.replaceAll(/<guid>.*?<\/guid>/g, '<guid>1</guid>'))),
    expected: OK,
  },
  {
    name: 'items without guid or link',
    serve: send(rss(TWO.replaceAll(/<guid>.*?<\/guid>|<link>.*?<\/link>/g, ''))),
    expected: OK,
  },
  {
    name: 'one link for all items',
    serve: send(rss(TWO.replaceAll(/<link>.*?<\/link>/g, '<link>https://example.org/</link>'))),
    expected: OK,
  },
  {
    name: 'items without titles',
    serve: send(rss('<item><link>https://example.org/1</link><description>A short note.</description></item>')),
    expected: 'ok: A short note.',
  },
  { name: 'dates that are none', serve: send(rss(TWO.replaceAll(DATE, 'yesterday, 25:61'))), expected: OK },
  { name: 'an empty answer', serve: send(''), expected: 'error: there is nothing in the answer of SITE/CASE' },
  {
    name: 'other JSON',
    serve: send('{"hello":"world"}'),
    expected:
      'error: what SITE/CASE answers is no feed that can be read, and no page that names one; check the address',
  },
];

const moved: Case[] = [
  {
    name: 'moved for good (301)',
    serve: redirect(301, ({ site }) => `${site}/rss-2.0`),
    expected: `${OK} · from now on at SITE/rss-2.0`,
  },
  {
    name: 'moved for good (308), twice',
    serve: redirect(308, () => '/moved-for-good-301'),
    expected: `${OK} · from now on at SITE/rss-2.0`,
  },
  { name: 'elsewhere for now (302)', serve: redirect(302, () => '/rss-2.0'), expected: OK },
  { name: 'elsewhere for now (307), then for good', serve: redirect(307, () => '/moved-for-good-301'), expected: OK },
  {
    name: 'moved to a page without feeds',
    serve: redirect(301, () => '/a-page-without-feeds'),
    expected:
      'error: what SITE/a-page-without-feeds answers is no feed that can be read, and no page that names one; check the address',
  },
  {
    name: 'a page without feeds',
    serve: send(page(''), { 'content-type': 'text/html' }),
    expected:
      'error: what SITE/CASE answers is no feed that can be read, and no page that names one; check the address',
  },
  {
    name: 'a page that names its feed',
    serve: send(
      page(
        '<link rel="alternate" type="application/rss+xml" title="Comments" href="/gone"><link rel="alternate" type="application/atom+xml" href="atom-1.0">',
      ),
      { 'content-type': 'text/html' },
    ),
    expected: `${OK} · from now on at SITE/atom-1.0`,
  },
  {
    name: 'a page that names no feed but itself',
    serve: send(page('<link rel="alternate" type="application/rss+xml" href="/a-page-without-feeds">'), {
      'content-type': 'text/html',
    }),
    expected: 'error: its page names the feed SITE/a-page-without-feeds, but there is none',
  },
  {
    name: 'as it was, although it was never read',
    serve: (_, response) => void response.writeHead(304).end(),
    expected: 'error: SITE/CASE says that nothing has changed since it was read, which it never was (304)',
  },
  {
    name: 'gone',
    serve: send('', {}, 410),
    expected: 'error: SITE/CASE is gone for good and is not read any more; take it out of the sources (410) · ended',
  },
  {
    name: 'not there',
    serve: send(rss(TWO), {}, 404),
    expected: 'error: SITE/CASE is not there; check the address (404)',
  },
  {
    name: 'for members',
    serve: send('', {}, 401),
    expected:
      'error: SITE/CASE wants a name and the right password before its host, as in name:password@news.example.org (401)',
  },
  {
    name: 'wants fewer requests',
    serve: send('', { 'retry-after': '7200' }, 429),
    expected: 'error: SITE/CASE wants fewer requests (429) · not before 120 min',
  },
  {
    name: 'wants fewer requests, and names a compression of nothing',
    serve: send('', { 'retry-after': '7200', 'content-encoding': 'gzip' }, 429),
    expected: 'error: SITE/CASE wants fewer requests (429) · not before 120 min',
  },
  {
    name: 'gone, in a page that is not compressed as it says',
    serve: send('Gone.', { 'content-encoding': 'br' }, 410),
    expected: 'error: SITE/CASE is gone for good and is not read any more; take it out of the sources (410) · ended',
  },
  {
    name: 'under repair until a date',
    serve: send('', { 'retry-after': 'Sat, 28 Nov 2026 22:00:00 GMT' }, 503),
    expected: 'error: SITE/CASE has a fault of its own (503) · not before 240 min',
  },
  {
    name: 'redirects to itself',
    serve: redirect(302, () => '#'),
    expected: 'error: it redirects in a circle (SITE/CASE)',
  },
  {
    name: 'redirects without end',
    serve: (request, response) =>
      void response
        .writeHead(302, { location: `?${Number(new URL(request.url ?? '', 'http://x').search.slice(1)) + 1}` })
        .end(),
    expected: 'error: it redirects more than 8 times',
  },
];

const guarded: Case[] = [
  {
    name: 'redirects to this machine',
    serve: redirect(301, ({ inner }) => `http://127.0.0.1:${inner}/`),
    expected: refused('127.0.0.1'),
  },
  {
    name: 'redirects to localhost',
    serve: redirect(302, ({ inner }) => `http://localhost:${inner}/`),
    expected: refused('localhost (127.0.0.1)'),
  },
  {
    name: 'redirects to a name of this machine',
    serve: redirect(302, ({ inner }) => `http://inner.test:${inner}/`),
    expected: refused('inner.test (127.0.0.1)'),
  },
  {
    name: 'redirects to this machine in one number',
    serve: redirect(302, ({ inner }) => `http://2130706433:${inner}/`),
    expected: refused('127.0.0.1'),
  },
  {
    name: 'redirects to this machine in IPv6',
    serve: redirect(302, ({ inner }) => `http://[::1]:${inner}/`),
    expected: refused('::1'),
  },
  {
    name: 'redirects to this machine mapped into IPv6',
    serve: redirect(302, ({ inner }) => `http://[::ffff:127.0.0.1]:${inner}/`),
    expected: refused('::ffff:7f00:1'),
  },
  {
    name: 'redirects to this machine through NAT64',
    serve: redirect(302, ({ inner }) => `http://[64:ff9b::7f00:1]:${inner}/`),
    expected: refused('64:ff9b::7f00:1'),
  },
  {
    name: 'redirects to the secrets of a cloud',
    serve: redirect(302, () => 'http://169.254.169.254/latest/meta-data/'),
    expected: refused('169.254.169.254'),
  },
  {
    name: 'redirects to a private network',
    serve: redirect(307, () => 'http://router.test/'),
    expected: refused('router.test (192.168.1.1, fd00::1)'),
  },
  {
    name: 'redirects to a file',
    serve: redirect(302, () => 'file:///etc/passwd'),
    expected: 'error: only http and https addresses are fetched',
  },
  {
    name: 'redirects to nobody',
    serve: redirect(302, () => 'http://nobody.test/'),
    expected: 'error: there is no host of that name',
  },
  {
    name: 'a page that names a feed on this machine',
    serve: (_, response, { inner }) =>
      void response.end(
        page(`<link rel="alternate" type="application/rss+xml" href="http://127.0.0.1:${inner}/feed">`),
      ),
    expected: refused('127.0.0.1'),
  },
];

const large: Case[] = [
  {
    name: 'said to be large',
    serve: (_, response) => void response.writeHead(200, { 'content-length': String(50 * MEGABYTE) }).write('<rss>'),
    expected: 'error: it is larger than 10 MB, which is not read',
  },
  {
    name: 'without end',
    serve: (_, response) => endless(response),
    expected: 'error: it is larger than 10 MB, which is not read',
  },
  {
    name: 'a gzip bomb',
    serve: bomb('gzip', createGzip),
    expected: 'error: it is larger than 10 MB, which is not read',
  },
  {
    name: 'a Brotli bomb',
    serve: bomb('br', () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })),
    expected: 'error: it is larger than 10 MB, which is not read',
  },
  {
    name: 'a Zstandard bomb',
    serve: bomb('zstd', createZstdCompress),
    expected: 'error: it is larger than 10 MB, which is not read',
  },
  {
    name: 'a bomb in a bomb',
    serve: send(gzipSync(gzipSync(Buffer.alloc(20 * MEGABYTE, ' '))), { 'content-encoding': 'gzip, gzip' }),
    expected: 'error: it is larger than 10 MB, which is not read',
  },
  {
    name: 'compressed over and over',
    serve: send('', { 'content-encoding': 'gzip, gzip, gzip' }),
    expected: 'error: it is compressed over and over',
  },
  {
    name: 'compressed, it says',
    serve: send(rss(TWO), { 'content-encoding': 'gzip' }),
    expected: 'error: its answer cannot be decompressed',
  },
  {
    name: 'compressed by Brotli, it says',
    serve: send(rss(TWO), { 'content-encoding': 'br' }),
    expected: 'error: its answer cannot be decompressed',
  },
  {
    name: 'gzip cut off',
    serve: send(gzipSync(rss(TWO)).subarray(0, 300), { 'content-encoding': 'gzip' }),
    expected: 'error: its answer cannot be decompressed',
  },
  {
    name: 'deflate cut off',
    serve: send(deflateSync(rss(TWO)).subarray(0, 200), { 'content-encoding': 'deflate' }),
    expected: 'error: its answer cannot be decompressed',
  },
  {
    name: 'headers without end',
    serve: (_, response) => void response.socket?.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(50_000)}`),
    expected: 'error: its headers are too long',
  },
];

const slow: Case[] = [
  {
    name: 'does not answer',
    serve: () => undefined,
    limits: { silence: 400 },
    expected: 'error: it does not answer',
  },
  {
    name: 'stops in the middle',
    serve: (_, response) => void response.write('<rss>'),
    limits: { silence: 1_500 },
    expected: 'error: its answer stopped in the middle',
  },
  {
    name: 'comes letter by letter',
    serve: (_, response) => drip(response),
    limits: { total: 1_500 },
    expected: 'error: it took too long to answer in full',
  },
  {
    name: 'hangs up',
    serve: (_, response) => void response.write('<rss>', () => response.socket?.destroy()),
    expected: 'error: the connection broke off',
  },
  {
    name: 'shorter than it says',
    serve: (_, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write(rss(TWO), () => response.socket?.destroy());
    },
    expected: 'error: the connection broke off',
  },
  {
    name: 'no HTTP',
    serve: (_, response) => void response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n'),
    expected: 'error: its answer is no HTTP',
  },
];

const timed: Case[] = [
  {
    name: 'fresh for two hours',
    serve: send(rss(TWO), { 'cache-control': 'public, max-age=7200' }),
    expected: `${OK} · not before 120 min`,
  },
  {
    name: 'fresh for a year',
    serve: send(rss(TWO), { 'cache-control': 'max-age=31536000' }),
    expected: `${OK} · not before 1440 min`,
  },
  {
    name: 'fresh until a date',
    serve: send(rss(TWO), { expires: 'Sat, 28 Nov 2026 21:00:00 GMT', date: 'Sat, 28 Nov 2026 18:00:00 GMT' }),
    expected: `${OK} · not before 180 min`,
  },
  { name: 'never fresh', serve: send(rss(TWO), { 'cache-control': 'no-cache, max-age=7200' }), expected: OK },
  {
    name: 'a ttl of 90 minutes',
    serve: send(rss(TWO, { head: '<ttl>90</ttl>' })),
    expected: `${OK} · not before 90 min`,
  },
  {
    name: 'not between 18 and 21 o’clock',
    serve: send(rss(TWO, { head: '<skipHours><hour>18</hour><hour>19</hour><hour>20</hour></skipHours>' })),
    expected: `${OK} · not before 180 min`,
  },
  {
    name: 'not at weekends',
    serve: send(rss(TWO, { head: '<skipDays><day>Saturday</day><day>Sunday</day></skipDays>' })),
    expected: `${OK} · not before 1800 min`,
  },
  {
    name: 'never',
    serve: send(
      rss(TWO, {
        head: `<skipDays>${'Mon Tue Wed Thu Fri Sat Sun'
          .split(' ')
          .map((day) => `<day>${day}</day>`)
          .join('')}</skipDays>`,
      }),
    ),
    expected: OK,
  },
];

export const cases: readonly Case[] = [
  ...formats,
  ...encodings,
  ...broken,
  ...moved,
  ...guarded,
  ...large,
  ...slow,
  ...timed,
];

/** Where a case is served. */
export function pathOf({ name }: Case): string {
  return `/${name
    .toLowerCase()
    .replaceAll(/[^\w.]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`;
}

/** Text in an encoding of one byte a letter, with these bytes in place of every `@`. */
function latin(text: string, bytes: readonly number[]): Buffer {
  return Buffer.from(text.replaceAll('@', String.fromCharCode(...bytes)), 'latin1');
}

/** A gigabyte of spaces, made while it is sent so that all memory it takes is that of whoever reads it. */
function bomb(encoding: string, compression: () => Transform): Handler {
  return (_, response) => {
    response.writeHead(200, { 'content-encoding': encoding });
    const spaces = Array<Buffer>(1024).fill(Buffer.alloc(MEGABYTE, ' '));
    pipeline(Readable.from(spaces), compression(), response, () => undefined);
  };
}

function endless(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  };
  response.on('drain', more).write('<rss>');
  more();
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
}
