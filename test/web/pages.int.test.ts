import { gunzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadI18n } from '../../src/i18n.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import type { PagePorts } from '../../src/web/pages.ts';
import { webApp } from '../../src/web/web-app.ts';
import { realRedis } from '../redis.ts';
import { anArticle, publish } from '../store/an-article.ts';

const NOW = Date.parse('2026-11-22T09:30:00Z');
const HOUR = 3_600_000;
const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
const served = realRedis();
let app: Hono;

function appWith(about: Partial<PagePorts> = {}): Hono {
  const pages: PagePorts = {
    store: served.store,
    i18n,
    now: () => NOW,
    publicUrl: 'https://news.example/gazette',
    bot: 'GazetteBot',
    locale: 'en',
    timezone: 'UTC',
    ...about,
  };
  return webApp({ health: async () => ({}), pages });
}

beforeEach(() => {
  app = appWith();
});

const asking = (language: string) => ({ headers: { 'accept-language': language } });
const textOf = async (path: string, options?: RequestInit) => (await app.request(path, options)).text();

describe('the page of an article', () => {
  test('holds its text as text, runs nothing, and reads in its own direction', async () => {
    const id = await publish(served.store, 'hostile', NOW, {
      title: '</title><script>alert(1)</script>',
      language: 'ar',
      url: 'javascript:alert(1)',
      image: 'data:text/html,x',
      tags: ['"><script>'],
      blocks: [
        { type: 'paragraph', children: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }] },
        {
          type: 'paragraph',
          children: [{ type: 'link', url: 'JaVaScRiPt:alert(1)', children: [{ type: 'text', text: 'go' }] }],
        },
        { type: 'image', url: 'javascript:alert(1)', alt: 'a picture', caption: [] },
      ],
    });
    const answer = await app.request(`/a/${id}`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page).not.toMatch(/<script|<img|="(?:javascript|data):/i);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain('<p>go</p>');
  });

  test('tells programs what it is, where it comes from and where its feeds are', async () => {
    const id = await publish(served.store, 'told', NOW, {
      title: 'Night & day',
      author: 'Ada',
      date: NOW - HOUR,
      image: 'https://pictures.example/1.jpg',
      tags: ['Coast', 'Birds & bees'],
    });
    const page = await textOf(`/a/${id}`);
    for (const part of [
      '<link rel="canonical" href="https://news.example/told">',
      '<meta property="og:type" content="article">',
      '<meta property="og:title" content="Night &amp; day">',
      `<meta property="og:url" content="https://news.example/gazette/a/${id}">`,
      '<meta property="og:image" content="https://pictures.example/1.jpg">',
      '<meta property="article:published_time" content="2026-11-22T08:30:00.000Z">',
      '<meta property="article:tag" content="Birds &amp; bees">',
      '<meta name="author" content="Ada">',
      `<link rel="alternate" type="application/atom+xml" title="Feed: Coast" href="/gazette/feed/${tagIdOf('Coast')}.xml">`,
      `href="/gazette/tag/${tagIdOf('Birds & bees')}"`,
      `href="https://t.me/GazetteBot?start=a_${id}"`,
      '<time itemprop="datePublished" datetime="2026-11-22T08:30:00.000Z">',
    ])
      expect(page).toContain(part);
    // A line that has no room for a part ends in the dot, and begins with the part.
    expect(page).toMatch(/\u00A0·<\/span> <span><time/);
    expect(page).not.toMatch(/> · </);
  });

  test('says our words in the language of the reader, and leaves the article its own', async () => {
    const id = await publish(served.store, '新闻', NOW, { language: 'zh-Hans' });
    expect(await textOf(`/a/${id}`)).toContain('<html lang="zh-Hans" dir="ltr">');
    const german = await textOf(`/a/${id}`, asking('tlh, de-AT;q=0.8, en;q=0.5'));
    expect(german).toContain('<html lang="de" dir="ltr">');
    expect(german).toContain('<article lang="zh-Hans" dir="ltr"');
    expect(german).toContain(i18n.in('de')('button-original'));
    expect(await textOf(`/a/${id}`, asking('zh-TW'))).toContain('<html lang="zh-Hant" dir="ltr">');
    expect(await textOf(`/a/${id}`, asking('ar'))).toContain('<html lang="ar" dir="rtl">');
  });

  test('comes once: who has it is told so, until it is another', async () => {
    const id = await publish(served.store, 'once', NOW);
    const first = await app.request(`/a/${id}`);
    const etag = first.headers.get('etag') ?? '';
    const conditional = { headers: { 'if-none-match': `"other", ${etag}` } };
    const second = await app.request(`/a/${id}`, conditional);
    expect([second.status, await second.text(), second.headers.get('etag')]).toEqual([304, '', etag]);
    const french = { headers: { ...asking('fr').headers, ...conditional.headers } };
    expect((await app.request(`/a/${id}`, french)).status).toBe(200);
    const changed = anArticle('once', { title: 'Once more' });
    await served.store.articles.put(changed, { available: NOW, ingested: NOW, hash: 'another' });
    const third = await app.request(`/a/${id}`, conditional);
    expect(third.status).toBe(200);
    expect(await third.text()).toContain('Once more');
  });

  test('comes compressed to who can read that, the same text', async () => {
    const id = await publish(served.store, 'long', NOW, { summary: 'word '.repeat(500) });
    const plain = await app.request(`/a/${id}`, { headers: { 'accept-encoding': 'br, gzip;q=0' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const packed = await app.request(`/a/${id}`, { headers: { 'accept-encoding': 'deflate, gzip;q=0.5' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toContain('accept-encoding');
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text());
  });

  test('is not there before its time, nor after it was withdrawn; that is said in the language of the reader', async () => {
    const early = await publish(served.store, 'early', NOW + 1);
    const withdrawn = await publish(served.store, 'withdrawn', NOW);
    expect((await app.request(`/a/${withdrawn}`)).status).toBe(200);
    await served.store.articles.withdraw(withdrawn);
    for (const path of [early, withdrawn, articleIdOf('never'), 'none', '..%2f..%2fetc'].map((id) => `/a/${id}`)) {
      const answer = await app.request(path, asking('zh-CN'));
      const page = await answer.text();
      expect(answer.status, path).toBe(404);
      expect(page).toContain(`<h1>${i18n.in('zh-Hans')('page-missing')}</h1>`);
      expect(page).toContain('href="/gazette/tags"');
      expect(page).not.toContain('early');
    }
    expect(await textOf('/no/such/page', asking('ja'))).toContain(i18n.in('ja')('page-missing'));
  });
});

describe('lists', () => {
  test('/tags has all tags with their counts, pages and feeds', async () => {
    expect(await textOf('/tags')).toContain(i18n.in('en')('tags-none'));
    await publish(served.store, 'a', NOW, { tags: ['联合早报', '<b>'] });
    await publish(served.store, 'b', NOW, { tags: ['联合早报'] });
    const page = await textOf('/tags');
    const id = tagIdOf('联合早报');
    expect(page).toContain(`<a href="/gazette/tag/${id}"><bdi>联合早报</bdi></a> <span class="count">2</span>`);
    expect(page).toContain(`href="/gazette/feed/${id}.xml"`);
    expect(page).toContain('<bdi>&lt;b&gt;</bdi></a> <span class="count">1</span>');
  });

  test('a tag has its newest articles in pages, without those to come', async () => {
    for (let number = 0; number < 45; number++)
      await publish(served.store, `story ${number}`, NOW - number, { language: number === 0 ? 'he' : 'en' });
    await publish(served.store, 'to come', NOW + HOUR);
    await publish(served.store, 'of another', NOW, { tags: ['Hills'] });
    const path = `/tag/${tagIdOf('Coast')}`;
    const titles = async (at: string) =>
      [...(await textOf(at)).matchAll(/itemprop="url" href="[^"]*">([^<]*)</g)].map(([, title]) => title);
    expect(await titles(path)).toEqual(Array.from({ length: 20 }, (_, index) => `story ${index}`));
    expect(await titles(`${path}?page=3`)).toEqual(Array.from({ length: 5 }, (_, index) => `story ${40 + index}`));
    expect(await titles('/')).toContain('of another');
    const second = await textOf(`${path}?page=2`);
    expect(second).toContain(`rel="prev" href="/gazette${path}"`);
    expect(second).toContain(`rel="next" href="/gazette${path}?page=3"`);
    expect(await textOf(`${path}?page=3`)).not.toContain('rel="next"');
    expect(await textOf(path)).toContain('<li lang="he" dir="rtl"');
    for (const wrong of ['?page=4', '?page=0', '?page=-1', '?page=1e9', '?page=x', '?page='])
      expect((await app.request(path + wrong)).status, wrong).toBe(404);
    expect((await app.request(`/tag/${tagIdOf('Unheard')}`)).status).toBe(404);
  });

  test('without a public address links stay on the host they were asked for', async () => {
    app = appWith({ publicUrl: undefined, bot: undefined });
    const id = await publish(served.store, 'here', NOW);
    const page = await textOf(`http://10.0.0.7:8080/a/${id}`);
    expect(page).toContain(`content="http://10.0.0.7:8080/a/${id}"`);
    expect(page).toContain('href="/tags"');
    expect(page).not.toContain('t.me');
  });

  test('the style sheet is named after what it holds, so that it need not be asked for again', async () => {
    const [, path = ''] = /<link rel="stylesheet" href="\/gazette([^"]+)">/.exec(await textOf('/tags')) ?? [];
    const sheet = await app.request(path);
    expect(sheet.headers.get('content-type')).toContain('text/css');
    expect(sheet.headers.get('cache-control')).toContain('immutable');
    expect((await app.request('/page.css?old')).headers.get('cache-control')).not.toContain('immutable');
  });
});
