import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingestPost, MAX_POST_BYTES } from '../../src/ingest/ingest.ts';
import { NO_FINGERPRINT, similarity } from '../../src/model/similarity.ts';
import { renderText } from '../../src/render/text.ts';
import { articleOf, post, rejectionOf, withBody } from './posts.ts';

const SEED = join(import.meta.dirname, '../../../shared/seed-post.md');

test.skipIf(!existsSync(SEED))('the seed post comes out as its six paragraphs and nothing else', () => {
  const article = articleOf(post(readFileSync(SEED), 'seed-post.md'));
  const text = renderText(article.blocks);
  expect(text.split('\n\n')).toHaveLength(6);
  expect(text).not.toMatch(/[ \t\u00a0\u3000]|\n\n\n/);
  expect(article.blocks.every((block) => block.type === 'paragraph')).toBe(true);
  expect(article).toMatchObject({
    date: Date.UTC(2021, 10, 7, 8, 40, 12, 433),
    language: 'zh-Hans',
    tags: ['联合早报'],
  });
});

test('character references are signs in plain text too, but not in addresses that only look so', () => {
  const body = 'She said &#8220;no&#8221;, and left &amp; sang&hellip;\nhttps://e.org/?a=1&copy=2 x&nosuch; &#x41;';
  expect(renderText(articleOf(withBody(body)).blocks)).toBe(
    'She said “no”, and left & sang…\nhttps://e.org/?a=1&copy=2 x&nosuch; A',
  );
});

describe('the date is the first that is right of', () => {
  test.each([
    ['the front matter', 'date: 2020-05-06', '2024-03-01-x.md', '2020-05-06'],
    ['the file name', 'date: soon', '2024-03-01-x.md', '2024-03-01'],
    ['the last change', 'title: B', 'x.md', '2024-03-02'],
  ])('%s', (_, field, path, day) => {
    const { date } = articleOf(post(`---\ntitle: A\n${field === 'title: B' ? 'x: y' : field}\n---\ntext`, path));
    expect(new Date(date).toISOString()).toBe(`${day}T00:00:00.000Z`);
  });

  test.each([
    ['原创 渡轮实验室 渡轮观察 2023-06-26 16:46', '2023-06-26T16:46:00.000Z'],
    ['发布日期：2016-11-22 浏览次数：', '2016-11-22T00:00:00.000Z'],
    ['Published March 7, 2021', '2021-03-07T00:00:00.000Z'],
    ['In the spring of 2021-03-07 ferries were few, and so were those who had a piano.', '2024-03-02T00:00:00.000Z'],
  ])('a line above the text, before the last change: %s', (line, when) => {
    const { date } = articleOf(post(`# On ferries\n\n${line}\n\nThe ferry left at noon.\n\nIt came back.`, 'x.md'));
    expect(new Date(date).toISOString()).toBe(when);
  });
});

describe('the title is the first there is of', () => {
  test.each([
    ['the front matter', '---\ntitle: Front\n---\n<h2>Head</h2><p>Text.</p>', 'name.md', 'Front'],
    ['the link line', '---\nx: y\n---\n[Line](https://e.org/)\n------\n<h2>Head</h2><p>Text.</p>', 'name.md', 'Line'],
    ['a heading', '---\nx: y\n---\n<h2>Head</h2><p>Text.</p>', 'name.md', 'Head'],
    ['the file name', '---\nx: y\n---\n<p>Text.</p>', '2024-01-01-the-name.md', 'the name'],
    [
      'the file name, not the heading of a part',
      `The ferry left at noon. ${'Nobody swam. '.repeat(9)}\n\n## First\n\nText.\n\n## Second\n\nText.`,
      'the-name.md',
      'the name',
    ],
    [
      'the heading of a part, where the name of the file tells less',
      `The ferry left at noon. ${'Nobody swam. '.repeat(9)}\n\n## First\n\nText.\n\n## Second\n\nText.`,
      'part-3.md',
      'First',
    ],
    [
      'a heading above all others',
      `The ferry left at noon. ${'Nobody swam. '.repeat(9)}\n\n# Head\n\nText.\n\n## Part\n\nText.`,
      'the-name.md',
      'Head',
    ],
    ['the first sentence', '---\nx: y\n---\n<p>Text.</p>', '2024-01-01-.md', 'Text.'],
  ])('%s', (_, text, path, title) => {
    expect(articleOf(post(text, path)).title).toBe(title);
  });
});

test('addresses between angle brackets are links without them, in plain text too', () => {
  const { blocks } = articleOf(post('---\ntitle: A\n---\nThe demo: <https://e.org/a>.\nHere (<https://e.org/b>)'));
  expect(renderText(blocks)).toBe('The demo: https://e.org/a.\nHere (https://e.org/b)');
});

describe('the id', () => {
  const idOf = (from: string, path = 'a.md', source = 'test'): string =>
    articleOf({ ...post(`---\ntitle: A\nfrom: ${from}\n---\nx`, path), source }).id;

  test('is the same for one article from two sources and under two names', () => {
    expect(idOf('https://e.org/a?utm_source=b')).toBe(idOf('http://www.e.org/a/', 'b.md', 'other'));
  });

  test('comes from source and path where there is no address', () => {
    expect(idOf('""')).toBe(idOf('""'));
    expect(new Set([idOf('""'), idOf('""', 'b.md'), idOf('""', 'a.md', 'other'), idOf('https://e.org/')]).size).toBe(4);
  });
});

describe('a post is rejected', () => {
  test.each([
    ['too-large', post(new Uint8Array(MAX_POST_BYTES + 1))],
    ['encoding', post(new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x00, 0x00, 0x01]))],
    ['front-matter', post('---\na: [\n---\nx')],
    ['empty', post('')],
    ['empty', post('\n \n', '2024-01-01-a-name.md')],
    ['empty', post('---\nauthor: A\n---\n<p> </p>')],
  ])('as %s', (code, from) => {
    expect(rejectionOf(from)).toMatchObject({ code, message: expect.stringMatching(/\w{4}/) });
  });

  test('but not for lack of front matter, or of a body', () => {
    expect(articleOf(post('Some text.\n', 'a-walk.md'))).toMatchObject({
      title: 'a walk',
      blocks: [{ type: 'paragraph' }],
    });
    expect(articleOf(post('---\ntitle: A\n---\n'))).toMatchObject({
      title: 'A',
      blocks: [],
      summary: '',
      readingMinutes: 1,
    });
  });
});

test('the address is what the post says, else what the source knows', () => {
  const known = { ...post('<p>x <a href="b">y</a></p>', 'a.md'), url: 'https://known.example/dir/a?utm_source=z' };
  expect(articleOf(known)).toMatchObject({ url: 'https://known.example/dir/a' });
  expect(JSON.stringify(articleOf(known).blocks)).toContain('https://known.example/dir/b');
  expect(articleOf({ ...withBody('<p>x</p>'), url: 'https://known.example/a' }).url).toBe(
    'https://site.example/dir/page',
  );
});

test('an article is known again by its text, whatever its title, and by nothing where there is no text', () => {
  const text = `<p>${'沿河市交通局昨天宣布，往返两岸的七艘渡轮将从下月起陆续换上电池，首艘已完成三周试航。船长说，甲板上终于听得见水声。'}</p>`;
  const [one, other] = ['title: A', 'title: B'].map((fields) => articleOf(withBody(text, fields)).fingerprint);
  expect(similarity(one!, other!)).toBe(1);
  expect(articleOf(post('---\ntitle: A\n---\n')).fingerprint).toEqual(NO_FINGERPRINT);
});

test('but not one that a machine made by setting headings and texts one behind another', () => {
  const told = 'The ferry left at noon with forty passengers. It came back at six.';
  const body = `Of use\n------\n\nOne ferry\n\nWhy\n---\n\n${told}`;
  const summaryOf = (description: string) =>
    articleOf(post(`---\ntitle: A\ndescription: "${description}"\n---\n${body}`)).summary;
  expect(summaryOf('Of use One ferry Why The ferry left at noon with forty passengers.')).toBe(told);
  expect(summaryOf('One ferry, and why it left at noon.')).toBe('One ferry, and why it left at noon.');
  expect(summaryOf('The ferry left at noon with forty passengers. It came')).toBe(told);
  const quoted = `---\ntitle: A\ndescription: „Forty came.“ A talk on ferries.\n---\n„Forty came.“\n\nA talk on ferries.\n\n${told}`;
  expect(articleOf(post(quoted)).summary).toBe('„Forty came.“ A talk on ferries.');
  const pictured = `---\ntitle: A\ndescription: Forty on a ferry.\n---\n![](https://e.org/a.jpg)\n\nForty on a ferry.\n\n${told}`;
  expect(articleOf(post(pictured)).summary).toBe('Forty on a ferry.');
});

test('a summary somebody wrote wins', () => {
  expect(articleOf(withBody('<p>The text.</p>', 'title: A\ndescription: By hand.')).summary).toBe('By hand.');
});

test.each([
  ['渡轮那天中午载着四十位乘客和一架钢琴出港，傍晚六点回来的时候只剩下了那', 'in the midst of a word'],
  ['原标题：渡轮与钢琴渡轮那天中午载着四十位乘客和一架钢琴出港。', 'with the title that stood over it elsewhere'],
])('the summary is not the beginning of the text as a machine cut it off: %s', (description) => {
  const told = '渡轮那天中午载着四十位乘客和一架钢琴出港，傍晚六点回来的时候只剩下了那架钢琴。';
  const body = `<p>${told}</p><p>码头上没有人说得出乘客们原本想去哪里。</p>`;
  const summary = (said: string) => articleOf(withBody(body, `title: 无人\ndescription: "${said}"`)).summary;
  expect(summary(description)).toMatch(/^渡轮那天.*那架钢琴。/);
  expect(summary(told.slice(0, -1))).toBe(told.slice(0, -1));
  expect(summary('傍晚六点回来的渡轮上只剩下了钢琴')).toBe('傍晚六点回来的渡轮上只剩下了钢琴');
});

test.each(['The long way home, ferries, piano', 'The long way home', '（原标题：渡轮与钢琴）The ferry left at noon.'])(
  'the summary is not a description that says no more than the title and tags do: %s',
  (description) => {
    const fields = `title: The long way home\ntags: [ferries, piano]\ndescription: "${description}"`;
    expect(articleOf(withBody('<p>The text of it.</p>', fields)).summary).toBe('The text of it.');
  },
);

describe('the excerpt of a post is its summary', () => {
  const summaryOf = (body: string, fields = 'title: A') => articleOf(withBody(body, fields)).summary;

  test.each([
    ['behind markup', '<p>One <b>two</b>.</p><!--more--><p>Three, and much more of it.</p>', 'One two.'],
    ['in Markdown', '*One* two.\n\n<!-- more -->\n\nThree, and **much** more of it.', 'One two.'],
    ['without the title in it', '<h1>A</h1><p>One.</p><!-- read more --><p>Two, and much more.</p>', 'One.'],
    ['behind the end of a Chinese sentence', '第一。\n\n5 月第二。\n\n<!--more-->\n\n第三。', '第一。5 月第二。'],
    ['between Han characters', '第一，\n**第二**。\n\n<!--more-->\n\n第三。', '第一，第二。'],
  ])('%s', (_, body, summary) => {
    expect(summaryOf(body)).toBe(summary);
  });

  test('up to a separator of its own, which readers do not see', () => {
    const article = articleOf(withBody('One.\n\n~more~\n\nTwo, **and** more.', 'title: A\nexcerpt_separator: ~more~'));
    expect(article.summary).toBe('One.');
    expect(renderText(article.blocks)).toBe('One.\n\nTwo, and more.');
  });

  test('read as what the whole post is written in', () => {
    const body = '船停在[这里]()。\n\n<!-- more -->\n\n## 后来\n\n价钱**不好**。\n';
    expect(summaryOf(body, 'title: 船')).toBe('船停在这里。');
  });

  test('with the links that are defined behind it, and without notes', () => {
    const head = 'See [the quay][q] and [h][] there.[^1] Type `[^a]`.\n\n[^2]: Or not.\n';
    const body = `${head}\n<!--more-->\n\n## Two\n\n[^1]: A note.\n\n[q]: https://e.org/\n[h]: /h "H"\n`;
    expect(summaryOf(body)).toBe('See the quay and h there. Type [^a].');
  });

  test('cut at a sentence when it is long', () => {
    const summary = summaryOf(`${'A sentence of some length, to be sure. '.repeat(20)}\n\n<!--more-->\n\n**Two**.`);
    expect(summary.length).toBeLessThanOrEqual(240);
    expect(summary).toMatch(/sure\.$/);
  });

  test('unless the front matter holds one, whose markup is not shown', () => {
    const fields = 'title: A\ndescription: "By <b>hand</b>, *really*, [here](https://e.org) &amp; {{ site.x }}now."';
    expect(summaryOf('One.\n\n<!--more-->\n\nTwo.', fields)).toBe('By hand, really, here & now.');
  });

  test('but not when there is nothing in it', () => {
    expect(summaryOf('<!--more-->\n\nOne **and** only.')).toBe('One and only.');
  });
});

test('the language is that of the text, not of its code; else the one that is declared', () => {
  const code = '```sh\n# and then the file is in the place that you want it to be\n```\n';
  expect(articleOf(post(`---\ntitle: MySQL\n---\n${code.repeat(9)}\n先看一下结果。\n`)).language).toBe('zh-Hans');
  expect(articleOf(post('---\ntitle: MySQL 8\nlang: ko\n---\nSELECT 1\n')).language).toBe('ko');
  expect(articleOf(post('---\ntitle: MySQL 8\nlang: und\n---\nSELECT 1\n')).language).toBe('und');
  const mail = '<pre>先看一下结果，船停在这里，价钱不好。</pre>';
  expect(articleOf(post(`---\ntitle: The state of the ferry\n---\n${mail}\n`)).language).toBe('zh-Hans');
  expect(articleOf(post(`---\ntitle: MySQL 8\nlang: ko\n---\n${mail}\n`)).language).toBe('ko');
  expect(articleOf(post('---\ntitle: MySQL 8\nlanguage: English\n---\nSELECT 1\n')).language).toBe('und');
  expect(articleOf(post('---\ntitle: MySQL 8\ndescription: 先看一下结果。\n---\n')).language).toBe('zh-Hans');
});

test('what its writer holds back is no article, and says so', () => {
  for (const field of ['published: false', 'draft: true']) {
    expect(rejectionOf(withBody('<p>x</p>', `title: A\n${field}`))).toMatchObject({ code: 'held' });
  }
  expect(rejectionOf(post('---\ntitle: A\n---\nx', '_drafts/a.md'))).toMatchObject({ code: 'held' });
  expect(rejectionOf(post('---\ntitle: A\npublished: true\ndraft: false\n---\nx'))).toBeUndefined();
});

test('a mark at the start and Windows line ends change nothing', () => {
  const text = '---\ntitle: A\ntags: [b]\n---\n<!--1-->\n[A](https://e.org/)\n------\n<div><p>One\ntwo.</p></div>\n';
  expect(ingestPost(post(`\ufeff${text.replaceAll('\n', '\r\n')}`))).toEqual(ingestPost(post(text)));
});
