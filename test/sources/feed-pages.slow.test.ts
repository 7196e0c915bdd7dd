import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectImages } from '../../src/model/collect.ts';
import { renderText } from '../../src/render/text.ts';
import { item, rss } from './awkward-feeds/documents.ts';
import { type FeedWorld, openFeedWorld } from './feed-world.ts';

const TEXT =
  'The ovens are lit at two in the morning, and the first loaves come out at five, when the street is still dark. ';
const OWN = 'A text.';

let world: FeedWorld;
beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(() => world.close());

/** A page with an article, and a picture whose address is relative. */
function article({ head = '', lead = '' } = {}): string {
  return `<!doctype html><html><head><title>Bread at night</title>${head}</head><body><main><article><h1>Bread at night</h1><p>${lead}${TEXT.repeat(3)}</p><p><img src="../img/oven.jpg" alt="An oven" width="600" height="400"></p><p>${TEXT.repeat(2)}</p></article></main></body></html>`;
}

const html = (page: string) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
};
const leadsTo = (location: string) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(302, { location }).end();
};

/** What comes of an item that leads to a path, read with its page. */
async function readAt(path: string) {
  const one = item('Bread at night').replace(/<link>.*<\/link>/, `<link>${world.site}${path}</link>`);
  world.pages.set('/feed', rss(one));
  const [made] = (await world.reader('/feed', { fullText: true })()).articles;
  if (!made) throw new Error('no article came');
  return { text: renderText(made.blocks), images: collectImages(made.blocks).map(({ url }) => url), url: made.url };
}

test('pictures of a page behind a redirect are where that page says, and the article keeps the address of its item', async () => {
  world.pages.set('/go/7', leadsTo('/2026/11/bread.html')).set('/2026/11/bread.html', html(article()));
  const { text, images, url } = await readAt('/go/7');
  expect(text).toContain('The ovens are lit');
  expect(images).toEqual([`${world.site}/2026/img/oven.jpg`]);
  expect(url).toBe(`${world.site}/go/7`);
});

test('a page behind a redirect that names where its addresses begin is believed', async () => {
  world.pages.set('/go/7', leadsTo('/2026/11/bread.html'));
  world.pages.set('/2026/11/bread.html', html(article({ head: '<base href="/deep/down/">' })));
  expect((await readAt('/go/7')).images).toEqual([`${world.site}/deep/img/oven.jpg`]);
});

test.for([
  ['asks to accept cookies', '/consent?return=%2F2026%2F11%2Fbread.html'],
  ['asks for a name', '/account/login?next=HOST%2F2026%2F11%2Fbread.html%3Ffrom%3Drss&lang=en'],
  ['is the front of the site', '/'],
] as const)('an item whose page leads to one that %s keeps its own text', async ([, to]) => {
  const wall = to.replace('HOST', encodeURIComponent(world.site));
  world.pages.set('/2026/11/bread.html', leadsTo(wall)).set(wall, html(article({ lead: 'We value your privacy. ' })));
  expect((await readAt('/2026/11/bread.html')).text.trim()).toBe(OWN);
});

const TEASER =
  'The baker lights the ovens at two in the morning, and sells the first loaves to the drivers of the night buses. ';
const PAYWALL = `<h1>Bread at night</h1><p>${TEXT}</p><p>Subscribe to read all of it: two months for one euro.</p>`;
const CONSENT = `<h1>Read coast.example with advertising</h1><p>We and our 214 partners store information on a device, such as cookies, and process personal data, for personalised advertising and content. You may click to consent to that, or choose a subscription without any for four euros a month.</p><p>Your choices apply to this website alone. You can change them at any time in our privacy settings, where all partners are listed with their purposes.</p>`;
const BOTS = `<h1>Making sure that you are not a bot</h1><p>You see this because the administrator of this website protects it against companies that read it again and again. Please wait a moment while we ensure the security of your connection.</p>`;

test.for([
  ['asks to accept cookies', CONSENT, TEASER],
  ['looks who is a human', BOTS, TEASER],
  [
    'asks for scripts, of an item that has but a title',
    '<p>Please enable JavaScript and disable any ad blocker.</p>',
    '',
  ],
  ['shows how the article begins, where the feed has all of it', PAYWALL, TEXT + TEASER.repeat(3)],
] as const)('an item whose page, at its own address, %s keeps its own text', async ([, wall, own]) => {
  const body = `<html lang="nl"><head><title>coast.example</title></head><body><main>${wall}</main></body></html>`;
  const title = 'The bread that the drivers of night buses eat';
  const one = `<item><title>${title}</title><link>${world.site}/bread.html</link><description>${own}</description></item>`;
  world.pages.set('/feed', rss(one)).set('/bread.html', html(body));
  const [made] = (await world.reader('/feed', { fullText: true })()).articles;
  expect(made).toMatchObject({ title, language: 'en' });
  expect(renderText(made?.blocks ?? []).trim()).toBe(own.trim());
});

test('a page that is but a picture is the article of an item that is but a title', async () => {
  const comic = '<h1>Bread at night</h1><p><img src="/oven.png" width="700" height="500" alt="A talking oven"></p>';
  world.pages.set('/bread.html', html(`<html><body><main>${comic}<p>First | Next | Last</p></main></body></html>`));
  expect((await readAt('/bread.html')).images).toEqual([`${world.site}/oven.png`]);
});

test.for(['/story.php?id=bread.html', '/breads/7?from='])('an article that moved to %s is read there', async (to) => {
  world.pages.set('/2026/11/bread.html', leadsTo(to)).set(to, html(article()));
  expect((await readAt('/2026/11/bread.html')).text).toContain('The ovens are lit');
});

test('a page that leads on by itself at once is followed, and one that only renews itself is not', async () => {
  const refresh = (content: string) => `<meta http-equiv="refresh" content="${content}">`;
  const note = 'Redirecting to the article that you asked for; press here if your browser does not.';
  world.pages.set(
    '/go/7',
    html(`<html><head>${refresh("0; URL='/2026/11/bread.html'")}</head><body>${note}</body></html>`),
  );
  world.pages.set('/2026/11/bread.html', html(article({ head: refresh('300; url=/other.html') })));
  const { text, images } = await readAt('/go/7');
  expect(text).toContain('The ovens are lit');
  expect(text).not.toContain('Redirecting');
  expect(images).toEqual([`${world.site}/2026/img/oven.jpg`]);
});

test.for([
  ['without a link', '', 'https://example.org/pics/oven.jpg'],
  [
    'that share the front of a part of the site',
    '<link>https://example.org/bread/</link>',
    'https://example.org/bread/pics/oven.jpg',
  ],
] as const)('pictures of items %s are where the site, or that page, is', async ([, link, at]) => {
  const text = '&lt;p&gt;&lt;img src="pics/oven.jpg" alt="An oven"&gt; The ovens are lit at two.&lt;/p&gt;';
  const one = (guid: number) =>
    `<item><title>Bread ${guid}</title>${link}<guid>${guid}</guid><description>${text}</description></item>`;
  world.pages.set('/feed', rss(one(1) + one(2)));
  const { articles } = await world.reader('/feed')();
  expect(articles.map(({ blocks }) => collectImages(blocks).map(({ url }) => url))).toEqual([[at], [at]]);
});
