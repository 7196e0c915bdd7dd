import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { ingestPage } from '../../src/ingest/page.ts';
import { decodePage } from '../../src/ingest/page/encoding.ts';
import { collectImages } from '../../src/model/collect.ts';
import { kept } from '../../src/model/kept.ts';
import { renderText } from '../../src/render/text.ts';
import { bodyFaults } from './body-faults.ts';
import { type Score, score } from './page-scores.ts';

const PAGES = join(import.meta.dirname, 'fixtures/pages');
const names = readdirSync(PAGES)
  .filter((file) => file.endsWith('.html'))
  .map((file) => basename(file, '.html'));

interface Known {
  url: string;
  title: string;
  language: string;
  date?: string;
  author: string | null;
  tags: string[];
  /** In reading order. */
  images: string[];
}

const known = (name: string) => JSON.parse(readFileSync(join(PAGES, `${name}.json`), 'utf8')) as Known;
const bytesOf = (name: string) => readFileSync(join(PAGES, `${name}.html`));
const expected = (name: string) => readFileSync(join(PAGES, `${name}.txt`), 'utf8');

const ours = kept((name) => {
  const { url } = known(name);
  const result = ingestPage({ source: 'test', path: `${name}.html`, bytes: bytesOf(name), modified: 0, url });
  if (!result.ok) throw new Error(`rejected: ${result.rejection.message}`);
  return result.article;
});

/** The article of a page of the test's own making. */
function articleIn(html: string) {
  const made = ingestPage({ source: 'test', path: 'a.html', bytes: Buffer.from(html), modified: 0 });
  if (!made.ok) throw new Error(`rejected: ${made.rejection.message}`);
  return made.article;
}

/** The library as it comes, on a page decoded as ours is. */
function library(name: string): string {
  const { document } = parseHTML(decodePage(bytesOf(name)) ?? '');
  return new Readability(document).parse()?.textContent ?? '';
}

const scored = kept((name) => score(renderText(ours(name).blocks), expected(name)));

describe('the article of a whole page is found', () => {
  test.each(names)('%s', (name) => {
    const article = ours(name);
    expect(bodyFaults(article.blocks)).toEqual([]);
    const text = renderText(article.blocks);
    const { have, boilerplate } = scored(name);
    expect.soft(have, text).toBeGreaterThan(0.97);
    expect.soft(boilerplate, text).toBeLessThan(0.03);
  });

  test.each(names)('with its pictures: %s', (name) => {
    expect(collectImages(ours(name).blocks).map(({ url }) => url)).toEqual(known(name).images);
  });

  test.each(names)('with what the page says of itself: %s', (name) => {
    const { title, language, author, tags, date } = ours(name);
    const { url: _, images: __, ...rest } = known(name);
    expect({ title, language, author, tags, date: new Date(date).toISOString() }).toEqual(rest);
  });

  test('more of it, and less else, than by the library alone', { timeout: 60_000 }, () => {
    const mean = (scores: Score[], key: keyof Score) => scores.reduce((sum, one) => sum + one[key], 0) / scores.length;
    const alone = names.map((name) => score(library(name), expected(name)));
    const own = names.map(scored);
    if (process.env['SHOW_SCORES']) {
      for (const [index, name] of names.entries()) console.log(name, alone[index], own[index]);
      console.log('library', mean(alone, 'have'), mean(alone, 'boilerplate'));
      console.log('ours', mean(own, 'have'), mean(own, 'boilerplate'));
    }
    expect(mean(own, 'have')).toBeGreaterThan(0.99);
    expect(mean(own, 'boilerplate')).toBeLessThan(0.01);
    expect(mean(own, 'have')).toBeGreaterThan(mean(alone, 'have') + 0.02);
    expect(mean(own, 'boilerplate')).toBeLessThan(mean(alone, 'boilerplate') / 4);
  });
});

describe('a standfirst is kept', () => {
  const STANDFIRST = 'A piano went aboard at noon, and nobody knows who sent it or for whom it was.';
  const PARAGRAPHS = Array.from(
    { length: 6 },
    (_, at) =>
      `<p>On day ${at + 1} the ferry left the harbour at noon, with forty passengers, a dog and a piano, and it came back at six.</p>`,
  ).join('');
  const articleWith = (below: string, described = '') => {
    const head = `<title>The piano</title><meta name="description" content="${described}">`;
    const html = `<html><head>${head}</head><body><div class="top"><h1>The piano</h1>${below}</div><div class="x9">${PARAGRAPHS}</div></body></html>`;
    return renderText(articleIn(html).blocks);
  };

  test.each([
    ['in a box named like what is none', `<div class="teaser promo">${STANDFIRST}</div>`, STANDFIRST],
    ['that the description cuts short', `<div class="teaser promo">${STANDFIRST}</div>`, `${STANDFIRST.slice(0, 70)}…`],
    ['by its name', `<div class="teaser"><p class="standfirst">${STANDFIRST}</p></div>`, ''],
  ])('%s', (_, below, described) => {
    const text = articleWith(below, described);
    expect(text.startsWith(STANDFIRST)).toBe(true);
    expect(text.split(STANDFIRST)).toHaveLength(2);
  });

  test('that is a heading, but too long for one', () => {
    const deck = 'A piano went aboard at noon and nobody on the whole of the quay knows who sent it';
    const elsewhere = '<p><a href="/a">All news</a></p>';
    expect(articleWith(`<h2>${deck}</h2>${elsewhere}`)).toContain(deck);
    expect(articleWith(`<h2>News of the day</h2>${elsewhere}`)).not.toContain('News of the day');
  });

  test('but not what else stands in such a box', () => {
    expect(articleWith(`<div class="teaser promo">${STANDFIRST}</div>`, 'News from the harbour.')).not.toContain(
      STANDFIRST,
    );
  });
});

test.each(['<math><mi>x</mi><mo>=</mo><mn>3</mn></math>', '<script type="math/tex">x=3</script>'])(
  'formulas in the text of a page stay: %s',
  (formula) => {
    const long =
      'The class of thirty pupils learned within a week to solve all such equations by hand, and nobody gave up.';
    const paragraphs = [1, 2, 3].map((at) => `<p>Day ${at}: ${long} Its root is ${formula} here.</p>`).join('');
    const { blocks } = articleIn(`<html><body><article><h1>At school</h1>${paragraphs}</article></body></html>`);
    expect(renderText(blocks)).toContain('Its root is x=3 here.');
  },
);

test('addresses in a page begin where its head says', () => {
  const text = 'The ovens are lit at two in the morning, and the first loaves come out at five. ';
  const page = `<html><head><base href="https://example.org/deep/down/"><title>Bread</title></head><body><article><h1>Bread</h1><p>${text.repeat(3)}</p><p><img src="../img/oven.jpg" alt="An oven" width="600" height="400"></p><p>${text}</p></article></body></html>`;
  expect(collectImages(articleIn(page).blocks).map(({ url }) => url)).toEqual([
    'https://example.org/deep/img/oven.jpg',
  ]);
});

test('a word in the midst of a sentence stays, whatever its link is called', () => {
  const linked = `<p>The captain never <a class="popup" href="/w">went</a> on board a ferry with a piano again.</p>`;
  const others = [1, 2, 3].map((at) => `<p>Day ${at}: The ferry left at noon with forty passengers and a piano.</p>`);
  const { blocks } = articleIn(
    `<html><body><article><h1>A ferry</h1>${others.join('')}${linked}</article></body></html>`,
  );
  expect(renderText(blocks)).toContain('never went on board');
});

describe('what a page says of itself', () => {
  const pageOf = (head: string, body: string) =>
    articleIn(`<html><head><title>A ferry</title>${head}</head><body><h1>A ferry</h1>${body}</body></html>`);
  const text =
    '<article><p>The ferry left at noon with forty passengers and a piano, and came back at six.</p></article>';

  test.each([
    ['without the authors of other articles', '<p><a rel="author">By Ann Lee</a></p>', 'Ann Lee'],
    ['each once', '<p><b><a rel="author">Ann Lee</a></b> <b><a rel="author">Ann Lee</a></b></p>', 'Ann Lee'],
    ['all of them', '<p><b><a rel="author">Ann Lee</a></b> <b><a rel="author">Bo Li</a></b></p>', 'Ann Lee, Bo Li'],
    [
      'without who took the picture',
      '<p><a rel="author">Photograph by Bo Li</a> <a rel="author">Ann Lee</a></p>',
      'Ann Lee',
    ],
    ['without an account', '<p><a rel="author">by Ann Lee Follow @annlee</a></p>', 'Ann Lee'],
  ])('names its author %s', (_, byline, author) => {
    const others = '<div><div><h4><a href="/b">Another</a></h4><p><a rel="author">By Cy Young</a></p></div></div>';
    expect(pageOf('', `${byline}${text}${others}`).author).toBe(author);
  });

  test.each(['The captain’s “last” ferry', `The captain's "last" ferry`])(
    'is called by its heading %s where its title has the section behind it, however each writes quotes',
    (heading) => {
      const { title } = articleIn(
        `<html><head><meta property="og:title" content="The captain's &quot;last&quot; ferry | Kell Politics"></head>
        <body><h1>${heading}</h1>${text}</body></html>`,
      );
      expect(title).toBe(heading);
    },
  );

  test.each([
    [
      'right above its text',
      '<div>渡轮</div><div><span>发布时间：2019-05-18 10:20</span> <i>来源：渡轮网</i></div>',
      '2019-05-18T10:20',
    ],
    [
      'to its scripts',
      '<em id="publish_time">昨天</em><script>var a = 1; var ct = "1558174800";</script>',
      '2019-05-18T10:20',
    ],
    [
      'where it says when it was changed',
      '<meta itemprop="dateUpdate" content="2019-05-18 10:20:00">',
      '2019-05-18T10:20',
    ],
  ])('tells its date %s', (_, stamp, date) => {
    const told = '渡轮那天中午载着四十位乘客和一架钢琴出港，傍晚六点回来的时候只剩下了那架钢琴，没有一个人。';
    const menu = Array.from({ length: 20 }, (_, at) => `<li><a href="/${at}">港口新闻</a></li>`).join('');
    const html = `<html><head><title>渡轮</title></head><body><ul>${menu}</ul>${stamp}<div>${`<p>${told}</p>`.repeat(4)}</div></body></html>`;
    expect(new Date(articleIn(html).date).toISOString().slice(0, 16)).toBe(date);
  });

  test.each(['./', '/', 'index.html', 'https://harbour.example/'])(
    'is called by its own title, not by the heading that leads to the front page at %s',
    (home) => {
      const heading = `<h1><a href="${home}" accesskey="1">Harbour News</a></h1>`;
      const page = (title: string) =>
        articleIn(
          `<html><head><title>${title}</title></head><body>${heading}<h3>A ferry left</h3>${text}</body></html>`,
        );
      expect(page('Harbour News: A ferry left').title).toBe('A ferry left');
      expect(page('Harbour News » Blog Archiv » A ferry left').title).toBe('A ferry left');
      expect(page('Harbour News » A ferry left').title).toBe('A ferry left');
      expect(page('A ferry left - Harbour News').title).toBe('A ferry left');
      expect(page('Harbour News').title).toBe('Harbour News');
    },
  );

  test('names its author without the address behind the name', () => {
    expect(pageOf('<meta name="author" content="Ann Lee | ann.lee@ferry.example">', text).author).toBe('Ann Lee');
  });

  test('has each of its keywords as a tag, also of a language without spaces in words', () => {
    expect(pageOf('<meta name="keywords" content="渡轮 钢琴 港口">', text).tags).toEqual(['渡轮', '钢琴', '港口']);
    expect(pageOf('<meta name="keywords" content="New York,A ferry">', text).tags).toEqual(['New York']);
  });
});

test('an article is found whose language marks no sentences', () => {
  const sentence = 'เรือข้ามฟากออกจากท่าตอนเที่ยงพร้อมผู้โดยสารสี่สิบคนและเปียโนหนึ่งหลัง แล้วกลับมาตอนหกโมงเย็นพร้อมเปียโนเพียงอย่างเดียว';
  const asking = '<div class="note"><p>สนับสนุนเรา, PayPal: https://pay.example. ขอบคุณ!</p></div>';
  const html = `<html lang="th"><body><h1>เรือ</h1>${asking}<div class="x">${`<div>${sentence}</div>`.repeat(6)}</div></body></html>`;
  expect(renderText(articleIn(html).blocks)).toContain(sentence);
});

test('an article of short lines is kept that says whose it is', () => {
  const lines = ['Ferry', 'The Anna.', 'Harbour', 'Talbot.', 'Cargo', 'One piano.', 'Hours', 'Noon.', 'Six.'];
  const told = lines.map((line) => `<p style="padding-left: 30px">${line}</p>`).join('');
  const html = `<body><h1>A ferry</h1><div class="entry-content">${told}<p class="cc-block">Copyright 2018. All Rights Reserved.</p></div><footer>Posted in: Ferries</footer></body>`;
  const text = renderText(articleIn(html).blocks);
  expect(text).toContain('One piano.');
  expect(text).not.toContain('Copyright');
});

test('an article is read out of the template in which its page keeps it, and no other template is', () => {
  const template = (text: string) => `<script type='text/template'><p>${text}</p></script>`;
  const body = (text: string) => `<div class="post" itemprop='articleBody'>\n${text}</div>`;
  const told = 'The ferry left at noon with forty passengers and a piano, and came back at six with the piano only.';
  const other = 'Nobody on the quay could say afterwards where the passengers had wanted to go, or why.';
  const html = `<body><h1>A ferry</h1>${body(template(`${told} ${told.replace('noon', 'one')}`))}${template(other)}</body>`;
  const text = renderText(articleIn(html).blocks);
  expect(text).toContain(told);
  expect(text).not.toContain(other);
  const open = `<body><h1>A ferry</h1><p>${told}</p>${body(template(other).replace('</script>', ''))}`;
  expect(renderText(articleIn(open).blocks)).toContain(told);
});

describe('no text of an article is lost to what pages call their parts', () => {
  const told = (of: string) =>
    `The ferry to ${of} left at noon with forty passengers and a piano, and came back at six.`;
  const towns = ['Aske', 'Borg', 'Clun', 'Dorne', 'Ebel', 'Fyne', 'Gant', 'Holm', 'Ire', 'Jura', 'Karst', 'Lund'];
  const textIn = (body: string) => renderText(articleIn(`<body><h1>Of ferries</h1>${body}</body>`).blocks);
  const lost = (body: string) => towns.map(told).filter((text) => !textIn(body).includes(text));

  test.each([
    ['what stands behind a paywall', (text: string) => `<p class="paywall">${text}</p>`],
    ['what waits for a script', (text: string) => `<p class="paywall" aria-hidden="true">${text}</p>`],
    ['entries of a ticker', (text: string) => `<div class="live-comment"><div class="slider">${text}</div></div>`],
    [
      'numbered paragraphs',
      (text: string, at: number) => `${at % 3 ? '' : `<h2>On ${at}</h2>`}<p id="par${at}">${text}</p>`,
    ],
  ])('%s', (_, marked) => {
    const body = `<div class="body">${towns.map(told).map(marked).join('')}</div>`;
    expect(lost(body)).toEqual([]);
    if (body.includes('<h2>')) expect(textIn(body).match(/^On \d$/gm)).toHaveLength(4);
  });

  test('a button behind the paragraphs that leads to the discussion is no head of one', () => {
    const body = `<p>Ferries are said to be slow.</p><div class="outer"><div class="inner"><div>${towns.map((town) => `<p>${told(town)}</p>`).join('')}</div><button>Talk</button> Join the conversation</div></div>`;
    expect(lost(body)).toEqual([]);
  });

  test('lines beside a list of sentences', () => {
    const steps = towns.map((town) => `<li>${told(town)}</li>`).join('');
    const text = textIn(
      `<div class="entry"><p>Needed: one ferry<br>forty passengers<br>one piano</p><ol>${steps}</ol></div>`,
    );
    expect(text).toContain('forty passengers\none piano');
  });

  test('points and a table between sentences of two kinds, though not the line that says when', () => {
    const rest = towns.map((town) => `<p class="t">${told(town)}</p>`).join('');
    const between =
      '<div class="head"><span>Aske, 7.3.2024 um 8:40 Uhr</span></div><ul><li>Forty passengers came</li><li>One piano came back</li></ul>';
    const text = textIn(
      `<div class="entry"><div class="start"><p>${told('Oban')} ${told('Skye')}</p></div>${between}${rest}</div>`,
    );
    expect(text).toContain('One piano came back');
    expect(text).not.toContain('8:40');
  });

  test('a page that begins with its text, as some sites export posts, and as HTML allows', () => {
    const [first = '', ...others] = towns.map((town) => `<p>${told(town)}</p>`);
    const body = `${first}<ul><li>Forty passengers came, some of them with a dog that liked the sea</li></ul>${others.join('\n')}`;
    const head = '<title>Ferries</title>';
    for (const page of [body, `<!doctype html>${head}${body}`, `<html><head>${head}</head>${body}</html>`]) {
      const text = renderText(articleIn(page).blocks);
      expect(towns.filter((town) => !text.includes(told(town)))).toEqual([]);
      expect(text).toContain('Forty passengers');
      expect(text).not.toContain('Ferries');
    }
  });
});
