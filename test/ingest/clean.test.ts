import { describe, expect, test } from 'vitest';
import { collectImages } from '../../src/model/collect.ts';
import { renderText } from '../../src/render/text.ts';
import { articleOf, removedFrom, textOf, withBody } from './posts.ts';

const TEXT = 'The ferry left at noon with forty passengers and a piano, and came back at six with the piano only.';
const MORE = 'Nobody on the quay could say afterwards where the passengers had wanted to go, or why.';
/** A body with something between its two paragraphs. */
const around = (part: string): string => `<div><p>${TEXT}</p>${part}<p>${MORE}</p></div>`;
const CLEAN = `${TEXT}\n\n${MORE}`;

test('the text behind a paywall stays, which is called so piece by piece', () => {
  const piece = (text: string) => `<p class="paywall">${text}</p>`;
  const body = `<div>${piece(TEXT)}<div class="paywall heading">Of pianos</div>${piece(MORE)}</div>`;
  expect(textOf(body)).toBe(`${TEXT}\n\nOf pianos\n\n${MORE}`);
  expect(textOf(`<div id="piano-inline-content-wrapper"><p>${TEXT}</p></div><p>${MORE}</p>`)).toBe(CLEAN);
});

test.each([
  ['作者：陈一 王二三', '陈一 王二三'],
  ['文｜巴一编辑｜柏二', '巴一'],
  ['文 | 罗一 编辑 | 王二', '罗一'],
  ['编辑：王二', null],
])('a post without an author has the one that its first lines name: %s', (line, author) => {
  expect(articleOf(withBody(`<p>${line}</p><p>${TEXT}</p><p>${MORE}</p>`)).author).toBe(author);
});

describe('the lines above a text that say who wrote it and when go', () => {
  const under = (line: string, author = 'Eva Sommer, Jan Weiß') =>
    renderText(
      articleOf(withBody(`<p>${line}</p><p>${TEXT}</p><p>${MORE}</p>`, `title: Of ferries\nauthor: ${author}`)).blocks,
    );

  test.each([
    'Stand: 28.04.2023, 17:23 Uhr',
    'Zuletzt aktualisiert am 7. Januar 2026 - 18:50 UhrLesedauer: 4 Min.',
    'Publié le 30 août 2023 à 14h52, modifié le 30 août 2023 à 15h54',
    '25/04/2026 Actualizado a las 15:10h.',
    '05 Gennaio 2025 Aggiornato alle 16:01 1 minuti di lettura',
    'Publisert 06.01.2026 - 17:29',
    'Sat 24 Feb 2024 12.42 CET',
    'Eva Sommer29.04.2024, 19:35 Uhr',
    'Von Eva Sommer und Jan Weiß',
    'Eva Sommer, Jan Weiß',
  ])('%s', (line) => expect(under(line)).toBe(CLEAN));

  const onDay = (top: string) =>
    renderText(
      articleOf(withBody(`${top}<p>${TEXT}</p><p>${MORE}</p>`, 'title: Of ferries\ndate: 2026-05-21 22:30:00 +0000'))
        .blocks,
    );

  test.each([
    '21. Mai 2026',
    '9. Juli, aktualisiert 22. Mai 2026, 00:46 Uhr / Eva Sommer',
    'Bruselas - 21 may 2026 - 08:22Actualizado: 21 may 2026 - 17:38CEST',
    '2026年5月22日 06時30分 (5月22日 07時40分更新)',
    '王小明2026年5月21日 21时37分',
    '21 мая 2026 года',
    '21 maja 2026, 10:04',
    'الخميس 21 مايو 2026',
    'Politics / May 21, 2026',
    'Stand: 15:44 Uhr',
    'Uppdaterad 15.59 | Publicerad 14.14',
    'By Associated Press',
    'Von: EVA SOMMER',
    'von Dr. Eva Sommer, Redakteurin am Hafen',
    'Kolumne von Eva Sommer',
    'Von Eva Sommer und Jan von der Weiß, Hamburg',
    'Par Le Figaro et AFP',
    'di Eva Sommer',
  ])('also with the very day of the article, or whoever wrote it: %s', (line) => {
    expect(onDay(`<p>${line}</p>`)).toBe(CLEAN);
    expect(onDay(`<ul><li>${line}</li></ul>`)).toBe(CLEAN);
  });

  test('also an hour right behind the day, but none that the article may tell of', () => {
    expect(onDay('<p>21. Mai 2026</p><p>15:44 Uhr</p>')).toBe(CLEAN);
    expect(onDay('<ul><li>21. Mai 2026</li><li>15:44 Uhr</li><li>3 Min</li></ul>')).toBe(CLEAN);
    expect(onDay('<p>Beginn</p><p>19:30 Uhr</p>')).toContain('19:30 Uhr');
    expect(onDay('<dl><dt>Prep time</dt><dd>30 min</dd></dl>')).toContain('30 min');
  });

  test('who signs a post without an author wrote it', () => {
    const named = (line: string) => articleOf(withBody(`<p>${line}</p><p>${TEXT}</p><p>${MORE}</p>`)).author;
    expect(named('By Ann Lee and Bo Chan, Lisbon')).toBe('Ann Lee, Bo Chan');
    expect(named('von Dr. Eva Sommer, Redakteurin am Hafen')).toBe('Dr. Eva Sommer');
    expect(named('Von Eva SommerKorrespondentin')).toBe('Eva Sommer');
    expect(named('By Ann McLeod and Bo Chan')).toBe('Ann McLeod, Bo Chan');
    expect(named('By Ann Lee and the sea')).toBe(null);
  });

  test('the portrait of the writer goes with them, and is not the picture of the article', () => {
    const portrait = (caption: string) =>
      articleOf(
        withBody(
          `<figure><img src="/face.jpg"><figcaption>${caption}</figcaption></figure><p>${TEXT}</p><p>${MORE}</p>`,
          'title: Of ferries\nauthor: Eva Sommer\nfrom: https://site.example/dir/page\ndate: 2026-05-21',
        ),
      ).image;
    expect(portrait('Von Eva Sommer, Redakteurin<br>21.05.2026, 09:58 Uhr')).toBeNull();
    expect(portrait('Eva Sommer')).toBeNull();
    expect(portrait('Photograph by Harry Grey')).not.toBeNull();
    expect(portrait('By Harry Grey')).not.toBeNull();
  });

  test.each([
    '21. Mai 1926',
    'Am 21. Mai 2026 sank die Anna.',
    '2026年5月21日，王小明走了',
    'Von München bis Aachen',
    'By the sea',
    'De Gaulle',
    'Eva Sommer waited on May 21, 2026',
    'Update on May 21, 2026',
  ])('but not what tells something: %s', (line) => expect(onDay(`<p>${line}</p>`)).toContain(line));

  test('a chronicle of one day keeps its hours', () => {
    const hours = ['Stand: 9:00 Uhr', 'Stand: 10:00 Uhr', 'Stand: 11:00 Uhr', 'Stand: 12:00 Uhr'].map(
      (hour) => `<p>${hour}</p><p>${TEXT}</p>`,
    );
    expect(onDay(hours.join(''))).toContain('9:00 Uhr');
  });

  test('also with what the writer is', () => {
    expect(under('Von Eva Sommer, Redakteurin für Häfen', 'Eva Sommer')).toBe(CLEAN);
  });

  test.each([
    'Am 28.04.2023 um 17:23 Uhr legte die Anna ab.',
    'Eva Sommer wartete am 7. Januar 2026 um 18:50 Uhr am Kai',
    'By Eva Sommer and the sea',
    '7. Januar 1926',
  ])('what tells something stays: %s', (line) => expect(under(line, 'Jan Weiß')).toContain(line));
});

describe('a headline that is the title goes, with the name of a section before it, or without one', () => {
  const under = (headline: string, title: string) =>
    renderText(articleOf(withBody(`<h1>${headline}</h1><p>${TEXT}</p><p>${MORE}</p>`, `title: "${title}"`)).blocks);

  test.each([
    ['Ferries and pianos Nobody knows why the ferry is empty', 'Nobody knows why the ferry is empty'],
    ['Kreis und quer:Die Fähre bleibt heute leer', 'Die Fähre bleibt heute leer'],
    ['Nobody knows why the ferry is empty', 'Harbour: Nobody knows why the ferry is empty'],
    ['渡轮今日停航，乘客不知去向', '渡轮今日停航，乘客不知去向：港口日报网'],
  ])('%s', (headline, title) => expect(under(headline, title)).toBe(CLEAN));

  test.each([
    ['Of pianos', 'Why the ferry is empty: Of pianos'],
    ['Nobody knows why the ferry is empty, and what the harbour does', 'Nobody knows why the ferry is empty'],
  ])('one that says more, or is a small part of it, stays: %s', (headline, title) =>
    expect(under(headline, title)).toContain(headline),
  );

  test('so does one that the title had, which is shown without it', () => {
    const body = `<h3>Nobody</h3><h2>Why the ferry came back from the sea empty</h2><p>${TEXT}</p>`;
    const article = articleOf(withBody(body, 'title: Nobody | Why the ferry came back from the sea empty'));
    expect(`${article.title} ${renderText(article.blocks)}`).toContain('Why the ferry');
  });

  test('so does one below the text', () => {
    const body = `<p>${TEXT}</p><h1>Nobody knows why the ferry is empty</h1><p>${MORE}</p>`;
    const title = 'title: "Harbour: Nobody knows why the ferry is empty"';
    expect(renderText(articleOf(withBody(body, title)).blocks)).toContain('Nobody knows');
  });
});

describe('in a heading what its page sets apart by looks alone stands apart', () => {
  const heading = (inside: string) => textOf(`<p>${TEXT}</p><h2>${inside}</h2><p>${MORE}</p>`).split('\n\n')[1];

  test.each([
    ['<span class="number">1</span>First things', '1 First things'],
    ['<span>10.</span><span>Second things</span>', '10. Second things'],
    ['<span>Of ferries</span><span>Why the quay is empty</span>', 'Of ferries Why the quay is empty'],
    ['<span><span>Kreis und quer:</span><span>Streber</span></span>', 'Kreis und quer: Streber'],
    ['Erkältet?<span> Was hilft</span>', 'Erkältet? Was hilft'],
  ])('%s', (inside, text) => expect(heading(inside)).toBe(text));

  test.each([
    ['<span>F</span>erries of note', 'Ferries of note'],
    ['The <span>Mc</span>Donald ferry', 'The McDonald ferry'],
    ['H<sub>2</sub>O and the ferry', 'H2O and the ferry'],
    ['The <b>Ferry</b>Boat affair', 'The FerryBoat affair'],
    ['<span>渡轮</span><span>今日停航</span>', '渡轮今日停航'],
  ])('but no word is broken: %s', (inside, text) => expect(heading(inside)?.replace('₂', '2')).toBe(text));
});

test('posts of other sites that only a script would show are there as films to watch', () => {
  const quoted = (attributes: string, inside: string) =>
    articleOf(withBody(around(`<blockquote ${attributes}>${inside}</blockquote>`))).blocks.flatMap((block) =>
      block.type === 'video' ? [block.url] : [],
    );
  const instagram =
    'class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Ab_1-2/?utm_source=ig_embed"';
  expect(quoted(instagram, '<a href="https://www.instagram.com/p/Ab_1-2/">View this post on Instagram</a>')).toEqual([
    'https://www.instagram.com/p/Ab_1-2/',
  ]);
  const tiktok = 'class="tiktok-embed" cite="https://www.tiktok.com/@harbour/video/712345"';
  expect(quoted(tiktok, '<section><p>Ferry day</p></section>')).toEqual([
    'https://www.tiktok.com/@harbour/video/712345',
  ]);
  expect(quoted('cite="https://www.tiktok.com/@harbour"', 'A harbour')).toEqual([]);
  expect(quoted('cite="https://site.example/video/1"', 'A harbour')).toEqual([]);
});

describe('the name of the site goes from a title whose headline stands above the text', () => {
  const titled = (title: string, headline: string) =>
    articleOf(withBody(`<h1>${headline}</h1><p>${TEXT}</p>`, `title: "${title}"`)).title;

  test.each([
    ['宮崎県で震度5弱、津波注意報：港新聞デジタル', '宮崎県で震度5弱、津波注意報'],
    ['渡轮今日停航　乘客不知去向_政务_港口新闻-The Quay', '渡轮今日停航　乘客不知去向'],
    ['渡轮今日停航，乘客不知去向--港口日报', '渡轮今日停航，乘客不知去向'],
    ['Nobody knows why: the ferry is empty – QT – 30.01.2024', 'Nobody knows why: the ferry is empty'],
  ])('%s', (title, headline) => expect(titled(title, headline)).toBe(headline.replace('　', ' ')));

  test.each([
    ['The long goodbye: what the ferry left', 'The long goodbye'],
    ['渡轮的故事与港口：第二部分', '渡轮的故事与港口'],
    ['The story of ferries – Part 2 of it', 'The story of ferries and the quay'],
  ])('what says more stays: %s', (title, headline) => expect(titled(title, headline)).toBe(title));
});

describe('what is no part of the article is cut, and the trace says so', () => {
  test.each([
    ['unreadable', '<script>alert("x")</script><style>p{}</style>'],
    ['unreadable', '<form action="/s"><label>Mail</label><input name="m"><button>Send</button></form>'],
    ['unreadable', '<svg><text>Chart</text></svg>'],
    ['unreadable', '<noscript>Please enable JavaScript to read on.</noscript>'],
    ['hidden', '<p style="display: none">For machines</p>'],
    ['hidden', '<div hidden>For machines</div>'],
    ['hidden', '<span class="screen-reader-text">Opens in a new window</span>'],
    ['ads', '<div class="ad-slot">Buy a boat</div>'],
    ['ads', '<div id="div-gpt-ad-1234">Buy a boat</div>'],
    ['ads', '<section id="imu"><div id="dfp-ad-imu1">  </div></section>'],
    ['paywall', '<div class="paywall"><h3>Read on</h3><p>From 1 a month.</p></div>'],
    ['share', '<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li>Twitter</li></ul></div>'],
    ['related', '<div class="related-posts"><h3>More</h3><a href="/a">Another ferry</a></div>'],
    ['related', '<section class="x1"><h4>Read also</h4><ul><li><a href="/a">Another ferry</a></li></ul></section>'],
    ['related', '<aside><a href="/a">Another ferry</a></aside>'],
    ['comments', '<div id="comments"><p>First!</p></div>'],
    ['newsletter', '<div class="newsletter-signup">Get our mails</div>'],
    ['byline', '<div class="entry-meta">Posted on Monday by Ann</div>'],
    ['tags', '<ul class="post-tags"><li><a href="/t/sea">sea</a></li></ul>'],
    ['navigation', '<nav><a href="/">Home</a></nav>'],
    ['navigation', '<div role="navigation"><a href="/">Home</a></div>'],
    ['image', '<img src="https://pixel.wp.com/g.gif?x=1" alt="">'],
    ['image', '<img src="/count.gif" width="1" height="1">'],
    ['image', '<img src="/icon.png" width="24" height="24">'],
    ['image', '<img src="/images/profile/lee.png" width="220" height="220" alt="">'],
    ['image', '<img src="/files/styles/square/public/default_images/seal.png" width="220" height="220" alt="">'],
    ['image', '<img src="https://secure.gravatar.com/avatar/0a1b?s=96" alt="Lee">'],
    ['hidden', '<span aria-hidden="true">▶ play</span>'],
    ['hidden', '<p style="position:absolute; left:-9999px">For machines</p>'],
    ['hidden', '<p style="text-indent:-9999em">For machines</p>'],
    ['hidden', '<p style="MAX-HEIGHT: 0; overflow:hidden">For machines</p>'],
    ['hidden', '<p class="visually-hidden">For machines</p>'],
    ['promo', '<a href="https://shop.example/subscribe/now"><img src="/b.png"></a>'],
    ['promo', '<a href="https://shop.example/x?utm_campaign=y"><img src="/b.png"></a>'],
    ['embed', '<iframe src="https://charts.example/1"><a href="/c">Chart</a></iframe>'],
    ['furniture', '<p>Advertisement</p>'],
    ['furniture', '<p>— 分享 —</p>'],
    ['furniture', '<p><a href="/x">Read more »</a></p>'],
    ['furniture', '<div>3 comments</div>'],
    ['furniture', '<p>Image 2 of 5</p>'],
    ['furniture', '<p>1 of 6</p>'],
    ['furniture', '<p>Tempo de leitura: 3 minutos</p>'],
    ['furniture', '<p>Media playback is unsupported on your device</p>'],
    ['furniture', '<p>Zum Vergrößern bitte anklicken</p>'],
    ['title', '<p>https://site.example/dir/page</p>'],
    ['share', '<ul><li><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a></li></ul>'],
    ['related', '<p><strong>延伸阅读：<a href="/a">另一艘渡轮</a></strong></p>'],
    [
      'related',
      '<div class="c mo"><h2>The story so far:</h2><h4>It leaves.</h4><a href="/a"><button>View</button></a></div>',
    ],
    [
      'related',
      '<p> </p><div class="box"><h3><a href="/opinion">Opinion</a></h3><span>02.22.20</span><img src="/a.jpg"><h2><a href="https://www.site.example/a">Another ferry</a></h2><span>Ann Lee</span><div>Amid much talk of ferries, the harbour said on Friday that it would...</div></div>',
    ],
    ['promo', '<p>我的推特：<a href="https://x.example/ann">https://x.example/ann</a></p>'],
    ['promo', '<p>My Telegram: @ann_lee</p>'],
    ['furniture', '<p>（完）</p>'],
    ['furniture', '<p>--EOF--</p>'],
    ['furniture', '<p>(fin)</p>'],
    ['furniture', '<p>【完结】</p>'],
    ['title', '<h1>A Title of its own!</h1>'],
    ['byline', '<p>2024年3月1日 08:30</p>'],
    ['related', '<p><b>Related articles:</b></p><ul><li><a href="/a">Another ferry</a></li></ul>'],
    [
      'related',
      '<table><tr><td>Related</td><td></td></tr><tr><td><a href="/a">Another ferry</a></td><td><a href="/b">A boat</a></td></tr></table>',
    ],
  ])('%s: %s', (step, part) => {
    expect(textOf(around(part))).toBe(CLEAN);
    expect(removedFrom(around(part)).map((removal) => removal.step)).toContain(step);
  });

  test('a class that only tells a state, as that of a box that keeps the room for a picture, cuts nothing', () => {
    const picture =
      '<div class="aspectRatioPlaceholder is-locked"><img src="https://pictures.example/moon.jpg" alt="Moon"></div>';
    expect(collectImages(articleOf(withBody(around(picture))).blocks).map(({ url }) => url)).toEqual([
      'https://pictures.example/moon.jpg',
    ]);
  });

  test('signs at headings that lead to where they stand', () => {
    const body =
      '<h2>One <a href="#one" title="permalink">#</a></h2><h2><a href="#two">¶</a>Two</h2><p>In C<a href="/c">#</a>.</p>';
    expect(textOf(body)).toBe('One\n\nTwo\n\nIn C#.');
    expect(textOf('## One [#](#one)\n\nSee [#5](#five).')).toBe('One\n\nSee #5.');
  });

  test('words in the midst of a sentence stay, whatever their links are called', () => {
    const said = (word: string) => `The captain, who ${word} for a year, had never seen a piano float before that day.`;
    expect(textOf(around(`<p>${said('<a class="popup" href="/s">studied neuroscience</a>')}</p>`))).toBe(
      `${TEXT}\n\n${said('studied neuroscience')}\n\n${MORE}`,
    );
    expect(
      textOf(
        `<p>船长说，<a class="keywords" href="/g">渡轮</a>那天中午载着四十位乘客和一架钢琴出港，傍晚六点回来的时候只剩下了那架钢琴，没有一个人。</p>`,
      ),
    ).toContain('船长说，渡轮那天');
    const rows =
      '<p>Filed under <a class="post-category" href="/c">Harbours</a> and <a class="post-tag" href="/t">Pianos</a></p>';
    expect(textOf(around(rows))).not.toContain('Harbours');
    const sign = `<p>${MORE}<sup class="noprint">[source?]</sup> <a class="permalink" href="#p">Permalink</a></p>`;
    expect(textOf(`<div><p>${TEXT}</p>${sign}</div>`)).toBe(CLEAN);
  });

  test('a box that tells something itself stays, whatever it leads to', () => {
    const button = '<a href="/a"><button>Try it</button></a>';
    const told = `<div><h2>A piano</h2><p>It was never found.</p>${button}</div>`;
    expect(textOf(around(told))).toBe(`${TEXT}\n\nA piano\n\nIt was never found.\n\n${MORE}`);
    const digest = ['One', 'Two']
      .map(
        (name) =>
          `<div><h3><a href="/${name}">${name}</a></h3><div>The harbour of ${name} said that the ferry would not ...</div></div>`,
      )
      .join('');
    expect(textOf(around(digest))).toContain('The harbour of Two');
    const elsewhere = `<div><h3><a href="https://other.example/a">Another ferry</a></h3><div>${MORE} And so on ...</div></div>`;
    expect(textOf(around(elsewhere))).toContain('Another ferry');
  });

  test('what is to be typed stays, whatever it reads like', () => {
    for (const code of ['del *', 'more', ';']) {
      expect(textOf(around(`<p><code>${code}</code></p>`))).toBe(`${TEXT}\n\n${code}\n\n${MORE}`);
    }
  });

  test('a picture at the end that says what it shows stays, with its heading', () => {
    const { blocks } = articleOf(withBody(`<p>${TEXT}</p><h2>The quay</h2><img src="/q.jpg" alt="The quay at six">`));
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'image']);
  });

  test('what WordPress embeds is shown: a film, or its address', () => {
    const film = { type: 'video', url: expect.stringContaining('dQw4w9WgXcQ') };
    expect(articleOf(withBody(around('[embed]https://youtu.be/dQw4w9WgXcQ?t=9[/embed]'))).blocks).toContainEqual(
      expect.objectContaining(film),
    );
    const escaped = `${TEXT}\n\n**So:** \\[embed\\]https://e.org/a\\_b\\[/embed\\] and on\n\n\\\n\n\`[embed]https://e.org/[/embed]\``;
    expect(textOf(escaped).split('\n\n').slice(1)).toEqual([
      'So:',
      'https://e.org/a_b',
      'and on',
      '[embed]https://e.org/[/embed]',
    ]);
  });

  test('of a book that a Japanese shop sells its name stays, and not what the card says of itself', () => {
    const card =
      '<div class="amazlet-box"><div class="amazlet-info"><div class="amazlet-name"><a href="https://e.org/b">港の本</a><div class="amazlet-powered-date">posted with amazlet at 15.03.01</div></div><div class="amazlet-sub-info"><div class="amazlet-link"><a href="https://e.org/b">Amazon.co.jpで詳細を見る</a></div></div></div></div>';
    expect(textOf(around(card)).split('\n\n')).toEqual([TEXT, '港の本', MORE]);
  });

  test('a table of contents goes, and no list of what a text will tell', () => {
    const parts = ['The quay', '2. The ferry', 'Money', 'Who pays'].map((part) => `## ${part}\n\n${TEXT}\n\n`).join('');
    const list = '- [The quay](#a)\n  - [The ferry](#b)\n- [3. Money](#c)\n- [Who pays](#d)';
    const shown = textOf(`${TEXT}\n\n${parts}`);
    expect(textOf(`${TEXT}\n\n**In this text:**\n\n${list}\n\n${parts}`)).toBe(shown);
    expect(textOf(`${TEXT}\n\n## Sommaire\n\n${list}\n\n${parts}`)).toBe(shown);
    expect(textOf(`${list}\n\n${TEXT}\n\n${parts}`)).toBe(shown);
    const sentence = 'We look at four of the things that make a harbour what it is to those who live off it:';
    expect(textOf(`${sentence}\n\n${list}\n\n${parts}`)).toContain('• 3. Money');
    expect(textOf(`Bring:\n\n- a quay\n- the ferry\n- money\n- who pays\n\n${parts}`)).toContain('• a quay');
    const elsewhere = list.replace('#c', 'https://other.example/money');
    expect(textOf(`Where:\n\n${elsewhere}\n\n${parts}`)).toContain('• 3. Money');
    const own = list.replaceAll('(#', '(https://site.example/dir/page#');
    expect(textOf(`${TEXT}\n\n**In this text:**\n\n${own}\n\n${parts}`)).toBe(shown);
    const rooms = '- Room 101\n- Room 102\n- Room 103\n- Room 104';
    expect(textOf(`Open:\n\n${rooms}\n\n## Room 104\n\n${TEXT}`)).toContain('• Room 102');
  });

  test('paragraphs around what WordPress embeds stay apart', () => {
    const [tweet, film] = ['https://e.org/a', 'https://youtu.be/dQw4w9WgXcQ'].map((url) => `[embed]${url}[/embed]`);
    const shown = [TEXT, 'https://e.org/a', MORE];
    expect(textOf(`${TEXT}\n\n${tweet}\n\n${MORE} <em>So.</em>`).split('\n\n')).toEqual([
      ...shown.slice(0, 2),
      `${MORE} So.`,
    ]);
    expect(textOf(`${TEXT}\n\n${tweet}\n\n${film}\n\n${MORE}`).split('\n\n')).toEqual(shown);
    expect(textOf(`${TEXT}\n\n${tweet}\n\n${MORE}`).split('\n\n')).toEqual(shown);
  });

  test('what ends a list ends no text', () => {
    for (const [first, last] of [
      ['Début', 'Fin'],
      ['Start', 'End'],
      ['开始', '完结'],
    ])
      expect(textOf(around(`<ul><li>${first}</li><li>Milieu</li><li>${last}</li></ul>`))).toContain(`• ${last}`);
  });

  test('words under a picture of WordPress are its caption', () => {
    const captioned = (markup: string) => articleOf(withBody(markup)).blocks.filter(({ type }) => type === 'image');
    const shown = [{ type: 'image', caption: [{ type: 'text', text: 'A quay' }] }];
    const picture = '<a href="/q.jpg"><img src="/q.jpg" alt="Q"></a>';
    expect(captioned(around(`<p>[caption id="a_1" width="9"]${picture} A quay[/caption]</p>`))).toMatchObject(shown);
    expect(captioned(around(`[caption caption="A quay"]${picture}[/caption]`))).toMatchObject(shown);
    const code = '[caption id="a"]&lt;img src="/q.jpg"&gt; A quay[/caption]';
    expect(textOf(around(`<pre>${code}</pre>`))).toContain('[caption id="a"]<img src="/q.jpg"> A quay[/caption]');
    expect(textOf(`**${TEXT}**\n\nIn \`[caption]A quay[/caption]\`.`)).toContain('In [caption]A quay[/caption].');
    expect(captioned(`**${TEXT}**\n\n\\[caption id="a"\\]![Q](/q.jpg) A quay\\[/caption\\]\n`)).toMatchObject(shown);
  });

  test('lists of own articles stay that the text leads back to', () => {
    const list = '<ul><li>《<a href="/a">Another ferry</a>》</li></ul>';
    expect(textOf(`<p>${TEXT}</p>${list}<p>${MORE}</p>`)).toBe(CLEAN);
    for (const back of ['就如上面两篇文章中的操作演示。', 'The article above shows it.']) {
      expect(textOf(`<p>${TEXT}</p>${list}<p>${MORE}</p><p>${back}</p>`)).toContain('Another ferry');
    }
  });

  test('of a paragraph only the line goes that tells where its maker is found', () => {
    expect(textOf(`<p>我的推特：https://x.example/ann<br>${TEXT}</p>`)).toBe(TEXT);
    expect(textOf(`<p>我的推特：那天我写了很多。</p><p>${TEXT}</p>`)).toContain('那天我写了很多');
  });

  test('at the end also what only stands well at the end', () => {
    expect(textOf(`<p>${TEXT}</p><h2>Leave a thought</h2><hr>`)).toBe(TEXT);
    expect(textOf(`<p>${TEXT}</p><p>Follow us on Facebook and elsewhere.</p>`)).toBe(TEXT);
    expect(textOf(`<p>${TEXT}</p><p>The post A title of its own appeared first on The Site.</p>`)).toBe(TEXT);
    expect(textOf(`<p>${TEXT}</p><p>© 2024 The Site. All rights reserved.</p>`)).toBe(TEXT);
    expect(
      textOf(`<p>${TEXT}</p><div class="q1"><a href="/b"><img src="/b.jpg"><h3>Another ferry</h3></a></div>`),
    ).toBe(TEXT);
  });
});

describe('the article stays', () => {
  test.each([
    [
      'tags as classes of the root',
      `<article class="post tag-ad category-nav hidden-gems promo-2020"><p>${TEXT}</p></article>`,
    ],
    ['a root that bears the name of a rule', `<div class="related"><p>${TEXT}</p><p>${MORE}</p></div>`],
    ['a hidden root that scripts would show', `<div style="display:none"><p>${TEXT}</p><p>${MORE}</p></div>`],
    ['a form around the page', `<form id="aspnet"><p>${TEXT}</p><p>${MORE}</p></form>`],
    [
      'lists of links in the text',
      `<p>${TEXT}</p><ul><li><a href="/a">The timetable</a></li><li><a href="/b">The map</a></li></ul><p>${MORE}</p>`,
    ],
    [
      'a list of sources behind the text',
      `<p>${TEXT}</p><p>${MORE}</p><ul><li><a href="/a">The timetable</a></li></ul>`,
    ],
    [
      'a table of links that says what it lists',
      `<p>${TEXT}</p><p>${MORE}</p><p>What the ferries say:</p><table><tr><td><a href="/a">The timetable</a></td><td><a href="/b">Map</a></td></tr><tr><td><a href="/c">Fares</a></td><td><a href="/d">Crew</a></td></tr></table>`,
    ],
    [
      'the dates of a chronicle',
      [1, 2, 3, 4].map((day) => `<p>2021年11月${day}日</p><p>${day === 4 ? TEXT : day}</p>`).join(''),
    ],
    [
      'a refrain',
      `<p>The ferry, the ferry</p><p>a</p><p>The ferry, the ferry</p><p>b</p><p>The ferry, the ferry</p><p>${TEXT}</p>`,
    ],
    ['words that begin like a rule', `<p class="adventure navigator shares-history">${TEXT}</p>`],
    ['text about sharing', `<p>${TEXT}</p><p>Share this with nobody, said the captain.</p><p>${MORE}</p>`],
    ['appeals that are quoted in the text', `<p>“Please donate to us,” the sign said.</p><p>${TEXT}</p>`],
  ])('%s', (_, html) => {
    expect(textOf(html)).toContain(TEXT);
    if (html.includes(MORE)) expect(textOf(html)).toContain(MORE);
    if (html.includes('The timetable')) expect(textOf(html)).toContain('The timetable');
    if (html.includes('1日')) expect(textOf(html)).toMatch(/1日[^]+2日[^]+3日[^]+4日/);
    if (html.includes('the ferry<')) expect(textOf(html).match(/the ferry$/gm)).toHaveLength(3);
    if (html.includes('sign said')) expect(textOf(html)).toContain('sign said');
    if (html.includes('nobody, said')) expect(textOf(html)).toContain('Share this with nobody');
  });
});

describe('pictures', () => {
  const images = (html: string): string[] =>
    articleOf(withBody(`<p>${TEXT}</p>${html}`)).blocks.flatMap((block) => (block.type === 'image' ? [block.url] : []));

  test.each([
    ['src', '<img src="/a.jpg">', ['https://site.example/a.jpg']],
    [
      'src against a placeholder copy',
      '<img src="/a.jpg" data-src="data:image/gif;base64,R0">',
      ['https://site.example/a.jpg'],
    ],
    [
      'data-src behind a placeholder',
      '<img src="/img/placeholder.gif" data-src="/a.jpg">',
      ['https://site.example/a.jpg'],
    ],
    [
      'src when the lazy copy is spoiled',
      '<img src="/a.jpg?w=9" data-lazy-src="/a.jpg?w=9&is-pending-load=1#038;ssl=1">',
      ['https://site.example/a.jpg?w=9'],
    ],
    [
      'the widest that is not too wide',
      '<img srcset="/a-400.jpg 400w, /a-1200.jpg 1200w, /a-9000.jpg 9000w">',
      ['https://site.example/a-1200.jpg'],
    ],
    [
      'the source beside it',
      '<picture><source srcset="/a.webp 800w"><img src="data:image/gif;base64,R0"></picture>',
      ['https://site.example/a.webp'],
    ],
    [
      'the copy for browsers without scripts',
      '<img src="data:image/gif;base64,R0"><noscript><img src="/a.jpg"></noscript>',
      ['https://site.example/a.jpg'],
    ],
    ['but not twice', '<img src="/a.jpg"><noscript><img src="/a.jpg?x=1"></noscript>', ['https://site.example/a.jpg']],
    ['a root-less address', '<img src="//cdn.example/a.jpg">', ['https://cdn.example/a.jpg']],
    [
      'nothing from data:, javascript: or nowhere',
      '<img src="data:image/png;base64,R0"><img src="javascript:x"><img>',
      [],
    ],
  ])('%s', (_, html, urls) => {
    expect(images(html)).toEqual(urls);
  });

  test('have their caption, before or behind them', () => {
    const blocks = articleOf(
      withBody(`<p>${TEXT}</p><figure><img src="/a.jpg" alt="A pier"><figcaption>The pier</figcaption></figure><p>${MORE}</p>
        <div><div class="photo-credit">Lee</div><img src="/b.jpg"><div class="photo-caption">The quay</div></div>`),
    ).blocks;
    expect(blocks.filter((block) => block.type === 'image')).toEqual([
      {
        type: 'image',
        url: 'https://site.example/a.jpg',
        alt: 'A pier',
        caption: [{ type: 'text', text: 'The pier' }],
      },
      {
        type: 'image',
        url: 'https://site.example/b.jpg',
        alt: '',
        caption: [{ type: 'text', text: 'Lee' }, { type: 'break' }, { type: 'text', text: 'The quay' }],
      },
    ]);
  });
});

describe('films', () => {
  test.each([
    [
      '<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0"></iframe>',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    ['<iframe data-src="https://player.vimeo.com/video/123"></iframe>', 'https://vimeo.com/123'],
    [
      '<iframe src="//player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD"></iframe>',
      'https://www.bilibili.com/video/BV1xx411c7mD',
    ],
    [
      '<iframe src="https://www.bilibili.com/blackboard/html5mobileplayer.html?bvid=BV1xx411c7mD&high_quality=1"></iframe>',
      'https://www.bilibili.com/video/BV1xx411c7mD',
    ],
    [
      '<iframe src="https://platform.twitter.com/embed/Tweet.html?dnt=false&id=123456"></iframe>',
      'https://x.com/i/status/123456',
    ],
    [
      '<iframe src="https://www.youtube.com/embed/videoseries?list=PLabcdefgh"></iframe>',
      'https://www.youtube.com/playlist?list=PLabcdefgh',
    ],
    [
      '<iframe src="https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk?x=1"></iframe>',
      'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk',
    ],
    [
      '<iframe src="https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fp.example&url=https%3A%2F%2Fyoutu.be%2Fa1&x=1"></iframe>',
      'https://youtu.be/a1',
    ],
    ['<iframe src="https://telegra.ph/embed/vimeo?url=https%3A%2F%2Fvimeo.com%2F1"></iframe>', 'https://vimeo.com/1'],
    ['<iframe src="https://embed.nicovideo.jp/watch/sm9"></iframe>', 'https://www.nicovideo.jp/watch/sm9'],
    [
      '<iframe src="https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb&color=f00"></iframe>',
      'https://soundcloud.com/a/b',
    ],
    ['<video><source src="/a.mp4"></video>', 'https://site.example/a.mp4'],
  ])('%s', (html, url) => {
    expect(articleOf(withBody(`<p>${TEXT}</p>${html}`)).blocks.at(-1)).toEqual({ type: 'video', url, title: '' });
  });
});

describe('blocks', () => {
  test('headings are numbered from 1 without a gap', () => {
    const { blocks } = articleOf(withBody(`<h3>A</h3><p>${TEXT}</p><h5>B</h5><p>${MORE}</p><h3>C</h3><p>The end.</p>`));
    expect(blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))).toEqual([1, 2, 1]);
  });

  test('marks nest one way, however the source crosses them', () => {
    const { blocks } = articleOf(withBody('<p>a <b>b <i>c</b> d</i> <a href="/x"><b>e</b> f</a></p>'));
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'a ' },
          {
            type: 'bold',
            children: [
              { type: 'text', text: 'b ' },
              { type: 'italic', children: [{ type: 'text', text: 'c' }] },
            ],
          },
          { type: 'text', text: ' d ' },
          {
            type: 'link',
            url: 'https://site.example/x',
            children: [
              { type: 'bold', children: [{ type: 'text', text: 'e' }] },
              { type: 'text', text: ' f' },
            ],
          },
        ],
      },
    ]);
  });

  test('notes with a way back to the text are footnotes', () => {
    const { blocks } = articleOf(
      withBody(`<p>${TEXT}<sup><a href="#fn1">1</a></sup></p><ol><li id="fn1"><p>So says the <i>log</i>. <a href="#r1">↩︎</a></p></li>
        <li><p>And the cook.&nbsp;<a href="#r2">↩</a></p></li></ol>`),
    );
    expect(blocks.slice(1)).toEqual([
      {
        type: 'footnote',
        label: '1',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'So says the ' },
              { type: 'italic', children: [{ type: 'text', text: 'log' }] },
              { type: 'text', text: '.' },
            ],
          },
        ],
      },
      {
        type: 'footnote',
        label: '2',
        children: [{ type: 'paragraph', children: [{ type: 'text', text: 'And the cook.' }] }],
      },
    ]);
  });

  test('three pictures in a row are a gallery', () => {
    const image = (name: string) => `<figure><img src="/${name}.jpg"></figure>`;
    const types = (html: string) =>
      articleOf(withBody(`<p>${TEXT}</p>${html}<p>${MORE}</p>`)).blocks.map(({ type }) => type);
    expect(types(image('a') + image('b') + image('c'))).toEqual(['paragraph', 'gallery', 'paragraph']);
    expect(types(image('a') + image('b'))).toEqual(['paragraph', 'image', 'image', 'paragraph']);
  });

  test('code keeps its lines and names its language', () => {
    const { blocks } = articleOf(withBody('<pre class="brush: js">\n\n  let a;\n\n  a &lt; 1;\n</pre>'));
    expect(blocks).toEqual([{ type: 'code', text: '  let a;\n\n  a < 1;', language: 'js' }]);
  });

  test.each([
    '<pre><span class="lineno">1</span><b>let</b> a;\n<span class="lineno">2</span>\n<span class="lineno">3</span>a = 1;</pre>',
    '<pre><span><span style="user-select:none">1</span>let a;\n</span><span><span style="user-select:none">2</span>\n</span>a = 1;</pre>',
    '<table><tr><td class="gutter"><pre><i>1</i><br><i>2</i><br><i>3</i></pre></td><td class="code"><pre>let a;<br><br>a = 1;</pre></td></tr></table>',
    '<div><pre class="lineno">1\n2\n3\n</pre><pre>let a;\n\na = 1;</pre></div>',
  ])('code loses the numbers of its lines: %s', (body) => {
    expect(articleOf(withBody(body)).blocks).toEqual([{ type: 'code', text: 'let a;\n\na = 1;' }]);
    expect(textOf(around('<p class="gutter">In 1898</p>'))).toContain('In 1898');
  });

  test.each([
    '<math><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math>',
    '<math alttext="{\\displaystyle x^2}"><msup><mi>x</mi><mn>2</mn></msup></math>',
    '<span class="MathJax_Preview"></span><script type="math/tex">x^2</script>',
    '<script type="math/tex; mode=display">% <![CDATA[\nx^2 %]]></script>',
  ])('a formula is given as it was typed: %s', (math) => {
    expect(articleOf(withBody(`<p>All of <span class="katex">${math}</span> counts.</p>`)).blocks).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'All of ' },
          { type: 'code', text: 'x^2' },
          { type: 'text', text: ' counts.' },
        ],
      },
    ]);
  });

  test('a formula that is drawn already is not given once more, and no other script is one', () => {
    const drawn = '<span class="MathJax">x2</span><script type="math/tex">x^2</script>';
    expect(textOf(`<p>${TEXT} All of ${drawn} counts.<script>let x = 2;</script></p>`)).toBe(
      `${TEXT} All of x2 counts.`,
    );
  });

  test('links lose what tracks, and those that lead nowhere keep their text', () => {
    const { blocks } = articleOf(
      withBody('<p>A <a href="?a=1&amp;utm_source=x">b</a> <a href="tg://x">c</a> <a href="#d">d</a></p>'),
    );
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'A ' },
          { type: 'link', url: 'https://site.example/dir/page?a=1', children: [{ type: 'text', text: 'b' }] },
          { type: 'text', text: ' c d' },
        ],
      },
    ]);
  });
});
