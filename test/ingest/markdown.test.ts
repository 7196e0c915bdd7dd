import { describe, expect, test } from 'vitest';
import { markdownToHtml } from '../../src/ingest/post/markdown.ts';
import type { Block } from '../../src/model/block.ts';
import { renderText } from '../../src/render/text.ts';
import { articleOf, textOf, withBody } from './posts.ts';

const blocksOf = (body: string): Block[] => articleOf(withBody(`## Head\n\n${body}`)).blocks.slice(1);
const text = (value: string) => ({ type: 'text', text: value });

describe('Markdown becomes blocks', () => {
  test.each<[string, string, unknown]>([
    ['soft line ends', 'a\nb', [{ children: [text('a b')] }]],
    ['soft line ends between Han characters', '第一\n第二', [{ children: [text('第一第二')] }]],
    ['hard line ends', 'a  \nb', [{ children: [text('a'), { type: 'break' }, text('b')] }]],
    ['strikethrough', 'a ~~b~~', [{ children: [text('a '), { type: 'strike', children: [text('b')] }] }]],
    ['code with its language', '```ts\n<b>\n```', [{ type: 'code', text: '<b>', language: 'ts' }]],
    ['indented code', 'a\n\n    b\n      c', [{}, { type: 'code', text: '    b\n      c'.replace(/^ {4}/gm, '') }]],
    ['numbers that do not begin at one', '3. a\n4. b', [{ type: 'list', ordered: true, start: 3 }]],
    [
      'a table',
      '| a | b |\n|---|---|\n| c | d |',
      [
        {
          type: 'table',
          rows: [
            [{ header: true }, {}],
            [{ header: false }, {}],
          ],
        },
      ],
    ],
    ['quotes', '> a\n>\n> b', [{ type: 'quote', children: [{ children: [text('a')] }, { children: [text('b')] }] }]],
    ['an image', '![a](/b.png)', [{ type: 'image', url: 'https://site.example/b.png', alt: 'a' }]],
    [
      'bare addresses',
      'see https://e.org/a_b_c，or',
      [{ children: [text('see '), { type: 'link', url: 'https://e.org/a_b_c' }, text('，or')] }],
    ],
    ['a footnote', 'a[^x]\n\n[^x]: b', [{}, { type: 'rule' }, { type: 'footnote', label: '1' }]],
    ['tasks', '- [ ] a\n- [x] b', [{ items: [[{ children: [text('☐ a')] }], [{ children: [text('☑ b')] }]] }]],
  ])('%s', (_, body, expected) => {
    expect(blocksOf(body)).toMatchObject(expected as object[]);
  });

  test.each([
    ['behind a full-width sign', '**注意：**请看*这里，*再说', '<strong>注意：</strong>请看<em>这里，</em>再说'],
    ['around quotation marks', '他是**“老师”**的学生', '他是<strong>“老师”</strong>的学生'],
    [
      'around other signs',
      '加上**--all**选项，价格**$5**元',
      '加上<strong>--all</strong>选项，价格<strong>$5</strong>元',
    ],
    [
      'of kana and Hangul',
      'これは**「例」**です **"예"**는',
      'これは<strong>「例」</strong>です <strong>&quot;예&quot;</strong>는',
    ],
    [
      'by two lines on either side',
      '结果，__等级__与。__如果__有__init__的 a__b__c',
      '结果，<strong>等级</strong>与。<strong>如果</strong>有__init__的 a__b__c',
    ],
    ['struck out', '原价~~100元。~~现在', '原价<s>100元。</s>现在'],
    ['but not between spaces', '甲 ** 乙 ** 丙', '甲 ** 乙 ** 丙'],
    ['and as ever elsewhere', 'a**"b"**c 2*3*4 **d.**', 'a**&quot;b&quot;**c 2<em>3</em>4 <strong>d.</strong>'],
  ])('with stars beside scripts without spaces, %s', (_, body, html) => {
    expect(markdownToHtml(body)).toBe(`<p>${html}</p>\n`);
  });

  test('with boxes of their own, of which the title stays', () => {
    const body = 'a\n\n:::info 註：\nb\n:::\n\n::: {.note}\nc\n:::\n\n:::warning\n- d\n:::\ne\n\n```\n:::tip\n```';
    expect(renderText(blocksOf(body))).toBe('a\n\n註：\n\nb\n\nc\n\n• d\n\ne\n\n:::tip');
  });

  test('with boxes whose title stands in brackets', () => {
    const body = ':::note[What [I](https://e.org/) saw]{#a}\nb\n:::\n\n:::tip[]\nc\n:::';
    expect(renderText(blocksOf(body))).toBe('What I saw\n\nb\n\nc');
  });

  test('with boxes of indented text, as MkDocs has them, in one another', () => {
    const body =
      '!!! note "On *harbours*"\n\n    a\n    b\n\n    ??? tip\n        - c\n\n    ````\n    ```\n    !!! d\n        x\n    ````\n\ne\n\n=== "One"\n\n    f\n\n!!! Look here\ng';
    const shown = renderText(blocksOf(body)).split('\n\n');
    expect(shown).toEqual(['On harbours', 'a b', '• c', '```\n!!! d\n    x', 'e', 'One', 'f', '!!! Look here g']);
  });

  test('with such boxes in the items of a list, and not in code', () => {
    const body = '1. a\n\n    !!! warning\n        b\n\n2. c\n\n```\n!!! note\n    d\n```';
    expect(renderText(blocksOf(body))).toBe('1. a\n\n   b\n2. c\n\n!!! note\n    d');
  });

  test('with bold that ends behind a space', () => {
    const bold = (value: string) => ({ type: 'bold', children: [text(value)] });
    expect(blocksOf('**a b ** c\n\n**第一条船靠岸。　**\n\n**d  \n**')).toMatchObject([
      { children: [bold('a b'), text(' c')] },
      { children: [bold('第一条船靠岸。')] },
      { children: [bold('d')] },
    ]);
    expect(blocksOf('a ** b ** c, **d** e **f** g, 2 **h 3 **i')).toMatchObject([
      { children: [text('a ** b ** c, '), bold('d'), text(' e '), bold('f'), text(' g, 2 **h 3 **i')] },
    ]);
  });

  test('and the attributes that kramdown knows go', () => {
    const body =
      '## A {#a}\n\nb [c](/d){:target="_blank"} e\n{: .f}\n\n* TOC\n{:toc}\n\n{::options x="y" /}\n\n`{: .kept }`';
    expect(renderText(blocksOf(body))).toBe('A\n\nb c e\n\n{: .kept }');
  });

  test('and those that pandoc and others know', () => {
    const body =
      '# A {.tabset}\n\n## B {#b .c d=e}\n\nd.\n{.is-warning}\n\n![e](/f.png){width=50%} g [h](/i){ .button .large }\n\nf{.x} {.y}\n\n`{.kept}`';
    expect(renderText(blocksOf(body)).replace(/\n+/g, '|')).toBe('A|B|d.|g h|f{.x} {.y}|{.kept}');
  });

  test('and so do stars that mark nothing', () => {
    const body =
      '****关键词：****钢琴\n\n**支持「****渡轮」的人**\n\n**风险****高**\n\nb****\n\n`****p`\n\n```\nchar ****q\n```';
    expect(renderText(blocksOf(body)).split('\n\n')).toEqual([
      '关键词：钢琴',
      '支持「渡轮」的人',
      '风险高',
      'b',
      '****p',
      'char ****q',
    ]);
    expect(markdownToHtml('**风险****高**')).toBe('<p><strong>风险高</strong></p>\n');
  });

  test('and those before the text of an item', () => {
    expect(renderText(blocksOf('1. {:#a} b\n2. {:.c} d'))).toBe('1. b\n2. d');
  });

  test('in an element that is told to hold it', () => {
    const body = '<div class="a" markdown="1">\n## B\n\nc **d**\n</div>\n\n<div markdown=\'1\'>\n- e\n- f\n</div>';
    expect(articleOf(withBody(body)).blocks).toMatchObject([
      { type: 'heading', children: [text('B')] },
      { type: 'paragraph', children: [text('c '), { type: 'bold' }] },
      { type: 'list' },
    ]);
  });

  test('again behind an element that has ended, as in kramdown', () => {
    const table = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
    const body = `e\n\n${table}\n**f**\n\n<div>\ng\n</div>\n- h\n- i\n\n\`\`\`\n<p>j</p>\n# k\n\`\`\``;
    expect(renderText(blocksOf(body)).split('\n\n').slice(-4)).toEqual(['f', 'g', '• h\n• i', '<p>j</p>\n# k']);
  });

  test('again behind a break or a picture alone on its line', () => {
    const body = 'a\n\n<br>\n- b **c**\n- d\n\n<img src="/e.png">\nf **g**\n\nh\n<br/>\ni\n\n```\n\n<br>\n**j**\n```';
    expect(blocksOf(body)).toMatchObject([
      { children: [text('a')] },
      { type: 'list', items: [[{ children: [text('b '), { type: 'bold' }] }], [{ children: [text('d')] }]] },
      { type: 'image' },
      { children: [text('f '), { type: 'bold' }] },
      { children: [text('h'), { type: 'break' }, text('i')] },
      { type: 'code', text: '<br>\n**j**' },
    ]);
  });

  test('again behind several breaks, a line drawn across, and what is fenced', () => {
    const body = '```\na\n```\n<br />\n<br>\nb [c](/x)\n\nd\n<hr>\ne [f](/y)\n\n```\n<hr>\n**g**\n```';
    expect(renderText(blocksOf(body)).split('\n\n')).toEqual(['a', 'b c', 'd', 'e f', '<hr>\n**g**']);
  });

  test('right behind markup that has ended: what is fenced, and tables', () => {
    const body =
      '<p>b</p>\n```js\nc\n\nd\n```\n\n<div>e</div>\n| f | g |\n|---|---|\n| h | i |\n\n- j <b>k</b>\n~~~\n<l>\n~~~';
    expect(blocksOf(body)).toMatchObject([
      { type: 'paragraph' },
      { type: 'code', text: 'c\n\nd', language: 'js' },
      { type: 'paragraph' },
      { type: 'table' },
      { type: 'list' },
      { type: 'code', text: '<l>' },
    ]);
  });

  test('with headings whose signs stand close to their words', () => {
    expect(blocksOf('a\n\n###第一印象\n\nb\n##2. **Zwei**\nc\n\n```\n##d\n```\n\n#e ##f')).toMatchObject([
      { children: [text('a')] },
      { type: 'heading', children: [text('第一印象')] },
      { children: [text('b')] },
      { type: 'heading', children: [text('2. '), { type: 'bold' }] },
      { children: [text('c')] },
      { type: 'code', text: '##d' },
      { children: [text('#e ##f')] },
    ]);
  });

  test('with line ends that somebody typed in the place of punctuation between Han characters', () => {
    const typed = '第一条船五点靠岸\n码头上**没有**人说话\nGoogle 也没有答案\n\n网是湿的\n价钱也不好';
    expect(renderText(blocksOf(typed))).toBe(typed.replaceAll('**', ''));
    const line = '第一条船五点靠岸起重机还没有亮灯没有人说话网是湿的价钱也不好码头上站着';
    expect(renderText(blocksOf(`${line}\n${line}\n一个人。\n\n${line}\n第二`))).toBe(
      `${line}${line}一个人。\n\n${line}第二`,
    );
    expect(renderText(blocksOf('最初の船は五時に出港\n港では誰も話していない'))).not.toContain('\n');
    const items = '码头：\n1、第一条船，\n2、第二条船。\n（3）船';
    expect(renderText(blocksOf(items))).toBe(items);
    expect(renderText(blocksOf('第一条船，\n第二条船。\n第三条船'))).toBe('第一条船，第二条船。第三条船');
  });

  test('with the signs that it names, and without icons', () => {
    const body = ':tada: a :+1:, b:smile:c [d :fontawesome-solid-comments:](https://e.org/) :nobody: 10:tm:30 `:bug:`';
    expect(renderText(blocksOf(body))).toBe('🎉 a 👍, b:smile:c d :nobody: 10:tm:30 :bug:');
  });

  test('with addresses that hold such a name', () => {
    const body = 'a https://e.org/:key:/b [https://e.org/:fire:](https://e.org/c) :tada:';
    const [paragraph] = blocksOf(body);
    expect(renderText(blocksOf(body))).toBe('a https://e.org/:key:/b https://e.org/:fire: 🎉');
    expect(paragraph).toMatchObject({ children: [text('a '), { url: 'https://e.org/:key:/b' }, {}, {}, text(' 🎉')] });
  });

  test('with lines that are drawn of tildes, which fence nothing', () => {
    const body = '<p>a</p>\n~~~~~~~~\n\n**b** c\n\nd';
    expect(blocksOf(body).map(({ type }) => type)).not.toContain('code');
  });

  test('behind a comment in front of its line', () => {
    const body = '<!--more--> a [b](https://e.org/) c\n\n```\n<!-- d --> [e](/f)\n```';
    expect(renderText(blocksOf(body))).toBe('a b c\n\n<!-- d --> [e](/f)');
  });

  test('in a body element around all of it', () => {
    expect(textOf('<body>\n<p>a</p>\n\n## B\nc **d**\n</body>\n')).toBe('a\n\nB\n\nc d');
  });

  test('with tables as kramdown has them, without a line of dashes, and with a short first row', () => {
    const cells = (body: string) =>
      blocksOf(body).map((block) =>
        block.type === 'table'
          ? block.rows.map((row) => row.map((cell) => renderText([{ ...cell, type: 'paragraph' }])))
          : block.type,
      );
    expect(cells('a\n\n|b |c |\n|d |e \\| f |\n\ng')).toEqual([
      'paragraph',
      [
        ['b', 'c'],
        ['d', 'e | f'],
      ],
      'paragraph',
    ]);
    expect(cells('| a |\n|---|:-:|\n| b | c |')).toEqual([
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ]);
    expect(cells('| ![a](/b.png) |\n| Figure 1 |')).toEqual(['image', 'paragraph']);
    expect(cells('```\n| a |\n| b |\n```\n\n|a\n|b')).toEqual(['code', 'paragraph']);
  });

  test('with formulas as they were typed', () => {
    const lines = '\\begin{aligned}\na_1 &= b * c * d \\\\\n- e &= f\n\\end{aligned}';
    const body = `a $$v = \\frac{b_1 * c}{d_1 * e}$$ f\n\n$$\n${lines}\n$$\n\ng\n$$h^2$$\ni\n\n1. $$j^2$$\n2. k`;
    expect(blocksOf(body)).toMatchObject([
      { children: [text('a '), { type: 'code', text: 'v = \\frac{b_1 * c}{d_1 * e}' }, text(' f')] },
      { type: 'code', text: lines },
      { children: [text('g')] },
      { type: 'code', text: 'h^2' },
      { children: [text('i')] },
      { type: 'list', items: [[{ type: 'code', text: 'j^2' }], [{ children: [text('k')] }]] },
    ]);
    const none = 'It costs $$ or *$$$*, said PID=$$, then kill $$ and $$$$.';
    expect(renderText(blocksOf(`${none}\n\n\`$$l^2$$\`\n\n$$\n\nm^2\n\n$$`))).toBe(
      `${none.replaceAll('*', '')}\n\n$$l^2$$\n\n$$\n\nm^2\n\n$$`,
    );
  });

  test('but code that shows such an element stays as it is', () => {
    const code = '<div markdown="1">\n**b**\n</div>';
    expect(blocksOf(`a\n\n\`\`\`\n${code}\n\`\`\``)).toMatchObject([{}, { type: 'code', text: code }]);
  });

  test('with links and pictures whose addresses hold spaces', () => {
    const link = (url: string) => ({ type: 'link', url: `https://site.example${url}` });
    const image = (url: string) => ({ type: 'image', url: `https://site.example${url}` });
    expect(blocksOf('a [b](/c d/e f.html), [g](/h i(j))\n\n![k](/l m.png)\n\n![n](/o p.png "q")')).toMatchObject([
      { children: [text('a '), link('/c%20d/e%20f.html'), text(', '), link('/h%20i(j)')] },
      image('/l%20m.png'),
      image('/o%20p.png'),
    ]);
    const words = 'f[0](x, y), [sic](as it was), [A](geb. 1950 in B), [b](see p. 12)';
    expect(blocksOf(words)).toMatchObject([{ children: [text(words)] }]);
    expect(blocksOf('[a](b "c" d)')).toMatchObject([{ children: [text('[a](b "c" d)')] }]);
  });

  test('and prose that is indented is no code', () => {
    const prose = '    第一条船五点靠岸，起重机还没有亮灯，没有人说话，网是湿的，价钱也不好。';
    expect(blocksOf(`a\n\n${prose}`)).toMatchObject([{}, { type: 'paragraph' }]);
  });

  test('with its links judged as any others', () => {
    const shown = JSON.stringify(blocksOf('[a](javascript:alert) ![b](data:image/png,x) <tg://x> [c](vbscript:x "y")'));
    expect(shown).not.toMatch(/javascript|data:|tg:\/\/x"|vbscript/);
    expect(shown).toContain('"a');
  });
});

test('two posts do not share references', () => {
  markdownToHtml('[a]: https://e.org/');
  expect(markdownToHtml('[a]')).toBe('<p>[a]</p>\n');
});
